/** A chosen file before anything of it is taken: what it is, whether it opens here, and whether it is whole. [HO3 HO10] */
import { fromBase64Url } from '../../base/bytes.ts';
import { success, type Result } from '../../base/result.ts';
import { readHeader } from '../../crypto/backup-header.ts';
import { openByWords, openForDevice, readHandOverHeader, type HandOverHeader } from '../../crypto/hand-over-header.ts';
import type { SealingKey } from '../../crypto/seal.ts';
import { fromWords } from '../../crypto/words.ts';
import type { ChainEntry, SpaceRole } from '../../protocol/chain-entry.ts';
import { presentDevice, type Membership } from '../../protocol/membership.ts';
import { ChunkUnpacker, type PackedRecord } from '../backup/chunk-packer.ts';
import { chunksOf, headerAtEnds, type BackupFile } from '../backup/sealed-backup.ts';
import { verifyChain } from '../sharing/chain-verifying.ts';
import type { SharedNotebook } from '../sharing/shared-notebook.ts';
import { readEntries, readHead, SignedRecords, type HandOverBegin } from './hand-over-contents.ts';
import { problemOf, refused, type HandOverProblem } from './hand-over-problem.ts';
import type { HandOverProgress } from './make-hand-over.ts';

export type { SealingKey };

export interface SealedHandOver {
  readonly file: BackupFile;
  readonly header: HandOverHeader;
  readonly stream: string;
}

/** Where this device stands to a space of the file. */
export type HandedStanding =
  | 'in'
  /** By this file it comes in. */
  | 'comesIn'
  /** It was taken out, or the file is of a space it was never let into. */
  | 'notIn'
  /** Another device came in by these words already. */
  | 'wordsUsed'
  /** Its chain is of a newer form than this app knows. */
  | 'tooOld';

export interface HandedSpace {
  readonly space: string;
  /** Of the group, as the maker wrote it; '' for the agency. */
  readonly name: string;
  readonly agency: boolean;
  /** Whether it lies on this tablet already. */
  readonly here: boolean;
  readonly standing: HandedStanding;
  readonly role: SpaceRole | undefined;
  readonly parcels: number;
}

export interface HandOverReport {
  readonly begin: HandOverBegin;
  /** Name and tablet as this notebook knows the maker, or by their own word; `known`: their device stands in a space that is here. */
  readonly maker: { readonly name: string; readonly tablet: string; readonly known: boolean; readonly own: boolean };
  readonly spaces: readonly HandedSpace[];
  readonly parcels: number;
  readonly chunks: number;
  /** Of the chunks, sealed. */
  readonly chunkBytes: number;
}

/** Reads both ends of a file, and no more of it. */
export async function lookAtHandOver(file: BackupFile): Promise<Result<SealedHandOver, HandOverProblem>> {
  const read = await headerAtEnds(file, readHandOverHeader);
  if (typeof read !== 'string') return success({ file, ...read });
  if (read === 'unreadable') return refused('fileUnreadable');
  if (read === 'newer') return refused('newerFile');
  if (read === 'damaged') return refused('fileDamaged');
  const backup = await headerAtEnds(file, readHeader);
  return refused(backup === 'foreign' || backup === 'unreadable' ? 'notAHandOver' : 'isABackup');
}

/** The key of a file that was sealed to this tablet: under its present name, its former one, or that by which it came in. */
export async function keyForThis(shared: SharedNotebook, { header }: SealedHandOver): Promise<SealingKey | undefined> {
  const { identity } = shared.notebook;
  const names = [identity, ...(identity.former ? [identity.former] : []), ...(await shared.chains.cameBy())];
  for (const { device, sealingSeed } of names)
    if (header.opening.kind === 'device' && header.opening.device === device) {
      const key = openForDevice(header, fromBase64Url(sealingSeed));
      if (key) return key;
    }
  return undefined;
}

export function keyByWords({ header }: SealedHandOver, words: string): SealingKey | undefined {
  const secret = fromWords(words);
  return secret && openByWords(header, secret);
}

interface FoundSpace {
  readonly entries: readonly ChainEntry[];
  readonly membership: Membership | 'tooOld';
  readonly parcels: number;
}

/** Reads a whole file once; nothing of one that is cut, changed, or not signed by its maker is ever taken. `total` counts bytes. */
export async function* checkHandOver(
  shared: SharedNotebook,
  sealed: SealedHandOver,
  key: SealingKey,
): AsyncGenerator<HandOverProgress, Result<HandOverReport, HandOverProblem>, void> {
  let begin: HandOverBegin | undefined;
  let signature: Uint8Array | undefined;
  let signed: Uint8Array | undefined;
  const found = new Map<string, FoundSpace>();
  const signing = new SignedRecords();
  let [parcels, chunks, chunkBytes] = [0, 0, 0];
  try {
    for await (const step of recordsOf(sealed, key)) {
      if (step === 'damaged') return refused('fileDamaged');
      for (const record of step.records) {
        const head = readHead(record.head);
        if (head === 'newer') return refused('newerFile');
        if (!head || signature || (head.as === 'begin') !== (begin === undefined)) return refused('fileDamaged');
        if (head.as === 'end') {
          if (head.records !== signing.count) return refused('fileDamaged');
          signature = record.sealed;
          signed = signing.signed(sealed.stream);
          continue;
        }
        signing.add(record);
        if (head.as === 'begin') begin = head;
        if (head.as === 'parcel') parcels += 1;
        if (head.as === 'chunk') [chunks, chunkBytes] = [chunks + 1, chunkBytes + record.sealed.length];
        if (head.as === 'space') {
          const entries = readEntries(record.sealed);
          const verified = entries && (await verifyChain(head.space, entries, 0));
          const told = begin?.spaces.some(({ space }) => space === head.space);
          if (!entries || !verified || !told) return refused('fileDamaged');
          if (verified.kind !== 'verified' && verified.kind !== 'tooOld') return refused('fileDamaged');
          const membership = verified.kind === 'tooOld' ? 'tooOld' : verified.membership;
          found.set(head.space, { entries, membership, parcels: head.parcels });
        }
      }
      yield { done: step.bytesRead, total: sealed.file.size };
    }
    if (!begin || !signature || !signed || found.size !== begin.spaces.length) return refused('fileDamaged');
    if (!(await isSignedBy(shared, begin.maker.device, found, signed, signature))) return refused('fileDamaged');
    const spaces: HandedSpace[] = [];
    for (const { space, name } of begin.spaces)
      spaces.push(await standingIn(shared, begin, space, name, found.get(space)));
    return success({ begin, maker: await makerOf(shared, begin), spaces, parcels, chunks, chunkBytes });
  } catch (error) {
    return problemOf(error);
  }
}

/** Every record in its place; 'damaged' at the first chunk that does not open, or where the end is missing. */
export async function* recordsOf(
  sealed: SealedHandOver,
  key: SealingKey,
): AsyncGenerator<{ readonly records: readonly PackedRecord[]; readonly bytesRead: number } | 'damaged', void, void> {
  const unpacker = new ChunkUnpacker();
  let last = false;
  for await (const chunk of chunksOf(sealed, key)) {
    const records = chunk.content && unpacked(unpacker, chunk.content);
    if (!records) {
      yield 'damaged';
      return;
    }
    ({ last } = chunk);
    yield { records, bytesRead: chunk.bytesRead };
  }
  if (!last) yield 'damaged';
}

/** Whoever sealed the file may have packed anything into it. */
function unpacked(unpacker: ChunkUnpacker, content: Uint8Array): readonly PackedRecord[] | undefined {
  try {
    return [...unpacker.take(content)];
  } catch {
    return undefined;
  }
}

/** By the key under which the chain of every space of the file names the maker. */
async function isSignedBy(
  shared: SharedNotebook,
  device: string,
  found: ReadonlyMap<string, FoundSpace>,
  signed: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const keys = new Set<string | undefined>();
  for (const { membership } of found.values())
    if (membership !== 'tooOld') keys.add(membership.devices.get(device)?.signingKey);
  const [key] = keys;
  // Of spaces that are all of a newer form nobody knows the maker, and nothing is taken either.
  if (keys.size === 0) return true;
  return keys.size === 1 && key !== undefined && shared.verify(key, signed, signature);
}

async function standingIn(
  shared: SharedNotebook,
  { agencySpace, coming }: HandOverBegin,
  space: string,
  name: string,
  found: FoundSpace | undefined,
): Promise<HandedSpace> {
  const here = await shared.chains.space(space);
  const ours = here?.membership;
  const theirs = found?.membership;
  const told = { space, name, agency: space === agencySpace, here: ours !== undefined, parcels: found?.parcels ?? 0 };
  if (!theirs || theirs === 'tooOld') return { ...told, standing: 'tooOld', role: undefined };
  for (const one of [ours, theirs]) {
    const own = one && (await shared.chains.selfIn(one));
    if (own) return { ...told, standing: own.gone ? 'notIn' : ours ? 'in' : 'comesIn', role: own.role };
  }
  const old = coming ? [ours, theirs].map((one) => one?.devices.get(coming.device)) : [];
  if (old.some((one) => one?.gone)) return { ...told, standing: 'wordsUsed', role: undefined };
  const opens = coming && presentDevice(theirs, coming.device);
  // Sealed to the device by which this one came in: the file is of before that was heard of.
  const again = (await shared.chains.cameBy()).some((one) => presentDevice(theirs, one.device));
  if (opens || again) return { ...told, standing: 'comesIn', role: opens ? opens.role : undefined };
  return { ...told, standing: 'notIn', role: undefined };
}

async function makerOf(shared: SharedNotebook, { maker }: HandOverBegin): Promise<HandOverReport['maker']> {
  const own = maker.device === shared.notebook.identity.device;
  for (const { space, membership } of await shared.chains.spaces()) {
    const member = membership?.devices.get(maker.device);
    const about = member && shared.chains.aboutOf(space, member);
    if (about) return { name: about.name, tablet: about.tablet, known: true, own };
  }
  return { name: maker.name, tablet: maker.tablet, known: false, own };
}
