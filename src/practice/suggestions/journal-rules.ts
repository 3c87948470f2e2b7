/** What the journals of the last three sessions show, and what is missing in them. */
import { LOOKED_BACK } from '../neglected.ts';
import { overlookedPoints, pointOf, POINTS } from '../observed-points.ts';
import { principleMarks } from '../principle-marks.ts';
import type { Basis, Finding, Journal, Rule } from './suggestion.ts';

/** A journal with fewer words says nothing by its silence. */
const FEWEST_NOTED = 2;
const FEWEST_MENTIONS = 8;
const FEWEST_OBSERVED = 5;
const FEWEST_TENSE = 2;
const FEWEST_MEMBERS = 4;

/** Whether enough was noted for its gaps to mean something. */
function telling({ journals }: Basis): boolean {
  return journals.length >= LOOKED_BACK && journals.filter(({ notes }) => notes.length > 0).length >= FEWEST_NOTED;
}

/** The group has decided nothing in three sessions, as far as is written. [T6] */
export const noDecision: Rule = {
  name: 'noDecision',
  code: 'T6',
  weight: 60,
  find: (basis) => {
    if (!telling(basis)) return [];
    const ids = new Set(basis.journals.map(({ row }) => row.id));
    const decided = basis.journals.some(({ notes }) =>
      notes.some(({ kind }) => kind === 'decision' || kind === 'agreement'),
    );
    const agreed = basis.steps.some(({ kind, session }) => kind === 'agreement' && ids.has(session));
    return decided || agreed ? [] : [{ count: basis.journals.length }];
  },
};

/** More than half of all that is noted about people is about one. [T5] */
export const oneVoice: Rule = {
  name: 'oneVoice',
  code: 'T5',
  weight: 50,
  find: ({ journals, members }) => {
    const mentions = journals.flatMap(({ notes }) => notes.flatMap(({ about }) => [...new Set(about)]));
    if (mentions.length < FEWEST_MENTIONS || members.length < FEWEST_MEMBERS) return [];
    return members.flatMap(({ id }): Finding[] => {
      const count = mentions.filter((member) => member === id).length;
      if (count * 2 <= mentions.length) return [];
      return [{ about: id, members: [id], count, of: mentions.length, act: { to: 'member', member: id } }];
    });
  },
};

/** More tension in the last session than in those before. [N6] */
export const tension: Rule = {
  name: 'tension',
  code: 'N6',
  weight: 80,
  find: ({ journals }) => {
    const tense = journals.map(({ notes }) => notes.filter(({ tone }) => tone === 'tense').length);
    const last = tense.at(-1) ?? 0;
    const before = tense.slice(0, -1);
    if (before.length === 0 || last < FEWEST_TENSE || before.some((count) => count >= last)) return [];
    const session = journals.at(-1)?.row;
    return [{ count: last, of: Math.max(...before), ...(session && { act: { to: 'session', session } }) }];
  },
};

/** Something disturbed or endangered, and nothing is written of what followed. [G5 N4] */
export const incident: Rule = {
  name: 'incident',
  code: 'G5',
  weight: 85,
  find: ({ journals, steps }) =>
    journals.flatMap(({ row, notes }, index) =>
      notes
        .filter(({ kind }) => kind === 'incident')
        .filter(({ at }) => !followed(at ?? 0, journals.slice(index)))
        .filter(({ at }) => !steps.some(({ session, madeAt }) => session === row.id || (madeAt ?? 0) >= (at ?? 0)))
        .map(({ id, about }): Finding => ({
          about: id,
          members: about,
          count: row.number ?? 0,
          act: { to: 'session', session: row },
        })),
    ),
};

function followed(since: number, journals: readonly Journal[]): boolean {
  return journals.some(({ notes }) => notes.some(({ kind, at }) => kind === 'followUp' && (at ?? 0) >= since));
}

/** Observing by the card, but never towards some of the five points. [P4 N8] */
export const pointUnseen: Rule = {
  name: 'pointUnseen',
  code: 'P4',
  weight: 25,
  find: ({ journals }) => {
    const sessions = journals.map(({ notes }) => notes);
    if (journals.length < LOOKED_BACK || sessions.flat().filter(pointOf).length < FEWEST_OBSERVED) return [];
    const codes = overlookedPoints(sessions);
    return codes.length === 0 ? [] : [{ codes, count: codes.length, of: POINTS.length }];
  },
};

/** Nothing from agency or community has been found or asked for. [G8 T9] */
export const noResource: Rule = {
  name: 'noResource',
  code: 'G8',
  weight: 28,
  find: (basis) => {
    if (!telling(basis) || basis.group.stage === 'P5') return [];
    const noted = basis.journals.some(({ notes }) => notes.some(({ kind }) => kind === 'resource'));
    const used = basis.marks.some((marks) => ['met', 'partly'].includes(principleMarks(marks).T9));
    return noted || used ? [] : [{ count: basis.journals.length }];
  },
};
