/**
 * Fills a fresh notebook the way years of work would: groups one after the other, with people who come and go, weekly
 * sessions wrapped up, a journal, techniques, goals; written by the app's own commands, a group in each.
 */
import type { Language } from '../../../src/base/language.ts';
import { attendanceKind, type Presence } from '../../../src/practice/attendance.ts';
import { addDays, localDate, momentOf, weekday } from '../../../src/practice/calendar.ts';
import { ENTRY_KINDS, entryKind, TONES } from '../../../src/practice/entry.ts';
import { goalKind } from '../../../src/practice/goal.ts';
import { gradingKind } from '../../../src/practice/grading.ts';
import { AIM_CODES, groupKind, ORIGINS, PRACTICE_FIELDS, WEEKDAYS } from '../../../src/practice/group.ts';
import { markKind } from '../../../src/practice/mark.ts';
import { memberKind } from '../../../src/practice/member.ts';
import { newSession } from '../../../src/practice/next-session.ts';
import { PRINCIPLE_CODES } from '../../../src/practice/principle-marks.ts';
import { RESOURCE_SORTS, resourceKind } from '../../../src/practice/resource.ts';
import { MARKS, sessionKind, TECHNIQUE_CODES } from '../../../src/practice/session.ts';
import { OUTCOME } from '../../../src/practice/technique-course.ts';
import { techniqueRunKind } from '../../../src/practice/technique-run.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import type { Place, Writing } from '../../../src/storage/writing.ts';
import { Draws } from './draws.ts';
import { INVENTED, sentence } from './invented.ts';
import type { InventedWords } from './invented-words.ts';
import type { NotebookSize } from './notebook-size.ts';

const MINUTE = 60_000;
const WEEK = 7;
const YEARS_BACK = 10;
const DAYS_OF_A_YEAR = 365;
/** Archived groups ended at least so long ago. */
const ARCHIVED_FOR_DAYS = 200;
/** The principles of so many sessions of a group, the latest, were looked back on. */
const LOOKED_BACK = 10;
const MINUTES = 90;
const RUNNING_SINCE_MINUTES = 60;

/** What was written, for whoever made the file to compare with what was asked for. */
export interface Written {
  groups: number;
  members: number;
  sessions: number;
  entries: number;
}

export interface Wanted {
  readonly size: NotebookSize;
  readonly language: Language;
  readonly seed: number;
  /** The moment it ends at: the first group has been meeting for an hour. */
  readonly now: number;
}

/** A moment the notebook's clock is set to, so that what was written stands in the years it tells of. */
export interface SetClock {
  now(): number;
  set(moment: number): void;
}

export async function fillNotebook(
  notebook: Notebook,
  clock: SetClock,
  wanted: Wanted,
  told: (done: Written) => void,
): Promise<Written> {
  const written: Written = { groups: 0, members: 0, sessions: 0, entries: 0 };
  const resources = new NotebookFilling(notebook, clock, wanted, written);
  await kept(notebook, (writing) => resources.directory(writing));
  for (let index = 0; index < wanted.size.groups; index += 1) {
    // Each group has a seed of its own: one more session in one of them leaves all others as they were.
    const filling = new NotebookFilling(notebook, clock, { ...wanted, seed: wanted.seed * 1009 + index + 1 }, written);
    await kept(notebook, (writing) => filling.group(writing, index));
    told(written);
  }
  return written;
}

async function kept(notebook: Notebook, body: (writing: Writing) => Promise<void>): Promise<void> {
  const done = await notebook.command(body);
  if (!done.ok) throw new Error(done.problem.kind);
}

interface Person {
  readonly id: string;
  readonly called: string;
  readonly from: string;
  /** '' while they belong to it. */
  readonly to: string;
}

class NotebookFilling {
  readonly #draws: Draws;
  readonly #words: InventedWords;
  readonly #size: NotebookSize;
  readonly #today: string;

  constructor(
    readonly notebook: Notebook,
    readonly clock: SetClock,
    readonly wanted: Wanted,
    readonly written: Written,
  ) {
    this.#draws = new Draws(wanted.seed);
    this.#words = INVENTED[wanted.language];
    this.#size = wanted.size;
    this.#today = localDate(wanted.now);
  }

  async directory(writing: Writing): Promise<void> {
    const { agencySpace } = this.notebook.identity;
    this.clock.set(this.wanted.now - YEARS_BACK * DAYS_OF_A_YEAR * 24 * 60 * MINUTE);
    for (const name of this.#words.resources) {
      await writing.create(
        resourceKind,
        { space: agencySpace, parent: agencySpace },
        {
          name,
          sort: this.#draws.one(RESOURCE_SORTS),
          terms: this.#say(this.#words.notes.resource, [name]),
          addedAt: writing.now,
        },
      );
    }
  }

  async group(writing: Writing, index: number): Promise<void> {
    const draws = this.#draws;
    const today = this.#today;
    const archived = index >= this.#size.groups - this.#size.archived;
    const sessions = index === 0 ? this.#size.longest.sessions : this.#size.sessions;
    const lasted = sessions * WEEK;
    const latestEnd = addDays(today, -(archived ? ARCHIVED_FOR_DAYS : index === 0 ? 0 : draws.from(1, WEEK - 1)));
    const room = archived ? Math.max(0, YEARS_BACK * DAYS_OF_A_YEAR - ARCHIVED_FOR_DAYS - lasted) : 0;
    const end = addDays(latestEnd, -draws.from(0, room));
    const first = addDays(end, -lasted);
    const startsAt = `${draws.from(8, 17).toString().padStart(2, '0')}:00`;
    this.clock.set(momentOf(first, startsAt) - 60 * MINUTE);
    const space = await writing.foundSpace();
    const facilitators = draws.some(this.#words.facilitators, draws.from(1, 2));
    const place = draws.one(this.#words.places);
    const group = await writing.create(
      groupKind,
      { space, parent: this.notebook.identity.agencySpace },
      {
        name: `${draws.one(this.#words.groupKinds)} ${draws.one(this.#words.groupNames)} ${index + 1}`,
        origin: draws.one(ORIGINS),
        purpose: this.#say(this.#words.purposes, facilitators),
        aims: draws.some(AIM_CODES, 2),
        practiceField: draws.one(PRACTICE_FIELDS),
        place,
        usualDay: WEEKDAYS[weekday(end)] ?? '1',
        usualTime: startsAt,
        usualMinutes: MINUTES,
        plannedSessions: sessions,
        startsOn: first,
        facilitators,
        stage: archived ? 'P5' : 'P4',
        ...(archived && { archivedAt: momentOf(addDays(end, 20), startsAt) }),
      },
    );
    const inGroup = { space, parent: group };
    const people = await this.#people(writing, inGroup, first, lasted);
    const goals = await this.#goals(writing, inGroup, people, first);
    for (let number = 1; number <= sessions; number += 1) {
      const date = addDays(first, number * WEEK - (index === 0 ? WEEK : 0));
      const last = number === sessions;
      const notes =
        index === 0 && last ? this.#size.longest.notes : draws.from(this.#size.notes - 4, this.#size.notes + 4);
      await this.#session(writing, inGroup, { number, date, startsAt, place }, people, {
        notes,
        running: index === 0 && last,
        lookedBack: number > sessions - LOOKED_BACK,
        goals: number % 4 === 0 ? goals : [],
      });
    }
    if (!archived) {
      const meeting = { number: sessions + 1, date: addDays(end, WEEK), startsAt, place };
      await writing.create(sessionKind, inGroup, this.#plan(writing, meeting, people));
    }
    this.written.groups += 1;
  }

  async #people(writing: Writing, place: Place, first: string, lasted: number): Promise<readonly Person[]> {
    const draws = this.#draws;
    const many = draws.from(this.#size.members - 3, this.#size.members + 3);
    const people: Person[] = [];
    for (let n = 0; n < many; n += 1) {
      const called = draws.one(this.#words.firstNames);
      const name = `${called} ${draws.one(this.#words.lastNames)}`;
      // Most are there from the start to the end; some come later, some leave before.
      const from = n < 3 || draws.chance(0.75) ? first : addDays(first, draws.from(1, Math.floor(lasted / 2)));
      const to = n < 3 || draws.chance(0.8) ? '' : addDays(first, draws.from(Math.floor(lasted / 2) + 1, lasted));
      const id = await writing.create(memberKind, place, {
        name,
        called,
        birthYear: draws.from(1940, 2012),
        joinedOn: from,
        needs: draws.chance(0.5) ? this.#say(this.#words.goals, [called]) : '',
        strengths: draws.chance(0.5) ? this.#say(this.#words.notes.resource, [called]) : '',
        addedAt: writing.now + n,
        ...(to !== '' && { leftOn: to, leftReason: draws.one(this.#words.reasons) }),
      });
      people.push({ id, called, from, to });
    }
    this.written.members += many;
    return people;
  }

  async #goals(writing: Writing, place: Place, people: readonly Person[], since: string): Promise<readonly string[]> {
    const goals: string[] = [];
    for (const person of [undefined, ...people.filter(() => this.#draws.chance(0.3))]) {
      const names = person ? [person.called] : people.map(({ called }) => called);
      goals.push(
        await writing.create(goalKind, place, {
          member: person?.id ?? '',
          text: this.#say(this.#words.goals, names),
          expected: this.#say(this.#words.outcomes, names),
          aims: this.#draws.some(AIM_CODES, 1),
          since,
          madeAt: writing.now,
        }),
      );
    }
    return goals;
  }

  async #session(
    writing: Writing,
    inGroup: Place,
    meeting: { readonly number: number; readonly date: string; readonly startsAt: string; readonly place: string },
    people: readonly Person[],
    also: {
      readonly notes: number;
      readonly running: boolean;
      readonly lookedBack: boolean;
      readonly goals: readonly string[];
    },
  ): Promise<void> {
    const draws = this.#draws;
    const { space } = inGroup;
    const there = people.filter(({ from, to }) => from <= meeting.date && (to === '' || to >= meeting.date));
    const names = there.map(({ called }) => called);
    const begunAt = also.running
      ? this.wanted.now - RUNNING_SINCE_MINUTES * MINUTE
      : momentOf(meeting.date, meeting.startsAt) + draws.from(0, 8) * MINUTE;
    const endedAt = also.running ? this.wanted.now : begunAt + (MINUTES + draws.from(-5, 15)) * MINUTE;
    this.clock.set(begunAt);
    const session = await writing.create(sessionKind, inGroup, {
      ...this.#plan(writing, meeting, there),
      begunAt,
      ...(!also.running && {
        endedAt,
        closedAt: endedAt + 20 * MINUTE,
        atmosphere: draws.one(this.#words.fillings['feeling'] ?? ['']),
        reflection: this.#say(this.#words.reflections, names),
        nextPlan: this.#say(this.#words.plans, names),
        wrapUpStep: 'close',
      }),
    });
    const inSession = { space, parent: session };
    const derived = (name: string, parts: readonly string[]) =>
      Promise.all(parts.map((part) => writing.derivedId(space, name, session, part)));
    await writing.createAll(
      attendanceKind,
      inSession,
      there.map(({ id }) => {
        const presence: Presence = draws.chance(0.8) ? 'present' : draws.one(['late', 'absent', 'excused'] as const);
        const reason = presence === 'excused' ? draws.one(this.#words.reasons) : '';
        return { member: id, presence, reason, at: begunAt };
      }),
      undefined,
      await derived(
        'attendance',
        there.map(({ id }) => id),
      ),
    );
    const step = Math.max(1, Math.floor((endedAt - begunAt) / Math.max(1, also.notes)));
    await writing.createAll(
      entryKind,
      inSession,
      Array.from({ length: also.notes }, (_, n) => {
        const kind = draws.chance(0.6) ? 'observation' : draws.one(ENTRY_KINDS);
        const about = draws.some(there, draws.from(1, 2));
        return {
          at: begunAt + n * step,
          kind,
          text: this.#say(
            this.#words.notes[kind],
            about.map(({ called }) => called),
          ),
          about: about.map(({ id }) => id),
          ...(draws.chance(0.3) && { tone: draws.one(TONES) }),
          restricted: draws.chance(0.03),
        };
      }),
    );
    await writing.create(techniqueRunKind, inSession, {
      code: draws.one(TECHNIQUE_CODES),
      begunAt: begunAt + 20 * MINUTE,
      endedAt: begunAt + 55 * MINUTE,
      step: OUTCOME,
      aim: this.#say(this.#words.purposes, names),
      outcome: this.#say(this.#words.outcomes, names),
      useAgain: draws.one(['yes', 'otherwise', 'no'] as const),
    });
    const judged = also.lookedBack && !also.running ? PRINCIPLE_CODES : [];
    const marks = judged.map((code) => ({ code, mark: draws.one(MARKS) }));
    await writing.createAll(markKind, inSession, marks, undefined, await derived('mark', judged));
    for (const goal of also.goals) {
      await writing.create(
        gradingKind,
        inGroup,
        { goal, session, date: meeting.date, grade: draws.from(-2, 2), at: endedAt },
        await writing.derivedId(space, 'grading', goal, session),
      );
    }
    this.written.sessions += 1;
    this.written.entries += also.notes;
  }

  #plan(
    writing: Writing,
    {
      number,
      date,
      startsAt,
      place,
    }: { readonly number: number; readonly date: string; readonly startsAt: string; readonly place: string },
    people: readonly Person[],
  ) {
    const draws = this.#draws;
    const names = people.map(({ called }) => called);
    return newSession(
      { number, date, startsAt, plannedMinutes: MINUTES, place },
      {
        purpose: this.#say(this.#words.purposes, names),
        plannedMinutes: MINUTES,
        aims: Array.from({ length: draws.from(1, 2) }, () => this.#say(this.#words.aims, names)),
        blocks: draws.some(this.#words.blocks, 4).map((title) => ({
          title,
          minutes: 20,
          technique: draws.chance(0.5) ? draws.one(TECHNIQUE_CODES) : '',
          material: '',
          leads: '',
        })),
      },
      () => writing.newId(),
    );
  }

  #say(sentences: readonly string[], names: readonly string[]): string {
    return sentence(this.#words, this.#draws, sentences, names);
  }
}
