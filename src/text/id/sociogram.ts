import type { TieChange } from '../../practice/sociogram.ts';

export const sociogram = {
  title: 'Siapa dengan siapa',
  back: 'Ke kelompok',
  lead: 'Sosiogram menunjukkan siapa memilih siapa pada satu hari. Ia bercerita tentang hubungan, bukan tentang nilai seseorang, dan hanya untuk mata fasilitator.',
  emptyTitle: 'Di sini hubungan antaranggota menjadi terlihat',
  emptyText:
    'Dalam sebuah pertemuan, edarkan dua pertanyaan di tablet, atau masukkan dari kertas di bawah ini. Setelah dua kali bertanya, terlihat hubungan mana yang tumbuh.',
  question: 'Pertanyaan',
  day: 'Tanggal',
  roundOf: (date: string, answered: number) => `${date} (${answered} menjawab)`,
  compare: 'Bandingkan dengan',
  alone: 'tidak dibandingkan',
  look: 'Soroti',
  everyone: 'semua',
  showHard: 'Perlihatkan juga pertanyaan yang dapat melukai',
  picture: 'Gambaran',
  pictureOf: (people: number, ties: number, mutual: number) =>
    `${people} orang, ${ties} pilihan, ${mutual} pasang saling memilih. Semuanya ada pada tabel di bawah.`,
  pictureChanges: (added: number, kept: number, gone: number) =>
    `${added} pilihan baru, ${kept} tetap, ${gone} tidak lagi. Semuanya ada pada tabel di bawah.`,
  key: 'Arti garis',
  one: 'memilih',
  mutual: 'saling memilih',
  changes: { new: 'baru', kept: 'tetap', gone: 'tidak lagi' } as Readonly<Record<TieChange, string>>,
  notYet: (names: string) => `Belum dipilih siapa pun kali ini: ${names}.`,
  notYetCare:
    'Ini belum berarti apa-apa tentang mereka. Tanyakan pada diri Anda siapa yang dapat mendekat, dan beri mereka tugas yang disukai orang.',
  allChosen: 'Setiap orang dipilih paling sedikit oleh satu orang.',
  nobodyChose: 'Pada hari ini tidak ada yang dipilih.',
  table: 'Dengan kata-kata',
  member: 'Anggota',
  chooses: 'Memilih',
  chosenBy: 'Dipilih oleh',
  each: 'Saling memilih',
  noneChosen: 'tidak seorang pun',
  notAsked: 'belum menjawab',
  noneYet: 'belum',
  apart: (name: string, others: string) => `Pilihan ${name} juga ditulis di tablet lain: ${others}.`,
  print: 'Cetak',

  paper: 'Masukkan dari kertas',
  paperHint: 'Setiap sentuhan langsung tersimpan. Paling banyak tiga nama.',
  paperDay: 'Ditanyakan pada',
  paperWho: 'Jawaban siapa',
  choose: 'Pilih anggota',
  impossibleDate: 'Tanggal ini tidak ada.',
  tooFew: 'Untuk sosiogram diperlukan sedikitnya dua anggota.',
  clear: (name: string) => `Kosongkan pilihan ${name}`,
  cleared: 'Pilihan dikosongkan.',
};

export type SociogramText = typeof sociogram;
