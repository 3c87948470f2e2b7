import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

/** One thing a facilitator can see in a single meeting, asked once before it and once after it. */
export interface PrincipleStatement {
  readonly code: `T${number}.${number}`;
  readonly planning: Bilingual;
  readonly reflection: Bilingual;
}

export interface Principle extends ContentEntry {
  readonly meaning: Bilingual;
  readonly statements: readonly PrincipleStatement[];
}

/** The ten principles of Harleigh B. Trecker, each with statements of our own that can be observed. */
export const principles = [
  {
    code: 'T1',
    source: ['T1'],
    name: { id: 'Pembentukan kelompok yang terencana', en: 'Planned group formation' },
    meaning: {
      id: 'Kelompok tidak dibiarkan terjadi begitu saja. Siapa yang diajak, berapa orang, di mana dan kapan bertemu dipilih agar orang dapat saling menolong menuju tujuan. Perhatian ini berlanjut setiap kali ada yang datang atau pergi.',
      en: 'A group is not left to chance. Who is invited, how many, where and when they meet are chosen so that people can help one another towards the aim. This care goes on each time someone arrives or leaves.',
    },
    statements: [
      {
        code: 'T1.1',
        planning: {
          id: 'Sudahkah saya memastikan waktu, tempat, dan susunan duduk dapat dijangkau dan nyaman bagi setiap anggota?',
          en: 'Have I made sure that time, place and seating are within reach and comfortable for every member?',
        },
        reflection: {
          id: 'Apakah tempat dan waktu memungkinkan semua yang hadir ikut serta sampai selesai?',
          en: 'Did the place and the hour let everyone present take part until the end?',
        },
      },
      {
        code: 'T1.2',
        planning: {
          id: 'Sudahkah saya menyiapkan cara menyambut anggota baru, atau anggota yang kembali setelah lama tidak hadir?',
          en: 'Have I prepared how to receive a newcomer, or someone who returns after being away?',
        },
        reflection: {
          id: 'Apakah anggota baru atau yang baru kembali disapa, dikenalkan, dan diajak bicara oleh anggota lain?',
          en: 'Did other members greet, introduce and draw in whoever was new or had come back?',
        },
      },
      {
        code: 'T1.3',
        planning: {
          id: 'Sudahkah saya memikirkan siapa sebaiknya bekerja dengan siapa dalam kelompok kecil kali ini?',
          en: 'Have I thought about who should work with whom in the small groups this time?',
        },
        reflection: {
          id: 'Apakah pembagian pasangan dan kelompok kecil membuat orang dapat bekerja, bukan malah terpojok?',
          en: 'Did the pairs and small groups help people to work rather than put anyone in a corner?',
        },
      },
      {
        code: 'T1.4',
        planning: {
          id: 'Sudahkah saya mengetahui siapa yang mungkin tidak datang, dan apa yang perlu saya lakukan untuknya?',
          en: 'Do I know who may be missing, and what I should do about it?',
        },
        reflection: {
          id: 'Apakah kelompok menyadari siapa yang tidak hadir dan menyepakati siapa yang akan menghubunginya?',
          en: 'Did the group notice who was missing and agree who would get in touch?',
        },
      },
    ],
  },
  {
    code: 'T2',
    source: ['T2'],
    name: { id: 'Tujuan yang khusus', en: 'Specific objectives' },
    meaning: {
      id: 'Tujuan kelompok dan tujuan tiap anggota dirumuskan dengan cermat, cukup jelas untuk dilihat apakah sudah mendekat. Keduanya perlu saling cocok dan sesuai dengan tugas lembaga. Tujuan yang kabur membuat orang ramah, tetapi tidak bergerak.',
      en: 'The aims of the group and of each member are worded with care, clear enough to see whether they are coming nearer. They have to fit each other and the agency’s task. With a vague aim people stay friendly but do not move.',
    },
    statements: [
      {
        code: 'T2.1',
        planning: {
          id: 'Sudahkah saya menulis tujuan pertemuan ini dalam kalimat yang dapat diperiksa di akhir?',
          en: 'Have I written the aims of this meeting so that we can check them at the end?',
        },
        reflection: {
          id: 'Apakah tujuan hari ini disebutkan dengan bahasa sehari-hari dan dipahami anggota?',
          en: 'Did we say today’s aims in everyday words, and did members understand them?',
        },
      },
      {
        code: 'T2.2',
        planning: {
          id: 'Sudahkah saya memikirkan tujuan pribadi siapa yang dapat maju lewat acara hari ini?',
          en: 'Have I considered whose personal aims can move forward through today’s programme?',
        },
        reflection: {
          id: 'Apakah setidaknya seorang anggota menghubungkan pembicaraan hari ini dengan tujuannya sendiri?',
          en: 'Did at least one member connect today’s work with an aim of their own?',
        },
      },
      {
        code: 'T2.3',
        planning: {
          id: 'Sudahkah saya memeriksa bahwa setiap mata acara melayani salah satu tujuan?',
          en: 'Have I checked that each part of the agenda serves one of the aims?',
        },
        reflection: {
          id: 'Apakah kita kembali ke tujuan ketika pembicaraan melebar terlalu jauh?',
          en: 'Did we find our way back to the aim when the talk wandered too far?',
        },
      },
      {
        code: 'T2.4',
        planning: {
          id: 'Sudahkah saya mencocokkan tujuan ini dengan yang disepakati kelompok dan dengan tugas lembaga?',
          en: 'Have I matched these aims with what the group agreed and with the agency’s task?',
        },
        reflection: {
          id: 'Apakah anggota sempat menerima, mengubah, atau menambah tujuan hari ini?',
          en: 'Did members have a chance to accept, change or add to today’s aims?',
        },
      },
    ],
  },
  {
    code: 'T3',
    source: ['T3'],
    name: { id: 'Hubungan fasilitator–kelompok yang bertujuan', en: 'Purposeful worker–group relationship' },
    meaning: {
      id: 'Fasilitator membangun hubungan dengan sengaja: menerima anggota sebagaimana adanya, hangat, jujur, dan jelas tentang perannya. Hubungan ini ada demi tujuan kelompok, bukan demi kebutuhan fasilitator. Menerima orangnya tidak berarti menyetujui setiap perbuatannya.',
      en: 'The facilitator builds the relationship on purpose: taking members as they are, warm, honest and clear about the role. It exists for the sake of the group’s aims, not for the facilitator’s needs. Accepting a person does not mean approving of all they do.',
    },
    statements: [
      {
        code: 'T3.1',
        planning: {
          id: 'Sudahkah saya menyisihkan waktu sebelum mulai untuk menyapa setiap orang dengan namanya?',
          en: 'Have I kept time before the start to greet each person by name?',
        },
        reflection: {
          id: 'Apakah setiap anggota disapa secara pribadi, setidaknya satu kali?',
          en: 'Did each member receive at least one personal greeting or word?',
        },
      },
      {
        code: 'T3.2',
        planning: {
          id: 'Sudahkah saya mengenali perasaan atau prasangka saya sendiri terhadap anggota tertentu?',
          en: 'Have I noticed my own feelings or assumptions about particular members?',
        },
        reflection: {
          id: 'Apakah saya mendengarkan pendapat yang tidak saya setujui tanpa menghakimi orangnya?',
          en: 'Did I hear out views I do not share without judging the person?',
        },
      },
      {
        code: 'T3.3',
        planning: {
          id: 'Sudahkah saya jelas tentang peran saya hari ini, dan apa yang bukan peran saya?',
          en: 'Am I clear about my part today, and about what is not my part?',
        },
        reflection: {
          id: 'Apakah anggota tahu apa yang dapat mereka harapkan dari saya, termasuk batas kerahasiaan?',
          en: 'Did members know what they can expect of me, including the limits of confidentiality?',
        },
      },
      {
        code: 'T3.4',
        planning: {
          id: 'Sudahkah saya mengingat janji saya kepada kelompok dari pertemuan lalu?',
          en: 'Have I recalled what I promised the group last time?',
        },
        reflection: {
          id: 'Apakah janji saya ditepati, atau dijelaskan dengan jujur bila belum?',
          en: 'Did I keep my promises, or say honestly where I had not yet?',
        },
      },
    ],
  },
  {
    code: 'T4',
    source: ['T4'],
    name: { id: 'Individualisasi terus-menerus', en: 'Continuous individualisation' },
    meaning: {
      id: 'Di dalam kelompok pun setiap orang tetap seorang pribadi, dengan kebutuhan, kemampuan, dan kecepatannya sendiri. Orang berubah, maka pemahaman kita tentang mereka terus diperbarui. Bantuan disesuaikan, bukan disamaratakan.',
      en: 'Inside a group each person remains one person, with needs, abilities and a pace of their own. People change, so our understanding of them is renewed all the time. Help is fitted to the person, not spread evenly.',
    },
    statements: [
      {
        code: 'T4.1',
        planning: {
          id: 'Sudahkah saya memilih satu atau dua anggota yang hari ini perlu perhatian khusus, dan caranya?',
          en: 'Have I chosen one or two members who need particular attention today, and how?',
        },
        reflection: {
          id: 'Apakah anggota yang saya perhatikan khusus mendapat apa yang dibutuhkannya tanpa dipermalukan?',
          en: 'Did those I was watching for get what they needed without being singled out?',
        },
      },
      {
        code: 'T4.2',
        planning: {
          id: 'Sudahkah saya menyesuaikan bahan bagi yang sulit membaca, mendengar, melihat, atau duduk lama?',
          en: 'Have I adapted the material for those who find reading, hearing, seeing or long sitting hard?',
        },
        reflection: {
          id: 'Apakah setiap anggota punya cara untuk ikut serta, dengan kata atau tanpa kata?',
          en: 'Did every member have a way of taking part, with words or without?',
        },
      },
      {
        code: 'T4.3',
        planning: {
          id: 'Sudahkah saya memberi ruang bagi orang untuk menolak atau melewati giliran?',
          en: 'Have I left room for people to decline or to pass?',
        },
        reflection: {
          id: 'Apakah pilihan untuk diam atau melewati giliran dihormati oleh kelompok?',
          en: 'Did the group respect it when someone chose silence or passed a turn?',
        },
      },
      {
        code: 'T4.4',
        planning: {
          id: 'Sudahkah saya membaca lagi kekuatan tiap anggota, bukan hanya kesulitannya?',
          en: 'Have I read again about each member’s strengths, not only their difficulties?',
        },
        reflection: {
          id: 'Apakah saya melihat hal baru pada seorang anggota yang patut dicatat?',
          en: 'Did I see something new in a member that deserves to be recorded?',
        },
      },
    ],
  },
  {
    code: 'T5',
    source: ['T5'],
    name: { id: 'Interaksi kelompok yang terpimpin', en: 'Guided group interaction' },
    meaning: {
      id: 'Daya utama perubahan adalah apa yang terjadi di antara anggota. Fasilitator tidak menguasai pembicaraan, tetapi membimbing agar orang saling mendengar, saling menolong, dan menyelesaikan perbedaan tanpa ada yang terluka.',
      en: 'The main force of change is what happens between members. The facilitator does not fill the room but guides it, so that people hear and help one another and settle differences without anyone being hurt.',
    },
    statements: [
      {
        code: 'T5.1',
        planning: {
          id: 'Sudahkah saya menyiapkan kegiatan yang membuat anggota berbicara satu sama lain, tidak hanya kepada saya?',
          en: 'Have I prepared something that makes members talk with each other and not only to me?',
        },
        reflection: {
          id: 'Apakah anggota menanggapi satu sama lain tanpa selalu lewat saya?',
          en: 'Did members answer one another without always going through me?',
        },
      },
      {
        code: 'T5.2',
        planning: {
          id: 'Sudahkah saya memikirkan cara membuka jalan bagi yang pendiam dan menahan yang mendominasi dengan ramah?',
          en: 'Have I thought how to open a way for the quiet and kindly slow down those who dominate?',
        },
        reflection: {
          id: 'Apakah waktu bicara terbagi cukup adil di antara yang ingin bicara?',
          en: 'Was speaking time shared fairly among those who wished to speak?',
        },
      },
      {
        code: 'T5.3',
        planning: {
          id: 'Sudahkah saya siap dengan kalimat untuk menghentikan ucapan atau tindakan yang menyakiti?',
          en: 'Do I have words ready to stop what hurts someone?',
        },
        reflection: {
          id: 'Apakah perilaku yang menyakiti segera dibatasi, dengan tetap menghormati orangnya?',
          en: 'Was hurtful behaviour limited at once, with respect for the person?',
        },
      },
      {
        code: 'T5.4',
        planning: {
          id: 'Sudahkah saya memperkirakan di bagian mana ketegangan dapat muncul, dan apa yang akan meredakannya?',
          en: 'Have I foreseen where tension may rise and what could ease it?',
        },
        reflection: {
          id: 'Apakah perbedaan pendapat dibicarakan sebagai pokok masalah, bukan sebagai kesalahan seseorang?',
          en: 'Were differences treated as an issue to look at, not as somebody’s fault?',
        },
      },
      {
        code: 'T5.5',
        planning: {
          id: 'Sudahkah saya memberi kesempatan bagi anggota untuk saling menolong dengan pengalamannya?',
          en: 'Have I made room for members to help each other out of their own experience?',
        },
        reflection: {
          id: 'Apakah terlihat anggota menguatkan, menghibur, atau membantu anggota lain?',
          en: 'Did we see members encourage, comfort or help one another?',
        },
      },
    ],
  },
  {
    code: 'T6',
    source: ['T6'],
    name: { id: 'Demokrasi dan penentuan oleh kelompok sendiri', en: 'Democratic group self-determination' },
    meaning: {
      id: 'Kelompok berhak memutuskan sendiri dan memikul tanggung jawab sebesar kemampuannya. Fasilitator menambah ruang itu sedikit demi sedikit, dan menjaga agar keputusan bersama tidak menindas yang sedikit.',
      en: 'A group has the right to decide for itself and to carry as much responsibility as it can bear. The facilitator widens that room little by little, and sees to it that a joint decision does not override the few.',
    },
    statements: [
      {
        code: 'T6.1',
        planning: {
          id: 'Sudahkah saya menentukan keputusan mana hari ini yang sungguh diserahkan kepada kelompok?',
          en: 'Have I settled which decisions today truly belong to the group?',
        },
        reflection: {
          id: 'Apakah kelompok mengambil setidaknya satu keputusan sendiri hari ini?',
          en: 'Did the group take at least one decision of its own today?',
        },
      },
      {
        code: 'T6.2',
        planning: {
          id: 'Sudahkah saya menyiapkan cara memutuskan yang memberi suara kepada semua orang?',
          en: 'Have I prepared a way of deciding that gives everyone a voice?',
        },
        reflection: {
          id: 'Apakah suara yang berbeda didengar sebelum keputusan diambil?',
          en: 'Were differing voices heard before the decision was made?',
        },
      },
      {
        code: 'T6.3',
        planning: {
          id: 'Sudahkah saya memilih tugas yang dapat saya serahkan kepada anggota?',
          en: 'Have I picked a task that I can hand over to members?',
        },
        reflection: {
          id: 'Apakah anggota memegang sebagian jalannya pertemuan: membuka, menjaga waktu, memimpin, merangkum?',
          en: 'Did members carry part of the meeting: opening, timekeeping, leading, summing up?',
        },
      },
      {
        code: 'T6.4',
        planning: {
          id: 'Sudahkah saya siap menerima keputusan kelompok yang berbeda dari rencana saya?',
          en: 'Am I ready to accept a decision that differs from my plan?',
        },
        reflection: {
          id: 'Apakah saya menahan diri untuk tidak memutuskan hal yang dapat diputuskan kelompok?',
          en: 'Did I hold back from deciding what the group could decide?',
        },
      },
    ],
  },
  {
    code: 'T7',
    source: ['T7'],
    name: { id: 'Organisasi yang luwes dan berfungsi', en: 'Flexible functional organisation' },
    meaning: {
      id: 'Aturan, tugas, dan susunan kelompok ada untuk melayani pekerjaannya, cukup jelas dan cukup sederhana. Ketika kebutuhan berubah, susunan itu pun boleh berubah, atas persetujuan anggota.',
      en: 'Rules, duties and structure exist to serve the group’s work, clear enough and simple enough. When needs change, the structure may change too, with the members’ consent.',
    },
    statements: [
      {
        code: 'T7.1',
        planning: {
          id: 'Sudahkah saya memastikan setiap tugas hari ini ada pemegangnya dan ia tahu tugasnya?',
          en: 'Have I made sure that each task today has someone who knows it is theirs?',
        },
        reflection: {
          id: 'Apakah setiap orang yang memegang tugas tahu apa yang harus dilakukannya?',
          en: 'Did everyone who held a task know what to do?',
        },
      },
      {
        code: 'T7.2',
        planning: {
          id: 'Sudahkah saya menyediakan waktu longgar dan pilihan lain bila rencana tidak cocok?',
          en: 'Have I left slack and an alternative in case the plan does not fit?',
        },
        reflection: {
          id: 'Apakah kita mengubah acara ketika keadaan kelompok memintanya?',
          en: 'Did we change the agenda when the state of the group called for it?',
        },
      },
      {
        code: 'T7.3',
        planning: {
          id: 'Sudahkah saya menilai apakah kesepakatan kelompok masih menolong atau perlu ditinjau?',
          en: 'Have I asked myself whether the group’s rules still help or need another look?',
        },
        reflection: {
          id: 'Apakah kesepakatan bersama dipakai, atau ditinjau kembali bila tidak lagi cocok?',
          en: 'Were our agreements used, or reviewed where they no longer fit?',
        },
      },
      {
        code: 'T7.4',
        planning: {
          id: 'Sudahkah saya memikirkan pergantian tugas agar tidak selalu orang yang sama?',
          en: 'Have I thought of rotating duties, so that it is not always the same people?',
        },
        reflection: {
          id: 'Apakah tugas berpindah tangan, termasuk kepada yang jarang memegangnya?',
          en: 'Did duties change hands, also to those who seldom hold them?',
        },
      },
    ],
  },
  {
    code: 'T8',
    source: ['T8'],
    name: { id: 'Pengalaman program yang terus maju', en: 'Progressive programme experiences' },
    meaning: {
      id: 'Program berangkat dari minat, kebutuhan, dan pengalaman anggota, lalu menanjak setahap demi setahap. Setiap pertemuan bersambung dengan yang lalu dan sedikit lebih menantang, tidak lebih dari yang sanggup dijalani.',
      en: 'The programme starts from members’ interests, needs and experience and then climbs step by step. Each meeting ties in with the last and asks a little more, never more than people can manage.',
    },
    statements: [
      {
        code: 'T8.1',
        planning: {
          id: 'Sudahkah saya mengambil bahan dari hal yang disampaikan anggota sendiri?',
          en: 'Have I drawn today’s material from what members themselves have brought up?',
        },
        reflection: {
          id: 'Apakah kegiatan menyentuh minat dan pengalaman nyata anggota?',
          en: 'Did the activity touch members’ real interests and experience?',
        },
      },
      {
        code: 'T8.2',
        planning: {
          id: 'Sudahkah saya menyambungkan acara ini dengan pertemuan sebelumnya?',
          en: 'Have I linked this agenda to the meeting before?',
        },
        reflection: {
          id: 'Apakah kita menengok hasil dan tugas dari pertemuan lalu?',
          en: 'Did we look back at the results and tasks of last time?',
        },
      },
      {
        code: 'T8.3',
        planning: {
          id: 'Sudahkah saya memilih tantangan satu langkah di atas yang sudah dikuasai kelompok?',
          en: 'Have I chosen a challenge one step beyond what the group already masters?',
        },
        reflection: {
          id: 'Apakah anggota mencoba sesuatu yang sebelumnya belum berani atau belum bisa?',
          en: 'Did members try something they had not dared or been able to do before?',
        },
      },
      {
        code: 'T8.4',
        planning: {
          id: 'Sudahkah saya menyediakan waktu untuk merenungkan pengalaman, bukan hanya menjalaninya?',
          en: 'Have I left time to reflect on the experience, not only to go through it?',
        },
        reflection: {
          id: 'Apakah anggota menyebut sesuatu yang dapat dibawa pulang ke kehidupan sehari-hari?',
          en: 'Did members name something they can take home into daily life?',
        },
      },
    ],
  },
  {
    code: 'T9',
    source: ['T9'],
    name: { id: 'Pemanfaatan sumber', en: 'Resource utilisation' },
    meaning: {
      id: 'Kelompok tidak perlu mencari semua jawaban sendiri. Pengetahuan anggota, sarana lembaga, serta orang dan layanan di masyarakat dikenali, dihubungkan, dan dipakai dengan tepat.',
      en: 'A group need not find every answer alone. What members know, what the agency has, and the people and services of the community are recognised, linked and put to good use.',
    },
    statements: [
      {
        code: 'T9.1',
        planning: {
          id: 'Sudahkah saya menanyakan siapa di antara anggota yang mahir dalam hal yang kita bahas?',
          en: 'Have I asked who among the members is skilled in what we shall be doing?',
        },
        reflection: {
          id: 'Apakah pengetahuan atau keterampilan seorang anggota dipakai oleh kelompok?',
          en: 'Did the group make use of a member’s knowledge or skill?',
        },
      },
      {
        code: 'T9.2',
        planning: {
          id: 'Sudahkah saya mencari layanan atau orang di sekitar yang dapat menolong, dan memeriksa bahwa masih tersedia?',
          en: 'Have I looked for a service or person nearby who can help, and checked that it is still available?',
        },
        reflection: {
          id: 'Apakah anggota yang membutuhkan tahu ke mana, kepada siapa, dan kapan dapat pergi?',
          en: 'Did those in need learn where to go, whom to ask, and when?',
        },
      },
      {
        code: 'T9.3',
        planning: {
          id: 'Sudahkah saya memeriksa apa yang dapat disediakan lembaga untuk pertemuan ini?',
          en: 'Have I checked what the agency can provide for this meeting?',
        },
        reflection: {
          id: 'Apakah bahan, ruang, dan dukungan lembaga cukup dan terpakai?',
          en: 'Were the agency’s materials, room and support sufficient and used?',
        },
      },
      {
        code: 'T9.4',
        planning: {
          id: 'Sudahkah saya menindaklanjuti rujukan atau sumber yang dibicarakan pertemuan lalu?',
          en: 'Have I followed up the referrals or resources we spoke of last time?',
        },
        reflection: {
          id: 'Apakah kita mendengar kembali apakah sumber yang dipakai benar-benar menolong?',
          en: 'Did we hear back whether a resource that was used truly helped?',
        },
      },
    ],
  },
  {
    code: 'T10',
    source: ['T10'],
    name: { id: 'Penilaian', en: 'Evaluation' },
    meaning: {
      id: 'Proses dan hasil dinilai terus-menerus, bukan hanya di akhir. Anggota, fasilitator, dan lembaga sama-sama menilai, lalu yang ditemukan dipakai untuk memperbaiki langkah berikutnya.',
      en: 'Process and result are looked at all along, not only at the end. Members, facilitator and agency take part in judging, and what is found is used to better the next step.',
    },
    statements: [
      {
        code: 'T10.1',
        planning: {
          id: 'Sudahkah saya menyediakan waktu di akhir agar anggota menilai pertemuan ini?',
          en: 'Have I kept time at the end for members to say how this meeting was?',
        },
        reflection: {
          id: 'Apakah anggota mengatakan apa yang menolong dan apa yang tidak?',
          en: 'Did members say what helped and what did not?',
        },
      },
      {
        code: 'T10.2',
        planning: {
          id: 'Sudahkah saya membaca catatan pertemuan lalu dan mengambil satu pelajaran?',
          en: 'Have I read the notes of last time and taken one lesson from them?',
        },
        reflection: {
          id: 'Apakah sesuatu berubah hari ini karena penilaian sebelumnya?',
          en: 'Did something change today because of an earlier evaluation?',
        },
      },
      {
        code: 'T10.3',
        planning: {
          id: 'Sudahkah saya menentukan tanda apa yang akan saya amati untuk tiap tujuan?',
          en: 'Have I decided which signs to watch for each aim?',
        },
        reflection: {
          id: 'Apakah kita memeriksa bersama sejauh mana tujuan hari ini tercapai?',
          en: 'Did we check together how far today’s aims were reached?',
        },
      },
      {
        code: 'T10.4',
        planning: {
          id: 'Sudahkah saya menjadwalkan waktu untuk mencatat dan berbincang dengan rekan atau penyelia?',
          en: 'Have I set aside time to record, and to talk with my co-facilitator or supervisor?',
        },
        reflection: {
          id: 'Apakah saya menilai juga bagian saya sendiri: apa yang menolong dan apa yang menghambat?',
          en: 'Did I look at my own part too: what helped and what got in the way?',
        },
      },
    ],
  },
] as const satisfies readonly Principle[];

/** `T1` … `T10` */
export type PrincipleCode = (typeof principles)[number]['code'];
