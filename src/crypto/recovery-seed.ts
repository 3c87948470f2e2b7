import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../base/bytes.ts';
import type { SealingKey } from './seal.ts';

/**
 * Seed (32 bytes) of the Ed25519 key by which a notebook put back from a backup may put a new device in the place of its
 * former one: whoever has the notebook key has it, and it is never stored. [CR14]
 */
export function recoverySeed(notebookKey: SealingKey): Uint8Array {
  return hkdf(sha256, notebookKey, undefined, utf8('lingkar renewal 1'), 32);
}
