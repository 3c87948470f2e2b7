/** Who wrote a version, in words. Names come from the chains of this notebook; where they tell none it is another tablet's. */
import type { Version } from '../practice/item.ts';
import { authors, type Authors } from '../storage/sharing/authors.ts';
import type { ApartText } from '../text/id/apart.ts';
import type { Formats } from '../text/formats.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';

export type { Authors };

export function authorsOf({ notebook }: OpenNotebook): Promise<Authors> {
  return authors(notebook);
}

export interface Writer {
  /** `mine`: the facilitator at hand, on this tablet or on another of theirs. */
  readonly mine: boolean;
  /** Undefined where nobody tells. */
  readonly name: string | undefined;
  /** What they call their tablet, where it is another one. */
  readonly tablet: string | undefined;
}

export function writerOf(
  { by, dot }: Pick<Version, 'by' | 'dot'>,
  known: Authors | undefined,
  { notebook }: OpenNotebook,
): Writer {
  const { facilitator, device, name } = notebook.identity;
  const mine = by === facilitator;
  const elsewhere = dot[0] === device ? undefined : known?.devices.get(dot[0])?.tablet;
  return { mine, name: mine ? name : known?.people.get(by) || undefined, tablet: elsewhere || undefined };
}

/** "Sari wrote, 12 Nov 2026, 14:20". */
export function wroteWhen({ mine, name, tablet }: Writer, at: number, words: ApartText, formats: Formats): string {
  const when = formats.dateTimeOf(at);
  if (mine) return tablet === undefined ? words.youWrote(when) : words.youWroteOn(tablet, when);
  return name === undefined ? words.writtenElsewhere(when) : words.wrote(name, when);
}

/** "Also changed by Sari, 12 Nov 2026, 14:20:". */
export function changedWhen({ mine, name }: Writer, at: number, words: ApartText, formats: Formats): string {
  const when = formats.dateTimeOf(at);
  if (mine) return words.changedByYou(when);
  return name === undefined ? words.changedElsewhere(when) : words.changedBy(name, when);
}

/** "Sari and you", each once; whoever is at hand comes last. */
export function namesOf(writers: readonly Writer[], words: ApartText, formats: Formats): string {
  const others = writers.filter(({ mine }) => !mine).map(({ name }) => name ?? words.otherTablet);
  return formats.list([...new Set(others), ...(writers.some(({ mine }) => mine) ? [words.you] : [])]);
}
