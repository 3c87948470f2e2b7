import { comingAbout } from '../../content/origins.ts';
import { processQuestions } from '../../content/process-questions.ts';
import type { Language } from '../../base/language.ts';
import type { FormationQuestion } from '../../practice/formation-steps.ts';
import type { FormationText } from '../../text/id/formation.ts';

/** A question of the way as it is asked: of the profession by its code, of our own by its name. */
export function questionWords(
  code: FormationQuestion,
  language: Language,
  { own }: Pick<FormationText, 'own'>,
): { readonly name: string; readonly meaning: string } {
  const known = [comingAbout, ...processQuestions].find((question) => question.code === code);
  if (known) return { name: known.name[language], meaning: known.meaning[language] };
  return { name: own[code as keyof FormationText['own']], meaning: '' };
}

/** The question of a stored code, or undefined for one this app does not ask. */
export function askedIn(step: readonly FormationQuestion[], code: string): FormationQuestion | undefined {
  return step.find((question) => question === code);
}
