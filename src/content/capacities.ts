import type { Knowledge } from './knowledge.ts';

/** What people become able to do by taking part in a well-led group. */
export const capacities = [
  {
    code: 'C1',
    source: ['C1'],
    name: { id: 'Menghadapi kekecewaan dengan sehat', en: 'Handling frustration in healthy ways' },
    meaning: {
      id: 'Menahan, menyebut, dan mengolah rasa kecewa tanpa melukai diri sendiri atau orang lain.',
      en: 'Bearing, naming and working through disappointment without hurting oneself or others.',
    },
  },
  {
    code: 'C2',
    source: ['C2'],
    name: { id: 'Bekerja sama', en: 'Working together' },
    meaning: {
      id: 'Mengambil bagian dalam hal yang tidak dapat dikerjakan sendirian, dan memberi tempat bagi bagian orang lain.',
      en: 'Taking a part in what nobody can do alone, and leaving room for the parts of others.',
    },
  },
  {
    code: 'C3',
    source: ['C3'],
    name: { id: 'Mengambil keputusan', en: 'Making decisions' },
    meaning: {
      id: 'Menimbang pilihan, memutuskan, sendiri atau bersama, lalu menanggung akibatnya.',
      en: 'Weighing choices, deciding alone or together, and standing by what follows.',
    },
  },
  {
    code: 'C4',
    source: ['C4'],
    name: { id: 'Bertumbuh sebagai pribadi', en: 'Personal growth' },
    meaning: {
      id: 'Mengenal diri, menemukan suara sendiri, dan menjadi sedikit lebih utuh daripada sebelumnya.',
      en: 'Knowing oneself, finding one’s own voice, and becoming a little more whole than before.',
    },
  },
] as const satisfies readonly Knowledge[];

/** `C1` … `C4` */
export type CapacityCode = (typeof capacities)[number]['code'];
