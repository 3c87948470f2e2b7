import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownStatements } from '../../../src/practice/own-statements.ts';
import AgencyScreen from '../../../src/screens/agency/AgencyScreen.svelte';
import { drawScreen } from '../test-app.ts';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';

let test: NotebookInHand;

beforeEach(async () => {
  test = await notebookInHand();
});

async function draw(): Promise<void> {
  await drawScreen(test, AgencyScreen, { screen: 'agency' }, test.notebook);
  await screen.findByText('The agency’s own statements');
}

const own = async () => ownStatements(await test.queries.agency.agency());

describe('statements of the agency’s own', () => {
  it('are added to a principle, with one wording at least', async () => {
    await draw();
    expect(screen.getByText('No statements of your own yet.')).toBeTruthy();
    await press('Add the statement');
    expect(await screen.findByText('Choose the principle first.')).toBeTruthy();
    await fireEvent.change(screen.getByLabelText('Principle'), { target: { value: 'T6' } });
    await press('Add the statement');
    expect(await screen.findByText('Write at least one of the two questions.')).toBeTruthy();
    expect(await own()).toEqual([]);
    await type('When wrapping up', ' Apakah giliran dijaga? ');
    await press('Add the statement');
    await waitFor(async () =>
      expect(await own()).toMatchObject([{ principle: 'T6', planning: '', reflection: 'Apakah giliran dijaga?' }]),
    );
    expect(await screen.findByRole('button', { name: 'No longer asked: Apakah giliran dijaga?' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('When wrapping up').value).toBe('');
    expect(screen.queryByText('Write at least one of the two questions.')).toBeNull();
  });

  it('are retired without being lost, and taken up again', async () => {
    const statement = { principle: 'T1' as const, planning: 'Sudahkah kursi cukup?', reflection: '', addedAt: 1 };
    got(await test.commands.agency.change({ name: 'Balai Sejahtera', statements: { kursi: statement } }));
    await draw();
    await press('No longer asked: Sudahkah kursi cukup?');
    await waitFor(async () => expect(await own()).toMatchObject([{ key: 'kursi', retired: true }]));
    await undo(test, 'It is no longer asked. Former marks stay.');
    await waitFor(async () => expect(await own()).toMatchObject([{ retired: false }]));
    await press('No longer asked: Sudahkah kursi cukup?');
    await fireEvent.click(await screen.findByText('No longer asked (1)'));
    await press('Ask again: Sudahkah kursi cukup?');
    await waitFor(async () => expect(await own()).toMatchObject([{ retired: false }]));
    expect((await test.queries.agency.agency())?.name).toBe('Balai Sejahtera');
  });
});
