import { describe, expect, it } from 'vitest';
import { activities } from '../../src/content/activities.ts';
import { groupAims } from '../../src/content/aims.ts';
import { appPlaces, appUses } from '../../src/content/app-uses.ts';
import { checkQuestions } from '../../src/content/check-questions.ts';
import { capacities } from '../../src/content/capacities.ts';
import { casework } from '../../src/content/casework.ts';
import { community } from '../../src/content/community.ts';
import { conductCards } from '../../src/content/conduct-cards.ts';
import { definitions } from '../../src/content/definitions.ts';
import { goalStepHints } from '../../src/content/goal-steps.ts';
import { groupEndings } from '../../src/content/endings.ts';
import { endingPreparations } from '../../src/content/ending-preparations.ts';
import { evaluationQuestions, readinessStatements } from '../../src/content/ending-questions.ts';
import { entryKinds, tones } from '../../src/content/entry-kinds.ts';
import { fieldsOfPractice } from '../../src/content/fields-of-practice.ts';
import { functions } from '../../src/content/functions.ts';
import { guidance } from '../../src/content/guidance.ts';
import { guidedSheets } from '../../src/content/guided-sheets.ts';
import { influences } from '../../src/content/influences.ts';
import { library } from '../../src/content/library.ts';
import { comingAbout, groupOrigins } from '../../src/content/origins.ts';
import { observationPhrases } from '../../src/content/observation-phrases.ts';
import { principles } from '../../src/content/principles.ts';
import { processQuestions } from '../../src/content/process-questions.ts';
import { programmeMedia } from '../../src/content/programme-media.ts';
import { groupNeeds } from '../../src/content/needs.ts';
import { absenceReasons, leavingReasons, notHeldReasons } from '../../src/content/reasons.ts';
import { recordPurposes } from '../../src/content/record-purposes.ts';
import { recordingMatters } from '../../src/content/recording.ts';
import { records } from '../../src/content/records.ts';
import { linkingSteps } from '../../src/content/referral-guide.ts';
import { peerQuestions } from '../../src/content/peer-questions.ts';
import { reflectionPrompts } from '../../src/content/reflection-prompts.ts';
import { roles } from '../../src/content/roles.ts';
import { sampleGoals } from '../../src/content/sample-progress.ts';
import { agreementSentences } from '../../src/content/agreement-wordings.ts';
import { groupKinds } from '../../src/content/group-kinds.ts';
import { abilityWords, needWords } from '../../src/content/person-words.ts';
import { readinessPrompts } from '../../src/content/readiness-prompts.ts';
import { sampleFormation } from '../../src/content/sample-formation.ts';
import { sampleFarewell } from '../../src/content/sample-farewell.ts';
import { sampleContacts, sampleReferral, sampleResources } from '../../src/content/sample-beside.ts';
import { sampleAgency, sampleGroup, sampleMembers, sampleSessions } from '../../src/content/sample-group.ts';
import { sessionTemplates } from '../../src/content/session-templates.ts';
import { groupStages } from '../../src/content/stages.ts';
import { tasks } from '../../src/content/tasks.ts';
import { techniques } from '../../src/content/techniques.ts';
import { values } from '../../src/content/values.ts';
import { bilingualsIn } from './bilinguals-in.ts';

const content = {
  activities,
  principles,
  groupAims,
  groupOrigins,
  groupStages,
  groupEndings,
  endingPreparations,
  evaluationQuestions,
  readinessStatements,
  techniques,
  sessionTemplates,
  observationPhrases,
  reflectionPrompts,
  entryKinds,
  tones,
  absenceReasons,
  leavingReasons,
  notHeldReasons,
  groupNeeds,
  sampleFarewell,
  sampleContacts,
  sampleReferral,
  sampleResources,
  sampleAgency,
  sampleGroup,
  sampleMembers,
  sampleSessions,
  sampleFormation,
  agreementSentences,
  groupKinds,
  needWords,
  abilityWords,
  readinessPrompts,
  appPlaces,
  appUses,
  linkingSteps,
  guidedSheets,
  capacities,
  casework,
  comingAbout,
  community,
  conductCards,
  definitions,
  fieldsOfPractice,
  functions,
  guidance,
  influences,
  processQuestions,
  programmeMedia,
  recordPurposes,
  recordingMatters,
  records,
  roles,
  tasks,
  values,
  checkQuestions,
  peerQuestions,
  goalStepHints,
  sampleGoals,
  library,
};

/** Terms that really are the same word in both languages. None so far. */
const SAME_IN_BOTH: readonly string[] = [];

describe.each(Object.entries(content))('%s', (_name, part) => {
  const found = bilingualsIn(part);

  it('has texts, and none is empty or padded', () => {
    expect(found.length).toBeGreaterThan(0);
    for (const { path, text } of found) {
      for (const words of [text.id, text.en]) {
        expect(words.length, path).toBeGreaterThan(1);
        expect(words, path).toBe(words.trim());
        expect(words, path).not.toMatch(/ {2}|\n/);
      }
    }
  });

  it('is never the same text in both languages', () => {
    const same = found.filter(({ text }) => text.id === text.en && !SAME_IN_BOTH.includes(text.id));
    expect(same).toEqual([]);
  });

  it('keeps the two languages apart', () => {
    for (const { path, text } of found) {
      expect(text.en, path).not.toMatch(/\b(yang|dan|dengan|untuk|tidak|anggota|pertemuan|kelompok)\b/i);
      expect(text.id, path).not.toMatch(/\b(the|and|with|for|member|session|group)\b/i);
    }
  });

  it('says as much in one language as in the other', () => {
    for (const { path, text } of found) {
      const ratio = (text.id.length + 12) / (text.en.length + 12);
      expect(ratio, `${path}: ${text.id} / ${text.en}`).toBeGreaterThan(0.5);
      expect(ratio, `${path}: ${text.id} / ${text.en}`).toBeLessThan(2);
    }
  });

  it('ends a sentence the same way in both, and addresses the facilitator as Anda', () => {
    const end = (words: string) => (/[.?!]["”]?$/.test(words) ? 'sentence' : 'phrase');
    for (const { path, text } of found) {
      expect(end(text.id), `${path}: ${text.id} / ${text.en}`).toBe(end(text.en));
      expect(text.id, path).not.toMatch(/\b(kamu|kalian|petugas|user)\b/i);
    }
  });
});
