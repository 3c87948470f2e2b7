import type { Table } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it, beforeEach } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { RunningHash } from '../../src/crypto/running-hash.ts';
import { cameAfter, type Attachment } from '../../src/practice/attachment.ts';
import { ATTACHMENT_CHUNK_BYTES } from '../../src/storage/attachment-chunk.ts';
import { checkEverything } from '../../src/storage/health.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { openTestNotebook, turnedClock, type TurnedClock } from './open-test-notebook.ts';

const SECRET = 'Surat dokter Sari.pdf';

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

let clock: TurnedClock;
let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;
let member: string;

beforeEach(async () => {
  clock = turnedClock();
  notebook = await openTestNotebook(undefined, clock);
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  member = got(await commands.members.add(group, [{ name: 'Sari' }]))[0]!;
});

const begin = async () => got(await commands.attachments.begin({ kind: 'member', id: member }, { name: SECRET }));

async function written(bytes: Uint8Array, size = ATTACHMENT_CHUNK_BYTES): Promise<Attachment> {
  const id = await begin();
  const chunks = Math.ceil(bytes.length / size);
  const hash = new RunningHash();
  hash.add(bytes);
  for (let index = 0; index < chunks; index += 1)
    got(await commands.attachments.putChunk(id, index, bytes.slice(index * size, (index + 1) * size)));
  got(await commands.attachments.finish(id, { bytes: bytes.length, chunks, hash: hash.end() }));
  return found(id);
}

async function found(id: string): Promise<Attachment> {
  const one = (await queries.attachments.beside(member)).find((other) => other.id === id);
  if (!one) throw new Error('not there');
  return one;
}

async function joined(attachment: Attachment): Promise<Uint8Array | undefined> {
  const parts = await queries.attachments.bytes(attachment);
  return parts && Uint8Array.from(parts.flatMap((part) => [...part]));
}

const noise = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 256);

describe('an attachment', () => {
  it('comes back to the byte, whatever its length [AT2]', async () => {
    for (const length of [0, 1, ATTACHMENT_CHUNK_BYTES - 1, ATTACHMENT_CHUNK_BYTES, ATTACHMENT_CHUNK_BYTES + 1]) {
      const parts = await queries.attachments.bytes(await written(noise(length)));
      expect(Buffer.concat([...parts!]).equals(noise(length))).toBe(true);
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 20 }), async (bytes, size) => {
        expect(await joined(await written(bytes, size))).toEqual(bytes);
      }),
      { numRuns: 40 },
    );
  });

  it('tells nothing of itself in the clear [AT1]', async () => {
    await written(noise(40));
    const rows = [
      ...(await notebook.database.chunks.toArray()),
      ...(await notebook.database.rowsOf('attachment').toArray()),
    ];
    expect(rows).toHaveLength(2);
    for (const { sealed, ...clear } of rows) {
      const names = Object.keys(clear).sort();
      expect(names.filter((name) => name !== 'n')).toEqual(['dirty', 'id', 'parent', 'size', 'space']);
      expect(JSON.stringify(clear)).not.toContain('Sari');
      expect(Buffer.from(sealed).includes('Sari')).toBe(false);
    }
  });

  it('is refused with a chunk gone, swapped, broken, or of another attachment [AT2 AT4]', async () => {
    const { chunks } = notebook.database;
    for (const harm of ['gone', 'swapped', 'broken', 'foreign'] as const) {
      const mine = await written(noise(30), 10);
      const other = await written(noise(30).reverse(), 10);
      const rows = await chunks.where('parent').equals(mine.id).toArray();
      const [a, b] = [rows[0]!, rows[1]!];
      const foreign = (await chunks.where('parent').equals(other.id).first())!;
      expect(await joined(mine)).toEqual(noise(30));
      if (harm === 'gone') await chunks.delete(a.id);
      if (harm === 'swapped')
        await chunks.bulkPut([
          { ...a, sealed: b.sealed },
          { ...b, sealed: a.sealed },
        ]);
      if (harm === 'broken')
        await chunks.put({ ...a, sealed: a.sealed.map((byte, at) => (at === 60 ? byte ^ 1 : byte)) });
      if (harm === 'foreign') await chunks.put({ ...a, sealed: foreign.sealed });
      expect(await joined(mine), harm).toBeUndefined();
      expect(await joined(other)).toEqual(noise(30).reverse());
    }
  });

  it('interrupted at every chunk is never shown as whole, and can be written on [AT3]', async () => {
    const bytes = noise(45);
    for (let stop = 0; stop <= 5; stop += 1) {
      const id = await begin();
      for (let index = 0; index < stop; index += 1)
        got(await commands.attachments.putChunk(id, index, bytes.slice(index * 10, index * 10 + 10)));
      const half = await found(id);
      expect(half).toMatchObject({ state: 'writing', name: SECRET });
      expect(await queries.attachments.bytes({ ...half, chunks: stop })).toBeUndefined();
      const hash = new RunningHash();
      hash.add(bytes);
      const facts = { bytes: 45, chunks: 5, hash: hash.end() };
      if (stop < 5) expect((await commands.attachments.finish(id, facts)).ok).toBe(false);
      for (let index = 0; index < 5; index += 1) {
        const there = await queries.attachments.chunk(half, index);
        expect(there !== undefined).toBe(index < stop);
        if (!there) got(await commands.attachments.putChunk(id, index, bytes.slice(index * 10, index * 10 + 10)));
      }
      got(await commands.attachments.finish(id, facts));
      expect(await joined(await found(id))).toEqual(bytes);
    }
  });

  it('takes no more chunks once it is whole [AT3]', async () => {
    const { id } = await written(noise(10));
    expect(await commands.attachments.putChunk(id, 0, noise(3))).toMatchObject({
      ok: false,
      problem: { kind: 'notFound' },
    });
  });

  it('thrown away comes back whole by the undo, and its chunks go only later [AT5]', async () => {
    const { id } = await written(noise(30), 10);
    got(await commands.attachments.remove(id));
    expect(await queries.attachments.beside(member)).toEqual([]);
    expect(got(await commands.attachments.forgetRemoved())).toBe(0);
    got(await commands.attachments.bringBack(id));
    expect(await joined(await found(id))).toEqual(noise(30));
    got(await commands.attachments.remove(id));
    clock.turn(11 * 60_000);
    expect(got(await commands.attachments.forgetRemoved())).toBe(1);
    expect(await notebook.database.chunks.count()).toBe(0);
    expect((await commands.attachments.bringBack(id)).ok).toBe(false);
  });

  it('goes with its chunks when what it stands beside is erased for good [AT5]', async () => {
    await written(noise(30), 10);
    got(await commands.erasures.toTrash('member', member));
    got(await commands.erasures.member(member, 'asked'));
    expect(await notebook.database.chunks.count()).toBe(0);
  });

  it('beside a record stays as it was signed, and what comes later says so [AT7]', async () => {
    const draft = { code: 'K1', title: '', member: '', from: '', to: '', sessions: [], paragraphs: [] } as const;
    const record = got(await commands.records.begin(group, draft));
    const besideRecord = async () => {
      const id = got(await commands.attachments.begin({ kind: 'record', id: record }, { name: SECRET }));
      got(await commands.attachments.finish(id, { bytes: 0, chunks: 0, hash: new RunningHash().end() }));
      return id;
    };
    const before = await besideRecord();
    got(await commands.attachments.change(before, { source: 'Puskesmas' }));
    clock.turn(1_000);
    got(await commands.records.sign(record, { name: 'Rini', role: 'facilitator', on: '2026-11-26' }));
    clock.turn(1_000);
    const after = await besideRecord();
    const refused = { ok: false, problem: { kind: 'recordSigned' } };
    expect(await commands.attachments.change(before, { name: 'other' })).toMatchObject(refused);
    expect(await commands.attachments.remove(before)).toMatchObject(refused);
    got(await commands.attachments.remove(after));
    const listed = await queries.attachments.beside(record);
    expect(listed).toMatchObject([{ id: before, name: SECRET, source: 'Puskesmas' }]);
    const signed = (await queries.records.one(record))!;
    expect(cameAfter(listed[0]!, signed.lockedAt)).toBe(false);
    got(await commands.attachments.bringBack(after));
    expect(cameAfter((await queries.attachments.beside(record))[0]!, signed.lockedAt)).toBe(true);
  });

  it('is looked over chunk by chunk by the health check [AT6]', async () => {
    await written(noise(30), 10);
    const row = (await notebook.database.chunks.toCollection().first())!;
    const whole = await outcome();
    expect(whole.problems).toEqual([]);
    await notebook.database.chunks.put({ ...row, sealed: row.sealed.slice(0, -1) });
    const broken = await outcome();
    expect(broken.problems).toEqual([{ kind: 'sealBroken', table: 'chunks', id: row.id }]);
    expect(broken.checked).toBe(whole.checked);
  });
});

async function outcome() {
  const check = checkEverything(notebook);
  for (;;) {
    const step = await check.next();
    if (step.done) return step.value;
  }
}

describe('a full disk [AT9]', () => {
  /** Rows of chunks on the disk; a member is not taken in while there are more than `room`. */
  let room = Infinity;

  async function chunksOf(id: string): Promise<number> {
    return notebook.database.chunks.where('parent').equals(id).count();
  }

  beforeEach(() => {
    let rows = 0;
    room = Infinity;
    const { chunks, members } = notebook.database as unknown as Record<'chunks' | 'members', Table>;
    chunks.hook('creating', () => void (rows += 1));
    chunks.hook('deleting', () => void (rows -= 1));
    members.hook('creating', () => {
      if (rows > room) throw new DOMException('full', 'QuotaExceededError');
    });
  });

  it('takes words in by letting go of files that were never whole, and of nothing else', async () => {
    const whole = await written(noise(20), 10);
    const recorded = got(
      await commands.attachments.begin({ kind: 'member', id: member }, { name: 'suara', recorded: true }),
    );
    got(await commands.attachments.putChunk(recorded, 0, noise(5)));
    const half = await begin();
    for (const index of [0, 1, 2]) got(await commands.attachments.putChunk(half, index, noise(10)));
    room = 3;
    got(await commands.members.add(group, [{ name: 'Murni' }]));
    expect([await chunksOf(whole.id), await chunksOf(recorded), await chunksOf(half)]).toEqual([2, 1, 0]);
    expect(await joined(whole)).toEqual(noise(20));
    // Whoever was writing it hears that the beginning is gone, and can begin anew.
    expect(await commands.attachments.putChunk(half, 3, noise(10))).toMatchObject({
      ok: false,
      problem: { kind: 'notFound', table: 'chunks' },
    });
    expect(await found(half)).toMatchObject({ state: 'writing' });
    got(await commands.attachments.putChunk(half, 0, noise(10)));
  });

  it('says so once there is nothing left to let go of, and takes nothing whole away', async () => {
    const whole = await written(noise(20), 10);
    room = 0;
    const full = { ok: false, problem: { kind: 'storageFull' } };
    expect(await commands.members.add(group, [{ name: 'Murni' }])).toMatchObject(full);
    got(await commands.attachments.remove(whole.id));
    // As long as the undo stands, it is still whole.
    expect(await commands.members.add(group, [{ name: 'Murni' }])).toMatchObject(full);
    expect(await chunksOf(whole.id)).toBe(2);
    clock.turn(11 * 60_000);
    got(await commands.members.add(group, [{ name: 'Murni' }]));
    expect(await chunksOf(whole.id)).toBe(0);
  });
});
