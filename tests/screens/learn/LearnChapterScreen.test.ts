import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { entriesOf, libraryChapters } from '../../../src/content/library.ts';
import LearnChapterScreen from '../../../src/screens/learn/LearnChapterScreen.svelte';
import { notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen, goTo } from '../test-app.ts';

let hand: NotebookInHand;

beforeEach(async () => {
  hand = await notebookInHand();
});

it('lists the pages of each chapter in order, section by section', async () => {
  const at = (chapter: string) => ({ screen: 'learnChapter', chapter });
  await drawScreen(hand, LearnChapterScreen, at('definitions'), hand.notebook);
  for (const chapter of libraryChapters) {
    await goTo(at(chapter.code));
    await screen.findByRole('heading', { level: 1, name: chapter.title.en });
    const lists = screen.getAllByRole('list');
    expect(lists.map((list) => list.getAttribute('aria-label'))).toEqual(
      chapter.sections.map(({ title }) => title?.en ?? chapter.title.en),
    );
    const links = lists.flatMap((list) => within(list).getAllByRole('link'));
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      entriesOf(chapter).map(({ code }) => `#/learn/${code}`),
    );
    expect(screen.getByRole('link', { name: 'All chapters' }).getAttribute('href')).toBe('#/learn');
  }
});

it('says so where there is no such chapter', async () => {
  await drawScreen(hand, LearnChapterScreen, { screen: 'learnChapter', chapter: 'T6' }, hand.notebook);
  expect(await screen.findByText('There is no such page')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All chapters' })).toBeTruthy();
});
