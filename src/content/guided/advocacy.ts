import type { GuidedSheet } from '../guided-sheet.ts';

/** Speaking for those who are not heard, along the seven references. [R4] */
export const advocacySheet: GuidedSheet = {
  code: 'R4',
  source: ['R4'],
  name: { id: 'Membela', en: 'Advocacy' },
  meaning: {
    id: 'Seseorang atau sekelompok orang tidak didengar oleh pihak yang memutuskan.',
    en: 'Somebody, or some people, are not heard by those who decide.',
  },
  limits: {
    id: 'Milik Anda sendiri: tidak ikut tercetak dengan pertemuan. Yang memutuskan untuk bersuara adalah orang yang bersangkutan.',
    en: 'Yours alone: printed with no session. Whether to speak up is for those concerned to decide.',
  },
  stages: [
    {
      code: 'matter',
      name: { id: 'Perkaranya', en: 'The matter' },
      lead: {
        id: 'Anda pulang, mereka tinggal. Timbang bersama mereka sebelum bersuara.',
        en: 'You go home, they stay. Weigh it with them before anybody speaks up.',
      },
      learn: 'R4',
      holds: [],
      asks: [
        {
          code: 'R4-1',
          is: 'words',
          name: { id: 'Yang mereka inginkan, dengan kata mereka', en: 'What they want, in their words' },
        },
        {
          code: 'R4-2',
          is: 'tick',
          name: {
            id: 'Mereka sendiri yang meminta, dan boleh berhenti',
            en: 'They ask for it themselves, and may stop',
          },
          hint: { id: 'Tanyakan lagi di setiap langkah.', en: 'Ask again at every step.' },
        },
        {
          code: 'R4-3',
          is: 'words',
          name: { id: 'Akibat yang mungkin menimpa mereka', en: 'What it may cost them' },
        },
        {
          code: 'R4-4',
          is: 'words',
          name: {
            id: 'Siapa yang memutuskan, dan apa kesulitannya',
            en: 'Who decides, and what makes it hard for them',
          },
        },
        {
          code: 'R4-5',
          is: 'words',
          name: { id: 'Satu permintaan yang jelas', en: 'One clear request' },
        },
      ],
    },
    {
      code: 'references',
      name: { id: 'Tujuh acuan', en: 'Seven references' },
      lead: {
        id: 'Periksa sebelum berangkat. Yang belum tercentang bukan kesalahan, melainkan pekerjaan.',
        en: 'Check before you set out. What is not ticked is no fault, only work to do.',
      },
      learn: 'R4',
      holds: [],
      asks: [
        {
          code: 'R4a-1',
          is: 'tick',
          name: {
            id: 'Keterbukaan: pandangan yang berbeda sudah didengar',
            en: 'Openness: differing views have been heard',
          },
        },
        {
          code: 'R4b-1',
          is: 'tick',
          name: {
            id: 'Perwakilan: semua yang terkena akibatnya terwakili',
            en: 'Representation: all who are touched are represented',
          },
        },
        {
          code: 'R4c-1',
          is: 'tick',
          name: {
            id: 'Keadilan: yang tidak pandai bicara mendapat waktu',
            en: 'Fairness: those not good with words get time',
          },
        },
        {
          code: 'R4d-1',
          is: 'tick',
          name: {
            id: 'Tanpa permusuhan: permintaannya tidak mempermalukan',
            en: 'Less hostility: the request puts nobody to shame',
          },
        },
        {
          code: 'R4e-1',
          is: 'tick',
          name: { id: 'Keterangan: fakta dan aturannya di tangan', en: 'Information: facts and rules are in hand' },
        },
        {
          code: 'R4f-1',
          is: 'tick',
          name: {
            id: 'Keikutsertaan: mereka ikut bicara dan memutuskan',
            en: 'Participation: they speak and decide as well',
          },
        },
        {
          code: 'R4g-1',
          is: 'tick',
          name: {
            id: 'Kepekaan: pendengar diberi jalan untuk sungguh mendengar',
            en: 'Sensitivity: the listeners are helped to listen in earnest',
          },
        },
      ],
    },
    {
      code: 'documents',
      name: { id: 'Yang dicatat', en: 'On record' },
      lead: {
        id: 'Tanpa catatan, jawaban hari ini mudah dibantah besok. Setiap butir dengan tanggalnya.',
        en: 'Without a record, today’s answer is easily denied tomorrow. Each item with its date.',
      },
      learn: 'R4',
      holds: [],
      asks: [
        {
          code: 'R4-6',
          is: 'tick',
          name: { id: 'Fakta dengan tanggal dan sumbernya', en: 'Facts, with their dates and sources' },
        },
        {
          code: 'R4-7',
          is: 'tick',
          name: { id: 'Aturan atau hak yang menjadi dasar', en: 'The rule or right it rests upon' },
        },
        {
          code: 'R4-8',
          is: 'tick',
          name: { id: 'Persetujuan mereka untuk disebut dan diwakili', en: 'Their consent to be named and spoken for' },
        },
        {
          code: 'R4-9',
          is: 'tick',
          name: { id: 'Siapa ditemui, kapan, dan apa yang diminta', en: 'Who was met, when, and what was asked' },
        },
        {
          code: 'R4-10',
          is: 'tick',
          name: { id: 'Jawaban yang diterima, sebaiknya tertulis', en: 'The answer received, best in writing' },
        },
      ],
    },
    {
      code: 'answer',
      name: { id: 'Jawaban dan kelanjutan', en: 'Answer and after' },
      lead: {
        id: 'Kembalikan jawabannya kepada mereka dahulu. Merekalah yang menilai apakah ini cukup.',
        en: 'Bring the answer back to them first. It is for them to judge whether it is enough.',
      },
      learn: 'R4',
      holds: ['steps'],
      asks: [
        { code: 'outcome', is: 'words', name: { id: 'Jawabannya', en: 'The answer' } },
        {
          code: 'R4-11',
          is: 'words',
          name: { id: 'Penilaian mereka sendiri', en: 'How they judge it themselves' },
        },
      ],
    },
  ],
};
