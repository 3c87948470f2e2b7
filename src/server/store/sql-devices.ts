/** Rows of devices, and by whose word one is let in. [SV3] */
import type { RelayDevice, Vouched } from './relay-store.ts';
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
  const named = await devicesNamed(sql, device);
  return signingKey === undefined ? named[0] : named.find(({ signing_key: key }) => key === signingKey);
}

export function devicesNamed(sql: SqlTransaction, device: string): Promise<readonly DeviceRow[]> {
  return sql.all<DeviceRow>(`select ${DEVICE} from devices where device = $1 order by enrolled_at, signing_key`, [
    device,
  ]);
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

export async function vouch(
  sql: SqlTransaction,
  device: string,
  vouched: Vouched,
  now: number,
): Promise<string | undefined> {
  if ('codeHash' in vouched) {
    const [code] = await sql.all<{ account: string }>(
      'update codes set uses = uses - 1 where hash = $1 and expires > $2 and uses > 0 returning account',
      [vouched.codeHash, now],
    );
    return code?.account;
  }
  if ('account' in vouched) return vouched.account;
  const [box] = await sql.all<{ owner: string; owner_key: string }>(
    `update mailboxes set vouched_for = $2 where mailbox = $1 and expires > $3 and vouched_for is null
       and exists (select 1 from devices d where d.device = mailboxes.owner and d.revoked_at is null
                   and (d.signing_key = mailboxes.owner_key or mailboxes.owner_key = '')) returning owner, owner_key`,
    [vouched.mailbox, device, now],
  );
  return box && (await deviceRow(sql, box.owner, box.owner_key || undefined))?.account;
}
