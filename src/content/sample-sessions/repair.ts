import type { HeldSampleSession } from '../sample-session.ts';

export const repair: HeldSampleSession = {
  state: 'held',
  number: 5,
  weeks: -3,
  plannedMinutes: 90,
  begunLate: 0,
  lastedMinutes: 93,
  purpose: {
    id: 'Memulihkan hubungan sesudah perselisihan dan memperbarui kesepakatan.',
    en: 'To mend relations after the quarrel and renew our agreement.',
  },
  aims: [
    {
      id: 'Kedua anggota yang berselisih dapat saling mendengar di hadapan kelompok.',
      en: 'The two members who quarrelled can hear each other in front of the group.',
    },
    {
      id: 'Kelompok menyepakati cara berselisih yang tidak melukai.',
      en: 'The group agrees on a way to differ that does not wound.',
    },
    { id: 'Anggota baru merasa diterima.', en: 'The newcomer feels received.' },
  ],
  reached: [
    { mark: 'met' },
    { mark: 'met' },
    {
      mark: 'partly',
      note: {
        id: 'Disambut hangat, tetapi bahannya berat bagi orang yang baru datang.',
        en: 'Warmly welcomed, but heavy matter for someone just arrived.',
      },
    },
  ],
  blocks: [
    {
      title: { id: 'Pembukaan dan menyambut anggota baru', en: 'Opening and welcome to a newcomer' },
      minutes: 15,
      leads: 'Bu Endang',
    },
    {
      title: { id: 'Percakapan pemulihan', en: 'A conversation of repair' },
      minutes: 30,
      technique: 'X2',
      material: { id: 'Benda bicara', en: 'The talking piece' },
      leads: 'Ratna',
    },
    {
      title: { id: 'Apa yang terjadi pada kita?', en: 'What happened to us?' },
      minutes: 15,
      technique: 'X6',
      leads: 'Ratna',
    },
    {
      title: { id: 'Memperbarui kesepakatan', en: 'Renewing our agreement' },
      minutes: 20,
      technique: 'X4',
      material: { id: 'Kertas kesepakatan dari pertemuan pertama', en: 'The agreement sheet from the first meeting' },
      leads: 'Tika',
    },
    { title: { id: 'Penilaian dan penutup', en: 'Evaluation and closing' }, minutes: 10, leads: 'Arif' },
  ],
  attendance: [
    { member: 0, presence: 'present' },
    { member: 1, presence: 'present' },
    { member: 2, presence: 'late', reason: { id: 'Mengantar jahitan', en: 'Delivering sewing' } },
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
      minute: 5,
      kind: 'observation',
      about: [7, 10],
      tone: 'warm',
      text: {
        id: 'Bu Endang mengenalkan Bu Fitri kepada semua orang satu per satu dan menjelaskan kesepakatan dengan katanya sendiri.',
        en: 'Bu Endang introduces Bu Fitri to each one in turn and explains the agreement in her own words.',
      },
    },
    {
      minute: 19,
      kind: 'statement',
      about: [3],
      tone: 'calm',
      text: {
        id: '“Minggu lalu saya bicara tentang anak Bapak, padahal saya tidak kenal dia. Itu bukan hak saya. Saya minta maaf.”',
        en: '“Last time I spoke about your son, and I do not even know him. That was not mine to say. I am sorry.”',
      },
    },
    {
      minute: 24,
      kind: 'statement',
      about: [1],
      tone: 'sad',
      text: {
        id: '“Yang sakit bukan kata-kata Ibu. Yang sakit karena saya takut itu benar.”',
        en: '“It was not your words that hurt. It hurt because I am afraid they are true.”',
      },
    },
    {
      minute: 27,
      kind: 'observation',
      about: [],
      tone: 'warm',
      text: {
        id: 'Hening cukup lama. Tidak ada yang memberi nasihat. Pak Hasan meletakkan tangan di bahu Pak Yosef.',
        en: 'A long silence. Nobody gives advice. Pak Hasan lays a hand on Pak Yosef’s shoulder.',
      },
    },
    {
      minute: 44,
      kind: 'statement',
      about: [4],
      text: {
        id: '“Kita semua galak karena takut. Saya juga.” Beberapa orang mengangguk.',
        en: '“We are all fierce because we are afraid. So am I.” Several people nod.',
      },
    },
    {
      minute: 56,
      kind: 'observation',
      about: [5],
      tone: 'lively',
      text: {
        id: 'Tika memimpin kelompok-kelompok kecil dan merangkum dengan jelas. Ia bertanya, “Ada yang tidak setuju?” dan sungguh menunggu.',
        en: 'Tika leads the small groups and sums up clearly. She asks, “Does anyone disagree?” and really waits.',
      },
    },
    {
      minute: 68,
      kind: 'agreement',
      about: [],
      tone: 'warm',
      text: {
        id: 'Tambahan kesepakatan: bicara tentang diri sendiri, bukan anak orang lain. Siapa pun boleh berkata “jeda”, lalu semua diam satu menit.',
        en: 'Added to the agreement: speak of yourself, not of another’s child. Anyone may say “pause”, and all are silent for a minute.',
      },
    },
    {
      minute: 76,
      kind: 'decision',
      about: [1, 3],
      text: {
        id: 'Pak Yosef dan Bu Lina menawarkan diri menyiapkan latihan “jeda” bersama. Kelompok menerima.',
        en: 'Pak Yosef and Bu Lina offer to prepare an exercise on the “pause” together. The group accepts.',
      },
    },
    {
      minute: 83,
      kind: 'resource',
      about: [],
      text: {
        id: 'Konselor puskesmas bersedia datang satu kali; jam layanannya ditempel di teras.',
        en: 'The counsellor of the health centre is willing to come once; her hours are pinned up on the porch.',
      },
    },
    {
      minute: 90,
      kind: 'followUp',
      about: [10],
      text: {
        id: 'Menanyakan kepada Bu Fitri bagaimana rasanya bergabung pada hari yang berat.',
        en: 'Ask Bu Fitri how it was to join on so heavy a day.',
      },
    },
  ],
  marks: {
    T1: {
      mark: 'partly',
      note: { id: 'Waktu masuk anggota baru kurang tepat.', en: 'Not the best day to bring in a newcomer.' },
    },
    T2: { mark: 'met' },
    T3: { mark: 'met' },
    T4: { mark: 'met' },
    T5: {
      mark: 'met',
      note: { id: 'Anggota saling menopang tanpa lewat kami.', en: 'Members held each other without us.' },
    },
    T6: { mark: 'met' },
    T7: { mark: 'met' },
    T8: { mark: 'met' },
    T9: { mark: 'partly' },
    T10: { mark: 'met' },
  },
  roles: ['R1', 'R1d', 'R3', 'R3e'],
  atmosphere: {
    id: 'Hati-hati, lalu dalam dan hangat. Lega di akhir; orang tinggal lebih lama untuk minum teh.',
    en: 'Careful, then deep and warm. Relief at the end; people stayed on for tea.',
  },
  problems: {
    id: 'Anggota baru masuk pada pertemuan yang berat. Ia sudah diberi tahu sebelumnya dan boleh memilih datang minggu berikutnya; ia memilih datang. Seorang anggota mendampinginya sepanjang pertemuan.',
    en: 'A newcomer joined on a heavy day. She had been told beforehand and could have come a week later; she chose to come. One of the members stayed by her throughout.',
  },
  reflection: {
    id: 'Percakapan terpisah sebelum pertemuan adalah kuncinya; di lingkaran saya hampir tidak perlu bicara. Saya belajar memercayai hening. Mata saya basah dan saya tidak menyembunyikannya.',
    en: 'The talks with each one beforehand were the key; in the circle I hardly had to speak. I learned to trust silence. My eyes were wet and I did not hide it.',
  },
  analysis: {
    id: 'Perselisihan menjadi bahan pertumbuhan: kedua pihak mengakui rasa takutnya dan kelompok menemukan aturan yang lahir dari pengalaman sendiri. Kepemimpinan mulai tersebar kepada Tika dan Bu Endang. Bu Aini datang terlambat namun ikut merumuskan kalimat kesepakatan.',
    en: 'The quarrel became matter for growth: both owned their fear, and the group found rules born of its own experience. Leadership begins to spread, to Tika and Bu Endang. Bu Aini came late and yet helped to word the agreement.',
  },
  nextPlan: {
    id: 'Latihan jeda ketika pertengkaran memanas, dipimpin dua anggota. Mengundang konselor puskesmas.',
    en: 'Practise the pause when a quarrel heats up, led by two members. Invite the counsellor.',
  },
  steps: [
    {
      kind: 'agreement',
      text: { id: 'Menyiapkan latihan “jeda” bersama.', en: 'Prepare the “pause” exercise together.' },
      who: 'Pak Yosef & Bu Lina',
      dueWeeks: -2,
      doneWeeks: -1,
    },
    {
      kind: 'nextStep',
      text: {
        id: 'Mengundang konselor puskesmas ke pertemuan.',
        en: 'Invite the health centre’s counsellor to a meeting.',
      },
      who: 'Arif',
      dueWeeks: -2,
      doneWeeks: -2,
    },
    {
      kind: 'nextStep',
      text: {
        id: 'Mencari bimbingan membaca bagi anak yang membutuhkannya.',
        en: 'Look for reading support for the children who need it.',
      },
      who: 'Bu Lina',
      dueWeeks: 1,
    },
  ],
};
