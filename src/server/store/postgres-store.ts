/** The store on PostgreSQL. Several relays may run on one database. [SV17] */
import pg from 'pg';
import { isId } from '../../base/id.ts';
import type { Hint } from './hint-emitter.ts';
import { PostgresDatabase } from './postgres-database.ts';
import { SqlStore, type HintWire } from './sql-store.ts';

const CHANNEL = 'lingkar';
const AGAIN_MS = 1_000;

/** `address`: as in `postgres://…`. `fresh`: random ids for a new store. */
export async function openPostgresStore(address: string, fresh: () => string): Promise<SqlStore> {
  const database = new PostgresDatabase(address);
  try {
    return await SqlStore.open(database, fresh, { wire: (told) => Promise.resolve(listening(database, told)) });
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Hints to and from the other relays, through NOTIFY on a connection of their own that comes back when it was cut. What is missed meanwhile the
 * next pull brings, so nothing waits for it. Not in the transaction of the parcels: PostgreSQL commits those that notify one by one.
 */
function listening(database: PostgresDatabase, told: (hint: Hint) => void): HintWire {
  let ended = false;
  let client: pg.Client | undefined;
  let connected = false;
  let sending = false;
  /** Head by space, of what is not sent yet: a newer one takes the place of the older. */
  const waiting = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const mine = new pg.Client({ connectionString: database.address, keepAlive: true });
    client = mine;
    mine.on('error', () => undefined);
    mine.on('end', () => again(mine));
    let own: number | undefined;
    mine.on('notification', ({ payload, processId }) => {
      const [space, head] = (payload ?? '').split(' ');
      if (processId !== own && isId(space)) told({ space, head: Number(head) });
    });
    try {
      await mine.connect();
      const { rows } = await mine.query<{ pid: number }>('select pg_backend_pid() as pid');
      own = rows[0]?.pid;
      await mine.query(`listen ${CHANNEL}`);
      connected = true;
    } catch {
      again(mine);
    }
  }

  function again(lost: pg.Client): void {
    if (lost !== client) return;
    connected = false;
    if (ended || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, AGAIN_MS);
    timer.unref();
  }

  async function sendWaiting(): Promise<void> {
    sending = true;
    for (const [space, head] of waiting) {
      waiting.delete(space);
      // The parcels are committed already; a hint that fails is no failure of theirs.
      await client?.query('select pg_notify($1, $2)', [CHANNEL, `${space} ${head}`]).catch(() => undefined);
    }
    sending = false;
  }

  void connect();
  return {
    send({ space, head }) {
      if (!connected) return;
      waiting.set(space, Math.max(head, waiting.get(space) ?? 0));
      if (!sending) void sendWaiting();
    },
    async close() {
      ended = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
