import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { versionsOf } from '../../../src/practice/item.ts';
import MemberScreen from '../../../src/screens/members/MemberScreen.svelte';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

const CAUTION = 'Allergic to peanuts';

let hand: NotebookInHand;
let group: string;
let member: string;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
  const ids = got(
    await hand.commands.members.add(group, [
      { name: 'Siti Rahma', joinedOn: hand.day(-30), cautions: CAUTION },
      { name: 'Siti Rahma' },
    ]),
  );
  member = ids[0]!;
});

const draw = () => drawScreen(hand, MemberScreen, { screen: 'member', group, member }, hand.notebook);
const current = async () => (await hand.queries.groups.member(member))!;

describe('the page of a member', () => {
  it('keeps every field by itself', async () => {
    await draw();
    await type(/^What to call them/, 'Bu Siti');
    await type(/^Birth year/, '1990');
    await fireEvent.click(screen.getByRole('button', { name: 'Female' }));
    await type(/^Contact/, 'through her sister');
    await type(/^Needs/, 'to be heard');
    await type(/^They agree to/, 'notes read by the supervisor');
    await type(/^Since/, '2026-11-01');
    await waitFor(async () =>
      expect(await current()).toMatchObject({
        called: 'Bu Siti',
        birthYear: 1990,
        sex: 'Female',
        contact: 'through her sister',
        needs: 'to be heard',
        consentTo: 'notes read by the supervisor',
        consentOn: '2026-11-01',
        cautions: CAUTION,
      }),
    );
    expect(await screen.findByText('Kept on this tablet')).toBeTruthy();
    expect(await screen.findByText('Turns 36 this year.')).toBeTruthy();
  });

  it('has no word of the cautions on the page before they are asked for', async () => {
    await draw();
    const summary = await screen.findByText('Cautions: something is written, show');
    expect(document.body.innerHTML).not.toContain(CAUTION);
    expect([...document.querySelectorAll('textarea')].map(({ value }) => value)).not.toContain(CAUTION);
    const details = summary.closest('details')!;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Cautions')).value).toBe(CAUTION);
    await type('Cautions', `${CAUTION}; carries a pen`);
    await waitFor(async () => expect((await current()).cautions).toBe(`${CAUTION}; carries a pen`));
  });

  it('does not keep a year or an age that cannot be, and says why while it stays on the screen', async () => {
    await draw();
    await type(/^Birth year/, '2031');
    expect(await screen.findByText('This year has not come yet.')).toBeTruthy();
    await type(/^Age/, '200');
    expect(await screen.findByText('Write the age in years, from 0 to 130.')).toBeTruthy();
    await type(/^Contact/, 'kept meanwhile');
    await waitFor(async () => expect((await current()).contact).toBe('kept meanwhile'));
    expect(await current()).toMatchObject({ birthYear: null, age: null });
    expect(screen.getByLabelText<HTMLInputElement>(/^Birth year/).value).toBe('2031');
    await type(/^Birth year/, '');
    await type(/^Age/, '41');
    await waitFor(async () => expect(await current()).toMatchObject({ birthYear: null, age: 41, ageToldIn: 2026 }));
    await type(/^Age/, '');
    await waitFor(async () => expect(await current()).toMatchObject({ age: null, ageToldIn: null }));
  });

  it('tells which initials are shown, also when another member has chosen the same', async () => {
    await draw();
    expect(await screen.findByText(/^Shown as SR where names are hidden/)).toBeTruthy();
    const [, other] = await hand.queries.groups.members(group);
    const twin = other!.id === member ? (await hand.queries.groups.members(group))[0]! : other!;
    got(await hand.commands.members.change(twin.id, { initials: 'SX' }));
    await type(/^Initials/, 'SX');
    await waitFor(async () => expect((await current()).initials).toBe('SX'));
    const shown = await screen.findByText(/^(Shown as SX|Another member has these already, so they show as SX2)/);
    expect(shown).toBeTruthy();
  });

  it('marks as left today, takes a reason by a tap, and lets them come back', async () => {
    await draw();
    await press('Mark as left');
    await waitFor(async () => expect((await current()).leftOn).toBe(hand.day(0)));
    await press('Moved away');
    await waitFor(async () => expect((await current()).leftReason).toBe('Moved away'));
    await type(/^Left on/, hand.day(-40));
    expect(await screen.findByText('The day of leaving comes before the day of joining.')).toBeTruthy();
    await press('Takes part again');
    await waitFor(async () => expect(await current()).toMatchObject({ leftOn: '', leftReason: '' }));
    await undo(hand, 'They take part again.');
    await waitFor(async () => expect((await current()).leftReason).toBe('Moved away'));
  });

  it('puts a member into the trash, with what was typed a moment before, and gives all of it back', async () => {
    await draw();
    await type(/^Needs/, 'typed just now');
    await press('Move to the trash');
    await waitFor(() => expect(location.hash).toBe(`#/groups/${group}/members`));
    expect(await hand.queries.groups.member(member)).toBeUndefined();
    expect(await hand.queries.erasures.trash()).toMatchObject([{ what: 'member', id: member }]);
    await undo(hand, 'The member is in the trash and is kept there for 30 days');
    await waitFor(async () => expect(await current()).toMatchObject({ needs: 'typed just now', cautions: CAUTION }));
  });

  it('names another value of a short field and lets the facilitator choose', async () => {
    got(await hand.commands.members.change(member, { called: 'Bu Siti' }));
    hand.clock.turn(1000);
    got(await hand.commands.members.change(member, { called: 'Mbak Siti' }, { called: [] }));
    await draw();
    const notice = within(
      (await screen.findByText('Also written elsewhere (1)')).closest<HTMLElement>('[role=status]')!,
    );
    expect(notice.getByText('Bu Siti')).toBeTruthy();
    expect(notice.queryByRole('button', { name: 'Join both' })).toBeNull();
    await fireEvent.click(notice.getByRole('button', { name: 'Use this one' }));
    await waitFor(async () =>
      expect(versionsOf((await current()).item, 'called').map(({ value }) => value)).toEqual(['Bu Siti']),
    );
  });

  it('tells a member who is not there from one that loads', async () => {
    member = 'A'.repeat(22);
    await draw();
    expect(await screen.findByText('There is no such member')).toBeTruthy();
  });

  it('shows a name of ten thousand letters whole in its field and short in the title', async () => {
    got(await hand.commands.members.change(member, { name: 'W'.repeat(10_000) }));
    await draw();
    expect((await screen.findByLabelText<HTMLInputElement>(/^Name/)).value).toHaveLength(10_000);
    expect(screen.getByRole('heading', { level: 1 }).textContent.length).toBeLessThanOrEqual(80);
  });
});
