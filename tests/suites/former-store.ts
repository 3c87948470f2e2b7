/** A store as it was before chains and drops counted and leaves were kept, brought to the present form. [SV16 SV18] */
import { expect } from 'vitest';
import { toBase64Url } from '../../src/base/bytes.ts';
import { leafOf, readParcel } from '../../src/protocol/parcel.ts';
import { nodeHash } from '../../src/server/relay/node-crypto.ts';
import type { RelayStore } from '../../src/server/store/relay-store.ts';
import type { SqlStore } from '../../src/server/store/sql-store.ts';
import { ROOMY, TestDevice } from '../server/relay/test-device.ts';
import { someId } from './relay-store-suite.ts';

const FORMER = 4;

/** `reopened`: the same store, opened anew by the present program. */
export async function comesFromFormer(store: SqlStore, reopened: () => Promise<RelayStore>): Promise<void> {
  const space = someId();
  const entries = [{ body: 'founded', signature: 'signed' }];
  await store.appendChain({ space, after: 0, entries, present: [], epoch: 0, account: space }, ROOMY);
  const budi = await TestDevice.made();
  const [item, other] = [someId(), someId()];
  const [bytes, more] = await budi.parcels([{ item }, { item: other }], space);
  const content = bytes && readParcel(bytes)?.content;
  if (!bytes || !more || !content) throw new Error('made');
  const pushed = { device: budi.device, epoch: 0 };
  await store.push(
    space,
    { chain: 1 },
    [
      { ...pushed, item, counter: 1, bytes },
      { ...pushed, item: other, counter: 2, bytes: more },
    ],
    ROOMY,
  );
  await store.addDrop(space, { drop: 'nothing', signature: 'signed' }, [], [], ROOMY);
  await store.database.transaction(async (sql) => {
    await sql.run('update spaces set bytes = bytes - chain_bytes - drop_bytes');
    for (const [table, column] of [
      ['spaces', 'chain_bytes'],
      ['spaces', 'drop_bytes'],
      ['parcels', 'leaf'],
    ])
      await sql.run(`alter table ${table} drop column ${column}`);
    await sql.run('update form set form = $1', [FORMER]);
  });
  const now = await reopened();
  const held = { chainBytes: 13, dropBytes: 13, bytes: 26 + bytes.length + more.length };
  expect(await now.space(space)).toMatchObject(held);
  for await (const fault of now.check()) expect(fault).toBeUndefined();
  // Of a parcel that came before leaves were kept its bytes tell whether it is the one that is named.
  const leaf = toBase64Url(leafOf(content, nodeHash));
  const named = [
    { item, device: budi.device, counter: 1, leaf },
    { item: other, device: budi.device, counter: 2, leaf },
  ];
  expect(await now.addDrop(space, { drop: 'one', signature: 'signed' }, named, [], ROOMY)).toBe('kept');
  const { parcels } = await now.pull(space, 0, { parcels: 9, bytes: 1e6 });
  expect(parcels.map(({ seq }) => seq)).toEqual([2]);
}
