import { describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { words as en } from '../../src/text/en/words.ts';
import { start as startEn } from '../../src/text/en/start.ts';
import { words as id } from '../../src/text/id/words.ts';
import { start as startId } from '../../src/text/id/start.ts';

/** The same word in both languages, and rightly so. */
const SAME = new Set([
  'Lingkar',
  'English',
  'Indonesia',
  'Bahasa Indonesia',
  'Status',
  'Menu',
  'Total',
  'Material',
  'CSV',
  'Data',
  'Normal',
  'Video',
  'Format',
  'Program',
  'HTML',
  'AGPL-3.0',
]);

/** Names in a list to copy from, and a key every keyboard calls the same. */
const SAME_PLACES = new Set(['words.members.pastePlaceholder', 'words.members.delimiters.\t']);

/** These take a code or a set of figures and not words to repeat, so there is nothing to find again in what they say. */
const TELLS_CODES = new Set(['words.members.fault', 'words.run.counts', 'words.suggestions.rules.neglected.reason']);

type Leaf = readonly [path: string, id: unknown, en: unknown];

function* leaves(inId: unknown, inEn: unknown, path: string): Generator<Leaf> {
  if (typeof inId === 'object' && inId !== null && typeof inEn === 'object' && inEn !== null) {
    const keys = new Set([...Object.keys(inId), ...Object.keys(inEn)]);
    for (const key of keys) {
      yield* leaves((inId as Record<string, unknown>)[key], (inEn as Record<string, unknown>)[key], `${path}.${key}`);
    }
  } else yield [path, inId, inEn];
}

const all = [...leaves(id, en, 'words'), ...leaves(startId, startEn, 'start')];

type Say = (...values: unknown[]) => unknown;

/** Calls both wordings with the same arguments, numbers or else texts, that can be found again in what they say. */
function said(inId: Say, inEn: Say): { id: string; en: string; values: readonly string[] } | undefined {
  const count = Math.max(inId.length, inEn.length);
  for (const kind of ['number', 'text'] as const) {
    const values = Array.from({ length: count }, (_, i) => (kind === 'number' ? 7_003 + i * 11 : `kata${i}`));
    try {
      const [a, b] = [inId(...values), inEn(...values)];
      const sound = [a, b].every((text) => typeof text === 'string' && !/undefined|NaN/.test(text));
      if (sound) return { id: String(a), en: String(b), values: values.map(String) };
    } catch {
      continue;
    }
  }
  return saidOfSuggestion(inId, inEn);
}

/** The words of a suggestion take their figures and names as one thing. */
function saidOfSuggestion(inId: Say, inEn: Say): ReturnType<typeof said> {
  const figures = { who: 'kata0', count: 7_003, of: 7_014, what: 'kata3', variant: 'kata4' };
  try {
    const [a, b] = [inId(figures), inEn(figures)];
    if (![a, b].every((text) => typeof text === 'string' && !/undefined|NaN|object/.test(text))) return undefined;
    return { id: String(a), en: String(b), values: Object.values(figures).map(String) };
  } catch {
    return undefined;
  }
}

describe('words in both languages', () => {
  it('are there, are not empty, and have blanks only inside', () => {
    for (const [path, inId, inEn] of all) {
      expect(typeof inId, path).toBe(typeof inEn);
      for (const text of [inId, inEn]) if (typeof text === 'string') expect(text.trim(), path).toBe(text);
      if (typeof inId === 'string') expect(inId.length > 0, path).toBe(typeof inEn === 'string' && inEn.length > 0);
    }
  });

  it('are not the same text, save for names', () => {
    const same = all.filter(
      ([path, inId, inEn]) =>
        !SAME_PLACES.has(path) &&
        typeof inId === 'string' &&
        inId === inEn &&
        /[a-z]{3}/i.test(inId) &&
        !SAME.has(inId),
    );
    expect(same.map(([path, text]) => `${path}: ${String(text)}`)).toEqual([]);
  });

  it('say the same parameters', () => {
    const silent: string[] = [];
    for (const [path, inId, inEn] of all) {
      if (typeof inId !== 'function' || typeof inEn !== 'function') continue;
      const both = said(inId as Say, inEn as Say);
      if (!both && !TELLS_CODES.has(path)) silent.push(path);
      for (const value of both?.values ?? []) {
        expect(both?.en.includes(value), `${path} says ${value}`).toBe(both?.id.includes(value));
      }
    }
    expect(silent).toEqual([]);
  });

  it('have a file of each area in each language', () => {
    expect(readdirSync('src/text/en').sort()).toEqual(readdirSync('src/text/id').sort());
  });
});
