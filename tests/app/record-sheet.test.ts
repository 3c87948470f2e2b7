import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordPhrases } from '../../src/app/record-phrases.ts';
import { recordSheet, type RecordPaper } from '../../src/app/record-sheet.ts';
import { redactedSheet } from '../../src/app/redacted-sheet.ts';
import { fillSample } from '../../src/app/sample-notebook.ts';
import type { Result } from '../../src/base/result.ts';
import { agencyHead } from '../../src/practice/agency.ts';
import { draftedRecord } from '../../src/practice/drafted-record.ts';
import { entryKind } from '../../src/practice/entry.ts';
import { heldSessions } from '../../src/practice/group-history.ts';
import { PAPER_READERS, type PaperReader } from '../../src/practice/paper-reader.ts';
import type { RecordMatter, RecordWish } from '../../src/practice/record-draft.ts';
import { recordParts } from '../../src/practice/record-body.ts';
import { RECORD_CODES, type RecordCode } from '../../src/practice/record.ts';
import { namesOf } from '../../src/practice/shown-members.ts';
import type { EntryChanges } from '../../src/storage/commands/journal-commands.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { handOn } from '../../src/text/id/hand-on.ts';
import { words } from '../../src/text/id/words.ts';
import { openTestNotebook } from '../storage/open-test-notebook.ts';
import { textsOf } from './generated-sheet.ts';

const HIDING = PAPER_READERS.map(({ reader }) => reader).filter((reader) => reader !== 'file');

let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;
let sessions: readonly string[];
/** What every restricted note says, each with a number of its own. */
const SECRET = /rahsia\d+/u;

beforeAll(async () => {
  notebook = await openTestNotebook();
  expect(await fillSample(notebook, 'id')).toMatchObject({ ok: true });
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = (await queries.groups.all())[0]!.group.id;
  const matter = await matterNow();
  sessions = heldSessions(matter.sessions).map(({ id }) => id);
  for (const [n, { id, kind, text, act }] of matter.entries.entries())
    if (act === '' && text !== '' && (n % 2 === 0 || kind === 'incident' || kind === 'decision'))
      got(await rewrite(id, { text: `${text} rahsia${n}`, restricted: true }));
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** As a mark made on another tablet before the session was closed arrives. */
const rewrite = (id: string, changes: EntryChanges) =>
  notebook.command((writing) => writing.change(entryKind, id, changes));

const matterNow = async (): Promise<RecordMatter> => (await queries.records.matter(group))!;

/** Begins a record of what there is. */
async function begun(code: RecordCode, more: Partial<RecordWish> = {}): Promise<string> {
  const matter = await matterNow();
  const wish = { code, sessions, from: '', to: '', member: '', without: new Set<string>(), ...more };
  return got(
    await commands.records.begin(group, draftedRecord(matter, wish, recordPhrases('id', words, matter.members))),
  );
}

async function paper(id: string, reader: PaperReader, kept?: RecordPaper['kept']): Promise<string> {
  const [matter, record, known] = [
    await matterNow(),
    await queries.records.one(id),
    await queries.handedOn.known(group),
  ];
  const names = namesOf(matter.members, false, '');
  const sheet = recordSheet(
    {
      reader: 'file',
      forMember: '',
      agency: agencyHead(undefined),
      facilitators: [],
      group: matter.group,
      record: record!,
      attachments: [],
      kept,
      restricted: await queries.records.restrictedNow(record!),
      nameOf: (member) => names.get(member) ?? '',
    },
    'id',
    { records: words.records, attachments: words.attachments, page: words.summary.page },
    0,
  );
  if (reader === 'file') return textsOf(sheet).join('\n');
  const { page } = handOn;
  const copy = { ...page, copy: page.copies[reader], notice: page.notices[reader], end: page.end('2026') };
  return textsOf(redactedSheet(sheet, known, { reader, subject: record!.member, year: 2026 }, copy).sheet).join('\n');
}

async function withMost(): Promise<string> {
  const { members, entries } = await matterNow();
  const count = (member: string) =>
    entries.filter(({ about, text }) => about.includes(member) && SECRET.test(text)).length;
  return [...members].sort((a, b) => count(b.id) - count(a.id))[0]!.id;
}

async function expectKept(id: string) {
  expect(await paper(id, 'file')).toMatch(SECRET);
  for (const reader of HIDING) expect(await paper(id, reader), reader).not.toMatch(SECRET);
}

describe('what was marked as restricted', () => {
  it.each(['K2', 'K3', 'K5'] as const)('stands in a %s for the file and on no other copy', async (code) => {
    await expectKept(await begun(code, { member: code === 'K5' ? await withMost() : '' }));
  });

  it('stands in the summary record of one member for the file and on no other copy', async () => {
    await expectKept(await begun('K4', { member: await withMost() }));
  });

  it('stays restricted where a later summary takes an earlier one over, and the reading of it stays a reading', async () => {
    const member = await withMost();
    const first = await begun('K4', { member, to: '2026-01-01' });
    const paragraph = (text: string, restricted: boolean) => ({
      section: 'diagnostic',
      who: member,
      sources: [],
      restricted,
      cells: { text },
    });
    got(
      await commands.records.add(first, [
        paragraph('ringkasan rahsia900', true),
        paragraph('ringkasan terbuka', false),
      ]),
    );
    got(await commands.records.sign(first, { name: 'Rini', role: 'facilitator', on: '2026-01-02' }));
    const second = await begun('K4', { member, from: '2026-01-02' });
    const opening = recordParts((await queries.records.one(second))!).find(({ section }) => section === 'opening')!;
    expect(opening.paragraphs.filter(({ sources }) => sources[0]?.kind === 'record')).toHaveLength(2);
    const whole = await paper(second, 'file');
    expect(whole).toContain('rahsia900');
    expect(whole).toContain('ringkasan terbuka');
    for (const reader of HIDING) expect(await paper(second, reader), reader).not.toContain('rahsia900');
    expect(await paper(second, 'supervision')).toContain('ringkasan terbuka');
    for (const reader of ['administration', 'research', 'profession', 'member'] as const)
      expect(await paper(second, reader), reader).not.toContain('ringkasan terbuka');
  });

  it('leaves every later copy when a note is marked after the record was begun, and even signed', async () => {
    const { entries } = await matterNow();
    const note = entries.find(
      ({ parent, act, text }) => sessions.includes(parent) && act === '' && text !== '' && !SECRET.test(text),
    )!;
    got(await rewrite(note.id, { text: 'rahsia901' }));
    const id = await begun('K3');
    expect(await paper(id, 'supervision')).toContain('rahsia901');
    got(await commands.records.sign(id, { name: 'Rini', role: 'facilitator', on: '2026-11-25' }));
    got(await rewrite(note.id, { restricted: true }));
    await expectKept(id);
  });
});

it.each(RECORD_CODES)('%s on paper keeps every paragraph of its draft', async (code) => {
  const id = await begun(code, { member: code === 'K5' ? await withMost() : '' });
  const whole = await paper(id, 'file');
  const record = (await queries.records.one(id))!;
  for (const { text } of record.cells) for (const line of text.split('\n')) expect(whole).toContain(line.trim());
});

it('a case record on paper says until when it is kept, by the day of leaving or in years', async () => {
  const id = await begun('K5', { member: await withMost() });
  expect(await paper(id, 'file')).not.toContain(words.records.page.keptUntil);
  expect(await paper(id, 'file', { until: '', years: 5 })).toContain(words.records.page.keptFor(5));
  const told = await paper(id, 'file', { until: '2031-03-02', years: 5 });
  expect(told).toContain(words.records.page.keptUntil);
  expect(told).toContain('2 Mar 2031');
});
