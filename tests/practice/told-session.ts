import { firstPlaces } from '../../src/practice/agenda.ts';
import { agencyKind } from '../../src/practice/agency.ts';
import { amendmentKind } from '../../src/practice/amendment.ts';
import { answerKind, MOOD_QUESTION, type Answer, type Check } from '../../src/practice/answer.ts';
import { attendanceKind } from '../../src/practice/attendance.ts';
import { entryKind } from '../../src/practice/entry.ts';
import { goalKind } from '../../src/practice/goal.ts';
import { gradingKind } from '../../src/practice/grading.ts';
import { groupKind } from '../../src/practice/group.ts';
import { markKind } from '../../src/practice/mark.ts';
import { memberKind } from '../../src/practice/member.ts';
import { sessionKind } from '../../src/practice/session.ts';
import type { ToldSession } from '../../src/practice/session-summary.ts';
import { stepKind } from '../../src/practice/step.ts';
import { madeView } from './made-view.ts';

export const BEGUN = Date.UTC(2026, 10, 23, 9, 5);
export const MINUTE = 60_000;

export function answerOf(member: string, check: Check, value: number): Answer {
  return madeView(answerKind, `${member}-${check}`, { member, check, values: { [MOOD_QUESTION[check]]: { value } } });
}

/** A whole closed session of three members, with something in every place a summary reads. */
export function toldSession(more: Partial<ToldSession> = {}): ToldSession {
  return {
    agency: madeView(agencyKind, 'agency', { name: 'Yayasan Beranda', address: 'Jalan Contoh 1', contact: '0274' }),
    group: madeView(groupKind, 'group', {
      name: 'Teras Sore',
      origin: 'P0b',
      stage: 'P4',
      serves: 'Orang tua remaja',
      plannedSessions: 12,
      facilitators: ['Ratna Widyasari', ' ', 'Arif Nugraha'],
    }),
    session: madeView(sessionKind, 'session', {
      number: 4,
      date: '2026-11-23',
      startsAt: '16:00',
      plannedMinutes: 60,
      place: 'Rumah Bu Sari',
      purpose: 'Mendengar tanpa menghakimi',
      begunAt: BEGUN,
      endedAt: BEGUN + 62 * MINUTE,
      closedAt: BEGUN + 90 * MINUTE,
      atmosphere: 'Hangat; Yosef banyak tertawa',
      problems: 'Wulan terlambat; dijemput',
      reflection: 'Saya tergesa dengan Sari',
      analysis: 'Yosef mencari pengakuan',
      nextPlan: 'Bermain peran dipimpin Wulan',
      aims: { a2: { text: 'Kedua' }, a1: { text: 'Setiap orang didengar, juga Sari' } },
      aimPlaces: firstPlaces(['a1', 'a2']),
      reached: { a1: { mark: 'met' } },
      reachedNotes: { a1: { note: 'Sari bercerita' } },
      blocks: {
        b1: { title: 'Pembukaan', minutes: 10, technique: '', material: 'Lilin', leads: 'Bu Sari' },
        b2: { title: 'Bermain peran', minutes: 30, technique: 'X1', material: '', leads: 'Ratna' },
        b3: { title: 'Gambar', minutes: 20, technique: 'X10', material: 'Kertas', leads: '' },
      },
      blockPlaces: firstPlaces(['b1', 'b2', 'b3']),
    }),
    members: [
      madeView(memberKind, 'm1', {
        name: 'Sari Dewi',
        called: 'Bu Sari',
        contact: '0812 3456 7890',
        joinedOn: '2026-10-01',
      }),
      madeView(memberKind, 'm2', { name: 'Yosef Lamawuran', cautions: 'Rahasia besar', joinedOn: '2026-11-23' }),
      madeView(memberKind, 'm3', { name: 'Wulan', leftOn: '2026-11-30' }),
      madeView(memberKind, 'm4', { name: 'Gone Before', leftOn: '2026-11-01' }),
    ],
    attendance: [
      madeView(attendanceKind, 't1', { member: 'm1', presence: 'present' }),
      madeView(attendanceKind, 't2', { member: 'm2', presence: 'excused', reason: 'Sakit gigi' }),
    ],
    entries: [
      madeView(entryKind, 'c1', { at: BEGUN, act: 'blockBegun', block: 'b1' }),
      madeView(entryKind, 'c2', { at: BEGUN + 12 * MINUTE, act: 'blockBegun', block: 'b2' }),
      madeView(entryKind, 'e2', {
        at: BEGUN + 20 * MINUTE,
        kind: 'statement',
        text: 'Sarinya berkata kepada Yosef: “Telepon 081234567890.”',
        about: ['m1', 'm2'],
        tone: 'warm',
      }),
      madeView(entryKind, 'e1', { at: BEGUN + 5 * MINUTE, kind: 'observation', text: 'Lingkaran tenang', about: [] }),
      madeView(entryKind, 'e3', {
        at: BEGUN + 30 * MINUTE,
        kind: 'followUp',
        text: 'Temui Wulan di rumah',
        about: ['m3'],
      }),
    ],
    runs: [],
    marks: [
      madeView(markKind, 'k1', { code: 'T5', mark: 'partly', note: 'Yosef menguasai' }),
      madeView(markKind, 'k2', { code: 'T5.1', mark: 'met' }),
    ],
    steps: [
      madeView(stepKind, 's1', {
        kind: 'agreement',
        text: 'Mencoba mendengar tiga menit',
        who: 'Yosef dan Sari',
        due: '2026-11-30',
        session: 'session',
        madeAt: BEGUN + 80 * MINUTE,
      }),
      madeView(stepKind, 's0', {
        kind: 'nextStep',
        text: 'Menghubungi puskesmas',
        who: 'Ratna',
        session: 'earlier',
        madeAt: BEGUN - 7 * 24 * 60 * MINUTE,
        doneAt: BEGUN + 70 * MINUTE,
      }),
      madeView(stepKind, 's9', {
        kind: 'nextStep',
        text: 'Sudah lama selesai',
        session: 'earlier',
        madeAt: BEGUN - 9 * 24 * 60 * MINUTE,
        doneAt: BEGUN - 24 * 60 * MINUTE,
      }),
    ],
    amendments: [
      madeView(amendmentKind, 'd1', {
        target: 'entry:e2',
        text: 'Sari berkata kepada Wulan',
        reason: 'Salah orang',
        at: BEGUN + 24 * 60 * MINUTE,
      }),
      madeView(amendmentKind, 'd2', {
        target: 'analysis',
        text: 'Yosef lelah',
        reason: 'Dibaca lagi',
        at: BEGUN + 2000 * MINUTE,
      }),
      madeView(amendmentKind, 'd3', {
        target: 'attendance:m2',
        text: 'Ternyata operasi',
        reason: 'Kabar istrinya',
        at: BEGUN + 3000 * MINUTE,
      }),
    ],
    goals: [
      madeView(goalKind, 'g1', { text: 'Kami mendengar, juga Sari', expected: 'Yosef pun selesai bicara' }),
      madeView(goalKind, 'g2', { member: 'm2', text: 'Rahasia besar di rumah' }),
      madeView(goalKind, 'g3', { text: 'Sudah diletakkan', until: '2026-11-01' }),
    ],
    gradings: [
      madeView(gradingKind, 'r1', {
        goal: 'g1',
        session: 'session',
        date: '2026-11-23',
        grade: 0,
        note: 'Wulan diam',
        at: BEGUN + 62 * MINUTE,
      }),
      madeView(gradingKind, 'r2', { goal: 'g1', date: '2026-11-09', grade: -2, at: BEGUN }),
      madeView(gradingKind, 'r3', { goal: 'g2', session: 'session', date: '2026-11-23', grade: 2, at: BEGUN }),
    ],
    answers: [answerOf('m1', 'in', 2), answerOf('m2', 'in', 7), answerOf('m1', 'out', 8)],
    ...more,
  };
}
