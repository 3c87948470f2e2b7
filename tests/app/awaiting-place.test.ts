import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/app/awaiting-place.ts';
import type { ApartField, OpenedItem, PlacedItem } from '../../src/app/awaiting-view.ts';
import type { Route } from '../../src/app/routes.ts';
import type { KindName } from '../../src/storage/database.ts';
import { KIND_NAMES } from '../../src/storage/kinds.ts';

const GROUP = { id: 'G'.repeat(22), name: 'Teras Sore' };
const [ITEM, SESSION, RUN, RECORD, MEMBER, GOAL] = ['item', 'session', 'run', 'record', 'member', 'goal'];

function opened(kind: KindName, id: string, parent: string, values: object = {}): OpenedItem {
  return { kind, view: { id, parent, space: 'space', ...values } } as unknown as OpenedItem;
}

const session = opened('session', SESSION, GROUP.id);
const run = opened('techniqueRun', RUN, SESSION);
const record = opened('record', RECORD, GROUP.id);

function placed(one: OpenedItem, above: readonly OpenedItem[] = []): PlacedItem {
  return { opened: one, above, group: GROUP, inTrash: false };
}

const inGroup = (kind: KindName, values: object = {}) => placed(opened(kind, ITEM, GROUP.id, values));
const inSession = (kind: KindName, values: object = {}) => placed(opened(kind, ITEM, SESSION, values), [session]);

/** Each kind as it lies in a notebook, and where what awaits an eye in it is looked at. */
const PLACES: Readonly<Record<KindName, readonly (readonly [PlacedItem, Route | undefined])[]>> = {
  agency: [[{ ...inGroup('agency'), group: undefined }, { screen: 'agency' }]],
  group: [[placed(opened('group', GROUP.id, 'agency')), { screen: 'editGroup', group: GROUP.id }]],
  member: [[inGroup('member'), { screen: 'member', group: GROUP.id, member: ITEM }]],
  session: [[inGroup('session'), { screen: 'wrapUp', session: ITEM }]],
  entry: [[inSession('entry'), { screen: 'wrapUp', session: SESSION, moment: ITEM }]],
  attendance: [
    [inSession('attendance', { member: MEMBER }), { screen: 'wrapUp', session: SESSION, moment: MEMBER }],
    [inSession('attendance', { member: '' }), { screen: 'wrapUp', session: SESSION, moment: 'attendance' }],
  ],
  mark: [
    [inSession('mark', { code: 'T6.2' }), { screen: 'wrapUp', session: SESSION, moment: 'T6' }],
    [inSession('mark', { code: 'plan:T6.2' }), { screen: 'plan', session: SESSION }],
  ],
  step: [
    [inGroup('step', { session: SESSION }), { screen: 'wrapUp', session: SESSION, moment: 'nextPlan' }],
    [inGroup('step', { session: '' }), { screen: 'group', group: GROUP.id }],
  ],
  amendment: [[inSession('amendment'), { screen: 'summary', session: SESSION }]],
  planTemplate: [[inGroup('planTemplate'), { screen: 'template', template: ITEM }]],
  techniqueRun: [[inSession('techniqueRun'), { screen: 'technique', session: SESSION, run: ITEM }]],
  ownActivity: [[inGroup('ownActivity'), { screen: 'activities' }]],
  goal: [[inGroup('goal'), { screen: 'goal', group: GROUP.id, goal: ITEM }]],
  grading: [[inGroup('grading', { goal: GOAL }), { screen: 'goal', group: GROUP.id, goal: GOAL }]],
  answer: [[inSession('answer'), { screen: 'wrapUp', session: SESSION }]],
  peerChoice: [[inGroup('peerChoice'), { screen: 'sociogram', group: GROUP.id }]],
  contact: [[inGroup('contact'), { screen: 'contact', group: GROUP.id, contact: ITEM }]],
  resource: [
    [
      { ...inGroup('resource'), group: undefined },
      { screen: 'resource', resource: ITEM },
    ],
  ],
  referral: [[inGroup('referral'), { screen: 'referral', group: GROUP.id, referral: ITEM }]],
  guided: [[inGroup('guided'), { screen: 'guided', group: GROUP.id, sheet: ITEM }]],
  formation: [[inGroup('formation'), { screen: 'formation', group: GROUP.id }]],
  candidate: [[inGroup('candidate'), { screen: 'formation', group: GROUP.id }]],
  groupAgreement: [[inGroup('groupAgreement'), { screen: 'agreement', group: GROUP.id }]],
  signature: [
    [
      placed(opened('signature', ITEM, 'agreement'), [opened('groupAgreement', 'agreement', GROUP.id)]),
      { screen: 'agreement', group: GROUP.id },
    ],
  ],
  ending: [
    [inGroup('ending', { member: '' }), { screen: 'ending', group: GROUP.id }],
    [inGroup('ending', { member: MEMBER }), { screen: 'farewell', group: GROUP.id, member: MEMBER }],
  ],
  turn: [
    [placed(opened('turn', ITEM, RUN), [run, session]), { screen: 'technique', session: SESSION, run: RUN }],
    // Its technique was deleted.
    [placed(opened('turn', ITEM, RUN)), undefined],
  ],
  reinforcement: [[inSession('reinforcement'), { screen: 'wrapUp', session: SESSION }]],
  hypothesisCheck: [[inGroup('hypothesisCheck'), { screen: 'course', group: GROUP.id }]],
  record: [[inGroup('record'), { screen: 'record', group: GROUP.id, record: ITEM }]],
  logLine: [
    [inGroup('logLine'), { screen: 'logLine', group: GROUP.id, line: ITEM }],
    [
      { ...inGroup('logLine'), group: undefined },
      { screen: 'agencyLogLine', line: ITEM },
    ],
  ],
  caseOpening: [
    [placed(opened('caseOpening', ITEM, RECORD), [record]), { screen: 'record', group: GROUP.id, record: RECORD }],
    [inGroup('caseOpening'), { screen: 'records', group: GROUP.id }],
  ],
  erasure: [[{ ...inGroup('erasure'), group: undefined }, { screen: 'trash' }]],
  attachment: [[inGroup('attachment'), { screen: 'attachments', group: GROUP.id }]],
  handedOn: [[inGroup('handedOn'), { screen: 'handedOn', group: GROUP.id }]],
  paperForm: [[inGroup('paperForm'), { screen: 'formPaper', group: GROUP.id, form: ITEM }]],
  feedbackSheet: [[inSession('feedbackSheet'), { screen: 'forms', group: GROUP.id }]],
  comment: [[inGroup('comment'), { screen: 'group', group: GROUP.id }]],
};

describe('where what awaits an eye is looked at [SH5]', () => {
  it.each(KIND_NAMES)('is known of %s', (kind) => {
    expect(PLACES[kind].length).toBeGreaterThan(0);
    for (const [one, route] of PLACES[kind]) expect(placeOf(one)).toEqual(route);
  });

  it.each([
    ['reflection', { screen: 'wrapUp', session: ITEM, moment: 'reflection' }],
    ['reachedNotes/a', { screen: 'wrapUp', session: ITEM, moment: 'aims' }],
    ['reached/a', { screen: 'wrapUp', session: ITEM, moment: 'aims' }],
    ['notHeldReason', { screen: 'wrapUp', session: ITEM }],
    ['purpose', { screen: 'plan', session: ITEM }],
    ['blocks/a', { screen: 'plan', session: ITEM }],
  ] as const)('is, for %s of a session, where that is written', (field, route) => {
    const apart: readonly ApartField[] = [{ field, text: undefined, versions: [], named: new Map() }];
    expect(placeOf({ ...inGroup('session'), apart })).toEqual(route);
  });

  it('is the trash for what lies there, and nowhere for what is gone', () => {
    for (const kind of KIND_NAMES) {
      const [one] = PLACES[kind][0]!;
      expect(placeOf({ ...one, inTrash: true })).toEqual({ screen: 'trash' });
      expect(placeOf({ ...one, opened: undefined })).toBeUndefined();
    }
  });
});
