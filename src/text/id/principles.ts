import type { Judgement } from '../../practice/session.ts';

export const principles = {
  lens: 'Cara pandang',
  lenses: { T: 'Sepuluh prinsip Trecker', N: 'Sembilan pengaruh', S: 'Enam asas bimbingan' },
  lensHint: 'Pernyataan dan penilaiannya sama; hanya urutannya menurut yang Anda pelajari.',
  lensMark: (mark: string) => `Seluruhnya: ${mark}`,

  statements: (marked: number, of: number) =>
    marked === 0 ? `Arti dan ${of} pernyataan` : `Arti dan pernyataan (${marked} dari ${of} dinilai)`,
  follows: (mark: string) => `Dari pernyataannya: ${mark}. Sentuh untuk menilainya sendiri.`,
  ownJudgement: (mark: string) => `Penilaian Anda sendiri. Pernyataannya menunjukkan: ${mark}.`,
  agrees: 'Penilaian Anda sendiri, sama dengan pernyataannya.',
  fromStatements: 'menurut pernyataannya',
  stillOpen: (codes: string) => `Belum dinilai: ${codes}`,
  followStatements: 'Ikuti pernyataan',
  ownStatement: 'dari lembaga',
  retired: 'tidak dipakai lagi',
  hint: 'Satu sentuhan untuk masing-masing, atau buka pernyataannya. Yang tidak berlaku tidak dihitung.',

  evidence: 'Terlihat pada',
  chooseEvidence: 'Tunjukkan catatan pertemuan',
  evidenceTitle: 'Di saat mana ini terlihat?',
  evidenceHint: 'Pilih catatan dari pertemuan ini. Tersimpan sendiri.',
  evidenceNone: 'Belum ada catatan dalam pertemuan ini.',
  openEvidence: 'Buka catatan ini',
  evidenceGone: 'Catatan yang sudah dihapus',
  removeEvidence: 'Lepaskan catatan yang sudah dihapus',
  withoutText: 'Tanpa kata',
  noteAt: (time: string) => (time ? `Catatan pukul ${time}` : 'Catatan'),
  about: (names: string) => `Tentang ${names}`,
  formerMember: 'anggota terdahulu',

  planTitle: 'Sudahkah saya …?',
  planText: 'Menyiapkan diri menurut prinsip kerja kelompok. Semua boleh dilewati.',
  planOpen: (marked: number) => (marked === 0 ? 'Lihat pertanyaannya' : `Lihat pertanyaannya (${marked} dijawab)`),
  planMarks: { met: 'sudah', partly: 'sebagian', notYet: 'belum', notApplicable: 'tidak perlu' } satisfies Record<
    Judgement,
    string
  > as Record<Judgement, string>,
  planQuestions: (answered: number, of: number) => `${answered} dari ${of} dijawab`,

  course: 'Perjalanan prinsip',
  courseText: 'Bagaimana kelompok hidup menurut prinsip-prinsipnya',
  picture: 'Gambaran',
  pictureHint:
    'Satu baris untuk tiap prinsip, satu kolom untuk tiap pertemuan. Sentuh satu tanda untuk membuka pertemuannya; dengan papan ketik, pakai tombol panah.',
  key: 'Arti tanda',
  open: 'belum dinilai',
  cell: (row: string, session: string, mark: string) => `${row}, ${session}: ${mark}`,
  metIn: (met: number, of: number) => (of === 0 ? '–' : `${met} dari ${of}`),
  metHead: 'Tercapai',
  metLong: 'Tercapai dalam berapa pertemuan yang dinilai',
  tableTitle: 'Dalam kata',
  sessionHead: 'Pertemuan',
  sessionShort: (number: number | null) => (number === null ? '·' : String(number)),
  session: (number: number | null) => (number === null ? 'pertemuan tanpa nomor' : `pertemuan ${number}`),
  print: 'Cetak',
  courseEmpty: 'Di sini perjalanan kelompok menjadi terlihat',
  courseEmptyText:
    'Setelah setiap pertemuan, nilailah kesepuluh prinsip dalam catatan akhir: sepuluh sentuhan saja. Dari pertemuan ke pertemuan tampak apa yang tumbuh dan apa yang masih menunggu perhatian.',
  toGroup: 'Ke kelompok',

  ownTitle: 'Pernyataan lembaga',
  ownText:
    'Tambahkan pada sebuah prinsip apa yang ingin diperhatikan lembaga Anda. Pernyataan ini muncul di samping yang lain, saat merencana dan saat menutup pertemuan.',
  ownNone: 'Belum ada pernyataan sendiri.',
  principle: 'Prinsip',
  choosePrinciple: 'Pilih prinsip',
  planning: 'Saat merencana',
  planningHint: 'Misalnya: Sudahkah saya …? Kosongkan bila tidak perlu ditanyakan.',
  reflection: 'Saat menutup',
  reflectionHint: 'Misalnya: Apakah kita …? Kosongkan bila tidak perlu ditanyakan.',
  add: 'Tambah pernyataan',
  principleMissing: 'Pilih dulu prinsipnya.',
  wordsMissing: 'Tulis setidaknya satu dari dua pertanyaan.',
  retire: 'Tidak dipakai lagi',
  retireOf: (text: string) => `Tidak dipakai lagi: ${text}`,
  retireDone: 'Tidak ditanyakan lagi. Penilaian lama tetap ada.',
  retiredHead: (n: number) => `Tidak dipakai lagi (${n})`,
  takeUp: 'Pakai lagi',
  takeUpOf: (text: string) => `Pakai lagi: ${text}`,
};

export type PrinciplesText = typeof principles;
