import type { InfluenceCode } from '../influences.ts';
import type { Study } from '../study.ts';

export const studyOfInfluences: Record<InfluenceCode, Study> = {
  N1: {
    about: [
      {
        id: 'Pengaruh pertama bekerja sebelum Anda berbicara: orang merasakan apakah mereka diterima. Menerima berarti menyambut seseorang dengan riwayat, bau, logat, dan keraguannya, tanpa menuntut ia menjadi lain lebih dahulu.',
        en: 'The first influence is at work before you speak: people feel whether they are accepted. To accept is to welcome someone with their history, smell, accent and doubts, without asking them to be different first.',
      },
    ],
    practice: {
      id: 'Penerimaan terlihat pada wajah, pada tempat duduk, pada cara Anda menanggapi kalimat yang mengejutkan: pelan, ingin tahu, tanpa menoleh ke orang lain.',
      en: 'Acceptance shows in your face, in the seating, in how you take a sentence that shocks: slowly, with interest, without glancing at the others.',
    },
    example: {
      id: 'Rendi memperkenalkan diri, “Saya napi.” Seseorang tertawa. Fasilitator berkata, “Selamat datang, Rendi. Kapan Rendi keluar? Pasti banyak yang terasa asing.” Lalu ia meneruskan ke orang berikutnya dengan nada yang sama.',
      en: '“I’m a convict,” says Rendi when his turn comes. Someone laughs. “Welcome, Rendi. When did you get out? A lot must feel strange,” says the facilitator, and goes on to the next person in the same tone.',
    },
    care: {
      id: 'Anggota menerima seperti Anda menerima. Bila Anda sendiri terganggu oleh seseorang, akui itu kepada diri sendiri sebelum pertemuan.',
      en: 'Members accept the way you do. If someone disturbs you, admit it to yourself before the meeting.',
    },
    related: ['V1', 'W3', 'G10'],
    usedIn: ['runAttendance', 'wrapUpPrinciples', 'wrapUpReflection'],
    alsoCalled: ['acceptance'],
  },
  N2: {
    about: [
      {
        id: 'Kekuatan kelompok ada di antara anggotanya. Tugas Anda menenun: menghubungkan cerita yang serupa, memperkenalkan yang belum saling tahu, membuat orang saling menanggapi dan bukan bergantian melapor kepada Anda.',
        en: 'The strength of a group lies between its members. Your task is weaving: linking stories that are alike, introducing those who do not know each other, getting people to answer one another instead of reporting to you in turns.',
      },
    ],
    practice: {
      id: 'Gunakan kalimat penghubung: “Itu mirip dengan yang diceritakan Pak Eko.” “Mbak Fitri mengangguk tadi.” Susun pasangan yang berganti-ganti, sehingga dalam empat pertemuan setiap orang pernah duduk dengan setiap orang.',
      en: 'Use linking sentences: “That is like what Pak Eko told us.” “Mbak Fitri was nodding.” Arrange pairs that change, so that within four meetings everyone has sat with everyone.',
    },
    example: {
      id: 'Setelah pertemuan kelima, Wahyu dan Pak Min pulang searah sambil terus bercakap. Fasilitator mencatatnya: hubungan itu kini hidup tanpa dirinya.',
      en: 'After the fifth meeting Wahyu and Pak Min walk home the same way, still talking. The facilitator makes a note of it: this relation now lives without her.',
    },
    care: {
      id: 'Hubungan juga bisa menjadi persekutuan yang menutup diri. Perhatikan pasangan yang selalu berbisik, dan orang yang tidak pernah disebut siapa pun.',
      en: 'Relations can become closed alliances. Notice the pair that always whispers, and the person nobody ever mentions.',
    },
    related: ['X4', 'P4', 'G3'],
    usedIn: ['sociogramTies', 'runJournal', 'planAgenda', 'wrapUpPrinciples'],
    alsoCalled: ['relation', 'hubungan'],
  },
  N3: {
    about: [
      {
        id: 'Orang menerima dirinya sedikit demi sedikit, bila mendapat kesempatan untuk mencoba dan sandaran ketika gagal. Keduanya perlu: kesempatan tanpa dukungan menjatuhkan, dukungan tanpa kesempatan melemahkan.',
        en: 'People come to accept themselves little by little, where they get a chance to try and something to lean on when they fail. Both are needed: a chance without support lets people fall, support without a chance makes them weak.',
      },
      {
        id: 'Dan orang yang mulai menerima dirinya tidak perlu lagi merendahkan orang lain.',
        en: 'And people who begin to accept themselves need no longer look down on others.',
      },
    ],
    practice: {
      id: 'Tawarkan tugas satu tingkat di atas yang biasa, sediakan teman pendamping, dan sepakati sebelumnya apa yang akan dilakukan bila macet. Setelahnya, mintalah kelompok menyebut apa yang berhasil.',
      en: 'Offer a task one step above the usual, see that there is someone alongside, and agree beforehand what to do if it gets stuck. Afterwards ask the group to name what worked.',
    },
    example: {
      id: 'Nur gagap. Ia ingin membaca pengumuman. Mereka sepakat: bila macet, seluruh kelompok menunggu tanpa menolong. Ia macet dua kali. Semua menunggu. “Belum pernah ada yang menunggu saya,” katanya.',
      en: 'Nur stammers. She wants to read out the notices. They agree: if she gets stuck, the whole group waits and does not help. She gets stuck twice. All wait. “Nobody has ever waited for me,” she says.',
    },
    care: {
      id: 'Jangan mengambil alih ketika sulit, dan jangan memuji berlebihan. Keduanya berkata: kami tidak mengira Anda bisa.',
      en: 'Do not take over when it gets hard, and do not praise beyond measure. Both say: we did not think you could.',
    },
    related: ['C4', 'V6', 'X8'],
    usedIn: ['planAgenda', 'memberList', 'wrapUpPrinciples'],
    alsoCalled: ['support', 'dukungan'],
  },
  N4: {
    about: [
      {
        id: 'Kelompok yang aman punya batas. Membatasi bukan menghukum: Anda menolong kelompok dan orang yang bersangkutan agar perilaku yang merugikan tidak terus terjadi. Batas yang paling kuat adalah yang disepakati kelompok sendiri pada awalnya.',
        en: 'A safe group has limits. To limit is not to punish: you help the group, and the person concerned, so that behaviour that does harm does not go on. The strongest limits are those the group agreed on itself at the beginning.',
      },
    ],
    practice: {
      id: 'Tiga langkah: sebut perilakunya, sebut akibatnya, ingatkan pada kesepakatan. “Rudi memotong Bu Ida tiga kali; ia berhenti bicara. Kita sepakat orang bicara sampai selesai.” Sesudahnya temui Rudi sendiri.',
      en: 'Three steps: name the behaviour, name its effect, recall the agreement. “Rudi, you cut in on Bu Ida three times; she has stopped talking. We agreed that people speak to the end.” See Rudi alone afterwards.',
    },
    example: {
      id: 'Dua pemuda saling mendorong. Fasilitator berdiri di antara mereka, menurunkan suara, dan meminta keduanya keluar minum air bersama seorang anggota. Setelah sepuluh menit kelompok membicarakan apa yang terjadi, dan apa yang mereka inginkan lain kali.',
      en: 'Two young men start pushing. The facilitator steps between them, lowers her voice, and asks both to go out for a drink of water with another member. Ten minutes later the group talks about what happened, and what it wants next time.',
    },
    care: {
      id: 'Batas yang hanya berlaku bagi sebagian orang bukan batas. Dan bila ada bahaya, bertindaklah dahulu, berunding kemudian, lalu catat.',
      en: 'A limit that holds only for some is none. And where there is danger, act first, discuss later, and write it down.',
    },
    related: ['G7', 'X5', 'R5'],
    usedIn: ['runJournal', 'wrapUpAgreements', 'wrapUpPrinciples'],
    alsoCalled: ['limits', 'aturan', 'norma', 'rules'],
  },
  N5: {
    about: [
      {
        id: 'Memimpin di sini terutama memimpin diskusi: membuka, menjaga arah, membagi waktu bicara, merangkum, menutup. Pemimpin yang baik makin lama makin tidak terlihat, karena kelompok mengambil alih pekerjaan itu satu per satu.',
        en: 'Leading here means above all leading the discussion: opening, keeping direction, sharing out time, summing up, closing. A good leader is seen less and less, as the group takes over these jobs one by one.',
      },
    ],
    practice: {
      id: 'Sebut pokoknya dalam satu pertanyaan. Rangkum di tengah jalan, bukan hanya di akhir. Tawarkan tugas memimpin bagian kecil: pembukaan pekan ini milik Bu Santi, rangkumannya milik Doni.',
      en: 'Put the subject into one question. Sum up half-way, not only at the end. Hand out small parts of leading: this week’s opening is Bu Santi’s, the summing-up is Doni’s.',
    },
    example: {
      id: 'Pada pertemuan kedelapan, obrolan melebar. Sebelum fasilitator membuka mulut, Doni berkata, “Kita balik ke pertanyaannya, ya.” Fasilitator menuang teh.',
      en: 'At the eighth meeting the talk wanders. Before the facilitator can open his mouth, Doni says, “Let’s get back to the question, shall we.” The facilitator pours tea.',
    },
    care: {
      id: 'Kelompok baru membutuhkan lebih banyak pimpinan, kelompok matang lebih sedikit. Yang sering terjadi sebaliknya.',
      en: 'A new group needs more leading, a mature one less. What often happens is the reverse.',
    },
    related: ['X2', 'R1', 'T10'],
    usedIn: ['runClock', 'planAgenda', 'wrapUpPrinciples'],
    alsoCalled: ['leading', 'kepemimpinan', 'leadership'],
  },
  N6: {
    about: [
      {
        id: 'Ketegangan, pertentangan, dan rasa bersalah membuat orang sempit: mereka membela diri dan tidak lagi mendengar. Meringankan berarti menurunkan beban itu sampai orang dapat kembali berpikir dan merasakan. Tujuannya bukan menghilangkan masalah, melainkan membuatnya dapat dibicarakan.',
        en: 'Tension, conflict and guilt make people narrow: they defend themselves and no longer hear. To relieve is to lower the load until they can think and feel again. The point is not to make the problem vanish but to make it possible to talk about.',
      },
    ],
    practice: {
      id: 'Perlambat. Sebut apa yang terasa di ruangan. Beri jeda, air, gerak. Pisahkan orang dari soalnya. Bagi rasa bersalah, tanyakan apa yang waktu itu ia ketahui dan mampu.',
      en: 'Slow down. Name what can be felt in the room. Give a break, water, movement. Separate the person from the matter. With guilt, ask what they knew and were able to do at the time.',
    },
    example: {
      id: 'Bu Tatik menyalahkan diri karena anaknya putus sekolah. Ruangan menjadi berat. Fasilitator bertanya siapa lagi yang membawa “seandainya”. Semua. Mereka menuliskannya di kertas, membacakannya, lalu bersama memutuskan apa yang mau ditaruh dan apa yang masih dapat diperbaiki.',
      en: 'Bu Tatik blames herself because her child left school. The room grows heavy. The facilitator asks who else carries an “if only”. All do. They write them on paper, read them out, and decide together what to put down and what can still be mended.',
    },
    care: {
      id: 'Jangan meringankan terlalu cepat demi kenyamanan Anda sendiri. Ada tegang yang perlu ditanggung sebentar agar sesuatu berubah.',
      en: 'Do not relieve too fast for your own comfort. Some tension has to be borne for a while so that something can change.',
    },
    related: ['C1', 'R3', 'X7'],
    usedIn: ['runJournal', 'wrapUpReflection', 'wrapUpPrinciples'],
    alsoCalled: ['tension', 'ketegangan', 'konflik', 'conflict'],
  },
  N7: {
    about: [
      {
        id: 'Kelompok tidak bekerja di ruang hampa. Di belakangnya ada lembaga dengan tugas, dana, dan batasnya. Interpretasi dalam arti ini adalah menjelaskan apa fungsi lembaga bagi tugas kelompok, dan sebaliknya membawa suara kelompok kepada lembaga.',
        en: 'A group does not work in empty space. Behind it stands an agency with its task, money and limits. Interpretation in this sense is to make clear what the agency is for in the group’s task, and to carry the group’s voice back to the agency.',
      },
      {
        id: 'Berbeda dari teknik interpretasi (X6), yang menawarkan makna atas perilaku.',
        en: 'It differs from the technique of interpretation (X6), which offers a meaning for behaviour.',
      },
    ],
    practice: {
      id: 'Katakan pada pertemuan pertama: siapa membiayai, apa yang lembaga harapkan, apa yang dapat dan tidak dapat diberikannya, apa yang dilaporkan. Ulangi ketika ada anggota baru atau ketika aturan berubah.',
      en: 'Say at the first meeting: who pays, what the agency expects, what it can and cannot give, what is reported. Say it again when a new member comes or a rule changes.',
    },
    example: {
      id: 'Kelompok meminta pinjaman modal. “Yayasan tidak boleh meminjamkan uang,” kata fasilitator, “tetapi boleh mempertemukan kita dengan koperasi, dan menyediakan ruang.” Kekecewaannya jelas, dan bersih.',
      en: 'The group asks for a loan. “The foundation may not lend money,” says the facilitator, “but it may bring us together with the cooperative, and give us a room.” The disappointment is plain, and clean.',
    },
    care: {
      id: 'Jangan berlindung di balik lembaga (“aturannya begitu”) untuk keputusan yang sebenarnya milik Anda.',
      en: 'Do not hide behind the agency (“that is the rule”) for a decision that is really your own.',
    },
    related: ['G1', 'P1', 'F4', 'X6'],
    usedIn: ['groupAims', 'agencyHead', 'wrapUpPrinciples'],
    alsoCalled: ['fungsi lembaga', 'agency function'],
  },
  N8: {
    about: [
      {
        id: 'Mengamati mendahului menilai. Amati dahulu apa yang dapat dilihat dan didengar siapa pun; baru kemudian tanyakan apa artinya, dan bagi siapa. Orang yang merasa diamati dengan baik akan membuka diri; orang yang merasa dinilai akan menutup.',
        en: 'Observing comes before judging. First notice what anyone could see and hear; only then ask what it means, and to whom. People who feel well observed open up; people who feel judged close.',
      },
    ],
    practice: {
      id: 'Catat pendek, dengan kata kerja: “Tika memindahkan kursi menjauh ketika Hasan masuk.” Bukan: “Tika tidak suka Hasan.” Pada akhir hari, bandingkan catatan dengan rekan Anda; perbedaannya sering paling berguna.',
      en: 'Note it short, with verbs: “Tika moved her chair away when Hasan came in.” Not: “Tika dislikes Hasan.” At the end of the day compare notes with your colleague; where they differ is often the most useful.',
    },
    example: {
      id: 'Fasilitator menulis, “Kelompok lesu.” Rekannya menulis, “Kipas mati, tiga orang belum makan, hujan.” Pertemuan berikutnya dimulai dengan makanan.',
      en: '“The group was listless,” writes one facilitator. “The fan was off, three had not eaten, rain,” writes the other. The next meeting begins with food.',
    },
    care: {
      id: 'Anda juga sedang diamati. Dan catatan Anda adalah pandangan Anda, bukan kebenaran tentang seseorang.',
      en: 'You are being observed, too. And your note is your view, not the truth about a person.',
    },
    related: ['K2', 'G5', 'recording-rules'],
    usedIn: ['runJournal', 'wrapUpReflection', 'wrapUpPrinciples'],
    alsoCalled: ['observasi', 'observation', 'evaluasi'],
  },
  N9: {
    about: [
      {
        id: 'Banyak yang menentukan terjadi sebelum orang datang: siapa yang diundang dan bagaimana, apa tujuannya, di mana kursi berdiri, bagaimana keadaan Anda sendiri. Persiapan yang baik membebaskan Anda untuk hadir, bahkan untuk meninggalkan rencana.',
        en: 'Much that matters happens before people arrive: who was invited and how, what the aim is, where the chairs stand, how you yourself are. Good preparation sets you free to be present, even to leave the plan.',
      },
    ],
    practice: {
      id: 'Dua menit cukup bila teratur: baca kesepakatan yang terbuka, pilih satu tujuan, susun tiga atau empat acara dengan waktunya, siapkan satu cadangan. Lalu satu menit bagi diri sendiri: dengan perasaan apa saya masuk?',
      en: 'Two minutes are enough if you have an order: read the open agreements, choose one aim, set three or four items with their times, have one in reserve. Then a minute for yourself: with what feeling do I go in?',
    },
    example: {
      id: 'Galih menyiapkan simulasi selama sejam. Ketika ia tiba, listrik padam dan seorang warga baru meninggal. Ia menyimpan rencananya. Mereka duduk dengan lilin dan bercerita tentang Mbah Karto. Tujuannya tetap tercapai: mereka saling menguatkan.',
      en: 'Galih has prepared a simulation of an hour. When he arrives the power is out and a neighbour has just died. He puts the plan away. They sit with candles and tell stories of Mbah Karto. The aim was reached all the same: they gave each other strength.',
    },
    care: {
      id: 'Rencana yang terlalu penuh adalah rencana tanpa kelompok. Sisakan seperlima waktunya.',
      en: 'A plan that is too full is a plan without the group. Leave a fifth of the time free.',
    },
    related: ['P2', 'P3', 'D4'],
    usedIn: ['plans', 'planAims', 'planAgenda', 'wrapUpPrinciples'],
    alsoCalled: ['planning', 'preparation', 'rencana'],
  },
};
