import type { CaseworkCode } from '../casework.ts';
import type { Study } from '../study.ts';

export const studyOfCasework: Record<CaseworkCode, Study> = {
  W1: {
    about: [
      {
        id: 'Brennan dan Parker melihatnya sebagai metode yang mendorong dan menampilkan kemampuan seseorang, dan bila perlu memperkecil tekanan lingkungannya; ia menggerakkan apa yang ada pada orang itu dan sumber yang cocok di masyarakat.',
        en: 'Brennan and Parker see it as a method that encourages and brings out a person’s abilities and, where needed, lessens the pressure of the surroundings; it mobilises what the person has and fitting resources in the community.',
      },
      {
        id: 'Helen Harris Perlman menyebut empat unsur yang selalu ada: seseorang, dengan suatu masalah, datang ke suatu tempat, dan ditolong melalui suatu proses. Keempatnya menjadi kerangka yang mudah diingat bagi setiap kontak perorangan.',
        en: 'Helen Harris Perlman names four elements that are always there: a person with a problem comes to a place and is helped through a process. The four make a frame easy to remember for every individual contact.',
      },
    ],
    practice: {
      id: 'Sesudah bercakap berdua, tulis empat baris: orangnya hari ini, masalahnya menurut dia, apa yang dapat dan tidak dapat dilakukan lembaga, langkah berikutnya. Lalu tanyakan apa yang boleh dibawa ke kelompok.',
      en: 'After a talk of two write four lines: the person today, the problem as they see it, what the agency can and cannot do, the next step. Then ask what may be taken to the group.',
    },
    example: {
      id: 'Agus menunggu sampai semua pulang. Orangnya: ceria di kelompok, kini gemetar. Masalahnya: judi, katanya, dan ibunya tahu. Tempatnya: yayasan dapat mendampingi, tidak dapat melunasi. Prosesnya: besok sore, dengan daftar utang.',
      en: 'Agus waits until all have gone. Person: cheerful in the group, now trembling. Problem: gambling, he says, and his mother knows. Place: the foundation can go with him, not pay for him. Process: tomorrow afternoon, with the list of debts.',
    },
    care: {
      id: 'Pertolongan perorangan di samping kelompok menyokong kelompok. Bila ia menggantikannya, bicarakan dengan penyelia.',
      en: 'Casework beside the group supports the group. If it takes its place, talk to your supervisor.',
    },
    partsTitle: { id: 'Empat unsur menurut Perlman', en: 'Perlman’s four elements' },
    related: ['G13', 'D6', 'B1', 'W6'],
    usedIn: ['memberContacts', 'memberList', 'wrapUpAgreements'],
    alsoCalled: ['casework', 'Perlman', 'Brennan', 'Parker', '4P', 'four P', 'bimbingan sosial perorangan'],
  },
  W2: {
    about: [
      {
        id: 'Tujuannya tidak terpisah dari tujuan pekerjaan sosial seluruhnya: orang pada akhirnya dapat menolong dirinya. Jalannya dua arah, ke dalam (kemampuan) dan ke luar (tekanan lingkungan), dan keduanya diperiksa sebelum memilih.',
        en: 'Its aims are those of all social work: in the end people can help themselves. The way goes in two directions, inwards (ability) and outwards (the pressure around), and both are looked at before choosing.',
      },
    ],
    practice: {
      id: 'Tanyakan dua hal: apa yang dapat Anda lakukan walaupun sedikit, dan apa di sekeliling yang paling berat? Sering langkah pertama yang tepat adalah mengurangi satu tekanan, agar ada tenaga untuk yang lain.',
      en: 'Ask two things: what can you do, however little, and what around you weighs the most? Often the right first step is to take away one pressure, so that there is strength for the rest.',
    },
    example: {
      id: 'Bu Ponirah merawat suami yang lumpuh dan tidak pernah tidur lebih dari tiga jam. Sebelum bicara tentang perasaannya, fasilitator mengatur agar dua tetangga bergantian malam. Setelah seminggu tidur, ia sendiri yang menyusun rencana.',
      en: 'Bu Ponirah nurses her paralysed husband and never sleeps more than three hours. Before any talk of feelings the facilitator arranges for two neighbours to take turns at night. After a week of sleep it is she who draws up the plan.',
    },
    care: {
      id: '“Menolong diri sendiri” tidak boleh menjadi alasan membiarkan orang sendirian.',
      en: '“Helping oneself” must not be a reason for leaving people alone.',
    },
    partsTitle: { id: 'Empat tujuan', en: 'Four aims' },
    related: ['R7', 'R1', 'V5', 'W5'],
    usedIn: ['memberContacts', 'memberList'],
  },
  W3: {
    about: [
      {
        id: 'Keenam prinsip ini berlaku bagi semua pertolongan perorangan, dari saat pertama, bahkan sebelum Anda mengenal orangnya. Empat yang pertama juga dikenal dalam kelompok. Kerahasiaan berarti tidak ada yang diteruskan tanpa persetujuan. Kesadaran diri berarti motif pribadi Anda tidak ikut memimpin.',
        en: 'These six hold for all casework, from the first moment, even before you know the person. The first four are known in groups as well. Confidentiality means that nothing is told on without consent. Self-awareness means that your own motives do not take the lead.',
      },
    ],
    practice: {
      id: 'Pilih tempat yang tidak terdengar dan tidak memancing perhatian. Jelaskan batas kerahasiaan lebih dahulu. Duduk miring, bukan berhadapan. Sesudahnya tanyakan kepada diri sendiri: percakapan ini melayani siapa?',
      en: 'Choose a place where you are not overheard and draw no attention. Explain the limits of confidentiality first. Sit at an angle, not face to face. Afterwards ask yourself: whom did this talk serve?',
    },
    example: {
      id: 'Ibu Ratna ingin tahu apa yang dikatakan anaknya, Fikri. “Saya tidak dapat menceritakannya,” kata fasilitator, “tetapi saya dapat menolong Fikri menceritakannya kepada Ibu, kalau ia mau.” Ia mau, sepuluh hari kemudian.',
      en: 'Ratna wants to know what her son Fikri has said. “I cannot tell you,” says the facilitator, “but I can help Fikri to tell you, if he wishes.” He does, ten days later.',
    },
    care: {
      id: 'Kerahasiaan mempunyai batas pada bahaya bagi nyawa dan bagi anak. Batas itu diucapkan di awal, tidak ditemukan di tengah jalan.',
      en: 'Confidentiality has its limit at danger to life and to children. That limit is spoken at the start, not discovered on the way.',
    },
    partsTitle: { id: 'Enam prinsip', en: 'Six principles' },
    related: ['V1', 'N1', 'T3', 'recording-law', 'K5'],
    usedIn: ['memberContacts', 'memberConsent', 'groupAgreement', 'memberList', 'locking'],
    alsoCalled: ['kerahasiaan', 'confidentiality', 'prinsip perorangan', 'self-awareness'],
  },
  W4: {
    about: [
      {
        id: 'Prinsip khusus dipakai sesuai masalah yang dihadapi. Yang pertama bekerja pada keadaan dan rasa mampu; inilah yang paling sering diperlukan. Yang kedua menolong orang melihat apa yang dihasilkan perilakunya. Yang ketiga masuk ke sebab yang sudah terlupa, dan memerlukan latihan yang khusus.',
        en: 'Special principles are used as the problem asks. The first works on circumstances and the sense of ability; it is the one most often needed. The second helps people see what their behaviour brings about. The third goes into causes long forgotten, and needs special training.',
      },
    ],
    practice: {
      id: 'Mulai dari yang pertama. Naiklah hanya bila keadaan sudah cukup tenang, hubungan cukup kuat, dan orangnya sendiri ingin mengerti.',
      en: 'Begin with the first. Go on only when circumstances are calm enough, the relation strong enough, and the person wants to understand.',
    },
    example: {
      id: 'Wati berteriak kepada murid-muridnya. Langkah pertama: rekan guru mengambil satu kelas. Setelah bernapas, ia bertanya sendiri mengapa suara anak membuatnya takut. Langkah kedua cukup; kenangan masa kecilnya dibahas dengan psikolog, bukan di sini.',
      en: 'Wati shouts at her pupils. Step one: a colleague takes over one class. Once she can breathe, she herself asks why children’s voices frighten her. Step two is enough; her childhood memories are taken to a psychologist, not dealt with here.',
    },
    care: {
      id: 'Membuka yang lama tanpa dapat menutupnya kembali adalah kelalaian. Kenali batas latihan Anda, dan rujuk.',
      en: 'To open what is old without being able to close it again is neglect. Know the limits of your training, and refer.',
    },
    partsTitle: { id: 'Tiga prinsip', en: 'Three principles' },
    related: ['W5', 'X6', 'B1', 'R2'],
    usedIn: ['memberContacts', 'memberList'],
    alsoCalled: ['ego support', 'environmental modification'],
  },
  W5: {
    about: [
      {
        id: 'Teknik dipilih setelah keadaan orangnya dipahami. Mengubah keadaan sekeliling menyentuh sebab di luar. Hubungan yang menguatkan memberi tenaga. Penjelasan memberi pengertian yang berpijak pada fakta. Interpretasi menyentuh perasaan yang lebih dalam. Sering keempatnya dipakai bergantian dalam satu perjalanan.',
        en: 'Techniques are chosen once the person’s situation is understood. Changing the surroundings touches causes outside. A supportive relationship gives strength. Clarification gives an understanding grounded in facts. Interpretation touches deeper feelings. Often all four take turns along one road.',
      },
    ],
    practice: {
      id: 'Sebelum bertemu, pilih satu teknik sebagai yang utama. Sesudahnya, catat teknik apa yang sungguh Anda pakai dan apa tanggapannya.',
      en: 'Before you meet, choose one technique as the main one. Afterwards note which you really used, and how it was received.',
    },
    example: {
      id: 'Bersama Joni, yang takut minum obat TB: jadwalnya disesuaikan dengan kerja (sekeliling), ditemani pada hari pertama (menguatkan), diterangkan mengapa enam bulan (penjelasan). Interpretasi tidak diperlukan.',
      en: 'With Joni, who is afraid of his tuberculosis pills: the hours are fitted to his work (surroundings), someone is with him on the first day (support), and he is told why it takes six months (clarification). Interpretation was not needed.',
    },
    care: {
      id: 'Penjelasan yang benar pun tidak menolong orang yang sedang tidak dapat mendengar. Kuatkan dahulu.',
      en: 'Even a correct explanation does not help those who cannot hear just now. Support first.',
    },
    partsTitle: { id: 'Empat teknik', en: 'Four techniques' },
    related: ['W4', 'X6', 'X7', 'R1'],
    usedIn: ['memberContacts', 'memberList', 'runJournal'],
    alsoCalled: ['clarification', 'supportive', 'interpretation', 'manipulation of the environment'],
  },
  W6: {
    about: [
      {
        id: 'Pertolongan perorangan memakai cara kerja yang tertib: fakta dikumpulkan, dipahami, baru kemudian ditindaklanjuti. Yang tersulit adalah tahap tengah, karena keterangan sering belum cukup; mengakuinya lebih baik daripada mengarang.',
        en: 'Casework has an orderly way of working: facts are gathered, understood, and only then acted upon. The middle stage is the hardest, because information is often not enough; to admit it is better than to make it up.',
      },
      {
        id: 'Ketiga tahap tidak berlangsung sekali. Setiap pertemuan menambah fakta, mengubah pengertian, dan menggeser rencana.',
        en: 'The three stages do not come just once. Each contact adds facts, changes understanding, and shifts the plan.',
      },
    ],
    practice: {
      id: 'Pisahkan tiga daftar: yang diketahui, yang diduga, yang belum diketahui. Akhiri tahap kedua dengan rencana satu kalimat yang disetujui orangnya.',
      en: 'Keep three lists: known, guessed, not yet known. End the second stage with a plan of one sentence that the person agrees to.',
    },
    example: {
      id: 'Diketahui: Asti tidak sekolah sejak Mei. Diduga: malu karena seragam. Belum diketahui: mengapa Mei? Pada kunjungan kedua ternyata ayahnya ditahan bulan itu. Rencananya berubah sama sekali.',
      en: 'Known: Asti has not been at school since May. Guessed: ashamed of her uniform. Not known: why May? On the second visit it turns out that her father was arrested that month. The plan changes altogether.',
    },
    care: {
      id: 'Jangan mengumpulkan fakta yang tidak akan dipakai untuk menolong.',
      en: 'Do not gather facts that will not be used to help.',
    },
    partsTitle: { id: 'Tiga tahap', en: 'Three stages' },
    related: ['P1', 'P2', 'O3', 'X3'],
    usedIn: ['memberContacts', 'memberList', 'wrapUpAgreements'],
    alsoCalled: ['fact finding', 'diagnosis', 'treatment'],
  },
};
