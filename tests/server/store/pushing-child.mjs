// Pushes into a store until it is killed, and says which parcels were acknowledged. argv: folder, space, first counter.
import { openSqliteStore } from '../../../src/server/store/sqlite-store.ts';

const [folder, space, first] = process.argv.slice(2);
const store = await openSqliteStore(folder, () => 'A'.repeat(22));
const device = 'D'.repeat(22);
const quotas = { space: 1e9, account: 1e9, spaces: 10, chain: 1e6, drops: 1e6 };
for (let counter = Number(first); ; counter += 1) {
  const item = String(counter % 50).padStart(22, 'i');
  const parcel = { item, device, counter, epoch: 0, bytes: Buffer.from(`${item} ${counter} `.padEnd(600, '.')) };
  const pushed = await store.push(space, { chain: 1 }, [parcel], quotas);
  if (!pushed.ok) process.exit(3);
  process.stdout.write(`${item} ${counter} ${pushed.head}\n`);
}
