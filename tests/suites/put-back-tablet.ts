/** Tablets that share a group, and one of them put back from a backup. [SY11 BK7] */
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import type { SpaceRole } from '../../src/protocol/chain-entry.ts';
import { backupOf, must, opened, PASSPHRASE, restoredFrom } from '../storage/backup/backup-in-hand.ts';
import { testNotebooks } from '../storage/open-test-notebook.ts';
import { someId } from './relay-store-suite.ts';
import { letIn, RelayInHand, type RelayTablet } from './relay-tablet.ts';

let seeds = 7_700;
const nextSeed = () => (seeds += 1);

/** Rini shares a group with Sari and Dodi, and makes a backup in which something is that nobody else has. */
export async function sharedBeforeBackup(role: SpaceRole = 'facilitator') {
  const inHand = await RelayInHand.over(new MemoryStore(someId(), someId()));
  const notebooks = testNotebooks(nextSeed(), inHand.clock);
  const rini = inHand.over('Rini', must(await notebooks.protect('Rini', PASSPHRASE)).notebook);
  await rini.round({ code: 'AAAA' });
  const group = must(await rini.commands.groups.add({ name: 'Teras Sore' }));
  const space = (await rini.notebook.database.rowsOf('group').get(group))!.space;
  const session = must(await rini.commands.sessions.plan(group, { number: 1 }));
  const [sari, dodi] = [await inHand.tablet('Sari'), await inHand.tablet('Dodi')];
  for (const guest of [sari, dodi]) await letIn(rini, guest, [space], role);
  must(await rini.commands.journal.note(session, { text: 'Hanya di cadangan' }));
  const backup = must(await opened(await backupOf(notebooks, rini.notebook)));
  const putBack = async (name: string) =>
    inHand.over(name, (await restoredFrom(testNotebooks(nextSeed(), inHand.clock), backup)).notebook);
  const notes = async ({ queries }: RelayTablet) =>
    (await queries.sessions.entries(session)).map(({ text }) => text).sort();
  return { inHand, rini, sari, dodi, group, space, session, putBack, notes };
}

export async function meet(...tablets: readonly RelayTablet[]): Promise<void> {
  for (let i = 0; i < 3; i += 1) for (const { round } of tablets) await round();
}

/** Rini's tablet, put back from a backup that is older than the keys the group got since; Sari may give it these. */
export async function lackingKeys() {
  const before = await sharedBeforeBackup();
  const { rini, sari, dodi, space, session, putBack } = before;
  await sari.round();
  if (!(await sari.shared.removeDevice(space, dodi.notebook.identity.device))) throw new Error('not removed');
  await meet(sari, rini);
  must(await rini.commands.journal.note(session, { text: 'Sesudah kunci baru' }));
  await meet(rini, sari);
  const back = await putBack('Rini lagi');
  await back.round();
  return { ...before, back };
}
