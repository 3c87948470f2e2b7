import type { CsvFault, CsvField } from '../../practice/member-csv.ts';

const fields: Record<CsvField, string> = {
  name: 'Nama',
  called: 'Panggilan',
  initials: 'Inisial',
  birthYear: 'Tahun lahir',
  age: 'Umur',
  sex: 'Jenis kelamin',
  contact: 'Kontak',
  joinedOn: 'Tanggal bergabung',
  leftOn: 'Tanggal keluar',
  leftReason: 'Alasan keluar',
  needs: 'Kebutuhan',
  strengths: 'Kekuatan',
  cautions: 'Yang perlu diwaspadai',
  consentTo: 'Persetujuan',
  consentOn: 'Tanggal persetujuan',
};

function fault(found: CsvFault): string {
  switch (found.kind) {
    case 'blank':
      return 'baris kosong';
    case 'quotes':
      return 'tanda petik tidak ditutup dengan benar';
    case 'noName':
      return 'tidak ada nama';
    case 'tooManyCells':
      return `ada ${found.cells} sel, padahal kolomnya ${found.columns}`;
    case 'date':
      return `“${found.value}” bukan tanggal (${fields[found.field].toLowerCase()})`;
    case 'birthYear':
      return `“${found.value}” bukan tahun lahir`;
    case 'age':
      return `“${found.value}” bukan umur`;
    case 'twoValues':
      return `dua isian berbeda untuk ${fields[found.field].toLowerCase()}`;
  }
}

export const members = {
  title: 'Anggota',
  add: 'Tambah anggota',
  backToGroup: 'Ke halaman kelompok',
  toProgress: 'Tujuan dan kemajuan',
  backToMembers: 'Ke daftar anggota',
  emptyTitle: 'Belum ada anggota',
  emptyText:
    'Ketik satu per satu, tempelkan daftar nama, atau ambil dari berkas tabel. Cukup nama; yang lain menyusul.',
  list: 'Daftar anggota',
  search: 'Cari anggota',
  clearSearch: 'Kosongkan pencarian',
  found: (n: number) => (n === 0 ? 'Tidak ada yang cocok' : `${n} ditemukan`),
  noneHere: 'Tidak ada anggota di bagian ini.',
  count: (n: number) => `${n} anggota`,
  filter: 'Tampilkan',
  active: (n: number) => `Ikut serta (${n})`,
  left: (n: number) => `Sudah keluar (${n})`,
  everyone: (n: number) => `Semua (${n})`,
  sort: 'Urutkan menurut',
  sortBy: { name: 'Menurut nama', joined: 'Baru bergabung', age: 'Umur termuda' },
  age: (n: number) => `${n} tahun`,
  joined: (date: string) => `bergabung ${date}`,
  leftSince: (date: string) => `keluar ${date}`,
  newcomer: 'Baru',
  leftBadge: 'Keluar',
  unnamed: 'Tanpa nama',
  showAll: (n: number) => `Tampilkan semua ${n}`,

  addTitle: 'Tambah anggota',
  ways: 'Cara menambah',
  oneByOne: 'Satu per satu',
  paste: 'Tempel daftar',
  file: 'Dari berkas',
  joinedOnAll: 'Bergabung sejak',
  joinedOnAllHint: 'Untuk semua yang ditambahkan di sini; boleh dikosongkan.',
  impossibleDate: 'Tanggal ini tidak ada. Periksa hari, bulan, dan tahunnya.',
  name: 'Nama',
  nameHint: 'Seperti tertulis di daftar hadir',
  called: 'Panggilan',
  calledHint: 'Bagaimana ia ingin dipanggil',
  nameMissing: 'Tulis namanya dahulu.',
  addOne: 'Tambahkan',
  addedOne: (initials: string, all: number) => `${initials} ditambahkan. Sekarang ada ${all} anggota.`,
  justAdded: 'Baru ditambahkan',
  takeBack: (name: string) => `Batalkan ${name}`,
  takenBack: 'Dibatalkan.',
  sameNameNow: 'Sudah ada anggota dengan nama ini. Bila orangnya lain, tambahkan saja; inisialnya akan dibedakan.',
  enterHint: 'Tekan Enter untuk menambahkan, lalu ketik nama berikutnya.',
  draftRestored: 'Ini isian Anda yang belum selesai. Lanjutkan saja.',

  pasteLabel: 'Daftar nama',
  pasteHint: 'Satu nama per baris. Nomor dan tanda di depan nama dibuang sendiri.',
  pastePlaceholder: '1. Siti Rahma\n2. Budi Santoso\n3. Wati',
  previewTitle: 'Yang akan ditambahkan',
  previewHint: 'Hilangkan centang pada yang tidak jadi ditambahkan.',
  blanks: (n: number) => `${n} baris kosong dilewati`,
  repeated: (line: number) => `sama dengan baris ${line}`,
  already: 'nama ini sudah ada di kelompok',
  doubtful: (n: number) =>
    `${n} nama muncul dua kali atau sudah ada di kelompok, jadi tidak dicentang. Centang bila memang orang lain.`,
  line: (n: number) => `Baris ${n}`,
  addThese: (n: number) => (n === 0 ? 'Belum ada yang dipilih' : `Tambahkan ${n} anggota`),
  adding: (n: number) => `Menambahkan ${n} anggota …`,
  addedSoFar: (written: number, total: number) => `${written} dari ${total}`,
  takingBack: (n: number) => `Membatalkan ${n} anggota …`,
  takenBackMany: (n: number) => `${n} anggota dibatalkan.`,
  addedMany: (n: number) => `${n} anggota ditambahkan.`,

  fileLabel: 'Berkas tabel (CSV)',
  fileHint: 'Dari Excel, LibreOffice, atau Google Spreadsheet: simpan sebagai CSV. Berkas dibaca di tablet ini saja.',
  chooseOther: 'Pilih berkas lain',
  chooseFile: 'Pilih berkas',
  noFile: 'Belum ada berkas',
  fileTooBig: 'Berkas ini lebih dari 5 MB. Bagi menjadi beberapa berkas, lalu coba lagi.',
  fileIsSheet: 'Ini berkas lembar kerja, bukan CSV. Buka di aplikasinya, pilih “Simpan sebagai”, lalu CSV.',
  fileUnreadable: 'Berkas ini tidak dapat dibaca.',
  fileEmpty: 'Berkas ini kosong.',
  reading: 'Sedang membaca berkas …',
  delimiter: 'Pemisah kolom',
  delimiters: { ',': 'Koma', ';': 'Titik koma', '\t': 'Tab', '|': 'Garis tegak' },
  headings: 'Baris pertama berisi judul kolom',
  mappingTitle: 'Arti setiap kolom',
  mappingHint: 'Periksa tebakan ini. Kolom yang dilewati tidak ikut ditambahkan.',
  column: (n: number) => `Kolom ${n}`,
  columnSample: (text: string) => `misalnya: ${text}`,
  skipColumn: 'Lewati kolom ini',
  fields,
  birthYearNote: 'Dari tanggal lahir hanya tahunnya yang disimpan.',
  needsName: 'Tunjukkan dahulu kolom mana yang berisi nama.',
  goodLines: (n: number) => `${n} baris dapat ditambahkan`,
  badLines: (n: number) => `${n} baris tidak dapat ditambahkan`,
  badLinesHint: 'Perbaiki di berkasnya lalu pilih lagi, atau tambahkan yang baik sekarang dan sisanya nanti.',
  noBadLines: 'Semua baris terbaca dengan baik.',
  fault,
  preview: 'Contoh hasil',
  previewOf: (shown: number, all: number) => `${shown} dari ${all} baris`,
  sameNames: 'Nama yang sudah ada',
  moreLines: (n: number) => `Tampilkan ${n} baris lagi`,

  gone: 'Anggota ini tidak ada',
  goneText: 'Mungkin sudah dihapus, atau alamatnya dari buku catatan lain.',
  groupGone: 'Kelompok ini tidak ada',
  groupGoneText: 'Mungkin sudah dihapus, atau alamatnya dari buku catatan lain.',
  who: 'Siapa',
  initials: 'Inisial',
  initialsHint: (now: string) =>
    `Tampil sebagai ${now} saat nama disembunyikan. Kosongkan untuk memakai inisial dari nama.`,
  initialsTaken: (now: string) => `Sudah dipakai anggota lain, jadi tampil sebagai ${now}.`,
  birthYear: 'Tahun lahir',
  birthYearHint: 'Empat angka, misalnya 1984',
  ageToldLabel: 'Umur',
  ageHint: 'Bila tahun lahir tidak diketahui',
  ageNow: (n: number) => `Tahun ini genap ${n} tahun.`,
  birthYearFaults: {
    notWhole: 'Tulis tahun dengan empat angka.',
    future: 'Tahun ini belum tiba.',
    tooLongAgo: 'Tahun ini terlalu lama berlalu.',
  },
  ageFault: 'Tulis umur dalam tahun, dari 0 sampai 130.',
  sex: 'Jenis kelamin',
  sexHint: 'Dengan kata yang ia pilih sendiri; boleh dikosongkan.',
  sexWords: ['Perempuan', 'Laki-laki', 'Tidak ingin menyebutkan'],
  contact: 'Kontak',
  contactHint: 'Nomor, alamat, atau lewat siapa ia dapat dihubungi',
  knownTitle: 'Mengenal dia',
  needs: 'Kebutuhan',
  needsHint: 'Apa yang ia cari dari kelompok, dengan kata-katanya sendiri',
  strengths: 'Kekuatan',
  strengthsHint: 'Apa yang ia bisa, ia sukai, dan siapa yang mendukungnya',
  cautions: 'Yang perlu diwaspadai',
  cautionsShow: 'Yang perlu diwaspadai: tampilkan',
  cautionsFilled: 'Yang perlu diwaspadai: ada isinya, tampilkan',
  cautionsHint: 'Kesehatan, keselamatan, hal yang jangan disinggung. Hanya tampil bila dibuka.',
  cautionsWhy: 'Tersembunyi agar tidak terbaca orang di dekat Anda.',
  consentTitle: 'Persetujuan',
  consentLead:
    'Ceritakan apa yang Anda catat dan siapa yang boleh membacanya. Ia boleh menolak, dan boleh berubah pikiran.',
  consentTo: 'Ia setuju untuk',
  consentToHint: 'Misalnya: dicatat namanya, catatan dibaca supervisor, difoto',
  consentOn: 'Sejak tanggal',
  consentNone: 'Persetujuan belum dicatat.',
  membership: 'Keikutsertaan',
  joinedOn: 'Bergabung sejak',
  leaving: 'Tandai sudah keluar',
  leftOn: 'Keluar pada',
  leftReason: 'Alasan keluar',
  leftReasonHint: 'Pilih salah satu atau tulis sendiri.',
  leftBeforeJoining: 'Tanggal keluar mendahului tanggal bergabung.',
  comesBack: 'Ikut serta lagi',
  cameBack: 'Ia ikut serta lagi.',
  markedLeft: 'Ditandai sudah keluar hari ini.',
};

export type MembersText = typeof members;
