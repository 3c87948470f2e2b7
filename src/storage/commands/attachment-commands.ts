import { failure, success, type Result } from '../../base/result.ts';
import { RunningHash } from '../../crypto/running-hash.ts';
import { attachmentKind, cameAfter, isForgettable } from '../../practice/attachment.ts';
import type { Dot, Seen } from '../../practice/item.ts';
import type { Changes } from '../../practice/kind.ts';
import { recordKind } from '../../practice/record.ts';
import { chunkId, sealAttachmentChunk } from '../attachment-chunk.ts';
import type { KindName } from '../database.ts';
import { KINDS } from '../kinds.ts';
import type { Notebook } from '../notebook.ts';
import { attachmentQueries } from '../queries/attachment-queries.ts';
import { Refusal, storageProblem } from '../storage-problem.ts';
import type { Writing } from '../writing.ts';

export type AttachmentChanges = Changes<typeof attachmentKind>;

/** What an attachment stands beside. */
export interface AttachedTo {
  readonly kind: KindName;
  readonly id: string;
}

export function attachmentCommands(notebook: Notebook) {
  const { database } = notebook;

  /** Refused where it stood beside a record when that was signed: what was signed stays as it was. [AT7] */
  async function unsigned(writing: Writing, id: string): Promise<void> {
    const attachment = await writing.read(attachmentKind, id);
    const record = attachment && (await writing.read(recordKind, attachment.parent));
    if (record && record.lockedAt !== null && !cameAfter(attachment, record.lockedAt))
      writing.refuse({ kind: 'recordSigned', table: 'record', id: record.id });
  }

  return {
    /** For the fingerprint that `finish` is told. */
    hash: (): RunningHash => new RunningHash(),
    /** Makes room in the list for what is about to be written; answers its id. Until `finish` it is not the file. [AT3] */
    begin({ kind, id }: AttachedTo, changes: AttachmentChanges): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const beside = await writing.read(KINDS[kind], id);
        if (!beside) return writing.refuse({ kind: 'notFound', table: kind, id });
        return writing.create(
          attachmentKind,
          { space: beside.space, parent: id },
          { ...changes, state: 'writing', hash: '', addedAt: writing.now },
        );
      });
    },
    /**
     * Puts one chunk on the disk. A short transaction over two tables: no counter moves, and a note that is being
     * written waits for one chunk at most. [AT3]
     */
    async putChunk(id: string, index: number, bytes: Uint8Array): Promise<Result<void>> {
      try {
        await notebook.tracked(() =>
          database.transaction('rw', ['attachments', 'chunks', 'keys'], async () => {
            const found = await notebook.read(attachmentKind, id);
            if (found?.state !== 'writing') throw new Refusal({ kind: 'notFound', table: 'attachment', id });
            const keys = await notebook.keyring.of(found.space);
            if (!keys) throw new Refusal({ kind: 'sealBroken', table: 'keys', id: found.space });
            // Those before it made room for words meanwhile. [AT9]
            if (
              index > 0 &&
              (await database.chunks
                .where('id')
                .equals(chunkId(keys, id, index - 1))
                .count()) === 0
            )
              throw new Refusal({ kind: 'notFound', table: 'chunks', id });
            await database.chunks.put(sealAttachmentChunk(keys, found.space, id, index, bytes, notebook.random));
          }),
        );
        return success(undefined);
      } catch (error) {
        const problem = storageProblem(error);
        if (!problem) throw error;
        return failure(problem);
      }
    },
    /** Says that every chunk is on the disk; refused where one is missing. From then on it is the file. [AT3] */
    finish(id: string, facts: { bytes: number; chunks: number; hash: string; seconds?: number }): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        const there = await database.chunks.where('parent').equals(id).count();
        if (there !== facts.chunks) writing.refuse({ kind: 'notFound', table: 'chunks', id });
        return writing.change(attachmentKind, id, { ...facts, state: 'whole' });
      }, false);
    },
    /**
     * Makes the file what was recorded before a kill: the pieces that are there, in their order. Without a piece it is thrown
     * away, and answers false. [AT8]
     */
    async keepRecorded(id: string): Promise<Result<boolean>> {
      const attachment = await notebook.read(attachmentKind, id);
      if (attachment?.state !== 'writing' || !attachment.recorded)
        return failure({ kind: 'notFound', table: 'attachment', id });
      const hash = new RunningHash();
      let bytes = 0;
      let chunks = 0;
      for (;;) {
        const piece = await attachmentQueries(notebook).chunk(attachment, chunks);
        if (!piece) break;
        hash.add(piece);
        bytes += piece.length;
        chunks += 1;
      }
      const done = chunks === 0 ? await this.remove(id) : await this.finish(id, { bytes, chunks, hash: hash.end() });
      return done.ok ? success(chunks > 0) : done;
    },
    change(id: string, changes: AttachmentChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        await unsigned(writing, id);
        return writing.change(attachmentKind, id, changes, seen);
      });
    },
    /** Throws an attachment away; its chunks stay some minutes more, for the undo. [AT5] */
    remove(id: string): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        await unsigned(writing, id);
        return writing.change(attachmentKind, id, { removedAt: writing.now });
      });
    },
    bringBack(id: string): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(attachmentKind, id, { removedAt: null }));
    },
    /** Takes away for good, with their chunks, what was thrown away long enough ago. Answers how many went. [AT5] */
    forgetRemoved(): Promise<Result<number>> {
      return notebook.command(async (writing) => {
        const over = (await notebook.all(attachmentKind)).filter((one) => isForgettable(one, writing.now));
        return writing.erase(
          attachmentKind,
          over.map(({ id }) => id),
        );
      });
    },
  };
}
