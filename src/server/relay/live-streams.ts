/** Open streams of hints (server-sent events). A hint lost is nothing lost: the next pull brings it. [SV13] */
import type { RelayDevice } from '../store/relay-store.ts';
import type { Relay } from './relay.ts';
import type { RelayMetrics } from './relay-metrics.ts';

const HEARTBEAT_MS = 25_000;
/** Bytes a reader may be behind before it is cut; it comes again. */
const BEHIND_MOST = 65_536;

interface Stream {
  readonly device: RelayDevice;
  send(text: string): void;
  end(): void;
}

export class LiveStreams {
  readonly #streams = new Set<Stream>();
  #heartbeat: NodeJS.Timeout | undefined;
  #ended: (() => Promise<void>) | undefined;

  constructor(
    readonly relay: Relay,
    readonly metrics: RelayMetrics,
  ) {}

  async start(): Promise<void> {
    this.#ended = await this.relay.tools.store.listen((hint) => void this.#tell(hint));
    this.#heartbeat = setInterval(() => {
      for (const stream of this.#streams) stream.send(': still here\n\n');
    }, HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  /** A body of events for one device, until it is cut on either side. */
  open(device: RelayDevice): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    let stream: Stream | undefined;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          const mine: Stream = {
            device,
            send: (text) => {
              controller.enqueue(encoder.encode(text));
              if ((controller.desiredSize ?? 0) < 0) mine.end();
            },
            end: () => {
              if (this.#close(mine)) controller.close();
            },
          };
          stream = mine;
          this.#streams.add(mine);
          this.metrics.live = this.#streams.size;
          mine.send(': here\n\n');
        },
        cancel: () => {
          if (stream) this.#close(stream);
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: BEHIND_MOST }),
    );
  }

  /** Ends all streams and listens no more. */
  async stop(): Promise<void> {
    clearInterval(this.#heartbeat);
    await this.#ended?.();
    for (const stream of [...this.#streams]) stream.end();
  }

  #close(stream: Stream): boolean {
    const open = this.#streams.delete(stream);
    this.metrics.live = this.#streams.size;
    return open;
  }

  async #tell(hint: { readonly space: string; readonly head: number }): Promise<void> {
    if (this.#streams.size === 0) return;
    const text = `data: ${JSON.stringify(hint)}\n\n`;
    for (const stream of [...this.#streams]) {
      if (await this.relay.mayHear(stream.device, hint.space).catch(() => false)) stream.send(text);
    }
  }
}
