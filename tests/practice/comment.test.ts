import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorOf, commentKind, talksOf, type Comment } from '../../src/practice/comment.ts';
import type { Changes } from '../../src/practice/kind.ts';
import { toldVersions } from '../../src/practice/told-versions.ts';
import { madeView, seen, writtenApart } from './made-view.ts';

const said = (id: string, changes: Changes<typeof commentKind>): Comment =>
  madeView(commentKind, id, { aboutKind: 'session', about: 's', text: id, by: 'Bu Tuti', ...changes }, 'group');

const ids = (comments: readonly Comment[]) => comments.map(({ id }) => id);

describe('comments as talks [K9]', () => {
  it('puts answers below what they answer, and the talk with the latest word first', () => {
    const talks = talksOf([
      said('answer two', { answers: 'old', at: 40 }),
      said('new', { at: 30 }),
      said('old', { at: 10 }),
      said('answer one', { answers: 'old', at: 20 }),
    ]);
    expect(talks.map(({ first }) => first.id)).toEqual(['old', 'new']);
    expect(ids(talks[0]!.answers)).toEqual(['answer one', 'answer two']);
    expect(talks[0]!.latest.id).toBe('answer two');
    expect(talks[1]).toMatchObject({ answers: [], latest: { id: 'new' }, settled: false, torn: false });
  });

  it('takes an answer to an answer into the same talk', () => {
    const [talk, ...others] = talksOf([
      said('first', { at: 1 }),
      said('second', { answers: 'first', at: 2 }),
      said('third', { answers: 'second', at: 3 }),
    ]);
    expect(others).toEqual([]);
    expect(ids(talk!.answers)).toEqual(['second', 'third']);
  });

  it('lets an answer stand for itself when what it answered is gone', () => {
    expect(talksOf([said('left over', { answers: 'gone', at: 5 })])).toMatchObject([
      { first: { id: 'left over' }, torn: true },
    ]);
  });

  it('is settled as its beginning says', () => {
    expect(talksOf([said('a', { at: 1, settledAt: 9, settledBy: 'Rini' })])[0]!.settled).toBe(true);
    expect(talksOf([said('a', { at: 1 }), said('b', { at: 2, answers: 'a', settledAt: 9 })])[0]!.settled).toBe(false);
  });

  it('leaves no comment out and tells none twice, whoever answers whom', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(8), { maxLength: 9 }), (answered) => {
        const comments = answered.map((to, at) => said(`c${at}`, { answers: `c${to}`, at }));
        const told = talksOf(comments).flatMap(({ first, answers }) => [first, ...answers]);
        expect([...ids(told)].sort()).toEqual([...ids(comments)].sort());
      }),
    );
  });
});

describe('one comment', () => {
  it('is of whoever wrote it first, whoever marks it as settled later', () => {
    const born = said('a', { at: 1 });
    const write = { dot: ['there', 99] as const, at: [99, 0] as const, by: 'somebody else' };
    const marked = {
      ...born.item,
      fields: { ...born.item.fields, settledAt: [{ ...write, value: 7 }], settledBy: [{ ...write, value: 'Rini' }] },
    };
    expect(authorOf(seen(commentKind, 'a', marked))).toBe('facilitator');
  });

  it('keeps both wordings that were written apart', () => {
    const apart = writtenApart(commentKind, said('here', { at: 1 }).item, 'there', { text: 'there' });
    const told = toldVersions(seen(commentKind, 'here', apart).item, 'text');
    expect([...told].sort()).toEqual(['here', 'there']);
  });
});
