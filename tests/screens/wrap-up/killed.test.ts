import { screen, waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import WrapUpScreen from '../../../src/screens/wrap-up/WrapUpScreen.svelte';
import { wrapUp as words } from '../../../src/text/en/wrap-up.ts';
import { got, killed, notebookInHand, press } from '../notebook-in-hand.ts';
import { filled, onDisk, standing } from '../standing.ts';
import { drawScreen } from '../test-app.ts';

const HEADS = [
  ['attendance', words.attendanceHead],
  ['aims', words.aimsHead],
  ['principles', words.principlesHead],
  ['reflection', words.reflectionHead],
  ['agreements', words.agreementsHead],
] as const;

it('stands after a kill at each of its steps where it stood, with every word and tap', async () => {
  let test = await notebookInHand();
  const { commands } = test;
  const group = got(await commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'], usualDay: '1' }));
  got(await commands.members.add(group, [{ name: 'Sari Dewi' }, { name: 'Yosef' }]));
  const aims = { a1: { text: 'Setiap orang didengar' } };
  const session = got(await commands.sessions.plan(group, { number: 4, date: test.day(0), aims }));
  got(await commands.sessions.begin(session));
  got(await commands.journal.note(session, { kind: 'observation', text: 'Yosef keluar' }));
  test.clock.turn(60_000);
  got(await commands.sessions.end(session));

  const draw = () => drawScreen(test, WrapUpScreen, { screen: 'wrapUp', session }, test.notebook);
  const kept = () => test.queries.sessions.whole(session);
  const page = () => document.body;
  await draw();
  for (const [index, [step, head]] of HEADS.entries()) {
    if (index > 0) await press(words.next);
    await screen.findByRole('heading', { level: 2, name: head });
    if (index > 0) await waitFor(async () => expect((await kept())?.session.wrapUpStep).toBe(step));
    const before = await standing(page);
    const written = await filled(page, step);
    // Every other time it comes when all is kept, else as soon as every word is on the disk.
    if (index % 2 === 1) await waitFor(() => expect(document.querySelector('.save-state.keeping')).toBeNull());
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
