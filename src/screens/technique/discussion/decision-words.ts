import { countedHands, HANDS_LIST, toldHands } from '../../../practice/counted-hands.ts';
import { partField } from '../../../practice/kind.ts';
import { runWordsOf, type TechniqueRun } from '../../../practice/technique-run.ts';
import { toldVersions } from '../../../practice/told-versions.ts';
import type { CircleText } from '../../../text/id/circle.ts';

/** The hands of each proposal in words, in every version of the proposal that was written; those nobody answered left out. */
export function handsWords(run: TechniqueRun, words: CircleText): readonly string[] {
  return run.lines
    .filter(({ list }) => list === HANDS_LIST)
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
    .flatMap(({ key }) => {
      const hands = countedHands(run, key);
      if (hands.for + hands.against + hands.undecided === 0) return [];
      const text = toldVersions(run.item, partField('lines', key), runWordsOf).join(' / ');
      const [yes, no, open] = (['for', 'against', 'undecided'] as const).map((vote) => toldHands(run, key, vote));
      return [words.outcomeHands(text, yes ?? '', no ?? '', open ?? '')];
    });
}

/** What a discussion decided, as the journal tells it; '' when neither words nor hands say anything. */
export function decisionWords(run: TechniqueRun, words: CircleText): string {
  const decided = toldVersions(run.item, partField('words', 'hands-decision'), runWordsOf);
  return [...decided, ...handsWords(run, words)].join('\n');
}
