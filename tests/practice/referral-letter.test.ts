import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyKind } from '../../src/practice/agency.ts';
import { groupKind } from '../../src/practice/group.ts';
import { memberKind } from '../../src/practice/member.ts';
import { referralLetter, mayBeWritten, type LetterMatter } from '../../src/practice/referral-letter.ts';
import { COVERED, referralKind, servedRecord, SERVED, type Covered } from '../../src/practice/referral.ts';
import { resourceKind } from '../../src/practice/resource.ts';
import { madeView } from './made-view.ts';

const WORDS: Record<Covered, RegExp> = {
  name: /Sari|Dewi/,
  contact: /0812/,
  age: /41/,
  need: /KEBUTUHAN/,
  story: /LATAR/,
};
const OTHERS = /Yosef|Lamawuran|Wulan|0813/;

function matter(covers: readonly Covered[], more: Record<string, unknown> = {}): LetterMatter {
  const member = madeView(memberKind, 'm1', {
    name: 'Sari Dewi',
    called: 'Bu Sari',
    contact: '0812 3456 7890',
    birthYear: 1985,
    cautions: 'RAHASIA',
    needs: 'RAHASIA',
  });
  return {
    agency: madeView(agencyKind, 'agency', { name: 'Yayasan Beranda' }),
    group: madeView(groupKind, 'group', { name: 'Teras Sore', purpose: 'RAHASIA', facilitators: ['Ratna', ' '] }),
    referral: madeView(referralKind, 'r1', {
      member: 'm1',
      resource: 'x',
      resourceName: 'Puskesmas lama',
      need: 'KEBUTUHAN Sari, seperti kata Yosef',
      story: 'LATAR: Bu Sari tinggal dengan Wulan (0813 1111 2222)',
      request: 'Mohon diperiksa; Sari dan Yosef datang bersama',
      consentTo: 'Sari setuju',
      consentOn: '2026-11-20',
      outcomeNote: 'RAHASIA',
      servedNote: 'RAHASIA',
      withWhom: 'Bidan Tuti, ditemani Wulan',
      covers: Object.fromEntries(covers.map((what) => [what, {}])),
      words: { 'R2a-1': { text: 'RAHASIA' } },
      ...more,
    }),
    member,
    members: [
      member,
      madeView(memberKind, 'm2', { name: 'Yosef Lamawuran' }),
      madeView(memberKind, 'm3', { name: 'Wulan', contact: '0813 1111 2222' }),
    ],
    resource: madeView(resourceKind, 'x', { name: 'Puskesmas Melati', contact: 'Loket 2', area: 'Tunjungsela' }),
  };
}

describe('a letter of referral', () => {
  it('holds exactly what the consent covers, names no other member, and none of the facilitator’s own notes', () => {
    fc.assert(
      fc.property(fc.subarray([...COVERED], { minLength: 1 }), (covers) => {
        const letter = referralLetter(matter(covers), 2026)!;
        const text = JSON.stringify({ ...letter, consentTo: covers.includes('name') ? letter.consentTo : [] });
        for (const what of COVERED) expect(WORDS[what].test(text), what).toBe(covers.includes(what));
        expect(JSON.stringify(letter)).not.toMatch(OTHERS);
        expect(text).not.toContain('RAHASIA');
        if (!covers.includes('name')) expect(JSON.stringify(letter)).not.toMatch(WORDS.name);
        expect(letter.initials === '').toBe(covers.includes('name'));
      }),
    );
  });

  it('is not written without the day of the consent, nor where the consent covers nothing', () => {
    for (const refused of [matter(['name'], { consentOn: '' }), matter([])]) {
      expect(mayBeWritten(refused.referral)).toBe(false);
      expect(referralLetter(refused, 2026)).toBeUndefined();
    }
  });

  it('keeps the name of a resource that is no longer in the directory', () => {
    expect(referralLetter({ ...matter(['need']), resource: undefined }, 2026)!.to).toMatchObject({
      name: 'Puskesmas lama',
      contact: [],
    });
  });
});

describe('how a resource has served', () => {
  it('counts what was judged, and what of it helped, whatever the order', () => {
    const values = fc.array(
      fc.record({ resource: fc.constantFrom('x', 'y'), served: fc.constantFrom('' as const, ...SERVED) }),
    );
    fc.assert(
      fc.property(values, (all) => {
        const referrals = all.map((value, index) => madeView(referralKind, `r${index}`, { ...value, madeAt: index }));
        const record = servedRecord(referrals, 'x');
        const mine = all.filter(({ resource, served }) => resource === 'x' && served !== '');
        expect(record.judged).toBe(mine.length);
        expect(record.well).toBe(mine.filter(({ served }) => served === 'wholly' || served === 'mostly').length);
        expect(servedRecord([...referrals].reverse(), 'x')).toEqual(record);
      }),
    );
  });

  it('gathers the notes for the directory, each once, the latest first', () => {
    const note = (id: string, madeAt: number, servedNote: string) =>
      madeView(referralKind, id, { resource: 'x', madeAt, servedNote });
    expect(servedRecord([note('a', 1, 'lama'), note('b', 2, 'baru'), note('c', 3, 'lama')], 'x').notes).toEqual([
      'lama',
      'baru',
    ]);
  });
});
