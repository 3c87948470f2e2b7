import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { systemRandom } from '../../src/base/random.ts';
import type { Result } from '../../src/base/result.ts';
import { AttachmentWriting } from '../../src/app/attachment-writing.svelte.ts';
import { OpenNotebook } from '../../src/app/open-notebook.svelte.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { Notebooks } from '../../src/storage/notebooks.ts';
import { quickDerivation } from '../storage/quick-derivation.ts';

const MEGABYTE = 1024 * 1024;

let notebooks: Notebooks;
let notebook: Notebook;
let open: OpenNotebook;
let session: string;

beforeEach(async () => {
  notebooks = new Notebooks(systemClock, systemRandom, quickDerivation);
  notebook = got(await notebooks.protect('Rini', 'kopi hangat di teras sore')).notebook;
  open = new OpenNotebook(notebook, false, 'Rini', systemClock);
  const group = got(await open.commands.groups.add({ name: 'Teras Sore' }));
  session = got(await open.commands.sessions.plan(group, { number: 1 }));
});

afterEach(async () => {
  await notebooks.delete(notebook.id);
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** Keeps a note as a tap does, and says how long it took until it was on the disk. */
async function keptIn(text: string): Promise<number> {
  const from = performance.now();
  got(await open.commands.journal.note(session, { text }));
  return performance.now() - from;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const middle = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const worst = (times: readonly number[]) => Math.max(...times);

describe('50 MB being written', () => {
  it('leave notes quick: one waits for a chunk at most [AT3]', async () => {
    await keptIn('warm');
    const alone: number[] = [];
    for (let count = 0; count < 20; count += 1) {
      alone.push(await keptIn(`alone ${count}`));
      await pause(20);
    }
    const block = new Uint8Array(MEGABYTE).map((_, at) => (at * 31 + (at >> 8)) % 256);
    const file = new File(Array<Uint8Array<ArrayBuffer>>(50).fill(block), 'film.mp4', { type: 'video/mp4' });
    const writing = new AttachmentWriting(open, undefined);
    const from = performance.now();
    const state = { over: false };
    const outcome = writing
      .write({ kind: 'session', id: session }, file, '2026-11-26')
      .finally(() => (state.over = true));
    const beside: number[] = [];
    while (!state.over) {
      beside.push(await keptIn(`beside ${beside.length}`));
      await pause(20);
    }
    expect(await outcome).toBe('added');
    const seconds = (performance.now() - from) / 1000;
    console.log(
      `a note alone: middle ${middle(alone).toFixed(1)} ms, worst ${worst(alone).toFixed(1)} ms; ` +
        `beside 50 MB (${seconds.toFixed(1)} s, ${beside.length} notes): middle ${middle(beside).toFixed(1)} ms, ` +
        `worst ${worst(beside).toFixed(1)} ms; ratio of the middles ${(middle(beside) / middle(alone)).toFixed(2)}`,
    );
    expect(beside.length).toBeGreaterThan(10);
    // Within one run, for machines differ; a note that had to wait for the whole file would be a hundred times slower.
    expect(middle(beside)).toBeLessThan(middle(alone) * 6);
    expect(worst(beside)).toBeLessThan((seconds * 1000) / 4);
    const [kept] = await open.queries.attachments.beside(session);
    expect(kept).toMatchObject({ state: 'whole', bytes: 50 * MEGABYTE, chunks: 200 });
    expect(await open.queries.attachments.bytes(kept!)).toHaveLength(200);
  });

  it('stopped in the middle go on where they were, and a different file is refused [AT3]', async () => {
    const bytes = new Uint8Array(3 * MEGABYTE).map((_, at) => (at * 17 + (at >> 9)) % 256);
    const file = new File([bytes], 'surat.pdf', { type: 'application/pdf' });
    const beside = { kind: 'session', id: session } as const;
    for (let stop = 1; stop < 12; stop += 3) {
      const writing = new AttachmentWriting(open, undefined);
      const chunks = { put: 0 };
      const { putChunk } = open.commands.attachments;
      open.commands.attachments.putChunk = async (...args) => {
        if ((chunks.put += 1) === stop) writing.stop();
        return putChunk(...args);
      };
      expect(await writing.write(beside, file, '2026-11-26')).toBe('stopped');
      open.commands.attachments.putChunk = putChunk;
      const half = (await open.queries.attachments.beside(session)).find(({ state }) => state === 'writing')!;
      expect(await open.queries.attachments.bytes(half)).toBeUndefined();
      const other = new File([bytes.slice().reverse()], 'surat.pdf', { type: 'application/pdf' });
      expect(await writing.write(beside, other, '2026-11-26', half)).toEqual({ fault: 'otherFile' });
      expect(await writing.write(beside, file, '2026-11-26', half)).toBe('added');
      const whole = (await open.queries.attachments.beside(session)).find(({ id }) => id === half.id)!;
      const parts = await open.queries.attachments.bytes(whole);
      expect(await new Blob([...(parts ?? [])] as BlobPart[]).arrayBuffer()).toEqual(bytes.buffer);
      got(await open.commands.attachments.remove(half.id));
    }
  });
});
