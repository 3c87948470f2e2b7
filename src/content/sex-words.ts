import type { Bilingual } from './bilingual.ts';

/** How people mostly say their sex, to be counted as one in either language; any other word is counted as another. */
export const sexWords = [
  { code: 'female', name: { id: 'Perempuan', en: 'Female' } },
  { code: 'male', name: { id: 'Laki-laki', en: 'Male' } },
  { code: 'unsaid', name: { id: 'Tidak ingin menyebutkan', en: 'Prefers not to say' } },
] as const satisfies readonly { readonly code: string; readonly name: Bilingual }[];
