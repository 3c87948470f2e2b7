/** A store as it was before chains and drops counted, leaves were kept, and a device was a name with a key, brought to the present form. [SV16 SV18] */
import { expect } from 'vitest';
import { toBase64Url } from '../../src/base/bytes.ts';
import { leafOf, readParcel } from '../../src/protocol/parcel.ts';
import { nodeHash } from '../../src/server/relay/node-crypto.ts';
import type { RelayStore } from '../../src/server/store/relay-store.ts';
import type { SqlStore } from '../../src/server/store/sql-store.ts';
import { ROOMY, START, TestDevice } from '../server/relay/test-device.ts';
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
  const [owner, mailbox, token] = [someId(), someId(), someId()];
  await store.enrol(owner, 'key', { account: space, replaces: other }, START);
  const known = await store.device(owner);
  const box = { owner, ownerKey: 'key', offer: 'o', expires: START + 10 };
  await store.putMailbox(mailbox, box, START, 5);
  await store.putToken(token, owner, 'key', START + 10);
  await store.database.transaction(async (sql) => {
    await sql.run('update spaces set bytes = bytes - chain_bytes - drop_bytes');
    for (const [table, column] of [
      ['spaces', 'chain_bytes'],
      ['spaces', 'drop_bytes'],
      ['parcels', 'leaf'],
      ['tokens', 'signing_key'],
      ['mailboxes', 'owner_key'],
    ])
      await sql.run(`alter table ${table} drop column ${column}`);
    await sql.run('delete from devices where device <> $1', [owner]);
    const devices = 'device, signing_key, account, enrolled_at, revoked_at, replaces';
    await sql.run(
      `create table devices_by_name (device text primary key, signing_key text not null, account text not null,
         enrolled_at bigint not null, revoked_at bigint, replaces text)`,
    );
    await sql.run(`insert into devices_by_name (${devices}) select ${devices} from devices`);
    await sql.run('drop table devices');
    await sql.run('alter table devices_by_name rename to devices');
    await sql.run('update form set form = $1', [FORMER]);
  });
  const now = await reopened();
  const held = { chainBytes: 13, dropBytes: 13, bytes: 26 + bytes.length + more.length };
  expect(await now.space(space)).toMatchObject(held);
  for await (const fault of now.check()) expect(fault).toBeUndefined();
  expect(await now.devicesNamed(owner)).toEqual([known]);
  expect(await now.mailbox(mailbox, START)).toEqual(box);
  expect(await now.enrol(owner, 'other', { account: space, replaces: other }, START + 1)).toBe('enrolled');
  expect(await now.deviceOfToken(token, START)).toBeUndefined();
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
