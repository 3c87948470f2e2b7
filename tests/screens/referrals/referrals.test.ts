import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { linkingSteps } from '../../../src/content/referral-guide.ts';
import BesideScreen from '../../../src/screens/beside/BesideScreen.svelte';
import GroupScreen from '../../../src/screens/group/GroupScreen.svelte';
import MemberScreen from '../../../src/screens/members/MemberScreen.svelte';
import PlanScreen from '../../../src/screens/plan/PlanScreen.svelte';
import NewReferralScreen from '../../../src/screens/referrals/NewReferralScreen.svelte';
import ReferralLetterScreen from '../../../src/screens/referrals/ReferralLetterScreen.svelte';
import ReferralScreen from '../../../src/screens/referrals/ReferralScreen.svelte';
import ReferToScreen from '../../../src/screens/referrals/ReferToScreen.svelte';
import ResourceScreen from '../../../src/screens/resources/ResourceScreen.svelte';
import { beside } from '../../../src/text/en/beside.ts';
import { resources as words } from '../../../src/text/en/resources.ts';
import { resources as inIndonesian } from '../../../src/text/id/resources.ts';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let group: string;
let member: string;
let resource: string;
let referral: string;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'] }));
  const ids = got(
    await hand.commands.members.add(group, [{ name: 'Siti Rahma', contact: '0812 3456' }, { name: 'Budi' }]),
  );
  member = ids[0]!;
  resource = got(await hand.commands.resources.add({ name: 'Health post' }));
  referral = got(await hand.commands.referrals.add(group, member, resource));
});

const current = async () => (await hand.queries.beside.referral(referral))!;
const draw = () => drawScreen(hand, ReferralScreen, { screen: 'referral', group, referral }, hand.notebook);
const drawLetter = () =>
  drawScreen(hand, ReferralLetterScreen, { screen: 'referralLetter', group, referral }, hand.notebook);

describe('begun from a resource', () => {
  const drawTo = (to = resource) => drawScreen(hand, ReferToScreen, { screen: 'referTo', resource: to }, hand.notebook);

  it('is one tap on the resource’s page', async () => {
    await drawScreen(hand, ResourceScreen, { screen: 'resource', resource }, hand.notebook);
    const way = await screen.findByRole('link', { name: words.referHere });
    expect(way.getAttribute('href')).toBe(`#/resources/${resource}/refer`);
  });

  it('opens a referral for the member chosen, and leads whoever is on the way there to the open one', async () => {
    await drawTo();
    const open = await screen.findByRole('link', { name: /Siti/ });
    expect(open.getAttribute('href')).toBe(`#/groups/${group}/referrals/${referral}`);
    await press(/Budi/);
    await waitFor(async () => expect(await hand.queries.beside.referrals(group)).toHaveLength(2));
    const made = (await hand.queries.beside.referrals(group)).find(({ id }) => id !== referral)!;
    expect(made).toMatchObject({ resource, resourceName: 'Health post' });
    await waitFor(() => expect(location.hash).toBe(`#/groups/${group}/referrals/${made.id}`));
  });

  it('offers the members of each group that is not archived, and nobody who has left', async () => {
    const other = got(await hand.commands.groups.add({ name: 'Kebun Pagi' }));
    const left = { name: 'Rudi', leftOn: hand.day(-3) };
    got(await hand.commands.members.add(other, [{ name: 'Wati' }, left]));
    const past = got(await hand.commands.groups.add({ name: 'Lama' }));
    got(await hand.commands.groups.archive(past));
    await drawTo();
    const choice = await screen.findByLabelText<HTMLSelectElement>(words.referFrom);
    expect([...choice.options].map(({ text }) => text)).toEqual(['Kebun Pagi', 'Teras Sore']);
    expect(await screen.findByRole('button', { name: /Wati/ })).toBeTruthy();
    expect(screen.queryByText(/Rudi/)).toBeNull();
    await fireEvent.change(choice, { target: { value: group } });
    await press(/Budi/);
    await waitFor(async () => expect(await hand.queries.beside.referrals(group)).toHaveLength(2));
  });

  it('says what is missing: a group, its members, or the resource itself', async () => {
    got(await hand.commands.groups.archive(group));
    await drawTo();
    expect(await screen.findByText(words.referNoGroup)).toBeTruthy();
    got(await hand.commands.groups.add({ name: 'Kosong' }));
    expect(await screen.findByText(words.referNobody)).toBeTruthy();
    await drawTo('A'.repeat(22));
    expect(await screen.findByText(words.gone)).toBeTruthy();
  });
});

describe('on the page of the group', () => {
  it('says by initials who waits for what and since when, the longest first, and is gone when all are through', async () => {
    hand.clock.turn(3 * 86_400_000);
    const later = got(
      await hand.commands.referrals.add(group, member, got(await hand.commands.resources.add({ name: 'Court' }))),
    );
    got(await hand.commands.referrals.change(later, { outcome: 'waiting' }));
    await drawScreen(hand, GroupScreen, { screen: 'group', group }, hand.notebook);
    const card = await screen.findByRole('region', { name: words.openReferrals });
    const rows = within(card)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(rows[0]).toMatch(/Health post.*SR.*no appointment yet.*open since/);
    expect(rows[1]).toMatch(/Court.*SR.*open since/);
    expect(card.textContent).not.toMatch(/Siti/);
    got(await hand.commands.referrals.close(referral));
    got(await hand.commands.referrals.close(later));
    await waitFor(() => expect(screen.queryByText(words.openReferrals)).toBeNull());
  });
});

describe('where to refer a member', () => {
  const drawNew = () => drawScreen(hand, NewReferralScreen, { screen: 'newReferral', group, member }, hand.notebook);

  it('opens a referral by one tap on a resource', async () => {
    await drawNew();
    await press(/Health post/);
    await waitFor(async () => expect(await hand.queries.beside.referrals(group)).toHaveLength(2));
    await waitFor(() => expect(location.hash).toMatch(new RegExp(`^#/groups/${group}/referrals/`)));
  });

  it('puts one that is not listed into the directory, and asks for its name first', async () => {
    await drawNew();
    await press(words.referThere);
    expect(await screen.findByText(words.nameMissing)).toBeTruthy();
    await type(/^Name/, ' Bu Tuti ');
    await press(words.referThere);
    await waitFor(async () =>
      expect((await hand.queries.resources.all()).map(({ name }) => name).sort()).toEqual(['Bu Tuti', 'Health post']),
    );
  });

  it('works with an empty directory, and says when the member is gone', async () => {
    got(await hand.commands.resources.remove(resource));
    got(await hand.commands.members.remove(member));
    await drawNew();
    expect(await screen.findByText(beside.memberGone)).toBeTruthy();
  });
});

describe('a referral', () => {
  it('keeps need, consent, linking steps with their day and note, outcome and judgement, and closes', async () => {
    await draw();
    await type(/^What they need/, 'to sleep');
    await fireEvent.click(screen.getByRole('checkbox', { name: words.coversWords.need }));
    await type(/^Agreed on/, hand.day(-1));
    const step = linkingSteps[2];
    const row = (await screen.findByRole('checkbox', { name: new RegExp(step.name.en) })).closest('li')!;
    await fireEvent.click(within(row).getByRole('checkbox'));
    const date = await within(row).findByLabelText<HTMLInputElement>(beside.doneOn);
    expect(date.value).toBe(hand.day(0));
    await fireEvent.input(date, { target: { value: hand.day(-2) } });
    const details = row.querySelector('details')!;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
    await fireEvent.input(await within(row).findByLabelText(beside.noteOn(step.name.en)), {
      target: { value: 'on the porch' },
    });
    await fireEvent.click(screen.getByRole('radio', { name: words.outcomes.received }));
    await fireEvent.click(screen.getByRole('radio', { name: words.served.mostly }));
    await waitFor(async () =>
      expect(await current()).toMatchObject({
        need: 'to sleep',
        consentOn: hand.day(-1),
        covers: [{ key: 'need' }],
        done: [{ key: step.code, on: hand.day(-2) }],
        words: [{ key: step.code, text: 'on the porch' }],
        outcome: 'received',
        served: 'mostly',
      }),
    );
    await fireEvent.click(within(row).getByRole('checkbox'));
    await waitFor(async () => expect((await current()).done).toEqual([]));
    expect((await current()).words).toEqual([{ key: step.code, text: 'on the porch' }]);
    await press(words.close);
    expect(await screen.findByText(words.closedBadge)).toBeTruthy();
    await undo(hand, words.closed);
    await waitFor(async () => expect((await current()).closedAt).toBeNull());
  });

  it('shows words and notes that two tablets wrote apart', async () => {
    for (const text of ['one', 'two'])
      got(
        await hand.commands.referrals.change(
          referral,
          { need: text, words: { 'R2a-1': { text } } },
          { need: [], 'words/R2a-1': [] },
        ),
      );
    await draw();
    expect(await screen.findAllByText('Also written elsewhere (1)')).toHaveLength(2);
  });

  it('is deleted and comes back; without its member or resource it stays readable', async () => {
    got(await hand.commands.resources.remove(resource));
    await draw();
    expect(await screen.findByText(words.resourceGone)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words.referralTo('Health post'));
    await press(words.removeReferral);
    await waitFor(() => expect(location.hash).toBe(`#/groups/${group}/members/${member}`));
    await undo(hand, words.referralRemoved);
    await waitFor(async () => expect(await current()).toBeTruthy());
    got(await hand.commands.members.remove(member));
    expect(await screen.findByText(beside.deletedMember)).toBeTruthy();
  });
});

describe('the letter', () => {
  it('waits for the consent and then holds what it covers, in either language', async () => {
    await drawLetter();
    expect(await screen.findByText(words.letterWaits)).toBeTruthy();
    expect(screen.queryByRole('button', { name: words.print })).toBeNull();
    got(
      await hand.commands.referrals.change(referral, {
        need: 'Siti Rahma wants to sleep, as Budi says',
        story: 'NOT COVERED',
        consentOn: hand.day(0),
      }),
    );
    got(await hand.commands.referrals.cover(referral, 'need', true));
    const paper = await screen.findByRole('article', { name: words.paper });
    expect(paper.textContent).toContain('wants to sleep');
    for (const hidden of ['NOT COVERED', 'Siti', 'Rahma', 'Budi', '0812'])
      expect(paper.textContent, hidden).not.toContain(hidden);
    got(await hand.commands.referrals.cover(referral, 'name', true));
    await waitFor(() => expect(paper.textContent).toContain('Siti Rahma'));
    expect(paper.textContent).not.toContain('Budi');
    await fireEvent.click(screen.getByRole('radio', { name: 'Bahasa Indonesia' }));
    await waitFor(() => expect(screen.getByRole('article').textContent).toContain(inIndonesian.page.title));
    expect(screen.getByRole('button', { name: words.print })).toBeTruthy();
  });
});

describe('open referrals', () => {
  it('stand on the member’s page, beside the group, and in the next plan by initials alone', async () => {
    const session = got(await hand.commands.sessions.plan(group, { number: 1 }));
    await drawScreen(hand, MemberScreen, { screen: 'member', group, member }, hand.notebook);
    expect(within(await screen.findByRole('list', { name: words.referrals })).getByText('Health post')).toBeTruthy();
    document.body.innerHTML = '';
    await drawScreen(hand, PlanScreen, { screen: 'plan', session }, hand.notebook);
    const list = await screen.findByRole('list', { name: words.openReferrals });
    expect(list.textContent).toContain('SR');
    expect(list.textContent).not.toContain('Siti');
    got(await hand.commands.referrals.close(referral));
    await waitFor(() => expect(screen.queryByRole('list', { name: words.openReferrals })).toBeNull());
  });

  it('are gathered with open steps and contacts on one page of the group, of one member or a hundred', async () => {
    const many = got(
      await hand.commands.members.add(
        group,
        Array.from({ length: 98 }, (_, n) => ({ name: `Member ${n}` })),
      ),
    );
    got(await hand.commands.contacts.add(group, many[3]!, { way: 'visit', said: 'SECRET' }, { text: 'Call her' }));
    await drawScreen(hand, BesideScreen, { screen: 'beside', group }, hand.notebook);
    expect(await screen.findByRole('checkbox', { name: /^Call her/ })).toBeTruthy();
    expect(screen.getByText('Member 3')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: words.openReferrals })).getByText(/^Siti Rahma/)).toBeTruthy();
    expect(document.body.textContent).not.toContain('SECRET');
    await fireEvent.click(screen.getByRole('checkbox', { name: /^Call her/ }));
    expect(await screen.findByText(beside.openStepsEmpty)).toBeTruthy();
    got(await hand.commands.referrals.close(referral));
    expect(await screen.findByText(beside.closedReferrals(1))).toBeTruthy();
  });

  it('of a group where nothing is yet, the page says where each begins', async () => {
    const empty = got(await hand.commands.groups.add({ name: 'Kosong' }));
    await drawScreen(hand, BesideScreen, { screen: 'beside', group: empty }, hand.notebook);
    expect(await screen.findByText(beside.contactsFromMember)).toBeTruthy();
    expect(screen.getByText(beside.referralsFromMember)).toBeTruthy();
    expect(screen.getByText(beside.openStepsEmpty)).toBeTruthy();
  });
});
