import type { Knowledge } from './knowledge.ts';

/** Help for one person, beside the group: for individual contacts with members. */
export const casework = [
  {
    code: 'W1',
    source: ['W1'],
    name: { id: 'Pertolongan perorangan', en: 'What casework is' },
    meaning: {
      id: 'Menolong satu orang memakai kemampuannya dan meringankan tekanan di sekelilingnya.',
      en: 'Helping one person use their abilities, and lightening the pressure around them.',
    },
    parts: [
      {
        code: 'W1a',
        name: { id: 'Orangnya', en: 'Person' },
        meaning: {
          id: 'Siapa dia, seutuhnya, bukan hanya masalahnya.',
          en: 'Who they are, whole, not only the problem.',
        },
      },
      {
        code: 'W1b',
        name: { id: 'Masalahnya', en: 'Problem' },
        meaning: {
          id: 'Apa yang menyulitkannya sekarang, seperti ia sendiri melihatnya.',
          en: 'What makes things hard now, as they themselves see it.',
        },
      },
      {
        code: 'W1c',
        name: { id: 'Tempatnya', en: 'Place' },
        meaning: {
          id: 'Lembaga tempat ia datang, dengan tugas dan batasnya.',
          en: 'The agency they come to, with its task and its limits.',
        },
      },
      {
        code: 'W1d',
        name: { id: 'Prosesnya', en: 'Process' },
        meaning: {
          id: 'Langkah-langkah pertolongan, dari perkenalan sampai perpisahan.',
          en: 'The steps of help, from getting acquainted to parting.',
        },
      },
    ],
  },
  {
    code: 'W2',
    source: ['W2'],
    name: { id: 'Tujuan pertolongan perorangan', en: 'Aims of casework' },
    meaning: {
      id: 'Agar seseorang pada akhirnya dapat menolong dirinya sendiri.',
      en: 'So that in the end a person can help themselves.',
    },
    parts: [
      {
        code: 'W2a',
        name: { id: 'Mendorong kemampuan', en: 'Encouraging ability' },
        meaning: {
          id: 'Yang masih dapat ia lakukan dikuatkan lebih dahulu.',
          en: 'What they can still do is strengthened first.',
        },
      },
      {
        code: 'W2b',
        name: { id: 'Meringankan tekanan lingkungan', en: 'Lessening the pressure of the surroundings' },
        meaning: {
          id: 'Bila perlu, keadaan di sekelilingnya yang diubah.',
          en: 'Where needed, it is the circumstances that change.',
        },
      },
      {
        code: 'W2c',
        name: { id: 'Menggerakkan kemampuan dan sumber', en: 'Mobilising abilities and resources' },
        meaning: {
          id: 'Yang ada pada dirinya dipertemukan dengan yang ada di masyarakat.',
          en: 'What they have is brought together with what the community has.',
        },
      },
      {
        code: 'W2d',
        name: { id: 'Berfungsi lebih efektif', en: 'More effective functioning' },
        meaning: {
          id: 'Sebagai orang tua, pekerja, tetangga, atau murid.',
          en: 'As a parent, a worker, a neighbour or a pupil.',
        },
      },
    ],
  },
  {
    code: 'W3',
    source: ['W3'],
    name: { id: 'Enam prinsip umum', en: 'Six general principles' },
    meaning: {
      id: 'Berlaku bagi setiap percakapan berdua, sejak menit pertama.',
      en: 'They hold for every talk of two, from the first minute.',
    },
    parts: [
      {
        code: 'W3a',
        name: { id: 'Penerimaan', en: 'Acceptance' },
        meaning: {
          id: 'Orang dihormati apa adanya, dengan segala sifatnya.',
          en: 'The person is respected as they are, with all their ways.',
        },
      },
      {
        code: 'W3b',
        name: { id: 'Komunikasi', en: 'Communication' },
        meaning: {
          id: 'Hubungan yang membuat orang mau membuka kesulitannya.',
          en: 'A relation in which people are willing to open what troubles them.',
        },
      },
      {
        code: 'W3c',
        name: { id: 'Individualisasi', en: 'Individualisation' },
        meaning: {
          id: 'Tidak ada dua orang yang sama; riwayat dan latarnya berbeda.',
          en: 'No two people are the same; their history and background differ.',
        },
      },
      {
        code: 'W3d',
        name: { id: 'Keikutsertaan', en: 'Participation' },
        meaning: {
          id: 'Yang ditolong ikut bekerja dalam pertolongannya.',
          en: 'The one who is helped takes an active part in it.',
        },
      },
      {
        code: 'W3e',
        name: { id: 'Kerahasiaan', en: 'Confidentiality' },
        meaning: {
          id: 'Tidak ada yang diteruskan kepada siapa pun tanpa persetujuannya.',
          en: 'Nothing is told on to anyone without their consent.',
        },
      },
      {
        code: 'W3f',
        name: { id: 'Kesadaran diri penolong', en: 'The helper’s self-awareness' },
        meaning: {
          id: 'Anda tahu mana kebutuhan mereka dan mana kebutuhan Anda sendiri.',
          en: 'You know which needs are theirs and which are your own.',
        },
      },
    ],
  },
  {
    code: 'W4',
    source: ['W4'],
    name: { id: 'Tiga prinsip khusus', en: 'Three special principles' },
    meaning: {
      id: 'Dipilih menurut masalah orangnya, dari yang paling ringan sampai yang paling dalam.',
      en: 'Chosen by the person’s problem, from the lightest to the deepest.',
    },
    parts: [
      {
        code: 'W4a',
        name: { id: 'Mengubah lingkungan, menguatkan ego', en: 'Modifying surroundings, supporting the ego' },
        meaning: {
          id: 'Keadaan diperbaiki dan rasa mampu dipulihkan.',
          en: 'Circumstances are improved and the sense of ability is restored.',
        },
      },
      {
        code: 'W4b',
        name: { id: 'Menjelaskan akibat dan arti perilaku', en: 'Clarifying effect and meaning of behaviour' },
        meaning: {
          id: 'Orang melihat apa yang dihasilkan perbuatannya dan untuk apa ia melakukannya.',
          en: 'People see what their behaviour brings about and what it is for.',
        },
      },
      {
        code: 'W4c',
        name: { id: 'Mengungkap sebab yang terlupa', en: 'Uncovering forgotten causes' },
        meaning: {
          id: 'Pekerjaan yang dalam; bagi yang terlatih khusus dan di bawah penyeliaan.',
          en: 'Deep work; for those specially trained and under supervision.',
        },
      },
    ],
  },
  {
    code: 'W5',
    source: ['W5'],
    name: { id: 'Empat teknik', en: 'Four techniques' },
    meaning: {
      id: 'Dari mengubah keadaan di luar sampai menawarkan makna di dalam.',
      en: 'From changing what is outside to offering a meaning within.',
    },
    parts: [
      {
        code: 'W5a',
        name: { id: 'Mengubah keadaan sekeliling', en: 'Changing the surroundings' },
        meaning: {
          id: 'Menyingkirkan atau meringankan yang membuatnya menderita.',
          en: 'Removing or easing what makes them suffer.',
        },
      },
      {
        code: 'W5b',
        name: { id: 'Hubungan yang menguatkan', en: 'Supportive relationship' },
        meaning: {
          id: 'Dorongan yang membuat orang berani mengatasi kesulitannya sendiri.',
          en: 'Backing that gives people the courage to deal with their own difficulty.',
        },
      },
      {
        code: 'W5c',
        name: { id: 'Penjelasan', en: 'Clarification' },
        meaning: {
          id: 'Menerangkan masalahnya dengan jernih, masuk akal, dan dapat ia pahami.',
          en: 'Explaining the problem clearly and reasonably, in a way they can follow.',
        },
      },
      {
        code: 'W5d',
        name: { id: 'Interpretasi', en: 'Interpretation' },
        meaning: {
          id: 'Lebih dalam daripada penjelasan; menyangkut kesulitan perasaan.',
          en: 'Deeper than clarification; about emotional difficulty.',
        },
      },
    ],
  },
  {
    code: 'W6',
    source: ['W6'],
    name: { id: 'Tiga tahap', en: 'Three stages' },
    meaning: {
      id: 'Mencari fakta, memahaminya, lalu bertindak menurut rencana.',
      en: 'Finding facts, understanding them, then acting by plan.',
    },
    parts: [
      {
        code: 'W6a',
        name: { id: 'Pengumpulan fakta', en: 'Fact finding' },
        meaning: {
          id: 'Apa yang terjadi, menurut siapa, sejak kapan.',
          en: 'What is going on, according to whom, since when.',
        },
      },
      {
        code: 'W6b',
        name: { id: 'Diagnosis masalah', en: 'Diagnosis' },
        meaning: {
          id: 'Bahan diuraikan sampai jelas apa yang harus dilakukan; berakhir dengan rencana.',
          en: 'The material is taken apart until it is clear what to do; it ends in a plan.',
        },
      },
      {
        code: 'W6c',
        name: { id: 'Pertolongan', en: 'Treatment' },
        meaning: {
          id: 'Bantuan dijalankan setahap demi setahap sesuai rencana.',
          en: 'Help is carried out step by step according to the plan.',
        },
      },
    ],
  },
] as const satisfies readonly Knowledge[];

/** `W1` … `W6` */
export type CaseworkCode = (typeof casework)[number]['code'];
