/** Puts a chosen file into the notebook chunk by chunk, with its progress; can be stopped, and taken up again. [AT3] */
import type { Result } from '../base/result.ts';
import { LARGEST_ATTACHMENT, type Attachment } from '../practice/attachment.ts';
import { ATTACHMENT_CHUNK_BYTES } from '../storage/attachment-chunk.ts';
import type { AttachedTo } from '../storage/commands/attachment-commands.ts';
import { roomForAttachments } from './attachment-room.ts';
import { shrunkPhoto, smallPhoto } from './shrunk-photo.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';

export type AttachmentFault = 'tooLarge' | 'noRoom' | 'notAPhoto' | 'otherFile' | 'unreadable' | 'madeWay';
export type AttachmentOutcome =
  'added' | 'stopped' | { readonly fault: AttachmentFault } | { readonly refused: Result<unknown> };

type Estimate = () => Promise<StorageEstimate>;

export class AttachmentWriting {
  #progress = $state.raw<{ readonly done: number; readonly total: number } | undefined>(undefined);
  #stopped = false;

  constructor(
    readonly notebook: OpenNotebook,
    readonly estimate: Estimate | undefined,
  ) {}

  /** Undefined while nothing is being written. */
  get progress(): { readonly done: number; readonly total: number } | undefined {
    return this.#progress;
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Writes a file beside something; or goes on with the one that was interrupted (`half`). */
  async write(beside: AttachedTo, file: File, date: string, half?: Attachment): Promise<AttachmentOutcome> {
    if (this.#progress) return 'stopped';
    this.#stopped = false;
    this.#progress = { done: 0, total: file.size };
    try {
      return await this.#write(beside, file, date, half);
    } catch (error) {
      // Only the file itself answers so: it was moved, or its card taken out.
      if (error instanceof DOMException) return { fault: 'unreadable' };
      throw error;
    } finally {
      this.#progress = undefined;
    }
  }

  async #write(beside: AttachedTo, file: File, date: string, half?: Attachment): Promise<AttachmentOutcome> {
    const { commands, queries } = this.notebook;
    const photo = file.type.startsWith('image/');
    const bytes = photo ? await shrunkPhoto(file) : file;
    if (!bytes) return { fault: 'notAPhoto' };
    if (bytes.size > LARGEST_ATTACHMENT) return { fault: 'tooLarge' };
    await commands.attachments.forgetRemoved();
    if (!(await this.#hasRoom(bytes.size))) return { fault: 'noRoom' };
    let id = half?.id;
    if (id === undefined) {
      const begun = await commands.attachments.begin(beside, {
        ...{ name: file.name, mediaType: bytes.type, date },
        picture: photo ? await smallPhoto(bytes) : '',
      });
      if (!begun.ok) return { refused: begun };
      id = begun.value;
    }
    const hash = commands.attachments.hash();
    const chunks = Math.ceil(bytes.size / ATTACHMENT_CHUNK_BYTES);
    for (let index = 0; index < chunks; index += 1) {
      if (this.#stopped) return 'stopped';
      const from = index * ATTACHMENT_CHUNK_BYTES;
      const part = new Uint8Array(await bytes.slice(from, from + ATTACHMENT_CHUNK_BYTES).arrayBuffer());
      const there = half && (await queries.attachments.chunk(half, index));
      if (there && !same(there, part)) return { fault: 'otherFile' };
      hash.add(part);
      if (!there) {
        const put = await commands.attachments.putChunk(id, index, part);
        if (!put.ok) return put.problem.table === 'chunks' ? { fault: 'madeWay' } : { refused: put };
      }
      this.#progress = { done: from + part.length, total: bytes.size };
      // A turn for whoever taps meanwhile.
      await new Promise((resolve) => setTimeout(resolve));
    }
    const finished = await commands.attachments.finish(id, { bytes: bytes.size, chunks, hash: hash.end() });
    if (finished.ok) return 'added';
    // More is there than this file has: it was begun from a longer one.
    if (finished.problem.kind !== 'notFound') return { refused: finished };
    return { fault: half ? 'otherFile' : 'madeWay' };
  }

  async #hasRoom(bytes: number): Promise<boolean> {
    const room = await roomForAttachments(this.estimate);
    return room === undefined || room >= bytes;
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
