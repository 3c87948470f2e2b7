import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface EndingPreparation extends ContentEntry {
  readonly code: `prepare-${string}`;
  /** Why, or how it is done well. */
  readonly hint: Bilingual;
}

/** What is prepared in the last three sessions; none is compulsory. [P5 P5d] */
export const endingPreparations = [
  {
    code: 'prepare-told',
    source: ['P5', 'P5d'],
    name: { id: 'Sisa pertemuan sudah disebut di depan kelompok', en: 'The group has heard how many sessions remain' },
    hint: {
      id: 'Sebut lagi setiap kali: “tinggal tiga”, “tinggal dua”. Akhir yang diketahui tidak mengejutkan siapa pun.',
      en: 'Say it each time: “three to go”, “two to go”. An end that is known takes nobody by surprise.',
    },
  },
  {
    code: 'prepare-feelings',
    source: ['P5', 'N6'],
    name: { id: 'Perasaan tentang berpisah sudah dibicarakan', en: 'Feelings about parting have been talked about' },
    hint: {
      id: 'Sedih, lega, marah, bangga: semuanya boleh. Ceritakan juga perasaan Anda sendiri, secukupnya.',
      en: 'Sad, relieved, angry, proud: all may be there. Say a little of your own feelings, too.',
    },
  },
  {
    code: 'prepare-invited',
    source: ['P5', 'T10'],
    name: { id: 'Anggota diundang menilai bersama', en: 'Members are invited to look back together' },
    hint: {
      id: 'Sebut hari dan pertanyaannya, agar mereka datang dengan jawaban sendiri, juga yang tidak enak didengar.',
      en: 'Tell the day and the questions, so that they come with answers of their own, unwelcome ones included.',
    },
  },
  {
    code: 'prepare-closing',
    source: ['P5', 'T6', 'T8'],
    name: { id: 'Anggota merancang penutupnya', en: 'Members design the closing' },
    hint: {
      id: 'Makan bersama, lagu, tanda kenang, undangan bagi keluarga: biarlah mereka yang memutuskan.',
      en: 'A meal, a song, a keepsake, an invitation to families: let it be theirs to decide.',
    },
  },
  {
    code: 'prepare-absent',
    source: ['P5', 'G13'],
    name: { id: 'Yang lama tidak datang sudah dihubungi', en: 'Those long away have been contacted' },
    hint: {
      id: 'Mereka pun perlu tahu bahwa kelompok akan berakhir, dan boleh datang untuk berpamitan.',
      en: 'They, too, need to know that the group will end, and may come to say good-bye.',
    },
  },
  {
    code: 'prepare-things',
    source: ['P5', 'K5'],
    name: { id: 'Catatan, foto, dan uang kas sudah disepakati', en: 'Notes, photographs and cash are agreed on' },
    hint: {
      id: 'Apa yang disimpan, oleh siapa, sampai kapan, dan apa yang dihapus.',
      en: 'What is kept, by whom, until when, and what is deleted.',
    },
  },
] as const satisfies readonly EndingPreparation[];
