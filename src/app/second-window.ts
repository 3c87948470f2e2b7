/** Opens an empty window beside this one; undefined where the browser refuses. Called within a tap. */
export function openSecondWindow(): Window | undefined {
  try {
    return window.open('', '_blank', 'popup,width=1024,height=768') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Empties a second window and closes it: should the browser keep it open, nothing stands in it any more. */
export function closeSecondWindow(opened: Window): void {
  try {
    opened.document.body.replaceChildren();
  } catch {
    // Gone already, or led elsewhere by hand.
  }
  opened.close();
}

/** Dresses an empty document as this one: its style sheets, language and theme. Answers where to draw. */
export function drawInto(target: Document, source: Document, title: string): HTMLElement {
  target.title = title;
  for (const { name, value } of source.documentElement.attributes) target.documentElement.setAttribute(name, value);
  for (const sheet of source.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const link = target.createElement('link');
    link.rel = 'stylesheet';
    // As resolved here: an empty document may have no address to resolve against.
    link.href = sheet.href;
    target.head.append(link);
  }
  const place = target.createElement('main');
  target.body.replaceChildren(place);
  return place;
}
