import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../backup/backup-in-hand.ts';
import { Oracle } from '../../simulation/oracle.ts';
import { seededRandom, turnedClock } from '../open-test-notebook.ts';
import { PlainRelay, round } from '../sharing/exchange.ts';
import { MemoryNotebook } from '../sharing/memory-notebook.ts';
import { handOver, takeIn } from './handing.ts';

const MOST = { parcels: 512, bytes: 4_000_000 };
const ids = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(21) + 'A');

interface Step {
  readonly who: number;
  readonly to: number;
  readonly what: number;
  readonly how: number;
}

async function course(seed: number, steps: readonly Step[], withRelay: boolean) {
  const random = seededRandom(seed);
  const clock = turnedClock();
  const all: MemoryNotebook[] = [];
  for (const name of ['Rini', 'Sari', 'Budi']) all.push(await MemoryNotebook.found(name, clock, random));
  const space = await all[0]!.foundSpace();
  for (const one of all) await one.shared.spaces();
  const oracle = new Oracle();
  for (const guest of all.slice(1)) {
    const to = { kind: 'words' as const, name: 'baru', own: false };
    const spaces = [{ space, name: 'Teras Sore' }];
    const { file, words } = must(await handOver(all[0]!.shared, { spaces, to, role: 'facilitator' }));
    must(await takeIn(guest.shared, file, words));
  }
  /** Files on their way, which may be opened late, twice, or never. */
  const files: { readonly to: number; readonly file: Uint8Array }[] = [];
  const make = async (from: number, to: number) => {
    const { device } = all[to]!.identity;
    const made = await handOver(all[from]!.shared, {
      spaces: [{ space, name: '' }],
      to: { kind: 'device', device },
      role: 'facilitator',
    });
    if (made.ok) files.push({ to, file: made.value.file });
    // Who came by words is not known before a file of theirs was.
    else expect(made.problem.kind).toBe('mayNotAdd');
  };
  let line = 0;
  for (const { who, to, what, how } of steps) {
    const one = all[who]!;
    clock.turn(1000);
    if (how < 4) {
      const item = ids[what]!;
      const seen = ((await one.item('entry', item))?.fields['text'] ?? []).map(({ value }) =>
        JSON.stringify(value).slice(1, -1),
      );
      const text = how === 3 && seen.length > 0 ? '' : `${one.identity.name} ${(line += 1)}`;
      const written = { text: text === '' ? undefined : text };
      await one.write('entry', { space, parent: space }, written, item);
      oracle.tell({ text, space, item, seen, by: one.identity.name });
    } else if (how === 4) await make(who, to);
    else if (how === 5 || how === 6) {
      const handed = files[(what * 7 + to) % Math.max(1, files.length)];
      if (handed) must(await takeIn(all[handed.to]!.shared, handed.file));
    } else if (how === 7) {
      // Entries of the chain, made apart.
      if (what === 0) await one.shared.rotate(space);
      // The host stays facilitator: without one nobody can be let in whose entry parted from the others'.
      else if (to > 0)
        await one.shared.changeRole(space, all[to]!.identity.device, what < 3 ? 'coFacilitator' : 'facilitator');
    }
  }
  const states = async () =>
    Promise.all(all.map(async (one) => Promise.all(ids.map(async (id) => (await one.item('entry', id)) ?? null))));
  // Everybody's file to everybody, from the guests first: the host must hear who came in.
  const order: readonly [number, number][] = [
    [1, 0],
    [2, 0],
    [0, 1],
    [0, 2],
    [1, 2],
    [2, 1],
  ];
  for (let i = 0; i < 3; i += 1)
    for (const [from, to] of order) {
      await make(from, to);
      const last = files.at(-1);
      if (last?.to === to) must(await takeIn(all[to]!.shared, last.file));
    }
  const agree = async () => {
    const [first, ...others] = await states();
    for (const other of others) expect(other).toEqual(first);
    for (const one of all) {
      const shown = new Map<string, readonly string[]>();
      for (const id of ids) {
        const versions = (await one.item('entry', id))?.fields['text'] ?? [];
        shown.set(
          id,
          versions.map(({ value }) => JSON.stringify(value).slice(1, -1)),
        );
      }
      expect(oracle.faults(space, shown)).toEqual([]);
    }
    const ends = await Promise.all(all.map(async (one) => (await one.shared.space(space))?.membership?.last));
    expect(new Set(ends).size).toBe(1);
  };
  await agree();
  if (!withRelay) return;
  const relay = new PlainRelay();
  for (let i = 0; i < 4; i += 1) for (const one of all) await round(one.shared, relay, space);
  await agree();
  for (const one of all) {
    expect((await one.shared.space(space))?.state).toBe('in');
    expect((await one.shared.space(space))?.chainPending).toEqual([]);
    expect(await one.shared.outgoing(space, 0, MOST)).toEqual([]);
    expect((await one.shared.state(space)).waiting).toBe(0);
  }
}

it('lets in anew whoever came while another did, under the keys of the chain that goes on [HO6 HO8]', () =>
  course(
    1,
    [
      { who: 0, to: 0, what: 0, how: 7 },
      { who: 2, to: 0, what: 0, how: 7 },
      { who: 0, to: 0, what: 0, how: 0 },
    ],
    true,
  ));

describe('three tablets that exchange nothing but files', () => {
  it('come to the same, whatever is opened late, twice or never, and a relay that comes later finds it right [HO5 HO6 HO7]', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.record({ who: fc.nat(2), to: fc.nat(2), what: fc.nat(4), how: fc.nat(7) }), {
          minLength: 4,
          maxLength: 30,
        }),
        fc.boolean(),
        (seed, steps, withRelay) => course(seed, steps, withRelay),
      ),
      { numRuns: 12 },
    );
  }, 240_000);
});
