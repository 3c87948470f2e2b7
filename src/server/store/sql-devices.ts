/** Rows of devices, and by whose word one is let in. [SV3] */
import type { DeviceRoom, RelayDevice, Vouched } from './relay-store.ts';
import { deviceHasRoom } from './room.ts';
import type { SqlTransaction } from './sql-database.ts';

export const DEVICE = 'device, signing_key, account, enrolled_at, revoked_at, replaces';

export interface DeviceRow {
  readonly device: string;
  readonly signing_key: string;
  readonly account: string;
  readonly enrolled_at: number;
  readonly revoked_at: number | null;
  readonly replaces: string | null;
}

export async function deviceRow(
  sql: SqlTransaction,
  device: string,
  signingKey?: string,
): Promise<DeviceRow | undefined> {
  const [key, values] = signingKey === undefined ? ['', [device]] : ['and signing_key = $2', [device, signingKey]];
  const rows = await sql.all<DeviceRow>(
    `select ${DEVICE} from devices where device = $1 ${key} order by enrolled_at, signing_key limit 1`,
    values,
  );
  return rows[0];
}

export function devicesNamed(sql: SqlTransaction, device: string, most: number): Promise<readonly DeviceRow[]> {
  return sql.all<DeviceRow>(
    `select ${DEVICE} from devices where device = $1
     order by case when signing_key in (select p.signing_key from present p where p.device = $1) then 0 else 1 end,
       enrolled_at, signing_key limit $2`,
    [device, most],
  );
}

export function deviceOf(row: DeviceRow | undefined): RelayDevice | undefined {
  if (!row) return undefined;
  const { device, signing_key: signingKey, account, enrolled_at: enrolledAt, revoked_at: revokedAt, replaces } = row;
  return {
    ...{ device, signingKey, account, enrolledAt },
    ...(revokedAt === null ? {} : { revokedAt }),
    ...(replaces === null ? {} : { replaces }),
  };
}

/** The account of whoever gives the word; undefined where nobody does. Nothing is used up by it. */
export async function accountVouching(sql: SqlTransaction, vouched: Vouched, now: number): Promise<string | undefined> {
  if ('account' in vouched) return vouched.account;
  if ('codeHash' in vouched) {
    const [code] = await sql.all<{ account: string }>(
      'select account from codes where hash = $1 and expires > $2 and uses > 0',
      [vouched.codeHash, now],
    );
    return code?.account;
  }
  const [box] = await sql.all<{ owner: string; owner_key: string }>(
    'select owner, owner_key from mailboxes where mailbox = $1 and expires > $2 and vouched_for is null',
    [vouched.mailbox, now],
  );
  const owner = box && (await deviceRow(sql, box.owner, box.owner_key || undefined));
  return owner?.revoked_at === null ? owner.account : undefined;
}

/** Uses the word up; false where another one was faster. */
export async function useWord(sql: SqlTransaction, device: string, vouched: Vouched, now: number): Promise<boolean> {
  if ('account' in vouched) return true;
  const used =
    'codeHash' in vouched
      ? await sql.run('update codes set uses = uses - 1 where hash = $1 and expires > $2 and uses > 0', [
          vouched.codeHash,
          now,
        ])
      : await sql.run(
          'update mailboxes set vouched_for = $2 where mailbox = $1 and expires > $3 and vouched_for is null',
          [vouched.mailbox, device, now],
        );
  return used > 0;
}

/** Whether the account may let in this one more. [SV18] */
export async function hasRoomForDevice(
  sql: SqlTransaction,
  { device, signingKey, account, replaces }: Pick<RelayDevice, 'device' | 'signingKey' | 'account' | 'replaces'>,
  room: DeviceRoom,
): Promise<boolean> {
  const [held] = await sql.all<{ devices: number; keys: number }>(
    `select count(*) as devices, count(case when device = $2 then 1 end) as keys
     from devices where account = $1 and revoked_at is null`,
    [account, device],
  );
  // Where the chain's last entry came before keys were kept here, the name must do: better an impostor more than the owner barred.
  const named = await sql.all(
    'select device from present where device = $1 and (signing_key = $2 or signing_key is null) limit 1',
    [device, signingKey],
  );
  const owns = replaces !== undefined || named.length > 0;
  return deviceHasRoom({ keys: held?.keys ?? 0, devices: held?.devices ?? 0, owns }, room);
}
