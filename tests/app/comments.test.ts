import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import GroupScreen from '../../src/screens/group/GroupScreen.svelte';
import MemberScreen from '../../src/screens/members/MemberScreen.svelte';
import WrapUpScreen from '../../src/screens/wrap-up/WrapUpScreen.svelte';
import { comments as words } from '../../src/text/en/comments.ts';
import { shell } from '../../src/text/en/shell.ts';
import { wrapUp } from '../../src/text/en/wrap-up.ts';
import { got, killed, notebookInHand, press, type, undo, type NotebookInHand } from '../screens/notebook-in-hand.ts';
import { drawScreen } from '../screens/test-app.ts';

let hand: NotebookInHand;
let group: string;
let member: string;
let session: string;
let note: string;

beforeEach(async () => {
  hand = await notebookInHand();
  const { groups, members, sessions, journal } = hand.commands;
  group = got(await groups.add({ name: 'Teras Sore' }));
  [member] = got(await members.add(group, [{ name: 'Siti Rahma' }])) as [string];
  session = got(await sessions.plan(group, { number: 4, date: hand.day(-1), purpose: 'Bertemu' }));
  got(await sessions.begin(session));
  note = got(await journal.note(session, { text: 'Siti diam.' }));
  got(await sessions.end(session));
});

/** What putting down the chain keeps beside it. */
async function standAs(role: 'facilitator' | 'supervisor') {
  const { space } = (await hand.notebook.database.rowsOf('group').get(group))!;
  await hand.notebook.putLocal('roles', space, role);
}

const drawMember = () => drawScreen(hand, MemberScreen, { screen: 'member', group, member }, hand.notebook);
const drawSession = () => drawScreen(hand, WrapUpScreen, { screen: 'wrapUp', session }, hand.notebook);
const drawGroup = () => drawScreen(hand, GroupScreen, { screen: 'group', group }, hand.notebook);
const told = async (...ids: string[]) =>
  (await hand.queries.comments.about(group, ids)).map(({ first, answers }) =>
    [first, ...answers].map((one) => one.text),
  );

async function openUp(summary: string) {
  const details = (await screen.findByText(summary)).closest('details')!;
  details.open = true;
  await fireEvent(details, new Event('toggle'));
}

describe('comments on a page', () => {
  it('stay out of the way of who works alone', async () => {
    await drawMember();
    expect(await screen.findByLabelText(/^Needs/)).toBeTruthy();
    expect(screen.queryByText(words.none)).toBeNull();
    expect(screen.queryByText(words.only)).toBeNull();
  });

  it('are written by the supervisor, who is told that she reads and comments', async () => {
    await standAs('supervisor');
    await drawMember();
    expect(await screen.findByText(words.only)).toBeTruthy();
    await openUp(words.none);
    await type(words.words, ' Apa yang ia butuhkan? ');
    await fireEvent.click(screen.getByRole('radio', { name: words.abilities.understanding }));
    await press(words.send);
    await waitFor(async () => expect(await told(member)).toEqual([['Apa yang ia butuhkan?']]));
    expect(await screen.findByText('Apa yang ia butuhkan?')).toBeTruthy();
    expect(await screen.findByText(new RegExp(`· ${words.abilities.understanding}$`))).toBeTruthy();
    expect(await screen.findByText(words.count(1, 0))).toBeTruthy();
  });

  it('are answered in their place, marked as settled, and opened again', async () => {
    got(await hand.commands.comments.write(group, { kind: 'member', id: member }, { text: 'Mengapa?' }));
    await drawMember();
    await press(words.answerTo('Ibu Rini', 1));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(words.yourAnswer)));
    await type(words.yourAnswer, 'Ia lelah.');
    await press(words.sendAnswer);
    await waitFor(async () => expect(await told(member)).toEqual([['Mengapa?', 'Ia lelah.']]));
    await press(words.settle);
    await openUp(words.settledOnes(1));
    expect(await screen.findByText('Ia lelah.')).toBeTruthy();
    await press(words.reopen);
    expect(await screen.findByRole('button', { name: words.settle })).toBeTruthy();
  });

  it('are changed and deleted by their author alone, and come back by the undo', async () => {
    got(await hand.commands.comments.write(group, { kind: 'member', id: member }, { text: 'Lirih' }));
    await drawMember();
    await press(/^Actions for the comment by Ibu Rini/);
    await fireEvent.click(await screen.findByRole('menuitem', { name: words.edit }));
    await type(words.editWords, '');
    expect(await screen.findByText(words.blank)).toBeTruthy();
    await type(words.editWords, 'Lirih sekali');
    await press(words.editDone);
    await waitFor(async () => expect(await told(member)).toEqual([['Lirih sekali']]));
    await press(/^Actions for the comment by Ibu Rini/);
    await fireEvent.click(await screen.findByRole('menuitem', { name: words.remove }));
    await waitFor(async () => expect(await told(member)).toEqual([]));
    await undo(hand, words.removed);
    await waitFor(async () => expect(await told(member)).toEqual([['Lirih sekali']]));
    expect(await screen.findByText('Lirih sekali')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Actions for the comment/ })).toHaveLength(1);
    cleanup();
    const { facilitator } = hand.notebook.identity;
    hand.notebook.become({ ...hand.notebook.identity, facilitator: 'somebody else' });
    await drawMember();
    expect(await screen.findByText('Lirih sekali')).toBeTruthy();
    expect(screen.queryAllByRole('button', { name: /^Actions for the comment/ })).toHaveLength(0);
    hand.notebook.become({ ...hand.notebook.identity, facilitator });
  });

  it('are about one note of a session where that is chosen, and say so', async () => {
    await standAs('supervisor');
    await drawSession();
    await openUp(words.none);
    await fireEvent.change(await screen.findByLabelText(words.about), { target: { value: note } });
    await type(words.words, 'Berapa lama?');
    await press(words.send);
    await waitFor(async () => expect(await told(note)).toEqual([['Berapa lama?']]));
    expect((await screen.findAllByText(/^Note at .*: Siti diam\.$/)).some((one) => one.tagName === 'P')).toBe(true);
  });

  it('come back half-written after a kill, at what they answer', async () => {
    got(await hand.commands.comments.write(group, { kind: 'member', id: member }, { text: 'Mengapa?' }));
    await drawMember();
    await press(words.answerTo('Ibu Rini', 1));
    await type(words.yourAnswer, 'Karena ia');
    await waitFor(async () => expect(await hand.notebook.database.drafts.count()).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 300));
    hand = await killed(hand);
    await drawMember();
    const field = await screen.findByLabelText<HTMLTextAreaElement>(words.yourAnswer);
    await waitFor(() => expect(field.value).toBe('Karena ia'));
    await press(words.sendAnswer);
    await waitFor(async () => expect(await told(member)).toEqual([['Mengapa?', 'Karena ia']]));
  });

  it('tell the group’s page the newest in one line, with the way to where it stands', async () => {
    const { comments } = hand.commands;
    got(await comments.write(group, { kind: 'member', id: member }, { text: 'Yang lama' }));
    hand.clock.turn(60_000);
    got(await comments.write(group, { kind: 'entry', id: note }, { text: 'Yang baru' }));
    await drawGroup();
    const row = (await screen.findByText('Yang baru')).closest('a')!;
    expect(row.getAttribute('href')).toContain(session);
    expect(row.textContent).toContain('Ibu Rini');
    expect(screen.queryByText('Yang lama')).toBeNull();
    await openUp(words.earlier(1));
    expect((await screen.findByText('Yang lama')).closest('a')!.getAttribute('href')).toContain(member);
  });
});

describe('what a supervisor types elsewhere', () => {
  it('is refused with words that say why, and stays on the screen', async () => {
    await standAs('supervisor');
    await drawMember();
    await type(/^Needs/, 'didengar');
    const title = `${shell.notKept}: ${shell.problems.commentsOnly.title}`;
    const notice = (await screen.findAllByText(title))[0]!;
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Needs/).value).toBe('didengar');
    expect(within(document.body).getAllByText(shell.problems.commentsOnly.help).length).toBeGreaterThan(0);
    expect(notice).toBeTruthy();
    expect((await hand.queries.groups.member(member))?.needs).toBe('');
  });

  it('does not keep her from going through the steps of a session', async () => {
    await standAs('supervisor');
    await drawSession();
    await press('Next');
    expect(await screen.findByRole('heading', { name: wrapUp.aimsHead })).toBeTruthy();
    // Behind the one of the step, so that this is over by then.
    expect((await hand.commands.sessions.change(session, { wrapUpStep: 'close' })).ok).toBe(false);
    await new Promise((resolve) => setTimeout(resolve));
    expect(hand.app.toasts.shown).toEqual([]);
    expect((await hand.queries.sessions.one(session))?.wrapUpStep).not.toBe('aims');
  });
});
