/**
 * An invitation is one secret of 96 random bits, shown as six words, in a QR code or in the fragment of a link. Two
 * letters pass through a mailbox of the relay, which knows neither the secret nor what the letters say. [CR16]
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { concatBytes, fromUtf8, toBase64Url, utf8 } from '../base/bytes.ts';
import type { Json } from '../base/json.ts';
import type { Random } from '../base/random.ts';
import { seal, unseal, type SealingKey } from './seal.ts';
import { toWords } from './words.ts';

const SECRET = 12;
const NONCE = 16;
const letterSchema = v.object({
  nonce: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
  content: v.custom<Json>((content) => content !== undefined),
});

export interface Invitation {
  /** Name of the mailbox, 22 characters of base64url; tells nothing of the key. */
  readonly mailbox: string;
  readonly key: SealingKey;
}

/** 12 random bytes: six words. */
export function newInvitationSecret(random: Random): Uint8Array {
  return random.bytes(SECRET);
}

/** Undefined for a secret of another length: it was typed, or cut off a link. */
export function invitationFrom(secret: Uint8Array): Invitation | undefined {
  if (secret.length !== SECRET) return undefined;
  return {
    mailbox: toBase64Url(hkdf(sha256, secret, undefined, utf8('lingkar mailbox 1'), 16)),
    key: hkdf(sha256, secret, undefined, utf8('lingkar invitation 1'), 32),
  };
}

export function sealOffer(invitation: Invitation, content: Json, random: Random): Uint8Array {
  return sealLetter(invitation, 'offer', content, random);
}

/** What was offered; undefined when the letter is not of this invitation, or no offer. */
export function openOffer(invitation: Invitation, sealed: Uint8Array): Json | undefined {
  return openLetter(invitation, 'offer', sealed);
}

export function sealAnswer(invitation: Invitation, content: Json, random: Random): Uint8Array {
  return sealLetter(invitation, 'answer', content, random);
}

export function openAnswer(invitation: Invitation, sealed: Uint8Array): Json | undefined {
  return openLetter(invitation, 'answer', sealed);
}

/**
 * Six words that both people see only where both hold the same two letters, as they were sealed. Compared by voice where the secret
 * came by a link that others may have read. [CR17]
 */
export function comparisonWords(offer: Uint8Array, answer: Uint8Array): readonly string[] {
  const both = concatBytes(utf8('lingkar compare 1\n'), sha256(offer), sha256(answer));
  return toWords(sha256(both).subarray(0, SECRET));
}

type Letter = 'offer' | 'answer';

function sealLetter({ mailbox, key }: Invitation, letter: Letter, content: Json, random: Random): Uint8Array {
  // The nonce is what nobody could reckon with before the letter was there, even if all else in it were known. [CR17]
  const json = JSON.stringify({ nonce: toBase64Url(random.bytes(NONCE)), content });
  return seal(key, 0, `${letter}/${mailbox}`, utf8(json), random);
}

function openLetter({ mailbox, key }: Invitation, letter: Letter, sealed: Uint8Array): Json | undefined {
  const json = unseal(key, `${letter}/${mailbox}`, sealed);
  if (!json) return undefined;
  try {
    const read = v.safeParse(letterSchema, JSON.parse(fromUtf8(json)));
    return read.success ? read.output.content : undefined;
  } catch {
    return undefined;
  }
}
