import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Result } from '../../../src/base/result.ts';
import type { RelayStore } from '../../../src/server/store/relay-store.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { KIND_NAMES } from '../../../src/storage/kinds.ts';
import { unsealRow } from '../../../src/storage/sealed-row.ts';
import { countedRandom } from '../../server/relay/test-device.ts';
import { foundOnTablet, letIn, RelayInHand, type RelayTablet } from '../../suites/relay-tablet.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';

const DAY = 24 * 3_600_000;
const MONTHS = 12;
const MOST = { parcels: 512, bytes: 4_000_000 };

let folder = '';
let store: RelayStore;
let inHand: RelayInHand;

beforeEach(async () => {
  globalThis.localStorage = memoryLocalStorage();
  folder = mkdtempSync(join(tmpdir(), 'lingkar-year-'));
  store = await openStore({ kind: 'sqlite', folder }, countedRandom);
  inHand = await RelayInHand.over(store);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** Rini's group with Sari and Dodi in it, all the same on each tablet, and an offer for Nina that lies on the relay unanswered. */
async function gathered() {
  const rini = await inHand.tablet('Rini');
  const group = must(await rini.commands.groups.add({ name: 'Teras Sore' }));
  const space = (await rini.notebook.database.rowsOf('group').get(group))!.space;
  const session = must(await rini.commands.sessions.plan(group, { number: 1 }));
  const common = must(await rini.commands.journal.note(session, { text: 'Semua melihat ini' }));
  const [sari, dodi, nina] = [await inHand.tablet('Sari'), await inHand.tablet('Dodi'), await inHand.tablet('Nina')];
  await letIn(rini, sari, [space], 'coFacilitator');
  await letIn(rini, dodi, [space], 'facilitator');
  const invited = (await rini.shared.inviting.invite([space], 'coFacilitator', false))!;
  await rini.round();
  const offer = (await rini.shared.inviting.open()).find(({ mailbox }) => mailbox === invited.mailbox)!.offer;
  for (const tablet of [sari, dodi, rini]) expect((await tablet.round()).trouble).toBeUndefined();
  return { rini, sari, dodi, nina, space, session, common, words: invited.words.join(' '), offer };
}

/** A year in which nobody meets the relay: each month each of them writes, and all change what they share. Answers what each wrote, as it stands in the end. */
async function aYear(tablets: readonly RelayTablet[], session: string, common: string) {
  const written = new Map<RelayTablet, string[]>(tablets.map((tablet) => [tablet, []]));
  for (let month = 1; month <= MONTHS; month += 1) {
    inHand.clock.turn((365 * DAY) / MONTHS);
    for (const tablet of tablets) {
      const said = `${tablet.name} bulan ${month}.`;
      must(await tablet.commands.journal.note(session, { text: `Catatan ${said}` }));
      must(await tablet.commands.journal.change(session, common, { text: `Bersama ${said}` }));
      written.get(tablet)!.push(`Catatan ${said}`);
    }
  }
  for (const tablet of tablets) written.get(tablet)!.push(`Bersama ${tablet.name} bulan ${MONTHS}.`);
  return (...of: readonly RelayTablet[]) => of.flatMap((tablet) => written.get(tablet)!);
}

/** Rounds of each in turn; whatever went wrong in one of them. */
async function meet(...tablets: readonly RelayTablet[]) {
  const wrong: unknown[] = [];
  for (let i = 0; i < 4; i += 1)
    for (const { name, round } of tablets) {
      const { trouble, spaces, clockApart, unasked } = await round();
      if (trouble || clockApart !== undefined || unasked > 0) wrong.push({ name, trouble, clockApart, unasked });
      for (const { problem, doubts, setAside, forgedHeads } of spaces.values())
        if (problem || doubts.length > 0 || setAside > 0 || forgedHeads > 0)
          wrong.push({ name, problem, doubts, setAside, forgedHeads });
    }
  return wrong;
}

/** Every item of a space, with its versions, in an order of their own. */
async function itemsOf({ notebook }: RelayTablet, space: string): Promise<readonly string[]> {
  const items: string[] = [];
  for (const kind of KIND_NAMES)
    for (const row of await notebook.database.rowsOf(kind).where({ space }).toArray()) {
      const item = unsealRow(row, await notebook.keyring.of(space, row.sealed));
      items.push(JSON.stringify(item, (_, value: unknown) => sorted(value)));
    }
  return items.sort();
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = (value as unknown[]).map((one) => JSON.stringify(one, (_, inner: unknown) => sorted(inner)));
    return parts.every((part) => part.startsWith('{'))
      ? parts.sort().map((part) => JSON.parse(part) as unknown)
      : value;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Nothing of the space waits to go out, and nothing that came in waits. */
async function isDone({ shared }: RelayTablet, space: string) {
  const { state, chainPending, quiet, headSent } = (await shared.space(space))!;
  const { waiting, aside, doubts } = await shared.state(space);
  const unsent = await shared.outgoing(space, 0, MOST);
  return { state, quiet, headSent, pending: chainPending.length, unsent: unsent.length, waiting, aside, doubts };
}

const DONE = { state: 'in', quiet: true, headSent: true, pending: 0, unsent: 0, waiting: 0, aside: {}, doubts: {} };

it.each([
  ['what the one who is put out wrote came first, and stays for all', 'dodiFirst'],
  ['the one who is put out comes last, and keeps what they wrote', 'dodiLast'],
])('a year without a relay is no fault: %s [SY2 SY9 SY13 SY20 PR7]', async (_, order) => {
  const { rini, sari, dodi, nina, space, session, common, words, offer } = await gathered();
  const { epoch = 0 } = (await rini.shared.space(space))!.membership ?? {};
  const written = await aYear([rini, sari, dodi], session, common);
  expect(await rini.shared.removeDevice(space, dodi.notebook.identity.device)).toBe(true);
  const mailbox = await nina.shared.inviting.accept(words, offer, 'Nina');
  expect(mailbox).toBeDefined();

  const comes = order === 'dodiFirst' ? [dodi, sari, rini, nina] : [sari, rini, dodi, nina];
  expect(await meet(...comes)).toEqual([]);

  const shared = order === 'dodiFirst' ? [rini, sari, dodi] : [rini, sari];
  for (const tablet of [rini, sari]) {
    expect(await isDone(tablet, space)).toEqual(DONE);
    expect(await missing(tablet, written(...shared))).toEqual([]);
  }
  expect(await itemsOf(sari, space)).toEqual(await itemsOf(rini, space));
  const { membership } = (await sari.shared.space(space))!;
  expect(membership?.epoch).toBe(epoch + 1);
  expect(membership?.devices.get(dodi.notebook.identity.device)?.gone?.how).toBe('removed');
  // Out, and told so; what was written there is there still.
  expect((await dodi.shared.space(space))?.state).toBe('out');
  expect(await missing(dodi, written(dodi))).toEqual([]);
  if (order === 'dodiLast') expect(await missing(sari, written(dodi))).toEqual(written(dodi));

  // The invitation is long over, for both: neither waits, and nobody came in by it. A new one brings in the whole year.
  for (const { shared: side } of [rini, nina]) expect(await side.inviting.shown()).toEqual([]);
  expect((await nina.shared.space(space))?.membership).toBeUndefined();
  await letIn(rini, nina, [space], 'coFacilitator');
  expect(await meet(nina, rini, sari)).toEqual([]);
  expect(await missing(nina, written(...shared))).toEqual([]);
  for (const tablet of [rini, nina]) expect(await itemsOf(tablet, space)).toEqual(await itemsOf(sari, space));
});

/** Of these words those that stand nowhere on a tablet. */
async function missing(tablet: RelayTablet, words: readonly string[]): Promise<readonly string[]> {
  const found = await foundOnTablet(tablet, words);
  return words.filter((word) => !found.includes(`entry: ${word}`));
}
