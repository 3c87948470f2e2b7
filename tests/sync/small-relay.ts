/** A relay in memory for the tests of the engine, that can be told to answer otherwise, call by call. */
import { readChainEntry, type ChainEntry } from '../../src/protocol/chain-entry.ts';
import type { SignedHead } from '../../src/protocol/device-head.ts';
import { readHead } from '../../src/protocol/device-head.ts';
import type { SignedDrop } from '../../src/protocol/drop-request.ts';
import { presentDevice } from '../../src/protocol/membership.ts';
import { parcelContent, type Parcel, type ReadParcel } from '../../src/protocol/parcel.ts';
import type { PulledParcel } from '../../src/protocol/verify-page.ts';
import type { RelayProblem } from '../../src/protocol/relay-problem.ts';
import type { Answer, RelayPort, RelayTrouble, Voucher } from '../../src/sync/relay-port.ts';
import { nameOf } from '../protocol/made-parcels.ts';
import { membershipOf } from './small-notebook.ts';

export interface HeldSpace {
  chain: ChainEntry[];
  head: number;
  parcels: Map<string, { seq: number; parcel: Parcel }>;
  heads: Map<string, SignedHead & { heardAt: number }>;
  headsPut: number;
  drops: SignedDrop[];
  chunks: Map<string, Uint8Array>;
}

export type Call = Exclude<keyof RelayPort, 'live' | 'isMet'>;

/** Answers in the place of the relay, before it does anything; undefined: the relay answers. `after`: it did it, and the answer is another. */
export type Otherwise = (call: Call, args: readonly unknown[]) => RelayTrouble | { after: RelayTrouble } | undefined;

function putHead(held: HeldSpace, head: SignedHead): void {
  held.headsPut += 1;
  held.heads.set(readHead(head)?.device ?? '', { ...head, heardAt: 0 });
}

function ownCounter(heads: HeldSpace['heads'], device: string): number {
  const own = heads.get(device);
  return (own && readHead(own)?.counter) ?? 0;
}

export class SmallRelay {
  about = { relay: nameOf(77), history: nameOf(78), oldest: 1, newest: 1, now: 0 };
  readonly spaces = new Map<string, HeldSpace>();
  readonly enrolled = new Set<string>();
  readonly mailboxes = new Map<string, { owner: string; offer: string; answer?: string }>();
  pageParcels = 100;
  /** Entries of a chain, or drops, in one answer. */
  pageTexts = 100;
  /** Whether it says that there are more, as a relay of before does not: that gives all at once. */
  tellsMore = true;
  readonly calls: string[] = [];
  otherwise: Otherwise = () => undefined;
  /** Whether devices ask it for nothing but the list of spaces, as they do once they met it. */
  isMet = true;
  /** Whether its list of spaces tells the own head. */
  namesOwn = true;
  /** Devices whose parcels only a newer app reads, as they have one. */
  readonly newer = new Set<string>();
  /** Whether it keeps what it says it has kept. */
  keeps = true;

  of(space: string): HeldSpace {
    const held = this.spaces.get(space);
    if (!held) throw new Error('no such space');
    return held;
  }

  /** The relay as this device meets it. */
  for(who: { readonly device: string }): RelayPort {
    const call =
      <A extends unknown[], T>(name: Call, does: (...args: A) => T) =>
      async (...args: A): Promise<Answer<Exclude<T, { problem: unknown }>>> => {
        this.calls.push(name);
        const other = this.otherwise(name, args);
        if (other && 'problem' in other) return { ok: false, trouble: other };
        if (name !== 'about' && name !== 'enrol' && !this.enrolled.has(who.device))
          return { ok: false, trouble: { problem: 'notAllowed' } };
        const value = does(...args);
        if (other) return { ok: false, trouble: other.after };
        const refused = typeof value === 'object' && value !== null && 'problem' in value;
        return refused
          ? { ok: false, trouble: value as RelayProblem }
          : { ok: true, value: value as Exclude<T, { problem: unknown }> };
      };
    const within =
      <A extends unknown[], T>(does: (held: HeldSpace, ...args: A) => T | RelayProblem) =>
      (space: string, ...args: A): T | RelayProblem => {
        const held = this.spaces.get(space);
        const member = held && presentDevice(membershipOf(space, held.chain) as never, who.device);
        return held && member ? does(held, ...args) : { problem: 'notFound' };
      };
    return {
      about: call('about', () => this.about),
      isMet: () => this.isMet,
      enrol: call('enrol', (voucher: Voucher) => {
        if ('code' in voucher && voucher.code !== 'right') return { problem: 'notAllowed' };
        this.enrolled.add(who.device);
        return undefined;
      }),
      spaces: call('spaces', () => ({
        relay: this.about.relay,
        history: this.about.history,
        now: this.about.now,
        spaces: [...this.spaces]
          .filter(([space, { chain }]) => presentDevice(membershipOf(space, chain) as never, who.device))
          .map(([space, { head, chain, drops, heads, headsPut }]) => ({
            space,
            head,
            chain: chain.length,
            drops: drops.length,
            heads: headsPut,
            ...(this.namesOwn && { own: ownCounter(heads, who.device) }),
          })),
      })),
      chain: call('chain', (space: string, after: number) => {
        const chain = this.#chain(space, who.device);
        if (!chain) return NOT_FOUND;
        const [entries, more] = this.#texts(chain, after);
        return { entries, ...more };
      }),
      appendChain: call('appendChain', (space: string, after: number, entries: readonly ChainEntry[]) => {
        const held = this.spaces.get(space) ?? freshSpace();
        if (held.chain.length !== after) return { problem: 'chainMoved', length: held.chain.length };
        held.chain.push(...entries);
        this.spaces.set(space, held);
        return undefined;
      }),
      pull: call(
        'pull',
        within((held, after: number) => this.#page(held, after, who.device)),
      ),
      push: call('push', (space: string, parcels: readonly Parcel[], head?: SignedHead) => {
        const held = this.spaces.get(space);
        const membership = held && membershipOf(space, held.chain);
        if (!held || !membership || !presentDevice(membership, who.device)) return NOT_FOUND;
        if (parcels.some(({ epoch }) => epoch !== membership.epoch))
          return { problem: 'staleEpoch', epoch: membership.epoch };
        const before = held.head;
        if (this.keeps) for (const parcel of parcels) put(held, parcel);
        if (head) putHead(held, head);
        return { head: held.head, taken: held.head - before, ...(head && { heads: held.headsPut }) };
      }),
      putHead: call(
        'putHead',
        within((held, head: SignedHead) => {
          putHead(held, head);
          return { heads: held.headsPut };
        }),
      ),
      heads: call(
        'heads',
        within((held) => ({ heads: [...held.heads.values()], head: held.head, drops: held.drops.length })),
      ),
      drop: call(
        'drop',
        within((held, drop: SignedDrop) => {
          held.drops.push(drop);
          return undefined;
        }),
      ),
      drops: call(
        'drops',
        within((held, after: number) => {
          const [drops, more] = this.#texts(held.drops, after);
          return { drops, ...more };
        }),
      ),
      missingChunks: call(
        'missingChunks',
        within((held, names: readonly string[]) => names.filter((name) => !held.chunks.has(name))),
      ),
      putChunk: call(
        'putChunk',
        within((held, name: string, bytes: Uint8Array) => {
          held.chunks.set(name, bytes);
          return undefined;
        }),
      ),
      chunk: call(
        'chunk',
        within((held, name: string) => held.chunks.get(name) ?? NOT_FOUND),
      ),
      putMailbox: call('putMailbox', (mailbox: string, offer: string) => {
        this.mailboxes.set(mailbox, { owner: who.device, offer });
        return undefined;
      }),
      answerMailbox: call('answerMailbox', (mailbox: string, answer: string) => {
        const box = this.mailboxes.get(mailbox);
        if (!box) return NOT_FOUND;
        if (box.answer !== undefined) return { problem: 'answered' };
        box.answer = answer;
        return undefined;
      }),
      mailbox: call('mailbox', (mailbox: string) => this.mailboxes.get(mailbox) ?? NOT_FOUND),
      deleteMailbox: call('deleteMailbox', (mailbox: string) =>
        this.mailboxes.delete(mailbox) ? undefined : NOT_FOUND,
      ),
      live: () => () => undefined,
    };
  }

  /** A device that is out still gets the chain up to the entry that says so. */
  #chain(space: string, device: string): readonly ChainEntry[] | undefined {
    const chain = this.spaces.get(space)?.chain;
    const member = chain && membershipOf(space, chain)?.devices.get(device);
    return member && (member.gone ? chain.slice(0, member.gone.index + 1) : chain);
  }

  #texts<T>(all: readonly T[], after: number): readonly [readonly T[], { readonly more?: boolean }] {
    const until = this.tellsMore ? after + this.pageTexts : all.length;
    return [all.slice(after, until), this.tellsMore ? { more: until < all.length } : {}];
  }

  #page(held: HeldSpace, after: number, reader: string) {
    const all = [...held.parcels.values()].filter(({ seq }) => seq > after).sort((a, b) => a.seq - b.seq);
    const parcels = all.slice(0, this.pageParcels).map(({ seq, parcel }): PulledParcel => {
      const { space, device } = parcel;
      return this.newer.has(device) && device !== reader
        ? { seq, parcel: undefined, newer: { version: 2, space, device } }
        : { seq, parcel: asRead(parcel) };
    });
    return { head: held.head, more: all.length > parcels.length, parcels };
  }
}

const NOT_FOUND: RelayProblem = { problem: 'notFound' };

export function put(held: HeldSpace, parcel: Parcel): void {
  const key = `${parcel.item}/${parcel.device}`;
  if ((held.parcels.get(key)?.parcel.counter ?? 0) >= parcel.counter) return;
  held.head += 1;
  held.parcels.set(key, { seq: held.head, parcel });
}

export function asRead(parcel: Parcel): ReadParcel {
  return { ...parcel, content: parcelContent(parcel) };
}

export function freshSpace(): HeldSpace {
  return { chain: [], head: 0, parcels: new Map(), heads: new Map(), headsPut: 0, drops: [], chunks: new Map() };
}

/** Operations of a chain by name, for a test to look at. */
export const operationsOf = (chain: readonly ChainEntry[]) => chain.map((entry) => readChainEntry(entry)?.op);
