import { expect, it } from 'vitest';
import { emptyItem, merge, writeFields } from '../../../src/practice/item.ts';
import { isSoundItem } from '../../../src/storage/sharing/sound-item.ts';

const own = writeFields(emptyItem('member', 1, 'g'), { name: 'Ani' }, { dot: ['a', 1], at: [1, 0], by: 'x' });

it('an item under whose names every object has something is not sound: no merge could bear it [SY7]', () => {
  expect(isSoundItem(own)).toBe(true);
  const written = JSON.stringify(own);
  for (const name of ['constructor', 'toString', '__proto__', 'valueOf']) {
    const field = JSON.parse(written.replace('"fields":{', `"fields":{"${name}":[],`)) as typeof own;
    const device = JSON.parse(written.replace('"vector":{', `"vector":{"${name}":5,`)) as typeof own;
    expect(isSoundItem(field), name).toBe(false);
    expect(isSoundItem(device), name).toBe(false);
  }
  // What it would come to: a field that is no list any more breaks the merge.
  const crooked = JSON.parse(written.replace('"fields":{', '"fields":{"constructor":[],')) as typeof own;
  expect(() => merge(own, crooked)).toThrow();
});
