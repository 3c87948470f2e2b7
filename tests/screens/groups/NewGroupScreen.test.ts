import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import NewGroupScreen from '../../../src/screens/groups/NewGroupScreen.svelte';
import { draftsOf } from '../../../src/storage/drafts.ts';
import { notebookInHand, press, type, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;

beforeEach(async () => {
  hand = await notebookInHand();
});

const draw = () => drawScreen(hand, NewGroupScreen, { screen: 'newGroup' }, hand.notebook);

describe('founding a group', () => {
  it('keeps name, origin and purpose, and goes to its page without leaving the form in the history', async () => {
    const before = history.length;
    await draw();
    await type(/^Name of the group/, '  Teras Sore ');
    await fireEvent.click(screen.getByRole('radio', { name: /^Natural/ }));
    expect(await screen.findByText('For a good beginning')).toBeTruthy();
    await type(/^What is this group there for/, 'Parents find calmer ways.');
    await press('Form the group');
    await waitFor(() => expect(location.hash).toMatch(/^#\/groups\/[\w-]{22}$/));
    const [found] = await hand.queries.groups.all();
    expect((await hand.queries.groups.one(found!.group.id))?.group).toMatchObject({
      name: 'Teras Sore',
      origin: 'P0c',
      purpose: 'Parents find calmer ways.',
      stage: 'P1',
      facilitators: ['Ibu Rini'],
    });
    expect(history.length).toBe(before);
    expect(await draftsOf(hand.notebook).all('newGroup')).toEqual([]);
  });

  it('asks for a name and puts the finger on the field', async () => {
    await draw();
    await type(/^What is this group there for/, 'Something');
    await press('Form the group');
    expect(await screen.findByText('Give it a name first, so that you recognise it.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(/^Name of the group/));
    expect(await hand.queries.groups.all()).toEqual([]);
  });

  it('brings back what was half-written when the app died', async () => {
    await draw();
    await type(/^Name of the group/, 'Half-writ');
    await waitFor(async () => expect(await draftsOf(hand.notebook).all('newGroup')).toHaveLength(1));
    cleanup();
    await draw();
    expect(await screen.findByText(/This is what you had begun to write/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^Name of the group/).value).toBe('Half-writ');
  });

  it('founds one group for two hasty taps', async () => {
    await draw();
    await type(/^Name of the group/, 'Once');
    const form = screen.getByRole('button', { name: 'Form the group' }).closest('form')!;
    await Promise.all([fireEvent.submit(form), fireEvent.submit(form)]);
    await waitFor(() => expect(location.hash).toMatch(/^#\/groups\//));
    expect(await hand.queries.groups.all()).toHaveLength(1);
  });
});
