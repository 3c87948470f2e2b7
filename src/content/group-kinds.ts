import type { GroupKind } from '../practice/formation.ts';
import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface KindOfGroup extends ContentEntry {
  readonly code: GroupKind;
  readonly meaning: Bilingual;
}

/** What a group mainly does when it meets; its size, and much of its programme, follow from that. [P3] */
export const groupKinds = [
  {
    code: 'talk',
    source: ['P3'],
    name: { id: 'Berbagi dan saling menguatkan', en: 'Sharing and support' },
    meaning: {
      id: 'Orang bercerita tentang yang berat. Kecil saja, agar setiap orang mendapat giliran.',
      en: 'People talk of what is heavy. Kept small, so that everyone has a turn.',
    },
  },
  {
    code: 'learn',
    source: ['P3'],
    name: { id: 'Belajar dan berlatih', en: 'Learning and practising' },
    meaning: {
      id: 'Ada yang dipelajari bersama dan dicoba berpasangan.',
      en: 'Something is learnt together and tried out in pairs.',
    },
  },
  {
    code: 'play',
    source: ['P3'],
    name: { id: 'Berkegiatan dan bertumbuh', en: 'Activity and growth' },
    meaning: {
      id: 'Bermain, berkarya, atau berolahraga; orang bertumbuh sambil mengerjakannya.',
      en: 'Play, craft or sport; people grow while they do it.',
    },
  },
  {
    code: 'act',
    source: ['P3'],
    name: { id: 'Bertindak bagi lingkungan', en: 'Acting for the community' },
    meaning: {
      id: 'Kelompok mengerjakan sesuatu di luar dirinya. Butuh banyak tangan.',
      en: 'The group gets something done beyond itself. It takes many hands.',
    },
  },
] as const satisfies readonly KindOfGroup[];
