import type { Bilingual } from './bilingual.ts';

/** Places of the app, called as its screens are; `app` knows the way to each. */
export type AppPlace =
  | 'groups'
  | 'newGroup'
  | 'group'
  | 'editGroup'
  | 'formation'
  | 'agreement'
  | 'members'
  | 'course'
  | 'progress'
  | 'sociogram'
  | 'beside'
  | 'resources'
  | 'templates'
  | 'plan'
  | 'run'
  | 'techniques'
  | 'activities'
  | 'pass'
  | 'wrapUp'
  | 'summary'
  | 'ending'
  | 'records'
  | 'forms'
  | 'settings'
  | 'backup'
  | 'handedOn'
  | 'calendar'
  | 'trash'
  | 'agency';

export interface AppUse {
  readonly place: AppPlace;
  /** What one does there, as words of a link. */
  readonly does: Bilingual;
}

/** What the places are called in the words of a facilitator. */
export const appPlaces: Readonly<Record<AppPlace, Bilingual>> = {
  groups: { id: 'Daftar kelompok', en: 'List of groups' },
  newGroup: { id: 'Kelompok baru', en: 'New group' },
  group: { id: 'Halaman kelompok', en: 'Page of the group' },
  editGroup: { id: 'Data kelompok', en: 'Details of the group' },
  formation: { id: 'Pembentukan kelompok', en: 'Forming the group' },
  agreement: { id: 'Kesepakatan kelompok', en: 'Agreement of the group' },
  members: { id: 'Anggota', en: 'Members' },
  course: { id: 'Perjalanan prinsip', en: 'Course by the principles' },
  progress: { id: 'Tujuan dan kemajuan', en: 'Goals and progress' },
  sociogram: { id: 'Siapa dengan siapa', en: 'Who with whom' },
  beside: { id: 'Di samping kelompok', en: 'Beside the group' },
  resources: { id: 'Direktori sumber', en: 'Directory of resources' },
  templates: { id: 'Rencana siap pakai', en: 'Plans' },
  plan: { id: 'Rencana pertemuan', en: 'Plan of a session' },
  run: { id: 'Layar pertemuan', en: 'The running session' },
  techniques: { id: 'Teknik dalam pertemuan', en: 'Techniques in a session' },
  activities: { id: 'Kegiatan', en: 'Activities' },
  pass: { id: 'Tablet berkeliling', en: 'Passing the tablet around' },
  wrapUp: { id: 'Catatan akhir', en: 'Wrap-up' },
  summary: { id: 'Ringkasan', en: 'Summary' },
  ending: { id: 'Pengakhiran', en: 'Ending' },
  records: { id: 'Catatan', en: 'Records' },
  forms: { id: 'Formulir kertas', en: 'Paper forms' },
  settings: { id: 'Pengaturan', en: 'Settings' },
  calendar: { id: 'Ke kalender', en: 'Into a calendar' },
  handedOn: { id: 'Yang keluar dari aplikasi', en: 'What left the app' },
  trash: { id: 'Sampah dan masa simpan', en: 'Trash and retention' },
  backup: { id: 'Cadangan', en: 'Backup' },
  agency: { id: 'Data lembaga', en: 'Agency' },
};

/** Where the app puts the knowledge to use. */
export const appUses = {
  groupList: {
    place: 'groups',
    does: { id: 'Melihat kelompok mana yang menunggu Anda', en: 'See which group waits for you' },
  },
  groupBeginning: {
    place: 'newGroup',
    does: { id: 'Membentuk kelompok baru', en: 'Form a new group' },
  },
  groupForming: {
    place: 'formation',
    does: { id: 'Membentuk kelompok langkah demi langkah', en: 'Form the group step by step' },
  },
  groupAgreement: {
    place: 'agreement',
    does: { id: 'Mencetak kesepakatan kelompok', en: 'Print the group’s agreement' },
  },
  groupOrigin: {
    place: 'editGroup',
    does: { id: 'Mencatat bagaimana kelompok terbentuk', en: 'Note how the group came about' },
  },
  groupAims: {
    place: 'editGroup',
    does: { id: 'Memilih tujuan kelompok dan menulis maksudnya', en: 'Choose the group’s aims and word its purpose' },
  },
  groupTerm: {
    place: 'editGroup',
    does: { id: 'Menentukan bagi siapa dan berapa lama', en: 'Settle for whom and for how long' },
  },
  groupStage: {
    place: 'group',
    does: { id: 'Memilih tahap kelompok sekarang', en: 'Choose the group’s present stage' },
  },
  groupSteps: {
    place: 'group',
    does: { id: 'Melihat kesepakatan yang masih terbuka', en: 'See which agreements are still open' },
  },
  groupThoughts: {
    place: 'group',
    does: { id: 'Melihat apa yang layak dipikirkan', en: 'See what is worth a thought' },
  },
  memberList: {
    place: 'members',
    does: { id: 'Mencatat kekuatan dan kebutuhan anggota', en: 'Note members’ strengths and needs' },
  },
  memberContacts: {
    place: 'members',
    does: { id: 'Mencatat kontak perorangan dengan anggota', en: 'Note an individual contact with a member' },
  },
  directory: {
    place: 'resources',
    does: {
      id: 'Menyimpan sumber: siapa, di mana, dengan syarat apa',
      en: 'Keep resources: who, where, on what terms',
    },
  },
  besideReferrals: {
    place: 'beside',
    does: { id: 'Menjaga rujukan sampai sambungannya terjadi', en: 'See referrals through until the link holds' },
  },
  mediating: {
    place: 'run',
    does: { id: 'Menengahi perselisihan, langkah demi langkah', en: 'Mediate a conflict, step by step' },
  },
  guidedSheets: {
    place: 'beside',
    does: {
      id: 'Membuka lembar: menengahi, membela, melindungi, aksi bersama',
      en: 'Open a sheet: mediation, advocacy, protection, community action',
    },
  },
  memberConsent: {
    place: 'members',
    does: { id: 'Mencatat persetujuan anggota', en: 'Note what a member consents to' },
  },
  progressGoals: {
    place: 'progress',
    does: { id: 'Merumuskan tujuan dalam lima langkah dan menilainya', en: 'Word goals in five steps and grade them' },
  },
  progressPictures: {
    place: 'progress',
    does: {
      id: 'Melihat kemajuan tiap anggota dalam gambar kecil',
      en: 'See how each member gets on, in small pictures',
    },
  },
  sociogramTies: {
    place: 'sociogram',
    does: { id: 'Melihat siapa memilih siapa, dan yang berubah', en: 'See who chose whom, and what has changed' },
  },
  passChecks: {
    place: 'pass',
    does: { id: 'Mengedarkan pertanyaan pembuka dan penutup', en: 'Pass a check-in or check-out around' },
  },
  plans: {
    place: 'templates',
    does: { id: 'Mengambil rencana yang sudah jadi', en: 'Take a plan that is ready' },
  },
  planAims: {
    place: 'plan',
    does: { id: 'Menulis tujuan pertemuan', en: 'Write the aims of a session' },
  },
  planAgenda: {
    place: 'plan',
    does: {
      id: 'Menyusun acara: teknik, bahan, siapa memimpin',
      en: 'Plan the agenda: techniques, material, who leads',
    },
  },
  runAttendance: {
    place: 'run',
    does: { id: 'Menandai siapa yang hadir', en: 'Mark who is there' },
  },
  runClock: {
    place: 'run',
    does: { id: 'Menjaga waktu dan acara saat pertemuan', en: 'Keep time and agenda in the room' },
  },
  runJournal: {
    place: 'run',
    does: { id: 'Mencatat pengamatan, ucapan, dan keputusan', en: 'Note observations, words and decisions' },
  },
  runObserving: {
    place: 'run',
    does: { id: 'Mencatat yang terlihat dengan satu sentuhan', en: 'Note what can be seen by one tap' },
  },
  runTechnique: {
    place: 'techniques',
    does: { id: 'Memandu teknik langkah demi langkah', en: 'Lead a technique step by step' },
  },
  activities: {
    place: 'activities',
    does: { id: 'Memilih kegiatan, dan menulis milik sendiri', en: 'Choose activities, and write down your own' },
  },
  wrapUpAims: {
    place: 'wrapUp',
    does: { id: 'Menilai seberapa jauh tujuan tercapai', en: 'Judge how far the aims were reached' },
  },
  planPrinciples: {
    place: 'plan',
    does: { id: 'Bertanya apa yang sudah disiapkan', en: 'Ask what has been prepared' },
  },
  wrapUpPrinciples: {
    place: 'wrapUp',
    does: { id: 'Menandai sepuluh prinsip', en: 'Mark the ten principles' },
  },
  principleCourse: {
    place: 'course',
    does: { id: 'Melihat prinsip di setiap pertemuan', en: 'See the principles in every session' },
  },
  wrapUpReflection: {
    place: 'wrapUp',
    does: { id: 'Menulis renungan dan analisis', en: 'Write reflection and analysis' },
  },
  wrapUpRoles: {
    place: 'wrapUp',
    does: { id: 'Menandai peran dan strategi yang dipakai', en: 'Mark the roles taken and their strategies' },
  },
  wrapUpAgreements: {
    place: 'wrapUp',
    does: { id: 'Mencatat kesepakatan: siapa, apa, sampai kapan', en: 'Record agreements: who, what, until when' },
  },
  summaryCopy: {
    place: 'summary',
    does: { id: 'Mencetak ringkasan bagi arsip atau anggota', en: 'Print the summary for the file or for members' },
  },
  summaryReader: {
    place: 'summary',
    does: {
      id: 'Memilih pembaca lembar dan melihat apa yang diganti',
      en: 'Choose the reader of a paper and see what is replaced',
    },
  },
  handedOnList: {
    place: 'handedOn',
    does: { id: 'Melihat apa yang sudah keluar, kapan, untuk siapa', en: 'See what has left, when, for whom' },
  },
  workAhead: {
    place: 'calendar',
    does: {
      id: 'Membawa pertemuan dan tindak lanjut ke kalender tanpa nama',
      en: 'Take sessions and follow-ups into a calendar without names',
    },
  },
  endingTogether: {
    place: 'ending',
    does: { id: 'Menilai bersama anggota dan mengakhiri dengan baik', en: 'Look back with the members and end well' },
  },
  endingElements: {
    place: 'ending',
    does: { id: 'Menimbang mengapa kelompok berakhir', en: 'Weigh why the group ends' },
  },
  endingReadiness: {
    place: 'ending',
    does: { id: 'Melihat kesiapan setiap orang berpisah', en: 'See whether each one is ready to part' },
  },
  agencyHead: {
    place: 'agency',
    does: { id: 'Mengisi buku data lembaga', en: 'Fill in the agency data book' },
  },
  ownStatements: {
    place: 'agency',
    does: { id: 'Menambah pernyataan milik lembaga', en: 'Add statements of your agency’s own' },
  },
  locking: {
    place: 'settings',
    does: { id: 'Menjaga buku catatan tetap terkunci', en: 'Keep the notebook locked' },
  },
  backingUp: {
    place: 'backup',
    does: { id: 'Membuat cadangan tersegel di luar tablet', en: 'Keep a sealed backup away from the tablet' },
  },
  recordMaking: {
    place: 'records',
    does: { id: 'Menyusun catatan dari yang sudah ditulis', en: 'Build records from what is already written' },
  },
  paperForms: {
    place: 'forms',
    does: {
      id: 'Mencetak daftar hadir dan lembar masukan, lalu menyalinnya',
      en: 'Print attendance and feedback forms, and key them in',
    },
  },
  erasing: {
    place: 'trash',
    does: { id: 'Menghapus yang sudah waktunya', en: 'Erase what is due' },
  },
} as const satisfies Record<string, AppUse>;

export type AppUseName = keyof typeof appUses;
