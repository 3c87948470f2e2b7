import { beforeEach, describe, expect, it } from 'vitest';
import { KEEPER_COMMANDS, keeperHelp, runKeeperCommand } from '../../../src/server/relay/keeper-commands.ts';
import { nodeHash, nodeVerify } from '../../../src/server/relay/node-crypto.ts';
import type { PushedParcel, RelayDevice, RelayStore } from '../../../src/server/store/relay-store.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { countedRandom, ROOMY, START, TestChain, TestDevice, testRelay } from './test-device.ts';

let under: ReturnType<typeof testRelay>;
let sari: TestDevice;
let asSari: RelayDevice;
let space = '';

beforeEach(async () => {
  under = testRelay();
  sari = await TestDevice.made();
  asSari = await sari.enrolled(under);
  const chain = new TestChain();
  space = chain.space;
  await chain.found(sari);
  expect((await under.relay.appendChain(asSari, space, 0, chain.entries)).ok).toBe(true);
  expect((await under.relay.push(asSari, space, await sari.page([{}, {}, {}], space))).ok).toBe(true);
});

async function asked(words: string, store: RelayStore = under.store) {
  const lines: string[] = [];
  const tools = { store, clock: under.clock, random: countedRandom, hash: nodeHash, verify: nodeVerify };
  const well = await runKeeperCommand({ ...tools, say: (line) => lines.push(line) }, words.split(' '));
  return { well, lines };
}

/** The store with some of its answers turned. */
function turned(turns: Partial<RelayStore>): RelayStore {
  return new Proxy(under.store, {
    get(target, name) {
      const found = (Reflect.get(turns, name) ?? Reflect.get(target, name)) as unknown;
      return typeof found === 'function' ? (found as () => unknown).bind(target) : found;
    },
  });
}

/** Whether a device that nobody knows comes in by what was typed. */
async function enrol(typed: string): Promise<boolean> {
  const device = await TestDevice.made();
  const nonce = await under.relay.proof.nonce(device.device);
  if (!nonce.ok) throw new Error('nonce');
  const proof = await device.proof(nonce.value.nonce, nonce.value.relay);
  return (await under.relay.proof.enrol({ ...proof, signingKey: device.key, code: typed })).ok;
}

describe('commands of the keeper [SV15]', () => {
  it('a code lets one device in, once, within ten days, typed as people type', async () => {
    const [code = ''] = (await asked('code')).lines;
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await enrol(code.replace(/.$/, (last) => (last === '7' ? '8' : '7')))).toBe(false);
    expect(await enrol(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`)).toBe(
      true,
    );
    expect(await enrol(code)).toBe(false);
    const [second = ''] = (await asked('code')).lines;
    under.clock.at += 10 * 24 * 3_600_000;
    expect(await enrol(second)).toBe(false);
  });

  it('a code for a whole team lets in as many as were said, and no more', async () => {
    const [code = ''] = (await asked('code 3')).lines;
    expect(await Promise.all([enrol(code), enrol(code), enrol(code)])).toEqual([true, true, true]);
    expect(await enrol(code)).toBe(false);
    for (const wrong of ['0', '-1', '1.5', '101', 'all']) await expect(asked(`code ${wrong}`)).rejects.toThrow('100');
  });

  it('spaces and devices are listed by their names, and nothing else is known of them', async () => {
    const { account } = asSari;
    const drop = await sari.drop({ space, parcels: [], chunks: [] });
    expect((await under.relay.drop(asSari, space, drop)).ok).toBe(true);
    const { bytes, chainBytes, dropBytes } = (await under.store.space(space)) ?? {};
    expect(dropBytes).toBe(drop.drop.length + drop.signature.length);
    const [columns, ...lines] = (await asked('spaces')).lines;
    expect(columns?.split('\t').slice(2)).toEqual([
      'head',
      'chain',
      'epoch',
      'drops',
      'bytes',
      'chainBytes',
      'dropBytes',
      'quota',
    ]);
    expect(lines).toEqual([[space, account, 3, 1, 0, 1, bytes, chainBytes, dropBytes, '-'].join('\t')]);
    const [head, line = ''] = (await asked('devices')).lines;
    expect(head?.split('\t')).toEqual(['device', 'key', 'account', 'enrolled', 'revoked', 'spaces']);
    const short = sari.key.slice(0, 12);
    expect(line.split('\t')).toEqual([sari.device, short, account, '2027-01-15T08:00:00.000Z', '-', '1']);
  });

  it('of two devices under one name each shows its key and in how many spaces it is; one is revoked and the other goes on [SV3]', async () => {
    const mallory = Object.assign(await TestDevice.made(), { device: sari.device });
    const asMallory = await mallory.enrolled(under);
    const rows = async () => (await asked('devices')).lines.slice(1).map((line) => line.split('\t'));
    const told = async (key: string) => (await rows()).find(([, short = '']) => short && key.startsWith(short));
    expect((await told(sari.key))?.slice(4)).toEqual(['-', '1']);
    expect((await told(mallory.key))?.slice(2)).toEqual([asMallory.account, '2027-01-15T08:00:00.000Z', '-', '0']);
    const short = (await told(mallory.key))?.[1] ?? '';
    expect(await asked(`revoke ${sari.device} ${short}`)).toEqual({
      well: true,
      lines: [
        'The device is refused from now on; others under its name go on: 1.',
        'Its space changes its key when a facilitator removes it there.',
      ],
    });
    expect((await told(mallory.key))?.[4]).toBe('2027-01-15T08:00:00.000Z');
    expect((await told(sari.key))?.[4]).toBe('-');
    const session = async (by: TestDevice) => {
      const nonce = await under.relay.proof.nonce(by.device);
      if (!nonce.ok) throw new Error('nonce');
      const proof = await by.proof(nonce.value.nonce, nonce.value.relay);
      const answer = await under.relay.proof.session({ ...proof, signingKey: by.key });
      return answer.ok ? 'known' : answer.problem.problem;
    };
    expect([await session(mallory), await session(sari)]).toEqual(['notAllowed', 'known']);
    for (const key of [short.slice(1), short.slice(0, -1), 'A'.repeat(12), `${mallory.key}A`])
      await expect(asked(`revoke ${sari.device} ${key}`)).rejects.toThrow('There is no such key under that name.');
    expect((await asked(`revoke ${sari.device} ${sari.key}`)).well).toBe(true);
    expect(await session(sari)).toBe('notAllowed');
  });

  it('a name that is revoked without a key is refused with all that came under it, and that is said', async () => {
    const mallory = Object.assign(await TestDevice.made(), { device: sari.device });
    await mallory.enrolled(under);
    const { lines } = await asked(`revoke ${sari.device}`);
    expect(lines.join(' ')).toContain('with all 2 keys that came under its name');
    for (const { revokedAt } of await under.store.devicesNamed(sari.device)) expect(revokedAt).toBe(START);
  });

  it('a quota holds from the next page on, until it is taken back', async () => {
    const push = async () => (await under.relay.push(asSari, space, await sari.page([{}], space))).ok;
    expect((await asked(`quota ${space} 1`)).well).toBe(true);
    expect(await push()).toBe(false);
    expect((await asked('spaces')).lines[1]).toMatch(/\t1$/);
    expect((await asked(`quota ${space} none`)).well).toBe(true);
    expect(await push()).toBe(true);
    for (const bytes of ['', '-1', '1.5', 'many', '1e99'])
      await expect(asked(`quota ${space} ${bytes}`)).rejects.toThrow('is no number of bytes');
    await expect(asked(`quota ${someId()} 5`)).rejects.toThrow('There is no such space.');
    await expect(asked('quota space 5')).rejects.toThrow('There is no such space.');
  });

  it('a revoked device is refused at once', async () => {
    expect((await asked(`revoke ${sari.device}`)).well).toBe(true);
    expect((await asked('devices')).lines[1]).toMatch(/\t2027-01-15T08:00:00.000Z\t1$/);
    const nonce = await under.relay.proof.nonce(sari.device);
    if (!nonce.ok) throw new Error('nonce');
    const session = await under.relay.proof.session(await sari.proof(nonce.value.nonce, nonce.value.relay));
    expect(session).toMatchObject({ problem: { problem: 'notAllowed' } });
    await expect(asked(`revoke ${someId()}`)).rejects.toThrow('There is no such device.');
  });

  it('a restored store has a new history and its old name', async () => {
    const before = await under.store.identity();
    await asked('restored');
    const after = await under.store.identity();
    expect(after.relay).toBe(before.relay);
    expect(after.history).not.toBe(before.history);
  });

  it('a backup is the store’s own, or said to be another’s', async () => {
    const files: string[] = [];
    const backup = async (file: string) => void files.push(file);
    expect((await asked('backup /some/file', turned({ backup }))).well).toBe(true);
    expect(files).toEqual(['/some/file']);
    await expect(asked('backup /some/file')).rejects.toThrow('pg_dump');
  });

  it.each(['', 'toString', 'check all', 'quota', 'backup', 'revoke', 'revoke a b c', 'nothing'])(
    '“%s” is no command',
    async (words) => {
      expect(await asked(words)).toEqual({ well: undefined, lines: [] });
    },
  );

  it('each stands in the help', () => {
    for (const name of Object.keys(KEEPER_COMMANDS)) expect(keeperHelp()).toContain(`\n  ${name}`);
  });
});

describe('the check [SV15]', () => {
  it('finds nothing in a whole store, and says how much it saw', async () => {
    expect(await asked('check')).toEqual({ well: true, lines: ['1 spaces, 3 parcels, 0 faults'] });
  });

  it('goes through more pages than one', async () => {
    for (let page = 0; page < 3; page += 1) {
      const contents = Array.from({ length: 400 }, () => ({ sealed: new Uint8Array(41) }));
      await under.relay.push(asSari, space, await sari.page(contents, space));
    }
    expect((await asked('check')).lines).toEqual(['1 spaces, 1203 parcels, 0 faults']);
  });

  const put = (parcel: Partial<PushedParcel>) =>
    under.store.push(
      space,
      { chain: 1 },
      [{ item: someId(), device: sari.device, counter: 9, epoch: 0, bytes: new Uint8Array(9), ...parcel }],
      ROOMY,
    );

  it('finds a parcel that is none, one of another device, one of another space, and one with a turned bit', async () => {
    const budi = await TestDevice.made();
    const [good] = await sari.parcels([{}], space);
    const [other] = await budi.parcels([{}], space);
    const [claimed] = await budi.parcels([{ device: sari.device }], space);
    const [elsewhere] = await sari.parcels([{}], someId());
    if (!good || !other || !claimed || !elsewhere) throw new Error('made');
    const bent = Uint8Array.from(good);
    bent[90] = (bent[90] ?? 0) ^ 1;
    for (const bytes of [good, new Uint8Array(9), other, good, claimed, elsewhere, bent]) await put({ bytes });
    const { well, lines } = await asked('check');
    expect(well).toBe(false);
    expect(lines.slice(0, -1)).toEqual([5, 6, 8, 9, 10].map((seq) => `parcelWrong\t${space}\t${seq}`));
  });

  it('finds a chain that nobody signed, or that breaks off', async () => {
    const step = { space: someId(), after: 0, present: [], epoch: 0, account: someId() };
    await under.store.appendChain({ ...step, entries: [{ body: 'e30', signature: 'AA' }] }, ROOMY);
    expect((await asked('check')).lines).toContain(`chainWrong\t${step.space}`);
  });

  it('finds who was left in or out of a space, and an epoch that is not on', async () => {
    const nowhere = turned({ spacesOf: async () => [] });
    expect((await asked('check', nowhere)).lines).toContain(`presentWrong\t${space}`);
    const budi = await TestDevice.made();
    await budi.enrolled(under);
    const found = await under.store.spacesOf(sari.device);
    const everybody = turned({ spacesOf: async () => found });
    expect((await asked('check', everybody)).lines).toContain(`presentWrong\t${space}`);
    const state = await under.store.space(space);
    const other = turned({ space: async () => state && { ...state, epoch: 4 } });
    expect((await asked('check', other)).lines).toContain(`epochWrong\t${space}`);
  });

  it('tells what the store finds by itself', async () => {
    const faulty = turned({
      async *check() {
        yield { fault: 'storeBroken', detail: 'page 7' } as const;
      },
    });
    expect((await asked('check', faulty)).lines[0]).toBe('storeBroken\t-\tpage 7');
  });
});
