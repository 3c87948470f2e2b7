/**
 * Goes through all that is signed in a store: each chain is admitted from its beginning, each parcel stands under the key of its device. What a
 * database can tell by itself, its own check tells. Works while the relay is in use. [SV15]
 */
import { presentDevices, type Membership } from '../../protocol/membership.ts';
import { claimsOf } from '../../protocol/parcel-claims.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { readParcel, type ReadParcel } from '../../protocol/parcel.ts';
import type { StoredParcel, StoreFault } from '../store/relay-store.ts';
import { JudgedSpaces } from './judged-spaces.ts';
import type { RelayTools } from './relay-tools.ts';

export type CheckTools = Pick<RelayTools, 'store' | 'hash' | 'verify'>;

/** `detail` of a parcel is its number in the space. */
export interface RelayFault {
  readonly fault: StoreFault['fault'] | 'chainWrong' | 'epochWrong' | 'parcelWrong';
  readonly space?: string;
  readonly detail?: string;
}

/** How many spaces and parcels were looked at, besides the faults. */
export interface Checked {
  spaces: number;
  parcels: number;
}

const PAGE = { parcels: LIMITS.pageParcels, bytes: LIMITS.page };

/** `counted` is added to as it goes. */
export async function* checkRelay(tools: CheckTools, counted: Checked): AsyncGenerator<RelayFault> {
  yield* tools.store.check();
  const listed = await devicesBySpace(tools);
  for await (const { space } of tools.store.spaces()) {
    counted.spaces += 1;
    const judged = await new JudgedSpaces(tools).of(space);
    if (!judged) {
      yield { fault: 'chainWrong', space };
      continue;
    }
    yield* checkPresence(tools, judged, listed.get(space) ?? []);
    yield* checkParcels(tools, judged, counted);
  }
}

async function devicesBySpace({ store }: CheckTools): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for await (const { device } of store.devices()) {
    for (const { space } of await store.spacesOf(device)) found.set(space, [...(found.get(space) ?? []), device]);
  }
  return found;
}

/** Whether the store hands the space to those who belong and to nobody else, under the epoch that is on. */
async function* checkPresence(
  { store }: CheckTools,
  judged: Membership,
  listed: readonly string[],
): AsyncGenerator<RelayFault> {
  const { space, epoch } = judged;
  const present = new Set(presentDevices(judged).map(({ device }) => device));
  const faults: RelayFault[] = [];
  for (const device of new Set([...present, ...listed])) {
    // A device may be named by a chain before it ever came to this relay.
    if (present.has(device) === listed.includes(device) || !(await store.device(device))) continue;
    const told = (await store.spacesOf(device)).some((found) => found.space === space);
    if (told !== present.has(device)) faults.push({ fault: 'presentWrong', space });
  }
  const state = await store.space(space);
  if (state && state.epoch !== epoch) faults.push({ fault: 'epochWrong', space });
  // A chain that grew meanwhile is of another moment than what was compared with it.
  if (state?.chain === judged.length) yield* faults;
}

async function* checkParcels(tools: CheckTools, judged: Membership, counted: Checked): AsyncGenerator<RelayFault> {
  const { space } = judged;
  let membership = judged;
  for (let after = 0, more = true; more;) {
    const page = await tools.store.pull(space, after, PAGE);
    const read = page.parcels.map(({ bytes }) => readParcel(bytes));
    if (read.some((parcel) => parcel && !membership.devices.has(parcel.device)))
      membership = (await new JudgedSpaces(tools).of(space)) ?? membership;
    for (const wrong of await wrongParcels(tools, membership, page.parcels, read))
      yield { fault: 'parcelWrong', space, detail: String(wrong) };
    counted.parcels += page.parcels.length;
    after = page.parcels.at(-1)?.seq ?? after;
    more = page.more && page.parcels.length > 0;
  }
}

/** Numbers of those that are not what their device signed for this space. */
async function wrongParcels(
  { hash, verify }: CheckTools,
  { space, devices }: Membership,
  stored: readonly StoredParcel[],
  read: readonly (ReadParcel | undefined)[],
): Promise<readonly number[]> {
  const whole = read.filter((parcel) => parcel !== undefined);
  const claims = new Map(claimsOf(whole, hash).map((claim, index) => [whole[index], claim]));
  const verdicts = new Map<Uint8Array, Promise<boolean>>();
  const good = stored.map((_, index) => {
    const parcel = read[index];
    const claim = claims.get(parcel);
    const maker = parcel && devices.get(parcel.device);
    if (!parcel || !claim || !maker || parcel.space !== space) return Promise.resolve(false);
    const verdict = verdicts.get(claim.signed) ?? verify(maker.signingKey, claim.signed, claim.signature);
    verdicts.set(claim.signed, verdict);
    return verdict;
  });
  const told = await Promise.all(good);
  return stored.filter((_, index) => !told[index]).map(({ seq }) => seq);
}
