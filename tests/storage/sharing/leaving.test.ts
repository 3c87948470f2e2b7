import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RelayStore } from '../../../src/server/store/relay-store.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import type { RelayPort } from '../../../src/sync/relay-port.ts';
import { countedRandom } from '../../server/relay/test-device.ts';
import { letIn, RelayInHand, type RelayTablet } from '../../suites/relay-tablet.ts';
import { inviteByWords } from './exchange.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';

let folder = '';
let store: RelayStore;
let inHand: RelayInHand;

beforeEach(async () => {
  globalThis.localStorage = memoryLocalStorage();
  folder = mkdtempSync(join(tmpdir(), 'lingkar-leaving-'));
  store = await openStore({ kind: 'sqlite', folder }, countedRandom);
  inHand = await RelayInHand.over(store);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** A group of Rini's in which Sari is co-facilitator. `bend`: what lies between Rini's tablet and the relay. */
async function gathered(bend?: (port: RelayPort) => RelayPort) {
  const rini = await inHand.tablet('Rini', bend);
  const sari = await inHand.tablet('Sari');
  const group = await rini.commands.groups.add({ name: 'Teras Sore' });
  if (!group.ok) throw new Error(group.problem.kind);
  const space = (await rini.notebook.database.rowsOf('group').get(group.value))?.space ?? '';
  await letIn(rini, sari, [space], 'coFacilitator');
  return { rini, sari, space, device: (tablet: RelayTablet) => tablet.notebook.identity.device };
}

async function seenBy({ shared }: RelayTablet, space: string) {
  const membership = (await shared.space(space))?.membership;
  return { devices: membership?.devices, epoch: membership?.epoch };
}

it('whoever leaves is gone for the others once both met the relay, and a new epoch begins [SY13 PR7]', async () => {
  const { rini, sari, space, device } = await gathered();
  const before = (await seenBy(rini, space)).epoch ?? 0;
  expect(await sari.shared.leave(space)).toBe(true);
  expect((await sari.round()).spaces.get(space)).toMatchObject({ state: 'out' });
  await rini.round();
  const { devices, epoch } = await seenBy(rini, space);
  expect(devices?.get(device(sari))?.gone?.how).toBe('left');
  expect(epoch).toBe(before + 1);
  expect((await sari.round()).spaces.get(space)?.problem).toBeUndefined();
});

it('a group that is handed over for good is whose it was handed to [SY13 PR6]', async () => {
  const { rini, sari, space, device } = await gathered();
  expect(await rini.shared.changeRole(space, device(sari), 'facilitator')).toBe(true);
  expect(await rini.shared.leave(space)).toBe(true);
  await rini.round();
  await sari.round();
  const { devices } = await seenBy(sari, space);
  expect(devices?.get(device(sari))?.role).toBe('facilitator');
  expect(devices?.get(device(rini))?.gone?.how).toBe('left');
});

it('the word of leaving is sent again where the answer to it was lost, and upon what others decided meanwhile [SY13 PR8]', async () => {
  let lost = false;
  const { rini, sari, space, device } = await gathered((port) => ({
    ...port,
    appendChain: async (...entries) => {
      const answer = await port.appendChain(...entries);
      return lost ? { ok: false, trouble: { problem: 'unreachable' } } : answer;
    },
  }));
  await rini.shared.changeRole(space, device(sari), 'facilitator');
  await rini.round();
  await sari.round();
  expect(await sari.shared.rotate(space)).toBe(true);
  await sari.round();
  expect(await rini.shared.leave(space)).toBe(true);
  lost = true;
  await rini.round();
  lost = false;
  expect((await rini.round()).trouble).toBeUndefined();
  expect((await rini.shared.space(space))?.chainPending).toEqual([]);
  await sari.round();
  expect((await seenBy(sari, space)).devices?.get(device(rini))?.gone?.how).toBe('left');
});

it('what another tablet of one’s own sent counts, though the one that hands over had not seen it [SY13 PR7]', async () => {
  const { rini, sari, space, device } = await gathered();
  const phone = await inHand.tablet('Rini di ponsel');
  await inviteByWords(rini.shared, phone.shared, [space], { role: 'facilitator', tablet: phone.name, own: true });
  for (const tablet of [rini, phone, rini, phone]) await tablet.round();
  await sari.round();
  const [group] = await phone.notebook.database.rowsOf('group').where('space').equals(space).toArray();
  const added = await phone.commands.members.add(group?.id ?? '', [{ name: 'Ani' }, { name: 'Budi' }]);
  if (!added.ok) throw new Error(added.problem.kind);
  await phone.round();
  expect(await rini.shared.handOver(space, device(sari))).toBe(true);
  for (const tablet of [rini, sari, phone, sari]) await tablet.round();
  const { devices } = await seenBy(sari, space);
  expect(devices?.get(device(sari))?.role).toBe('facilitator');
  for (const gone of [rini, phone]) expect(devices?.get(device(gone))?.gone).toBeDefined();
  expect((await phone.shared.space(space))?.state).toBe('out');
  expect(await sari.notebook.database.rowsOf('member').where('space').equals(space).count()).toBe(2);
});

it('a group is handed over as a whole or not at all [SY13]', async () => {
  const { rini, space } = await gathered();
  const before = await rini.shared.space(space);
  expect(await rini.shared.handOver(space, 'AAAAAAAAAAAAAAAAAAAAAA')).toBe(false);
  expect((await rini.shared.space(space))?.chainPending).toEqual(before?.chainPending);
  expect((await rini.shared.space(space))?.state).toBe('in');
});

it.each([
  ['and says so', true],
  ['without a word', false],
])('the word of leaving goes out again where the relay went back to before it, %s [SY13 SV15]', async (_how, says) => {
  const { rini, sari, space, device } = await gathered();
  const older = join(folder, 'older');
  mkdirSync(older);
  await store.backup?.(join(older, 'relay.db'));
  expect(await rini.shared.handOver(space, device(sari))).toBe(true);
  await rini.round();
  const backThen = await openStore({ kind: 'sqlite', folder: older }, countedRandom);
  try {
    if (says) await backThen.newHistory('BBBBBBBBBBBBBBBBBBBBBA');
    const elsewhere = await RelayInHand.over(backThen);
    const [riniThere, sariThere] = [rini, sari].map(({ name, notebook }) => elsewhere.over(name, notebook));
    for (let i = 0; i < 3; i += 1) for (const tablet of [riniThere, sariThere]) await tablet?.round();
    const { devices } = await seenBy(sari, space);
    expect(devices?.get(device(rini))?.gone?.how).toBe('left');
    expect(devices?.get(device(sari))?.role).toBe('facilitator');
  } finally {
    await backThen.close();
  }
});

it('a group that no relay ever knew is left without a word to it [SY13]', async () => {
  const rini = await inHand.tablet('Rini');
  const group = await rini.commands.groups.add({ name: 'Teras Sore' });
  if (!group.ok) throw new Error(group.problem.kind);
  const space = (await rini.notebook.database.rowsOf('group').get(group.value))?.space ?? '';
  await rini.shared.spaces();
  expect(await rini.shared.leave(space)).toBe(true);
  expect((await rini.round()).spaces.get(space)?.problem).toBeUndefined();
});
