import type { Language } from '../base/language.ts';
import { agreementSentences, type AgreementSentence } from '../content/agreement-wordings.ts';
import type { Formation } from '../practice/formation.ts';
import type { AgreementSection } from '../practice/group-agreement.ts';
import type { Group } from '../practice/group.ts';

/** The wording offered for one section, from what is known of the group: a sentence a line. */
export function draftOf(
  section: AgreementSection,
  { origin }: Pick<Group, 'origin'>,
  formation: Pick<Formation, 'kindOfGroup' | 'openness'> | undefined,
  language: Language,
): string {
  const kind = formation?.kindOfGroup ?? '';
  const openness = formation?.openness ?? '';
  return (agreementSentences as readonly AgreementSentence[])
    .filter((sentence) => sentence.section === section)
    .filter(({ origins }) => !origins || origins.some((known) => known === origin))
    .filter(({ kinds }) => !kinds || kinds.some((known) => known === kind))
    .filter((sentence) => !sentence.openness || sentence.openness === openness)
    .map(({ says }) => says[language])
    .join('\n');
}
