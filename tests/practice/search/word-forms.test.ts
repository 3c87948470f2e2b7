import { describe, expect, it } from 'vitest';
import { askedWord, BEGINS, EXACT, FORM, mayLead } from '../../../src/practice/search/word-forms.ts';

/** Families of words, each a form of every other. */
const FAMILIES = [
  ['tulis', 'menulis', 'ditulis', 'tulisan', 'penulis', 'menuliskan', 'tertulis', 'tulislah', 'tulisannya'],
  ['pukul', 'memukul', 'dipukul', 'pemukul', 'pukulan', 'terpukul', 'memukuli'],
  ['sapu', 'menyapu', 'disapu', 'penyapu'],
  ['kirim', 'mengirim', 'dikirim', 'pengirim', 'kirimkan', 'terkirim', 'mengirimkannya'],
  ['ajar', 'belajar', 'mengajar', 'pelajaran', 'diajarkan', 'pengajar', 'pembelajaran'],
  ['kelompok', 'berkelompok', 'kelompoknya', 'mengelompokkan', 'pengelompokan', 'kelompoklah'],
  ['hasil', 'berhasil', 'keberhasilan', 'hasilnya', 'menghasilkan', 'penghasilan'],
  ['bicara', 'berbicara', 'membicarakan', 'pembicaraan', 'dibicarakan'],
  ['sedih', 'kesedihan', 'menyedihkan', 'sedihnya'],
  ['main', 'bermain', 'permainan', 'mainan', 'pemain', 'memainkan'],
  ['uji', 'menguji', 'pengujian', 'diuji'],
  ['renang', 'berenang'],
  ['family', 'families'],
  ['group', 'groups', 'grouping', 'grouped'],
  ['plan', 'plans', 'planning', 'planned'],
  ['make', 'makes', 'making'],
  ['worry', 'worries', 'worried', 'worrying'],
  ['share', 'shared', 'sharing', 'shares'],
] as const satisfies readonly (readonly string[])[];

/** Words that look alike and have nothing to do with one another. */
const STRANGERS = [
  ['sari', 'saran'],
  ['budi', 'budaya'],
  ['wati', 'waktu'],
  ['anak', 'enak'],
  ['kelas', 'keluar'],
  ['ibu', 'itu'],
] as const;

describe.each(FAMILIES.map((family) => ({ first: family[0], family })))('the forms of $first', ({ family }) => {
  it('find one another', () => {
    for (const asked of family) {
      for (const word of family) {
        expect(askedWord(asked).likeness(word), `${asked} finds ${word}`).toBeDefined();
      }
    }
  });

  it('each hold what they are looked for by, behind what may lead', () => {
    for (const asked of family) {
      const { needles } = askedWord(asked);
      expect(needles[0]).toBe(asked);
      for (const word of family) {
        const found = needles.some((needle) => word.includes(needle) && mayLead(word.slice(0, word.indexOf(needle))));
        expect(found, `${needles.join(', ')} in ${word}`).toBe(true);
      }
    }
  });
});

describe('a word', () => {
  it.each(STRANGERS)('%s does not find %s', (asked, word) => {
    expect(askedWord(asked).likeness(word)).toBeUndefined();
  });

  it('finds itself best, then what begins with it, then its forms', () => {
    const { likeness } = askedWord('tulis');
    expect(likeness('tulis')).toBe(EXACT);
    expect(likeness('tulisan')).toBe(BEGINS);
    expect(likeness('menulis')).toBe(FORM);
    expect(likeness('lukis')).toBeUndefined();
  });

  it('of two letters has no forms', () => {
    expect(askedWord('di').likeness('didi')).toBe(BEGINS);
    expect(askedWord('an').likeness('makan')).toBeUndefined();
  });
});
