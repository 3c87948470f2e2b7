export const passOn = {
  word: 'Berkas Word',
  wordSave: 'Simpan untuk Word (DOCX)',
  wordShare: 'Bagikan untuk Word (DOCX)',
  wordNotMade: 'Berkas Word belum jadi. Simpan sebagai berkas biasa atau cetak, lalu coba lagi.',
};

export type PassOnText = typeof passOn;
