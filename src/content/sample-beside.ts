import type { ContactWay } from '../practice/contact.ts';
import type { LogWork } from '../practice/log-line.ts';
import type { Covered, Served } from '../practice/referral.ts';
import type { ResourceSort } from '../practice/resource.ts';
import type { Bilingual } from './bilingual.ts';

/** What goes on beside the sample group. Every person, place and number is invented. */
export interface SampleResource {
  readonly name: Bilingual;
  readonly sort: ResourceSort;
  readonly offers: Bilingual;
  readonly contact: Bilingual;
  readonly area: Bilingual;
  readonly emergency?: boolean;
}

export const sampleResources: readonly SampleResource[] = [
  {
    name: { id: 'Puskesmas Tunjungsela', en: 'Tunjungsela health post' },
    sort: 'O2d',
    offers: {
      id: 'Pemeriksaan, konseling remaja hari Selasa, rujukan ke rumah sakit kabupaten.',
      en: 'Check-ups, counselling for teenagers on Tuesdays, referral to the district hospital.',
    },
    contact: { id: 'Loket depan; cari Bidan Wening (rekaan)', en: 'Front desk; ask for midwife Wening (invented)' },
    area: { id: 'Kecamatan Tunjungsela', en: 'Tunjungsela district' },
  },
  {
    name: { id: 'Unit perlindungan anak dan perempuan', en: 'Protection unit for women and children' },
    sort: 'O2d',
    offers: {
      id: 'Tempat aman, pendampingan hukum, dan laporan di luar jam kerja.',
      en: 'A safe place, legal help, and reports outside office hours.',
    },
    contact: { id: 'Ganti dengan nomor di daerah Anda', en: 'Put in the number of your own area' },
    area: { id: 'Kabupaten', en: 'The whole regency' },
    emergency: true,
  },
  {
    name: { id: 'Pak Lurah Darsono', en: 'Darsono, the village head' },
    sort: 'O2b',
    offers: {
      id: 'Surat keterangan, balai desa pada sore hari, perkenalan dengan sekolah.',
      en: 'Letters, the village hall in the late afternoon, an introduction to the school.',
    },
    contact: { id: 'Setiap pagi di kantor desa', en: 'At the village office every morning' },
    area: { id: 'Desa Tunjungsela', en: 'Tunjungsela village' },
  },
];

export interface SampleContact {
  /** Index in the list of members. */
  readonly member: number;
  readonly daysAgo: number;
  readonly way: ContactWay;
  readonly stage: 'W6a' | 'W6b' | 'W6c';
  readonly said: Bilingual;
  readonly mayTell?: Bilingual;
  readonly techniques: readonly string[];
  readonly principles: readonly string[];
  readonly step: Bilingual;
  readonly dueInDays: number;
}

export const sampleContacts: readonly SampleContact[] = [
  {
    member: 4,
    daysAgo: 5,
    way: 'afterSession',
    stage: 'W6a',
    said: {
      id: '“Saya takut salah ngomong soal haid, jadi saya diam saja.” Ia tertawa, lalu lama memandang ke jalan.',
      en: '“I am afraid to get it wrong about her periods, so I say nothing.” He laughs, then looks at the road for a long time.',
    },
    mayTell: {
      id: 'Boleh disebut di kelompok bahwa ia mencari bahan bacaan, tanpa alasannya.',
      en: 'The group may know that he looks for something to read, not why.',
    },
    techniques: ['W5b'],
    principles: ['W3a', 'W3e'],
    step: { id: 'Membawakan buku kecil dari puskesmas', en: 'Bring the small book from the health post' },
    dueInDays: 2,
  },
];

export const sampleReferral: {
  readonly member: number;
  readonly resource: number;
  readonly daysAgo: number;
  readonly need: Bilingual;
  readonly request: Bilingual;
  readonly covers: readonly Covered[];
  readonly linked: readonly string[];
  readonly firstInDays: number;
  readonly served?: Served;
} = {
  member: 7,
  resource: 0,
  daysAgo: 12,
  need: {
    id: 'Putrinya lambat membaca; ingin tahu apakah matanya perlu diperiksa.',
    en: 'Her daughter reads slowly; she wants to know whether the girl’s eyes need a check.',
  },
  request: { id: 'Pemeriksaan mata dan saran bagi orang tua.', en: 'An eye check, and advice for the parents.' },
  covers: ['name', 'need'],
  linked: ['R2a-1', 'R2a-2', 'R2b-1', 'R2b-2'],
  firstInDays: 3,
};

export interface SampleLogLine {
  readonly daysAgo: number;
  readonly startsAt: string;
  readonly minutes: number;
  readonly work: LogWork;
  readonly planned: Bilingual;
  readonly result: Bilingual;
}

/** Work outside sessions, for the daily log. */
export const sampleLogLines: readonly SampleLogLine[] = [
  {
    daysAgo: 9,
    startsAt: '10:00',
    minutes: 50,
    work: 'meeting',
    planned: {
      id: 'Bertemu kader posyandu tentang tempat pertemuan di musim hujan',
      en: 'Meet the health volunteers about a place for the rainy season',
    },
    result: {
      id: 'Teras posyandu boleh dipakai tiap pekan, asal selesai sebelum magrib.',
      en: 'We may use the porch of the health post each week, as long as we are done before sunset.',
    },
  },
  {
    daysAgo: 2,
    startsAt: '19:30',
    minutes: 35,
    work: 'preparing',
    planned: {
      id: 'Menyiapkan alat dan giliran bicara untuk pertemuan berikutnya',
      en: 'Prepare material and turns for the next session',
    },
    result: {
      id: 'Kartu perasaan lengkap; spidol tinggal dua.',
      en: 'The feeling cards are complete; two markers are left.',
    },
  },
];
