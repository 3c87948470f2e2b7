import type { PlannedSampleSession } from '../sample-session.ts';

export const halfway: PlannedSampleSession = {
  state: 'planned',
  number: 8,
  weeks: 0,
  plannedMinutes: 90,
  purpose: {
    id: 'Menengok perjalanan sampai di sini dan menyusun kesepakatan kecil untuk di rumah.',
    en: 'To look back on the way so far and shape small agreements for home.',
  },
  aims: [
    {
      id: 'Anggota dan fasilitator menilai bersama apa yang sudah tercapai.',
      en: 'Members and facilitators judge together what has been reached.',
    },
    {
      id: 'Setiap anggota menyiapkan satu kesepakatan dengan anaknya tentang telepon atau uang saku.',
      en: 'Each member prepares one agreement with their child on phones or pocket money.',
    },
    {
      id: 'Kelompok memilih pokok untuk pertemuan-pertemuan yang tersisa.',
      en: 'The group chooses the subjects for the meetings that remain.',
    },
  ],
  blocks: [
    { title: { id: 'Pembukaan: nyanyian sore', en: 'Opening: an evening song' }, minutes: 5, leads: 'Mas Dedi' },
    {
      title: { id: 'Kabar dan pengalaman mengambil jeda', en: 'Check-in and how the pause went' },
      minutes: 15,
      leads: 'Ratna',
    },
    {
      title: { id: 'Giliran pasangan yang tertunda', en: 'The pair that had to wait' },
      minutes: 10,
      technique: 'X1',
      leads: 'Pak Yosef & Bu Lina',
    },
    {
      title: { id: 'Garis waktu: menilai setengah perjalanan', en: 'Time line: evaluating half of our way' },
      minutes: 20,
      technique: 'X10',
      material: {
        id: 'Tali panjang, kartu, tujuan dari pertemuan pertama',
        en: 'A long string, cards, the aims from the first meeting',
      },
      leads: 'Tika',
    },
    {
      title: { id: 'Rapat kumbang: telepon dan uang saku', en: 'Buzz groups: phones and pocket money' },
      minutes: 20,
      technique: 'X4',
      material: { id: 'Kartu kesepakatan untuk dibawa pulang', en: 'Agreement cards to take home' },
      leads: 'Arif',
    },
    {
      title: { id: 'Memilih pokok berikutnya', en: 'Choosing what comes next' },
      minutes: 10,
      technique: 'X2',
      material: { id: 'Biji jagung untuk memilih', en: 'Grains of maize for the vote' },
      leads: 'Bu Aini',
    },
    { title: { id: 'Putaran penutup', en: 'Closing round' }, minutes: 10, leads: 'Bu Fitri' },
  ],
};
