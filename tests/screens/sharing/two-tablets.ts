import 'fake-indexeddb/auto';
import { groupKind, type Group } from '../../../src/practice/group.ts';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import { shownSpaces } from '../../../src/storage/sharing/shown-spaces.ts';
import { bringTogether, PlainRelay, round, syncChain, asForeign } from '../../storage/sharing/exchange.ts';
import { openTestNotebook } from '../../storage/open-test-notebook.ts';
import { got, notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';

/** The tablet whose screens a test draws, and that of a colleague, who share one group with a session. */
export interface TwoTablets extends NotebookInHand {
  readonly group: string;
  readonly session: string;
  readonly space: string;
  /** The colleague's tablet. */
  readonly colleague: string;
  readonly theirs: ReturnType<typeof notebookCommands>;
  /** Both meet the relay until they have the same. */
  meet(): Promise<void>;
  /** The group as it lies on the colleague's tablet. */
  theirGroup(): Promise<Group | undefined>;
  /** What the colleague's tablet calls the tablets of the group. */
  theirView(): Promise<readonly (string | undefined)[]>;
  /** The colleague makes the one whose screens are drawn a supervisor. */
  become(role: 'supervisor'): Promise<void>;
  /** The colleague becomes a supervisor and writes into the session all the same. */
  overstep(reflection: string): Promise<void>;
}

export async function twoTablets(language: 'id' | 'en' = 'en'): Promise<TwoTablets> {
  const hand = await notebookInHand(language);
  const sari: Notebook = await openTestNotebook();
  sari.become({ ...sari.identity, name: 'Sari' });
  const [here, there] = [shareNotebook(hand.notebook), shareNotebook(sari)];
  const group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
  const session = got(await hand.commands.sessions.plan(group, { number: 4, purpose: 'Bertemu' }));
  const space = (await hand.notebook.database.rowsOf('group').get(group))!.space;
  const relay = new PlainRelay();
  await here.spaces();
  await there.spaces();
  await bringTogether(here, there, relay, [space]);
  const meet = async () => {
    for (let i = 0; i < 2; i += 1) for (const shared of [here, there]) await round(shared, relay, space);
  };
  await meet();
  const theirs = notebookCommands(sari);
  return {
    ...hand,
    group,
    session,
    space,
    colleague: sari.identity.device,
    theirs,
    meet,
    theirGroup: () => sari.read(groupKind, group),
    async theirView() {
      const shown = (await shownSpaces(sari, there)).find((one) => one.space === space);
      return shown?.devices.map(({ tablet }) => tablet) ?? [];
    },
    async become(role) {
      await there.changeRole(space, hand.notebook.identity.device, role);
      await meet();
    },
    async overstep(reflection) {
      await here.changeRole(space, sari.identity.device, 'supervisor');
      await syncChain(here, relay, space);
      got(await theirs.sessions.change(session, { reflection }));
      const parcels = await there.outgoing(space, 0, { parcels: 9, bytes: 1_000_000 });
      await here.take(space, [asForeign(parcels.at(-1)!, 900, 'supervisor')], [], 900);
    },
  };
}
