/**
 * Founds a notebook and fills it through the app's own commands, many rows in one transaction: groups, each with
 * members and held sessions with attendance and a journal; and in the first group, sessions planned for today.
 */
import { systemClock } from '../../../src/base/clock.ts';
import { systemRandom } from '../../../src/base/random.ts';
import { LEAST_COST, startDerivation } from '../../../src/crypto/derive.ts';
import { questionsOf } from '../../../src/content/check-questions.ts';
import { answerKind, CHECKS, MOST } from '../../../src/practice/answer.ts';
import { attendanceKind, PRESENCES } from '../../../src/practice/attendance.ts';
import { addDays, localDate, momentOf } from '../../../src/practice/calendar.ts';
import { ENTRY_KINDS, entryKind, TONES } from '../../../src/practice/entry.ts';
import { groupKind } from '../../../src/practice/group.ts';
import { markKind } from '../../../src/practice/mark.ts';
import { memberKind } from '../../../src/practice/member.ts';
import { newSession } from '../../../src/practice/next-session.ts';
import { peerChoiceKind, POSITIVE_QUESTIONS } from '../../../src/practice/peer-choice.ts';
import { PRINCIPLE_CODES } from '../../../src/practice/principle-marks.ts';
import { MARKS, sessionKind } from '../../../src/practice/session.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import { Notebooks } from '../../../src/storage/notebooks.ts';
import type { Place, Writing } from '../../../src/storage/writing.ts';

export interface Amounts {
  readonly groups: number;
  /** Held sessions of each group. */
  readonly sessions: number;
  readonly members: number;
  readonly notes: number;
  /** Sessions of the first group, planned for today and not begun. */
  readonly planned: number;
  /** Held sessions of a group of its own, thought over, with every principle and its first two statements judged. */
  readonly judged: number;
  /** Members of a group of its own, who chose each other at both questions on three days. */
  readonly choosing: number;
  /** Members of a group of its own, and as many held sessions in which each answered a check-in and a check-out. */
  readonly progressed: number;
}

export interface Seeded {
  readonly groups: readonly string[];
  readonly planned: readonly string[];
  /** The group whose sessions are judged. */
  readonly judged: string;
  /** The group whose members chose each other. */
  readonly choosing: string;
  /** The group whose members answered at each check. */
  readonly progressed: string;
}

declare global {
  interface Window {
    lingkarSeed: (name: string, passphrase: string, amounts: Amounts) => Promise<Seeded>;
  }
}

const MINUTE = 60_000;
const TIME = '16:00';
const NOTE =
  'Sari bercerita tentang ibunya yang sakit, suaranya pelan. Dua orang mengangguk, lalu Bayu menawarkan menemani.';

window.lingkarSeed = async (name, passphrase, amounts) => {
  const derivation = startDerivation();
  const quick = { ...derivation, calibrate: () => Promise.resolve(LEAST_COST) };
  const notebooks = new Notebooks(systemClock, systemRandom, quick);
  const founded = await notebooks.protect(name, passphrase);
  if (!founded.ok) throw new Error(founded.problem.kind);
  const { notebook, recoveryCode } = founded.value;
  if (recoveryCode === '') throw new Error('a notebook without a recovery code');
  await notebooks.confirmRecoveryCode(notebook.id);
  const groups: string[] = [];
  const planned: string[] = [];
  for (let index = 0; index < amounts.groups; index += 1) {
    const filled = await fillGroup(notebook, index, { ...amounts, planned: index === 0 ? amounts.planned : 0 });
    groups.push(filled.group);
    planned.push(...filled.planned);
  }
  const judged = await fillGroup(
    notebook,
    amounts.groups,
    { ...amounts, sessions: amounts.judged, planned: 0 },
    judgeAll,
  );
  groups.push(judged.group);
  const many = { ...amounts, sessions: amounts.progressed, members: amounts.progressed, planned: 0 };
  const progressed = await fillGroup(notebook, amounts.groups + 1, many, answerAll);
  groups.push(progressed.group);
  const choosing = await choosingGroup(notebook, amounts.choosing);
  await notebook.lock();
  derivation.close();
  return { groups, planned, judged: judged.group, choosing, progressed: progressed.group };
};

async function fillGroup(
  notebook: Notebook,
  index: number,
  amounts: Amounts,
  besides?: (writing: Writing, session: Place, number: number, members: readonly string[]) => Promise<void>,
): Promise<{ group: string; planned: readonly string[] }> {
  const done = await notebook.command(async (writing) => {
    const space = await writing.foundSpace();
    const today = localDate(writing.now);
    const group = await writing.create(
      groupKind,
      { space, parent: notebook.identity.agencySpace },
      {
        name: `Kelompok ukur ${index + 1}`,
        origin: 'P0b',
        purpose: 'Saling menguatkan dan mencari jalan keluar bersama.',
        aims: ['A1', 'A5'],
        place: 'Balai warga',
        usualDay: '1',
        usualTime: TIME,
        usualMinutes: 90,
        plannedSessions: amounts.sessions,
        facilitators: ['Ibu Rini'],
        stage: 'P4',
      },
    );
    const inGroup = { space, parent: group };
    const members: string[] = [];
    for (let n = 0; n < amounts.members; n += 1) {
      members.push(
        await writing.create(memberKind, inGroup, {
          name: `Anggota ${n + 1} Kelompok ${index + 1}`,
          called: `Anggota ${n + 1}`,
          initials: `A${n + 1}`,
          joinedOn: addDays(today, -7 * amounts.sessions),
          addedAt: writing.now + n,
        }),
      );
    }
    for (let number = 1; number <= amounts.sessions; number += 1) {
      const date = addDays(today, 7 * (number - 1 - amounts.sessions));
      const id = await heldSession(writing, inGroup, number, date, members, amounts.notes);
      await besides?.(writing, { space, parent: id }, number, members);
    }
    const planned: string[] = [];
    for (let n = 1; n <= amounts.planned; n += 1) {
      planned.push(
        await writing.create(sessionKind, inGroup, plan(writing, amounts.sessions + n, localDate(writing.now))),
      );
    }
    return { group, planned };
  });
  if (!done.ok) throw new Error(done.problem.kind);
  return done.value;
}

function plan(writing: Writing, number: number, date: string) {
  const titles = ['Pembukaan', 'Cerita minggu ini', 'Berlatih berdua', 'Penutup'];
  return newSession(
    { number, date, startsAt: TIME, plannedMinutes: 90, place: 'Balai warga' },
    {
      purpose: 'Mendengar satu sama lain.',
      plannedMinutes: 90,
      aims: ['Setiap orang sempat bicara'],
      blocks: titles.map((title, index) => ({
        title,
        minutes: 20,
        technique: index === 2 ? 'X1' : 'X2',
        material: '',
        leads: '',
      })),
    },
    () => writing.newId(),
  );
}

async function heldSession(
  writing: Writing,
  place: Place,
  number: number,
  date: string,
  members: readonly string[],
  notes: number,
): Promise<string> {
  const begunAt = momentOf(date, TIME);
  const endedAt = begunAt + 90 * MINUTE;
  const id = await writing.create(sessionKind, place, {
    ...plan(writing, number, date),
    begunAt,
    endedAt,
    closedAt: endedAt + 20 * MINUTE,
    reflection: NOTE,
    wrapUpStep: 'close',
  });
  const inside = { space: place.space, parent: id };
  for (const [n, member] of members.entries()) {
    await writing.put(attendanceKind, await writing.derivedId(place.space, 'attendance', id, member), inside, {
      member,
      presence: PRESENCES[n % PRESENCES.length] ?? 'present',
      at: begunAt,
    });
  }
  for (let n = 0; n < notes; n += 1) {
    await writing.create(entryKind, inside, {
      at: begunAt + n * 5 * MINUTE,
      kind: ENTRY_KINDS[n % ENTRY_KINDS.length] ?? 'observation',
      text: NOTE,
      about: [members[n % members.length] ?? ''],
      tone: TONES[n % TONES.length] ?? '',
    });
  }
  return id;
}

async function choosingGroup(notebook: Notebook, size: number): Promise<string> {
  const done = await notebook.command(async (writing) => {
    const space = await writing.foundSpace();
    const today = localDate(writing.now);
    const place = { space, parent: notebook.identity.agencySpace };
    const group = await writing.create(groupKind, place, { name: 'Kelompok memilih', place: 'Balai warga' });
    const inGroup = { space, parent: group };
    const members: string[] = [];
    for (let n = 0; n < size; n += 1) {
      const name = `Anggota ${n + 1}`;
      const changes = { name, called: name, initials: `A${n + 1}`, joinedOn: addDays(today, -200), addedAt: n };
      members.push(await writing.create(memberKind, inGroup, changes));
    }
    for (const [round, weeks] of [24, 12, 0].entries()) {
      const date = addDays(today, -7 * weeks);
      for (const question of POSITIVE_QUESTIONS) {
        for (const [n, from] of members.entries()) {
          const to = [1, 4 + round, 11].map((far) => members[(n + far) % size] ?? '');
          const id = await writing.derivedId(space, 'peerChoice', group, date, question, from);
          await writing.put(peerChoiceKind, id, inGroup, { date, question, from, to, by: 'member', at: writing.now });
        }
      }
    }
    return group;
  });
  if (!done.ok) throw new Error(done.problem.kind);
  return done.value;
}

async function answerAll(writing: Writing, place: Place, number: number, members: readonly string[]): Promise<void> {
  for (const [n, member] of members.entries()) {
    for (const check of CHECKS) {
      const asked = questionsOf(check).map(({ code }, index) => [code, { value: (number + n + index) % (MOST + 1) }]);
      await writing.put(
        answerKind,
        await writing.derivedId(place.space, 'answer', place.parent, member, check),
        place,
        {
          member,
          check,
          by: 'member',
          at: writing.now,
          values: Object.fromEntries(asked) as Record<string, { value: number }>,
        },
      );
    }
  }
}

async function judgeAll(writing: Writing, place: Place, number: number): Promise<void> {
  await writing.change(sessionKind, place.parent, { problems: NOTE, analysis: NOTE, nextPlan: NOTE });
  for (const [index, principle] of PRINCIPLE_CODES.entries()) {
    for (const code of [principle, `${principle}.1`, `${principle}.2`]) {
      const mark = MARKS[(number + index) % MARKS.length] ?? 'met';
      await writing.put(markKind, await writing.derivedId(place.space, 'mark', place.parent, code), place, {
        code,
        mark,
      });
    }
  }
}
