export const passOn = {
  word: 'Berkas Word',
  wordSave: 'Simpan untuk Word (DOCX)',
  wordShare: 'Bagikan untuk Word (DOCX)',
  wordNotMade: 'Berkas Word belum jadi. Simpan sebagai berkas biasa atau cetak, lalu coba lagi.',
  table: 'Angka (CSV)',
  tableComma: 'Simpan, kolom dipisah koma',
  tableSemicolon: 'Simpan, kolom dipisah titik koma (Excel berbahasa Indonesia)',
  tableShare: 'Bagikan angkanya',
  tableSaved: 'Angkanya disimpan di unduhan tablet.',
  tableNotShared: 'Perangkat tidak membagikan berkas jenis ini. Simpan dulu, lalu kirim dari unduhan.',
};

export type PassOnText = typeof passOn;
