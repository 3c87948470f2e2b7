import type { GroupKind } from '../practice/formation.ts';
import type { AgreementSection } from '../practice/group-agreement.ts';
import type { Bilingual } from './bilingual.ts';

export interface SampleFormation {
  readonly client: 'persons' | 'group';
  readonly consent: 'yes' | 'partly' | 'no';
  readonly kindOfGroup: GroupKind;
  readonly openness: 'open' | 'closed';
  /** By the code of the question. */
  readonly answers: Readonly<Record<string, Bilingual>>;
  /** What comes first stands first. */
  readonly elements: readonly { readonly text: Bilingual; readonly resources: Bilingual; readonly aim: Bilingual }[];
  /** A sentence a line. */
  readonly agreement: Readonly<Record<AgreementSection, readonly Bilingual[]>>;
}

/** How the invented group was formed, and what it agreed on at its first session. */
export const sampleFormation: SampleFormation = {
  client: 'persons',
  consent: 'yes',
  kindOfGroup: 'talk',
  openness: 'open',
  answers: {
    story: {
      id: 'Kepala sekolah meminta bantuan setelah tiga siswa lari dari rumah. Kader posyandu menyebut nama; kami menemui setiap keluarga.',
      en: 'The headmaster asked for help after three pupils had run away from home. The health volunteers named families; we saw each of them.',
    },
    P1b: {
      id: 'Tidak berteriak lagi di rumah. Ada yang mendengar tanpa menghakimi.',
      en: 'No more shouting at home. Someone who listens and does not judge.',
    },
    P1c: {
      id: 'Mencegah anak putus sekolah. Lembaga tidak menjanjikan uang atau beasiswa.',
      en: 'To keep children at school. The agency promises neither money nor scholarships.',
    },
    P1e: {
      id: 'Pengalaman para nenek, warung Bu Sari sebagai tempat bertemu, grup telepon ronda.',
      en: 'What the grandmothers know, a food stall to meet at, the telephone group of the night watch.',
    },
    P1f: {
      id: 'Teras balai desa setiap minggu, dua fasilitator, psikolog puskesmas sebulan sekali.',
      en: 'The porch of the village hall each week, two facilitators, the health centre’s psychologist once a month.',
    },
    P1i: {
      id: 'Kami menyiapkan dan menjaga waktu. Anggota memilih pokok bicara. Sekolah tidak ikut hadir.',
      en: 'We prepare and keep the time. Members choose what to talk of. The school does not attend.',
    },
    P2a: {
      id: 'Semua masih memasak dan makan bersama anak; semua datang sendiri, tidak disuruh.',
      en: 'All of them still cook for and eat with the children; all came by themselves.',
    },
    P2e: {
      id: 'Dua belas sore: mula-mula mendengarkan, lalu mencoba satu hal kecil di rumah, lalu saling menengok.',
      en: 'Twelve afternoons: first to listen, then to try one small thing at home, then to look in on each other.',
    },
  },
  elements: [
    {
      text: { id: 'Percakapan di rumah berakhir dengan teriakan', en: 'Talk at home ends in shouting' },
      resources: { id: 'waktu makan bersama', en: 'meals taken together' },
      aim: { id: 'satu percakapan tenang setiap hari', en: 'there is one calm talk a day' },
    },
    {
      text: { id: 'Orang tua merasa sendirian', en: 'Parents feel alone with it' },
      resources: { id: 'tetangga dan grup telepon', en: 'neighbours and the telephone group' },
      aim: { id: 'setiap orang punya satu orang yang dapat dihubungi', en: 'each has one person to call' },
    },
  ],
  agreement: {
    norms: [
      {
        id: 'Kami datang sebelum azan asar selesai, dan memberi tahu bila berhalangan.',
        en: 'We come before the afternoon call to prayer ends, and send word when we cannot.',
      },
      { id: 'Satu orang bicara, yang lain mendengarkan.', en: 'One speaks, the others listen.' },
      { id: 'Boleh berkata “lewat”.', en: 'Anyone may say “pass”.' },
      { id: 'Anak kecil boleh dibawa.', en: 'Small children are welcome.' },
    ],
    facilitatorRole: [
      {
        id: 'Bu Ratna dan Pak Arif menyiapkan, menjaga waktu, dan mencatat. Mereka tidak memutuskan bagi kami.',
        en: 'Ratna and Arif prepare, keep the time and take notes. They do not decide for us.',
      },
    ],
    memberRole: [
      {
        id: 'Kami memilih pokok bicara, bergantian membuka pertemuan, dan saling menengok bila ada yang tidak datang.',
        en: 'We choose what to talk of, take turns to open the session, and look in on whoever did not come.',
      },
    ],
    confidentiality: [
      {
        id: 'Cerita tentang anak siapa pun tidak dibawa keluar, juga tidak ke sekolah. Bila ada anak dalam bahaya, fasilitator mencari bantuan dan mengatakannya lebih dahulu.',
        en: 'What is told of anyone’s child does not leave the porch, nor reach the school. When a child is in danger the facilitators seek help, and say so first.',
      },
    ],
    duration: [
      {
        id: 'Dua belas sore. Pada sore kesebelas kami menilai bersama dan memutuskan bagaimana selanjutnya.',
        en: 'Twelve afternoons. At the eleventh we look back together and decide how to go on.',
      },
    ],
  },
};
