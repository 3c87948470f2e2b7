import { beforeAll, describe, expect, it } from 'vitest';
import { AttachmentWriting, type AttachmentFault } from '../../src/app/attachment-writing.svelte.ts';
import type { OpenNotebook } from '../../src/app/open-notebook.svelte.ts';
import { utf8 } from '../../src/base/bytes.ts';
import { attachmentSort } from '../../src/practice/attachment.ts';
import { notebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries } from '../../src/storage/notebook-queries.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { attachments as english } from '../../src/text/en/attachments.ts';
import { attachments as indonesian } from '../../src/text/id/attachments.ts';
import { must } from '../storage/backup/backup-in-hand.ts';
import { openTestNotebook } from '../storage/open-test-notebook.ts';
import { fuzzed } from './fuzzed.ts';
import { mutatedBytes, mutatedText } from './mutator.ts';

const NAMES = [
  'Kegiatan.pdf',
  'Foto keluarga 12.JPG',
  'rekaman.webm',
  '../../etc/passwd',
  'con.txt',
  'laporan.pdf.exe',
];
const TYPES = ['application/pdf', 'audio/webm;codecs=opus', 'text/html', 'application/x-msdownload', '', 'Image/JPEG'];
const BYTES = [
  utf8('%PDF-1.7\n1 0 obj'),
  utf8('<svg onload="x"/>'),
  Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
  new Uint8Array(600_000),
];

describe('an attachment', () => {
  let notebook: Notebook;
  let session: string;
  let writing: AttachmentWriting;
  const room = { quota: 1e12, usage: 0 };
  beforeAll(async () => {
    notebook = await openTestNotebook();
    const commands = notebookCommands(notebook);
    const group = must(await commands.groups.add({ name: 'Teras Sore' }));
    session = must(await commands.sessions.plan(group, { number: 1, date: '2026-11-23' }));
    const open = { commands, queries: notebookQueries(notebook) } as unknown as OpenNotebook;
    writing = new AttachmentWriting(open, () => Promise.resolve(room));
  });

  fuzzed('attachment', 120, { added: 60, notAPhoto: 1, noRoom: 1 }, async (dice) => {
    const commands = notebookCommands(notebook);
    const bytes = mutatedBytes(dice, BYTES);
    const name = mutatedText(dice, NAMES);
    const file = new File([new Uint8Array(bytes)], name, { type: mutatedText(dice, TYPES).slice(0, 2_000) });
    room.usage = dice.chance(0.05) ? room.quota : 0;
    const outcome = await writing.write({ kind: 'session', id: session }, file, '2026-11-23');
    const there = await notebookQueries(notebook).attachments.beside(session);
    if (outcome !== 'added') {
      // Refused with words of its own, and nothing of it is there.
      expect(there).toEqual([]);
      expect(outcome).toHaveProperty('fault');
      return { size: bytes.length, outcome: (outcome as { fault: string }).fault };
    }
    const [one] = there;
    if (!one || there.length !== 1) throw new Error(`${there.length} attachments`);
    expect(one).toMatchObject({ name: file.name, mediaType: file.type, bytes: bytes.length, state: 'whole' });
    expect(['sound', 'pdf', 'other', 'photo']).toContain(attachmentSort(one.mediaType));
    const read: Uint8Array[] = [];
    for (let index = 0; index < (one.chunks ?? 0); index += 1)
      read.push((await notebookQueries(notebook).attachments.chunk(one, index))!);
    expect(Buffer.concat(read).equals(Buffer.from(bytes))).toBe(true);
    must(await commands.attachments.remove(one.id));
    return { size: bytes.length, outcome: 'added' };
  });

  it('that is refused is refused in words, whatever the reason', () => {
    const faults: Record<AttachmentFault, true> = {
      ...{ tooLarge: true, noRoom: true, notAPhoto: true, otherFile: true, unreadable: true, madeWay: true },
    };
    for (const words of [english, indonesian])
      for (const fault of Object.keys(faults) as AttachmentFault[]) expect(words.faults[fault]).toMatch(/\p{L}{3}/u);
  });
});
