/** What is sealed for a device of a space: all its keys when it comes, one when an epoch begins, and whose it is. [CR13] */
import * as v from 'valibot';
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '../base/bytes.ts';
import type { Random } from '../base/random.ts';
import { openSealedTo, sealTo } from './hpke.ts';
import { seal, unseal, type SealingKey } from './seal.ts';

const KEY = 32;
const keySchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const spaceKeysSchema = v.object({ epochs: v.pipe(v.array(v.nullable(keySchema)), v.minLength(1)), idKey: keySchema });

export interface SpaceKeys {
  /** The key of each epoch, from 0; undefined where nobody gave it to this device. The last one is there, and seals. */
  readonly epochs: readonly (SealingKey | undefined)[];
  /** The same in all epochs. [CR6] */
  readonly idKey: Uint8Array;
}

const aboutSchema = v.object({
  /** Random id of the facilitator, the same on all tablets of theirs. */
  facilitator: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
  name: v.pipe(v.string(), v.maxLength(200)),
  /** What they call the tablet. */
  tablet: v.pipe(v.string(), v.maxLength(200)),
});
/** Whose device it is, for the others of the space; sealed, since the relay holds the chain. */
export type AboutDevice = v.InferOutput<typeof aboutSchema>;

/** All keys of a space, sealed to the device that comes; undefined when `publicKey` is no key. */
export function sealSpaceKeys(
  publicKey: Uint8Array,
  space: string,
  device: string,
  { epochs, idKey }: SpaceKeys,
  random: Random,
): Uint8Array | undefined {
  const json = writtenKeys({ epochs, idKey });
  return sealTo(publicKey, spaceKeysPlace(space, device), json, random);
}

export function openSpaceKeys(
  seed: Uint8Array,
  space: string,
  device: string,
  sealed: Uint8Array,
): SpaceKeys | undefined {
  return readKeys(openSealedTo(seed, spaceKeysPlace(space, device), sealed));
}

/** As JSON: `null` for an epoch whose key is lacking. */
export function writtenKeys({ epochs, idKey }: SpaceKeys): Uint8Array {
  return utf8(JSON.stringify({ epochs: epochs.map((key) => key && toBase64Url(key)), idKey: toBase64Url(idKey) }));
}

/** Undefined for what is none, or holds nothing to seal with. */
export function readKeys(json: Uint8Array | undefined): SpaceKeys | undefined {
  const read = parsed(spaceKeysSchema, json);
  if (!read?.epochs.at(-1)) return undefined;
  return {
    epochs: read.epochs.map((key) => (key === null ? undefined : fromBase64Url(key))),
    idKey: fromBase64Url(read.idKey),
  };
}

/** The key of an epoch that begins, sealed to one device that stays; undefined when `publicKey` is no key. */
export function sealEpochKey(
  publicKey: Uint8Array,
  space: string,
  epoch: number,
  device: string,
  key: SealingKey,
  random: Random,
): Uint8Array | undefined {
  if (key.length !== KEY) throw new RangeError('an epoch key of another length');
  return sealTo(publicKey, epochKeyPlace(space, epoch, device), key, random);
}

export function openEpochKey(
  seed: Uint8Array,
  space: string,
  epoch: number,
  device: string,
  sealed: Uint8Array,
): SealingKey | undefined {
  const key = openSealedTo(seed, epochKeyPlace(space, epoch, device), sealed);
  return key?.length === KEY ? key : undefined;
}

/** The key of the epoch before, sealed under that of the epoch that begins: whoever gets the newest reads all before it. */
export function sealFormerKey(
  key: SealingKey,
  epoch: number,
  space: string,
  former: SealingKey,
  random: Random,
): Uint8Array {
  return seal(key, epoch, formerKeyPlace(space, epoch), former, random);
}

export function openFormerKey(
  key: SealingKey,
  epoch: number,
  space: string,
  sealed: Uint8Array,
): SealingKey | undefined {
  const former = unseal(key, formerKeyPlace(space, epoch), sealed);
  return former?.length === KEY ? former : undefined;
}

/** `key`: that of `epoch`, which is the one the chain is in when the device comes. */
export function sealAbout(
  key: SealingKey,
  epoch: number,
  space: string,
  device: string,
  about: AboutDevice,
  random: Random,
): Uint8Array {
  return seal(key, epoch, aboutPlace(space, device), utf8(JSON.stringify(about)), random);
}

export function openAbout(key: SealingKey, space: string, device: string, sealed: Uint8Array): AboutDevice | undefined {
  return parsed(aboutSchema, unseal(key, aboutPlace(space, device), sealed));
}

function spaceKeysPlace(space: string, device: string): string {
  return `space/${space}/${device}`;
}

function epochKeyPlace(space: string, epoch: number, device: string): string {
  return `epoch/${space}/${epoch}/${device}`;
}

function formerKeyPlace(space: string, epoch: number): string {
  return `former/${space}/${epoch}`;
}

function aboutPlace(space: string, device: string): string {
  return `about/${space}/${device}`;
}

function parsed<S extends v.GenericSchema>(schema: S, json: Uint8Array | undefined): v.InferOutput<S> | undefined {
  if (!json) return undefined;
  try {
    const read = v.safeParse(schema, JSON.parse(fromUtf8(json)));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
