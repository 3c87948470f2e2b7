import { afterEach, describe, expect, it } from 'vitest';
import { labelsOfJsdom } from '../quick-labels.ts';

const PAGES: readonly string[] = [
  '<label for="a">One</label><input id="a"><label for="a">Two</label>',
  '<label>One <input id="a"></label><label for="a">Two</label>',
  '<label for="a">Before</label><label>One <input id="a"> <textarea></textarea></label>',
  '<label for="b">One <input id="a"></label><select id="b"></select>',
  '<label for="">One <input id="a"></label>',
  '<label>One <span><button>go</button><output>1</output></span></label>',
  '<label>One <input type="hidden" id="a"><progress></progress></label><label for="a">Two</label>',
  '<input id="a"><label for="a">One</label><textarea id="a"></textarea>',
  '<label for="a">One</label><meter id="a"></meter><input type="HIDDEN"><input type="checkbox">',
  '<label for=\'x"]\'>One</label><input id=\'x"]\'><label for="p">Two</label><p id="p"></p>',
];

describe('the quick answer for labels', () => {
  afterEach(() => document.body.replaceChildren());

  it.each(PAGES)('is that of jsdom: %s', (page) => {
    document.body.innerHTML = page;
    const fields = [
      ...document.querySelectorAll<HTMLInputElement>('input, button, meter, output, progress, select, textarea'),
    ];
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) {
      const real = labelsOfJsdom.get(field.constructor.name)!.call(field);
      expect(field.labels && [...field.labels], field.outerHTML).toEqual(real && [...real]);
    }
  });

  it('is that of jsdom in what is not in the document', () => {
    const apart = document.createElement('div');
    apart.innerHTML = PAGES[1]!;
    const field = apart.querySelector('input')!;
    expect([...field.labels!]).toEqual([...labelsOfJsdom.get('HTMLInputElement')!.call(field)!]);
    expect(field.labels).toHaveLength(2);
  });
});
