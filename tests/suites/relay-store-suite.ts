import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64Url } from '../../src/base/bytes.ts';
import type { PushedParcel, Quotas, RelayStore, StoredParcel } from '../../src/server/store/relay-store.ts';

export interface StoreUnderTest {
  readonly store: RelayStore;
  /** The same store opened anew, as after a restart; undefined where it forgets. */
  reopen?(): Promise<RelayStore>;
  close(): Promise<void>;
}

const ROOMY: Quotas = { space: 1e9, account: 1e9, spaces: 1_000, chain: 1e6, drops: 1e6 };
/** What the chain of a space has that `space` founds. */
const FOUNDED = 2;
const WIDE = { parcels: 512, bytes: 4_000_000 };
const NOW = 1_800_000_000_000;

let made = 0;
/** A name nothing else in this run has. */
export function someId(): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, (made += 1));
  bytes[0] = made % 251;
  return toBase64Url(bytes);
}

export function someParcel(changes: Partial<PushedParcel> = {}): PushedParcel {
  const size = changes.bytes?.length ?? 40;
  return { item: someId(), device: someId(), counter: 1, epoch: 0, bytes: new Uint8Array(size).fill(7), ...changes };
}

const present = (device: string) => ({ device, signingKey: `key of ${device}` });

/** Every sentence of the port. One store for all: names are fresh in each test. */
export function relayStoreSuite(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the store of the relay: ${name} [SV4 SV5 SV6 SV9]`, () => {
    let under: StoreUnderTest;
    let store: RelayStore;
    beforeAll(async () => {
      under = await open();
      store = under.store;
    });
    afterAll(() => under.close());

    async function space(
      device = someId(),
      account = someId(),
    ): Promise<{ space: string; device: string; account: string }> {
      const id = someId();
      const step = {
        space: id,
        after: 0,
        entries: [{ body: 'b', signature: 's' }],
        present: [present(device)],
        epoch: 0,
        account,
      };
      expect(await store.appendChain(step, ROOMY)).toEqual({ ok: true, length: 1 });
      return { space: id, device, account };
    }
    const push = (id: string, parcels: readonly PushedParcel[], quotas = ROOMY) =>
      store.push(id, { chain: 1 }, parcels, quotas);
    const all = async (id: string) => (await store.pull(id, 0, WIDE)).parcels;
    const chainOf = async (id: string, after = 0) => (await store.chain(id, after, 1e6)).listed;
    const dropsOf = async (id: string, after = 0) => (await store.drops(id, after, 1e6)).listed;
    /** Bytes of parcels and chunks. */
    const contentOf = async (id: string) => {
      const { bytes = 0, chainBytes = 0, dropBytes = 0 } = (await store.space(id)) ?? {};
      return bytes - chainBytes - dropBytes;
    };
    const seqs = (parcels: readonly StoredParcel[]) => parcels.map(({ seq }) => seq);

    describe('names itself', () => {
      it('the same each time, and takes a new history when its keeper says so', async () => {
        const first = await store.identity();
        expect(first.relay).toMatch(/^[\w-]{22}$/);
        expect(await store.identity()).toEqual(first);
        const history = someId();
        await store.newHistory(history);
        expect(await store.identity()).toEqual({ relay: first.relay, history });
      });
    });

    describe('lets devices in', () => {
      it('by a code, as often as it says and not after it is over', async () => {
        const [hash, account] = [someId(), someId()];
        await store.addCode({ hash, account, expires: NOW + 10, uses: 2 });
        const [a, b, c, d] = [someId(), someId(), someId(), someId()];
        expect(await store.enrol(a, 'key-a', { codeHash: hash }, NOW)).toBe('enrolled');
        expect(await store.device(a)).toEqual({ device: a, signingKey: 'key-a', account, enrolledAt: NOW });
        expect(await store.enrol(d, 'key-d', { codeHash: hash }, NOW + 10)).toBe('notVouched');
        expect(await store.enrol(b, 'key-b', { codeHash: hash }, NOW)).toBe('enrolled');
        expect(await store.enrol(c, 'key-c', { codeHash: hash }, NOW)).toBe('notVouched');
        expect(await store.enrol(c, 'key-c', { codeHash: someId() }, NOW)).toBe('notVouched');
        expect(await store.device(c)).toBeUndefined();
      });

      it('knows one again by its key, and uses no code up for that', async () => {
        const hash = someId();
        await store.addCode({ hash, account: someId(), expires: NOW + 10, uses: 2 });
        const [a, b] = [someId(), someId()];
        await store.enrol(a, 'key', { codeHash: hash }, NOW);
        expect(await store.enrol(a, 'key', { codeHash: hash }, NOW)).toBe('known');
        expect(await store.enrol(b, 'key', { codeHash: hash }, NOW)).toBe('enrolled');
        expect(await store.enrol(a, 'other', { codeHash: hash }, NOW)).toBe('notVouched');
      });

      it('by an open mailbox, one device into the account of its owner', async () => {
        const [hash, account, owner, box] = [someId(), someId(), someId(), someId()];
        await store.addCode({ hash, account, expires: NOW + 10, uses: 1 });
        await store.enrol(owner, 'key', { codeHash: hash }, NOW);
        await store.putMailbox(box, { owner, offer: 'o', expires: NOW + 10 }, NOW, 5);
        const [a, b] = [someId(), someId()];
        expect(await store.enrol(a, 'key', { mailbox: someId() }, NOW)).toBe('notVouched');
        expect(await store.enrol(a, 'key', { mailbox: box }, NOW + 10)).toBe('notVouched');
        expect(await store.enrol(a, 'key', { mailbox: box }, NOW)).toBe('enrolled');
        expect((await store.device(a))?.account).toBe(account);
        expect(await store.enrol(b, 'key', { mailbox: box }, NOW)).toBe('notVouched');
        expect(await store.enrol(a, 'key', { mailbox: box }, NOW)).toBe('known');
      });

      it('not by the mailbox of one that was revoked [SV3]', async () => {
        const [hash, owner, box] = [someId(), someId(), someId()];
        await store.addCode({ hash, account: someId(), expires: NOW + 10, uses: 1 });
        await store.enrol(owner, 'key', { codeHash: hash }, NOW);
        await store.putMailbox(box, { owner, offer: 'o', expires: NOW + 10 }, NOW, 5);
        await store.revoke(owner, NOW);
        const device = someId();
        expect(await store.enrol(device, 'key', { mailbox: box }, NOW)).toBe('notVouched');
        expect(await store.device(device)).toBeUndefined();
      });

      it('in the place of another, and remembers of which [SV3]', async () => {
        const [device, account, replaces, token] = [someId(), someId(), someId(), someId()];
        expect(await store.enrol(device, 'key', { account, replaces }, NOW)).toBe('enrolled');
        const known = { device, signingKey: 'key', account, enrolledAt: NOW, replaces };
        expect(await store.device(device)).toEqual(known);
        await store.putToken(token, device, 'key', NOW + 10);
        expect(await store.deviceOfToken(token, NOW)).toEqual(known);
      });

      it('once, when the same one comes many times at the same moment', async () => {
        for (let round = 0; round < 5; round += 1) {
          const [hash, device] = [someId(), someId()];
          await store.addCode({ hash, account: someId(), expires: NOW + 10, uses: 2 });
          const enrol = (key: string) => store.enrol(device, key, { codeHash: hash }, NOW);
          const answers = await Promise.all(['a', 'a', 'a', 'a', 'a', 'a'].map(enrol));
          expect(answers.filter((answer) => answer === 'enrolled')).toHaveLength(1);
          expect(answers.filter((answer) => answer === 'notVouched')).toEqual([]);
          expect(await store.enrol(someId(), 'c', { codeHash: hash }, NOW)).toBe('enrolled');
          expect(await store.enrol(someId(), 'd', { codeHash: hash }, NOW)).toBe('notVouched');
        }
      });

      it('under a name that another key came with, each for itself [SV3]', async () => {
        const [one, two, device, box] = [someId(), someId(), someId(), someId()];
        for (const hash of [one, two]) await store.addCode({ hash, account: hash, expires: NOW + 10, uses: 2 });
        expect(await store.enrol(device, 'key-b', { codeHash: one }, NOW)).toBe('enrolled');
        expect(await store.enrol(device, 'key-a', { codeHash: two }, NOW + 1)).toBe('enrolled');
        expect(await store.enrol(device, 'key-b', { codeHash: someId() }, NOW)).toBe('known');
        const known = (signingKey: string, account: string, at: number) => ({
          device,
          signingKey,
          account,
          enrolledAt: at,
        });
        const both = [known('key-b', one, NOW), known('key-a', two, NOW + 1)];
        expect(await store.devicesNamed(device)).toEqual(both);
        expect(await store.device(device)).toEqual(both[0]);
        expect(await store.device(device, 'key-a')).toEqual(both[1]);
        expect(await store.device(device, 'key-c')).toBeUndefined();
        expect(await store.devicesNamed(someId())).toEqual([]);
        const listed: unknown[] = [];
        for await (const known of store.devices()) if (known.device === device) listed.push(known);
        expect(listed).toHaveLength(2);
        const tokens = [someId(), someId()] as const;
        await store.putToken(tokens[0], device, 'key-b', NOW + 10);
        await store.putToken(tokens[1], device, 'key-a', NOW + 10);
        expect((await store.deviceOfToken(tokens[0], NOW))?.account).toBe(one);
        expect((await store.deviceOfToken(tokens[1], NOW))?.account).toBe(two);
        const offer = { owner: device, ownerKey: 'key-a', offer: 'o', expires: NOW + 10 };
        expect(await store.putMailbox(box, offer, NOW, 1)).toBe('kept');
        expect(await store.putMailbox(box, { ...offer, ownerKey: 'key-b' }, NOW, 1)).toBe('taken');
        expect(await store.putMailbox(someId(), { ...offer, ownerKey: 'key-b' }, NOW, 1)).toBe('kept');
        const guest = someId();
        expect(await store.enrol(guest, 'key', { mailbox: box }, NOW)).toBe('enrolled');
        expect((await store.device(guest))?.account).toBe(two);
        expect(await store.deleteMailbox(box, device, 'key-b')).toBe(false);
        expect(await store.mailbox(box, NOW)).toEqual(offer);
        expect(await store.deleteMailbox(box, device, 'key-a')).toBe(true);
        expect(await store.revoke(device, NOW + 2)).toBe(true);
        for (const token of tokens) expect(await store.deviceOfToken(token, NOW)).toBeUndefined();
      });

      it('of two under one name revokes the one that is meant, and the other goes on [SV3]', async () => {
        const [device, account, replaces] = [someId(), someId(), someId()];
        for (const key of ['key-a', 'key-b']) await store.enrol(device, key, { account, replaces }, NOW);
        const [a, b, box] = [someId(), someId(), someId()];
        await store.putToken(a, device, 'key-a', NOW + 10);
        await store.putToken(b, device, 'key-b', NOW + 10);
        await store.putMailbox(box, { owner: device, ownerKey: 'key-a', offer: 'o', expires: NOW + 10 }, NOW, 5);
        expect(await store.revoke(device, NOW + 1, 'key-c')).toBe(false);
        expect(await store.revoke(device, NOW + 1, 'key-a')).toBe(true);
        expect(await store.deviceOfToken(a, NOW)).toBeUndefined();
        expect(await store.deviceOfToken(b, NOW)).toMatchObject({ device, signingKey: 'key-b' });
        expect((await store.device(device, 'key-a'))?.revokedAt).toBe(NOW + 1);
        expect((await store.device(device, 'key-b'))?.revokedAt).toBeUndefined();
        expect(await store.enrol(someId(), 'key', { mailbox: box }, NOW)).toBe('notVouched');
        expect(await store.enrol(device, 'key-b', { mailbox: box }, NOW)).toBe('known');
        expect(await store.revoke(device, NOW + 5)).toBe(true);
        expect((await store.devicesNamed(device)).map(({ revokedAt }) => revokedAt)).toEqual([NOW + 1, NOW + 5]);
      });

      describe('no more of one account than it may [SV18]', () => {
        const ROOM = { keysOfName: 2, devices: 4 };
        /** A device of a fresh account, and mailboxes of it. */
        async function inviting(boxes: number) {
          const [owner, account] = [someId(), someId()];
          await store.enrol(owner, 'key', { account, replaces: someId() }, NOW);
          const mailboxes = Array.from({ length: boxes }, () => someId());
          for (const mailbox of mailboxes)
            await store.putMailbox(mailbox, { owner, offer: 'o', expires: NOW + 10 }, NOW, boxes);
          const enrol = (device: string, key: string, mailbox = '') => store.enrol(device, key, { mailbox }, NOW, ROOM);
          return { owner, account, mailboxes, enrol };
        }

        it('keys under one name; the word of a mailbox is not used up by it, and another account lets its own in', async () => {
          const { mailboxes, enrol, account } = await inviting(3);
          const [name, [a, b, c], hash] = [someId(), mailboxes, someId()];
          expect(await enrol(name, 'one', a)).toBe('enrolled');
          expect(await enrol(name, 'two', b)).toBe('enrolled');
          expect(await enrol(name, 'three', c)).toBe('noRoom');
          expect(await enrol(name, 'two', c)).toBe('known');
          expect(await store.device(name, 'three')).toBeUndefined();
          await store.addCode({ hash, account: someId(), expires: NOW + 10, uses: 1 });
          expect(await store.enrol(name, 'three', { codeHash: hash }, NOW, ROOM)).toBe('enrolled');
          expect(await enrol(someId(), 'one', c)).toBe('enrolled');
          expect(await store.enrol(name, 'four', { account, replaces: someId() }, NOW, ROOM)).toBe('enrolled');
        });

        it('but the key by which a chain names it is let in whatever came before, and is told first', async () => {
          const { mailboxes, enrol, account } = await inviting(4);
          const [name, [a, b, c, d]] = [someId(), mailboxes];
          for (const [key, box] of [['one', a] as const, ['two', b] as const]) await enrol(name, key, box);
          const founding = { space: someId(), after: 0, entries: [{ body: 'b', signature: 's' }], epoch: 0, account };
          expect(await enrol(name, present(name).signingKey, c)).toBe('noRoom');
          await store.appendChain({ ...founding, present: [present(name)] }, ROOMY);
          expect(await enrol(name, 'three', c)).toBe('noRoom');
          expect(await enrol(name, present(name).signingKey, c)).toBe('enrolled');
          const keys = async (most?: number) =>
            (await store.devicesNamed(name, most)).map(({ signingKey }) => signingKey);
          expect(await keys()).toEqual([present(name).signingKey, 'one', 'two']);
          expect(await keys(2)).toEqual([present(name).signingKey, 'one']);
          expect((await store.device(name, 'two'))?.account).toBe(account);
          expect(await enrol(someId(), 'last', d)).toBe('noRoom');
        });

        it('devices, and as many again that come in the place of another; what the keeper revokes makes room', async () => {
          const { owner, mailboxes, enrol, account } = await inviting(8);
          const answers = await Promise.all(mailboxes.slice(0, 6).map((box) => enrol(someId(), 'key', box)));
          expect(answers.filter((answer) => answer === 'enrolled')).toHaveLength(3);
          expect(answers.filter((answer) => answer === 'noRoom')).toHaveLength(3);
          const renewed = () => store.enrol(someId(), 'key', { account, replaces: owner }, NOW, ROOM);
          const renewals = await Promise.all([1, 2, 3, 4, 5, 6].map(renewed));
          expect(renewals.filter((answer) => answer === 'enrolled')).toHaveLength(4);
          expect(renewals.filter((answer) => answer === 'noRoom')).toHaveLength(2);
          let revoked = 0;
          for await (const one of store.devices())
            if (one.account === account && one.device !== owner && revoked < 5) {
              revoked += 1;
              await store.revoke(one.device, NOW);
            }
          expect(await enrol(someId(), 'key', mailboxes[6])).toBe('enrolled');
          expect(await enrol(someId(), 'key', mailboxes[7])).toBe('noRoom');
        });
      });

      it('not one that was revoked, whose tokens go at once', async () => {
        const [hash, a] = [someId(), someId()];
        await store.addCode({ hash, account: someId(), expires: NOW + 10, uses: 5 });
        await store.enrol(a, 'key', { codeHash: hash }, NOW);
        const token = someId();
        await store.putToken(token, a, 'key', NOW + 10);
        expect((await store.deviceOfToken(token, NOW))?.device).toBe(a);
        expect(await store.revoke(a, NOW + 1)).toBe(true);
        expect(await store.revoke(a, NOW + 5)).toBe(true);
        expect(await store.revoke(someId(), NOW)).toBe(false);
        expect(await store.deviceOfToken(token, NOW)).toBeUndefined();
        expect((await store.device(a))?.revokedAt).toBe(NOW + 1);
        expect(await store.enrol(a, 'key', { codeHash: hash }, NOW)).toBe('revoked');
        await store.putToken(someId(), a, 'key', NOW + 10);
        expect(await store.deviceOfToken(token, NOW)).toBeUndefined();
      });
    });

    describe('keeps nonces and tokens', () => {
      it('a nonce is good once, for its device, in time', async () => {
        const device = someId();
        const [good, late, other] = [someId(), someId(), someId()];
        for (const hash of [good, late, other]) await store.putNonce(hash, device, NOW + 10);
        expect(await store.takeNonce(good, device, NOW)).toBe(true);
        expect(await store.takeNonce(good, device, NOW)).toBe(false);
        expect(await store.takeNonce(late, device, NOW + 10)).toBe(false);
        expect(await store.takeNonce(other, someId(), NOW)).toBe(false);
        expect(await store.takeNonce(other, device, NOW)).toBe(false);
        expect(await store.takeNonce(someId(), device, NOW)).toBe(false);
      });

      it('a token is over in time, and what is over is swept', async () => {
        const [hash, a, token] = [someId(), someId(), someId()];
        await store.addCode({ hash, account: someId(), expires: NOW + 10, uses: 5 });
        await store.enrol(a, 'key', { codeHash: hash }, NOW);
        await store.putToken(token, a, 'key', NOW + 10);
        expect(await store.deviceOfToken(token, NOW + 9)).toBeDefined();
        expect(await store.deviceOfToken(token, NOW + 10)).toBeUndefined();
        await store.sweep(NOW + 10);
        expect(await store.deviceOfToken(token, NOW)).toBeUndefined();
        expect(await store.enrol(someId(), 'k', { codeHash: hash }, NOW)).toBe('notVouched');
      });
    });

    describe('keeps chains', () => {
      it('appends only upon the end it holds, and tells its length', async () => {
        const first = await space();
        const entries = [
          { body: 'b1', signature: 's1' },
          { body: 'b2', signature: 's2' },
        ];
        const step = { ...first, after: 1, entries, present: [first.device, someId()].map(present), epoch: 3 };
        expect(await store.appendChain({ ...step, after: 0 }, ROOMY)).toEqual({ ok: false, why: 'moved', length: 1 });
        expect(await store.appendChain({ ...step, after: 2 }, ROOMY)).toEqual({ ok: false, why: 'moved', length: 1 });
        expect(await store.appendChain(step, ROOMY)).toEqual({ ok: true, length: 3 });
        expect(await chainOf(first.space, 1)).toEqual(entries);
        expect(await chainOf(first.space, 3)).toEqual([]);
        expect(await chainOf(someId())).toEqual([]);
        expect(await store.space(first.space)).toMatchObject({ chain: 3, epoch: 3, head: 0, account: first.account });
        expect(await store.space(someId())).toBeUndefined();
      });

      it('lists the spaces of a device as the last entry left it', async () => {
        const device = someId();
        const [one, two] = [await space(device), await space(device)];
        const spaces = async (of: string) => (await store.spacesOf(of)).map(({ space: id }) => id).sort();
        expect(await spaces(device)).toEqual([one.space, two.space].sort());
        const other = someId();
        const step = {
          ...two,
          after: 1,
          entries: [{ body: 'r', signature: 's' }],
          present: [present(other)],
          epoch: 1,
        };
        await store.appendChain(step, ROOMY);
        expect(await spaces(device)).toEqual([one.space]);
        expect(await spaces(other)).toEqual([two.space]);
        expect((await store.spacesOf(other)).map(({ signingKey }) => signingKey)).toEqual([present(other).signingKey]);
      });

      it('lets an account found no more spaces than it may', async () => {
        const { account, device } = await space();
        const step = {
          after: 0,
          entries: [{ body: 'b', signature: 's' }],
          present: [present(device)],
          epoch: 0,
          account,
        };
        const few = { ...ROOMY, spaces: 2 };
        expect(await store.appendChain({ ...step, space: someId() }, few)).toEqual({ ok: true, length: 1 });
        const third = someId();
        expect(await store.appendChain({ ...step, space: third }, few)).toEqual({
          ok: false,
          why: 'noRoom',
          length: 0,
        });
        expect(await store.space(third)).toBeUndefined();
      });

      it('lets an account found no more than it may when it founds many at the same moment', async () => {
        const account = someId();
        const step = { after: 0, entries: [{ body: 'b', signature: 's' }], present: [], epoch: 0, account };
        const answers = await Promise.all(
          Array.from({ length: 6 }, () => store.appendChain({ ...step, space: someId() }, { ...ROOMY, spaces: 2 })),
        );
        expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
      });

      it('lets one of two win that append at the same moment', async () => {
        const id = someId();
        const step = (body: string) => ({
          space: id,
          after: 0,
          entries: [{ body, signature: 's' }],
          present: [],
          epoch: 0,
          account: id,
        });
        const answers = await Promise.all(['a', 'b', 'c', 'd'].map((body) => store.appendChain(step(body), ROOMY)));
        expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
        expect(answers.filter(({ ok }) => !ok)).toEqual(Array(3).fill({ ok: false, why: 'moved', length: 1 }));
        expect(await chainOf(id)).toHaveLength(1);
      });
    });

    describe('keeps parcels', () => {
      it('numbers them in order, and hands them out as they came', async () => {
        const { space: id } = await space();
        const parcels = [someParcel({ bytes: Uint8Array.of(0, 255, 1) }), someParcel(), someParcel()];
        expect(await push(id, parcels)).toEqual({ ok: true, head: 3, taken: 3 });
        const pulled = await store.pull(id, 0, WIDE);
        expect(pulled.head).toBe(3);
        expect(pulled.more).toBe(false);
        expect(seqs(pulled.parcels)).toEqual([1, 2, 3]);
        expect([...(pulled.parcels[0]?.bytes ?? [])]).toEqual([0, 255, 1]);
        expect((await store.pull(id, 2, WIDE)).parcels).toHaveLength(1);
        expect(await store.pull(someId(), 0, WIDE)).toEqual({ head: 0, more: false, parcels: [] });
      });

      it('a higher counter replaces and moves to the end; the same or a lower one changes nothing', async () => {
        const { space: id } = await space();
        const [first, second] = [someParcel({ counter: 5 }), someParcel()];
        await push(id, [first, second]);
        const newer = { ...first, counter: 6, bytes: Uint8Array.of(6) };
        expect(await push(id, [newer])).toEqual({ ok: true, head: 3, taken: 1 });
        expect(await push(id, [newer, first, { ...first, counter: 1 }])).toEqual({ ok: true, head: 3, taken: 0 });
        expect(seqs(await all(id))).toEqual([2, 3]);
        expect(await push(id, [{ ...first, device: someId(), counter: 1 }])).toMatchObject({ head: 4 });
        expect(await all(id)).toHaveLength(3);
      });

      it('of one item twice in a page the last higher one stays', async () => {
        const { space: id } = await space();
        const one = someParcel();
        const page = [one, { ...one, counter: 3, bytes: Uint8Array.of(3) }, { ...one, counter: 2 }];
        expect(await push(id, page)).toEqual({ ok: true, head: 2, taken: 2 });
        expect((await all(id)).map(({ seq, bytes }) => [seq, ...bytes])).toEqual([[2, 3]]);
        expect(await contentOf(id)).toBe(1);
      });

      it('hands a page out by its numbers when one of it was replaced within it', async () => {
        const { space: id } = await space();
        const [one, other] = [someParcel(), someParcel()];
        await push(id, [one, other, { ...one, counter: 2 }]);
        expect(seqs(await all(id))).toEqual([2, 3]);
        const first = await store.pull(id, 0, { parcels: 1, bytes: 1e6 });
        expect(seqs((await store.pull(id, first.parcels[0]?.seq ?? 0, WIDE)).parcels)).toEqual([3]);
      });

      it('takes nothing when the chain has moved since it was judged', async () => {
        const { space: id } = await space();
        expect(await store.push(id, { chain: 2 }, [someParcel()], ROOMY)).toEqual({ ok: false, why: 'moved' });
        expect(await store.push(someId(), { chain: 1 }, [someParcel()], ROOMY)).toEqual({ ok: false, why: 'moved' });
        expect(await all(id)).toEqual([]);
      });

      it('takes a page whole or not at all where there is no room', async () => {
        const { space: id } = await space();
        const tight = { ...ROOMY, space: FOUNDED + 100 };
        expect(await push(id, [someParcel(), someParcel()], tight)).toMatchObject({ ok: true });
        const stays = someParcel();
        expect(await push(id, [stays, someParcel()], tight)).toEqual({ ok: false, why: 'noRoom' });
        expect(await all(id)).toHaveLength(2);
        expect(await contentOf(id)).toBe(80);
        expect(await store.setQuota(id, FOUNDED + 200)).toBe(true);
        expect(await push(id, [stays, someParcel()], tight)).toMatchObject({ ok: true });
        expect(await store.setQuota(id, undefined)).toBe(true);
        expect((await store.space(id))?.quota).toBeUndefined();
        expect(await store.setQuota(someId(), 1)).toBe(false);
        const smaller = { ...stays, counter: 2, bytes: Uint8Array.of(1) };
        expect(await push(id, [smaller], tight)).toMatchObject({ ok: true });
        expect(await contentOf(id)).toBe(121);
      });

      it('counts an account over all its spaces', async () => {
        const [one, device] = [await space(), someId()];
        const two = await space(device, one.account);
        const tight = { ...ROOMY, account: 2 * FOUNDED + 100 };
        expect(await push(one.space, [someParcel(), someParcel()], tight)).toMatchObject({ ok: true });
        expect(await push(two.space, [someParcel()], tight)).toEqual({ ok: false, why: 'noRoom' });
      });

      it('hands out pages within their limits, and at least one parcel', async () => {
        const { space: id } = await space();
        const parcels = Array.from({ length: 25 }, () => someParcel({ bytes: new Uint8Array(100) }));
        await push(id, parcels);
        const few = await store.pull(id, 0, { parcels: 10, bytes: 1e6 });
        expect(few.parcels).toHaveLength(10);
        expect(few.more).toBe(true);
        const light = await store.pull(id, 10, { parcels: 100, bytes: 450 });
        expect(seqs(light.parcels)).toEqual([11, 12, 13, 14]);
        expect(light.more).toBe(true);
        const one = await store.pull(id, 0, { parcels: 100, bytes: 1 });
        expect(seqs(one.parcels)).toEqual([1]);
        const last = await store.pull(id, 20, { parcels: 5, bytes: 1e6 });
        expect(last.more).toBe(false);
      });

      it('keeps bytes that are a part of a larger page, and none at all, as they are', async () => {
        const { space: id } = await space();
        const page = Uint8Array.from({ length: 500 }, (_, index) => index % 251);
        const parts = [page.subarray(100, 140), new Uint8Array(0), page.subarray(499)];
        await push(
          id,
          parts.map((bytes) => someParcel({ bytes })),
        );
        expect((await all(id)).map(({ bytes }) => [...bytes])).toEqual(parts.map((bytes) => [...bytes]));
      });

      it('a reader that follows the numbers misses nothing of many who write at once [SV4]', async () => {
        const { space: id } = await space();
        const writers = 16;
        const each = 25;
        let writing = writers;
        const pushed = Array.from({ length: writers }, async () => {
          const device = someId();
          for (let n = 1; n <= each; n += 1) await push(id, [someParcel({ device, counter: n })]);
          writing -= 1;
        });
        const seen: number[] = [];
        let cursor = 0;
        for (let last = false; ;) {
          const { parcels, more } = await store.pull(id, cursor, { parcels: 7, bytes: 1e6 });
          seen.push(...seqs(parcels));
          cursor = seen.at(-1) ?? 0;
          if (more) continue;
          if (last) break;
          last = writing === 0;
        }
        await Promise.all(pushed);
        expect(seen).toEqual(Array.from({ length: writers * each }, (_, index) => index + 1));
      });
    });

    describe('keeps heads', () => {
      it('the newest of each device, by counter; a head of the same counter replaces', async () => {
        const { space: id } = await space();
        const device = someId();
        const head = (counter: number, text: string) => ({ device, counter, head: text, signature: 's', heardAt: NOW });
        expect(await store.putHead(id, head(5, 'five'))).toBe(1);
        expect(await store.putHead(id, head(4, 'four'))).toBe(1);
        expect((await store.heads(id)).map(({ head: text }) => text)).toEqual(['five']);
        expect((await store.space(id))?.heads).toBe(1);
        expect(await store.putHead(id, { ...head(5, 'again'), heardAt: NOW + 1 })).toBe(2);
        expect(await store.heads(id)).toEqual([{ ...head(5, 'again'), heardAt: NOW + 1 }]);
        expect((await store.space(id))?.heads).toBe(2);
        expect(await store.spacesOf(device)).toEqual([]);
        expect(await store.putHead(someId(), head(1, 'nowhere'))).toBeUndefined();
        expect(await store.heads(someId())).toEqual([]);
      });
    });

    it('puts the head that comes with a page in the same step, and names it to its device', async () => {
      const { space: id, device } = await space();
      const head = (counter: number) => ({ device, counter, head: `head ${counter}`, signature: 's', heardAt: NOW });
      const own = async () => (await store.spacesOf(device)).map((one) => [one.space, one.own, one.heads]);
      expect(await own()).toEqual([[id, 0, 0]]);
      const parcel = someParcel({ device, counter: 3 });
      const pushed = await store.push(id, { chain: 1 }, [parcel], ROOMY, head(3));
      expect(pushed).toEqual({ ok: true, head: 1, taken: 1, heads: 1 });
      expect(await own()).toEqual([[id, 3, 1]]);
      // The same page once more, as after a lost answer; and one that is not taken leaves the head as it was.
      expect(await store.push(id, { chain: 1 }, [parcel], ROOMY, head(3))).toMatchObject({ taken: 0, heads: 2 });
      const tight = { ...ROOMY, space: 1 };
      expect(await store.push(id, { chain: 1 }, [someParcel()], tight, head(4))).toMatchObject({ why: 'noRoom' });
      expect(await store.push(id, { chain: 2 }, [someParcel()], ROOMY, head(4))).toMatchObject({ why: 'moved' });
      expect(await own()).toEqual([[id, 3, 2]]);
      expect((await store.heads(id)).map(({ head: text }) => text)).toEqual(['head 3']);
    });

    describe('lets go of what was erased [SV9]', () => {
      it('of exactly what is named, and does not take it again', async () => {
        const { space: id } = await space();
        const [gone, newer, other] = [someParcel({ counter: 3 }), someParcel({ counter: 9 }), someParcel()];
        await push(id, [gone, newer, other]);
        await store.putChunk(id, 'c'.repeat(22), new Uint8Array(50), ROOMY);
        const drop = { drop: someId(), signature: 's' };
        const named = [
          { item: gone.item, device: gone.device, counter: 3 },
          { item: newer.item, device: newer.device, counter: 8 },
        ];
        await store.addDrop(id, drop, named, ['c'.repeat(22)], ROOMY);
        await store.addDrop(id, drop, named, [], ROOMY);
        expect(seqs(await all(id))).toEqual([2, 3]);
        expect(await store.chunk(id, 'c'.repeat(22))).toBeUndefined();
        expect(await contentOf(id)).toBe(80);
        expect(await push(id, [gone, { ...gone, counter: 2 }])).toMatchObject({ taken: 0 });
        expect(await store.putChunk(id, 'c'.repeat(22), new Uint8Array(50), ROOMY)).toBe('kept');
        expect(await store.chunk(id, 'c'.repeat(22))).toBeUndefined();
        expect(await store.missingChunks(id, ['c'.repeat(22)])).toEqual([]);
        expect(await push(id, [{ ...gone, counter: 4 }])).toMatchObject({ taken: 1 });
        expect(await dropsOf(id)).toEqual([drop]);
        expect(await dropsOf(id, 1)).toEqual([]);
        expect((await store.space(id))?.drops).toBe(1);
      });

      it('bars nothing that it has not seen but the very parcel that was named before it came', async () => {
        const { space: id } = await space();
        const [first, unseen] = [someParcel({ counter: 3 }), someParcel({ counter: 5 })];
        await push(id, [first, { ...unseen, counter: 4 }]);
        const named = [
          { item: first.item, device: first.device, counter: Number.MAX_SAFE_INTEGER, leaf: 'made up' },
          { item: unseen.item, device: unseen.device, counter: 5, leaf: 'of five' },
          { item: unseen.item, device: unseen.device, counter: 7, leaf: 'of seven' },
        ];
        await store.addDrop(id, { drop: someId(), signature: 's' }, named, [], ROOMY);
        expect(seqs(await all(id))).toEqual([1, 2]);
        expect(await push(id, [first, { ...unseen, counter: 4 }])).toMatchObject({ taken: 0 });
        const later = [
          { ...first, counter: 4, leaf: 'of four' },
          { ...unseen, leaf: 'another of five' },
          { ...unseen, counter: 6, leaf: 'of six' },
        ];
        expect(await push(id, later)).toMatchObject({ taken: 3 });
        expect(await all(id)).toHaveLength(2);
        // What was named goes with what is older than it, and neither comes back.
        expect(await push(id, [{ ...unseen, counter: 7, leaf: 'of seven' }])).toMatchObject({ taken: 0 });
        expect(await all(id)).toHaveLength(1);
        expect(await push(id, [{ ...unseen, counter: 6, leaf: 'of six' }])).toMatchObject({ taken: 0 });
        expect(await push(id, [{ ...unseen, counter: 8, leaf: 'of eight' }])).toMatchObject({ taken: 1 });
        expect(await contentOf(id)).toBe(80);
        for await (const fault of store.check()) expect(fault.space).not.toBe(id);
      });

      it('of nothing but the very parcel that is named: not of an older one, nor of another of that counter [PR11]', async () => {
        const { space: id } = await space();
        const [same, older, right] = [5, 3, 7].map((counter) => someParcel({ counter, leaf: `of ${counter}` }));
        if (!same || !older || !right) throw new Error('made');
        await push(id, [same, older, right]);
        const named = [
          { ...same, leaf: 'made up' },
          { ...older, counter: 4, leaf: 'made up' },
          { ...right, counter: 6, leaf: 'made up' },
          { ...right, counter: 7, leaf: 'of 7' },
        ].map(({ item, device, counter, leaf }) => ({ item, device, counter, leaf }));
        await store.addDrop(id, { drop: someId(), signature: 's' }, named, [], ROOMY);
        expect(seqs(await all(id))).toEqual([1, 2]);
        expect(await contentOf(id)).toBe(80);
        // Nothing is barred by a name that is made up; what went is not taken again.
        const next = [{ ...older, counter: 4, leaf: 'of 4' }, { ...same, counter: 6, leaf: 'of 6' }, right];
        expect(await push(id, next)).toMatchObject({ taken: 2 });
        expect(await contentOf(id)).toBe(80);
        for await (const fault of store.check()) expect(fault.space).not.toBe(id);
      });

      it('and takes of one page only what follows upon a parcel that was named before it came', async () => {
        const { space: id } = await space();
        const one = someParcel();
        await push(id, [one]);
        const named = [{ item: one.item, device: one.device, counter: 3, leaf: 'of three' }];
        await store.addDrop(id, { drop: someId(), signature: 's' }, named, [], ROOMY);
        const page = [2, 3, 2, 4].map((counter) => ({ ...one, counter, leaf: counter === 3 ? 'of three' : 'other' }));
        expect(await push(id, page.slice(0, 3))).toMatchObject({ taken: 1 });
        expect(await all(id)).toEqual([]);
        expect(await push(id, page)).toMatchObject({ taken: 1 });
        expect(await all(id)).toHaveLength(1);
        expect(await contentOf(id)).toBe(40);
      });
    });

    describe('counts chains and drops, and lets through what frees or protects [SV18]', () => {
      const entry = (size: number) => ({ body: 'b'.repeat(size - 1), signature: 's' });
      const drop = (size: number) => ({ drop: someId().padEnd(size - 1, 'd'), signature: 's' });
      const append = (
        of: { space: string; account: string },
        after: number,
        sizes: readonly number[],
        protects: boolean,
        quotas: Quotas,
      ) => store.appendChain({ ...of, after, entries: sizes.map(entry), present: [], epoch: 0, protects }, quotas);
      const refused = (length: number) => ({ ok: false, why: 'noRoom', length });

      it('into what a space holds', async () => {
        const one = await space();
        const id = one.space;
        await push(id, [someParcel()]);
        await append(one, 1, [30, 20], false, ROOMY);
        expect(await store.addDrop(id, drop(60), [], [], ROOMY)).toBe('kept');
        const held = { bytes: FOUNDED + 50 + 40 + 60, chainBytes: FOUNDED + 50, dropBytes: 60, chain: 3, drops: 1 };
        expect(await store.space(id)).toMatchObject(held);
        for await (const fault of store.check()) expect(fault.space).not.toBe(id);
        const tight = { ...ROOMY, space: held.bytes + 10 };
        const pushed = await store.push(id, { chain: 3 }, [someParcel()], tight);
        expect(pushed).toEqual({ ok: false, why: 'noRoom' });
        expect(await append(one, 3, [11], false, tight)).toEqual(refused(3));
        expect(await append(one, 3, [10], false, tight)).toEqual({ ok: true, length: 4 });
      });

      it('and a space that is full takes what puts somebody out, up to the length of a chain', async () => {
        const one = await space();
        const full = { ...ROOMY, space: 1, account: 1, chain: 100 };
        expect(await append(one, 1, [10], false, full)).toEqual(refused(1));
        expect(await append(one, 1, [40, 40], true, full)).toEqual({ ok: true, length: 3 });
        expect(await append(one, 3, [FOUNDED + 17], true, full)).toEqual(refused(3));
        expect(await append(one, 3, [10], true, full)).toEqual({ ok: true, length: 4 });
        expect(await chainOf(one.space)).toHaveLength(4);
      });

      it('of which those that let somebody in take no more than the half', async () => {
        const one = await space();
        const few = { ...ROOMY, chain: 100 };
        expect(await append(one, 1, [FOUNDED + 47], false, few)).toEqual(refused(1));
        expect(await append(one, 1, [48], false, few)).toEqual({ ok: true, length: 2 });
        expect(await append(one, 2, [1], false, few)).toEqual(refused(2));
        expect(await append(one, 2, [1], true, few)).toEqual({ ok: true, length: 3 });
        expect(
          await store.appendChain(
            { ...one, space: someId(), after: 0, entries: [entry(51)], present: [], epoch: 0 },
            few,
          ),
        ).toEqual(refused(0));
      });

      it('a space that is refused for its first entry is none', async () => {
        const id = someId();
        const founding = { space: id, account: id, after: 0, entries: [entry(9)], present: [], epoch: 0 };
        expect(await store.appendChain(founding, { ...ROOMY, account: 8 })).toEqual(refused(0));
        expect(await store.space(id)).toBeUndefined();
        expect(await chainOf(id)).toEqual([]);
      });

      it('a drop that frees as much as it takes goes into the fullest space; another has a little room of its own', async () => {
        const { space: id } = await space();
        const [large, small] = [someParcel({ bytes: new Uint8Array(200), leaf: 'l' }), someParcel({ leaf: 's' })];
        await push(id, [large, small]);
        const name = ({ item, device, counter }: PushedParcel, leaf: string) => [{ item, device, counter, leaf }];
        const full = { ...ROOMY, space: 1, account: 1, drops: 90 };
        expect(await store.addDrop(id, drop(100), name(small, 's'), [], full)).toBe('noRoom');
        expect(await all(id)).toHaveLength(2);
        expect(await push(id, [{ ...small, counter: 2, leaf: 's2' }])).toMatchObject({ taken: 1 });
        expect(await dropsOf(id)).toEqual([]);
        expect(await store.addDrop(id, drop(60), [], [], full)).toBe('kept');
        expect(await store.addDrop(id, drop(31), [], [], full)).toBe('noRoom');
        expect(await store.addDrop(id, drop(200), [...name(large, 'l'), ...name(large, 'l')], [], full)).toBe('kept');
        expect(await store.space(id)).toMatchObject({ drops: 2, dropBytes: 260 });
        expect(await contentOf(id)).toBe(40);
        for await (const fault of store.check()) expect(fault.space).not.toBe(id);
      });

      it('and hands both out in pages, at least one at a time', async () => {
        const one = await space();
        const id = one.space;
        await append(one, 1, [500, 500, 500], false, ROOMY);
        for (const size of [300, 300]) await store.addDrop(id, drop(size), [], [], ROOMY);
        const whole = await store.chain(id, 0, 1e6);
        expect(whole).toMatchObject({ more: false, listed: { length: 4 } });
        const first = await store.chain(id, 1, 1_200);
        expect(first).toEqual({ more: true, listed: whole.listed.slice(1, 3) });
        expect(await store.chain(id, 3, 1_200)).toEqual({ more: false, listed: whole.listed.slice(3) });
        expect(await store.chain(id, 1, 1)).toEqual({ more: true, listed: whole.listed.slice(1, 2) });
        expect(await store.chain(id, 4, 1)).toEqual({ more: false, listed: [] });
        expect(await store.chain(id, 9, 1)).toEqual({ more: false, listed: [] });
        expect((await store.drops(id, 0, 1)).more).toBe(true);
        expect(await store.drops(id, 1, 1)).toEqual({ more: false, listed: (await dropsOf(id)).slice(1) });
      });
    });

    describe('keeps chunks', () => {
      it('the first bytes under a name, within the room there is', async () => {
        const { space: id } = await space();
        const [one, two] = [someId(), someId()];
        expect(await store.missingChunks(id, [one, two])).toEqual([one, two]);
        expect(await store.putChunk(id, one, Uint8Array.of(1, 2), ROOMY)).toBe('kept');
        expect(await store.putChunk(id, one, Uint8Array.of(9), ROOMY)).toBe('kept');
        expect([...((await store.chunk(id, one)) ?? [])]).toEqual([1, 2]);
        expect(await store.missingChunks(id, [one, two])).toEqual([two]);
        expect(await store.missingChunks(id, [])).toEqual([]);
        expect(await store.putChunk(id, two, new Uint8Array(99), { ...ROOMY, space: FOUNDED + 100 })).toBe('noRoom');
        expect(await store.chunk(id, two)).toBeUndefined();
        expect(await contentOf(id)).toBe(2);
      });
    });

    describe('keeps mailboxes', () => {
      it('one offer and the first answer, until they are over', async () => {
        const [box, owner] = [someId(), someId()];
        const offer = { owner, offer: 'sealed', expires: NOW + 100 };
        expect(await store.putMailbox(box, offer, NOW, 3)).toBe('kept');
        expect(await store.putMailbox(box, offer, NOW, 3)).toBe('kept');
        expect(await store.putMailbox(box, { ...offer, offer: 'other' }, NOW, 3)).toBe('taken');
        expect(await store.putMailbox(box, { ...offer, owner: someId() }, NOW, 3)).toBe('taken');
        expect(await store.mailbox(box, NOW)).toEqual(offer);
        expect(await store.answerMailbox(box, 'first', NOW)).toBe('kept');
        expect(await store.answerMailbox(box, 'first', NOW)).toBe('kept');
        expect(await store.answerMailbox(box, 'second', NOW)).toBe('answered');
        expect(await store.mailbox(box, NOW)).toEqual({ ...offer, answer: 'first' });
        expect(await store.mailbox(box, NOW + 100)).toBeUndefined();
        expect(await store.answerMailbox(box, 'late', NOW + 100)).toBe('notFound');
        expect(await store.answerMailbox(someId(), 'a', NOW)).toBe('notFound');
        expect(await store.deleteMailbox(box, someId())).toBe(false);
        expect(await store.deleteMailbox(box, owner)).toBe(true);
        expect(await store.deleteMailbox(box, owner)).toBe(false);
      });

      it('no more of one owner than allowed, of those put at the same moment', async () => {
        const box = { owner: someId(), offer: 'o', expires: NOW + 10 };
        const answers = await Promise.all(Array.from({ length: 6 }, () => store.putMailbox(someId(), box, NOW, 2)));
        expect(answers.filter((answer) => answer === 'kept')).toHaveLength(2);
      });

      it('no more of one owner than allowed, of those still open', async () => {
        const owner = someId();
        const put = (expires: number, now: number) =>
          store.putMailbox(someId(), { owner, offer: 'o', expires }, now, 2);
        expect([await put(NOW + 10, NOW), await put(NOW + 99, NOW), await put(NOW + 99, NOW)]).toEqual([
          'kept',
          'kept',
          'noRoom',
        ]);
        expect(await put(NOW + 99, NOW + 10)).toBe('kept');
      });

      it('no more of one account than ten devices may have, of those put at the same moment [SV18]', async () => {
        const account = someId();
        const owners = Array.from({ length: 13 }, () => someId());
        for (const owner of owners) await store.enrol(owner, 'key', { account, replaces: someId() }, NOW);
        const answers = await Promise.all(
          owners.map((owner) => store.putMailbox(someId(), { owner, offer: 'o', expires: NOW + 10 }, NOW, 1)),
        );
        expect(answers.filter((answer) => answer === 'kept')).toHaveLength(10);
        const [owner = ''] = owners;
        const another = () => store.putMailbox(someId(), { owner, offer: 'o', expires: NOW + 99 }, NOW + 10, 1);
        expect(await another()).toBe('kept');
      });

      it('gives the name of one that is over to whoever comes', async () => {
        const box = someId();
        await store.putMailbox(box, { owner: someId(), offer: 'old', expires: NOW + 10 }, NOW, 9);
        const fresh = { owner: someId(), offer: 'new', expires: NOW + 99 };
        expect(await store.putMailbox(box, fresh, NOW + 10, 9)).toBe('kept');
        expect(await store.mailbox(box, NOW + 10)).toEqual(fresh);
      });
    });

    it('tells those who listen of new parcels and chains, until they end it', async () => {
      const { space: id } = await space();
      const heard: number[] = [];
      const end = await store.listen((hint) => hint.space === id && hint.head > 0 && heard.push(hint.head));
      await push(id, [someParcel()]);
      await push(id, [someParcel()]);
      await expect.poll(() => heard).toEqual([1, 2]);
      await end();
      await push(id, [someParcel()]);
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(heard).toEqual([1, 2]);
    });

    it('lists all spaces and devices for the keeper, is found whole, and can write', async () => {
      const { space: id } = await space();
      await push(id, [someParcel()]);
      const spaces: string[] = [];
      for await (const one of store.spaces()) spaces.push(one.space);
      expect(spaces).toContain(id);
      expect(new Set(spaces).size).toBe(spaces.length);
      let devices = 0;
      for await (const one of store.devices()) devices += one.device.length === 22 ? 1 : 0;
      expect(devices).toBeGreaterThan(3);
      for await (const fault of store.check()) expect(fault).toBeUndefined();
      expect(await store.alive()).toBe(true);
    });

    it('holds after a restart what it acknowledged [SV5]', async () => {
      if (!under.reopen) return;
      const { space: id } = await space();
      const parcels = [someParcel(), someParcel()];
      await push(id, parcels);
      const identity = await store.identity();
      store = await under.reopen();
      expect(await store.identity()).toEqual(identity);
      expect((await all(id)).map(({ bytes }) => bytes.length)).toEqual([40, 40]);
      expect((await store.space(id))?.head).toBe(2);
    });
  });
}
