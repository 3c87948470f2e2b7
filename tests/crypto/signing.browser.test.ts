import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../fixtures/hex.ts';
import { hpkeOpen, hpkeSeal, openSealedTo, sealTo } from '../../src/crypto/hpke.ts';
import { ed25519Here, signer, verifySignature, type Ed25519 } from '../../src/crypto/signing.ts';
import rfc8032 from '../fixtures/crypto/rfc8032.json' with { type: 'json' };
import rfc9180 from '../fixtures/crypto/rfc9180.json' with { type: 'json' };
import sealing from '../fixtures/crypto/sealing.json' with { type: 'json' };
import kept from '../fixtures/crypto/signing.json' with { type: 'json' };

const BOTH: readonly Ed25519[] = ['webcrypto', 'noble'];

describe('signing in a real browser [CR10 CR11]', () => {
  it('is done by WebCrypto', async () => {
    expect(await ed25519Here()).toBe('webcrypto');
  });

  it.each(BOTH)('agrees with the vectors by %s', async (by) => {
    const ours = { ...kept, bytes: toHex(new TextEncoder().encode(kept.signed)) };
    for (const vector of [...rfc8032, ours]) {
      const own = await signer(fromHex(vector.seed), by);
      const { publicKey } = own;
      expect(toHex(publicKey)).toBe(vector.publicKey);
      expect(toHex(await own.sign(fromHex(vector.bytes)))).toBe(vector.signature);
      expect(await verifySignature(publicKey, fromHex(vector.bytes), fromHex(vector.signature), by)).toBe(true);
      for (const bit of [0, 255, 256, 511]) {
        const turned = fromHex(vector.signature);
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await verifySignature(publicKey, fromHex(vector.bytes), turned, by)).toBe(false);
      }
    }
  });

  it.each(BOTH)('takes no key of small order by %s', async (by) => {
    const neutral = fromHex(`01${'00'.repeat(63)}`);
    for (const key of ['01', '00', 'ec']) {
      const padded = fromHex(key === 'ec' ? `ec${'ff'.repeat(30)}7f` : key.padEnd(64, '0'));
      for (let n = 0; n < 8; n += 1) expect(await verifySignature(padded, Uint8Array.of(n), neutral, by)).toBe(false);
    }
  });
});

describe('sealing to a device in a real browser [CR12]', () => {
  it('agrees with the vectors', () => {
    const { info, bound, content, ephemeral, seed, publicKey, enc, sealed } = rfc9180;
    const made = hpkeSeal(fromHex(publicKey), fromHex(info), fromHex(bound), fromHex(content), fromHex(ephemeral));
    expect(made && toHex(made)).toBe(enc + sealed);
    const opened = hpkeOpen(fromHex(seed), fromHex(info), fromHex(bound), fromHex(enc + sealed));
    expect(opened && toHex(opened)).toBe(content);
    const again = sealTo(fromHex(sealing.publicKey), sealing.place, fromHex(sealing.content), {
      bytes: () => fromHex(sealing.ephemeral),
    });
    expect(again && toHex(again)).toBe(sealing.sealed);
    const back = openSealedTo(fromHex(sealing.seed), sealing.place, fromHex(sealing.sealed));
    expect(back && toHex(back)).toBe(sealing.content);
  });
});
