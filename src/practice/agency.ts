import { fields, longText, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';

/** Head of every printed page. The eighteen items of the agency data book (K6) join it with the records. */
export const agencyKind = {
  name: 'agency' as const,
  schema: 1,
  fields: fields({
    name: shortText,
    unit: shortText,
    address: longText,
    contact: shortText,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Agency = View<typeof agencyKind>;
