/** Where a find of the search can be read. */
import type { FoundSession, SearchHit } from '../practice/search/search-answer.ts';
import { placeOfEnding, placeOfItem, placeOfMark } from './item-place.ts';
import type { Route } from './routes.ts';

/** On whose screens files and agreed steps are shown. */
const BESIDE: ReadonlySet<string> = new Set(['member', 'contact', 'referral', 'record', 'guided']);
/** On whose screens comments are shown, besides sessions and their notes. */
const COMMENTED: ReadonlySet<string> = new Set(['member', 'goal', 'record']);

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
    case 'mark':
      if (session) return placeOfMark(session.id, leads);
      break;
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
    case 'grading':
      return { screen: 'goal', group, goal: leads };
    case 'ending':
      return placeOfEnding(group, hit.members[0]?.id ?? '');
    case 'attachment':
      return placeBeside(hit, group) ?? { screen: 'attachments', group };
    case 'comment':
      return placeOfComment(hit, group);
    default:
      return placeOfItem(kind, id, group) ?? { screen: 'group', group };
  }
}

/** A file, or a step that was agreed, is found where it stands beside something. */
function placeBeside({ session, beside }: SearchHit, group: string): Route | undefined {
  if (!beside) return session && placeInSession(session);
  const { kind, id } = beside;
  if (kind === 'ending') return placeOfEnding(group, '');
  return BESIDE.has(kind) ? placeOfItem(kind, id, group) : undefined;
}

function placeOfComment({ leads, session }: SearchHit, group: string): Route {
  const [about = '', id = ''] = leads.split('/');
  switch (about) {
    case 'session':
      return session ? placeInSession(session) : { screen: 'group', group };
    case 'entry':
      return session ? placeInSession(session, id) : { screen: 'group', group };
    default:
      return (COMMENTED.has(about) ? placeOfItem(about, id, group) : undefined) ?? { screen: 'group', group };
  }
}

/** In its plan before it begins, on its running screen while it runs, afterwards where it is looked back on. */
function placeInSession({ id, status }: FoundSession, moment?: string): Route {
  if (status === 'planned' && moment === undefined) return { screen: 'plan', session: id };
  if (status === 'running') return { screen: 'run', session: id };
  return { screen: 'wrapUp', session: id, ...(moment !== undefined && { moment }) };
}
