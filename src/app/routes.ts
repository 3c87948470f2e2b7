import { isId } from '../base/id.ts';

/** Every place of an open notebook. Addresses hold random ids and codes of the library only, never a name. */
export type Route =
  | { readonly screen: 'groups' }
  | { readonly screen: 'newGroup' }
  | { readonly screen: 'group'; readonly group: string }
  | { readonly screen: 'editGroup'; readonly group: string }
  | { readonly screen: 'course'; readonly group: string }
  | { readonly screen: 'progress'; readonly group: string }
  | { readonly screen: 'progressPaper'; readonly group: string }
  | { readonly screen: 'sociogram'; readonly group: string }
  | { readonly screen: 'sociogramPaper'; readonly group: string }
  | { readonly screen: 'goal'; readonly group: string; readonly goal: string }
  | { readonly screen: 'formation'; readonly group: string }
  | { readonly screen: 'agreement'; readonly group: string }
  | { readonly screen: 'signing'; readonly group: string }
  | { readonly screen: 'ending'; readonly group: string }
  | { readonly screen: 'farewell'; readonly group: string; readonly member: string }
  | { readonly screen: 'closingRecord'; readonly ending: string }
  | { readonly screen: 'certificates'; readonly ending: string }
  | { readonly screen: 'members'; readonly group: string }
  | { readonly screen: 'addMembers'; readonly group: string }
  | { readonly screen: 'member'; readonly group: string; readonly member: string }
  | { readonly screen: 'memberProgress'; readonly group: string; readonly member: string }
  | { readonly screen: 'memberPaper'; readonly group: string; readonly member: string }
  | { readonly screen: 'newContact'; readonly group: string; readonly member: string }
  | { readonly screen: 'beside'; readonly group: string }
  | { readonly screen: 'newReferral'; readonly group: string; readonly member: string }
  | { readonly screen: 'referral'; readonly group: string; readonly referral: string }
  | { readonly screen: 'referralLetter'; readonly group: string; readonly referral: string }
  | { readonly screen: 'guided'; readonly group: string; readonly sheet: string }
  | { readonly screen: 'guidedPrint'; readonly group: string; readonly sheet: string }
  | { readonly screen: 'groupReport'; readonly group: string }
  | { readonly screen: 'attendanceMatrix'; readonly group: string }
  | { readonly screen: 'agencyPapers' }
  | { readonly screen: 'agencyStatistics' }
  | { readonly screen: 'agencyRegister' }
  | { readonly screen: 'records'; readonly group: string }
  /** `about`: id of the session or the member one comes from. */
  | { readonly screen: 'newRecord'; readonly group: string; readonly about?: string }
  | { readonly screen: 'record'; readonly group: string; readonly record: string }
  | { readonly screen: 'recordPaper'; readonly group: string; readonly record: string }
  | { readonly screen: 'dailyLog'; readonly group: string }
  | { readonly screen: 'logLine'; readonly group: string; readonly line: string }
  | { readonly screen: 'agencyLog' }
  | { readonly screen: 'agencyLogLine'; readonly line: string }
  | { readonly screen: 'attachments'; readonly group: string }
  | { readonly screen: 'forms'; readonly group: string }
  | { readonly screen: 'newForm'; readonly group: string }
  | { readonly screen: 'formPaper'; readonly group: string; readonly form: string }
  /** Keying in a form that was found by its code. */
  | { readonly screen: 'keyIn'; readonly group: string; readonly form: string }
  | { readonly screen: 'findForm' }
  | { readonly screen: 'resources' }
  | { readonly screen: 'resource'; readonly resource: string }
  | { readonly screen: 'referTo'; readonly resource: string }
  | { readonly screen: 'contact'; readonly group: string; readonly contact: string }
  | { readonly screen: 'newSession'; readonly group: string }
  | { readonly screen: 'plan'; readonly session: string }
  | { readonly screen: 'run'; readonly session: string }
  | { readonly screen: 'techniques'; readonly session: string }
  | { readonly screen: 'technique'; readonly session: string; readonly run: string }
  | { readonly screen: 'pass'; readonly session: string }
  /** `moment`: what of the session is meant: id of a note or a member, or the name we have for a part (`problems`, `T6`). */
  | { readonly screen: 'wrapUp'; readonly session: string; readonly moment?: string }
  | { readonly screen: 'summary'; readonly session: string }
  | { readonly screen: 'activities' }
  | { readonly screen: 'templates' }
  | { readonly screen: 'template'; readonly template: string }
  | { readonly screen: 'learn' }
  | { readonly screen: 'learnChapter'; readonly chapter: string }
  | { readonly screen: 'learnEntry'; readonly code: string }
  | { readonly screen: 'settings' }
  | { readonly screen: 'agency' }
  | { readonly screen: 'agencyBook' }
  | { readonly screen: 'health' }
  | { readonly screen: 'backup' }
  | { readonly screen: 'takeAlong' }
  /** Of all groups, or of one. */
  | { readonly screen: 'calendar'; readonly group?: string }
  | { readonly screen: 'handedOn'; readonly group: string }
  | { readonly screen: 'allHandedOn' }
  | { readonly screen: 'trash' }
  | { readonly screen: 'sync' }
  /** Of all groups, or of one. */
  | { readonly screen: 'awaiting'; readonly group?: string }
  | { readonly screen: 'sharing'; readonly group: string }
  | { readonly screen: 'agencySharing' }
  | { readonly screen: 'join' }
  /** `group`: the one it comes from. */
  | { readonly screen: 'handOver'; readonly group?: string }
  | { readonly screen: 'openHandOver' }
  | { readonly screen: 'notFound' };

export type ScreenName = Route['screen'];

type Pattern = readonly [screen: Exclude<ScreenName, 'notFound'>, path: string];

const PATTERNS: readonly Pattern[] = [
  ['groups', ''],
  ['newGroup', 'groups/new'],
  ['group', 'groups/:group'],
  ['editGroup', 'groups/:group/edit'],
  ['course', 'groups/:group/course'],
  ['progress', 'groups/:group/progress'],
  ['progressPaper', 'groups/:group/progress/print'],
  ['sociogram', 'groups/:group/sociogram'],
  ['sociogramPaper', 'groups/:group/sociogram/print'],
  ['goal', 'groups/:group/goals/:goal'],
  ['formation', 'groups/:group/formation'],
  ['agreement', 'groups/:group/agreement'],
  ['signing', 'groups/:group/agreement/sign'],
  ['ending', 'groups/:group/ending'],
  ['farewell', 'groups/:group/members/:member/farewell'],
  ['closingRecord', 'endings/:ending/record'],
  ['certificates', 'endings/:ending/certificates'],
  ['members', 'groups/:group/members'],
  ['addMembers', 'groups/:group/members/add'],
  ['newSession', 'groups/:group/sessions/new'],
  ['member', 'groups/:group/members/:member'],
  ['memberProgress', 'groups/:group/members/:member/progress'],
  ['memberPaper', 'groups/:group/members/:member/progress/print'],
  ['newContact', 'groups/:group/members/:member/contact'],
  ['contact', 'groups/:group/contacts/:contact'],
  ['beside', 'groups/:group/beside'],
  ['newReferral', 'groups/:group/members/:member/refer'],
  ['referral', 'groups/:group/referrals/:referral'],
  ['referralLetter', 'groups/:group/referrals/:referral/letter'],
  ['guided', 'groups/:group/sheets/:sheet'],
  ['guidedPrint', 'groups/:group/sheets/:sheet/print'],
  ['groupReport', 'groups/:group/report'],
  ['attendanceMatrix', 'groups/:group/attendance'],
  ['agencyPapers', 'papers'],
  ['agencyStatistics', 'papers/statistics'],
  ['agencyRegister', 'papers/register'],
  ['agencyLog', 'papers/log'],
  ['agencyLogLine', 'papers/log/:line'],
  ['records', 'groups/:group/records'],
  ['dailyLog', 'groups/:group/log'],
  ['logLine', 'groups/:group/log/:line'],
  ['attachments', 'groups/:group/attachments'],
  ['newRecord', 'groups/:group/records/new'],
  ['newRecord', 'groups/:group/records/new/:about'],
  ['record', 'groups/:group/records/:record'],
  ['recordPaper', 'groups/:group/records/:record/print'],
  ['forms', 'groups/:group/forms'],
  ['newForm', 'groups/:group/forms/new'],
  ['formPaper', 'groups/:group/forms/:form'],
  ['keyIn', 'groups/:group/forms/:form/key-in'],
  ['findForm', 'forms'],
  ['resources', 'resources'],
  ['resource', 'resources/:resource'],
  ['referTo', 'resources/:resource/refer'],
  ['plan', 'sessions/:session/plan'],
  ['run', 'sessions/:session/run'],
  ['techniques', 'sessions/:session/techniques'],
  ['technique', 'sessions/:session/techniques/:run'],
  ['pass', 'sessions/:session/pass'],
  ['wrapUp', 'sessions/:session/wrap-up'],
  ['wrapUp', 'sessions/:session/wrap-up/:moment'],
  ['summary', 'sessions/:session/summary'],
  ['activities', 'activities'],
  ['templates', 'templates'],
  ['template', 'templates/:template'],
  ['learn', 'learn'],
  ['learnChapter', 'learn/chapters/:chapter'],
  ['learnEntry', 'learn/:code'],
  ['settings', 'settings'],
  ['agency', 'settings/agency'],
  ['agencyBook', 'settings/agency/book'],
  ['health', 'settings/health'],
  ['backup', 'settings/backup'],
  ['takeAlong', 'settings/take-along'],
  ['calendar', 'settings/take-along/calendar'],
  ['calendar', 'groups/:group/calendar'],
  ['handedOn', 'groups/:group/handed-on'],
  ['allHandedOn', 'settings/handed-on'],
  ['trash', 'settings/trash'],
  ['sync', 'settings/sync'],
  ['awaiting', 'settings/sync/awaiting'],
  ['awaiting', 'groups/:group/awaiting'],
  ['sharing', 'groups/:group/sharing'],
  ['agencySharing', 'settings/agency/sharing'],
  ['join', 'join'],
  ['handOver', 'settings/hand-over'],
  ['handOver', 'groups/:group/hand-over'],
  ['openHandOver', 'settings/hand-over/open'],
];

/** Parts of an address that are words of ours and no ids: chapters and codes of the library, such as `P5b`. */
const OURS: ReadonlySet<string> = new Set(['chapter', 'code']);
const OUR_WORD = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;
const EITHER: ReadonlySet<string> = new Set(['moment']);

/** "#/groups/<id>/edit" for a route. */
export function href(route: Route): string {
  const given = route as Readonly<Record<string, string | undefined>>;
  const addresses = PATTERNS.filter(([screen]) => screen === route.screen).map(([, path]) =>
    path.split('/').map((part) => (part.startsWith(':') ? given[part.slice(1)] : part)),
  );
  // The longest one for which everything is given.
  const parts = addresses.findLast((address) => address.every((part) => part !== undefined));
  return `#/${parts?.join('/') ?? ''}`;
}

/** The route of an address; 'notFound' for anything that is none, including ids of a wrong form. */
export function parseRoute(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .replace(/\/$/, '')
    .split('/');
  for (const [screen, path] of PATTERNS) {
    const expected = path.split('/');
    if (expected.length !== parts.length) continue;
    const ids: Record<string, string> = {};
    const fits = expected.every((part, i) => {
      const actual = parts[i] ?? '';
      if (!part.startsWith(':')) return part === actual;
      const name = part.slice(1);
      ids[name] = actual;
      if (EITHER.has(name)) return isId(actual) || OUR_WORD.test(actual);
      return OURS.has(name) ? OUR_WORD.test(actual) : isId(actual);
    });
    if (fits) return { screen, ...ids } as Route;
  }
  return { screen: 'notFound' };
}
