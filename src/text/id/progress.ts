import type { Presence } from '../../practice/attendance.ts';

export const progress = {
  title: 'Tujuan dan kemajuan',
  ofMember: (name: string) => `Kemajuan ${name}`,
  back: 'Ke kelompok',
  toMember: 'Ke halaman anggota',
  toGroup: 'Kemajuan seluruh kelompok',
  members: 'Tiap anggota',
  membersHint: 'Sentuh satu nama untuk melihat tujuan dan gambarannya.',
  noMembers: 'Belum ada anggota dalam kelompok ini.',
  goalCount: (n: number) => (n === 0 ? 'belum ada tujuan' : `${n} tujuan`),
  standing: (grade: string) => `sekarang ${grade}`,

  pictures: 'Dari pertemuan ke pertemuan',
  picturesNone:
    'Setelah pertemuan pertama, di sini terlihat siapa yang hadir, siapa yang tercatat, dan bagaimana mereka datang dan pulang.',
  attendance: 'Kehadiran',
  presences: { present: 'hadir', late: 'terlambat', absent: 'tidak hadir', excused: 'izin' } as Readonly<
    Record<Presence, string>
  >,
  unmarked: 'belum ditandai',
  outside: 'belum atau tidak lagi anggota',
  times: (n: number, what: string) => `${n} kali ${what}`,
  thereOf: (n: number, of: number) => `${n} dari ${of} hadir`,
  thereShare: (percent: string) => `Rata-rata ${percent} anggota hadir`,
  noticedShare: (percent: string) => `Rata-rata ${percent} dari yang hadir tercatat`,
  key: 'Arti tanda',
  notes: 'Dalam catatan',
  notesHint: 'Berapa catatan jurnal tentang dirinya. Yang jarang tercatat mungkin luput dari perhatian.',
  notesTold: (n: number, sessions: number) => `${n} catatan dalam ${sessions} pertemuan`,
  noticedHint: 'Berapa dari yang hadir muncul dalam catatan jurnal.',
  noticedOf: (n: number, of: number) => `${n} dari ${of} tercatat`,
  part: 'Keterlibatan',
  partHint:
    'Kolom penuh: catatan jurnal tentang dirinya. Garis tepi di atasnya: berapa kali ia bicara dalam lingkaran bicara. Yang pendiam bukan berarti tidak terlibat.',
  partTold: (notes: number, turns: number, sessions: number) =>
    `${notes} catatan dan ${turns} kali bicara dalam lingkaran bicara, dari ${sessions} pertemuan`,
  tookPartShare: (percent: string) => `Rata-rata ${percent} dari yang hadir tercatat atau bicara dalam lingkaran`,
  tookPartHint: 'Berapa dari yang hadir muncul dalam catatan jurnal atau bicara dalam lingkaran bicara.',
  turns: 'Kali bicara',
  spokeOf: (n: number, of: number) => `${n} dari ${of} bicara`,
  mood: 'Datang dan pulang',
  moodHint: 'Lingkaran terbuka: saat datang. Lingkaran penuh: saat pulang. Makin tinggi, makin ringan.',
  moodNone: 'Belum ada jawaban. Edarkan pembuka dan penutup dalam pertemuan.',
  moodTold: (came: string, went: string) => `Rata-rata datang ${came}, pulang ${went} (0 berat, 10 ringan)`,
  others: 'Pertanyaan lainnya',
  otherTold: (mean: string, low: string, high: string) => `rata-rata ${mean} (0 ${low}, 10 ${high})`,
  came: 'Datang',
  went: 'Pulang',
  nothing: '–',
  table: 'Dengan kata-kata',
  session: 'Pertemuan',
  number: (n: number | null) => (n === null ? '·' : String(n)),
};

export type ProgressText = typeof progress;
