import type { NotHeldSampleSession } from '../sample-session.ts';

export const mourning: NotHeldSampleSession = {
  state: 'notHeld',
  number: 6,
  weeks: -2,
  plannedMinutes: 90,
  reason: {
    id: 'Kedukaan di lingkungan: balai desa dipakai untuk takziah seorang sesepuh. Kelompok memutuskan hadir bersama di sana dan memindahkan acara ke minggu berikutnya.',
    en: 'A death in the community: the hall was needed for the wake of a village elder. The group decided to attend it together and to move the programme to the week after.',
  },
  purpose: {
    id: 'Berlatih mengambil jeda ketika pertengkaran di rumah memanas.',
    en: 'To practise taking a pause when a quarrel at home heats up.',
  },
  aims: [
    {
      id: 'Anggota mengenali tanda di tubuhnya sendiri sebelum marah meledak.',
      en: 'Members know the signs in their own body before anger bursts out.',
    },
    { id: 'Setiap anggota mencoba satu cara mengambil jeda.', en: 'Each member tries one way of pausing.' },
  ],
  blocks: [
    { title: { id: 'Pembukaan dan kabar hari ini', en: 'Opening and check-in' }, minutes: 20, leads: 'Mas Dedi' },
    {
      title: { id: 'Tanda-tanda di tubuh', en: 'Signs in the body' },
      minutes: 20,
      technique: 'X10',
      leads: 'Bu Fitri',
    },
    {
      title: { id: 'Latihan jeda', en: 'Practising the pause' },
      minutes: 40,
      technique: 'X1',
      leads: 'Pak Yosef & Bu Lina',
    },
    { title: { id: 'Penutup', en: 'Closing' }, minutes: 10, leads: 'Arif' },
  ],
};
