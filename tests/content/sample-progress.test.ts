import { describe, expect, it } from 'vitest';
import { sampleMembers, sampleSessions } from '../../src/content/sample-group.ts';
import { sampleChecks, sampleCircles, sampleGoals, sampleRounds } from '../../src/content/sample-progress.ts';
import { CHECKS, MOST } from '../../src/practice/answer.ts';
import { MOST_CHOSEN, POSITIVE_QUESTIONS } from '../../src/practice/peer-choice.ts';

/** Indexes of those who were there. */
function thereIn(number: number): ReadonlySet<number> {
  const session = sampleSessions.find((one) => one.number === number);
  if (session?.state !== 'held') throw new Error(`session ${number} was not held`);
  return new Set(
    session.attendance
      .filter(({ presence }) => presence === 'present' || presence === 'late')
      .map((mark) => mark.member),
  );
}

const belongs = (member: number, session: number) => {
  const { joinedSession = 0, left } = sampleMembers[member] ?? {};
  return joinedSession <= session && (left === undefined || session <= left.afterSession);
};

describe('the sample of progress', () => {
  it('grades goals in sessions that were held, those of a member while they belonged', () => {
    expect(sampleGoals.some(({ member }) => member === undefined)).toBe(true);
    for (const { member, grades } of sampleGoals) {
      for (const number of Object.keys(grades).map(Number)) {
        expect(thereIn(number).size).toBeGreaterThan(0);
        if (member !== undefined) expect(belongs(member, number)).toBe(true);
      }
    }
  });

  it.each(sampleChecks)('session $session: only who was there answered', (check) => {
    const there = thereIn(check.session);
    for (const which of CHECKS) {
      for (const [member, sliders] of Object.entries(check[which])) {
        expect(there.has(Number(member)), `member ${member}`).toBe(true);
        for (const value of sliders) expect(value >= 0 && value <= MOST).toBe(true);
      }
    }
  });

  it.each(sampleCircles)('session $session: only who was there spoke in the circle of its discussion', (circle) => {
    const session = sampleSessions.find((one) => one.number === circle.session);
    expect(session?.blocks.some(({ technique }) => technique === 'X2')).toBe(true);
    for (const member of circle.speak) expect(thereIn(circle.session), `member ${member}`).toContain(member);
  });

  it.each(sampleRounds)(
    'session $session: who was there chose up to three others of the group',
    ({ session, chosen }) => {
      const there = thereIn(session);
      expect(Object.keys(chosen).every((question) => POSITIVE_QUESTIONS.some((one) => one === question))).toBe(true);
      for (const all of Object.values(chosen)) {
        for (const [from, to] of Object.entries(all)) {
          expect(there.has(Number(from)), `member ${from}`).toBe(true);
          expect(to.length).toBeLessThanOrEqual(MOST_CHOSEN);
          for (const other of to)
            expect(other !== Number(from) && belongs(other, session), `${from} → ${other}`).toBe(true);
        }
      }
    },
  );
});
