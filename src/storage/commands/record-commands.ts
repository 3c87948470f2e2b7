import type { Result } from '../../base/result.ts';
import { caseOpeningKind, isSameVisit } from '../../practice/case-opening.ts';
import type { DraftParagraph, RecordDraft } from '../../practice/record-draft.ts';
import { cellKey, recordKind, type PracticeRecord } from '../../practice/record.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openGroup } from './open-group.ts';

type RecordChanges = Changes<typeof recordKind>;

export interface RecordSigning {
  readonly name: string;
  readonly role: 'facilitator' | 'supervisor';
  /** Local day. */
  readonly on: string;
}

export interface RecordAmending {
  /** Key of the paragraph, '' for the whole. */
  readonly paragraph: string;
  readonly text: string;
  readonly reason: string;
  readonly by: string;
}

export function recordCommands(notebook: Notebook) {
  const { name } = notebook.identity;
  async function ofId(writing: Writing, id: string): Promise<PracticeRecord> {
    const record = await writing.read(recordKind, id);
    if (!record) writing.refuse({ kind: 'notFound', table: 'record', id });
    return record;
  }

  /** The record, while it may still be written: once signed it changes by amendments only. */
  async function open(writing: Writing, id: string): Promise<PracticeRecord> {
    const record = await ofId(writing, id);
    if (record.lockedAt !== null) writing.refuse({ kind: 'recordSigned', table: 'record', id });
    return record;
  }

  /** Parts of new paragraphs, placed in the order given behind `last`. */
  function parts(writing: Writing, paragraphs: readonly DraftParagraph[], last: number): RecordChanges {
    const keyed = paragraphs.map((paragraph, index) => ({ key: writing.newId(), paragraph, order: last + index + 1 }));
    return {
      paragraphs: Object.fromEntries(
        keyed.map(({ key, paragraph: { section, who, sources, restricted = false } }) => [
          key,
          { section, who, sources: sources.map((one) => ({ ...one })), restricted, addedAt: writing.now },
        ]),
      ),
      places: Object.fromEntries(keyed.map(({ key, order }) => [key, { order }])),
      cells: Object.fromEntries(
        keyed.flatMap(({ key, paragraph }) =>
          Object.entries(paragraph.cells)
            .filter(([, text]) => text !== '')
            .map(([column, text]) => [cellKey(key, column), { text }]),
        ),
      ),
    };
  }

  const lastPlace = ({ places }: PracticeRecord) => Math.max(0, ...places.map(({ order }) => order));

  return {
    /** Begins a record with what its draft took over. Answers its id. */
    begin(group: string, { paragraphs, sessions, ...fields }: RecordDraft): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openGroup(writing, group);
        return writing.create(
          recordKind,
          { space, parent: group },
          { ...fields, sessions: [...sessions], madeAt: writing.now, ...parts(writing, paragraphs, 0) },
        );
      });
    },
    /** Adds paragraphs, such as notes that came later; drops the draft one grew in. */
    add(id: string, paragraphs: readonly DraftParagraph[], draft?: DraftName): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const record = await open(writing, id);
        if (draft !== undefined) writing.dropDraft(draft);
        await writing.change(recordKind, id, parts(writing, paragraphs, lastPlace(record)));
      });
    },
    change(id: string, changes: RecordChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing: Writing) => {
        await open(writing, id);
        return writing.change(recordKind, id, changes, seen);
      });
    },
    /** Takes a paragraph out, or back in (false); its words stay in the item. */
    strike(id: string, paragraph: string, struck = true): Promise<Result<Dot>> {
      return notebook.command(async (writing: Writing) => {
        await open(writing, id);
        return writing.change(recordKind, id, { struck: { [paragraph]: struck ? {} : null } });
      });
    },
    /** Puts paragraphs of a section in this order. */
    order(id: string, keys: readonly string[]): Promise<Result<Dot>> {
      return notebook.command(async (writing: Writing) => {
        const record = await open(writing, id);
        const taken = record.places
          .filter(({ key }) => keys.includes(key))
          .map(({ order }) => order)
          .sort((a, b) => a - b);
        return writing.change(recordKind, id, {
          places: Object.fromEntries(keys.map((key, index) => [key, { order: taken[index] ?? index }])),
        });
      });
    },
    /** Signs by name and day. The first signature locks the record; a supervisor may sign a locked one too. */
    sign(id: string, signing: RecordSigning): Promise<Result<Dot>> {
      return notebook.command(async (writing: Writing) => {
        const record = await ofId(writing, id);
        return writing.change(recordKind, id, {
          signed: { [writing.newId()]: { ...signing, at: writing.now } },
          ...(record.lockedAt === null ? { lockedAt: writing.now } : {}),
        });
      });
    },
    /** Adds dated words to a signed record; the former ones stay readable. An unsigned one is simply changed. */
    amend(id: string, amendment: RecordAmending, draft?: DraftName): Promise<Result<Dot>> {
      return notebook.command(async (writing: Writing) => {
        const record = await ofId(writing, id);
        if (record.lockedAt === null) writing.refuse({ kind: 'recordOpen', table: 'record', id });
        if (draft !== undefined) writing.dropDraft(draft);
        return writing.change(recordKind, id, {
          amendments: { [writing.newId()]: { ...amendment, at: writing.now } },
        });
      });
    },
    /** Writes down that a case record was opened, once a visit; of any other record nothing. Reading asks nobody's leave. */
    opened(id: string): Promise<Result<void>> {
      return notebook.command(async (writing: Writing) => {
        const record = await writing.read(recordKind, id);
        if (record?.code !== 'K5') return;
        const openings = await writing.children(caseOpeningKind, id);
        if (isSameVisit(openings, name, writing.now)) return;
        await writing.create(caseOpeningKind, { space: record.space, parent: id }, { by: name, at: writing.now });
      });
    },
    /** Deletes a record nobody has signed; answers what it held, for undo. */
    remove(id: string): Promise<Result<Item>> {
      return notebook.command(async (writing: Writing) => {
        await open(writing, id);
        return writing.remove(recordKind, id);
      });
    },
    bringBack(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(recordKind, id, former));
    },
  };
}
