import { describe, expect, it } from 'vitest';
import { groupAims } from '../../src/content/aims.ts';
import type { ContentEntry } from '../../src/content/content-entry.ts';
import { groupEndings } from '../../src/content/endings.ts';
import { entryKinds, tones } from '../../src/content/entry-kinds.ts';
import { groupOrigins } from '../../src/content/origins.ts';
import { principles } from '../../src/content/principles.ts';
import { absenceReasons, leavingReasons, notHeldReasons } from '../../src/content/reasons.ts';
import { reflectionPrompts } from '../../src/content/reflection-prompts.ts';
import { sessionTemplates } from '../../src/content/session-templates.ts';
import { groupStages } from '../../src/content/stages.ts';
import { techniques } from '../../src/content/techniques.ts';
import { ENTRY_KINDS, TONES } from '../../src/practice/entry.ts';
import { AIM_CODES, ORIGINS, STAGES } from '../../src/practice/group.ts';
import { TECHNIQUE_CODES } from '../../src/practice/session.ts';

const upTo = (letter: string, last: number) => Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);

const professional: Record<string, { entries: readonly ContentEntry[]; codes: readonly string[] }> = {
  principles: { entries: principles, codes: upTo('T', 10) },
  aims: { entries: groupAims, codes: upTo('A', 5) },
  origins: { entries: groupOrigins, codes: ['P0a', 'P0b', 'P0c'] },
  stages: { entries: groupStages, codes: upTo('P', 5) },
  endings: { entries: groupEndings, codes: ['P5a', 'P5b', 'P5c', 'P5d', 'P5e'] },
  techniques: { entries: techniques, codes: upTo('X', 10) },
};

const own: Record<string, readonly ContentEntry[]> = {
  entryKinds,
  tones,
  absenceReasons,
  leavingReasons,
  notHeldReasons,
  reflectionPrompts,
  sessionTemplates,
};

describe('codes of the practice page', () => {
  for (const [what, { entries, codes }] of Object.entries(professional)) {
    it(`${what}: each code once, in order, and its own source`, () => {
      expect(entries.map((entry) => entry.code)).toEqual(codes);
      for (const entry of entries) expect(entry.source, entry.code).toContain(entry.code);
    });
  }

  it('no code is used twice anywhere', () => {
    const all = [...Object.values(professional).map(({ entries }) => entries), ...Object.values(own)]
      .flat()
      .map((entry) => entry.code);
    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
  });

  it('every source is a code that the practice page has', () => {
    // prettier-ignore
    const last: Record<string, number> = {
      A: 5, B: 6, C: 4, D: 7, F: 4, G: 13, K: 12, N: 9, O: 4, P: 5, R: 7, S: 6, T: 10, V: 7, W: 6, X: 10,
    };
    const all = [...Object.values(professional).map(({ entries }) => entries), ...Object.values(own)].flat();
    for (const entry of all) {
      for (const source of entry.source) {
        const [, letter = '', number = '', part = ''] = /^([A-Z])(\d+)([a-e]?)$/.exec(source) ?? [];
        expect(Number(number), `${entry.code} cites ${source}`).toBeLessThanOrEqual(last[letter] ?? -1);
        expect(Number(number), `${entry.code} cites ${source}`).toBeGreaterThanOrEqual(letter === 'P' ? 0 : 1);
        if (part !== '') expect(source, entry.code).toMatch(/^(P0[abc]|P5[a-e])$/);
      }
    }
  });
});

describe('every value a stored item may hold has a name', () => {
  it.each([
    ['origin', ORIGINS, groupOrigins],
    ['stage', STAGES, groupStages],
    ['aim', AIM_CODES, groupAims],
    ['technique', TECHNIQUE_CODES, techniques],
    ['tone', TONES, tones],
    ['kind of note', ENTRY_KINDS, entryKinds],
  ] as const)('%s', (_what, values, entries: readonly ContentEntry[]) => {
    expect(entries.map((entry) => entry.code).toSorted()).toEqual([...values].toSorted());
  });
});
