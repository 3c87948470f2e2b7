import type { HeldSampleSession } from '../sample-session.ts';

export const pause: HeldSampleSession = {
  state: 'held',
  number: 7,
  weeks: -1,
  plannedMinutes: 90,
  begunLate: 3,
  lastedMinutes: 91,
  purpose: {
    id: 'Berlatih mengambil jeda ketika pertengkaran di rumah memanas.',
    en: 'To practise taking a pause when a quarrel at home heats up.',
  },
  aims: [
    {
      id: 'Anggota mengenali tanda di tubuhnya sendiri sebelum marah meledak.',
      en: 'Members know the signs in their own body before anger bursts out.',
    },
    { id: 'Setiap anggota mencoba satu cara mengambil jeda.', en: 'Each member tries one way of pausing.' },
    {
      id: 'Anggota tahu siapa yang dapat dihubungi bila rumah terasa tidak aman.',
      en: 'Members know whom to turn to when home does not feel safe.',
    },
  ],
  reached: [
    { mark: 'met' },
    {
      mark: 'partly',
      note: {
        id: 'Enam mencoba, satu memilih mengamati, satu pasangan kehabisan waktu.',
        en: 'Six tried it, one chose to watch, one pair ran out of time.',
      },
    },
    { mark: 'met' },
  ],
  blocks: [
    { title: { id: 'Pembukaan dan kabar hari ini', en: 'Opening and check-in' }, minutes: 15, leads: 'Mas Dedi' },
    {
      title: { id: 'Tanda-tanda di tubuh', en: 'Signs in the body' },
      minutes: 15,
      technique: 'X10',
      material: { id: 'Gambar garis tubuh besar, spidol', en: 'A large body outline, markers' },
      leads: 'Bu Fitri',
    },
    {
      title: { id: 'Latihan jeda dengan bermain peran', en: 'The pause, in role play' },
      minutes: 30,
      technique: 'X1',
      leads: 'Pak Yosef & Bu Lina',
    },
    {
      title: { id: 'Tanya jawab dengan konselor puskesmas', en: 'Questions to the health centre’s counsellor' },
      minutes: 20,
      technique: 'X2',
      leads: { id: 'Konselor, ditemani Arif', en: 'The counsellor, with Arif' },
    },
    { title: { id: 'Penilaian dan penutup', en: 'Evaluation and closing' }, minutes: 10, leads: 'Bu Aini' },
  ],
  attendance: [
    { member: 0, presence: 'excused', reason: { id: 'Kontrol kesehatan', en: 'Medical check-up' } },
    { member: 1, presence: 'present' },
    { member: 2, presence: 'present' },
    { member: 3, presence: 'present' },
    { member: 4, presence: 'present' },
    { member: 5, presence: 'present' },
    { member: 6, presence: 'present' },
    { member: 7, presence: 'present' },
    { member: 8, presence: 'present' },
    { member: 10, presence: 'present' },
  ],
  entries: [
    {
      minute: 4,
      kind: 'observation',
      about: [],
      tone: 'warm',
      text: {
        id: 'Anggota menyusun kursi sendiri. Laki-laki dan perempuan duduk berselang-seling tanpa diatur.',
        en: 'Members set out the chairs themselves. Men and women sit mixed, without being told.',
      },
    },
    {
      minute: 11,
      kind: 'statement',
      about: [1],
      tone: 'warm',
      text: {
        id: '“Anak saya pulang dua malam berturut-turut. Saya tidak tanya dari mana. Saya tanya sudah makan belum.”',
        en: '“My boy came home two nights running. I did not ask where he had been. I asked if he had eaten.”',
      },
    },
    {
      minute: 23,
      kind: 'resource',
      about: [10],
      tone: 'lively',
      text: {
        id: 'Bu Fitri memandu latihan tubuh dari pengalamannya sebagai kader. Penjelasannya mudah diikuti.',
        en: 'Bu Fitri leads the body exercise from her time as a health volunteer. She is easy to follow.',
      },
    },
    {
      minute: 36,
      kind: 'observation',
      about: [1, 3],
      tone: 'lively',
      text: {
        id: 'Pak Yosef memainkan anak, Bu Lina ayahnya. Kelompok tertawa, lalu hening ketika kata “jeda” diucapkan.',
        en: 'Pak Yosef plays the son and Bu Lina the father. The group laughs, then goes quiet when the word “pause” is spoken.',
      },
    },
    {
      minute: 41,
      kind: 'observation',
      about: [8],
      code: 'P4d.1',
      text: { id: 'Condong ke depan, mendengarkan', en: 'Leaning in, listening' },
    },
    {
      minute: 48,
      kind: 'observation',
      about: [8],
      tone: 'calm',
      text: {
        id: 'Bu Sekar memilih mengamati, lalu mengusulkan kalimat yang dipakai hampir semua pasangan: “Ibu perlu satu napas dulu.”',
        en: 'Bu Sekar chooses to watch, then offers the sentence nearly every pair goes on to use: “I need one breath first.”',
      },
    },
    {
      minute: 64,
      kind: 'resource',
      about: [],
      text: {
        id: 'Konselor menjelaskan layanan puskesmas dan layanan perlindungan perempuan dan anak: gratis, rahasia, boleh datang berdua.',
        en: 'The counsellor explains the health centre and the protection service for women and children: free, confidential, one may come with a friend.',
      },
    },
    {
      minute: 68,
      kind: 'observation',
      about: [7, 4],
      tone: 'warm',
      code: 'P4b.1',
      text: { id: 'Saling menolong tanpa diminta: berbagi catatan', en: 'Helped each other unasked: sharing notes' },
    },
    {
      minute: 72,
      kind: 'statement',
      about: [7],
      text: {
        id: '“Jadi kalau anak saya lambat membaca, itu bukan karena malas?” Konselor menawarkan pertemuan tersendiri.',
        en: '“So if my girl reads slowly, it is not that she is lazy?” The counsellor offers a separate appointment.',
      },
    },
    {
      minute: 84,
      kind: 'observation',
      about: [2],
      tone: 'warm',
      text: {
        id: 'Bu Aini memimpin putaran penutup. Suaranya pelan dan jelas; tidak seorang pun memotong.',
        en: 'Bu Aini leads the closing round. Her voice is soft and clear; nobody breaks in.',
      },
    },
    {
      minute: 87,
      kind: 'decision',
      about: [],
      text: {
        id: 'Pertemuan depan: kesepakatan tentang telepon dan uang saku, serta menengok setengah perjalanan kelompok.',
        en: 'Next time: agreements on phones and pocket money, and a look back at half of our way.',
      },
    },
    {
      minute: 90,
      kind: 'followUp',
      about: [0],
      text: {
        id: 'Tika akan menengok Mbah Lastri dan menceritakan latihan hari ini, atas permintaan Mbah Lastri.',
        en: 'Tika will look in on Mbah Lastri and tell her about today’s exercise, as Mbah Lastri has asked.',
      },
    },
  ],
  marks: {
    T1: { mark: 'met' },
    T2: { mark: 'met' },
    T3: { mark: 'met' },
    T4: {
      mark: 'met',
      note: { id: 'Mengamati diterima sebagai cara ikut serta.', en: 'Watching was accepted as a way of taking part.' },
    },
    T5: { mark: 'met' },
    T6: {
      mark: 'met',
      note: { id: 'Empat bagian acara dipimpin anggota.', en: 'Four parts of the agenda were led by members.' },
    },
    T7: {
      mark: 'partly',
      note: { id: 'Waktu bermain peran terlalu sempit.', en: 'Too little time for the role play.' },
    },
    T8: { mark: 'met' },
    T9: { mark: 'met', note: { id: 'Sumber dari luar akhirnya hadir.', en: 'A resource from outside at last.' } },
    T10: { mark: 'met' },
  },
  roles: ['R1', 'R1c', 'R1f'],
  atmosphere: {
    id: 'Akrab dan bersemangat; sungguh-sungguh saat berlatih; tenang di akhir.',
    en: 'Familiar and spirited; earnest in the exercise; calm at the end.',
  },
  problems: {
    id: 'Waktu bermain peran kurang bagi satu pasangan. Mereka akan mendapat giliran pada pertemuan depan, atas kesepakatan kelompok.',
    en: 'One pair had no time for the role play. By the group’s agreement they will have their turn next time.',
  },
  reflection: {
    id: 'Saya lebih banyak duduk daripada memimpin, dan itu menggembirakan. Ketika Pak Yosef bercerita tentang anaknya, saya ingat betapa berat pertemuan keempat. Saya perlu menjaga agar pujian saya tidak hanya untuk yang pandai bicara.',
    en: 'I sat more than I led, and was glad of it. When Pak Yosef spoke of his son I remembered how heavy the fourth meeting had been. I must see that my praise does not go only to those who speak well.',
  },
  analysis: {
    id: 'Kelompok mengubah luka menjadi keterampilan: dua orang yang berselisih kini mengajar bersama. Anggota memegang sebagian besar acara. Sumber dari luar menjawab kebutuhan nyata dua keluarga. Ketidakhadiran Mbah Lastri terasa, dan kelompok sendiri yang mencari jalan agar ia tetap terhubung.',
    en: 'The group has turned a wound into a skill: the two who quarrelled now teach together. Members carry most of the agenda. A resource from outside meets a real need of two families. Mbah Lastri was missed, and it was the group that found a way to keep her in touch.',
  },
  nextPlan: {
    id: 'Penilaian tengah jalan bersama anggota; kesepakatan telepon dan uang saku; giliran pasangan yang tertunda.',
    en: 'Halfway evaluation with the members; agreements on phones and pocket money; the turn of the pair that had to wait.',
  },
  steps: [
    {
      kind: 'agreement',
      text: {
        id: 'Mencoba satu jeda di rumah dan menceritakan apa yang terjadi.',
        en: 'Try one pause at home and tell how it went.',
      },
      who: { id: 'Semua anggota', en: 'All members' },
      dueWeeks: 0,
    },
    {
      kind: 'agreement',
      text: {
        id: 'Menengok anggota yang tidak hadir dan membawakan kabarnya.',
        en: 'Look in on the member who was away and bring back her news.',
      },
      who: 'Tika',
      dueWeeks: 0,
    },
    {
      kind: 'nextStep',
      text: {
        id: 'Menghubungkan seorang anggota dengan konselor, atas persetujuannya.',
        en: 'Link a member with the counsellor, with her consent.',
      },
      who: 'Arif',
      dueWeeks: 1,
    },
  ],
};
