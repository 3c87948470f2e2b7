import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { draftsOf } from '../../../src/storage/drafts.ts';
import WrapUpScreen from '../../../src/screens/wrap-up/WrapUpScreen.svelte';
import { drawScreen } from '../test-app.ts';
import { got, killed, notebookInHand, press, type, undo, type NotebookInHand } from '../notebook-in-hand.ts';

let test: NotebookInHand;
let group: string;
let session: string;
let members: readonly string[];

beforeEach(async () => {
  test = await notebookInHand();
  const { commands } = test;
  group = got(await commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'], usualDay: '1' }));
  members = got(await commands.members.add(group, [{ name: 'Sari Dewi' }, { name: 'Yosef' }]));
  session = got(
    await commands.sessions.plan(group, {
      number: 4,
      date: test.day(0),
      aims: { a1: { text: 'Setiap orang didengar' } },
    }),
  );
});

async function draw(): Promise<void> {
  await drawScreen(test, WrapUpScreen, { screen: 'wrapUp', session }, test.notebook);
  await screen.findByRole('heading', { level: 1 });
}

async function begun(): Promise<void> {
  got(await test.commands.sessions.begin(session));
  test.clock.turn(60_000);
  got(await test.commands.sessions.end(session));
}

async function at(step: string): Promise<void> {
  got(await test.commands.sessions.change(session, { wrapUpStep: step }));
  await draw();
}

const whole = async () => (await test.queries.sessions.whole(session))!;

describe('the way through a wrap-up', () => {
  it('leads through six steps and takes the focus along', async () => {
    await begun();
    await draw();
    const heads = [];
    for (let i = 0; i < 6; i += 1) {
      heads.push((await screen.findByRole('heading', { level: 2 })).textContent);
      if (i < 5) {
        await press('Next');
        await waitFor(() => expect(document.activeElement?.id).toBe('wrap-up-step'));
      }
    }
    expect(new Set(heads).size).toBe(6);
    expect(heads[5]).toBe('Ready to close');
    await waitFor(async () => expect((await whole()).session.wrapUpStep).toBe('close'));
  });

  it('resumes where it was left', async () => {
    await begun();
    await at('reflection');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Your own notes');
    await press('Back');
    expect(await screen.findByRole('heading', { name: 'The ten principles' })).toBeTruthy();
  });

  it('takes the steps in any order', async () => {
    await begun();
    await draw();
    await fireEvent.click(screen.getByRole('button', { name: /Agreed/ }));
    expect(await screen.findByRole('heading', { name: 'Agreements and next steps' })).toBeTruthy();
  });

  it('offers to end a session that still runs', async () => {
    got(await test.commands.sessions.begin(session));
    await draw();
    await press('End it now');
    await waitFor(async () => expect((await whole()).session.endedAt).not.toBeNull());
    await waitFor(() => expect(screen.queryByText('This session is still running')).toBeNull());
  });

  it('says so when there is no such session', async () => {
    session = 'AAAAAAAAAAAAAAAAAAAAAA';
    await drawScreen(test, WrapUpScreen, { screen: 'wrapUp', session }, test.notebook);
    expect(await screen.findByText('There is no such session')).toBeTruthy();
  });
});

describe('attendance', () => {
  beforeEach(begun);

  it('is marked by one tap, which leaves the row where it is', async () => {
    await draw();
    const row = screen.getByRole('radiogroup', { name: 'Yosef' });
    await fireEvent.click(within(row).getByLabelText('absent'));
    await waitFor(async () =>
      expect((await whole()).attendance).toMatchObject([{ member: members[1], presence: 'absent' }]),
    );
    expect(await screen.findByText('1 person is not marked yet.')).toBeTruthy();
    expect(screen.getByRole('radiogroup', { name: 'Yosef' })).toBe(row);
    await fireEvent.change(await screen.findByLabelText('Reason'), { target: { value: 'Ill' } });
    await waitFor(async () =>
      expect((await whole()).attendance).toMatchObject([{ presence: 'absent', reason: 'Ill' }]),
    );
  });

  it('marks all the others in one tap, and takes that back', async () => {
    await draw();
    await press('All the others were present');
    await waitFor(async () =>
      expect((await whole()).attendance.map(({ presence }) => presence)).toEqual(['present', 'present']),
    );
    await undo(test, '2 people marked present');
    await waitFor(async () => expect((await whole()).attendance.every(({ presence }) => presence === '')).toBe(true));
  });
});

describe('aims and principles', () => {
  beforeEach(begun);

  it('keep a mark by one tap and a note beside it', async () => {
    await at('aims');
    await fireEvent.click(screen.getByLabelText('partly'));
    await waitFor(async () => expect((await whole()).session.reached).toMatchObject([{ key: 'a1', mark: 'partly' }]));
    await fireEvent.click(screen.getByText('Note'));
    await type('Note', 'Dua orang diam');
    await waitFor(async () =>
      expect((await whole()).session.reachedNotes).toEqual([{ key: 'a1', note: 'Dua orang diam' }]),
    );
    const { item } = (await whole()).session;
    expect(item.fields['reached/a1']).toHaveLength(1);
    expect(item.fields['reachedNotes/a1']).toHaveLength(1);
  });

  it('lose neither a mark nor a note given on another tablet, and show both notes', async () => {
    got(await test.commands.sessions.change(session, { reachedNotes: { a1: { note: 'Dua orang diam' } } }));
    await at('aims');
    const apart = { reached: { a1: { mark: 'met' as const } }, reachedNotes: { a1: { note: 'Semua bicara' } } };
    // Written without having seen the note that stands there.
    got(await test.commands.sessions.change(session, apart, {}));
    expect(await screen.findByText('Dua orang diam', { selector: ':not(textarea)' })).toBeTruthy();
    await press('Join both');
    await waitFor(async () =>
      expect((await whole()).session.reachedNotes).toEqual([{ key: 'a1', note: 'Semua bicara\n\nDua orang diam' }]),
    );
    expect((await whole()).session.reached).toEqual([{ key: 'a1', mark: 'met' }]);
    expect((await whole()).session.item.fields['reachedNotes/a1']).toHaveLength(1);
  });

  it('name every wording of an aim that was written on two tablets', async () => {
    got(await test.commands.sessions.change(session, { aims: { a1: { text: 'Yang diam pun bicara' } } }, {}));
    await at('aims');
    expect(await screen.findByRole('radiogroup', { name: 'Yang diam pun bicara' })).toBeTruthy();
    expect(screen.getByText('Setiap orang didengar')).toBeTruthy();
    await press('Use this one');
    expect(await screen.findByRole('radiogroup', { name: 'Setiap orang didengar' })).toBeTruthy();
    await waitFor(async () => expect((await whole()).session.item.fields['aims/a1']).toHaveLength(1));
    expect((await whole()).session.aims).toEqual([{ key: 'a1', text: 'Setiap orang didengar' }]);
  });

  it('judge a principle, take the judgement back, and explain it on demand', async () => {
    await at('principles');
    const row = await screen.findByRole('radiogroup', { name: /^T6/ });
    const met = within(row).getByLabelText('met');
    await fireEvent.click(met);
    await waitFor(async () => expect((await whole()).marks).toMatchObject([{ code: 'T6', mark: 'met' }]));
    expect(await screen.findByText('1 of 10 judged')).toBeTruthy();
    await fireEvent.click(met);
    await waitFor(async () => expect((await whole()).marks).toMatchObject([{ code: 'T6', mark: '' }]));
    expect((await whole()).marks[0]?.item.fields['code']).toHaveLength(1);
    expect(screen.queryByText(/differing voices/)).toBeNull();
    await fireEvent.click(screen.getAllByText(/^Meaning and \d statements/)[5]!);
    expect(await screen.findByText(/differing voices/)).toBeTruthy();
  });

  it('says what to do when there are no aims', async () => {
    session = got(await test.commands.sessions.plan(group, { number: 5 }));
    await at('aims');
    expect(screen.getByText('This session has no written aims')).toBeTruthy();
  });
});

describe('the facilitator’s words', () => {
  beforeEach(begun);

  it('keep themselves, also when the next step is taken at once', async () => {
    await at('reflection');
    await type('Reflection', 'Saya <b>tergesa</b> 🌿');
    await press('Next');
    await waitFor(async () => expect((await whole()).session.reflection).toBe('Saya <b>tergesa</b> 🌿'));
  });
});

describe('agreements', () => {
  beforeEach(begun);

  it('are added with who and until the next session in three taps', async () => {
    await at('agreements');
    await type('What', 'Mencoba jeda');
    await fireEvent.click(screen.getByRole('radio', { name: 'Everyone' }));
    await fireEvent.click(await screen.findByRole('radio', { name: /^Next session/ }));
    await press('Add');
    const steps = await waitFor(async () => {
      const made = (await whole()).steps;
      expect(made).toHaveLength(1);
      return made;
    });
    expect(steps[0]).toMatchObject({
      kind: 'agreement',
      text: 'Mencoba jeda',
      who: 'Everyone',
      due: test.day(7),
      session,
    });
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('What').value).toBe(''));
    expect(await test.queries.groups.steps(group)).toHaveLength(1);
  });

  it('are not added without words', async () => {
    await at('agreements');
    await press('Add');
    expect(await screen.findByText('First write what was agreed.')).toBeTruthy();
    expect((await whole()).steps).toHaveLength(0);
  });

  it('of earlier sessions are answered, and the answer taken back', async () => {
    test.clock.turn(-86_400_000);
    got(await test.commands.steps.add(group, { text: 'Menelepon sekolah', session: 'earlier' }));
    test.clock.turn(86_400_000);
    await at('agreements');
    await fireEvent.click(await screen.findByRole('radio', { name: 'Done' }));
    await waitFor(async () => expect((await whole()).steps[0]?.doneAt).not.toBeNull());
    await fireEvent.click(await screen.findByRole('radio', { name: 'Put aside' }));
    await waitFor(async () => expect((await whole()).steps[0]).toMatchObject({ doneAt: null }));
    await waitFor(async () => expect((await whole()).steps[0]?.droppedAt).not.toBeNull());
  });

  it('are removed with an undo', async () => {
    got(await test.commands.steps.add(group, { text: 'Bawa teh', session }));
    await at('agreements');
    await press(/^Options for/);
    await fireEvent.click(await screen.findByText('Delete'));
    await waitFor(async () => expect((await whole()).steps).toHaveLength(0));
    await undo(test, 'Agreement deleted.');
    await waitFor(async () => expect((await whole()).steps).toMatchObject([{ text: 'Bawa teh' }]));
  });
});

describe('closing', () => {
  beforeEach(begun);

  it('names what is empty, leads there, and closes all the same', async () => {
    await at('close');
    expect(screen.getByText('Attendance of 2 people')).toBeTruthy();
    expect(screen.getByText('How far 1 aim was reached')).toBeTruthy();
    await fireEvent.click(screen.getByText('10 principles'));
    expect(await screen.findByRole('heading', { name: 'The ten principles' })).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: /Close$/ }));
    await press('Close the session');
    await waitFor(async () => expect((await whole()).session.closedAt).not.toBeNull());
    await waitFor(() => expect(location.hash).toBe(`#/sessions/${session}/summary`));
  });

  it('reminds of an agreement typed but never added', async () => {
    await at('agreements');
    await type('What', 'Setengah jadi');
    await fireEvent.click(screen.getByRole('button', { name: /Close$/ }));
    expect(await screen.findByText('An agreement written but not added yet')).toBeTruthy();
  });
});

describe('a note half written when the session ended', () => {
  it('is named before closing, and one tap leads back to it', async () => {
    await begun();
    const draft = draftsOf(test.notebook).at(`note/${session}`);
    got(await draft.keep({ values: { text: 'Yosef mau ' } }));
    await at('close');
    const row = await screen.findByRole('link', { name: /A note written but not kept/ });
    expect(row.getAttribute('href')).toBe(`#/sessions/${session}/run`);
    got(await draft.drop());
    await waitFor(() => expect(screen.queryByRole('link', { name: /A note written but not kept/ })).toBeNull());
  });
});

describe('a session that did not take place', () => {
  it('is closed with its reason, or taken up again', async () => {
    got(await test.commands.sessions.notHeld(session, 'Banjir'));
    await draw();
    expect(screen.getByText('Banjir')).toBeTruthy();
    await press('Close this session');
    await waitFor(async () => expect((await whole()).session.closedAt).not.toBeNull());
  });
});

const PARTLY = { a1: { mark: 'partly' as const } };

describe('a closed session', () => {
  let noted: string;

  beforeEach(async () => {
    await begun();
    got(await test.commands.sessions.change(session, { reflection: 'Saya tergesa', problems: 'Hujan' }));
    noted = got(await test.commands.journal.note(session, { kind: 'incident', text: 'Yosef keluar' }));
  });

  it('can only be read, and amended below the former text', async () => {
    got(await test.commands.sessions.close(session));
    await draw();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^Session/);
    expect(screen.queryByRole('textbox')).toBeNull();
    await press('Add an amendment: Reflection');
    await type('Amendment', 'Saya sebenarnya lelah');
    await type('Reason', 'Dibaca lagi');
    await press('Keep the amendment');
    await waitFor(async () =>
      expect((await whole()).amendments).toMatchObject([
        { target: 'reflection', text: 'Saya sebenarnya lelah', reason: 'Dibaca lagi' },
      ]),
    );
    expect(await screen.findByText('Saya sebenarnya lelah')).toBeTruthy();
    expect(screen.getByText('Saya tergesa')).toBeTruthy();
    expect((await whole()).session.reflection).toBe('Saya tergesa');
  });

  it('tells every wording of an aim and of a block that was written on two tablets', async () => {
    const block = { title: 'Pembukaan', minutes: 10, technique: '', material: '', leads: '' };
    got(await test.commands.sessions.change(session, { blocks: { b1: block } }));
    const apart = { aims: { a1: { text: 'Yang diam bicara' } }, blocks: { b1: { ...block, title: 'Lingkar buka' } } };
    got(await test.commands.sessions.change(session, apart, {}));
    got(await test.commands.sessions.close(session));
    await draw();
    expect(screen.getByText('Yang diam bicara · Setiap orang didengar')).toBeTruthy();
    expect(screen.getByText('Lingkar buka / Pembukaan')).toBeTruthy();
  });

  it('tells short words that were written on two tablets as well', async () => {
    const block = { title: 'Pembukaan', minutes: 10, technique: '', material: '', leads: 'Ratna' };
    const first = { place: 'Balai', blocks: { b1: block }, reached: { a1: { mark: 'met' as const } } };
    got(await test.commands.sessions.change(session, first));
    const apart = { ...first, place: 'Rumah', blocks: { b1: { ...block, leads: 'Arif' } }, reached: PARTLY };
    got(await test.commands.sessions.change(session, apart, {}));
    got(await test.commands.attendance.mark(session, [{ member: members[0]!, presence: 'late', reason: 'Hujan' }]));
    got(await test.commands.attendance.reason(session, members[0]!, 'Ban bocor', {}));
    got(await test.commands.sessions.close(session));
    await draw();
    expect(screen.getByText('Balai')).toBeTruthy();
    expect(screen.getByText('Rumah')).toBeTruthy();
    expect(screen.getByText('Setiap orang didengar · partly / met')).toBeTruthy();
    expect(screen.getByText('Pembukaan / Ratna')).toBeTruthy();
    expect(screen.getByText(/^late · Ban bocor · Hujan$/i)).toBeTruthy();
  });

  it('takes amendments of single notes and of attendance', async () => {
    got(await test.commands.journal.note(session, { kind: 'observation', text: 'Yosef keluar' }));
    got(await test.commands.sessions.close(session));
    await draw();
    await press('Add an amendment: Yosef');
    await type('Amendment', 'Datang terlambat');
    await press('Keep the amendment');
    await waitFor(async () => expect((await whole()).amendments[0]?.target).toBe(`attendance:${members[1]}`));
    expect(screen.getAllByRole('button', { name: /^Add an amendment: Note at/ })).toHaveLength(2);
  });

  it('takes an amendment of a single principle, below what was judged of it', async () => {
    got(await test.commands.sessions.mark(session, 'T5', 'partly', 'Hanya dua yang bicara'));
    got(await test.commands.sessions.close(session));
    await draw();
    await press(/^Add an amendment: T5/);
    await type('Amendment', 'Yosef juga bicara, di akhir');
    await press('Keep the amendment');
    await waitFor(async () => expect((await whole()).amendments[0]?.target).toBe('principle:T5'));
    const principle = (await screen.findByText('Yosef juga bicara, di akhir')).closest('.principle');
    expect(principle?.textContent).toContain('Hanya dua yang bicara');
    // One that nobody judged can be chosen, and stands there once it was amended.
    await press('Add an amendment');
    await fireEvent.change(await screen.findByLabelText('About'), { target: { value: 'principle:T9' } });
    await type('Amendment', 'Kami mencoba cara baru');
    await press('Keep the amendment');
    const other = (await screen.findByText('Kami mencoba cara baru')).closest('.principle');
    expect(other?.textContent).toMatch(/^T9/);
  });

  it('comes back to a half-written amendment after a kill', async () => {
    got(await test.commands.sessions.close(session));
    await draw();
    await press('Add an amendment: Place');
    await type('Amendment', 'Di rumah Ib');
    await waitFor(async () => expect(await draftsOf(test.notebook).all(`amend/${session}/place`)).toHaveLength(1));
    test = await killed(test);
    await draw();
    expect(await screen.findByDisplayValue('Di rumah Ib')).toBeTruthy();
  });

  it('shows marks, statements and notes of the principles, and opens the moments that show them', async () => {
    const seen = got(await test.commands.journal.note(session, { kind: 'decision', text: 'Mereka memilih sendiri' }));
    const gone = got(await test.commands.journal.note(session, { kind: 'decision', text: 'Nanti dihapus' }));
    got(await test.commands.sessions.mark(session, 'T6', 'met', 'Tanpa saya'));
    got(await test.commands.sessions.mark(session, 'T6.1', 'partly'));
    got(await test.commands.sessions.mark(session, 'T4.2', 'notYet'));
    got(await test.commands.sessions.showBy(session, 'T6', { [seen]: true, [gone]: true }));
    got(await test.commands.journal.remove(session, gone));
    got(await test.commands.sessions.close(session));
    await draw();
    const card = screen.getByRole('region', { name: 'The ten principles' });
    expect(within(card).getByText('Tanpa saya')).toBeTruthy();
    expect(card.textContent).toMatch(/T6 · [^]*met[^]*partly/);
    expect(card.textContent).toMatch(/T4 · [^]*not yet \(by its statements\)/);
    expect(within(card).getByText('Not judged: T1, T2, T3, T5, T7, T8, T9 and T10')).toBeTruthy();
    expect(within(card).getByText('A note deleted since')).toBeTruthy();
    expect(within(card).queryByRole('button', { name: /Let go/ })).toBeNull();
    await fireEvent.click(within(card).getByRole('button', { name: /Mereka memilih sendiri/ }));
    expect(within(await screen.findByRole('dialog')).getByText('Mereka memilih sendiri')).toBeTruthy();
  });

  it('shows what was agreed in it, also as written on two tablets', async () => {
    const step = got(
      await test.commands.steps.add(group, { kind: 'agreement', text: 'Datang tepat waktu', who: 'Semua', session }),
    );
    got(await test.commands.steps.change(step, { text: 'Datang lebih awal' }, {}));
    got(await test.commands.sessions.close(session));
    await draw();
    expect(screen.getByText('Datang tepat waktu')).toBeTruthy();
    expect(screen.getByText('Datang lebih awal')).toBeTruthy();
    expect(screen.getByText('Semua')).toBeTruthy();
  });

  it('shows an agreement that was half-written when another window closed it, to be copied', async () => {
    await at('agreements');
    await type('What', 'Membawa makanan');
    await type('Who', 'Yosef');
    await waitFor(async () => expect(await draftsOf(test.notebook).all(`step/${session}`)).toHaveLength(1));
    got(await test.commands.sessions.close(session));
    expect(await screen.findByText('Something was left half-written')).toBeTruthy();
    const left = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Agreement' });
    expect(left.value).toBe('Membawa makanan · Yosef');
    expect(left.readOnly).toBe(true);
  });

  it.each([
    ['a note', async () => noted, /Yosef keluar/],
    ['a part of its own', async () => 'problems', /Hujan/],
    ['a principle', async () => 'T6', /T6 ·/],
    ['the attendance of a member', async () => members[1]!, /Yosef/],
  ])('is opened at %s that an address points to', async (_what, momentOf, words) => {
    got(await test.commands.sessions.close(session));
    await drawScreen(test, WrapUpScreen, { screen: 'wrapUp', session, moment: await momentOf() }, test.notebook);
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(words));
    expect(document.activeElement?.querySelector('h1')).toBeNull();
  });

  it('is opened at a note also while it is not closed yet', async () => {
    await drawScreen(test, WrapUpScreen, { screen: 'wrapUp', session, moment: noted }, test.notebook);
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/Note at[^]*Yosef keluar/));
    await drawScreen(test, WrapUpScreen, { screen: 'wrapUp', session, moment: 'problems' }, test.notebook);
    expect(await screen.findByDisplayValue('Hujan')).toBeTruthy();
  });

  it('asks for words before it keeps an amendment', async () => {
    got(await test.commands.sessions.close(session));
    await draw();
    await press('Add an amendment');
    await press('Keep the amendment');
    expect(await screen.findByText('First write the amendment.')).toBeTruthy();
    expect((await whole()).amendments).toHaveLength(0);
  });
});
