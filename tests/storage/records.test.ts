import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { openingsInTime } from '../../src/practice/case-opening.ts';
import { amendmentsOf, recordParts, toldCell } from '../../src/practice/record-body.ts';
import type { RecordDraft } from '../../src/practice/record-draft.ts';
import { cellKey, recordKind } from '../../src/practice/record.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook, turnedClock, type TurnedClock } from './open-test-notebook.ts';
import { otherTablet } from './other-tablet.ts';

let clock: TurnedClock;
let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;
let id: string;

const DRAFT: RecordDraft = {
  code: 'K3',
  title: 'Catatan proses ringkas',
  member: '',
  from: '2026-11-01',
  to: '2026-11-01',
  sessions: [],
  paragraphs: [
    { section: 'episodes', who: '', sources: [{ kind: 'entry', id: 'e1', field: 'text' }], cells: { text: 'pertama' } },
    { section: 'episodes', who: '', sources: [], cells: { text: 'kedua' } },
    { section: 'participation', who: 'm1', sources: [], cells: { part: 'hadir' } },
  ],
};

beforeEach(async () => {
  clock = turnedClock();
  notebook = await openTestNotebook(undefined, clock);
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  const group = got(await commands.groups.add({ name: 'Teras Sore' }));
  id = got(await commands.records.begin(group, DRAFT));
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

const record = async () => (await queries.records.one(id))!;
const episodes = async () => recordParts(await record()).find(({ section }) => section === 'episodes')!.paragraphs;
const words = async () => {
  const now = await record();
  return (await episodes()).map(({ key }) => toldCell(now, key).join(' / '));
};

describe('a record', () => {
  it('begins with its paragraphs in order, each with its sources; what is empty stays visible', async () => {
    expect(await words()).toEqual(['pertama', 'kedua']);
    expect((await episodes())[0]!.sources).toEqual([{ kind: 'entry', id: 'e1', field: 'text' }]);
    expect(recordParts(await record()).map(({ section }) => section)).toContain('supervisor');
  });

  it('moves, strikes and brings back paragraphs', async () => {
    const [first, second] = (await episodes()).map(({ key }) => key);
    got(await commands.records.order(id, [second!, first!]));
    expect(await words()).toEqual(['kedua', 'pertama']);
    got(await commands.records.strike(id, second!));
    expect(await words()).toEqual(['pertama']);
    got(await commands.records.strike(id, second!, false));
    expect(await words()).toEqual(['kedua', 'pertama']);
    got(await commands.records.add(id, [{ section: 'episodes', who: '', sources: [], cells: { text: 'ketiga' } }]));
    expect(await words()).toEqual(['kedua', 'pertama', 'ketiga']);
  });

  it('keeps both wordings of two tablets, and moves there while it is written here', async () => {
    const [first = '', second = ''] = (await episodes()).map(({ key }) => key);
    const other = await otherTablet({ notebook, clock }, recordKind, id);
    other.write({ cells: { [cellKey(first)]: { text: 'di sana' } }, places: { [first]: { order: 9 } } });
    got(await commands.records.change(id, { cells: { [cellKey(first)]: { text: 'di sini' } } }));
    await other.meet();
    expect((await episodes()).map(({ key }) => key)).toEqual([second, first]);
    expect([...toldCell(await record(), first)].sort()).toEqual(['di sana', 'di sini']);
  });

  it('is locked by the first signature: every command but amending is refused, and the words stay', async () => {
    const [first = ''] = (await episodes()).map(({ key }) => key);
    const before = (await record()).cells;
    got(await commands.records.sign(id, { name: 'Ibu Rini', role: 'facilitator', on: '2026-11-25' }));
    const refused = { ok: false, problem: { kind: 'recordSigned', table: 'record', id } };
    const { records } = commands;
    expect(await records.change(id, { title: 'lain' })).toEqual(refused);
    expect(await records.strike(id, first)).toEqual(refused);
    expect(await records.order(id, [first])).toEqual(refused);
    expect(await records.add(id, [])).toEqual(refused);
    expect(await records.remove(id)).toEqual(refused);
    const amendment = { paragraph: first, text: 'yang benar', reason: 'salah dengar', by: 'Ibu Rini' };
    got(await records.amend(id, amendment));
    got(await records.sign(id, { name: 'Pak Arif', role: 'supervisor', on: '2026-11-26' }));
    const now = await record();
    expect(now.cells).toEqual(before);
    expect(amendmentsOf(now, first)).toMatchObject([amendment]);
    expect(now.signed.map(({ role }) => role).sort()).toEqual(['facilitator', 'supervisor']);
    expect(now.lockedAt).not.toBeNull();
  });

  it('keeps both signatures of two tablets, and the words written elsewhere meanwhile', async () => {
    const [first = ''] = (await episodes()).map(({ key }) => key);
    const other = await otherTablet({ notebook, clock }, recordKind, id);
    other.write({
      cells: { [cellKey(first)]: { text: 'ditulis di sana' } },
      signed: { x: { name: 'Arif', role: 'facilitator', on: '2026-11-25', at: 5 } },
      lockedAt: clock.now(),
    });
    got(await commands.records.sign(id, { name: 'Ibu Rini', role: 'facilitator', on: '2026-11-25' }));
    await other.meet();
    expect((await record()).signed.map(({ name }) => name).sort()).toEqual(['Arif', 'Ibu Rini']);
    expect(toldCell(await record(), first)).toEqual(['ditulis di sana']);
  });

  it('is amended only once it is signed: until then words are simply changed', async () => {
    const amendment = { paragraph: '', text: 'tambahan', reason: '', by: 'Ibu Rini' };
    expect(await commands.records.amend(id, amendment)).toEqual({
      ok: false,
      problem: { kind: 'recordOpen', table: 'record', id },
    });
    expect((await record()).amendments).toEqual([]);
  });

  it('keeps the amendments of two tablets on one paragraph, the earlier one first', async () => {
    const [first = ''] = (await episodes()).map(({ key }) => key);
    got(await commands.records.sign(id, { name: 'Ibu Rini', role: 'facilitator', on: '2026-11-25' }));
    const other = await otherTablet({ notebook, clock }, recordKind, id);
    const there = { paragraph: first, text: 'di sana', reason: '', by: 'Arif', at: clock.now() - 5 };
    other.write({ amendments: { there } });
    got(await commands.records.amend(id, { paragraph: first, text: 'di sini', reason: '', by: 'Ibu Rini' }));
    await other.meet();
    expect(amendmentsOf(await record(), first).map(({ text }) => text)).toEqual(['di sana', 'di sini']);
  });

  it('shows with the whole record what was amended on a paragraph that was taken out elsewhere', async () => {
    const [first = ''] = (await episodes()).map(({ key }) => key);
    const other = await otherTablet({ notebook, clock }, recordKind, id);
    other.write({ struck: { [first]: {} } });
    got(await commands.records.sign(id, { name: 'Ibu Rini', role: 'facilitator', on: '2026-11-25' }));
    got(await commands.records.amend(id, { paragraph: first, text: 'yang benar', reason: '', by: 'Ibu Rini' }));
    await other.meet();
    expect(amendmentsOf(await record(), '').map(({ text }) => text)).toEqual(['yang benar']);
  });

  it('writes down who opened a case record, once a visit, and of other records nothing', async () => {
    const openings = async (of: string) => openingsInTime(await queries.records.openings(of));
    got(await commands.records.opened(id));
    expect(await openings(id)).toEqual([]);
    const { parent } = await record();
    const [sari = ''] = got(await commands.members.add(parent, [{ name: 'Sari' }]));
    const ofCase = got(await commands.records.begin(parent, { ...DRAFT, code: 'K5', member: sari, paragraphs: [] }));
    const first = clock.now();
    got(await commands.records.opened(ofCase));
    clock.turn(14 * 60_000);
    got(await commands.records.opened(ofCase));
    clock.turn(2 * 60_000);
    got(await commands.records.opened(ofCase));
    expect((await openings(ofCase)).map(({ at, by }) => [at, by])).toEqual([
      [first + 16 * 60_000, notebook.identity.name],
      [first, notebook.identity.name],
    ]);
    // It goes with the record when the member is erased.
    got(await commands.erasures.toTrash('member', sari));
    got(await commands.erasures.member(sari, 'asked'));
    expect(await openings(ofCase)).toEqual([]);
    expect(await commands.records.opened('nowhere')).toEqual({ ok: true, value: undefined });
  });

  it('is deleted unsigned, and brought back whole', async () => {
    const former = got(await commands.records.remove(id));
    expect(await queries.records.one(id)).toBeUndefined();
    got(await commands.records.bringBack(id, former));
    expect(await words()).toEqual(['pertama', 'kedua']);
  });
});
