import { newId } from '../../base/id.ts';
import type { Random } from '../../base/random.ts';
import { MemoryStore } from './memory-store.ts';
import type { RelayStore } from './relay-store.ts';
import type { StorePlace } from './store-place.ts';

/** Opens the store, brought to the present form. Each is fetched only where it is used: a relay on PostgreSQL needs no SQLite. */
export async function openStore(place: StorePlace, random: Random): Promise<RelayStore> {
  const fresh = () => newId(random);
  switch (place.kind) {
    case 'memory':
      return new MemoryStore(fresh(), fresh());
    case 'sqlite':
      return (await import('./sqlite-store.ts')).openSqliteStore(place.folder, fresh);
    case 'postgres':
      return (await import('./postgres-store.ts')).openPostgresStore(place.address, fresh);
  }
}
