/** Restoring a backup, before any notebook is open. */
export const restore = {
  title: 'Pulihkan dari cadangan',
  fileText:
    'Pilih berkas cadangan Anda; namanya berakhir dengan “.lingkar”, atau “.lingkar.txt” bila dibagikan. Dari berkas itu terbentuk buku catatan baru di tablet ini. Buku yang sudah ada tidak disentuh.',
  file: 'Berkas cadangan',
  chooseFile: 'Pilih berkas',
  noFile: 'Belum ada yang dipilih',

  secretTitle: 'Buka cadangan ini',
  way: 'Dengan apa Anda membukanya?',
  ways: { passphrase: 'Frasa sandi', code: 'Kode pemulihan' },
  passphrase: 'Frasa sandi',
  passphraseHint: 'Yang berlaku pada hari cadangan ini dibuat.',
  passphraseEmpty: 'Isi dahulu frasa sandinya.',
  code: 'Kode pemulihan',
  codeHint: 'Dari lembar yang Anda simpan. Huruf besar atau kecil, dengan atau tanpa garis, semuanya boleh.',
  codeEmpty: 'Ketik kodenya dahulu.',
  open: 'Buka',
  opening: 'Sedang membuka segel …',
  otherFile: 'Berkas lain',

  checking: 'Sedang memeriksa seluruh berkas',
  bytesOf: (done: string, total: string) => `${done} dari ${total}`,
  stop: 'Batalkan',

  previewTitle: 'Inilah isinya',
  made: 'Dibuat',
  of: 'Buku catatan',
  groups: 'Kelompok',
  sessions: 'Pertemuan',
  members: 'Anggota',
  notes: 'Catatan jurnal',
  groupNames: 'Kelompok di dalamnya',
  moreGroups: (n: string) => `dan ${n} lagi`,
  whole: 'Cadangan ini utuh. Semua yang ada di dalamnya akan kembali.',
  broken: 'Cadangan ini tidak utuh',
  brokenText: 'Yang masih terbaca dapat dipulihkan. Ini yang hilang:',
  brokenCut: 'Akhir berkas ini terpotong; yang ditulis terakhir mungkin ikut hilang tanpa dapat dihitung.',
  brokenOther: 'Bila Anda punya cadangan lain dari hari yang sama, coba itu dahulu.',
  lacking: (kind: string, n: string) => `${kind}: ${n}`,
  otherKind: 'Bagian lain',
  closed: (n: string) => `${n} bagian sudah tidak dapat dibuka sebelum cadangan dibuat. Bagian itu ikut apa adanya.`,
  here: 'Buku ini juga ada di tablet ini. Yang dipulihkan menjadi buku tersendiri di sampingnya; keduanya tidak saling mengubah.',
  name: 'Nama buku catatan yang baru',
  nameHint: 'Muncul di layar buka kunci. Nama ini tidak disegel.',
  nameEmpty: 'Tulis sebuah nama.',
  nameAgain: (name: string, date: string) => `${name} (cadangan ${date})`,
  newPassphrase:
    'Anda membukanya dengan kode pemulihan. Tetapkan frasa sandi baru untuk buku ini; kode pemulihannya tetap berlaku.',
  restore: 'Pulihkan',
  restorePart: 'Pulihkan yang masih ada',
  device:
    'Bagi Lingkar, buku yang dipulihkan adalah tablet baru. Bila buku lama masih dipakai di tempat lain, teruskan menulis di salah satunya saja.',

  restoring: 'Sedang memulihkan',
  restoringHelp: 'Jangan tutup jendela ini. Bila terhenti, tidak ada yang tertinggal; Anda dapat mulai lagi.',

  doneTitle: 'Sudah kembali',
  doneWhole: 'Semua isi cadangan ada di tablet ini.',
  donePart: 'Yang masih terbaca ada di tablet ini',
  donePartText: 'Daftar yang hilang tetap dapat dilihat di Pengaturan → Cadangan.',
  unreachable: (n: string) =>
    `${n} bagian kembali tanpa yang menaunginya (misalnya catatan dari pertemuan yang hilang), sehingga tidak ada layar yang menampilkannya.`,
  same: 'Frasa sandi dan kode pemulihannya sama seperti pada hari cadangan dibuat.',
  sameCode: 'Buka dengan frasa sandi yang baru. Kode pemulihannya tetap sama.',
  enter: 'Buka buku catatan',

  problems: {
    notABackup: {
      title: 'Ini bukan cadangan Lingkar',
      help: 'Pilih berkas yang namanya berakhir dengan “.lingkar” atau “.lingkar.txt”. Berkas kosong biasanya cadangan yang terputus saat disalin.',
    },
    newerBackup: {
      title: 'Cadangan ini dari Lingkar yang lebih baru',
      help: 'Perbarui Lingkar di tablet ini: tutup semua jendelanya, lalu buka lagi dengan jaringan.',
    },
    backupDamaged: {
      title: 'Cadangan ini terlalu rusak untuk dibuka',
      help: 'Tidak ada bagian yang dapat dipulihkan darinya. Coba salinan atau cadangan lain.',
    },
    fileUnreadable: {
      title: 'Berkas tidak dapat dibaca',
      help: 'Perangkat tidak menyerahkannya. Pasang kembali flash disknya atau salin dahulu ke tablet.',
    },
    wrongPassphrase: {
      title: 'Frasa sandi tidak cocok dengan cadangan ini',
      help: 'Yang diperlukan ialah frasa sandi pada hari cadangan dibuat, mungkin yang lama. Kode pemulihan juga dapat membukanya.',
    },
    wrongRecoveryCode: {
      title: 'Kode tidak cocok dengan cadangan ini',
      help: 'Bandingkan huruf demi huruf. Yang diperlukan ialah kode yang berlaku pada hari cadangan dibuat.',
    },
    otherNotebook: { title: 'Ini cadangan buku catatan lain', help: 'Pilih berkas lain.' },
    storageFull: {
      title: 'Ruang simpan tidak cukup',
      help: 'Hapus foto, video, atau aplikasi yang tidak dipakai dari tablet, lalu coba lagi. Tidak ada yang tertinggal setengah jadi.',
    },
    storageLost: {
      title: 'Ruang simpan terputus',
      help: 'Muat ulang halaman ini, lalu coba lagi. Tidak ada yang tertinggal setengah jadi.',
    },
    unexpected: {
      title: 'Ada yang tidak berjalan semestinya',
      help: 'Muat ulang halaman ini, lalu coba lagi. Berkasnya tidak diubah.',
    },
  },
};

export type RestoreText = typeof restore;
