import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import AgreementScreen from '../../../src/screens/agreement/AgreementScreen.svelte';
import SigningScreen from '../../../src/screens/agreement/SigningScreen.svelte';
import { agreement as words } from '../../../src/text/en/agreement.ts';
import { agreement as inIndonesian } from '../../../src/text/id/agreement.ts';
import { got, notebookInHand, press, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let group: string;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'] }));
  got(await hand.commands.members.add(group, [{ name: 'Sari' }, { name: 'Budi' }]));
  got(await hand.commands.agreements.change(group, { norms: 'On time' }));
});

const draw = () => drawScreen(hand, SigningScreen, { screen: 'signing', group }, hand.notebook);
const signatures = async () => (await hand.queries.formation.whole(group))!.signatures;

/** jsdom knows no pointer events of its own, nor sizes. */
async function stroke(pad: Element, ...points: readonly (readonly [number, number])[]): Promise<void> {
  pad.getBoundingClientRect = () => ({ left: 0, top: 0, width: 500, height: 180 }) as DOMRect;
  const event = (type: string, [x, y]: readonly [number, number]) =>
    Object.assign(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y, button: 0 }), { pointerId: 7 });
  const [first = [0, 0] as const, ...rest] = points;
  await fireEvent(pad, event('pointerdown', first));
  for (const point of rest) await fireEvent(pad, event('pointermove', point));
  await fireEvent(pad, event('pointerup', rest.at(-1) ?? first));
}

const padOf = (name: string) => screen.findByRole('img', { name: new RegExp(words.pad(name)) });

describe('signing on the screen', () => {
  it('keeps each stroke as it ends, and goes on with them after a kill', async () => {
    await draw();
    await press(words.nextSigner('Ratna'));
    const pad = await padOf('Ratna');
    await stroke(pad, [50, 50], [100, 90]);
    await stroke(pad, [200, 20], [220, 40], [260, 40]);
    await waitFor(async () =>
      expect((await signatures())[0]?.strokes.map(({ points }) => points).sort()).toEqual([
        [100, 100, 200, 180],
        [400, 40, 440, 80, 520, 80],
      ]),
    );
    expect((await signatures())[0]?.signedAt).toBeNull();
    document.body.innerHTML = '';

    await draw();
    expect(await screen.findByText(new RegExp(words.begunSigning))).toBeTruthy();
    await press(words.nextSigner('Ratna'));
    await padOf('Ratna');
    expect(await screen.findByText(words.padStrokes(2))).toBeTruthy();
    await press(words.undoStroke);
    await waitFor(async () => expect((await signatures())[0]?.strokes).toHaveLength(1));
    await press(words.sign);
    expect(await screen.findByText(words.signedCount(1, 3))).toBeTruthy();
    expect((await signatures())[0]).toMatchObject({ way: 'drawn', name: 'Ratna', role: 'facilitator' });
    expect(screen.getByRole('button', { name: words.nextSigner('Sari') })).toBeTruthy();
  });

  it('does not take an empty pad for a signature, and offers to agree by word of mouth', async () => {
    await draw();
    await press(/^Sari/);
    await press(words.sign);
    expect(await screen.findByText(words.drawFirst)).toBeTruthy();
    expect(await signatures()).toEqual([]);
    await press(words.spoken);
    await waitFor(async () => expect((await signatures())[0]).toMatchObject({ way: 'spoken', name: 'Sari' }));
    await undo(hand, words.signed('Sari'));
    await waitFor(async () => expect((await signatures())[0]?.signedAt).toBeNull());
    expect(await screen.findByText(words.signedCount(0, 3))).toBeTruthy();
  });

  it('ignores a second finger on the glass', async () => {
    await draw();
    await press(words.nextSigner('Ratna'));
    const pad = await padOf('Ratna');
    pad.getBoundingClientRect = () => ({ left: 0, top: 0, width: 1000, height: 360 }) as DOMRect;
    const event = (type: string, pointerId: number, x: number) =>
      Object.assign(new MouseEvent(type, { bubbles: true, clientX: x, clientY: 10, button: 0 }), { pointerId });
    await fireEvent(pad, event('pointerdown', 1, 10));
    await fireEvent(pad, event('pointerdown', 2, 500));
    await fireEvent(pad, event('pointermove', 2, 600));
    await fireEvent(pad, event('pointermove', 1, 20));
    await fireEvent(pad, event('pointerup', 2, 600));
    await fireEvent(pad, event('pointerup', 1, 20));
    await waitFor(async () =>
      expect((await signatures())[0]?.strokes.map(({ points }) => points)).toEqual([[10, 10, 20, 10]]),
    );
  });

  it('takes a signature back from the list, and that back by undo', async () => {
    got(
      await hand.commands.agreements.sign(
        group,
        { person: 'facilitator:ratna', name: 'Ratna', role: 'facilitator' },
        'spoken',
      ),
    );
    await draw();
    await press(`${words.unsign}: Ratna`);
    expect(await screen.findByText(words.signedCount(0, 3))).toBeTruthy();
    await undo(hand, words.unsigned);
    expect(await screen.findByText(words.signedCount(1, 3))).toBeTruthy();
  });

  it('says when all have signed, and teaches the next step where nobody can', async () => {
    const alone = got(await hand.commands.groups.add({ name: 'Sendiri', facilitators: ['Ratna'] }));
    got(
      await hand.commands.agreements.sign(
        alone,
        { person: 'facilitator:ratna', name: 'Ratna', role: 'facilitator' },
        'spoken',
      ),
    );
    await drawScreen(hand, SigningScreen, { screen: 'signing', group: alone }, hand.notebook);
    expect(await screen.findByText(words.signDone)).toBeTruthy();
    document.body.innerHTML = '';
    const nobody = got(await hand.commands.groups.add({ name: 'Kosong' }));
    await drawScreen(hand, SigningScreen, { screen: 'signing', group: nobody }, hand.notebook);
    expect(await screen.findByText(words.nobody)).toBeTruthy();
  });
});

describe('the agreement as it is printed', () => {
  it('changes its language apart from the screen’s, and shows an earlier version by whom it was signed', async () => {
    const [sari] = await hand.queries.groups.members(group);
    got(await hand.commands.agreements.sign(group, { person: sari!.id, name: 'Sari', role: 'member' }, 'spoken'));
    got(await hand.commands.agreements.renew(group));
    got(await hand.commands.agreements.change(group, { norms: 'On time, and phones away' }));
    await drawScreen(hand, AgreementScreen, { screen: 'agreement', group }, hand.notebook);
    const paper = within(await screen.findByRole('article'));
    expect(paper.getByText('On time, and phones away')).toBeTruthy();
    expect(paper.getByText(words.page.draft)).toBeTruthy();
    await fireEvent.click(screen.getByLabelText('Bahasa Indonesia'));
    expect(await paper.findByText(inIndonesian.page.title)).toBeTruthy();
    expect(screen.getByRole('heading', { name: words.title })).toBeTruthy();
    const version = screen.getByLabelText<HTMLSelectElement>(words.whichVersion);
    await fireEvent.change(version, { target: { value: version.options[0]!.value } });
    expect(await paper.findByText('On time')).toBeTruthy();
    expect(paper.getByText('Sari')).toBeTruthy();
    expect(paper.queryByText('Budi')).toBeNull();
  });
});
