import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

/** One thing to do on the way from a need to a link that holds. Our own wording of the three principles of R2. */
export interface LinkingStep extends ContentEntry {
  readonly meaning: Bilingual;
}

export const linkingSteps = [
  {
    code: 'R2a-1',
    source: ['R2'],
    name: { id: 'Kebutuhannya disebut dengan kata-katanya sendiri', en: 'The need is named in their own words' },
    meaning: {
      id: 'Bukan apa yang tersedia, melainkan apa yang ia perlukan.',
      en: 'Not what happens to be on offer, but what they need.',
    },
  },
  {
    code: 'R2a-2',
    source: ['R2', 'O2'],
    name: { id: 'Syarat, jam, dan biaya diperiksa lagi', en: 'Conditions, hours and cost are checked again' },
    meaning: {
      id: 'Telepon dahulu; keterangan lama membuat orang pulang dengan tangan kosong.',
      en: 'Phone first; stale information sends people home empty-handed.',
    },
  },
  {
    code: 'R2b-1',
    source: ['R2', 'W3'],
    name: { id: 'Persetujuan diminta dan batasnya jelas', en: 'Consent is asked, and its limits are clear' },
    meaning: {
      id: 'Apa yang boleh disampaikan, kepada siapa, dan bahwa ia boleh menolak.',
      en: 'What may be told, to whom, and that they may say no.',
    },
  },
  {
    code: 'R2b-2',
    source: ['R2'],
    name: { id: 'Dihubungi bersama orangnya', en: 'Contacted together with them' },
    meaning: {
      id: 'Ia mendengar apa yang dikatakan tentang dirinya, dan dapat bertanya sendiri.',
      en: 'They hear what is said about them, and can ask for themselves.',
    },
  },
  {
    code: 'R2b-3',
    source: ['R2'],
    name: { id: 'Janji pertama ada: hari, jam, dan nama', en: 'A first appointment stands: day, hour and a name' },
    meaning: {
      id: 'Sebuah nama membuka pintu lebih lebar daripada sebuah alamat.',
      en: 'A name opens a door wider than an address.',
    },
  },
  {
    code: 'R2b-4',
    source: ['R2'],
    name: { id: 'Perjalanan pertama tidak sendirian', en: 'The first way there is not gone alone' },
    meaning: {
      id: 'Anda, seorang anggota lain, atau keluarga menemani bila ia mau.',
      en: 'You, another member or the family goes along, if they wish.',
    },
  },
  {
    code: 'R2b-5',
    source: ['R2'],
    name: { id: 'Sambungannya terjadi', en: 'The link has come about' },
    meaning: {
      id: 'Ditanyakan beberapa hari kemudian: sampai, dan disambut?',
      en: 'Asked a few days later: did you get there, and were you received?',
    },
  },
  {
    code: 'R2c-1',
    source: ['R2'],
    name: { id: 'Ditanyakan apakah kebutuhannya terjawab', en: 'Asked whether the need was met' },
    meaning: {
      id: 'Menurut dia, bukan menurut lembaga.',
      en: 'As they see it, not as the agency does.',
    },
  },
  {
    code: 'R2c-2',
    source: ['R2'],
    name: { id: 'Umpan balik sampai ke sumbernya', en: 'The resource has heard how it went' },
    meaning: {
      id: 'Juga pujian; mutu terjaga bila ada yang memberi tahu.',
      en: 'Praise as well; quality holds where somebody tells.',
    },
  },
] as const satisfies readonly LinkingStep[];
