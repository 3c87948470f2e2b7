import { beforeEach, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/server/store/memory-store.ts';
import { meet } from '../../suites/put-back-tablet.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { letIn, RelayInHand, type RelayTablet } from '../../suites/relay-tablet.ts';
import { must } from '../backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';
import { handOver, handTo, takeIn } from './handing.ts';

beforeEach(() => {
  globalThis.localStorage = memoryLocalStorage();
});

/** A file of a space for one who is not in it yet, who opens it. */
async function handByWords(from: RelayTablet, to: RelayTablet, space: string): Promise<void> {
  const { file, words } = must(
    await handOver(from.shared, {
      spaces: [{ space, name: 'Teras Sore' }],
      to: { kind: 'words', name: to.name, own: false },
      role: 'coFacilitator',
    }),
  );
  must(await takeIn(to.shared, file, words));
}

it.each([['before'], ['after']])(
  'who came by words while somebody else let another in is let in anew, where their file was opened %s the relay told of that [HO6 HO8]',
  async (when) => {
    const inHand = await RelayInHand.over(new MemoryStore(someId(), someId()));
    const [rini, sari, dodi] = [await inHand.tablet('Rini'), await inHand.tablet('Sari'), await inHand.tablet('Dodi')];
    const nina = await inHand.tablet('Nina');
    const group = must(await rini.commands.groups.add({ name: 'Teras Sore' }));
    const space = (await rini.notebook.database.rowsOf('group').get(group))!.space;
    await letIn(rini, sari, [space]);
    await handByWords(rini, nina, space);
    must(await nina.commands.members.add(group, [{ name: 'Ani' }]));
    await letIn(sari, dodi, [space], 'coFacilitator');
    if (when === 'after') await rini.round();
    must(await takeIn(rini.shared, await handTo(nina.shared, rini.shared, [space])));
    await meet(rini, sari, dodi, nina, rini, sari, dodi, nina);
    for (const { name, shared, queries } of [rini, sari, dodi, nina]) {
      expect(await shared.space(space), name).toMatchObject({ state: 'in', chainPending: [] });
      const members = await queries.groups.members(group);
      expect(
        members.map((one) => one.name),
        name,
      ).toEqual(['Ani']);
    }
  },
);
