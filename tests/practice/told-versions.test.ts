import { describe, expect, it } from 'vitest';
import { otherBlocks, sessionKind, toldAim } from '../../src/practice/session.ts';
import { toldVersions } from '../../src/practice/told-versions.ts';
import { madeView, writtenApart } from './made-view.ts';

describe('versions of a text to be told', () => {
  const { item } = madeView(sessionKind, 's', { reflection: ' Tenang. \n' });

  it('are trimmed, and none when nothing was written', () => {
    expect(toldVersions(item, 'reflection')).toEqual(['Tenang.']);
    expect(toldVersions(item, 'analysis')).toEqual([]);
  });

  it('are all told, latest first, equal and blank ones not twice', () => {
    const two = writtenApart(sessionKind, item, 'b', { reflection: 'Riuh.' });
    const same = writtenApart(sessionKind, two, 'c', { reflection: 'Tenang.' });
    const blank = writtenApart(sessionKind, same, 'd', { reflection: '  ' });
    expect(toldVersions(blank, 'reflection')).toEqual(['Tenang.', 'Riuh.']);
  });
});

describe('an aim written apart', () => {
  it('is told in all its words', () => {
    const { item } = madeView(sessionKind, 's', { aims: { a: { text: 'Didengar' } } });
    const two = writtenApart(sessionKind, item, 'b', { aims: { a: { text: 'Setiap orang didengar' } } });
    expect(toldAim({ item: two }, 'a')).toEqual(['Setiap orang didengar', 'Didengar']);
    expect(toldAim({ item: two }, 'b')).toEqual([]);
  });
});

describe('a block written apart', () => {
  const block = { title: 'Pembukaan', minutes: 10, technique: 'X1', material: '', leads: 'Ratna' };
  const { item } = madeView(sessionKind, 's', { blocks: { a: block } });

  it('tells of every other version what differs from the one shown, latest first', () => {
    const two = writtenApart(sessionKind, item, 'b', { blocks: { a: { ...block, minutes: 15, material: 'Lilin' } } });
    const three = writtenApart(sessionKind, two, 'c', { blocks: { a: { ...block, title: 'Lingkar buka' } } });
    expect(otherBlocks({ item: three }, 'a')).toEqual([
      { title: 'Pembukaan', minutes: 15, material: 'Lilin' },
      { title: 'Pembukaan' },
    ]);
  });

  it('tells nothing of equal and blank words, and the same only once', () => {
    expect(otherBlocks({ item }, 'a')).toEqual([]);
    expect(otherBlocks({ item }, 'b')).toEqual([]);
    const blank = { ...block, title: ' ', technique: '', leads: '' };
    const written = [blank, { ...block, title: 'Salam' }, { ...block, title: 'Salam' }, block].reduce(
      (one, value, index) => writtenApart(sessionKind, one, `d${index}`, { blocks: { a: value } }),
      item,
    );
    expect(otherBlocks({ item: written }, 'a')).toEqual([{ title: 'Salam' }]);
  });
});
