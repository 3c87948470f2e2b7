/** What goes along with a group over its whole course: the name of each way, and what one finds there. */
export const ways = {
  title: 'Sepanjang perjalanan kelompok',
  formation: { name: 'Pembentukan kelompok', finds: 'Data awal, rencana, susunan anggota, kesepakatan' },
  course: { name: 'Perjalanan prinsip', finds: 'Sepuluh prinsip di setiap pertemuan' },
  sociogram: { name: 'Siapa dengan siapa', finds: 'Sosiogram: siapa memilih siapa, dan apa yang berubah' },
  progress: { name: 'Tujuan dan kemajuan', finds: 'Ke mana kelompok dan tiap anggota melangkah' },
  records: {
    name: 'Catatan',
    finds: 'Catatan harian, proses, ringkas, dan kasus, disusun dari yang sudah ditulis',
  },
  beside: { name: 'Di samping kelompok', finds: 'Kontak, rujukan, menengahi, membela, melindungi, aksi bersama' },
  report: { name: 'Laporan dan daftar hadir', finds: 'Pertemuan, kehadiran, teknik, dan jam dalam satu masa' },
  ending: { name: 'Pengakhiran', finds: 'Menilai bersama, kesiapan, keputusan, sertifikat' },
};

export type WaysText = typeof ways;
