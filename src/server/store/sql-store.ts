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
import { chainHasRoom, DEVICE_ROOM, dropHasRoom, sizeOfText, withinLimits } from './room.ts';
import { chunksHere } from './sql-chunks.ts';
import type { ManyRows, SqlDatabase } from './sql-database.ts';
import {
  accountVouching,
  DEVICE,
  deviceOf,
  deviceRow,
  devicesNamed,
  hasRoomForDevice,
  useWord,
  type DeviceRow,
} from './sql-devices.ts';
import { dropChunk, dropParcel } from './sql-drops.ts';
import { listedOf } from './sql-listed.ts';
import { answerMailbox, deleteMailbox, putMailbox, readMailbox } from './sql-mailboxes.ts';
import { headPut, knownParcels, letFall, PARCELS } from './sql-parcels.ts';
import { hasRoom, NoRoom, onNoRoom, SPACE, spaceRow, stateOf, type SpaceRow } from './sql-spaces.ts';
import { takenPage } from './taken-page.ts';

/** A limit that is none, in the numbers both databases know. */
const ALL = Number.MAX_SAFE_INTEGER;

const PRESENT: ManyRows = {
  into: 'present',
  columns: [
    ['space', 'text'],
    ['device', 'text'],
    ['signing_key', 'text'],
  ],
  conflict: '',
};

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

  enrol(device: string, signingKey: string, vouched: Vouched, now: number, room = DEVICE_ROOM): Promise<Enrolled> {
    return this.database.transaction(async (sql) => {
      // The same device may come twice at once: the second waits until the first is in, and then uses nothing up.
      await sql.lock(`device ${device}`);
      const known = await deviceRow(sql, device, signingKey);
      if (known) return known.revoked_at === null ? 'known' : 'revoked';
      const account = await accountVouching(sql, vouched, now);
      if (account === undefined) return 'notVouched';
      // Those that come into one account at once see each other: the room is counted.
      await sql.lock(`devices of ${account}`);
      const replaces = 'replaces' in vouched ? { replaces: vouched.replaces } : {};
      if (!(await hasRoomForDevice(sql, { device, signingKey, account, ...replaces }, room))) return 'noRoom';
      if (!(await useWord(sql, device, vouched, now))) return 'notVouched';
      await sql.run(
        'insert into devices (device, signing_key, account, enrolled_at, replaces) values ($1, $2, $3, $4, $5)',
        [device, signingKey, account, now, replaces.replaces ?? null],
      );
      return 'enrolled';
    });
  }

  device(device: string, signingKey?: string): Promise<RelayDevice | undefined> {
    return this.database.reading(async (sql) => deviceOf(await deviceRow(sql, device, signingKey)));
  }

  devicesNamed(device: string, most = ALL): Promise<readonly RelayDevice[]> {
    return this.database.reading(async (sql) =>
      (await devicesNamed(sql, device, most)).flatMap((row) => deviceOf(row) ?? []),
    );
  }

  revoke(device: string, now: number, signingKey?: string): Promise<boolean> {
    return this.database.transaction(async (sql) => {
      const [those, values] =
        signingKey === undefined
          ? ['device = $1', [device]]
          : ['device = $1 and signing_key = $2', [device, signingKey]];
      const at = `$${values.length + 1}`;
      const known = await sql.run(`update devices set revoked_at = coalesce(revoked_at, ${at}) where ${those}`, [
        ...values,
        now,
      ]);
      await sql.run(`delete from tokens where ${those}`, values);
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
    return this.database.transaction((sql) => putMailbox(sql, mailbox, box, now, most));
  }

  answerMailbox(mailbox: string, answer: string, now: number): Promise<'kept' | 'answered' | 'notFound'> {
    return this.database.transaction((sql) => answerMailbox(sql, mailbox, answer, now));
  }

  mailbox(mailbox: string, now: number): Promise<Mailbox | undefined> {
    return this.database.reading((sql) => readMailbox(sql, mailbox, now));
  }

  deleteMailbox(mailbox: string, owner: string, ownerKey = ''): Promise<boolean> {
    return this.database.transaction((sql) => deleteMailbox(sql, mailbox, owner, ownerKey));
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
