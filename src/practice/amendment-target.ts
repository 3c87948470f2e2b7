/** What of a closed session an amendment speaks of, as a thing and as the text that is stored. */
export const AMENDED_FIELDS = [
  'date',
  'place',
  'purpose',
  'aims',
  'blocks',
  'atmosphere',
  'problems',
  'reflection',
  'analysis',
  'roles',
  'nextPlan',
] as const;
export type AmendedField = (typeof AMENDED_FIELDS)[number];

export type AmendmentTarget =
  | { readonly of: 'whole' }
  | { readonly of: 'field'; readonly field: AmendedField }
  | { readonly of: 'entry'; readonly entry: string }
  /** By its code, T1 … T10. */
  | { readonly of: 'principle'; readonly code: string }
  | { readonly of: 'attendance'; readonly member: string };

export function targetText(target: AmendmentTarget): string {
  if (target.of === 'whole') return '';
  if (target.of === 'field') return target.field;
  if (target.of === 'entry') return `entry:${target.entry}`;
  return target.of === 'principle' ? `principle:${target.code}` : `attendance:${target.member}`;
}

/** A target this app does not know, from a newer one, is read as the whole session, so that its text is never hidden. */
export function readTarget(text: string): AmendmentTarget {
  const entry = /^entry:(.+)$/u.exec(text)?.[1];
  if (entry !== undefined) return { of: 'entry', entry };
  const code = /^principle:(.+)$/u.exec(text)?.[1];
  if (code !== undefined) return { of: 'principle', code };
  const member = /^attendance:(.+)$/u.exec(text)?.[1];
  if (member !== undefined) return { of: 'attendance', member };
  const field = AMENDED_FIELDS.find((name) => name === text);
  return field === undefined ? { of: 'whole' } : { of: 'field', field };
}
