import { describe, expect, it } from 'vitest';
import { groupAims } from '../../src/content/aims.ts';
import { checkQuestions } from '../../src/content/check-questions.ts';
import { capacities } from '../../src/content/capacities.ts';
import { casework } from '../../src/content/casework.ts';
import { community } from '../../src/content/community.ts';
import type { ContentEntry } from '../../src/content/content-entry.ts';
import { definitions } from '../../src/content/definitions.ts';
import { groupEndings } from '../../src/content/endings.ts';
import { endingPreparations } from '../../src/content/ending-preparations.ts';
import { evaluationQuestions, readinessStatements } from '../../src/content/ending-questions.ts';
import { entryKinds, tones } from '../../src/content/entry-kinds.ts';
import { fieldsOfPractice } from '../../src/content/fields-of-practice.ts';
import { functions } from '../../src/content/functions.ts';
import { guidance } from '../../src/content/guidance.ts';
import { influences } from '../../src/content/influences.ts';
import { comingAbout, groupOrigins } from '../../src/content/origins.ts';
import { observationPhrases } from '../../src/content/observation-phrases.ts';
import { principles } from '../../src/content/principles.ts';
import { processQuestions } from '../../src/content/process-questions.ts';
import { groupNeeds } from '../../src/content/needs.ts';
import { absenceReasons, leavingReasons, notHeldReasons } from '../../src/content/reasons.ts';
import { recordPurposes } from '../../src/content/record-purposes.ts';
import { recordingMatters } from '../../src/content/recording.ts';
import { records } from '../../src/content/records.ts';
import { linkingSteps } from '../../src/content/referral-guide.ts';
import { peerQuestions } from '../../src/content/peer-questions.ts';
import { reflectionPrompts } from '../../src/content/reflection-prompts.ts';
import { roles } from '../../src/content/roles.ts';
import { sessionTemplates } from '../../src/content/session-templates.ts';
import { groupStages } from '../../src/content/stages.ts';
import { tasks } from '../../src/content/tasks.ts';
import { techniques } from '../../src/content/techniques.ts';
import { values } from '../../src/content/values.ts';
import { ENTRY_KINDS, TONES } from '../../src/practice/entry.ts';
import { AIM_CODES, ORIGINS, STAGES } from '../../src/practice/group.ts';
import { PEER_QUESTIONS } from '../../src/practice/peer-choice.ts';
import { TECHNIQUE_CODES } from '../../src/practice/session.ts';
import { practiceCodes } from '../fixtures/practice-codes.ts';

const professional: Record<keyof typeof practiceCodes, readonly ContentEntry[]> = {
  definitions,
  aims: groupAims,
  capacities,
  values,
  principles,
  influences,
  guidance,
  tasks,
  functions,
  origins: [comingAbout, ...groupOrigins],
  stages: groupStages,
  endings: groupEndings,
  techniques,
  roles,
  records,
  recordPurposes,
  casework,
  community,
  fieldsOfPractice,
};

const own: Record<string, readonly ContentEntry[]> = {
  recordingMatters,
  endingPreparations,
  evaluationQuestions,
  readinessStatements,
  entryKinds,
  tones,
  absenceReasons,
  leavingReasons,
  notHeldReasons,
  groupNeeds,
  observationPhrases,
  reflectionPrompts,
  checkQuestions,
  peerQuestions,
  sessionTemplates,
  linkingSteps,
};

describe('codes of the practice page', () => {
  for (const [what, entries] of Object.entries(professional)) {
    it(`${what}: each code once, in order, and its own source`, () => {
      expect(entries.map((entry) => entry.code)).toEqual(practiceCodes[what as keyof typeof practiceCodes]);
      for (const entry of entries) expect(entry.source, entry.code).toContain(entry.code);
    });
  }

  it('no code is used twice anywhere', () => {
    const all = [...Object.values(professional), ...Object.values(own)].flat().map((entry) => entry.code);
    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
  });

  it('every source is a code that the practice page has', () => {
    // prettier-ignore
    const last: Record<string, number> = {
      A: 5, B: 6, C: 4, D: 7, F: 4, G: 13, K: 12, N: 9, O: 4, P: 5, R: 7, S: 6, T: 10, V: 7, W: 6, X: 10,
    };
    const all = [...Object.values(professional), ...Object.values(own)].flat();
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

it('the questions of the process are numbered within their stage, in its order', () => {
  expect(processQuestions.map(({ code }) => code)).toEqual(
    Object.entries({ P1: 9, P2: 5, P3: 4, P4: 8 }).flatMap(([stage, count]) =>
      Array.from({ length: count }, (_, at) => stage + String.fromCharCode('a'.charCodeAt(0) + at)),
    ),
  );
  for (const { code, stage } of processQuestions) expect(code.startsWith(stage), code).toBe(true);
});

describe('every value a stored item may hold has a name', () => {
  it.each([
    ['origin', ORIGINS, groupOrigins],
    ['stage', STAGES, groupStages],
    ['aim', AIM_CODES, groupAims],
    ['technique', TECHNIQUE_CODES, techniques],
    ['tone', TONES, tones],
    ['kind of note', ENTRY_KINDS, entryKinds],
    ['question about each other', PEER_QUESTIONS, peerQuestions],
  ] as const)('%s', (_what, values, entries: readonly ContentEntry[]) => {
    expect(entries.map((entry) => entry.code).toSorted()).toEqual([...values].toSorted());
  });
});

it('every question of a check can be kept in an answer under its code', () => {
  expect(checkQuestions.map(({ check }) => check)).toEqual(['in', 'in', 'in', 'in', 'out', 'out', 'out', 'out']);
  for (const { code } of checkQuestions) expect(code).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
});
