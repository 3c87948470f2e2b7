/** Screens on which items are shown, by their kind alone: for what awaits an eye as for what was searched for. */
import { principleOf } from '../practice/mark.ts';
import type { Route } from './routes.ts';

/** Where an item of a group stands; undefined for kinds that have no screen of their own there. */
export function placeOfItem(kind: string, id: string, group: string): Route | undefined {
  switch (kind) {
    case 'member':
      return { screen: 'member', group, member: id };
    case 'goal':
      return { screen: 'goal', group, goal: id };
    case 'contact':
      return { screen: 'contact', group, contact: id };
    case 'referral':
      return { screen: 'referral', group, referral: id };
    case 'guided':
      return { screen: 'guided', group, sheet: id };
    case 'formation':
    case 'candidate':
      return { screen: 'formation', group };
    case 'groupAgreement':
    case 'signature':
      return { screen: 'agreement', group };
    case 'hypothesisCheck':
      return { screen: 'course', group };
    case 'record':
      return { screen: 'record', group, record: id };
    case 'handedOn':
      return { screen: 'handedOn', group };
    case 'paperForm':
      return { screen: 'formPaper', group, form: id };
    case 'feedbackSheet':
      return { screen: 'forms', group };
    default:
      return undefined;
  }
}

/** Of a member, or ('') of the whole group. */
export function placeOfEnding(group: string, member: string): Route {
  return member === '' ? { screen: 'ending', group } : { screen: 'farewell', group, member };
}

/** What was asked before the session stands in its plan, what was looked back on at its principle. */
export function placeOfMark(session: string, code: string): Route {
  const moment = principleOf(code);
  if (moment === undefined) return { screen: 'plan', session };
  return { screen: 'wrapUp', session, ...(moment !== '' && { moment }) };
}
