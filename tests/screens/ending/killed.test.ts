import { screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { ENDING_STEPS, FAREWELL_STEPS, type EndingStep } from '../../../src/practice/ending-steps.ts';
import EndingScreen from '../../../src/screens/ending/EndingScreen.svelte';
import FarewellScreen from '../../../src/screens/ending/FarewellScreen.svelte';
import { ending as words } from '../../../src/text/en/ending.ts';
import { got, killed, notebookInHand, press, type NotebookInHand } from '../notebook-in-hand.ts';
import { filled, onDisk, standing } from '../standing.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;
let member: string;

beforeEach(async () => {
  test = await notebookInHand();
  const { commands } = test;
  group = got(await commands.groups.add({ name: 'Teras Sore', plannedSessions: 3, facilitators: ['Ratna'] }));
  [member = ''] = got(await commands.members.add(group, [{ name: 'Sari Dewi' }, { name: 'Yosef' }]));
});

const WIZARDS = [
  ['of a group', ENDING_STEPS, () => [EndingScreen, { screen: 'ending', group }] as const],
  ['of one member', FAREWELL_STEPS, () => [FarewellScreen, { screen: 'farewell', group, member }] as const],
] as const;

describe.each(WIZARDS)('the ending %s', (_whose, steps: readonly EndingStep[], screenOf) => {
  it('stands after a kill at each of its steps where it stood, with every word and tap', async () => {
    const [Screen, route] = screenOf();
    const draw = () => drawScreen(test, Screen, route, test.notebook);
    const kept = () => test.queries.endings.rounds(group);
    const page = () => document.body;
    await draw();
    await press(words.start);
    for (const [index, step] of steps.entries()) {
      if (index > 0) await press(words.next);
      await screen.findByRole('heading', { level: 2, name: words.heads[step] });
      if (index > 0) await waitFor(async () => expect((await kept())[0]?.stands[0]?.step).toBe(step));
      const before = await standing(page);
      const written = await filled(page, step);
      // Every other time it comes when all is kept, else as soon as every word is on the disk.
      if (index % 2 === 1 || written.length === 0)
        await waitFor(() => expect(document.querySelector('.save-state.keeping')).toBeNull());
      const left = await standing(page);
      expect(left, `${step}: nothing to be lost here`).not.toEqual(before);
      await onDisk(test, written, kept);
      test = await killed(test);
      await draw();
      await waitFor(async () => {
        const { fields, chosen, text } = await standing(page);
        expect({ fields, chosen }, step).toEqual({ fields: left.fields, chosen: left.chosen });
        // What is told of kept words alone, such as how many are written, stands there only when they are.
        if (index % 2 === 1) expect(text, step).toBe(left.text);
      });
    }
  });
});
