import type { Knowledge } from './knowledge.ts';
import type { PrincipleCode } from './principles.ts';

/** A lens on Trecker's principles: who was trained on it finds the same statements through `principles`. */
export interface LensEntry extends Knowledge {
  /** The principles that hold the same matter, the nearest first. */
  readonly principles: readonly PrincipleCode[];
}

/** Nine ways in which the facilitator influences the process: the second lens. */
export const influences = [
  {
    code: 'N1',
    source: ['N1'],
    name: { id: 'Penerimaan', en: 'Acceptance' },
    meaning: {
      id: 'Menerima setiap anggota sebagaimana adanya, sejak saat ia masuk.',
      en: 'Taking each member as they are, from the moment they come in.',
    },
    principles: ['T3', 'T4'],
  },
  {
    code: 'N2',
    source: ['N2'],
    name: { id: 'Relasi antaranggota', en: 'Relation among members' },
    meaning: {
      id: 'Menolong anggota berhubungan satu sama lain, bukan hanya dengan fasilitator.',
      en: 'Helping members relate to one another and not only to the facilitator.',
    },
    principles: ['T5', 'T1'],
  },
  {
    code: 'N3',
    source: ['N3'],
    name: { id: 'Kesempatan dan dukungan', en: 'Opportunity and support' },
    meaning: {
      id: 'Memberi ruang dan sandaran agar orang dapat menerima dirinya dan orang lain.',
      en: 'Giving room and backing, so that people can accept themselves and others.',
    },
    principles: ['T4', 'T8'],
  },
  {
    code: 'N4',
    source: ['N4'],
    name: { id: 'Batasan perilaku', en: 'Limits on behaviour' },
    meaning: {
      id: 'Menolong kelompok dan anggota membatasi perilaku yang merugikan.',
      en: 'Helping group and members to set limits on behaviour that does harm.',
    },
    principles: ['T5', 'T7'],
  },
  {
    code: 'N5',
    source: ['N5'],
    name: { id: 'Memimpin', en: 'Leading' },
    meaning: {
      id: 'Memimpin jalannya diskusi, dan melepasnya sedikit demi sedikit kepada kelompok.',
      en: 'Leading the discussion, and handing it over to the group bit by bit.',
    },
    principles: ['T5', 'T6'],
  },
  {
    code: 'N6',
    source: ['N6'],
    name: { id: 'Meringankan', en: 'Relieving' },
    meaning: {
      id: 'Meredakan ketegangan, pertentangan, dan rasa bersalah yang menghambat.',
      en: 'Easing the tension, conflict and guilt that stand in the way.',
    },
    principles: ['T5', 'T3'],
  },
  {
    code: 'N7',
    source: ['N7'],
    name: { id: 'Interpretasi', en: 'Interpretation' },
    meaning: {
      id: 'Menjelaskan fungsi lembaga dalam kaitannya dengan tugas kelompok.',
      en: 'Making clear what the agency is for in the task of the group.',
    },
    principles: ['T2', 'T9'],
  },
  {
    code: 'N8',
    source: ['N8'],
    name: { id: 'Pengamatan dan penilaian', en: 'Observation and evaluation' },
    meaning: {
      id: 'Melihat dengan saksama apa yang terjadi, lalu menimbang artinya.',
      en: 'Seeing carefully what goes on, and then weighing what it means.',
    },
    principles: ['T10', 'T4'],
  },
  {
    code: 'N9',
    source: ['N9'],
    name: { id: 'Perencanaan dan persiapan', en: 'Planning and preparation' },
    meaning: {
      id: 'Menyiapkan kelompok, acara, dan diri sendiri sebelum orang datang.',
      en: 'Preparing the group, the programme and oneself before people arrive.',
    },
    principles: ['T1', 'T2', 'T8'],
  },
] as const satisfies readonly LensEntry[];

/** `N1` … `N9` */
export type InfluenceCode = (typeof influences)[number]['code'];
