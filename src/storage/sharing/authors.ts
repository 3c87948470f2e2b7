/** Who wrote: names of people and tablets, as the chains of this notebook have them. Those who left are named too. */
import type { AboutDevice } from '../../crypto/space-keys.ts';
import { fromBase64Url } from '../../base/bytes.ts';
import { openAbout } from '../../crypto/space-keys.ts';
import type { Notebook } from '../notebook.ts';
import { membershipOf, openChain } from './stored-chain.ts';

export interface Authors {
  /** By the id of the facilitator. */
  readonly people: ReadonlyMap<string, string>;
  /** By the id of the device. */
  readonly devices: ReadonlyMap<string, AboutDevice>;
}

/** Follows the chains and keys it reads, so that a live query tells a name as soon as it opens. */
export async function authors({ database, keyring, notebookKey }: Notebook): Promise<Authors> {
  const people = new Map<string, string>();
  const devices = new Map<string, AboutDevice>();
  await database.keys.toCollection().primaryKeys();
  for (const row of await database.chains.toArray()) {
    const keys = await keyring.of(row.id);
    const membership = keys && membershipOf(row.id, openChain({ notebookKey }, row).entries);
    for (const { device, about, aboutEpoch } of membership?.devices.values() ?? []) {
      const key = keys?.epochs[aboutEpoch];
      const told = key && openAbout(key, row.id, device, fromBase64Url(about));
      if (!told) continue;
      devices.set(device, told);
      people.set(told.facilitator, told.name);
    }
  }
  return { people, devices };
}
