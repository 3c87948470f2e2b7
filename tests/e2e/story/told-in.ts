import { LANGUAGES, type Language } from '../../../src/base/language.ts';

/**
 * The languages a long story is told in. One, stated by the story, so that both are heard in every run and a run ends within the hour of two slow
 * cores; both with LINGKAR_E2E_LANGUAGES=both, as before a release. What tells whether the words fit is asked in both
 * languages always: accessibility, large letters, the first story, the records and the printed summary.
 */
export function toldIn(language: Language): readonly Language[] {
  return process.env['LINGKAR_E2E_LANGUAGES'] === 'both' ? LANGUAGES : [language];
}
