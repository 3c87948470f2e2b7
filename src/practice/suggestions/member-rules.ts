/** Who might be overlooked. */
import { isDate } from '../calendar.ts';
import { presencesOf, wasThere, type Finding, type Rule } from './suggestion.ts';

/** For so many sessions somebody is new. */
const NEW_FOR = 2;
/** Fewer notes about people say nothing of who is missing among them. */
const FEWEST_ABOUT = 3;
const SEEN_IN = 3;

/** Joined when others had met before: acceptance does not come by itself. [G10 P4] */
export const newcomer: Rule = {
  name: 'newcomer',
  code: 'G10',
  weight: 70,
  find: ({ members, held }) => {
    const found = members.flatMap(({ id, joinedOn }): Finding[] => {
      if (!isDate(joinedOn)) return [];
      const dated = held.filter(({ date }) => isDate(date));
      const since = dated.filter(({ date }) => date >= joinedOn).length;
      if (since > NEW_FOR || dated.length === since) return [];
      return [{ about: id, members: [id], count: since, act: { to: 'member', member: id } }];
    });
    // Where most are new nobody is a newcomer.
    return found.length * 2 > members.length ? [] : found;
  },
};

/** There, and yet nobody has written a word about them in three sessions. [T4] */
export const unseen: Rule = {
  name: 'unseen',
  code: 'T4',
  weight: 52,
  find: (basis) => {
    const about = basis.journals.flatMap(({ notes }) => notes).filter((note) => note.about.length > 0);
    if (basis.journals.length < SEEN_IN || about.length < FEWEST_ABOUT) return [];
    const seen = new Set(about.flatMap((note) => note.about));
    const members = basis.members
      .filter(({ id }) => !seen.has(id))
      .filter(({ id }) => {
        const told = presencesOf(id, basis).slice(0, SEEN_IN);
        return told.filter((presence) => wasThere({ presence })).length >= 2;
      })
      .map(({ id }) => id);
    const [only] = members;
    if (only === undefined) return [];
    return [
      {
        members,
        count: members.length,
        act: members.length === 1 ? { to: 'member', member: only } : { to: 'members' },
      },
    ];
  },
};

/** Taking part, and nothing is written of what they consented to. [W3 P1] */
export const consent: Rule = {
  name: 'consent',
  code: 'W3',
  weight: 40,
  find: ({ members, held }) =>
    held.length === 0 ? [] : lacking(members.filter((each) => each.consentTo.trim() === '' && !isDate(each.consentOn))),
};

/** Nobody can decide by abilities that nobody has written down. [G4] */
export const strengths: Rule = {
  name: 'strengths',
  code: 'G4',
  weight: 30,
  find: ({ members, held }) =>
    held.length === 0
      ? []
      : lacking(members.filter((each) => each.strengths.trim() === '' && each.needs.trim() === '')),
};

function lacking(members: readonly { readonly id: string }[]): readonly Finding[] {
  const [only] = members;
  if (!only) return [];
  const act = members.length === 1 ? ({ to: 'member', member: only.id } as const) : ({ to: 'members' } as const);
  return [{ members: members.map(({ id }) => id), count: members.length, act }];
}
