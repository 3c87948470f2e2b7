import { toBase64Url } from '../../base/bytes.ts';
import { leafOf, readParcel } from '../../protocol/parcel.ts';
import { nodeHash } from '../relay/node-crypto.ts';

/** The leaf of a parcel that lies here since before leaves were kept beside them; '' of what is no parcel. [PR11] */
export function keptLeaf(bytes: Uint8Array): string {
  const parcel = readParcel(bytes);
  return parcel ? toBase64Url(leafOf(parcel.content, nodeHash)) : '';
}
