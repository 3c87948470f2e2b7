import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeftOut, PAPER_READERS, READER_RULES, TELLS } from '../../src/practice/paper-reader.ts';
import { redaction, type KnownOfGroup, type KnownPerson } from '../../src/practice/redaction.ts';
import { handOn as en } from '../../src/text/en/hand-on.ts';
import { handOn as id } from '../../src/text/id/hand-on.ts';

function person(id: string, name: string, more: Partial<KnownPerson> = {}): KnownPerson {
  return { id, name, called: '', initials: '', contact: '', addedAt: null, ...more };
}

const KNOWN: KnownOfGroup = {
  people: [
    person('a', 'Sari Dewi', { called: 'Bu Sari', contact: '0812-3456-7890', birthYear: 1987 }),
    person('b', 'Yosef Lamawuran', { called: 'Pak Yosef' }),
    person('c', 'Siti Aminah'),
    person('d', 'Siti Rahma', { contact: 'Jl. Kenanga 4, Oesapa' }),
  ],
  facilitators: ['Ratna Wulandari'],
  groupNames: ['Teras Sore'],
  agency: ['Yayasan Beranda', 'Jl. Pahlawan 12', '0380 821555'],
  places: ['Balai RW 05, Kelurahan Lasiana'],
  resources: ['Puskesmas Oebobo'],
};

const research = (text: string, known = KNOWN) => redaction(known, 'research', '', en.page, 2026).text(text);
const administration = (text: string) => redaction(KNOWN, 'administration', '', id.page, 2026).text(text);

describe('what each reader may see', () => {
  it('shows everything to the file, and restricted things to the file alone', () => {
    for (const { reader } of PAPER_READERS) {
      expect(isLeftOut('restricted', reader, 'a')).toBe(reader !== 'file');
      expect(isLeftOut(undefined, reader, '')).toBe(false);
      for (const tells of TELLS) if (reader === 'file') expect(isLeftOut(tells, reader, '')).toBe(false);
      expect(READER_RULES[reader].names === 'all').toBe(reader === 'file');
    }
  });

  it('shows the facilitator’s own reading where one learns from it, and nowhere else but the file', () => {
    const readers = PAPER_READERS.map(({ reader }) => reader);
    expect(readers.filter((reader) => !isLeftOut('reading', reader, 'a'))).toEqual(['file', 'supervision', 'teaching']);
  });

  it('leaves what points to a person where that very person is named, and nobody else', () => {
    expect(isLeftOut('identity', 'profession', 'a')).toBe(false);
    expect(isLeftOut('identity', 'profession', '')).toBe(true);
    expect(isLeftOut('identity', 'supervision', 'a')).toBe(true);
  });
});

describe('a redaction', () => {
  it('calls members by letters in the order in which they come up, the same throughout', () => {
    const { text, replaced } = redaction(KNOWN, 'supervision', '', id.page, 2026);
    expect(text('Pak Yosef menyapa Bu Sari.')).toBe('Anggota A menyapa Anggota B.');
    expect(text('Sari tertawa; LAMAWURAN diam, kata Siti Rahma')).toBe(
      'Anggota B tertawa; Anggota A diam, kata Anggota C',
    );
    expect(replaced().map(({ original, shown, count }) => [original, shown, count])).toEqual([
      ['Pak Yosef', 'Anggota A', 1],
      ['Bu Sari', 'Anggota B', 1],
      ['Sari', 'Anggota B', 1],
      ['LAMAWURAN', 'Anggota A', 1],
      ['Siti Rahma', 'Anggota C', 1],
    ]);
  });

  it('says both where two members share a first name', () => {
    expect(research('Siti Aminah came, then Siti.')).toBe('Member A came, then Member A/Member B.');
  });

  it('keeps the endings put to a name, and words that only contain one', () => {
    expect(administration('Sarinya, Sari’s, intisari, animasi sarian')).toBe(
      'Anggota A-nya, Anggota A’s, intisari, animasi sarian',
    );
  });

  it('names the one whom the paper is about, and begins with B for the others', () => {
    const { text, keepsName } = redaction(KNOWN, 'profession', 'a', id.page, 2026);
    expect(text('Sari Dewi dan Yosef')).toBe('Sari Dewi dan Anggota B');
    expect([keepsName('Sari Dewi'), keepsName('Yosef'), keepsName('Ratna Wulandari')]).toEqual([true, false, true]);
    expect(redaction(KNOWN, 'profession', '', id.page, 2026).text('Sari Dewi')).toBe('Anggota A');
  });

  it('takes places, streets and neighbourhoods out, by their parts as well, and leaves common words', () => {
    expect(administration('Di Balai RW 05, Kelurahan Lasiana')).toBe('Di [tempat]');
    expect(administration('Ia pulang ke Lasiana, ke RT 03/RW 05, ke Jalan Melati No. 3 lalu jalan kaki ke balai')).toBe(
      'Ia pulang ke [tempat], ke [tempat], ke [tempat] lalu jalan kaki ke balai',
    );
    expect(administration('dirujuk ke puskesmas Oebobo')).toBe('dirujuk ke [tempat]');
  });

  it('takes telephones, cards, mail and known addresses out, and leaves times, sums and small numbers', () => {
    expect(
      administration(
        '081234567890, 0812 3456 7890, +62 812-3456-7890, NIK 5371012345678901, a.b@contoh.id, @teras_sore',
      ),
    ).toBe('[kontak], [kontak], [kontak], NIK [nomor], [kontak], [kontak]');
    expect(administration('Telepon 0852 1111 2222 atau (0380) 821-777')).toBe('Telepon [nomor] atau [nomor]');
    expect(administration('16.30–18.00, Rp 1.500.000.000, 12 dari 15, 2024 2025 2026, 90 menit, 08.30-10.00')).toBe(
      '16.30–18.00, Rp 1.500.000.000, 12 dari 15, 2024 2025 2026, 90 menit, 08.30-10.00',
    );
    expect(administration('Tinggal di Jl. Kenanga 4, Oesapa')).toMatch(/^Tinggal di \[(?:kontak|tempat)\]/u);
  });

  it('takes births out for everybody, and says an age within ten years instead', () => {
    expect(administration('lahir 12 Mei 1987, kelahiran 2011; lahir di Ende, 3/4/1950')).toBe(
      'lahir [usia 30–39], kelahiran [usia 10–19]; lahir di Ende, [usia 70–79]',
    );
  });

  it('leaves agency, facilitators and days to administration, and nothing of them to research', () => {
    const text =
      'Yayasan Beranda (Ratna), Teras Sore, Senin, 23 November 2026, 2026-11-23, 23/11/2026, tgl 23, sejak 1987';
    expect(administration(text)).toBe(text);
    expect(research(text)).toBe(
      '[agency] (Facilitator), [group], November 2026, 11/2026, 11/2026, [day], sejak [aged 30–39]',
    );
    expect(research('Mon, 23 Nov · November 23, 2026 · 3–5 Mei 2026')).toBe('Nov · November 2026 · Mei 2026');
  });

  it('changes nothing for the file', () => {
    const text = 'Sari di Lasiana, 081234567890';
    expect(redaction(KNOWN, 'file', '', id.page, 2026).text(text)).toBe(text);
  });

  it('gives no letter that is somebody’s name', () => {
    const known = { ...KNOWN, people: [person('x', 'A'), person('y', 'Member'), person('z', 'Zul')] };
    expect(research('A, Member, Zul', known)).toBe('(1), (2), (3)');
  });

  it('leaves texts without names, numbers and places as they are, to the sign', () => {
    const word = fc.constantFrom(
      ...'kami duduk melingkar dan berbicara tentang harapan animasi berani intisari jalan kaki 16.30 90 menit 12 orang Mei lalu we sat in a circle and spoke of hope; café naïve'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
        fc.constantFrom(...PAPER_READERS.map(({ reader }) => reader)),
        (text, reader) => {
          // "12 Mei" is a day, and "jalan Mei" a street.
          fc.pre(!/\d+ Mei/u.test(text) && !/Mei \d|jalan Mei/u.test(text));
          expect(redaction(KNOWN, reader, '', id.page, 2026).text(text)).toBe(text);
        },
      ),
    );
  });

  it('finds the same in what it has made: nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Sari', 'Siti', 'Yosef', 'Lasiana', '081234567890', 'dan', 'diam.'), {
          maxLength: 20,
        }),
        (words) => {
          const once = research(words.join(' '));
          expect(research(once)).toBe(once);
        },
      ),
    );
  });
});
