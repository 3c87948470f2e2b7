import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { recordPhrases } from '../../../src/app/record-phrases.ts';
import { draftedRecord } from '../../../src/practice/drafted-record.ts';
import type { OpenNotebook } from '../../../src/app/open-notebook.svelte.ts';
import { amendmentsOf } from '../../../src/practice/record-body.ts';
import { recordKind } from '../../../src/practice/record.ts';
import type { RecordDraft } from '../../../src/practice/record-draft.ts';
import RecordScreen from '../../../src/screens/records/RecordScreen.svelte';
import { records as words } from '../../../src/text/en/records.ts';
import { words as english } from '../../../src/text/en/words.ts';
import { shell } from '../../../src/text/en/shell.ts';
import { got, killed, notebookInHand, press, undo, type NotebookInHand } from '../notebook-in-hand.ts';
import { otherTablet } from '../../storage/other-tablet.ts';
import { drawScreen } from '../test-app.ts';

let hand: NotebookInHand;
let group: string;
let id: string;
let open: OpenNotebook;

const DRAFT: RecordDraft = {
  code: 'K2',
  title: 'Process record',
  member: '',
  from: '2026-11-01',
  to: '2026-11-01',
  sessions: [],
  paragraphs: [
    { section: 'changes', who: '', sources: [], cells: { text: 'She spoke first' } },
    { section: 'course', who: '', sources: [], cells: { words: 'Good evening' } },
  ],
};

beforeEach(async () => {
  hand = await notebookInHand();
  group = got(await hand.commands.groups.add({ name: 'Teras Sore' }));
  id = got(await hand.commands.records.begin(group, DRAFT));
});

async function draw() {
  open = (await drawScreen(hand, RecordScreen, { screen: 'record', group, record: id }, hand.notebook))!;
}
const record = async () => (await hand.queries.records.one(id))!;
const keyOf = async (section: string) => (await record()).paragraphs.find((one) => one.section === section)!.key;
const signElsewhere = async () =>
  got(await hand.commands.records.sign(id, { name: 'Ibu Rini', role: 'facilitator', on: hand.day(0) }));
const left = () => screen.findAllByRole('group', { name: words.leftWords });

/** Waits until the draft of a paragraph, or of the title, is on the disk. */
async function onDisk(part: string) {
  await waitFor(async () => expect(await open.drafts.all(`record/${id}/${part}`)).toHaveLength(1));
}

/** Types without waiting for the words to be kept, while somebody else signs. */
async function typeWhileSigned(label: string | RegExp, text: string) {
  await fireEvent.input(await screen.findByLabelText(label), { target: { value: text } });
  await signElsewhere();
}

describe('a record signed elsewhere while words are typed into it here', () => {
  it('shows the typed words in their place, to be copied, through a kill', async () => {
    await draw();
    await typeWhileSigned(`${words.sections['changes']}, ${words.number(1)}`, 'She spoke first, and stood up');
    const [shown] = await left();
    expect(within(shown!).getByLabelText<HTMLTextAreaElement>(words.leftWordsCopy).value).toBe(
      'She spoke first, and stood up',
    );
    expect(within(shown!).getByRole('button', { name: shell.copy })).toBeTruthy();
    // The signed words stand unchanged beside them.
    expect(screen.getByText('She spoke first')).toBeTruthy();
    await onDisk(await keyOf('changes'));
    hand = await killed(hand);
    await draw();
    expect(within((await left())[0]!).getByDisplayValue('She spoke first, and stood up')).toBeTruthy();
  });

  it('turns them into a dated amendment of their paragraph, once', async () => {
    await draw();
    await typeWhileSigned(words.columns['feeling'] ?? '', 'Relieved');
    await left();
    await press(words.leftWordsAmend);
    await waitFor(() => expect(screen.queryByRole('group', { name: words.leftWords })).toBeNull());
    expect(amendmentsOf(await record(), await keyOf('course'))).toMatchObject([
      { text: 'Feeling: Relieved', by: 'Ibu Rini' },
    ]);
    hand = await killed(hand);
    await draw();
    await screen.findByText('Feeling: Relieved');
    expect(screen.queryByRole('group', { name: words.leftWords })).toBeNull();
  });

  it('puts them away, and brings them back', async () => {
    await draw();
    await typeWhileSigned(words.columns['feeling'] ?? '', 'Relieved');
    await left();
    await press(words.leftWordsAway);
    await waitFor(() => expect(screen.queryByRole('group', { name: words.leftWords })).toBeNull());
    await undo(hand, words.leftWordsGone);
    expect(within((await left())[0]!).getByDisplayValue('Feeling: Relieved')).toBeTruthy();
    expect((await record()).amendments).toEqual([]);
  });

  it('keeps a title, and the words of a paragraph that was taken out elsewhere, in sight too', async () => {
    await draw();
    await fireEvent.input(await screen.findByLabelText(words.recordTitle), {
      target: { value: 'Evening of the terrace' },
    });
    await fireEvent.input(screen.getByLabelText(words.columns['skill'] ?? ''), { target: { value: 'Let silence be' } });
    const other = await otherTablet(hand, recordKind, id);
    other.write({ struck: { [await keyOf('course')]: {} }, lockedAt: hand.clock.now() });
    await other.meet();
    await left();
    await onDisk('title');
    await onDisk(await keyOf('course'));
    hand = await killed(hand);
    await draw();
    await waitFor(async () => expect(await left()).toHaveLength(2));
    const texts = (await left()).map((one) => within(one).getByRole<HTMLTextAreaElement>('textbox').value);
    expect(texts.join('\n')).toContain('Evening of the terrace');
    expect(texts.join('\n')).toContain('Let silence be');
  });

  it('does not offer what stands in the record already', async () => {
    await draw();
    await typeWhileSigned(words.columns['words'] ?? '', 'Good evening');
    await screen.findByText(words.locked);
    expect(screen.queryByRole('group', { name: words.leftWords })).toBeNull();
  });
});

it('lists what was taken out of a draft, and puts it back', async () => {
  got(await hand.commands.records.strike(id, await keyOf('changes')));
  await draw();
  await fireEvent.click(await screen.findByText(words.struckList(1)));
  await screen.findByText('She spoke first');
  await press(words.putBack);
  await waitFor(async () => expect((await record()).struck).toEqual([]));
  await waitFor(() => expect(screen.queryByText(words.struckList(1))).toBeNull());
});

describe('a record being written', () => {
  it('reads the course of the group once, however many words are kept', async () => {
    await draw();
    await screen.findByLabelText(words.columns['feeling'] ?? '');
    const read = vi.spyOn(hand.notebook, 'childrenOfAll');
    for (const text of ['Relieved', 'Relieved, and tired']) {
      await fireEvent.input(screen.getByLabelText(words.columns['feeling'] ?? ''), { target: { value: text } });
      await waitFor(async () => expect((await record()).cells.map((cell) => cell.text)).toContain(text));
      await waitFor(() => expect(screen.getAllByText(shell.kept).length).toBeGreaterThan(0));
    }
    expect(read).not.toHaveBeenCalled();
  });

  it('offers what was written since, says where an older figure stands, and takes it in', async () => {
    const [member = ''] = got(await hand.commands.members.add(group, [{ name: 'Sari' }]));
    const contact = async (date: string) =>
      got(await hand.commands.contacts.add(group, member, { date, way: 'visit' }));
    await contact('2026-11-01');
    const matter = (await hand.queries.records.matter(group))!;
    const phrases = recordPhrases('en', english, matter.members);
    const wish = { code: 'K4', sessions: [], from: '', to: '', member: '', without: new Set<string>() } as const;
    id = got(await hand.commands.records.begin(group, draftedRecord(matter, wish, phrases)));
    await draw();
    expect(await screen.findByDisplayValue(words.say.contacts(1))).toBeTruthy();
    expect(screen.queryByText(words.newNotes(1))).toBeNull();
    await contact('2026-11-08');
    await screen.findByText(words.newNotes(1));
    await fireEvent.click(screen.getAllByText(words.sources)[0]!);
    expect(await screen.findByText(words.grown)).toBeTruthy();
    await press(words.fetch);
    expect(await screen.findByDisplayValue(words.say.contacts(2))).toBeTruthy();
    // Nobody's words are decided on: the older figure stands until somebody takes it out.
    expect(screen.getByDisplayValue(words.say.contacts(1))).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(words.newNotes(1))).toBeNull());
  });
});

it('says that a case record is confidential, and who opened it when', async () => {
  const [member = ''] = got(await hand.commands.members.add(group, [{ name: 'Sari' }]));
  id = got(await hand.commands.records.begin(group, { ...DRAFT, code: 'K5', member, paragraphs: [] }));
  await draw();
  await screen.findByText(words.confidential);
  await fireEvent.click(await screen.findByText(words.openings(1)));
  expect((await screen.findAllByText('Ibu Rini')).length).toBeGreaterThan(0);
});
