/** One request to the relay over fetch, with its limits of time and size. [SY17] */
import { utf8 } from '../base/bytes.ts';
import { PROTOCOL, PROTOCOL_HEADER } from '../protocol/limits.ts';
import { BYTES_TYPE, isType, JSON_TYPE, readBody, readTrouble } from './read-answer.ts';
import type { Answer } from './relay-port.ts';
import type { Timers } from './timers.ts';

export interface WebPorts {
  readonly fetch: typeof globalThis.fetch;
  readonly timers: Timers;
  /** Address of the relay's interface, without a slash at the end: '/relay/v1' on the same origin. */
  readonly base: string;
  /** Ends everything that is under way. */
  readonly signal: AbortSignal;
}

export interface RelayRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Beneath the base, beginning with a slash. */
  readonly path: string;
  readonly token?: string | undefined;
  readonly body?: Uint8Array | object;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is taken for an answer. `nothing`: 204, or a JSON object that says no more. */
  readonly expects: 'json' | 'bytes' | 'nothing';
  /** Longest answer in bytes. */
  readonly most: number;
}

/** Until the answer begins, and between two parts of it. */
const PATIENCE = 30_000;
/** More of it for what is sent: on a slow link five megabytes take minutes, and nobody can see how far it is. Milliseconds a byte, for 8 kB a second. */
const PATIENCE_A_BYTE = 1 / 8;

export async function request(ports: WebPorts, asked: RelayRequest): Promise<Answer<Uint8Array>> {
  const ending = endedBy(ports.signal);
  const body = asked.body && (asked.body instanceof Uint8Array ? asked.body : utf8(JSON.stringify(asked.body)));
  const patience = PATIENCE + (body ? body.length * PATIENCE_A_BYTE : 0);
  const callOff = ports.timers.after(patience, ending.end);
  try {
    const response = await ports.fetch(ports.base + asked.path, options(asked, body, ending.signal));
    callOff();
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) return notTheRelay;
    const read = await readBody(response, asked.most, PATIENCE, ports.timers);
    if ('fault' in read) return read.fault === 'cut' ? unreachable : notTheRelay;
    const header = (name: string) => response.headers.get(name);
    if (!response.ok) return { ok: false, trouble: readTrouble(response.status, header, read.bytes) };
    return fits(asked.expects, response.status, header) ? { ok: true, value: read.bytes } : notTheRelay;
  } catch {
    // fetch throws for everything that kept an answer from coming: no network, no such host, called off.
    return unreachable;
  } finally {
    callOff();
    ending.done();
  }
}

export const unreachable = { ok: false, trouble: { problem: 'unreachable' } } as const;
export const notTheRelay = { ok: false, trouble: { problem: 'notTheRelay' } } as const;

export function options(
  { method, token, body, headers: more }: Pick<RelayRequest, 'method' | 'token' | 'body' | 'headers'>,
  bytes: Uint8Array | undefined,
  signal: AbortSignal,
): RequestInit {
  const headers: Record<string, string> = { ...more, [PROTOCOL_HEADER]: String(PROTOCOL) };
  if (bytes) headers['Content-Type'] = body instanceof Uint8Array ? BYTES_TYPE : JSON_TYPE;
  if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
  return {
    method,
    headers,
    signal,
    ...(bytes && { body: bytes as Uint8Array<ArrayBuffer> }),
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // A portal sends elsewhere; its page must not be fetched, let alone read.
    redirect: 'manual',
  };
}

/** A signal of one's own that ends with the given one. */
export function endedBy(signal: AbortSignal) {
  const controller = new AbortController();
  const end = () => controller.abort();
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
  return { signal: controller.signal, end, done: () => signal.removeEventListener('abort', end) };
}

function fits(expects: RelayRequest['expects'], status: number, header: (name: string) => string | null): boolean {
  if (expects === 'nothing') return status === 204 || isType(header, JSON_TYPE);
  return isType(header, expects === 'json' ? JSON_TYPE : BYTES_TYPE);
}
