import { concatBytes, fromBase64Url } from '../base/bytes.ts';
import { labelled } from './labels.ts';

/**
 * What a device signs to prove itself to a relay: names of relay and device, and the 32 bytes the relay gave, all in
 * base64url. The relay's name is in it, so that one relay cannot pass the nonce of another on to the device. [PR14]
 */
export function signedNonceBytes(relay: string, device: string, nonce: string): Uint8Array {
  return labelled('nonce', concatBytes(fromBase64Url(relay), fromBase64Url(device), fromBase64Url(nonce)));
}
