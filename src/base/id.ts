import { toBase64Url } from './bytes.ts';
import type { Random } from './random.ts';

/** 128 random bits as 22 characters of base64url. No time inside: the relay sees ids. */
export function newId(random: Random): string {
  return toBase64Url(random.bytes(16));
}

/** Of the last character two bits are over: one name would have sixteen texts if they were not zero. */
const SHAPE = /^[A-Za-z0-9_-]{21}[AQgw]$/;

export function isId(text: unknown): text is string {
  return typeof text === 'string' && SHAPE.test(text);
}
