import type { GuidedSheet } from '../guided-sheet.ts';

/** The seven techniques of the mediator as a path. [R3] */
export const mediationSheet: GuidedSheet = {
  code: 'R3',
  source: ['R3'],
  name: { id: 'Menengahi', en: 'Mediation' },
  meaning: {
    id: 'Dua pihak atau lebih berselisih dan mau mencari jalan keluar bersama.',
    en: 'Two sides or more are in conflict and willing to look for a way out together.',
  },
  limits: {
    id: 'Milik Anda sendiri: tidak ikut tercetak. Anda tidak memutuskan siapa yang benar; setiap pihak mendapat ruang yang sama.',
    en: 'Yours alone: printed nowhere. You do not decide who is right; every side gets the same room.',
  },
  stages: [
    {
      code: 'before',
      name: { id: 'Persiapan', en: 'Before' },
      lead: {
        id: 'Temui setiap pihak sendiri-sendiri dahulu. Bila ada kekerasan atau salah satu takut, jangan menengahi: yang diperlukan perlindungan.',
        en: 'See each side alone first. Where there is violence, or one of them is afraid, do not mediate: what is needed is protection.',
      },
      learn: 'R3',
      holds: ['sides'],
      asks: [
        {
          code: 'R3-1',
          is: 'tick',
          name: { id: 'Tidak ada yang takut kepada yang lain', en: 'Nobody is afraid of the other' },
          hint: {
            id: 'Ditanyakan saat sendirian, bukan di depan pihak lain.',
            en: 'Asked alone, not before the other.',
          },
        },
        {
          code: 'R3-2',
          is: 'tick',
          name: { id: 'Setiap pihak mau duduk bersama', en: 'Every side is willing to sit down together' },
        },
        {
          code: 'R3-3',
          is: 'tick',
          name: {
            id: 'Tempat netral dan aturan bicara disepakati',
            en: 'A neutral place and rules of talking are agreed',
          },
          hint: {
            id: 'Bergiliran, tidak memotong, boleh berhenti sebentar.',
            en: 'In turns, no interrupting, a pause at any time.',
          },
        },
        {
          code: 'R3-4',
          is: 'eachSide',
          name: { id: 'Apa yang terjadi, menurut pihak ini', en: 'What happened, as this side tells it' },
        },
      ],
    },
    {
      code: 'R3a',
      name: { id: 'Kepentingan bersama', en: 'Common interests' },
      lead: {
        id: 'Gali di bawah hal yang diperebutkan: apa yang hendak dijaga masing-masing?',
        en: 'Dig below what is fought over: what does each of them want to keep safe?',
      },
      learn: 'R3',
      holds: [],
      asks: [
        {
          code: 'R3a-1',
          is: 'eachSide',
          name: { id: 'Yang sebenarnya diinginkan pihak ini', en: 'What this side wants in truth' },
        },
        {
          code: 'R3a-2',
          is: 'words',
          name: { id: 'Yang diinginkan keduanya', en: 'What they both want' },
          hint: { id: 'Sekecil apa pun; ucapkan keras-keras.', en: 'However small; say it aloud.' },
        },
      ],
    },
    {
      code: 'R3b',
      name: { id: 'Saling mengakui', en: 'Legitimacy' },
      lead: {
        id: 'Mengakui bukan menyetujui: kepentingan pihak lain boleh ada.',
        en: 'To grant is not to agree: the other’s interest has a right to exist.',
      },
      learn: 'R3',
      holds: [],
      asks: [
        {
          code: 'R3b-1',
          is: 'eachSide',
          name: { id: 'Yang diakui pihak ini pada pihak lain', en: 'What this side grants the other' },
        },
        {
          code: 'R3b-2',
          is: 'tick',
          name: { id: 'Sudah diucapkan langsung kepada pihak lain', en: 'It has been said to the other directly' },
        },
      ],
    },
    {
      code: 'R3c',
      name: { id: 'Tanpa menang–kalah', en: 'No winner, no loser' },
      lead: {
        id: 'Tidak ada pemungutan suara dan tidak ada putusan. Kumpulkan jalan keluar sebelum menilainya.',
        en: 'No vote and no verdict. Gather ways out before you weigh them.',
      },
      learn: 'R3',
      holds: [],
      asks: [
        {
          code: 'R3c-1',
          is: 'eachSide',
          name: { id: 'Yang tidak boleh hilang bagi pihak ini', en: 'What this side must not lose' },
        },
        {
          code: 'R3c-2',
          is: 'words',
          name: { id: 'Jalan keluar yang memberi sesuatu kepada keduanya', en: 'Ways out that give something to both' },
        },
      ],
    },
    {
      code: 'R3d',
      name: { id: 'Pada pokoknya', en: 'The issue' },
      lead: {
        id: 'Dari “orang itu” ke “soal itu”: satu kalimat, sempit, dapat dibicarakan.',
        en: 'From “that person” to “that matter”: one sentence, narrow, open to talk.',
      },
      learn: 'R3',
      holds: [],
      asks: [
        {
          code: 'R3d-1',
          is: 'eachSide',
          name: {
            id: 'Soalnya dalam satu kalimat, menurut pihak ini',
            en: 'The matter in one sentence, as this side puts it',
          },
        },
        {
          code: 'R3d-2',
          is: 'words',
          name: { id: 'Kalimat yang diterima semua pihak', en: 'The sentence that all sides accept' },
        },
      ],
    },
    {
      code: 'R3e',
      name: { id: 'Nilai hubungan', en: 'Worth of going on' },
      lead: {
        id: 'Apakah meneruskan hubungan lebih baik daripada terus bertikai? Biarkan mereka sendiri yang mengatakannya.',
        en: 'Is going on together better than going on with the conflict? Let them say so themselves.',
      },
      learn: 'R3',
      holds: [],
      asks: [
        {
          code: 'R3e-1',
          is: 'eachSide',
          name: { id: 'Yang hilang bila pertikaian ini berlanjut', en: 'What is lost if this conflict goes on' },
        },
        {
          code: 'R3e-2',
          is: 'tick',
          name: { id: 'Semua pihak memilih melanjutkan hubungan', en: 'All sides choose to go on together' },
        },
      ],
    },
    {
      code: 'R3f',
      name: { id: 'Melancarkan komunikasi', en: 'Communication' },
      lead: {
        id: 'Jaga giliran, ulangi dengan kata yang lebih tenang, periksa apakah maksudnya sampai.',
        en: 'Keep the turns, say it again in calmer words, check whether it came across.',
      },
      learn: 'R3',
      holds: [],
      asks: [
        {
          code: 'R3f-1',
          is: 'eachSide',
          name: { id: 'Yang didengar pihak ini dari pihak lain', en: 'What this side has heard the other say' },
        },
        {
          code: 'R3f-2',
          is: 'tick',
          name: { id: 'Setiap pihak berbicara sampai selesai', en: 'Every side has spoken to the end' },
        },
        {
          code: 'R3f-3',
          is: 'tick',
          name: { id: 'Yang didengar diulang dan dibenarkan', en: 'What was heard was said back and confirmed' },
        },
      ],
    },
    {
      code: 'R3g',
      name: { id: 'Meyakinkan dengan wajar', en: 'Persuasion' },
      lead: {
        id: 'Alasan, contoh, dan langkah kecil yang dapat dicoba. Tidak pernah ancaman, juga yang halus.',
        en: 'Reasons, examples, and a small step to try. Never a threat, not even a gentle one.',
      },
      learn: 'R3',
      holds: [],
      asks: [
        {
          code: 'R3g-1',
          is: 'words',
          name: { id: 'Alasan atau contoh yang menggerakkan', en: 'The reason or example that moved something' },
        },
        {
          code: 'R3g-2',
          is: 'eachSide',
          name: { id: 'Langkah kecil yang mau dicoba pihak ini', en: 'The small step this side will try' },
        },
      ],
    },
    {
      code: 'agreement',
      name: { id: 'Kesepakatan', en: 'Agreement' },
      lead: {
        id: 'Tertulis, kecil, bertanggal. Bila belum ada kesepakatan, catat di mana pembicaraan berhenti; itu pun hasil.',
        en: 'In writing, small, with a date. Without an agreement note where you stopped; that is a result, too.',
      },
      learn: 'R3',
      holds: ['steps', 'journal'],
      asks: [
        {
          code: 'outcome',
          is: 'words',
          name: {
            id: 'Yang disepakati, atau di mana pembicaraan berhenti',
            en: 'What was agreed, or where you stopped',
          },
        },
        {
          code: 'R3-5',
          is: 'words',
          name: { id: 'Kapan dan bagaimana dilihat kembali', en: 'When and how it is looked at again' },
        },
      ],
    },
  ],
};
