import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import GroupScreen from '../../../src/screens/group/GroupScreen.svelte';
import { got, notebookInHand, press, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let id: string;

beforeEach(async () => {
  hand = await notebookInHand();
  id = got(await hand.commands.groups.add({ name: 'Teras Sore', stage: 'P3' }));
});

const draw = () => drawScreen(hand, GroupScreen, { screen: 'group', group: id }, hand.notebook);
const current = async () => (await hand.queries.groups.one(id))!.group;
const plan = async (number: number, days: number) =>
  got(await hand.commands.sessions.plan(id, { number, date: hand.day(days), startsAt: '16:00' }));
const link = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href');

describe('what comes next', () => {
  it('is members and a first plan for a new group', async () => {
    await draw();
    expect(await screen.findByText('Add the members, then plan the first session.')).toBeTruthy();
    expect(await link('Plan the first session')).toBe(`#/groups/${id}/sessions/new`);
  });

  it('is to form the group before its first session, until the agreement is signed', async () => {
    await draw();
    expect(await link('Begin forming the group')).toBe(`#/groups/${id}/formation`);
    got(await hand.commands.formation.stand(id, 'intake', ''));
    expect(await link('Go on forming the group')).toBe(`#/groups/${id}/formation`);
    const signer = { person: 'facilitator:ratna', name: 'Ratna', role: 'facilitator' as const };
    got(await hand.commands.agreements.sign(id, signer, 'spoken'));
    await waitFor(() => expect(screen.queryByRole('link', { name: /forming the group$/ })).toBeNull());
    expect(await link('Plan the first session')).toBe(`#/groups/${id}/sessions/new`);
  });

  it('stands whole when it is first drawn, so that nothing moves away under the finger', async () => {
    const drawn: string[] = [];
    const watch = new MutationObserver(() => {
      const next = screen.queryByRole('heading', { name: 'What comes next' })?.closest('section');
      const names = [...(next?.querySelectorAll('a') ?? [])].map((one) => one.textContent.trim());
      if (next && drawn.at(-1) !== names.join()) drawn.push(names.join());
    });
    watch.observe(document.body, { childList: true, subtree: true });
    await draw();
    await screen.findByRole('link', { name: 'Begin forming the group' });
    await screen.findByRole('list', { name: 'Along the whole course' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    watch.disconnect();
    expect(drawn).toHaveLength(1);
    expect(drawn[0]).toContain('Begin forming the group');
  });

  it('is to begin the session of today', async () => {
    const session = await plan(1, 0);
    await draw();
    expect(await screen.findByText('Session 1 is today at 16:00.')).toBeTruthy();
    expect(await link('Begin the session')).toBe(`#/sessions/${session}/run`);
    expect(await link('See the plan')).toBe(`#/sessions/${session}/plan`);
  });

  it('is to go on with the running one, live', async () => {
    const session = await plan(1, 0);
    await draw();
    await screen.findByText('Session 1 is today at 16:00.');
    got(await hand.commands.sessions.begin(session));
    expect(await link('Go on with the session')).toBe(`#/sessions/${session}/run`);
  });

  it('is the wrap-up of what was held', async () => {
    const session = await plan(1, -1);
    got(await hand.commands.sessions.begin(session));
    got(await hand.commands.sessions.end(session));
    await draw();
    expect(await link('Wrap up the session')).toBe(`#/sessions/${session}/wrap-up`);
    expect(await link('Plan the next session')).toBe(`#/groups/${id}/sessions/new`);
  });

  it('names a planned day that went by', async () => {
    await plan(1, -2);
    await draw();
    expect(await screen.findByText(/^Session 1 was planned for .*did not take place\.$/)).toBeTruthy();
  });
});

describe('the course of sessions', () => {
  it('stands in order, each leading to what can be done with it', async () => {
    const planned = await plan(4, 7);
    const closed = await plan(1, -21);
    const notHeld = await plan(2, -14);
    const ended = await plan(3, -7);
    got(await hand.commands.sessions.begin(closed));
    got(await hand.commands.sessions.close(closed));
    got(await hand.commands.sessions.notHeld(notHeld, 'rain'));
    got(await hand.commands.sessions.begin(ended));
    got(await hand.commands.sessions.end(ended));
    await draw();
    const list = await screen.findByRole('list', { name: 'Sessions' });
    expect(
      within(list)
        .getAllByRole('link')
        .map((row) => row.getAttribute('href')),
    ).toEqual([
      `#/sessions/${closed}/summary`,
      `#/sessions/${notHeld}/plan`,
      `#/sessions/${ended}/wrap-up`,
      `#/sessions/${planned}/plan`,
    ]);
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((row) => row.querySelector('.badge')?.textContent),
    ).toEqual(['Closed', 'Not held', 'Waits for wrap-up', 'Planned']);
  });

  it('hides what lies far back until asked, but never what is open', async () => {
    for (let n = 1; n <= 25; n += 1) {
      const session = await plan(n, n - 26);
      if (n === 20) continue;
      got(await hand.commands.sessions.begin(session));
      got(await hand.commands.sessions.close(session));
    }
    await draw();
    const count = () => within(screen.getByRole('list', { name: 'Sessions' })).getAllByRole('listitem').length;
    await screen.findByRole('list', { name: 'Sessions' });
    expect(count()).toBe(9);
    expect(screen.getByRole('link', { name: /^Session 20/ })).toBeTruthy();
    await press('Show 16 earlier sessions');
    expect(count()).toBe(25);
  });
});

describe('the stage', () => {
  it('changes by a tap, says what it means, and can be taken back', async () => {
    await draw();
    await press(/Helping/);
    expect(await screen.findByText('Development and helping')).toBeTruthy();
    expect((await current()).stage).toBe('P4');
    await undo(hand, 'Stage: Development and helping.');
    await waitFor(async () => expect((await current()).stage).toBe('P3'));
    expect(await screen.findByText('Composition and formation')).toBeTruthy();
  });

  it('can be named by words while there is none', async () => {
    got(await hand.commands.groups.change(id, { stage: '' }));
    await draw();
    await fireEvent.click(await screen.findByRole('radio', { name: /Intake/ }));
    await waitFor(async () => expect((await current()).stage).toBe('P1'));
  });
});

describe('agreements and next steps', () => {
  it('are ticked off, and come back by undo', async () => {
    got(await hand.commands.steps.add(id, { text: 'Call the school', who: 'Sari', due: hand.day(-1) }));
    got(await hand.commands.steps.add(id, { text: 'Bring tea', due: hand.day(3) }));
    await draw();
    const boxes = await screen.findAllByRole('checkbox');
    expect(boxes.map((box) => box.closest('label')?.textContent.trim())).toEqual([
      expect.stringMatching(/^Call the school.*by Sari · was due 22 Nov 2026$/),
      expect.stringMatching(/^Bring tea.*until 26 Nov 2026$/),
    ]);
    await fireEvent.click(boxes[0]!);
    await waitFor(() => expect(screen.queryByText('Call the school')).toBeNull());
    expect((await hand.queries.groups.steps(id)).filter(({ doneAt }) => doneAt !== null)).toHaveLength(1);
    await undo(hand, 'Marked as done.');
    expect(await screen.findByText('Call the school')).toBeTruthy();
  });
});

describe('archiving', () => {
  it('says what it means, keeps everything, and is taken back', async () => {
    await draw();
    await press('More actions');
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Archive the group' }));
    expect(await screen.findByText(/All its members, sessions and notes are kept/)).toBeTruthy();
    expect((await current()).archivedAt).not.toBeNull();
    await undo(hand, 'The group is archived. All its notes are kept.');
    await waitFor(() => expect(screen.queryByText(/All its members, sessions and notes are kept/)).toBeNull());
    expect((await current()).archivedAt).toBeNull();
  });

  it('can be ended by the button in the notice', async () => {
    got(await hand.commands.groups.archive(id));
    await draw();
    await press('Reopen');
    await waitFor(async () => expect((await current()).archivedAt).toBeNull());
  });
});

describe('the page of a group', () => {
  it('tells a group that is not there from one that loads', async () => {
    id = 'A'.repeat(22);
    await draw();
    expect(await screen.findByText('There is no such group')).toBeTruthy();
  });

  it('shows members in initials, two of the same name apart, and who left not at all', async () => {
    got(
      await hand.commands.members.add(id, [
        { name: 'Siti Rahma' },
        { name: 'Siti Rahma' },
        { name: 'Gone Away', leftOn: hand.day(0) },
      ]),
    );
    await draw();
    const card = within(await screen.findByRole('region', { name: 'Members' }));
    expect(await card.findByText('SR')).toBeTruthy();
    expect(card.getByText('SR2')).toBeTruthy();
    expect(card.queryByText('Gone Away')).toBeNull();
    expect(card.getByText('2 members')).toBeTruthy();
  });

  it('shows a purpose of ten thousand letters shortened until asked', async () => {
    got(await hand.commands.groups.change(id, { purpose: 'w '.repeat(5000) }));
    await draw();
    await press('Read it all');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Read it all' })).toBeNull());
  });
});
