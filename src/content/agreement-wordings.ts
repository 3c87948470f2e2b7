import type { GroupKind } from '../practice/formation.ts';
import type { AgreementSection } from '../practice/group-agreement.ts';
import type { Origin } from '../practice/group.ts';
import type { Bilingual } from './bilingual.ts';

/** One sentence that may stand in an agreement, and when it is offered. */
export interface AgreementSentence {
  readonly section: AgreementSection;
  readonly says: Bilingual;
  /** Offered only where the group came about so, is of that kind, or takes newcomers or not; else always. */
  readonly origins?: readonly Origin[];
  readonly kinds?: readonly GroupKind[];
  readonly openness?: 'open' | 'closed';
}

/** Wording offered for the agreement of a group. Everything in it is the group's to change. [P1, W3, T6] */
export const agreementSentences = [
  {
    section: 'norms',
    says: {
      id: 'Kami datang tepat waktu, dan memberi tahu bila berhalangan.',
      en: 'We come on time, and send word when we cannot come.',
    },
  },
  {
    section: 'norms',
    says: {
      id: 'Satu orang berbicara, yang lain mendengarkan sampai selesai.',
      en: 'One person speaks, the others listen to the end.',
    },
  },
  {
    section: 'norms',
    says: {
      id: 'Setiap orang boleh berkata “lewat” dan tidak harus bercerita.',
      en: 'Everyone may say “pass”; nobody has to tell anything.',
    },
  },
  {
    section: 'norms',
    says: {
      id: 'Kami boleh tidak setuju; yang dibantah pendapatnya, bukan orangnya.',
      en: 'We may disagree; we argue with what is said and not with who says it.',
    },
  },
  {
    section: 'norms',
    kinds: ['talk', 'learn'],
    says: {
      id: 'Telepon disimpan, kecuali ada yang ditunggu dari rumah.',
      en: 'Telephones stay away, unless somebody waits for news from home.',
    },
  },
  {
    section: 'norms',
    kinds: ['play'],
    says: {
      id: 'Semua ikut bermain menurut kemampuannya, dan tidak seorang pun ditertawakan.',
      en: 'All join in as well as they can, and nobody is laughed at.',
    },
  },
  {
    section: 'norms',
    kinds: ['act'],
    says: {
      id: 'Tugas dibagi bersama; siapa yang tidak sanggup segera mengatakannya.',
      en: 'Tasks are shared out together; whoever cannot manage says so soon.',
    },
  },
  {
    section: 'norms',
    openness: 'open',
    says: {
      id: 'Orang baru boleh bergabung; kami menyambutnya dan menceritakan kesepakatan ini.',
      en: 'Newcomers may join; we welcome them and tell them of this agreement.',
    },
  },
  {
    section: 'norms',
    openness: 'closed',
    says: {
      id: 'Tidak ada orang baru yang masuk tanpa persetujuan kita semua.',
      en: 'Nobody new comes in unless all of us agree.',
    },
  },
  {
    section: 'facilitatorRole',
    says: {
      id: 'Fasilitator menyiapkan pertemuan, menjaga waktu, dan menjaga agar setiap orang mendapat tempat.',
      en: 'The facilitator prepares the meetings, keeps the time, and sees that everyone has a place.',
    },
  },
  {
    section: 'facilitatorRole',
    says: {
      id: 'Fasilitator tidak memutuskan bagi kelompok; ia membantu kelompok memutuskan.',
      en: 'The facilitator does not decide for the group, but helps the group to decide.',
    },
  },
  {
    section: 'facilitatorRole',
    says: {
      id: 'Fasilitator membuat catatan. Setiap anggota boleh melihat catatan tentang dirinya.',
      en: 'The facilitator keeps notes. Each member may see what is written about them.',
    },
  },
  {
    section: 'facilitatorRole',
    origins: ['P0a'],
    says: {
      id: 'Fasilitator mengatakan terus terang apa yang wajib ia laporkan, dan kepada siapa.',
      en: 'The facilitator says openly what must be reported, and to whom.',
    },
  },
  {
    section: 'facilitatorRole',
    origins: ['P0c'],
    says: {
      id: 'Fasilitator tamu dalam kelompok ini; pemimpin dan kebiasaan yang ada tetap berlaku.',
      en: 'The facilitator is a guest of this group; its leaders and its customs stay.',
    },
  },
  {
    section: 'memberRole',
    says: {
      id: 'Anggota ikut menentukan apa yang dikerjakan dan dengan cara bagaimana.',
      en: 'Members have a say in what is done, and how.',
    },
  },
  {
    section: 'memberRole',
    says: {
      id: 'Anggota saling membantu dan mengatakan bila ada yang terasa tidak baik.',
      en: 'Members help each other, and say so when something does not feel right.',
    },
  },
  {
    section: 'memberRole',
    origins: ['P0b', 'P0c'],
    says: {
      id: 'Anggota boleh berhenti kapan saja; kami berharap ia berpamitan.',
      en: 'Members may stop at any time; we hope they will say goodbye.',
    },
  },
  {
    section: 'memberRole',
    origins: ['P0a'],
    says: {
      id: 'Kehadiran diwajibkan; apa yang diceritakan di sini ditentukan anggota sendiri.',
      en: 'Attendance is compulsory; what to tell here is up to each member.',
    },
  },
  {
    section: 'confidentiality',
    says: {
      id: 'Yang diceritakan dalam kelompok tetap di dalam kelompok. Tentang diri sendiri setiap orang boleh bercerita.',
      en: 'What is told in the group stays in the group. Of themselves everyone may tell.',
    },
  },
  {
    section: 'confidentiality',
    says: {
      id: 'Tidak ada foto atau rekaman tanpa persetujuan semua yang ada di dalamnya.',
      en: 'No pictures or recordings without the consent of all who are in them.',
    },
  },
  {
    section: 'confidentiality',
    says: {
      id: 'Bila seseorang dalam bahaya, atau bila hukum mewajibkan, fasilitator boleh mencari pertolongan di luar; ia mengatakannya lebih dahulu bila mungkin.',
      en: 'When somebody is in danger, or where the law demands it, the facilitator may seek help outside, and says so first where possible.',
    },
  },
  {
    section: 'confidentiality',
    origins: ['P0a'],
    says: {
      id: 'Yang dilaporkan kepada pihak berwenang hanya kehadiran, kecuali disebut lain di atas.',
      en: 'Only attendance is reported to the authority, unless it says otherwise above.',
    },
  },
  {
    section: 'duration',
    says: {
      id: 'Menjelang akhir kami menilai bersama apa yang tercapai, lalu memutuskan: selesai atau dilanjutkan.',
      en: 'Near the end we look together at what was reached, and decide whether to end or to go on.',
    },
  },
  {
    section: 'duration',
    says: {
      id: 'Kesepakatan ini boleh diubah bila kami semua menghendakinya.',
      en: 'This agreement may be changed when all of us want it.',
    },
  },
] as const satisfies readonly AgreementSentence[];
