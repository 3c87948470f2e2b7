import { describe, expect, it } from 'vitest';
import { href, parseRoute, type Route } from '../../src/app/routes.ts';

const a = 'AAAAAAAAAAAAAAAAAAAAAA';
const b = 'b_b-bbbbbbbbbbbbbbbbbQ';

const routes: readonly Route[] = [
  { screen: 'groups' },
  { screen: 'newGroup' },
  { screen: 'group', group: a },
  { screen: 'editGroup', group: a },
  { screen: 'ending', group: a },
  { screen: 'farewell', group: a, member: b },
  { screen: 'closingRecord', ending: b },
  { screen: 'certificates', ending: b },
  { screen: 'members', group: a },
  { screen: 'addMembers', group: a },
  { screen: 'member', group: a, member: b },
  { screen: 'newContact', group: a, member: b },
  { screen: 'contact', group: a, contact: b },
  { screen: 'beside', group: a },
  { screen: 'newReferral', group: a, member: b },
  { screen: 'referral', group: a, referral: b },
  { screen: 'referralLetter', group: a, referral: b },
  { screen: 'guided', group: a, sheet: b },
  { screen: 'guidedPrint', group: a, sheet: b },
  { screen: 'resources' },
  { screen: 'resource', resource: b },
  { screen: 'referTo', resource: b },
  { screen: 'newSession', group: a },
  { screen: 'plan', session: a },
  { screen: 'run', session: a },
  { screen: 'techniques', session: a },
  { screen: 'technique', session: a, run: b },
  { screen: 'wrapUp', session: a },
  { screen: 'wrapUp', session: a, moment: b },
  { screen: 'wrapUp', session: a, moment: 'problems' },
  { screen: 'wrapUp', session: a, moment: 'T6' },
  { screen: 'summary', session: a },
  { screen: 'templates' },
  { screen: 'template', template: b },
  { screen: 'learn' },
  { screen: 'learnChapter', chapter: 'principles' },
  { screen: 'learnEntry', code: 'P5b' },
  { screen: 'learnEntry', code: 'recording-rules' },
  { screen: 'settings' },
  { screen: 'handOver' },
  { screen: 'handOver', group: a },
  { screen: 'openHandOver' },
  { screen: 'agency' },
  { screen: 'health' },
];

describe('addresses', () => {
  it.each(routes.map((route) => [href(route), route] as const))('%s leads to its screen and back', (address, route) => {
    expect(parseRoute(address)).toEqual(route);
    expect(parseRoute(`${address}/`)).toEqual(route);
  });

  it.each([
    '#/groups/Teras Sore',
    '#/groups/<script>',
    '#/nowhere',
    '#/groups/' + a + '/members/' + b + '/x',
    '#/sessions/' + a,
    '#/learn/Bu Sari',
    '#/sessions/' + a + '/wrap-up/Bu Sari',
    '#/sessions/' + a + '/wrap-up/' + b + '/' + b,
    '#/learn/%20',
    '#/learn/T6/x',
    '#/learn/chapters/<b>',
    '#/learn/' + 'T'.repeat(41),
  ])('%s leads nowhere', (address) => {
    expect(parseRoute(address)).toEqual({ screen: 'notFound' });
  });

  it('an empty one leads to the groups', () => {
    for (const address of ['', '#', '#/']) expect(parseRoute(address)).toEqual({ screen: 'groups' });
  });
});
