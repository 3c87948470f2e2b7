import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '../../src/content/roles.ts';
import { emptyItem, merge } from '../../src/practice/item.ts';
import { roleCounts, rolesTaken, roleTapped, TAKEN_ROLES } from '../../src/practice/roles-taken.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { madeView, seen, writtenApart } from './made-view.ts';

const ticked = (...codes: string[]) => ({ roles: codes.map((key) => ({ key })) });
const codes = roles.flatMap((role): string[] => [
  role.code,
  ...('parts' in role ? role.parts.map(({ code }) => code) : []),
]);

describe('roles taken in a session', () => {
  it('stand in their order, a strategy speaking for its role', () => {
    expect(rolesTaken(ticked('R3c', 'R1', 'R3a', 'R7', 'R99', 'X1'))).toEqual([
      { role: 'R1', strategies: [] },
      { role: 'R3', strategies: ['R3a', 'R3c'] },
    ]);
    expect(rolesTaken(ticked())).toEqual([]);
  });

  it('know every role of the library but the motto', () => {
    expect(roles.map(({ code }) => code)).toEqual([...TAKEN_ROLES, 'R7']);
  });

  it('ticked on two tablets both stay, and a role left here does not take what was ticked there', () => {
    const born = madeView(sessionKind, 's', { roles: { R1: {}, R1a: {} } }).item;
    const here = writtenApart(sessionKind, born, 'here', { roles: { R3: {}, R3b: {} } });
    const there = writtenApart(sessionKind, born, 'there', { roles: { R1c: {} } });
    expect(rolesTaken(seen(sessionKind, 's', merge(here, there)))).toEqual([
      { role: 'R1', strategies: ['R1a', 'R1c'] },
      { role: 'R3', strategies: ['R3b'] },
    ]);
    expect(emptyItem('session', 1, 'group').fields).toEqual({});
  });

  it('are changed by a tap to what was chosen, and to nothing else', () => {
    const some = fc.uniqueArray(fc.constantFrom(...codes));
    fc.assert(
      fc.property(some, fc.constantFrom(...TAKEN_ROLES), fc.boolean(), (before, role, take) => {
        const session = ticked(...before);
        const taken = rolesTaken(session);
        const chosen = TAKEN_ROLES.filter((each) => (each === role ? take : taken.some((one) => one.role === each)));
        const changes = roleTapped(session, role, take);
        const after = new Set(before);
        for (const [code, is] of Object.entries(changes))
          if (is) after.add(code);
          else after.delete(code);
        const now = rolesTaken(ticked(...after));
        expect(now.map((each) => each.role)).toEqual(chosen);
        for (const each of now) {
          expect(each.strategies).toEqual(taken.find((one) => one.role === each.role)?.strategies ?? []);
        }
      }),
    );
  });

  it('are counted once for each session', () => {
    const counts = roleCounts([ticked('R1', 'R1a'), ticked('R1b'), ticked()]);
    expect([...counts]).toEqual([
      ['R1', 2],
      ['R1a', 1],
      ['R1b', 1],
    ]);
  });
});
