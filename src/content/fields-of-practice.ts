import type { Knowledge } from './knowledge.ts';

/** The six fields in which social workers practise. */
export const fieldsOfPractice = [
  {
    code: 'B1',
    source: ['B1'],
    name: { id: 'Terapi individu', en: 'Individual therapy' },
    meaning: {
      id: 'Menolong satu orang menyesuaikan diri, atau meringankan tekanan yang mengganggu hidupnya.',
      en: 'Helping one person adjust, or easing the pressures that disturb their life.',
    },
  },
  {
    code: 'B2',
    source: ['B2'],
    name: { id: 'Terapi kelompok', en: 'Group therapy' },
    meaning: {
      id: 'Kesulitan perasaan dan pribadi ditolong melalui kelompok.',
      en: 'Emotional and personal difficulty is helped by means of a group.',
    },
  },
  {
    code: 'B3',
    source: ['B3'],
    name: { id: 'Terapi komunitas', en: 'Community therapy' },
    meaning: {
      id: 'Masyarakat setempat mengenali kebutuhannya, bertindak bersama, dan menilai hasilnya.',
      en: 'A local community finds its needs, acts together and judges the result.',
    },
  },
  {
    code: 'B4',
    source: ['B4'],
    name: { id: 'Terapi organisasi', en: 'Organisation' },
    meaning: {
      id: 'Mengelola lembaga dan pelayanannya: pengelolaan kasus, pencatatan, konferensi kasus.',
      en: 'Managing agencies and their services: case management, case recording, case conference.',
    },
  },
  {
    code: 'B5',
    source: ['B5'],
    name: { id: 'Analisis kebijakan sosial', en: 'Social policy analysis' },
    meaning: {
      id: 'Menelaah kebijakan dari akibatnya bagi orang yang terkena.',
      en: 'Studying policy by what it does to the people it touches.',
    },
  },
  {
    code: 'B6',
    source: ['B6'],
    name: { id: 'Penelitian pekerjaan sosial', en: 'Social work research' },
    meaning: {
      id: 'Mencari tahu dengan tertib apa yang terjadi, apa yang menolong, dan bagi siapa.',
      en: 'Finding out in an orderly way what is going on, what helps, and for whom.',
    },
  },
] as const satisfies readonly Knowledge[];

/** `B1` … `B6` */
export type FieldOfPracticeCode = (typeof fieldsOfPractice)[number]['code'];
