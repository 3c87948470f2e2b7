import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import TechniquesScreen from '../../../src/screens/technique/TechniquesScreen.svelte';
import { firstPlaces } from '../../../src/practice/agenda.ts';
import { got, notebookInHand, press, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let session: string;

beforeEach(async () => {
  test = await notebookInHand();
  const group = got(await test.commands.groups.add({ name: 'Teras Sore' }));
  const block = { title: 'Trying it out', minutes: 20, technique: 'X1', material: '', leads: '' };
  const earlier = got(await test.commands.sessions.plan(group, { number: 1, date: test.day(-7) }));
  const run = got(await test.commands.techniques.begin(earlier, { code: 'X4' }));
  got(await test.commands.techniques.change(run, { useAgain: 'otherwise' }));
  got(await test.commands.techniques.end(run, 'Buzz groups.'));
  test.clock.turn(7 * 24 * 3_600_000);
  session = got(
    await test.commands.sessions.plan(group, {
      number: 2,
      date: test.day(0),
      blocks: { b: block },
      blockPlaces: firstPlaces(['b']),
    }),
  );
});

async function draw(): Promise<void> {
  await drawScreen(test, TechniquesScreen, { screen: 'techniques', session }, test.notebook);
  await screen.findByRole('heading', { level: 1 });
}
const runs = () => test.queries.techniques.of(session);

describe('techniques of a session', () => {
  it('offer what the agenda has, and remember it was begun from there', async () => {
    await draw();
    const planned = await screen.findByRole('list', { name: 'From the agenda' });
    await waitFor(() => expect(within(planned).getByText('On the agenda: Trying it out')).toBeTruthy());
    await press(/^Role play ?On the agenda/);
    await waitFor(async () => expect(await runs()).toMatchObject([{ code: 'X1', block: 'b', endedAt: null }]));
    const [run] = await runs();
    await waitFor(() => expect(location.hash).toBe(`#/sessions/${session}/techniques/${run?.id ?? ''}`));
  });

  it('tell how it went last time with this group', async () => {
    await draw();
    const list = await screen.findByRole('list', { name: 'On the spot' });
    expect(within(list).getByText(/Once with this group.*Last time: another way next time/)).toBeTruthy();
    expect(within(list).getAllByText(/Not yet with this group/).length).toBeGreaterThan(2);
  });

  it('lead back to what is under way, and begin none in a closed session', async () => {
    const run = got(await test.commands.techniques.begin(session, { code: 'X3' }));
    await draw();
    const list = await screen.findByRole('list', { name: 'Under way' });
    expect(within(list).getByRole('link').getAttribute('href')).toBe(`#/sessions/${session}/techniques/${run}`);
    got(await test.commands.sessions.begin(session));
    got(await test.commands.sessions.end(session));
    got(await test.commands.sessions.close(session));
    await screen.findByText(/This session is closed/);
    expect(screen.queryByRole('list', { name: 'On the spot' })).toBeNull();
  });
});
