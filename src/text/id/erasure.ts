import type { ErasureReason } from '../../practice/erasure.ts';

/** The trash, erasing for good, and how long an agency keeps what was written. */
export const erasure = {
  title: 'Sampah dan masa simpan',
  subtitle: 'Apa yang dibuang, apa yang sudah waktunya, dan apa yang dihapus untuk selamanya',
  settingsHint: 'Kelompok dan anggota yang dibuang, masa simpan lembaga, penghapusan permanen.',
  topic: 'masa simpan',

  toTrash: 'Buang ke sampah',
  memberInTrash: 'Anggota dibuang ke sampah dan tersimpan di sana 30 hari',
  groupInTrash: 'Kelompok dibuang ke sampah dan tersimpan di sana 30 hari',
  openTrash: 'Buka sampah',

  trashTitle: 'Sampah',
  trashText:
    'Yang ada di sini tidak muncul di layar lain, tetapi belum hilang. Lingkar tidak pernah menghapusnya sendiri: jam tablet yang salah tidak boleh melenyapkan sebuah kelompok.',
  trashEmpty: 'Sampah kosong',
  trashEmptyText:
    'Kelompok dibuang dari menu di halamannya, anggota dari lembar datanya. Selama 30 hari semuanya dapat dikembalikan.',
  unnamed: 'Tanpa nama',
  member: (group: string) => (group === '' ? 'Anggota' : `Anggota ${group}`),
  group: 'Kelompok',
  since: (date: string) => `dibuang ${date}`,
  daysLeft: (n: number) => (n === 1 ? 'tinggal 1 hari' : `tinggal ${n} hari`),
  timeIsOver: '30 hari sudah lewat',
  giveBack: 'Kembalikan',
  givenBack: (name: string) => `${name} sudah kembali`,
  erase: 'Hapus permanen',

  eraseTitle: (name: string) => `Hapus ${name} untuk selamanya?`,
  early: (days: number) =>
    `Ini belum 30 hari di sampah: masih ${days} hari. Hapus sekarang hanya bila memang harus, misalnya karena yang bersangkutan memintanya.`,
  final: 'Ini tidak dapat dibatalkan, juga tidak oleh tablet lain yang nanti disinkronkan.',
  goes: 'Yang hilang',
  stays: 'Yang tetap ada, dan di mana',
  counting: 'Sedang menghitung …',
  staysChanged: (n: string) =>
    `${n} bagian yang juga bercerita tentang orang lain, misalnya catatan jurnal: tetap ada, tanpa anggota ini.`,
  staysNamed: (n: string) =>
    `Dalam ${n} di antaranya namanya tertulis. Di sana akan tertulis “N.N.”. Kata yang juga nama anggota lain tidak diganti.`,
  staysSigned: (n: string) =>
    `${n} catatan kelompok yang sudah ditandatangani menyebut namanya. Yang ditandatangani tidak diubah; ia hilang bersama kelompoknya.`,
  staysAgreement: 'Kesepakatan kelompok yang sudah ditandatangani, sebagaimana ditandatangani.',
  staysUnread: (n: string) => `${n} bagian tidak dapat dibaca, jadi tidak dapat diperiksa. Lihat Kesehatan tablet.`,
  staysAgency: 'Yang tertulis di data lembaga dan direktori sumber; periksa sendiri bila ada nama di sana.',
  staysOutside:
    'Cadangan yang sudah dibuat, cetakan, dan berkas yang sudah disimpan atau dikirim. Musnahkan atau tarik kembali sendiri.',
  staysTablets:
    'Tablet lain yang berbagi kelompok ini: masing-masing ikut menghapus, berikut yang sempat ditulis di sana, begitu bertemu penghubung atau membuka berkas dari Anda. Tablet yang tidak pernah bertemu lagi tetap menyimpan yang ada padanya.',
  staysDisk:
    'Peramban dapat menyimpan sisa tersegel di tablet sampai ia merapikannya. Tanpa frasa sandi sisa itu tidak terbaca.',
  staysLog: 'Satu baris di bawah: kapan, oleh siapa, mengapa, berapa bagian. Tanpa nama.',
  why: 'Mengapa',
  reasons: {
    due: 'Masa simpannya habis',
    asked: 'Yang bersangkutan memintanya',
    mistake: 'Seharusnya tidak ditulis',
    other: 'Alasan lain',
  } as Readonly<Record<ErasureReason, string>>,
  whyMissing: 'Pilih alasannya.',
  typeName: (name: string) => `Ketik “${name}” untuk menegaskan`,
  nameDiffers: 'Belum sama dengan namanya.',
  eraseNow: 'Hapus untuk selamanya',
  erasing: 'Sedang menghapus',
  erased: (n: string) => `Terhapus: ${n} bagian`,

  dueTitle: 'Sudah waktunya',
  dueText: 'Masa simpan lembaga untuk ini sudah lewat. Buang ke sampah, atau simpan lebih lama dengan alasan.',
  dueNone: 'Tidak ada yang sudah waktunya.',
  dueLine: (since: string, due: string) => `sejak ${since}, sampai ${due}`,
  keepLonger: 'Simpan lebih lama',
  keepTitle: (name: string) => `Simpan ${name} lebih lama`,
  keepUntil: 'Sampai tanggal',
  keepBecause: 'Alasannya',
  keepBecauseHint: 'Misalnya: perkara masih berjalan, diminta oleh yang bersangkutan.',
  keepDateMissing: 'Tulis tanggal yang akan datang.',
  impossibleDate: 'Tanggal itu tidak ada.',
  keep: 'Simpan sampai tanggal itu',
  keptLonger: (date: string) => `Disimpan sampai ${date}`,

  periodsTitle: 'Masa simpan lembaga',
  periodsText:
    'Berapa lama lembaga Anda menyimpan catatan diatur lembaga, bukan oleh Lingkar. UU 27/2022 meminta agar data pribadi tidak disimpan lebih lama daripada perlu. Kosong berarti belum ditetapkan.',
  keepGroups: 'Kelompok, sejak diarsipkan',
  keepMembers: 'Anggota, sejak keluar dari kelompok',
  years: 'tahun',
  yearsLimits: 'Tulis 0 sampai 100 tahun, atau kosongkan.',
  fewer: 'Kurangi setahun',
  more: 'Tambah setahun',

  logTitle: 'Penghapusan permanen sampai sekarang',
  logEmpty: 'Belum ada yang dihapus untuk selamanya.',
  logWhat: { member: 'Seorang anggota', group: 'Sebuah kelompok' },
  logLine: (by: string, parts: string) => (by === '' ? parts : `oleh ${by}, ${parts}`),
  logParts: (gone: string) => `${gone} bagian`,
};

export type ErasureText = typeof erasure;
