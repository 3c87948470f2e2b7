import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../../src/base/json.ts';
import { entryKind } from '../../../src/practice/entry.ts';
import { versionsOf } from '../../../src/practice/item.ts';
import RunScreen from '../../../src/screens/run/RunScreen.svelte';
import WrapUpScreen from '../../../src/screens/wrap-up/WrapUpScreen.svelte';
import { awaitingCount } from '../../../src/storage/sharing/awaiting.ts';
import { got } from '../notebook-in-hand.ts';
import { twoTablets, type TwoTablets } from '../sharing/two-tablets.ts';
import { drawScreen } from '../test-app.ts';

const SAID = {
  id: {
    by: /^Diubah juga oleh Sari, /,
    choose: 'Pakai yang ini',
    words: { kind: 'Ucapan', tone: 'Tegang', about: 'Wati', restricted: 'Tidak terbatas' },
  },
  en: {
    by: /^Also changed by Sari, /,
    choose: 'Use this one',
    words: { kind: 'Said', tone: 'Tense', about: 'Wati', restricted: 'Not restricted' },
  },
} as const;

let at: TwoTablets;
let entry: string;
let wati: string;
let budi: string;

const kept = async (field: string): Promise<readonly Json[]> => {
  const found = await at.notebook.read(entryKind, entry);
  return found ? versionsOf(found.item, field).map(({ value }) => value) : [];
};

describe.each(['id', 'en'] as const)(
  'a note whose kind, people, tone and mark were changed apart, in %s [SH5]',
  (language) => {
    const said = SAID[language];

    beforeEach(async () => {
      at = await twoTablets(language);
      [wati, budi] = got(await at.commands.members.add(at.group, [{ name: 'Wati' }, { name: 'Budi' }])) as [
        string,
        string,
      ];
      got(await at.commands.sessions.begin(at.session));
      entry = got(await at.commands.journal.note(at.session, { kind: 'observation', text: 'Diam di pojok' }));
      await at.meet();
      const theirs = { kind: 'statement', tone: 'tense', about: [wati], restricted: false } as const;
      got(await at.theirs.journal.change(at.session, entry, theirs));
      at.clock.turn(60_000);
      const own = { kind: 'incident', tone: 'sad', about: [budi], restricted: true } as const;
      got(await at.commands.journal.change(at.session, entry, own));
      await at.meet();
      expect(await kept('kind')).toEqual(['incident', 'statement']);
      expect(await awaitingCount(at.notebook)).toBe(1);
    });

    async function choosesEach(within_: HTMLElement) {
      const place = within(within_);
      const found = await waitFor(() => {
        const all = place.getAllByText(said.by);
        expect(all).toHaveLength(4);
        return all;
      });
      const told = found.map(({ textContent }) => textContent);
      expect(told).toEqual(
        expect.arrayContaining(Object.values(said.words).map((word) => expect.stringContaining(word) as string)),
      );
      for (let left = found.length; left > 0; left -= 1) {
        await fireEvent.click(place.getAllByRole('button', { name: said.choose })[0]!);
        await waitFor(() => expect(place.queryAllByText(said.by)).toHaveLength(left - 1));
      }
      await waitFor(async () => expect(await awaitingCount(at.notebook)).toBe(0));
      expect(await Promise.all(['kind', 'tone', 'about', 'restricted'].map(kept))).toEqual([
        ['statement'],
        ['tense'],
        [[wati]],
        [false],
      ]);
    }

    it('shows both in its sheet, where each can be chosen', async () => {
      await drawScreen(at, RunScreen, { screen: 'run', session: at.session }, at.notebook);
      await fireEvent.click(await screen.findByText('Diam di pojok'));
      await choosesEach(await screen.findByRole('dialog'));
    });

    it('shows both where what awaits an eye leads to', async () => {
      await drawScreen(at, WrapUpScreen, { screen: 'wrapUp', session: at.session, moment: entry }, at.notebook);
      await choosesEach((await screen.findByText('Diam di pojok')).closest('section')!);
    });
  },
);
