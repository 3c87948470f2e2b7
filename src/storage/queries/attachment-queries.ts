import { attachmentKind, attachmentsInTime, type Attachment } from '../../practice/attachment.ts';
import { RunningHash } from '../../crypto/running-hash.ts';
import { chunkId, chunkIds, openAttachmentChunk } from '../attachment-chunk.ts';
import type { Notebook } from '../notebook.ts';

export function attachmentQueries(notebook: Notebook) {
  const queries = {
    /** What stands beside something, the latest first, half-written ones too. */
    async beside(id: string): Promise<readonly Attachment[]> {
      return attachmentsInTime(await notebook.children(attachmentKind, id));
    },
    /** Everything of one space, so of a group with all that belongs to it. */
    async inSpace(space: string): Promise<readonly Attachment[]> {
      return attachmentsInTime(await notebook.ofSpace(attachmentKind, space));
    },
    /** How many bytes all whole files of the notebook have together. */
    async bytesOfAll(): Promise<number> {
      const whole = (await notebook.all(attachmentKind)).filter(({ state }) => state === 'whole');
      return whole.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
    },
    /** The bytes of one chunk; undefined where it is missing or does not open. */
    async chunk({ id, space }: Attachment, index: number): Promise<Uint8Array | undefined> {
      const keys = await notebook.keyring.of(space);
      const row = keys && (await notebook.database.chunks.get(chunkId(keys, id, index)));
      return row?.parent === id && row.space === space ? openAttachmentChunk(keys, row) : undefined;
    },
    /** How many chunks of a whole attachment lie here, whatever is in them; its text comes to a tablet before they do. [sync SY16] */
    async lying({ id, space, chunks }: Attachment): Promise<{ readonly here: number; readonly of: number }> {
      const keys = await notebook.keyring.of(space);
      const names = keys ? chunkIds(keys, id, chunks ?? 0) : [];
      const here = await notebook.database.chunks
        .where('id')
        .anyOf([...names])
        .count();
      return { here, of: names.length };
    },
    /**
     * The chunks of a whole attachment in order; undefined when it is not whole: half-written, a chunk gone, broken or
     * moved, or other bytes than were written. Never less than the file. [AT4]
     */
    async bytes(attachment: Attachment): Promise<readonly Uint8Array[] | undefined> {
      if (attachment.state !== 'whole') return undefined;
      const parts: Uint8Array[] = [];
      const hash = new RunningHash();
      let length = 0;
      for (let index = 0; index < (attachment.chunks ?? 0); index += 1) {
        const part = await queries.chunk(attachment, index);
        if (!part) return undefined;
        hash.add(part);
        length += part.length;
        parts.push(part);
      }
      return length === attachment.bytes && hash.end() === attachment.hash ? parts : undefined;
    },
  };
  return queries;
}
