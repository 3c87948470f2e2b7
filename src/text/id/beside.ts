import type { ContactWay } from '../../practice/contact.ts';

const ways: Record<ContactWay, string> = {
  visit: 'Kunjungan',
  call: 'Telepon',
  message: 'Pesan',
  afterSession: 'Bincang sesudah pertemuan',
  other: 'Cara lain',
};

/** Contacts with single members, and what else is done beside the group. */
export const beside = {
  title: 'Di samping kelompok',
  memberSubtitle: 'Hanya untuk Anda: tidak ikut tercetak dalam ringkasan mana pun.',
  privateNote: 'Catatan perorangan ini milik Anda. Tidak pernah masuk ringkasan pertemuan, daftar, atau pencarian.',
  contacts: 'Kontak perorangan',
  contactsEmpty:
    'Belum ada. Yang sakit ditengok, yang menghilang dicari, yang membawa beban didengar berdua: catat singkat di sini, terpisah dari catatan kelompok.',
  addContact: 'Catat kontak',
  allContacts: (n: number) => `Tampilkan ${n} kontak sebelumnya`,
  undated: 'Tanpa tanggal',
  openSteps: (n: number) => `${n} langkah terbuka`,

  newTitle: 'Kontak baru',
  contactTitle: 'Kontak perorangan',
  toMember: 'Ke halaman anggota',
  deletedMember: 'Anggota yang sudah dihapus',
  unnamed: 'Tanpa nama',
  way: 'Bagaimana?',
  ways,
  date: 'Tanggal',
  impossibleDate: 'Tanggal ini tidak ada. Periksa hari, bulan, dan tahunnya.',
  said: 'Apa yang dibicarakan',
  saidHint: 'Beberapa kata cukup. Kalimatnya sendiri lebih jujur daripada kesimpulan.',
  nextHead: 'Langkah yang disepakati',
  nextHint: 'Boleh kosong. Tinggal di sini dan di halaman anggota, tidak di daftar kelompok.',
  keep: 'Simpan kontak',
  nothingYet: 'Tulis dahulu bagaimana, apa yang dibicarakan, atau langkahnya.',

  fourHead: 'Empat unsur: orangnya, masalahnya, tempatnya, prosesnya',
  personHint: 'Bagaimana ia hari ini?',
  problemHint: 'Apa yang berat, dengan kata-katanya sendiri?',
  placeHint: 'Apa yang dapat dan tidak dapat dilakukan lembaga?',
  processHint: 'Sudah sampai mana, dan bagaimana selanjutnya?',
  workHead: 'Tahap, teknik, dan prinsip',
  stage: 'Tahap',
  techniques: 'Teknik yang dipakai',
  principles: 'Prinsip yang dijaga',
  specialPrinciples: 'Prinsip khusus',
  mayTellHead: 'Yang boleh disampaikan',
  mayTell: 'Ia mengizinkan untuk disampaikan',
  mayTellHint: 'Apa, dan kepada siapa. Selama kosong: tidak kepada siapa pun.',
  mayTellNone: 'Belum ada izin: tidak ada yang dibawa ke kelompok atau ke pihak lain.',
  remove: 'Hapus kontak ini',
  removed: 'Kontak dihapus.',
  gone: 'Kontak ini tidak ada',
  goneText: 'Mungkin sudah dihapus, atau alamatnya dari buku catatan lain.',
  memberGone: 'Anggota ini tidak ada',

  steps: 'Langkah',
  stepsEmpty: 'Belum ada langkah.',
  addStep: 'Tambah langkah',
  stepMenu: (text: string) => `Tindakan untuk ${text}`,
  stepEditDone: 'Selesai mengubah',
  stepNoWords: 'Langkah tanpa kata',
  me: 'Saya',
  overdue: (date: string) => `seharusnya selesai ${date}`,
  until: (date: string) => `sampai ${date}`,
};

export type BesideText = typeof beside;
