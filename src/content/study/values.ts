import type { Study } from '../study.ts';
import type { ValueCode } from '../values.ts';

export const studyOfValues: Record<ValueCode, Study> = {
  V1: {
    about: [
      {
        id: 'Martabat bukan hadiah bagi yang baik kelakuannya. Orang membawanya ke mana pun, juga ke dalam penjara, ke jalanan, ke dalam kemarahan. Pekerjaan sosial berangkat dari keyakinan ini, dan semua hal lain bertumpu padanya.',
        en: 'Dignity is no reward for good behaviour. People carry it everywhere, into prison, onto the street, into their anger. Social work starts from this conviction, and everything else rests on it.',
      },
    ],
    practice: {
      id: 'Martabat terlihat dalam hal kecil: nama disebut dengan benar, kursi untuk semua orang, pintu tertutup ketika seseorang menangis, tidak ada yang difoto tanpa ditanya, tidak ada cerita orang yang dijadikan contoh di tempat lain.',
      en: 'Dignity shows in small things: a name said rightly, a chair for everyone, the door closed when someone weeps, no picture taken without asking, nobody’s story used as an example elsewhere.',
    },
    example: {
      id: 'Pak Slamet datang dengan bau minuman. Sebagian anggota memandangnya. Fasilitator menyalaminya seperti yang lain, menyediakan tempat di dekat pintu, dan sesudahnya berbicara berdua tentang aturan kelompok. Ia kembali pekan depan, sadar.',
      en: 'Pak Slamet comes smelling of drink. Some members stare. The facilitator shakes his hand as she does everyone’s, finds him a seat near the door, and speaks with him alone afterwards about the rule of the group. He is back next week, sober.',
    },
    care: {
      id: 'Menghormati orangnya tidak berarti membenarkan perbuatannya. Batas yang tegas pun dapat disampaikan dengan hormat.',
      en: 'To respect a person is not to approve of what they did. A firm limit can be set with respect as well.',
    },
    related: ['N1', 'T3', 'W3', 'recording-rules'],
    usedIn: ['wrapUpPrinciples', 'summaryCopy'],
    alsoCalled: ['harga diri', 'human rights', 'hak asasi'],
  },
  V2: {
    about: [
      {
        id: 'Nilai ini menolak dua pandangan: bahwa tiap orang hanya bertanggung jawab atas dirinya, dan bahwa menolong adalah urusan para ahli. Orang saling menanggung, karena mereka saling membutuhkan. Kasih, penghargaan, dan perhatian adalah bentuknya sehari-hari.',
        en: 'This value rejects two views: that each answers for themselves alone, and that helping is a matter for experts. People carry one another because they need one another. Love, respect and attention are its everyday forms.',
      },
    ],
    practice: {
      id: 'Biarkan anggota yang menengok anggota yang sakit, bukan hanya Anda. Bertanyalah di awal, “Siapa yang tidak ada hari ini, dan siapa yang tahu kabarnya?”',
      en: 'Let members visit a sick member, not only you. Ask at the start, “Who is missing today, and who knows how they are?”',
    },
    example: {
      id: 'Rumah Bu Yati kebanjiran. Sebelum fasilitator sempat menghubungi dinas, empat anggota sudah di sana membawa ember. Pada pertemuan berikutnya mereka tidak membahas bantuan; mereka membahas bagaimana rasanya dibutuhkan.',
      en: 'Bu Yati’s house is flooded. Before the facilitator can reach the office, four members are there with buckets. At the next meeting they do not talk about relief; they talk about what it is like to be needed.',
    },
    care: {
      id: 'Ada anggota yang menanggung semua orang dan melupakan dirinya. Tanggung jawab bersama berarti ia pun ditanggung.',
      en: 'Some members carry everybody and forget themselves. Mutual responsibility means that they are carried, too.',
    },
    related: ['G10', 'N2', 'D7', 'V7'],
    usedIn: ['runAttendance', 'wrapUpAgreements'],
    alsoCalled: ['solidaritas', 'solidarity'],
  },
  V3: {
    about: [
      {
        id: 'Setiap orang akan berhadapan dengan rintangan, dan setiap orang berhak menjangkau apa yang dibutuhkan untuk melewatinya: keterangan, obat, sekolah, pengacara, teman bicara. Bila sumber itu hanya terjangkau oleh yang punya kenalan, yang salah adalah jalannya, bukan orangnya.',
        en: 'Everyone meets obstacles, and everyone has the right to reach what it takes to get past them: information, medicine, school, a lawyer, someone to talk to. When only those with connections can reach it, what is wrong is the way, not the person.',
      },
    ],
    practice: {
      id: 'Cari tahu apa yang menghalangi tiap anggota: jarak, biaya, surat-surat, bahasa, rasa malu. Lalu pendekkan jaraknya: dampingi, terjemahkan, tulis alamat dan jamnya, tanyakan kembali apakah berhasil.',
      en: 'Find out what stands in each member’s way: distance, cost, papers, language, shame. Then shorten the way: go along, translate, write down address and hours, ask afterwards whether it worked.',
    },
    example: {
      id: 'Tiga anggota tidak punya kartu identitas dan karena itu tidak dapat berobat. Kelompok mengundang pegawai catatan sipil untuk datang satu sore. Dua belas orang mengurus suratnya, juga para tetangga.',
      en: 'Three members have no identity card and so cannot see a doctor. The group invites the registrar to come for an afternoon. Twelve people get their papers, neighbours among them.',
    },
    care: {
      id: 'Hak yang sama tidak berarti bantuan yang sama. Orang yang lebih jauh dari sumber membutuhkan lebih banyak.',
      en: 'An equal right does not mean equal help. Those who are further from the resource need more.',
    },
    related: ['T9', 'R2', 'R4', 'G8'],
    usedIn: ['runJournal'],
    alsoCalled: ['akses', 'access', 'keadilan', 'justice'],
  },
  V4: {
    about: [
      {
        id: 'Nilai yang indah di dinding tidak mengubah apa pun. Ia baru menjadi nyata bila ada yang menanggungnya: anggota dengan sikapnya, kelompok dengan kesepakatannya, masyarakat dengan keputusannya. Karena itu nilai bukan urusan pribadi saja; ia juga menyangkut tanggung jawab kelompok dan masyarakat.',
        en: 'Fine values on a wall change nothing. They become real only when someone carries them: members by how they act, the group by what it agrees, society by what it decides. So values are no private matter; they concern the responsibility of group and society as well.',
      },
    ],
    practice: {
      id: 'Terjemahkan setiap nilai menjadi kebiasaan yang terlihat. “Saling menghormati” menjadi “telepon disimpan, orang bicara sampai selesai”. Tinjau beberapa minggu sekali: masih kita jalankan?',
      en: 'Turn each value into a habit that can be seen. “Respect” becomes “phones away, people speak to the end”. Look at it every few weeks: do we still do it?',
    },
    example: {
      id: 'Sebuah kelompok menulis “semua setara” pada dinding, tetapi minuman selalu disiapkan anggota perempuan. Yogi yang mengatakannya. Kini ada jadwal, dan namanya paling atas.',
      en: 'A group writes “all are equal” on its wall, but it is always the women who make the drinks. Yogi is the one to say so. Now there is a rota, with his name at the top.',
    },
    care: {
      id: 'Jangan menuntut dari anggota apa yang tidak dijalankan lembaga. Kelompok belajar nilai dari cara ia diperlakukan.',
      en: 'Do not ask of members what the agency does not practise. A group learns values from how it is treated.',
    },
    related: ['G7', 'T7', 'A5', 'O1'],
    usedIn: ['wrapUpAgreements', 'groupSteps'],
  },
  V5: {
    about: [
      {
        id: 'Orang yang sedang menderita, entah secara pribadi, ekonomi, atau sosial, tetap pemilik hidupnya. Ia berhak menentukan apa yang ia butuhkan dan jalan mana yang ditempuh. Penolong membawa keterangan dan teman jalan, bukan keputusan.',
        en: 'A person in distress, whether personal, economic or social, still owns their life. They have the right to decide what they need and which way to take. The helper brings information and company on the road, not the decision.',
      },
    ],
    practice: {
      id: 'Tanyakan sebelum mengusulkan: “Apa yang sudah dicoba? Apa yang Ibu inginkan?” Sebutkan beberapa jalan dengan akibatnya masing-masing, lalu beri waktu. Hormati juga pilihan untuk belum memilih.',
      en: 'Ask before you propose: “What have you tried? What would you like?” Name several ways and what each would bring, then give time. Respect the choice of not choosing yet, too.',
    },
    example: {
      id: 'Bu Ratmi belum mau melaporkan suaminya. Kelompok gelisah. Fasilitator menolong mereka menahan desakan, dan menolong Bu Ratmi menyusun rencana aman: tas yang siap, nomor yang dihafal, tetangga yang tahu. Empat bulan kemudian ia sendiri yang memutuskan.',
      en: 'Bu Ratmi does not want to report her husband yet. The group is uneasy. The facilitator helps them to hold back their urging, and helps Bu Ratmi with a safety plan: a bag ready, a number learned by heart, a neighbour who knows. Four months later it is she who decides.',
    },
    care: {
      id: 'Batasnya ada pada bahaya bagi nyawa dan bagi anak. Katakan batas itu sejak awal, sebelum ia dibutuhkan.',
      en: 'Its limit is danger to life, and to children. Say so at the beginning, before it is needed.',
    },
    related: ['T6', 'C3', 'R5', 'S4'],
    usedIn: ['wrapUpPrinciples', 'memberConsent'],
    alsoCalled: ['penentuan nasib sendiri', 'autonomy', 'otonomi'],
  },
  V6: {
    about: [
      {
        id: 'Tidak seorang pun tertutup jalannya karena asal, agama, jenis kelamin, kemiskinan, atau masa lalunya. Satu-satunya batas yang adil adalah kemampuan orang itu sendiri; dan kemampuan dapat bertambah bila diberi kesempatan.',
        en: 'Nobody’s way is closed because of origin, religion, sex, poverty or past. The only fair limit is a person’s own ability; and ability can grow where it is given a chance.',
      },
    ],
    practice: {
      id: 'Perhatikan siapa yang selalu dipilih, dan siapa yang tidak pernah ditanya. Gilirkan peran, sesuaikan bahan bagi yang tidak membaca atau tidak mendengar, dan tanyakan hambatan sebelum menyimpulkan bahwa seseorang tidak berminat.',
      en: 'Notice who is always chosen and who is never asked. Let roles go round, fit the material to those who do not read or hear, and ask about obstacles before you conclude that someone is not interested.',
    },
    example: {
      id: 'Kelompok mencari juru bicara. Semua menoleh kepada Pak Guru. Fasilitator bertanya, “Siapa yang belum pernah?” Mbak Tini, buruh cuci, mencoba dengan tiga kalimat tertulis di tangan. Orang-orang balai desa mendengarkan lebih lama daripada biasanya.',
      en: 'The group needs a speaker. All look at the teacher. “Who has never done it?” asks the facilitator. Mbak Tini, who washes clothes, tries with three written sentences in her hand. At the village office they listen longer than usual.',
    },
    care: {
      id: 'Jangan menempatkan orang di tugas yang akan mempermalukannya demi tampak adil. Kesempatan perlu disertai dukungan.',
      en: 'Do not put people into a task that will shame them only to seem fair. A chance needs support along with it.',
    },
    related: ['T4', 'N3', 'V3', 'G4'],
    usedIn: ['planAgenda', 'memberList'],
    alsoCalled: ['kesetaraan', 'equality', 'inklusi', 'inclusion'],
  },
  V7: {
    about: [
      {
        id: 'Nilai-nilai sebelumnya bicara tentang hak; yang ini menyeimbangkannya. Orang yang bermartabat, merdeka memilih, dan mendapat kesempatan juga memikul sesuatu: bagi dirinya, bagi keluarganya, bagi masyarakat tempat ia hidup.',
        en: 'The values before speak of rights; this one balances them. A person with dignity, free to choose and given a chance, also carries something: for themselves, for their family, for the society they live in.',
      },
    ],
    practice: {
      id: 'Setiap keputusan kelompok ditutup dengan pertanyaan: siapa melakukan apa, sampai kapan, dan siapa yang ikut terkena akibatnya? Lihat kembali janji itu tanpa menghakimi.',
      en: 'Close each decision of the group with a question: who does what, until when, and who else will feel the effect? Come back to the promise without judging.',
    },
    example: {
      id: 'Arman ingin keluar dari kelompok karena bosan. Ia bebas memilih, kata kelompok. Lalu Lina bertanya, “Kalau Arman pergi, siapa yang akan menjemput Pak Tono?”',
      en: 'Arman wants to leave the group because he is bored. He is free to, says the group. Then Lina asks, “Who will fetch Pak Tono if you go?”',
    },
    care: {
      id: 'Jangan memakai “tanggung jawab” untuk menambah beban pada orang yang sudah kehabisan tenaga. Tanyakan dahulu apa yang sanggup ia pikul.',
      en: 'Do not use “responsibility” to load more onto someone who has no strength left. Ask first what they can carry.',
    },
    related: ['A5', 'V2', 'T6', 'G10'],
    usedIn: ['wrapUpAgreements', 'groupSteps'],
  },
};
