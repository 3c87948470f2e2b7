import type { ContentEntry } from './content-entry.ts';

export interface Reason extends ContentEntry {
  readonly code: `absence.${string}` | `leaving.${string}` | `notHeld.${string}`;
}

/** Suggestions to tap; the stored reason is always words, so a facilitator may write another. */
export const absenceReasons = [
  { code: 'absence.ill', source: [], name: { id: 'Sakit', en: 'Ill' } },
  { code: 'absence.caring', source: [], name: { id: 'Merawat keluarga yang sakit', en: 'Caring for someone ill' } },
  { code: 'absence.family', source: [], name: { id: 'Urusan keluarga', en: 'Family matter' } },
  { code: 'absence.work', source: [], name: { id: 'Bekerja', en: 'At work' } },
  { code: 'absence.school', source: [], name: { id: 'Kegiatan sekolah', en: 'School' } },
  { code: 'absence.transport', source: [], name: { id: 'Tidak ada kendaraan', en: 'No transport' } },
  { code: 'absence.weather', source: [], name: { id: 'Cuaca atau jalan terputus', en: 'Weather or blocked road' } },
  { code: 'absence.mourning', source: [], name: { id: 'Berduka', en: 'In mourning' } },
  { code: 'absence.worship', source: [], name: { id: 'Ibadah atau upacara', en: 'Worship or ceremony' } },
  { code: 'absence.travelling', source: [], name: { id: 'Bepergian', en: 'Away from home' } },
  { code: 'absence.choice', source: ['V5'], name: { id: 'Memilih tidak datang', en: 'Chose not to come' } },
  { code: 'absence.unknown', source: [], name: { id: 'Belum diketahui', en: 'Not known yet' } },
  { code: 'absence.other', source: [], name: { id: 'Alasan lain', en: 'Another reason' } },
] as const satisfies readonly Reason[];

/** Why a member leaves a group before it ends. */
export const leavingReasons = [
  { code: 'leaving.aimsReached', source: ['P5a'], name: { id: 'Tujuannya tercapai', en: 'Own aims reached' } },
  { code: 'leaving.moved', source: ['P5e'], name: { id: 'Pindah tempat tinggal', en: 'Moved away' } },
  { code: 'leaving.work', source: ['P5e'], name: { id: 'Pekerjaan atau sekolah', en: 'Work or school' } },
  { code: 'leaving.health', source: ['P5e'], name: { id: 'Kesehatan', en: 'Health' } },
  { code: 'leaving.family', source: ['P5e'], name: { id: 'Keadaan keluarga', en: 'Family circumstances' } },
  {
    code: 'leaving.otherHelp',
    source: ['K8'],
    name: { id: 'Beralih ke layanan lain', en: 'Referred to another service' },
  },
  {
    code: 'leaving.notFitting',
    source: ['P5c'],
    name: { id: 'Kelompok tidak cocok baginya', en: 'The group did not suit them' },
  },
  { code: 'leaving.termEnded', source: ['P5d'], name: { id: 'Masanya selesai', en: 'Their term is over' } },
  { code: 'leaving.died', source: [], name: { id: 'Meninggal dunia', en: 'Died' } },
  { code: 'leaving.lostContact', source: [], name: { id: 'Tidak dapat dihubungi lagi', en: 'Contact lost' } },
  { code: 'leaving.other', source: [], name: { id: 'Alasan lain', en: 'Another reason' } },
] as const satisfies readonly Reason[];

/** Why a session did not take place. */
export const notHeldReasons = [
  { code: 'notHeld.facilitatorIll', source: [], name: { id: 'Fasilitator sakit', en: 'Facilitator ill' } },
  {
    code: 'notHeld.facilitatorAway',
    source: [],
    name: { id: 'Fasilitator berhalangan', en: 'Facilitator unable to come' },
  },
  { code: 'notHeld.tooFew', source: [], name: { id: 'Terlalu sedikit yang datang', en: 'Too few came' } },
  { code: 'notHeld.room', source: [], name: { id: 'Tempat tidak dapat dipakai', en: 'Room not available' } },
  {
    code: 'notHeld.weather',
    source: [],
    name: { id: 'Cuaca, banjir, atau jalan terputus', en: 'Weather, flood or blocked road' },
  },
  { code: 'notHeld.mourning', source: [], name: { id: 'Kedukaan di lingkungan', en: 'A death in the community' } },
  { code: 'notHeld.holiday', source: [], name: { id: 'Hari raya atau hari libur', en: 'Feast day or holiday' } },
  {
    code: 'notHeld.communityEvent',
    source: [],
    name: { id: 'Acara desa atau sekolah', en: 'Village or school event' },
  },
  { code: 'notHeld.unsafe', source: [], name: { id: 'Keadaan tidak aman', en: 'Not safe' } },
  { code: 'notHeld.groupDecided', source: ['T6'], name: { id: 'Keputusan kelompok', en: 'The group decided so' } },
  { code: 'notHeld.other', source: [], name: { id: 'Alasan lain', en: 'Another reason' } },
] as const satisfies readonly Reason[];
