/** Puts what was answered on feedback sheets of paper into words and small pictures. */
import type { Language } from '../base/language.ts';
import { questionsOf } from '../content/check-questions.ts';
import { paperFeedback, type FeedbackSheet } from '../practice/feedback-sheet.ts';
import { FEWEST_IN_A_MEAN } from '../practice/session-summary.ts';
import type { Formats } from '../text/formats.ts';
import type { FormsText } from '../text/id/forms.ts';
import { spreadPicture, type SmallPicture } from './small-picture.ts';

export interface ToldFeedback {
  /** "9 sheets keyed in, 1 of them empty". */
  readonly sheets: string;
  readonly questions: readonly {
    readonly name: string;
    readonly told: string;
    readonly hint: string;
    readonly picture: SmallPicture | undefined;
  }[];
  /** What was written, sheet by sheet. */
  readonly words: readonly string[];
}

/**
 * `handedOn`: for a paper, which goes into other hands: where few answered, each of them could be guessed, and no mean is told.
 */
export function toldFeedback(
  sheets: readonly FeedbackSheet[],
  language: Language,
  words: FormsText['feedback'],
  formats: Formats,
  handedOn: boolean,
): ToldFeedback {
  const asked = questionsOf('out');
  const feedback = paperFeedback(
    sheets,
    asked.map(({ code }) => code),
  );
  const number = (value: number) => formats.number(value);
  const one = (value: number) => number(Math.round(value * 10) / 10);
  return {
    sheets: [words.sheets(number(feedback.sheets)), feedback.empty > 0 ? words.empty(number(feedback.empty)) : '']
      .filter(Boolean)
      .join(', '),
    questions: asked.map(({ code, name, low, high }) => {
      const { values = [], mean = null } = feedback.answers.find(({ question }) => question === code) ?? {};
      const few = handedOn && values.length < FEWEST_IN_A_MEAN;
      const told =
        mean === null
          ? words.nobody
          : few
            ? words.few(number(values.length))
            : words.mean(one(mean), number(values.length), number(Math.min(...values)), number(Math.max(...values)));
      return {
        name: name[language],
        told,
        hint: mean === null || few ? '' : words.ends(low[language], high[language]),
        picture: mean === null || few ? undefined : spreadPicture(values, mean),
      };
    }),
    words: feedback.words,
  };
}
