import { claimOf } from '../../src/protocol/parcel-claims.ts';
import { describe, it } from 'vitest';
import { toBase64Url } from '../../src/base/bytes.ts';
import { signer } from '../../src/crypto/signing.ts';
import { chainHash, signChainEntry, type ChainBody } from '../../src/protocol/chain-entry.ts';
import { signHead } from '../../src/protocol/device-head.ts';
import { signedNonceBytes } from '../../src/protocol/device-nonce.ts';
import { signDrop } from '../../src/protocol/drop-request.ts';
import { readParcel, signParcels, writeParcel } from '../../src/protocol/parcel.ts';
import { writePulled, writePushed } from '../../src/protocol/parcel-pages.ts';
import { SeenSet } from '../../src/protocol/set-hash.ts';
import { toHex } from '../fixtures/hex.ts';
import { expectKept } from '../fixtures/kept-vectors.ts';
import { nodeHash } from './made-parcels.ts';

const counting = (first: number, length: number) => Uint8Array.from({ length }, (_, i) => (first + i) & 255);
const id = (first: number) => toBase64Url(counting(first, 16));
const seed = counting(1, 32);
const [space, device] = [id(16), id(32)];

async function sign(bytes: Uint8Array): Promise<Uint8Array> {
  return (await signer(seed)).sign(bytes);
}

/** Three parcels, so that the paths of the tree differ in length. */
const parcels = () =>
  signParcels(
    [64, 80, 96].map((first, i) => ({
      space,
      item: id(first),
      device,
      counter: i === 2 ? Number.MAX_SAFE_INTEGER : i + 1,
      epoch: 7,
      sealed: counting(first, 20),
    })),
    nodeHash,
    sign,
  );

describe('vectors of what crosses the wire, the same in every later version', () => {
  it('parcels and pages [PR2 PR3 PR4]', async () => {
    const bytes = (await parcels()).map(writeParcel);
    const claims = bytes.map((one) => claimOf(readParcel(one)!, nodeHash)!);
    expectKept('protocol/parcels', {
      seed: toHex(seed),
      publicKey: toHex((await signer(seed)).publicKey),
      space,
      device,
      signed: toHex(claims[0]!.signed),
      parcels: bytes.map((one, i) => ({ bytes: toHex(one), leaf: toHex(claims[i]!.leaf) })),
      pushed: toHex(writePushed(bytes)),
      pulled: toHex(
        writePulled({ head: 300, more: true, parcels: bytes.map((one, i) => ({ seq: 2 * i + 1, bytes: one })) }),
      ),
    });
  });

  it('entries of a chain [PR5]', async () => {
    const device1 = {
      device,
      signingKey: toBase64Url((await signer(seed)).publicKey),
      sealingKey: toBase64Url(counting(3, 32)),
      recoveryKey: toBase64Url(counting(4, 32)),
      about: toBase64Url(counting(5, 40)),
    };
    const common = { v: 1, space, by: device } as const;
    const first = await signChainEntry(
      { ...common, index: 0, prev: '', operation: id(112), op: 'found', ...device1 } satisfies ChainBody,
      sign,
    );
    const prev = chainHash(first, nodeHash);
    const keys = { [device]: toBase64Url(counting(6, 80)) };
    const second = await signChainEntry(
      { ...common, index: 1, prev, operation: id(113), op: 'rotate', epoch: 1, keys } satisfies ChainBody,
      sign,
    );
    expectKept('protocol/chain', {
      seed: toHex(seed),
      entries: [first, second].map((entry) => ({ ...entry, hash: chainHash(entry, nodeHash) })),
    });
  });

  it('set hash and head [PR9 PR10]', async () => {
    const set = new SeenSet(nodeHash);
    const empty = set.digest();
    const items = [
      { item: id(64), counter: 1 },
      { item: id(65), counter: 2 ** 40 },
      { item: toBase64Url(counting(65, 16).map((byte, i) => (i === 0 ? 64 : byte))), counter: 3 },
    ].map((one, i) => ({ ...one, leaf: toHex(counting(7 + i, 32)) }));
    items.forEach(({ item, counter }, i) => set.see(item, counter, counting(7 + i, 32)));
    const head = {
      v: 1,
      space,
      device,
      counter: 9,
      items: 3,
      set: set.digest(),
      chain: 2,
      at: 1_795_000_000_000,
    } as const;
    expectKept('protocol/heads', { empty, items, set: set.digest(), signed: await signHead(head, sign) });
  });

  it('drop and nonce [PR11 PR14]', async () => {
    const parcel = { item: id(64), device, counter: 1, leaf: toBase64Url(counting(7, 32)) };
    const nonce = signedNonceBytes(id(17), device, toBase64Url(counting(8, 32)));
    expectKept('protocol/requests', {
      drop: await signDrop({ v: 1, space, by: device, parcels: [parcel], chunks: [id(18)] }, sign),
      nonce: toHex(nonce),
      nonceSignature: toHex(await sign(nonce)),
    });
  });
});
