import type { Result } from '../../base/result.ts';
import { attendanceKind, type Presence } from '../../practice/attendance.ts';
import { feedbackSheetKind } from '../../practice/feedback-sheet.ts';
import { formCodeFrom } from '../../practice/form-code.ts';
import { shownDots, type Dot, type Item, type Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { memberKind } from '../../practice/member.ts';
import {
  cellAt,
  cellKey,
  keyedIn,
  paperFormKind,
  settled,
  type Keyed,
  type PaperForm,
  type RowNames,
} from '../../practice/paper-form.ts';
import { sessionKind } from '../../practice/session.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { putAttendance } from './attendance-commands.ts';
import type { MemberChanges } from './member-commands.ts';
import { openGroup } from './open-group.ts';
import { openSession } from './open-session.ts';

/** What stands on a new form. */
export type NewForm =
  | {
      readonly is: 'attendance';
      readonly sessions: readonly string[];
      /** Ids, in the order of the rows. */
      readonly members: readonly string[];
      readonly blanks: number;
      readonly names: RowNames;
    }
  | {
      readonly is: 'feedback';
      readonly session: string;
      readonly questions: readonly string[];
      readonly sheets: number;
    };

/** Where on a form something is keyed in. */
export interface CellPlace {
  readonly form: string;
  readonly row: number;
  /** From 1. */
  readonly column: number;
}

const CODE_BYTES = 16;

export function paperFormCommands(notebook: Notebook) {
  async function livingForm(writing: Writing, id: string): Promise<PaperForm> {
    const form = await writing.read(paperFormKind, id);
    if (!form) writing.refuse({ kind: 'notFound', table: 'paperForm', id });
    return form;
  }

  /** Draws until the code is no other form's of this notebook: a form is found by its code alone. */
  async function freshCode(writing: Writing): Promise<string> {
    const taken = new Set((await writing.notebook.all(paperFormKind)).map(({ code }) => code));
    for (;;) {
      const code = formCodeFrom(writing.notebook.random.bytes(CODE_BYTES));
      if (code !== undefined && !taken.has(code)) return code;
    }
  }

  /** Reads what stands in a cell, asks the rule what becomes of it, and writes form and mark together. */
  async function key(
    writing: Writing,
    { form: id, row, column }: CellPlace,
    rule: (form: PaperForm, kept: Presence | '') => Keyed | undefined,
  ): Promise<void> {
    const form = await livingForm(writing, id);
    const { space, id: session } = await openSession(writing, form.sessions[column - 1] ?? '');
    const member = form.rows.find(({ key: number }) => number === String(row))?.member ?? '';
    if (member === '' || !(await writing.read(memberKind, member)))
      writing.refuse({ kind: 'notFound', table: 'member', id: member });
    const kept = await writing.read(attendanceKind, await writing.derivedId(space, 'attendance', session, member));
    const keyed = rule(form, kept?.presence ?? '');
    if (!keyed) return;
    await writing.change(paperFormKind, id, { cells: { [cellKey(row, column)]: keyed.cell } });
    if (keyed.mark === undefined) return;
    // The paper is laid beside the mark that stands first: one of another tablet is not decided on by it.
    const seen = shownDots(kept?.item, 'presence');
    await putAttendance(writing, space, session, { member, presence: keyed.mark, seen });
  }

  /** The session of a feedback sheet may be closed: what comes in on paper later changes nothing in it. */
  async function sheetPlace(writing: Writing, form: string, number: number) {
    const { id, sessions, space } = await livingForm(writing, form);
    const session = await writing.read(sessionKind, sessions[0] ?? '');
    if (!session) writing.refuse({ kind: 'notFound', table: 'session', id: sessions[0] ?? '' });
    return {
      id: await writing.derivedId(space, 'feedbackSheet', id, String(number)),
      place: { space, parent: session.id },
    };
  }

  async function putSheet(
    writing: Writing,
    form: string,
    number: number,
    changes: Changes<typeof feedbackSheetKind>,
    seen?: Seen,
  ): Promise<Dot> {
    const { id, place } = await sheetPlace(writing, form, number);
    const known = await writing.read(feedbackSheetKind, id);
    return writing.put(feedbackSheetKind, id, place, { ...(known ? {} : { form, number }), ...changes }, seen);
  }

  return {
    /** Makes a form under a code of its own; answers its id. */
    make(group: string, wanted: NewForm): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openGroup(writing, group);
        const code = await freshCode(writing);
        const at = { space, parent: group };
        const common = { code, is: wanted.is, madeAt: writing.now };
        if (wanted.is === 'feedback') {
          const { session, questions, sheets } = wanted;
          return writing.create(paperFormKind, at, { ...common, sessions: [session], questions, sheets });
        }
        const { sessions, members, blanks, names } = wanted;
        const rows = Object.fromEntries(members.map((member, row) => [String(row + 1), { member }]));
        return writing.create(paperFormKind, at, { ...common, sessions, names, named: members.length, blanks, rows });
      });
    },
    /** Takes a form away that was made by mistake; what was keyed in stays in the sessions. */
    remove(id: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(paperFormKind, id));
    },
    bringBack(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(paperFormKind, id, former));
    },
    /** Keys in one mark, '' takes it back. A mark that did not come from this form stays, and both are shown. */
    mark(at: CellPlace, presence: Presence | ''): Promise<Result<void>> {
      return notebook.command((writing) =>
        key(writing, at, (form, kept) => keyedIn(cellAt(form, at.row, at.column), kept, presence)),
      );
    },
    /** Decides where paper and notebook say different things. */
    settle(at: CellPlace, by: 'paper' | 'kept'): Promise<Result<void>> {
      return notebook.command((writing) =>
        key(writing, at, (form) => {
          const cell = cellAt(form, at.row, at.column);
          return cell && settled(cell, by);
        }),
      );
    },
    /**
     * Somebody wrote their name on an empty row: adds them to the group and marks them present, in one go, and drops the
     * draft the name grew in. Answers the member's id. The same row keyed in twice is refused: it has its member.
     */
    welcome(at: CellPlace, newcomer: MemberChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const form = await livingForm(writing, at.form);
        const { space, parent: group } = await openSession(writing, form.sessions[at.column - 1] ?? '');
        if (form.rows.some(({ key: row }) => row === String(at.row)))
          writing.refuse({ kind: 'notFound', table: 'paperForm', id: at.form });
        if (draft !== undefined) writing.dropDraft(draft);
        const member = await writing.create(
          memberKind,
          { space, parent: group },
          { addedAt: writing.now, ...newcomer },
        );
        await writing.change(paperFormKind, at.form, { rows: { [String(at.row)]: { member } } });
        await key(writing, at, () => ({ cell: { presence: 'present', wrote: true, left: false }, mark: 'present' }));
        return member;
      });
    },
    /** Somebody who came to the group after the form was printed wrote their name on an empty row: it is theirs from now on. */
    seat(at: CellPlace, member: string): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const form = await livingForm(writing, at.form);
        if (form.rows.some(({ key: row }) => row === String(at.row)))
          writing.refuse({ kind: 'notFound', table: 'paperForm', id: at.form });
        await writing.change(paperFormKind, at.form, { rows: { [String(at.row)]: { member } } });
        await key(writing, at, (_form, kept) => keyedIn(undefined, kept, 'present'));
      });
    },
    /** Keys in one answer of a feedback sheet, null takes it back. */
    value(form: string, number: number, question: string, value: number | null): Promise<Result<Dot>> {
      return notebook.command((writing) =>
        putSheet(writing, form, number, { values: { [question]: value === null ? null : { value } } }),
      );
    },
    /** What stands in the free lines. `seen` as in a change. */
    words(form: string, number: number, words: string, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => putSheet(writing, form, number, { words }, seen));
    },
    /** All of a sheet is keyed in, be it nothing; false opens it again to be corrected. */
    sheetDone(form: string, number: number, done = true): Promise<Result<Dot>> {
      return notebook.command((writing) => putSheet(writing, form, number, { keyedAt: done ? writing.now : null }));
    },
    /** Takes away a sheet that was keyed in under a wrong number; answers what it held, for undo. */
    removeSheet(form: string, number: number): Promise<Result<Item>> {
      return notebook.command(async (writing) => {
        const { id } = await sheetPlace(writing, form, number);
        return writing.remove(feedbackSheetKind, id);
      });
    },
    bringSheetBack(form: string, number: number, former: Item): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const { id } = await sheetPlace(writing, form, number);
        await writing.bringBack(feedbackSheetKind, id, former);
      });
    },
  };
}
