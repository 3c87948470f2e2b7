import type { GuidanceCode } from '../guidance.ts';
import type { Study } from '../study.ts';

export const studyOfGuidance: Record<GuidanceCode, Study> = {
  S1: {
    about: [
      {
        id: 'Prinsip ini meletakkan tanggung jawab pada lembaga juga. Begitu sebuah kelompok diterima, lembaga memperhatikan apa saja yang bertalian dengan keadaannya: asal anggotanya, hubungan di antara mereka, lingkungan tempat mereka hidup. Semuanya demi perkembangan orang-orang di dalamnya ke arah yang baik.',
        en: 'This principle puts responsibility on the agency as well. Once a group has been taken on, the agency attends to whatever bears on its situation: where members come from, how they stand to each other, the surroundings they live in. All this so that the people in it can develop for the better.',
      },
    ],
    practice: {
      id: 'Tanyakan kepada lembaga sebelum mulai: siapa yang menjamin tempat dan waktu selama seluruh masa kelompok? Apa yang terjadi bila fasilitator sakit? Siapa yang boleh tahu siapa anggotanya?',
      en: 'Ask the agency before you start: who guarantees room and time for the whole term? What happens when the facilitator is ill? Who may know who the members are?',
    },
    example: {
      id: 'Sebuah panti menerima kelompok penyintas, tetapi ruangannya menghadap pos jaga. Setelah fasilitator berbicara dengan pimpinan, kelompok mendapat ruang belakang dengan pintu sendiri. Yang hadir bertambah dari empat menjadi sembilan.',
      en: 'A home takes in a group of survivors, but the room looks onto the guard post. After the facilitator has talked to the head, the group gets a back room with a door of its own. Attendance rises from four to nine.',
    },
    care: {
      id: 'Kelompok yang dibentuk karena dana tersedia, bukan karena ada kebutuhan, akan mencari alasannya sendiri, atau bubar.',
      en: 'A group formed because there is money and not because there is a need will look for a reason of its own, or fall apart.',
    },
    related: ['P3', 'P1', 'G1'],
    usedIn: ['groupBeginning', 'groupTerm', 'wrapUpPrinciples'],
  },
  S2: {
    about: [
      {
        id: 'Tujuan yang akan dicapai bersama menyangkut perkembangan orang maupun kelompok. Merumuskannya adalah pekerjaan yang cermat, karena harapan anggota dan kemampuan mereka belum tentu bertemu. Serasi berarti keduanya saling mengenal.',
        en: 'The aim to be reached together concerns both the persons and the group. Wording it is careful work, for what members hope and what they can do need not meet. Harmony means that the two know about each other.',
      },
    ],
    practice: {
      id: 'Kumpulkan harapan dahulu tanpa menilai. Kelompokkan bersama. Lalu tanyakan pada tiap kelompok harapan: apa yang dapat kita lakukan sendiri dalam waktu yang ada? Yang tersisa dicatat sebagai harapan, bukan dibuang.',
      en: 'Collect the hopes first, without judging. Sort them together. Then ask of each heap: what can we do ourselves in the time we have? What remains is kept as a hope, not thrown away.',
    },
    example: {
      id: 'Harapan kelompok ayah: “anak tidak main gawai lagi”. Kemampuan mereka: berada di rumah pukul tujuh. Tujuan bersama: tiga kali seminggu makan malam tanpa gawai, juga tanpa gawai ayah.',
      en: 'What the fathers hope: “children off their phones”. What they can do: be at home at seven. The shared aim: three suppers a week without phones, the fathers’ phones included.',
    },
    care: {
      id: 'Tujuan yang terlalu tinggi mempermalukan, yang terlalu rendah menghina. Ujilah dengan bertanya: kapan kita tahu bahwa kita sudah sampai?',
      en: 'An aim too high shames people, one too low insults them. Test it by asking: how shall we know that we are there?',
    },
    related: ['G2', 'P2', 'A4'],
    usedIn: ['groupAims', 'planAims', 'wrapUpAims', 'wrapUpPrinciples'],
  },
  S3: {
    about: [
      {
        id: 'Dua prinsip Trecker bertemu di sini: hubungan fasilitator dengan kelompok, dan interaksi antaranggota. Keduanya bertumpu pada keyakinan yang sama, bahwa anggota diterima sebagaimana adanya. Baru di atas dasar itu pergaulan dapat diarahkan.',
        en: 'Two of Trecker’s principles meet here: the facilitator’s relation with the group, and the interaction among members. Both rest on the same conviction, that members are accepted as they are. Only on that ground can their interaction be given a direction.',
      },
    ],
    practice: {
      id: 'Pilih bentuk kegiatan yang menciptakan pertemuan: berpasangan, lingkaran bicara, kerja bertiga. Perhatikan siapa menanggapi siapa. Campur tangan dengan pertanyaan, jarang dengan pernyataan.',
      en: 'Choose forms that make people meet: pairs, a talking circle, work in threes. Notice who answers whom. Step in with questions, seldom with statements.',
    },
    example: {
      id: 'Dua kubu dalam kelompok tani duduk berseberangan. Fasilitator meminta setiap orang duduk di sebelah orang yang sawahnya bersebelahan. Tiba-tiba kedua kubu itu bertetangga.',
      en: 'Two camps in a farmers’ group sit facing each other. The facilitator asks everyone to sit beside the person whose field borders on theirs. Suddenly the camps are neighbours.',
    },
    care: {
      id: '“Terpimpin” bukan “dikendalikan”. Bila Anda tahu sebelumnya apa yang akan dikatakan kelompok, Anda sedang mengendalikan.',
      en: '“Guided” is not “controlled”. If you know beforehand what the group will say, you are controlling it.',
    },
    related: ['N1', 'N2', 'X2'],
    usedIn: ['planAgenda', 'runJournal', 'wrapUpPrinciples'],
  },
  S4: {
    about: [
      {
        id: 'Kelompok ditolong mengambil keputusannya sendiri dan memilih kegiatan yang diinginkannya, sesuai kemampuannya. Pertolongan Anda ada pada prosesnya: keterangan yang cukup, semua suara terdengar, waktu untuk menimbang, dan keberanian menjalani hasilnya.',
        en: 'The group is helped to take its own decisions and to choose the activities it wants, as it is able. Your help lies in the process: enough information, every voice heard, time to weigh, and the courage to live with the outcome.',
      },
    ],
    practice: {
      id: 'Sebelum pemungutan suara, minta setiap orang menyebut satu alasan. Sesudahnya, tanyakan kepada yang kalah apa yang mereka perlukan agar dapat ikut. Catat keputusan dan tanggal untuk meninjaunya.',
      en: 'Before a vote ask everyone for one reason. Afterwards ask those who lost what they need in order to go along. Write down the decision, and the day when it will be looked at again.',
    },
    example: {
      id: 'Kelompok lansia memilih berwisata ke pantai; fasilitator cemas soal kursi roda Mbah Giman. Ia hanya bertanya, “Bagaimana Mbah Giman turun ke pasir?” Mereka membuat papan dari bekas pintu.',
      en: 'A group of elders votes for a trip to the beach; the facilitator worries about Mbah Giman’s wheelchair. All she does is ask, “How does Mbah Giman get down to the sand?” They build a ramp from an old door.',
    },
    care: {
      id: 'Menyerahkan keputusan bukan melepas tanggung jawab. Anda tetap di sana ketika hasilnya tidak menyenangkan.',
      en: 'To hand over a decision is not to let go of responsibility. You are still there when the outcome is not pleasant.',
    },
    related: ['C3', 'V5', 'G4'],
    usedIn: ['runJournal', 'wrapUpAgreements', 'wrapUpPrinciples'],
  },
  S5: {
    about: [
      {
        id: 'Susunan kelompok mengikuti keadaannya. Organisasi yang resmi pun boleh luwes, terutama ketika sedang mengejar sesuatu yang penting. Syaratnya dua: anggota memahaminya, dan setiap bagian bekerja menurut fungsinya.',
        en: 'The structure of the group fits itself to situation and circumstances. Even a formal organisation is flexible, above all when it pursues something important. Two conditions hold: members understand it, and each part does what it is for.',
      },
    ],
    practice: {
      id: 'Ketika pekerjaan macet, tanyakan lebih dahulu apakah susunannya yang menghambat, baru orangnya. Ubah satu hal, sepakati sampai kapan dicoba, lalu lihat.',
      en: 'When work is stuck, ask first whether it is the structure that hinders, and only then the people. Change one thing, agree how long to try it, then look.',
    },
    example: {
      id: 'Panitia tujuh belasan selalu menunggu ketua yang bekerja di kota. Mereka sepakat bahwa siapa pun yang hadir bertiga boleh memutuskan sampai lima puluh ribu. Pekerjaan bergerak kembali.',
      en: 'The festival committee always waits for its chair, who works in town. They agree that any three who are present may decide up to fifty thousand. Work moves again.',
    },
    care: {
      id: 'Perubahan yang diputuskan diam-diam oleh sedikit orang bukan keluwesan. Umumkan, dan catat.',
      en: 'A change quietly decided by a few is not flexibility. Announce it, and write it down.',
    },
    related: ['G6', 'C2', 'N9'],
    usedIn: ['runClock', 'wrapUpAgreements', 'wrapUpPrinciples'],
  },
  S6: {
    about: [
      {
        id: 'Tiga hal disatukan di sini. Sumber di masyarakat digali untuk memperkaya pengalaman kelompok. Program disusun darinya. Dan kegiatan dinilai terus-menerus, proses maupun hasilnya, sebagai jaminan dan pertanggungjawaban setiap pihak atas bagian yang telah diselesaikannya.',
        en: 'Three things are joined here. Resources of the community are sought to enrich the group’s experience. The programme is drawn up from them. And activities are assessed all along, process and result, as each side’s warrant and account for the part it has done.',
      },
    ],
    practice: {
      id: 'Setiap kali menyusun program, tanyakan: siapa di luar ruangan ini yang dapat memperkayanya? Setelah selesai, tanyakan kepada semua yang terlibat: apakah bagian Anda berjalan, dan apa yang Anda pelajari?',
      en: 'Each time you draw up a programme ask: who outside this room could enrich it? When it is over, ask all who were involved: did your part work, and what did you learn?',
    },
    example: {
      id: 'Kelompok remaja ingin belajar memotret. Tukang foto keliling mengajar dua sore, perpustakaan memasang hasilnya. Pada penutupan, si tukang foto berkata ia sendiri baru kali itu melihat kampungnya.',
      en: 'A youth group wants to learn photography. A street photographer teaches two afternoons, the library hangs the pictures. At the closing the photographer says that he himself had never seen his own neighbourhood before.',
    },
    care: {
      id: 'Sumber yang menarik dapat mengambil alih tujuan. Tanyakan selalu: apakah ini melayani kelompok, atau kelompok melayani ini?',
      en: 'An attractive resource can take over the aim. Keep asking: does this serve the group, or does the group serve this?',
    },
    related: ['R2', 'G8', 'O2'],
    usedIn: ['planAgenda', 'wrapUpAims', 'wrapUpPrinciples'],
  },
};
