import { count, fields, longText, shortText } from './field.ts';
import type { Kind, View } from './kind.ts';
import { sessionKind } from './session.ts';

/** A facilitator's own plan, to begin a session from. Parent: the agency space. */
export const planTemplateKind = {
  name: 'planTemplate' as const,
  schema: 1,
  fields: fields({ name: shortText, purpose: longText, plannedMinutes: count(1, 1440) }),
  parts: { blocks: sessionKind.parts.blocks, aims: sessionKind.parts.aims },
  upcasts: [],
} satisfies Kind;

export type PlanTemplate = View<typeof planTemplateKind>;
