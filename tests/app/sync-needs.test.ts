import { describe, expect, it } from 'vitest';
import { leftBehind, wantsLook } from '../../src/app/sync-needs.ts';
import type { SpaceOutcome } from '../../src/sync/sync-space.ts';
import { roundOutcome, spaceOutcome } from '../screens/sharing/round-outcome.ts';

const came = (changes: Partial<SpaceOutcome>) => roundOutcome([spaceOutcome('s', changes)]);

describe('what a round leaves over [SY19]', () => {
  it.each([
    // [what came of the space, something is still here, somebody has to do something]
    [{}, false, false],
    [{ state: 'out' }, false, false],
    [{ state: 'invited' }, false, false],
    [{ problem: 'rolledBack' }, false, false],
    [{ problem: 'unsettled' }, true, false],
    [{ problem: 'staleEpoch' }, true, false],
    [{ problem: 'noRoom' }, true, true],
    [{ problem: 'garbage' }, true, true],
    [{ problem: 'notAllowed' }, true, true],
    [{ state: 'renewing' }, true, false],
    [{ state: 'forked' }, true, false],
    [{ state: 'tooOld' }, true, false],
    [{ lacksKeys: true }, true, true],
    // A tablet that is out gets no keys, and has nothing to send.
    [{ state: 'out', lacksKeys: true }, false, false],
  ] as const)('%o', (changes, left, look) => {
    expect(leftBehind(came(changes))).toBe(left);
    // What is kept of a space, such as that it is forked, is asked of the notebook.
    expect(wantsLook(came(changes))).toBe(look);
  });

  it('counts the bytes of attachments, which no row tells of', () => {
    const chunks = { sent: 1, fetched: 0, unfit: 0, notThere: 0 };
    const all = roundOutcome([spaceOutcome('s')], { chunks: new Map([['s', chunks]]) });
    expect([leftBehind(all), wantsLook(all)]).toEqual([false, false]);
    const refused = new Map([['s', { ...chunks, refused: { problem: 'noRoom' as const } }]]);
    const some = roundOutcome([spaceOutcome('s')], { chunks: refused });
    expect([leftBehind(some), wantsLook(some)]).toEqual([true, true]);
  });
});
