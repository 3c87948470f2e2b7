import type { Presence } from '../../../src/practice/attendance.ts';
import type { SessionRow } from '../../../src/practice/group-digest.ts';
import type { Judgement } from '../../../src/practice/session.ts';
import type { PrincipleCode } from '../../../src/practice/principle-marks.ts';
import type { Basis, NotedEntry } from '../../../src/practice/suggestions/suggestion.ts';
import { PRINCIPLE_CODES } from '../../../src/practice/principle-marks.ts';

/** The day of the nth session, a week apart; the tenth is today. */
export function dayOf(number: number): string {
  return new Date(Date.UTC(2026, 10, 23) + (number - 10) * 7 * 86_400_000).toISOString().slice(0, 10);
}

export function heldRow(number: number, status: SessionRow['status'] = 'closed'): SessionRow {
  return { id: `s${number}`, number, date: dayOf(number), startsAt: '16:00', plannedMinutes: 90, status };
}

type Signs = Readonly<Record<string, Presence | ''>>;

export interface MadeBasis extends Partial<Omit<Basis, 'attended' | 'journals' | 'marks' | 'held'>> {
  /** How many sessions were held, the last one a week ago. */
  readonly times?: number;
  readonly held?: Basis['held'];
  /** Of the last sessions, the earliest first. */
  readonly came?: readonly Signs[];
  readonly notes?: readonly (readonly Partial<NotedEntry>[])[];
  /** All principles met but for these. */
  readonly marks?: readonly Partial<Record<PrincipleCode, Judgement | ''>>[];
}

let notes = 0;

export function note(kind: NotedEntry['kind'], more: Partial<NotedEntry> = {}): NotedEntry {
  notes += 1;
  return { id: `n${notes}`, at: notes, kind, about: [], tone: '', act: '', code: '', ...more };
}

/** A basis in which no rule finds anything, but for what is given. */
export function basisWith({ times = 9, came = [], notes: told = [], marks = [], ...more }: MadeBasis): Basis {
  const held = more.held ?? Array.from({ length: times }, (_, index) => heldRow(10 - times + index));
  const journals = told.map((each, index) => ({
    row: held.at(index - told.length) ?? heldRow(index),
    notes: each.map((one) => note('observation', one)),
  }));
  return {
    today: dayOf(10),
    group: { stage: '', plannedSessions: null, endsOn: '' },
    members: [],
    contacts: [],
    steps: [],
    attended: came.map((signs) => Object.entries(signs).map(([member, presence]) => ({ member, presence }))),
    journals,
    marks: marks.map((session) => PRINCIPLE_CODES.map((code) => ({ code, mark: session[code] ?? 'met' }))),
    ...more,
    held,
  };
}

/** Somebody of whom everything is known. */
export function person(id: string, more: Partial<Basis['members'][number]> = {}): Basis['members'][number] {
  return {
    id,
    joinedOn: dayOf(1),
    needs: 'didengar',
    strengths: 'tekun',
    consentTo: 'catatan kelompok',
    consentOn: dayOf(1),
    addedAt: 1,
    ...more,
  };
}

export function step(more: Partial<Basis['steps'][number]> = {}): Basis['steps'][number] {
  return { kind: 'nextStep', session: '', due: '', doneAt: null, droppedAt: null, madeAt: 0, ...more };
}
