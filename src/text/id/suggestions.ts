import type { NeglectReason } from '../../practice/neglected.ts';
import type { RuleName } from '../../practice/suggestions/suggestion.ts';

/** What a suggestion is about, as the words need it. */
export interface SaidSuggestion {
  /** Names, listed; '' where it is about nobody in particular. */
  readonly who: string;
  readonly count: number;
  readonly of: number;
  /** Names of what its codes stand for, listed. */
  readonly what: string;
  readonly variant: string;
}

interface RuleWords {
  /** What one might do, in a few words. */
  readonly title: (said: SaidSuggestion) => string;
  /** What the notebook shows. */
  readonly reason: (said: SaidSuggestion) => string;
  /** The same as a step of the group, which members may read too; none where it is about one of them. */
  readonly step?: (said: SaidSuggestion) => string;
}

const NEGLECTED: Record<NeglectReason, (times: number) => string> = {
  notYet: (times) =>
    times === 1 ? 'Sekali dinilai belum tercapai, dan tidak pernah tercapai.' : `Belum tercapai ${times} kali.`,
  open: () => 'Tidak pernah dinilai.',
  partly: () => 'Paling jauh sebagian, belum pernah tercapai.',
};

export const suggestions = {
  title: 'Layak dipikirkan',
  text: 'Dari yang tertulis di buku ini. Anda yang mengenal orang-orangnya.',
  planTitle: 'Barangkali kali ini',
  line: (n: number) => `Layak dipikirkan (${n})`,
  open: 'Lihat',
  hideLine: 'Sembunyikan baris ini',
  none: 'Tidak ada yang mendesak menurut catatan.',
  makeStep: 'Jadikan langkah',
  makeStepOf: (title: string) => `Jadikan langkah: ${title}`,
  stepMade: 'Menjadi langkah kelompok; terbaca juga dalam ringkasan.',
  writeNote: 'Tulis catatan',
  writeNoteOf: (title: string) => `Tulis catatan: ${title}`,
  putAway: 'Tidak kali ini',
  putAwayOf: (title: string) => `Tidak kali ini: ${title}`,
  putAwayDone: 'Saran disingkirkan untuk pertemuan ini.',
  putAwayUntil: 'Saran disingkirkan sampai sesudah pertemuan berikutnya.',
  never: 'Tidak lagi untuk kelompok ini',
  neverDone: 'Saran ini tidak muncul lagi untuk kelompok ini.',
  more: (title: string) => `Pilihan lain: ${title}`,
  awayHead: (n: number) => `Disingkirkan (${n})`,
  takeUp: 'Tampilkan lagi',
  takeUpOf: (title: string) => `Tampilkan lagi: ${title}`,
  toContact: 'Catat kontak pribadi',
  toMember: 'Buka data anggota',
  toMembers: 'Ke daftar anggota',
  toGroup: 'Ke halaman kelompok',
  toEnding: 'Siapkan pengakhiran',
  toSession: 'Buka pertemuannya',
  formerMember: 'anggota yang sudah dihapus',
  others: (n: number) => `${n} orang lain`,
  nameless: 'Tanpa nama',

  rules: {
    absent: {
      title: ({ who }) => `Sapa ${who} di luar pertemuan`,
      reason: ({ who, count }) => `${who} tidak datang ${count} kali berturut-turut.`,
    },
    cameBack: {
      title: ({ who }) => `Beri tempat lagi bagi ${who}`,
      reason: ({ who, count }) => `${who} kembali pada pertemuan terakhir, setelah ${count} kali tidak datang.`,
    },
    late: {
      title: ({ who }) => `Tanyakan apa yang menahan ${who}`,
      reason: ({ who, count, of }) => `${who} terlambat ${count} kali dalam ${of} pertemuan terakhir.`,
    },
    thin: {
      title: () => 'Cari tahu apa yang menjauhkan anggota',
      reason: ({ count, of }) =>
        `Dua kali berturut-turut kurang dari separuh yang datang, terakhir ${count} dari ${of}.`,
      step: () => 'Membicarakan dengan kelompok mengapa banyak yang tidak datang',
    },
    newcomer: {
      title: ({ who }) => `Bantu ${who} diterima`,
      reason: ({ who, count }) =>
        count === 0
          ? `${who} bergabung setelah yang lain sudah saling mengenal, dan belum pernah ikut.`
          : `${who} bergabung setelah yang lain sudah saling mengenal, baru ${count} pertemuan yang lalu.`,
    },
    unseen: {
      title: () => 'Lihat yang luput dari catatan',
      reason: ({ who }) => `Dalam tiga pertemuan tidak ada catatan tentang ${who}, padahal hadir.`,
    },
    consent: {
      title: () => 'Tanyakan persetujuan',
      reason: ({ who }) => `Belum tertulis apa yang disetujui ${who}.`,
    },
    strengths: {
      title: () => 'Kenali kekuatan anggota',
      reason: ({ who }) => `Kekuatan dan kebutuhan ${who} belum tertulis.`,
    },
    noDecision: {
      title: () => 'Beri kelompok sesuatu untuk diputuskan',
      reason: ({ count }) => `Dalam ${count} pertemuan terakhir tidak tercatat satu pun keputusan kelompok.`,
      step: () => 'Menyiapkan satu hal yang diputuskan kelompok sendiri',
    },
    oneVoice: {
      title: () => 'Beri ruang bagi yang lain',
      reason: ({ who, count, of }) => `${count} dari ${of} catatan tentang orang adalah tentang ${who}.`,
      step: () => 'Memakai putaran bicara, agar setiap orang mendapat giliran',
    },
    tension: {
      title: () => 'Redakan ketegangan',
      reason: ({ count, of }) =>
        `Pertemuan terakhir ${count} kali dicatat tegang; sebelumnya paling banyak ${of} kali.`,
      step: () => 'Membuka pertemuan dengan menyebut ketegangan yang lalu dan mendengarkannya',
    },
    incident: {
      title: () => 'Tindak lanjuti kejadian',
      reason: ({ count, who }) =>
        [
          count === 0 ? 'Sebuah kejadian' : `Kejadian pada pertemuan ${count}`,
          who && ` tentang ${who}`,
          ' belum tertulis tindak lanjutnya.',
        ].join(''),
    },
    pointUnseen: {
      title: () => 'Amati juga yang lain',
      reason: ({ what }) => `Dalam tiga pertemuan belum diamati: ${what}.`,
    },
    noResource: {
      title: () => 'Cari sumber di sekitar kelompok',
      reason: ({ count }) =>
        `Dalam ${count} pertemuan terakhir tidak tercatat sumber apa pun, dari lembaga atau masyarakat.`,
      step: () => 'Menemukan satu sumber di lembaga atau masyarakat bagi kelompok',
    },
    overdue: {
      title: () => 'Tanyakan kesepakatan yang lewat waktu',
      reason: ({ count }) => `${count} kesepakatan atau langkah sudah lewat tanggalnya dan masih terbuka.`,
      step: () => 'Membahas dengan kelompok kesepakatan yang lewat waktu',
    },
    waiting: {
      title: () => 'Tutup pertemuan yang menunggu',
      reason: ({ count }) => `${count} pertemuan sudah selesai tetapi catatan akhirnya belum ditutup.`,
    },
    endNear: {
      title: () => 'Siapkan pengakhiran',
      reason: ({ count, of }) =>
        count === 0 ? `${of} pertemuan yang direncanakan sudah terlaksana.` : `Tinggal ${count} dari ${of} pertemuan.`,
      step: () => 'Membicarakan pengakhiran dengan kelompok: tanggal, perasaan, dan yang dibawa pulang',
    },
    endDate: {
      title: () => 'Siapkan pengakhiran',
      reason: ({ count }) =>
        count === 0 ? 'Tanggal akhir kelompok sudah tiba.' : `Tinggal ${count} hari sampai tanggal akhir kelompok.`,
      step: () => 'Membicarakan pengakhiran dengan kelompok: tanggal, perasaan, dan yang dibawa pulang',
    },
    stageStays: {
      title: () => 'Periksa tahap kelompok',
      reason: ({ count, what }) => `Sudah ${count} pertemuan, dan tahapnya masih “${what}”.`,
      step: () => 'Memeriksa apakah kelompok sudah memasuki tahap berikutnya',
    },
    stageTask: {
      title: ({ what }) => what,
      reason: ({ variant }) => `Salah satu tugas Anda pada tahap ini: ${variant}.`,
    },
    neglected: {
      title: ({ what }) => what,
      reason: ({ variant, count }) => NEGLECTED[variant as NeglectReason](count),
    },
  } satisfies Record<RuleName, RuleWords> as Record<RuleName, RuleWords>,
};

export type SuggestionsText = typeof suggestions;
