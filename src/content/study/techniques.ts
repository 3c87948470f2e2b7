import type { TechniqueCode } from '../../practice/session.ts';
import type { Study } from '../study.ts';

export const studyOfTechniques: Record<TechniqueCode, Study> = {
  X1: {
    gist: {
      id: 'Memerankan suatu keadaan untuk mencoba cara lain.',
      en: 'Acting out a situation to try another way.',
    },
    about: [
      {
        id: 'Dalam bermain peran orang berlatih menghadapi pekerjaan atau hubungan yang sungguh ada, atau masalah yang dikarang untuk itu. Tubuh ikut belajar: suara, jarak, pandangan. Dan karena “hanya bermain”, orang berani berbuat salah.',
        en: 'In role play people practise for work or relations that really exist, or for a problem made up for the purpose. The body learns along: voice, distance, gaze. And because it is “only a play” people dare to get it wrong.',
      },
      {
        id: 'Bertukar peran adalah bagian yang paling mengajar: dari tempat lawan, kalimat kita sendiri terdengar lain.',
        en: 'Changing roles teaches most: from the other’s place our own sentences sound different.',
      },
    ],
    practice: {
      id: 'Tetapkan adegan dan batasnya, siapa bermain dan siapa mengamati, serta satu kata untuk berhenti. Hangatkan suasana sebentar. Mainkan tiga sampai lima menit. Lepaskan peran dengan jelas: sebut nama sendiri, ganti tempat duduk. Pemain bicara dahulu, lalu pengamat. Ulangi dengan cara lain. Terakhir: di mana ini akan dicoba?',
      en: 'Set the scene and its limits, who plays and who observes, and one word to stop. Warm up briefly. Play three to five minutes. Step out of the roles clearly: say your own name, change seats. Players speak first, then observers. Play it again in another way. Last: where will this be tried?',
    },
    example: {
      id: 'Laras ingin meminta upahnya. Pak Bowo bermain sebagai majikan, terlalu baik. “Lebih galak,” kata Laras. Pada kali ketiga ia tidak lagi menunduk. Hari Sabtu ia mendapat separuh, dan janji tertulis untuk sisanya.',
      en: 'Laras wants to ask for her wages. Pak Bowo plays the employer, far too kindly. “Be harder,” says Laras. The third time she no longer looks down. On Saturday she gets half, and a written promise for the rest.',
    },
    care: {
      id: 'Jangan memerankan kekerasan yang pernah dialami seseorang di ruangan itu. Bila ada yang terhanyut, hentikan, sebut namanya, dan kembalilah ke saat ini.',
      en: 'Do not act out violence that someone in the room has lived through. If anyone is carried away, stop, say their name, and come back to the present.',
    },
    related: ['X9', 'P4', 'C1', 'A1'],
    usedIn: ['runTechnique', 'planAgenda', 'runClock', 'plans'],
    alsoCalled: ['roleplay', 'role playing', 'drama', 'simulasi', 'simulation', 'sandiwara'],
  },
  X2: {
    gist: {
      id: 'Bertukar pikiran, perasaan, dan pengalaman tentang satu pokok.',
      en: 'Exchanging thoughts, feelings and experience on one subject.',
    },
    about: [
      {
        id: 'Diskusi tampak paling mudah dan paling sering gagal. Ia menjadi alat bila ada pertanyaan yang jelas, bentuk yang dipilih dengan sengaja, dan pembagian waktu bicara. Tiga bentuk yang berguna: terbuka, berkeliling satu per satu, dan menuju keputusan.',
        en: 'Discussion looks the easiest and fails most often. It becomes a tool when there is a clear question, a form chosen on purpose, and a sharing of time. Three forms are useful: open, going round one by one, and moving to a decision.',
      },
    ],
    practice: {
      id: 'Tulis pertanyaannya besar-besar. Mulai dengan satu putaran pendek agar semua suara terdengar. Sediakan tempat bagi pokok lain yang muncul, supaya tidak hilang dan tidak menyesatkan. Rangkum di tengah. Perhatikan siapa yang diam dan siapa yang bicara panjang. Tutup dengan satu putaran: apa yang saya bawa?',
      en: 'Write the question large. Begin with one short round so that all voices are heard. Keep a place for other subjects that come up, so that they are neither lost nor lead astray. Sum up half-way. Notice who is silent and who is long. Close with a round: what do I take along?',
    },
    example: {
      id: 'Pertanyaannya “bagaimana mendidik anak?” dan tak seorang pun bicara. Fasilitator menggantinya menjadi “apa yang ibu Anda katakan ketika Anda pulang terlambat?” Dua puluh menit kemudian ia harus menghentikan mereka.',
      en: 'The question was “how should children be brought up?” and nobody spoke. The facilitator changes it to “what did your mother say when you came home late?” Twenty minutes later she has to stop them.',
    },
    care: {
      id: 'Orang yang diam belum tentu tidak ikut. Tawarkan jalan masuk tanpa menunjuk di depan semua orang. Dan hitung juga waktu bicara Anda sendiri.',
      en: 'The silent are not necessarily absent. Offer a way in without pointing at them before all. And count your own speaking time as well.',
    },
    related: ['N5', 'T5', 'X4', 'P4'],
    usedIn: ['runTechnique', 'planAgenda', 'runClock', 'runJournal', 'plans'],
    alsoCalled: ['discussion', 'lingkaran bicara', 'talking circle', 'curah pendapat'],
  },
  X3: {
    gist: {
      id: 'Menelaah kisah satu orang sebagai bahan belajar bersama.',
      en: 'Studying one person’s story as matter for learning together.',
    },
    about: [
      {
        id: 'Studi kasus menghimpun semua bahan yang berguna tentang seseorang sehingga latar dan keadaannya tergambar jelas, sebagai dasar untuk menyelidiki lebih jauh. Di dalam kelompok ia memberi jarak yang aman: kita berbicara tentang “Bu M.”, dan setiap orang diam-diam memikirkan dirinya.',
        en: 'A case study brings together all useful material about a person, so that background and condition stand out clearly, as the basis for further inquiry. In a group it gives a safe distance: we talk about “Bu M.”, and each quietly thinks of themselves.',
      },
    ],
    practice: {
      id: 'Bacakan kisahnya dua kali. Tanyakan berurutan: apa faktanya? Apa yang dirasakan setiap orang di dalamnya? Apa saja sebab yang mungkin? Pilihan apa yang ada, dan apa akibat masing-masing? Apa yang akan kita pilih? Baru kemudian: dan bagi kita?',
      en: 'Read the story twice. Ask in order: what are the facts? What does each person in it feel? What causes are possible? What choices are there, and what would each bring? What would we choose? Only then: and for us?',
    },
    example: {
      id: 'Kartu kasus: seorang kakek menolak diperiksa. Semua menyalahkan keluarganya, sampai Pak Harun bertanya, “Ada yang tahu dia takut apa?” Lalu ia bercerita tentang jarum suntik, dan ternyata tentang dirinya.',
      en: 'The case card: an old man refuses to see a doctor. All blame the family, until Pak Harun asks, “Does anyone know what he is afraid of?” Then he talks about needles, and it turns out to be about himself.',
    },
    care: {
      id: 'Samarkan lebih dari yang terasa perlu: nama, tempat, pekerjaan, jumlah anak. Jangan memakai kisah orang yang mungkin dikenal seseorang di ruangan itu.',
      en: 'Disguise more than seems necessary: name, place, job, number of children. Do not use the story of anyone whom somebody in the room might know.',
    },
    related: ['W6', 'K5', 'R6', 'X2'],
    usedIn: ['runTechnique', 'planAgenda', 'runClock'],
    alsoCalled: ['case study', 'kasus'],
  },
  X4: {
    gist: {
      id: 'Kelompok dipecah menjadi kelompok kecil yang berbincang serentak.',
      en: 'The group splits into small ones that talk at the same time.',
    },
    about: [
      {
        id: 'Namanya dari dengung yang terdengar ketika banyak kelompok kecil berbicara bersamaan. Dalam beberapa menit setiap orang sempat berbicara, juga yang tidak akan pernah melakukannya di depan semua. Bentuk yang terkenal: enam orang, enam menit.',
        en: 'Its name comes from the hum of many small groups talking at once. Within minutes everyone has spoken, also those who never would before the whole. A well-known form: six people, six minutes.',
      },
    ],
    practice: {
      id: 'Beri satu pertanyaan yang dapat dijawab, tulis di tempat yang terlihat. Bagi menjadi tiga sampai enam orang, acak atau dengan pertimbangan. Minta satu pelapor tiap kelompok. Peringatkan satu menit sebelum selesai. Kumpulkan: setiap pelapor satu hal baru saja, berkeliling sampai habis.',
      en: 'Give one question that can be answered, written where all see it. Divide into threes to sixes, at random or with thought. Ask for one reporter each. Warn a minute before the end. Gather: each reporter gives one new point only, going round until there are none left.',
    },
    example: {
      id: 'Empat puluh warga berdebat tentang iuran; lima yang bicara. Setelah dipecah menjadi delapan kelompok selama enam menit, muncul usul dari Mbok Jum yang belum pernah bersuara: bayar dengan tenaga. Usul itu yang menang.',
      en: 'Forty neighbours argue about a levy; five of them speak. Broken into eight groups for six minutes, an idea comes up from Mbok Jum, who had never said a word: pay by work. It was this that won.',
    },
    care: {
      id: 'Perhatikan siapa yang terkumpul dengan siapa: atasan dengan bawahan, suami dengan istri. Dan jangan memotong laporan yang terakhir karena waktu habis.',
      en: 'See who lands with whom: superior with subordinate, husband with wife. And do not cut the last report because time is up.',
    },
    related: ['T5', 'X2', 'T6', 'N2'],
    usedIn: ['runTechnique', 'planAgenda', 'runClock', 'plans'],
    alsoCalled: ['buzz', 'buzz group', 'kelompok kecil', 'small groups', 'enam enam', '6-6'],
  },
  X5: {
    gist: {
      id: 'Menunjukkan dengan tenang apa yang tidak cocok.',
      en: 'Calmly pointing to what does not match.',
    },
    about: [
      {
        id: 'Konfrontasi bukan pertengkaran. Anda meletakkan dua hal yang tampak di samping satu sama lain (yang dikatakan dan yang dilakukan, yang diinginkan dan yang terjadi) lalu membiarkan orang melihatnya. Kekuatannya ada pada kepedulian di belakangnya.',
        en: 'Confrontation is no quarrel. You lay two visible things side by side (what is said and what is done, what is wanted and what happens) and let people look. Its strength lies in the care that stands behind it.',
      },
    ],
    practice: {
      id: 'Periksa diri dahulu: apakah hubungan kita cukup kuat, apakah saatnya tepat, apakah saya marah? Susun kalimat dari yang teramati: “Bapak berkata kelompok ini penting. Tiga kali Bapak pulang di tengah. Saya ingin mengerti keduanya.” Lalu diam. Sesudahnya, tetap tinggal dekat.',
      en: 'Examine yourself first: is our relation strong enough, is it the moment, am I angry? Build the sentence from what was observed: “You say that this group matters. Three times you left half-way. I would like to understand both.” Then keep silent. Stay close afterwards.',
    },
    example: {
      id: 'Kelompok terus berkata “kita kompak”. Fasilitator berkata, “Kita kompak, dan empat pekan ini tugas Bu Wati dikerjakan Bu Wati sendiri.” Hening. Bu Wati menangis. Lalu tiga orang berdiri mengambil map itu dari tangannya.',
      en: 'The group keeps saying “we are one”. “We are one,” says the facilitator, “and these four weeks Bu Wati’s duty was done by Bu Wati alone.” Silence. Bu Wati weeps. Then three people get up and take the folder out of her hands.',
    },
    care: {
      id: 'Bila Anda menikmatinya, hentikan. Jangan memakainya terhadap orang yang baru datang, yang sedang krisis, atau di depan orang yang ia takuti.',
      en: 'If you enjoy it, stop. Do not use it with someone new, in crisis, or before people they fear.',
    },
    related: ['N4', 'T3', 'X6', 'G5'],
    usedIn: ['runTechnique', 'planAgenda', 'runJournal'],
    alsoCalled: ['confrontation'],
  },
  X6: {
    gist: {
      id: 'Menawarkan kemungkinan makna, sebagai pertanyaan.',
      en: 'Offering a possible meaning, as a question.',
    },
    about: [
      {
        id: 'Interpretasi menghubungkan hal-hal yang tampak terpisah: “Setiap kali kita hampir selesai, ada yang bertengkar. Mungkinkah kita sulit berpisah?” Ia selalu dugaan. Orang yang bersangkutanlah yang tahu apakah itu benar.',
        en: 'Interpretation links what seems separate: “Each time we are nearly done, somebody quarrels. Might it be that we find it hard to part?” It is always a guess. The people concerned are the ones who know whether it is true.',
      },
    ],
    practice: {
      id: 'Kumpulkan paling sedikit tiga amatan sebelum menawarkan makna. Gunakan “mungkin”, “saya bertanya-tanya”. Perhatikan jawabannya: ya yang cepat bisa sopan santun, tidak yang keras bisa tepat, dan diam yang lama bisa berarti sedang bekerja. Catat sebagai dugaan.',
      en: 'Gather at least three observations before you offer a meaning. Use “perhaps”, “I wonder”. Watch the answer: a quick yes may be politeness, a hard no may mean that it struck home, a long silence may be work. Record it as a hypothesis.',
    },
    example: {
      id: 'Anak-anak panti selalu merusak hiasan yang mereka buat sendiri. “Saya bertanya-tanya,” kata fasilitator, “apakah lebih mudah merusaknya sendiri daripada menunggu orang lain merusaknya.” Ujang menatap, lalu memperbaiki miliknya.',
      en: 'The children of the home always destroy the decorations they have made. “I wonder,” says the facilitator, “whether it is easier to break it yourself than to wait for others to.” Ujang looks up, and then mends his.',
    },
    care: {
      id: 'Jangan menjelaskan seseorang di depan umum kepada orang lain. Makna yang tepat pada waktu yang salah adalah serangan.',
      en: 'Do not explain a person to others in public. The right meaning at the wrong time is an attack.',
    },
    related: ['N7', 'W5', 'X5', 'X7'],
    usedIn: ['runTechnique', 'runJournal', 'wrapUpReflection', 'planAgenda'],
    alsoCalled: ['interpretation', 'tafsir', 'hipotesis'],
  },
  X7: {
    gist: {
      id: 'Meninjau kembali sebab yang diberikan orang.',
      en: 'Looking again at the causes people give.',
    },
    about: [
      {
        id: 'Orang selalu mencari sebab, dan sebab yang ia temukan menentukan apa yang ia rasakan dan lakukan. “Saya memang bodoh” menutup jalan; “saya belum pernah diajari” membukanya. Atribusi menolong memeriksa tiga hal: apakah sebabnya pada diri saya atau di luar, tetap atau dapat berubah, berlaku di mana-mana atau hanya di sini.',
        en: 'People always look for causes, and the cause they find decides what they feel and do. “I am just stupid” closes the way; “nobody ever taught me” opens it. Attribution helps to examine three things: is the cause in me or outside, fixed or open to change, everywhere or only here?',
      },
    ],
    practice: {
      id: 'Tanyakan, “Apa lagi yang mungkin menjadi sebabnya?” sampai ada tiga. Minta kelompok menambahkan. Lalu: sebab mana yang dapat kita pengaruhi? Catat kata-kata sebelum dan sesudahnya.',
      en: 'Ask, “What else may have been the cause?” until there are three. Let the group add to them. Then: which of these can we influence? Note the words before and after.',
    },
    example: {
      id: 'Yosi gagal wawancara kerja kelima. “Muka saya penjahat.” Kelompok mencari sebab lain: ia datang lapar, lawan bicaranya terburu-buru, ia tidak pernah bertanya balik. Dua di antaranya dapat diubah besok.',
      en: 'Yosi fails his fifth job interview. “I have a criminal’s face.” The group looks for other causes: he came hungry, the man was in a hurry, he never asks a question back. Two of them can be changed tomorrow.',
    },
    care: {
      id: 'Jangan pernah menolong korban menemukan kesalahannya atas apa yang dilakukan orang lain kepadanya.',
      en: 'Never help a victim to find their own fault in what another did to them.',
    },
    related: ['N6', 'X6', 'C1', 'R1'],
    usedIn: ['runTechnique', 'runJournal', 'planAgenda'],
    alsoCalled: ['attribution', 'sebab', 'penyebab', 'cause'],
  },
  X8: {
    gist: {
      id: 'Menanggapi langkah yang baik segera dan dengan jelas.',
      en: 'Answering a good step at once and clearly.',
    },
    about: [
      {
        id: 'Yang diperhatikan cenderung berulang. Penguatan memakai kenyataan itu dengan sengaja: bukan memuji orangnya, melainkan menunjuk perbuatannya dan gunanya bagi orang lain. Perhatian, anggukan, dan ucapan terima kasih sering lebih kuat daripada hadiah.',
        en: 'What is noticed tends to come again. Reinforcement uses this on purpose: not by praising the person but by pointing to the deed and what it did for others. Attention, a nod and a word of thanks are often stronger than a prize.',
      },
    ],
    practice: {
      id: 'Segera, khusus, tulus: “Tadi Rara menunggu sampai Ibu selesai. Saya lihat Ibu jadi berani melanjutkan.” Perhatikan langkah kecil pada orang yang sulit. Hitung sekali-sekali siapa yang belum mendapat apa pun.',
      en: 'At once, specific, sincere: “Rara waited until you had finished just now. I saw that it gave you the courage to go on.” Look for small steps in those who find it hard. Count now and then who has had nothing yet.',
    },
    example: {
      id: 'Anto selalu memotong. Fasilitator berhenti menegurnya dan menunggu. Pada hari Anto menahan diri satu kali, ia berkata, “Terima kasih, Anto, tadi menunggu.” Pertemuan berikutnya empat kali.',
      en: 'Anto always cuts in. The facilitator stops reproving him and waits. On the day Anto holds back once, she says, “Thank you for waiting, Anto.” At the next meeting it was four times.',
    },
    care: {
      id: 'Pujian yang murah terasa seperti mengatur. Dan jangan menguatkan yang hanya menyenangkan Anda, seperti kepatuhan.',
      en: 'Cheap praise feels like being managed. And do not reinforce what merely pleases you, such as obedience.',
    },
    related: ['N3', 'X9', 'V1'],
    usedIn: ['runTechnique', 'runJournal', 'planAgenda'],
    alsoCalled: ['reinforcement', 'pujian', 'praise', 'penghargaan'],
  },
  X9: {
    gist: {
      id: 'Memperlihatkan caranya, lalu orang mencobanya sendiri.',
      en: 'Showing how it is done, then letting people try.',
    },
    about: [
      {
        id: 'Orang belajar dengan melihat. Anda selalu menjadi contoh, disengaja atau tidak: cara Anda menerima kritik, mengaku tidak tahu, menyapa orang yang terlambat. Sebagai teknik, contoh itu dipecah menjadi langkah yang terlihat dan dicoba satu per satu.',
        en: 'People learn by seeing. You are always a model, on purpose or not: in how you take criticism, admit that you do not know, greet the latecomer. As a technique the model is broken into visible steps, tried one at a time.',
      },
      {
        id: 'Contoh dari sesama anggota, yang dahulu juga tidak bisa, lebih meyakinkan daripada contoh dari ahli.',
        en: 'A model from a fellow member, who once could not do it either, convinces more than one from an expert.',
      },
    ],
    practice: {
      id: 'Tanyakan keyakinan setiap orang dari nol sampai sepuluh. Tunjukkan seluruhnya sekali, lalu per langkah sambil berpikir keras-keras. Biarkan mencoba berpasangan, dengan gaya sendiri. Tanyakan keyakinannya lagi.',
      en: 'Ask everyone’s confidence from nought to ten. Show the whole once, then step by step, thinking aloud. Let them try in pairs, in their own style. Ask for their confidence again.',
    },
    example: {
      id: 'Bu Endang menunjukkan bagaimana ia menelepon puskesmas, termasuk bagian ketika ia gugup dan memulai dari awal. “Boleh gugup?” tanya Sulis. “Boleh.” Sulis menelepon sore itu.',
      en: 'Bu Endang shows how she phones the health centre, including the part where she gets nervous and starts again. “Is it all right to be nervous?” asks Sulis. “It is.” Sulis makes her call that afternoon.',
    },
    care: {
      id: 'Contoh yang sempurna membuat orang kecil hati. Perlihatkan juga cara memperbaiki kesalahan.',
      en: 'A perfect model makes people lose heart. Show as well how a mistake is put right.',
    },
    related: ['X1', 'X8', 'T3', 'C1'],
    usedIn: ['runTechnique', 'planAgenda', 'runClock'],
    alsoCalled: ['modelling', 'modeling', 'teladan', 'contoh', 'demonstrasi'],
  },
  X10: {
    gist: {
      id: 'Kegiatan bersama sebagai sarana bertumbuh.',
      en: 'Shared activities as a means of growth.',
    },
    about: [
      {
        id: 'Tidak semua pertolongan berupa percakapan. Seni membuka yang tidak punya kata, permainan melatih aturan dan kalah, olahraga melepaskan tegang, memasak dan merawat diri mengembalikan martabat, kegiatan di alam mempertemukan orang dengan keberaniannya. Yang menjadikannya media adalah maksud di baliknya dan percakapan sesudahnya.',
        en: 'Not all help is talk. Art opens what has no words, games train rules and losing, sport lets go of tension, cooking and self-care give back dignity, the outdoors brings people face to face with their courage. What makes it a medium is the purpose behind it and the talk after it.',
      },
    ],
    practice: {
      id: 'Pilih menurut tujuan, usia, tubuh, dan tempat. Sebut maksudnya dengan singkat. Sediakan peran bagi yang tidak ikut bergerak. Sisihkan sepertiga waktu untuk tiga pertanyaan: apa yang terjadi, apa yang terasa, di mana lagi seperti itu dalam hidup kita?',
      en: 'Choose by aim, age, bodies and place. Say briefly what it is for. Have a part for those who do not move. Keep a third of the time for three questions: what happened, how did it feel, where else in our lives is it like that?',
    },
    example: {
      id: 'Dua belas orang menahan selembar terpal dengan telur di tengahnya, sambil berjalan melewati pintu. Telurnya pecah dua kali. Pada percakapan sesudahnya mereka tidak membahas telur, melainkan siapa yang selalu berteriak dan siapa yang sebenarnya melihat jalan.',
      en: 'Twelve people carry a tarpaulin with an egg in the middle through a door. The egg breaks twice. In the talk afterwards it is not about the egg, but about who always shouts and who really saw the way.',
    },
    care: {
      id: 'Permainan yang lucu bagi sebagian dapat mempermalukan yang lain. Sentuhan, tutup mata, dan rahasia pribadi memerlukan persetujuan.',
      en: 'What is fun for some can shame others. Touch, blindfolds and personal secrets need consent.',
    },
    partsTitle: { id: 'Sepuluh macam media', en: 'Ten kinds of media' },
    related: ['T8', 'D3', 'B2', 'P4'],
    usedIn: ['runTechnique', 'activities', 'planAgenda', 'plans', 'runClock'],
    alsoCalled: [
      'permainan',
      'games',
      'seni',
      'art',
      'olahraga',
      'sport',
      'outbound',
      'rekreasi',
      'life skill',
      'icebreaker',
    ],
  },
};
