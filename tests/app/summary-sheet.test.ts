import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Sheet, SheetBlock } from '../../src/app/sheet.ts';
import { isShort } from '../../src/app/sheet.ts';
import { summarySheet } from '../../src/app/summary-sheet.ts';
import { principles } from '../../src/content/principles.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { sessionSummary, type SummaryCopy } from '../../src/practice/session-summary.ts';
import { summary as en } from '../../src/text/en/summary.ts';
import { summary as id } from '../../src/text/id/summary.ts';
import { madeView, seen, writtenApart } from '../practice/made-view.ts';
import { answerOf, BEGUN, toldSession } from '../practice/told-session.ts';
import { handOn as handOnEn } from '../../src/text/en/hand-on.ts';
import { handOn as handOnId } from '../../src/text/id/hand-on.ts';
import { guided as actionsEn } from '../../src/text/en/guided.ts';
import { resources as lettersEn } from '../../src/text/en/resources.ts';
import { guided as actionsId } from '../../src/text/id/guided.ts';
import { resources as lettersId } from '../../src/text/id/resources.ts';

const WORDS = { id: id.page, en: en.page };

function sheetOf(language: 'id' | 'en', copy: SummaryCopy = { reader: 'file' }, told = toldSession()): Sheet {
  return summarySheet(sessionSummary(told, copy, BEGUN), language, WORDS[language], BEGUN);
}

function headings(sheet: Sheet): string[] {
  return sheet.blocks.flatMap((block) => (block.is === 'section' ? [block.heading] : []));
}

function block<K extends SheetBlock['is']>(sheet: Sheet, is: K): Extract<SheetBlock, { is: K }> {
  const all = sheet.blocks.flatMap((one) => (one.is === 'section' ? [one, ...one.blocks] : [one]));
  return all.find((one) => one.is === is) as Extract<SheetBlock, { is: K }>;
}

describe('the sheet of a summary', () => {
  it('begins with the block every Indonesian office looks for', () => {
    const labels = block(sheetOf('id'), 'facts').rows.map(({ label }) => label);
    expect(labels).toEqual([
      'Waktu',
      'Pukul',
      'Tempat',
      'Sasaran',
      'Tujuan',
      'Teknik',
      'Instrumen',
      'Proses',
      'Fasilitator',
    ]);
  });

  it.each(['id', 'en'] as const)('holds every section for the file, in %s', (language) => {
    const words = WORDS[language];
    expect(headings(sheetOf(language))).toEqual([
      words.attendance,
      words.aims,
      words.groupGoals,
      words.comingAndGoing,
      words.programme,
      words.course,
      words.atmosphere,
      words.agreements,
      words.earlier,
      words.problems,
      words.analysis,
      words.reflection,
      words.nextPlan,
      words.principles,
      words.amendments,
    ]);
  });

  it('leaves analysis and reflection out of the members’ copy, and says whose it is', () => {
    const sheet = sheetOf('en', { reader: 'members', member: 'm2' });
    expect(headings(sheet)).not.toContain(en.page.analysis);
    expect(headings(sheet)).not.toContain(en.page.reflection);
    expect(sheet.letterhead.copy).toBe('Copy for Yosef Lamawuran');
    expect(sheetOf('id', { reader: 'members' }).letterhead.copy).toBe('Salinan untuk anggota');
  });

  it('leaves the journal out where that was chosen', () => {
    expect(headings(sheetOf('en', { reader: 'members', withoutCourse: true }))).not.toContain(en.page.course);
  });

  it('names the session, the kind of group and its stage in the language of the sheet', () => {
    expect(sheetOf('id').subtitles).toEqual([
      'Teras Sore',
      'Pertemuan ke-4 dari 12 · Kelompok bentukan · Tahap: Pengembangan dan pertolongan',
    ]);
    expect(sheetOf('en').subtitles[1]).toBe('Session 4 of 12 · Formed group · Stage: Development and helping');
  });

  it('shows the ten principles by signs that need no colour', () => {
    const { marks } = block(sheetOf('en'), 'marks');
    expect(marks.map(({ code }) => code)).toEqual(principles.map(({ code }) => code));
    expect(marks[4]).toMatchObject({ sign: 'half', word: 'partly', notes: ['Yosef menguasai'] });
    expect(marks[0]).toMatchObject({ sign: 'none', word: 'not judged' });
  });

  it('tells where the goals of the group stood on that day, and how all came and went, in signs that need no colour', () => {
    const [goals, moods] = ['groupGoals', 'comingAndGoing'].map((name) => {
      const section = sheetOf('id').blocks.find(
        (one) => one.is === 'section' && one.heading === WORDS.id[name as 'groupGoals'],
      );
      const [pictures] = section?.is === 'section' ? section.blocks : [];
      return pictures?.is === 'pictures' ? pictures.rows : [];
    });
    expect(goals).toHaveLength(1);
    expect(goals![0]!.told.text).toBe('0 · Yosef pun selesai bicara\nWulan diam');
    expect(moods!.map(({ told }) => told.text)).toEqual([
      'Rata-rata 4,5 dari 2 jawaban (0 berat, 10 ringan)',
      'Rata-rata 8 dari 1 jawaban (0 berat, 10 ringan)',
    ]);
    expect(moods![0]!.picture?.strokes.map(({ look }) => look)).toEqual(['level', 'open', 'full']);
  });

  it('draws no single answer for members, and no mean of so few that it would tell one', () => {
    const few = sheetOf('en', { reader: 'members' });
    const words = JSON.stringify(few);
    expect(words).toContain('2 people answered; too few to tell their average.');
    expect(words).not.toContain('4.5');
    expect(words).not.toContain('Wulan diam');
    expect(words).not.toContain('Rahasia besar');
    const answers = [2, 7, 7, 9, 10].map((value, index) => answerOf(`m${index}`, 'in', value));
    const many = JSON.stringify(sheetOf('en', { reader: 'members' }, toldSession({ answers })));
    expect(many).toContain('7 on average, from 5 answers');
  });

  it('says nothing of goals and moods where there are none', () => {
    const without = toldSession({ goals: [], answers: [] });
    expect(headings(sheetOf('en', { reader: 'file' }, without))).not.toContain(en.page.groupGoals);
    expect(headings(sheetOf('en', { reader: 'file' }, without))).not.toContain(en.page.comingAndGoing);
  });

  it('has a line to sign for each facilitator and the supervisor', () => {
    expect(block(sheetOf('en'), 'signatures').rows).toEqual([
      { role: 'Facilitator', name: 'Ratna Widyasari' },
      { role: 'Facilitator', name: 'Arif Nugraha' },
      { role: 'Supervisor', name: '' },
    ]);
  });

  it('is a short page with the reason when the session did not take place', () => {
    const session = madeView(sessionKind, 'session', { notHeldAt: BEGUN, notHeldReason: 'Banjir' });
    const sheet = sheetOf('id', { reader: 'file' }, toldSession({ session, steps: [], amendments: [], entries: [] }));
    expect(headings(sheet)).toEqual([id.page.notHeld]);
    expect(block(sheet, 'text').text.text).toBe('Banjir');
    expect(block(sheet, 'facts').rows.map(({ label }) => label)).not.toContain('Proses');
    expect(sheet.notice).toBe('');
  });

  it('says that it is a draft while the session is not closed', () => {
    const session = madeView(sessionKind, 'session', { begunAt: BEGUN });
    expect(sheetOf('en', { reader: 'file' }, toldSession({ session })).notice).toBe(en.page.draft);
    expect(sheetOf('en').notice).toBe('');
  });

  it.each(['file', 'members'] as const)(
    'holds every wording of an aim and of a block, in the copy for %s',
    (reader) => {
      const told = toldSession();
      const item = writtenApart(sessionKind, told.session.item, 'elsewhere', {
        aims: { a2: { text: 'Kedua, kata Yosef' } },
        blocks: { b1: { title: 'Lingkar buka', minutes: 15, technique: 'X3', material: 'Lilin', leads: 'Yosef' } },
      });
      const sheet = sheetOf('id', { reader }, { ...told, session: seen(sessionKind, 'session', item) });
      const words = JSON.stringify(sheet);
      for (const text of ['Kedua', 'Lingkar buka', 'Pembukaan', '10 menit']) expect(words).toContain(text);
      expect(words).toContain(reader === 'file' ? 'Kedua, kata Yosef' : 'Kedua, kata ');
      if (reader === 'members') expect(words).not.toContain('Yosef');
      const process = block(sheet, 'facts').rows.find(({ label }) => label === id.page.process);
      expect(process?.value.text).toBe('Lingkar buka / Pembukaan → Bermain peran');
      expect(process?.value.text).not.toContain('Gambar');
    },
  );

  it('keeps only a short table on one page', () => {
    const table = block(sheetOf('en'), 'table');
    expect(isShort(table)).toBe(true);
    expect(isShort({ ...table, long: true })).toBe(false);
    expect(isShort({ ...table, rows: Array.from({ length: 9 }, () => []) })).toBe(false);
  });

  it('has the running feet of print.css, word for word', () => {
    const css = readFileSync('src/print.css', 'utf8');
    for (const language of ['id', 'en'] as const) {
      for (const reader of ['file', 'members'] as const) {
        const { foot, page } = sheetOf(language, { reader });
        const rule = css.slice(css.indexOf(`@page sheet-${language}-${page} {`));
        expect(rule.slice(0, rule.indexOf('\n}'))).toContain(`content: '${foot.left}';`);
        expect(rule.slice(0, rule.indexOf('\n}'))).toContain(
          `content: '${foot.page} ' counter(page) ' ${foot.of} ' counter(pages);`,
        );
        expect(css).toContain(`.sheet-${language}-${page} {\n  page: sheet-${language}-${page};`);
      }
    }
  });

  it('has the running feet of copies for other readers, too', () => {
    const css = readFileSync('src/print.css', 'utf8');
    for (const [language, { page }, foot] of [
      ['id', handOnId, sheetOf('id').foot],
      ['en', handOnEn, sheetOf('en').foot],
    ] as const) {
      const rule = css.slice(css.indexOf(`@page sheet-${language}-handed {`));
      expect(rule.slice(0, rule.indexOf('\n}'))).toContain(`content: '${page.foot}';`);
      expect(rule.slice(0, rule.indexOf('\n}'))).toContain(`'${foot.page} ' counter(page) ' ${foot.of} '`);
      expect(css).toContain(`.sheet-${language}-handed {\n  page: sheet-${language}-handed;`);
    }
  });

  it('has the running feet of letters and action sheets, too', () => {
    const css = readFileSync('src/print.css', 'utf8');
    for (const [language, name, { page }] of [
      ['id', 'letter', lettersId],
      ['en', 'letter', lettersEn],
      ['id', 'action', actionsId],
      ['en', 'action', actionsEn],
    ] as const) {
      const rule = css.slice(css.indexOf(`@page sheet-${language}-${name} {`));
      expect(rule.slice(0, rule.indexOf('\n}'))).toContain(`content: '${page.foot}';`);
      expect(rule.slice(0, rule.indexOf('\n}'))).toContain(`'${page.footPage} ' counter(page) ' ${page.footOf} '`);
      expect(css).toContain(`.sheet-${language}-${name} {\n  page: sheet-${language}-${name};`);
    }
  });
});
