/**
 * A thousand devices on one relay: each listens, writes, and pulls what others of its space wrote. `relay_1000_devices_ack_p99_ms` is from sending one parcel to
 * its acknowledgement, `relay_1000_devices_rss_mb` the most memory the relay held. Throws when a single parcel does not arrive.
 *
 * Sender and relay share the machine's cores, so the time says how long they wait for each other too.
 */
import { fork } from 'node:child_process';
import { once, setMaxListeners } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pauseOf } from 'node:timers/promises';
import { register } from 'tsx/esm/api';
import { percentile } from './percentile.mjs';

register();
const { toBase64Url } = await import('../../src/base/bytes.ts');
const { newId } = await import('../../src/base/id.ts');
const { systemRandom } = await import('../../src/base/random.ts');
const { signer } = await import('../../src/crypto/signing.ts');
const { hash } = await import('../../src/crypto/hash.ts');
const { chainHash, signChainEntry } = await import('../../src/protocol/chain-entry.ts');
const { readParcel, signParcels, writeParcel } = await import('../../src/protocol/parcel.ts');
const { RelayClient } = await import('../../src/sync/relay-client.ts');

const IN_SPACE = 4;
const SEALED = 230;
const AT_ONCE = 25;
/** `pause`: milliseconds between two parcels of one device, in the middle. With these a hundred a second come from all. */
const USUAL = { devices: 1_000, each: 5, pause: 10_000 };
/** So long a run may take: twice what its pauses need, and a quarter of a second for each device to come in. */
const patienceFor = ({ devices, each, pause }) => 60_000 + each * pause * 4 + devices * 250;

/**
 * `run` for a smaller one; `say` hears how far it is, for a run takes minutes. Ends with an error that says how far it came when the relay
 * ends before its time, or when it takes longer than it ever should.
 */
export async function measureRelay({ results, say = console.log }, run = USUAL) {
  const folder = mkdtempSync(join(tmpdir(), 'lingkar-bench-relay-'));
  const relay = fork(join(import.meta.dirname, 'relay-process.mjs'), [folder], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Not those of the sender.
    execArgv: [],
  });
  const gone = new Promise((resolve) => relay.once('exit', (...how) => resolve(how)));
  const ended = new AbortController();
  // Each request of each device listens to it.
  setMaxListeners(0, ended.signal);
  let far = 'the relay starts';
  const tell = (now) => {
    far = now;
    say(`${run.devices} devices on one relay: ${now} …`);
  };
  let watching, late;
  const over = new Promise((_, reject) => {
    gone.then(([code, signal]) => reject(new Error(`the relay ended (${code ?? signal}) while ${far}`)));
    late = setTimeout(() => reject(new Error(`it took too long; ${far}`)), patienceFor(run));
  });
  try {
    const measured = (async () => {
      const [{ port, code }] = await once(relay, 'message');
      let rss = 0;
      relay.on('message', (said) => (rss = Math.max(rss, said.rss ?? 0)));
      watching = setInterval(() => relay.connected && relay.send('memory'), 250);
      const base = `http://127.0.0.1:${port}/relay/v1`;
      tell('they are let in');
      const devices = await inTurns(Array.from({ length: run.devices }), () => enrolled(base, code, ended.signal));
      const spaces = Array.from({ length: run.devices / IN_SPACE }, (_, index) =>
        devices.slice(index * IN_SPACE, (index + 1) * IN_SPACE),
      );
      await inTurns(spaces, founded);
      tell('they begin to listen');
      await inTurns(devices, listen);
      tell('they write');
      const took = (await Promise.all(devices.map((device) => writing(device, run, ended.signal)))).flat();
      const expected = IN_SPACE * run.each;
      const byHint = devices.filter(({ seen }) => seen.size === expected).length;
      tell(`all is written, ${byHint} heard of everything by hints`);
      await Promise.all(devices.map((device) => arrived(device, expected)));
      results.relay_1000_devices_ack_p99_ms = percentile(took, 0.99);
      results.relay_1000_devices_rss_mb = rss / 1e6;
    })();
    await Promise.race([measured, over]).catch((error) => {
      // A device may notice that the relay is gone before its end is told here.
      throw error.message.includes(far) ? error : new Error(`${error.message} while ${far}`, { cause: error });
    });
  } finally {
    clearInterval(watching);
    clearTimeout(late);
    ended.abort();
    if (relay.connected) relay.disconnect();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
}

const timers = {
  now: () => performance.now(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

async function enrolled(base, code, signal) {
  const own = await signer(systemRandom.bytes(32));
  const device = newId(systemRandom);
  const identity = { device, signingKey: toBase64Url(own.publicKey), sign: (bytes) => own.sign(bytes) };
  const client = new RelayClient({ fetch, timers, base, signal }, identity);
  mustBe(await client.about());
  mustBe(await client.enrol({ code }));
  return { ...identity, client, cursor: 0, seen: new Set(), pulling: undefined };
}

async function founded(devices) {
  const space = newId(systemRandom);
  const [first, ...others] = devices;
  const entries = [];
  const put = async (made) => {
    const before = entries.at(-1);
    const place = { v: 1, space, index: entries.length, prev: before ? chainHash(before, hash) : '', by: first.device };
    entries.push(await signChainEntry({ ...place, operation: newId(systemRandom), ...made }, first.sign));
  };
  const names = ({ device, signingKey }) => ({
    device,
    signingKey,
    sealingKey: signingKey,
    recoveryKey: signingKey,
    about: 'AAAA',
  });
  await put({ op: 'found', ...names(first) });
  for (const other of others)
    await put({ op: 'add', ...names(other), role: 'coFacilitator', epoch: 0, spaceKeys: 'AAAA' });
  mustBe(await first.client.appendChain(space, 0, entries));
  for (const device of devices) device.space = space;
}

/** One after another, as tablets come: the queue for new connections is short. */
async function listen(device) {
  device.client.live(
    // Fails when the end comes first; whether all arrived is asked in the end.
    () => void pull(device).catch(() => undefined),
    () => undefined,
  );
  await pauseOf(50);
}

async function writing(device, { each, pause }, signal) {
  const took = [];
  for (let counter = 1; counter <= each; counter += 1) {
    await pauseOf(Math.random() * 2 * pause, undefined, { signal });
    const content = { space: device.space, item: newId(systemRandom), device: device.device, counter, epoch: 0 };
    const parcels = await signParcels([{ ...content, sealed: systemRandom.bytes(SEALED) }], hash, device.sign);
    // As the app does: signed, written, and known to be readable before it leaves.
    if (!readParcel(writeParcel(parcels[0]))) throw new Error('a parcel nobody could read');
    const from = performance.now();
    mustBe(await device.client.push(device.space, parcels));
    took.push(performance.now() - from);
  }
  return took;
}

/** One pull at a time; a hint that comes meanwhile asks for one more. */
function pull(device) {
  device.again = true;
  device.pulling ??= (async () => {
    while (device.again) {
      device.again = false;
      const page = mustBe(await device.client.pull(device.space, device.cursor));
      for (const { seq, parcel } of page.parcels) {
        device.cursor = seq;
        device.seen.add(`${parcel.device}/${parcel.counter}`);
      }
    }
  })().finally(() => (device.pulling = undefined));
  return device.pulling;
}

async function arrived(device, expected) {
  await pull(device);
  if (device.seen.size !== expected) throw new Error(`${device.seen.size} of ${expected} parcels arrived`);
}

async function inTurns(all, make) {
  const made = [];
  for (let at = 0; at < all.length; at += AT_ONCE)
    made.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(make))));
  return made;
}

function mustBe(answer) {
  if (!answer.ok) throw new Error(`the relay: ${answer.trouble.problem}`);
  return answer.value;
}
