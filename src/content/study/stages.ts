import type { Stage } from '../../practice/group.ts';
import type { Study } from '../study.ts';

export const studyOfStages: Record<Stage, Study> = {
  P1: {
    gist: {
      id: 'Mengenal klien, kebutuhan, dan sumber, sampai ada kesepakatan.',
      en: 'Getting to know client, needs and resources, until there is an agreement.',
    },
    about: [
      {
        id: 'Tahap pertama adalah mengumpulkan keterangan selengkap yang diperlukan, bersama orangnya. Tiga hal dicari: siapa yang ditolong dan untuk apa, dengan sumber apa, dan apakah ada kesepakatan. Tujuan dilihat dari tiga sisi sekaligus, karena apa yang disadari anggota, apa yang dimaksud lembaga, dan apa yang Anda lihat belum tentu sama.',
        en: 'The first stage gathers what needs to be known, together with the people concerned. Three things are sought: who is helped and for what, with which resources, and whether there is an agreement. Aims are looked at from three sides at once, for what members know, what the agency means and what you see need not be the same.',
      },
      {
        id: 'Tahap ini berakhir dengan kesepakatan, bukan dengan formulir yang penuh.',
        en: 'This stage ends with an agreement, not with a form filled in.',
      },
    ],
    practice: {
      id: 'Bercakaplah, jangan mewawancarai. Tanyakan apa yang mereka harapkan berbeda dalam tiga bulan. Yang belum diketahui, biarkan tertulis “belum diketahui”: itu lebih jujur daripada tebakan, dan mengingatkan Anda untuk bertanya lagi.',
      en: 'Have a talk, not an interview. Ask what they hope will be different in three months. Leave what is not known as “not yet known”: that is more honest than a guess, and reminds you to ask again.',
    },
    example: {
      id: 'Kepala sekolah meminta kelompok bagi “siswa nakal”. Lima siswa itu berkata mereka hanya ingin tempat duduk siang hari, karena di rumah ada bayi. Fasilitator melihat bahwa tiga di antaranya tidak dapat membaca lancar. Ketiga sisi itu masuk ke dalam kesepakatan.',
      en: 'A headmaster asks for a group for “naughty pupils”. The five say they only want somewhere to sit in the afternoon, because there is a baby at home. The facilitator sees that three of them do not read well. All three sides go into the agreement.',
    },
    care: {
      id: 'Kumpulkan hanya apa yang akan dipakai. Data tentang kesehatan dan anak perlu alasan yang jelas dan persetujuan.',
      en: 'Collect only what will be used. Data on health and on children need a clear reason, and consent.',
    },
    partsTitle: { id: 'Sembilan pertanyaan tahap ini', en: 'Nine questions of this stage' },
    related: ['P0', 'P2', 'W6', 'recording-law', 'G1'],
    usedIn: ['groupForming', 'groupAgreement', 'groupBeginning', 'groupAims', 'memberConsent', 'groupStage'],
    alsoCalled: ['kontrak', 'contract', 'asesmen', 'assessment'],
  },
  P2: {
    gist: {
      id: 'Memahami masalah, memilahnya, dan menyusun rencana.',
      en: 'Understanding the problem, splitting it, and drawing up a plan.',
    },
    about: [
      {
        id: 'Diagnosis di sini bukan cap pada seseorang, melainkan pemahaman bersama tentang apa yang sedang terjadi dan di mana mulai. Ia berangkat dari kekuatan yang masih ada. Masalah yang besar dipilah menjadi unsur, dan unsur yang dapat digarap dikerjakan dahulu.',
        en: 'Diagnosis here is no label on a person but a shared understanding of what is going on and where to begin. It starts from the strengths still there. A large problem is split into elements, and those that can be worked on come first.',
      },
      {
        id: 'Rencana yang baik mempertemukan tiga hal dalam satu kalimat: kebutuhan, sumber, dan tujuan.',
        en: 'A good plan brings three things together in one sentence: need, resource and aim.',
      },
    ],
    practice: {
      id: 'Tulis unsur-unsur masalah pada kartu, satu kartu satu unsur. Biarkan anggota mengurutkannya: yang mendesak, yang dapat kita mulai besok, yang membuka jalan. Di bawah tiap kartu letakkan satu sumber dan satu tujuan. Kartu tanpa sumber menunggu.',
      en: 'Write the elements of the problem on cards, one to a card. Let members put them in order: what presses, what we can start tomorrow, what opens the way. Under each card lay one resource and one aim. A card without a resource waits.',
    },
    example: {
      id: '“Kami miskin” dipilah kelompok nelayan menjadi: jaring rusak, utang pada tengkulak, anak putus sekolah, tidak ada kabar cuaca. Kabar cuaca yang paling mudah: satu nomor telepon stasiun. Dari sana kepercayaan tumbuh untuk menghadapi utangnya.',
      en: '“We are poor”, says a group of fishermen, and splits it into: torn nets, debts to the trader, children out of school, no weather report. The report is the easiest: one telephone number. From that grew the confidence to face the debts.',
    },
    care: {
      id: 'Waspadai masalah yang dirumuskan sebagai ketiadaan solusi Anda (“mereka kurang penyuluhan”).',
      en: 'Beware of problems worded as the lack of your own solution (“they lack training”).',
    },
    partsTitle: { id: 'Lima pertanyaan tahap ini', en: 'Five questions of this stage' },
    related: ['P1', 'P3', 'T2', 'R1', 'G4'],
    usedIn: ['groupForming', 'groupAims', 'planAims', 'memberList', 'groupStage'],
    alsoCalled: ['diagnosis', 'perencanaan', 'planning'],
  },
  P3: {
    gist: {
      id: 'Memilih wadah, menyusun anggota, memeriksa kesiapan.',
      en: 'Choosing the vessel, composing the members, seeing who is ready.',
    },
    about: [
      {
        id: 'Kelompok mana yang akan menjadi wadah, dan kelompok yang seperti apa? Jawabannya dicari pada ciri klien dan tujuannya. Untuk bercerita tentang luka, delapan orang sudah banyak; untuk kerja bakti, dua puluh masih sedikit. Cukup serupa agar saling mengerti, cukup berbeda agar saling belajar.',
        en: 'Which group will be the vessel, and of what kind? The answer is sought in the clients’ characteristics and the aim. To talk about wounds eight people are many; for a clean-up day twenty are few. Alike enough to understand each other, different enough to learn from each other.',
      },
      {
        id: 'Lalu dilihat hubungan yang sudah ada, antara yang lama dan yang baru, dan kesiapan setiap orang untuk mengambil bagian.',
        en: 'Then look at relations that already exist, between the old and the new, and at each person’s readiness to take a part.',
      },
    ],
    practice: {
      id: 'Letakkan nama calon di papan dan perhatikan imbangannya: kebutuhan, usia, jenis kelamin, kemampuan. Siapa yang akan menjadi satu-satunya? Siapa yang tidak boleh sekelompok? Berapa pendatang baru yang sanggup diterima? Bicaralah dengan tiap orang tentang kesiapannya.',
      en: 'Put the candidates’ names on a board and look at the balance: need, age, sex, abilities. Who would be the only one? Who must not be in one group? How many newcomers can be taken in? Talk to each about being ready.',
    },
    example: {
      id: 'Dari empat belas calon, Wening membentuk dua kelompok: tujuh ibu muda dan tujuh ibu yang anaknya sudah remaja. Sarinah, calon kelima belas, adalah mertua salah seorang. Ia ditawari kelompok hari Kamis, dan lega.',
      en: 'Of fourteen candidates Wening forms two groups: seven young mothers, and seven whose children are in their teens. Sarinah, the fifteenth, is mother-in-law to one of them. She is offered the Thursday group, and is relieved.',
    },
    care: {
      id: 'Susunan di atas kertas hanyalah dugaan. Perbaiki sesudah dua pertemuan, bersama anggota.',
      en: 'A composition on paper is only a guess. Mend it after two meetings, together with the members.',
    },
    partsTitle: { id: 'Empat pertanyaan tahap ini', en: 'Four questions of this stage' },
    related: ['T1', 'S1', 'P4', 'P0b'],
    usedIn: ['groupForming', 'groupBeginning', 'groupTerm', 'memberList', 'groupStage'],
    alsoCalled: ['komposisi', 'composition', 'formation', 'ukuran kelompok', 'group size'],
  },
  P4: {
    gist: {
      id: 'Masa kerja kelompok: hubungan, percakapan, program.',
      en: 'The working time of the group: relations, talk, programme.',
    },
    about: [
      {
        id: 'Di sinilah sebagian besar waktu dijalani. Lima hal perlu diperhatikan sepanjang jalan: hubungan dengan Anda, hubungan antaranggota, percakapan, bahasa tanpa kata, dan suasana yang jelas arahnya. Selain itu program dirancang untuk menumbuhkan, kebersamaan dipakai sebagai tenaga, dan setiap orang tetap dilihat sendiri-sendiri.',
        en: 'Most of the time is spent here. Five things want attention along the way: relations with you, relations among members, talk, the language without words, and a setting clear in its purpose. Besides, the programme is designed for growth, togetherness is used as a force, and each person is still seen singly.',
      },
      {
        id: 'Yang tampak sebagai gangguan (serangan, kesal, dingin kepada pendatang) adalah bahan kerja, bukan halangan.',
        en: 'What looks like disturbance (aggression, displeasure, coolness to newcomers) is matter to work with, not an obstacle.',
      },
    ],
    practice: {
      id: 'Pegang lima hal itu sebagai lima jari. Pada setiap pertemuan, perhatikan satu dengan sengaja. Sesudahnya tulis satu amatan bagi jari itu; dalam lima pertemuan Anda mempunyai gambaran yang utuh.',
      en: 'Hold the five as five fingers. At each meeting watch one on purpose. Afterwards write one observation for that finger; in five meetings you have a whole picture.',
    },
    example: {
      id: 'Pertemuan keenam: Reza menyindir setiap usul. Fasilitator bertanya apa yang ia tunggu dari kelompok. “Ada yang berani ngomong balik,” katanya. Sejak itu ia dijadikan penguji usul, dan kelompok belajar membantah tanpa marah.',
      en: 'The sixth meeting: Reza sneers at every idea. The facilitator asks what he is waiting for from the group. “For someone to talk back,” he says. From then on he is the one who tests ideas, and the group learns to disagree without anger.',
    },
    care: {
      id: 'Masa yang tenang pun tahap kerja. Jangan menambah kegiatan hanya karena Anda gelisah.',
      en: 'Quiet times are working times, too. Do not add activities only because you are uneasy.',
    },
    partsTitle: { id: 'Lima hal yang diperhatikan, dan tiga lagi', en: 'Five things to watch, and three more' },
    related: ['T5', 'T8', 'X1', 'X2', 'P5'],
    usedIn: ['planAgenda', 'runObserving', 'runJournal', 'sociogramTies', 'progressPictures', 'groupStage'],
    alsoCalled: ['pertolongan', 'helping', 'working stage'],
  },
  P5: {
    gist: {
      id: 'Menilai bersama anggota, lalu berpisah dengan baik.',
      en: 'Evaluating with the members, then parting well.',
    },
    about: [
      {
        id: 'Setiap kelompok berakhir, dan cara berakhirnya menentukan apa yang dibawa pulang. Empat unsur ditelaah: tujuan tercapai, kelompok tidak lagi mampu menjawab tekanan, ikatan yang tidak terpenuhi, atau jangka waktunya selesai. Di samping itu ada alasan pribadi seorang anggota.',
        en: 'Every group ends, and how it ends decides what people take home. Four elements are looked at: aims reached, the group no longer able to answer pressure, ties that did not hold, or the term being over. Besides, there are personal reasons of a member.',
      },
      {
        id: 'Penilaian dikerjakan bersama anggota, agar mereka melihat sendiri apa yang telah dihasilkan proses itu. Ukurannya: mereka siap berjalan tanpa lembaga dan tanpa Anda.',
        en: 'Evaluation is done together with the members, so that they see for themselves what the process has brought. The measure: they are ready to go on without the agency and without you.',
      },
    ],
    practice: {
      id: 'Mulai tiga pertemuan sebelumnya. Sebut tanggal akhirnya. Beri tempat bagi perasaan: sedih, lega, marah, tidak percaya. Bandingkan dengan harapan pertama. Tanyakan di mana yang dipelajari akan dipakai, siapa yang masih dapat dihubungi, dan apa yang belum selesai.',
      en: 'Begin three meetings before. Name the last date. Make room for feelings: sad, relieved, angry, not believing it. Compare with the first hopes. Ask where what was learned will be used, who can still be called, and what is unfinished.',
    },
    example: {
      id: 'Pada pertemuan terakhir, kelompok membuka kertas harapan dari hari pertama. “Saya menulis: supaya suami berubah,” kata Bu Nani. “Ternyata yang berubah saya.” Mereka sepakat minum teh sebulan sekali, tanpa fasilitator.',
      en: 'At the last meeting the group unrolls the sheet of hopes from the first day. “I wrote: that my husband should change,” says Bu Nani. “It turned out to be me.” They agree to have tea once a month, without the facilitator.',
    },
    care: {
      id: 'Jangan memperpanjang karena Anda sendiri berat berpisah. Dan jangan menghilang: kelompok yang berakhir tanpa pamit membuka kembali luka lama.',
      en: 'Do not extend because parting is hard for you. And do not vanish: a group that ends without goodbye opens old wounds again.',
    },
    related: ['P5a', 'P5b', 'P5c', 'P5d', 'P5e', 'T10'],
    usedIn: ['endingTogether', 'endingReadiness', 'workAhead', 'plans', 'groupStage'],
    alsoCalled: ['terminasi', 'termination', 'evaluasi', 'evaluation', 'penutupan'],
  },
};
