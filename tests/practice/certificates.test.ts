import { expect, it } from 'vitest';
import { revealingWords } from '../../src/content/revealing-words.ts';
import { attendanceKind } from '../../src/practice/attendance.ts';
import { certificates } from '../../src/practice/certificates.ts';
import type { GroupHistory } from '../../src/practice/group-history.ts';
import { groupKind } from '../../src/practice/group.ts';
import { memberKind } from '../../src/practice/member.ts';
import { revealingIn } from '../../src/practice/revealing-title.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { madeView } from './made-view.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 9, 5, 9);
const compare = (a: string, b: string) => a.localeCompare(b);

const history: GroupHistory = {
  group: madeView(groupKind, 'g', { name: 'Teras' }),
  sessions: [0, 1, 2].map((n) =>
    madeView(sessionKind, `s${n}`, { number: n + 1, begunAt: FIRST + n * 7 * DAY, closedAt: 1, endedAt: 1 }, 'g'),
  ),
  members: [
    madeView(memberKind, 'm2', { name: 'Yosef', joinedOn: '2026-10-12' }),
    madeView(memberKind, 'm1', { name: 'Sari Dewi', needs: 'Tenang', cautions: 'Rahasia' }),
    madeView(memberKind, 'm3', { name: 'Wati', leftOn: '2026-10-12', leftReason: 'Sakit' }),
    madeView(memberKind, 'm4', { name: ' ' }),
  ],
  attendance: [
    madeView(attendanceKind, 'a', { member: 'm1', presence: 'present' }, 's0'),
    madeView(attendanceKind, 'b', { member: 'm1', presence: 'late' }, 's1'),
    madeView(attendanceKind, 'c', { member: 'm1', presence: 'absent' }, 's2'),
  ],
  entries: [],
  marks: [],
  goals: [],
  runs: [],
  gradings: [],
  steps: [],
  choices: [],
};

it('gives one to everyone who was there to the end and has a name, by name; nothing of a case is in it', () => {
  const made = certificates(history, '2026-11-25', '', compare);
  expect(made).toEqual([
    { member: 'm1', name: 'Sari Dewi', from: '2026-10-05', to: '2026-10-19', attended: 2 },
    { member: 'm2', name: 'Yosef', from: '2026-10-12', to: '2026-10-19', attended: 0 },
  ]);
});

it('gives one to a member who left, up to the day of leaving', () => {
  expect(certificates(history, '2026-11-25', 'm3', compare)).toEqual([
    { member: 'm3', name: 'Wati', from: '2026-10-05', to: '2026-10-12', attended: 0 },
  ]);
});

it('finds words of a name that tell what brought people together, in both languages, as they are written', () => {
  expect(revealingIn('Kelompok Penyintas KDRT', revealingWords)).toEqual(['Penyintas', 'KDRT']);
  expect(revealingIn('Circle of Survivors of Domestic Violence', revealingWords)).toEqual(['Survivors', 'Violence']);
  expect(revealingIn('Anak Berhadapan dengan Hukum', revealingWords)).toEqual(['Anak Berhadapan']);
  for (const quiet of ['Teras Sore', 'Evening Porch', 'Kelompok Ayah', '', 'Anak Pantai'])
    expect(revealingIn(quiet, revealingWords), quiet).toEqual([]);
});
