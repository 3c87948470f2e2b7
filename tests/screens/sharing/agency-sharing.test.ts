import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseRoute } from '../../../src/app/routes.ts';
import SharingScreen from '../../../src/screens/sharing/SharingScreen.svelte';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import { bringTogether, PlainRelay } from '../../storage/sharing/exchange.ts';
import { openTestNotebook } from '../../storage/open-test-notebook.ts';
import { got, notebookInHand, press, type } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';
import { meetingNobody } from './meeting-nobody.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The agency of Ibu Rini, which Sari shares by the tablet of her office; a group that Ibu Rini leads alone. */
async function sharedAgency(language: 'id' | 'en', role: 'coFacilitator' | 'facilitator' = 'coFacilitator') {
  const hand = await notebookInHand(language);
  const sari = await openTestNotebook();
  sari.become({ ...sari.identity, name: 'Sari', tablet: 'Tablet kantor' });
  const [here, there] = [shareNotebook(hand.notebook), shareNotebook(sari)];
  got(await hand.commands.groups.add({ name: 'Teras Sore' }));
  await here.spaces();
  await there.spaces();
  const { agencySpace } = hand.notebook.identity;
  await bringTogether(here, there, new PlainRelay(), [agencySpace], role);
  return { ...hand, agencySpace, sari, there };
}

describe.each(['id', 'en'] as const)('who shares the agency: %s', (language) => {
  const route = parseRoute('#/settings/agency/sharing');

  it('names who is in by person and tablet, and says what everybody here sees', async () => {
    const at = await sharedAgency(language);
    meetingNobody(at.notebook);
    await drawScreen(at, SharingScreen, route, at.notebook);
    const { group, roles, devices } = at.app.language.words.sharing;
    expect(await screen.findByRole('heading', { name: group.agencyTitle, level: 1 })).toBeTruthy();
    expect(await screen.findByText(group.agencySees)).toBeTruthy();
    expect(screen.queryByText(group.groupSees)).toBeNull();
    const people = within(screen.getByRole('list', { name: group.people }));
    expect(people.getAllByRole('listitem')).toHaveLength(2);
    expect(people.getByText('Ibu Rini')).toBeTruthy();
    expect(people.getByText(`tablet · ${devices.notHeard}`)).toBeTruthy();
    expect(people.getByText(roles.coFacilitator.name)).toBeTruthy();
    // An agency is left, but not handed over like a group.
    expect(screen.getByRole('button', { name: group.leave })).toBeTruthy();
    expect(screen.queryByRole('button', { name: group.handOver })).toBeNull();
  });

  it('invites to the agency, which is ticked, and to a group besides where that is chosen', async () => {
    const at = await sharedAgency(language);
    const { shared } = meetingNobody(at.notebook);
    await drawScreen(at, SharingScreen, route, at.notebook);
    const { group, invite, join } = at.app.language.words.sharing;
    await press(group.invite);
    const agency = screen.getByRole<HTMLInputElement>('checkbox', {
      name: new RegExp(`^${escaped(group.agencyCard)}`),
    });
    expect(agency.checked).toBe(true);
    expect(agency.closest('label')?.textContent).toContain(group.agencySees);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Teras Sore' }).checked).toBe(false);
    await type(new RegExp(`^${escaped(join.tablet)}`), 'Tablet Rini');
    await press(invite.make);
    expect(await screen.findByRole('img', { name: invite.code })).toBeTruthy();
    const [made] = (await shared.inviting.shown()).filter(({ mine, state }) => mine && state === 'unsent');
    expect(made).toMatchObject({ spaces: [at.agencySpace], role: 'coFacilitator', own: false });
    // The card says to what.
    expect(screen.getAllByText(group.agencyCard).length).toBeGreaterThan(0);
  });

  it('says that whoever is no facilitator here cannot invite', async () => {
    const at = await sharedAgency(language, 'facilitator');
    const { shared } = meetingNobody(at.notebook);
    await at.there.changeRole(at.agencySpace, at.notebook.identity.device, 'supervisor');
    const chain = (await at.there.space(at.agencySpace))!;
    await shared.takeChain(at.agencySpace, chain.chainOnRelay, chain.chainPending);
    await drawScreen(at, SharingScreen, route, at.notebook);
    const { group } = at.app.language.words.sharing;
    expect(await screen.findByText(group.mayNotInvite)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: group.invite })).toBeNull());
  });
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
