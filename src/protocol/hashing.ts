/** SHA-256, handed in: devices and relay have different ones. Synchronous, for it runs for every parcel. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** Parcels that one signature covers at most. [PR3] */
export const LEAVES_MOST = 16;

/** Whether two byte strings are the same. Not for secrets: it stops at the first difference. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
