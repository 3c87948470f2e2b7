/** Words before a notebook is open. Kept short: both languages are in the first file the tablet loads. */
export const start = {
  appName: 'Lingkar',
  tagline: 'Buku catatan untuk mendampingi kelompok',
  loading: 'Sedang membuka …',
  language: 'Bahasa',
  theme: 'Warna layar',
  themes: { system: 'seperti tablet', light: 'terang', dark: 'gelap' },
  title: 'Buka buku catatan',
  which: 'Buku catatan siapa?',
  passphrase: 'Frasa sandi',
  show: 'Perlihatkan frasa sandi',
  hide: 'Sembunyikan frasa sandi',
  capsLock: 'Huruf besar (Caps Lock) sedang menyala.',
  unlock: 'Buka',
  unlocking: 'Sedang membuka kunci …',
  forgot: 'Lupa frasa sandi?',
  newNotebook: 'Buku catatan baru',
  haveBackup: 'Saya punya cadangan',
  sample: 'Buku contoh',
  sampleHint: 'Semua orang di dalamnya rekaan. Tanpa frasa sandi.',
  openSample: 'Buka buku contoh',
  lookAround: 'Lihat-lihat dengan kelompok contoh',
  preparing: 'Menyiapkan kelompok contoh …',
  waitFor: (seconds: number) => `Coba lagi dalam ${seconds} detik.`,
  empty: 'Isi dahulu frasa sandinya.',
  missing: (names: string) => `Peramban kehilangan buku catatan ${names}`,
  missingHelp:
    'Tablet ini masih ingat namanya, tetapi isinya tidak ditemukan. Jangan hapus data apa pun. Periksa apakah ini peramban dan profil yang biasa Anda pakai. Bila tetap tidak ada, pulihkan dari cadangan Anda.',
  back: 'Kembali',
  close: 'Tutup',
  problems: {
    wrongPassphrase: {
      title: 'Frasa sandi tidak cocok',
      help: 'Periksa huruf besar dan papan ketik, lalu coba lagi. Tidak ada yang hilang.',
    },
    waitBeforeTrying: {
      title: 'Tunggu sebentar',
      help: 'Terlalu banyak percobaan berturut-turut. Yang Anda ketik tetap ada.',
    },
    sealBroken: {
      title: 'Segel buku ini rusak',
      help: 'Kuncinya cocok, tetapi isinya tidak dapat dibuka. Jangan hapus apa pun; mintalah bantuan.',
    },
    newerDatabase: {
      title: 'Buku ini dipakai oleh versi yang lebih baru',
      help: 'Perbarui Lingkar: tutup semua jendelanya, lalu buka lagi dengan jaringan. Isinya tidak disentuh.',
    },
    storageFull: {
      title: 'Ruang simpan penuh',
      help: 'Hapus foto, video, atau aplikasi yang tidak dipakai, lalu coba lagi.',
    },
    storageLost: { title: 'Ruang simpan terputus', help: 'Muat ulang halaman ini, lalu coba lagi.' },
    storageBlocked: {
      title: 'Jendela Lingkar lain menahan buku ini',
      help: 'Tutup jendela Lingkar yang lain, lalu coba lagi.',
    },
    notebookMissing: {
      title: 'Buku catatan ini tidak ditemukan',
      help: 'Peramban tidak lagi menyimpannya. Periksa apakah ini peramban dan profil yang biasa Anda pakai.',
    },
    unexpected: {
      title: 'Ada yang tidak berjalan semestinya',
      help: 'Muat ulang halaman ini, lalu coba lagi. Yang sudah tersimpan tetap aman.',
    },
  },
};

export type StartText = typeof start;
