/** Rows of spaces, and the room they have. [SV11 SV18] */
import type { Quotas, SpaceState } from './relay-store.ts';
import type { SqlTransaction } from './sql-database.ts';

export const SPACE = 'space, account, head, chain, epoch, heads, drops, bytes, chain_bytes, drop_bytes, quota';

export interface SpaceRow extends Omit<SpaceState, 'quota' | 'chainBytes' | 'dropBytes'> {
  readonly chain_bytes: number;
  readonly drop_bytes: number;
  readonly quota: number | null;
}

export async function spaceRow(sql: SqlTransaction, space: string, lock: string): Promise<SpaceRow | undefined> {
  return (await sql.all<SpaceRow>(`select ${SPACE} from spaces where space = $1 ${lock}`, [space]))[0];
}

export function stateOf(row: SpaceRow | undefined): SpaceState | undefined {
  if (!row) return undefined;
  const { space, account, head, chain, epoch, heads, drops, bytes, quota } = row;
  const { chain_bytes: chainBytes, drop_bytes: dropBytes } = row;
  return { space, account, head, chain, epoch, heads, drops, bytes, chainBytes, dropBytes, quota: quota ?? undefined };
}

export async function hasRoom(
  sql: SqlTransaction,
  space: Pick<SpaceRow, 'account' | 'bytes' | 'quota'>,
  grows: number,
  quotas: Quotas,
): Promise<boolean> {
  if (space.bytes + grows > (space.quota ?? quotas.space)) return false;
  const [account] = await sql.all<{ n: number }>(
    'select cast(coalesce(sum(bytes), 0) as bigint) as n from spaces where account = $1',
    [space.account],
  );
  return (account?.n ?? 0) + grows <= quotas.account;
}

/** Ends a transaction of which nothing is to stay. */
export class NoRoom extends Error {}

export function onNoRoom<T>(answer: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof NoRoom) return answer;
    throw error;
  };
}
