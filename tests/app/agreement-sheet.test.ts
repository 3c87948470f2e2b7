import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { agreementSheet, type PrintedAgreement } from '../../src/app/agreement-sheet.ts';
import Paper from '../../src/app/Paper.svelte';
import type { SheetBlock } from '../../src/app/sheet.ts';
import { summaryFile } from '../../src/app/summary-file.ts';
import { groupAgreementKind, holdingWords, presentWords } from '../../src/practice/group-agreement.ts';
import { groupKind } from '../../src/practice/group.ts';
import { memberKind } from '../../src/practice/member.ts';
import { signatureKind } from '../../src/practice/signature.ts';
import { hasSigned, signatories } from '../../src/practice/signers.ts';
import { agreement as en } from '../../src/text/en/agreement.ts';
import { agreement as id } from '../../src/text/id/agreement.ts';
import { madeView, seen, writtenApart } from '../practice/made-view.ts';

const SIGNED = new Date(2026, 10, 23, 16, 5).getTime();
const TODAY = '2026-11-23';

const group = madeView(groupKind, 'g', {
  name: 'Teras Sore',
  purpose: 'Saling menguatkan',
  aims: ['A2', 'A4'],
  usualDay: '3',
  usualTime: '16:00',
  plannedSessions: 12,
  facilitators: ['Ratna', ' ', 'Arif'],
});
const words = madeView(groupAgreementKind, 'a', { version: 1, norms: 'Datang tepat waktu' });
const members = [
  madeView(memberKind, 'm2', { name: 'Budi', addedAt: 2 }),
  madeView(memberKind, 'm1', { name: 'Sari', addedAt: 1 }),
  madeView(memberKind, 'm0', { name: 'Pergi', addedAt: 0, leftOn: '2026-11-01' }),
];
const signature = (person: string, changes: object) =>
  madeView(signatureKind, `s-${person}`, { person, name: person, role: 'member', signedAt: SIGNED, ...changes }, 'a');
const drawn = signature('m1', {
  way: 'drawn',
  strokes: { b: { at: 2, points: [3, 3, 9, 9] }, a: { at: 1, points: [1, 1, 2, 2] } },
});
const spoken = signature('m0', { way: 'spoken', name: 'Pergi' });
const begun = signature('m2', { signedAt: null, strokes: { a: { at: 1, points: [1, 1] } } });

function printed(changes: Partial<PrintedAgreement> = {}): PrintedAgreement {
  return {
    agency: { name: 'Yayasan', unit: '', address: 'Jalan 1\nDesa', contact: '' },
    group: group.name,
    version: 1,
    wordings: [presentWords(group, words)],
    signatories: signatories(group, members, [drawn, spoken, begun], TODAY),
    ...changes,
  };
}

function blocks(all: readonly SheetBlock[]): readonly SheetBlock[] {
  return all.flatMap((block) => (block.is === 'section' ? [block, ...blocks(block.blocks)] : [block]));
}

describe('who signs', () => {
  it('are the facilitators, the present members in the order of adding, and who signed before leaving', () => {
    const people = signatories(group, members, [drawn, spoken, begun], TODAY);
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ['Ratna', 'facilitator'],
      ['Arif', 'facilitator'],
      ['Sari', 'member'],
      ['Budi', 'member'],
      ['Pergi', 'member'],
    ]);
    expect(people.filter(hasSigned).map(({ name }) => name)).toEqual(['Sari', 'Pergi']);
  });

  it('stand for a group of nobody and of a hundred', () => {
    expect(signatories({ facilitators: [] }, [], [], TODAY)).toEqual([]);
    const many = Array.from({ length: 100 }, (_none, index) =>
      madeView(memberKind, `p${index}`, { name: `P${index}` }),
    );
    expect(signatories({ facilitators: [] }, many, [], TODAY)).toHaveLength(100);
  });
});

describe('the printed agreement', () => {
  it.each([
    ['id', id.page, 'Pencegahan'],
    ['en', en.page, 'Prevention'],
  ] as const)('is worded in %s, whatever the language it was written in', (language, page, aim) => {
    const sheet = agreementSheet(printed(), language, page, SIGNED);
    expect(sheet).toMatchObject({ language, page: 'agreement', title: page.title, notice: '' });
    expect(sheet.letterhead).toMatchObject({ name: 'Yayasan', lines: ['Jalan 1 Desa'] });
    const text = JSON.stringify(sheet);
    for (const told of [page.sections.norms, 'Datang tepat waktu', 'Saling menguatkan', aim, page.unknown])
      expect(text).toContain(told);
  });

  it('has what was drawn, what was agreed by word of mouth, and lines for all the others', () => {
    const all = blocks(agreementSheet(printed(), 'en', en.page, SIGNED).blocks);
    const rows = all.flatMap((block) => (block.is === 'signatures' ? block.rows : []));
    expect(rows.map(({ name, drawn: path }) => [name, path])).toEqual([
      ['Ratna', ''],
      ['Arif', ''],
      ['Sari', 'M1 1L2 2M3 3L9 9'],
      ['Budi', ''],
      ['Pergi', ''],
    ]);
    expect(rows[4]?.said).toContain('agreed by word of mouth');
    expect(rows[2]?.said).toContain('16:05');
    expect(rows[3]?.said).toBe('');
  });

  it('is a draft until somebody has signed', () => {
    const unsigned = printed({ signatories: signatories(group, members, [begun], TODAY) });
    expect(agreementSheet(unsigned, 'en', en.page, SIGNED).notice).toBe(en.page.draft);
  });

  it('tells both where two tablets wrote or signed apart', () => {
    const apart = seen(
      groupAgreementKind,
      'a',
      writtenApart(groupAgreementKind, words.item, 'there', { norms: 'Saling kabar' }),
    );
    expect(presentWords(group, apart).norms).toBe('Saling kabar\n\nDatang tepat waktu');
    const one = presentWords(group, words);
    const both = madeView(groupAgreementKind, 'a', {
      wordings: { x: { at: 1, ...one }, y: { at: 2, ...one, norms: 'Saling kabar' }, z: { at: 3, ...one } },
    });
    const held = holdingWords(group, both, [
      signature('m1', { wording: 'x' }),
      signature('m2', { wording: 'y' }),
      signature('m3', { wording: 'z' }),
    ]);
    expect(held.map(({ norms }) => norms)).toEqual(['Datang tepat waktu', 'Saling kabar']);
    render(Paper, { sheet: agreementSheet(printed({ wordings: held }), 'en', en.page, SIGNED), label: 'x' });
    for (const text of ['Datang tepat waktu', 'Saling kabar', en.page.also])
      expect(screen.getByText(text)).toBeTruthy();
  });

  it('has the running feet of print.css, word for word', () => {
    const css = readFileSync('src/print.css', 'utf8');
    for (const [language, { page }] of [
      ['id', id],
      ['en', en],
    ] as const) {
      const rule = css.slice(css.indexOf(`@page sheet-${language}-agreement {`));
      expect(rule.slice(0, rule.indexOf('\n}'))).toContain(`content: '${page.foot}';`);
      expect(rule.slice(0, rule.indexOf('\n}'))).toContain(`'${page.footPage} ' counter(page) ' ${page.footOf} '`);
      expect(css).toContain(`.sheet-${language}-agreement {\n  page: sheet-${language}-agreement;`);
    }
  });

  it('is the very same on the screen and in the file, signatures included', () => {
    const sheet = agreementSheet(printed(), 'id', id.page, SIGNED);
    render(Paper, { sheet, label: 'Lembar' });
    const paper = screen.getByRole('article');
    const file = new DOMParser()
      .parseFromString(summaryFile(sheet, { css: '', fonts: [] }), 'text/html')
      .querySelector('main')!;
    const words = (node: Element) => node.textContent.replace(/\s+/g, '');
    const paths = (node: Element) => [...node.querySelectorAll('.drawn path')].map((path) => path.getAttribute('d'));
    expect(words(paper)).toBe(words(file));
    expect(paths(paper)).toEqual(['M1 1L2 2M3 3L9 9']);
    expect(paths(file)).toEqual(paths(paper));
    expect(paper.className).toContain('sheet-id-agreement');
  });
});
