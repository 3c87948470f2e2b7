import type { Check } from '../practice/answer.ts';
import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface CheckQuestion extends ContentEntry {
  /** Kept in answers as the key of a part; letters and hyphens only. */
  readonly code: `check-${string}`;
  readonly check: Check;
  readonly question: Bilingual;
  /** What the two ends of the slider say. */
  readonly low: Bilingual;
  readonly high: Bilingual;
}

/**
 * Four questions on arriving and four before leaving, in our own words. Published scales are licensed: neither their items
 * nor their order or layout are followed here. The first of each pair is asked on the same slider, so that how somebody
 * came can be laid beside how they went.
 */
export const checkQuestions = [
  {
    code: 'check-arriving',
    source: ['T4'],
    check: 'in',
    name: { id: 'Datang', en: 'Arriving' },
    question: { id: 'Bagaimana saya datang hari ini?', en: 'How do I arrive today?' },
    low: { id: 'berat', en: 'heavy' },
    high: { id: 'ringan', en: 'light' },
  },
  {
    code: 'check-strength',
    source: ['T4'],
    check: 'in',
    name: { id: 'Tenaga', en: 'Strength' },
    question: { id: 'Berapa banyak tenaga saya akhir-akhir ini?', en: 'How much strength do I have these days?' },
    low: { id: 'hampir habis', en: 'nearly spent' },
    high: { id: 'cukup untuk semua', en: 'enough for everything' },
  },
  {
    code: 'check-company',
    source: ['T4'],
    check: 'in',
    name: { id: 'Teman', en: 'Company' },
    question: { id: 'Adakah yang berjalan di samping saya?', en: 'Is there anyone walking beside me?' },
    low: { id: 'saya sendirian', en: 'I am on my own' },
    high: { id: 'saya ditemani', en: 'I am in company' },
  },
  {
    code: 'check-eager',
    source: ['T8'],
    check: 'in',
    name: { id: 'Hasrat', en: 'Eagerness' },
    question: { id: 'Seberapa ingin saya berada di sini hari ini?', en: 'How much do I want to be here today?' },
    low: { id: 'lebih baik pulang', en: 'rather go home' },
    high: { id: 'senang sekali', en: 'very much' },
  },
  {
    code: 'check-going',
    source: ['T10'],
    check: 'out',
    name: { id: 'Pulang', en: 'Going' },
    question: { id: 'Bagaimana saya pulang hari ini?', en: 'How do I go home today?' },
    low: { id: 'berat', en: 'heavy' },
    high: { id: 'ringan', en: 'light' },
  },
  {
    code: 'check-room',
    source: ['T5'],
    check: 'out',
    name: { id: 'Tempat', en: 'Room' },
    question: { id: 'Adakah tempat bagi saya di lingkaran ini?', en: 'Was there a place for me in the circle?' },
    low: { id: 'di pinggir', en: 'at the edge' },
    high: { id: 'di dalam', en: 'right inside' },
  },
  {
    code: 'check-daring',
    source: ['C4'],
    check: 'out',
    name: { id: 'Keberanian', en: 'Daring' },
    question: { id: 'Apakah saya berani mencoba sesuatu?', en: 'Did I dare to try something?' },
    low: { id: 'belum kali ini', en: 'not this time' },
    high: { id: 'ya, sungguh', en: 'yes, truly' },
  },
  {
    code: 'check-carrying',
    source: ['T10'],
    check: 'out',
    name: { id: 'Bekal', en: 'To take home' },
    question: { id: 'Apa yang saya bawa untuk hari-hari berikut?', en: 'What do I take along for the coming days?' },
    low: { id: 'tangan kosong', en: 'empty hands' },
    high: { id: 'banyak', en: 'a great deal' },
  },
] as const satisfies readonly CheckQuestion[];

/** The questions of a check, in the order they are asked. */
export function questionsOf(check: Check): readonly CheckQuestion[] {
  return checkQuestions.filter((question) => question.check === check);
}
