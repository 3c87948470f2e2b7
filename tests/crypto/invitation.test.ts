import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../src/base/bytes.ts';
import type { Json } from '../../src/base/json.ts';
import * as invitations from '../../src/crypto/invitation.ts';
import { seal } from '../../src/crypto/seal.ts';
import { seededRandom } from '../storage/open-test-notebook.ts';

const random = seededRandom(16);
const invitation = invitations.invitationFrom(invitations.newInvitationSecret(random))!;
const other = invitations.invitationFrom(invitations.newInvitationSecret(random))!;

describe('invitation [CR16]', () => {
  it('gives the same mailbox and key to both, and tells nothing of the key by the name', () => {
    const secret = invitations.newInvitationSecret(random);
    const mine = invitations.invitationFrom(secret)!;
    expect(secret).toHaveLength(12);
    expect(invitations.invitationFrom(secret.slice())).toEqual(mine);
    expect(mine.mailbox).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(mine.key).toHaveLength(32);
    expect(mine.mailbox).not.toBe(other.mailbox);
    for (const length of [0, 11, 13]) expect(invitations.invitationFrom(new Uint8Array(length))).toBeUndefined();
  });

  it('opens offer and answer, each as what it is, under its own invitation', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const content = JSON.parse(JSON.stringify(value)) as Json;
        const offer = invitations.sealOffer(invitation, content, random);
        const answer = invitations.sealAnswer(invitation, content, random);
        expect(invitations.openOffer(invitation, offer)).toEqual(content);
        expect(invitations.openAnswer(invitation, answer)).toEqual(content);
        expect(invitations.openAnswer(invitation, offer)).toBeUndefined();
        expect(invitations.openOffer(invitation, answer)).toBeUndefined();
        expect(invitations.openOffer(other, offer)).toBeUndefined();
        // The same offer is another letter each time.
        expect(invitations.sealOffer(invitation, content, random)).not.toEqual(offer);
      }),
    );
  });

  it('takes no letter without its nonce', () => {
    for (const json of ['', '{}', '{"content":1}', '{"nonce":"a","content":1}', '{"nonce":"aaaaaaaaaaaaaaaaaaaaaa"}']) {
      const sealed = seal(invitation.key, 0, `offer/${invitation.mailbox}`, utf8(json), random);
      expect(invitations.openOffer(invitation, sealed)).toBeUndefined();
    }
  });
});

describe('comparison words [CR17]', () => {
  it('are six, the same on both sides, and others as soon as one side saw another letter', () => {
    const offer = invitations.sealOffer(invitation, { space: 'a' }, random);
    const answer = invitations.sealAnswer(invitation, { key: 'b' }, random);
    const words = invitations.comparisonWords(offer, answer);
    expect(words).toHaveLength(6);
    expect(invitations.comparisonWords(offer.slice(), answer.slice())).toEqual(words);
    expect(invitations.comparisonWords(answer, offer)).not.toEqual(words);
    // Who saw the link and stands between shows each side a letter of their own, of the same content even.
    const theirs = invitations.sealAnswer(invitation, { key: 'b' }, random);
    expect(invitations.comparisonWords(offer, theirs)).not.toEqual(words);
    const theirOffer = invitations.sealOffer(invitation, { space: 'a' }, random);
    expect(invitations.comparisonWords(theirOffer, answer)).not.toEqual(words);
  });
});
