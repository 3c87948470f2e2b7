import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { sheetDocx } from '../../src/app/sheet-docx.ts';
import type { Json } from '../../src/base/json.ts';
import { entryKind } from '../../src/practice/entry.ts';
import { memberKind } from '../../src/practice/member.ts';
import { csvOf, harmless } from '../../src/practice/csv-writing.ts';
import { icsOf } from '../../src/practice/ics-writing.ts';
import { initialsIn } from '../../src/practice/initials.ts';
import { membersCopy } from '../../src/practice/members-copy.ts';
import { readNames } from '../../src/practice/name-list.ts';
import { KIND_NAMES, KINDS } from '../../src/storage/kinds.ts';
import { notebookCommands } from '../../src/storage/notebook-commands.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import type { NamedKind } from '../../src/storage/notebook-reader.ts';
import type { Notebooks } from '../../src/storage/notebooks.ts';
import { exportEverything } from '../../src/storage/open-export.ts';
import { backupOf, must, opened, PASSPHRASE, restoredFrom, toEnd } from '../storage/backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../storage/memory-local-storage.ts';
import { testNotebooks } from '../storage/open-test-notebook.ts';
import { filled, type Written } from './filled.ts';
import { PAYLOADS } from './payloads.ts';

/** As a file of UTF-8 holds it: half a sign cannot stand there. */
const onDisk = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text));

it('there are two hundred of them, each another', () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(200);
});

describe('texts that want to be something else', () => {
  let notebooks: Notebooks;
  let notebook: Notebook;
  let written: readonly Written[];

  beforeAll(async () => {
    globalThis.localStorage = memoryLocalStorage();
    notebooks = testNotebooks(83_000);
    notebook = must(await notebooks.protect('Ibu Rini', PASSPHRASE)).notebook;
    written = await filled(notebook, PAYLOADS);
  });

  /** Every one of them as the notebook shows it. */
  async function comeBack(from: Notebook): Promise<void> {
    for (const name of KIND_NAMES) {
      const rows = new Map((await from.all(KINDS[name] as NamedKind)).map((row) => [row.id, row]));
      for (const { id, fields } of written.filter(({ kind }) => kind === name)) {
        const row = rows.get(id) as Readonly<Record<string, unknown>> | undefined;
        for (const [field, value] of Object.entries(fields)) {
          if (!(field in KINDS[name].parts)) expect(row?.[field], `${name}.${field}`).toEqual(value);
          else
            for (const { key, ...part } of row?.[field] as readonly ({ key: string } & Record<string, Json>)[])
              expect(part, `${name}.${field}`).toEqual((value as Record<string, Json>)[key]);
        }
      }
    }
  }

  it('stand in every field of every kind', () => {
    const wordless = KIND_NAMES.filter((name) => !written.some(({ kind }) => kind === name));
    // Choices, turns, marks of an opened case and of an erasure: of words these hold none.
    expect(wordless).toEqual(['peerChoice', 'turn', 'caseOpening', 'erasure']);
    const texts = new Set<string>();
    JSON.stringify(written, (_, value: unknown) => (typeof value === 'string' && texts.add(value), value));
    expect(PAYLOADS.filter((text) => !texts.has(text))).toEqual([]);
  });

  it('come back from the notebook byte for byte', async () => {
    await comeBack(notebook);
    expect(notebook.problems()).toEqual([]);
  });

  it('come back byte for byte from a backup', async () => {
    const { notebook: restored } = await restoredFrom(
      notebooks,
      must(await opened(await backupOf(notebooks, notebook))),
    );
    await comeBack(restored);
    await restored.lock();
  });

  it('come back from the open export, and it is one whole JSON', async () => {
    const pieces: string[] = [];
    must(await toEnd(exportEverything(notebook, PAYLOADS[0] ?? '', (text) => Promise.resolve(void pieces.push(text)))));
    const text = onDisk(pieces.join(''));
    const { items, unread } = JSON.parse(text) as { items: { id: string }[]; unread: unknown[] };
    expect(unread).toEqual([]);
    expect(items.length).toBeGreaterThanOrEqual(written.length);
    const told = new Set<string>();
    JSON.parse(text, (_, value: unknown) => (typeof value === 'string' && told.add(value), value));
    expect(PAYLOADS.filter((payload) => !told.has(payload))).toEqual([]);
  });

  it('go as names through the commands of members, and as notes through those of the journal', async () => {
    const { groups, members, sessions, journal } = notebookCommands(notebook);
    const group = must(await groups.add({ name: PAYLOADS[1] ?? '' }));
    const ids = must(
      await members.add(
        group,
        PAYLOADS.map((name) => ({ name, contact: name, needs: name })),
      ),
    );
    const there = new Map((await notebook.children(memberKind, group)).map((one) => [one.id, one]));
    expect(ids.map((id) => there.get(id)?.name)).toEqual(PAYLOADS);
    expect(ids.map((id) => there.get(id)?.needs)).toEqual(PAYLOADS);
    const session = must(await sessions.plan(group, { number: 1, date: '2026-11-23' }));
    for (const text of PAYLOADS) must(await journal.note(session, { kind: 'observation', text }));
    const notes = (await notebook.children(entryKind, session)).map(({ text }) => text);
    expect(notes.sort()).toEqual([...PAYLOADS].sort());
    expect(initialsIn([...there.values()]).size).toBe(PAYLOADS.length);
    expect(PAYLOADS.every((text) => readNames(text).length >= 0)).toBe(true);
  });

  it('cannot hold the copy for members up, as names nor as words', () => {
    const people = PAYLOADS.map((name, at) => ({
      id: String(at),
      name,
      called: '',
      initials: '',
      contact: name,
      addedAt: at,
    }));
    const before = process.cpuUsage();
    for (let from = 0; from < people.length; from += 40) {
      const { text } = membersCopy(people.slice(from, from + 40));
      for (const words of PAYLOADS.slice(from, from + 40)) expect(typeof text(words.slice(0, 20_000))).toBe('string');
    }
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(30_000);
  });

  it('stay cells in a table, and no spreadsheet takes one for a formula', () => {
    for (const separator of [',', ';'] as const) {
      const csv = csvOf({ columns: ['name', 'text'], rows: PAYLOADS.map((text, at) => [at, text]) }, separator);
      const { data } = Papa.parse<string[]>(csv.slice(1).trimEnd(), { delimiter: separator });
      expect(data).toHaveLength(PAYLOADS.length + 1);
      for (const [at, payload] of PAYLOADS.entries()) {
        const cell = data[at + 1]?.[1] ?? '';
        expect(cell).toBe(harmless(payload.replaceAll('\0', '')));
        // What a spreadsheet would run, whatever stands before it that it does not see.
        expect(cell).not.toMatch(/^[\s\u200B-\u200F\uFEFF]*[=+\-@＝＋－＠]/u);
      }
    }
  });

  it('stay words of an entry in a calendar', () => {
    const ics = icsOf(
      PAYLOADS.map((text, at) => ({
        ...{
          uid: `session-${at}@lingkar`,
          changedAt: 0,
          day: '2026-11-23',
          time: '16:30',
          minutes: 90,
          cancelled: false,
        },
        ...{ title: text, note: text, place: text },
      })),
      { name: PAYLOADS[0] ?? '', version: '0.1.0', language: 'id', madeAt: 0, reminder: 'none' },
    );
    const file = onDisk(ics);
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
    const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent');
    expect(events).toHaveLength(PAYLOADS.length);
    const kept = (text: string) =>
      onDisk(text.replaceAll(/\r\n?/g, '\n').replaceAll(/\p{Cc}/gu, (sign) => (/[\n\t]/.test(sign) ? sign : '')));
    for (const [at, event] of events.entries()) {
      // None brings an alarm, a guest or an address of its own along.
      expect(event.getAllSubcomponents()).toEqual([]);
      for (const name of ['attendee', 'attach', 'url', 'organizer']) expect(event.getFirstProperty(name)).toBeNull();
      expect(event.getFirstPropertyValue('summary')?.toString().trim()).toBe(kept(PAYLOADS[at] ?? '').trim());
    }
  });

  it('stay words in a text document, in which nothing is asked for elsewhere', async () => {
    const plain = (text: string) => ({ text, others: [text], also: text });
    const some = PAYLOADS.filter((text) => text.length < 10_000);
    const docx = await sheetDocx(
      {
        ...{ language: 'en', page: 'file', title: some[0] ?? '', subtitles: some.slice(0, 5), notice: some[1] ?? '' },
        letterhead: { name: some[2] ?? '', lines: some.slice(3, 6), copy: some[7] ?? '' },
        blocks: some.map((text) => ({ is: 'section', heading: text, blocks: [{ is: 'text', text: plain(text) }] })),
        foot: { left: some[8] ?? '', page: 'Page', of: 'of' },
      },
      { picture: () => Promise.resolve(undefined), signature: () => Promise.resolve(undefined) },
    );
    const parts = unzipSync(new Uint8Array(await docx.arrayBuffer()));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const xml = strFromU8(bytes);
      expect(xml, name).not.toMatch(/TargetMode="External"|<!ENTITY|<!DOCTYPE|<w:altChunk/);
      // Nothing that XML does not know: the program would call the file broken.
      expect(xml.replaceAll(/[\n\r\t]/g, ''), name).not.toMatch(/\p{Cc}(?<![\u007f-\u009f])|[\uFFFE\uFFFF]/u);
      // The only fields are those that count pages.
      for (const [, told = ''] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g))
        expect(told.trim()).toMatch(/^(PAGE|NUMPAGES)$/);
      if (name === 'word/document.xml') expect(xml).toContain('&lt;script&gt;window.__ran=1&lt;/script&gt;');
    }
  });
});
