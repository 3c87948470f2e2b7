import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillSample } from '../../src/app/sample-notebook.ts';
import { recordPhrases } from '../../src/app/record-phrases.ts';
import { draftedRecord, grown, newSince } from '../../src/practice/drafted-record.ts';
import { heldSessions, turnout } from '../../src/practice/group-history.ts';
import { logLineKind, type LogLine } from '../../src/practice/log-line.ts';
import type { RecordDraft, RecordMatter, RecordPhrases, RecordWish } from '../../src/practice/record-draft.ts';
import { RECORD_OUTLINES, columnsOf } from '../../src/practice/record-outline.ts';
import { RECORD_CODES, type RecordCode } from '../../src/practice/record.ts';
import { recordedEntries } from '../../src/practice/session-drafts.ts';
import { notebookQueries } from '../../src/storage/notebook-queries.ts';
import { words } from '../../src/text/id/words.ts';
import { madeView } from './made-view.ts';
import { openTestNotebook } from '../storage/open-test-notebook.ts';

let matter: RecordMatter;
let say: RecordPhrases;

beforeAll(async () => {
  const notebook = await openTestNotebook();
  expect(await fillSample(notebook, 'id')).toMatchObject({ ok: true });
  const queries = notebookQueries(notebook);
  const [group] = await queries.groups.all();
  matter = (await queries.records.matter(group!.group.id))!;
  say = recordPhrases('id', words, matter.members);
});

const wish = (code: RecordCode, more: Partial<RecordWish> = {}): RecordWish => ({
  code,
  sessions: [],
  from: '',
  to: '',
  member: '',
  without: new Set(),
  ...more,
});

const counted = ({ there, marked }: { readonly there: number; readonly marked: number }) => [there, marked] as const;

function entriesIn({ paragraphs }: RecordDraft): readonly string[] {
  return paragraphs.flatMap(({ sources }) => sources.filter(({ kind }) => kind === 'entry').map(({ id }) => id));
}

describe('a draft of a record', () => {
  it.each(RECORD_CODES)(
    '%s holds paragraphs of its own sections and columns only, each with where it came from',
    (code) => {
      const sessions = heldSessions(matter.sessions).map(({ id }) => id);
      const member = code === 'K5' ? matter.members[0]!.id : '';
      const draft = draftedRecord(matter, wish(code, { sessions, member }), say);
      expect(draft.paragraphs.length).toBeGreaterThan(3);
      const sections = RECORD_OUTLINES[code].map(({ section }) => section);
      for (const { section, sources, cells } of draft.paragraphs) {
        expect(sections).toContain(section);
        expect(sources.length).toBeGreaterThan(0);
        const columns = columnsOf(code, section);
        for (const column of Object.keys(cells)) expect(columns.length === 0 ? ['text'] : columns).toContain(column);
        expect(Object.values(cells).join('').trim()).not.toBe('');
      }
    },
  );

  it.each(['K2', 'K3'] as const)('%s holds every chosen note exactly once, and none that was left out', (code) => {
    const sessions = heldSessions(matter.sessions).map(({ id }) => id);
    const all = recordedEntries(matter, sessions).map(({ id }) => id);
    expect(all.length).toBeGreaterThan(5);
    expect([...entriesIn(draftedRecord(matter, wish(code, { sessions }), say))].sort()).toEqual([...all].sort());
    const without = new Set(all.slice(0, 3));
    const less = entriesIn(draftedRecord(matter, wish(code, { sessions, without }), say));
    expect([...less].sort()).toEqual(all.slice(3).sort());
  });

  it('K4 counts what the marks of attendance say', () => {
    const sessions = heldSessions(matter.sessions);
    const { there, marked } = turnout(matter, sessions);
    const draft = draftedRecord(matter, wish('K4'), say);
    const told = draft.paragraphs.find(({ section }) => section === 'attendance')!;
    expect(told.cells['text']).toBe(words.records.say.turnout(there, marked));
    expect(draft.paragraphs.find(({ section }) => section === 'period')!.cells['text']).toContain(
      String(sessions.length),
    );
  });

  it('K4 of a period tells of no session outside of it', () => {
    const held = heldSessions(matter.sessions);
    const [first, second] = held;
    const draft = draftedRecord(matter, wish('K4', { from: first!.date, to: second!.date }), say);
    expect(draft.sessions).toEqual([first!.id, second!.id]);
    const outside = new Set(held.slice(2).map(({ id }) => id));
    for (const { sources } of draft.paragraphs) for (const { id } of sources) expect(outside.has(id)).toBe(false);
  });

  it('K5 tells of its member in their own excerpts, each note once, and names nobody else', () => {
    for (const member of matter.members) {
      const draft = draftedRecord(matter, wish('K5', { member: member.id }), say);
      const own = matter.entries.filter(
        ({ about, act, text }) => act === '' && text !== '' && about.includes(member.id),
      );
      expect([...entriesIn(draft)].sort()).toEqual(own.map(({ id }) => id).sort());
      const text = draft.paragraphs.flatMap(({ cells }) => Object.values(cells)).join('\n');
      const mine = `${member.name} ${member.called}`;
      for (const other of matter.members) {
        if (other.id === member.id) continue;
        for (const word of other.name.split(/\s+/))
          if (word.length > 2 && !mine.includes(word))
            expect(text).not.toMatch(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'));
      }
    }
  });

  it('K1 has a line for every session and contact of the days, in their order', () => {
    const draft = draftedRecord(matter, wish('K1'), say);
    const lines = heldSessions(matter.sessions).length + matter.contacts.filter(({ date }) => date !== '').length;
    expect(draft.paragraphs.length).toBeGreaterThanOrEqual(lines);
  });

  it('K1 tells of work outside sessions by day and hour among the sessions, with where it came from', () => {
    const [first] = heldSessions(matter.sessions);
    const line = (id: string, changes: Partial<LogLine>) =>
      madeView(logLineKind, id, { date: first!.date, work: 'meeting', minutes: 45, ...changes });
    const logLines = [
      line('before', {
        startsAt: '00:30',
        planned: 'rapat',
        target: 'izin',
        result: 'disetujui',
        remarks: 'lanjut',
        by: 'Rini',
      }),
      line('whenever', { minutes: null }),
      line('another day', { date: '1999-01-01' }),
    ];
    const period = { from: first!.date, to: first!.date };
    const rows = draftedRecord({ ...matter, logLines }, wish('K1', period), say).paragraphs;
    const from = rows.map(({ sources }) => sources[0]!).filter(({ kind }) => kind === 'logLine' || kind === 'session');
    expect(from.map(({ id }) => id)).toEqual(['before', first!.id, 'whenever']);
    expect(rows[0]!.cells).toEqual({
      when: expect.stringMatching(/00\.30, 45 menit$/) as string,
      planned: 'Rapat, koordinasi · Rini\nrapat',
      target: 'izin',
      result: 'disetujui',
      remarks: 'lanjut',
    });
  });

  it('keeps what was said in individual contacts off every copy of a daily log but the file’s', () => {
    const rows = draftedRecord(matter, wish('K1'), say).paragraphs.filter(({ sources }) =>
      sources.some(({ kind }) => kind === 'contact'),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.restricted).toBe(true);
  });

  it('offers later what is not in the record, each thing once', () => {
    const sessions = [heldSessions(matter.sessions)[0]!.id];
    const all = recordedEntries(matter, sessions).map(({ id }) => id);
    const begun = draftedRecord(matter, wish('K2', { sessions, without: new Set(all.slice(0, 2)) }), say);
    const now = draftedRecord(matter, wish('K2', { sessions }), say);
    const lacking = newSince(begun, now);
    expect(entriesIn({ ...now, paragraphs: lacking })).toEqual(all.slice(0, 2));
    expect(newSince({ paragraphs: [...begun.paragraphs, ...lacking] }, now)).toEqual([]);
  });

  it('offers again a figure that counts more than it did, and nothing that was counted before', () => {
    const held = heldSessions(matter.sessions);
    const before = { ...matter, sessions: matter.sessions.filter(({ id }) => id !== held.at(-1)!.id) };
    const begun = draftedRecord(before, wish('K4'), say);
    const now = draftedRecord(matter, wish('K4'), say);
    const lacking = newSince(begun, now);
    const attendance = lacking.filter(({ section }) => section === 'attendance');
    expect(attendance.map(({ cells }) => cells['text'])).toEqual([
      words.records.say.turnout(...counted(turnout(matter, held))),
    ]);
    expect(grown(begun, attendance[0]!)).toBe(true);
    const opening = lacking.filter(({ section }) => section === 'opening');
    expect(opening).toEqual([]);
    expect(newSince({ paragraphs: [...begun.paragraphs, ...lacking] }, now)).toEqual([]);
  });

  it('offers what stands in another section already where it belongs to this one too', () => {
    const [first, second] = heldSessions(matter.sessions);
    const begun = draftedRecord(matter, wish('K3', { sessions: [first!.id] }), say);
    const now = draftedRecord(matter, wish('K3', { sessions: [first!.id, second!.id] }), say);
    const plan = now.paragraphs.find(
      ({ section, sources }) =>
        section === 'planBefore' && sources[0]?.id === first!.id && sources[0].field === 'nextPlan',
    );
    expect(plan).toBeDefined();
    expect(newSince(begun, now)).toContainEqual(plan);
  });

  it('K4 tells of referrals made in its period only', () => {
    const made = matter.referrals.map((referral) => ({ ...referral, madeAt: null, firstOn: '2026-03-02' }));
    expect(made.length).toBeGreaterThan(0);
    const told = (from: string, to: string) =>
      draftedRecord({ ...matter, referrals: made }, wish('K4', { from, to }), say).paragraphs.filter(({ sources }) =>
        sources.some(({ kind }) => kind === 'referral'),
      ).length;
    expect(told('2026-03-01', '2026-03-31')).toBe(made.length);
    expect(told('2026-04-01', '2026-04-30')).toBe(0);
  });
});
