/**
 * Argon2id (RFC 9106) in a worker, so that the unlock screen stays alive while it runs. The cost is measured on the
 * tablet itself: 64 MiB, three passes or more, towards 0.7–1.0 s. [CR4]
 */
import type { DeriveAnswer, DeriveRequest } from './derive.worker.ts';
import type { DerivationCost, DerivePassphrase } from './slot.ts';

export const LEAST_COST: DerivationCost = { memoryKiB: 64 * 1024, passes: 3 };
const MOST_PASSES = 12;
const AIM_MS = 850;

export interface Derivation {
  readonly derive: DerivePassphrase;
  /** The cost this tablet shall use for a new passphrase. */
  calibrate(): Promise<DerivationCost>;
  /** Ends the worker and frees its 64 MiB. */
  close(): void;
}

/** Cost from the time that `LEAST_COST` took, in milliseconds. */
export function costFor(ms: number): DerivationCost {
  const passes = Math.floor((LEAST_COST.passes * AIM_MS) / Math.max(1, ms));
  return { ...LEAST_COST, passes: Math.min(MOST_PASSES, Math.max(LEAST_COST.passes, passes)) };
}

export function startDerivation(): Derivation {
  let worker: Worker | undefined;
  let asked = 0;

  function ask(
    passphrase: string,
    salt: Uint8Array,
    cost: DerivationCost,
  ): Promise<{ derived: Uint8Array; ms: number }> {
    const at = (worker ??= new Worker(new URL('./derive.worker.ts', import.meta.url), { type: 'module' }));
    const mine = (asked += 1);
    return new Promise((resolve, reject) => {
      function answered({ data }: MessageEvent<DeriveAnswer>) {
        if (data.ask !== mine) return;
        done();
        if ('failed' in data) reject(new Error('derivation failed'));
        else resolve(data);
      }
      function broken() {
        done();
        worker = undefined;
        reject(new Error('derivation worker failed'));
      }
      function done() {
        at.removeEventListener('message', answered);
        at.removeEventListener('error', broken);
      }
      at.addEventListener('message', answered);
      at.addEventListener('error', broken);
      at.postMessage({ ask: mine, passphrase, salt, cost } satisfies DeriveRequest);
    });
  }

  return {
    derive: async (passphrase, salt, cost) => (await ask(passphrase, salt, cost)).derived,
    calibrate: async () => costFor((await ask('lingkar', new Uint8Array(16), LEAST_COST)).ms),
    close() {
      worker?.terminate();
      worker = undefined;
    },
  };
}
