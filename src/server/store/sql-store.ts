/** The relay's store over SQL: the same statements on SQLite and PostgreSQL. */
import { HintEmitter, type Hint } from './hint-emitter.ts';
import { checkStore } from './sql-check.ts';
import { migrate } from './migrations.ts';
import type {
  ChainStep,
  DroppedParcel,
  Enrolled,
  Listed,
  Mailbox,
  OwnSpace,
  PushedParcel,
  Pushed,
  Quotas,
  RelayDevice,
  RelayStore,
  SpaceState,
  StoreFault,
  StoredDrop,
  StoredEntry,
  StoredHead,
  StoredParcel,
  Vouched,
} from './relay-store.ts';
import type { ManyRows, SqlDatabase, SqlTransaction } from './sql-database.ts';
import { keptLeaf } from './kept-leaf.ts';
import {
  chainHasRoom,
  dropHasRoom,
  LISTED_MOST,
  listedWithin,
  MAILBOXES_OF_ACCOUNT,
  sizeOfText,
  withinLimits,
} from './room.ts';
import { aheadKey, droppedBy, parcelKey, takenPage, type FallenParcel, type KnownParcel } from './taken-page.ts';

const SPACE = 'space, account, head, chain, epoch, heads, drops, bytes, chain_bytes, drop_bytes, quota';
const DEVICE = 'device, signing_key, account, enrolled_at, revoked_at, replaces';

const PARCELS: ManyRows = {
  into: 'parcels',
  columns: [
    ['space', 'text'],
    ['item', 'text'],
    ['device', 'text'],
    ['counter', 'bigint'],
    ['epoch', 'bigint'],
    ['seq', 'bigint'],
    ['bytes', 'bytea'],
    ['leaf', 'text'],
  ],
  conflict: `on conflict (space, item, device) do update set counter = excluded.counter, epoch = excluded.epoch,
    seq = excluded.seq, bytes = excluded.bytes, leaf = excluded.leaf`,
};

const PRESENT: ManyRows = {
  into: 'present',
  columns: [
    ['space', 'text'],
    ['device', 'text'],
    ['signing_key', 'text'],
  ],
  conflict: '',
};

interface SpaceRow extends Omit<SpaceState, 'quota' | 'chainBytes' | 'dropBytes'> {
  readonly chain_bytes: number;
  readonly drop_bytes: number;
  readonly quota: number | null;
}

/** Ends a transaction of which nothing is to stay. */
class NoRoom extends Error {}

interface DeviceRow {
  readonly device: string;
  readonly signing_key: string;
  readonly account: string;
  readonly enrolled_at: number;
  readonly revoked_at: number | null;
  readonly replaces: string | null;
}

/** How a database spreads hints to other relays on it. This process hears its own without it. */
export interface HintWire {
  send(hint: Hint): void;
  close(): Promise<void>;
}

export class SqlStore implements RelayStore {
  readonly #hints = new HintEmitter();
  readonly backup?: (file: string) => Promise<void>;

  private constructor(
    readonly database: SqlDatabase,
    readonly wire: HintWire | undefined,
    backup: ((file: string) => Promise<void>) | undefined,
  ) {
    if (backup) this.backup = backup;
  }

  /**
   * Brings the database to the present form. `fresh`: 16 random bytes as an id, for the relay's name and history when it is new. Throws `NewerStore`.
   */
  static async open(
    database: SqlDatabase,
    fresh: () => string,
    more: {
      readonly backup?: (file: string) => Promise<void>;
      readonly wire?: (told: (hint: Hint) => void) => Promise<HintWire>;
    } = {},
  ): Promise<SqlStore> {
    await migrate(database);
    await database.transaction(async (sql) => {
      for (const name of ['relay', 'history']) {
        await sql.run('insert into meta (name, value) values ($1, $2) on conflict do nothing', [name, fresh()]);
      }
    });
    const heard: { tell?: (hint: Hint) => void } = {};
    const wire = await more.wire?.((hint) => heard.tell?.(hint));
    const store = new SqlStore(database, wire, more.backup);
    heard.tell = (hint) => store.#hints.tell(hint);
    return store;
  }

  identity() {
    return this.database.reading(async (sql) => {
      const rows = await sql.all<{ name: string; value: string }>('select name, value from meta');
      const of = (name: string) => rows.find((row) => row.name === name)?.value ?? '';
      return { relay: of('relay'), history: of('history') };
    });
  }

  async newHistory(history: string): Promise<void> {
    await this.database.transaction((sql) => sql.run("update meta set value = $1 where name = 'history'", [history]));
  }

  async addCode({ hash, account, expires, uses }: { hash: string; account: string; expires: number; uses: number }) {
    await this.database.transaction((sql) =>
      sql.run('insert into codes (hash, account, expires, uses) values ($1, $2, $3, $4) on conflict do nothing', [
        hash,
        account,
        expires,
        uses,
      ]),
    );
  }

  enrol(device: string, signingKey: string, vouched: Vouched, now: number): Promise<Enrolled> {
    return this.database.transaction(async (sql) => {
      // The same device may come twice at once: the second waits until the first is in, and then uses nothing up.
      await sql.lock(`device ${device}`);
      const known = await deviceRow(sql, device, signingKey);
      if (known) return known.revoked_at === null ? 'known' : 'revoked';
      const account = await vouch(sql, device, vouched, now);
      if (account === undefined) return 'notVouched';
      await sql.run(
        'insert into devices (device, signing_key, account, enrolled_at, replaces) values ($1, $2, $3, $4, $5)',
        [device, signingKey, account, now, 'replaces' in vouched ? vouched.replaces : null],
      );
      return 'enrolled';
    });
  }

  device(device: string, signingKey?: string): Promise<RelayDevice | undefined> {
    return this.database.reading(async (sql) => deviceOf(await deviceRow(sql, device, signingKey)));
  }

  devicesNamed(device: string): Promise<readonly RelayDevice[]> {
    return this.database.reading(async (sql) =>
      (await devicesNamed(sql, device)).flatMap((row) => deviceOf(row) ?? []),
    );
  }

  revoke(device: string, now: number): Promise<boolean> {
    return this.database.transaction(async (sql) => {
      const known = await sql.run('update devices set revoked_at = coalesce(revoked_at, $2) where device = $1', [
        device,
        now,
      ]);
      await sql.run('delete from tokens where device = $1', [device]);
      return known > 0;
    });
  }

  async putNonce(hash: string, device: string, expires: number): Promise<void> {
    await this.database.transaction((sql) =>
      sql.run('insert into nonces (hash, device, expires) values ($1, $2, $3)', [hash, device, expires]),
    );
  }

  takeNonce(hash: string, device: string, now: number): Promise<boolean> {
    return this.database.transaction(async (sql) => {
      const [nonce] = await sql.all<{ device: string; expires: number }>(
        'delete from nonces where hash = $1 returning device, expires',
        [hash],
      );
      return nonce !== undefined && nonce.device === device && nonce.expires > now;
    });
  }

  async putToken(hash: string, device: string, signingKey: string, expires: number): Promise<void> {
    await this.database.transaction((sql) =>
      sql.run('insert into tokens (hash, device, signing_key, expires) values ($1, $2, $3, $4)', [
        hash,
        device,
        signingKey,
        expires,
      ]),
    );
  }

  deviceOfToken(hash: string, now: number): Promise<RelayDevice | undefined> {
    return this.database.reading(async (sql) => {
      const [row] = await sql.all<DeviceRow>(
        `select d.device, d.signing_key, d.account, d.enrolled_at, d.revoked_at, d.replaces
         from tokens t join devices d on d.device = t.device and d.signing_key = t.signing_key where t.hash = $1 and t.expires > $2 and d.revoked_at is null`,
        [hash, now],
      );
      return deviceOf(row);
    });
  }

  space(space: string): Promise<SpaceState | undefined> {
    return this.database.reading(async (sql) => stateOf(await spaceRow(sql, space, '')));
  }

  spacesOf(device: string): Promise<readonly OwnSpace[]> {
    return this.database.reading(async (sql) => {
      const rows = await sql.all<SpaceRow & { readonly own: number | null; readonly signing_key: string | null }>(
        `select ${SPACE.replaceAll(/\w+/g, 's.$&')}, p.signing_key,
           (select counter from heads h where h.space = s.space and h.device = $1) as own
         from present p join spaces s on s.space = p.space where p.device = $1 order by s.space`,
        [device],
      );
      return rows.flatMap((row) => {
        const state = stateOf(row);
        return state ? [{ ...state, own: row.own ?? 0, signingKey: row.signing_key ?? undefined }] : [];
      });
    });
  }

  chain(space: string, after: number, bytes: number): Promise<Listed<StoredEntry>> {
    return this.database.reading((sql) => listedOf<StoredEntry>(sql, 'chain_entries', 'body', { space, after, bytes }));
  }

  async appendChain(step: ChainStep, quotas: Quotas) {
    const { space, after, entries, present, epoch, account, protects = false } = step;
    const grows = entries.reduce((total, entry) => total + sizeOfText(entry), 0);
    const done = await this.database
      .transaction(async (sql) => {
        // Founders of one account, or of one space, go one after another, so that the second sees what the first did.
        if (after === 0) await sql.lock(`account ${account}`, `space ${space}`);
        const found = await spaceRow(sql, space, this.#lock);
        const length = found?.chain ?? 0;
        if (length !== after) return { ok: false, why: 'moved', length } as const;
        if (!found) {
          const [count] = await sql.all<{ n: number }>('select count(*) as n from spaces where account = $1', [
            account,
          ]);
          if ((count?.n ?? 0) >= quotas.spaces) return { ok: false, why: 'noRoom', length } as const;
          await sql.run(
            'insert into spaces (space, account, head, chain, epoch, heads, drops, bytes) values ($1, $2, 0, 0, 0, 0, 0, 0)',
            [space, account],
          );
        }
        const { bytes, quota, chain_bytes: chainBytes } = found ?? { bytes: 0, quota: null, chain_bytes: 0 };
        const spare = protects || (await hasRoom(sql, { account, bytes, quota }, grows, quotas));
        if (!chainHasRoom({ chainBytes, grows, protects, spare }, quotas)) throw new NoRoom();
        for (const [index, { body, signature }] of entries.entries()) {
          await sql.run('insert into chain_entries (space, idx, body, signature) values ($1, $2, $3, $4)', [
            space,
            after + index,
            body,
            signature,
          ]);
        }
        await sql.run('delete from present where space = $1', [space]);
        await sql.runMany(
          PRESENT,
          present.map(({ device, signingKey }) => [space, device, signingKey]),
        );
        await sql.run(
          `update spaces set chain = $2, epoch = $3, chain_bytes = chain_bytes + $4, bytes = bytes + $4 where space = $1`,
          [space, after + entries.length, epoch, grows],
        );
        return { ok: true, length: after + entries.length, head: found?.head ?? 0 } as const;
      })
      .catch(onNoRoom({ ok: false, why: 'noRoom', length: after } as const));
    if (done.ok) this.#tell({ space, head: done.head });
    return done.ok ? ({ ok: true, length: done.length } as const) : done;
  }

  async push(
    space: string,
    judgedAt: { readonly chain: number },
    parcels: readonly PushedParcel[],
    quotas: Quotas,
    told?: StoredHead,
  ): Promise<Pushed> {
    const pushed = await this.database.transaction(async (sql): Promise<Pushed> => {
      const found = await spaceRow(sql, space, this.#lock);
      if (found?.chain !== judgedAt.chain) return { ok: false, why: 'moved' };
      const { known, dropped } = await knownParcels(sql, space, parcels);
      const page = takenPage(parcels, known, dropped, found.head);
      if (page.grows > 0 && !(await hasRoom(sql, found, page.grows, quotas))) return { ok: false, why: 'noRoom' };
      const heads = told && { heads: await headPut(sql, found, told) };
      if (page.taken + page.falls.length === 0) return { ok: true, head: found.head, taken: 0, ...heads };
      for (const fallen of page.falls) await letFall(sql, space, fallen);
      await sql.runMany(
        PARCELS,
        page.stays.map(({ item, device, counter, epoch, seq, bytes, leaf = null }) => [
          space,
          item,
          device,
          counter,
          epoch,
          seq,
          bytes,
          leaf,
        ]),
      );
      await sql.run('update spaces set head = $2, bytes = bytes + $3 where space = $1', [space, page.head, page.grows]);
      return { ok: true, head: page.head, taken: page.taken, ...heads };
    });
    if (pushed.ok && pushed.taken > 0) this.#tell({ space, head: pushed.head });
    return pushed;
  }

  pull(space: string, after: number, limits: { readonly parcels: number; readonly bytes: number }) {
    return this.database.reading(async (sql) => {
      const found = await spaceRow(sql, space, '');
      // Sizes first: a page of the largest parcels would be half a gigabyte in memory before the limit cut it.
      const ahead = await sql.all<{ readonly seq: number; readonly size: number }>(
        'select seq, length(bytes) as size from parcels where space = $1 and seq > $2 order by seq limit $3',
        [space, after, limits.parcels + 1],
      );
      const sizes = ahead.map(({ size }) => size);
      const fits = withinLimits(sizes, { count: limits.parcels, bytes: limits.bytes });
      const parcels = await sql.all<StoredParcel>(
        'select seq, bytes from parcels where space = $1 and seq > $2 and seq <= $3 order by seq',
        [space, after, ahead[fits - 1]?.seq ?? after],
      );
      return { head: found?.head ?? 0, more: fits < ahead.length, parcels };
    });
  }

  async putHead(space: string, head: StoredHead): Promise<number | undefined> {
    return this.database.transaction(async (sql) => {
      const found = await spaceRow(sql, space, this.#lock);
      return found && headPut(sql, found, head);
    });
  }

  heads(space: string): Promise<readonly StoredHead[]> {
    return this.database.reading(async (sql) => {
      const rows = await sql.all<{
        device: string;
        counter: number;
        head: string;
        signature: string;
        heard_at: number;
      }>('select device, counter, head, signature, heard_at from heads where space = $1 order by device', [space]);
      return rows.map(({ device, counter, head, signature, heard_at: heardAt }) => ({
        device,
        counter,
        head,
        signature,
        heardAt,
      }));
    });
  }

  async addDrop(
    space: string,
    drop: StoredDrop,
    parcels: readonly DroppedParcel[],
    chunks: readonly string[],
    quotas: Quotas,
  ): Promise<'kept' | 'noRoom'> {
    const size = sizeOfText(drop);
    const done = this.database.transaction(async (sql): Promise<'kept' | 'noRoom'> => {
      const found = await spaceRow(sql, space, this.#lock);
      if (!found) return 'kept';
      const same = await sql.all('select idx from drops where space = $1 and body = $2', [space, drop.drop]);
      if (same.length > 0) return 'kept';
      let freed = 0;
      for (const parcel of parcels) freed += await dropParcel(sql, space, parcel);
      for (const chunk of chunks) freed += await dropChunk(sql, space, chunk);
      const spare = await hasRoom(sql, found, size - freed, quotas);
      if (!dropHasRoom({ dropBytes: found.drop_bytes, size, freed, spare }, quotas)) throw new NoRoom();
      await sql.run('insert into drops (space, idx, body, signature) values ($1, $2, $3, $4)', [
        space,
        found.drops,
        drop.drop,
        drop.signature,
      ]);
      await sql.run(
        'update spaces set drops = drops + 1, drop_bytes = drop_bytes + $2, bytes = bytes + $3 where space = $1',
        [space, size, size - freed],
      );
      return 'kept';
    });
    return done.catch(onNoRoom('noRoom' as const));
  }

  drops(space: string, after: number, bytes: number): Promise<Listed<StoredDrop>> {
    return this.database.reading((sql) =>
      listedOf<StoredDrop>(sql, 'drops', 'body as "drop"', { space, after, bytes }),
    );
  }

  putChunk(space: string, chunk: string, bytes: Uint8Array, quotas: Quotas): Promise<'kept' | 'noRoom'> {
    return this.database.transaction(async (sql) => {
      const found = await spaceRow(sql, space, this.#lock);
      if (!found || (await chunksHere(sql, space, [chunk])).size > 0) return 'kept';
      if (!(await hasRoom(sql, found, bytes.length, quotas))) return 'noRoom';
      await sql.run('insert into chunks (space, chunk, bytes) values ($1, $2, $3)', [space, chunk, bytes]);
      await sql.run('update spaces set bytes = bytes + $2 where space = $1', [space, bytes.length]);
      return 'kept';
    });
  }

  missingChunks(space: string, chunks: readonly string[]): Promise<readonly string[]> {
    return this.database.reading(async (sql) => {
      const here = await chunksHere(sql, space, chunks);
      return chunks.filter((chunk) => !here.has(chunk));
    });
  }

  chunk(space: string, chunk: string): Promise<Uint8Array | undefined> {
    return this.database.reading(async (sql) => {
      const [row] = await sql.all<{ bytes: Uint8Array }>('select bytes from chunks where space = $1 and chunk = $2', [
        space,
        chunk,
      ]);
      return row?.bytes;
    });
  }

  putMailbox(mailbox: string, box: Mailbox, now: number, most: number): Promise<'kept' | 'taken' | 'noRoom'> {
    return this.database.transaction(async (sql) => {
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
    });
  }

  answerMailbox(mailbox: string, answer: string, now: number): Promise<'kept' | 'answered' | 'notFound'> {
    return this.database.transaction(async (sql) => {
      const put = await sql.run(
        'update mailboxes set answer = $2 where mailbox = $1 and expires > $3 and (answer is null or answer = $2)',
        [mailbox, answer, now],
      );
      if (put > 0) return 'kept';
      const [there] = await sql.all('select mailbox from mailboxes where mailbox = $1 and expires > $2', [
        mailbox,
        now,
      ]);
      return there ? 'answered' : 'notFound';
    });
  }

  mailbox(mailbox: string, now: number): Promise<Mailbox | undefined> {
    return this.database.reading(async (sql) => {
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
    });
  }

  deleteMailbox(mailbox: string, owner: string, ownerKey = ''): Promise<boolean> {
    return this.database.transaction(async (sql) => {
      const gone = await sql.run('delete from mailboxes where mailbox = $1 and owner = $2 and owner_key = $3', [
        mailbox,
        owner,
        ownerKey,
      ]);
      return gone > 0;
    });
  }

  async sweep(now: number): Promise<void> {
    await this.database.transaction(async (sql) => {
      for (const table of ['nonces', 'tokens', 'mailboxes', 'codes']) {
        await sql.run(`delete from ${table} where expires <= $1`, [now]);
      }
    });
  }

  async listen(told: (hint: Hint) => void) {
    return this.#hints.listen(told);
  }

  async *spaces(): AsyncGenerator<SpaceState> {
    yield* pages((after) =>
      this.database.reading(async (sql) => {
        const rows = await sql.all<SpaceRow>(`select ${SPACE} from spaces where space > $1 order by space limit 500`, [
          after,
        ]);
        return rows.flatMap((row) => stateOf(row) ?? []).map((state) => [state.space, state] as const);
      }),
    );
  }

  async *devices(): AsyncGenerator<RelayDevice> {
    yield* pages((after) =>
      this.database.reading(async (sql) => {
        const rows = await sql.all<DeviceRow>(
          `select ${DEVICE} from devices where device || ' ' || signing_key > $1 order by device || ' ' || signing_key limit 500`,
          [after],
        );
        const keyed = (one: RelayDevice) => [`${one.device} ${one.signingKey}`, one] as const;
        return rows.flatMap((row) => deviceOf(row) ?? []).map(keyed);
      }),
    );
  }

  setQuota(space: string, bytes: number | undefined): Promise<boolean> {
    return this.database.transaction(
      async (sql) => (await sql.run('update spaces set quota = $2 where space = $1', [space, bytes ?? null])) > 0,
    );
  }

  check(): AsyncIterable<StoreFault> {
    return checkStore(this.database);
  }

  async alive(): Promise<boolean> {
    try {
      // Another value each time: SQLite writes nothing where it would be the same.
      await this.database.transaction((sql) =>
        sql.run(
          `insert into meta (name, value) values ('asked', '1')
           on conflict (name) do update set value = cast(cast(meta.value as bigint) + 1 as text)`,
        ),
      );
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    this.#hints.close();
    await this.wire?.close();
    await this.database.close();
  }

  /** SQLite has one writer anyway; PostgreSQL is told which space a transaction is about. */
  get #lock(): string {
    return this.database.dialect === 'postgres' ? 'for update' : '';
  }

  #tell(hint: Hint): void {
    this.#hints.tell(hint);
    this.wire?.send(hint);
  }
}

async function* pages<T>(read: (after: string) => Promise<readonly (readonly [string, T])[]>): AsyncGenerator<T> {
  for (let after = ''; ;) {
    const page = await read(after);
    for (const [key, one] of page) {
      yield one;
      after = key;
    }
    if (page.length === 0) return;
  }
}

/** Answers how many heads were put into the space by then; an older one than is there is passed over. */
async function headPut(
  sql: SqlTransaction,
  { space, heads }: SpaceRow,
  { device, counter, head, signature, heardAt }: StoredHead,
): Promise<number> {
  const put = await sql.run(
    `insert into heads (space, device, counter, head, signature, heard_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (space, device) do update set counter = excluded.counter, head = excluded.head,
       signature = excluded.signature, heard_at = excluded.heard_at
     where heads.counter <= excluded.counter`,
    [space, device, counter, head, signature, heardAt],
  );
  if (put === 0) return heads;
  await sql.run('update spaces set heads = heads + 1 where space = $1', [space]);
  return heads + 1;
}

async function spaceRow(sql: SqlTransaction, space: string, lock: string): Promise<SpaceRow | undefined> {
  return (await sql.all<SpaceRow>(`select ${SPACE} from spaces where space = $1 ${lock}`, [space]))[0];
}

function stateOf(row: SpaceRow | undefined): SpaceState | undefined {
  if (!row) return undefined;
  const { space, account, head, chain, epoch, heads, drops, bytes, quota } = row;
  const { chain_bytes: chainBytes, drop_bytes: dropBytes } = row;
  return { space, account, head, chain, epoch, heads, drops, bytes, chainBytes, dropBytes, quota: quota ?? undefined };
}

async function deviceRow(sql: SqlTransaction, device: string, signingKey?: string): Promise<DeviceRow | undefined> {
  const named = await devicesNamed(sql, device);
  return signingKey === undefined ? named[0] : named.find(({ signing_key: key }) => key === signingKey);
}

function devicesNamed(sql: SqlTransaction, device: string): Promise<readonly DeviceRow[]> {
  return sql.all<DeviceRow>(`select ${DEVICE} from devices where device = $1 order by enrolled_at, signing_key`, [
    device,
  ]);
}

function deviceOf(row: DeviceRow | undefined): RelayDevice | undefined {
  if (!row) return undefined;
  const { device, signing_key: signingKey, account, enrolled_at: enrolledAt, revoked_at: revokedAt, replaces } = row;
  return {
    ...{ device, signingKey, account, enrolledAt },
    ...(revokedAt === null ? {} : { revokedAt }),
    ...(replaces === null ? {} : { replaces }),
  };
}

async function vouch(sql: SqlTransaction, device: string, vouched: Vouched, now: number): Promise<string | undefined> {
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

/** What lies here of the items of a page, and what of them was dropped. */
async function knownParcels(sql: SqlTransaction, space: string, parcels: readonly PushedParcel[]) {
  const known = new Map<string, KnownParcel>();
  const dropped = new Map<string, { upTo: number; readonly ahead: Set<string> }>();
  const items = [...new Set(parcels.map(({ item }) => item))];
  const asked = placesOf(items.length, 2);
  if (items.length === 0) return { known, dropped };
  const wanted = new Set(parcels.map(parcelKey));
  const rows = await sql.all<{ item: string; device: string; counter: number; size: number }>(
    `select item, device, counter, length(bytes) as size from parcels where space = $1 and item in (${asked})`,
    [space, ...items],
  );
  for (const row of rows) {
    if (wanted.has(parcelKey(row))) known.set(parcelKey(row), { counter: row.counter, size: row.size });
  }
  const gone = await sql.all<FallenParcel & { readonly leaf: string }>(
    `select item, device, counter, '' as leaf from dropped where space = $1 and item in (${asked})
     union all select item, device, counter, leaf from dropped_ahead where space = $1 and item in (${asked})`,
    [space, ...items],
  );
  for (const row of gone) {
    const barred = dropped.get(parcelKey(row)) ?? { upTo: 0, ahead: new Set<string>() };
    if (row.leaf === '') barred.upTo = row.counter;
    else barred.ahead.add(aheadKey(row));
    dropped.set(parcelKey(row), barred);
  }
  return { known, dropped };
}

async function hasRoom(
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

/** Answers how many bytes became free. */
async function dropParcel(sql: SqlTransaction, space: string, parcel: DroppedParcel): Promise<number> {
  const { item, device, counter, leaf = '' } = parcel;
  const place = [space, item, device];
  const [stored] = await sql.all<{ counter: number; leaf: string | null; size: number }>(
    'select counter, leaf, length(bytes) as size from parcels where space = $1 and item = $2 and device = $3',
    place,
  );
  const [before] = await sql.all<{ counter: number }>(
    'select counter from dropped where space = $1 and item = $2 and device = $3',
    place,
  );
  const here = stored && { counter: stored.counter, leaf: stored.leaf ?? (await leafOfFormer(sql, place)) };
  const { goes, ahead } = droppedBy(parcel, here, before?.counter ?? 0);
  if (ahead) {
    await sql.run(
      'insert into dropped_ahead (space, item, device, counter, leaf) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [space, item, device, counter, leaf],
    );
  }
  if (!goes) return 0;
  await bar(sql, space, item, device, counter);
  await sql.run('delete from parcels where space = $1 and item = $2 and device = $3', place);
  return stored?.size ?? 0;
}

/** Of a parcel that was taken before leaves were kept. */
async function leafOfFormer(sql: SqlTransaction, place: readonly string[]): Promise<string> {
  const [row] = await sql.all<{ bytes: Uint8Array }>(
    'select bytes from parcels where space = $1 and item = $2 and device = $3',
    place,
  );
  return row ? keptLeaf(row.bytes) : '';
}

/** One that was named before it came, and what is older than it. */
async function letFall(sql: SqlTransaction, space: string, { item, device, counter }: FallenParcel): Promise<void> {
  const place = [space, item, device, counter];
  await sql.run('delete from parcels where space = $1 and item = $2 and device = $3 and counter <= $4', place);
  await bar(sql, space, item, device, counter);
  await sql.run('delete from dropped_ahead where space = $1 and item = $2 and device = $3 and counter <= $4', place);
}

async function bar(sql: SqlTransaction, space: string, item: string, device: string, upTo: number): Promise<void> {
  await sql.run(
    `insert into dropped (space, item, device, counter) values ($1, $2, $3, $4)
     on conflict (space, item, device) do update set counter = excluded.counter where dropped.counter < excluded.counter`,
    [space, item, device, upTo],
  );
}

async function dropChunk(sql: SqlTransaction, space: string, chunk: string) {
  const [gone] = await sql.all<{ size: number }>(
    'delete from chunks where space = $1 and chunk = $2 returning length(bytes) as size',
    [space, chunk],
  );
  await sql.run('insert into dropped_chunks (space, chunk) values ($1, $2) on conflict do nothing', [space, chunk]);
  return gone?.size ?? 0;
}

/** Of these chunks those that are here or were dropped. */
async function chunksHere(sql: SqlTransaction, space: string, chunks: readonly string[]): Promise<ReadonlySet<string>> {
  if (chunks.length === 0) return new Set();
  const asked = placesOf(chunks.length, 2);
  const rows = await sql.all<{ chunk: string }>(
    `select chunk from chunks where space = $1 and chunk in (${asked})
     union select chunk from dropped_chunks where space = $1 and chunk in (${asked})`,
    [space, ...chunks],
  );
  return new Set(rows.map(({ chunk }) => chunk));
}

/** Sizes first, as of parcels: nothing is read that is not told. */
async function listedOf<T extends object>(
  sql: SqlTransaction,
  table: 'chain_entries' | 'drops',
  body: 'body' | 'body as "drop"',
  { space, after, bytes }: { readonly space: string; readonly after: number; readonly bytes: number },
): Promise<Listed<T>> {
  const ahead = await sql.all<{ readonly size: number }>(
    `select length(body) + length(signature) as size from ${table} where space = $1 and idx >= $2 order by idx limit $3`,
    [space, after, LISTED_MOST + 1],
  );
  const fits = listedWithin(
    ahead.map(({ size }) => size),
    bytes,
  );
  const listed = await sql.all<T>(
    `select ${body}, signature from ${table} where space = $1 and idx >= $2 and idx < $3 order by idx`,
    [space, after, after + fits],
  );
  return { listed, more: fits < ahead.length };
}

function onNoRoom<T>(answer: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof NoRoom) return answer;
    throw error;
  };
}

function placesOf(count: number, from: number): string {
  return Array.from({ length: count }, (_, index) => `$${index + from}`).join(', ');
}
