/** Where a find of the search can be read. */
import { principleOf } from '../practice/mark.ts';
import type { FoundSession, SearchHit } from '../practice/search/search-answer.ts';
import type { Route } from './routes.ts';

export function foundPlace(hit: SearchHit): Route {
  const { kind, id, leads } = hit;
  const group = hit.group?.id;
  const { session } = hit;
  switch (kind) {
    case 'agency':
      return { screen: 'agency' };
    case 'planTemplate':
      return { screen: 'template', template: id };
    case 'ownActivity':
      return { screen: 'activities' };
    case 'resource':
      return { screen: 'resource', resource: id };
    case 'session':
      if (session) return placeInSession(session);
      break;
    case 'entry':
      if (session) return placeInSession(session, id);
      break;
    case 'attendance':
      if (session) return placeInSession(session, hit.members[0]?.id ?? 'attendance');
      break;
    case 'reinforcement':
      if (session) return placeInSession(session);
      break;
    case 'mark': {
      const principle = principleOf(leads);
      if (!session) break;
      if (principle === undefined) return { screen: 'plan', session: session.id };
      return { screen: 'wrapUp', session: session.id, ...(principle !== '' && { moment: principle }) };
    }
    case 'amendment':
      if (session) return { screen: 'summary', session: session.id };
      break;
    case 'techniqueRun':
      if (session) return { screen: 'technique', session: session.id, run: id };
      break;
    case 'step':
      if (session) return placeInSession(session, 'nextPlan');
      return group === undefined ? { screen: 'groups' } : (placeBeside(hit, group) ?? { screen: 'group', group });
    case 'logLine':
      return group === undefined ? { screen: 'agencyLogLine', line: id } : { screen: 'logLine', group, line: id };
    case 'handedOn':
      return group === undefined ? { screen: 'allHandedOn' } : { screen: 'handedOn', group };
    case 'record':
      if (group === undefined) return { screen: 'agencyPapers' };
      break;
  }
  if (group === undefined) return { screen: 'groups' };
  return placeInGroup(hit, group);
}

function placeInGroup(hit: SearchHit, group: string): Route {
  const { kind, id, leads } = hit;
  switch (kind) {
    case 'member':
      return { screen: 'member', group, member: id };
    case 'goal':
      return { screen: 'goal', group, goal: id };
    case 'grading':
      return { screen: 'goal', group, goal: leads };
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
    case 'ending': {
      const member = hit.members[0]?.id;
      return member === undefined ? { screen: 'ending', group } : { screen: 'farewell', group, member };
    }
    case 'hypothesisCheck':
      return { screen: 'course', group };
    case 'record':
      return { screen: 'record', group, record: id };
    case 'attachment':
      return placeBeside(hit, group) ?? { screen: 'attachments', group };
    case 'handedOn':
      return { screen: 'handedOn', group };
    case 'paperForm':
      return { screen: 'formPaper', group, form: id };
    case 'feedbackSheet':
      return { screen: 'forms', group };
    case 'comment':
      return placeOfComment(hit, group);
    default:
      return { screen: 'group', group };
  }
}

/** A file, or a step that was agreed, is found where it stands beside something. */
function placeBeside({ session, beside }: SearchHit, group: string): Route | undefined {
  switch (beside?.kind) {
    case undefined:
      return session && placeInSession(session);
    case 'member':
      return { screen: 'member', group, member: beside.id };
    case 'contact':
      return { screen: 'contact', group, contact: beside.id };
    case 'referral':
      return { screen: 'referral', group, referral: beside.id };
    case 'record':
      return { screen: 'record', group, record: beside.id };
    case 'guided':
      return { screen: 'guided', group, sheet: beside.id };
    case 'ending':
      return { screen: 'ending', group };
    default:
      return undefined;
  }
}

function placeOfComment({ leads, session }: SearchHit, group: string): Route {
  const [about = '', id = ''] = leads.split('/');
  switch (about) {
    case 'member':
      return { screen: 'member', group, member: id };
    case 'goal':
      return { screen: 'goal', group, goal: id };
    case 'record':
      return { screen: 'record', group, record: id };
    case 'session':
      return session ? placeInSession(session) : { screen: 'group', group };
    case 'entry':
      return session ? placeInSession(session, id) : { screen: 'group', group };
    default:
      return { screen: 'group', group };
  }
}

/** In its plan before it begins, on its running screen while it runs, afterwards where it is looked back on. */
function placeInSession({ id, status }: FoundSession, moment?: string): Route {
  if (status === 'planned' && moment === undefined) return { screen: 'plan', session: id };
  if (status === 'running') return { screen: 'run', session: id };
  return { screen: 'wrapUp', session: id, ...(moment !== undefined && { moment }) };
}
