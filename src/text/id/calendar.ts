import type { CalendarPart } from '../../practice/calendar-plan.ts';
import type { Reminder } from '../../practice/ics-writing.ts';

/** `entries` holds what stands in the calendar itself. */
export const calendar = {
  title: 'Ke kalender',
  hint: 'Pertemuan yang direncanakan dan tindak lanjut sebagai berkas kalender (ICS)',
  ofGroup: 'Pertemuan dan tindak lanjut kelompok ini, untuk kalender Anda.',
  ofAll: 'Pertemuan dan tindak lanjut semua kelompok, untuk kalender Anda.',
  open: 'Buat berkas kalender',
  toGroup: 'Ke kelompok',
  toTakeAlong: 'Ke bawa data keluar',

  choose: 'Apa yang ikut',
  groups: 'Kelompok',
  allGroups: 'Semua kelompok',
  unnamed: 'Kelompok tanpa nama',
  parts: {
    sessions: 'Pertemuan',
    followUps: 'Kesepakatan dan tindak lanjut kelompok',
    beside: 'Janji dan langkah di samping kelompok',
    endings: 'Hari terakhir dan perpisahan',
  } satisfies Record<CalendarPart, string> as Record<CalendarPart, string>,
  partsLabel: 'Isi',
  range: 'Masa',
  ranges: {
    month: 'Empat minggu ke depan',
    quarter: 'Tiga bulan ke depan',
    ahead: 'Semua yang akan datang',
    own: 'Tanggal sendiri',
  },
  from: 'Dari',
  to: 'Sampai',
  wrongWay: 'Tanggal akhir lebih awal daripada tanggal mulai.',

  names: 'Apa yang disebut',
  synced:
    'Kalender di ponsel biasanya disalin ke akun Google, Apple, atau Microsoft, dan sering terlihat oleh keluarga atau rekan. Yang sudah di sana tidak dapat ditarik dari sini.',
  calledBy: 'Pertemuan disebut dengan',
  called: {
    nothing: '“Pertemuan kelompok” saja',
    agency: 'nama lembaga',
    group: 'nama kelompok',
  },
  places: 'Sertakan tempat pertemuan',
  named: 'Sertakan nama anggota dan isi kesepakatan',
  namedHint: 'Tanpa ini hanya tertulis “Tindak lanjut” atau “Janji temu”; isinya Anda baca di Lingkar.',
  namedWarning: 'Kalender ini menyebut orang. Siapa pun yang melihat kalender Anda dapat membacanya.',
  reminder: 'Pengingat',
  reminders: {
    none: 'Tanpa pengingat',
    hour: 'Satu jam sebelumnya',
    day: 'Satu hari sebelumnya',
  } satisfies Record<Reminder, string> as Record<Reminder, string>,
  reminderHint: 'Yang tidak berjam diingatkan pukul delapan pagi.',

  preview: 'Yang masuk ke kalender',
  count: (n: number) => (n === 0 ? 'Belum ada yang masuk' : `${n} entri`),
  none: 'Tidak ada yang bertanggal dalam pilihan ini',
  noneText:
    'Beri tanggal pada pertemuan yang direncanakan, tenggat pada kesepakatan, atau hari janji pada rujukan; semuanya akan muncul di sini.',
  wholeDay: 'sepanjang hari',
  minutes: (n: number) => `${n} menit`,
  apart: (others: string) => `Di tablet lain tertulis: ${others}. Putuskan dulu pada rencananya.`,
  noLength: 'lama belum diketahui',
  more: (n: number) => `${n} entri berikutnya`,
  zone: (zone: string) => `Jam ditulis menurut zona waktu tablet ini (${zone}).`,
  again:
    'Membuat berkas lagi tidak menggandakan: kalender mengenali entri yang sama dan memperbaruinya. Yang sudah selesai atau dihapus di sini tidak ikut dihapus di kalender.',
  save: 'Simpan berkas kalender',
  share: 'Bagikan',
  saved: (n: number) => `Kalender dengan ${n} entri disimpan di unduhan tablet. Buka berkasnya untuk memasukkannya.`,
  notShared: 'Perangkat tidak membagikan berkas jenis ini. Simpan dulu, lalu buka dari unduhan.',
  fileName: 'kalender',

  entries: {
    name: 'Kelompok',
    session: (n: number | null) => (n === null ? 'Pertemuan kelompok' : `Pertemuan kelompok ${n}`),
    step: 'Tindak lanjut',
    appointment: 'Janji temu',
    lastDay: 'Hari terakhir menurut rencana',
    farewell: 'Perpisahan',
    calledOff: (what: string) => `Batal: ${what}`,
    someone: 'Tanpa nama',
  },
};

export type CalendarText = typeof calendar;
