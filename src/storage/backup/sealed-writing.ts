/** Writes a file of sealed chunks between two equal headers, record by record: a backup, or a file that is handed over. [crypto CR8 CR9 CR18] */
import type { Random } from '../../base/random.ts';
import { HEADER_BYTES } from '../../crypto/header-frame.ts';
import type { SealingKey } from '../../crypto/seal.ts';
import { CHUNK_BYTES, sealChunk } from '../../crypto/sealed-chunk.ts';
import { ChunkPacker, type PackedRecord } from './chunk-packer.ts';

/** Takes the next bytes of the file. It may take its time; what it throws ends the making. */
export type FileSink = (bytes: Uint8Array) => Promise<void>;

export class SealedWriting {
  readonly #packer = new ChunkPacker();
  #index = 0;

  constructor(
    readonly header: Uint8Array,
    /** As the header, read back, names it. */
    readonly stream: string,
    readonly key: SealingKey,
    readonly sink: FileSink,
    readonly random: Random,
  ) {}

  begin(): Promise<void> {
    return this.sink(this.header);
  }

  async add(record: PackedRecord): Promise<void> {
    for (const full of this.#packer.add(record)) await this.#put(full, false);
  }

  /** Answers the size of the whole file. */
  async end(): Promise<number> {
    await this.#put(this.#packer.end(), true);
    await this.sink(this.header);
    return 2 * HEADER_BYTES + this.#index * CHUNK_BYTES;
  }

  async #put(content: Uint8Array, last: boolean): Promise<void> {
    const sealed = sealChunk(this.key, this.stream, this.#index, last, content, this.random);
    this.#index += 1;
    await this.sink(sealed);
  }
}
