import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import type { OpenNotebook } from '../../../src/app/open-notebook.svelte.ts';
import SigningScreen from '../../../src/screens/agreement/SigningScreen.svelte';
import { agreement as words } from '../../../src/text/en/agreement.ts';
import { pass } from '../../../src/text/en/pass.ts';
import { got, notebookInHand, press, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let group: string;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'] }));
  got(
    await hand.commands.members.add(group, [
      { name: 'Sari', needs: 'debts at home', contact: '0812', cautions: 'Never ask of her brother' },
      { name: 'Budi' },
    ]),
  );
  got(await hand.commands.agreements.change(group, { norms: 'On time' }));
});

const signatures = async () => (await hand.queries.formation.whole(group))!.signatures;
const signed = async () => (await signatures()).filter(({ signedAt }) => signedAt !== null).map(({ name }) => name);

async function draw(): Promise<OpenNotebook> {
  const open = await drawScreen(hand, SigningScreen, { screen: 'signing', group }, hand.notebook);
  return open!;
}

async function handedOut(): Promise<OpenNotebook> {
  const open = await draw();
  await press(words.passRound);
  await fireEvent.input(await screen.findByRole('textbox', { name: new RegExp(`^${pass.pinLabel}`) }), {
    target: { value: '4711' },
  });
  await press(pass.begin);
  await screen.findByRole('heading', { name: pass.who });
  return open;
}

async function pinTold(pin: string): Promise<void> {
  const dialog = within(await screen.findByRole('dialog', { name: words.ownSignature }));
  await fireEvent.input(dialog.getByRole('textbox', { name: pass.leavePin }), { target: { value: pin } });
  await press(words.ownSign);
}

it('shows the agreement and the names under it, and no way into the notebook', async () => {
  const open = await handedOut();
  expect(open.passing.now).toEqual({ what: 'agreement', group, pin: '4711' });
  expect(screen.queryAllByRole('link')).toEqual([]);
  const buttons = () => screen.getAllByRole('button').map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  expect(buttons()).toEqual(['Ratna facilitator', 'Sari member', 'Budi member', pass.leave]);
  await press(/^Sari/);
  expect(await screen.findByRole('heading', { name: pass.hello('Sari') })).toBeTruthy();
  expect(screen.getByText('On time')).toBeTruthy();
  expect(buttons()).toEqual([words.signHere, words.notNow, pass.leave]);
  expect(screen.queryAllByRole('link')).toEqual([]);
  for (const secret of ['debts', '0812', 'brother']) expect(document.body.textContent).not.toContain(secret);
});

it('goes from hand to hand; only who has just signed can take it back, and nobody signs for a second time', async () => {
  await handedOut();
  await press(/^Sari/);
  await press(words.signHere);
  await press(words.spoken);
  expect(await screen.findByText(words.thanks('Sari'))).toBeTruthy();
  expect(await signed()).toEqual(['Sari']);
  await waitFor(() => expect(screen.getByRole('button', { name: /^Sari/ })).toHaveProperty('disabled', true));
  // No undo lies about for the next one: it belongs to this turn.
  expect(hand.app.toasts.shown).toEqual([]);
  await press(words.takeMineBack);
  await waitFor(async () => expect(await signed()).toEqual([]));
  await press(/^Sari/);
  await press(words.signHere);
  await press(words.spoken);
  await screen.findByText(words.thanks('Sari'));
  await press(/^Budi/);
  await press(words.notNow);
  expect(await screen.findByRole('heading', { name: pass.who })).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.takeMineBack })).toBeNull();
  for (const name of ['Budi', 'Ratna']) {
    await press(new RegExp(`^${name}`));
    if (name === 'Ratna') await pinTold('4711');
    await press(words.signHere);
    await press(words.spoken);
    await screen.findByText(name === 'Budi' ? words.thanks('Budi') : pass.allText('Ibu Rini'));
  }
  expect(screen.getByRole('heading', { name: words.signDone })).toBeTruthy();
  expect((await signed()).sort()).toEqual(['Budi', 'Ratna', 'Sari']);
});

it('lets nobody sign for a facilitator while the tablet is in other hands: the PIN comes first', async () => {
  const open = await handedOut();
  await press(/^Ratna/);
  await pinTold('0000');
  expect(await screen.findByText(pass.wrongPin)).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.signHere })).toBeNull();
  await pinTold('4711');
  expect(await screen.findByRole('heading', { name: pass.hello('Ratna') })).toBeTruthy();
  // It opens this one turn; the round goes on.
  expect(open.passing.now).toBeDefined();
  await press(words.notNow);
  await press(/^Ratna/);
  expect(await screen.findByRole('dialog', { name: words.ownSignature })).toBeTruthy();
});

it('keeps what a hand has begun to write through a kill, and comes back to the round and not to the notes', async () => {
  const before = await handedOut();
  await press(/^Budi/);
  await press(words.signHere);
  const pad = await screen.findByRole('img', { name: new RegExp(words.pad('Budi')) });
  pad.getBoundingClientRect = () => ({ left: 0, top: 0, width: 1000, height: 360 }) as DOMRect;
  for (const [type, x] of [
    ['pointerdown', 10],
    ['pointermove', 40],
    ['pointerup', 40],
  ] as const)
    await fireEvent(
      pad,
      Object.assign(new MouseEvent(type, { bubbles: true, clientX: x, clientY: 9, button: 0 }), { pointerId: 1 }),
    );
  await waitFor(async () => expect((await signatures())[0]?.strokes).toHaveLength(1));
  cleanup();
  before.passing.leave();

  const again = await draw();
  await again.passing.resume();
  expect(await screen.findByRole('heading', { name: pass.who })).toBeTruthy();
  expect(await signed()).toEqual([]);
  await press(/^Budi/);
  await press(words.signHere);
  expect(await screen.findByText(words.padStrokes(1))).toBeTruthy();
});

it('ends by the PIN alone, on the facilitator’s side; meanwhile no cover falls on what is read out', async () => {
  const open = await handedOut();
  expect(open.running).toBe(true);
  expect(hand.app.staged).toBe(true);
  await press(pass.leave);
  const dialog = await screen.findByRole('dialog', { name: pass.leaveTitle });
  const pin = within(dialog).getByRole('textbox', { name: pass.leavePin });
  await fireEvent.input(pin, { target: { value: '0000' } });
  await press(pass.leaveNow);
  expect(await screen.findByText(pass.wrongPin)).toBeTruthy();
  expect(open.passing.now).toBeDefined();
  await fireEvent.input(pin, { target: { value: '4711' } });
  await press(pass.leaveNow);
  expect(await screen.findByRole('heading', { name: words.signTitle })).toBeTruthy();
  expect(open.passing.now).toBeUndefined();
  expect(open.running).toBe(false);
  expect(hand.app.staged).toBe(false);
  expect(location.hash).toContain(group);
});

it('leaves nobody in a round of a group that is no longer there', async () => {
  const gone = 'aaaaaaaaaaaaaaaaaaaaaa';
  const open = (await drawScreen(hand, SigningScreen, { screen: 'signing', group: gone }, hand.notebook))!;
  got(await open.passing.begin({ what: 'agreement', group: gone, pin: '4711' }));
  expect(await screen.findByRole('button', { name: pass.forgotten })).toBeTruthy();
  expect(screen.getByText(words.gone)).toBeTruthy();
  expect(screen.queryAllByRole('link')).toEqual([]);
});
