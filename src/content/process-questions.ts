import type { Stage } from '../practice/group.ts';
import type { KnowledgePart } from './knowledge.ts';

/** A question of the helping process; the guided way through formation asks them in this order. */
export interface ProcessQuestion extends KnowledgePart {
  readonly stage: Exclude<Stage, 'P5'>;
}

/** The questions and points of P1 to P4. The letters behind the stage are our own. */
export const processQuestions = [
  {
    code: 'P1a',
    stage: 'P1',
    name: { id: 'Siapa kliennya?', en: 'Who is the client?' },
    meaning: {
      id: 'Orang perorangan atau kelompok? Sebut siapa yang akan ditolong, dan siapa yang memintanya.',
      en: 'Persons or a group? Say who is to be helped, and who asked for it.',
    },
  },
  {
    code: 'P1b',
    stage: 'P1',
    name: { id: 'Kebutuhan apa yang mereka sadari?', en: 'Which needs do they know of?' },
    meaning: {
      id: 'Apa yang membuat mereka mau bergabung, dengan kata-kata mereka sendiri?',
      en: 'What made them willing to join, in their own words?',
    },
  },
  {
    code: 'P1c',
    stage: 'P1',
    name: { id: 'Apa maksud lembaga?', en: 'What is the agency’s purpose?' },
    meaning: {
      id: 'Untuk apa lembaga menyelenggarakan kelompok ini, dan apa yang tidak dapat dijanjikannya?',
      en: 'Why does the agency hold this group, and what can it not promise?',
    },
  },
  {
    code: 'P1d',
    stage: 'P1',
    name: { id: 'Kebutuhan apa yang belum mereka sadari?', en: 'Which needs do they not yet see?' },
    meaning: {
      id: 'Apa yang Anda pahami, tetapi belum mereka sebut? Simpan sebagai dugaan yang masih harus diuji.',
      en: 'What do you understand that they have not said? Keep it as a guess still to be tested.',
    },
  },
  {
    code: 'P1e',
    stage: 'P1',
    name: { id: 'Sumber apa yang mereka miliki?', en: 'What resources do they have?' },
    meaning: {
      id: 'Kemampuan, orang, dan barang pada klien sendiri, juga yang belum mereka sadari.',
      en: 'Abilities, people and things on the client’s own side, also those not yet seen.',
    },
  },
  {
    code: 'P1f',
    stage: 'P1',
    name: { id: 'Sumber apa yang ada pada lembaga?', en: 'What resources has the agency?' },
    meaning: {
      id: 'Tempat, waktu, tenaga, bahan, dan layanan yang dapat diberikan.',
      en: 'Room, time, staff, material and services that it can give.',
    },
  },
  {
    code: 'P1g',
    stage: 'P1',
    name: { id: 'Sumber apa yang masih dibutuhkan?', en: 'What resources are still needed?' },
    meaning: {
      id: 'Baru dapat dijawab setelah dua pertanyaan sebelumnya. Di mana mungkin ditemukan?',
      en: 'To be answered only after the two before. Where might it be found?',
    },
  },
  {
    code: 'P1h',
    stage: 'P1',
    name: { id: 'Apakah mereka setuju ditolong?', en: 'Do they agree to be helped?' },
    meaning: {
      id: 'Apakah klien mau masuk ke dalam hubungan pertolongan ini, dan dengan syarat apa?',
      en: 'Does the client enter this helping relation, and on what terms?',
    },
  },
  {
    code: 'P1i',
    stage: 'P1',
    name: { id: 'Siapa memegang peran apa?', en: 'Who plays which part?' },
    meaning: {
      id: 'Apa bagian Anda, apa bagian mereka, dan apa yang bukan bagian siapa pun di sini?',
      en: 'What is your part, what is theirs, and what is nobody’s part here?',
    },
  },
  {
    code: 'P2a',
    stage: 'P2',
    name: { id: 'Kekuatan apa yang masih ada?', en: 'Which strengths are still there?' },
    meaning: {
      id: 'Dengan apa mereka masih dapat menolong diri dan melakukan perubahan?',
      en: 'With what can they still help themselves and bring about change?',
    },
  },
  {
    code: 'P2b',
    stage: 'P2',
    name: { id: 'Dapatkah masalah diuraikan?', en: 'Can the problem be split?' },
    meaning: {
      id: 'Dari unsur apa saja masalah itu tersusun? Satu unsur, satu kalimat.',
      en: 'What elements is the problem made of? One element, one sentence.',
    },
  },
  {
    code: 'P2c',
    stage: 'P2',
    name: { id: 'Unsur mana yang didahulukan?', en: 'Which elements come first?' },
    meaning: {
      id: 'Yang mendesak, yang dapat digarap, atau yang membuka jalan bagi yang lain.',
      en: 'What is pressing, what can be worked on, or what opens the way for the rest.',
    },
  },
  {
    code: 'P2d',
    stage: 'P2',
    name: { id: 'Sumber mana yang dipakai?', en: 'Which resources will serve?' },
    meaning: {
      id: 'Dengan memperhitungkan kemampuan klien: sumber yang tidak terjangkau olehnya bukan sumber.',
      en: 'With the client’s ability in mind: a resource out of their reach is none.',
    },
  },
  {
    code: 'P2e',
    stage: 'P2',
    name: { id: 'Bagaimana rencananya?', en: 'What is the plan?' },
    meaning: {
      id: 'Satu rencana yang mempertemukan kebutuhan, kemungkinan pada sumber, dan tujuan.',
      en: 'One plan that joins needs, what the resources can give, and aims.',
    },
  },
  {
    code: 'P3a',
    stage: 'P3',
    name: { id: 'Kelompok mana yang menjadi wadah?', en: 'Which group will serve?' },
    meaning: {
      id: 'Yang sudah ada, atau yang baru? Pilih menurut ciri klien dan tujuan yang ingin dicapai.',
      en: 'One that exists, or a new one? Choose by the clients’ characteristics and the aim.',
    },
  },
  {
    code: 'P3b',
    stage: 'P3',
    name: { id: 'Kelompok yang seperti apa?', en: 'What kind of group?' },
    meaning: {
      id: 'Besarnya, terbuka atau tertutup, berapa lama, serupa atau beragam anggotanya.',
      en: 'Its size, open or closed, how long, alike or mixed in its members.',
    },
  },
  {
    code: 'P3c',
    stage: 'P3',
    name: { id: 'Apakah hubungan mereka mendukung?', en: 'Do their relations support it?' },
    meaning: {
      id: 'Antara anggota lama dan baru, dan antaranggota lama: menolong atau menghalangi tujuan?',
      en: 'Between old and new members, and among old ones: do they help the aim or hinder it?',
    },
  },
  {
    code: 'P3d',
    stage: 'P3',
    name: { id: 'Siapkah mereka ikut serta?', en: 'Are they ready to take part?' },
    meaning: {
      id: 'Tanyakan kepada setiap orang, bukan kepada kelompok: siap, ragu, atau belum?',
      en: 'Ask each person, not the group: ready, unsure, or not yet?',
    },
  },
  {
    code: 'P4a',
    stage: 'P4',
    name: { id: 'Hubungan dengan fasilitator', en: 'Relations with the facilitator' },
    meaning: {
      id: 'Dengan setiap anggota, dan dengan kelompok sebagai satu keseluruhan.',
      en: 'With each member, and with the group as one whole.',
    },
  },
  {
    code: 'P4b',
    stage: 'P4',
    name: { id: 'Hubungan antaranggota', en: 'Relations among members' },
    meaning: {
      id: 'Saling memberi dan menerima, menyerang, tidak puas, dingin kepada pendatang baru.',
      en: 'Give and take, aggression, dissatisfaction, coolness towards newcomers.',
    },
  },
  {
    code: 'P4c',
    stage: 'P4',
    name: { id: 'Percakapan', en: 'Verbal communication' },
    meaning: {
      id: 'Diskusi yang direncanakan dengan bijak: pokoknya, caranya, dan waktunya.',
      en: 'Discussions planned wisely: their subject, their manner and their time.',
    },
  },
  {
    code: 'P4d',
    stage: 'P4',
    name: { id: 'Bahasa tanpa kata', en: 'Non-verbal communication' },
    meaning: {
      id: 'Wajah, tubuh, dan tempat duduk; juga bermain peran, drama, dan simulasi.',
      en: 'Faces, bodies and seats; role play, drama and simulation as well.',
    },
  },
  {
    code: 'P4e',
    stage: 'P4',
    name: { id: 'Suasana yang jelas arahnya', en: 'A setting clear in purpose' },
    meaning: {
      id: 'Orang tahu untuk apa mereka di sini, ke mana menuju, dan mengapa kegiatan ini.',
      en: 'People know what they are here for, where it leads, and why this activity.',
    },
  },
  {
    code: 'P4f',
    stage: 'P4',
    name: { id: 'Program yang menumbuhkan', en: 'A programme for growth' },
    meaning: {
      id: 'Kegiatan dirancang sebagai pengalaman yang berarti bagi orang dan kelompok.',
      en: 'Activities are designed as experience that means something to person and group.',
    },
  },
  {
    code: 'P4g',
    stage: 'P4',
    name: { id: 'Kebersamaan sebagai tenaga', en: 'Togetherness as a force' },
    meaning: {
      id: 'Rasa bersama dipakai untuk menemukan keputusan yang terbaik bagi anggota.',
      en: 'The feeling of belonging is used to find the decision that is best for members.',
    },
  },
  {
    code: 'P4h',
    stage: 'P4',
    name: { id: 'Individualisasi', en: 'Individualisation' },
    meaning: {
      id: 'Di tengah kebersamaan, setiap orang tetap dilihat dengan perbedaannya.',
      en: 'In the midst of it all, each person is still seen in what makes them different.',
    },
  },
] as const satisfies readonly ProcessQuestion[];

/** `P1a` … `P4h` */
export type ProcessQuestionCode = (typeof processQuestions)[number]['code'];
