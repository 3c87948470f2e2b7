import fc from 'fast-check';
import { deleteItem, emptyItem, merge, writeFields, type Item, type Seen, dotsOf } from '../../src/practice/item.ts';

const DEVICES = ['dewi', 'rudi', 'sari'] as const;
const FIELDS = ['name', 'text', 'blocks/a'] as const;

/** One thing that can happen to the replicas of an item. */
export type Happening =
  | {
      readonly do: 'write';
      readonly on: number;
      readonly field: string;
      readonly value: string;
      readonly clock: number;
      readonly stale: boolean;
    }
  | { readonly do: 'delete'; readonly on: number; readonly clock: number }
  | { readonly do: 'sync'; readonly from: number; readonly to: number };

const replica = fc.nat(DEVICES.length - 1);

/** Clocks are far apart on purpose: no merge may depend on them. */
const clock = fc.integer({ min: -1_000_000, max: 1_000_000 });

export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        on: replica,
        field: fc.constantFrom(...FIELDS),
        value: fc.string({ maxLength: 4 }),
        clock,
        stale: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), on: replica, clock }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('sync' as const), from: replica, to: replica }) },
  ),
  { maxLength: 24 },
);

export interface Told {
  readonly replicas: readonly Item[];
  /** Dots of values that some later write had seen, or some delete removed: these alone may be gone. */
  readonly superseded: ReadonlySet<string>;
  /** Every value ever written: dot → field. */
  readonly written: ReadonlyMap<string, string>;
}

/** Plays the happenings on three replicas that begin with the same empty item. */
export function play(events: readonly Happening[]): Told {
  const replicas: Item[] = DEVICES.map(() => emptyItem('member', 1, 'group'));
  const shown: Item[] = [...replicas];
  const counts = DEVICES.map(() => 0);
  const superseded = new Set<string>();
  const written = new Map<string, string>();
  for (const event of events) {
    if (event.do === 'sync') {
      replicas[event.to] = merge(replicas[event.to]!, replicas[event.from]!);
      continue;
    }
    const item = replicas[event.on]!;
    const n = (counts[event.on] = counts[event.on]! + 1);
    const write = { dot: [DEVICES[event.on]!, n] as const, at: [event.clock, 0] as const, by: 'somebody' };
    if (event.do === 'delete') {
      for (const versions of Object.values(item.fields)) for (const { dot } of versions) superseded.add(dot.join(':'));
      replicas[event.on] = deleteItem(item, write);
    } else {
      // A stale form has seen what its screen showed after this device's last write, not what came in since.
      const seen: Seen | undefined = event.stale ? { [event.field]: dotsOf(shown[event.on], event.field) } : undefined;
      for (const dot of seen ? seen[event.field]! : dotsOf(item, event.field)) superseded.add(dot.join(':'));
      replicas[event.on] = writeFields(item, { [event.field]: event.value }, write, seen);
      written.set(write.dot.join(':'), event.field);
    }
    shown[event.on] = replicas[event.on]!;
  }
  return { replicas, superseded, written };
}
