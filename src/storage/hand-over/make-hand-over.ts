/**
 * A file by which chosen spaces reach another tablet without any network: who belongs to each, all that this device has of it, signed by
 * it, and the attachments where they were asked for. [HO1]
 */
import { fromBase64Url, toBase64Url } from '../../base/bytes.ts';
import { newId } from '../../base/id.ts';
import { success, type Result } from '../../base/result.ts';
import {
  byWords,
  forDevice,
  newWordsSecret,
  readHandOverHeader,
  writeHandOverHeader,
} from '../../crypto/hand-over-header.ts';
import { hash } from '../../crypto/hash.ts';
import { sealingKeyOf } from '../../crypto/hpke.ts';
import { signer } from '../../crypto/signing.ts';
import type { AboutDevice } from '../../crypto/space-keys.ts';
import { toWords } from '../../crypto/words.ts';
import type { SpaceRole } from '../../protocol/chain-entry.ts';
import { LEAVES_MOST } from '../../protocol/hashing.ts';
import { presentDevice, type MemberDevice } from '../../protocol/membership.ts';
import { signParcels, writeParcel } from '../../protocol/parcel.ts';
import { SealedWriting, type FileSink } from '../backup/sealed-writing.ts';
import { publicPart } from '../sharing/chains.ts';
import type { Everything } from '../sharing/everything.ts';
import type { SharedNotebook } from '../sharing/shared-notebook.ts';
import type { OneTimeDevice } from '../sharing/stored-chain.ts';
import {
  entriesJson,
  HAND_OVER_VERSION,
  NO_BYTES,
  SignedRecords,
  type HandOverBegin,
  type HandOverHead,
  type HandOverRecord,
} from './hand-over-contents.ts';
import { problemOf, refused, type HandOverProblem } from './hand-over-problem.ts';

export interface HandOverWishes {
  /** With the name of its group; '' for the agency's. */
  readonly spaces: readonly { readonly space: string; readonly name: string }[];
  readonly to:
    | { readonly kind: 'device'; readonly device: string }
    /** `name`: whom it is for, in the words of who makes it; `own`: a further tablet of theirs. */
    | { readonly kind: 'words'; readonly name: string; readonly own: boolean };
  /** As what whoever is not in one of the spaces yet comes in. */
  readonly role: SpaceRole;
  readonly attachments: boolean;
}

export interface HandOverProgress {
  readonly done: number;
  readonly total: number;
}

export interface MadeHandOver {
  readonly bytes: number;
  /** Six, to be told by voice; undefined where it opens for one device alone. */
  readonly words: readonly string[] | undefined;
  readonly parcels: number;
  /** Parts that go into no file: broken, too large, or not this device's to pass on. */
  readonly left: number;
}

interface Receiver {
  readonly device: string;
  readonly oneTime: OneTimeDevice | undefined;
  readonly sealingKey: Uint8Array;
}

type Making = AsyncGenerator<HandOverProgress, Result<MadeHandOver, HandOverProblem>, void>;

/** `finish`: the file lies where it should once it is over; what it throws takes back whoever was let in. */
export async function* makeHandOver(
  shared: SharedNotebook,
  wishes: HandOverWishes,
  sink: FileSink,
  finish: () => Promise<void> = async () => undefined,
): Making {
  const added: { readonly space: string; readonly device: string }[] = [];
  let made = false;
  try {
    yield { done: 0, total: 1 };
    await stands(shared);
    const receiver = await letIn(shared, wishes, added);
    if ('ok' in receiver) return receiver;
    const spaces = new Map<string, Everything>();
    for (const { space } of wishes.spaces) {
      const everything = await shared.everything(space);
      if (!everything) return refused('notIn', space);
      spaces.set(space, everything);
    }
    const written = yield* writing(shared, wishes, receiver, spaces, sink);
    await finish();
    made = true;
    return success(written);
  } catch (error) {
    return problemOf(error);
  } finally {
    // Where even that cannot be written the device of one use stays in the list, and can be removed there.
    if (!made)
      for (const { space, device } of added) await shared.chains.takeBack(space, device).catch(() => undefined);
  }
}

/** Each space has its chain and knows this tablet's name, and a notebook put back from a backup its name in it, where no relay has to be asked first. */
async function stands(shared: SharedNotebook): Promise<void> {
  const standings = await shared.spaces();
  if (standings.some(({ state }) => state === 'renewing') && !(await shared.relay())) await shared.renew();
  await shared.chains.tellName();
}

/** The device the file is sealed to, in the chain of every space by now; those that were let in for it are told in `added`. */
async function letIn(
  shared: SharedNotebook,
  { spaces, to, role }: HandOverWishes,
  added: { readonly space: string; readonly device: string }[],
): Promise<Receiver | Result<never, HandOverProblem>> {
  const { chains } = shared;
  const { random } = shared.notebook;
  const known = to.kind === 'device' ? await knownDevice(shared, to.device) : undefined;
  if (to.kind === 'device' && !known) return refused('mayNotAdd');
  const oneTime: OneTimeDevice | undefined =
    to.kind === 'device'
      ? undefined
      : {
          device: newId(random),
          signingSeed: toBase64Url(random.bytes(32)),
          sealingSeed: toBase64Url(random.bytes(32)),
        };
  const about: AboutDevice | undefined =
    to.kind === 'device'
      ? known?.about
      : to.own
        ? { ...chains.about(), tablet: to.name.slice(0, 200) }
        : { facilitator: newId(random), name: to.name.slice(0, 200), tablet: '' };
  const keys = oneTime ? await publicKeys(oneTime) : known && publicPart(known.member);
  if (!keys || !about) return refused('mayNotAdd');
  const asWhat = about.facilitator === shared.notebook.identity.facilitator ? 'facilitator' : role;
  for (const { space } of spaces) {
    const standing = await chains.space(space);
    const own = await chains.own(space);
    if (!standing?.membership || !own) return refused('notIn', space);
    if (presentDevice(standing.membership, keys.device)) continue;
    if (own.role !== 'facilitator') return refused('mayNotAdd', space);
    if ((await chains.append(space, [{ op: 'add', device: keys, about, role: asWhat }])) !== 1)
      return refused('mayNotAdd', space);
    added.push({ space, device: keys.device });
  }
  return { device: keys.device, oneTime, sealingKey: fromBase64Url(keys.sealingKey) };
}

async function knownDevice(
  shared: SharedNotebook,
  device: string,
): Promise<{ readonly member: MemberDevice; readonly about: AboutDevice } | undefined> {
  for (const { space, membership } of await shared.chains.spaces()) {
    const member = membership && presentDevice(membership, device);
    const about = member && shared.chains.aboutOf(space, member);
    if (member && about) return { member, about };
  }
  return undefined;
}

async function publicKeys({ device, signingSeed, sealingSeed }: OneTimeDevice) {
  const signingKey = toBase64Url((await signer(fromBase64Url(signingSeed))).publicKey);
  const sealingKey = toBase64Url(sealingKeyOf(fromBase64Url(sealingSeed)));
  // No notebook was ever under this name, so none is to be put back under it: the one key stands for both.
  return { device, signingKey, sealingKey, recoveryKey: signingKey };
}

async function* writing(
  shared: SharedNotebook,
  { spaces, to, role, attachments }: HandOverWishes,
  { device, oneTime, sealingKey }: Receiver,
  all: ReadonlyMap<string, Everything>,
  sink: FileSink,
): AsyncGenerator<HandOverProgress, MadeHandOver, void> {
  const { random, clock, identity } = shared.notebook;
  const chunks = new Map<string, readonly string[]>();
  for (const { space } of spaces) chunks.set(space, attachments ? (await shared.wholeChunks(space)).chunks : []);
  const total =
    sum([...all.values()], ({ parcels }) => parcels.length) + sum([...chunks.values()], ({ length }) => length);
  const file = newId(random);
  const key = random.bytes(32);
  const secret = oneTime && newWordsSecret(random);
  const header = secret ? byWords(file, key, secret, random) : forDevice(file, key, device, sealingKey, random);
  if (!header) throw new Error('a device of the chain nothing can be sealed to');
  const bytes = writeHandOverHeader(header);
  const read = readHandOverHeader(bytes);
  if (typeof read === 'string') throw new Error('a fresh header that does not read back');
  const sealing = new SealedWriting(bytes, read.stream, key, sink, random);
  const signing = new SignedRecords();
  const add = async (record: HandOverRecord) => {
    signing.add(record);
    await sealing.add(record);
  };
  const { signer: own } = await shared.chains.ownKeys();
  const { facilitator, name, tablet } = shared.chains.about();
  const begin: HandOverBegin = {
    as: 'begin',
    v: HAND_OVER_VERSION,
    maker: { device: identity.device, facilitator, name, tablet },
    madeAt: clock.now(),
    spaces: spaces.map((one) => ({ space: one.space, name: one.name.slice(0, 200) })),
    ...(all.has(identity.agencySpace) && { agencySpace: identity.agencySpace }),
    ...(oneTime && to.kind === 'words' && { coming: { ...oneTime, role: to.own ? 'facilitator' : role, own: to.own } }),
  };
  await sealing.begin();
  await add({ head: begin, sealed: NO_BYTES });
  let done = 0;
  for (const [space, { entries, onRelay, parcels, left }] of all) {
    const of = chunks.get(space)?.length ?? 0;
    await add({
      head: { as: 'space', space, onRelay, parcels: parcels.length, chunks: of, left },
      sealed: entriesJson([...entries]),
    });
    for (let from = 0; from < parcels.length; from += LEAVES_MOST) {
      const together = await signParcels(parcels.slice(from, from + LEAVES_MOST), hash, (root) => own.sign(root));
      for (const parcel of together) await add({ head: { as: 'parcel', space }, sealed: writeParcel(parcel) });
      done += together.length;
      yield { done, total };
    }
  }
  for (const [space, ids] of chunks) {
    for (const id of ids) {
      const sealed = await shared.chunk(space, id);
      // Thrown away meanwhile: whoever opens the file lacks it as this tablet does.
      if (sealed) await add({ head: { as: 'chunk', space, id }, sealed });
      done += 1;
      yield { done, total };
    }
  }
  const end: HandOverHead = { as: 'end', records: signing.count };
  await sealing.add({ head: end, sealed: await own.sign(signing.signed(read.stream)) });
  const size = await sealing.end();
  key.fill(0);
  return {
    bytes: size,
    words: secret && toWords(secret),
    parcels: sum([...all.values()], ({ parcels }) => parcels.length),
    left: sum([...all.values()], ({ left }) => left),
  };
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
