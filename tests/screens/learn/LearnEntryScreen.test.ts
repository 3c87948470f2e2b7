import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { libraryEntries, libraryEntry } from '../../../src/content/library.ts';
import LearnEntryScreen from '../../../src/screens/learn/LearnEntryScreen.svelte';
import { got, notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen, goTo } from '../test-app.ts';

let hand: NotebookInHand;

beforeEach(async () => {
  hand = await notebookInHand();
});

const at = (code: string) => ({ screen: 'learnEntry', code });
const draw = (code: string) => drawScreen(hand, LearnEntryScreen, at(code), hand.notebook);
const linksIn = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));

describe('a page of the library', () => {
  it('is there for every code, with all that it says', async () => {
    await draw('D1');
    for (const entry of libraryEntries) {
      await goTo(at(entry.code));
      await screen.findByRole('heading', { level: 1, name: entry.name.en });
      const article = within(screen.getByRole('article'));
      for (const text of [entry.gist, ...entry.about, entry.practice, entry.example, entry.care])
        expect(article.getByText(text.en), entry.code).toBeTruthy();
      for (const { meaning } of entry.parts) expect(article.getByText(meaning.en), entry.code).toBeTruthy();
      const heads = article.getAllByRole('heading', { level: 2 }).map((head) => head.textContent);
      expect(heads).toEqual([
        ...(entry.partsTitle ? [entry.partsTitle.en] : []),
        'In practice',
        'An example',
        'What to watch out for',
      ]);
    }
  });

  it('names its author, and its name in the other language, marked as such', async () => {
    await draw('D2');
    expect(await screen.findByText('Gisela Konopka')).toBeTruthy();
    const name = screen.getByText(libraryEntry('D2')!.name.id);
    expect(name.getAttribute('lang')).toBe('id');
  });

  it('leads on within its chapter, to its chapter, and to what is related', async () => {
    await draw('T10');
    await screen.findByRole('heading', { level: 1, name: 'Evaluation' });
    const neighbours = screen.getByRole('navigation', { name: 'Pages before and after in the chapter Principles' });
    expect(
      within(neighbours)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['#/learn/T9', '#/learn/N1']);
    expect(screen.getByRole('link', { name: 'Chapter Principles' }).getAttribute('href')).toBe(
      '#/learn/chapters/principles',
    );
    expect(linksIn('Through the other lenses')).toEqual(['#/learn/N8', '#/learn/S6']);
    expect(linksIn('Read on')).toContain('#/learn/recording-measures');
    await goTo(at('N8'));
    await waitFor(() => expect(linksIn('In Trecker’s principles')).toEqual(['#/learn/T10', '#/learn/T4']));
    await goTo(at('D1'));
    await screen.findByRole('heading', { level: 1, name: 'NASW: a service to groups' });
    expect(within(screen.getByRole('navigation')).getAllByRole('link')).toHaveLength(1);
    expect(screen.queryByRole('region', { name: 'Through the other lenses' })).toBeNull();
  });

  it('takes a code in small letters, and says so where there is no such page', async () => {
    await draw('x4');
    expect(await screen.findByRole('heading', { level: 1, name: 'Buzz groups' })).toBeTruthy();
    await goTo(at('Z9'));
    expect(await screen.findByText('There is no such page')).toBeTruthy();
    await goTo(at('constructor'));
    expect(await screen.findByText('There is no such page')).toBeTruthy();
  });

  it('takes the focus to its heading, also where it had to be fetched first', async () => {
    await draw('C3');
    const heading = await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });
});

describe('where the app uses it', () => {
  it('leads to the list of groups while nobody has looked at a group', async () => {
    await draw('T6');
    await screen.findByRole('region', { name: 'Where Lingkar uses it' });
    expect(linksIn('Where Lingkar uses it')).toEqual(['#/', '#/', '#/', '#/', '#/']);
    expect(screen.getAllByText('Wrap-up, once a group is chosen')).toHaveLength(2);
  });

  it('leads to the session last looked at, else to the group', async () => {
    const group = got(await hand.commands.groups.add({ name: 'Teras' }));
    const session = got(await hand.commands.sessions.plan(group, { number: 1 }));
    const open = (await draw('P1'))!;
    await screen.findByRole('region', { name: 'Where Lingkar uses it' });

    open.whereabouts.note({ screen: 'plan', session });
    await goTo(at('T6'));
    await waitFor(() =>
      expect(linksIn('Where Lingkar uses it')).toEqual([
        `#/sessions/${session}/run`,
        `#/sessions/${session}/wrap-up`,
        `#/sessions/${session}/plan`,
        `#/sessions/${session}/wrap-up`,
        `#/groups/${group}/course`,
      ]),
    );
    await goTo(at('A1'));
    await waitFor(() =>
      expect(linksIn('Where Lingkar uses it')).toEqual([`#/groups/${group}/edit`, `#/sessions/${session}/plan`]),
    );

    open.whereabouts.note({ screen: 'members', group });
    await goTo(at('W1'));
    await waitFor(() =>
      expect(linksIn('Where Lingkar uses it')).toEqual([
        `#/groups/${group}/members`,
        `#/groups/${group}/members`,
        `#/groups/${group}`,
      ]),
    );
    expect(screen.getByText('Wrap-up, once a session is chosen')).toBeTruthy();
  });

  it('never leads to what is no longer there', async () => {
    const open = (await draw('A1'))!;
    open.whereabouts.note({ screen: 'plan', session: 'AAAAAAAAAAAAAAAAAAAAAA' });
    await goTo(at('T6'));
    await screen.findByRole('heading', { level: 1, name: /self-determination/ });
    await waitFor(() => expect(linksIn('Where Lingkar uses it')).toEqual(['#/', '#/', '#/', '#/', '#/']));
  });
});

describe('the way back', () => {
  it('leads to the session or the form from which somebody came, and not to what the menu offers anyway', async () => {
    const open = (await draw('T6'))!;
    await screen.findByRole('article');
    expect(screen.queryByRole('link', { name: /Back to/ })).toBeNull();
    const session = 'AAAAAAAAAAAAAAAAAAAAAA';
    open.whereabouts.note({ screen: 'run', session });
    await goTo(at('T7'));
    expect((await screen.findByRole('link', { name: 'Back to the session' })).getAttribute('href')).toBe(
      `#/sessions/${session}/run`,
    );
    open.whereabouts.note({ screen: 'editGroup', group: session });
    await goTo(at('T8'));
    expect((await screen.findByRole('link', { name: 'Back to where you were' })).getAttribute('href')).toBe(
      `#/groups/${session}/edit`,
    );
    open.whereabouts.note({ screen: 'settings' });
    await goTo(at('T9'));
    await screen.findByRole('heading', { level: 1, name: 'Resource utilisation' });
    expect(screen.queryByRole('link', { name: /Back to/ })).toBeNull();
  });
});
