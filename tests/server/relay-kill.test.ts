/** The whole program, killed while tablets write to it over HTTP. `LINGKAR_RELAY_KILLS=100` kills it as often as a release wants it. */
import { expect, it, onTestFinished } from 'vitest';
import { toBase64Url } from '../../src/base/bytes.ts';
import { readPushed } from '../../src/protocol/parcel-pages.ts';
import { openSqliteStore } from '../../src/server/store/sqlite-store.ts';
import { checkRelay } from '../../src/server/relay/check-relay.ts';
import { nodeHash, nodeVerify } from '../../src/server/relay/node-crypto.ts';
import { someId } from '../suites/relay-store-suite.ts';
import { clientOf, codeIn, theProgram, valueOf } from './the-program.ts';
import { countedRandom, TestChain, TestDevice } from './relay/test-device.ts';

const KILLS = Number(process.env['LINGKAR_RELAY_KILLS'] ?? 12);
const WRITERS = 8;

it(`loses nothing it acknowledged when it is killed ${KILLS} times under load [SV5 SV14]`, async () => {
  const program = theProgram();
  onTestFinished(program.close);
  const sari = await TestDevice.made();
  const chain = new TestChain(toBase64Url(countedRandom.bytes(16)));
  const { space } = chain;
  /** By item, the counter that was acknowledged last, and the head it was told. */
  const acknowledged = new Map<string, number>();
  let [head, counter, all] = [0, 0, 0];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const running = await program.started();
    const client = clientOf(sari, running.address);
    valueOf(await client.about());
    if (kill === 0) {
      await expect.poll(() => codeIn(running.output()), { timeout: 60_000 }).toBeDefined();
      valueOf(await client.enrol({ code: codeIn(running.output()) ?? '' }));
      await chain.found(sari);
      valueOf(await client.appendChain(space, 0, chain.entries));
    }
    const write = async () => {
      for (;;) {
        const made = Array.from({ length: 1 + (counter % 5) }, () => {
          counter += 1;
          return { item: toBase64Url(nodeHash(Buffer.from(`item ${counter % 40}`)).slice(0, 16)), counter };
        });
        const page = (readPushed(await sari.page(made, space)) ?? []).map(({ parcel }) => parcel);
        const answer = await client.push(space, page);
        if (!answer.ok) return;
        for (const one of made) acknowledged.set(one.item, Math.max(one.counter, acknowledged.get(one.item) ?? 0));
        head = Math.max(head, answer.value.head);
        all += made.length;
      }
    };
    const before = all;
    const writing = Promise.all(Array.from({ length: WRITERS }, write));
    await expect.poll(() => all - before, { interval: 2, timeout: 60_000 }).toBeGreaterThan(10 + (kill % 40));
    await new Promise((resolve) => setTimeout(resolve, kill % 9));
    expect(await running.end('SIGKILL')).toBeNull();
    await writing;
    const store = await openSqliteStore(program.data, someId);
    const held = new Map<string, number>();
    for (const { bytes } of (await store.pull(space, 0, { parcels: 512, bytes: 1e9 })).parcels) {
      const [read] = readPushed(framed(bytes)) ?? [];
      if (read) held.set(read.parcel.item, read.parcel.counter);
    }
    for (const [item, known] of acknowledged) expect(held.get(item), `kill ${kill}`).toBeGreaterThanOrEqual(known);
    expect((await store.space(space))?.head).toBeGreaterThanOrEqual(head);
    const counted = { spaces: 0, parcels: 0 };
    for await (const fault of checkRelay({ store, hash: nodeHash, verify: nodeVerify }, counted))
      expect(fault).toBeUndefined();
    expect(counted).toEqual({ spaces: 1, parcels: held.size });
    await store.close();
  }
  console.log(`killed ${KILLS} times under load, ${all} parcels acknowledged, none lost`);
  expect(all).toBeGreaterThan(KILLS);
}, 600_000);

/** One parcel as a page. */
function framed(bytes: Uint8Array): Uint8Array {
  const page = Buffer.alloc(4 + bytes.length);
  page.writeUInt32BE(bytes.length);
  page.set(bytes, 4);
  return page;
}
