import type { LensEntry } from './influences.ts';

/** Six principles of guidance, as they are taught in Indonesian schools of social work: the third lens. */
export const guidance = [
  {
    code: 'S1',
    source: ['S1'],
    name: { id: 'Pembentukan yang terencana', en: 'Planned formation' },
    meaning: {
      id: 'Kelompok dibentuk dengan rencana, dan lembaga memperhatikan keadaan yang memengaruhinya.',
      en: 'The group is formed by plan, and the agency attends to what bears on its situation.',
    },
    principles: ['T1', 'T4'],
  },
  {
    code: 'S2',
    source: ['S2'],
    name: { id: 'Tujuan bersama', en: 'Shared aims' },
    meaning: {
      id: 'Tujuan dirumuskan cermat, serasi dengan harapan dan kemampuan kelompok.',
      en: 'Aims are worded with care, in harmony with what the group hopes for and can do.',
    },
    principles: ['T2'],
  },
  {
    code: 'S3',
    source: ['S3'],
    name: { id: 'Interaksi terpimpin', en: 'Guided interaction' },
    meaning: {
      id: 'Hubungan yang bertujuan antara fasilitator dan anggota, dengan penerimaan sebagai dasarnya.',
      en: 'A purposeful relation between facilitator and members, with acceptance as its ground.',
    },
    principles: ['T5', 'T3'],
  },
  {
    code: 'S4',
    source: ['S4'],
    name: { id: 'Keputusan oleh kelompok', en: 'Decisions by the group' },
    meaning: {
      id: 'Kelompok ditolong memutuskan sendiri dan memilih kegiatannya sesuai kemampuan.',
      en: 'The group is helped to decide for itself and to choose its activities as it is able.',
    },
    principles: ['T6'],
  },
  {
    code: 'S5',
    source: ['S5'],
    name: { id: 'Organisasi yang luwes', en: 'Flexible organisation' },
    meaning: {
      id: 'Susunan kelompok menyesuaikan diri dengan keadaan, dan dipahami oleh anggotanya.',
      en: 'The structure of the group fits itself to the situation, and members understand it.',
    },
    principles: ['T7'],
  },
  {
    code: 'S6',
    source: ['S6'],
    name: { id: 'Sumber, program, dan penilaian', en: 'Resources, programme and assessment' },
    meaning: {
      id: 'Sumber digali, program disusun darinya, dan proses serta hasilnya terus dinilai.',
      en: 'Resources are sought, the programme is drawn from them, process and result are assessed all along.',
    },
    principles: ['T9', 'T8', 'T10'],
  },
] as const satisfies readonly LensEntry[];

/** `S1` … `S6` */
export type GuidanceCode = (typeof guidance)[number]['code'];
