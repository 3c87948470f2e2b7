import { describe, expect, it } from 'vitest';
import { attendanceCounts, sessionMembers } from '../../src/practice/session-members.ts';

const member = (id: string, joinedOn = '', leftOn = '') => ({ id, joinedOn, leftOn });
const here = (id: string, presence: 'present' | 'late' | 'absent' | 'excused' | '' = 'present') => ({
  member: id,
  presence,
});

describe('members of a session', () => {
  const members = [
    member('always'),
    member('today', '2026-11-23'),
    member('later', '2026-11-24'),
    member('leaves', '', '2026-11-24'),
    member('leftToday', '', '2026-11-23'),
    member('oddDates', '2026-02-31', 'x'),
  ];

  it('belong to the group on that day', () => {
    const ids = sessionMembers(members, '2026-11-23', []).map(({ id }) => id);
    expect(ids).toEqual(['always', 'today', 'leaves', 'oddDates']);
  });

  it('include whoever was marked all the same, but not once the mark was taken away', () => {
    const marks = [here('later'), here('leftToday', '')];
    expect(sessionMembers(members, '2026-11-23', marks).map(({ id }) => id)).toContain('later');
    expect(sessionMembers(members, '2026-11-23', marks).map(({ id }) => id)).not.toContain('leftToday');
  });

  it('are all of them when the session has no day', () => {
    expect(sessionMembers(members, '', [])).toHaveLength(members.length);
  });

  it('are counted by how they were there', () => {
    const marks = [here('always', 'late'), here('today', 'excused'), here('leaves', '')];
    expect(attendanceCounts(sessionMembers(members, '2026-11-23', marks), marks)).toEqual({
      present: 0,
      late: 1,
      absent: 0,
      excused: 1,
      unmarked: 2,
    });
  });
});
