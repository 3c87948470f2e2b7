import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST } from '../../src/practice/answer.ts';
import {
  feedbackSheetKind,
  freeNumber,
  nextSheet,
  paperFeedback,
  valuesTo,
  type FeedbackSheet,
} from '../../src/practice/feedback-sheet.ts';
import { madeView, seen, writtenApart } from './made-view.ts';

const QUESTIONS = ['check-going', 'check-room'];
const answer = fc.option(fc.nat(MOST), { nil: undefined });
const keyed = fc.record({ done: fc.boolean(), going: answer, room: answer });

function sheetOf(
  number: number,
  { done, going, room }: { done: boolean; going?: number | undefined; room?: number | undefined },
) {
  const given = [
    ['check-going', going],
    ['check-room', room],
  ] as const;
  const values = Object.fromEntries(given.flatMap(([code, value]) => (value === undefined ? [] : [[code, { value }]])));
  return madeView(feedbackSheetKind, `s${number}`, { form: 'f', number, keyedAt: done ? 1 : null, values });
}

describe('feedback of paper', () => {
  it('counts every sheet once, each answer as it was given, and a mean that lies within them', () => {
    fc.assert(
      fc.property(fc.array(keyed, { maxLength: 12 }), (all) => {
        const sheets = all.map((one, at) => sheetOf(at + 1, one));
        const told = paperFeedback(sheets, QUESTIONS);
        const touched = all.filter(({ done, going, room }) => done || going !== undefined || room !== undefined);
        expect(told.sheets).toBe(touched.length);
        expect(told.empty).toBe(touched.filter(({ going, room }) => going === undefined && room === undefined).length);
        for (const [question, values] of [
          ['check-going', all.map(({ going }) => going)],
          ['check-room', all.map(({ room }) => room)],
        ] as const) {
          const given = values.filter((value) => value !== undefined);
          const one = told.answers.find((each) => each.question === question);
          expect(one?.values).toEqual(given);
          if (given.length === 0) expect(one?.mean).toBeNull();
          else {
            expect(one?.mean).toBeGreaterThanOrEqual(Math.min(...given));
            expect(one?.mean).toBeLessThanOrEqual(Math.max(...given));
          }
        }
      }),
    );
  });

  it('shows both values of a sheet that two tablets keyed in differently', () => {
    const here = sheetOf(1, { done: true, going: 3 });
    const apart = writtenApart(feedbackSheetKind, here.item, 'there', { values: { 'check-going': { value: 9 } } });
    const both: FeedbackSheet = seen(feedbackSheetKind, 's1', apart);
    expect([...valuesTo(both, 'check-going')].sort()).toEqual([3, 9]);
    expect(paperFeedback([both], QUESTIONS).sheets).toBe(1);
  });

  it('goes on with a sheet that was left half, then with the lowest that is missing, then with none', () => {
    const done = (number: number) => sheetOf(number, { done: true });
    expect(nextSheet([], 3)).toBe(1);
    expect(nextSheet([done(1), done(3)], 3)).toBe(2);
    expect(nextSheet([done(1), sheetOf(3, { done: false, room: 4 })], 3)).toBe(3);
    expect(nextSheet([done(1), done(2), done(3)], 3)).toBeUndefined();
    expect(nextSheet([done(1), done(5)], 0)).toBeUndefined();
  });

  it('has a number no sheet bears for one that was copied', () => {
    expect(freeNumber([], 5)).toBe(6);
    expect(freeNumber([sheetOf(9, { done: true })], 5)).toBe(10);
  });
});
