import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { momentOf } from '../../../src/practice/calendar.ts';
import { handedOnKind } from '../../../src/practice/handed-on.ts';
import CalendarScreen from '../../../src/screens/calendar/CalendarScreen.svelte';
import { got, notebookInHand, press, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let test: NotebookInHand;
let saved: File[];

beforeEach(async () => {
  test = await notebookInHand();
  saved = [];
  URL.createObjectURL = (file) => {
    saved.push(file as File);
    return 'blob:test';
  };
  URL.revokeObjectURL = () => undefined;
  // jsdom goes nowhere by a link.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
});

afterEach(() => vi.restoreAllMocks());

async function filled() {
  const { commands, day } = test;
  got(await commands.agency.change({ name: 'Lembaga Melati' }));
  const group = got(
    await commands.groups.add({ name: 'Teras Sore', place: 'Rumah Bu Sari', usualMinutes: 75, endsOn: day(90) }),
  );
  const [sari = ''] = got(await commands.members.add(group, [{ name: 'Sari Dewi', contact: '+62 812' }]));
  const session = got(await commands.sessions.plan(group, { number: 4, date: day(3), startsAt: '16:30' }));
  const called = got(
    await commands.sessions.plan(group, { number: 5, date: day(10), startsAt: '16:30', plannedMinutes: 60 }),
  );
  got(await commands.sessions.notHeld(called, 'Banjir di Gang Dua'));
  const step = got(
    await commands.steps.add(group, {
      kind: 'nextStep',
      text: 'Menelepon Posyandu; lalu kabari, ya',
      who: 'Sari',
      due: day(5),
    }),
  );
  const resource = got(await commands.resources.add({ name: 'Klinik Harapan' }));
  const referral = got(await commands.referrals.add(group, sari, resource));
  got(await commands.referrals.change(referral, { firstOn: day(6), firstAt: '09:00', withWhom: 'Bidan Ida' }));
  got(await commands.referrals.addStep(referral, { text: 'Antar Sari ke klinik', who: 'Rini', due: day(7) }));
  return { group, sari, session, called, step };
}

const SECRETS = /Sari|Dewi|Posyandu|Klinik|Harapan|Ida|Rini|Banjir|Gang|Teras|Melati|812/;

async function draw(group?: string) {
  await drawScreen(test, CalendarScreen, { screen: 'calendar', ...(group ? { group } : {}) }, test.notebook);
}

async function file(): Promise<{
  readonly text: string;
  readonly events: readonly ICAL.Component[];
  readonly name: string;
}> {
  saved = [];
  await press('Save the calendar file');
  await waitFor(() => expect(saved).toHaveLength(1));
  const [made] = saved;
  if (!made) throw new Error('nothing was saved');
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(made);
  });
  const read = new ICAL.Component(ICAL.parse(text) as never);
  return { text, events: read.getAllSubcomponents('vevent'), name: made.name };
}

const told = (events: readonly ICAL.Component[]) =>
  events.map((event) => String(event.getFirstPropertyValue('summary')));

describe('a calendar of the work ahead', () => {
  it('holds everything with a day, and names nobody', async () => {
    const { group } = await filled();
    await draw();
    expect(await screen.findByText('6 entries')).toBeTruthy();
    const { text, events, name } = await file();
    expect(name).toBe('calendar.ics');
    expect(told(events)).toEqual([
      'Group session 4',
      'Follow-up',
      'Appointment',
      'Follow-up',
      'Cancelled: Group session 5',
      'Last day as planned',
    ]);
    expect(text.replaceAll('\r\n ', '')).not.toMatch(SECRETS);
    const [first, , , , off] = events;
    const start = first?.getFirstPropertyValue('dtstart') as ICAL.Time;
    const end = first?.getFirstPropertyValue('dtend') as ICAL.Time;
    expect(start.toJSDate().getTime()).toBe(momentOf(test.day(3), '16:30'));
    // As long as the group usually meets.
    expect(end.subtractDate(start).toSeconds()).toBe(75 * 60);
    expect(off?.getFirstPropertyValue('status')).toBe('CANCELLED');
    // Of all groups: written down with the agency, and not with one of them.
    expect(await test.notebook.children(handedOnKind, group)).toEqual([]);
    expect(await test.notebook.all(handedOnKind)).toMatchObject([{ paper: 'calendar', form: 'ics', number: 1 }]);
  });

  it('shows beforehand the words that go in, and no others', async () => {
    await filled();
    await draw();
    const list = await screen.findByRole('list', { name: 'What goes into the calendar' });
    expect(list.textContent).not.toMatch(SECRETS);
    const { events } = await file();
    for (const title of told(events)) expect(list.textContent).toContain(title);
  });

  it('names by choice: the group, the place, the people', async () => {
    const { step } = await filled();
    await draw();
    await fireEvent.click(await screen.findByLabelText('the group’s name'));
    expect(told((await file()).events)[0]).toBe('Group session 4 · Teras Sore');
    await fireEvent.click(screen.getByLabelText('the agency’s name'));
    const agency = await file();
    expect(told(agency.events)[0]).toBe('Group session 4 · Lembaga Melati');
    expect(agency.text).not.toMatch(/Rumah|Sari/);
    await fireEvent.click(screen.getByLabelText('With the place of the session'));
    const placed = await file();
    expect(placed.events[0]?.getFirstPropertyValue('location')).toBe('Rumah Bu Sari');
    expect(placed.text).not.toMatch(/Posyandu|Klinik/);
    await fireEvent.click(screen.getByLabelText(/^With names of members/));
    expect(await screen.findByText(/^This calendar names people/)).toBeTruthy();
    const named = await file();
    expect(told(named.events).slice(1, 4)).toEqual([
      'Follow-up: Sari: Menelepon Posyandu; lalu kabari, ya · Lembaga Melati',
      'Appointment: Sari Dewi → Klinik Harapan · Lembaga Melati',
      'Follow-up: Rini: Antar Sari ke klinik · Lembaga Melati',
    ]);
    // What the title holds whole stands there once.
    expect(named.events[1]?.getFirstPropertyValue('description')).toBeNull();
    const long = `Menelepon ${'lagi '.repeat(40)}Posyandu`;
    got(await test.commands.steps.change(step, { text: long }));
    await waitFor(() => expect(screen.getByText(long)).toBeTruthy());
    expect((await file()).events[1]?.getFirstPropertyValue('description')).toBe(long);
  });

  it('brings a later file up to date by the same entry, with a higher count', async () => {
    const { session, called, step } = await filled();
    await draw();
    const before = await file();
    const of = (events: readonly ICAL.Component[], id: string) =>
      events.find((event) => String(event.getFirstPropertyValue('uid')).includes(id));
    test.clock.turn(5000);
    got(await test.commands.sessions.change(session, { date: test.day(4), startsAt: '17:00' }));
    got(await test.commands.steps.done(step, true));
    expect(await screen.findByText('5 entries')).toBeTruthy();
    const after = await file();
    expect(of(after.events, step)).toBeUndefined();
    for (const id of [session, called])
      expect(of(after.events, id)?.getFirstPropertyValue('uid')).toBe(
        of(before.events, id)?.getFirstPropertyValue('uid'),
      );
    const sequence = (events: readonly ICAL.Component[], id: string) =>
      Number(of(events, id)?.getFirstPropertyValue('sequence'));
    expect(sequence(after.events, session)).toBeGreaterThan(sequence(before.events, session));
    expect(sequence(after.events, called)).toBe(sequence(before.events, called));
  });

  it('takes what is wished for, within the days wished for', async () => {
    await filled();
    await draw();
    await fireEvent.click(await screen.findByLabelText('The next four weeks'));
    expect(await screen.findByText('5 entries')).toBeTruthy();
    await fireEvent.click(screen.getByLabelText('Sessions'));
    expect(await screen.findByText('3 entries')).toBeTruthy();
    await fireEvent.click(screen.getByLabelText('Appointments and steps beside the group'));
    expect(await screen.findByText('1 entry')).toBeTruthy();
    await fireEvent.click(screen.getByLabelText('Agreements and follow-ups of the group'));
    expect(await screen.findByText('Nothing with a day in this choice')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save the calendar file' })).toBeNull();
  });

  it('shows what day another tablet wrote, until somebody decides', async () => {
    const { session } = await filled();
    got(await test.commands.sessions.change(session, { date: test.day(4) }, {}));
    await draw();
    expect(await screen.findByText(/^Written on another tablet: /)).toBeTruthy();
    expect((await file()).events).toHaveLength(6);
  });

  it('is shared where the device can, and stands in no list when it was not', async () => {
    await filled();
    const shared: File[] = [];
    let wanted = true;
    Object.assign(navigator, {
      canShare: () => true,
      share: ({ files }: { files: File[] }) => {
        if (!wanted) return Promise.reject(new DOMException('closed', 'AbortError'));
        shared.push(...files);
        return Promise.resolve();
      },
    });
    try {
      await draw();
      await press('Share');
      await waitFor(() =>
        expect(shared.map(({ name, type }) => [name, type])).toEqual([['calendar.ics', 'text/calendar']]),
      );
      await waitFor(async () => expect(await test.notebook.all(handedOnKind)).toHaveLength(1));
      wanted = false;
      await press('Share');
      await waitFor(async () => {
        const lines = await test.notebook.all(handedOnKind);
        expect(lines.map(({ number }) => number)).toEqual([1]);
      });
    } finally {
      Reflect.deleteProperty(navigator, 'canShare');
      Reflect.deleteProperty(navigator, 'share');
    }
  });

  it('tells nothing of a member in the trash', async () => {
    const { sari } = await filled();
    got(await test.commands.erasures.toTrash('member', sari));
    await draw();
    expect(told((await file()).events)).not.toContain('Appointment');
    expect(told((await file()).events).filter((title) => title === 'Follow-up')).toHaveLength(1);
  });

  it('of one group is written down with that group', async () => {
    const { group } = await filled();
    const other = got(await test.commands.groups.add({ name: 'Lain' }));
    got(await test.commands.sessions.plan(other, { number: 1, date: test.day(1) }));
    await draw(group);
    expect(told((await file()).events)).not.toContain('Group session 1');
    await waitFor(async () =>
      expect(await test.notebook.children(handedOnKind, group)).toMatchObject([{ paper: 'calendar', form: 'ics' }]),
    );
  });
});
