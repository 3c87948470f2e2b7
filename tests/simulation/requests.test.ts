import { expect, it } from 'vitest';
import './stand-ins.ts';
import type { RelayPort } from '../../src/sync/relay-port.ts';
import type { Tablet } from './tablet.ts';

const { newId } = await import('../../src/base/id.ts');
const { MemoryStore } = await import('../../src/server/store/memory-store.ts');
const { Gathering } = await import('./gathering.ts');
const { lossyRelay } = await import('./lossy-relay.ts');

/** Two tablets with an agency of their own each and a group they share, and all that they ask of relay and disk. */
async function counted() {
  const asked: string[] = [];
  const disk = { reads: 0, writes: 0 };
  const gathering = new Gathering(3, { relay: (port) => told(port, asked) });
  const store = new MemoryStore(newId(gathering.dice), newId(gathering.dice));
  const link = {
    relay: gathering.relayOver(store),
    dice: gathering.dice,
    loss: 0,
    meanwhile: async () => undefined,
    late: [],
  };
  await gathering.gather(store, 2, (who) => lossyRelay(link, who));
  const [one, other] = gathering.tablets as [Tablet, Tablet];
  for (const { notebook } of [one, other]) {
    const { read, write } = notebook.tables;
    notebook.tables.read = (body) => ((disk.reads += 1), read.call(notebook.tables, body) as never);
    notebook.tables.write = (body) => ((disk.writes += 1), write.call(notebook.tables, body) as never);
  }
  const round = async (tablet: Tablet) => {
    asked.length = 0;
    Object.assign(disk, { reads: 0, writes: 0 });
    await tablet.round();
    return { asked: asked.filter((name) => name !== 'isMet'), ...disk };
  };
  for (let n = 0; n < 4; n += 1) {
    await gathering.write(one);
    await round(one);
    await round(other);
  }
  return { gathering, one, other, round };
}

function told(port: RelayPort, asked: string[]): RelayPort {
  return new Proxy(port, {
    get: (target, name: keyof RelayPort) => {
      const does = target[name] as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => (asked.push(name), does.apply(target, args));
    },
  });
}

it('a round in which nothing is new is one request and a few looks at the disk; one change there and back is five [SY3]', async () => {
  const { gathering, one, other, round } = await counted();
  for (const tablet of [one, other]) {
    const idle = await round(tablet);
    expect(idle.asked).toEqual(['spaces']);
    expect(idle.writes).toBe(0);
    expect(idle.reads).toBeLessThanOrEqual(5);
  }
  await gathering.write(one);
  const [sends, takes] = [await round(one), await round(other)];
  expect(sends.asked).toEqual(['spaces', 'push']);
  expect(takes.asked.toSorted()).toEqual(['heads', 'pull', 'spaces']);
  // What was acknowledged; the page, and what of the head was heard.
  expect([sends.writes, takes.writes]).toEqual([1, 2]);
  expect(sends.reads + takes.reads).toBeLessThanOrEqual(13);
});
