import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { entryKind } from '../../src/practice/entry.ts';
import { groupKind } from '../../src/practice/group.ts';
import { memberKind } from '../../src/practice/member.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { sessionStatus } from '../../src/practice/session-status.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { Draws } from '../bench/notebook/draws.ts';
import { fillNotebook } from '../bench/notebook/fill-notebook.ts';
import { INVENTED, sentence } from '../bench/notebook/invented.ts';
import type { InventedWords } from '../bench/notebook/invented-words.ts';
import { NOTEBOOK_SIZES, type NotebookSize } from '../bench/notebook/notebook-size.ts';
import { openTestNotebook } from '../storage/open-test-notebook.ts';

const NOW = Date.UTC(2026, 10, 27, 9);
const FEW: NotebookSize = {
  groups: 3,
  archived: 1,
  members: 6,
  sessions: 3,
  longest: { sessions: 4, notes: 30 },
  notes: 6,
};

async function filled(seed: number, language: 'id' | 'en' = 'id') {
  let moment = NOW;
  const clock = { now: () => moment, set: (to: number) => (moment = to) };
  const notebook = await openTestNotebook(undefined, { now: () => moment });
  const written = await fillNotebook(notebook, clock, { size: FEW, language, seed, now: NOW }, () => undefined);
  return { notebook, written };
}

/** All that it tells, without the ids, which are another notebook's each time. */
async function told(notebook: Notebook): Promise<string> {
  const entries = await notebook.all(entryKind);
  const members = await notebook.all(memberKind);
  return JSON.stringify([
    entries.map(({ text, at }) => `${at} ${text}`).sort(),
    members.map(({ name, joinedOn, leftOn }) => [name, joinedOn, leftOn].join(' ')).sort(),
  ]);
}

describe('a generated notebook', () => {
  it('holds what it says: groups that lie back, one that meets now, everybody’s words', async () => {
    const { notebook, written } = await filled(1);
    const groups = await notebook.all(groupKind);
    expect(groups).toHaveLength(3);
    expect(groups.filter(({ archivedAt }) => archivedAt !== null)).toHaveLength(1);
    const sessions = await notebook.all(sessionKind);
    const held = sessions.filter(({ begunAt }) => begunAt !== null);
    expect([held.length, written.sessions]).toEqual([10, 10]);
    expect(held.every(({ begunAt }) => (begunAt ?? 0) < NOW)).toBe(true);
    const running = held.filter((session) => sessionStatus(session) === 'running');
    expect(running).toHaveLength(1);
    const entries = await notebook.all(entryKind);
    expect(entries).toHaveLength(written.entries);
    expect(entries.filter(({ parent }) => parent === running[0]?.id)).toHaveLength(30);
    const members = await notebook.all(memberKind);
    expect(members).toHaveLength(written.members);
    // Whoever is written about belongs to that group, and was there.
    const groupOf = new Map(sessions.map(({ id, parent }) => [id, parent]));
    for (const { about, parent } of entries) {
      expect(about.length).toBeGreaterThan(0);
      for (const id of about) expect(members.find((member) => member.id === id)?.parent).toBe(groupOf.get(parent));
    }
    expect(notebook.problems()).toEqual([]);
  });

  it('tells the same for the same seed, and something else for another', async () => {
    const first = await told((await filled(7)).notebook);
    expect(await told((await filled(7)).notebook)).toBe(first);
    expect(await told((await filled(8)).notebook)).not.toBe(first);
    expect(await told((await filled(7, 'en')).notebook)).not.toBe(first);
  });

  it('is as large as it is said to be', () => {
    const { groups, members, sessions, notes, longest } = NOTEBOOK_SIZES.large;
    expect(groups).toBe(200);
    expect(groups * members).toBe(3000);
    expect((groups - 1) * sessions + longest.sessions).toBeGreaterThanOrEqual(20_000);
    expect(((groups - 1) * sessions + longest.sessions) * notes + longest.notes).toBeGreaterThanOrEqual(200_000);
    const usual = NOTEBOOK_SIZES.usual;
    expect([usual.groups, (usual.groups - 1) * usual.sessions + usual.longest.sessions]).toEqual([12, 300]);
  });

  it.each(Object.entries(INVENTED))('has every sentence filled in (%s)', (_, words: InventedWords) => {
    const all = [
      ...Object.values(words.notes),
      words.purposes,
      words.aims,
      words.reflections,
      words.plans,
      words.outcomes,
      words.goals,
    ];
    for (let seed = 0; seed < 50; seed += 1) {
      const draws = new Draws(seed);
      for (const sentences of all) {
        for (const one of sentences) {
          const filledIn = sentence(words, draws, [one], ['Sari', 'Budi']);
          expect(filledIn).not.toMatch(/[{}]|undefined/);
          expect(filledIn.length).toBeGreaterThan(10);
        }
      }
    }
  });
});
