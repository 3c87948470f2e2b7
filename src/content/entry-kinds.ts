import type { EntryKind, Tone } from '../practice/entry.ts';
import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface EntryKindName extends ContentEntry {
  readonly code: EntryKind;
  /** One or two words, for a button. */
  readonly label: Bilingual;
  /** What belongs in it, in one line. */
  readonly hint: Bilingual;
}

/** In the order in which a facilitator reaches for them. */
export const entryKinds = [
  {
    code: 'observation',
    source: ['N8', 'K2'],
    name: { id: 'Pengamatan', en: 'Observation' },
    label: { id: 'Amatan', en: 'Seen' },
    hint: {
      id: 'Yang Anda lihat atau dengar, sebelum Anda menafsirkannya.',
      en: 'What you saw or heard, before you interpret it.',
    },
  },
  {
    code: 'statement',
    source: ['K2'],
    name: { id: 'Ucapan anggota', en: 'Statement' },
    label: { id: 'Ucapan', en: 'Said' },
    hint: {
      id: 'Kata-kata seseorang, sedekat mungkin dengan aslinya.',
      en: 'Someone’s words, as close to the original as you can.',
    },
  },
  {
    code: 'decision',
    source: ['T6', 'C3'],
    name: { id: 'Keputusan', en: 'Decision' },
    label: { id: 'Putusan', en: 'Decided' },
    hint: {
      id: 'Apa yang diputuskan kelompok, dan bagaimana caranya memutuskan.',
      en: 'What the group decided, and in what way.',
    },
  },
  {
    code: 'agreement',
    source: ['T6', 'T7'],
    name: { id: 'Kesepakatan', en: 'Agreement' },
    label: { id: 'Sepakat', en: 'Agreed' },
    hint: {
      id: 'Janji bersama atau tugas: siapa melakukan apa, sampai kapan.',
      en: 'A shared promise or a task: who does what, and by when.',
    },
  },
  {
    code: 'resource',
    source: ['T9'],
    name: { id: 'Sumber', en: 'Resource' },
    label: { id: 'Sumber', en: 'Resource' },
    hint: {
      id: 'Kemampuan, orang, barang, atau layanan yang ditemukan atau dibutuhkan.',
      en: 'An ability, person, thing or service that was found or is needed.',
    },
  },
  {
    code: 'incident',
    source: ['N4', 'N6'],
    name: { id: 'Kejadian', en: 'Incident' },
    label: { id: 'Kejadian', en: 'Incident' },
    hint: {
      id: 'Hal yang mengganggu atau membahayakan, dan apa yang segera dilakukan.',
      en: 'Something that disturbed or endangered, and what was done at once.',
    },
  },
  {
    code: 'followUp',
    source: ['G13', 'N9'],
    name: { id: 'Tindak lanjut', en: 'Follow-up' },
    label: { id: 'Lanjutan', en: 'Follow up' },
    hint: {
      id: 'Yang perlu Anda kerjakan atau tanyakan sesudah pertemuan.',
      en: 'What you need to do or ask after the meeting.',
    },
  },
] as const satisfies readonly EntryKindName[];

export interface ToneName extends ContentEntry {
  readonly code: Tone;
}

/** How a moment felt: the facilitator's impression, not a finding about the person. */
export const tones = [
  { code: 'warm', source: ['K2'], name: { id: 'Hangat', en: 'Warm' } },
  { code: 'lively', source: ['K2'], name: { id: 'Bersemangat', en: 'Lively' } },
  { code: 'calm', source: ['K2'], name: { id: 'Tenang', en: 'Calm' } },
  { code: 'withdrawn', source: ['K2'], name: { id: 'Menarik diri', en: 'Withdrawn' } },
  { code: 'sad', source: ['K2'], name: { id: 'Sedih', en: 'Sad' } },
  { code: 'tense', source: ['K2'], name: { id: 'Tegang', en: 'Tense' } },
] as const satisfies readonly ToneName[];
