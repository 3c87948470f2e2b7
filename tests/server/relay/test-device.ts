/** A tablet as the relay sees it: real keys, real signatures, made-up seals. */
import { toBase64Url, utf8 } from '../../../src/base/bytes.ts';
import { signer, type Signer } from '../../../src/crypto/signing.ts';
import {
  chainHash,
  readChainEntry,
  signChainEntry,
  type ChainBody,
  type ChainEntry,
  type SpaceRole,
} from '../../../src/protocol/chain-entry.ts';
import { signHead } from '../../../src/protocol/device-head.ts';
import { signedNonceBytes } from '../../../src/protocol/device-nonce.ts';
import { signDrop, type Drop } from '../../../src/protocol/drop-request.ts';
import { writePushed } from '../../../src/protocol/parcel-pages.ts';
import { signParcels, writeParcel, type ParcelContent } from '../../../src/protocol/parcel.ts';
import { nodeHash } from '../../../src/server/relay/node-crypto.ts';
import { Relay } from '../../../src/server/relay/relay.ts';
import { MemoryStore } from '../../../src/server/store/memory-store.ts';
import type { Quotas, RelayDevice, RelayStore } from '../../../src/server/store/relay-store.ts';
import { nodeVerify } from '../../../src/server/relay/node-crypto.ts';
import { someId } from '../../suites/relay-store-suite.ts';

export const START = 1_800_000_000_000;
const SEALED = toBase64Url(new Uint8Array(80));

export class TestClock {
  constructor(public at = START) {}
  now(): number {
    return this.at;
  }
}

let drawn = 0;
/** Bytes that differ each time; repeated from run to run. */
export const countedRandom = {
  bytes(length: number): Uint8Array {
    const made: number[] = [];
    while (made.length < length) made.push(...nodeHash(utf8(`random ${(drawn += 1)}`)));
    return Uint8Array.from(made.slice(0, length));
  },
};

export const ROOMY: Quotas = { space: 1e9, account: 1e9, spaces: 1_000, chain: 1e6, drops: 1e6 };

export function testRelay(store: RelayStore = new MemoryStore(someId(), someId()), quotas = ROOMY) {
  const clock = new TestClock();
  const relay = new Relay({ store, clock, random: countedRandom, hash: nodeHash, verify: nodeVerify, quotas });
  return { relay, store, clock };
}

export class TestDevice {
  readonly device = someId();

  private constructor(
    readonly signer: Signer,
    readonly recovery: Signer,
  ) {}

  static async made(): Promise<TestDevice> {
    return new TestDevice(await signer(countedRandom.bytes(32)), await signer(countedRandom.bytes(32)));
  }

  get key(): string {
    return toBase64Url(this.signer.publicKey);
  }

  get names() {
    return {
      device: this.device,
      signingKey: this.key,
      sealingKey: this.key,
      recoveryKey: toBase64Url(this.recovery.publicKey),
      about: SEALED,
    };
  }

  async proof(nonce: string, relay: string) {
    const signature = toBase64Url(await this.signer.sign(signedNonceBytes(relay, this.device, nonce)));
    return { device: this.device, nonce, signature };
  }

  /** Enrols by a code made for the occasion. */
  async enrolled({ relay, store, clock }: ReturnType<typeof testRelay>): Promise<RelayDevice> {
    const code = someId().replaceAll(/[^A-Za-z0-9]/g, 'Z');
    const hash = toBase64Url(nodeHash(utf8(code.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1'))));
    await store.addCode({ hash, account: someId(), expires: clock.now() + 1_000, uses: 1 });
    const asked = await relay.proof.nonce(this.device);
    if (!asked.ok) throw new Error('no nonce');
    const answer = await relay.proof.enrol({
      ...(await this.proof(asked.value.nonce, asked.value.relay)),
      signingKey: this.key,
      code,
    });
    if (!answer.ok) throw new Error(answer.problem.problem);
    const found = await relay.proof.device(answer.value.token);
    if (!found) throw new Error('no device');
    return found;
  }

  async parcels(contents: readonly Partial<ParcelContent>[], space: string): Promise<Uint8Array[]> {
    const made: Uint8Array[] = [];
    const whole = contents.map((content, index) => ({
      space,
      item: someId(),
      device: this.device,
      counter: index + 1,
      epoch: 0,
      sealed: countedRandom.bytes(60),
      ...content,
    }));
    for (let at = 0; at < whole.length; at += 16) {
      const signed = await signParcels(whole.slice(at, at + 16), nodeHash, (bytes) => this.signer.sign(bytes));
      made.push(...signed.map(writeParcel));
    }
    return made;
  }

  async page(contents: readonly Partial<ParcelContent>[], space: string): Promise<Uint8Array> {
    return writePushed(await this.parcels(contents, space));
  }

  head(space: string, counter: number, changes: object = {}) {
    const set = toBase64Url(new Uint8Array(32));
    const head = { v: 1, space, device: this.device, counter, items: 1, set, chain: 1, at: START, ...changes } as const;
    return signHead(head, (bytes) => this.signer.sign(bytes));
  }

  drop(drop: Omit<Drop, 'v' | 'by'>) {
    return signDrop({ v: 1, by: this.device, ...drop }, (bytes) => this.signer.sign(bytes));
  }
}

type Made = ChainBody extends infer B
  ? B extends ChainBody
    ? Omit<B, 'v' | 'space' | 'index' | 'prev' | 'operation'>
    : never
  : never;

/** A chain as its makers hold it. */
export class TestChain {
  readonly entries: ChainEntry[] = [];

  constructor(readonly space = someId()) {}

  async entry(made: Made, by: Signer, changes: object = {}): Promise<ChainEntry> {
    const before = this.entries.at(-1);
    const prev = before ? chainHash(before, nodeHash) : '';
    const place = { v: 1, space: this.space, index: this.entries.length, prev, operation: someId() };
    return signChainEntry({ ...place, ...made, ...changes } as ChainBody, (bytes) => by.sign(bytes));
  }

  async put(made: Made, by: Signer): Promise<ChainEntry> {
    const entry = await this.entry(made, by);
    this.entries.push(entry);
    return entry;
  }

  found(by: TestDevice) {
    return this.put({ op: 'found', by: by.device, ...by.names }, by.signer);
  }

  add(by: TestDevice, device: TestDevice, role: SpaceRole, epoch = 0) {
    return this.put({ op: 'add', by: by.device, ...device.names, role, epoch, spaceKeys: SEALED }, by.signer);
  }

  remove(by: TestDevice, device: TestDevice, epoch: number, staying: readonly TestDevice[], seen = 1_000) {
    const keys = Object.fromEntries(staying.map((one) => [one.device, SEALED]));
    return this.put({ op: 'remove', by: by.device, device: device.device, seen, epoch, keys }, by.signer);
  }

  renewal(old: TestDevice, device: TestDevice, by: Signer, epoch = 0) {
    const made = {
      op: 'renew',
      by: device.device,
      old: old.device,
      ...device.names,
      // As a notebook does: it is the facilitator's, not the tablet's.
      recoveryKey: old.names.recoveryKey,
      epoch,
      seen: 0,
      spaceKeys: SEALED,
    } as const;
    return this.entry(made, by);
  }

  get last(): ChainBody | undefined {
    const entry = this.entries.at(-1);
    return entry && readChainEntry(entry);
  }
}
