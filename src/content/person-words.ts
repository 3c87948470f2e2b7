import type { Bilingual } from './bilingual.ts';

/** Words to tap for what brings people to a group. Few and plain: the facilitator's own come first. */
export const needWords = [
  { id: 'teman bicara', en: 'someone to talk to' },
  { id: 'percaya diri', en: 'confidence' },
  { id: 'mengasuh anak', en: 'bringing up children' },
  { id: 'berduka', en: 'grief' },
  { id: 'mengelola marah', en: 'handling anger' },
  { id: 'pekerjaan', en: 'work' },
  { id: 'kesehatan', en: 'health' },
  { id: 'teman sebaya', en: 'friends of one’s age' },
  { id: 'keterampilan', en: 'skills' },
  { id: 'rasa aman', en: 'safety' },
] as const satisfies readonly Bilingual[];

/** Words to tap for what people bring along. */
export const abilityWords = [
  { id: 'pendengar yang baik', en: 'good listener' },
  { id: 'pandai bercerita', en: 'tells stories well' },
  { id: 'humor', en: 'humour' },
  { id: 'mengatur acara', en: 'organising' },
  { id: 'menulis', en: 'writing' },
  { id: 'memasak', en: 'cooking' },
  { id: 'musik', en: 'music' },
  { id: 'olahraga', en: 'sport' },
  { id: 'kerajinan tangan', en: 'crafts' },
  { id: 'banyak kenalan', en: 'knows many people' },
] as const satisfies readonly Bilingual[];
