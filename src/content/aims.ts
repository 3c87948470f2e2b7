import type { AimCode } from '../practice/group.ts';
import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface GroupAim extends ContentEntry {
  readonly code: AimCode;
  readonly meaning: Bilingual;
  readonly example: Bilingual;
}

/** What a group may be there for; a group usually has one or two of these. */
export const groupAims = [
  {
    code: 'A1',
    source: ['A1'],
    name: { id: 'Perbaikan', en: 'Remedy' },
    meaning: {
      id: 'Menolong orang memulihkan hubungan atau kemampuan yang terganggu.',
      en: 'Helping people to mend relations or abilities that have suffered.',
    },
    example: {
      id: 'Ayah dan anak yang lama tidak bertegur sapa belajar berbicara lagi.',
      en: 'A father and a son who long stopped speaking learn to talk again.',
    },
  },
  {
    code: 'A2',
    source: ['A2'],
    name: { id: 'Pencegahan', en: 'Prevention' },
    meaning: {
      id: 'Menguatkan orang sebelum kesulitan menjadi besar.',
      en: 'Making people stronger before a difficulty grows large.',
    },
    example: {
      id: 'Remaja berlatih menolak ajakan yang berbahaya sebelum menghadapinya.',
      en: 'Young people practise refusing a risky invitation before they meet one.',
    },
  },
  {
    code: 'A3',
    source: ['A3'],
    name: { id: 'Pertumbuhan sosial yang wajar', en: 'Normal social growth' },
    meaning: {
      id: 'Memberi tempat bergaul dan belajar hidup bersama yang dibutuhkan setiap orang pada usianya.',
      en: 'Giving the company and the practice in living together that everyone needs at their age.',
    },
    example: {
      id: 'Anak-anak yang baru pindah mendapat teman dan belajar bermain bergiliran.',
      en: 'Children new to the area find friends and learn to take turns in play.',
    },
  },
  {
    code: 'A4',
    source: ['A4'],
    name: { id: 'Peningkatan kemampuan kepribadian', en: 'Personal enhancement' },
    meaning: {
      id: 'Mengembangkan bakat, kepercayaan diri, dan keterampilan yang memperkaya hidup seseorang.',
      en: 'Developing the talents, confidence and skills that enrich a person’s life.',
    },
    example: {
      id: 'Seorang ibu yang pemalu memimpin acara pembukaan untuk pertama kali.',
      en: 'A shy mother leads the opening for the first time.',
    },
  },
  {
    code: 'A5',
    source: ['A5'],
    name: { id: 'Tanggung jawab sosial dan partisipasi', en: 'Social responsibility and participation' },
    meaning: {
      id: 'Menumbuhkan kemauan dan kecakapan untuk ikut mengurus kehidupan bersama.',
      en: 'Growing the will and the skill to take part in the life of the community.',
    },
    example: {
      id: 'Kelompok menyampaikan usul tentang penerangan jalan dalam musyawarah desa.',
      en: 'The group brings a proposal about street lighting to the village assembly.',
    },
  },
] as const satisfies readonly GroupAim[];
