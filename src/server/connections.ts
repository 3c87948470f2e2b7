/**
 * The open connections of a server, and the answers that go out on them. Node's own closing of idle connections takes one for idle as soon as its
 * answer has been written, though most of it may not have left yet: whoever is on a slow link would get half of a page.
 */
import type { Server, ServerResponse } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { onceOver } from './answer-over.ts';
import type { Patience } from './relay/limited-body.ts';

const LOOKED_MS = 5_000;

interface Waiting {
  readonly since: number;
  readonly bytes: number;
}

export class Connections {
  /** All, those included that have not even shaken hands. */
  readonly #open = new Set<Socket>();
  /** Those that speak HTTP, with the number of answers under way. */
  readonly #busy = new Map<Socket, number>();
  /** Answers under way; with since when something of them waits to be taken. */
  readonly #answers = new Map<ServerResponse, Waiting | undefined>();
  readonly #timer: NodeJS.Timeout;

  constructor(
    server: Server | TlsServer,
    readonly patience: Patience,
  ) {
    server.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
    server.on('setSecureContext' in server ? 'secureConnection' : 'connection', (socket: Socket) => {
      this.#busy.set(socket, 0);
      socket.once('close', () => this.#busy.delete(socket));
    });
    server.on('request', ({ socket }, answer: ServerResponse) => this.#begun(socket, answer));
    this.#timer = setInterval(() => this.#cutSlow(), Math.min(LOOKED_MS, patience.first / 4));
    this.#timer.unref();
  }

  /** Closes those on which nothing is under way. */
  closeIdle(): void {
    for (const [socket, answers] of this.#busy) if (answers === 0) socket.destroy();
  }

  /** Number of answers that are not over. */
  get underWay(): number {
    return this.#answers.size;
  }

  closeAll(): void {
    for (const socket of this.#open) socket.destroy();
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #begun(socket: Socket, answer: ServerResponse): void {
    // After the last byte was handed to the operating system, or when the connection is gone.
    const begun = onceOver(socket, answer, () => {
      this.#answers.delete(answer);
      const left = (this.#busy.get(socket) ?? 1) - 1;
      if (this.#busy.has(socket)) this.#busy.set(socket, left);
    });
    if (!begun) return;
    this.#answers.set(answer, undefined);
    this.#busy.set(socket, (this.#busy.get(socket) ?? 0) + 1);
  }

  /** Whoever takes an answer a byte now and then is never silent; until it is taken it lies in memory. [SV11] */
  #cutSlow(): void {
    const now = performance.now();
    const { first, perByte } = this.patience;
    for (const [answer, waiting] of this.#answers) {
      const bytes = answer.writableLength;
      if (bytes === 0) this.#answers.set(answer, undefined);
      else if (!waiting) this.#answers.set(answer, { since: now, bytes });
      else if (now - waiting.since > first + Math.max(bytes, waiting.bytes) * perByte) answer.destroy();
    }
  }
}
