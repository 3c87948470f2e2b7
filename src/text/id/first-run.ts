/** The very first start, and founding another notebook. */
export const firstRun = {
  invited:
    'Anda diundang. Buat dahulu buku catatan Anda sendiri di tablet ini; setelah itu undangannya langsung dibuka.',
  welcome: 'Selamat datang di Lingkar',
  languageTitle: 'Bahasa apa yang ingin Anda pakai?',
  languageHint: 'Dapat diganti kapan saja.',
  onward: 'Lanjut',
  wayTitle: 'Bagaimana Anda ingin mulai?',
  protectWay: 'Lindungi buku catatan Anda',
  protectWayText: 'Untuk bekerja sungguhan. Semua yang Anda tulis disegel di tablet ini dengan frasa sandi Anda.',
  sampleWay: 'Lihat-lihat dengan kelompok contoh',
  sampleWayText: 'Delapan pertemuan satu kelompok dengan orang-orang rekaan. Tanpa frasa sandi, boleh dicoba apa saja.',
  backupWay: 'Saya punya cadangan',
  backupWayText: 'Pulihkan buku catatan Anda dari berkasnya, misalnya di tablet yang baru.',
  fileWay: 'Saya menerima berkas titipan',
  fileWayText:
    'Dari rekan, misalnya lewat pesan atau flash disk. Buku catatan Anda dibuat dahulu, lalu berkasnya langsung dibuka.',
  filed: 'Buat dahulu buku catatan Anda sendiri di tablet ini; setelah itu berkas titipannya langsung dibuka.',
  protectTitle: 'Lindungi buku catatan Anda',
  name: 'Nama Anda',
  nameHint: 'Muncul di layar buka kunci dan sebagai nama fasilitator. Nama ini tidak disegel.',
  nameEmpty: 'Tulis nama Anda, agar buku ini dapat dikenali.',
  nothingElse:
    'Tidak ada akun dan tidak ada server: kunci hanya ada di tablet ini. Setelah ini Anda mendapat kode pemulihan untuk dicetak.',
  protect: 'Lindungi',
  protecting: 'Sedang membuat kunci. Ini memang disengaja lambat, satu sampai beberapa detik, agar sulit ditebak.',
  step: (n: number, of: number) => `Langkah ${n} dari ${of}`,
  entering: 'Sedang membuka buku catatan …',
};

export type FirstRunText = typeof firstRun;
