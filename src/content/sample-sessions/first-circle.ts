import type { HeldSampleSession } from '../sample-session.ts';

export const firstCircle: HeldSampleSession = {
  state: 'held',
  number: 1,
  weeks: -7,
  plannedMinutes: 90,
  begunLate: 8,
  lastedMinutes: 92,
  purpose: {
    id: 'Saling mengenal dan menyepakati cara berkumpul yang aman.',
    en: 'To get to know each other and agree on a safe way of meeting.',
  },
  aims: [
    { id: 'Setiap orang tahu nama panggilan yang lain.', en: 'Everyone knows what the others are called.' },
    { id: 'Harapan dan kekhawatiran terucap.', en: 'Hopes and worries have been spoken.' },
    { id: 'Ada kesepakatan bersama tentang kerahasiaan.', en: 'There is a shared agreement on confidentiality.' },
  ],
  reached: [
    { mark: 'met' },
    {
      mark: 'partly',
      note: {
        id: 'Kekhawatiran lebih mudah ditulis daripada diucapkan.',
        en: 'Worries were easier to write than to say.',
      },
    },
    { mark: 'met' },
  ],
  blocks: [
    {
      title: { id: 'Menyambut dan duduk melingkar', en: 'Welcome and forming the circle' },
      minutes: 10,
      leads: 'Ratna',
    },
    {
      title: { id: 'Berkenalan berpasangan', en: 'Getting to know each other in pairs' },
      minutes: 20,
      technique: 'X4',
      leads: 'Arif',
    },
    {
      title: { id: 'Harapan dan kekhawatiran', en: 'Hopes and worries' },
      minutes: 20,
      technique: 'X2',
      material: { id: 'Kartu dua warna', en: 'Cards in two colours' },
      leads: 'Ratna',
    },
    {
      title: { id: 'Untuk apa kita berkumpul', en: 'What we are here for' },
      minutes: 10,
      technique: 'X2',
      leads: 'Ratna',
    },
    {
      title: { id: 'Kesepakatan dan kerahasiaan', en: 'Our agreement and confidentiality' },
      minutes: 20,
      technique: 'X2',
      material: { id: 'Kertas lebar', en: 'A large sheet' },
      leads: 'Ratna & Arif',
    },
    { title: { id: 'Putaran penutup', en: 'Closing round' }, minutes: 10, leads: 'Arif' },
  ],
  attendance: [
    { member: 0, presence: 'present' },
    { member: 1, presence: 'present' },
    { member: 2, presence: 'present' },
    { member: 3, presence: 'present' },
    { member: 4, presence: 'present' },
    { member: 5, presence: 'late', reason: { id: 'Baru selesai bekerja', en: 'Came straight from work' } },
    { member: 6, presence: 'present' },
    { member: 7, presence: 'present' },
    { member: 8, presence: 'excused', reason: { id: 'Anaknya demam', en: 'Her child had a fever' } },
    { member: 9, presence: 'present' },
  ],
  entries: [
    {
      minute: 3,
      kind: 'observation',
      about: [],
      tone: 'calm',
      text: {
        id: 'Anggota duduk berkelompok menurut tetangga. Laki-laki di satu sisi, perempuan di sisi lain.',
        en: 'Members sit with their neighbours. Men on one side, women on the other.',
      },
    },
    {
      minute: 16,
      kind: 'observation',
      about: [0, 5],
      tone: 'warm',
      text: {
        id: 'Mbah Lastri menggeser kursi bagi Tika yang datang terlambat dan langsung menanyakan namanya. Tika tersenyum.',
        en: 'Mbah Lastri moves a chair for Tika, who comes late, and asks her name at once. Tika smiles.',
      },
    },
    {
      minute: 24,
      kind: 'statement',
      about: [1],
      tone: 'lively',
      text: {
        id: '“Saya datang karena istri mendaftarkan saya. Tetapi kopinya enak, jadi minggu depan saya datang lagi.” Semua tertawa.',
        en: '“I came because my wife put my name down. But the coffee is good, so I will be back next week.” Everyone laughs.',
      },
    },
    {
      minute: 37,
      kind: 'observation',
      about: [6],
      text: {
        id: 'Pak Hasan tidak menangkap suara dari sebelah kirinya. Sesudah pindah kursi, ia ikut menanggapi.',
        en: 'Pak Hasan does not catch voices on his left. After changing seats he joins in.',
      },
    },
    {
      minute: 45,
      kind: 'statement',
      about: [],
      tone: 'tense',
      text: {
        id: 'Dari kartu tanpa nama: “Saya takut cerita saya sampai ke warung sebelum saya sampai di rumah.”',
        en: 'From a card without a name: “I am afraid my story will reach the shop before I reach home.”',
      },
    },
    {
      minute: 58,
      kind: 'decision',
      about: [],
      text: {
        id: 'Kelompok memilih nama Teras Sore, usul Mas Dedi. Tujuh mengangkat tangan, dua ikut suara terbanyak.',
        en: 'The group chooses the name Teras Sore, “evening porch”, proposed by Mas Dedi. Seven hands go up, two go along.',
      },
    },
    {
      minute: 74,
      kind: 'agreement',
      about: [],
      tone: 'warm',
      text: {
        id: 'Cerita tinggal di teras, pelajaran boleh dibawa pulang. Boleh melewati giliran. Satu orang bicara, yang lain mendengar.',
        en: 'Stories stay on the porch, what we learn may go home. Passing is fine. One speaks, the others listen.',
      },
    },
    {
      minute: 84,
      kind: 'observation',
      about: [2],
      tone: 'withdrawn',
      text: {
        id: 'Bu Aini melewati gilirannya pada putaran penutup. Ia tetap menatap setiap orang yang bicara.',
        en: 'Bu Aini passes in the closing round. She keeps looking at each person who speaks.',
      },
    },
    {
      minute: 90,
      kind: 'followUp',
      about: [8],
      text: {
        id: 'Menyapa Bu Sekar di posyandu dan menceritakan kesepakatan kelompok kepadanya.',
        en: 'Greet Bu Sekar at the health post and tell her what the group agreed.',
      },
    },
  ],
  marks: {
    T1: { mark: 'met' },
    T2: {
      mark: 'partly',
      note: { id: 'Tujuan bersama masih terlalu umum.', en: 'Our common aim is still too general.' },
    },
    T3: { mark: 'met' },
    T4: { mark: 'partly' },
    T5: {
      mark: 'partly',
      note: { id: 'Pembicaraan masih banyak lewat fasilitator.', en: 'Talk still runs mostly through us.' },
    },
    T6: {
      mark: 'met',
      note: { id: 'Nama dan aturan dari kelompok sendiri.', en: 'Name and rules are the group’s own.' },
    },
    T7: { mark: 'met' },
    T8: { mark: 'partly' },
    T9: { mark: 'notYet' },
    T10: {
      mark: 'notYet',
      note: {
        id: 'Waktu habis; tidak sempat bertanya apa yang menolong.',
        en: 'Out of time; we did not ask what helped.',
      },
    },
  },
  roles: ['R1', 'R1a', 'R1b'],
  atmosphere: {
    id: 'Kaku pada awalnya, lalu mencair sesudah berkenalan berpasangan. Hangat dan sedikit lelah di akhir.',
    en: 'Stiff at first, easier after the talk in pairs. Warm and a little tired at the end.',
  },
  problems: {
    id: 'Mulai delapan menit terlambat karena kursi belum siap; Arif mengatur kursi bersama seorang anggota. Satu anggota sulit mendengar; tempat duduk diubah.',
    en: 'Began eight minutes late because the chairs were not ready; Arif set them out with a member. One member heard poorly; the seating was changed.',
  },
  reflection: {
    id: 'Saya lega melihat tawa pertama datang dari anggota, bukan dari kami. Saya terlalu banyak menjelaskan pada bagian kerahasiaan karena gugup. Kartu tanpa nama mengajarkan saya bahwa rasa takut dibicarakan orang adalah hal paling nyata di sini.',
    en: 'I was relieved that the first laughter came from members and not from us. I explained too much about confidentiality because I was nervous. The card without a name taught me that being talked about is the most real fear here.',
  },
  analysis: {
    id: 'Kelompok bentukan yang anggotanya saling kenal sebagai tetangga, belum sebagai teman bicara. Kebutuhan akan rasa aman lebih besar daripada kebutuhan akan pengetahuan. Mbah Lastri dan Pak Yosef mulai memengaruhi suasana, masing-masing dengan ketenangan dan humor.',
    en: 'A formed group whose members know each other as neighbours, not yet as people to talk with. The need for safety is larger than the need for knowledge. Mbah Lastri and Pak Yosef begin to shape the mood, one with calm, the other with humour.',
  },
  nextPlan: {
    id: 'Mulai dari kehidupan sehari-hari yang mudah diceritakan. Sisakan sepuluh menit untuk penilaian.',
    en: 'Start from everyday life, which is easy to tell. Keep ten minutes for evaluation.',
  },
  steps: [
    {
      kind: 'nextStep',
      text: {
        id: 'Menyampaikan kesepakatan kelompok kepada anggota yang tidak hadir.',
        en: 'Pass the group’s agreement on to the member who was away.',
      },
      who: 'Ratna',
      dueWeeks: -6,
      doneWeeks: -6,
    },
    {
      kind: 'agreement',
      text: {
        id: 'Kursi disusun bersama lima belas menit sebelum mulai.',
        en: 'Chairs are set out together fifteen minutes before the start.',
      },
      who: 'Pak Rudi & Arif',
      dueWeeks: -6,
      doneWeeks: -6,
    },
  ],
};
