import { describe, expect, it } from 'vitest';
import { boardOf, readyAmong } from '../../src/practice/board.ts';
import { candidateKind } from '../../src/practice/candidate.ts';
import { memberKind } from '../../src/practice/member.ts';
import { madeView, seen, writtenApart } from './made-view.ts';

const source = { members: [], today: '2026-11-23', began: '' };

describe('somebody whom two tablets put on the board apart', () => {
  const born = madeView(candidateKind, 'sari', { name: 'Sari', board: 'waiting', ready: 'ready' });
  const apart = seen(
    candidateKind,
    'sari',
    writtenApart(candidateKind, born.item, 'there', { board: 'in', ready: 'notYet' }),
  );

  it('stands at the latest place, and the other one is told', () => {
    expect(boardOf({ ...source, candidates: [born] })).toMatchObject([
      { place: 'waiting', otherPlaces: [], ready: 'ready', otherReady: [] },
    ]);
    expect(boardOf({ ...source, candidates: [apart] })).toMatchObject([
      { place: 'in', otherPlaces: ['waiting'], ready: 'notYet', otherReady: ['ready'] },
    ]);
  });

  it('is not counted as ready until somebody has decided', () => {
    const before = boardOf({ ...source, candidates: [born] });
    expect(readyAmong(before)).toEqual(before);
    const turned = seen(candidateKind, 'sari', writtenApart(candidateKind, apart.item, 'desk', { ready: 'ready' }));
    const [person] = boardOf({ ...source, candidates: [turned] });
    expect(person).toMatchObject({ ready: 'ready', otherReady: ['notYet'] });
    expect(readyAmong([person!])).toEqual([]);
  });

  it('says nothing where both wrote the same, or where the place is that of a member anyway', () => {
    const same = seen(candidateKind, 'sari', writtenApart(candidateKind, born.item, 'there', { board: 'waiting' }));
    expect(boardOf({ ...source, candidates: [same] })).toMatchObject([{ place: 'waiting', otherPlaces: [] }]);
    const member = madeView(memberKind, 'm', { name: 'Lastri' });
    const put = madeView(candidateKind, 'c', { member: 'm', board: 'in' });
    const cleared = seen(candidateKind, 'c', writtenApart(candidateKind, put.item, 'there', { board: '' }));
    expect(boardOf({ ...source, members: [member], candidates: [cleared] })).toMatchObject([
      { place: 'in', otherPlaces: [] },
    ]);
  });
});
