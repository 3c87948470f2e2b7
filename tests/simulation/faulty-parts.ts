/**
 * Real functions with a switch before each: while a planted fault has put its own in the place of one, all that is run uses that. To be
 * imported before anything that is run with it, as stand-ins.ts; ordinary courses run without.
 */
import { vi } from 'vitest';
import type * as items from '../../src/practice/item.ts';
import type * as spaceKeys from '../../src/crypto/space-keys.ts';
import type * as roles from '../../src/storage/sharing/roles-under-way.ts';
import type * as opening from '../../src/storage/sharing/opened-parcel.ts';
import type * as pages from '../../src/server/store/taken-page.ts';
import type * as verifying from '../../src/storage/sharing/chain-verifying.ts';
import type * as letters from '../../src/crypto/invitation.ts';
import type * as members from '../../src/protocol/membership.ts';
import type * as sets from '../../src/protocol/set-hash.ts';

interface Switched {
  readonly merge: typeof items.merge;
  readonly writeFields: typeof items.writeFields;
  readonly sealSpaceKeys: typeof spaceKeys.sealSpaceKeys;
  readonly sealEpochKey: typeof spaceKeys.sealEpochKey;
  readonly openParcel: typeof opening.openParcel;
  readonly rolesUnderWay: typeof roles.rolesUnderWay;
  readonly takenPage: typeof pages.takenPage;
  readonly roleOfWrite: typeof members.roleOfWrite;
  readonly verifyChain: typeof verifying.verifyChain;
  readonly comparisonWords: typeof letters.comparisonWords;
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
  const real = await original<typeof items>();
  return {
    ...real,
    merge: switched('merge', real.merge),
    writeFields: switched('writeFields', real.writeFields),
  };
});
vi.doMock('../../src/crypto/space-keys.ts', async (original) => {
  const real = await original<typeof spaceKeys>();
  return {
    ...real,
    sealSpaceKeys: switched('sealSpaceKeys', real.sealSpaceKeys),
    sealEpochKey: switched('sealEpochKey', real.sealEpochKey),
  };
});
vi.doMock('../../src/storage/sharing/opened-parcel.ts', async (original) => {
  const real = await original<typeof opening>();
  return { ...real, openParcel: switched('openParcel', real.openParcel) };
});
vi.doMock('../../src/storage/sharing/roles-under-way.ts', async (original) => {
  const real = await original<typeof roles>();
  return { ...real, rolesUnderWay: switched('rolesUnderWay', real.rolesUnderWay) };
});
vi.doMock('../../src/server/store/taken-page.ts', async (original) => {
  const real = await original<typeof pages>();
  return { ...real, takenPage: switched('takenPage', real.takenPage) };
});
vi.doMock('../../src/protocol/membership.ts', async (original) => {
  const real = await original<typeof members>();
  return { ...real, roleOfWrite: switched('roleOfWrite', real.roleOfWrite) };
});
vi.doMock('../../src/storage/sharing/chain-verifying.ts', async (original) => {
  const real = await original<typeof verifying>();
  return { ...real, verifyChain: switched('verifyChain', real.verifyChain) };
});
vi.doMock('../../src/crypto/invitation.ts', async (original) => {
  const real = await original<typeof letters>();
  return { ...real, comparisonWords: switched('comparisonWords', real.comparisonWords) };
});
vi.doMock('../../src/protocol/set-hash.ts', async (original) => {
  const real = await original<typeof sets>();
  class SeenSet extends real.SeenSet {
    override digest(): string {
      const set = super.digest();
      return parts.digest?.((same) => same)(set) ?? set;
    }
  }
  return { ...real, SeenSet };
});
