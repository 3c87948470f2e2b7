import { describe, expect, it } from 'vitest';
import { foundPlace } from '../../src/app/found-place.ts';
import { href, parseRoute } from '../../src/app/routes.ts';
import { COMMENTED_KINDS } from '../../src/practice/comment.ts';
import type { SearchHit } from '../../src/practice/search/search-answer.ts';
import { SEARCHED } from '../../src/practice/search/searched-texts.ts';

const id = (letter: string) => letter.repeat(21) + 'A';
const GROUP = { id: id('g'), name: 'Teras Sore' };
const SESSION = { id: id('s'), number: 4, status: 'ended' } as const;
const hit = (kind: string, more: Partial<SearchHit> = {}): SearchHit => ({
  kind,
  id: id('x'),
  group: GROUP,
  session: SESSION,
  members: [{ id: id('m'), name: 'Sari', initials: 'SA' }],
  beside: undefined,
  leads: '',
  day: '',
  excerpt: { pieces: [], cutBefore: false, cutBehind: false },
  onDemand: false,
  ...more,
});

const LEADS: Readonly<Record<string, readonly string[]>> = {
  mark: ['', 'T6', 'T6.2', 'plan:T6.2'],
  grading: [id('l')],
  step: ['', id('l')],
  comment: COMMENTED_KINDS.map((about) => `${about}/${id('l')}`),
};

describe('where a find can be read', () => {
  it.each(Object.keys(SEARCHED))('is a place of the app for %s, with and without a group or session', (kind) => {
    for (const group of [GROUP, undefined]) {
      for (const session of [SESSION, undefined]) {
        for (const leads of LEADS[kind] ?? ['']) {
          const route = foundPlace(hit(kind, { group, session, leads }));
          expect(parseRoute(href(route)), kind).toEqual(route);
          expect(route.screen).not.toBe('notFound');
        }
      }
    }
  });

  it.each([
    ['entry', {}, `#/sessions/${SESSION.id}/wrap-up/${id('x')}`],
    ['entry', { session: { ...SESSION, status: 'running' } }, `#/sessions/${SESSION.id}/run`],
    ['session', { session: { ...SESSION, status: 'planned' } }, `#/sessions/${SESSION.id}/plan`],
    ['mark', { leads: 'T6.2' }, `#/sessions/${SESSION.id}/wrap-up/T6`],
    ['mark', { leads: 'plan:T6.2' }, `#/sessions/${SESSION.id}/plan`],
    ['ending', {}, `#/groups/${GROUP.id}/members/${id('m')}/farewell`],
    ['ending', { members: [] }, `#/groups/${GROUP.id}/ending`],
    ['attachment', { beside: { kind: 'contact', id: id('c') } }, `#/groups/${GROUP.id}/contacts/${id('c')}`],
    ['comment', { leads: `goal/${id('l')}` }, `#/groups/${GROUP.id}/goals/${id('l')}`],
    ['comment', { leads: `entry/${id('l')}` }, `#/sessions/${SESSION.id}/wrap-up/${id('l')}`],
    ['logLine', { group: undefined }, `#/papers/log/${id('x')}`],
  ] as const)('of %s %j is %s', (kind, more, address) => {
    expect(href(foundPlace(hit(kind, more as Partial<SearchHit>)))).toBe(address);
  });
});
