import { readinessKey } from '../practice/ending.ts';
import type { Bilingual } from './bilingual.ts';

/** How the carpenter of the sample said good-bye after the fourth session; he and his words are invented. */
export const sampleFarewell: {
  readonly gains: Bilingual;
  readonly generalising: Bilingual;
  readonly feelings: Bilingual;
  readonly note: Bilingual;
  readonly decisionReason: Bilingual;
  /** What he can do on leaving, by the code of the statement. */
  readonly ready: readonly string[];
} = {
  gains: {
    id: 'Ia sudah tiga pekan menunggu sebelum menegur, dan anaknya kembali makan bersama.',
    en: 'For three weeks he has waited before scolding, and his son eats with the family again.',
  },
  generalising: {
    id: 'Akan menelepon anaknya setiap malam Minggu dan mendengar dulu, seperti yang dilatih di sini.',
    en: 'Will call his son every Saturday night and listen first, as he practised here.',
  },
  feelings: {
    id: 'Ia bangga dan canggung; beberapa anggota menangis. Saya sendiri kehilangan humornya.',
    en: 'He was proud and awkward; some members wept. I myself miss his humour.',
  },
  note: {
    id: 'Pekerjaan di pulau lain datang mendadak; ia minta satu pertemuan untuk berpamitan.',
    en: 'Work on another island came suddenly; he asked for one session to say good-bye.',
  },
  decisionReason: {
    id: 'Keputusannya sendiri, dibicarakan di lingkaran; keluarganya tetap boleh menghubungi fasilitator.',
    en: 'His own decision, talked over in the circle; his family may still call the facilitator.',
  },
  ready: ['ready-gained', 'ready-alone', 'ready-turn', 'ready-goodbye'],
};

/** The readiness of the one who left, in full. */
export function sampleReadiness(member: string): Readonly<Record<string, { readonly mark: 'ready' }>> {
  const keys = [readinessKey(member), ...sampleFarewell.ready.map((code) => readinessKey(member, code))];
  return Object.fromEntries(keys.map((key) => [key, { mark: 'ready' as const }]));
}
