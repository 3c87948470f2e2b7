import type { TechniqueCode } from '../practice/session.ts';
import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface Technique extends ContentEntry {
  readonly code: TechniqueCode;
  readonly meaning: Bilingual;
  /** When it helps, in one sentence. */
  readonly helpsWhen: Bilingual;
  /** What to take care of; only where harm is possible. */
  readonly caution?: Bilingual;
}

export const techniques = [
  {
    code: 'X1',
    source: ['X1'],
    name: { id: 'Bermain peran', en: 'Role play' },
    meaning: {
      id: 'Anggota memerankan suatu keadaan antarmanusia, nyata atau rekaan, untuk mencoba cara lain dan merasakan kedudukan orang lain.',
      en: 'Members act out a situation between people, real or made up, to try another way and feel how it is in someone else’s place.',
    },
    helpsWhen: {
      id: 'Menolong ketika orang tahu apa yang ingin dikatakan, tetapi belum berani mengatakannya.',
      en: 'Helps when people know what they would like to say but do not yet dare to.',
    },
    caution: {
      id: 'Peran tidak boleh dipaksakan. Lepaskan peran dengan jelas sesudahnya, dan jangan memakai pengalaman pahit seseorang tanpa persetujuannya.',
      en: 'Never press anyone into a part. Step out of roles clearly afterwards, and do not use a person’s painful experience without their consent.',
    },
  },
  {
    code: 'X2',
    source: ['X2'],
    name: { id: 'Diskusi', en: 'Discussion' },
    meaning: {
      id: 'Dua orang atau lebih bertukar pikiran, perasaan, dan pengalaman tentang satu pokok yang dipimpin dengan jelas.',
      en: 'Two or more people exchange thoughts, feelings and experience on one clearly led subject.',
    },
    helpsWhen: {
      id: 'Menolong ketika kelompok perlu memahami suatu hal dari banyak sisi atau menuju keputusan.',
      en: 'Helps when the group needs to see a matter from many sides or is moving towards a decision.',
    },
  },
  {
    code: 'X3',
    source: ['X3'],
    name: { id: 'Studi kasus', en: 'Case study' },
    meaning: {
      id: 'Kelompok menelaah kisah satu orang seutuhnya, dari asal-usul sampai keadaannya sekarang, sebagai bahan untuk bertanya dan belajar.',
      en: 'The group studies one person’s whole story, from where they come from to how they are now, as matter for questions and learning.',
    },
    helpsWhen: {
      id: 'Menolong ketika membahas kisah orang lain lebih aman daripada membuka kisah sendiri.',
      en: 'Helps when it is safer to speak about another story than about one’s own.',
    },
    caution: {
      id: 'Samarkan sungguh-sungguh: di desa kecil, pekerjaan atau jumlah anak saja sudah dapat membuka siapa orangnya.',
      en: 'Disguise it thoroughly: in a small village a job or the number of children can give a person away.',
    },
  },
  {
    code: 'X4',
    source: ['X4'],
    name: { id: 'Rapat kumbang', en: 'Buzz groups' },
    meaning: {
      id: 'Kelompok dibagi menjadi kelompok-kelompok kecil yang berbincang serentak sebentar, lalu hasilnya dikumpulkan kembali.',
      en: 'The group splits into small ones that talk at the same time for a few minutes, then bring their findings back together.',
    },
    helpsWhen: {
      id: 'Menolong ketika kelompok besar terasa canggung atau hanya beberapa orang yang bicara.',
      en: 'Helps when the large circle feels stiff or only a few are speaking.',
    },
  },
  {
    code: 'X5',
    source: ['X5'],
    name: { id: 'Konfrontasi', en: 'Confrontation' },
    meaning: {
      id: 'Fasilitator menunjukkan dengan tenang ketidakcocokan antara perkataan, perasaan, dan perbuatan, sehingga orang dapat melihatnya sendiri.',
      en: 'The facilitator calmly points to a mismatch between words, feelings and deeds, so that people can see it for themselves.',
    },
    helpsWhen: {
      id: 'Menolong ketika kepercayaan sudah kuat dan kelompok terus menghindari hal yang menghambatnya.',
      en: 'Helps when trust is firm and the group keeps avoiding what holds it back.',
    },
    caution: {
      id: 'Hanya dengan hubungan yang kuat, tentang perilaku dan bukan pribadi, dan tidak pernah untuk mempermalukan.',
      en: 'Only within a strong relationship, about behaviour and not the person, and never to shame.',
    },
  },
  {
    code: 'X6',
    source: ['X6'],
    name: { id: 'Interpretasi', en: 'Interpretation' },
    meaning: {
      id: 'Fasilitator menawarkan kemungkinan makna dari apa yang terjadi, yang boleh diterima, diubah, atau ditolak anggota.',
      en: 'The facilitator offers a possible meaning of what is going on, which members may accept, change or reject.',
    },
    helpsWhen: {
      id: 'Menolong ketika suatu pola terus berulang dan kelompok siap melihatnya.',
      en: 'Helps when a pattern keeps coming back and the group is ready to see it.',
    },
    caution: {
      id: 'Sampaikan sebagai pertanyaan, bukan kepastian. Makna yang diberikan terlalu dini menutup percakapan.',
      en: 'Offer it as a question, not a certainty. A meaning given too early closes the conversation.',
    },
  },
  {
    code: 'X7',
    source: ['X7'],
    name: { id: 'Atribusi', en: 'Attribution' },
    meaning: {
      id: 'Menolong anggota meninjau sebab yang mereka berikan atas suatu kejadian, dan menemukan sebab lain yang lebih adil dan memberi harapan.',
      en: 'Helping members look again at the causes they give for what happens, and find others that are fairer and leave room for hope.',
    },
    helpsWhen: {
      id: 'Menolong ketika seseorang menyalahkan diri atau orang lain untuk segala hal.',
      en: 'Helps when someone blames themselves, or others, for everything.',
    },
    caution: {
      id: 'Jangan mengalihkan tanggung jawab dari orang yang menyakiti kepada orang yang disakiti.',
      en: 'Never shift responsibility from the one who harms to the one who was harmed.',
    },
  },
  {
    code: 'X8',
    source: ['X8'],
    name: { id: 'Penguatan', en: 'Reinforcement' },
    meaning: {
      id: 'Langkah yang baik segera ditanggapi dengan perhatian atau pujian yang jelas, sehingga cenderung diulang.',
      en: 'A good step is answered at once with clear attention or praise, so that it is likely to be repeated.',
    },
    helpsWhen: {
      id: 'Menolong ketika seseorang baru mulai mencoba perilaku yang lebih sehat.',
      en: 'Helps when someone is just beginning to try a healthier way.',
    },
    caution: {
      id: 'Pujilah perbuatan yang nyata, kepada semua orang secara adil; pujian di depan umum dapat membuat sebagian orang malu.',
      en: 'Praise what was really done, fairly across the group; praise in public makes some people shy away.',
    },
  },
  {
    code: 'X9',
    source: ['X9'],
    name: { id: 'Pemberian model', en: 'Modelling' },
    meaning: {
      id: 'Fasilitator atau anggota memperlihatkan suatu cara bertindak, lalu yang lain mencobanya dengan gaya masing-masing.',
      en: 'The facilitator or a member shows a way of acting, and others try it in their own manner.',
    },
    helpsWhen: {
      id: 'Menolong ketika penjelasan saja tidak cukup dan orang perlu melihat contohnya.',
      en: 'Helps when explaining is not enough and people need to see it done.',
    },
  },
  {
    code: 'X10',
    source: ['X10'],
    name: { id: 'Media program', en: 'Programme media' },
    meaning: {
      id: 'Kegiatan bersama seperti seni, permainan, rekreasi, berbagi pengalaman, olahraga, perawatan diri, mengurus rumah, kecakapan hidup, dinamika kelompok, atau kegiatan alam terbuka dipakai sebagai sarana bertumbuh.',
      en: 'Shared activities such as art, games, recreation, exchange of experience, sports, self-care, home care, life skills, group dynamics or outdoor activities are used as a means of growth.',
    },
    helpsWhen: {
      id: 'Menolong ketika berbuat bersama membuka lebih banyak daripada berbicara.',
      en: 'Helps when doing something together opens more than talking does.',
    },
    caution: {
      id: 'Periksa keamanan, kesehatan, dan keterbatasan tubuh setiap anggota, dan sediakan peran bagi yang tidak ikut bergerak.',
      en: 'Check safety, health and physical limits of every member, and have a part for those who do not join the movement.',
    },
  },
] as const satisfies readonly Technique[];
