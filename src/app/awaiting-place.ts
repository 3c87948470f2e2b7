/** Where what awaits an eye can be looked at and decided. */
import { fieldName, sessionOf, textOf, type Awaiting, type OpenedItem, type PlacedItem } from './awaiting-view.ts';
import { placeOfEnding, placeOfItem, placeOfMark } from './item-place.ts';
import type { Route } from './routes.ts';

/** Fields of a session that are decided on where it is wrapped up; all others are of its plan. */
const WRAPPED_UP: ReadonlySet<string> = new Set([
  'atmosphere',
  'problems',
  'reflection',
  'analysis',
  'nextPlan',
  'rolesNote',
  'roles',
  'reached',
  'reachedNotes',
  'notHeldReason',
]);

/** Where it can be looked at and decided; undefined where no screen leads to it. */
export function placeOf(one: PlacedItem & Partial<Pick<Awaiting, 'apart'>>): Route | undefined {
  const { apart = [] } = one;
  const { opened, group, above } = one;
  if (one.inTrash) return { screen: 'trash' };
  if (!opened) return undefined;
  const { id, parent } = opened.view;
  const session = sessionOf(one)?.view.id;
  const told = textOf(opened, 'session') || session;
  switch (opened.kind) {
    case 'agency':
      return { screen: 'agency' };
    case 'planTemplate':
      return { screen: 'template', template: id };
    case 'ownActivity':
      return { screen: 'activities' };
    case 'resource':
      return { screen: 'resource', resource: id };
    case 'erasure':
      return { screen: 'trash' };
    case 'logLine':
      return group ? { screen: 'logLine', group: group.id, line: id } : { screen: 'agencyLogLine', line: id };
    case 'session': {
      const field = apart.map((one) => fieldName(one.field)).find((name) => WRAPPED_UP.has(name));
      if (field === undefined && apart.length > 0) return { screen: 'plan', session: id };
      const moment = field === undefined ? undefined : MOMENT_OF[field];
      return { screen: 'wrapUp', session: id, ...(moment !== undefined && { moment }) };
    }
    case 'amendment':
      return session === undefined ? undefined : { screen: 'summary', session };
    case 'techniqueRun':
      return { screen: 'technique', session: parent, run: id };
    case 'turn': {
      const run = above.find(({ kind }) => kind === 'techniqueRun')?.view;
      return run && { screen: 'technique', session: run.parent, run: run.id };
    }
    case 'entry':
      return session === undefined ? undefined : { screen: 'wrapUp', session, moment: id };
    case 'attendance':
      return session === undefined
        ? undefined
        : { screen: 'wrapUp', session, moment: textOf(opened, 'member') || 'attendance' };
    case 'mark':
      return session === undefined ? undefined : placeOfMark(session, textOf(opened, 'code'));
    case 'answer':
    case 'reinforcement':
      return session === undefined ? undefined : { screen: 'wrapUp', session };
    case 'step':
      if (told !== undefined && told !== '') return { screen: 'wrapUp', session: told, moment: 'nextPlan' };
      return group && { screen: 'group', group: group.id };
    default:
      return group && placeInGroup(one, opened, group.id);
  }
}

/** What an address calls the part of a session that holds a field. */
const MOMENT_OF: Readonly<Record<string, string>> = {
  atmosphere: 'atmosphere',
  problems: 'problems',
  reflection: 'reflection',
  analysis: 'analysis',
  rolesNote: 'roles',
  roles: 'roles',
  nextPlan: 'nextPlan',
  reached: 'aims',
  reachedNotes: 'aims',
};

function placeInGroup({ above }: PlacedItem, opened: OpenedItem, group: string): Route | undefined {
  const { id } = opened.view;
  const record = above.find(({ kind }) => kind === 'record')?.view.id;
  switch (opened.kind) {
    case 'group':
      return { screen: 'editGroup', group };
    case 'grading':
      return { screen: 'goal', group, goal: textOf(opened, 'goal') };
    case 'peerChoice':
      return { screen: 'sociogram', group };
    case 'ending':
      return placeOfEnding(group, textOf(opened, 'member'));
    case 'caseOpening':
      return record === undefined ? { screen: 'records', group } : { screen: 'record', group, record };
    case 'attachment':
      return { screen: 'attachments', group };
    default:
      return placeOfItem(opened.kind, id, group) ?? { screen: 'group', group };
  }
}
