import type { CapacityCode } from '../capacities.ts';
import type { Study } from '../study.ts';

export const studyOfCapacities: Record<CapacityCode, Study> = {
  C1: {
    about: [
      {
        id: 'Kecewa tidak dapat dihindari; yang dapat dipelajari adalah cara menghadapinya. Sehat berarti perasaan itu diakui, ditahan sejenak, lalu diubah menjadi perkataan atau tindakan yang membangun, bukan pukulan, minuman, atau diam berhari-hari.',
        en: 'Disappointment cannot be avoided; how to meet it can be learned. In a healthy way means that the feeling is admitted, held for a moment, and then turned into words or deeds that build, not into blows, drink or days of silence.',
      },
      {
        id: 'Kelompok adalah tempat berlatih yang baik, karena di sana selalu ada kekecewaan kecil: giliran yang terlewat, usul yang kalah, teman yang tidak datang.',
        en: 'A group is a good place to practise, because small disappointments are always at hand: a turn missed, a proposal outvoted, a friend who did not come.',
      },
    ],
    practice: {
      id: 'Jangan buru-buru menghibur. Beri nama pada perasaannya, tanyakan apa yang biasanya ia lakukan sesudah itu, dan apa yang pernah menolong. Biarkan anggota lain bercerita tentang caranya.',
      en: 'Do not hurry to comfort. Put a name to the feeling, ask what the person usually does next, and what has helped before. Let other members tell how they manage.',
    },
    example: {
      id: 'Usul Ridho tentang lomba futsal ditolak kelompok. Ia menendang kursi. “Kita lihat Ridho sangat kecewa,” kata fasilitator. “Siapa pernah merasakannya?” Lima tangan terangkat. Pekan berikutnya Ridho membawa usul yang sama, lebih kecil, dan diterima.',
      en: 'The group turns down Ridho’s idea of a futsal match. He kicks a chair. “We can see how disappointed Ridho is,” says the facilitator. “Who knows that?” Five hands go up. The week after he brings the same idea, made smaller, and it is accepted.',
    },
    care: {
      id: 'Ada kekecewaan yang sesungguhnya ketidakadilan. Orang tidak perlu belajar menelan apa yang semestinya diubah.',
      en: 'Some disappointments are really injustice. Nobody needs to learn to swallow what ought to be changed.',
    },
    related: ['N6', 'R1', 'A1', 'X9'],
    usedIn: ['runJournal', 'memberList'],
    alsoCalled: ['frustrasi', 'marah', 'anger'],
  },
  C2: {
    about: [
      {
        id: 'Bekerja sama bukan sifat bawaan, melainkan serangkaian kecakapan: mendengar sampai selesai, mengatakan apa yang dapat dan tidak dapat dilakukan, menepati bagian sendiri, meminta tolong, berbagi pujian. Semuanya dipelajari dengan melakukannya.',
        en: 'Working together is no inborn trait but a set of skills: hearing out, saying what one can and cannot do, keeping to one’s part, asking for help, sharing the praise. All of them are learned by doing.',
      },
    ],
    practice: {
      id: 'Beri tugas yang memang tidak dapat diselesaikan sendirian, dengan bagian yang jelas bagi setiap orang. Setelah selesai, tanyakan lebih banyak tentang caranya daripada tentang hasilnya.',
      en: 'Set tasks that really cannot be done alone, with a clear part for everyone. When they are over, ask more about how it went than about the result.',
    },
    example: {
      id: 'Enam ibu menyusun bazar. Bu Erna mengerjakan hampir semuanya, dan kesal. Fasilitator menggambar enam lingkaran di papan dan meminta tiap orang menulis satu tugas di dalam lingkarannya. Bu Erna harus menahan tangannya; yang lain harus mengangkatnya.',
      en: 'Six mothers prepare a bazaar. Bu Erna does nearly everything, and is cross. The facilitator draws six circles on the board and asks each to write one duty into her own. Bu Erna has to hold back her hand; the others have to lift theirs.',
    },
    care: {
      id: 'Kerja sama yang selalu mulus bisa berarti ada yang selalu mengalah. Perhatikan siapa yang tidak pernah meminta apa-apa.',
      en: 'When cooperation is always smooth, someone may always be giving way. Notice who never asks for anything.',
    },
    related: ['T5', 'T7', 'G6', 'A3'],
    usedIn: ['planAgenda', 'wrapUpAgreements'],
    alsoCalled: ['gotong royong', 'teamwork', 'cooperation'],
  },
  C3: {
    about: [
      {
        id: 'Mengambil keputusan mencakup melihat bahwa ada pilihan, mengumpulkan keterangan, menimbang akibatnya bagi diri dan orang lain, memilih, lalu menanggungnya. Banyak orang yang datang ke kelompok sudah lama hidup dengan keputusan yang dibuat orang lain.',
        en: 'Making a decision means seeing that there is a choice, gathering what one needs to know, weighing what it will mean for oneself and others, choosing, and then standing by it. Many who come to a group have long lived by what others decided.',
      },
    ],
    practice: {
      id: 'Mulai dari keputusan kecil yang sungguh berlaku: jam mulai, siapa membawa makanan. Tunjukkan beberapa cara memutuskan (sepakat semua, suara terbanyak, giliran) dan biarkan kelompok memilih caranya. Catat apa yang diputuskan, dan lihat kembali pekan depan.',
      en: 'Begin with small decisions that really count: when to start, who brings the food. Show several ways of deciding (consensus, majority, turns) and let the group choose among them. Write down what was decided, and look at it again next week.',
    },
    example: {
      id: 'Kelompok memutuskan sendiri bahwa yang terlambat membuat kopi. Dua minggu kemudian Bu Ani terlambat karena merawat mertua. Kelompok menyadari aturannya kurang adil, dan mengubahnya. Fasilitator tidak mengusulkan apa pun.',
      en: 'The group decides that whoever comes late makes the coffee. Two weeks on Bu Ani is late because she was nursing her mother-in-law. The group sees that its rule is not quite fair, and changes it. The facilitator suggested nothing.',
    },
    care: {
      id: 'Jangan meminta kelompok memutuskan hal yang sudah diputuskan. Pilihan yang palsu merusak kepercayaan lebih dari larangan yang jujur.',
      en: 'Do not ask the group to decide what is already settled. A sham choice harms trust more than an honest no.',
    },
    related: ['T6', 'S4', 'V5', 'G4'],
    usedIn: ['runJournal', 'wrapUpAgreements'],
    alsoCalled: ['keputusan', 'decision', 'musyawarah'],
  },
  C4: {
    about: [
      {
        id: 'Pertumbuhan pribadi tampak dalam hal kecil: orang yang selalu meminta maaf berhenti meminta maaf, orang yang selalu benar mengatakan “saya tidak tahu”. Ia datang bila seseorang dilihat dengan jujur dan diterima sekaligus.',
        en: 'Personal growth shows in small things: someone who is always sorry stops saying sorry, someone who is always right says “I do not know”. It comes when a person is seen honestly and accepted at the same time.',
      },
    ],
    practice: {
      id: 'Bantu setiap anggota melihat jejaknya sendiri: tanyakan pada pertengahan kelompok apa yang sekarang ia lakukan berbeda. Simpan kata-katanya, agar di akhir ia dapat membacanya kembali.',
      en: 'Help each member see their own track: ask halfway through the group what they now do differently. Keep their words, so that they can read them again at the end.',
    },
    example: {
      id: 'Pada pertemuan pertama Sari memperkenalkan diri sebagai “istrinya Hendra”. Pada pertemuan kesembilan ia berkata, “Saya Sari, saya penjahit.” Tidak ada yang menyuruhnya. Tiga anggota menyadarinya dan tersenyum.',
      en: 'At the first meeting Sari introduced herself as “Hendra’s wife”. At the ninth she said, “I am Sari, I am a tailor.” Nobody had told her to. Three members noticed and smiled.',
    },
    care: {
      id: 'Orang bertumbuh ke arahnya sendiri, bukan ke arah yang kita bayangkan, dan kadang mundur dahulu. Jangan menuntut kemajuan.',
      en: 'People grow in their own direction, not the one we imagine, and sometimes back before forward. Do not demand progress.',
    },
    related: ['A4', 'D2', 'T4', 'N3'],
    usedIn: ['memberList', 'wrapUpReflection'],
    alsoCalled: ['perkembangan pribadi', 'personal development'],
  },
};
