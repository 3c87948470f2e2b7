/** Choosing a passphrase, and the recovery code: at the first start, after a forgotten passphrase, in the settings. */
export const passphrase = {
  label: 'Frasa sandi',
  newLabel: 'Frasa sandi baru',
  hint: 'Paling sedikit 12 karakter, atau empat kata. Beberapa kata yang hanya masuk akal bagi Anda lebih kuat, dan lebih mudah diingat, daripada kata pendek dengan tanda-tanda.',
  strength: 'Kekuatan frasa sandi',
  verdicts: ['Langsung tertebak', 'Cepat tertebak', 'Lumayan', 'Kuat', 'Sangat kuat'] as readonly string[],
  missing: (characters: number) => `Kurang ${characters} karakter lagi, atau pakai empat kata.`,
  tooWeak: 'Terlalu mudah ditebak untuk catatan tentang orang lain. Tambahkan kata yang tidak diduga siapa pun.',
  weakness: {
    name: 'Nama Anda mudah diduga. Pakai kata lain.',
    repeated: 'Pengulangan tidak menambah kekuatan.',
    sequence: 'Deretan angka atau tuts yang berdampingan mudah diduga.',
    date: 'Tanggal dan tahun termasuk tebakan pertama.',
    common: 'Ada kata yang sering dipakai orang. Tambahkan kata yang tidak biasa.',
  },
  better: 'Satu kata lagi membuatnya jauh lebih kuat.',

  codeTitle: 'Kode pemulihan Anda',
  codeWhy:
    'Bila frasa sandi terlupa, hanya kode ini yang dapat membuka buku catatan. Tidak ada orang, kantor, atau layanan yang menyimpan salinannya.',
  codeOnce: 'Kode ini hanya diperlihatkan sekarang. Cetak atau tulis, lalu simpan jauh dari tablet ini.',
  codeLabel: 'Kode pemulihan, tujuh bagian huruf dan angka',
  print: 'Cetak',
  copy: 'Salin',
  copied: 'Tersalin. Tempelkan hanya di tempat yang aman, misalnya pengelola sandi.',
  copyRefused: 'Peramban tidak mengizinkan penyalinan. Cetak atau tulis dengan tangan.',
  written: 'Sudah saya simpan',
  confirmTitle: 'Periksa kode yang Anda simpan',
  confirmText: 'Baca dari kertas Anda, dan ketik dua bagian ini.',
  group: (n: number) => `Bagian ke-${n}`,
  groupWrong: 'Tidak sama dengan kodenya. Bandingkan lagi huruf demi huruf.',
  confirm: 'Cocokkan',
  seeAgain: 'Lihat kodenya lagi',
  confirming: 'Sedang mencocokkan …',

  sheetTitle: 'Kode pemulihan Lingkar',
  sheetNotebook: 'Buku catatan',
  sheetDate: 'Tanggal',
  sheetWhat:
    'Kode ini membuka buku catatan di atas pada tablet tempat buku itu dibuat, bila frasa sandinya terlupa. Di layar buka kunci pilih “Lupa frasa sandi?”, ketik kode ini, lalu tetapkan frasa sandi baru. Cadangan buku ini yang dibuat selama kode ini berlaku juga terbuka dengannya.',
  sheetKeep:
    'Simpan di tempat yang terkunci dan terpisah dari tablet. Siapa pun yang memegang kode ini dan tablet itu dapat membaca semua catatan. Bila kode baru dibuat, lembar ini hanya membuka cadangan yang lebih lama; musnahkan bersama cadangan itu.',
  sheetRead: 'Huruf I, L, O dan U tidak dipakai: 1 selalu angka satu, 0 selalu angka nol.',

  recoverTitle: 'Buka dengan kode pemulihan',
  recoverText:
    'Ketik kode dari lembar yang Anda simpan. Huruf besar atau kecil, dengan atau tanpa garis, semuanya boleh.',
  recoverCode: 'Kode pemulihan',
  recoverCheck: 'Periksa kode',
  recoverNoCode:
    'Tanpa frasa sandi dan tanpa kode pemulihan, isi buku ini tidak dapat dibuka oleh siapa pun. Coba ingat-ingat lagi dengan tenang; buku ini tidak terhapus walau berkali-kali salah.',
  codeEmpty: 'Ketik kodenya dahulu.',
  wrongCode: 'Kode tidak cocok dengan buku ini',
  wrongCodeHelp: 'Bandingkan huruf demi huruf dengan lembar Anda, dan periksa nama buku catatannya.',
  codeFits: 'Kodenya cocok. Sekarang tetapkan frasa sandi baru.',
  setPassphrase: 'Pakai frasa sandi ini',
  settingPassphrase: 'Sedang mengganti kunci …',

  laterTitle: 'Kode pemulihan belum dipastikan',
  laterText:
    'Terakhir kali kode pemulihan belum sempat dicocokkan, jadi belum tentu ada yang tersimpan di kertas. Buat kode baru sekarang; kode lama tidak berlaku lagi.',
  makeNew: 'Buat kode baru',
  later: 'Nanti saja',
};

export type PassphraseText = typeof passphrase;
