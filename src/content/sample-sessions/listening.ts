import type { HeldSampleSession } from '../sample-session.ts';

export const listening: HeldSampleSession = {
  state: 'held',
  number: 3,
  weeks: -5,
  plannedMinutes: 90,
  begunLate: 0,
  lastedMinutes: 95,
  purpose: {
    id: 'Berlatih mendengarkan anak sebelum memberi nasihat.',
    en: 'To practise listening to a child before giving advice.',
  },
  aims: [
    {
      id: 'Setiap anggota mencoba mendengarkan tiga menit tanpa menyela.',
      en: 'Each member tries to listen for three minutes without breaking in.',
    },
    {
      id: 'Anggota merasakan bagaimana rasanya didengar dan tidak didengar.',
      en: 'Members feel what it is like to be heard, and not to be.',
    },
    {
      id: 'Ada satu saat mendengarkan yang dipilih untuk di rumah.',
      en: 'Each chooses one moment for listening at home.',
    },
  ],
  reached: [
    { mark: 'partly', note: { id: 'Tiga menit terasa lama bagi sebagian.', en: 'Three minutes were long for some.' } },
    { mark: 'met' },
    { mark: 'met' },
  ],
  blocks: [
    { title: { id: 'Pembukaan: nyanyian sore', en: 'Opening: an evening song' }, minutes: 5, leads: 'Mas Dedi' },
    { title: { id: 'Kabar dan hasil mengamati', en: 'Check-in and what we observed' }, minutes: 15, leads: 'Ratna' },
    {
      title: { id: 'Contoh: mendengar dengan dua cara', en: 'An example: two ways of listening' },
      minutes: 10,
      technique: 'X9',
      leads: 'Ratna & Arif',
    },
    {
      title: { id: 'Bermain peran berpasangan', en: 'Role play in pairs' },
      minutes: 30,
      technique: 'X1',
      material: { id: 'Kartu keadaan, jam pasir', en: 'Situation cards, sand timer' },
      leads: 'Arif',
    },
    { title: { id: 'Merenungkan bersama', en: 'Debrief' }, minutes: 20, technique: 'X2', leads: 'Ratna' },
    { title: { id: 'Langkah kecil dan penutup', en: 'A small step and closing' }, minutes: 10, leads: 'Bu Endang' },
  ],
  attendance: [
    { member: 0, presence: 'present' },
    { member: 1, presence: 'present' },
    { member: 2, presence: 'present' },
    { member: 3, presence: 'present' },
    { member: 4, presence: 'present' },
    { member: 5, presence: 'present' },
    {
      member: 6,
      presence: 'absent',
      reason: { id: 'Panen, tidak sempat mengabari', en: 'Harvest, could not send word' },
    },
    { member: 7, presence: 'present' },
    { member: 8, presence: 'present' },
    { member: 9, presence: 'present' },
  ],
  entries: [
    {
      minute: 4,
      kind: 'resource',
      about: [4],
      tone: 'warm',
      text: {
        id: 'Mas Dedi membawa gitar tanpa diminta. Lagu pembukaan sekarang ada pengiringnya.',
        en: 'Mas Dedi has brought his guitar unasked. The opening song now has its player.',
      },
    },
    {
      minute: 12,
      kind: 'statement',
      about: [1],
      text: {
        id: '“Saya amati satu sore. Ternyata sebelum anak saya masuk pintu, suara saya sudah tinggi.”',
        en: '“I watched one evening. It turns out my voice is up before the boy is through the door.”',
      },
    },
    {
      minute: 34,
      kind: 'observation',
      about: [1],
      tone: 'lively',
      text: {
        id: 'Sebagai pendengar, Pak Yosef memberi nasihat pada detik kesepuluh, menepuk dahinya sendiri, lalu meminta mengulang.',
        en: 'As the listener Pak Yosef gives advice after ten seconds, slaps his own forehead and asks to start again.',
      },
    },
    {
      minute: 43,
      kind: 'observation',
      about: [9, 8],
      tone: 'calm',
      text: {
        id: 'Pak Rudi mendengarkan Bu Sekar sampai jam pasir habis. Bu Sekar menarik napas panjang sesudahnya.',
        en: 'Pak Rudi listens to Bu Sekar until the sand has run out. She draws a long breath afterwards.',
      },
    },
    {
      minute: 52,
      kind: 'observation',
      about: [5],
      tone: 'sad',
      text: {
        id: 'Tika memilih mengamati ketika kartu berbunyi “Ibu, aku mau cerita”. Pilihannya dihormati pasangannya.',
        en: 'Tika chooses to watch when a card says “Mum, I want to tell you something”. Her partner respects it.',
      },
    },
    {
      minute: 66,
      kind: 'statement',
      about: [2],
      text: {
        id: '“Waktu tidak ada yang menyela, saya baru tahu apa yang sebenarnya ingin saya katakan.”',
        en: '“When nobody broke in, I found out what I really wanted to say.”',
      },
    },
    {
      minute: 71,
      kind: 'observation',
      about: [3, 1],
      tone: 'tense',
      text: {
        id: 'Bu Lina membetulkan cara Pak Yosef bermain peran, dua kali. Pak Yosef menjawab dengan gurauan, lalu diam.',
        en: 'Bu Lina corrects the way Pak Yosef plays his part, twice. He answers with a joke, then falls silent.',
      },
    },
    {
      minute: 88,
      kind: 'agreement',
      about: [],
      text: {
        id: 'Setiap orang memilih satu saat untuk mendengar: waktu memasak, di sepeda motor, sebelum tidur.',
        en: 'Each chooses one moment for listening: while cooking, on the motorbike, before sleep.',
      },
    },
    {
      minute: 93,
      kind: 'followUp',
      about: [6],
      text: {
        id: 'Menjenguk Pak Hasan, menanyakan kabar panen.',
        en: 'Look in on Pak Hasan and ask how the harvest went.',
      },
    },
  ],
  marks: {
    T1: { mark: 'met' },
    T2: { mark: 'met' },
    T3: { mark: 'met' },
    T4: {
      mark: 'met',
      note: {
        id: 'Seorang anggota mendapat pilihan lain tanpa harus menjelaskan.',
        en: 'One member had another choice without having to explain.',
      },
    },
    T5: {
      mark: 'partly',
      note: {
        id: 'Koreksi antaranggota saya biarkan terlalu lama.',
        en: 'I let one member’s corrections of another go on too long.',
      },
    },
    T6: { mark: 'partly' },
    T7: { mark: 'met' },
    T8: { mark: 'met' },
    T9: { mark: 'partly' },
    T10: { mark: 'partly' },
  },
  roles: ['R1', 'R1c', 'R1d'],
  atmosphere: {
    id: 'Riang pada awal, sungguh-sungguh di tengah, ada ketegangan kecil menjelang akhir.',
    en: 'Cheerful at the beginning, earnest in the middle, a small tension towards the end.',
  },
  problems: {
    id: 'Seorang anggota berulang kali membetulkan anggota lain. Saya mengalihkan dengan meminta pendapat orang ketiga. Itu meredakan, tetapi tidak menyelesaikan.',
    en: 'One member kept correcting another. I turned aside by asking a third for a view. That eased it but did not resolve it.',
  },
  reflection: {
    id: 'Saya memilih jalan yang mulus ketika Bu Lina membetulkan Pak Yosef. Mungkin saya sendiri enggan pada pertengkaran. Melihat Pak Rudi mendengarkan dengan tenang sungguh menyentuh saya.',
    en: 'I chose the smooth path when Bu Lina corrected Pak Yosef. Perhaps I am the one who shrinks from a quarrel. Seeing Pak Rudi listen so quietly moved me.',
  },
  analysis: {
    id: 'Bermain peran membuat anggota merasakan kedudukan anak. Persaingan pengaruh antara Bu Lina dan Pak Yosef mulai tampak: yang satu lewat pengetahuan, yang lain lewat humor. Mungkin keduanya takut gagal sebagai orang tua. Bila muncul lagi, perlu dibicarakan terbuka.',
    en: 'Role play let members feel the child’s place. A contest for influence between Bu Lina and Pak Yosef begins to show: one by knowledge, the other by humour. It may be that both fear failing as parents. If it comes again it should be spoken of openly.',
  },
  nextPlan: {
    id: 'Membahas disiplin, permintaan kelompok. Siapkan kalimat untuk membatasi ucapan yang melukai.',
    en: 'Discipline, as the group has asked. Have words ready to limit what wounds.',
  },
  steps: [
    {
      kind: 'agreement',
      text: {
        id: 'Mendengarkan anak tiga menit sehari pada saat yang dipilih sendiri.',
        en: 'Listen to the child for three minutes a day, at the moment each has chosen.',
      },
      who: { id: 'Semua anggota', en: 'All members' },
      dueWeeks: -4,
      doneWeeks: -4,
    },
    {
      kind: 'nextStep',
      text: { id: 'Menjenguk anggota yang sedang panen.', en: 'Visit the member who is busy with the harvest.' },
      who: 'Arif',
      dueWeeks: -4,
      doneWeeks: -5,
    },
  ],
};
