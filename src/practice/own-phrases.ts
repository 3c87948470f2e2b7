/** Phrases that a facilitator has added to the observation card; they stand after the ones that come with the app. */
import type { Agency } from './agency.ts';
import type { Point } from './observed-points.ts';

export interface OwnPhrase {
  readonly key: string;
  /** Of the notes tapped by it: `P4b.<key>`. */
  readonly code: string;
  readonly point: Point;
  /** As typed, in whatever language. */
  readonly text: string;
  /** Whether it names what lets the group grow, or what wants attention. */
  readonly helps: boolean;
  /** No longer offered; what was noted by it stays. */
  readonly retired: boolean;
}

/** In the order they were added; equal moments fall to the key, so that two tablets show the same. */
export function ownPhrases(agency: Pick<Agency, 'phrases' | 'retiredPhrases'> | undefined): readonly OwnPhrase[] {
  if (!agency) return [];
  const retired = new Set(agency.retiredPhrases.map(({ key }) => key));
  return [...agency.phrases]
    .sort((a, b) => a.addedAt - b.addedAt || (a.key < b.key ? -1 : 1))
    .map(({ key, point, text, helps }) => ({
      key,
      code: `${point}.${key}`,
      point,
      text,
      helps,
      retired: retired.has(key),
    }));
}
