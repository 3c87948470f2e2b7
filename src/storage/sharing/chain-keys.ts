import { fromBase64Url } from '../../base/bytes.ts';
import type { SealingKey } from '../../crypto/seal.ts';
import { openEpochKey, openFormerKey, openSpaceKeys } from '../../crypto/space-keys.ts';
import { readChainEntry, type ChainEntry } from '../../protocol/chain-entry.ts';
import type { SpaceKeys } from '../known-keys.ts';

/**
 * The keys of a space as far as its chain gives them to this device, upon those that are known already; undefined while there are
 * none at all. An epoch whose key does not open stays without: what is sealed under it waits. Each key gives the one before it where whoever began its epoch had
 * that: who was put back to before an epoch gets all by the next one. [crypto CR13]
 */
export function keysFromChain(
  space: string,
  entries: readonly ChainEntry[],
  device: string,
  sealingSeed: Uint8Array,
  known: SpaceKeys | undefined,
): SpaceKeys | undefined {
  let idKey = known?.idKey;
  const epochs: (SealingKey | undefined)[] = [...(known?.epochs ?? [])];
  const formers = new Map<number, string>();
  for (const entry of entries) {
    const body = readChainEntry(entry);
    if (!body) continue;
    if ((body.op === 'add' || body.op === 'renew') && body.device === device && epochs[body.epoch] === undefined) {
      const opened = openSpaceKeys(sealingSeed, space, device, fromBase64Url(body.spaceKeys));
      // No more than that epoch has: whoever sealed a longer list would choose keys of epochs that have not begun.
      if (!opened || opened.epochs.length !== body.epoch + 1) continue;
      for (const [epoch, key] of opened.epochs.entries()) epochs[epoch] ??= key;
      idKey ??= opened.idKey;
    }
    if (body.op !== 'remove' && body.op !== 'rotate') continue;
    if (body.former !== undefined) formers.set(body.epoch, body.former);
    const sealed = body.keys[device];
    if (sealed === undefined || epochs[body.epoch] !== undefined) continue;
    const key = openEpochKey(sealingSeed, space, body.epoch, device, fromBase64Url(sealed));
    if (key) epochs[body.epoch] = key;
  }
  for (let epoch = epochs.length - 1; epoch > 0; epoch -= 1) {
    const [key, former] = [epochs[epoch], formers.get(epoch)];
    if (key && former !== undefined) epochs[epoch - 1] ??= openFormerKey(key, epoch, space, fromBase64Url(former));
  }
  // Places without a key are filled with undefined: whoever goes through an array passes over its holes.
  return idKey && epochs.length > 0 ? { epochs: Array.from(epochs), idKey } : undefined;
}
