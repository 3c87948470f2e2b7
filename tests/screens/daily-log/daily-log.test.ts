import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import DailyLogScreen from '../../../src/screens/daily-log/DailyLogScreen.svelte';
import LogLineScreen from '../../../src/screens/daily-log/LogLineScreen.svelte';
import RecordsScreen from '../../../src/screens/records/RecordsScreen.svelte';
import { dailyLog as words } from '../../../src/text/en/daily-log.ts';
import { got, killed, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let group: string;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
});

const draw = () => drawScreen(hand, DailyLogScreen, { screen: 'dailyLog', group }, hand.notebook);
const lines = () => hand.queries.dailyLog.of(group);
const begin = async () => fireEvent.click(await screen.findByText(words.begin));

describe('the daily log of a group', () => {
  it('is found from its records', async () => {
    await drawScreen(hand, RecordsScreen, { screen: 'records', group }, hand.notebook);
    const way = await screen.findByRole('link', { name: new RegExp(words.title) });
    expect(way.getAttribute('href')).toBe(`#/groups/${group}/log`);
  });

  it('takes a line in a few taps, and counts its minutes into the month', async () => {
    await draw();
    await screen.findByText(words.none);
    await begin();
    await press(words.keep);
    expect((await screen.findByRole('alert')).textContent).toBe(words.missing);
    expect(await lines()).toEqual([]);
    await fireEvent.click(screen.getByRole('radio', { name: words.works.homeVisit }));
    await type(words.result, 'She opened the door');
    await fireEvent.input(screen.getByLabelText(words.minutes), { target: { value: '90' } });
    await press(words.keep);
    await waitFor(async () => expect(await lines()).toHaveLength(1));
    expect(await lines()).toMatchObject([
      { work: 'homeVisit', result: 'She opened the door', minutes: 90, date: hand.day(0), by: 'Ibu Rini' },
    ]);
    expect(await screen.findByText(words.thisMonth(words.hours('1.5')))).toBeTruthy();
  });

  it('refuses a length no day has, and keeps the words through a kill', async () => {
    const open = await draw();
    await begin();
    await type(words.planned, 'Ask the village head');
    await fireEvent.input(screen.getByLabelText(words.minutes), { target: { value: '9000' } });
    await press(words.keep);
    expect((await screen.findAllByText(words.minutesLimits)).length).toBeGreaterThan(0);
    expect(await lines()).toEqual([]);
    await waitFor(async () => expect(await open!.drafts.all(`log-line-new/${group}`)).toHaveLength(1));
    hand = await killed(hand);
    await draw();
    expect(await screen.findByDisplayValue('Ask the village head')).toBeTruthy();
  });
});

describe('a line of the daily log', () => {
  it('keeps what is changed by itself, is deleted, and brought back', async () => {
    const line = got(await hand.commands.dailyLog.add(group, { work: 'call', result: 'No answer' }));
    await drawScreen(hand, LogLineScreen, { screen: 'logLine', group, line }, hand.notebook);
    await screen.findByDisplayValue('No answer');
    await type(words.remarks, 'Try in the evening');
    await waitFor(async () => expect(await lines()).toMatchObject([{ remarks: 'Try in the evening' }]));
    await press(words.remove);
    await waitFor(async () => expect(await lines()).toEqual([]));
    await undo(hand, words.removed);
    await waitFor(async () => expect(await lines()).toMatchObject([{ result: 'No answer' }]));
  });

  it('says where a deleted one is no more', async () => {
    await drawScreen(hand, LogLineScreen, { screen: 'agencyLogLine', line: 'nowhere' }, hand.notebook);
    expect(await screen.findByText(words.gone)).toBeTruthy();
  });
});
