import { screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { guidedSheets } from '../../../src/content/guided-sheets.ts';
import { GUIDED_CODES } from '../../../src/practice/guided.ts';
import GuidedScreen from '../../../src/screens/guided/GuidedScreen.svelte';
import { guided as words } from '../../../src/text/en/guided.ts';
import { got, killed, notebookInHand, press, type NotebookInHand } from '../notebook-in-hand.ts';
import { filled, onDisk, standing } from '../standing.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let group: string;

beforeEach(async () => {
  test = await notebookInHand();
  group = got(await test.commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'] }));
  got(await test.commands.members.add(group, [{ name: 'Siti Rahma' }]));
});

describe.each(GUIDED_CODES)('the guided sheet %s', (code) => {
  it('stands after a kill at each of its stages where it stood, with every word and tap', async () => {
    const sheet = got(await test.commands.guided.begin(group, code, {}));
    const draw = () => drawScreen(test, GuidedScreen, { screen: 'guided', group, sheet }, test.notebook);
    const kept = () => test.queries.beside.guided(sheet);
    const page = () => document.body;
    await draw();
    for (const [index, { code: stage, name }] of guidedSheets[code].stages.entries()) {
      if (index > 0) await press(words.next);
      await screen.findByRole('heading', { level: 2, name: name.en });
      if (index > 0) await waitFor(async () => expect((await kept())?.stage).toBe(stage));
      const before = await standing(page);
      const written = await filled(page, stage);
      // Every other time it comes when all is kept, else as soon as every word is on the disk.
      if (index % 2 === 1) await waitFor(() => expect(document.querySelector('.save-state.keeping')).toBeNull());
      const left = await standing(page);
      expect(left, `${stage}: nothing to be lost here`).not.toEqual(before);
      await onDisk(test, written, kept);
      test = await killed(test);
      await draw();
      await waitFor(async () => {
        const { fields, chosen, text } = await standing(page);
        expect({ fields, chosen }, stage).toEqual({ fields: left.fields, chosen: left.chosen });
        // What is told of kept words alone, such as how many are written, stands there only when they are.
        if (index % 2 === 1) expect(text, stage).toBe(left.text);
      });
    }
  });
});
