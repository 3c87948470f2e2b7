import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/server/store/memory-store.ts';
import { meet } from '../../suites/put-back-tablet.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { letIn, RelayInHand } from '../../suites/relay-tablet.ts';
import { must } from '../backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';

beforeEach(() => {
  globalThis.localStorage = memoryLocalStorage();
});

describe('an erasing by somebody who was removed before anybody heard of it [SH15 SY13]', () => {
  it('counts no more, and what the relay let go of for its sake lies there again', async () => {
    const inHand = await RelayInHand.over(new MemoryStore(someId(), someId()));
    const [rini, sari, dodi] = [await inHand.tablet('Rini'), await inHand.tablet('Sari'), await inHand.tablet('Dodi')];
    const group = must(await rini.commands.groups.add({ name: 'Teras Sore' }));
    const space = (await rini.notebook.database.rowsOf('group').get(group))!.space;
    const session = must(await rini.commands.sessions.plan(group, { number: 1 }));
    const [member = ''] = must(await rini.commands.members.add(group, [{ name: 'Ani' }]));
    for (const guest of [sari, dodi]) await letIn(rini, guest, [space]);
    must(await rini.commands.journal.note(session, { text: 'Catatan Rini', about: [member] }));
    must(await sari.commands.journal.note(session, { text: 'Catatan Sari', about: [member] }));
    await meet(rini, sari, dodi);
    must(await dodi.commands.erasures.toTrash('member', member));
    must(await dodi.commands.erasures.member(member, 'other'));
    await dodi.round();
    expect(await rini.shared.removeDevice(space, dodi.notebook.identity.device)).toBe(true);
    await meet(rini, sari, rini);
    const nina = await inHand.tablet('Nina');
    await letIn(sari, nina, [space]);
    await meet(rini, sari, nina);
    for (const { queries, name } of [rini, sari, nina]) {
      const notes = (await queries.sessions.entries(session)).map(({ text }) => text).sort();
      expect(notes, name).toEqual(['Catatan Rini', 'Catatan Sari']);
      expect(
        (await queries.groups.members(group)).map((one) => one.name),
        name,
      ).toEqual(['Ani']);
    }
  });
});
