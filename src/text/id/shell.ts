import type { ProblemKind } from '../../base/result.ts';

export interface ProblemWords {
  readonly title: string;
  readonly help: string;
}

export const shell = {
  groups: 'Kelompok',
  templates: 'Rencana',
  learn: 'Pelajari',
  settings: 'Pengaturan',
  search: 'Cari di buku catatan',
  health: 'Kesehatan',
  lock: 'Kunci',
  lockNow: 'Kunci buku catatan sekarang',
  cover: 'Tutup layar',
  covered: 'Layar ditutup',
  coverHint: 'Semua tersimpan. Sentuh untuk kembali ke pertemuan.',
  uncover: 'Buka kembali',
  recording: 'Suara sedang direkam',
  skip: 'Langsung ke isi',
  mainMenu: 'Menu utama',
  back: 'Kembali',
  cancel: 'Batal',
  save: 'Simpan',
  done: 'Selesai',
  edit: 'Ubah',
  remove: 'Hapus',
  undo: 'Urungkan',
  close: 'Tutup',
  copy: 'Salin',
  copied: 'Tersalin',
  copyRefused: 'Tidak dapat menyalin; pilih teksnya dan salin dengan tangan',
  messages: 'Pesan',
  retry: 'Coba lagi',
  more: 'Lainnya',
  optional: 'boleh dikosongkan',
  unknown: 'belum diketahui',
  moveUp: 'Naikkan',
  moveDown: 'Turunkan',
  keeping: 'Sedang menyimpan …',
  kept: 'Tersimpan di tablet ini',
  notKept: 'Belum tersimpan',
  notKeptHelp: 'Tulisan Anda masih ada di layar. Salin dulu, lalu ikuti saran di bawah ini.',
  sampleBanner: 'Buku contoh: semua orang di sini rekaan.',
  sampleBadge: 'Contoh',
  sampleLeave: 'Keluar',
  offline: 'Tanpa jaringan',
  loading: 'Sedang membuka …',
  updateReady: 'Versi baru Lingkar sudah siap.',
  updateNow: 'Pakai sekarang',
  updateLater: 'Nanti saja',
  updateWaits: 'Versi baru menunggu sampai pertemuan dan semua yang setengah jadi, di jendela mana pun, selesai.',
  brokenRows: (n: number) => `${n} bagian tidak dapat dibuka`,
  brokenRowsAction: 'Lihat daftarnya',
  crashTitle: 'Ada yang tidak berjalan semestinya',
  crashText: 'Catatan yang sudah tersimpan aman di tablet ini. Muat ulang untuk melanjutkan.',
  reload: 'Muat ulang',
  notFoundTitle: 'Halaman ini tidak ada',
  notFoundText: 'Mungkin sudah dihapus, atau alamatnya salah.',
  toGroups: 'Ke daftar kelompok',
  lostWords: 'Tulisan Anda tidak dapat disimpan di sana lagi; salin bila masih perlu.',
  otherTabTitle: 'Buku catatan ini ditutup oleh jendela lain',
  otherTabText: 'Lingkar diperbarui atau buku ini dihapus di jendela lain. Muat ulang untuk melanjutkan.',
  alsoWritten: (n: number) => `Ditulis juga di tempat lain (${n})`,
  useThisOne: 'Pakai yang ini',
  joinBelow: 'Gabungkan keduanya',
  keepMine: 'Cukup yang ini',
  bothAfterAll: 'Simpan keduanya saja',
  versionDecided: 'Hanya satu tulisan yang tinggal.',
  problems: {
    wrongPassphrase: {
      title: 'Frasa sandi tidak cocok',
      help: 'Periksa huruf besar dan bahasa papan ketik, lalu coba lagi.',
    },
    wrongRecoveryCode: {
      title: 'Kode pemulihan tidak cocok',
      help: 'Bandingkan huruf demi huruf dengan lembar yang Anda simpan.',
    },
    waitBeforeTrying: {
      title: 'Tunggu sebentar',
      help: 'Terlalu banyak percobaan. Anda dapat mencoba lagi setelah waktu tunggu habis.',
    },
    sealBroken: {
      title: 'Segel rusak',
      help: 'Bagian ini tidak dapat dibuka dan dibiarkan apa adanya. Bagian lain tetap dapat dipakai.',
    },
    newerThanApp: {
      title: 'Ditulis dengan versi yang lebih baru',
      help: 'Perbarui Lingkar di tablet ini untuk membacanya. Isinya tidak disentuh.',
    },
    newerDatabase: {
      title: 'Buku ini dibuka oleh versi yang lebih baru',
      help: 'Perbarui Lingkar di tablet ini. Sementara itu buku catatan tidak disentuh.',
    },
    storageFull: {
      title: 'Ruang simpan penuh',
      help: 'Hapus foto, video, atau aplikasi yang tidak dipakai dari tablet, lalu coba lagi. Tulisan Anda masih ada di layar.',
    },
    storageLost: {
      title: 'Ruang simpan terputus',
      help: 'Peramban menutup ruang simpannya. Salin tulisan Anda, lalu muat ulang halaman ini.',
    },
    storageBlocked: {
      title: 'Jendela lain menahan pembaruan',
      help: 'Tutup jendela Lingkar yang lain, lalu coba lagi.',
    },
    notebookMissing: {
      title: 'Buku catatan ini tidak ditemukan',
      help: 'Peramban tidak lagi menyimpannya. Jangan membuat buku baru dahulu; periksa apakah Anda memakai peramban dan profil yang sama, atau pulihkan dari cadangan.',
    },
    agreementSigned: {
      title: 'Kesepakatan ini sudah ditandatangani',
      help: 'Mulailah versi baru untuk mengubahnya; yang lama tetap tersimpan.',
    },
    sessionClosed: {
      title: 'Pertemuan ini sudah ditutup',
      help: 'Tambahkan catatan perubahan; tulisan semula tetap terbaca.',
    },
    recordSigned: {
      title: 'Catatan ini sudah ditandatangani',
      help: 'Yang ditandatangani tidak diubah lagi. Tambahkan perubahan bertanggal.',
    },
    recordOpen: { title: 'Catatan ini belum ditandatangani', help: 'Isinya masih dapat langsung diubah.' },
    notFound: { title: 'Sudah tidak ada', help: 'Bagian ini telah dihapus di tempat lain.' },
    commentsOnly: {
      title: 'Di sini Anda membaca dan menanggapi',
      help: 'Sebagai penyelia kelompok ini Anda tidak mengubah isinya. Tulislah sebagai tanggapan; tulisan Anda masih ada di layar.',
    },
    notYours: {
      title: 'Ini ditulis orang lain',
      help: 'Tanggapan hanya diubah oleh penulisnya. Anda dapat membalasnya.',
    },
    locked: {
      title: 'Buku catatan terkunci',
      help: 'Buka kuncinya, lalu ulangi. Tulisan Anda tersimpan sebagai rancangan.',
    },
    unexpected: {
      title: 'Ada yang tidak berjalan semestinya',
      help: 'Muat ulang halaman ini. Catatan yang sudah tersimpan tetap aman.',
    },
  } satisfies Record<ProblemKind, ProblemWords> as Record<ProblemKind, ProblemWords>,
};

export type ShellText = typeof shell;
