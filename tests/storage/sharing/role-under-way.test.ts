import { expect, it } from 'vitest';
import { seededRandom, turnedClock } from '../open-test-notebook.ts';
import { bringTogether, PlainRelay, pull, round, syncChain } from './exchange.ts';
import { MemoryNotebook } from './memory-notebook.ts';

/** Rini has made Sari a supervisor, and no relay knows yet; Sari wrote a note meanwhile, which lies on the relay. */
async function underWay(seed: number) {
  const random = seededRandom(seed);
  const clock = turnedClock();
  const relay = new PlainRelay();
  const [rini, sari, dodi] = [
    await MemoryNotebook.found('Rini', clock, random),
    await MemoryNotebook.found('Sari', clock, random),
    await MemoryNotebook.found('Dodi', clock, random),
  ];
  const all = [rini, sari, dodi];
  const space = await rini.foundSpace();
  for (const one of all) await one.shared.spaces();
  for (const guest of [sari, dodi]) await bringTogether(rini.shared, guest.shared, relay, [space], 'coFacilitator');
  for (const one of all) await round(one.shared, relay, space);
  expect(await rini.shared.changeRole(space, sari.identity.device, 'supervisor')).toBe(true);
  const note = await sari.write('entry', { space, parent: space }, { text: 'Ani diam' });
  await round(sari.shared, relay, space);
  await pull(rini.shared, relay, space);
  const shownTo = async (one: MemoryNotebook) => (await one.item('entry', note))?.fields['text']?.[0]?.value;
  return { rini, sari, dodi, relay, space, shownTo };
}

it('what a device wrote before anybody heard that it may not is taken by whoever took the right from it as well [SY7 SH5]', async () => {
  const { rini, dodi, relay, space, shownTo } = await underWay(1);
  await syncChain(rini.shared, relay, space);
  for (const one of [dodi, rini]) await round(one.shared, relay, space);
  expect(await shownTo(dodi)).toBe('Ani diam');
  expect(await shownTo(rini)).toBe('Ani diam');
  expect((await rini.shared.state(space)).waiting).toBe(0);
  expect(await rini.shared.attention()).toEqual([]);
});

it('waits over a restart of the app, and is taken once the relay knows the role [SY7 SH5]', async () => {
  const { rini, relay, space, shownTo } = await underWay(2);
  const again = await rini.reopened();
  await again.shared.spaces();
  expect(await shownTo(again)).toBeUndefined();
  await syncChain(again.shared, relay, space);
  expect(await shownTo(again)).toBe('Ani diam');
});

it('what comes later is refused, and said so [SY7 SH5]', async () => {
  const { rini, sari, relay, space } = await underWay(3);
  await syncChain(rini.shared, relay, space);
  await round(rini.shared, relay, space);
  const note = await sari.write('entry', { space, parent: space }, { text: 'Ani pulang' });
  // Not heard of the role yet.
  const [parcel] = (await sari.shared.outgoing(space, 0, { parcels: 8, bytes: 1e6 })).filter(
    ({ item }) => item === note,
  );
  if (parcel) relay.push(parcel);
  await pull(rini.shared, relay, space);
  expect(await rini.item('entry', note)).toBeUndefined();
  expect((await rini.shared.attention()).map(({ item, what }) => [item, what])).toEqual([[note, 'role']]);
});
