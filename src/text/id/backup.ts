/** Backups of an open notebook: making one, checking one, and being reminded of it. */
export const backup = {
  title: 'Cadangan',
  subtitle: 'Satu berkas tersegel dari seluruh buku catatan',
  none: 'Cadangan terakhir: belum ada',
  noneHelp: 'Selama hanya ada di tablet ini, satu tablet yang hilang atau rusak berarti semua catatan hilang.',
  last: (when: string) => `Cadangan terakhir: ${when}`,
  sinceUnchanged: 'Sejak itu tidak ada yang baru.',
  sinceChanged: 'Sejak itu ada yang baru di buku catatan ini.',
  days: (n: number) => (n === 0 ? 'hari ini' : n === 1 ? 'kemarin' : `${n} hari yang lalu`),
  sample: 'Buku contoh tidak memerlukan cadangan; semua orang di dalamnya rekaan.',
  now: 'Buat cadangan sekarang',
  writing: 'Sedang menulis cadangan',
  reading: 'Sedang membaca ulang yang tertulis',
  progress: (done: string, total: string) => `${done} dari ${total} bagian`,
  bytesOf: (done: string, total: string) => `${done} dari ${total}`,
  stop: 'Hentikan',
  stopped: 'Dihentikan. Tidak ada berkas yang dibuat; buku catatan tidak berubah.',
  donePicked: (size: string) => `Cadangan tersimpan dan sudah dibaca ulang (${size}).`,
  doneDownload: (size: string) => `Cadangan diserahkan ke unduhan tablet (${size}).`,
  doneHelpPicked:
    'Bila berkasnya masih di tablet ini, pindahkan ke luar: flash disk, komputer kantor, atau lemari arsip.',
  doneHelpDownload:
    'Pastikan berkasnya ada di folder Unduhan, lalu pindahkan ke luar tablet ini: flash disk, komputer kantor, atau lemari arsip.',
  share: 'Bagikan',
  notShared: 'Perangkat menolak membagikannya. Berkasnya tetap ada di unduhan.',
  open: 'Tentang cadangan',

  keepTitle: 'Menyimpannya dengan baik',
  keep: [
    'Simpan di luar tablet ini, di tempat yang terkunci. Tablet yang hilang tidak boleh membawa cadangannya.',
    'Isinya tersegel. Siapa pun yang menemukan berkasnya hanya melihat kapan dan seberapa besar, bukan siapa.',
    'Berkas dibuka dengan frasa sandi atau kode pemulihan yang berlaku saat cadangan dibuat. Bila Anda menggantinya, buatlah cadangan baru.',
    'Simpan dua atau tiga yang terbaru, dan musnahkan yang lama sesuai aturan lembaga Anda.',
  ] as readonly string[],
  keepTopic: 'menjaga catatan',

  checkTitle: 'Periksa sebuah cadangan',
  checkText: 'Pilih berkasnya. Berkas dibaca sampai habis dan tidak ada yang diubah, baik di berkas maupun di sini.',
  checkFile: 'Berkas cadangan',
  chooseFile: 'Pilih berkas',
  noFile: 'Belum ada yang dipilih',
  checking: 'Sedang memeriksa',
  checkWhole: (when: string) => `Utuh. Berkas ini memuat buku catatan sampai ${when}.`,
  checkHolds: (groups: string, sessions: string, members: string, notes: string) =>
    `${groups} kelompok, ${sessions} pertemuan, ${members} anggota, ${notes} catatan jurnal.`,
  checkBroken: 'Cadangan ini tidak utuh lagi',
  checkBrokenHelp: 'Buat cadangan baru, dan jangan mengandalkan yang ini.',

  restoreTitle: 'Memulihkan',
  restoreText:
    'Di tablet baru, atau bila buku ini hilang: pada layar buka kunci atau saat mulai pilih “Saya punya cadangan”. Dari berkas itu terbentuk buku catatan baru di samping yang ada; tidak ada yang ditimpa.',
  restoredFrom: (at: string, made: string) => `Buku ini dipulihkan ${at} dari cadangan yang dibuat ${made}.`,
  restoredLacks: (n: string) => `${n} bagian tidak ada dalam cadangan itu`,
  restoredCut: 'Akhir berkasnya terpotong; mungkin ada lagi yang hilang tanpa dapat dihitung.',
  restoredUnreachable: (n: string) =>
    `${n} bagian kembali tanpa yang menaunginya (misalnya catatan dari pertemuan yang hilang), sehingga tidak ada layar yang menampilkannya.`,

  remindFirst: 'Buku ini belum pernah dicadangkan',
  remindAgain: (days: number) => `Sudah ${days} hari tanpa cadangan baru`,
  remindFirstText:
    'Semua catatan Anda hanya ada di satu tempat: tablet ini. Membuat cadangan memerlukan kurang dari satu menit.',
  remindText: 'Yang Anda tulis sejak itu hanya ada di tablet ini. Membuat cadangan memerlukan kurang dari satu menit.',
  remindLater: 'Nanti saja',

  problems: {
    notABackup: {
      title: 'Ini bukan cadangan Lingkar',
      help: 'Pilih berkas yang namanya berakhir dengan “.lingkar” atau “.lingkar.txt”.',
    },
    newerBackup: {
      title: 'Cadangan ini dari Lingkar yang lebih baru',
      help: 'Perbarui Lingkar di tablet ini, lalu coba lagi.',
    },
    backupDamaged: {
      title: 'Cadangan ini rusak',
      help: 'Yang terbaca tidak sama dengan yang tertulis. Buat lagi di tempat lain.',
    },
    fileUnreadable: {
      title: 'Berkas tidak dapat dibaca',
      help: 'Perangkat tidak menyerahkannya. Pasang kembali flash disknya atau salin dahulu ke tablet.',
    },
    otherNotebook: {
      title: 'Ini cadangan buku catatan lain',
      help: 'Kuncinya bukan milik buku yang sedang terbuka. Tidak ada yang salah dengan berkasnya.',
    },
    targetFull: {
      title: 'Tempat yang dipilih penuh',
      help: 'Kosongkan sedikit ruang atau pilih tempat lain. Berkas setengah jadi sudah dibuang.',
    },
    targetLost: {
      title: 'Tempat yang dipilih tidak menerima berkas',
      help: 'Mungkin flash disknya tercabut atau tidak boleh ditulisi. Pilih tempat lain; buku catatan tidak berubah.',
    },
  },
};

export type BackupText = typeof backup;
