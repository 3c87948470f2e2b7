import type { BoardPerson } from '../../practice/board.ts';
import { shortened } from '../../practice/shortened.ts';
import type { FormationText } from '../../text/id/formation.ts';

const SHOWN_WORDS = 3;

/** What somebody is called on the board. */
export function personName(person: BoardPerson, words: Pick<FormationText, 'unnamed'>): string {
  return shortened(person.name, 40) || words.unnamed;
}

/** What is known of somebody in one line. */
export function personLine(person: BoardPerson, words: Pick<FormationText, 'years' | 'isNew' | 'isMember'>): string {
  return [
    person.age === undefined ? '' : words.years(person.age),
    person.sex,
    shortened(person.needs.slice(0, SHOWN_WORDS).join(', '), 60),
    person.isNew && person.member ? words.isNew : '',
    person.member ? words.isMember : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
