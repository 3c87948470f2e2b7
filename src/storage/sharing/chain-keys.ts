import { fromBase64Url } from '../../base/bytes.ts';
import type { SealingKey } from '../../crypto/seal.ts';
import { openEpochKey, openSpaceKeys } from '../../crypto/space-keys.ts';
import { readChainEntry, type ChainEntry } from '../../protocol/chain-entry.ts';
import type { SpaceKeys } from '../known-keys.ts';

/**
 * The keys of a space as far as its chain gives them to this device, upon those that are known already; undefined while there are
 * none at all. An epoch whose key does not open ends it: what is sealed under it waits. [crypto CR13]
 */
export function keysFromChain(
  space: string,
  entries: readonly ChainEntry[],
  device: string,
  sealingSeed: Uint8Array,
  known: SpaceKeys | undefined,
): SpaceKeys | undefined {
  let idKey = known?.idKey;
  let epochs: readonly SealingKey[] = known?.epochs ?? [];
  for (const entry of entries) {
    const body = readChainEntry(entry);
    if (!body) continue;
    if ((body.op === 'add' || body.op === 'renew') && body.device === device && body.epoch >= epochs.length) {
      const opened = openSpaceKeys(sealingSeed, space, device, fromBase64Url(body.spaceKeys));
      // No more than that epoch has: whoever sealed a longer list would choose keys of epochs that have not begun.
      if (!opened || opened.epochs.length !== body.epoch + 1) continue;
      epochs = [...epochs, ...opened.epochs.slice(epochs.length)];
      idKey ??= opened.idKey;
    }
    if ((body.op === 'remove' || body.op === 'rotate') && body.epoch === epochs.length) {
      const sealed = body.keys[device];
      const key =
        sealed === undefined ? undefined : openEpochKey(sealingSeed, space, body.epoch, device, fromBase64Url(sealed));
      if (key) epochs = [...epochs, key];
    }
  }
  return idKey && epochs.length > 0 ? { epochs, idKey } : undefined;
}
