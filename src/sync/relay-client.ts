/** The relay over HTTP. Every answer is held against its schema; what is none of the protocol changes nothing. [SY17] */
import type * as v from 'valibot';
import type { ChainEntry } from '../protocol/chain-entry.ts';
import type { SignedHead } from '../protocol/device-head.ts';
import type { SignedDrop } from '../protocol/drop-request.ts';
import { LIMITS } from '../protocol/limits.ts';
import { readPulled, writePushed } from '../protocol/parcel-pages.ts';
import { writeParcel, type Parcel } from '../protocol/parcel.ts';
import {
  aboutRelaySchema,
  chainSchema,
  chunkNamesSchema,
  dropsSchema,
  HEAD_HEADER,
  headPutSchema,
  headsSchema,
  mailboxSchema,
  pushedSchema,
  spacesSchema,
  writeHeadHeader,
} from '../protocol/relay-messages.ts';
import { DeviceSession, type DeviceIdentity } from './device-session.ts';
import { openLiveStream } from './live-stream.ts';
import { readJson } from './read-answer.ts';
import type { Answer, RelayPort, Voucher } from './relay-port.ts';
import { notTheRelay, request, type RelayRequest, type WebPorts } from './relay-request.ts';

/** Longest answers, in bytes. A page has its numbers and lengths around the parcels. */
const MOST = {
  short: 10_000,
  page: LIMITS.page + LIMITS.seal + 64 * LIMITS.pageParcels,
  list: 4_194_304,
  /** A relay of before pages gives a whole chain, or all drops, at once: refused as none of the relay's, they would end every round. [PR12] */
  texts: 8 * LIMITS.page,
} as const;

type Asked = Omit<RelayRequest, 'token' | 'expects' | 'most'>;

export class RelayClient implements RelayPort {
  readonly #session: DeviceSession;
  #relay: string | undefined;

  constructor(
    readonly ports: WebPorts,
    identity: DeviceIdentity,
  ) {
    this.#session = new DeviceSession(ports, identity, () => this.#relay);
  }

  async about() {
    const answer = await request(this.ports, { method: 'GET', path: '/about', expects: 'json', most: MOST.short });
    const about = read(aboutRelaySchema, answer);
    if (about.ok) this.#relay = about.value.relay;
    return about;
  }

  isMet() {
    return this.#relay !== undefined;
  }

  async enrol(voucher: Voucher) {
    return this.#session.enrol(voucher);
  }

  async spaces() {
    return this.#json(spacesSchema, { method: 'GET', path: '/spaces' }, MOST.list);
  }

  async chain(space: string, after: number) {
    const path = `/spaces/${space}/chain?after=${after}`;
    return this.#json(chainSchema, { method: 'GET', path }, MOST.texts);
  }

  async appendChain(space: string, after: number, entries: readonly ChainEntry[]) {
    return this.#nothing({ method: 'POST', path: `/spaces/${space}/chain`, body: { after, entries } });
  }

  async pull(space: string, after: number) {
    const path = `/spaces/${space}/parcels?after=${after}`;
    const answer = await this.#ask({ method: 'GET', path, expects: 'bytes', most: MOST.page });
    if (!answer.ok) return answer;
    const page = readPulled(answer.value);
    return page ? ({ ok: true, value: page } as const) : notTheRelay;
  }

  async push(space: string, parcels: readonly Parcel[], head?: SignedHead) {
    const asked = {
      method: 'POST',
      path: `/spaces/${space}/parcels`,
      body: writePushed(parcels.map(writeParcel)),
      ...(head && { headers: { [HEAD_HEADER]: writeHeadHeader(head) } }),
    } as const;
    return this.#json(pushedSchema, asked, MOST.short);
  }

  async putHead(space: string, head: SignedHead) {
    return this.#json(headPutSchema, { method: 'PUT', path: `/spaces/${space}/head`, body: head }, MOST.short);
  }

  async heads(space: string) {
    return this.#json(headsSchema, { method: 'GET', path: `/spaces/${space}/heads` }, MOST.list);
  }

  async drop(space: string, drop: SignedDrop) {
    return this.#nothing({ method: 'POST', path: `/spaces/${space}/drops`, body: drop });
  }

  async drops(space: string, after: number) {
    const path = `/spaces/${space}/drops?after=${after}`;
    return this.#json(dropsSchema, { method: 'GET', path }, MOST.texts);
  }

  async missingChunks(space: string, chunks: readonly string[]) {
    const asked = { method: 'POST', path: `/spaces/${space}/chunks/missing`, body: { chunks } } as const;
    return field('chunks', await this.#json(chunkNamesSchema, asked, MOST.list));
  }

  async putChunk(space: string, chunk: string, bytes: Uint8Array) {
    return this.#nothing({ method: 'PUT', path: `/spaces/${space}/chunks/${chunk}`, body: bytes });
  }

  async chunk(space: string, chunk: string) {
    const path = `/spaces/${space}/chunks/${chunk}`;
    return this.#ask({ method: 'GET', path, expects: 'bytes', most: LIMITS.chunk });
  }

  async putMailbox(mailbox: string, offer: string, expires: number) {
    return this.#nothing({ method: 'PUT', path: `/mailboxes/${mailbox}`, body: { offer, expires } });
  }

  async answerMailbox(mailbox: string, answer: string) {
    return this.#nothing({ method: 'POST', path: `/mailboxes/${mailbox}/answer`, body: { answer } });
  }

  async mailbox(mailbox: string): Promise<Answer<{ readonly offer: string; readonly answer?: string }>> {
    const most = 4 * LIMITS.letter;
    const box = await this.#json(mailboxSchema, { method: 'GET', path: `/mailboxes/${mailbox}` }, most);
    if (!box.ok) return box;
    const { offer, answer } = box.value;
    return { ok: true, value: answer === undefined ? { offer } : { offer, answer } };
  }

  async deleteMailbox(mailbox: string) {
    return this.#nothing({ method: 'DELETE', path: `/mailboxes/${mailbox}` });
  }

  live(told: (hint: { readonly space: string; readonly head: number }) => void, lost: () => void): () => void {
    return openLiveStream(this.ports, () => this.#session.token(), told, lost);
  }

  async #nothing(asked: Asked): Promise<Answer<void>> {
    const answer = await this.#ask({ ...asked, expects: 'nothing', most: MOST.short });
    return answer.ok ? { ok: true, value: undefined } : answer;
  }

  async #json<S extends v.GenericSchema>(schema: S, asked: Asked, most: number): Promise<Answer<v.InferOutput<S>>> {
    return read(schema, await this.#ask({ ...asked, expects: 'json', most }));
  }

  /** With a token; once more with a new one where the relay does not take it, for it may have run out this minute. */
  async #ask(asked: Omit<RelayRequest, 'token'>): Promise<Answer<Uint8Array>> {
    const first = await this.#askOnce(asked);
    return !first.ok && first.trouble.problem === 'unknownToken' ? this.#askOnce(asked) : first;
  }

  async #askOnce(asked: Omit<RelayRequest, 'token'>): Promise<Answer<Uint8Array>> {
    const token = await this.#session.token();
    if (!token.ok) return token;
    const answer = await request(this.ports, { ...asked, token: token.value });
    if (!answer.ok && answer.trouble.problem === 'unknownToken') this.#session.forget(token.value);
    return answer;
  }
}

function read<S extends v.GenericSchema>(schema: S, answer: Answer<Uint8Array>): Answer<v.InferOutput<S>> {
  if (!answer.ok) return answer;
  const value = readJson(schema, answer.value);
  return value === undefined ? notTheRelay : { ok: true, value };
}

function field<K extends string, T>(name: K, answer: Answer<{ readonly [key in K]: T }>): Answer<T> {
  return answer.ok ? { ok: true, value: answer.value[name] } : answer;
}
