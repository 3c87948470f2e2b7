import { fireEvent, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import FormationScreen from '../../../src/screens/formation/FormationScreen.svelte';
import { formation as words } from '../../../src/text/en/formation.ts';
import { got, killed, notebookInHand, press } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

it('comes back after a kill to the person who was being written about', async () => {
  let hand = await notebookInHand();
  const group = got(await hand.commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'] }));
  const [sari = ''] = got(await hand.commands.candidates.add(group, [{ name: 'Sari' }, { name: 'Yosef' }]));
  got(await hand.commands.candidates.change(sari, { board: 'in' }));
  got(await hand.commands.formation.stand(group, 'composition', ''));
  const draw = () => drawScreen(hand, FormationScreen, { screen: 'formation', group }, hand.notebook);
  await draw();
  await fireEvent.click(await screen.findByRole('button', { name: /^Sari/ }));
  expect(await screen.findByRole('heading', { name: words.aboutPerson('Sari') })).toBeTruthy();
  hand = await killed(hand);
  await draw();
  expect(await screen.findByRole('heading', { name: words.aboutPerson('Sari') })).toBeTruthy();
  await press('Close');
  expect(screen.queryByRole('heading', { name: words.aboutPerson('Sari') })).toBeNull();
  hand = await killed(hand);
  await draw();
  await screen.findByRole('button', { name: /^Sari/ });
  // A sheet that was closed stays closed.
  expect(screen.queryByRole('heading', { name: words.aboutPerson('Sari') })).toBeNull();
});
