import type { Language } from '../base/language.ts';
import { principles } from '../content/principles.ts';
import { processQuestions } from '../content/process-questions.ts';
import { groupStages } from '../content/stages.ts';
import { tasks } from '../content/tasks.ts';
import type { Suggestion } from '../practice/suggestions/suggestion.ts';
import type { Formats } from '../text/formats.ts';
import type { SuggestionsText } from '../text/id/suggestions.ts';

/** A suggestion in the words of one language. */
export interface SaidSuggestion {
  readonly title: string;
  readonly reason: string;
  /** The words of a step of the group made from it; '' where it is about a member, and not the group’s reading. */
  readonly step: string;
}

const NAMED = [...principles, ...tasks, ...groupStages, ...processQuestions];

/** A reason of a hundred names is not read; so many stand there, the others are counted. */
const MOST_NAMED = 6;

/** `names`: how members are shown here, by id. */
export function saidSuggestion(
  suggestion: Suggestion,
  names: ReadonlyMap<string, string>,
  language: Language,
  words: SuggestionsText,
  formats: Formats,
): SaidSuggestion {
  const { rule, code, codes, members, count, of, variant } = suggestion;
  const nameOf = (each: string) => NAMED.find((entry) => entry.code === each)?.name[language] ?? each;
  const everyone = members.map((id) => names.get(id) ?? words.formerMember);
  const named = everyone.length > MOST_NAMED + 1 ? everyone.slice(0, MOST_NAMED) : everyone;
  const unnamed = everyone.length - named.length;
  const said = {
    who: formats.list(unnamed > 0 ? [...named, words.others(unnamed)] : named),
    count,
    of,
    what: rule === 'stageTask' || rule === 'neglected' ? nameOf(code) : formats.list(codes.map(nameOf)),
    variant: rule === 'stageTask' ? formats.list(codes.map(nameOf)) : variant,
  };
  const { title, reason, step } = words.rules[rule];
  return { title: title(said), reason: reason(said), step: step?.(said) ?? '' };
}
