import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface ReflectionPrompt extends ContentEntry {
  readonly code: `reflect.${string}`;
  /** Which text of the wrap-up it helps with: what I lived through, or what I make of it. */
  readonly serves: 'reflection' | 'analysis';
  readonly prompt: Bilingual;
}

/** Offered beside an empty page at wrap-up; none has to be answered. */
export const reflectionPrompts = [
  {
    code: 'reflect.moment',
    source: ['T10', 'N8'],
    serves: 'reflection',
    name: { id: 'Saat yang melekat', en: 'The moment that stays' },
    prompt: {
      id: 'Saat mana yang masih Anda bawa pulang, dan apa yang Anda rasakan ketika itu?',
      en: 'Which moment are you still carrying home, and what did you feel then?',
    },
  },
  {
    code: 'reflect.self',
    source: ['T3', 'W3'],
    serves: 'reflection',
    name: { id: 'Bagian saya', en: 'My own part' },
    prompt: {
      id: 'Di mana kehadiran Anda menolong, dan di mana mungkin menghalangi? Apa yang tersentuh dalam diri Anda?',
      en: 'Where did your presence help, and where may it have been in the way? What was touched in you?',
    },
  },
  {
    code: 'reflect.overlooked',
    source: ['T4'],
    serves: 'reflection',
    name: { id: 'Yang luput dari perhatian', en: 'Whom I overlooked' },
    prompt: {
      id: 'Siapa yang sulit Anda ingat dari pertemuan ini, dan bagaimana Anda akan mendekatinya lain kali?',
      en: 'Whom do you find hard to recall from this meeting, and how will you come near them next time?',
    },
  },
  {
    code: 'reflect.interaction',
    source: ['T5', 'N2'],
    serves: 'analysis',
    name: { id: 'Di antara anggota', en: 'Between members' },
    prompt: {
      id: 'Apa yang terjadi di antara anggota: siapa mendekat, siapa menjauh, dan apa yang menggerakkan kelompok?',
      en: 'What went on between members: who came closer, who drew away, and what moved the group?',
    },
  },
  {
    code: 'reflect.decision',
    source: ['T6', 'C3'],
    serves: 'analysis',
    name: { id: 'Siapa yang memutuskan', en: 'Who decided' },
    prompt: {
      id: 'Keputusan mana yang lahir dari kelompok, mana dari Anda, dan berapa tanggung jawab lagi yang dapat mereka pikul?',
      en: 'Which decisions came from the group, which from you, and how much more responsibility can they bear?',
    },
  },
  {
    code: 'reflect.next',
    source: ['T2', 'T8', 'N9'],
    serves: 'analysis',
    name: { id: 'Langkah berikutnya', en: 'The next step' },
    prompt: {
      id: 'Tanda apa yang menunjukkan kelompok mendekati tujuannya, dan apa yang dibutuhkannya pertemuan depan?',
      en: 'What signs show the group nearing its aim, and what does it need next time?',
    },
  },
] as const satisfies readonly ReflectionPrompt[];
