import type { AimCode, Origin, PracticeField, Stage } from '../practice/group.ts';
import type { Bilingual } from './bilingual.ts';
import type { SampleSession } from './sample-session.ts';
import { dayAtHome } from './sample-sessions/day-at-home.ts';
import { firstCircle } from './sample-sessions/first-circle.ts';
import { halfway } from './sample-sessions/halfway.ts';
import { listening } from './sample-sessions/listening.ts';
import { mourning } from './sample-sessions/mourning.ts';
import { pause } from './sample-sessions/pause.ts';
import { quarrel } from './sample-sessions/quarrel.ts';
import { repair } from './sample-sessions/repair.ts';

/** The agency, the village and every person in the sample are invented. */
export const sampleAgency: {
  readonly name: string;
  readonly unit: Bilingual;
  readonly address: Bilingual;
  readonly contact: Bilingual;
  /** What is known of the data book; the rest is not yet known, as in most agencies. */
  readonly book: Readonly<
    Record<'programme' | 'requirements' | 'process' | 'activityFields' | 'limits' | 'funds', Bilingual>
  >;
  readonly founded: string;
  readonly staff: readonly {
    readonly name: string;
    readonly work: 'professional' | 'administrative';
    readonly role: Bilingual;
    readonly status: Bilingual;
    readonly since: string;
  }[];
} = {
  name: 'Yayasan Beranda Tumbuh',
  unit: { id: 'Layanan Keluarga', en: 'Family Service' },
  address: { id: 'Jalan Contoh 1, Desa Tunjungsela', en: 'Contoh Street 1, Tunjungsela village' },
  contact: { id: 'Contoh: lembaga ini rekaan', en: 'Sample: this agency is invented' },
  book: {
    programme: {
      id: 'Kelompok dukungan bagi keluarga, kunjungan rumah, sanggar sore anak',
      en: 'Support groups for families, home visits, an afternoon club for children',
    },
    requirements: { id: 'Tinggal di desa sekitar; tanpa biaya', en: 'Living in a village nearby; free of charge' },
    process: {
      id: 'Perkenalan, kelompok selama sekitar tiga bulan, lalu kunjungan lanjutan',
      en: 'Getting acquainted, a group of about three months, then a visit afterwards',
    },
    activityFields: { id: 'Kesejahteraan keluarga dan anak', en: 'Welfare of families and children' },
    limits: {
      id: 'Keadaan darurat medis dirujuk ke puskesmas',
      en: 'Medical emergencies are referred to the health centre',
    },
    funds: { id: 'Donatur desa dan iuran pengurus', en: 'Donors in the village and dues of the board' },
  },
  founded: '2011',
  staff: [
    {
      name: 'Ratih Wulandari',
      work: 'professional',
      role: { id: 'Pekerja sosial', en: 'Social worker' },
      status: { id: 'tetap', en: 'permanent' },
      since: '2016',
    },
    {
      name: 'Bagas Prakoso',
      work: 'administrative',
      role: { id: 'Tata usaha', en: 'Office' },
      status: { id: 'kontrak', en: 'on contract' },
      since: '2022',
    },
  ],
};

export interface SampleGroup {
  readonly name: string;
  readonly origin: Origin;
  readonly stage: Stage;
  readonly aims: readonly AimCode[];
  readonly practiceField: PracticeField;
  readonly needs: readonly string[];
  readonly purpose: Bilingual;
  readonly serves: Bilingual;
  readonly place: Bilingual;
  /** `HH:MM`. The usual day is the weekday of the present, so that session 8 falls on today. */
  readonly usualTime: string;
  readonly usualMinutes: number;
  readonly plannedSessions: number;
  /** Weeks from the present. */
  readonly startsWeeks: number;
  readonly endsWeeks: number;
  /** The first one is the owner of the sample notebook. */
  readonly facilitators: readonly [string, string];
}

export const sampleGroup: SampleGroup = {
  name: 'Teras Sore',
  origin: 'P0b',
  stage: 'P4',
  aims: ['A2', 'A4'],
  practiceField: 'B2',
  needs: ['need.family', 'need.feelings'],
  purpose: {
    id: 'Orang tua dan pengasuh remaja menemukan cara yang lebih tenang untuk mendampingi anak di rumah, saling menguatkan, dan tahu ke mana mencari bantuan.',
    en: 'Parents and carers of teenagers find calmer ways of being with them at home, strengthen one another, and know where to look for help.',
  },
  serves: {
    id: 'Orang tua, kakek-nenek, dan kakak yang mengasuh anak usia 12–17 tahun di Desa Tunjungsela; diajak lewat sekolah, posyandu, dan tetangga.',
    en: 'Parents, grandparents and elder siblings who bring up children aged 12–17 in Tunjungsela village; invited through the school, the health post and neighbours.',
  },
  place: { id: 'Teras balai desa', en: 'Porch of the village hall' },
  usualTime: '16:00',
  usualMinutes: 90,
  plannedSessions: 12,
  startsWeeks: -7,
  endsWeeks: 4,
  facilitators: ['Ratna Widyasari', 'Arif Nugraha'],
};

export interface SampleMember {
  readonly name: string;
  readonly called: string;
  readonly initials: string;
  readonly birthYear: number;
  readonly sex: Bilingual;
  readonly needs: Bilingual;
  readonly strengths: Bilingual;
  readonly cautions?: Bilingual;
  readonly consentTo: Bilingual;
  /** Number of the first session they belonged to; consent was given on that day. */
  readonly joinedSession: number;
  readonly left?: { readonly afterSession: number; readonly reason: Bilingual };
}

const woman: Bilingual = { id: 'perempuan', en: 'female' };
const man: Bilingual = { id: 'laki-laki', en: 'male' };

const fullConsent: Bilingual = {
  id: 'Setuju ikut kelompok, dicatat oleh fasilitator, dan dibicarakan dengan penyelia tanpa nama. Tahu bahwa boleh berhenti dan boleh melihat catatannya.',
  en: 'Agrees to join, to notes by the facilitators, and to talk with the supervisor without names. Knows they may stop at any time and may see their notes.',
};

const withoutPhotos: Bilingual = {
  id: 'Setuju ikut kelompok dan dicatat oleh fasilitator. Tidak ingin difoto dan tidak ingin namanya disebut di luar kelompok.',
  en: 'Agrees to join and to notes by the facilitators. Does not wish to be photographed or named outside the group.',
};

/** The journal and attendance of the sample sessions point into this list by index. */
export const sampleMembers: readonly SampleMember[] = [
  {
    name: 'Sulastri Martodiwiryo',
    called: 'Mbah Lastri',
    initials: 'SM',
    birthYear: 1961,
    sex: woman,
    needs: {
      id: 'Memahami dunia cucunya (14 tahun) yang ditinggal ibunya bekerja di luar negeri; teman bicara di sore hari.',
      en: 'To understand the world of her grandson (14), whose mother works abroad; company in the late afternoons.',
    },
    strengths: {
      id: 'Tenang, pandai bercerita, disegani tanpa menggurui. Suaranya membuat orang duduk kembali.',
      en: 'Calm, a good teller of stories, respected without preaching. Her voice makes people sit down again.',
    },
    cautions: {
      id: 'Lutut sakit: sediakan kursi, jangan tikar. Mudah lelah setelah satu jam.',
      en: 'Painful knees: a chair, not a mat. Tires after an hour.',
    },
    consentTo: fullConsent,
    joinedSession: 1,
  },
  {
    name: 'Yosef Lamawuran',
    called: 'Pak Yosef',
    initials: 'YL',
    birthYear: 1979,
    sex: man,
    needs: {
      id: 'Ingin didengar oleh anak sulungnya (16 tahun) yang mulai jarang pulang. Mencari cara selain membentak.',
      en: 'Wants his eldest (16), who stays away from home more and more, to listen to him. Looking for ways other than shouting.',
    },
    strengths: {
      id: 'Setia datang, humoris, berani mengakui salah, banyak kenalan di antara para sopir.',
      en: 'Always there, humorous, brave enough to admit a mistake, knows everyone among the drivers.',
    },
    consentTo: fullConsent,
    joinedSession: 1,
  },
  {
    name: 'Nur Aini',
    called: 'Bu Aini',
    initials: 'NA',
    birthYear: 1990,
    sex: woman,
    needs: {
      id: 'Mengasuh dua anak seorang diri; ingin percaya bahwa pendapatnya berharga.',
      en: 'Brings up two children alone; wants to trust that her opinion counts.',
    },
    strengths: {
      id: 'Pengamat yang teliti. Penjahit yang sabar, hafal nama dan kabar anak-anak semua orang.',
      en: 'A close observer. A patient seamstress who remembers everybody’s children and how they are.',
    },
    consentTo: withoutPhotos,
    joinedSession: 1,
  },
  {
    name: 'Marlina Simbolon',
    called: 'Bu Lina',
    initials: 'MS',
    birthYear: 1984,
    sex: woman,
    needs: {
      id: 'Ingin tidak selalu menjadi guru di rumah; putrinya (13 tahun) berkata ia tidak pernah mendengarkan.',
      en: 'Would like not to be the teacher at home as well; her daughter (13) says she never listens.',
    },
    strengths: {
      id: 'Guru honorer, rapi, cepat menangkap pokok persoalan, peduli pada yang tertinggal.',
      en: 'A contract teacher, orderly, quick to see the point, cares for those left behind.',
    },
    consentTo: fullConsent,
    joinedSession: 1,
  },
  {
    name: 'Dedi Kurniawan',
    called: 'Mas Dedi',
    initials: 'DK',
    birthYear: 1988,
    sex: man,
    needs: {
      id: 'Mengasuh putri 13 tahun selama istrinya bekerja di luar negeri; bingung soal menstruasi dan pergaulan.',
      en: 'Looks after a daughter of 13 while his wife works abroad; at a loss about menstruation and friendships.',
    },
    strengths: {
      id: 'Pemalu tetapi jenaka, rajin mencoba di rumah apa yang dibahas, pandai bermain gitar.',
      en: 'Shy but funny, tries out at home what was discussed, plays the guitar well.',
    },
    consentTo: fullConsent,
    joinedSession: 1,
  },
  {
    name: 'Kartika Ayuningrum',
    called: 'Tika',
    initials: 'KA',
    birthYear: 1998,
    sex: woman,
    needs: {
      id: 'Menjadi wali adiknya (15 tahun) sejak orang tua mereka meninggal; mencari jalan antara kakak dan orang tua.',
      en: 'Guardian of her brother (15) since their parents died; looking for a path between sister and parent.',
    },
    strengths: {
      id: 'Jujur, paham media sosial, sanggup mengatakan “saya tidak tahu”.',
      en: 'Honest, at home with social media, able to say “I do not know”.',
    },
    cautions: {
      id: 'Permainan tentang “orang tua saya” dapat menyakitkan. Tanyakan dahulu dan beri pilihan lain.',
      en: 'Exercises about “my parents” may hurt. Ask beforehand and offer another choice.',
    },
    consentTo: fullConsent,
    joinedSession: 1,
  },
  {
    name: 'Hasan Mustari',
    called: 'Pak Hasan',
    initials: 'HM',
    birthYear: 1972,
    sex: man,
    needs: {
      id: 'Putranya (17 tahun) berhenti sekolah dan bekerja di ladang; ingin mereka berbicara tentang hari depan.',
      en: 'His son (17) left school to work in the fields; wants the two of them to talk about the future.',
    },
    strengths: {
      id: 'Petani yang tekun, sedikit bicara, kata-katanya ditunggu. Mengajari anak muda menyambung pohon.',
      en: 'A steady farmer, speaks little and is waited for. Teaches young people to graft trees.',
    },
    cautions: {
      id: 'Telinga kiri kurang mendengar: duduk dengan telinga kanan ke arah lingkaran, bicara bergiliran.',
      en: 'Hard of hearing on the left: seat him with his right ear to the circle, one speaker at a time.',
    },
    consentTo: fullConsent,
    joinedSession: 1,
  },
  {
    name: 'Endang Purwanti',
    called: 'Bu Endang',
    initials: 'EP',
    birthYear: 1980,
    sex: woman,
    needs: {
      id: 'Putrinya (12 tahun) lambat membaca dan diejek; mencari bantuan belajar dan teman bagi anaknya.',
      en: 'Her daughter (12) reads slowly and is teased; looking for help with learning, and friends for the girl.',
    },
    strengths: {
      id: 'Ramah, pemilik warung yang mengenal hampir semua keluarga, murah hati dengan teh.',
      en: 'Friendly, keeps a shop and knows nearly every family, generous with tea.',
    },
    consentTo: withoutPhotos,
    joinedSession: 1,
  },
  {
    name: 'Ni Wayan Sekarini',
    called: 'Bu Sekar',
    initials: 'NS',
    birthYear: 1986,
    sex: woman,
    needs: {
      id: 'Ingin rumah yang lebih tenang bagi kedua anaknya; tempat bernapas bagi dirinya sendiri.',
      en: 'Wants a quieter home for her two children; a place to breathe for herself.',
    },
    strengths: {
      id: 'Lembut, tekun, pandai menyusun kata sederhana. Sesajen dan anyamannya dikagumi.',
      en: 'Gentle, persevering, good at finding simple words. Her offerings and weaving are admired.',
    },
    cautions: {
      id: 'Jangan menelepon atau mengirim pesan ke rumah: hubungi hanya langsung, di posyandu. Jangan bertanya tentang rumah di depan kelompok.',
      en: 'Do not phone or send messages to her home: only in person, at the health post. No questions about home before the group.',
    },
    consentTo: withoutPhotos,
    joinedSession: 1,
  },
  {
    name: 'Rudi Hartawan',
    called: 'Pak Rudi',
    initials: 'RH',
    birthYear: 1983,
    sex: man,
    needs: {
      id: 'Sering bekerja jauh; ingin tetap menjadi ayah bagi dua putra remajanya.',
      en: 'Often works far away; wants to remain a father to his two teenage sons.',
    },
    strengths: {
      id: 'Tukang kayu yang cekatan, suka membantu, terus terang.',
      en: 'A skilled carpenter, helpful, straightforward.',
    },
    consentTo: fullConsent,
    joinedSession: 1,
    left: {
      afterSession: 4,
      reason: {
        id: 'Mendapat pekerjaan di luar pulau. Berpamitan di kelompok; keluarga tetap dapat dihubungi.',
        en: 'Found work on another island. Said goodbye in the group; the family can still be reached.',
      },
    },
  },
  {
    name: 'Fitri Maharani',
    called: 'Bu Fitri',
    initials: 'FM',
    birthYear: 1993,
    sex: woman,
    needs: {
      id: 'Baru pindah dari kota bersama anak sambungnya (12 tahun); belum punya teman di desa.',
      en: 'Newly moved from the city with her stepson (12); has no friends in the village yet.',
    },
    strengths: {
      id: 'Terbuka, berani bertanya, pernah menjadi kader kesehatan.',
      en: 'Open, not afraid to ask, was once a health volunteer.',
    },
    consentTo: fullConsent,
    joinedSession: 5,
  },
];

/** Eight of twelve planned: six held, the sixth did not take place, the eighth is planned for today. */
export const sampleSessions: readonly SampleSession[] = [
  firstCircle,
  dayAtHome,
  listening,
  quarrel,
  repair,
  mourning,
  pause,
  halfway,
];
