import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { presentDevices } from '../../../src/protocol/membership.ts';
import { OpenNotebook } from '../../../src/app/open-notebook.svelte.ts';
import type { Syncing } from '../../../src/app/syncing.svelte.ts';
import SharingScreen from '../../../src/screens/sharing/SharingScreen.svelte';
import { shareNotebook } from '../../../src/storage/sharing/share-notebook.ts';
import type { SharedNotebook } from '../../../src/storage/sharing/shared-notebook.ts';
import type { Notebook } from '../../../src/storage/notebook.ts';
import { inviteByWords } from '../../storage/sharing/exchange.ts';
import { openTestNotebook } from '../../storage/open-test-notebook.ts';
import { got, press } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';
import { twoTablets, type TwoTablets } from './two-tablets.ts';

let at: TwoTablets;
let shared: SharedNotebook;
let reachable: boolean;

beforeEach(async () => {
  at = await twoTablets();
  shared = shareNotebook(at.notebook);
  reachable = true;
  const now = vi.fn(async () => {
    if (!reachable) return { problem: 'unreachable' };
    await at.meet();
    return undefined;
  });
  const syncing = { shared, connected: true, unsent: false, status: { phase: 'idle' }, now } as unknown as Syncing;
  vi.spyOn(OpenNotebook.prototype, 'sync').mockResolvedValue(syncing);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const draw = () => drawScreen(at, SharingScreen, { screen: 'sharing', group: at.group }, at.notebook);
const words = () => at.app.language.words.sharing;
const stands = async () => (await shared.space(at.space))?.state;
const roleOf = async (device: string) => (await shared.space(at.space))?.membership?.devices.get(device)?.role;
/** The dialog that is open. */
const dialog = async () => {
  const all = await screen.findAllByRole('dialog');
  return within(all.at(-1)!);
};
async function tap(name: string): Promise<void> {
  await fireEvent.click((await dialog()).getByRole('button', { name }));
}

/** Opens what can be done about the colleague's tablet. */
async function about(what: string): Promise<void> {
  await press(new RegExp(`Sari`));
  await fireEvent.click(await screen.findByRole('menuitem', { name: what }));
}

describe('leaving [SY13]', () => {
  it('sends first what was not sent, and then leaves', async () => {
    got(await at.commands.groups.change(at.group, { purpose: 'Terakhir' }));
    await draw();
    await press(words().group.leave);
    expect(await screen.findByText(words().group.leaveUnsent('1'))).toBeTruthy();
    await tap(words().group.leave);
    await waitFor(async () => expect(await stands()).toBe('out'));
    expect((await shared.space(at.space))?.membership?.devices.get(at.notebook.identity.device)?.gone?.how).toBe(
      'left',
    );
    const theirs = await at.theirGroup();
    expect(theirs?.purpose).toBe('Terakhir');
  });

  it('says what could not be sent, and leaves only when asked once more', async () => {
    reachable = false;
    got(await at.commands.groups.change(at.group, { purpose: 'Terakhir' }));
    await draw();
    await press(words().group.leave);
    await tap(words().group.leave);
    expect(await screen.findByText(words().group.leaveStuck('1'))).toBeTruthy();
    expect(await stands()).toBe('in');
    await tap(words().group.leaveAnyway);
    await waitFor(async () => expect(await stands()).toBe('out'));
  });

  it('is refused to the last facilitator while others are in', async () => {
    await shared.changeRole(at.space, at.colleague, 'coFacilitator');
    await at.meet();
    await draw();
    await press(words().group.leave);
    await tap(words().group.leave);
    await waitFor(() => expect(at.app.toasts.shown.map(({ text }) => text)).toContain(words().group.lastFacilitator));
    expect(await stands()).toBe('in');
  });
});

describe('handing over for good', () => {
  it('makes the other one facilitator, and leaves', async () => {
    await shared.changeRole(at.space, at.colleague, 'coFacilitator');
    await at.meet();
    await draw();
    await press(words().group.handOver);
    const open = await dialog();
    expect(open.getByRole('button', { name: words().group.handOverDo })).toHaveProperty('disabled', true);
    await fireEvent.click(open.getByRole('radio', { name: /Sari/ }));
    await tap(words().group.handOverDo);
    await waitFor(async () => expect(await stands()).toBe('out'));
    expect(await roleOf(at.colleague)).toBe('facilitator');
  });
});

describe('handing over for good with further tablets of one’s own [SY13]', () => {
  let further: Notebook;

  beforeEach(async () => {
    further = await openTestNotebook();
    const own = shareNotebook(further);
    await own.spaces();
    await inviteByWords(shared, own, [at.space], { role: 'facilitator', own: true, tablet: 'Tablet rumah' });
    await shared.changeRole(at.space, at.colleague, 'coFacilitator');
    await at.meet();
  });

  async function handOver(): Promise<void> {
    await draw();
    await press(words().group.handOver);
    const open = await dialog();
    // Neither this tablet nor the further one is offered.
    expect(open.getAllByRole('radio')).toHaveLength(1);
    await fireEvent.click(open.getByRole('radio', { name: /Sari/ }));
    await tap(words().group.handOverDo);
  }

  /** Who is in and how, as it lies on this tablet. */
  async function present(): Promise<readonly (readonly [string, string])[]> {
    const { membership } = (await shared.space(at.space))!;
    return presentDevices(membership!).map(({ device, role }) => [device, role] as const);
  }

  it('none of them is in afterwards, here and for whoever took over', async () => {
    expect((await present()).map(([device]) => device)).toContain(further.identity.device);
    await handOver();
    await waitFor(async () => expect(await stands()).toBe('out'));
    expect(await present()).toEqual([[at.colleague, 'facilitator']]);
    await at.meet();
    await waitFor(async () => expect(await at.theirView()).toHaveLength(1));
  });

  it('leaves nothing half-done where the disk is full in the middle, and says so; then it can be done again', async () => {
    reachable = false;
    const before = await present();
    const put = IDBObjectStore.prototype.put;
    for (const fails of [1, 2, 3]) {
      let writes = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
        if (this.name === 'chains' && (writes += 1) === fails) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, args);
      });
      await handOver();
      await waitFor(() => expect(at.app.toasts.shown.length).toBeGreaterThan(0));
      vi.mocked(IDBObjectStore.prototype.put).mockRestore();
      // All of it, or nothing.
      if ((await stands()) === 'out') break;
      expect(await present()).toEqual(before);
      const { title } = at.app.language.first.shell.problems.storageFull;
      expect(at.app.toasts.shown.map(({ text }) => text).some((text) => text.startsWith(title))).toBe(true);
      expect((await dialog()).getByRole('button', { name: words().group.handOverDo })).toBeTruthy();
      cleanup();
      at.app.toasts.clear();
    }
    expect(await present()).toEqual([[at.colleague, 'facilitator']]);
  });

  it('does nothing where whoever was chosen has gone meanwhile', async () => {
    await draw();
    await press(words().group.handOver);
    const open = await dialog();
    await fireEvent.click(open.getByRole('radio', { name: /Sari/ }));
    expect(await shared.handOver(at.space, further.identity.device)).toBe(false);
    expect(await shared.handOver(at.space, at.notebook.identity.device)).toBe(false);
    await shared.removeDevice(at.space, at.colleague);
    const before = await present();
    expect(await shared.handOver(at.space, at.colleague)).toBe(false);
    expect(await present()).toEqual(before);
  });
});

describe('the role of another tablet', () => {
  it('is changed after it was chosen, and a choice that was given up is not kept', async () => {
    await draw();
    await about(words().group.changeRole);
    await fireEvent.click((await dialog()).getByRole('radio', { name: new RegExp(words().roles.supervisor.name) }));
    await tap(at.app.language.first.shell.cancel);
    await about(words().group.changeRole);
    expect((await dialog()).getByRole('radio', { name: new RegExp(words().roles.facilitator.name) })).toHaveProperty(
      'checked',
      true,
    );
    await fireEvent.click((await dialog()).getByRole('radio', { name: new RegExp(words().roles.supervisor.name) }));
    await tap(words().group.changeRole);
    await waitFor(async () => expect(await roleOf(at.colleague)).toBe('supervisor'));
  });
});
