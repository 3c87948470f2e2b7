import type { Origin } from '../practice/group.ts';
import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';
import type { Knowledge } from './knowledge.ts';

export interface GroupOrigin extends ContentEntry {
  readonly code: Origin;
  readonly meaning: Bilingual;
  /** What the facilitator should prepare for when such a group begins. */
  readonly start: Bilingual;
}

/** The question itself, before its three answers. */
export const comingAbout = {
  code: 'P0',
  source: ['P0'],
  name: { id: 'Bagaimana kelompok terbentuk', en: 'How the group came about' },
  meaning: {
    id: 'Dipaksa, dibentuk, atau sudah ada: dari situ tampak bagaimana ia menerima Anda.',
    en: 'Ordered, formed, or already there: from that you can tell how it receives you.',
  },
} as const satisfies Knowledge;

/** How a group came about: the way it receives its facilitator follows from this. */
export const groupOrigins = [
  {
    code: 'P0a',
    source: ['P0', 'P0a'],
    name: { id: 'Paksaan', en: 'Compulsory' },
    meaning: {
      id: 'Anggota hadir karena diwajibkan oleh pihak yang berwenang, misalnya pengadilan, sekolah, atau lembaga.',
      en: 'Members attend because an authority requires it, such as a court, a school or an institution.',
    },
    start: {
      id: 'Siapkan diri untuk penolakan dan jangan menganggapnya pribadi. Jelaskan dengan jujur apa yang wajib, apa yang dilaporkan kepada siapa, lalu cari bagian yang dapat mereka tentukan sendiri.',
      en: 'Expect reluctance and do not take it personally. Say honestly what is compulsory and what is reported to whom, then look for what members can decide themselves.',
    },
  },
  {
    code: 'P0b',
    source: ['P0', 'P0b'],
    name: { id: 'Bentukan', en: 'Formed' },
    meaning: {
      id: 'Prakarsa datang dari luar, misalnya lembaga, dan anggota dipilih atau diajak menurut kebutuhan yang serupa.',
      en: 'The initiative comes from outside, for instance an agency, and members are chosen or invited for a need they share.',
    },
    start: {
      id: 'Orang belum saling mengenal dan belum tentu memiliki tujuan yang sama. Beri waktu untuk berkenalan, tanyakan harapan masing-masing, dan rumuskan tujuan bersama sejak awal.',
      en: 'People do not know each other and may not yet share an aim. Allow time to become acquainted, ask what each one hopes for, and word a common aim early.',
    },
  },
  {
    code: 'P0c',
    source: ['P0', 'P0c'],
    name: { id: 'Alamiah', en: 'Natural' },
    meaning: {
      id: 'Kelompok sudah ada di masyarakat dengan pemimpin, kebiasaan, dan cara bergaulnya sendiri.',
      en: 'The group already exists in the community with its own leaders, customs and ways.',
    },
    start: {
      id: 'Di sini Andalah orang barunya. Datanglah sebagai tamu, kenali susunan dan pemimpin yang ada, dan tawarkan bantuan tanpa mengambil alih.',
      en: 'Here you are the newcomer. Come as a guest, learn who leads and how things are done, and offer help without taking over.',
    },
  },
] as const satisfies readonly GroupOrigin[];
