import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { failure } from '../../../src/base/result.ts';
import { groupAims } from '../../../src/content/aims.ts';
import { versionsOf } from '../../../src/practice/item.ts';
import EditGroupScreen from '../../../src/screens/group/EditGroupScreen.svelte';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let id: string;

beforeEach(async () => {
  hand = await notebookInHand();
  id = got(await hand.commands.groups.add({ name: 'Teras Sore', facilitators: ['Ibu Rini'], plannedSessions: 12 }));
});

const draw = () => drawScreen(hand, EditGroupScreen, { screen: 'editGroup', group: id }, hand.notebook);
const current = async () => (await hand.queries.groups.one(id))!.group;

describe('the form of a group', () => {
  it('keeps every field by itself and says so', async () => {
    await draw();
    await type(/^Name of the group/, 'Teras Pagi');
    await type(/^Whom it serves/, 'Parents');
    await fireEvent.click(screen.getByRole('checkbox', { name: /^Prevention/ }));
    await fireEvent.click(screen.getByRole('radio', { name: 'Thursday' }));
    await type(/^Usual time/, '16:30');
    await type(/^Ends on/, '2027-03-01');
    await waitFor(async () =>
      expect(await current()).toMatchObject({
        name: 'Teras Pagi',
        serves: 'Parents',
        aims: ['A2'],
        usualDay: '4',
        usualTime: '16:30',
        endsOn: '2027-03-01',
        plannedSessions: 12,
      }),
    );
    expect(await screen.findByText('Kept on this tablet')).toBeTruthy();
  });

  it('does not keep a number of sessions that cannot be, and says why', async () => {
    await draw();
    await type(/^Planned sessions/, '1001');
    expect(await screen.findByText('Write a whole number from 1 to 1000.')).toBeTruthy();
    await type(/^Name of the group/, 'Kept meanwhile');
    await waitFor(async () => expect((await current()).name).toBe('Kept meanwhile'));
    expect((await current()).plannedSessions).toBe(12);
    await type(/^Planned sessions/, '1000');
    await waitFor(async () => expect((await current()).plannedSessions).toBe(1000));
  });

  it('says when the end comes before the beginning', async () => {
    await draw();
    await type(/^Begins on/, '2026-12-01');
    await type(/^Ends on/, '2026-11-01');
    expect(await screen.findByText('The ending date comes before the beginning.')).toBeTruthy();
  });

  it('hands out facilitators, aims and numbers in words when the storage is full', async () => {
    const open = (await draw())!;
    open.commands.groups.change = () => Promise.resolve(failure({ kind: 'storageFull' }));
    await press('Add a facilitator');
    await type('Facilitator 2', 'Pak Arif');
    await fireEvent.click(screen.getByRole('checkbox', { name: /^Prevention/ }));
    await type(/^Planned sessions/, '14');
    await type(/^Whom it serves/, 'Parents');
    const prevention = groupAims.find(({ code }) => code === 'A2')!.name.en;
    const copy = await screen.findByLabelText<HTMLTextAreaElement>(/^Your text is still on the screen/);
    const words = ['Ibu Rini, Pak Arif', prevention, '14', 'Parents'];
    await waitFor(() => expect(copy.value.split('\n\n').sort()).toEqual(words.sort()));
  });

  it('offers who works in the agency as facilitators, those already named left out', async () => {
    const person = (name: string, addedAt: number) => ({
      ...{ name, addedAt, work: 'professional' as const },
      ...{ role: '', field: '', qualification: '', status: '', since: '' },
    });
    got(await hand.commands.agency.change({ staff: { a: person('Ibu Rini', 1), b: person('Pak Arif', 2) } }));
    await draw();
    const offered = () => [...(screen.getByLabelText<HTMLInputElement>('Facilitator 1').list?.options ?? [])];
    await screen.findByLabelText('Facilitator 1');
    await waitFor(() => expect(offered().map(({ value }) => value)).toEqual(['Pak Arif']));
  });

  it('holds facilitators as names one by one', async () => {
    await draw();
    await press('Add a facilitator');
    await type('Facilitator 2', 'Pak Arif');
    await waitFor(async () => expect((await current()).facilitators).toEqual(['Ibu Rini', 'Pak Arif']));
    await press('Delete Ibu Rini');
    await waitFor(async () => expect((await current()).facilitators).toEqual(['Pak Arif']));
    await undo(hand, 'The facilitator’s name is deleted.');
    await waitFor(async () => expect((await current()).facilitators).toEqual(['Ibu Rini', 'Pak Arif']));
  });
});

describe('a purpose written apart', () => {
  beforeEach(async () => {
    got(await hand.commands.groups.change(id, { purpose: 'written there' }));
    hand.clock.turn(1000);
    got(await hand.commands.groups.change(id, { purpose: 'written here' }, { purpose: [] }));
  });

  const purposes = async () => versionsOf((await current()).item, 'purpose').map(({ value }) => value);
  const notice = async () => within((await screen.findByText('Also written elsewhere (1)')).closest('[role=status]')!);

  it('shows both, and writing on keeps both', async () => {
    await draw();
    expect((await notice()).getByText('written there')).toBeTruthy();
    await type(/^What is this group there for/, 'written here, and more');
    await waitFor(async () => expect(await purposes()).toEqual(['written here, and more', 'written there']));
    expect((await notice()).getByText('written there')).toBeTruthy();
  });

  it('joins the other below mine', async () => {
    await draw();
    await fireEvent.click((await notice()).getByRole('button', { name: 'Join both' }));
    await waitFor(async () => expect(await purposes()).toEqual(['written here\n\nwritten there']));
    await waitFor(() => expect(screen.queryByText(/Also written elsewhere/)).toBeNull());
  });

  it('uses the other alone, and after all both', async () => {
    await draw();
    await fireEvent.click((await notice()).getByRole('button', { name: 'Use this one' }));
    await waitFor(async () => expect(await purposes()).toEqual(['written there']));
    await undo(hand, 'Only one text remains.');
    await waitFor(async () => expect(await purposes()).toEqual(['written here\n\nwritten there']));
  });

  it('keeps mine alone only when told to', async () => {
    await draw();
    await fireEvent.click((await notice()).getByRole('button', { name: 'This one is enough' }));
    await waitFor(async () => expect(await purposes()).toEqual(['written here']));
  });
});
