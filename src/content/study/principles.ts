import type { PrincipleCode } from '../principles.ts';
import type { Study } from '../study.ts';

export const studyOfPrinciples: Record<PrincipleCode, Study> = {
  T1: {
    gist: {
      id: 'Siapa, berapa, di mana, dan kapan dipilih dengan sengaja.',
      en: 'Who, how many, where and when are chosen on purpose.',
    },
    about: [
      {
        id: 'Bagi Trecker, kelompok adalah satuan tempat seseorang dilayani agar dapat mengembangkan dirinya. Maka susunannya menentukan apa yang mungkin terjadi di dalamnya: terlalu besar, orang bersembunyi; terlalu kecil, orang merasa terlalu terlihat; satu orang yang berbeda sendiri mudah menjadi sasaran.',
        en: 'For Trecker the group is the unit through which a person is served so that they can develop. Its composition therefore decides what can happen in it: in one too large people hide, in one too small they are exposed, and anyone who is the only one of a kind easily becomes a target.',
      },
      {
        id: 'Kelompok yang sudah ada pun dibentuk terus-menerus: setiap kursi kosong dan setiap wajah baru mengubahnya.',
        en: 'A group that already exists is formed all the time, too: every empty chair and every new face changes it.',
      },
    ],
    practice: {
      id: 'Temui setiap calon sebelum pertemuan pertama. Ceritakan apa yang akan terjadi, dengarkan apa yang ia harapkan dan takuti. Usahakan setiap orang menemukan paling sedikit seorang lain yang serupa dengannya. Siapkan tempat yang terjangkau dan kursi yang cukup, melingkar.',
      en: 'See each candidate before the first meeting. Tell what is going to happen, hear what they hope for and fear. Try to see to it that everyone finds at least one other like them. Have a place within reach and enough chairs, in a circle.',
    },
    example: {
      id: 'Untuk kelompok orang tua anak berkebutuhan khusus, Ratih mendapat sembilan ibu dan satu ayah. Ia menunda pembukaan dua minggu dan menemukan dua ayah lagi. Pak Heru kemudian berkata, ia pasti sudah berhenti seandainya sendirian.',
      en: 'For a group of parents whose children have special needs, Ratih has nine mothers and one father. She puts off the opening for two weeks and finds two more fathers. Pak Heru says later that alone he would surely have stopped coming.',
    },
    care: {
      id: 'Memilih anggota bukan menyaring yang mudah. Bila seseorang belum cocok bagi kelompok ini, carikan tempat lain; jangan biarkan ia pulang dengan penolakan saja.',
      en: 'Choosing members is not picking the easy ones. Where someone does not fit this group yet, find them another place; do not let them go home with a mere no.',
    },
    related: ['P3', 'P0', 'S1'],
    usedIn: [
      'groupForming',
      'groupBeginning',
      'groupTerm',
      'runAttendance',
      'planPrinciples',
      'wrapUpPrinciples',
      'principleCourse',
    ],
    alsoCalled: ['planned group formation', 'komposisi', 'composition'],
  },
  T2: {
    gist: {
      id: 'Tujuan kelompok dan tiap anggota dirumuskan dengan cermat.',
      en: 'The aims of the group and of each member are worded with care.',
    },
    about: [
      {
        id: 'Yang dicari adalah keserasian: antara yang diharapkan kelompok dan yang sanggup dilakukannya, antara tujuan seorang anggota dan tujuan bersama, antara keduanya dan tugas lembaga. Bila tidak serasi, seseorang akan bekerja diam-diam untuk hal lain.',
        en: 'What is sought is harmony: between what the group hopes for and what it can do, between one member’s aim and the common one, between both and the agency’s task. Where there is none, someone will quietly be working for something else.',
      },
    ],
    practice: {
      id: 'Ubah kata sifat menjadi tanda yang terlihat. “Lebih percaya diri” menjadi “menyebut pendapat satu kali tanpa diminta”. Tulis di kertas besar dengan kata-kata anggota, dan buka kertas itu setiap pertemuan.',
      en: 'Turn adjectives into signs that can be seen. “More confident” becomes “gives an opinion once without being asked”. Write it on a large sheet in members’ own words, and unroll the sheet at every meeting.',
    },
    example: {
      id: 'Kelompok pengelola sampah ingin “lingkungan bersih”. Setelah satu jam, tujuannya menjadi: dua puluh rumah memilah sampah sebelum Lebaran. Dan tujuan Deni sendiri: berani mengetuk pintu orang yang tidak ia kenal.',
      en: 'A waste group wants “a clean neighbourhood”. After an hour the aim reads: twenty houses sort their waste before the feast. And Deni’s own: daring to knock on a stranger’s door.',
    },
    care: {
      id: 'Tujuan boleh berubah, dan itu tanda kemajuan. Yang berbahaya adalah tujuan yang hanya ada dalam kepala fasilitator.',
      en: 'Aims may change, and that is a sign of progress. The dangerous ones are those that exist only in the facilitator’s head.',
    },
    related: ['S2', 'G2', 'P2', 'recording-measures'],
    usedIn: [
      'progressGoals',
      'planAims',
      'wrapUpAims',
      'groupAims',
      'planPrinciples',
      'wrapUpPrinciples',
      'principleCourse',
    ],
    alsoCalled: ['specific objectives', 'tujuan khusus', 'goals'],
  },
  T3: {
    gist: {
      id: 'Hubungan yang hangat dan jujur, demi tujuan kelompok.',
      en: 'A warm and honest relation, for the sake of the group’s aims.',
    },
    about: [
      {
        id: 'Hubungan inilah alat kerja Anda. Dasarnya penerimaan: anggota tidak perlu menjadi lain dahulu supaya disambut. Arahnya tujuan: kehangatan bukan untuk disukai, kejujuran bukan untuk menang.',
        en: 'This relation is the tool you work with. Its ground is acceptance: members need not become different first in order to be welcome. Its direction is purpose: warmth is not for being liked, honesty not for being right.',
      },
    ],
    practice: {
      id: 'Datang lebih awal, sapa setiap orang dengan namanya, ingat apa yang ia ceritakan pekan lalu. Katakan apa peran Anda dan apa yang harus Anda laporkan. Bila Anda salah, akui di depan kelompok.',
      en: 'Come early, greet each by name, remember what they told last week. Say what your part is and what you have to report. Where you were wrong, admit it before the group.',
    },
    example: {
      id: 'Indra tertidur di tengah pertemuan. Fasilitator merasa tersinggung, lalu bertanya sesudahnya. Indra bekerja malam di pasar dan tetap datang. “Terima kasih sudah datang,” kata fasilitator, dan mereka mencari jam yang lain.',
      en: 'Indra falls asleep in the meeting. The facilitator feels hurt, and asks him afterwards. Indra works nights at the market and came all the same. “Thank you for coming,” she says, and they look for another hour.',
    },
    care: {
      id: 'Waspadai anggota yang Anda paling sukai dan yang paling Anda hindari. Bicarakan keduanya dengan penyelia.',
      en: 'Beware of the member you like best and the one you avoid most. Talk about both with your supervisor.',
    },
    related: ['N1', 'S3', 'W3', 'V1', 'P4'],
    usedIn: ['planPrinciples', 'wrapUpPrinciples', 'principleCourse', 'wrapUpReflection'],
    alsoCalled: ['purposeful worker-group relationship', 'hubungan petugas kelompok'],
  },
  T4: {
    gist: {
      id: 'Di tengah kelompok, setiap orang tetap satu pribadi.',
      en: 'In the midst of the group, each remains one person.',
    },
    about: [
      {
        id: 'Kelompok berbeda-beda, dan setiap anggota memakai pengalaman yang sama dengan cara yang lain: yang seorang mencari teman, yang lain mencari pengakuan, yang ketiga sekadar tempat yang tenang. Kata “terus-menerus” penting. Orang yang Anda kenal pada pertemuan pertama bukan lagi orang pada pertemuan kesepuluh.',
        en: 'Groups differ, and each member uses the same experience in another way: one looks for a friend, another for recognition, a third just for a quiet place. The word “continuous” matters. The person you met at the first meeting is no longer the one at the tenth.',
      },
    ],
    practice: {
      id: 'Pilih dua anggota untuk diperhatikan khusus setiap pertemuan, sehingga semua mendapat giliran. Sesudahnya, tulis satu kalimat tentang masing-masing. Siapa yang sulit Anda ingat, ia yang pertama pekan depan.',
      en: 'Pick two members to notice specially at each meeting, so that all have their turn. Afterwards write one sentence about each. Whoever you find hard to recall comes first next week.',
    },
    example: {
      id: 'Semua diminta menulis surat untuk diri sendiri. Karim, yang berhenti sekolah di kelas dua, tampak gelisah. Fasilitator berkata kepada semua, “Boleh juga digambar, atau direkam.” Empat orang menggambar. Karim tidak lagi sendiri.',
      en: 'All are asked to write a letter to themselves. Karim, who left school in second grade, grows restless. “You may draw it as well, or record it,” says the facilitator to everyone. Four people draw. Karim is no longer the only one.',
    },
    care: {
      id: 'Perhatian khusus tidak boleh menjadi sorotan. Sesuaikan caranya bagi semua, sehingga tidak ada yang tampak dikecualikan.',
      en: 'Special attention must not become a spotlight. Change the way for all, so that nobody looks like the exception.',
    },
    related: ['W3', 'P4', 'C4', 'V6'],
    usedIn: [
      'memberList',
      'progressPictures',
      'passChecks',
      'runJournal',
      'planPrinciples',
      'wrapUpPrinciples',
      'principleCourse',
    ],
    alsoCalled: ['continuous individualisation', 'individualization'],
  },
  T5: {
    gist: {
      id: 'Yang terjadi di antara anggota, itulah daya perubahannya.',
      en: 'What happens between members is the force of change.',
    },
    about: [
      {
        id: 'Saling pengaruh antaranggota adalah tenaga terbesar dalam kelompok, dan tenaga itu akan bekerja, entah dibimbing atau tidak. Membimbing berarti membuka jalur yang tersumbat, menahan arus yang melukai, dan menunjuk pada apa yang sedang terjadi.',
        en: 'Members’ influence on one another is the greatest power in a group, and it will be at work whether guided or not. To guide it is to open channels that are blocked, to hold back currents that hurt, and to point at what is going on.',
      },
    ],
    practice: {
      id: 'Hitung sekali-sekali: dari sepuluh ucapan, berapa yang ditujukan kepada Anda? Alihkan dengan pandangan atau pertanyaan: “Siapa yang pernah mengalami seperti Bu Lina?” Ajak dua orang yang selalu berjauhan mengerjakan satu tugas kecil.',
      en: 'Count now and then: of ten remarks, how many are addressed to you? Turn them aside with a look or a question: “Who has known something like Bu Lina?” Invite two who always keep apart to do one small task together.',
    },
    example: {
      id: 'Dalam kelompok duka, setiap orang bercerita kepada fasilitator sambil menangis. Ia menggeser kursinya ke luar lingkaran. Setelah hening yang panjang, Bu Murni mengulurkan tangan kepada Bu Asih. Sejak itu mereka bercerita satu sama lain.',
      en: 'In a group of mourners all tell their story to the facilitator, weeping. She moves her chair out of the circle. After a long silence Bu Murni puts out her hand to Bu Asih. From then on they tell it to each other.',
    },
    care: {
      id: 'Ejekan yang dibiarkan adalah izin. Hentikan segera, dengan tenang, dan tetap hormati orangnya.',
      en: 'Mockery let pass is permission. Stop it at once, calmly, and with respect for the person.',
    },
    related: ['N2', 'S3', 'X2', 'X4', 'P4'],
    usedIn: ['sociogramTies', 'runJournal', 'planAgenda', 'planPrinciples', 'wrapUpPrinciples', 'principleCourse'],
    alsoCalled: ['guided group interaction', 'dinamika kelompok', 'group dynamics'],
  },
  T6: {
    gist: {
      id: 'Kelompok memutuskan sendiri, sebanyak yang sanggup ditanggungnya.',
      en: 'The group decides for itself, as much as it can bear.',
    },
    about: [
      {
        id: 'Dua hal berjalan bersama: hak untuk memutuskan, dan tanggung jawab yang tumbuh sesuai kemampuan. Terlalu sedikit, kelompok menjadi penonton. Terlalu banyak terlalu cepat, yang kuat mengambil alih dan yang lemah terdiam.',
        en: 'Two things go together: the right to decide, and a responsibility that grows with ability. With too little the group becomes an audience. With too much too soon the strong take over and the weak fall silent.',
      },
      {
        id: 'Demokrasi di sini lebih dari menghitung tangan. Suara yang kalah pun didengar, dan keputusan dapat ditinjau kembali.',
        en: 'Democracy here is more than counting hands. The losing voice is heard as well, and decisions can be looked at again.',
      },
    ],
    practice: {
      id: 'Sebelum pertemuan, tulis keputusan mana yang milik kelompok hari ini. Umumkan dengan jelas, beri keterangan yang cukup, dan diamlah selama mereka menimbang. Catat keputusannya dengan cara memutuskannya.',
      en: 'Before the meeting write down which decisions belong to the group today. Announce them clearly, give enough information, and keep silent while they weigh. Record the decision and how it was made.',
    },
    example: {
      id: 'Uang kas tersisa empat ratus ribu. Fasilitator ingin membeli alat tulis; kelompok ingin menengok anggota yang dirawat. Mereka menengok. Alat tulis dipinjam dari sekolah. “Tadinya saya hampir melarang,” tulis fasilitator di catatannya.',
      en: 'There are four hundred thousand left in the cash box. The facilitator would buy stationery; the group wants to visit a member in hospital. They visit. The stationery is borrowed from the school. “I had nearly said no,” the facilitator writes in her notes.',
    },
    care: {
      id: 'Mayoritas dapat menindas. Bila keputusan mengenai satu orang, suara orang itu lebih berat daripada hitungan.',
      en: 'A majority can oppress. Where a decision touches one person, that person’s voice weighs more than the count.',
    },
    related: ['S4', 'C3', 'V5', 'A5'],
    usedIn: ['runJournal', 'wrapUpAgreements', 'planPrinciples', 'wrapUpPrinciples', 'principleCourse'],
    alsoCalled: ['self-determination', 'demokrasi', 'musyawarah', 'voting'],
  },
  T7: {
    gist: {
      id: 'Aturan dan tugas melayani kerja kelompok, dan boleh berubah.',
      en: 'Rules and duties serve the work, and may change.',
    },
    about: [
      {
        id: 'Cara kelompok sampai pada susunannya sama penting dengan susunan itu sendiri: siapa yang boleh mengusulkan ketua, bagaimana tugas berpindah tangan. Organisasi yang luwes menyesuaikan diri ketika keadaan berubah; organisasi yang berfungsi dipahami oleh semua yang ada di dalamnya.',
        en: 'How a group comes to its structure matters as much as the structure: who may propose a leader, how a duty changes hands. A flexible organisation fits itself to new circumstances; a functional one is understood by everyone in it.',
      },
    ],
    practice: {
      id: 'Mulailah dengan tugas paling sedikit yang diperlukan, masing-masing satu kalimat. Sediakan waktu longgar dalam acara. Setiap empat pertemuan tanyakan: tugas mana yang tidak lagi perlu, mana yang kurang?',
      en: 'Begin with the fewest duties that will do, one sentence each. Leave slack in the agenda. Every four meetings ask: which duty is no longer needed, and which is missing?',
    },
    example: {
      id: 'Kelompok pemuda memilih ketua, wakil, dua sekretaris, dan enam seksi. Separuhnya tidak tahu tugasnya. Mereka membubarkan semuanya dan menyisakan tiga: penjaga waktu, penjaga kas, penyambut tamu, bergilir sebulan sekali.',
      en: 'A youth group elects a chair, a deputy, two secretaries and six sections. Half of them do not know what to do. They dissolve it all and keep three: timekeeper, treasurer, welcomer, changing every month.',
    },
    care: {
      id: 'Luwes tidak berarti tanpa bentuk. Kelompok yang tidak pernah tahu apa yang akan terjadi tidak merasa bebas, tetapi cemas.',
      en: 'Flexible does not mean shapeless. A group that never knows what will happen does not feel free but anxious.',
    },
    related: ['S5', 'G6', 'C2'],
    usedIn: ['planAgenda', 'runClock', 'planPrinciples', 'wrapUpPrinciples', 'principleCourse'],
    alsoCalled: ['flexible functional organisation', 'struktur', 'structure'],
  },
  T8: {
    gist: {
      id: 'Berangkat dari minat anggota, lalu menanjak setapak demi setapak.',
      en: 'Start from members’ interests, then climb step by step.',
    },
    about: [
      {
        id: 'Program bukan jadwal kegiatan, melainkan rangkaian pengalaman yang bersambung. Titik berangkatnya minat, kebutuhan, dan pengalaman anggota sendiri; arahnya sedikit di atas yang sudah dikuasai. Pertemuan yang baik membuat pertemuan berikutnya mungkin.',
        en: 'A programme is not a timetable of activities but a chain of experience. It starts from members’ own interests, needs and experience; it aims a little above what they already master. A good meeting makes the next one possible.',
      },
    ],
    practice: {
      id: 'Akhiri tiap pertemuan dengan bertanya apa yang ingin dibawa ke pertemuan depan. Buka tiap pertemuan dengan hasil yang lalu. Naikkan satu hal saja setiap kali: lebih banyak bicara, lebih banyak tanggung jawab, atau lebih dekat dengan kehidupan nyata.',
      en: 'End each meeting by asking what to bring into the next. Open each with the result of the last. Raise one thing at a time: more speaking, more responsibility, or nearer to real life.',
    },
    example: {
      id: 'Kelompok anak jalanan mulai dengan sepak bola, karena hanya itu yang mereka mau. Bulan kedua mereka menulis aturan main. Bulan ketiga mereka mengirim surat meminjam lapangan. Bulan keempat mereka melatih anak yang lebih kecil.',
      en: 'A group of street children begins with football, because that is all they want. In the second month they write the rules of the game. In the third they send a letter to borrow the field. In the fourth they train smaller children.',
    },
    care: {
      id: 'Jangan memakai program yang sudah jadi tanpa mencocokkannya. Yang berhasil di kelompok lain dapat memalukan di sini.',
      en: 'Do not use a ready-made programme without fitting it. What worked in another group may embarrass this one.',
    },
    related: ['X10', 'S6', 'P4', 'D4'],
    usedIn: ['plans', 'planAgenda', 'planPrinciples', 'wrapUpPrinciples', 'principleCourse'],
    alsoCalled: ['progressive programme experiences', 'program yang maju'],
  },
  T9: {
    gist: {
      id: 'Yang ada pada anggota, lembaga, dan masyarakat dikenali dan dipakai.',
      en: 'What members, agency and community have is found and used.',
    },
    about: [
      {
        id: 'Sumber ada di tiga tempat: pada anggota, pada lembaga, dan di masyarakat sekitar. Pemanfaatannya memperkaya pengalaman kelompok, dan membuat anggota mengenal jalan yang akan tetap ada sesudah kelompok berakhir.',
        en: 'Resources are in three places: with members, with the agency, and in the community around. Using them enriches what the group lives through, and shows members the ways that will still be there once the group has ended.',
      },
    ],
    practice: {
      id: 'Buat peta bersama kelompok: siapa di sini pandai apa, apa yang ada dalam jarak jalan kaki, layanan mana yang pernah menolong atau mengecewakan. Sebelum merujuk, hubungi sendiri dahulu: masih buka, untuk siapa, berapa biayanya?',
      en: 'Draw a map with the group: who here is good at what, what lies within walking distance, which services have helped or let people down. Before you refer anyone, call yourself: is it still open, for whom, at what price?',
    },
    example: {
      id: 'Kelompok ibu tunggal mencari penitipan anak. Ternyata Bu Halimah pernah bekerja di taman kanak-kanak, masjid punya ruang kosong di pagi hari, dan puskesmas bersedia memeriksa. Dalam sebulan mereka punya penitipan bergilir.',
      en: 'A group of single mothers looks for child care. It turns out that Bu Halimah once worked in a kindergarten, the mosque has a room empty in the mornings, and the health centre is willing to do check-ups. Within a month they run a nursery in turns.',
    },
    care: {
      id: 'Setiap sumber punya harga: waktu, utang budi, kerahasiaan. Tanyakan persetujuan anggota sebelum menyebut namanya kepada siapa pun.',
      en: 'Every resource has its price: time, favours owed, privacy. Ask members’ consent before you give their name to anyone.',
    },
    related: ['R2', 'O2', 'G8', 'V3'],
    usedIn: ['runJournal', 'memberList', 'planPrinciples', 'wrapUpPrinciples', 'principleCourse'],
    alsoCalled: ['resource utilisation', 'rujukan', 'referral'],
  },
  T10: {
    gist: {
      id: 'Proses dan hasil dinilai terus-menerus, oleh semua pihak.',
      en: 'Process and result are judged all along, by everyone concerned.',
    },
    about: [
      {
        id: 'Penilaian bukan rapor di akhir. Ia kebiasaan melihat kembali: apa yang terjadi, apa hasilnya, apa yang kita ubah. Tiga pihak ambil bagian, yakni fasilitator, kelompok, dan lembaga, karena masing-masing melihat apa yang tidak dilihat yang lain.',
        en: 'Evaluation is no school report at the end. It is the habit of looking back: what happened, what came of it, what do we change. Three sides take part, facilitator, group and agency, because each sees what the others do not.',
      },
    ],
    practice: {
      id: 'Sisihkan lima menit terakhir: satu hal yang menolong, satu yang tidak. Tandai tujuan dan prinsip pada hari yang sama, selagi segar. Mulai pertemuan berikutnya dengan mengatakan apa yang Anda ubah karena masukan itu.',
      en: 'Keep the last five minutes: one thing that helped, one that did not. Mark aims and principles on the same day, while they are fresh. Begin the next meeting by saying what you changed because of it.',
    },
    example: {
      id: 'Pada lingkaran penutup, Bayu berkata, “Kita selalu mulai terlambat karena menunggu Mas,” dan memandang fasilitator. Pekan berikutnya fasilitator datang setengah jam lebih awal dan mengucapkan terima kasih.',
      en: 'In the closing circle Bayu says, “We always start late because we wait for you,” and looks at the facilitator. The week after, the facilitator is there half an hour early, and thanks him.',
    },
    care: {
      id: 'Bertanya lalu tidak mengubah apa-apa lebih buruk daripada tidak bertanya. Dan angka yang baik tidak membuktikan bahwa orang tertolong.',
      en: 'To ask and then change nothing is worse than not asking. And good figures do not prove that people were helped.',
    },
    related: ['N8', 'S6', 'P5', 'recording-measures'],
    usedIn: [
      'wrapUpAims',
      'progressGoals',
      'passChecks',
      'planPrinciples',
      'wrapUpPrinciples',
      'principleCourse',
      'ownStatements',
      'wrapUpReflection',
    ],
    alsoCalled: ['evaluasi', 'evaluation', 'assessment'],
  },
};
