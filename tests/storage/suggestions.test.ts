import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { basisOf } from '../../src/practice/suggestions/basis.ts';
import { suggestions } from '../../src/practice/suggestions/suggestions.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook, turnedClock } from './open-test-notebook.ts';

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;
let sari: string;
let next: string;
let seed = 400;

beforeEach(async () => {
  notebook = await openTestNotebook((seed += 1), turnedClock());
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  [sari = ''] = got(await commands.members.add(group, [{ name: 'Sari', consentTo: 'ya', needs: 'teman' }]));
  for (const number of [1, 2, 3, 4]) {
    const id = got(await commands.sessions.plan(group, { number, date: `2026-11-0${number}` }));
    got(await commands.sessions.begin(id));
    got(await commands.attendance.mark(id, [{ member: sari, presence: number < 3 ? 'present' : 'absent' }]));
    got(await commands.journal.note(id, { text: 'Catatan', kind: 'observation' }));
    got(await commands.sessions.close(id));
  }
  next = got(await commands.sessions.plan(group, { number: 5, date: '2026-11-05' }));
});

async function names(session?: string): Promise<readonly string[]> {
  const ground = (await queries.suggestions.ground(group, session))!;
  const away = { session: ground.session, group: ground.group, held: ground.held.length };
  return suggestions(basisOf(ground, '2026-11-05'), away).map(({ name }) => name);
}

describe('what the rules look at', () => {
  it('is the last few sessions before the one in hand, and nothing of what is under way', async () => {
    const ground = (await queries.suggestions.ground(group, next))!;
    expect(ground.held.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect([...ground.entries.keys()]).toHaveLength(3);
    expect([...ground.attendance.keys()]).toHaveLength(4);
    const second = ground.held[1]!.id;
    expect((await queries.suggestions.ground(group, second))!.held).toHaveLength(1);
    expect(await queries.suggestions.ground('nowhere')).toBeUndefined();
    expect(await names(next)).toEqual([`absent-${sari}`, 'noDecision', 'noResource']);
    expect(await names()).toEqual(await names(next));
  });
});

describe('putting a suggestion away', () => {
  it('for a session holds there alone, however often it is done, and is taken back', async () => {
    const away = { session: next };
    got(await commands.suggestions.putAway(group, 'noDecision', away));
    got(await commands.suggestions.putAway(group, 'noDecision', away));
    expect(await names(next)).not.toContain('noDecision');
    expect(await names()).toContain('noDecision');
    expect((await queries.sessions.one(next))!.putAway).toEqual([{ key: 'noDecision' }]);
    got(await commands.suggestions.putAway(group, 'noDecision', away, false));
    got(await commands.suggestions.putAway(group, 'noDecision', away, false));
    expect(await names(next)).toContain('noDecision');
  });

  it('for the group lasts until one more session was held, or for good', async () => {
    got(await commands.suggestions.putAway(group, 'noDecision', { held: 4 }));
    got(await commands.suggestions.putAway(group, 'noResource', { held: null }));
    expect(await names()).toEqual([`absent-${sari}`]);
    got(await commands.sessions.begin(next));
    got(await commands.journal.note(next, { text: 'Catatan', kind: 'observation' }));
    got(await commands.sessions.close(next));
    expect(await names()).toEqual(['noDecision']);
  });

  it('is refused for a closed session and for a group that is gone', async () => {
    const closed = (await queries.suggestions.ground(group))!.held[0]!.id;
    expect(await commands.suggestions.putAway(group, 'noDecision', { session: closed })).toMatchObject({
      ok: false,
      problem: { kind: 'sessionClosed' },
    });
    expect(await commands.suggestions.putAway('nowhere', 'noDecision', { held: null })).toMatchObject({
      ok: false,
      problem: { kind: 'notFound' },
    });
  });
});

describe('making a step of a suggestion', () => {
  it('adds it and puts the suggestion away in one go, and undo takes both back', async () => {
    const away = { session: next };
    const made = got(await commands.suggestions.takeUp(group, 'noDecision', away, { text: 'Memilih sendiri' }));
    expect(await queries.groups.steps(group)).toMatchObject([{ id: made, kind: 'nextStep', text: 'Memilih sendiri' }]);
    expect(await names(next)).not.toContain('noDecision');
    got(await commands.suggestions.letGo(group, 'noDecision', away, made));
    expect(await queries.groups.steps(group)).toEqual([]);
    expect(await names(next)).toContain('noDecision');
  });

  it('does neither where one is refused', async () => {
    const closed = (await queries.suggestions.ground(group))!.held[0]!.id;
    const result = await commands.suggestions.takeUp(group, 'noDecision', { session: closed }, { text: 'Tidak jadi' });
    expect(result.ok).toBe(false);
    expect(await queries.groups.steps(group)).toEqual([]);
  });
});
