import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import SyncScreen from '../../../src/screens/sharing/SyncScreen.svelte';
import { notebookCommands } from '../../../src/storage/notebook-commands.ts';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import type { ChunksEnd } from '../../../src/sync/exchange-chunks.ts';
import type { RoundOutcome } from '../../../src/sync/sync-round.ts';
import { drawScreen } from '../test-app.ts';
import { keepState, meetingNobody } from './meeting-nobody.ts';
import { roundOutcome, spaceOutcome } from './round-outcome.ts';
import { twoTablets, type TwoTablets } from './two-tablets.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const NOTHING: ChunksEnd = { sent: 0, fetched: 0, unfit: 0, notThere: 0 };

async function drawn(at: TwoTablets, outcome: RoundOutcome) {
  meetingNobody(at.notebook, { status: { outcome } });
  await drawScreen(at, SyncScreen, { screen: 'sync' }, at.notebook);
  await screen.findByText(at.app.language.words.sharing.sync.keptAll);
  return at.app.language.words.sharing;
}

describe.each(['id', 'en'] as const)(
  'what a round noticed is told, with what it means and what to do: %s [SY19]',
  (language) => {
    it('statements that no tablet signed, until they are read anew', async () => {
      const at = await twoTablets(language);
      const shared = shareNotebook(at.notebook);
      await shared.takeHeads(at.space, [], 3, 2);
      const { noticed } = await drawn(at, roundOutcome([]));
      expect(screen.getByText(`Teras Sore: ${noticed.forged}`)).toBeTruthy();
      expect(screen.getByText(noticed.forgedHelp('2'))).toBeTruthy();
      await shared.takeHeads(at.space, [], 3, 0);
      await vi.waitFor(() => expect(screen.queryByText(noticed.forgedHelp('2'))).toBeNull(), 60_000);
    });

    it('the same of two groups that bear one name', async () => {
      const at = await twoTablets(language);
      const added = await notebookCommands(at.notebook).groups.add({ name: 'Teras Sore' });
      if (!added.ok) throw new Error(added.problem.kind);
      const other = (await at.notebook.database.rowsOf('group').get(added.value))?.space ?? '';
      await shareNotebook(at.notebook).spaces();
      const ends = [at.space, other].map((space) => [space, { ...NOTHING, notThere: 1 }] as const);
      const outcome = roundOutcome([spaceOutcome(at.space), spaceOutcome(other)], { chunks: new Map(ends) });
      const { noticed } = await drawn(at, outcome);
      expect(screen.getAllByText(`Teras Sore: ${noticed.notThere('1')}`)).toHaveLength(2);
    });

    it('groups nobody asked for', async () => {
      const at = await twoTablets(language);
      const { noticed } = await drawn(at, roundOutcome([], { unasked: 2 }));
      expect(screen.getByText(noticed.unasked('2'))).toBeTruthy();
      expect(screen.getByText(noticed.unaskedHelp)).toBeTruthy();
    });

    it('what came of attachments', async () => {
      const at = await twoTablets(language);
      const chunks = (end: Partial<ChunksEnd>) =>
        roundOutcome([spaceOutcome(at.space)], { chunks: new Map([[at.space, { ...NOTHING, ...end }]]) });
      const { noticed } = await drawn(at, chunks({ unfit: 1, notThere: 3, noRoomHere: true }));
      for (const title of [noticed.unfit('1'), noticed.notThere('3'), noticed.noRoomHere])
        expect(screen.getByText(`Teras Sore: ${title}`)).toBeTruthy();
      for (const help of [noticed.unfitHelp, noticed.notThereHelp, noticed.noRoomHereHelp])
        expect(screen.getByText(help)).toBeTruthy();
      cleanup();
      for (const [problem, said] of [
        ['noRoom', 'noRoom'],
        ['tooLarge', 'tooLarge'],
        ['notAllowed', 'refused'],
      ] as const) {
        const { pieceTroubles } = await drawn(at, chunks({ refused: { problem } }));
        expect(screen.getByText(`Teras Sore: ${pieceTroubles[said].title}`), problem).toBeTruthy();
        expect(screen.getByText(pieceTroubles[said].help), problem).toBeTruthy();
        cleanup();
      }
    });

    it('below what somebody has to do something about', async () => {
      const at = await twoTablets(language);
      await keepState(shareNotebook(at.notebook), at.space, { forgedHeads: 1 });
      const outcome = roundOutcome([spaceOutcome(at.space, { problem: 'noRoom' })], { unasked: 1, clockApart: 6e5 });
      const { noticed, spaceTroubles, clock, sync } = await drawn(at, outcome);
      const order = [
        spaceTroubles.called('Teras Sore', spaceTroubles.noRoom.title),
        clock.behind(clock.minutes('10')),
        `Teras Sore: ${noticed.forged}`,
        noticed.unasked('1'),
        sync.heard,
      ];
      const places = order.map((text) => screen.getAllByText(text).at(-1)!);
      for (const [before, after] of places.slice(1).map((after, at) => [places[at]!, after] as const))
        expect(before.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    });
  },
);
