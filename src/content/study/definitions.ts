import type { DefinitionCode } from '../definitions.ts';
import type { Study } from '../study.ts';

export const studyOfDefinitions: Record<DefinitionCode, Study> = {
  D1: {
    about: [
      {
        id: 'Himpunan pekerja sosial Amerika Serikat, NASW, merumuskan dua tujuan yang berjalan berdampingan: anggota menjadi lebih mampu menyesuaikan diri dengan lingkungannya, dan kelompok itu sendiri sampai pada yang ditujunya. Tidak satu pun boleh dikorbankan demi yang lain.',
        en: 'The association of social workers in the United States, NASW, names two aims side by side: members become better able to adjust socially, and the group itself gets where it meant to go. Neither may be given up for the other.',
      },
      {
        id: 'Kata kuncinya “layanan”. Kelompok tidak dibentuk demi laporan lembaga; lembaga dan fasilitatorlah yang melayani kelompok.',
        en: 'The key word is “service”. A group is not held for the sake of the agency’s report; it is agency and facilitator who serve the group.',
      },
    ],
    practice: {
      id: 'Sebelum setiap pertemuan, ajukan dua pertanyaan: apa yang hendak dicapai kelompok hari ini, dan bagi siapa hari ini akan menjadi langkah maju? Sesudahnya, jawab keduanya lagi.',
      en: 'Before each meeting ask two things: what is the group to reach today, and for whom will today be a step forward? Answer both again afterwards.',
    },
    example: {
      id: 'Kelompok lansia di Kampung Melati ingin menanam sayur di lahan kosong. Kebunnya jadi dalam dua bulan. Bagi Pak Darmo, yang sejak istrinya meninggal tidak pernah keluar rumah, yang terpenting adalah ia kembali punya alasan bangun pagi. Fasilitator mencatat keduanya sebagai hasil.',
      en: 'A group of elderly people in Kampung Melati want to grow vegetables on an empty plot. In two months the garden is there. For Pak Darmo, who had not left his house since his wife died, what counts is that he has a reason to get up again. The facilitator records both as results.',
    },
    care: {
      id: '“Menyesuaikan diri” tidak sama dengan menurut. Kadang lingkunganlah yang perlu berubah, dan kelompok boleh menolong mengubahnya.',
      en: '“Adjusting” is not the same as obeying. Sometimes it is the surroundings that have to change, and the group may help to change them.',
    },
    related: ['A1', 'F1', 'F2', 'T2'],
    usedIn: ['groupAims', 'planAims'],
    alsoCalled: ['penyesuaian sosial', 'social adjustment'],
  },
  D2: {
    about: [
      {
        id: 'Gisela Konopka, yang lama bekerja dengan remaja dan sendiri pernah lolos dari penindasan, melihat kelompok sebagai tempat orang menjadi sadar akan dirinya. Kesadaran itu tidak datang dari nasihat, melainkan dari dua hal: berhubungan dengan orang lain, dan memberi sesuatu kepada mereka.',
        en: 'Gisela Konopka, who worked with young people for many years and had herself escaped oppression, saw the group as a place where people become aware of themselves. That awareness does not come from advice but from two things: relating to others, and giving them something.',
      },
      {
        id: 'Orang yang selama ini hanya ditolong menemukan bahwa ia dibutuhkan. Di situlah kemampuannya mulai tumbuh.',
        en: 'Someone who has only ever been helped finds out that they are needed. That is where ability begins to grow.',
      },
    ],
    practice: {
      id: 'Carilah bagi setiap anggota satu sumbangan yang sungguh dipakai kelompok: mengingatkan waktu, menceritakan cara ia pulih, membawa tikar. Sebut sumbangan itu di depan kelompok dengan wajar, tanpa berlebihan.',
      en: 'For each member look for one contribution that the group really uses: keeping time, telling how they got better, bringing the mats. Mention it before the group in a natural way, without making much of it.',
    },
    example: {
      id: 'Yusuf, 16 tahun, hampir tidak bicara selama tiga pertemuan. Ketika pengeras suara rusak, ia memperbaikinya. Pertemuan berikutnya kelompok meminta ia mengajarkan caranya, dan untuk pertama kali ia menatap wajah teman-temannya sambil berbicara.',
      en: 'Yusuf, 16, hardly spoke for three meetings. When the loudspeaker broke he mended it. Next time the group asked him to show them how, and for the first time he looked at the others while he talked.',
    },
    care: {
      id: 'Jangan mengarang sumbangan agar orang merasa berguna. Orang segera tahu mana yang sungguh dibutuhkan dan mana yang belas kasihan.',
      en: 'Do not invent contributions so that people feel useful. They know at once what is truly needed and what is pity.',
    },
    related: ['C4', 'N3', 'T5', 'V1'],
    usedIn: ['memberList', 'planAgenda', 'runJournal'],
  },
  D3: {
    about: [
      {
        id: 'Harleigh B. Trecker menulis salah satu buku pegangan pertama tentang pekerjaan sosial kelompok. Baginya ini sebuah metode: orang-orang yang terikat dalam kelompok ditolong oleh seorang pekerja yang membimbing kegiatan mereka, sehingga mereka dapat bergaul dan menarik manfaat dari pergaulan itu, masing-masing menurut kebutuhan dan kemampuannya.',
        en: 'Harleigh B. Trecker wrote one of the first handbooks of social group work. To him it is a method: people bound together in a group are helped by a worker who guides their activities, so that they can relate to one another and draw growth from it, each according to their needs and abilities.',
      },
      {
        id: 'Ada tiga hal dalam kalimat itu: kegiatan sebagai jalannya, hubungan sebagai dayanya, dan ukuran yang berbeda bagi tiap orang. Dari sini lahir sepuluh prinsipnya, yang di Lingkar menjadi daftar periksa.',
        en: 'Three things stand in that sentence: activity as the way, relationship as the force, and a different measure for each person. His ten principles grew from it; in Lingkar they are the checklists.',
      },
    ],
    practice: {
      id: 'Membimbing berarti berada di tengah kegiatan tanpa menguasainya: memilih kegiatan yang cocok, memperhatikan siapa tertinggal, menghentikan yang melukai, lalu mundur selangkah ketika kelompok sudah bisa.',
      en: 'To guide is to be in the midst of an activity without ruling it: choosing one that fits, noticing who falls behind, stopping what hurts, then stepping back once the group can do it.',
    },
    example: {
      id: 'Kelompok ibu membuat keripik untuk dijual. Fasilitator tidak ikut menghitung uang. Ia memperhatikan bahwa Bu Sumi, yang tidak bisa membaca, selalu diberi pekerjaan mencuci, lalu bertanya kepada kelompok siapa yang paling tahu takaran bumbu. Bu Sumi yang menjawab.',
      en: 'A group of mothers make crisps to sell. The facilitator does not join in counting the money. She notices that Bu Sumi, who cannot read, is always given the washing up, and asks the group who knows best how to season. It is Bu Sumi who answers.',
    },
    care: {
      id: 'Kegiatan yang ramai belum tentu menumbuhkan. Tanyakan sesudahnya: siapa bertemu siapa, dan siapa menjadi lebih mampu?',
      en: 'A lively activity need not be one that makes people grow. Ask afterwards: who met whom, and who became more able?',
    },
    related: ['T1', 'T5', 'T8', 'X10'],
    usedIn: ['planAgenda', 'wrapUpPrinciples'],
    alsoCalled: ['guidance', 'bimbingan sosial kelompok'],
  },
  D4: {
    about: [
      {
        id: 'Robert Klenk dan Robert Ryan menekankan kata “sengaja”. Setiap kumpulan orang memberi pengalaman, baik atau buruk. Pekerjaan sosial kelompok menyusun pengalaman itu dengan sadar, agar seseorang lebih mampu menjalankan perannya sebagai orang tua, murid, pekerja, atau tetangga.',
        en: 'Robert Klenk and Robert Ryan stress the word “purposeful”. Any gathering of people gives experience, good or bad. Group work arranges that experience on purpose, so that a person functions better as a parent, pupil, worker or neighbour.',
      },
      {
        id: 'Maka pertanyaan ujinya sederhana: dapatkah Anda mengatakan mengapa acara ini ada di dalam rencana, dan bagi siapa?',
        en: 'The test question is simple: can you say why this item is on the plan, and for whom?',
      },
    ],
    practice: {
      id: 'Tulis tujuan lebih dahulu, baru kegiatannya. Permainan pembuka pun ada maksudnya: agar orang saling tahu nama, atau agar tubuh yang tegang bergerak sebelum duduk.',
      en: 'Write the aim first and the activity after it. Even an opening game has its purpose: that people learn each other’s names, or that tense bodies move before they sit.',
    },
    example: {
      id: 'Dalam kelompok ayah, Rahmat merencanakan memasak bersama. Maksudnya bukan masakannya: ia ingin para ayah merasakan bagaimana meminta tolong tanpa memerintah. Ketika Pak Anton berteriak meminta pisau, kelompok tertawa, lalu mencoba cara lain memintanya.',
      en: 'In a fathers’ group Rahmat plans to cook together. The food is not the point: he wants the fathers to feel what it is to ask for help without giving orders. When Pak Anton shouts for the knife the group laughs, and then tries other ways of asking.',
    },
    care: {
      id: 'Sengaja bukan berarti kaku. Pengalaman yang paling berharga sering datang di luar rencana; tugas Anda mengenalinya dan memberinya waktu.',
      en: 'On purpose does not mean rigid. The most precious experience often comes unplanned; your task is to recognise it and give it time.',
    },
    related: ['T2', 'T8', 'N9', 'X10'],
    usedIn: ['planAims', 'planAgenda'],
    alsoCalled: ['keberfungsian sosial', 'social functioning'],
  },
  D5: {
    about: [
      {
        id: 'Margaret E. Hartford menempatkan pengalaman kelompok sebagai alat yang utama, bukan selingan di antara ceramah dan nasihat. Apa yang dialami anggota satu sama lain, itulah pertolongannya. Arahnya tiga: berfungsi lebih baik, bertumbuh, dan berubah.',
        en: 'Margaret E. Hartford makes group experience the main medium, not a break between talks and advice. What members live through with one another is itself the help. It works in three directions: functioning better, growing, and changing.',
      },
      {
        id: 'Akibatnya bagi fasilitator: susunan kelompok, norma, dan caranya memutuskan sama pentingnya dengan bahan yang dibahas.',
        en: 'For the facilitator this means that composition, norms and ways of deciding matter as much as the subject under discussion.',
      },
    ],
    practice: {
      id: 'Ketika seorang anggota bertanya kepada Anda, kembalikan pertanyaannya kepada lingkaran. Bila dua orang berselisih, jangan buru-buru menengahi; lihat dahulu apa yang dapat dilakukan kelompok.',
      en: 'When a member asks you something, hand the question back to the circle. When two fall out, do not rush between them; look first at what the group can do.',
    },
    example: {
      id: 'Dalam kelompok pemulihan, Bima mengaku kambuh. Fasilitator diam sejenak. Pak Leo berkata, “Saya juga, dua kali,” lalu menceritakan siapa yang ia hubungi waktu itu. Bima mendapat dari Pak Leo apa yang tidak dapat diberikan fasilitator mana pun.',
      en: 'In a recovery group Bima admits to a relapse. The facilitator keeps silent for a moment. “Me too, twice,” says Pak Leo, and tells whom he called then. From Pak Leo Bima receives what no facilitator could give.',
    },
    care: {
      id: 'Kelompok juga dapat melukai: mengucilkan, menekan, mempermalukan. Alat yang kuat perlu dijaga.',
      en: 'A group can also hurt: shut out, press, shame. A strong medium needs watching over.',
    },
    related: ['T5', 'N2', 'P4'],
    usedIn: ['runJournal', 'wrapUpReflection'],
  },
  D6: {
    about: [
      {
        id: 'Pekerjaan sosial mengenal tiga metode utama: pertolongan perorangan (casework), pekerjaan sosial kelompok, dan pengorganisasian masyarakat. Ketiganya berpegang pada nilai yang sama, dan seorang pekerja yang baik berpindah di antaranya menurut kebutuhan.',
        en: 'Social work knows three main methods: casework with one person, social group work, and community organisation. They share the same values, and a good worker moves between them as the need asks.',
      },
      {
        id: 'Dalam metode kelompok, kelompok itu dua hal sekaligus: wadah tempat orang merasa aman, dan sarana yang mengubah mereka melalui apa yang terjadi di dalamnya. Programnya terarah, hubungannya disengaja.',
        en: 'In group work the group is two things at once: the vessel in which people feel safe, and the means that changes them through what happens in it. Its programme has a direction, its relations a purpose.',
      },
    ],
    practice: {
      id: 'Bila seorang anggota memikul sesuatu yang terlalu berat untuk dibawa ke lingkaran, temui ia berdua. Bila seluruh kelompok terhambat oleh jalan yang rusak atau layanan yang tutup, arahkan pandangan keluar, ke masyarakat. Lalu kembalilah ke kelompok.',
      en: 'When a member carries something too heavy for the circle, meet them alone. When the whole group is held back by a broken road or a closed service, turn outwards to the community. Then come back to the group.',
    },
    example: {
      id: 'Dalam kelompok remaja putri, Nia bercerita bahwa ia akan dinikahkan. Fasilitator menemuinya sesudah pertemuan (perorangan), kelompok menguatkannya minggu demi minggu (kelompok), dan bersama kepala sekolah mereka mengusulkan aturan desa tentang usia nikah (masyarakat).',
      en: 'In a girls’ group Nia tells that she is to be married off. The facilitator sees her after the meeting (casework), the group stands by her week after week (group work), and with the head of the school they propose a village rule on the age of marriage (community organisation).',
    },
    care: {
      id: 'Jangan memakai kelompok untuk urusan yang menuntut kerahasiaan berdua, dan jangan menyelesaikan berdua apa yang kelompok sanggup tanggung bersama.',
      en: 'Do not use the group for what needs the privacy of two, and do not settle between two what the group is able to carry together.',
    },
    related: ['W1', 'O1', 'B2', 'R1'],
    usedIn: ['groupBeginning', 'memberList'],
    alsoCalled: ['casework', 'group work', 'community organisation', 'metode pokok'],
  },
  D7: {
    about: [
      {
        id: 'Pekerjaan sosial kelompok tidak berawal dari klinik. Ia berawal dari rumah singgah, perkumpulan pemuda, kursus, dan serikat: orang dihimpun agar dapat menolong diri sendiri menuju hidup yang lebih baik. Baru kemudian ia dipakai pula bagi mereka yang fungsi sosialnya terganggu.',
        en: 'Social group work did not begin in a clinic. It began in settlement houses, youth clubs, classes and unions: people were brought together so that they could help themselves to a better life. Only later was it also used with those whose social functioning had suffered.',
      },
      {
        id: 'Dari asal itu ia mewarisi gambaran tentang manusia yang ditujunya: seimbang perasaannya, merdeka pikirannya, sehat jasmani dan rohaninya.',
        en: 'From that origin it inherits its picture of the person it hopes for: balanced in feeling, free in thought, sound in body and spirit.',
      },
    ],
    practice: {
      id: 'Mulailah dari apa yang ingin dibangun orang, bukan dari apa yang salah pada mereka. Sebut kelompok dengan nama yang dipilih anggota, bukan dengan nama masalahnya.',
      en: 'Begin with what people want to build, not with what is wrong with them. Call the group by the name its members choose, not by the name of its problem.',
    },
    example: {
      id: 'Dinas menyebutnya “kelompok eks-pecandu”. Para anggota menamainya “Pagi Baru”. Ketika mereka mengadakan kerja bakti, tetangga datang membantu Pagi Baru; untuk yang pertama mungkin tidak ada yang datang.',
      en: 'The office calls it “the group of former addicts”. The members call it “Pagi Baru”, New Morning. When they hold a clean-up day the neighbours come to help Pagi Baru; for the other name perhaps nobody would have come.',
    },
    care: {
      id: 'Gotong royong, arisan, dan pengajian sudah lama mengerjakan ini. Belajarlah dari cara setempat sebelum membawa cara Anda.',
      en: 'Mutual help, savings circles and prayer groups have long been doing this. Learn from the local way before you bring your own.',
    },
    related: ['R7', 'F3', 'P0c', 'V1'],
    usedIn: ['groupBeginning'],
    alsoCalled: ['sejarah', 'history', 'settlement', 'self-help'],
  },
};
