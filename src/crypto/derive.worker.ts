import { argon2id } from 'hash-wasm';
import type { DerivationCost } from './slot.ts';

export interface DeriveRequest {
  readonly ask: number;
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly cost: DerivationCost;
}

export type DeriveAnswer =
  | { readonly ask: number; readonly derived: Uint8Array; readonly ms: number }
  | { readonly ask: number; readonly failed: true };

self.addEventListener('message', ({ data }: MessageEvent<DeriveRequest>) => {
  const begun = performance.now();
  argon2id({
    password: data.passphrase,
    salt: data.salt,
    parallelism: 1,
    iterations: data.cost.passes,
    memorySize: data.cost.memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  }).then(
    (derived) => {
      self.postMessage({ ask: data.ask, derived, ms: performance.now() - begun } satisfies DeriveAnswer);
    },
    () => {
      self.postMessage({ ask: data.ask, failed: true } satisfies DeriveAnswer);
    },
  );
});
