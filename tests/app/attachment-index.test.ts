import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { attachmentPlace, saidPlace } from '../../src/app/attachment-place.ts';
import { recordPhrases } from '../../src/app/record-phrases.ts';
import { recordSheet } from '../../src/app/record-sheet.ts';
import { redactedSheet } from '../../src/app/redacted-sheet.ts';
import { RunningHash } from '../../src/crypto/running-hash.ts';
import { draftedRecord, newSince } from '../../src/practice/drafted-record.ts';
import { PAPER_READERS } from '../../src/practice/paper-reader.ts';
import { recordParts, toldCell } from '../../src/practice/record-body.ts';
import type { AttachedTo } from '../../src/storage/commands/attachment-commands.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { words } from '../../src/text/id/words.ts';
import { openTestNotebook, turnedClock, type TurnedClock } from '../storage/open-test-notebook.ts';

const PLANTED = 'Zaitun Qibthi.pdf';

const COPY_WORDS = {
  ...{ copy: '', notice: '', foot: '', end: '', member: 'Anggota', facilitator: 'Fasilitator', place: '[tempat]' },
  ...{
    contact: '[kontak]',
    number: '[nomor]',
    agency: '[lembaga]',
    group: '[kelompok]',
    day: '[hari]',
    born: '[lahir]',
  },
  ageBand: (from: number, to: number) => `${from}–${to}`,
};

let clock: TurnedClock;
let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;
let member: string;
let other: string;

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

beforeEach(async () => {
  clock = turnedClock();
  const notebook = await openTestNotebook(undefined, clock);
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  [member = '', other = ''] = got(await commands.members.add(group, [{ name: 'Sari' }, { name: 'Bu Murni' }]));
});

async function attached(beside: AttachedTo, name: string, mediaType = 'application/pdf'): Promise<string> {
  const id = got(
    await commands.attachments.begin(beside, { name, mediaType, date: '2026-11-20', source: 'Puskesmas Melati' }),
  );
  const hash = new RunningHash();
  hash.add(new TextEncoder().encode(name));
  got(await commands.attachments.finish(id, { bytes: 0, chunks: 0, hash: hash.end() }));
  return id;
}

const matter = async () => (await queries.records.matter(group))!;
const wish = { code: 'K5', sessions: [], from: '', to: '', without: new Set<string>() } as const;

describe('the index of attachments in a case record', () => {
  it('holds kind, day, source and fingerprint of what stands beside the member, their contacts and referrals, and nothing else', async () => {
    await attached({ kind: 'member', id: member }, 'Rapor');
    const contact = got(await commands.contacts.add(group, member, { way: 'visit', date: '2026-11-01' }));
    await attached({ kind: 'contact', id: contact }, 'Rumah bersama Bu Murni', 'image/jpeg');
    await attached({ kind: 'member', id: other }, 'Rapor orang lain');
    await commands.attachments.begin({ kind: 'member', id: member }, { name: 'terputus' });
    const all = await matter();
    const say = recordPhrases('id', words, all.members);
    const draft = draftedRecord(all, { ...wish, member }, say);
    const lines = draft.paragraphs.filter(({ section }) => section === 'attachments');
    expect(lines.every(({ restricted }) => restricted)).toBe(true);
    const texts = lines.map(({ cells }) => cells['text'] ?? '');
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      expect(text).toContain('Puskesmas Melati');
      expect(text).toContain('20 Nov 2026');
      expect(text).toMatch(/sidik [\w-]{12}…/);
      expect(text).not.toContain('Murni');
    }
    expect(texts.join()).toContain(words.attachments.sorts.photo);
    expect(texts.join()).toContain(words.attachments.sorts.pdf);

    // What is attached later is offered, and only that.
    const record = got(await commands.records.begin(group, draft));
    const late = await attached({ kind: 'member', id: member }, 'Surat yang datang kemudian');
    const fresh = newSince(
      (await queries.records.one(record))!,
      draftedRecord(await matter(), { ...wish, member }, say),
    );
    expect(fresh.map(({ sources }) => sources[0]?.id)).toEqual([late]);
  });

  it('stays on the copy for the file: no other reader gets a file name', async () => {
    await attached({ kind: 'member', id: member }, PLANTED);
    const before = await matter();
    const say = recordPhrases('id', words, before.members);
    const id = got(await commands.records.begin(group, draftedRecord(before, { ...wish, member }, say)));
    await attached({ kind: 'record', id }, PLANTED);
    clock.turn(1_000);
    got(await commands.records.sign(id, { name: 'Rini', role: 'facilitator', on: '2026-11-26' }));
    clock.turn(1_000);
    await attached({ kind: 'record', id }, `later ${PLANTED}`);
    const record = (await queries.records.one(id))!;
    const [said] = recordParts(record).find(({ section }) => section === 'attachments')!.paragraphs;
    expect(toldCell(record, said!.key)[0]).toContain(PLANTED);
    const all = await matter();
    const sheet = recordSheet(
      {
        ...{ reader: 'file', forMember: '', facilitators: [], record, nameOf: () => 'Sari' },
        agency: { name: '', unit: '', address: [], contact: '' },
        group: all.group,
        restricted: new Set(),
        attachments: await queries.attachments.beside(id),
      },
      'id',
      { records: words.records, attachments: words.attachments, page: words.summary.page },
      0,
    );
    const whole = JSON.stringify(sheet);
    expect(whole.split(PLANTED)).toHaveLength(4);
    expect(whole).toContain(words.attachments.cameAfter);
    const known = {
      people: all.members,
      ...{ facilitators: [], groupNames: [], agency: [], places: [], resources: [] },
    };
    for (const { reader } of PAPER_READERS.filter((one) => one.reader !== 'file')) {
      const { sheet: handed } = redactedSheet(sheet, known, { reader, subject: member, year: 2026 }, COPY_WORDS);
      expect(JSON.stringify(handed), reader).not.toContain('Zaitun');
    }
  });
});

describe('where an attachment stands', () => {
  it('is said and found for everything it can stand beside, and said to be gone afterwards', async () => {
    const contact = got(await commands.contacts.add(group, member, { way: 'visit', date: '2026-11-01' }));
    const record = got(
      await commands.records.begin(group, {
        ...{ code: 'K1', title: 'Harian', member: '', from: '', to: '', sessions: [], paragraphs: [] },
      }),
    );
    await attached({ kind: 'member', id: member }, 'a');
    await attached({ kind: 'contact', id: contact }, 'b');
    await attached({ kind: 'record', id: record }, 'c');
    const all = await matter();
    const place = (name: string) => {
      const one = all.attachments.find((attachment) => attachment.name === name)!;
      return [attachmentPlace(all, one)?.screen, saidPlace(all, one, 'id', words)];
    };
    expect(place('a')).toEqual(['member', 'Sari']);
    expect(place('b')).toEqual(['contact', words.attachments.besideContact('Sari')]);
    expect(place('c')).toEqual(['record', 'Harian']);
    got(await commands.records.remove(record));
    const later = await matter();
    const orphan = later.attachments.find(({ name }) => name === 'c')!;
    expect(attachmentPlace(later, orphan)).toBeUndefined();
    expect(saidPlace(later, orphan, 'id', words)).toBe('');
  });
});
