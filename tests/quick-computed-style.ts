/**
 * Answers `display` and `visibility` of jsdom's `getComputedStyle` from what they hang on. jsdom holds every rule of its
 * own sheet against every element anew after each change of the document, and searching by role asks for each
 * element: a third of the time of all component tests. Whatever else is asked for, and any document with sheets of its
 * own, goes to jsdom.
 */
const NAME = 'getComputedStyle';
/** Some files draw nothing, and run without a window. */
const drawn = 'window' in globalThis;

/** jsdom's own; what is answered here must agree with it. */
export const ofJsdom: typeof window.getComputedStyle = drawn
  ? window[NAME].bind(window)
  : () => {
      throw new Error('nothing is drawn here');
    };

const displays = new Map<string, string>();

/** All that the sheet of jsdom makes `display` hang on, but for the sheets of the document. */
function hangsOn(element: Element): string {
  const { localName } = element;
  const asked = ['hidden', 'open', 'popover', 'style'].map((name) => element.getAttribute(name));
  const type = localName === 'input' ? element.getAttribute('type') : null;
  const summary = localName === 'summary' && element.matches('details > summary:first-of-type');
  return JSON.stringify([element.namespaceURI, localName, asked, type, summary]);
}

function display(element: Element): string {
  const key = hangsOn(element);
  let found = displays.get(key);
  if (found === undefined) displays.set(key, (found = ofJsdom(element).display));
  return found;
}

const TABLE_PARTS = ['colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr'];
const decidesVisibility = (element: Element) =>
  element.getAttribute('style')?.includes('visibility') ||
  (element.hasAttribute('hidden') && TABLE_PARTS.includes(element.localName));

function visibility(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (decidesVisibility(at)) return ofJsdom(element).visibility;
  }
  return 'visible';
}

function quickly(element: Element, pseudo?: string | null): CSSStyleDeclaration {
  if (pseudo || element.ownerDocument.styleSheets.length > 0) return ofJsdom(element, pseudo);
  let all: CSSStyleDeclaration | undefined;
  const real = () => (all ??= ofJsdom(element));
  const known = (name: string) =>
    name === 'display' ? display(element) : name === 'visibility' ? visibility(element) : undefined;
  return new Proxy({} as CSSStyleDeclaration, {
    get(_, name) {
      if (name === 'getPropertyValue') return (asked: string) => known(asked) ?? real().getPropertyValue(asked);
      const value: unknown = known(String(name)) ?? Reflect.get(real(), name);
      return typeof value === 'function' ? (value.bind(real()) as unknown) : value;
    },
  });
}

if (drawn) window[NAME] = quickly;
