import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactKind, contactsInTime } from '../../src/practice/contact.ts';
import { digestOf } from '../../src/practice/group-digest.ts';
import { openSteps } from '../../src/practice/next-session.ts';
import { sessionSummary } from '../../src/practice/session-summary.ts';
import { isOpen, ofTheGroup, stepKind, stepsOf } from '../../src/practice/step.ts';
import { earlierSteps, stepsOfSession, wrapUpLacks } from '../../src/practice/wrap-up.ts';
import { madeView } from './made-view.ts';
import { BEGUN, MINUTE, toldSession } from './told-session.ts';

const SECRET = 'zwischenfall';

/** A step agreed beside the group at any time, even one that claims to be of the session. */
const secretStep = fc.record({
  session: fc.constantFrom('', 'session', 'earlier'),
  madeAt: fc.integer({ min: BEGUN - 40 * MINUTE, max: BEGUN + 100 * MINUTE }),
  doneAt: fc.option(fc.integer({ min: BEGUN - 20 * MINUTE, max: BEGUN + 200 * MINUTE })),
  due: fc.constantFrom('', '2026-11-20', '2026-12-01'),
});

describe('contacts in time', () => {
  const contact = fc.record({
    id: fc.string({ minLength: 4, maxLength: 8 }),
    date: fc.constantFrom('', '2026-10-01', '2026-11-02', '2026-11-03'),
    madeAt: fc.integer({ min: 1, max: 9 }),
  });

  it('are one order whatever order they come in, the latest day first and those without a day above them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(contact, { selector: ({ id }) => id }), fc.infiniteStream(fc.nat()), (all, dice) => {
        const views = all.map(({ id, ...values }) => madeView(contactKind, id, values));
        const shuffled = views
          .map((view) => [dice.next().value, view] as const)
          .sort(([a], [b]) => a - b)
          .map(([, view]) => view);
        const ids = contactsInTime(views).map(({ id }) => id);
        expect(contactsInTime(shuffled).map(({ id }) => id)).toEqual(ids);
        const dates = contactsInTime(views).map(({ date }) => date || '9999');
        expect(dates).toEqual([...dates].sort().reverse());
      }),
    );
  });
});

describe('a step agreed beside the group', () => {
  it('is in no copy of a summary, no wrap-up, no plan and no digest, whatever session and time it bears', () => {
    fc.assert(
      fc.property(fc.array(secretStep, { minLength: 1, maxLength: 4 }), (values) => {
        const secret = values.map((value, index) =>
          madeView(stepKind, `secret${index}`, { kind: 'nextStep', text: SECRET, who: SECRET, beside: true, ...value }),
        );
        const told = toldSession();
        const all = { ...told, steps: [...told.steps, ...secret] };
        for (const wanted of [
          { reader: 'file' },
          { reader: 'members' },
          { reader: 'members', member: 'm1', withoutCourse: true },
        ] as const)
          expect(sessionSummary(all, wanted, BEGUN)).toEqual(sessionSummary(told, wanted, BEGUN));
        expect(JSON.stringify(sessionSummary(all, { reader: 'file' }, BEGUN))).not.toContain(SECRET);
        expect(digestOf([told.session], told.members, all.steps)).toEqual(
          digestOf([told.session], told.members, told.steps),
        );
        expect(openSteps(all.steps)).toEqual(openSteps(told.steps));
        expect(stepsOfSession(all.steps, 'session')).toEqual(stepsOfSession(told.steps, 'session'));
        expect(earlierSteps(all.steps, told.session)).toEqual(earlierSteps(told.steps, told.session));
        expect(wrapUpLacks(all)).toEqual(wrapUpLacks(told));
        expect(ofTheGroup(all.steps)).toEqual(told.steps);
      }),
    );
  });

  it('is found by what it was agreed in', () => {
    const steps = ['a', 'b'].map((of, index) =>
      madeView(stepKind, of, { of, madeAt: index, beside: true, doneAt: index === 0 ? 5 : null }),
    );
    expect(stepsOf(steps, 'b').map(({ id }) => id)).toEqual(['b']);
    expect(steps.filter(isOpen).map(({ id }) => id)).toEqual(['b']);
  });
});
