/** The course of a group, or of one member, as small pictures with their words: what the screen draws is what the paper prints. */
import type { Language } from '../base/language.ts';
import { checkQuestions } from '../content/check-questions.ts';
import { MOOD_QUESTION } from '../practice/answer.ts';
import { PRESENCES } from '../practice/attendance.ts';
import type { SessionRow } from '../practice/group-digest.ts';
import { isThere, mean, type GroupStep, type MemberStep, type Mood } from '../practice/progress.ts';
import type { Formats } from '../text/formats.ts';
import type { ProgressText } from '../text/id/progress.ts';
import { countPicture, moodPicture, presencePicture, type SmallPicture } from './small-picture.ts';

export interface Telling {
  readonly language: Language;
  readonly words: ProgressText;
  readonly formats: Formats;
}

export interface ToldPicture {
  readonly of: 'attendance' | 'part' | 'mood' | 'other';
  readonly name: string;
  readonly told: string;
  /** How it is read; '' where that needs no word. */
  readonly hint: string;
  /** Undefined where there is nothing to draw yet. */
  readonly picture: SmallPicture | undefined;
}

export interface ToldTable {
  readonly heads: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

export interface ToldCourse {
  readonly pictures: readonly ToldPicture[];
  /** The same, session by session, in words. */
  readonly table: ToldTable;
}

/** What a course is told with. */
export interface CourseParts {
  /** Whether anybody's turns in talking circles were counted: one who had none shall see a nought, and no picture without turns. */
  readonly hasCircles: boolean;
  /** Without: who takes part is the facilitator's own observation, and is not told. */
  readonly part?: boolean;
}

export function toldGroup(
  sessions: readonly SessionRow[],
  steps: readonly GroupStep[],
  { hasCircles, part = true }: CourseParts,
  telling: Telling,
): ToldCourse {
  const { words, formats } = telling;
  const share = (some: number, of: number) => (of === 0 ? [] : [some / of]);
  const there = mean(steps.flatMap((step) => share(step.there, step.members)));
  const took = mean(steps.flatMap((step) => share(step.tookPart, step.there)));
  const partShare = hasCircles ? words.tookPartShare : words.noticedShare;
  return {
    pictures: [
      {
        of: 'attendance',
        name: words.attendance,
        told: there === null ? words.nothing : words.thereShare(formats.percent(there)),
        hint: '',
        picture: countPicture(steps.map((step) => ({ value: step.there, of: step.members }))),
      },
      ...toldPart(part, {
        name: hasCircles ? words.part : words.notes,
        told: took === null ? words.nothing : partShare(formats.percent(took)),
        hint: hasCircles ? words.tookPartHint : words.noticedHint,
        picture: countPicture(steps.map((step) => ({ value: step.tookPart, of: step.there }))),
      }),
      toldMood(
        steps.map(({ mood }) => mood),
        telling,
      ),
    ],
    table: {
      heads: headsOf(words, hasCircles, part),
      rows: rowsOf(sessions, steps, telling, (step) => [
        words.thereOf(step.there, step.members),
        ...(part ? [words.noticedOf(step.noticed, step.there)] : []),
        ...(part && hasCircles ? [words.spokeOf(step.spoke, step.there)] : []),
        ...moodCells(step.mood, telling),
      ]),
    },
  };
}

export function toldMember(
  sessions: readonly SessionRow[],
  steps: readonly MemberStep[],
  { hasCircles, part = true }: CourseParts,
  telling: Telling,
): ToldCourse {
  const { words, formats } = telling;
  const inside = steps.filter(({ presence }) => presence !== 'outside');
  const notes = steps.reduce((sum, step) => sum + step.notes, 0);
  const turns = steps.reduce((sum, step) => sum + step.turns, 0);
  const counted = (step: MemberStep) => ({
    value: step.presence === 'outside' ? null : step.notes,
    ...(step.turns > 0 ? { of: step.notes + step.turns } : {}),
  });
  return {
    pictures: [
      {
        of: 'attendance',
        name: words.attendance,
        told: toldPresence(steps, words),
        hint: '',
        picture: presencePicture(steps.map(({ presence }) => presence)),
      },
      ...toldPart(part, {
        name: hasCircles ? words.part : words.notes,
        told: hasCircles ? words.partTold(notes, turns, inside.length) : words.notesTold(notes, inside.length),
        hint: hasCircles ? words.partHint : words.notesHint,
        picture: countPicture(steps.map(counted)),
      }),
      toldMood(
        steps.map(({ mood }) => mood),
        telling,
      ),
    ],
    table: {
      heads: headsOf(words, hasCircles, part),
      rows: rowsOf(sessions, steps, telling, (step) => [
        sayPresence(step.presence, words),
        ...(part ? [formats.number(step.notes)] : []),
        ...(part && hasCircles ? [formats.number(step.turns)] : []),
        ...moodCells(step.mood, telling),
      ]),
    },
  };
}

/**
 * The questions of check-in and check-out beside coming and going, each from session to session; undefined where none of
 * them was answered. `answersTo`: their answers, of one member or the means of all.
 */
export function toldOthers(
  sessions: readonly SessionRow[],
  answersTo: (asked: (typeof checkQuestions)[number]) => readonly Mood[],
  telling: Telling,
): ToldCourse | undefined {
  const { language, words } = telling;
  const answered = checkQuestions
    .filter(({ code, check }) => code !== MOOD_QUESTION[check])
    .map((asked) => ({ asked, moods: answersTo(asked) }))
    .filter(({ moods }) => hasMood(moods))
    .map(({ asked, moods }) => ({ asked, moods, values: moods.map((mood) => mood[asked.check]) }));
  if (answered.length === 0) return undefined;
  return {
    pictures: answered.map(({ asked: { name, question, low, high }, moods, values }) => ({
      of: 'other',
      name: name[language],
      told: words.otherTold(
        sayMood(mean(values.flatMap((value) => value ?? [])), telling),
        low[language],
        high[language],
      ),
      hint: question[language],
      picture: moodPicture(moods),
    })),
    table: {
      heads: [words.session, ...answered.map(({ asked }) => asked.name[language])],
      rows: sessions.map((session, at) => ({
        key: session.id,
        cells: [sessionName(session, telling), ...answered.map(({ values }) => sayMood(values[at] ?? null, telling))],
      })),
    },
  };
}

function toldPart(wanted: boolean, told: Omit<ToldPicture, 'of'>): readonly ToldPicture[] {
  return wanted ? [{ of: 'part', ...told }] : [];
}

/** How somebody, or all together, came and went. */
export function toldMood(moods: readonly Mood[], telling: Telling): ToldPicture {
  const { words } = telling;
  if (!hasMood(moods)) return { of: 'mood', name: words.mood, told: words.moodNone, hint: '', picture: undefined };
  const average = (check: keyof Mood) => sayMood(mean(moods.flatMap((mood) => mood[check] ?? [])), telling);
  return {
    of: 'mood',
    name: words.mood,
    told: words.moodTold(average('in'), average('out')),
    hint: words.moodHint,
    picture: moodPicture(moods),
  };
}

/** Presence in words: what was the case how often, for whoever does not see the strip. */
export function toldPresence(steps: readonly MemberStep[], words: ProgressText): string {
  const inside = steps.filter(({ presence }) => presence !== 'outside');
  const there = words.thereOf(inside.filter(({ presence }) => isThere(presence)).length, inside.length);
  const others = PRESENCES.filter((one) => one !== 'present')
    .map((one) => [one, inside.filter(({ presence }) => presence === one).length] as const)
    .filter(([, n]) => n > 0)
    .map(([one, n]) => words.times(n, words.presences[one]));
  return [there, ...others].join(', ');
}

/** One presence in words. */
export function sayPresence(presence: MemberStep['presence'], words: ProgressText): string {
  if (presence === '') return words.unmarked;
  return presence === 'outside' ? words.outside : words.presences[presence];
}

/** A value of a slider, or a mean of several, with one decimal at most. */
export function sayMood(value: number | null, { formats, words }: Telling): string {
  return value === null ? words.nothing : formats.number(Math.round(value * 10) / 10);
}

export function hasMood(moods: readonly Mood[]): boolean {
  return moods.some((mood) => mood.in !== null || mood.out !== null);
}

export function sessionName({ number, date }: SessionRow, { words, formats }: Telling): string {
  return [words.number(number), formats.shortDate(date)].filter(Boolean).join(' · ');
}

function headsOf(words: ProgressText, hasCircles: boolean, part: boolean): readonly string[] {
  return [
    words.session,
    words.attendance,
    ...(part ? [words.notes] : []),
    ...(part && hasCircles ? [words.turns] : []),
    words.came,
    words.went,
  ];
}

function moodCells(mood: Mood, telling: Telling): readonly string[] {
  return [sayMood(mood.in, telling), sayMood(mood.out, telling)];
}

function rowsOf<S>(
  sessions: readonly SessionRow[],
  steps: readonly S[],
  telling: Telling,
  cellsOf: (step: S) => readonly string[],
): ToldTable['rows'] {
  return sessions.map((session, at) => {
    const step = steps[at];
    return { key: session.id, cells: [sessionName(session, telling), ...(step ? cellsOf(step) : [])] };
  });
}
