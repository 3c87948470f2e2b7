import type { TechniqueCode } from '../practice/session.ts';
import type { Bilingual } from './bilingual.ts';

/** What can be done for a person after a private card, as words of a next step. */
const greet: Bilingual = {
  id: 'Menyapa secara pribadi sebelum berpisah',
  en: 'Speak to them personally before we part',
};
const call: Bilingual = { id: 'Menghubungi dan menanyakan kabarnya', en: 'Get in touch and ask how they are' };
const visit: Bilingual = { id: 'Bertemu berdua', en: 'Meet alone' };
const supervise: Bilingual = { id: 'Membawanya ke supervisi', en: 'Take it to supervision' };
const watch: Bilingual = { id: 'Memperhatikan lagi pada pertemuan depan', en: 'Look again at the next session' };

export const careSteps: Partial<Record<TechniqueCode, readonly Bilingual[]>> = {
  X5: [greet, call, visit, supervise],
  X6: [call, watch, supervise],
  X7: [
    {
      id: 'Menanyakan apakah kesempatan kecil itu terjadi',
      en: 'Ask whether the small occasion came about',
    },
    call,
    watch,
  ],
  X8: [
    {
      id: 'Mencari langkah kecil dari yang belum pernah dikuatkan',
      en: 'Look for a small step of those who have had none',
    },
    watch,
  ],
  X9: [
    { id: 'Menanyakan bagaimana percobaannya di rumah', en: 'Ask how trying it at home went' },
    { id: 'Mengulang bersama pada pertemuan depan', en: 'Practise it together next time' },
  ],
};
