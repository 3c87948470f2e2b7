import type { GuidedSheet } from '../guided-sheet.ts';

/** Acting for somebody’s safety, along the three principles. [R5] */
export const protectionSheet: GuidedSheet = {
  code: 'R5',
  source: ['R5'],
  name: { id: 'Melindungi', en: 'Protection' },
  meaning: {
    id: 'Keselamatan seseorang terancam, atau Anda menduganya.',
    en: 'Somebody’s safety is at risk, or you suspect that it is.',
  },
  limits: {
    id: 'Lembar ini menolong Anda mengingat dan mencatat. Ia tidak memutuskan apa pun bagi Anda, tidak mengirim apa pun, dan mengisinya belum berarti kewajiban hukum Anda terpenuhi.',
    en: 'This sheet helps you remember and record. It decides nothing for you, sends nothing, and filling it in does not by itself fulfil what the law asks of you.',
  },
  notice: {
    title: { id: 'Bila ada bahaya sekarang juga', en: 'If there is danger right now' },
    lines: [
      {
        id: 'Pergilah bersama orangnya ke tempat yang ada orang lain. Keselamatan dahulu, catatan kemudian.',
        en: 'Go with the person to where other people are. Safety first, notes later.',
      },
      {
        id: 'Panggil pertolongan: nomor lembaga Anda di bawah ini, atau polisi dan layanan kesehatan terdekat.',
        en: 'Call for help: your agency’s numbers below, or the nearest police and health service.',
      },
      {
        id: 'Jangan tinggalkan orangnya sendirian, dan jangan hubungi pihak yang mengancam.',
        en: 'Do not leave the person alone, and do not contact whoever threatens them.',
      },
      {
        id: 'Beri tahu penyelia Anda hari ini juga.',
        en: 'Tell your supervisor this very day.',
      },
    ],
  },
  stages: [
    {
      code: 'R5a',
      name: { id: 'Klien utama', en: 'Main client' },
      lead: {
        id: 'Bila kepentingan bertabrakan, keselamatan siapa yang didahulukan? Jangan menjawabnya sendirian.',
        en: 'Where interests clash, whose safety comes first? Do not answer that alone.',
      },
      learn: 'R5',
      holds: [],
      asks: [
        {
          code: 'R5a-1',
          is: 'words',
          name: { id: 'Siapa klien utama, dan mengapa dia', en: 'Who is the main client, and why' },
        },
        {
          code: 'R5a-2',
          is: 'words',
          name: { id: 'Kepentingan siapa lagi yang tersentuh', en: 'Whose interests are touched besides' },
        },
        {
          code: 'R5a-3',
          is: 'tick',
          name: { id: 'Dibicarakan dengan penyelia', en: 'Talked over with the supervisor' },
        },
      ],
    },
    {
      code: 'R5b',
      name: { id: 'Proses perlindungan', en: 'The process' },
      lead: {
        id: 'Wewenang Anda berasal dari hukum dan lembaga. Ikuti urutannya; jangan menyelidiki sendiri.',
        en: 'Your power to act comes from the law and your agency. Follow the steps; do not investigate yourself.',
      },
      learn: 'R5',
      holds: [],
      asks: [
        {
          code: 'R5b-1',
          is: 'tick',
          name: { id: 'Orangnya aman sekarang', en: 'The person is safe now' },
          hint: { id: 'Di mana, bersama siapa, sampai kapan?', en: 'Where, with whom, until when?' },
        },
        {
          code: 'R5b-2',
          is: 'tick',
          name: { id: 'Didengarkan tanpa diinterogasi', en: 'Listened to, not interrogated' },
          hint: {
            id: 'Tidak ada janji untuk merahasiakan dari semua orang.',
            en: 'Without a promise to keep it from everyone.',
          },
        },
        {
          code: 'R5b-3',
          is: 'tick',
          name: { id: 'Penyelia diberi tahu hari itu juga', en: 'The supervisor was told the same day' },
        },
        {
          code: 'R5b-4',
          is: 'tick',
          name: { id: 'Dasar wewenangnya disebut', en: 'The power to act is named' },
          hint: { id: 'Aturan atau tugas mana yang Anda pakai?', en: 'Which rule or duty do you rely on?' },
        },
        {
          code: 'R5b-5',
          is: 'tick',
          name: { id: 'Unit yang berwenang dihubungi', en: 'The responsible unit was contacted' },
        },
        {
          code: 'R5b-6',
          is: 'tick',
          name: { id: 'Rencana keselamatan dibuat bersamanya', en: 'A safety plan was made with them' },
        },
      ],
    },
    {
      code: 'R5c',
      name: { id: 'Semua pihak tahu', en: 'All parties know' },
      lead: {
        id: 'Siapa diberi tahu apa, oleh siapa, kapan. Yang tidak boleh tahu demi keselamatan juga ditulis.',
        en: 'Who is told what, by whom, when. Who must not know, for safety’s sake, is written as well.',
      },
      learn: 'R5',
      holds: [],
      asks: [
        {
          code: 'R5c-1',
          is: 'tick',
          name: { id: 'Yang dilindungi tahu apa yang akan terjadi', en: 'The one protected knows what will happen' },
        },
        {
          code: 'R5c-2',
          is: 'tick',
          name: { id: 'Keluarga atau pengasuh, sejauh aman', en: 'Family or carers, as far as it is safe' },
        },
        { code: 'R5c-3', is: 'tick', name: { id: 'Lembaga Anda', en: 'Your agency' } },
        { code: 'R5c-4', is: 'tick', name: { id: 'Pihak yang berwenang', en: 'The authorities in charge' } },
        {
          code: 'R5c-5',
          is: 'words',
          name: { id: 'Siapa yang tidak boleh tahu, dan mengapa', en: 'Who must not know, and why' },
        },
      ],
    },
    {
      code: 'documents',
      name: { id: 'Yang dicatat', en: 'On record' },
      lead: {
        id: 'Kata-katanya apa adanya, yang terlihat tanpa kesimpulan, setiap tindakan dengan jamnya.',
        en: 'Their words as they were, what was seen without conclusions, each act with its hour.',
      },
      learn: 'R5',
      holds: [],
      asks: [
        {
          code: 'R5-1',
          is: 'words',
          name: { id: 'Kata-katanya sendiri', en: 'Their very words' },
          hint: { id: 'Dalam tanda petik, tanpa diperhalus.', en: 'In quotation marks, not softened.' },
        },
        {
          code: 'R5-2',
          is: 'words',
          name: { id: 'Yang terlihat dan terdengar', en: 'What was seen and heard' },
        },
        {
          code: 'R5-3',
          is: 'tick',
          name: { id: 'Siapa diberi tahu, kapan, dan jawabannya', en: 'Who was told, when, and what they answered' },
        },
        {
          code: 'R5-4',
          is: 'tick',
          name: { id: 'Keputusan: apa, oleh siapa, atas dasar apa', en: 'Decisions: what, by whom, on what grounds' },
        },
        {
          code: 'R5-5',
          is: 'tick',
          name: { id: 'Yang tidak dilakukan, dan alasannya', en: 'What was not done, and why' },
        },
      ],
    },
    {
      code: 'after',
      name: { id: 'Sesudahnya', en: 'Afterwards' },
      lead: {
        id: 'Perlindungan belum selesai ketika laporan selesai. Kapan Anda melihatnya lagi?',
        en: 'Protection is not over when the report is. When will you see them again?',
      },
      learn: 'R5',
      holds: ['steps'],
      asks: [
        { code: 'outcome', is: 'words', name: { id: 'Keadaannya sekarang', en: 'How things stand' } },
        {
          code: 'R5-6',
          is: 'words',
          name: { id: 'Perawatan bagi Anda dan tim', en: 'Care for yourself and the team' },
        },
      ],
    },
  ],
};
