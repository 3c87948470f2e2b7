import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import SummaryScreen from '../../../src/screens/summary/SummaryScreen.svelte';
import { drawScreen } from '../test-app.ts';
import { got, notebookInHand, press, type NotebookInHand } from '../notebook-in-hand.ts';

let test: NotebookInHand;
let group: string;
let session: string;

beforeEach(async () => {
  test = await notebookInHand();
  const { commands } = test;
  got(await commands.agency.change({ name: 'Yayasan Beranda' }));
  group = got(await commands.groups.add({ name: 'Teras Sore', facilitators: ['Ratna'], plannedSessions: 12 }));
  const [sari = '', yosef = ''] = got(await commands.members.add(group, [{ name: 'Sari Dewi' }, { name: 'Yosef' }]));
  session = got(
    await commands.sessions.plan(group, {
      number: 4,
      date: '2026-11-23',
      place: 'Balai Lasiana',
      analysis: 'Yosef lelah',
    }),
  );
  got(await commands.sessions.begin(session));
  got(await commands.attendance.mark(session, [{ member: yosef, presence: 'absent', reason: 'Sakit gigi' }]));
  got(await commands.journal.note(session, { kind: 'statement', text: 'Sari memuji Yosef', about: [sari] }));
  got(await commands.sessions.close(session));
});

afterEach(() => vi.restoreAllMocks());

async function draw(): Promise<HTMLElement> {
  await drawScreen(test, SummaryScreen, { screen: 'summary', session }, test.notebook);
  return screen.findByRole('article');
}

describe('the summary', () => {
  it('shows the page for the file first', async () => {
    const paper = await draw();
    expect(paper.lang).toBe('en');
    expect(within(paper).getByText('Yayasan Beranda')).toBeTruthy();
    expect(within(paper).getByText('Session 4 of 12')).toBeTruthy();
    expect(within(paper).getByText('Sari memuji Yosef')).toBeTruthy();
    expect(within(paper).getByText('Sakit gigi')).toBeTruthy();
    expect(within(paper).getByText('Yosef lelah')).toBeTruthy();
  });

  it('names nobody in the copy for members, and one in the copy for that one', async () => {
    const paper = await draw();
    await fireEvent.click(screen.getByLabelText(/^For members/));
    await waitFor(() => expect(within(paper).getByText('SD memuji YO')).toBeTruthy());
    expect(paper.textContent).not.toMatch(/Sari|Dewi|Yosef|gigi|lelah/);
    await fireEvent.change(screen.getByLabelText('For whom'), {
      target: { value: screen.getByRole<HTMLOptionElement>('option', { name: 'Sari Dewi' }).value },
    });
    await waitFor(() => expect(within(paper).getByText(/^Copy for Sari Dewi/)).toBeTruthy());
    expect(within(paper).getByText('Sari memuji YO')).toBeTruthy();
    expect(paper.textContent).not.toContain('Yosef');
  });

  it('can leave the notes out of the members’ copy', async () => {
    const paper = await draw();
    await fireEvent.click(screen.getByLabelText(/^For members/));
    await fireEvent.click(await screen.findByLabelText(/^Include the notes/));
    await waitFor(() => expect(paper.textContent).not.toContain('memuji'));
  });

  it('keeps observations and incidents out of the members’ copy, says so, and takes them in for this copy alone', async () => {
    session = got(await test.commands.sessions.plan(group, { number: 5 }));
    got(await test.commands.sessions.begin(session));
    got(await test.commands.journal.note(session, { kind: 'observation', text: 'Mata berkaca-kaca' }));
    got(await test.commands.journal.note(session, { kind: 'incident', text: 'Gelas pecah' }));
    got(await test.commands.journal.note(session, { kind: 'followUp', text: 'Telepon besok' }));
    const paper = await draw();
    expect(screen.queryByText('Not in this copy')).toBeNull();
    await fireEvent.click(screen.getByLabelText(/^For members/));
    await screen.findByText('Of the notes: 1 observation, 1 incident and 1 follow-up.');
    expect(paper.textContent).not.toMatch(/berkaca|Gelas|Telepon/);
    await fireEvent.click(screen.getByLabelText('Incidents (1)'));
    await waitFor(() => expect(paper.textContent).toContain('Gelas pecah'));
    expect(paper.textContent).not.toMatch(/berkaca|Telepon/);
    expect(screen.getByText('Of the notes: 1 observation and 1 follow-up.')).toBeTruthy();
    // For another reader it is chosen anew.
    await fireEvent.change(screen.getByLabelText('For whom'), {
      target: { value: screen.getByRole<HTMLOptionElement>('option', { name: 'Yosef' }).value },
    });
    await waitFor(() => expect(paper.textContent).not.toContain('Gelas'));
  });

  it('gives research no name, no place, no agency and none of the facilitator’s reading, and says what it replaced', async () => {
    const paper = await draw();
    expect(paper.textContent).toContain('without number');
    await fireEvent.click(screen.getByLabelText('For research'));
    await waitFor(() => expect(document.querySelector('.printed-sheet')?.textContent).toContain('Member A memuji'));
    const shown = document.querySelector('.printed-sheet')?.textContent ?? '';
    expect(shown).not.toMatch(/Sari|Dewi|Yosef|Ratna|Beranda|Teras|Lasiana|lelah|23 November/);
    expect(shown).toContain('not anonymous');
    expect(screen.getByText(/not anonymous to someone who knows the group: people/)).toBeTruthy();
    await fireEvent.click(screen.getByText(/^What is replaced/));
    const show = await screen.findByRole('button', { name: /^Sari becomes Member/ });
    await fireEvent.click(show);
    expect(document.getSelection()?.toString()).toMatch(/^Member [AB]$/);
    expect(screen.getByText(/^Place 1 of/)).toBeTruthy();
    await fireEvent.click(screen.getByText(/^What stays out/));
    expect(await screen.findByText('The facilitator’s analysis')).toBeTruthy();
  });

  it('keeps a restricted note in the file and out of every other paper', async () => {
    session = got(await test.commands.sessions.plan(group, { number: 5 }));
    got(await test.commands.sessions.begin(session));
    got(
      await test.commands.journal.note(session, { kind: 'statement', text: 'Ia dipukul di rumah', restricted: true }),
    );
    const paper = await draw();
    expect(paper.textContent).toContain('Ia dipukul di rumah');
    for (const reader of ['For supervision', 'For another profession', 'For administration', /^For members/]) {
      await fireEvent.click(screen.getByLabelText(reader));
      await waitFor(() => expect(document.querySelector('.printed-sheet')?.textContent).not.toContain('dipukul'));
    }
    expect(screen.getByText('Of the notes: 1 restricted note.')).toBeTruthy();
  });

  it('numbers a copy and writes it down before it leaves, for whom and by whom', async () => {
    await draw();
    let printed = '';
    vi.spyOn(window, 'print').mockImplementation(() => {
      printed = document.querySelector('.printed-sheet')?.textContent ?? '';
    });
    await fireEvent.click(screen.getByLabelText('For supervision'));
    await fireEvent.input(screen.getByLabelText(/^Handed to/), { target: { value: 'Ibu Marta' } });
    await waitFor(() =>
      expect(document.querySelector('.printed-sheet')?.textContent).toContain('Copy for supervision'),
    );
    await press('Print');
    await waitFor(() => expect(printed).toMatch(/Copy for supervision · No\. 1-[2-9A-Z]{5}/));
    const [line] = await test.queries.handedOn.ofGroup(group);
    expect(line).toMatchObject({
      ...{ paper: 'summary', session, reader: 'supervision', toWhom: 'Ibu Marta', form: 'print', number: 1 },
      by: 'Ibu Rini',
    });
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => expect(document.querySelector('.printed-sheet')?.textContent).toContain('without number'));
  });

  it('is written in either language, whatever the language of the screen', async () => {
    const paper = await draw();
    await fireEvent.click(screen.getByLabelText('Bahasa Indonesia'));
    await waitFor(() => expect(within(paper).getByText('Ringkasan Pertemuan Kelompok')).toBeTruthy());
    expect(paper.lang).toBe('id');
    expect(paper.className).toContain('sheet-id-file');
    expect(screen.getByRole('button', { name: 'Print' })).toBeTruthy();
  });

  it('prints, with the moment of printing on the page', async () => {
    const paper = await draw();
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await press('Print');
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    test.clock.turn(3 * 86_400_000);
    window.dispatchEvent(new Event('beforeprint'));
    await waitFor(() => expect(paper.textContent).toMatch(/Printed 26 Nov 2026/));
  });

  it('is saved as a file that names nothing of the practice', async () => {
    await draw();
    let saved: Blob | undefined;
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => ((saved = blob), 'blob:x'),
      revokeObjectURL: () => undefined,
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('no network'));
    await press('Save as a file');
    await waitFor(() => expect(names).toEqual(['summary-4-file.html']));
    expect(await saved?.text()).toContain('Sari memuji Yosef');
    expect(test.app.toasts.shown.at(-1)?.text).toMatch(/downloads/);
    expect(document.title).not.toMatch(/Teras|Sari/);
  });

  it('has no address as a file any more once the notebook is locked', async () => {
    const open = (await drawScreen(test, SummaryScreen, { screen: 'summary', session }, test.notebook))!;
    await screen.findByRole('article');
    const revoked: string[] = [];
    Object.assign(URL, {
      createObjectURL: () => 'blob:x',
      revokeObjectURL: (address: string) => revoked.push(address),
    });
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('no network'));
    await press('Save as a file');
    await waitFor(() => expect(clicked).toHaveBeenCalledOnce());
    expect(revoked).toEqual([]);
    await open.lock();
    expect(revoked).toEqual(['blob:x']);
  });

  it('is not saved any more when the notebook was locked while the file was made', async () => {
    const open = (await drawScreen(test, SummaryScreen, { screen: 'summary', session }, test.notebook))!;
    await screen.findByRole('article');
    const made = vi.fn(() => 'blob:x');
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
    let goOn: () => void = () => undefined;
    const fetched = vi
      .spyOn(window, 'fetch')
      .mockImplementation(() => new Promise((_answer, refuse) => (goOn = () => refuse(new TypeError('no network')))));
    await press('Save as a file');
    await waitFor(() => expect(fetched).toHaveBeenCalled());
    await open.lock();
    const asked = vi.spyOn(test.notebook, 'locked', 'get');
    goOn();
    await waitFor(() => expect(asked).toHaveBeenCalled());
    expect(made).not.toHaveBeenCalled();
  });

  it('says that a session still open may change, and leads to its wrap-up', async () => {
    const other = got(await test.commands.groups.add({ name: 'Lain' }));
    session = got(await test.commands.sessions.plan(other, { number: 1 }));
    const paper = await draw();
    expect(screen.getByText(/not closed yet; its summary may still change/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Fill in the wrap-up' }).getAttribute('href')).toBe(
      `#/sessions/${session}/wrap-up`,
    );
    expect(within(paper).getByText('Draft: this session is not closed yet.')).toBeTruthy();
  });

  it('says so when there is no such session', async () => {
    session = 'AAAAAAAAAAAAAAAAAAAAAA';
    await drawScreen(test, SummaryScreen, { screen: 'summary', session }, test.notebook);
    expect(await screen.findByText('There is no such session')).toBeTruthy();
  });
});
