/**
 * A form that was printed empty, to be filled in by hand and keyed in later. It remembers what stands on the paper: which
 * members in which rows, which sessions in which columns; whoever leaves or joins later changes nothing of it. Parent: the group.
 */
import * as v from 'valibot';
import { PRESENCES, type Attendance, type Presence } from './attendance.ts';
import { choice, count, fields, moment, shortText, textList } from './field.ts';
import { inTime } from './in-time.ts';
import type { Kind, View } from './kind.ts';

export const PAPER_FORMS = ['attendance', 'feedback'] as const;
export type PaperFormName = (typeof PAPER_FORMS)[number];

/** How members are called on the paper: whole names, as they are called, or by initials. */
export const ROW_NAMES = ['name', 'called', 'initials'] as const;
export type RowNames = (typeof ROW_NAMES)[number];

/** So many sessions stand beside a name on an upright page. */
export const MOST_COLUMNS = 7;
export const MOST_BLANKS = 60;
export const MOST_SHEETS = 300;

export const paperFormKind = {
  name: 'paperForm' as const,
  schema: 1,
  fields: fields({
    is: choice(...PAPER_FORMS),
    /** See form-code.ts. */
    code: shortText,
    /** Ids, in the order of the columns; one of a feedback form. */
    sessions: textList,
    /** How many rows were printed with a name. */
    named: count(0, 10_000),
    /** Empty rows after those, for guests and newcomers. */
    blanks: count(0, MOST_BLANKS),
    names: choice(...ROW_NAMES),
    /** How many feedback sheets were printed, numbered from 1. */
    sheets: count(1, MOST_SHEETS),
    /** Codes of the questions on a feedback sheet, in their order. */
    questions: textList,
    madeAt: moment,
  }),
  parts: {
    /** By the number of the row on the paper, from 1. A member '' was erased: the row stays where it was. */
    rows: v.object({ member: v.string() }),
    /**
     * What was keyed in, by row and column ("3-1"). `wrote`: it became the mark in the session; else there was one already,
     * the same or another. `left`: there was another one, and the facilitator let it stand.
     */
    cells: v.object({ presence: v.picklist(PRESENCES), wrote: v.boolean(), left: v.boolean() }),
  },
  upcasts: [],
} satisfies Kind;

export type PaperForm = View<typeof paperFormKind>;
export type Cell = Omit<PaperForm['cells'][number], 'key'>;

/** A row of an attendance form: `member` '' for an empty one, or one whose member was erased. */
export interface FormRow {
  readonly row: number;
  readonly member: string;
}

/** Every row of the paper, in its order. A newcomer written on an empty row has come to be a member of that row. */
export function formRows({ rows, named, blanks }: Pick<PaperForm, 'rows' | 'named' | 'blanks'>): readonly FormRow[] {
  const members = new Map(rows.map(({ key, member }) => [Number(key), member]));
  const last = Math.max((named ?? 0) + (blanks ?? 0), ...[...members.keys()].filter(Number.isInteger));
  return Array.from({ length: last }, (_, at) => ({ row: at + 1, member: members.get(at + 1) ?? '' }));
}

export function cellKey(row: number, column: number): string {
  return `${row}-${column}`;
}

export function cellAt(form: Pick<PaperForm, 'cells'>, row: number, column: number): Cell | undefined {
  return form.cells.find(({ key }) => key === cellKey(row, column));
}

/** How a cell of the paper stands to the mark that is kept in the session. */
export type CellState = 'open' | 'kept' | 'keyed' | 'apart' | 'left';

/**
 * open: neither · kept: marked in the app, not keyed in · keyed: both say the same · apart: they say different things and nobody has
 * decided · left: they differ, and what was kept stands.
 */
export function cellState(cell: Cell | undefined, kept: Presence | ''): CellState {
  if (!cell) return kept === '' ? 'open' : 'kept';
  if (cell.presence === kept) return 'keyed';
  return cell.left ? 'left' : 'apart';
}

/** What keying in one mark does: to the cell of the form, and to the mark in the session where it changes that. */
export interface Keyed {
  readonly cell: Cell | null;
  readonly mark?: Presence | '';
}

/**
 * A mark that did not come from this form is never replaced: both stay, to be decided on. What was keyed in here before is
 * corrected. '' takes it back, and with it the mark only where it came from here: a mark of the very presence that was keyed in here counts as
 * such, also where it was cleared in the app meanwhile and made again.
 */
export function keyedIn(before: Cell | undefined, kept: Presence | '', presence: Presence | ''): Keyed {
  const own = before?.wrote === true && before.presence === kept;
  if (presence === '') return own ? { cell: null, mark: '' } : { cell: null };
  if (kept === '' || own) return { cell: { presence, wrote: true, left: false }, mark: presence };
  return { cell: { presence, wrote: false, left: false } };
}

/** Deciding between paper and what was kept. */
export function settled(cell: Cell, by: 'paper' | 'kept'): Keyed {
  if (by === 'kept') return { cell: { ...cell, left: true } };
  return { cell: { ...cell, wrote: true, left: false }, mark: cell.presence };
}

/** The row to go on with: the first after `from` that is not keyed in yet, else the first of all; undefined where all are. */
export function nextRow(states: readonly CellState[], from: number): number | undefined {
  const waits = (state: CellState) => state === 'open' || state === 'kept';
  const after = states.findIndex((state, at) => at >= from && waits(state));
  if (after >= 0) return after;
  const first = states.findIndex(waits);
  return first < 0 ? undefined : first;
}

/** What is kept of each member in a session. */
export function presencesIn(
  attendance: readonly Pick<Attendance, 'parent' | 'member' | 'presence'>[],
  session: string,
): ReadonlyMap<string, Presence | ''> {
  return new Map(
    attendance.filter(({ parent }) => parent === session).map(({ member, presence }) => [member, presence]),
  );
}

const byTime = inTime('madeAt');

/** The latest first. */
export function latestForms(forms: readonly PaperForm[]): readonly PaperForm[] {
  return [...forms].sort((a, b) => byTime(b, a));
}
