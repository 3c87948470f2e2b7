import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { success, type Result } from '../../../src/base/result.ts';
import { aimsInPlace, blocksInPlace, firstPlaces } from '../../../src/practice/agenda.ts';
import { dotsOf, emptyItem, merge, versionsOf, writeFields, type Dot, type Item } from '../../../src/practice/item.ts';
import { flatten, partField, type Changes } from '../../../src/practice/kind.ts';
import { sessionKind, type Session } from '../../../src/practice/session.ts';
import { PlanForm } from '../../../src/screens/plan/plan-form.svelte.ts';
import { DraftsInMemory } from '../../app/drafts-in-memory.ts';
import { seen } from '../../practice/made-view.ts';
import { seededRandom } from '../../storage/open-test-notebook.ts';

const drafts = new DraftsInMemory();

function block(title: string) {
  return { title, minutes: 10, technique: '', material: '', leads: '' };
}

/** A plan whose blocks and aims are called a, b, c … by their keys. */
function planned(keys: readonly string[]): Item {
  const changes = {
    blocks: Object.fromEntries(keys.map((key) => [key, block(key)])),
    blockPlaces: firstPlaces(keys),
    aims: Object.fromEntries(keys.map((key) => [key, { text: key }])),
    aimPlaces: firstPlaces(keys),
  };
  const write = { dot: ['desk', 1] as const, at: [1, 0] as const, by: 'ratna' };
  return writeFields(emptyItem('session', 1, 'group'), flatten(sessionKind, changes), write);
}

/** A tablet with the plan screen open; its clock is at `ms`, right or wrong. */
class Tablet {
  readonly form: PlanForm<Session>;
  item: Item;
  #writes = 0;

  constructor(
    readonly device: string,
    item: Item,
    readonly ms = 10,
  ) {
    this.item = item;
    this.form = new PlanForm<Session>({
      place: 'plan/s',
      drafts,
      random: seededRandom(device.charCodeAt(0)),
      fields: ['purpose'],
      live: () => seen(sessionKind, 's', this.item),
      keep: (changes, known) => Promise.resolve(this.write(changes, known)),
      check: () => undefined,
      say: () => '',
    });
  }

  write(changes: Changes<typeof sessionKind>, known?: Record<string, readonly Dot[]>): Result<Dot> {
    const dot: Dot = [this.device, (this.#writes += 1)];
    const write = { dot, at: [this.ms, this.#writes] as const, by: this.device };
    this.item = writeFields(this.item, flatten(sessionKind, changes), write, known);
    return success(dot);
  }

  async rename(names: Readonly<Record<string, string>>): Promise<void> {
    for (const shown of this.form.blocks) {
      const title = names[shown.key];
      if (title !== undefined) this.form.changeBlock(shown, { title });
    }
    for (const shown of this.form.aims) {
      const text = names[shown.key];
      if (text !== undefined) this.form.changeAim(shown, text);
    }
    await this.form.form.settle();
  }

  async order(keys: readonly string[]): Promise<void> {
    this.form.reorder(
      'blocks',
      keys.map((key) => ({ key })),
    );
    this.form.reorder(
      'aims',
      keys.map((key) => ({ key })),
    );
    await this.form.form.settle();
  }
}

/** The plan after both tablets heard of each other; alike whichever asked first. */
function merged(a: Tablet, b: Tablet): Session {
  const [one, other] = [merge(a.item, b.item), merge(b.item, a.item)];
  expect(one).toEqual(other);
  return seen(sessionKind, 's', one);
}

const told = (session: Session) => ({
  blocks: blocksInPlace(session).map(({ key, title }) => [key, title]),
  aims: aimsInPlace(session).map(({ key, text }) => [key, text]),
});
const apart = ({ item }: Session) => Object.keys(item.fields).filter((field) => versionsOf(item, field).length > 1);
const titles = (form: PlanForm<Session>) => form.blocks.map(({ title }) => title);

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const someKeys = fc.integer({ min: 1, max: KEYS.length }).map((n) => KEYS.slice(0, n));
const clocks = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }));

describe('a plan open on two tablets', () => {
  it('takes new words from one and a new order from the other', async () => {
    const cases = someKeys.chain((keys) =>
      fc.record({
        keys: fc.constant(keys),
        names: fc.dictionary(fc.constantFrom(...keys), fc.string()),
        order: fc.shuffledSubarray([...keys], { minLength: keys.length }),
        clocks,
      }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ({ keys, names, order, clocks: [here, there] }) => {
        const born = planned(keys);
        const [one, other] = [new Tablet('a', born, here), new Tablet('b', born, there)];
        await one.rename(names);
        await other.order(order);
        const both = merged(one, other);
        const wanted = order.map((key) => [key, names[key] ?? key]);
        expect(told(both)).toEqual({ blocks: wanted, aims: wanted });
        expect(apart(both)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('writes nothing but places when it is put in order', async () => {
    const orders = someKeys.chain((keys) => fc.shuffledSubarray([...keys], { minLength: keys.length }));
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const born = planned([...order].sort());
        const tablet = new Tablet('a', born);
        await tablet.order(order);
        expect(tablet.form.blocks.map(({ key }) => key)).toEqual(order);
        for (const key of order) {
          for (const words of [partField('blocks', key), partField('aims', key)]) {
            expect(dotsOf(tablet.item, words)).toEqual(dotsOf(born, words));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what both add at the same place, in one order on both', async () => {
    await fc.assert(
      fc.asyncProperty(someKeys, clocks, async (keys, [here, there]) => {
        const born = planned(keys);
        const tablets = [new Tablet('a', born, here), new Tablet('b', born, there)] as const;
        const added = await Promise.all(
          tablets.map(async ({ form }) => {
            const parts = [form.addBlock(), form.addAim()] as const;
            await form.form.settle();
            return parts;
          }),
        );
        const both = merged(...tablets);
        const [blocks, aims] = [0, 1].map((of) => added.map((parts) => parts[of]!).sort());
        expect(blocksInPlace(both).map(({ key }) => key)).toEqual([...keys, ...blocks!]);
        expect(aimsInPlace(both).map(({ key }) => key)).toEqual([...keys, ...aims!]);
        expect(apart(both)).toEqual([]);
        expect(new Set(both.blockPlaces.slice(-2).map(({ order }) => order)).size).toBe(1);
      }),
      { numRuns: 50 },
    );
  });

  it('shows one order where both made their own, and both follow the next', async () => {
    const born = planned(['a', 'b', 'c']);
    const [one, other] = [new Tablet('a', born, 10), new Tablet('b', born, 20)];
    await one.order(['c', 'a', 'b']);
    await other.order(['b', 'c', 'a']);
    one.item = other.item = merged(one, other).item;
    expect(titles(one.form)).toEqual(titles(other.form));
    await other.order(['a', 'b', 'c']);
    await other.order(['c', 'b', 'a']);
    one.item = merged(one, other).item;
    expect(titles(other.form)).toEqual(['c', 'b', 'a']);
    expect(titles(one.form)).toEqual(['c', 'b', 'a']);
  });

  it('follows an order made elsewhere after one made here', async () => {
    const here = new Tablet('a', planned(['a', 'b', 'c']), 10);
    await here.order(['c', 'a', 'b']);
    const there = new Tablet('b', here.item, 20);
    await there.order(['b', 'a', 'c']);
    here.item = merge(here.item, there.item);
    expect(titles(here.form)).toEqual(['b', 'a', 'c']);
  });
});

describe('a part of a plan', () => {
  it('is deleted with its place, and comes back with it', async () => {
    const tablet = new Tablet('a', planned(['a', 'b', 'c']));
    const bringBack = tablet.form.remove('blocks', { key: 'a' });
    await tablet.form.form.settle();
    expect(seen(sessionKind, 's', tablet.item)).toMatchObject({
      blocks: [{ key: 'b' }, { key: 'c' }],
      blockPlaces: [{ key: 'b' }, { key: 'c' }],
    });
    expect(titles(tablet.form)).toEqual(['b', 'c']);
    expect(await bringBack()).toBeUndefined();
    expect(titles(tablet.form)).toEqual(['a', 'b', 'c']);
    expect(told(seen(sessionKind, 's', tablet.item)).blocks).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
    ]);
  });

  it('is deleted with all versions on the screen, and all come back', async () => {
    const born = planned(['a', 'b']);
    const [here, there] = [new Tablet('a', born, 20), new Tablet('b', born, 10)];
    await here.rename({ a: 'mine' });
    await there.rename({ a: 'theirs' });
    here.item = merge(here.item, there.item);
    const bringBack = here.form.remove('blocks', { key: 'a' });
    await here.form.form.settle();
    expect(titles(here.form)).toEqual(['b']);
    expect(versionsOf(here.item, 'blocks/a')).toEqual([]);
    expect(await bringBack()).toBeUndefined();
    expect(titles(here.form)).toEqual(['mine', 'b']);
    const words = versionsOf(here.item, 'blocks/a').map(({ value }) => (value as { title: string }).title);
    expect(words).toEqual(['mine', 'theirs']);
    expect(here.form.form.others('blocks/a').map(({ value }) => value)).toEqual([block('theirs')]);
  });

  it('that was deleted here shows what is written to it elsewhere, last, and is changed from there', async () => {
    const born = planned(['a', 'b']);
    const [here, there] = [new Tablet('a', born), new Tablet('b', born)];
    here.form.remove('blocks', { key: 'a' });
    await here.form.form.settle();
    await there.rename({ a: 'needed' });
    here.item = merge(here.item, there.item);
    expect(titles(here.form)).toEqual(['b', 'needed']);
    expect(here.form.cameBack('blocks', 'a')).toBe(true);
    await here.rename({ a: 'needed, shorter' });
    expect(here.form.cameBack('blocks', 'a')).toBe(false);
    expect(versionsOf(here.item, 'blocks/a').map(({ value }) => value)).toEqual([block('needed, shorter')]);
  });

  it('without a place stands last, and a new one behind it', async () => {
    const tablet = new Tablet('a', planned(['a', 'b']));
    tablet.write({ blocks: { stray: block('stray') } });
    expect(titles(tablet.form)).toEqual(['a', 'b', 'stray']);
    const added = tablet.form.addBlock();
    await tablet.form.form.settle();
    await tablet.rename({ [added]: 'new' });
    expect(told(seen(sessionKind, 's', tablet.item)).blocks.map(([, title]) => title)).toEqual([
      'a',
      'b',
      'stray',
      'new',
    ]);
  });
});
