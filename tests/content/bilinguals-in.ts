import type { Bilingual } from '../../src/content/bilingual.ts';

export interface FoundText {
  /** Where it stands, such as `3.statements.0.planning`. */
  readonly path: string;
  readonly text: Bilingual;
}

/** Every text in both languages anywhere inside a piece of content. */
export function bilingualsIn(value: unknown, path = ''): FoundText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('id' in value && 'en' in value) return [{ path, text: value as Bilingual }];
  return Object.entries(value).flatMap(([key, inner]) => bilingualsIn(inner, path === '' ? key : `${path}.${key}`));
}
