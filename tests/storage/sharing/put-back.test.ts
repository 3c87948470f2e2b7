import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/server/store/memory-store.ts';
import { lackingKeys, meet, sharedBeforeBackup } from '../../suites/put-back-tablet.ts';
import { someId } from '../../suites/relay-store-suite.ts';
import { letIn, RelayInHand } from '../../suites/relay-tablet.ts';
import { must } from '../backup/backup-in-hand.ts';
import { memoryLocalStorage } from '../memory-local-storage.ts';

beforeEach(() => {
  globalThis.localStorage = memoryLocalStorage();
});

describe('a tablet put back from a backup [SY11 BK7]', () => {
  it('takes the place of the lost one by itself, and brings what only the backup had', async () => {
    const { sari, putBack, notes, space } = await sharedBeforeBackup();
    const back = await putBack('Rini lagi');
    await meet(back, sari);
    expect((await back.shared.space(space))?.state).toBe('in');
    expect(await notes(sari)).toEqual(['Hanya di cadangan']);
  });

  it('takes it as well where a new code of the relay was typed, though the group went on meanwhile [SV3 SV8]', async () => {
    const { rini, sari, dodi, putBack, notes, space } = await sharedBeforeBackup();
    await meet(sari, rini, dodi);
    expect(await sari.shared.rotate(space)).toBe(true);
    await meet(sari);
    const back = await putBack('Rini lagi');
    await back.round({ code: 'AAAA' });
    await meet(back, sari, back);
    expect((await back.shared.space(space))?.state).toBe('in');
    expect((await back.shared.space(space))?.chainPending).toEqual([]);
    expect(await notes(sari)).toEqual(['Hanya di cadangan']);
  });

  it('shows the relay its place again where that could not answer, and no code in its stead [SV3 SV8]', async () => {
    const { inHand, rini, sari, dodi, putBack, notes, space } = await sharedBeforeBackup();
    await meet(sari, rini, dodi);
    expect(await sari.shared.rotate(space)).toBe(true);
    await meet(sari);
    let busy = true;
    const { notebook } = await putBack('Rini lagi');
    const back = inHand.over('Rini lagi', notebook, (port) => ({
      ...port,
      enrol: async (voucher) =>
        busy && 'renews' in voucher ? { ok: false, trouble: { problem: 'unavailable' } } : port.enrol(voucher),
    }));
    expect((await back.round({ code: 'AAAA' })).trouble?.problem).toBe('unavailable');
    busy = false;
    await back.round({ code: 'AAAA' });
    await meet(back, sari, back);
    expect((await back.shared.space(space))?.state).toBe('in');
    expect(await notes(sari)).toEqual(['Hanya di cadangan']);
  });

  it('comes in again where the lost one still stands, though it is out elsewhere', async () => {
    const { rini, sari, dodi, putBack, notes, space } = await sharedBeforeBackup();
    await letIn(rini, sari, [rini.notebook.identity.agencySpace]);
    await meet(sari, rini, dodi);
    const { device, agencySpace } = rini.notebook.identity;
    expect(await sari.shared.removeDevice(agencySpace, device)).toBe(true);
    expect(await sari.shared.rotate(space)).toBe(true);
    await meet(sari);
    const back = await putBack('Rini lagi');
    await back.round({ code: 'AAAA' });
    await meet(back, sari, back);
    expect((await back.shared.space(space))?.state).toBe('in');
    expect(await notes(sari)).toEqual(['Hanya di cadangan']);
  });

  it('takes the code where the relay never knew the lost one', async () => {
    const { rini, putBack } = await sharedBeforeBackup();
    const back = await putBack('Rini lagi');
    const elsewhere = await RelayInHand.over(new MemoryStore(someId(), someId()));
    expect((await rini.round()).trouble).toBeUndefined();
    const moved = elsewhere.over('Rini lagi', back.notebook);
    expect((await moved.round({ code: 'AAAA' })).trouble).toBeUndefined();
    expect((await moved.round()).trouble).toBeUndefined();
  });

  it('does so twice from the same backup', async () => {
    const { sari, putBack, notes, space } = await sharedBeforeBackup();
    await meet(await putBack('Rini lagi'), sari);
    const again = await putBack('Rini sekali lagi');
    await meet(again, sari, again);
    expect((await again.shared.space(space))?.state).toBe('in');
    expect(await notes(again)).toEqual(['Hanya di cadangan']);
  });

  it('gets the keys that the group got since by the next one, and loses nothing', async () => {
    const { back, sari, notes, space, session } = await lackingKeys();
    expect(await back.shared.space(space)).toMatchObject({ state: 'in', lacksKeys: true });
    expect((await back.round()).spaces.get(space)).toMatchObject({ state: 'in', lacksKeys: true });
    must(await back.commands.journal.note(session, { text: 'Sebelum kuncinya ada' }));
    await meet(back, sari, back);
    expect(await back.shared.space(space)).toMatchObject({ state: 'in', lacksKeys: false });
    for (const tablet of [back, sari])
      expect(await notes(tablet)).toEqual(['Hanya di cadangan', 'Sebelum kuncinya ada', 'Sesudah kunci baru']);
  });

  it('gets from a co-facilitator, who may give no keys, all that was written under them', async () => {
    const { inHand, rini, sari, dodi, putBack, notes, space, session } = await sharedBeforeBackup('coFacilitator');
    await meet(rini, sari);
    expect(await rini.shared.removeDevice(space, dodi.notebook.identity.device)).toBe(true);
    await meet(rini);
    const changed = must(await rini.commands.journal.note(session, { text: 'Sesudah kunci baru' }));
    await meet(rini, sari);
    must(await sari.commands.journal.note(session, { text: 'Dari Sari' }));
    must(await rini.commands.journal.change(session, changed, { text: 'Sesudah kunci baru, diubah' }));
    await meet(sari, rini, sari);
    const back = await putBack('Rini lagi');
    await meet(back, sari, back);
    const all = ['Dari Sari', 'Hanya di cadangan', 'Sesudah kunci baru, diubah'];
    for (const tablet of [back, sari]) expect(await notes(tablet)).toEqual(all);
    expect((await back.shared.state(space)).waiting).toBe(0);
    // Once, and no more: what was sent again lies under the epoch that is.
    for (const { sent } of (await sari.round()).spaces.values()) expect(sent).toBe(0);
    const nina = await inHand.tablet('Nina');
    await letIn(back, nina, [space]);
    expect(await notes(nina)).toEqual(all);
  });

  it('goes on alone where nobody can give it the keys, and what nobody opens waits', async () => {
    const { inHand, rini, sari, dodi, putBack, notes, space, session } = await sharedBeforeBackup();
    for (const { notebook } of [sari, dodi])
      expect(await rini.shared.removeDevice(space, notebook.identity.device)).toBe(true);
    await meet(rini);
    must(await rini.commands.journal.note(session, { text: 'Hanya tablet yang hilang membukanya' }));
    await meet(rini);
    const back = await putBack('Rini lagi');
    must(await back.commands.journal.note(session, { text: 'Sendiri' }));
    await meet(back);
    expect(await back.shared.space(space)).toMatchObject({ state: 'in', lacksKeys: false });
    expect((await back.shared.state(space)).waiting).toBeGreaterThan(0);
    const nina = await inHand.tablet('Nina');
    await letIn(back, nina, [space]);
    expect(await notes(nina)).toEqual(['Hanya di cadangan', 'Sendiri']);
  });
});
