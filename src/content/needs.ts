import type { ContentEntry } from './content-entry.ts';

/**
 * What people come to a group for, in broad words that point at nobody: an agency counts its groups by them. A group may
 * answer several. [K6: "by sex and age band and need"]
 */
export const groupNeeds = [
  { code: 'need.feelings', source: [], name: { id: 'Perasaan dan kesehatan jiwa', en: 'Feelings and mental health' } },
  { code: 'need.belonging', source: [], name: { id: 'Pergaulan dan kesepian', en: 'Company and loneliness' } },
  { code: 'need.family', source: [], name: { id: 'Keluarga dan pengasuhan', en: 'Family and parenting' } },
  { code: 'need.loss', source: [], name: { id: 'Kehilangan dan duka', en: 'Loss and grief' } },
  { code: 'need.safety', source: [], name: { id: 'Rasa aman dari kekerasan', en: 'Safety from violence' } },
  { code: 'need.dependence', source: [], name: { id: 'Lepas dari ketergantungan', en: 'Freedom from dependence' } },
  { code: 'need.health', source: [], name: { id: 'Kesehatan dan disabilitas', en: 'Health and disability' } },
  { code: 'need.learning', source: [], name: { id: 'Sekolah dan belajar', en: 'School and learning' } },
  { code: 'need.work', source: [], name: { id: 'Pekerjaan dan penghasilan', en: 'Work and income' } },
  { code: 'need.home', source: [], name: { id: 'Tempat tinggal dan kebutuhan pokok', en: 'A home and daily needs' } },
  { code: 'need.rights', source: [], name: { id: 'Hak dan dokumen diri', en: 'Rights and personal papers' } },
  {
    code: 'need.neighbours',
    source: [],
    name: { id: 'Hidup bersama di lingkungan', en: 'Living together as neighbours' },
  },
] as const satisfies readonly ContentEntry[];
