import { expect, it } from 'vitest';
import { agencyKind } from '../../src/practice/agency.ts';
import { emptyItem, merge } from '../../src/practice/item.ts';
import { ownPhrases } from '../../src/practice/own-phrases.ts';
import { madeView, seen, writtenApart } from './made-view.ts';

const phrase = (text: string, addedAt: number) => ({ point: 'P4b' as const, text, helps: true, addedAt });

it('own phrases stand in the order they were added, retired ones named as such', () => {
  expect(ownPhrases(undefined)).toEqual([]);
  const agency = madeView(agencyKind, 'agency', {
    phrases: { b: phrase('Kedua', 2), a: phrase('Pertama', 1), c: phrase('Juga kedua', 2) },
    retiredPhrases: { b: {} },
  });
  expect(ownPhrases(agency).map(({ code, text, retired }) => [code, text, retired])).toEqual([
    ['P4b.a', 'Pertama', false],
    ['P4b.b', 'Kedua', true],
    ['P4b.c', 'Juga kedua', false],
  ]);
});

it('phrases added on two tablets both stay', () => {
  const born = emptyItem('agency', 1, 'space');
  const here = writtenApart(agencyKind, born, 'here', { phrases: { a: phrase('Di sini', 1) } });
  const there = writtenApart(agencyKind, born, 'there', { phrases: { b: phrase('Di sana', 2) } });
  expect(ownPhrases(seen(agencyKind, 'agency', merge(here, there))).map(({ text }) => text)).toEqual([
    'Di sini',
    'Di sana',
  ]);
});
