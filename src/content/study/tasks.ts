import type { Study } from '../study.ts';
import type { TaskCode } from '../tasks.ts';

export const studyOfTasks: Record<TaskCode, Study> = {
  G1: {
    about: [
      {
        id: 'Anggota berhak tahu siapa yang mengundang mereka, mengapa, dan apa untungnya bagi tujuan mereka sendiri. Kelompok yang memahami lembaganya dapat memakainya; kelompok yang tidak memahaminya menduga-duga.',
        en: 'Members have a right to know who invited them, why, and what it gives to their own aims. A group that understands its agency can use it; one that does not is left guessing.',
      },
    ],
    practice: {
      id: 'Jelaskan dengan bahasa sehari-hari, lalu minta seorang anggota mengatakannya kembali. Tunjukkan juga batasnya. Undang pimpinan lembaga sekali, untuk mendengar, bukan berpidato.',
      en: 'Explain in everyday words, then ask a member to say it back. Show the limits as well. Invite the head of the agency once, to listen and not to make a speech.',
    },
    example: {
      id: 'Kelompok ibu mengira setiap yang hadir akan dicoret dari bantuan beras. Setelah tiga pertemuan yang sepi, seorang baru berani bertanya. Sejak penjelasan itu kursinya penuh.',
      en: 'A mothers’ group believes that whoever attends will lose their rice allowance. After three thin meetings someone dares to ask. Once it has been explained, the chairs are full.',
    },
    care: {
      id: 'Jangan menjual lembaga. Bila kepentingannya berbeda dari kepentingan anggota, katakan perbedaannya.',
      en: 'Do not advertise the agency. Where its interest differs from the members’, say so.',
    },
    related: ['N7', 'P1', 'F4'],
    usedIn: ['groupBeginning', 'agencyHead'],
  },
  G2: {
    about: [
      {
        id: 'Sasaran adalah apa yang mau dikerjakan, tujuan adalah apa yang mau dicapai dengannya. Kelompok membutuhkan keduanya, dan membutuhkan bantuan Anda untuk merumuskannya dengan kata-kata yang mereka kenali sebagai milik sendiri.',
        en: 'A target is what is to be done, an aim is what is to be reached by it. A group needs both, and needs your help to put them into words that it recognises as its own.',
      },
    ],
    practice: {
      id: 'Dengarkan, tulis apa adanya, gabungkan yang serupa, bacakan keras-keras. Tanyakan: siapa akan melihat bedanya bila ini tercapai? Simpan kalimat terakhir dengan tanggalnya.',
      en: 'Listen, write it down as it comes, join what is alike, read it aloud. Ask: who will see the difference when this has been reached? Keep the last wording with its date.',
    },
    example: {
      id: '“Supaya rukun,” kata kelompok warga. Siapa akan melihat bedanya? “Anak-anak,” jawab Bu Parti. “Mereka boleh main di gang sebelah lagi.” Itulah tujuannya.',
      en: '“So that we get on,” say the neighbours. Who will see the difference? “The children,” answers Bu Parti. “They may play in the next lane again.” That became the aim.',
    },
    care: {
      id: 'Rumusan Anda mungkin lebih indah. Pakailah rumusan mereka: itu yang akan mereka ingat.',
      en: 'Your wording may be finer. Use theirs: it is what they will remember.',
    },
    related: ['T2', 'S2', 'P2'],
    usedIn: ['groupAims', 'planAims', 'wrapUpAims'],
  },
  G3: {
    about: [
      {
        id: 'Jiwa kelompok adalah rasa “kita” yang membuat orang datang walaupun hujan. Kesadaran adalah sisi lainnya: setiap orang tahu bahwa ketidakhadirannya terasa dan perbuatannya berakibat. Rasa tanpa kesadaran menjadi kerumunan; kesadaran tanpa rasa menjadi rapat.',
        en: 'Group spirit is the sense of “us” that makes people come in the rain. Awareness is its other side: each knows that their absence is felt and that what they do has effects. Spirit without awareness becomes a crowd; awareness without spirit becomes a committee.',
      },
    ],
    practice: {
      id: 'Beri kelompok hal-hal miliknya: nama, salam pembuka, ritual kecil ketika ada yang datang dan pergi. Sebut dengan lantang apa yang telah dilalui bersama.',
      en: 'Give the group things of its own: a name, an opening, a small ritual when someone comes or leaves. Say aloud what you have been through together.',
    },
    example: {
      id: 'Kelompok “Tangguh” menyalakan satu lilin bagi yang tidak hadir. Ketika Yani kembali setelah tiga minggu, ia diberi lilin-lilin itu. “Jadi ada yang menghitung,” katanya.',
      en: 'The group “Tangguh” lights a candle for whoever is missing. When Yani returns after three weeks she is given the candles. “So someone was counting,” she says.',
    },
    care: {
      id: 'Rasa “kita” yang kuat mudah membutuhkan “mereka”. Perhatikan apakah kebersamaan dibangun dengan merendahkan pihak lain.',
      en: 'A strong “us” easily asks for a “them”. Notice whether togetherness is built by looking down on others.',
    },
    related: ['N2', 'P4', 'G10'],
    usedIn: ['runAttendance', 'runJournal', 'groupThoughts'],
    alsoCalled: ['kebersamaan', 'kohesi', 'cohesion', 'belonging'],
  },
  G4: {
    about: [
      {
        id: 'Kelompok yang tidak mengenal dirinya memutuskan terlalu besar atau terlalu kecil. Tugas Anda menolong mereka melihat dengan jujur apa yang kuat dan apa yang lemah, lalu mengambil keputusan menurut tingkatnya.',
        en: 'A group that does not know itself decides too big or too small. Your task is to help it look honestly at what is strong and what is weak, and to take decisions at its own level.',
      },
    ],
    practice: {
      id: 'Setelah sebuah kegiatan, isi dua kolom bersama: ini kita bisa, ini belum. Dari kolom kedua pilih satu untuk dilatih, dan satu yang dimintakan bantuan orang lain.',
      en: 'After an activity fill in two columns together: this we can do, this not yet. From the second choose one thing to practise and one to ask others for.',
    },
    example: {
      id: 'Sebelum acara tahun baru kelompok mencatat: pandai memasak, lemah menagih. Mereka menjual makanan dengan bayar di muka. Tahun lalu mereka merugi, tahun ini tidak.',
      en: 'Before New Year the group notes: good at cooking, weak at collecting money. They sell the food paid in advance. Last year they lost money; this year they did not.',
    },
    care: {
      id: 'Menyebut kelemahan perlu tanah yang aman. Mulai dari kelemahan kelompok, bukan kelemahan orang.',
      en: 'Naming weakness needs safe ground. Start with weaknesses of the group, not of a person.',
    },
    related: ['T6', 'P2', 'C3'],
    usedIn: ['memberList', 'wrapUpReflection', 'groupThoughts'],
  },
  G5: {
    about: [
      {
        id: 'Persoalan jarang datang tiba-tiba: mula-mula ada yang datang terlambat, ada lelucon yang tajam, ada topik yang dihindari. Tugas Anda menolong kelompok melihatnya selagi kecil, dan menyebutnya sebagai persoalan bersama.',
        en: 'Problems seldom come out of nowhere: first someone is late, a joke has an edge, a subject is avoided. Your task is to help the group see it while it is small, and to name it as a shared one.',
      },
    ],
    practice: {
      id: 'Bawa pengamatan, bukan kesimpulan: “Tiga kali ini kita berhenti begitu bicara soal uang.” Lalu tunggu. Keheningan setelah kalimat seperti itu sedang bekerja.',
      en: 'Bring an observation, not a conclusion: “Three times now we have stopped as soon as it was about money.” Then wait. The silence after such a sentence is at work.',
    },
    example: {
      id: 'Dua kali berturut-turut Siska pulang sebelum doa penutup. Seorang anggota menanyakannya dengan ramah. Siska berbeda keyakinan, dan tidak tahu cara mengatakannya. Kelompok mengganti penutupnya dengan hening bersama.',
      en: 'Twice running Siska leaves before the closing prayer. A member asks her kindly. Siska is of another faith and had not known how to say so. The group changes its closing to a shared silence.',
    },
    care: {
      id: 'Tidak semua yang janggal perlu dibuka di depan semua orang. Tanyakan dahulu berdua bila menyangkut seseorang.',
      en: 'Not everything odd needs to be opened before all. Ask alone first where it touches one person.',
    },
    related: ['N8', 'N6', 'P4'],
    usedIn: ['runJournal', 'wrapUpReflection', 'groupThoughts'],
  },
  G6: {
    about: [
      {
        id: 'Kelompok tumbuh lebih cepat daripada susunannya. Menyempurnakan organisasi berarti menolong mereka memperbaiki pembagian tugas, dan menolong yang memimpin memahami bahwa memimpin adalah melayani kerja kelompok.',
        en: 'Groups outgrow their structure. To better the organisation is to help them mend the sharing of duties, and to help those who lead understand that to lead is to serve the group’s work.',
      },
    ],
    practice: {
      id: 'Temui para pemegang tugas sebentar sebelum pertemuan. Tanyakan apa yang jelas dan apa yang membingungkan. Latih satu hal, misalnya membuka rapat atau menghitung kas di depan dua saksi.',
      en: 'See those who hold duties for a moment before the meeting. Ask what is clear and what confuses them. Practise one thing, such as opening a meeting or counting the cash before two witnesses.',
    },
    example: {
      id: 'Ketua baru, Fahmi, membacakan semua keputusan sendiri. Fasilitator mengajarkan satu kalimat: “Bagaimana menurut teman-teman?” Ia menulisnya di telapak tangan.',
      en: 'Fahmi, the new chair, announces every decision himself. The facilitator teaches him one sentence: “What do you all think?” He writes it on his palm.',
    },
    care: {
      id: 'Jangan memimpin lewat ketua. Bila ia menjadi pengeras suara Anda, kelompok kehilangan pemimpinnya.',
      en: 'Do not lead through the chair. If they become your loudspeaker, the group has lost its leader.',
    },
    related: ['T7', 'S5', 'N5'],
    usedIn: ['planAgenda', 'wrapUpAgreements', 'groupThoughts'],
  },
  G7: {
    about: [
      {
        id: 'Kendali sosial adalah cara kelompok menjaga kesepakatannya: sebuah pandangan, sebuah pengingat, permintaan maaf, kesempatan memperbaiki. Bila semua teguran datang dari Anda, kelompok belum punya kendali sendiri.',
        en: 'Social control is how a group keeps its agreements: a look, a reminder, an apology, a chance to make good. As long as every reproof comes from you, the group has none of its own.',
      },
    ],
    practice: {
      id: 'Ketika kesepakatan dilanggar, tanyakan kepada lingkaran, “Apa yang sudah kita sepakati?” Sediakan cara memperbaiki yang tidak mempermalukan, dan tinjau apakah aturannya masih masuk akal.',
      en: 'When an agreement is broken ask the circle, “What did we agree?” Have a way of making good that shames nobody, and look at whether the rule still makes sense.',
    },
    example: {
      id: 'Cerita Mita bocor ke sekolah. Kelompok meminta yang bersangkutan mengaku, mendengarkan Mita, lalu membuat kesepakatan baru: yang boleh dibawa keluar hanya cerita sendiri. Mita sendiri yang meminta agar pelakunya tetap tinggal.',
      en: 'Mita’s story has leaked to the school. The group asks whoever did it to own up, listens to Mita, and makes a new agreement: only your own story may leave the room. It is Mita who asks that the person may stay.',
    },
    care: {
      id: 'Tekanan kelompok dapat menjadi kejam. Jaga agar teguran mengenai perbuatan, sebentar, dan ada jalan kembali.',
      en: 'Group pressure can turn cruel. See that a reproof is about the deed, is short, and leaves a way back.',
    },
    related: ['N4', 'V4', 'T7'],
    usedIn: ['wrapUpAgreements', 'groupSteps', 'groupThoughts'],
    alsoCalled: ['norma', 'norms', 'kontrol sosial'],
  },
  G8: {
    about: [
      {
        id: 'Kelompok kerap berhenti bukan karena kurang kemauan, melainkan kurang alat, uang, izin, atau pengetahuan. Tugas Anda mengusahakannya pada lembaga dan masyarakat, sebaiknya bersama anggota, agar mereka belajar jalannya.',
        en: 'Groups often stop not for want of will but of tools, money, permission or knowledge. Your task is to obtain these from agency and community, preferably together with members, so that they learn the way.',
      },
    ],
    practice: {
      id: 'Daftar yang dibutuhkan, lalu tandai: ada pada kita, dapat dipinjam, harus diminta. Pergi berdua dengan seorang anggota. Catat siapa yang ditemui, jawabannya, dan kapan kembali.',
      en: 'List what is needed and mark it: we have it, it can be borrowed, it must be asked for. Go in twos with a member. Note whom you met, the answer, and when to come back.',
    },
    example: {
      id: 'Kelompok tuli membutuhkan juru bahasa isyarat. Lembaga tidak punya dana. Bersama Rian, fasilitator mendatangi kampus; dua mahasiswa bersedia, dan sebagai gantinya kelompok mengajari mereka isyarat setempat.',
      en: 'A deaf group needs an interpreter. The agency has no money. With Rian the facilitator goes to the university; two students agree, and in return the group teaches them local signs.',
    },
    care: {
      id: 'Sumber yang hanya Anda yang tahu jalannya akan hilang bersama Anda.',
      en: 'A resource to which only you know the way will be gone when you are.',
    },
    related: ['T9', 'R2', 'O2'],
    usedIn: ['runJournal', 'wrapUpAgreements', 'groupThoughts'],
  },
  G9: {
    about: [
      {
        id: 'Kelompok yang hanya mengenal dirinya menjadi sempit. Dengan memahami kelompok lain, apa tujuan dan kesulitannya, ia menemukan sekutu, belajar cara lain, dan berhenti menduga yang buruk.',
        en: 'A group that knows only itself grows narrow. By understanding others, their aims and difficulties, it finds allies, learns other ways, and stops imagining the worst.',
      },
    ],
    practice: {
      id: 'Mulai kecil: satu kunjungan, satu kegiatan bersama dengan tugas yang jelas. Siapkan pertanyaan sebelumnya, dan bahas sesudahnya apa yang mengejutkan.',
      en: 'Begin small: one visit, one joint activity with a clear task. Prepare questions beforehand, and talk afterwards about what came as a surprise.',
    },
    example: {
      id: 'Kelompok remaja masjid dan remaja gereja sama-sama membersihkan sungai, karena banjir tidak memilih rumah. Setelah itu mereka bertukar pelatih bola voli.',
      en: 'The youths of the mosque and the youths of the church both clean the river, for floods do not choose houses. Afterwards they exchange volleyball coaches.',
    },
    care: {
      id: 'Jangan menyuruh bekerja sama bila ada luka lama. Tanyakan dahulu kepada kedua pihak apa yang membuatnya aman.',
      en: 'Do not order cooperation where there is an old wound. First ask both sides what would make it safe.',
    },
    related: ['O3', 'R3', 'A5'],
    usedIn: ['planAgenda', 'wrapUpAgreements', 'groupThoughts'],
  },
  G10: {
    about: [
      {
        id: 'Menerima teman sekelompok lebih sulit daripada menerima orang asing, karena ia ada di sana setiap minggu. Tugas ini menyangkut dua hal: penerimaan atas orangnya, dan pergaulan yang bertanggung jawab, yakni setiap orang peduli pada akibat perbuatannya bagi yang lain.',
        en: 'To accept a fellow member is harder than to accept a stranger, for they are there every week. The task is twofold: acceptance of the person, and company that is responsible, in which each cares what their deeds do to others.',
      },
    ],
    practice: {
      id: 'Beri tugas yang mempertemukan orang yang saling menghindar, dengan jarak yang wajar. Sambut pendatang baru lewat seorang pendamping dari anggota lama. Bicarakan perbedaan sebelum menjadi alasan.',
      en: 'Set tasks that bring together those who avoid each other, at a fair distance. Welcome newcomers through an older member who stays beside them. Talk about differences before they become reasons.',
    },
    example: {
      id: 'Ketika Surya, yang pernah mencuri di kampung itu, bergabung, tiga orang menjaga tasnya. Fasilitator meminta Surya memegang kunci ruangan bulan itu, atas usul seorang dari mereka.',
      en: 'When Surya, who once stole in that very neighbourhood, joins the group, three people hold on to their bags. That month Surya keeps the key of the room, proposed by one of the three.',
    },
    care: {
      id: 'Penerimaan tidak dapat diperintahkan. Anda hanya dapat membuat pertemuan yang cukup aman sehingga ia terjadi.',
      en: 'Acceptance cannot be ordered. You can only make encounters safe enough for it to happen.',
    },
    related: ['N1', 'V2', 'P4'],
    usedIn: ['runAttendance', 'wrapUpPrinciples', 'groupThoughts'],
  },
  G11: {
    about: [
      {
        id: 'Metode ini menuntut kehadiran. Pekerja sosial kelompok menyertai kelompok dalam pertemuannya: melihat sendiri, ikut merasakan, bertindak pada saatnya. Tidak ada laporan yang dapat menggantikan duduk di sana.',
        en: 'This method asks for presence. The group worker goes along with the group in its meetings: sees for themselves, feels it too, acts at the right moment. No report can replace sitting there.',
      },
    ],
    practice: {
      id: 'Duduklah di lingkaran, sejajar. Simpan tablet ketika orang menangis. Datang sebelum yang pertama dan pulang setelah yang terakhir: banyak yang penting dikatakan di ambang pintu.',
      en: 'Sit in the circle, at the same level. Put the tablet away when someone weeps. Come before the first and leave after the last: much that matters is said on the threshold.',
    },
    example: {
      id: 'Selama satu jam tidak ada yang istimewa. Ketika menyapu ruangan, Bu Rukmini berkata kepada fasilitator, “Sebenarnya saya mau cerita tadi.” Itu menjadi bahan pekan berikutnya, dengan izinnya.',
      en: 'For an hour nothing special happens. While they sweep the room Bu Rukmini says to the facilitator, “Actually there was something I wanted to tell.” It became next week’s subject, with her consent.',
    },
    care: {
      id: 'Hadir tidak sama dengan mengambil tempat. Kelompok yang matang kadang perlu bertemu tanpa Anda.',
      en: 'Presence is not taking up room. A mature group sometimes needs to meet without you.',
    },
    related: ['T3', 'N8', 'R1'],
    usedIn: ['runAttendance', 'runClock', 'groupThoughts'],
  },
  G12: {
    about: [
      {
        id: 'Laporan menghubungkan satu pertemuan dengan yang berikutnya, dan kelompok dengan lembaganya. Ia menyimpan apa yang akan terlupa, memungkinkan orang lain meneruskan, dan memaksa Anda berpikir sekali lagi.',
        en: 'A report ties one meeting to the next, and the group to its agency. It keeps what would be forgotten, lets somebody else carry on, and makes you think once more.',
      },
    ],
    practice: {
      id: 'Tulis pada hari yang sama. Pisahkan apa yang terjadi dari apa artinya menurut Anda. Bertanyalah siapa yang akan membaca, dan hanya tulis apa yang ia perlukan.',
      en: 'Write on the same day. Keep what happened apart from what you make of it. Ask who will read it, and write only what they need.',
    },
    example: {
      id: 'Maya cuti melahirkan. Rekannya, Bagus, membaca ringkasan enam pertemuan dan tahu bahwa Pak Wiryo tidak boleh ditanya soal kakinya. Ia menyapanya soal burung perkututnya. Pak Wiryo bercerita setengah jam.',
      en: 'Maya goes on maternity leave. Bagus, her colleague, reads six summaries and knows that Pak Wiryo must not be asked about his leg. He asks about his turtle doves. Pak Wiryo talks for half an hour.',
    },
    care: {
      id: 'Yang tertulis dapat terbaca. Jangan menulis tentang seseorang apa yang tidak akan Anda katakan kepadanya dengan hormat.',
      en: 'What is written can be read. Do not write about a person what you would not say to them with respect.',
    },
    related: ['K3', 'K8', 'recording-rules', 'recording-summary'],
    usedIn: ['wrapUpReflection', 'summaryCopy', 'groupThoughts'],
    alsoCalled: ['report', 'laporan'],
  },
  G13: {
    about: [
      {
        id: 'Ada hal yang tidak muat di lingkaran. Kontak pribadi menolong anggota tetap menjadi bagian kelompok: yang sakit ditengok, yang menghilang dicari, yang membawa beban berat didengar berdua. Ini bukan pengganti kelompok, melainkan jembatan kembali kepadanya.',
        en: 'Some things do not fit into the circle. Personal contact helps members to stay part of the group: the sick are visited, the absent are looked for, whoever carries a heavy load is heard alone. It does not replace the group; it is a bridge back to it.',
      },
    ],
    practice: {
      id: 'Dua kali tidak hadir berturut-turut adalah tanda untuk menghubungi. Tanyakan kabar sebelum menanyakan alasan. Sepakati apa yang boleh disampaikan kepada kelompok. Catat singkat, terpisah dari catatan kelompok.',
      en: 'Two absences in a row are a sign to get in touch. Ask how they are before you ask why. Agree on what may be told to the group. Make a short note, apart from the group’s.',
    },
    example: {
      id: 'Pak Udin absen dua kali. Di telepon ia berkata, “Tidak ada yang cari saya juga.” “Ini saya mencari,” jawab fasilitator. Ia datang, membawa pisang.',
      en: 'Pak Udin is absent twice. “Nobody’s looking for me anyway,” he says on the phone. “I am,” answers the facilitator. He comes, bringing bananas.',
    },
    care: {
      id: 'Jangan menjadi sahabat rahasia bagi satu orang. Bila kontak berdua lebih sering daripada kehadirannya di kelompok, tinjau kembali.',
      en: 'Do not become anyone’s secret friend. If contacts alone outnumber their meetings with the group, look at it again.',
    },
    related: ['W1', 'W3', 'T4'],
    usedIn: ['memberContacts', 'runAttendance', 'memberList', 'wrapUpAgreements', 'groupThoughts'],
    alsoCalled: ['home visit', 'kunjungan rumah', 'individual contact'],
  },
};
