import { describe, expect, it } from 'vitest';
import { emergencyResources, resourceKind, resourcesFor } from '../../src/practice/resource.ts';
import { madeView } from './made-view.ts';

const compare = (a: string, b: string) => a.localeCompare(b);
const all = [
  madeView(resourceKind, 'a', { name: 'Puskesmas Melati', sort: 'O2d', offers: 'Periksa, konseling', area: 'Sela' }),
  madeView(resourceKind, 'b', { name: 'Bu Tuti', sort: 'O2b', felt: 'Teman bicara', emergency: true }),
  madeView(resourceKind, 'c', { name: '', sort: 'O2c', terms: 'Bawa KTP' }),
  madeView(resourceKind, 'd', { name: 'Balai desa', sort: 'O2c' }),
];
const ids = (words: string, sort: '' | 'O2b' | 'O2c' | 'O2d' = '') =>
  resourcesFor(all, { words, sort }, compare).map(({ id }) => id);

describe('finding a resource', () => {
  it('lists all by name, the nameless last', () => {
    expect(ids('')).toEqual(['d', 'b', 'a', 'c']);
  });
  it('finds every word anywhere, without case and accents, in any order', () => {
    expect(ids('konseling MELATI')).toEqual(['a']);
    expect(ids('ktp')).toEqual(['c']);
    expect(ids('teman bícara')).toEqual(['b']);
    expect(ids('konseling desa')).toEqual([]);
  });
  it('filters by kind', () => {
    expect(ids('', 'O2c')).toEqual(['d', 'c']);
    expect(ids('bawa', 'O2d')).toEqual([]);
  });
  it('knows whom to call in danger', () => {
    expect(emergencyResources(all, compare).map(({ id }) => id)).toEqual(['b']);
    expect(emergencyResources([], compare)).toEqual([]);
  });
});
