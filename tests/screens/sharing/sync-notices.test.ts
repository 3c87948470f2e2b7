import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import SharingScreen from '../../../src/screens/sharing/SharingScreen.svelte';
import SyncScreen from '../../../src/screens/sharing/SyncScreen.svelte';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import type { SyncState } from '../../../src/storage/sharing/sync-state.ts';
import type { SharingText } from '../../../src/text/id/sharing.ts';
import type { SpaceProblem } from '../../../src/app/sync-needs.ts';
import { got } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';
import { keepState, meetingNobody, type Answers } from './meeting-nobody.ts';
import { roundOutcome, spaceOutcome } from './round-outcome.ts';
import { twoTablets, type TwoTablets } from './two-tablets.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

type Status = NonNullable<Answers['status']>;

async function drawn(at: TwoTablets, status: Status = {}): Promise<SharingText> {
  meetingNobody(at.notebook, { status });
  await drawScreen(at, SyncScreen, { screen: 'sync' }, at.notebook);
  await screen.findByText(at.app.language.words.sharing.sync.keptAll);
  return at.app.language.words.sharing;
}

describe.each(['id', 'en'] as const)('what stands in the way is told with what to do: %s [SY19]', (language) => {
  const TROUBLES: readonly (readonly [NonNullable<Status['trouble']>, keyof SharingText['troubles']])[] = [
    [{ problem: 'unreachable' }, 'unreachable'],
    [{ problem: 'notTheRelay' }, 'notTheRelay'],
    [{ problem: 'anotherRelay' }, 'anotherRelay'],
    [{ problem: 'forgotten' }, 'forgotten'],
    [{ problem: 'notEnrolled' }, 'notEnrolled'],
    [{ problem: 'notAllowed' }, 'notAllowed'],
    [{ problem: 'slowDown', retryAfter: 60 }, 'slowDown'],
    [{ problem: 'noRoom' }, 'noRoom'],
    [{ problem: 'unavailable' }, 'unavailable'],
    [{ problem: 'broken' }, 'broken'],
    [{ problem: 'otherProtocol' }, 'otherProtocol'],
    // This app speaks protocol 1.
    [{ problem: 'otherProtocol', oldest: 2, newest: 4 }, 'appTooOld'],
    [{ problem: 'otherProtocol', oldest: 0, newest: 0 }, 'serverTooOld'],
  ];

  it('what ended the last round, and when the next one begins', async () => {
    const at = await twoTablets(language);
    for (const [trouble, said] of TROUBLES) {
      const words = await drawn(at, { phase: 'problem', trouble, nextTry: at.clock.now() + 60_000 });
      expect(screen.getByText(words.troubles[said].title), said).toBeTruthy();
      expect(screen.getByText(words.troubles[said].help), said).toBeTruthy();
      expect(
        screen.getByText(words.sync.nextTry(at.app.language.formats.timeOf(at.clock.now() + 60_000))),
      ).toBeTruthy();
      cleanup();
    }
  });

  const PROBLEMS: readonly (readonly [SpaceProblem, Exclude<keyof SharingText['spaceTroubles'], 'called'>])[] = [
    ['noRoom', 'noRoom'],
    ['notAllowed', 'notAllowed'],
    ['notFound', 'notFound'],
    ['tooLarge', 'tooLarge'],
    ['malformed', 'refused'],
    ['badSignature', 'refused'],
    ['answered', 'refused'],
    ['chainMoved', 'unsettled'],
    ['staleEpoch', 'unsettled'],
    ['unsettled', 'unsettled'],
    ['unanswered', 'unanswered'],
    ['rolledBack', 'rolledBack'],
    ['garbage', 'garbage'],
    ['exchanged', 'exchanged'],
  ];

  it('what it came to in a group, by its name', async () => {
    const at = await twoTablets(language);
    for (const [problem, said] of PROBLEMS) {
      const { spaceTroubles } = await drawn(at, { outcome: roundOutcome([spaceOutcome(at.space, { problem })]) });
      expect(screen.getByText(`Teras Sore: ${spaceTroubles[said].title}`), problem).toBeTruthy();
      expect(screen.getByText(spaceTroubles[said].help), problem).toBeTruthy();
      cleanup();
    }
  });

  it.each(['forked', 'tooOld', 'renewing'] as const)('that a group is %s', async (halted) => {
    const at = await twoTablets(language);
    await keepState(shareNotebook(at.notebook), at.space, { halted });
    const { standing } = await drawn(at);
    expect(screen.getByText(`Teras Sore: ${standing[halted]}`)).toBeTruthy();
    expect(screen.getByText(standing[`${halted}Help`])).toBeTruthy();
  });

  it.each(['withheld', 'other', 'self', 'badSignature'] as const)('that a tablet is in doubt: %s', async (doubt) => {
    const at = await twoTablets(language);
    const since = at.clock.now() - 60_000;
    await keepState(shareNotebook(at.notebook), at.space, { doubts: { [at.colleague]: { doubt, since } } });
    const { doubts } = await drawn(at);
    const told = screen.getByText((_, element) => element?.textContent.trim().startsWith(doubts[doubt]) === true, {
      selector: '.doubt span',
    });
    expect(told.textContent).toContain(doubts.since(at.app.language.formats.dateTimeOf(since)));
    expect(told.textContent).toContain(doubts.help);
  });

  it('how many parts were refused, of whom', async () => {
    const at = await twoTablets(language);
    const unfit: SyncState['unfit'] = { [at.colleague]: { badSignature: 2 }, '': { unknown: 3 } };
    await keepState(shareNotebook(at.notebook), at.space, { unfit });
    meetingNobody(at.notebook);
    await drawScreen(at, SharingScreen, { screen: 'sharing', group: at.group }, at.notebook);
    const { doubts } = at.app.language.words.sharing;
    expect(await screen.findByText(doubts.unfit('2'))).toBeTruthy();
    expect(screen.getByText(doubts.unfitUnknown('3'))).toBeTruthy();
  });

  it('clocks apart, and how far a round is', async () => {
    const at = await twoTablets(language);
    const words = await drawn(at, {
      phase: 'working',
      progress: { space: at.space, step: 'pull', done: 40, of: 200 },
      outcome: roundOutcome([], { clockApart: -12 * 60_000 }),
    });
    expect(screen.getByText(words.clock.ahead(words.clock.minutes('12')))).toBeTruthy();
    expect(screen.getByText(words.clock.help)).toBeTruthy();
    const bar = screen.getByRole('progressbar', { name: 'Teras Sore' });
    expect(bar.getAttribute('aria-valuetext')).toBe(words.sync.progress(words.sync.step.pull, '40', '200'));
    cleanup();
    await drawn(at, { phase: 'working', progress: { space: at.space, step: 'push', done: 3 } });
    const open = screen.getByRole('progressbar', { name: 'Teras Sore' });
    expect(open.getAttribute('aria-valuetext')).toBe(words.sync.progressOpen(words.sync.step.push, '3'));
    // Of how many nobody knows: no bar may look full.
    expect(open.getAttribute('aria-valuenow')).toBeNull();
    cleanup();
    await drawn(at, { phase: 'paused', progress: { space: at.space, step: 'chunks', done: 3, of: 8 } });
    expect(screen.getByRole('progressbar', { name: 'Teras Sore' }).getAttribute('aria-valuetext')).toBe(
      words.sync.progressExact(words.sync.step.chunks, '3', '8'),
    );
    cleanup();
    // What comes in for the first time has no name yet.
    await drawn(at, { phase: 'working', progress: { space: 'unknown', step: 'pull', done: 3, of: 9 } });
    expect(screen.getByRole('progressbar', { name: words.sync.coming })).toBeTruthy();
  });

  it('what came and cannot be opened yet, and what another window does', async () => {
    const at = await twoTablets(language);
    await keepState(shareNotebook(at.notebook), at.space, { waiting: 3 });
    const words = await drawn(at, { phase: 'elsewhere' });
    expect(screen.getByText(words.pending.waitingHere('3'))).toBeTruthy();
    expect(screen.getByText(words.sync.elsewhere)).toBeTruthy();
  });

  it('what was set aside, why, and that it is tried again on a tap [SY15]', async () => {
    const at = await twoTablets(language);
    const shared = shareNotebook(at.notebook);
    got(await at.commands.groups.change(at.group, { purpose: 'Di rumah' }));
    await shared.setAside(at.space, at.group, 'tooLarge');
    const words = await drawn(at);
    expect(screen.getByText(words.pending.asideHint)).toBeTruthy();
    expect(screen.getByText((text) => text.includes(words.pending.why.tooLarge))).toBeTruthy();
    const group = at.app.language.words.settings.kinds['group'] ?? '';
    screen.getByRole('button', { name: words.pending.againOf(group) }).click();
    expect(screen.queryByText(words.sync.sentAll)).toBeNull();
    await vi.waitFor(() => expect(screen.queryByText(words.pending.asideHint)).toBeNull());
    expect((await shared.state(at.space)).aside).toEqual({});
  });
});
