export const attachments = {
  title: 'Lampiran',
  subtitle: 'Foto, PDF, atau berkas lain yang menyertai catatan ini',
  empty:
    'Belum ada lampiran. Foto surat atau hasil karya, PDF, atau berkas lain hingga 50 MB dapat disimpan di sini, tersegel di tablet ini.',
  addPhoto: 'Tambah foto',
  addFile: 'Tambah berkas',
  photoHint: 'Foto diperkecil; tempat dan waktu yang terselip di dalamnya dibuang.',
  writing: 'Sedang disimpan',
  cancel: 'Berhenti menyimpan',
  stopped: 'Penyimpanan dihentikan. Bagian yang sudah tersimpan tetap ada.',
  added: 'Lampiran tersimpan',
  half: 'Belum utuh: penyimpanannya terputus',
  goOn: 'Lanjutkan: pilih berkas yang sama',
  sorts: { photo: 'Foto', sound: 'Rekaman suara', pdf: 'Berkas PDF', other: 'Berkas' },
  unnamed: 'Lampiran tanpa nama',
  open: 'Buka',
  shut: 'Tutup',
  save: 'Simpan salinan',
  saveHint: 'Salinan di luar aplikasi tidak tersegel lagi.',
  copyName: 'lampiran',
  remove: 'Buang',
  removed: 'Lampiran dibuang',
  name: 'Apa ini',
  source: 'Dari siapa atau dari mana',
  date: 'Dibuat atau diterima pada',
  hash: 'Sidik SHA-256',
  faults: {
    tooLarge: 'Berkas ini lebih besar dari 50 MB.',
    noRoom:
      'Ruang di tablet hampir habis. 64 MB terakhir dijaga untuk tulisan; hapus lampiran yang tidak diperlukan lagi.',
    notAPhoto:
      'Foto ini tidak terbaca di sini, sehingga keterangan tempat di dalamnya tidak dapat dibuang. Ubah dahulu menjadi JPEG.',
    otherFile: 'Ini bukan berkas yang sama dengan bagian yang sudah tersimpan.',
    unreadable: 'Berkas itu tidak dapat dibaca lagi dari tempatnya.',
    notWhole: 'Lampiran ini rusak atau tidak utuh, jadi tidak ditampilkan.',
  },
};

export type AttachmentsText = typeof attachments;
