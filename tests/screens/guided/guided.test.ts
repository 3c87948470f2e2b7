import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { guidedSheets } from '../../../src/content/guided-sheets.ts';
import { sideAnswer, type GuidedCode } from '../../../src/practice/guided.ts';
import BesideScreen from '../../../src/screens/beside/BesideScreen.svelte';
import GuidedPrintScreen from '../../../src/screens/guided/GuidedPrintScreen.svelte';
import GuidedScreen from '../../../src/screens/guided/GuidedScreen.svelte';
import MemberScreen from '../../../src/screens/members/MemberScreen.svelte';
import RunScreen from '../../../src/screens/run/RunScreen.svelte';
import { beside } from '../../../src/text/en/beside.ts';
import { guided as words } from '../../../src/text/en/guided.ts';
import { run } from '../../../src/text/en/run.ts';
import { guided as inIndonesian } from '../../../src/text/id/guided.ts';
import { got, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let group: string;
let member: string;
let sheet: string;

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'] }));
  member = got(await hand.commands.members.add(group, [{ name: 'Siti Rahma' }]))[0]!;
});

const current = async () => (await hand.queries.beside.guided(sheet))!;
const draw = () => drawScreen(hand, GuidedScreen, { screen: 'guided', group, sheet }, hand.notebook);
async function begin(code: GuidedCode, more = {}) {
  sheet = got(await hand.commands.guided.begin(group, code, more));
  return draw();
}
const nameOf = (code: GuidedCode, stage: string) =>
  guidedSheets[code].stages.find((one) => one.code === stage)!.name.en;
const stageHead = (name: string) => screen.findByRole('heading', { level: 2, name });

describe('a mediation', () => {
  it('gives each side the same room, keeps their words apart, and stands where it was left after a kill', async () => {
    await begin('R3');
    await type(words.sideName(1), 'Farmers');
    await type(words.sideName(2), 'Traders');
    await press(words.next);
    await stageHead(nameOf('R3', 'R3a'));
    const [ask] = guidedSheets.R3.stages[1]!.asks;
    const question = screen.getByRole('group', { name: ask!.name.en });
    const fields = within(question).getAllByRole('textbox');
    expect(fields).toHaveLength(2);
    // The other side has the first word at the second stage.
    expect(
      within(question)
        .getAllByText(/^(Farmers|Traders)$/)
        .map((label) => label.textContent.trim()),
    ).toEqual(['Traders', 'Farmers']);
    await type('Farmers', 'water');
    await type('Traders', 'peace');
    const [first, second] = (await current()).sides.map(({ key }) => key);
    await waitFor(async () =>
      expect(Object.fromEntries((await current()).words.map(({ key, text }) => [key, text]))).toEqual({
        [sideAnswer('side', first!)]: 'Farmers',
        [sideAnswer('side', second!)]: 'Traders',
        [sideAnswer('R3a-1', first!)]: 'water',
        [sideAnswer('R3a-1', second!)]: 'peace',
      }),
    );
    await screen.findByText(words.answered(2, 3));
    cleanup();
    await draw();
    await stageHead(nameOf('R3', 'R3a'));
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Farmers')).value).toBe('water');
  });

  it('adds a third side, takes it away and brings it back', async () => {
    await begin('R3');
    await press(words.addSide);
    await type(words.sideName(3), 'Youth');
    await waitFor(async () => expect((await current()).sides).toHaveLength(3));
    await press(words.removeSide('Youth'));
    await waitFor(() => expect(screen.queryByLabelText(words.sideName(3))).toBeNull());
    await undo(hand, words.sideRemoved);
    expect((await screen.findByLabelText<HTMLInputElement>(words.sideName(3))).value).toBe('Youth');
  });

  it('begins from the running session and puts its result into the journal only by a tap', async () => {
    const session = got(await hand.commands.sessions.plan(group, { number: 1 }));
    got(await hand.commands.sessions.begin(session));
    await drawScreen(hand, RunScreen, { screen: 'run', session }, hand.notebook);
    await press(run.more);
    await fireEvent.click(await screen.findByRole('menuitem', { name: run.mediate }));
    await waitFor(async () => expect(await hand.queries.beside.guidedOf(group)).toHaveLength(1));
    const [begun] = await hand.queries.beside.guidedOf(group);
    expect(begun).toMatchObject({ code: 'R3', session });
    sheet = begun!.id;
    await waitFor(() => expect(location.hash).toBe(`#/groups/${group}/sheets/${sheet}`));
    got(await hand.commands.guided.change(sheet, { stage: 'agreement' }));
    cleanup();
    await draw();
    await type(/^What was agreed, or/, 'One book, two signatures');
    const notes = async () => (await hand.queries.sessions.entries(session)).filter(({ act }) => act === '');
    expect(await notes()).toEqual([]);
    await press(words.journal);
    await waitFor(async () =>
      expect(await notes()).toMatchObject([{ kind: 'agreement', text: 'One book, two signatures' }]),
    );
    await undo(hand, words.journalDone);
    await waitFor(async () => expect(await notes()).toEqual([]));
  });

  it('shows what two tablets wrote apart', async () => {
    sheet = got(await hand.commands.guided.begin(group, 'R3', {}));
    got(await hand.commands.guided.change(sheet, { stage: 'R3d' }));
    for (const text of ['one', 'two'])
      got(await hand.commands.guided.change(sheet, { words: { 'R3d-2': { text } } }, { 'words/R3d-2': [] }));
    await draw();
    expect(await screen.findByText('Also written elsewhere (1)')).toBeTruthy();
  });
});

describe('the checklists', () => {
  it('of protection shows what to do in danger above everything, with the numbers of the directory', async () => {
    await begin('R5', { member });
    const { notice } = guidedSheets.R5;
    expect(await screen.findByText(notice!.title.en)).toBeTruthy();
    expect(await screen.findByText(words.emergencyNone)).toBeTruthy();
    got(await hand.commands.resources.add({ name: 'Safe house', contact: '0811', emergency: true }));
    expect(await screen.findByText('Safe house')).toBeTruthy();
    expect(screen.queryByText(words.emergencyNone)).toBeNull();
    expect(screen.getByText(guidedSheets.R5.limits.en)).toBeTruthy();
  });

  it.each(['R4', 'R5'] as const)('%s ticks what must be documented, with its day and note', async (code) => {
    sheet = got(await hand.commands.guided.begin(group, code, { member }));
    got(await hand.commands.guided.change(sheet, { stage: 'documents' }));
    await draw();
    const ask = guidedSheets[code].stages
      .find((stage) => stage.code === 'documents')!
      .asks.find(({ is }) => is === 'tick')!;
    const row = (await screen.findByRole('checkbox', { name: new RegExp(`^${ask.name.en}`) })).closest('li')!;
    await fireEvent.click(within(row).getByRole('checkbox'));
    await fireEvent.input(await within(row).findByLabelText(beside.doneOn), { target: { value: hand.day(-1) } });
    await waitFor(async () => expect((await current()).done).toEqual([{ key: ask.code, on: hand.day(-1) }]));
  });

  it('close, open again, are deleted and come back; a deleted member leaves them readable', async () => {
    await begin('R4', { member });
    await type(words.about, 'Allowance');
    await waitFor(async () => expect((await current()).title).toBe('Allowance'));
    await press('More');
    await fireEvent.click(await screen.findByRole('menuitem', { name: words.close }));
    expect(await screen.findByText(words.closedBadge)).toBeTruthy();
    got(await hand.commands.members.remove(member));
    await waitFor(() => expect(screen.queryByText(words.forMember('Siti Rahma'))).toBeNull());
    await press('More');
    await fireEvent.click(await screen.findByRole('menuitem', { name: words.remove }));
    await waitFor(() => expect(location.hash).toBe(`#/groups/${group}/beside`));
    await undo(hand, words.removed);
    await waitFor(async () => expect(await current()).toMatchObject({ title: 'Allowance' }));
  });

  it('that are not there say so', async () => {
    sheet = 'A'.repeat(22);
    await draw();
    expect(await screen.findByText(words.gone)).toBeTruthy();
  });
});

describe('a community action', () => {
  const drawPrint = () => drawScreen(hand, GuidedPrintScreen, { screen: 'guidedPrint', group, sheet }, hand.notebook);

  it('gathers partners, resources, the three needs and actions, and prints them in either language', async () => {
    const resource = got(await hand.commands.resources.add({ name: 'Village hall', contact: 'Pak Joko' }));
    await begin('O3');
    await type(/^What we want to change/, 'Street lights');
    await type(/^Felt need/, 'afraid at night');
    await press(words.addPartner);
    await type(words.partner(1), 'Youth club');
    await type(words.brings, 'ladders');
    await press(words.next);
    await fireEvent.click(await screen.findByRole('checkbox', { name: /^Village hall/ }));
    await press(words.next);
    await type(/^What$/, 'Count the dark spots');
    await press(beside.addStep);
    await waitFor(async () => expect(await hand.queries.groups.steps(group)).toHaveLength(1));
    await waitFor(async () => expect((await current()).resources).toEqual([{ key: resource }]));
    cleanup();
    await drawPrint();
    const paper = await screen.findByRole('article', { name: words.paper });
    for (const text of [
      'Street lights',
      'afraid at night',
      'Youth club',
      'ladders',
      'Village hall',
      'Pak Joko',
      'Count the dark spots',
    ])
      expect(paper.textContent, text).toContain(text);
    await fireEvent.click(screen.getByRole('radio', { name: 'Bahasa Indonesia' }));
    await waitFor(() => expect(screen.getByRole('article').textContent).toContain(inIndonesian.page.title));
    got(await hand.commands.resources.remove(resource));
    await waitFor(() => expect(screen.getByRole('article').textContent).not.toContain('Village hall'));
  });

  it('prints protection for the file: what was told, done, agreed, and what is not known yet', async () => {
    got(await hand.commands.agency.change({ name: 'Rumah Teduh' }));
    sheet = got(await hand.commands.guided.begin(group, 'R5', { member }));
    got(
      await hand.commands.guided.change(sheet, {
        title: 'Threats at the door',
        words: { 'R5a-1': { text: 'Siti herself' }, 'R5a-3': { text: 'By phone' } },
        done: { 'R5a-3': { on: '2026-11-20' } },
      }),
    );
    got(await hand.commands.guided.addStep(sheet, { text: 'Call the shelter', who: 'Ratna', due: '2026-11-27' }));
    await drawPrint();
    const paper = await screen.findByRole('article', { name: words.filePaper });
    const { formats } = hand.app.language;
    for (const told of ['Rumah Teduh', 'Siti', 'Threats at the door', 'Siti herself', 'By phone', 'Call the shelter'])
      expect(paper.textContent).toContain(told);
    expect(paper.textContent).toContain(words.page.doneOn(formats.date('2026-11-20')));
    expect(within(paper).getAllByText(words.page.notDone).length).toBeGreaterThan(1);
    expect(within(paper).getAllByText(words.page.nothing).length).toBeGreaterThan(1);
    expect(paper.textContent).toContain(hand.app.language.words.summary.page.copyFile);
    for (const stage of guidedSheets.R5.stages) expect(paper.textContent).toContain(stage.name.en);
    await fireEvent.click(screen.getByRole('radio', { name: 'Bahasa Indonesia' }));
    await waitFor(() => expect(screen.getByRole('article').textContent).toContain(guidedSheets.R5.limits.id));
  });

  it('prints an empty sheet whole, and nothing of a mediation, whose words stay between its sides', async () => {
    sheet = got(await hand.commands.guided.begin(group, 'O3'));
    await drawPrint();
    expect((await screen.findAllByText(words.page.nothing)).length).toBeGreaterThan(10);
    cleanup();
    sheet = got(await hand.commands.guided.begin(group, 'R3'));
    await drawPrint();
    expect(await screen.findByText(words.gone)).toBeTruthy();
  });
});

describe('sheets are found', () => {
  it('beside the group, of one member or a hundred, each begun by its own name', async () => {
    got(
      await hand.commands.members.add(
        group,
        Array.from({ length: 99 }, (_, n) => ({ name: `Member ${n}` })),
      ),
    );
    got(await hand.commands.guided.begin(group, 'R5', { member }));
    await drawScreen(hand, BesideScreen, { screen: 'beside', group }, hand.notebook);
    expect(await screen.findByText(new RegExp(`Protection · ${words.forMember('Siti Rahma')}`))).toBeTruthy();
    for (const code of ['R3', 'R4', 'R5', 'O3'] as const)
      expect(screen.getByRole('button', { name: words.beginOf(guidedSheets[code].name.en) })).toBeTruthy();
    await press(words.beginOf(guidedSheets.O3.name.en));
    await waitFor(async () => expect(await hand.queries.beside.guidedOf(group)).toHaveLength(2));
    await waitFor(() => expect(location.hash).toMatch(new RegExp(`^#/groups/${group}/sheets/`)));
  });

  it('on the member’s page, for that member', async () => {
    await drawScreen(hand, MemberScreen, { screen: 'member', group, member }, hand.notebook);
    expect(screen.queryByRole('button', { name: words.beginOf(guidedSheets.R3.name.en) })).toBeNull();
    await press(words.beginOf(guidedSheets.R4.name.en));
    await waitFor(async () =>
      expect(await hand.queries.beside.guidedOf(group)).toMatchObject([{ code: 'R4', member }]),
    );
  });
});
