/** What a relay that is not honest may do, each in words, and as what it answers in the place of the real one. */
import { fromBase64Url, toBase64Url, utf8 } from '../../src/base/bytes.ts';
import { newId } from '../../src/base/id.ts';
import { sealingKeyOf } from '../../src/crypto/hpke.ts';
import { invitationFrom, sealAnswer } from '../../src/crypto/invitation.ts';
import { fromWords } from '../../src/crypto/words.ts';
import {
  chainHash,
  readChainEntry,
  signChainEntry,
  type ChainBody,
  type ChainEntry,
} from '../../src/protocol/chain-entry.ts';
import { readHead, type SignedHead } from '../../src/protocol/device-head.ts';
import { readPulled } from '../../src/protocol/parcel-pages.ts';
import { readParcel, writeParcel, type ReadParcel } from '../../src/protocol/parcel.ts';
import type { RelayPort, RelayTrouble } from '../../src/sync/relay-port.ts';
import type { PulledParcel } from '../../src/protocol/verify-page.ts';
import type { Dice } from './dice.ts';
import { hash } from './fast-hash.ts';
import { publicKeyOf, signer } from './stand-in-signing.ts';
import type { Tablet } from './tablet.ts';

/** How the one is called who is invited while the relay does its mischief. */
export const GUEST = 'guest';

/** What a mischief may look at and do, beside answering. */
export interface Mischievous {
  readonly dice: Dice;
  readonly space: string;
  readonly tablets: readonly Tablet[];
  /** One tablet it has chosen, by its name then and the name of its device. */
  readonly victim: Tablet;
  readonly victimDevice: string;
  /** Head of the space, and heads of the devices, when it began. */
  readonly headBefore: number;
  readonly headsBefore: readonly (SignedHead & { readonly heardAt: number })[];
  /** Six words of invitations that went by a link which it could read, by mailbox. */
  readonly overheard: ReadonlyMap<string, string>;
  /** Length of the chain when the victim was removed, that entry left out. */
  readonly chainBefore: number;
  /** Every parcel that was ever pushed, in its order. */
  readonly passed: readonly ReadParcel[];
  /** Whether this tablet is one of those it has it in for: half of them. */
  isMarked(tablet: Tablet): boolean;
  /** Straight into the store, past the relay's judgement. */
  readonly store: {
    push(parcels: readonly Parameters<typeof writeParcel>[0][]): Promise<number>;
    pull(after: number): Promise<Uint8Array>;
    readonly length: number;
  };
}

export interface Mischief {
  readonly name: string;
  /** Whether all must be as if nothing had been once the relay is honest again; else only nothing may be lost on a tablet. */
  readonly heals: boolean;
  /** Shows what passed through it once, whether it still has it or not. */
  readonly replays?: boolean;
  /** Done to the relay itself at the beginning: two lives from here on, or back to an older state in the middle. */
  readonly relay?: 'parts' | 'goesBack' | 'removes';
  /** Whether tablets change the chain meanwhile. */
  readonly chains?: boolean;
  /** Whether somebody is invited meanwhile. */
  readonly invites?: boolean;
  /** Losing requests, where a port has no part in it. */
  readonly loss?: number;
  readonly answers?: (real: RelayPort, by: Mischievous, to: Tablet) => Partial<RelayPort>;
}

type Pulled = Awaited<ReturnType<RelayPort['pull']>>;
type Page = Extract<Pulled, { ok: true }>['value'];

/** What becomes of the pages that are pulled. */
const pages =
  (change: (page: Page, by: Mischievous, to: Tablet, after: number) => Page) =>
  (real: RelayPort, by: Mischievous, to: Tablet): Partial<RelayPort> => ({
    async pull(space, after) {
      const answer = await real.pull(space, after);
      return answer.ok ? { ok: true, value: change(answer.value, by, to, after) } : answer;
    },
  });

/** What becomes of one parcel in three. */
const parcels = (change: (bytes: Uint8Array, by: Mischievous) => void) =>
  pages((page, by) => ({
    ...page,
    parcels: page.parcels.map((one): PulledParcel => {
      if (!one.parcel || !by.dice.chance(0.3)) return one;
      const bytes = writeParcel(one.parcel);
      change(bytes, by);
      return { seq: one.seq, parcel: readParcel(bytes) };
    }),
  }));

const without = (keeps: (one: PulledParcel, by: Mischievous, to: Tablet) => boolean) =>
  pages((page, by, to) => ({ ...page, parcels: page.parcels.filter((one) => keeps(one, by, to)) }));

const NAME = 16;

export const MISCHIEFS: readonly Mischief[] = [
  { name: 'loses requests and answers', heals: true, loss: 0.4 },
  {
    name: 'shows again what it showed before, as if it were new',
    heals: true,
    replays: true,
    answers: pages((page, { passed, dice, space }) => {
      const old = passed.filter((parcel) => parcel.space === space);
      if (page.more || old.length === 0) return page;
      const seq = (page.parcels.at(-1)?.seq ?? page.head) + 1;
      return { ...page, parcels: [...page.parcels, { seq, parcel: dice.pick(old) }] };
    }),
  },
  {
    name: 'shows an older state of an item in the place of the newest',
    heals: true,
    answers: pages((page, { passed }) => ({
      ...page,
      parcels: page.parcels.map(({ seq, parcel }) => ({
        seq,
        parcel: passed.find(({ item, device }) => item === parcel?.item && device === parcel.device) ?? parcel,
      })),
    })),
  },
  { name: 'lives two lives, and shows each to a half', heals: true, relay: 'parts' },
  { name: 'lives two lives, in which the chain goes on apart', heals: false, relay: 'parts', chains: true },
  { name: 'goes back to an older state without a word', heals: true, relay: 'goesBack' },
  { name: 'goes back to an older state, chain and all', heals: true, relay: 'goesBack', chains: true },
  {
    name: 'flips a bit',
    heals: true,
    answers: parcels((bytes, { dice }) => {
      const at = dice.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8));
    }),
  },
  {
    name: 'moves parcels to another space, item or device',
    heals: true,
    answers: parcels((bytes, { dice, tablets }) => {
      const which = dice.below(3);
      const name = which === 2 ? fromBase64Url(dice.pick(tablets).port.device) : dice.bytes(NAME);
      bytes.set(name, 1 + which * NAME);
    }),
  },
  {
    name: 'raises the counters of parcels',
    heals: true,
    answers: parcels((bytes) => (bytes[1 + 3 * NAME + 6] = (bytes[1 + 3 * NAME + 6] ?? 0) ^ 1)),
  },
  {
    name: 'exchanges what two parcels hold',
    heals: true,
    answers: pages((page) => {
      const [first, second, ...rest] = page.parcels;
      if (!first?.parcel || !second?.parcel) return page;
      const [a, b] = [first.parcel, second.parcel];
      const exchanged = [
        { seq: first.seq, parcel: readParcel(writeParcel({ ...a, sealed: b.sealed })) },
        { seq: second.seq, parcel: readParcel(writeParcel({ ...b, sealed: a.sealed })) },
      ];
      return { ...page, parcels: [...exchanged, ...rest] };
    }),
  },
  {
    name: 'says that it kept parcels, and does not',
    heals: true,
    answers: (real, { dice, headBefore }) => ({
      push: async (space, some, head) =>
        dice.chance(0.6)
          ? kept({
              head: headBefore + some.length,
              ...(dice.chance(0.5) && { taken: some.length, heads: dice.below(9) }),
            })
          : real.push(space, some, head),
    }),
  },
  {
    name: 'says that it kept heads, and does not',
    heals: true,
    answers: (real, { dice }) => ({
      putHead: async (space, head) => (dice.chance(0.6) ? kept({}) : real.putHead(space, head)),
    }),
  },
  {
    name: 'says that it took entries of the chain, and does not',
    // Where another one's entry takes the place of one that it acknowledged, that is two chains. [SY12]
    heals: false,
    chains: true,
    answers: (real, { dice }) => ({
      appendChain: async (space, after, entries) =>
        dice.chance(0.6) ? kept(undefined) : real.appendChain(space, after, entries),
    }),
  },
  {
    name: 'keeps back what one wrote, together with its heads',
    heals: true,
    answers: (real, by, to) => {
      if (to === by.victim) return {};
      return {
        ...without(({ seq, parcel }) => parcel?.device !== by.victimDevice || seq <= by.headBefore)(real, by, to),
        ...oldHeads((device) => device === by.victimDevice)(real, by),
      };
    },
  },
  {
    name: 'keeps back half of the parcels',
    heals: true,
    answers: without(({ seq }, by, to) => !by.isMarked(to) || seq % 2 === 0),
  },
  {
    name: 'keeps back what replaces something',
    heals: true,
    answers: without(({ parcel }, { passed }, to) => {
      const older = passed.find(({ item, device }) => item === parcel?.item && device === parcel.device);
      return parcel?.device === to.port.device || older === undefined || older.counter === parcel?.counter;
    }),
  },
  { name: 'keeps back the heads', heals: true, answers: oldHeads(() => true) },
  {
    name: 'forges heads',
    heals: true,
    answers: (real, { dice }) => ({
      heads: async (space) => {
        const answer = await real.heads(space);
        if (!answer.ok) return answer;
        const heads = answer.value.heads.map((head) => {
          const other = dice.pick(answer.value.heads);
          return dice.chance(0.5) ? { ...head, signature: other.signature } : { ...head, head: other.head };
        });
        return { ok: true, value: { heads } };
      },
    }),
  },
  {
    name: 'answers with a page of its own, or garbage',
    heals: true,
    answers: garbage,
  },
  {
    name: 'speaks a protocol that is over, or one that is not yet',
    heals: true,
    answers: (real, { dice }) => ({
      about: async () => {
        const about = await real.about();
        const versions = dice.pick([
          { oldest: 0, newest: 0 },
          { oldest: 2, newest: 3 },
        ]);
        return about.ok && dice.chance(0.7) ? kept({ ...about.value, ...versions }) : about;
      },
    }),
  },
  {
    name: 'shows parcels of a form nobody knows',
    heals: true,
    answers: pages((page, { dice }) => ({
      ...page,
      parcels: page.parcels.map((one) => (dice.chance(0.4) ? { seq: one.seq, parcel: undefined } : one)),
    })),
  },
  {
    name: 'shows entries of the chain nobody knows',
    heals: true,
    chains: true,
    answers: (real, { dice }) => ({
      chain: async (space, after) => {
        const answer = await real.chain(space, after);
        if (!answer.ok || answer.value.entries.length === 0 || !dice.chance(0.6)) return answer;
        const body = toBase64Url(utf8('{"v":2,"op":"greet"}'));
        const entry = { body, signature: toBase64Url(new Uint8Array(64)) };
        return kept({ ...answer.value, entries: [...answer.value.entries, entry] });
      },
    }),
  },
  {
    name: 'puts another key into an entry of the chain',
    heals: true,
    chains: true,
    invites: true,
    answers: (real, by, to) => ({
      spaces: async () => {
        const answer = await real.spaces();
        if (!answer.ok || !by.dice.chance(0.3)) return answer;
        const spaces = answer.value.spaces.map((one) =>
          one.space === by.space ? { ...one, chain: one.chain + 1 } : one,
        );
        return kept({ spaces });
      },
      chain: async (space, after) => {
        const [answer, whole] = [await real.chain(space, after), await real.chain(space, 0)];
        if (!answer.ok || !whole.ok || space !== by.space || !by.dice.chance(0.6)) return answer;
        const isGuest = (await to.port.space(space))?.membership === undefined;
        if (isGuest && by.dice.chance(0.5)) return kept({ entries: await ownChain(by, to) });
        const entries = await exchanged(by, whole.value.entries, after);
        return kept({ entries: entries.slice(after) });
      },
    }),
  },
  {
    name: 'answers an invitation with keys of its own',
    heals: true,
    invites: true,
    answers: (real, by) => ({
      mailbox: async (mailbox) => {
        const there = await real.mailbox(mailbox);
        return there.ok ? kept({ ...there.value, answer: ownAnswer(by, mailbox) }) : there;
      },
      answerMailbox: async (mailbox, answer) => {
        const does = by.dice.below(3);
        if (does === 0) return real.answerMailbox(mailbox, answer);
        return does === 1 ? kept(undefined) : { ok: false, trouble: { problem: 'answered' } };
      },
    }),
  },
  {
    name: 'refuses what is right',
    heals: false,
    answers: (real, { dice }) => ({
      push: async (space, some, head) => (dice.chance(0.6) ? refusing(dice) : real.push(space, some, head)),
      putHead: async (space, head) => (dice.chance(0.3) ? refusing(dice) : real.putHead(space, head)),
      pull: async (space, after) => (dice.chance(0.3) ? refusing(dice) : real.pull(space, after)),
    }),
  },
  {
    name: 'says each time that its history is another',
    heals: true,
    answers: (real, { dice }) => ({
      about: async () => {
        const about = await real.about();
        return about.ok ? kept({ ...about.value, history: newId(dice) }) : about;
      },
    }),
  },
  {
    name: 'is another relay now and then',
    heals: true,
    answers: (real, { dice }) => ({
      about: async () => {
        const about = await real.about();
        return about.ok && dice.chance(0.5) ? kept({ ...about.value, relay: newId(dice) }) : about;
      },
    }),
  },
  {
    name: 'has a clock that runs wild, and hides who was heard when',
    heals: true,
    answers: (real, { dice }) => ({
      about: async () => {
        const about = await real.about();
        return about.ok ? kept({ ...about.value, now: dice.below(4e12) }) : about;
      },
    }),
  },
  {
    name: 'hides what was let go of, and lets go of nothing',
    heals: true,
    answers: (real, { dice }) => ({
      drop: async (space, drop) => (dice.chance(0.5) ? kept(undefined) : real.drop(space, drop)),
      drops: async (space, after) => (dice.chance(0.5) ? kept({ drops: [] }) : real.drops(space, after)),
    }),
  },
  {
    name: 'hides the space',
    heals: true,
    answers: (real, by, to) => ({
      spaces: async () => {
        const answer = await real.spaces();
        if (!answer.ok || !by.isMarked(to)) return answer;
        return kept({ spaces: answer.value.spaces.filter(({ space }) => space !== by.space) });
      },
    }),
  },
  {
    name: 'says that the space has more, or less, than it has',
    heals: true,
    answers: (real, { dice }) => ({
      spaces: async () => {
        const answer = await real.spaces();
        if (!answer.ok) return answer;
        const other = (number: number) => (dice.chance(0.5) ? number : Math.max(0, number + dice.below(7) - 3));
        const spaces = answer.value.spaces.map(({ space, head, chain, drops, heads }) => ({
          space,
          head: other(head),
          chain: other(chain),
          drops: other(drops),
          heads: other(heads),
        }));
        return kept({ spaces });
      },
    }),
  },
  {
    name: 'lets one that was removed write on',
    heals: true,
    relay: 'removes',
    answers: (real, by, to) => {
      if (to !== by.victim) return {};
      return {
        chain: async (space, after) => {
          const answer = await real.chain(space, 0);
          if (!answer.ok || space !== by.space) return answer;
          return kept({ entries: answer.value.entries.slice(after, by.chainBefore), more: by.dice.chance(0.2) });
        },
        spaces: async () => {
          const answer = await real.spaces();
          const { space, chainBefore: chain, store } = by;
          const listed = { space, head: store.length, chain, drops: 0, heads: 0 };
          return answer.ok ? kept({ spaces: [...answer.value.spaces, listed] }) : answer;
        },
        pull: async (space, after) => {
          const page = space === by.space ? readPulled(await by.store.pull(after)) : undefined;
          return page ? kept(page) : real.pull(space, after);
        },
        push: async (space, some, told) => {
          if (space !== by.space) return real.push(space, some, told);
          const head = await by.store.push(some);
          return kept({ head, ...(by.dice.chance(0.5) && { taken: some.length, heads: by.dice.below(9) }) });
        },
        putHead: async (space, head) => (space === by.space ? kept({}) : real.putHead(space, head)),
        heads: async (space) => (space === by.space ? kept({ heads: [] }) : real.heads(space)),
        drops: async (space, after) => (space === by.space ? kept({ drops: [] }) : real.drops(space, after)),
      };
    },
  },
];

const kept = <T>(value: T) => ({ ok: true, value }) as const;

function refusing(dice: Dice): { readonly ok: false; readonly trouble: RelayTrouble } {
  const problem = dice.pick([
    'malformed',
    'badSignature',
    'notAllowed',
    'notFound',
    'chainMoved',
    'staleEpoch',
    'tooLarge',
    'noRoom',
    'slowDown',
    'broken',
    'unavailable',
    'unknownToken',
  ] as const);
  return { ok: false, trouble: { problem } };
}

/** Heads as they were when it began. */
function oldHeads(whose: (device: string) => boolean) {
  return (real: RelayPort, { headsBefore, space: kept }: Pick<Mischievous, 'headsBefore' | 'space'>) => ({
    heads: async (space: string): ReturnType<RelayPort['heads']> => {
      const answer = await real.heads(space);
      if (!answer.ok || space !== kept) return answer;
      const isOld = (head: SignedHead) => whose(readHead(head)?.device ?? '');
      const heads = [...answer.value.heads.filter((head) => !isOld(head)), ...headsBefore.filter(isOld)];
      return { ok: true, value: { heads } };
    },
  });
}

/** Keys that only the relay has, and the name of a device that nobody's is. */
export const OF_THE_RELAY = 'of the relay';
function ownKeys(by: Pick<Mischievous, 'space'>) {
  const key = (which: string) => toBase64Url(hash(utf8(`${which} ${OF_THE_RELAY} ${by.space}`)));
  return {
    device: relaysDevice(by.space),
    signingKey: toBase64Url(publicKeyOf(hash(utf8(by.space)))),
    sealingKey: toBase64Url(sealingKeyOf(hash(utf8(by.space)))),
    recoveryKey: key('recovery'),
  };
}

/** The device a relay would bring into a space. */
export function relaysDevice(space: string): string {
  return toBase64Url(hash(utf8(`${OF_THE_RELAY} ${space}`)).subarray(0, NAME));
}

async function signedByRelay(by: Mischievous, body: ChainBody): Promise<ChainEntry> {
  const { sign } = await signer(hash(utf8(by.space)));
  return signChainEntry(body, sign);
}

/** The chain with one key in it exchanged for the relay's own, or with an entry more that brings the relay's device in; signed as before, or by the relay. */
async function exchanged(by: Mischievous, whole: readonly ChainEntry[], after: number): Promise<readonly ChainEntry[]> {
  const { dice, space } = by;
  const last = whole.at(-1);
  const bodies = whole.map(readChainEntry);
  const fresh = bodies.flatMap((body, at) => (body && at >= after ? [{ body, at }] : []));
  if (!last || (fresh.length > 0 && dice.chance(0.8))) {
    const { body, at } = dice.pick(fresh);
    const other = keyExchanged(by, body);
    const entry = dice.chance(0.5)
      ? await signedByRelay(by, other)
      : { ...asEntry(other), signature: whole[at]?.signature ?? '' };
    return whole.map((one, index) => (index === at ? entry : one));
  }
  const founder = bodies[0];
  const add: ChainBody = {
    v: 1,
    space,
    index: whole.length,
    prev: chainHash(last, hash),
    operation: newId(dice),
    by: founder?.by ?? '',
    op: 'add',
    ...ownKeys(by),
    about: SEALED,
    role: 'facilitator',
    epoch: Math.max(0, ...bodies.map((body) => (body && 'keys' in body ? body.epoch : 0))),
    spaceKeys: SEALED,
  };
  return [...whole, await signedByRelay(by, add)];
}

const SEALED = toBase64Url(new Uint8Array(80));

function keyExchanged(by: Mischievous, body: ChainBody): ChainBody {
  const { dice } = by;
  if ('signingKey' in body) {
    const which = dice.pick(['signingKey', 'sealingKey', 'recoveryKey', 'device'] as const);
    return { ...body, [which]: ownKeys(by)[which] };
  }
  if ('keys' in body) {
    const device = dice.pick(Object.keys(body.keys));
    return { ...body, keys: { ...body.keys, [dice.chance(0.5) ? device : relaysDevice(by.space)]: SEALED } };
  }
  return { ...body, operation: newId(dice) };
}

const asEntry = (body: ChainBody) => ({ body: toBase64Url(utf8(JSON.stringify(body))) });

/** A chain that holds in itself: the relay founds the space, and lets in whoever waits to be let in, under keys that are theirs or not. */
async function ownChain(by: Mischievous, to: Tablet): Promise<readonly ChainEntry[]> {
  const { space, dice } = by;
  const relay = ownKeys(by);
  const common = (index: number, prev: string) => ({
    v: 1 as const,
    space,
    index,
    prev,
    operation: newId(dice),
    by: relay.device,
  });
  const found = await signedByRelay(by, { ...common(0, ''), op: 'found', ...relay, about: SEALED });
  const guest = (await to.notebook.shared.chains.ownKeys()).public;
  const device = dice.chance(0.5) ? guest : { ...guest, sealingKey: relay.sealingKey };
  const add: ChainBody = {
    ...common(1, chainHash(found, hash)),
    op: 'add',
    ...device,
    about: SEALED,
    role: 'coFacilitator',
    epoch: 0,
    spaceKeys: SEALED,
  };
  return [found, await signedByRelay(by, add)];
}

/** What a guest might have answered, but for the keys. Where it could not read the words it does not know under which key to seal it. */
function ownAnswer(by: Mischievous, mailbox: string): string {
  const { dice, overheard } = by;
  const words = fromWords(overheard.get(mailbox) ?? '');
  const invitation = words && invitationFrom(words);
  const content = { v: 1, guest: { facilitator: newId(dice), name: GUEST, tablet: GUEST, keys: ownKeys(by) } };
  const other = { mailbox, key: dice.bytes(32) };
  return toBase64Url(sealAnswer(invitation ?? other, content, dice));
}

function garbage(real: RelayPort, { dice }: Mischievous): Partial<RelayPort> {
  const page = { ok: false, trouble: { problem: 'notTheRelay' } } as const;
  const broken = { body: 'AAAA', signature: toBase64Url(new Uint8Array(64)) };
  const some =
    <A extends unknown[], T>(ask: (...args: A) => Promise<T>, other: (dice: Dice) => T) =>
    async (...args: A) => {
      const answer = await ask(...args);
      return dice.chance(0.3) ? other(dice) : answer;
    };
  return {
    about: some(real.about, () => page),
    spaces: some(real.spaces, () =>
      dice.pick([page, kept({ spaces: [{ space: newId(dice), head: 9, chain: 9, drops: 9, heads: 9 }] })]),
    ),
    chain: some(real.chain, () => dice.pick([page, kept({ entries: [broken] }), kept({ entries: [], more: true })])),
    pull: some(real.pull, () =>
      dice.pick([
        page,
        kept({ head: 9e15, more: true, parcels: [] }),
        kept({ head: 0, more: false, parcels: [{ seq: 0, parcel: undefined }] }),
      ]),
    ),
    push: some(real.push, () => dice.pick([page, kept({ head: 9e15 }), kept({ head: 9e15, taken: 1, heads: 9e15 })])),
    putHead: some(real.putHead, () => page),
    heads: some(real.heads, () =>
      dice.pick([page, kept({ heads: [{ head: 'AAAA', signature: broken.signature, heardAt: -1 }] })]),
    ),
    drops: some(real.drops, () =>
      dice.pick([
        page,
        kept({ drops: [{ drop: 'AAAA', signature: broken.signature }], more: true }),
        kept({ drops: [], more: true }),
      ]),
    ),
  };
}
