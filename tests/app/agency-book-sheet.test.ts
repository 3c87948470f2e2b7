import { describe, expect, it } from 'vitest';
import { agencyBookSheet } from '../../src/app/agency-book-sheet.ts';
import { agreementSheet } from '../../src/app/agreement-sheet.ts';
import { agencyDataItems } from '../../src/content/agency-data-items.ts';
import { agencyKind, headContact } from '../../src/practice/agency.ts';
import { BOOK_ITEMS, knownItems } from '../../src/practice/agency-book.ts';
import { agencyBook as en } from '../../src/text/en/agency-book.ts';
import { agreement } from '../../src/text/en/agreement.ts';
import { agencyBook as id } from '../../src/text/id/agency-book.ts';
import { madeView, seen, writtenApart } from '../practice/made-view.ts';

const AT = new Date(2026, 10, 23, 16, 5).getTime();
const person = { role: '', field: '', qualification: '', status: '', since: '2011', addedAt: 1 };
const agency = madeView(agencyKind, 'a', {
  name: 'Yayasan',
  contact: '0812',
  registration: 'AHU-7',
  authority: 'province',
  staff: { p: { ...person, name: 'Sari', work: 'professional' } },
});
const text = (sheet: object) => JSON.stringify(sheet);

describe('the agency data book on paper', () => {
  it('has the eighteen items of the source, each once and in its order', () => {
    expect(BOOK_ITEMS.map(({ code }) => code)).toEqual(agencyDataItems.map(({ code }) => code));
  });

  it('says of each item what is known, or that it is not', () => {
    expect(knownItems(agency)).toBe(3);
    const sheet = agencyBookSheet(agency, 'en', en, AT);
    expect(sheet.subtitles).toEqual(['3 of 18 items filled in']);
    expect(sheet.blocks.filter(({ is }) => is === 'section')).toHaveLength(18);
    expect(text(sheet).split(en.page.lacking)).toHaveLength(16);
    expect(text(sheet)).toContain('Sari');
    expect(text(sheet)).toContain('Province');
    expect(sheet.blocks.some(({ is }) => is === 'signatures')).toBe(true);
  });

  it('is a whole paper of nothing, in Indonesian as well', () => {
    const sheet = agencyBookSheet(undefined, 'id', id, AT);
    expect(sheet.subtitles).toEqual(['0 dari 18 butir terisi']);
    expect(text(sheet).split(id.page.lacking)).toHaveLength(19);
  });

  it('shows words of two tablets both', () => {
    const one = madeView(agencyKind, 'b', { policies: 'one rule' });
    const apart = seen(agencyKind, 'b', writtenApart(agencyKind, one.item, 'there', { policies: 'another rule' }));
    const sheet = text(agencyBookSheet(apart, 'en', en, AT));
    expect(sheet).toContain('one rule');
    expect(sheet).toContain('another rule');
  });

  it('gives its registration number to the head of other papers', () => {
    expect(headContact(agency)).toBe('0812 · AHU-7');
    expect(headContact(undefined)).toBe('');
    const printed = { agency, group: 'g', version: 1, wordings: [], signatories: [] };
    expect(agreementSheet(printed, 'en', agreement.page, AT).letterhead.lines).toEqual(['0812 · AHU-7']);
  });
});
