/**
 * Records of any length in chunks of one size. Each chunk says where in it the first record begins, so that reading can
 * go on behind a chunk that is gone. [BK3]
 *
 * A chunk's content: 4 bytes, big endian, where its first record begins (all ones when none does) · records. A record:
 * 4 bytes length of what follows · 4 bytes length of the head · head as JSON · sealed bytes as they lay on the tablet.
 */
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import { CHUNK_CONTENT_BYTES } from '../../crypto/sealed-chunk.ts';

/** What stands before the bytes of a record; `as` says what kind of record it is. */
export interface RecordHead {
  readonly as: string;
}

export interface PackedRecord<H = RecordHead> {
  readonly head: H;
  readonly sealed: Uint8Array;
}

const HEAD = 4;
const NONE_BEGINS = 0xffff_ffff;
/** Longer than any row may ever be; a length beyond it is a mistake of whoever wrote the file. */
const LONGEST_RECORD = 64 * 1024 * 1024;

export class ChunkPacker {
  #content = new Uint8Array(CHUNK_CONTENT_BYTES);
  #view = new DataView(this.#content.buffer);
  #at = HEAD;
  #begun = false;

  constructor() {
    this.#fresh();
  }

  /** Packs a record; answers the chunks that became full by it, the earliest first. */
  add({ head, sealed }: PackedRecord): Uint8Array[] {
    const json = utf8(JSON.stringify(head));
    const bytes = new Uint8Array(8 + json.length + sealed.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 4 + json.length + sealed.length);
    view.setUint32(4, json.length);
    bytes.set(json, 8);
    bytes.set(sealed, 8 + json.length);
    const full: Uint8Array[] = [];
    for (let from = 0; from < bytes.length;) {
      // Not before there is more to come: the chunk that is handed out at the end must never be empty.
      if (this.#at === CHUNK_CONTENT_BYTES) full.push(this.#handOut());
      if (from === 0 && !this.#begun) {
        this.#view.setUint32(0, this.#at);
        this.#begun = true;
      }
      const part = bytes.subarray(from, from + CHUNK_CONTENT_BYTES - this.#at);
      this.#content.set(part, this.#at);
      this.#at += part.length;
      from += part.length;
    }
    return full;
  }

  /** The chunk that stands half full at the end. */
  end(): Uint8Array {
    return this.#handOut();
  }

  #handOut(): Uint8Array {
    const full = this.#content;
    this.#fresh();
    return full;
  }

  #fresh(): void {
    this.#content = new Uint8Array(CHUNK_CONTENT_BYTES);
    this.#view = new DataView(this.#content.buffer);
    this.#view.setUint32(0, NONE_BEGINS);
    this.#at = HEAD;
    this.#begun = false;
  }
}

export class ChunkUnpacker {
  /** Bytes of a record whose end has not come yet; undefined after a gap, until a record begins. */
  #open: Uint8Array[] | undefined = [];
  #length = 0;

  /** A chunk is missing: what began before it is lost, and reading goes on with the next record that begins. */
  gap(): void {
    this.#open = undefined;
    this.#length = 0;
  }

  /** The records that end in this chunk, their bytes copies of their own. Throws at one whose head is no JSON. */
  *take(content: Uint8Array): Generator<PackedRecord> {
    const first = new DataView(content.buffer, content.byteOffset, content.byteLength).getUint32(0);
    let at = HEAD;
    if (!this.#open) {
      if (first === NONE_BEGINS) return;
      this.#open = [];
      at = first;
    }
    while (at < content.length) {
      const wanted = this.#wanted();
      if (wanted === 0) return;
      const part = content.slice(at, at + wanted);
      this.#open.push(part);
      this.#length += part.length;
      at += part.length;
      if (this.#wanted() > 0) continue;
      const record = this.#record();
      // Zeros: nothing more was written into the last chunk.
      if (!record) return;
      yield record;
    }
  }

  /** How many bytes are still to come of what is being read: its length first, then the rest. */
  #wanted(): number {
    if (this.#length < 4) return 4 - this.#length;
    const length = this.#recordLength();
    return length > LONGEST_RECORD ? 0 : 4 + length - this.#length;
  }

  #recordLength(): number {
    const [first] = this.#open ?? [];
    if (first && first.length >= 4) return new DataView(first.buffer, first.byteOffset).getUint32(0);
    const joined = this.#joined();
    return new DataView(joined.buffer).getUint32(0);
  }

  #joined(): Uint8Array {
    const joined = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#open ?? []) {
      joined.set(part, at);
      at += part.length;
    }
    this.#open = [joined];
    return joined;
  }

  #record(): PackedRecord | undefined {
    const bytes = this.#joined();
    this.#open = [];
    this.#length = 0;
    if (bytes.length < 8) return undefined;
    const view = new DataView(bytes.buffer);
    const headEnd = 8 + view.getUint32(4);
    const head = JSON.parse(fromUtf8(bytes.subarray(8, headEnd))) as RecordHead;
    return { head, sealed: bytes.slice(headEnd) };
  }
}
