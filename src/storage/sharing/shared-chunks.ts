/** The sealed pieces of attachments on their way: as they lie on the tablet, under their own names. [sync SY16] */
import { attachmentKind, type Attachment } from '../../practice/attachment.ts';
import { view } from '../../practice/kind.ts';
import { chunkIds, openAttachmentChunk } from '../attachment-chunk.ts';
import type { Row } from '../database.ts';
import { openRow } from '../sealed-row.ts';
import { readState } from './sync-state.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { keysOnDisk, type Unlocked } from './unlocked.ts';
import { isUnsent } from './unsent-rows.ts';

const LOOKED_AGAIN = 3_600_000;

interface NamedChunks {
  readonly attachment: string;
  /** Its text, that is. */
  readonly sent: boolean;
  readonly chunks: readonly string[];
  readonly bytes: number;
}

export interface UnsentAttachment {
  readonly attachment: string;
  /** Whether its text is on the relay, so that nothing but pieces waits. */
  readonly textSent: boolean;
  readonly sent: number;
  readonly of: number;
}

export class SharedChunks {
  /** To which attachment a chunk belongs that was asked for; its name does not tell. */
  readonly #wanted = new Map<string, string>();
  /** Spaces of which nothing was wanted, and when that was found: each attachment is opened for it. Another tab may take one in, so it is looked anew now and then. */
  readonly #whole = new Map<string, number>();

  constructor(readonly notebook: Unlocked) {}

  /** Those not sent yet of whole attachments whose text is on the relay. */
  async outgoing(space: string, most: number): Promise<readonly string[]> {
    const { notebook } = this;
    return notebook.tables.read(async (tables) => {
      const unsent = new Set(await tables.chunksUnsent(space));
      if (unsent.size === 0) return [];
      const all = await this.#named(tables, space);
      return all
        .filter(({ sent }) => sent)
        .flatMap(({ chunks }) => chunks)
        .filter((chunk) => unsent.has(chunk))
        .slice(0, most);
    });
  }

  /** Whole attachments of which something that lies here is not known to be on the relay: how much of it is, of how much. */
  async unsent(space: string): Promise<readonly UnsentAttachment[]> {
    return this.notebook.tables.read(async (tables) => {
      const unsent = new Set(await tables.chunksUnsent(space));
      if (unsent.size === 0) return [];
      const left: UnsentAttachment[] = [];
      for (const { attachment, sent: textSent, chunks } of await this.#named(tables, space)) {
        const waiting = chunks.filter((chunk) => unsent.has(chunk)).length;
        if (waiting === 0) continue;
        const here = (await tables.chunksThere(chunks)).length;
        left.push({ attachment, textSent, sent: here - waiting, of: here });
      }
      return left;
    });
  }

  async bytes(space: string, chunk: string): Promise<Uint8Array | undefined> {
    const [row] = await this.notebook.tables.read((tables) => tables.chunks([chunk]));
    return row?.space === space ? row.sealed : undefined;
  }

  async sent(space: string, chunks: readonly string[]): Promise<void> {
    const { notebook } = this;
    // One by one: each is a quarter of a megabyte.
    for (const chunk of chunks) {
      await notebook.tracked(() =>
        notebook.tables.write(async (tables) => {
          const [row] = await tables.chunks([chunk]);
          if (row?.space === space && row.dirty === 1) await tables.putChunks([{ ...row, dirty: 0 }]);
        }),
      );
    }
  }

  /** Those of whole attachments whose bytes are not here, of the oldest attachment first. */
  async wanted(space: string, most: number): Promise<readonly string[]> {
    const { notebook } = this;
    const now = notebook.clock.now();
    if (Math.abs(now - (this.#whole.get(space) ?? -Infinity)) < LOOKED_AGAIN) return [];
    return notebook.tables.read(async (tables) => {
      const wanted: string[] = [];
      for (const { attachment, chunks } of await this.#named(tables, space)) {
        if (wanted.length >= most) break;
        const there = new Set(await tables.chunksThere(chunks));
        for (const chunk of chunks) {
          if (there.has(chunk) || wanted.length >= most) continue;
          this.#wanted.set(chunk, attachment);
          wanted.push(chunk);
        }
      }
      if (wanted.length === 0) this.#whole.set(space, now);
      return wanted;
    });
  }

  /** Those of one attachment that do not lie here, in order, for whoever asks for it by hand. None where it is thrown away or not whole. */
  async missing(space: string, attachment: string): Promise<readonly string[]> {
    return this.notebook.tables.read(async (tables) => {
      const keys = await keysOnDisk(this.notebook, tables, space);
      const [row] = await tables.rows('attachment', [attachment]);
      const shown = row?.space === space && this.#shown(row);
      if (!keys || !shown || !isShared(shown)) return [];
      const chunks = chunkIds(keys, attachment, shown.chunks ?? 0);
      const there = new Set(await tables.chunksThere(chunks));
      const missing = chunks.filter((chunk) => !there.has(chunk));
      for (const chunk of missing) this.#wanted.set(chunk, attachment);
      return missing;
    });
  }

  /** Attachments of a space came or changed. */
  changed(space: string): void {
    this.#whole.delete(space);
  }

  /** All that lie here of whole attachments, by the attachment; and how many bytes these attachments have. */
  async whole(space: string): Promise<{ readonly chunks: readonly string[]; readonly bytes: number }> {
    return this.notebook.tables.read(async (tables) => {
      const whole: string[] = [];
      let all = 0;
      for (const { chunks, bytes } of await this.#named(tables, space)) {
        if ((await tables.chunksThere(chunks)).length < chunks.length) continue;
        whole.push(...chunks);
        all += bytes;
      }
      return { chunks: whole, bytes: all };
    });
  }

  /** Answers false where the bytes are not that chunk. `dirty`: whether this device is to bring it to the relay. */
  async take(space: string, chunk: string, bytes: Uint8Array, dirty: 0 | 1 = 0): Promise<boolean> {
    const { notebook } = this;
    if (!this.#wanted.has(chunk)) await this.wanted(space, Number.MAX_SAFE_INTEGER);
    const parent = this.#wanted.get(chunk);
    // Fetched by hand while a round fetched it too: it lies here by now, and nothing is wrong with it.
    if (parent === undefined) return (await notebook.tables.read((tables) => tables.chunksThere([chunk]))).length > 0;
    const row: Row = { id: chunk, space, parent, dirty, size: bytes.length, sealed: bytes };
    return notebook.tracked(() =>
      notebook.tables.write(async (tables) => {
        if (!openAttachmentChunk(await keysOnDisk(notebook, tables, space), row)) return false;
        const [text] = await tables.rows('attachment', [parent]);
        // Erased while its bytes were on the way.
        if (!text || !this.#shown(text)) return false;
        await tables.putChunks([row]);
        this.#wanted.delete(chunk);
        return true;
      }),
    );
  }

  async #named(tables: TablesAtHand, space: string): Promise<readonly NamedChunks[]> {
    const keys = await keysOnDisk(this.notebook, tables, space);
    if (!keys) return [];
    const state = await readState(this.notebook, tables, space);
    const whole = (await tables.rowsIn('attachment', space)).flatMap((row) => {
      const attachment = this.#shown(row);
      return attachment && isShared(attachment) ? [{ attachment, sent: !isUnsent(row, state) }] : [];
    });
    return whole
      .sort((a, b) => (a.attachment.addedAt ?? 0) - (b.attachment.addedAt ?? 0))
      .map(({ attachment: { id, chunks, bytes }, sent }) => ({
        attachment: id,
        sent,
        bytes: bytes ?? 0,
        chunks: chunkIds(keys, id, chunks ?? 0),
      }));
  }

  #shown(row: Row): Attachment | undefined {
    const opened = openRow(attachmentKind, row, this.notebook.keyring.known(row.space));
    return opened.ok ? view(attachmentKind, row.id, row.space, opened.value) : undefined;
  }
}

/** Whether its bytes go from tablet to tablet. */
function isShared({ state, removedAt }: Attachment): boolean {
  return state === 'whole' && removedAt === null;
}
