/** The form of the store, step by step. A step that was released is never changed; a new one is put behind it. [SV16] */
import type { SqlDatabase, SqlTransaction } from './sql-database.ts';

/** Any number: only two programs that migrate at once must use the same. */
const LOCK = 7_305_811;

/** Types that differ: sqlite, postgres. */
const TYPES: Readonly<Record<'BYTES' | 'NUMBER', readonly [string, string]>> = {
  BYTES: ['blob', 'bytea'],
  NUMBER: ['integer', 'bigint'],
};

/**
 * `space` is first in every key of content, so that the tables can be spread by space over many machines, each transaction staying on one.
 * [SV17]
 */
const STEPS: readonly (readonly string[])[] = [
  [
    'create table meta (name text primary key, value text not null)',
    'create table codes (hash text primary key, account text not null, expires NUMBER not null, uses NUMBER not null)',
    `create table devices (device text primary key, signing_key text not null, account text not null, enrolled_at NUMBER not null,
       revoked_at NUMBER)`,
    'create table nonces (hash text primary key, device text not null, expires NUMBER not null)',
    'create table tokens (hash text primary key, device text not null, expires NUMBER not null)',
    'create index tokens_of_device on tokens (device)',
    `create table mailboxes (mailbox text primary key, owner text not null, offer text not null, answer text, expires NUMBER not null,
       vouched_for text)`,
    'create index mailboxes_of_owner on mailboxes (owner)',
    `create table spaces (space text primary key, account text not null, head NUMBER not null, chain NUMBER not null,
       epoch NUMBER not null, heads NUMBER not null, drops NUMBER not null, bytes NUMBER not null, quota NUMBER)`,
    'create index spaces_of_account on spaces (account)',
    `create table chain_entries (space text not null, idx NUMBER not null, body text not null, signature text not null,
       primary key (space, idx))`,
    'create table present (space text not null, device text not null, primary key (space, device))',
    'create index spaces_of_device on present (device)',
    `create table parcels (space text not null, item text not null, device text not null, counter NUMBER not null,
       epoch NUMBER not null, seq NUMBER not null, bytes BYTES not null, primary key (space, item, device))`,
    'create unique index parcels_in_order on parcels (space, seq)',
    `create table dropped (space text not null, item text not null, device text not null, counter NUMBER not null,
       primary key (space, item, device))`,
    'create table dropped_chunks (space text not null, chunk text not null, primary key (space, chunk))',
    `create table heads (space text not null, device text not null, counter NUMBER not null, head text not null,
       signature text not null, heard_at NUMBER not null, primary key (space, device))`,
    `create table drops (space text not null, idx NUMBER not null, body text not null, signature text not null,
       primary key (space, idx))`,
    'create table chunks (space text not null, chunk text not null, bytes BYTES not null, primary key (space, chunk))',
  ],
  // In whose place a device was let in: it may see what that one may.
  ['alter table devices add column replaces text'],
  // By which key a chain names a device. What lies there already gets it with the next entry; until then the chain is judged.
  ['alter table present add column signing_key text'],
  // Parcels that were dropped before they came.
  [
    `create table dropped_ahead (space text not null, item text not null, device text not null, counter NUMBER not null,
       leaf text not null, primary key (space, item, device, counter, leaf))`,
  ],
  // Chains and drops count into what a space holds. Whatever is signed lies here in base64, a byte a letter.
  [
    'alter table spaces add column chain_bytes NUMBER not null default 0',
    'alter table spaces add column drop_bytes NUMBER not null default 0',
    `update spaces set
       chain_bytes = (select coalesce(sum(length(e.body) + length(e.signature)), 0) from chain_entries e where e.space = spaces.space),
       drop_bytes = (select coalesce(sum(length(d.body) + length(d.signature)), 0) from drops d where d.space = spaces.space)`,
    'update spaces set bytes = bytes + chain_bytes + drop_bytes',
    // By which a drop names a parcel; of those that lie here already it is told from their bytes.
    'alter table parcels add column leaf text',
  ],
  // A device is a name with a key. Tokens live an hour: whoever had one proves itself anew.
  [
    `create table devices_by_key (device text not null, signing_key text not null, account text not null, enrolled_at NUMBER not null,
       revoked_at NUMBER, replaces text, primary key (device, signing_key))`,
    `insert into devices_by_key (device, signing_key, account, enrolled_at, revoked_at, replaces)
       select device, signing_key, account, enrolled_at, revoked_at, replaces from devices`,
    'drop table devices',
    'alter table devices_by_key rename to devices',
    'delete from tokens',
    "alter table tokens add column signing_key text not null default ''",
    "alter table mailboxes add column owner_key text not null default ''",
    `update mailboxes set owner_key = coalesce((select d.signing_key from devices d where d.device = mailboxes.owner), '')`,
  ],
  // Whoever is let in counts among those of the account.
  ['create index devices_of_account on devices (account)'],
];

export const STORE_FORM = STEPS.length;

/** The store was written by a newer program; it is left as it is. */
export class NewerStore extends Error {
  constructor(readonly form: number) {
    super(`This store is of form ${form}; this program knows forms up to ${STORE_FORM}. Run the newer program.`);
  }
}

/** Brings the store to the present form, each step in a transaction of its own; several programs at once do it once. */
export async function migrate(database: SqlDatabase): Promise<void> {
  await database.transaction(async (transaction) => {
    await lock(database, transaction);
    await transaction.run('create table if not exists form (only_one integer primary key, form integer not null)');
    await transaction.run('insert into form (only_one, form) values (1, 0) on conflict do nothing');
  });
  while (await step(database));
}

async function step(database: SqlDatabase): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await lock(database, transaction);
    const [row] = await transaction.all<{ readonly form: number }>('select form from form');
    const form = row?.form ?? 0;
    if (form > STORE_FORM) throw new NewerStore(form);
    const next = STEPS[form];
    if (!next) return false;
    for (const statement of next) await transaction.run(inDialect(statement, database.dialect));
    await transaction.run('update form set form = $1', [form + 1]);
    return true;
  });
}

async function lock({ dialect }: SqlDatabase, transaction: SqlTransaction): Promise<void> {
  if (dialect === 'postgres') await transaction.all('select pg_advisory_xact_lock($1)', [LOCK]);
}

function inDialect(statement: string, dialect: SqlDatabase['dialect']): string {
  return statement.replaceAll(/\b(BYTES|NUMBER)\b/g, (name) => {
    const [sqlite, postgres] = TYPES[name as keyof typeof TYPES];
    return dialect === 'sqlite' ? sqlite : postgres;
  });
}
