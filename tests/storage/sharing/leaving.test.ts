import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RelayStore } from '../../../src/server/store/relay-store.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import type { RelayPort } from '../../../src/sync/relay-port.ts';
import { countedRandom } from '../../server/relay/test-device.ts';
import { letIn, RelayInHand, type RelayTablet } from '../../suites/relay-tablet.ts';
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

it('a group that no relay ever knew is left without a word to it [SY13]', async () => {
  const rini = await inHand.tablet('Rini');
  const group = await rini.commands.groups.add({ name: 'Teras Sore' });
  if (!group.ok) throw new Error(group.problem.kind);
  const space = (await rini.notebook.database.rowsOf('group').get(group.value))?.space ?? '';
  await rini.shared.spaces();
  expect(await rini.shared.leave(space)).toBe(true);
  expect((await rini.round()).spaces.get(space)?.problem).toBeUndefined();
});
