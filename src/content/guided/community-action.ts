import type { GuidedSheet } from '../guided-sheet.ts';

/** A group acts on its surroundings, along Friedlander’s four stages. [O1 O2 O3 O4] */
export const communityActionSheet: GuidedSheet = {
  code: 'O3',
  source: ['O1', 'O2', 'O3', 'O4'],
  name: { id: 'Aksi bersama masyarakat', en: 'Community action' },
  meaning: {
    id: 'Kelompok hendak mengubah sesuatu di sekelilingnya, bersama pihak lain.',
    en: 'The group wants to change something around it, together with others.',
  },
  limits: {
    id: 'Lembar ini milik kelompok dan dapat dicetak. Jangan tulis cerita pribadi anggota di sini.',
    en: 'This sheet is the group’s and can be printed. Write no personal stories of members here.',
  },
  stages: [
    {
      code: 'O3a',
      name: { id: 'Penyelidikan', en: 'Inquiry' },
      lead: {
        id: 'Kumpulkan fakta bersama mereka yang peduli, sebelum ada yang menawarkan jalan keluar.',
        en: 'Gather facts with those who care, before anybody offers a way out.',
      },
      learn: 'O3',
      holds: ['partners'],
      asks: [
        { code: 'O3a-1', is: 'words', name: { id: 'Yang hendak diubah', en: 'What we want to change' } },
        {
          code: 'O3a-2',
          is: 'words',
          name: { id: 'Fakta yang sudah dilihat atau dihitung', en: 'Facts that were seen or counted' },
        },
        {
          code: 'O2f-1',
          is: 'words',
          name: { id: 'Kebutuhan yang dirasakan', en: 'Felt need' },
          hint: { id: 'Apa kata warga sendiri?', en: 'What do people say themselves?' },
        },
        {
          code: 'O2g-1',
          is: 'words',
          name: { id: 'Kebutuhan nyata', en: 'Real need' },
          hint: {
            id: 'Apa yang ternyata ada, setelah diperiksa?',
            en: 'What turned out to be there, once looked into?',
          },
        },
        {
          code: 'O2e-1',
          is: 'words',
          name: { id: 'Kebutuhan normatif', en: 'Normative need' },
          hint: { id: 'Apa yang seharusnya ada menurut patokan?', en: 'What ought to be there, by a standard?' },
        },
      ],
    },
    {
      code: 'O3b',
      name: { id: 'Diagnosis', en: 'Diagnosis of it' },
      lead: {
        id: 'Pilah masalahnya, lalu temukan saluran dan sumber untuk mendekatinya.',
        en: 'Sort out the problem, then find channels and resources to approach it.',
      },
      learn: 'O2',
      holds: ['resources'],
      asks: [
        {
          code: 'O3b-1',
          is: 'words',
          name: { id: 'Masalahnya dalam satu kalimat', en: 'The problem in one sentence' },
        },
        { code: 'O3b-2', is: 'words', name: { id: 'Bagian-bagiannya', en: 'Its parts' } },
        {
          code: 'O3b-3',
          is: 'words',
          name: { id: 'Saluran: siapa yang dapat membuka jalan', en: 'Channels: who can open a way' },
        },
        {
          code: 'O3b-4',
          is: 'words',
          name: { id: 'Siapa yang kehilangan sesuatu bila ini berubah', en: 'Who stands to lose if this changes' },
        },
      ],
    },
    {
      code: 'O3c',
      name: { id: 'Perencanaan', en: 'Planning' },
      lead: {
        id: 'Bedakan fakta dari pendapat, lalu bagi tindakan: siapa, apa, sampai kapan.',
        en: 'Tell fact from opinion, then share out the actions: who, what, until when.',
      },
      learn: 'O3',
      holds: ['steps'],
      asks: [
        {
          code: 'O3c-1',
          is: 'words',
          name: { id: 'Yang kita ketahui, dan yang baru kita kira', en: 'What we know, and what we only think' },
        },
        { code: 'O3c-2', is: 'words', name: { id: 'Rencana yang disepakati', en: 'The plan agreed upon' } },
        {
          code: 'O4-1',
          is: 'words',
          name: {
            id: 'Bagian fasilitator, dan kapan diserahkan',
            en: 'The facilitator’s part, and when it is handed over',
          },
          hint: {
            id: 'Perencana, fasilitator, pendamping, penghubung: yang mana sekarang?',
            en: 'Planner, facilitator, companion, broker: which of them now?',
          },
        },
      ],
    },
    {
      code: 'O3d',
      name: { id: 'Pelaksanaan', en: 'Implementation' },
      lead: {
        id: 'Jalankan seperti disusun, lihat hasilnya bersama, dan rayakan yang berhasil.',
        en: 'Carry it out as it was drawn up, look at the result together, and celebrate what worked.',
      },
      learn: 'O4',
      holds: ['steps'],
      asks: [
        { code: 'O3d-1', is: 'words', name: { id: 'Jalannya', en: 'How it went' } },
        { code: 'outcome', is: 'words', name: { id: 'Hasil, menurut warga', en: 'The result, as people see it' } },
        {
          code: 'O3d-2',
          is: 'words',
          name: { id: 'Yang tersisa, dan siapa yang meneruskan', en: 'What remains, and who carries on' },
        },
      ],
    },
  ],
};
