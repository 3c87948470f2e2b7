/**
 * Real functions with a switch before each: while a planted fault has put its own in the place of one, all that is run uses that. To be
 * imported before anything that is run with it, as stand-ins.ts; ordinary courses run without.
 */
import { vi } from 'vitest';
import type { merge, writeFields } from '../../src/practice/item.ts';
import type { sealEpochKey, sealSpaceKeys } from '../../src/crypto/space-keys.ts';
import type { openParcel } from '../../src/storage/sharing/opened-parcel.ts';
import type { takenPage } from '../../src/server/store/taken-page.ts';
import type { roleOfWrite } from '../../src/protocol/membership.ts';

interface Switched {
  readonly merge: typeof merge;
  readonly writeFields: typeof writeFields;
  readonly sealSpaceKeys: typeof sealSpaceKeys;
  readonly sealEpochKey: typeof sealEpochKey;
  readonly openParcel: typeof openParcel;
  readonly takenPage: typeof takenPage;
  readonly roleOfWrite: typeof roleOfWrite;
  /** Of the class `SeenSet`. */
  readonly digest: (real: string) => string;
}

/** By name a function that is given the real one, and stands in its place. */
export type FaultyParts = { readonly [name in keyof Switched]?: (real: Switched[name]) => Switched[name] };

let parts: FaultyParts = {};

/** From now on, until it is called again. */
export function putOver(faulty: FaultyParts): void {
  parts = faulty;
}

type Anything = (...args: never[]) => unknown;

function switched<F extends Anything>(name: keyof Switched, real: F): F {
  return ((...args: never[]) => {
    const wrapped = parts[name] as ((real: F) => F) | undefined;
    return (wrapped?.(real) ?? real)(...args);
  }) as F;
}

vi.doMock('../../src/practice/item.ts', async (original) => {
  const real = await original<typeof import('../../src/practice/item.ts')>();
  return {
    ...real,
    merge: switched('merge', real.merge),
    writeFields: switched('writeFields', real.writeFields),
  };
});
vi.doMock('../../src/crypto/space-keys.ts', async (original) => {
  const real = await original<typeof import('../../src/crypto/space-keys.ts')>();
  return {
    ...real,
    sealSpaceKeys: switched('sealSpaceKeys', real.sealSpaceKeys),
    sealEpochKey: switched('sealEpochKey', real.sealEpochKey),
  };
});
vi.doMock('../../src/storage/sharing/opened-parcel.ts', async (original) => {
  const real = await original<typeof import('../../src/storage/sharing/opened-parcel.ts')>();
  return { ...real, openParcel: switched('openParcel', real.openParcel) };
});
vi.doMock('../../src/server/store/taken-page.ts', async (original) => {
  const real = await original<typeof import('../../src/server/store/taken-page.ts')>();
  return { ...real, takenPage: switched('takenPage', real.takenPage) };
});
vi.doMock('../../src/protocol/membership.ts', async (original) => {
  const real = await original<typeof import('../../src/protocol/membership.ts')>();
  return { ...real, roleOfWrite: switched('roleOfWrite', real.roleOfWrite) };
});
vi.doMock('../../src/protocol/set-hash.ts', async (original) => {
  const real = await original<typeof import('../../src/protocol/set-hash.ts')>();
  class SeenSet extends real.SeenSet {
    override digest(): string {
      const set = super.digest();
      return parts.digest?.((same) => same)(set) ?? set;
    }
  }
  return { ...real, SeenSet };
});
