import type { Knowledge } from './knowledge.ts';

/** What group work does for people, and where its worker stands. */
export const functions = [
  {
    code: 'F1',
    source: ['F1'],
    name: { id: 'Menolong orang yang tertekan', en: 'Helping people under pressure' },
    meaning: {
      id: 'Orang yang memikul beban mendapat tempat untuk bernapas, didengar, dan dikuatkan.',
      en: 'People who carry a burden find a place to breathe, be heard and be strengthened.',
    },
  },
  {
    code: 'F2',
    source: ['F2'],
    name: { id: 'Menolong kelompok mencapai tujuannya', en: 'Helping the group reach its aims' },
    meaning: {
      id: 'Kelompok sebagai keseluruhan ditolong bekerja, bukan hanya orang-orang di dalamnya.',
      en: 'The group as a whole is helped to do its work, not only the people in it.',
    },
  },
  {
    code: 'F3',
    source: ['F3'],
    name: { id: 'Mencegah dan mengembangkan', en: 'Preventing and developing' },
    meaning: {
      id: 'Kegiatan yang menguatkan orang sebelum ada masalah, dan memperkaya yang sudah baik.',
      en: 'Activity that makes people stronger before there is a problem, and enriches what is well.',
    },
  },
  {
    code: 'F4',
    source: ['F4'],
    name: { id: 'Berdiri di antara orang dan masyarakat', en: 'Standing between person and society' },
    meaning: {
      id: 'Sebagai penolong dan pemungkin, agar orang dan masyarakat dapat saling memenuhi kebutuhan.',
      en: 'As helping person and enabler, so that people and society can meet each other’s needs.',
    },
  },
] as const satisfies readonly Knowledge[];

/** `F1` … `F4` */
export type FunctionCode = (typeof functions)[number]['code'];
