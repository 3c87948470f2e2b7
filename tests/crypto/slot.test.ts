import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../src/base/random.ts';
import { costFor, LEAST_COST } from '../../src/crypto/derive.ts';
import { openPassphraseSlot, openRecoverySlot, passphraseSlot, recoverySlot } from '../../src/crypto/slot.ts';
import { quickDerivation } from '../storage/quick-derivation.ts';

const key = systemRandom.bytes(32);

describe('slots [CR4]', () => {
  it('open by the passphrase, however the keyboard composes it, and by no other', async () => {
    const slot = await passphraseSlot(
      'nb',
      key,
      'Café di pojok  jalan',
      LEAST_COST,
      quickDerivation.derive,
      systemRandom,
    );
    const open = (passphrase: string, notebook = 'nb') =>
      openPassphraseSlot(notebook, slot, passphrase, quickDerivation.derive);
    expect(await open('Café di pojok jalan ')).toEqual(key);
    expect(await open('Café di pojok jalan')).toEqual(key);
    expect(await open('café di pojok jalan')).toBeUndefined();
    expect(await open('Café di pojok jalan', 'other')).toBeUndefined();
  });

  it('open by the recovery secret and by no other', () => {
    const secret = systemRandom.bytes(16);
    const slot = recoverySlot('nb', key, secret, systemRandom);
    expect(openRecoverySlot('nb', slot, secret)).toEqual(key);
    expect(openRecoverySlot('nb', slot, systemRandom.bytes(16))).toBeUndefined();
  });

  it('cost what this tablet can bear, and never less than three passes over 64 MiB', () => {
    expect(costFor(300)).toEqual({ memoryKiB: 65_536, passes: 8 });
    expect(costFor(5_000)).toEqual(LEAST_COST);
    expect(costFor(1)).toEqual({ memoryKiB: 65_536, passes: 12 });
  });
});
