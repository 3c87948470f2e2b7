/** Mailboxes as rows. [SV10] */
import type { Mailbox } from './relay-store.ts';
import { MAILBOXES_OF_ACCOUNT } from './room.ts';
import type { SqlTransaction } from './sql-database.ts';
import { deviceRow } from './sql-devices.ts';

export async function putMailbox(
  sql: SqlTransaction,
  mailbox: string,
  box: Mailbox,
  now: number,
  most: number,
): Promise<'kept' | 'taken' | 'noRoom'> {
  const account = (await deviceRow(sql, box.owner, box.ownerKey))?.account ?? '';
  const ownerKey = box.ownerKey ?? '';
  await sql.lock(`mailboxes ${account || box.owner}`);
  await sql.run('delete from mailboxes where mailbox = $1 and expires <= $2', [mailbox, now]);
  const [there] = await sql.all<{ owner: string; owner_key: string; offer: string }>(
    'select owner, owner_key, offer from mailboxes where mailbox = $1',
    [mailbox],
  );
  const own = there?.owner === box.owner && there.owner_key === ownerKey;
  if (there) return own && there.offer === box.offer ? 'kept' : 'taken';
  const [open] = await sql.all<{ n: number }>(
    'select count(*) as n from mailboxes where owner = $1 and owner_key = $2 and expires > $3',
    [box.owner, ownerKey, now],
  );
  if ((open?.n ?? 0) >= most) return 'noRoom';
  const [ofAccount] = await sql.all<{ n: number }>(
    `select count(*) as n from mailboxes m join devices d on d.device = m.owner and (d.signing_key = m.owner_key or m.owner_key = '')
         where d.account = $1 and m.expires > $2`,
    [account, now],
  );
  if ((ofAccount?.n ?? 0) >= most * MAILBOXES_OF_ACCOUNT) return 'noRoom';
  const put = await sql.run(
    `insert into mailboxes (mailbox, owner, owner_key, offer, answer, expires) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing`,
    [mailbox, box.owner, ownerKey, box.offer, box.answer ?? null, box.expires],
  );
  return put > 0 ? 'kept' : 'taken';
}

export async function answerMailbox(
  sql: SqlTransaction,
  mailbox: string,
  answer: string,
  now: number,
): Promise<'kept' | 'answered' | 'notFound'> {
  const put = await sql.run(
    'update mailboxes set answer = $2 where mailbox = $1 and expires > $3 and (answer is null or answer = $2)',
    [mailbox, answer, now],
  );
  if (put > 0) return 'kept';
  const [there] = await sql.all('select mailbox from mailboxes where mailbox = $1 and expires > $2', [mailbox, now]);
  return there ? 'answered' : 'notFound';
}

export async function readMailbox(sql: SqlTransaction, mailbox: string, now: number): Promise<Mailbox | undefined> {
  const [row] = await sql.all<{
    owner: string;
    owner_key: string;
    offer: string;
    answer: string | null;
    expires: number;
  }>('select owner, owner_key, offer, answer, expires from mailboxes where mailbox = $1 and expires > $2', [
    mailbox,
    now,
  ]);
  if (!row) return undefined;
  const { owner, owner_key: ownerKey, offer, answer, expires } = row;
  return { owner, offer, expires, ...(ownerKey && { ownerKey }), ...(answer === null ? {} : { answer }) };
}

export async function deleteMailbox(
  sql: SqlTransaction,
  mailbox: string,
  owner: string,
  ownerKey: string,
): Promise<boolean> {
  const gone = await sql.run('delete from mailboxes where mailbox = $1 and owner = $2 and owner_key = $3', [
    mailbox,
    owner,
    ownerKey,
  ]);
  return gone > 0;
}
