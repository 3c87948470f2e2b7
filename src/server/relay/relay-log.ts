/** One JSON object a line. No address, no token, no name of a space, device or item ever stands in it. [SV12] */
import type { Clock } from '../../base/clock.ts';

export interface LoggedRequest {
  readonly method: string;
  /** The pattern of the path, never the path. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** Of the body that was read, and of the answer's. */
  readonly bytesIn: number;
  readonly bytesOut: number;
}

export class RelayLog {
  constructor(
    readonly clock: Clock,
    readonly write: (line: string) => void,
  ) {}

  request(request: LoggedRequest): void {
    this.#line('request', { ...request });
  }

  /** A fault of ours: where in the code, and never what was asked. */
  broken(error: Error): void {
    const where = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    this.#line('broken', { error: error.name, where: where.slice(0, 12).map((line) => line.trim()) });
  }

  say(event: string, more: Readonly<Record<string, string | number>> = {}): void {
    this.#line(event, more);
  }

  #line(event: string, more: Readonly<Record<string, unknown>>): void {
    this.write(JSON.stringify({ at: new Date(this.clock.now()).toISOString(), event, ...more }));
  }
}
