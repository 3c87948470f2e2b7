import fc from 'fast-check';
import type { Quotas, RelayStore } from '../../src/server/store/relay-store.ts';

/** Names are few, so that steps meet: `id(n)` makes the n-th of a run. */
type Names = (kind: 'space' | 'device' | 'item' | 'box' | 'chunk' | 'hash' | 'account', n: number) => string;

/** One call of the port, told in words for a failing run; its answer must be the same from every store. */
export interface StoreStep {
  readonly name: string;
  run(store: RelayStore, names: Names): Promise<unknown>;
}

const QUOTAS: Quotas = { space: 160, account: 230, spaces: 2, chain: 60, drops: 30 };
const ROOM = { keysOfName: 2, devices: 4 };
const few = fc.nat({ max: 2 });
const counter = fc.integer({ min: 1, max: 5 });
const bytes = fc.uint8Array({ maxLength: 60 });
const text = fc.stringMatching(/^[\w-]{1,8}$/);
const now = fc.integer({ min: 0, max: 12 });

const leaf = fc.constantFrom('leaf a', 'leaf b');
const parcel = fc.record({ item: few, device: few, counter, bytes, leaf });
const dropped = fc.record({ item: few, device: few, counter, leaf });

function step<T>(
  name: string,
  values: fc.Arbitrary<T>,
  run: (store: RelayStore, names: Names, values: T) => Promise<unknown>,
): fc.Arbitrary<StoreStep> {
  return values.map((made) => ({
    name: `${name} ${fc.stringify(made)}`,
    [fc.toStringMethod]: () => `${name} ${fc.stringify(made)}`,
    run: (store, names) => run(store, names, made),
  }));
}

/** What could be pushed is judged at the length the chain has in most cases, and at another in a few. */
async function lengthOf(store: RelayStore, space: string, off: number): Promise<number> {
  return ((await store.space(space))?.chain ?? 0) + off;
}
const off = fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) });

const founding = step(
  'appendChain',
  fc.record({
    space: few,
    off,
    entries: fc.array(text, { minLength: 1, maxLength: 2 }),
    device: few,
    other: few,
    protects: fc.boolean(),
  }),
  async (store, names, { space, off: by, entries, device, other, protects }) => {
    const after = await lengthOf(store, names('space', space), by);
    return store.appendChain(
      {
        space: names('space', space),
        after,
        entries: entries.map((body) => ({ body, signature: 's' })),
        present: [...new Set([device, other])].map((n) => ({ device: names('device', n), signingKey: `key ${n}` })),
        epoch: after + 1,
        account: names('account', 0),
        protects,
      },
      QUOTAS,
    );
  },
);

const headMade = fc.record({ device: few, counter, head: text });

function headOf(
  names: Names,
  { device, counter: at, head }: typeof headMade extends fc.Arbitrary<infer T> ? T : never,
) {
  return { device: names('device', device), counter: at, head, signature: 's', heardAt: at };
}

const pushing = step(
  'push',
  fc.record({ space: few, off, parcels: fc.array(parcel, { maxLength: 5 }), told: fc.option(headMade) }),
  async (store, names, { space, off: by, parcels, told }) =>
    store.push(
      names('space', space),
      { chain: await lengthOf(store, names('space', space), by) },
      parcels.map(({ item, device, ...rest }) => ({
        ...rest,
        epoch: 0,
        item: names('item', item),
        device: names('device', device),
      })),
      QUOTAS,
      told ? headOf(names, told) : undefined,
    ),
);

const others: readonly fc.Arbitrary<StoreStep>[] = [
  step(
    'addDrop',
    fc.record({ space: few, drop: few, parcels: fc.array(dropped, { maxLength: 4 }), chunks: fc.array(few) }),
    (store, names, { space, drop, parcels, chunks }) =>
      store.addDrop(
        names('space', space),
        { drop: `drop ${drop}`, signature: 's' },
        parcels.map(({ item, device, counter: upTo, leaf: of }) => ({
          item: names('item', item),
          device: names('device', device),
          counter: upTo,
          leaf: of,
        })),
        chunks.map((chunk) => names('chunk', chunk)),
        QUOTAS,
      ),
  ),
  step('putChunk', fc.record({ space: few, chunk: few, bytes }), (store, names, { space, chunk, bytes: made }) =>
    store.putChunk(names('space', space), names('chunk', chunk), made, QUOTAS),
  ),
  step('putHead', fc.record({ space: few, told: headMade }), (store, names, { space, told }) =>
    store.putHead(names('space', space), headOf(names, told)),
  ),
  step(
    'setQuota',
    fc.record({ space: few, quota: fc.option(fc.nat({ max: 500 }), { nil: undefined }) }),
    (store, names, { space, quota }) => store.setQuota(names('space', space), quota),
  ),
  step(
    'addCode',
    fc.record({
      hash: few,
      account: few,
      expires: fc.integer({ min: 4, max: 12 }),
      uses: fc.integer({ min: 1, max: 2 }),
    }),
    (store, names, made) =>
      store.addCode({ ...made, hash: names('hash', made.hash), account: names('account', made.account) }),
  ),
  step('enrol by code', fc.record({ device: few, key: few, hash: few, now }), (store, names, made) =>
    store.enrol(
      names('device', made.device),
      `key ${made.key}`,
      { codeHash: names('hash', made.hash) },
      made.now,
      ROOM,
    ),
  ),
  step('enrol by mailbox', fc.record({ device: few, key: few, box: few, now }), (store, names, made) =>
    store.enrol(names('device', made.device), `key ${made.key}`, { mailbox: names('box', made.box) }, made.now, ROOM),
  ),
  step('revoke', fc.record({ device: few, now, key: fc.option(few) }), (store, names, { device, now: at, key }) =>
    store.revoke(names('device', device), at, ...(key === null ? [] : [`key ${key}`])),
  ),
  step(
    'putMailbox',
    fc.record({ box: few, owner: few, offer: few, expires: fc.integer({ min: 4, max: 12 }), now }),
    (store, names, made) =>
      store.putMailbox(
        names('box', made.box),
        { owner: names('device', made.owner), offer: `offer ${made.offer}`, expires: made.expires },
        made.now,
        2,
      ),
  ),
  step('answerMailbox', fc.record({ box: few, answer: few, now }), (store, names, made) =>
    store.answerMailbox(names('box', made.box), `answer ${made.answer}`, made.now),
  ),
  step('deleteMailbox', fc.record({ box: few, owner: few }), (store, names, made) =>
    store.deleteMailbox(names('box', made.box), names('device', made.owner)),
  ),
  step('sweep', now, (store, _names, until) => store.sweep(until)),
];

/** Runs of the port's writing calls upon two spaces and two devices that are there already, those that fill a store more often. */
export const storeSteps: fc.Arbitrary<readonly StoreStep[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: founding },
      { weight: 12, arbitrary: pushing },
      ...others.map((arbitrary) => ({ weight: 2, arbitrary })),
    ),
    { minLength: 20, maxLength: 60, size: 'max' },
  )
  .map((steps) => [beginning, ...steps]);

const beginning: StoreStep = {
  name: 'two spaces and two devices',
  async run(store, names) {
    await store.addCode({ hash: names('hash', 0), account: names('account', 0), expires: 12, uses: 3 });
    for (const n of [0, 1]) {
      const device = names('device', n);
      await store.enrol(device, `key ${n}`, { codeHash: names('hash', 0) }, 0);
      const entries = [{ body: 'founded', signature: 's' }];
      await store.appendChain(
        {
          space: names('space', n),
          after: 0,
          entries,
          present: [{ device, signingKey: 'k' }],
          epoch: 0,
          account: names('account', 0),
        },
        QUOTAS,
      );
    }
  },
};

/** All that can be read of the names of a run, in plain values. */
export async function seenOf(store: RelayStore, names: Names): Promise<unknown> {
  const each = <T>(read: (n: number) => Promise<T>): Promise<T[]> => Promise.all([0, 1, 2].map(read));
  const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row, inOrder)).sort();
  return {
    spaces: await each((n) => store.space(names('space', n))),
    chains: await each((n) => store.chain(names('space', n), 0, 1_000)),
    later: await each((n) => store.chain(names('space', n), 1, 100)),
    heads: await each(async (n) => sorted(await store.heads(names('space', n)))),
    drops: await each((n) => store.drops(names('space', n), 0, 100)),
    missing: await each((n) =>
      store.missingChunks(
        names('space', n),
        [0, 1, 2].map((m) => names('chunk', m)),
      ),
    ),
    chunks: await each((n) => each(async (m) => plain(await store.chunk(names('space', n), names('chunk', m))))),
    pages: await each((n) => pagesOf(store, names('space', n))),
    devices: await each((n) => store.devicesNamed(names('device', n))),
    belongs: await each(async (n) => sorted(await store.spacesOf(names('device', n)))),
    boxes: await each((n) => each((m) => store.mailbox(names('box', n), m * 4))),
  };
}

async function pagesOf(store: RelayStore, space: string): Promise<unknown[]> {
  const pages: unknown[] = [];
  for (let after = 0; ;) {
    const { parcels, more, head } = await store.pull(space, after, { parcels: 2, bytes: 70 });
    pages.push({ head, more, parcels: parcels.map(({ seq, bytes: held }) => [seq, plain(held)]) });
    after = parcels.at(-1)?.seq ?? after;
    if (!more) return pages;
  }
}

function plain(held: Uint8Array | undefined): readonly number[] | undefined {
  return held && [...held];
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
