import { concatBytes, utf8 } from '../base/bytes.ts';

/** What a signature is for. No signature of one purpose is good for another. [PR3 PR5 PR9 PR11 PR14, HO3] */
export type Label = 'parcels' | 'chain' | 'head' | 'drop' | 'nonce' | 'handover';

/** The bytes that are signed: label, line feed, content. */
export function labelled(label: Label, content: Uint8Array): Uint8Array {
  return concatBytes(utf8(`lingkar ${label} 1\n`), content);
}
