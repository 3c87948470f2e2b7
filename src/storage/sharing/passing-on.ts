/**
 * What was taken of a device before its removal was heard of, beyond the count which the removal names. Those who heard sooner refuse it, and would lack for ever what
 * stands here; so this tablet sends it again under its own name. The same where a role was taken. [sync SY13]
 */
import type { MemberDevice, Membership } from '../../protocol/membership.ts';
import type { KindName, Row } from '../database.ts';
import { KIND_NAMES } from '../kinds.ts';
import type { Ledger } from './ledger.ts';
import type { TablesAtHand } from './sync-tables.ts';
import type { SyncState } from './sync-state.ts';
import { counterOf, putCounter, type Unlocked } from './unlocked.ts';
import { isUnsent } from './unsent-rows.ts';

/** Items of which a parcel was taken that nobody takes any more, since the chain went on from `before` to `after`. */
export function itemsBeyond(
  before: Membership | undefined,
  after: Membership | undefined,
  ledger: Ledger,
): ReadonlySet<string> {
  const items = new Set<string>();
  for (const device of after?.devices.values() ?? []) {
    const taken = lastTaken(device);
    const known = before?.devices.get(device.device);
    if (taken === undefined || (known && lastTaken(known) === taken)) continue;
    for (const [item, { counter }] of ledger.set(device.device)?.entries() ?? []) if (counter > taken) items.add(item);
  }
  return items;
}

/** Whether a parcel is one that nobody takes any more: who hears of the removal, or of the role, sooner refuses it. */
export function isBeyond(membership: Membership, device: string, counter: number): boolean {
  const maker = membership.devices.get(device);
  return maker !== undefined && counter > (lastTaken(maker) ?? Infinity);
}

/** Gives what was sent of these items the next numbers, under which it is unsent. */
export async function sendAgain(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  state: SyncState,
  items: ReadonlySet<string>,
): Promise<void> {
  if (items.size === 0) return;
  const ids = [...items];
  await sendRowsAgain(notebook, tables, space, state, async (kind) =>
    (await tables.rows(kind, ids)).filter((row) => row?.space === space),
  );
}

/** The same of the rows of the space that are found, kind by kind. */
export async function sendRowsAgain(
  notebook: Unlocked,
  tables: TablesAtHand,
  space: string,
  state: SyncState,
  found: (kind: KindName) => PromiseLike<readonly (Row | undefined)[]>,
): Promise<void> {
  const counter = await counterOf(notebook, tables, space);
  let { n } = counter;
  for (const kind of KIND_NAMES) {
    const sent = (await found(kind)).flatMap((row) => (row && !isUnsent(row, state) ? [row] : []));
    if (sent.length > 0)
      await tables.putRows(
        kind,
        sent.map((row) => ({ ...row, dirty: 1, n: (n += 1) })),
      );
  }
  if (n !== counter.n) await putCounter(notebook, tables, space, { ...counter, n });
}

/** Counter up to which all of the device is taken; undefined where there is no end to it. */
function lastTaken({ gone, former }: MemberDevice): number | undefined {
  return gone ? gone.seen : former.at(-1)?.seen;
}
