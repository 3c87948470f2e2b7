/** Reading what a server sent, no further than it may be long, and believing nothing of its form. [SY17] */
import * as v from 'valibot';
import { concatBytes, fromUtf8 } from '../base/bytes.ts';
import { RELAY_PROBLEMS, relayProblemSchema } from '../protocol/relay-problem.ts';
import type { RelayTrouble } from './relay-port.ts';
import type { Timers } from './timers.ts';

/** `tooLong`: more than was allowed; `cut`: it broke off, or nothing came for too long. */
export type Body = { readonly bytes: Uint8Array } | { readonly fault: 'tooLong' | 'cut' };

/** Reads a body of at most `most` bytes, giving up where nothing comes for `patience` milliseconds. */
export async function readBody(response: Response, most: number, patience: number, timers: Timers): Promise<Body> {
  const reader = response.body?.getReader();
  if (!reader) return { bytes: new Uint8Array() };
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const part = await nextPart(reader, patience, timers);
      if (part === 'late') break;
      if (part.done) return { bytes: concatBytes(...parts) };
      length += part.value.length;
      if (length > most) return { fault: 'tooLong' };
      parts.push(part.value);
    }
  } catch {
    // The stream broke: what came of it is no answer.
  } finally {
    reader.cancel().catch(() => undefined);
  }
  return { fault: 'cut' };
}

/** The next part of a stream, or `late`. */
export async function nextPart<T>(
  reader: ReadableStreamDefaultReader<T>,
  patience: number,
  timers: Timers,
): Promise<ReadableStreamReadResult<T> | 'late'> {
  let callOff: (() => void) | undefined;
  const late = new Promise<'late'>((resolve) => {
    callOff = timers.after(patience, () => resolve('late'));
  });
  try {
    return await Promise.race([reader.read(), late]);
  } finally {
    callOff?.();
  }
}

/** JSON of this shape; undefined for anything else. */
export function readJson<S extends v.GenericSchema>(schema: S, bytes: Uint8Array): v.InferOutput<S> | undefined {
  try {
    const read = v.safeParse(schema, JSON.parse(fromUtf8(bytes)));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** What a status that is no success means. A server before the relay may answer 429 and 5xx with a page of its own; any other page is none of the relay's. */
export function readTrouble(status: number, header: (name: string) => string | null, bytes: Uint8Array): RelayTrouble {
  const told = isType(header, JSON_TYPE) ? readJson(relayProblemSchema, bytes) : undefined;
  const retryAfter = told?.retryAfter ?? secondsOf(header('retry-after'));
  if (told && RELAY_PROBLEMS[told.problem] === status)
    return { ...told, ...(retryAfter !== undefined && { retryAfter }) };
  if (status === 429) return { problem: 'slowDown', ...(retryAfter !== undefined && { retryAfter }) };
  if (status === 502 || status === 503 || status === 504)
    return { problem: 'unavailable', ...(retryAfter !== undefined && { retryAfter }) };
  return { problem: 'notTheRelay' };
}

export const JSON_TYPE = 'application/json';
export const BYTES_TYPE = 'application/octet-stream';

export function isType(header: (name: string) => string | null, type: string): boolean {
  return header('content-type')?.split(';')[0]?.trim().toLowerCase() === type;
}

/** Seconds of a Retry-After; its other form, a date, is passed over, for the clocks may differ. */
function secondsOf(value: string | null): number | undefined {
  return value !== null && /^\d{1,9}$/.test(value.trim()) ? Number(value) : undefined;
}
