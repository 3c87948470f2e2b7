import type { RecordingCode } from '../recording.ts';
import type { Study } from '../study.ts';

export const studyOfRecording: Record<RecordingCode, Study> = {
  'recording-rules': {
    about: [
      {
        id: 'Catatan adalah sari dari apa yang terjadi antara orang, menurut pandangan Anda. Karena itu ia harus cermat (apa yang terlihat dan terdengar), terpilih (hanya yang berguna bagi pertolongan), dan terbaca (tanpa singkatan pribadi yang kelak tidak dipahami siapa pun).',
        en: 'A record is the essence of what went on between people, as you saw it. So it has to be accurate (what was seen and heard), chosen (only what serves the help), and readable (without private abbreviations that later nobody understands).',
      },
      {
        id: 'Setiap anggota mempunyai catatannya sendiri; orang lain di dalamnya cukup dengan inisial. Dan orang yang dicatat boleh membacanya.',
        en: 'Each member has a record of their own; others appear in it by initials. And the person it is about may read it.',
      },
    ],
    practice: {
      id: 'Baca ulang dengan tiga pertanyaan: mana yang saya lihat dan mana yang saya simpulkan? Siapa yang akan dirugikan bila ini jatuh ke tangan yang salah? Dapatkah saya membacakannya kepada orangnya?',
      en: 'Read it over with three questions: what did I see and what did I conclude? Who is harmed if this falls into the wrong hands? Could I read it out to the person?',
    },
    example: {
      id: 'Bukan: “P. agresif dan tidak kooperatif.” Melainkan: “P. memukul meja dua kali ketika jadwal berubah. Setelah duduk di luar sepuluh menit ia kembali dan meminta maaf kepada M.”',
      en: 'Not: “P. is aggressive and uncooperative.” But: “P. hit the table twice when the timetable changed. After ten minutes outside he came back and apologised to M.”',
    },
    care: {
      id: 'Yang salah dicoret dengan catatan, tidak dihapus diam-diam. Perbaikan pun bagian dari kejujuran.',
      en: 'What is wrong is struck out with a note, not erased in silence. Correction is part of honesty, too.',
    },
    related: ['K2', 'K5', 'N8', 'recording-law'],
    usedIn: ['runJournal', 'wrapUpReflection', 'summaryCopy'],
    alsoCalled: ['pencatatan', 'recording', 'menulis', 'inisial', 'initials'],
  },
  'recording-summary': {
    about: [
      {
        id: 'Ringkasan pertemuan memuat pada satu dua halaman apa yang perlu diketahui: kelompok, tahap, pertemuan keberapa, waktu dan tempat, siapa hadir dan tidak, maksud, tujuan dan sejauh mana tercapai, acara dan teknik, isi, suasana, kesepakatan, persoalan dan penanganannya, rencana berikutnya, tanda tangan.',
        en: 'The session summary holds on a page or two what needs to be known: group, stage, which session of how many, time and place, who was there and who was not, purpose, aims and how far reached, programme and techniques, content, atmosphere, agreements, problems and how they were handled, the next plan, signatures.',
      },
      {
        id: 'Dalam praktik di Indonesia lazim diminta: waktu, pukul, tempat, sasaran, tujuan, teknik, instrumen, proses. Salinan bagi anggota tidak memuat nama orang lain dan tidak memuat analisis Anda.',
        en: 'In Indonesian practice a fixed set of heads is usual: date, hours, place, target, aim, technique, instrument, process. The members’ copy holds neither other people’s names nor your analysis.',
      },
    ],
    practice: {
      id: 'Bila jurnal terisi selama pertemuan dan penutupan diisi sesudahnya, ringkasan hampir jadi sendiri. Yang tersisa bagi Anda: memilih apa yang penting, dan bagi siapa salinan ini.',
      en: 'If the journal was kept during the meeting and the wrap-up filled in after it, the summary is nearly made. What is left to you: choosing what matters, and for whom this copy is.',
    },
    example: {
      id: 'Di arsip tertulis, “Bu S. menangis ketika menyebut anaknya; kelompok hening; Bu R. memegang tangannya.” Di salinan bagi anggota: “Kelompok saling menguatkan dalam saat yang berat.”',
      en: 'The file says, “Bu S. wept when she spoke of her child; silence; Bu R. took her hand.” The members’ copy says, “The group gave each other strength in a heavy moment.”',
    },
    care: {
      id: 'Hitung salinannya, dan tahu di mana setiap lembar berada.',
      en: 'Number the copies, and know where each of them is.',
    },
    related: ['K3', 'K4', 'G12', 'T10'],
    usedIn: ['wrapUpReflection', 'summaryCopy', 'agencyHead'],
    alsoCalled: ['notulen', 'minutes', 'laporan pertemuan', 'ringkasan'],
  },
  'recording-measures': {
    about: [
      {
        id: 'Kemajuan dapat diberi ukuran tanpa kehilangan orangnya. Cara yang sederhana: untuk setiap tujuan tulis lima keadaan, dari −2 (lebih buruk dari sekarang) sampai +2 (lebih baik dari harapan), dengan kata-kata anggota sendiri. Nol adalah yang diharapkan.',
        en: 'Progress can be given a measure without losing sight of the person. A simple way: for each aim write five states, from −2 (worse than now) to +2 (better than hoped), in the member’s own words. Zero is what is hoped for.',
      },
      {
        id: 'Sosiogram menggambarkan siapa memilih siapa, misalnya untuk bekerja bersama. Pakailah pertanyaan yang positif.',
        en: 'A sociogram pictures who chooses whom, for instance to work with. Use positive questions.',
      },
    ],
    practice: {
      id: 'Ukur jarang, pada saat yang sama dalam pertemuan, dan perlihatkan hasilnya kepada yang mengisi. Tanyakan apa artinya baginya sebelum mengatakan apa artinya bagi Anda.',
      en: 'Measure seldom, at the same point of the meeting, and show the result to whoever gave it. Ask what it means to them before you say what it means to you.',
    },
    example: {
      id: 'Ilham menilai pekannya −1 di awal dan +1 di akhir. “Apa yang terjadi di antaranya?” tanya fasilitator. “Ada yang ingat nama anjing saya.”',
      en: 'Ilham gives his week −1 at the start and +1 at the end. “What happened in between?” asks the facilitator. “Somebody remembered my dog’s name.”',
    },
    care: {
      id: 'Pertanyaan negatif (“siapa yang tidak disukai?”) dapat melukai lama sekali. Bila sungguh perlu, putuskan bersama penyelia. Skala terbitan orang lain mempunyai hak cipta.',
      en: 'Negative questions (“whom do you dislike?”) can wound for a long time. Where truly needed, decide with your supervisor. Scales published by others are under licence.',
    },
    related: ['T10', 'T2', 'P5', 'K11'],
    usedIn: ['progressGoals', 'passChecks', 'sociogramTies', 'wrapUpAims', 'memberList'],
    alsoCalled: ['sosiogram', 'sociogram', 'skala', 'scale', 'goal attainment', 'pengukuran', 'measurement'],
  },
  'recording-law': {
    about: [
      {
        id: 'Undang-Undang Nomor 14 Tahun 2019 tentang Pekerja Sosial menuntut kerahasiaan atas apa yang diketahui dari klien. Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi memandang data kesehatan dan data anak sebagai data yang bersifat spesifik, yang perlu dijaga lebih ketat; kegagalan pelindungan diberitahukan paling lambat 3 × 24 jam.',
        en: 'Law 14 of 2019 on social workers asks for confidentiality about what is learned from clients. Law 27 of 2022 on personal data protection treats health data and children’s data as specific data, to be guarded more strictly; a breach has to be notified within 3 × 24 hours.',
      },
      {
        id: 'Lingkar menyegel catatan Anda di tablet ini dan menguncinya. Apakah seluruh cara kerja lembaga memenuhi hukum, lembagalah yang menilai dan menjawabnya.',
        en: 'Lingkar seals your notes on this tablet and locks them. Whether the agency’s whole way of working meets the law is for the agency to judge and to answer for.',
      },
    ],
    practice: {
      id: 'Katakan kepada setiap anggota sejak awal: apa yang dicatat, untuk apa, siapa yang membaca, berapa lama disimpan, dan kapan Anda wajib memberi tahu pihak lain. Catat persetujuannya dengan tanggal. Simpan lebih sedikit.',
      en: 'Tell each member at the start: what is recorded, for what, who reads it, how long it is kept, and when you are obliged to tell others. Record their consent with the date. Keep less.',
    },
    example: {
      id: 'Tablet Heni tertinggal di angkot. Ia melapor kepada pimpinan malam itu. Karena catatannya tersegel, yang hilang hanya tabletnya; karena ia melapor, lembaga dapat memutuskan dengan tenang apa yang perlu diberitahukan.',
      en: 'Heni leaves her tablet on the bus. She reports it to her head that same night. As the notes were sealed, only the tablet is lost; as she reported it, the agency can decide calmly what has to be notified.',
    },
    care: {
      id: 'Halaman ini bukan nasihat hukum. Tanyakan kepada lembaga Anda aturan yang berlaku bagi Anda.',
      en: 'This page is no legal advice. Ask your agency which rules apply to you.',
    },
    related: ['W3', 'K5', 'R5', 'P1'],
    usedIn: ['memberConsent', 'locking', 'backingUp', 'workAhead', 'erasing'],
    alsoCalled: [
      'undang-undang',
      'privasi',
      'privacy',
      'data pribadi',
      'personal data',
      'rahasia',
      'confidentiality',
      'UU PDP',
    ],
  },
};
