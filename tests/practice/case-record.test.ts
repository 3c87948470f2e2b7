import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordPhrases } from '../../src/app/record-phrases.ts';
import { attachmentKind } from '../../src/practice/attachment.ts';
import { contactKind } from '../../src/practice/contact.ts';
import { draftedRecord } from '../../src/practice/drafted-record.ts';
import { endingKind } from '../../src/practice/ending.ts';
import { entryKind } from '../../src/practice/entry.ts';
import { goalKind } from '../../src/practice/goal.ts';
import { groupKind } from '../../src/practice/group.ts';
import { memberKind } from '../../src/practice/member.ts';
import type { RecordDraft, RecordMatter } from '../../src/practice/record-draft.ts';
import { referralKind } from '../../src/practice/referral.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { words as en } from '../../src/text/en/words.ts';
import { words as id } from '../../src/text/id/words.ts';
import { madeView } from './made-view.ts';

const FIRST = 'Ani Adi Sari Tri Dian Siti Budi Damai José Nu’man Ratih Wulan Rini Yosef'.split(' ');
const LAST = 'Lamawuran Aminah Rahma Wea Tokan Kusuma Bere Ndun Sinaga Hartati Boli'.split(' ');
/** Ordinary words, some of which hold a name. */
const WORDS =
  'animasi berani radio intisari mediang kedamaian sitik duduk lalu bercerita pelan tentang panen we sat quietly'.split(
    ' ',
  );

/** Notebooks in which people are named everywhere anything can be written, as one names people: whole, by call, by part. */
const notebooks = fc
  .record({
    people: fc.uniqueArray(
      fc.record({
        first: fc.constantFrom(...FIRST),
        last: fc.constantFrom(...LAST),
        called: fc.constantFrom('', 'Bu', 'Pak'),
      }),
      { minLength: 2, maxLength: 5, selector: ({ first, last }) => `${first} ${last}` },
    ),
    texts: fc.array(
      fc.record({
        about: fc.array(fc.nat({ max: 4 }), { maxLength: 3 }),
        said: fc.array(
          fc.oneof(fc.constantFrom(...WORDS), fc.nat({ max: 4 }), fc.record({ part: fc.nat({ max: 4 }) })),
          { minLength: 1, maxLength: 9 },
        ),
        capital: fc.boolean(),
      }),
      { minLength: 1, maxLength: 10 },
    ),
  })
  .map(({ people, texts }) => {
    const at = <T>(all: readonly T[], n: number): T => all[n % all.length]!;
    const members = people.map(({ first, last, called }, n) =>
      madeView(memberKind, `m${n}`, {
        name: `${first} ${last}`,
        called: called && `${called} ${first}`,
        joinedOn: '2026-01-05',
        addedAt: n,
      }),
    );
    const told = texts.map(({ about, said, capital }) => {
      const text = said
        .map((word) =>
          typeof word === 'string'
            ? word
            : typeof word === 'number'
              ? at(members, word).name
              : at(people, word.part).first,
        )
        .join(' ');
      return { about: [...new Set(about.map((n) => at(members, n).id))], text: capital ? text.toUpperCase() : text };
    });
    const text = (n: number) => at(told, n).text;
    const matter: RecordMatter = {
      group: madeView(groupKind, 'g', { name: 'Teras' }),
      sessions: [
        madeView(
          sessionKind,
          's',
          { number: 1, date: '2026-01-05', begunAt: 1, endedAt: 2, closedAt: 3, problems: text(0), analysis: text(1) },
          'g',
        ),
      ],
      members: members.map((member, n) => {
        const changes = { name: member.name, called: member.called, joinedOn: '2026-01-05', addedAt: n };
        return madeView(
          memberKind,
          member.id,
          {
            ...changes,
            needs: text(n),
            strengths: text(n + 1),
            cautions: text(n + 2),
            consentTo: text(n + 3),
            consentOn: '2026-01-05',
          },
          'g',
        );
      }),
      entries: told.map((one, n) => madeView(entryKind, `e${n}`, { at: n, ...one, restricted: n % 3 === 0 }, 's')),
      contacts: members.map(({ id: member }, n) =>
        madeView(contactKind, `c${n}`, { member, date: '2026-01-06', said: text(n + 1), person: text(n) }, 'g'),
      ),
      referrals: members.map(({ id: member }, n) =>
        madeView(referralKind, `r${n}`, { member, resourceName: text(n + 2), outcome: 'received' }, 'g'),
      ),
      endings: members.map(({ id: member }, n) =>
        madeView(
          endingKind,
          `x${n}`,
          { member, decidedAt: 5, gains: text(n + 1), generalising: text(n), decisionReason: text(n + 2) },
          'g',
        ),
      ),
      goals: members.map(({ id: member }, n) => madeView(goalKind, `o${n}`, { member, text: text(n + 3) }, 'g')),
      attachments: members.map(({ id: member }, n) =>
        madeView(attachmentKind, `a${n}`, { name: text(n), source: text(n + 1), date: '2026-01-06' }, member),
      ),
      ...{ attendance: [], marks: [], runs: [], gradings: [], steps: [], choices: [], records: [], logLines: [] },
    };
    return matter;
  });

function drafted(matter: RecordMatter, member: string, language: 'id' | 'en', code: 'K4' | 'K5' = 'K5'): RecordDraft {
  const say = recordPhrases(language, language === 'id' ? id : en, matter.members);
  return draftedRecord(matter, { code, sessions: [], from: '', to: '', member, without: new Set() }, say);
}

const saidIn = ({ title, paragraphs }: RecordDraft) =>
  [title, ...paragraphs.flatMap(({ cells }) => Object.values(cells))].join('\n');

describe('the case record and the summary of one member, out of any notebook', () => {
  it('holds no name of another member, whole or in part, wherever it was written', () => {
    fc.assert(
      fc.property(
        notebooks,
        fc.constantFrom('id' as const, 'en' as const),
        fc.constantFrom('K4' as const, 'K5' as const),
        (matter, language, code) => {
          for (const member of matter.members) {
            const text = saidIn(drafted(matter, member.id, language, code));
            const own = new Set(member.name.split(' ').map((part) => part.toLowerCase()));
            for (const other of matter.members)
              for (const part of other.name.split(' '))
                if (!own.has(part.toLowerCase()))
                  expect(text).not.toMatch(new RegExp(`(?<![\\p{L}’])${part}(?![\\p{L}’])`, 'iu'));
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it('holds each note about the member once, restricted where the note is, and none about others alone', () => {
    fc.assert(
      fc.property(notebooks, (matter) => {
        for (const { id: member } of matter.members) {
          const { paragraphs } = drafted(matter, member, 'id');
          const from = paragraphs.flatMap(({ sources, restricted }) =>
            sources
              .filter(({ kind }) => kind === 'entry')
              .map(({ id: entry }) => [entry, restricted === true] as const),
          );
          const own = matter.entries.filter(({ about }) => about.includes(member));
          expect(from).toEqual(own.map((entry) => [entry.id, entry.restricted]));
          expect(paragraphs.every(({ who }) => who === '' || who === member)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
