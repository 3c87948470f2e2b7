/** Open streams of hints (server-sent events). A hint lost is nothing lost: the next pull brings it. [SV13] */
import type { RelayDevice } from '../store/relay-store.ts';
import { memberNow } from './judged-spaces.ts';
import type { Relay } from './relay.ts';
import type { RelayMetrics } from './relay-metrics.ts';

const HEARTBEAT_MS = 25_000;
/** Bytes a reader may be behind before it is cut; it comes again. */
const BEHIND_MOST = 65_536;
/** Of one device; the oldest ends where one more is opened, for it may be of a tablet that lost its network. */
const STREAMS_MOST = 4;

interface Stream {
  readonly caller: RelayDevice;
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
    this.#heartbeat = setInterval(() => void this.beat(), HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  /** A body of events for one device, until either side ends it. `cut` closes the connection under a reader that does not read. */
  open(caller: RelayDevice, cut: () => void): ReadableStream<Uint8Array> {
    const own = [...this.#streams].filter(
      ({ caller: { device, signingKey } }) => device === caller.device && signingKey === caller.signingKey,
    );
    if (own.length >= STREAMS_MOST) own[0]?.end();
    const encoder = new TextEncoder();
    let stream: Stream | undefined;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          const mine: Stream = {
            caller,
            send: (text) => {
              controller.enqueue(encoder.encode(text));
              if ((controller.desiredSize ?? 0) >= 0) return;
              mine.end();
              // An end would stand behind all that is not read, and hold it.
              cut();
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

  /** Shows every reader that the stream is alive, and ends those of devices that were revoked meanwhile. */
  async beat(): Promise<void> {
    for (const stream of [...this.#streams]) {
      const known = await this.relay.tools.store
        .device(stream.caller.device, stream.caller.signingKey)
        .catch(() => 'not told' as const);
      if (!this.#streams.has(stream)) continue;
      if (known !== 'not told' && (!known || known.revokedAt !== undefined)) stream.end();
      else stream.send(': still here\n\n');
    }
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

  /** The space is judged once for all that listen: there may be hundreds. */
  async #tell(hint: { readonly space: string; readonly head: number }): Promise<void> {
    if (this.#streams.size === 0) return;
    const membership = await this.relay.spaces.of(hint.space).catch(() => undefined);
    if (!membership) return;
    const text = `data: ${JSON.stringify({ space: hint.space, head: hint.head })}\n\n`;
    for (const stream of [...this.#streams]) if (memberNow(membership, stream.caller)) stream.send(text);
  }
}
