import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, fromBase64Url, toBase64Url, utf8 } from '../../src/base/bytes.ts';
import { verifySignature } from '../../src/crypto/signing.ts';
import {
  chainBodySchema,
  chainHash,
  readChainEntry,
  signChainEntry,
  signedChainBytes,
  type ChainBody,
} from '../../src/protocol/chain-entry.ts';
import { about, add, changeRole, found, leave, remove, renew, rotate, SPACE, type Operation } from './made-chain.ts';
import { deviceSigner, nameOf, nodeHash } from './made-parcels.ts';

const [a, b, c] = [nameOf(1), nameOf(2), nameOf(3)];
const all: readonly Operation[] = [
  found(a),
  add(a, b, 'coFacilitator', 0),
  changeRole(a, b, 'supervisor', 4),
  remove(a, b, 4, 1, [a]),
  rotate(a, 2, [a]),
  leave(a, 9),
  renew(a, c, 9, 2),
  about(c, 'AAAA', 2),
];
const bodyOf = (operation: Operation) => ({ v: 1, space: SPACE, index: 0, prev: '', ...operation }) as ChainBody;
const entryOf = (text: string) => ({ body: toBase64Url(utf8(text)), signature: toBase64Url(new Uint8Array(64)) });

describe('entry of the chain [PR5]', () => {
  it.each(all.map((operation) => [operation.op, operation] as const))(
    '%s reads back, signed under its label',
    async (_, operation) => {
      const own = await deviceSigner;
      const entry = await signChainEntry(bodyOf(operation), (bytes) => own.sign(bytes));
      expect(readChainEntry(entry)).toEqual(bodyOf(operation));
      const signed = concatBytes(utf8('lingkar chain 1\n'), utf8(JSON.stringify(bodyOf(operation))));
      expect(signedChainBytes(entry)).toEqual(signed);
      expect(await verifySignature(own.publicKey, signed, fromBase64Url(entry.signature))).toBe(true);
    },
  );

  it('is hashed over body and signature as they are', async () => {
    const own = await deviceSigner;
    const entry = await signChainEntry(bodyOf(found(a)), (bytes) => own.sign(bytes));
    const both = Buffer.concat([Buffer.from(entry.body, 'base64url'), Buffer.from(entry.signature, 'base64url')]);
    expect(chainHash(entry, nodeHash)).toBe(Buffer.from(nodeHash(both)).toString('base64url'));
    // The same body in other bytes is another entry: blanks count.
    const spaced = entryOf(JSON.stringify(bodyOf(found(a)), null, 1));
    expect(chainHash({ ...entry, body: spaced.body }, nodeHash)).not.toBe(chainHash(entry, nodeHash));
  });

  it('is none where a field is missing or of another form', () => {
    for (const operation of all) {
      const body: Record<string, unknown> = { ...bodyOf(operation) };
      for (const key of Object.keys(body)) {
        const { [key]: _, ...rest } = body;
        expect(readChainEntry(entryOf(JSON.stringify(rest))), `${operation.op} without ${key}`).toBeUndefined();
        for (const wrong of [null, -1, 0.5, 'x!', { x: 1 }])
          expect(
            readChainEntry(entryOf(JSON.stringify({ ...body, [key]: wrong }))),
            `${operation.op} with ${key} ${JSON.stringify(wrong)}`,
          ).toBeUndefined();
      }
    }
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, bytes) => {
        expect(readChainEntry({ body: text, signature: '' })).toBeUndefined();
        expect(readChainEntry({ body: toBase64Url(bytes), signature: '' })).toBeUndefined();
        expect(readChainEntry(entryOf(JSON.stringify(text)))).toBeUndefined();
      }),
    );
  });
});

describe('an operation of a later version [PR12]', () => {
  it('is not read, so that the space stops instead of going on without it', () => {
    expect(readChainEntry(entryOf(JSON.stringify({ ...bodyOf(found(a)), op: 'merge' })))).toBeUndefined();
    expect(readChainEntry(entryOf(JSON.stringify({ ...bodyOf(found(a)), v: 2 })))).toBeUndefined();
    expect(chainBodySchema.options.map(({ entries }) => entries.op.literal)).toEqual(all.map(({ op }) => op));
  });
});
