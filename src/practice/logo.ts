/** The agency's logo: a small picture that stands at the head of every paper, kept with the agency's other words. */
import * as v from 'valibot';
import { fromBase64Url } from '../base/bytes.ts';
import type { Field } from './kind.ts';

/** In signs. Every screen that asks who the agency is reads it along. */
export const LONGEST_LOGO = 64_000;
/** Signs that hold the first 24 octets. */
const HEAD = 32;
const BEGINNING = 'data:image/png;base64,';
const PNG = /^data:image\/png;base64,iVBORw0KGgo[A-Za-z0-9+/]+={0,2}$/;

/** A PNG as the address of its own data; '' for none. Nothing else may stand there: it goes into files as it is. */
export const logoPicture: Field<string> = {
  schema: v.pipe(
    v.string(),
    v.check((text) => text === '' || (text.length <= LONGEST_LOGO && logoSize(text) !== undefined)),
  ),
  empty: '',
  narrative: false,
};

export function logoBytes(logo: string): Uint8Array {
  return decoded(logo.slice(BEGINNING.length));
}

function decoded(base64: string): Uint8Array {
  const text = base64.replace(/=+$/u, '').replaceAll('+', '-').replaceAll('/', '_');
  return fromBase64Url(text);
}

/** In dots, as the picture itself says; undefined for what is no PNG. */
export function logoSize(logo: string): { readonly width: number; readonly height: number } | undefined {
  if (!PNG.test(logo)) return undefined;
  try {
    // The size stands in the first part of a PNG, behind its sign and the name of that part.
    const bytes = decoded(logo.slice(BEGINNING.length, BEGINNING.length + HEAD));
    const told = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [width, height] = [told.getUint32(16), told.getUint32(20)];
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}
