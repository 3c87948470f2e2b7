import { describe, expect, it } from 'vitest';
import { memberKind } from '../../src/practice/member.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { stepKind } from '../../src/practice/step.ts';
import { madeView } from './made-view.ts';
import {
  digestOf,
  EMPTY_DIGEST,
  sessionsInOrder,
  withMember,
  withSession,
  withStep,
  type SessionBrief,
} from '../../src/practice/group-digest.ts';

function brief(over: Partial<SessionBrief>): SessionBrief {
  return { number: null, date: '', startsAt: '', plannedMinutes: null, status: 'planned', ...over };
}

describe('group digest', () => {
  it('orders by date and hour, undated sessions last', () => {
    const digest = {
      ...EMPTY_DIGEST,
      sessions: {
        c: brief({ number: 3 }),
        b: brief({ date: '2026-02-01', startsAt: '16:00' }),
        a: brief({ date: '2026-02-01', startsAt: '09:00' }),
      },
    };
    expect(sessionsInOrder(digest).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('told anew is what one change after the other makes of it', () => {
    const session = madeView(sessionKind, 's', { number: 1, date: '2026-11-23' });
    const members = ['a', 'b'].map((id, n) => madeView(memberKind, id, { name: id, leftOn: n ? '2026-11-20' : '' }));
    const steps = [
      madeView(stepKind, 'open', { text: 'x' }),
      madeView(stepKind, 'done', { text: 'x', doneAt: 1 }),
      madeView(stepKind, 'dropped', { text: 'x', droppedAt: 1 }),
    ];
    let digest = withSession(EMPTY_DIGEST, 's', session);
    for (const member of members) digest = withMember(digest, member.id, member);
    for (const step of steps) digest = withStep(digest, step.id, step);
    expect(digestOf([session], members, steps)).toEqual(digest);
    expect(Object.keys(digest.openSteps)).toEqual(['open']);
  });
});
