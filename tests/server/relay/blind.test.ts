import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toBase64Url, utf8 } from '../../../src/base/bytes.ts';
import { invitationFrom, newInvitationSecret, sealAnswer, sealOffer } from '../../../src/crypto/invitation.ts';
import { seal } from '../../../src/crypto/seal.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { countedRandom, TestChain, TestDevice, testRelay } from './test-device.ts';

const PLANTED = ['Ibu Sumiyati', 'attendanceMark', 'rumah singgah', 'parent-of-this-item'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lingkar-blind-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The word as it is, and as base64 of either alphabet and hex would hold it wherever it begins. */
function writings(word: string): Buffer[] {
  const shifted = [0, 1, 2].flatMap((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]);
    return (['base64', 'base64url'] as const).map((writing) => {
      const text = bytes.toString(writing).replaceAll('=', '');
      // The first and last signs hold bits of neighbours as well.
      return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, -1));
    });
  });
  return [Buffer.from(word), Buffer.from(Buffer.from(word).toString('hex')), ...shifted];
}

function foundIn(place: string): string[] {
  const files = readdirSync(place).map((name) => readFileSync(join(place, name)));
  return PLANTED.filter((word) => writings(word).some((bytes) => files.some((file) => file.includes(bytes))));
}

describe('what the relay can read [SV1]', () => {
  it('is not a word of what it holds: in no file of its store', async () => {
    const store = await openStore({ kind: 'sqlite', folder }, countedRandom);
    const under = testRelay(store);
    const sari = await TestDevice.made();
    const asSari = await sari.enrolled(under);
    const key = countedRandom.bytes(32);
    const content = utf8(JSON.stringify(PLANTED));
    const sealed = (place: string) => seal(key, 0, place, content, countedRandom);
    const chain = new TestChain();
    const { space } = chain;
    await chain.put({ op: 'found', by: sari.device, ...sari.names, about: toBase64Url(sealed('about')) }, sari.signer);
    const put = [
      await under.relay.appendChain(asSari, space, 0, chain.entries),
      await under.relay.push(asSari, space, await sari.page([{ sealed: sealed('a') }, { sealed: sealed('b') }], space)),
      await under.relay.putHead(asSari, space, await sari.head(space, 2)),
      await under.relay.putChunk(asSari, space, someId(), sealed('chunk')),
    ];
    const invitation = invitationFrom(newInvitationSecret(countedRandom));
    if (!invitation) throw new Error('invitation');
    const offer = toBase64Url(sealOffer(invitation, [...PLANTED], countedRandom));
    const answer = toBase64Url(sealAnswer(invitation, [...PLANTED], countedRandom));
    put.push(await under.relay.putMailbox(asSari, invitation.mailbox, offer, under.clock.now() + 1_000));
    put.push(await under.relay.answerMailbox(invitation.mailbox, answer));
    expect(put.map(({ ok }) => ok)).toEqual(put.map(() => true));
    expect(foundIn(folder)).toEqual([]);
    await store.close();
    expect(foundIn(folder)).toEqual([]);
  });

  it.each(['utf8', 'base64', 'hex'] as const)('would be found if it lay there as %s', async (writing) => {
    const store = await openStore({ kind: 'sqlite', folder }, countedRandom);
    for (const before of ['', 'x', 'xy'])
      await store.putMailbox(
        someId(),
        {
          owner: someId(),
          offer: Buffer.from(`${before}${PLANTED.join(' ')}`).toString(writing),
          expires: 2_000_000_000_000,
        },
        1_800_000_000_000,
        10,
      );
    await store.close();
    expect(foundIn(folder)).toEqual(PLANTED);
  });
});
