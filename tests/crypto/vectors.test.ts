import { describe, it } from 'vitest';
import { toBase64Url } from '../../src/base/bytes.ts';
import { hash } from '../../src/crypto/hash.ts';
import * as handOver from '../../src/crypto/hand-over-header.ts';
import { openSealedTo, sealingKeyOf, sealTo } from '../../src/crypto/hpke.ts';
import * as invitations from '../../src/crypto/invitation.ts';
import { recoverySeed } from '../../src/crypto/recovery-seed.ts';
import { sealChunk } from '../../src/crypto/sealed-chunk.ts';
import { signer } from '../../src/crypto/signing.ts';
import * as spaceKeys from '../../src/crypto/space-keys.ts';
import { toWords } from '../../src/crypto/words.ts';
import { toHex } from '../fixtures/hex.ts';
import { expectKept } from '../fixtures/kept-vectors.ts';

/** Bytes that count on from a first one: what takes the place of chance in the vectors. */
const counting = (first: number) => ({
  bytes: (length: number) => Uint8Array.from({ length }, (_, i) => (first + i) & 255),
});
const id = (first: number) => toBase64Url(counting(first).bytes(16));
const seed = counting(1).bytes(32);
const [space, device] = [id(16), id(32)];

describe('vectors of what is sealed and signed, the same in every later version', () => {
  it('device keys, labels, recovery key [CR10 CR11 CR14]', async () => {
    const own = await signer(seed);
    const signed = 'lingkar head 1\n{"v":1}';
    const recovery = recoverySeed(counting(100).bytes(32));
    expectKept('crypto/signing', {
      seed: toHex(seed),
      publicKey: toHex(own.publicKey),
      signed,
      signature: toHex(await own.sign(new TextEncoder().encode(signed))),
      notebookKey: toHex(counting(100).bytes(32)),
      recoverySeed: toHex(recovery),
      recoveryKey: toHex((await signer(recovery)).publicKey),
      hashOfSeed: toHex(hash(seed)),
    });
  });

  it('sealing to a device, keys of a space [CR12 CR13]', () => {
    const publicKey = sealingKeyOf(seed);
    const keys = { epochs: [counting(50).bytes(32), counting(51).bytes(32)], idKey: counting(52).bytes(32) };
    const about = { facilitator: id(48), name: 'Ibu Rini', tablet: 'Tablet depan' };
    const sealed = sealTo(publicKey, 'place', counting(0).bytes(40), counting(200))!;
    expectKept('crypto/sealing', {
      seed: toHex(seed),
      publicKey: toHex(publicKey),
      ephemeral: toHex(counting(200).bytes(32)),
      place: 'place',
      content: toHex(openSealedTo(seed, 'place', sealed)!),
      sealed: toHex(sealed),
      space,
      device,
      spaceKeys: toHex(spaceKeys.sealSpaceKeys(publicKey, space, device, keys, counting(201))!),
      epochKey: toHex(spaceKeys.sealEpochKey(publicKey, space, 1, device, keys.epochs[1]!, counting(202))!),
      about: toHex(spaceKeys.sealAbout(keys.epochs[1]!, 1, space, device, about, counting(203))),
    });
  });

  it('words, invitation, comparison [CR15 CR16 CR17]', () => {
    const secret = counting(10).bytes(12);
    const invitation = invitations.invitationFrom(secret)!;
    const offer = invitations.sealOffer(invitation, { offered: 'space' }, counting(90));
    const answer = invitations.sealAnswer(invitation, { answered: 'device' }, counting(91));
    expectKept('crypto/invitation', {
      secret: toHex(secret),
      words: toWords(secret).join(' '),
      mailbox: invitation.mailbox,
      key: toHex(invitation.key),
      offer: toHex(offer),
      answer: toHex(answer),
      comparison: invitations.comparisonWords(offer, answer).join(' '),
    });
  });

  it('hand-over file [CR18]', () => {
    const key = counting(70).bytes(32);
    const made = [
      handOver.forDevice(id(60), key, device, sealingKeyOf(seed), counting(204))!,
      handOver.byWords(id(61), key, counting(10).bytes(12), counting(205)),
    ].map((header) => {
      const bytes = handOver.writeHandOverHeader(header);
      const read = handOver.readHandOverHeader(bytes);
      if (typeof read === 'string') throw new Error(read);
      const chunk = sealChunk(key, read.stream, 0, true, counting(0).bytes(100), counting(206));
      return { header, hash: toHex(hash(bytes)), stream: read.stream, firstChunk: toHex(hash(chunk)) };
    });
    expectKept('crypto/hand-over', { key: toHex(key), files: made });
  });
});
