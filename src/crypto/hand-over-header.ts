/**
 * What a hand-over file says before it is opened: that it is one, and by what it opens. Two ways: sealed to one device
 * that the maker knows from a chain, or by six words that are told apart from the file and serve once. [CR18]
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { fromBase64Url, toBase64Url, utf8 } from '../base/bytes.ts';
import type { Random } from '../base/random.ts';
import { readFrame, writeFrame, type HeaderFault, type WholeHeader } from './header-frame.ts';
import { openSealedTo, sealTo } from './hpke.ts';
import { seal, unseal, type SealingKey } from './seal.ts';

const KEY = 32;
const WORDS_SECRET = 12;
const base64url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/));
const idSchema = v.pipe(base64url, v.length(22));

const headerSchema = v.object({
  /** Random, and never used twice: binds the file key and each chunk to this very file. */
  file: idSchema,
  opening: v.variant('kind', [
    /** The file key sealed (CR12) to the sealing key of this device. */
    v.object({ kind: v.literal('device'), device: idSchema, sealed: base64url }),
    /** The file key sealed (CR2) under what the words and the salt give. */
    v.object({ kind: v.literal('words'), salt: idSchema, wrapped: base64url }),
  ]),
});
export type HandOverHeader = v.InferOutput<typeof headerSchema>;

/** The last byte is another than that of a backup, so that each screen can say which of the two it was given. */
const FRAME = { sign: utf8('LINGKAR\u001b'), version: 1, kind: 'handover', schema: headerSchema } as const;

export function writeHandOverHeader(header: HandOverHeader): Uint8Array {
  return writeFrame(FRAME, header);
}

/** The header, or why there is none. */
export function readHandOverHeader(bytes: Uint8Array): WholeHeader<HandOverHeader> | HeaderFault {
  return readFrame(FRAME, bytes);
}

/** 12 random bytes: six words, for one file. */
export function newWordsSecret(random: Random): Uint8Array {
  return random.bytes(WORDS_SECRET);
}

/** For one device; `file`: a new random id. Undefined when `publicKey` is no X25519 key. */
export function forDevice(
  file: string,
  key: SealingKey,
  device: string,
  publicKey: Uint8Array,
  random: Random,
): HandOverHeader | undefined {
  const sealed = sealTo(publicKey, keyPlace(file), key, random);
  return sealed && { file, opening: { kind: 'device', device, sealed: toBase64Url(sealed) } };
}

/** The file key, by the sealing seed of the device that the header names; undefined when it is of another one. */
export function openForDevice({ file, opening }: HandOverHeader, seed: Uint8Array): SealingKey | undefined {
  if (opening.kind !== 'device') return undefined;
  return ofKeyLength(openSealedTo(seed, keyPlace(file), fromBase64Url(opening.sealed)));
}

/** By words. They are 96 random bits, so no slow derivation is needed (as CR5). `file`: a new random id. */
export function byWords(file: string, key: SealingKey, secret: Uint8Array, random: Random): HandOverHeader {
  if (secret.length !== WORDS_SECRET) throw new RangeError('words of another number');
  const salt = random.bytes(16);
  const wrapped = seal(fromSecret(secret, salt), 0, keyPlace(file), key, random);
  return { file, opening: { kind: 'words', salt: toBase64Url(salt), wrapped: toBase64Url(wrapped) } };
}

/** The file key, by the bytes of the words as they were typed; undefined when they are others. */
export function openByWords({ file, opening }: HandOverHeader, secret: Uint8Array): SealingKey | undefined {
  if (opening.kind !== 'words' || secret.length !== WORDS_SECRET) return undefined;
  const wrapping = fromSecret(secret, fromBase64Url(opening.salt));
  return ofKeyLength(unseal(wrapping, keyPlace(file), fromBase64Url(opening.wrapped)));
}

function fromSecret(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return hkdf(sha256, secret, salt, utf8('lingkar handover 1'), KEY);
}

function keyPlace(file: string): string {
  return `handover/${file}`;
}

function ofKeyLength(key: Uint8Array | undefined): SealingKey | undefined {
  return key?.length === KEY ? key.slice() : undefined;
}
