/**
 * Parts of a guided piece of work (a referral's linking, a mediation, a checklist): what was done, each with its day, and
 * what was written, each under the name of its question. Apart from each other, so that two tablets never write over
 * one another's day or words.
 */
import * as v from 'valibot';
import type { Json } from '../base/json.ts';
import type { Item } from './item.ts';
import { partField } from './kind.ts';
import { toldVersions } from './told-versions.ts';

/** By the code of what was done; `on` is the day, '' when nobody remembers it. */
export const doneSchema = v.object({ on: v.string() });

/** By the name of the question. */
export const wordsSchema = v.object({ text: v.string() });

export function dayOf(value: Json): string {
  const parsed = v.safeParse(doneSchema, value);
  return parsed.success ? parsed.output.on : '';
}

export function textOf(value: Json): string {
  const parsed = v.safeParse(wordsSchema, value);
  return parsed.success ? parsed.output.text : '';
}

/** The words at a question as they may be printed: every version that was written apart, latest first. */
export function toldWords(item: Item, question: string): readonly string[] {
  return toldVersions(item, partField('words', question), textOf);
}
