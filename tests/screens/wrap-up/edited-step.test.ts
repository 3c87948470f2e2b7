import { fireEvent, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import WrapUpScreen from '../../../src/screens/wrap-up/WrapUpScreen.svelte';
import { wrapUp as words } from '../../../src/text/en/wrap-up.ts';
import { got, killed, notebookInHand, press } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

it('comes back after a kill to the agreement that was being changed', async () => {
  let hand = await notebookInHand();
  const { commands } = hand;
  const group = got(await commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'] }));
  const session = got(await commands.sessions.plan(group, { number: 1, date: hand.day(0) }));
  got(await commands.sessions.begin(session));
  got(await commands.sessions.end(session));
  for (const text of ['Membawa foto', 'Menulis surat'])
    got(await commands.steps.add(group, { kind: 'agreement', session, text }));
  got(await commands.sessions.change(session, { wrapUpStep: 'agreements' }));
  const draw = () => drawScreen(hand, WrapUpScreen, { screen: 'wrapUp', session }, hand.notebook);
  await draw();
  await press(words.stepMenu('Menulis surat'));
  await fireEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  expect(await screen.findByRole('heading', { name: words.editStep })).toBeTruthy();
  hand = await killed(hand);
  await draw();
  expect(await screen.findByRole('heading', { name: words.editStep })).toBeTruthy();
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>('dialog textarea')].map(({ value }) => value);
  expect(fields).toContain('Menulis surat');
});
