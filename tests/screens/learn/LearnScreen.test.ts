import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import LearnScreen from '../../../src/screens/learn/LearnScreen.svelte';
import { notebookInHand, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen, emptyTablet } from '../test-app.ts';

let hand: NotebookInHand;

const draw = () => drawScreen(hand, LearnScreen, { screen: 'learn' }, hand.notebook);
const search = () => screen.findByLabelText('Search by word, name or code');
const typed = async (words: string) => fireEvent.input(await search(), { target: { value: words } });
const finds = async () =>
  within(await screen.findByRole('list', { name: 'Pages that fit' }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));

beforeEach(async () => {
  hand = await notebookInHand();
});

describe('the library', () => {
  it('shows its shelves and chapters, each a link with the number of its pages', async () => {
    await draw();
    const leading = within(await screen.findByRole('region', { name: 'Leading a group' }));
    expect(leading.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#/learn/chapters/principles',
      '#/learn/chapters/tasks',
      '#/learn/chapters/process',
      '#/learn/chapters/techniques',
      '#/learn/chapters/roles',
    ]);
    expect(leading.getByRole('link', { name: /^Principles/ }).textContent).toContain('25 pages');
    expect(screen.getAllByRole('region')).toHaveLength(4);
  });

  it('finds pages as one types, and says how many', async () => {
    await draw();
    await typed('confrontatoin');
    expect(await finds()).toEqual(['#/learn/X5']);
    expect(screen.getByRole('status').textContent).toBe('1 page fits');
    expect(screen.queryByRole('region', { name: 'Leading a group' })).toBeNull();
    await typed('rapat kumbang');
    expect((await finds())[0]).toBe('#/learn/X4');
    await typed('t6');
    expect((await finds())[0]).toBe('#/learn/T6');
  });

  it('shows the best of many finds first, and all of them when asked, until the next letter', async () => {
    await draw();
    await typed('a');
    expect(await finds()).toHaveLength(12);
    const number = Number(/\d+/.exec(screen.getByRole('status').textContent)?.[0]);
    expect(number).toBeGreaterThan(100);
    await fireEvent.click(screen.getByRole('button', { name: `Show all ${number} pages` }));
    expect(await finds()).toHaveLength(number);
    await typed('ag');
    expect(await finds()).toHaveLength(12);
  });

  it('opens the first find by Enter, and nothing where there is none', async () => {
    await draw();
    await typed('perlman');
    await fireEvent.keyUp(await search(), { key: 'Enter' });
    expect(location.hash).toBe('#/learn/W1');
    location.hash = '#/learn';
    await typed('qqqqzzzz');
    await fireEvent.keyUp(await search(), { key: 'Enter' });
    expect(location.hash).toBe('#/learn');
    expect(screen.getByText('Nothing found yet')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('No page fits');
  });

  it('keeps what was searched for until the facilitator has gone elsewhere, and never in the address', async () => {
    const notebook = await draw();
    await typed('mediator');
    expect(notebook!.whereabouts.search).toBe('mediator');
    notebook!.whereabouts.note({ screen: 'learnEntry', code: 'R3' });
    expect(notebook!.whereabouts.search).toBe('mediator');
    expect(location.href).not.toContain('mediator');
    notebook!.whereabouts.note({ screen: 'groups' });
    await waitFor(async () => expect(((await search()) as HTMLInputElement).value).toBe(''));
    expect(await screen.findByRole('region', { name: 'Ground' })).toBeTruthy();
  });

  it('speaks Indonesian, and finds English words there, too', async () => {
    await emptyTablet();
    hand = await notebookInHand('id');
    await draw();
    expect((await screen.findByRole('link', { name: /^Prinsip/ })).textContent).toContain('25 halaman');
    await fireEvent.input(screen.getByLabelText('Cari istilah, nama, atau kode'), {
      target: { value: 'reinforcement' },
    });
    expect((await screen.findByRole('link', { name: /Penguatan/ })).getAttribute('href')).toBe('#/learn/X8');
  });
});
