import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import ContactScreen from '../../../src/screens/contacts/ContactScreen.svelte';
import NewContactScreen from '../../../src/screens/contacts/NewContactScreen.svelte';
import GroupScreen from '../../../src/screens/group/GroupScreen.svelte';
import MemberScreen from '../../../src/screens/members/MemberScreen.svelte';
import { beside as words } from '../../../src/text/en/beside.ts';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let group: string;
let member: string;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
  member = got(await hand.commands.members.add(group, [{ name: 'Siti Rahma', called: 'Bu Siti' }]))[0]!;
});

const drawNew = () => drawScreen(hand, NewContactScreen, { screen: 'newContact', group, member }, hand.notebook);
const contacts = () => hand.queries.beside.contacts(group);
const steps = () => hand.queries.beside.steps(group);

describe('a new contact', () => {
  it('is written down in a few taps, with the step that was agreed, and opens', async () => {
    await drawNew();
    await fireEvent.click(await screen.findByRole('radio', { name: words.ways.call }));
    await type(/^What was talked about/, 'Nobody looks for me anyway');
    await type(/^What$/, 'Visit on Friday');
    await fireEvent.click(screen.getByRole('radio', { name: words.me }));
    await press(words.keep);
    await waitFor(async () => expect(await contacts()).toHaveLength(1));
    const [contact] = await contacts();
    expect(contact).toMatchObject({ member, way: 'call', date: hand.day(0), said: 'Nobody looks for me anyway' });
    expect(await steps()).toMatchObject([{ text: 'Visit on Friday', who: 'Me', of: contact!.id, beside: true }]);
    await waitFor(() => expect(location.hash).toBe(`#/groups/${group}/contacts/${contact!.id}`));
  });

  it('asks for a word before it keeps nothing, and keeps one that is a tap alone', async () => {
    await drawNew();
    await press(words.keep);
    expect(await screen.findByText(words.nothingYet)).toBeTruthy();
    expect(await contacts()).toEqual([]);
    await fireEvent.click(screen.getByRole('radio', { name: words.ways.visit }));
    await press(words.keep);
    await waitFor(async () => expect(await contacts()).toMatchObject([{ way: 'visit' }]));
    expect(await steps()).toEqual([]);
  });

  it('comes back half-written after a kill', async () => {
    const open = await drawNew();
    await type(/^What was talked about/, 'half a sen');
    await waitFor(async () => expect(await open!.drafts.all(`contact-new/${member}`)).toHaveLength(1));
    cleanup();
    await drawNew();
    const field = await screen.findByLabelText<HTMLTextAreaElement>(/^What was talked about/);
    await waitFor(() => expect(field.value).toBe('half a sen'));
  });

  it('with a member who was deleted says so', async () => {
    got(await hand.commands.members.remove(member));
    await drawNew();
    expect(await screen.findByText(words.memberGone)).toBeTruthy();
  });
});

describe('the page of a contact', () => {
  let contact: string;
  const draw = () => drawScreen(hand, ContactScreen, { screen: 'contact', group, contact }, hand.notebook);
  const current = async () => (await hand.queries.beside.contact(contact))!;

  beforeEach(async () => {
    contact = got(await hand.commands.contacts.add(group, member, { way: 'visit', date: hand.day(-3), said: 'hello' }));
  });

  it('keeps the four, the stage, every tick, and what may be told on', async () => {
    await draw();
    expect(await screen.findByText(words.mayTellNone)).toBeTruthy();
    await type(/^Person/, 'trembling');
    await type(/^Problem/, 'debts');
    await type(/^They allow you/, 'that she is well, to the group');
    await fireEvent.click(screen.getByRole('radio', { name: 'Diagnosis' }));
    await fireEvent.click(screen.getByRole('checkbox', { name: /^Supportive relationship/ }));
    await fireEvent.click(screen.getByRole('checkbox', { name: /^Confidentiality/ }));
    await fireEvent.click(screen.getByRole('checkbox', { name: /^Modifying surroundings/ }));
    await waitFor(async () =>
      expect(await current()).toMatchObject({
        person: 'trembling',
        problem: 'debts',
        mayTell: 'that she is well, to the group',
        stage: 'W6b',
        techniques: [{ key: 'W5b' }],
      }),
    );
    expect((await current()).principles.map(({ key }) => key).sort()).toEqual(['W3e', 'W4a']);
    expect(screen.queryByText(words.mayTellNone)).toBeNull();
    await fireEvent.click(screen.getByRole('checkbox', { name: /^Supportive relationship/ }));
    await waitFor(async () => expect((await current()).techniques).toEqual([]));
    expect((await current()).principles).toHaveLength(2);
  });

  it('adds, ticks, changes and takes away its steps', async () => {
    await draw();
    await press(words.addStep);
    expect(await screen.findByText('First write what was agreed.')).toBeTruthy();
    await type(/^What$/, 'Go with her');
    await press(words.addStep);
    await fireEvent.click(await screen.findByRole('checkbox', { name: /^Go with her/ }));
    await waitFor(async () => expect((await steps())[0]!.doneAt).not.toBeNull());
    await press(words.stepMenu('Go with her'));
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const row = (await screen.findByRole('button', { name: words.stepEditDone })).closest('li')!;
    await fireEvent.input(within(row).getByLabelText(/^What/), { target: { value: 'Go with her on Monday' } });
    await waitFor(async () => expect((await steps())[0]!.text).toBe('Go with her on Monday'));
    await press(words.stepEditDone);
    await press(words.stepMenu('Go with her on Monday'));
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await waitFor(async () => expect(await steps()).toEqual([]));
    await undo(hand, 'Agreement deleted.');
    await waitFor(async () => expect(await steps()).toHaveLength(1));
  });

  it('shows what was written on another tablet', async () => {
    got(await hand.commands.contacts.change(contact, { said: 'written elsewhere' }, { said: [] }));
    await draw();
    expect(await screen.findByText('Also written elsewhere (1)')).toBeTruthy();
  });

  it('is deleted and comes back by the undo', async () => {
    await draw();
    await type(/^Person/, 'typed just now');
    await press(words.remove);
    await waitFor(() => expect(location.hash).toBe(`#/groups/${group}/members/${member}`));
    expect(await contacts()).toEqual([]);
    await undo(hand, words.removed);
    await waitFor(async () => expect(await current()).toMatchObject({ person: 'typed just now', said: 'hello' }));
  });

  it('stays readable when its member was deleted', async () => {
    got(await hand.commands.members.remove(member));
    await draw();
    expect(await screen.findByText(new RegExp(`^${words.deletedMember}`))).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^What was talked about/).value).toBe('hello');
  });

  it('tells one that is not there', async () => {
    contact = 'A'.repeat(22);
    await draw();
    expect(await screen.findByText(words.gone)).toBeTruthy();
  });
});

describe('contacts on the pages of member and group', () => {
  const drawMember = () => drawScreen(hand, MemberScreen, { screen: 'member', group, member }, hand.notebook);

  it('teach what they are for while there is none', async () => {
    await drawMember();
    expect(await screen.findByText(words.contactsEmpty)).toBeTruthy();
    expect(screen.getByRole('link', { name: words.addContact }).getAttribute('href')).toBe(
      `#/groups/${group}/members/${member}/contact`,
    );
  });

  it('are listed in time, five at once, without a word of what was said; those of others are not', async () => {
    const [other] = got(await hand.commands.members.add(group, [{ name: 'Budi' }]));
    got(await hand.commands.contacts.add(group, other!, { date: hand.day(-1), said: 'SECRET' }));
    for (let n = 0; n < 7; n += 1)
      got(
        await hand.commands.contacts.add(
          group,
          member,
          { date: hand.day(-n), way: 'call', said: 'SECRET' },
          { text: 'SECRET' },
        ),
      );
    await drawMember();
    const list = await screen.findByRole('list', { name: words.contacts });
    expect(within(list).getAllByRole('link')).toHaveLength(5);
    expect(within(list).getAllByText(`${words.ways.call} · 1 open step`)).toHaveLength(5);
    await press('Show 2 earlier contacts');
    const dates = within(list)
      .getAllByRole('link')
      .map((link) => link.textContent);
    expect(dates).toHaveLength(7);
    expect(dates[0]).toContain(hand.app.language.formats.date(hand.day(0)));
    expect(document.body.textContent).not.toContain('SECRET');
  });

  it('are nowhere on the page of the group', async () => {
    got(await hand.commands.contacts.add(group, member, { said: 'SECRET' }, { text: 'SECRET' }));
    await drawScreen(hand, GroupScreen, { screen: 'group', group }, hand.notebook);
    expect(await screen.findByText(/^Nothing is open/)).toBeTruthy();
    expect(document.body.textContent).not.toContain('SECRET');
  });
});
