import { argon2id } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import { LEAST_COST, startDerivation } from '../../src/crypto/derive.ts';

describe('derivation in a real worker [CR4]', () => {
  it('gives what Argon2id gives, repeatedly and at once for two', async () => {
    const derivation = startDerivation();
    const salt = new Uint8Array(16).fill(3);
    const cost = { memoryKiB: 8 * 1024, passes: 3 };
    const [a, b] = await Promise.all([
      derivation.derive('kopi hangat di teras', salt, cost),
      derivation.derive('teh manis di teras', salt, cost),
    ]);
    const expected = await argon2id({
      password: 'kopi hangat di teras',
      salt,
      parallelism: 1,
      iterations: 3,
      memorySize: 8 * 1024,
      hashLength: 32,
      outputType: 'binary',
    });
    expect(a).toEqual(expected);
    expect(b).not.toEqual(a);
    derivation.close();
    expect(await derivation.derive('kopi hangat di teras', salt, cost)).toEqual(expected);
    derivation.close();
  });

  it('measures a cost that is never below the floor', async () => {
    const derivation = startDerivation();
    const cost = await derivation.calibrate();
    expect(cost.memoryKiB).toBe(LEAST_COST.memoryKiB);
    expect(cost.passes).toBeGreaterThanOrEqual(LEAST_COST.passes);
    expect(cost.passes).toBeLessThanOrEqual(12);
    derivation.close();
  });
});
