export const passOn = {
  word: 'Word (DOCX)',
  wordSave: 'Simpan untuk Word (DOCX)',
  wordShare: 'Bagikan untuk Word (DOCX)',
  wordNotMade: 'Berkas Word belum jadi. Simpan sebagai berkas biasa atau cetak, lalu coba lagi.',
};

export type PassOnText = typeof passOn;
