/**
 * A slot opens the notebook key (32 random bytes) by one secret. Changing the passphrase writes a new slot; the rows
 * stay as they are. The notebook key itself is never stored but in a slot. [CR4]
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64Url, toBase64Url, utf8 } from '../base/bytes.ts';
import type { Random } from '../base/random.ts';
import { seal, unseal, type SealingKey } from './seal.ts';

/** Cost of Argon2id (RFC 9106): memory in KiB, passes over it; one lane. */
export interface DerivationCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

export interface PassphraseSlot {
  readonly kind: 'passphrase';
  readonly salt: string;
  readonly cost: DerivationCost;
  readonly wrapped: string;
}

export interface RecoverySlot {
  readonly kind: 'recovery';
  readonly salt: string;
  readonly wrapped: string;
}

/** The sample notebook holds invented people and opens without a secret; its key stands in the clear. */
export interface OpenSlot {
  readonly kind: 'open';
  readonly key: string;
}

export type Slot = PassphraseSlot | RecoverySlot | OpenSlot;

/** Derives 32 bytes from a passphrase; runs in a worker, for it takes most of a second on purpose. */
export type DerivePassphrase = (passphrase: string, salt: Uint8Array, cost: DerivationCost) => Promise<Uint8Array>;

export async function passphraseSlot(
  notebook: string,
  key: SealingKey,
  passphrase: string,
  cost: DerivationCost,
  derive: DerivePassphrase,
  random: Random,
): Promise<PassphraseSlot> {
  const salt = random.bytes(16);
  const wrapping = await derive(normalized(passphrase), salt, cost);
  return {
    kind: 'passphrase',
    salt: toBase64Url(salt),
    cost,
    wrapped: wrap(wrapping, notebook, 'passphrase', key, random),
  };
}

/** The notebook key, or undefined when the passphrase is another one. */
export async function openPassphraseSlot(
  notebook: string,
  slot: PassphraseSlot,
  passphrase: string,
  derive: DerivePassphrase,
): Promise<SealingKey | undefined> {
  const wrapping = await derive(normalized(passphrase), fromBase64Url(slot.salt), slot.cost);
  return unwrap(wrapping, notebook, 'passphrase', slot.wrapped);
}

/** `secret`: the 16 bytes of a recovery code. They are random, so no slow derivation is needed. */
export function recoverySlot(notebook: string, key: SealingKey, secret: Uint8Array, random: Random): RecoverySlot {
  const salt = random.bytes(16);
  return {
    kind: 'recovery',
    salt: toBase64Url(salt),
    wrapped: wrap(fromSecret(secret, salt), notebook, 'recovery', key, random),
  };
}

export function openRecoverySlot(notebook: string, slot: RecoverySlot, secret: Uint8Array): SealingKey | undefined {
  return unwrap(fromSecret(secret, fromBase64Url(slot.salt)), notebook, 'recovery', slot.wrapped);
}

export function openSlot(key: SealingKey): OpenSlot {
  return { kind: 'open', key: toBase64Url(key) };
}

function fromSecret(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return hkdf(sha256, secret, salt, utf8('lingkar recovery 1'), 32);
}

function wrap(wrapping: Uint8Array, notebook: string, kind: Slot['kind'], key: SealingKey, random: Random): string {
  return toBase64Url(seal(wrapping, 0, slotPlace(notebook, kind), key, random));
}

function unwrap(wrapping: Uint8Array, notebook: string, kind: Slot['kind'], wrapped: string): SealingKey | undefined {
  return unseal(wrapping, slotPlace(notebook, kind), fromBase64Url(wrapped))?.slice();
}

function slotPlace(notebook: string, kind: Slot['kind']): string {
  return `slot/${notebook}/${kind}`;
}

/** The same passphrase from another keyboard gives the same bytes (NFKC), and outer blanks do not count. */
function normalized(passphrase: string): string {
  return passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ');
}
