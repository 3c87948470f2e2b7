import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import LearnLinkInPlace from './LearnLinkInPlace.svelte';
import { notebookInHand, type NotebookInHand } from '../screens/notebook-in-hand.ts';
import { drawScreen } from '../screens/test-app.ts';

let hand: NotebookInHand;

beforeEach(async () => {
  hand = await notebookInHand();
  location.hash = '#/sessions/AAAAAAAAAAAAAAAAAAAAAA/run';
});

const draw = (code: string) => drawScreen(hand, LearnLinkInPlace, { code, topic: 'Decisions' }, hand.notebook);
async function press(): Promise<void> {
  const button = await screen.findByRole('button', { name: 'Learn: Decisions' });
  button.focus();
  await fireEvent.click(button);
}

describe('the way from a screen to the library', () => {
  it('opens the page over the screen, and leaves the screen where it is', async () => {
    await draw('T6');
    await press();
    const sheet = within(await screen.findByRole('dialog', { name: 'Democratic group self-determination' }));
    expect(sheet.getByRole('article')).toBeTruthy();
    expect(sheet.getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(2);
    expect(sheet.getByRole('link', { name: 'Open in Learn' }).getAttribute('href')).toBe('#/learn/T6');
    expect(location.hash).toBe('#/sessions/AAAAAAAAAAAAAAAAAAAAAA/run');
    await fireEvent.click(sheet.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Learn: Decisions' }));
  });

  it('opens a chapter as the list of its pages, and leads into one and back', async () => {
    await draw('techniques');
    await press();
    const dialog = await screen.findByRole('dialog', { name: 'Techniques' });
    expect(within(dialog).getByRole('link', { name: 'Open in Learn' }).getAttribute('href')).toBe(
      '#/learn/chapters/techniques',
    );
    expect(within(dialog).getAllByRole('button', { name: /X\d/ })).toHaveLength(10);
    await fireEvent.click(within(dialog).getByRole('button', { name: /Buzz groups/ }));
    const heading = await within(dialog).findByRole('heading', { level: 2, name: 'Buzz groups' });
    expect(document.activeElement).toBe(heading);
    expect(within(dialog).getByRole('link', { name: 'Open in Learn' }).getAttribute('href')).toBe('#/learn/X4');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Other pages of this chapter' }));
    expect(await within(dialog).findByRole('heading', { level: 2, name: 'Techniques' })).toBeTruthy();
  });
});
