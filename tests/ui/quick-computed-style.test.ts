import { afterEach, describe, expect, it } from 'vitest';
import { ofJsdom } from '../quick-computed-style.ts';

const TAGS =
  `a abbr address area article aside audio b base blockquote body br button canvas caption col colgroup datalist
  dd del details dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h6 head header hgroup hr html i
  iframe img input label legend li link main map mark menu meta nav noscript object ol optgroup option output p picture
  pre progress q rp rt ruby script search section select slot small span strong style sub summary sup svg table tbody td
  template textarea tfoot th thead title tr u ul var video`.split(/\s+/);
const ATTRIBUTES: readonly Readonly<Record<string, string>>[] = [
  {},
  { hidden: '' },
  { hidden: 'until-found' },
  { open: '' },
  { popover: '' },
  { popover: 'manual', open: '' },
  { style: 'display: flex' },
  { style: 'color: red' },
  { style: 'display: none; visibility: hidden' },
  { style: 'visibility: collapse' },
  { style: 'visibility: inherit' },
];

/** Every kind of element that hangs below the others as well: `visibility` goes down to what lies below. */
function everything(): Element[] {
  const made: Element[] = [];
  const add = (parent: Element, tag: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    parent.append(element);
    made.push(element);
    return element;
  };
  for (const attributes of ATTRIBUTES) {
    const above = add(document.body, 'div', attributes);
    const plain = Object.keys(attributes).length === 0;
    for (const tag of TAGS) for (const own of plain ? ATTRIBUTES : [{}]) add(above, tag, own);
    for (const type of ['hidden', 'HIDDEN', 'text', 'checkbox']) add(above, 'input', { type, ...attributes });
    const details = add(above, 'details', attributes);
    for (const tag of ['summary', 'summary', 'p', 'tr']) add(details, tag, attributes);
    const table = add(above, 'tr', { hidden: '' });
    add(add(table, 'td', attributes), 'span', {});
  }
  return made;
}

describe('the quick answer for computed styles', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.head.replaceChildren();
  });

  it('is that of jsdom, for every kind of element', () => {
    const different = everything().filter((element) => {
      const quick = getComputedStyle(element);
      const real = ofJsdom(element);
      return ['display', 'visibility'].some((name) => quick.getPropertyValue(name) !== real.getPropertyValue(name));
    });
    expect(different.map(({ outerHTML, parentElement }) => [parentElement?.cloneNode(), outerHTML])).toEqual([]);
  });

  it('follows what changes', () => {
    const outer = document.createElement('div');
    const inner = document.createElement('span');
    outer.append(inner);
    document.body.append(outer);
    const look = () => [getComputedStyle(outer).display, getComputedStyle(inner).visibility];
    expect(look()).toEqual(['block', 'visible']);
    outer.hidden = true;
    outer.style.visibility = 'hidden';
    expect(look()).toEqual(['none', 'hidden']);
    outer.hidden = false;
    outer.removeAttribute('style');
    expect(look()).toEqual(['block', 'visible']);
  });

  it('leaves a document with sheets of its own, and all other properties, to jsdom', () => {
    const element = document.createElement('p');
    element.style.color = 'red';
    document.body.append(element);
    expect(getComputedStyle(element).color).toBe(ofJsdom(element).color);
    expect(getComputedStyle(element).getPropertyValue('color')).toBe(ofJsdom(element).color);
    const sheet = document.createElement('style');
    sheet.textContent = 'p { display: grid; visibility: hidden }';
    document.head.append(sheet);
    expect(getComputedStyle(element).display).toBe('grid');
    expect(getComputedStyle(element).visibility).toBe('hidden');
  });
});
