/** Requests of one device that are not over: each may hold a page in memory until its answer is taken. In memory of this process only. [SV11] */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { onceOver } from '../answer-over.ts';

/** More than a tablet ever asks for at once; of pages, 64 MB. */
const MOST = 16;

export class AnswersUnderWay {
  readonly #counts = new Map<string, number>();

  /**
   * Takes a place until the answer is taken or the connection is gone; false where none is left, or where it is gone already and nobody will take
   * the answer. Without a real connection there is nothing to hold.
   */
  take(device: string, context: Context): boolean {
    const { incoming, outgoing } = (context.env ?? {}) as Partial<HttpBindings>;
    if (!incoming || !outgoing) return true;
    const count = this.#counts.get(device) ?? 0;
    if (count >= MOST) return false;
    const held = onceOver(incoming.socket, outgoing, () => this.#over(device));
    if (held) this.#counts.set(device, count + 1);
    return held;
  }

  #over(device: string): void {
    const left = (this.#counts.get(device) ?? 1) - 1;
    if (left > 0) this.#counts.set(device, left);
    else this.#counts.delete(device);
  }
}
