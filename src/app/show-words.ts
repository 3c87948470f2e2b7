/**
 * Brings a place where words stand on a page into sight and marks it as if it were selected; beyond the last it begins again.
 * Undefined where they stand nowhere.
 */
export function showWords(
  page: Element | null,
  words: string,
  wanted: number,
): { readonly at: number; readonly of: number } | undefined {
  const places = page && words !== '' ? placesOf(page, words) : [];
  const at = places.length === 0 ? 0 : wanted % places.length;
  const place = places[at];
  if (!place) return undefined;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(place);
  place.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return { at, of: places.length };
}

function placesOf(page: Element, words: string): readonly Range[] {
  const places: Range[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    for (let from = text.indexOf(words); from !== -1; from = text.indexOf(words, from + words.length)) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, from + words.length);
      places.push(range);
    }
  }
  return places;
}
