import { count, fields, longText, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';
import { sessionKind } from './session.ts';

const { blocks, blockPlaces, aims, aimPlaces } = sessionKind.parts;

/** A facilitator's own plan, to begin a session from. Parent: the agency space. */
export const planTemplateKind = {
  name: 'planTemplate' as const,
  schema: 1,
  fields: fields({ name: shortText, purpose: longText, plannedMinutes: count(1, 1440) }),
  parts: { blocks, blockPlaces, aims, aimPlaces },
  upcasts: [],
} satisfies Kind;

export type PlanTemplate = View<typeof planTemplateKind>;
