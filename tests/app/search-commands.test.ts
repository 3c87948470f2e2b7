import { describe, expect, it } from 'vitest';
import { href, parseRoute } from '../../src/app/routes.ts';
import { matchingCommands, searchCommands } from '../../src/app/search-commands.ts';
import { search as en } from '../../src/text/en/search.ts';
import { search as id } from '../../src/text/id/search.ts';

const GROUP = 'g'.repeat(21) + 'A';

describe.each([
  ['id', id],
  ['en', en],
] as const)('commands in %s', (_, words) => {
  it('lead to places of the app', () => {
    const all = searchCommands(words, GROUP);
    expect(all).toHaveLength(Object.keys(words.commands).length);
    for (const { route } of all) if (route) expect(parseRoute(href(route))).toEqual(route);
    expect(all.filter(({ route }) => !route).map(({ name }) => name)).toEqual(['lock', 'cover']);
    for (const { route } of searchCommands(words, undefined)) expect(route ?? {}).not.toHaveProperty('group');
  });

  it('have names of their own', () => {
    const names = searchCommands(words, GROUP).map(({ label }) => label);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what is typed', () => {
  const names = (typed: string) => matchingCommands(searchCommands(en, GROUP), en, typed).map(({ name }) => name);

  it('finds commands by the beginnings of their words, and by other words for them', () => {
    expect(names('new se')).toEqual(['newSession']);
    expect(names('lock')).toEqual(['lock']);
    expect(names('sign out')).toEqual(['lock']);
    expect(names('SETT')).toEqual(['settings']);
    expect(names('new')[0]).toBe('newSession');
  });

  it('finds none for nothing, and none for a word in a note', () => {
    expect(names('')).toEqual([]);
    expect(names('   ')).toEqual([]);
    expect(names('umbrella')).toEqual([]);
  });
});
