import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membersCopy, type CopiedMember } from '../../src/practice/members-copy.ts';

function member(id: string, name: string, more: Partial<CopiedMember> = {}): CopiedMember {
  return { id, name, called: '', initials: '', contact: '', addedAt: null, ...more };
}

const sari = member('a', 'Sari Dewi Lestari', { called: 'Bu Sari' });
const yosef = member('b', 'Yosef Lamawuran', { called: 'Pak Yosef' });

describe('the members’ copy', () => {
  it('puts initials for full names, called names and parts of names', () => {
    const { text } = membersCopy([sari, yosef]);
    expect(text('Sari Dewi Lestari duduk; Bu Sari diam. Lestari dan Yosef tertawa.')).toBe(
      'SL duduk; SL diam. SL dan YL tertawa.',
    );
  });

  it('finds names in any case, across line breaks, hyphens, accents and invisible signs', () => {
    const { text } = membersCopy([sari, member('c', 'José Nu’man')]);
    expect(text('SARI dewi\nLESTARI, sari-dewi lestari')).toBe('SL, SL');
    expect(text("jose, JOSÉ, Jose\u0301, Sa\u00adri, nu'man, Numan")).toBe('JN, JN, JN, SL, JN, JN');
  });

  it('keeps the endings that Indonesian and English put to a name', () => {
    const { text } = membersCopy([sari]);
    expect(text("Sarinya Sariku Sari-mu Sarilah Sarikah Saripun Sarinyalah Sari’s Sari's")).toBe(
      'SL-nya SL-ku SL-mu SL-lah SL-kah SL-pun SL-nyalah SL’s SL’s',
    );
  });

  it('leaves words alone that only begin or end like a name', () => {
    const { text } = membersCopy([member('a', 'Ani Sari')]);
    expect(text('animasi, berani, sarian, intisari')).toBe('animasi, berani, sarian, intisari');
    expect(text('Ani2 dan _Sari_')).toBe('AS2 dan _AS_');
  });

  it('does not take ways to address someone for a name', () => {
    const { text } = membersCopy([yosef, member('c', 'Ratih', { called: 'Mbak Ratih' })]);
    expect(text('Pak lurah dan mbak kader menyapa Pak Yosef dan Mbak Ratih')).toBe(
      'Pak lurah dan mbak kader menyapa YL dan RA',
    );
  });

  it('names both where two members share a first name, and only the one whose name is whole', () => {
    const two = [member('a', 'Siti Aminah'), member('b', 'Siti Rahma')];
    const { text } = membersCopy(two);
    expect(text('Siti bicara, lalu Siti Rahma.')).toBe('SA/SR bicara, lalu SR.');
    expect(membersCopy([...two, member('c', 'Aminah')]).text('Aminah')).toBe('AM');
    expect(membersCopy(two, 'a').text('Siti Aminah melihat Siti Rahma; Siti diam.')).toBe(
      'Siti Aminah melihat SR; SA/SR diam.',
    );
  });

  it('tells two members of the very same name apart by their initials only', () => {
    const copy = membersCopy([member('a', 'Budi', { addedAt: 1 }), member('b', 'Budi', { addedAt: 2 })]);
    expect([copy.labelOf('a'), copy.labelOf('b')]).toEqual(['BU', 'BU2']);
    expect(copy.text('Budi')).toBe('BU/BU2');
  });

  it('leaves the name of the member it is meant for', () => {
    const { text, labelOf } = membersCopy([sari, yosef], 'a');
    expect(text('Bu Sari berkata kepada Pak Yosef: Lestari nama saya.')).toBe(
      'Bu Sari berkata kepada YL: Lestari nama saya.',
    );
    expect(labelOf('a')).toBe('Sari Dewi Lestari');
    expect(labelOf('b')).toBe('YL');
    expect(labelOf('unknown')).toBe('');
  });

  it('hides also names and contacts of ten thousand signs', () => {
    const sentence = 'panjang sekali '.repeat(667).trim();
    const word = 'bé'.repeat(5_000);
    const number = '81'.repeat(5_000);
    const mail = `${'x'.repeat(9_000)}@contoh.id`;
    for (const long of [sentence, word]) {
      const { text } = membersCopy([member('c', long, { called: long }), sari]);
      const copied = text(`Kata ${long}, lalu ${long.toUpperCase()} dan Sari.`);
      expect(copied).not.toMatch(/panjang|sekali|(?:bé){2}/iu);
      expect(copied).toMatch(/^Kata .*, lalu .* dan SL\.$/su);
    }
    for (const contact of [number, mail, word]) {
      const copied = membersCopy([member('c', 'Wati', { contact })]).text(`Hubungi ${contact} saja, Wati`);
      expect(copied).toMatch(/^Hubungi \S* ?saja, WA$/u);
      expect(copied.includes('81') || copied.includes('x@')).toBe(false);
    }
  });

  it('does not let initials say a name', () => {
    const { labelOf, text } = membersCopy([
      member('a', 'Sari Dewi', { initials: 'SARI' }),
      member('b', 'Al'),
      member('c', 'Bunga', { called: '🌻' }),
      member('d', '🌻'),
    ]);
    expect(labelOf('a')).toBe('(1)');
    expect(labelOf('b')).toBe('(2)');
    expect(labelOf('d')).toBe('(4)');
    expect(text('Sari, al, 🌻')).toBe('(1), (2), BU/(4)');
  });

  it('does not let initials with an English ending say a name: the ending would be taken for a part of it', () => {
    // Éas is shortened to ÉA, and "ÉA’s" without its apostrophe is the name again.
    const others = Array.from({ length: 8 }, (_, index) => member(String(index), 'Aaa'));
    const { text } = membersCopy([...others, member('e', 'Éas')]);
    expect(text('Éas’s')).toBe('(9)’s');
  });

  it('takes out telephone numbers and mail addresses of members, however they are written', () => {
    const { text } = membersCopy([member('a', 'Sari', { contact: 'WA 0812-3456-7890, sari.dewi@contoh.id' })]);
    expect(text('Telepon 081234567890 atau +62 812 3456 7890, surat sari.dewi@contoh.id, kamar 0812')).toBe(
      'Telepon … atau …, surat …, kamar 0812',
    );
  });

  it('finds names of two letters, and those that are words of every day where they have a capital', () => {
    const { text } = membersCopy([member('a', 'Ng Siew Li'), member('b', 'An Dwi'), member('c', 'Al')]);
    expect(text('Li dan li, Ng duduk; Bu Al, al')).toBe('NL dan NL, NL duduk; Bu (3), (3)');
    expect(text('an apple for An')).toBe('an apple for AD');
    expect(membersCopy([member('a', 'Bu Wati, S.Pd.')]).text('Bu lurah pd hari itu, WATI')).toBe(
      'Bu lurah pd hari itu, BP',
    );
  });

  it('finds a name with an apostrophe that has none in the notebook, and the other way round', () => {
    const { text } = membersCopy([member('a', 'Numan Rifai'), member('b', 'Ma’ruf Jum`at')]);
    expect(text("Nu’man, Rifa'i, Rifaʻi; Maruf, Jumat, Ma′ruf")).toBe('NR, NR, NR; MJ, MJ, MJ');
  });

  it('finds names with signs inside that nobody sees', () => {
    const { text } = membersCopy([member('a', 'Sari'), member('b', 'مريم', { initials: 'MR' }), member('c', '🌻')]);
    expect(text('Sa\u200eri, S\u2066ar\u2069i')).toBe('SA, SA');
    expect(text('مـريم')).toBe('MR');
    expect(text('🌻\ufe0f')).not.toContain('🌻');
  });

  it('takes out each of several numbers written beside each other', () => {
    const { text } = membersCopy([member('a', 'Sari', { contact: '081234567890 082198765432\n0274 555111' })]);
    expect(text('0812-3456-7890, 0821/9876/5432, +62274555111')).toBe('…, …, …');
  });

  it('looks for names written apart on another tablet, too', () => {
    expect(membersCopy([member('a', 'Siti', { also: ['Sitti Rohaya'] })]).text('Rohaya, Sitti, Siti')).toBe(
      'SI, SI, SI',
    );
  });

  it('finds names in scripts without spaces and from right to left', () => {
    expect(membersCopy([member('a', '田中花子', { initials: 'TH' })]).text('今日は田中花子さんが')).toBe(
      '今日はTHさんが',
    );
    expect(membersCopy([member('a', 'مريم', { initials: 'MR' })]).text('قالت مَرْيَم شكرا')).toBe('قالت MR شكرا');
  });

  it('stands names full of signs of patterns and of HTML', () => {
    const odd = member('a', '<b>$& [Sari]* \\d (x', { initials: 'OD' });
    expect(membersCopy([odd]).text('<b>$& [Sari]* \\d (x bicara')).toBe('OD bicara');
    expect(membersCopy([odd]).text('sari bicara')).toBe('OD bicara');
    expect(membersCopy([member('a', '.'), member('b', '—'), member('c', '')]).text('a.b — c')).toBe('a.b — c');
  });

  it.each([
    ['dots', (n: number) => `Siti ${'.'.repeat(n)} Aminah`],
    ['dots between spaces', (n: number) => `Siti ${'. '.repeat(n)}Aminah`],
    ['dots in a word', (n: number) => `Si${'.'.repeat(n)}ti Aminah`],
    ['brackets before it', (n: number) => `${'('.repeat(n)}Siti${')'.repeat(n)} Aminah`],
    ['brackets around each letter', (n: number) => Array.from('Siti Aminah', (sign) => '(('.repeat(n) + sign).join('')],
    ['apostrophes and quotes', (n: number) => `Siti${`’"'”`.repeat(n)} Aminah`],
  ])('does not go astray over a name with a long row of %s', (_, name) => {
    for (const n of [3, 40, 300]) {
      const { text } = membersCopy([
        member('a', name(n)),
        member('b', 'Budi', { contact: `b${'.'.repeat(n)}@example.org` }),
      ]);
      // What is nearly the name takes longest, for every way of reading it fails at the end.
      const nearly = `${name(n).slice(0, -1)}x ${'.('.repeat(n)} b${'.'.repeat(n)}@example.orx `;
      const begun = performance.now();
      expect(text(`Budi, ${nearly}`)).toMatch(/^BU, /);
      if (n === 3) expect(text(`ada ${name(n)}, dan`)).toMatch(/^ada S[AH], dan$/);
      expect(performance.now() - begun).toBeLessThan(2_000);
    }
    const { text } = membersCopy([member('a', name(2))]);
    expect(text('ada Siti Aminah, dan hujan.')).toMatch(/^ada S[AH], dan hujan\.$/);
  });

  it('does not look for a mail address in a long text anew from each of its letters', () => {
    const begun = performance.now();
    const contact = `${'A'.repeat(100_000)} ${'a@'.repeat(200)}${'B'.repeat(50_000)} budi@example.org`;
    const { text } = membersCopy([member('a', 'Budi', { contact })]);
    expect(text('tulis ke budi@example.org')).toBe('tulis ke …');
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it('does not take a row of signs with a name far behind it for every word', () => {
    const { text } = membersCopy([member('a', `${'.'.repeat(500)} Siti`), member('b', `Budi${'.'.repeat(500)}`)]);
    expect(text('hujan turun, Siti dan Budi pulang.')).toBe('hujan turun, SI dan BU pulang.');
  });

  it('leaves no planted name, wherever it stands and whoever the copy is for', () => {
    const part = fc
      .string({ unit: fc.constantFrom(...'abdegiklmnoprstuwyé'.split('')), minLength: 3, maxLength: 9 })
      .map((word) => [word, word.normalize('NFD').replace(/\p{M}/gu, '')] as const)
      .filter(([, plainly]) => !ADDRESSED.has(plainly) && !EVERYDAY.has(plainly))
      .map(([word]) => word);
    const capital = part.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    const name = fc.array(capital, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    const called = fc
      .tuple(fc.constantFrom('', 'Bu ', 'Pak ', 'Mbah '), fc.option(capital, { nil: '' }))
      .map(([title, word]) => (word === '' ? '' : title + word));
    const people = fc.array(fc.tuple(name, called), { minLength: 1, maxLength: 12 });
    const ending = fc.constantFrom('', 'nya', 'ku', '-mu', 'lah', 'kah', 'pun', 'nyalah', '’s', "'s");
    const between = fc.constantFrom(
      ' ',
      ', ',
      '. ',
      '\n',
      ' — ',
      '“',
      '”',
      '(',
      ') ',
      '/',
      '_',
      '<b>',
      '</b>',
      ' dan ',
      '1',
      '…',
    );
    const pick = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('asIs', 'upper', 'lower', 'NFD'), ending, between);
    fc.assert(
      fc.property(people, fc.array(pick, { maxLength: 20 }), fc.nat(), fc.boolean(), (names, picks, who, forOne) => {
        const members = names.map(([full, short], i) => member(String(i), full, { called: short, addedAt: i }));
        const own = forOne ? members[who % members.length] : undefined;
        const text = picks
          .map(([m, n, form, end, gap]) => {
            const words = wordsOf(members[m % members.length]!);
            return gap + written(words[n % words.length]!, form) + end;
          })
          .join('');
        const copy = membersCopy(members, own?.id ?? '');
        const masked = copy.text(text);
        const ownNames = new Set(own ? wordsOf(own).map(plain) : []);
        // A part of the reader's own whole name may be another's first name; it stands there as theirs.
        const rest = lettersOf(own ? without(plain(masked), [own.name, own.called].map(plain)) : plain(masked));
        for (const other of members) {
          if (other === own) continue;
          expect(names.some(([full]) => plain(full) === plain(copy.labelOf(other.id)))).toBe(false);
          for (const word of wordsOf(other)) {
            if (!ownNames.has(plain(word)) && hasWord(rest, plain(word)))
              throw new Error(`"${word}" in "${masked}", which was "${text}"`);
          }
        }
        expect(copy.text(masked)).toBe(masked);
      }),
      { numRuns: 400 },
    );
  });
});

/** As a name it is one only with a capital: with a small letter the word of every day is left. */
const EVERYDAY = new Set('the and ada itu ini dia aku kau lah pun may will'.split(' '));

const ADDRESSED = new Set([
  'nya',
  'kah',
  'lah',
  'pun',
  'ibu',
  'mas',
  'mba',
  'dan',
  'nek',
  'bin',
  'abang',
  'adik',
  'adek',
  'om',
  'dik',
  'bang',
  'mama',
  'papa',
  'bapak',
  'pak',
  'opa',
  'oma',
  'bunda',
  'tante',
  'miss',
  'eyang',
  'granny',
  'aunt',
  'and',
  'mbak',
  'mbah',
  'kak',
  'kakak',
  'kek',
  'nenek',
  'bude',
  'pakde',
  'bulik',
  'paklik',
  'ayah',
  'uncle',
  'mrs',
  'binti',
  'drs',
  'dra',
  'haji',
  'hajah',
  'ustaz',
  'ustadz',
  'ustazah',
  'mister',
  'auntie',
  'grandma',
  'grandpa',
]);

function wordsOf({ name, called }: CopiedMember): string[] {
  const parts = `${name} ${called}`
    .split(/\s+/)
    .filter((word) => word.length >= 3 && !ADDRESSED.has(word.toLowerCase()));
  return [name, called, ...parts].filter((word) => word !== '');
}

function written(word: string, form: string): string {
  if (form === 'upper') return word.toUpperCase();
  if (form === 'lower') return word.toLowerCase();
  return form === 'NFD' ? word.normalize('NFD') : word;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every run of letters between single spaces, so that a whole word or name is found by its letters alone. */
function lettersOf(text: string): string {
  return ` ${(text.match(/\p{L}+/gu) ?? []).join(' ')} `;
}

function hasWord(letters: string, word: string): boolean {
  return letters.includes(` ${word} `);
}

function without(text: string, names: readonly string[]): string {
  let rest = text;
  for (const name of names) if (name !== '') rest = rest.split(name).join('#');
  return rest;
}
