import type { FunctionCode } from '../functions.ts';
import type { Study } from '../study.ts';

export const studyOfFunctions: Record<FunctionCode, Study> = {
  F1: {
    about: [
      {
        id: 'Pekerjaan sosial kelompok mengusahakan pengalaman yang menyenangkan, tempat orang dapat berhubungan, ikut serta, dan menyatakan perasaannya. Bagi orang yang tertekan hal itu sudah pertolongan: ia tidak sendirian, dan bebannya mendapat nama.',
        en: 'Group work tries to bring about good experience in which people can relate, take part and say what they feel. For a person under pressure that is help already: they are not alone, and their burden gets a name.',
      },
    ],
    practice: {
      id: 'Mulai dengan yang meringankan: minuman hangat, sapaan, satu putaran “bagaimana kabar hari ini”. Beri ruang bagi perasaan tanpa menagih cerita. Akhiri dengan sesuatu yang menguatkan untuk dibawa pulang.',
      en: 'Begin with what lightens: something warm to drink, a greeting, one round of “how are you today”. Make room for feeling without asking for stories. End with something strengthening to take home.',
    },
    example: {
      id: 'Santoso, sopir yang menabrak seseorang, tidak bisa tidur. Di kelompok ia tidak bercerita apa-apa selama tiga minggu, hanya membantu menata kursi. Pada minggu keempat ia berkata, “Di sini saya bisa bernapas.”',
      en: 'Santoso, a driver who ran someone over, cannot sleep. For three weeks he tells the group nothing and only helps with the chairs. In the fourth he says, “In here I can breathe.”',
    },
    care: {
      id: 'Kelompok tidak menggantikan pertolongan medis atau krisis. Bila ada bahaya bagi diri, bertindaklah hari itu juga.',
      en: 'A group does not replace medical or crisis help. Where someone may harm themselves, act the same day.',
    },
    related: ['A1', 'N6', 'B1', 'W2'],
    usedIn: ['memberList', 'runJournal'],
  },
  F2: {
    about: [
      {
        id: 'Fungsi kedua menyangkut kelompok itu sendiri. Ia mempunyai tugas, keputusan, dan umur. Menolong kelompok mencapai tujuannya berarti menjaga agar orang-orang di dalamnya dapat bekerja bersama sampai selesai.',
        en: 'The second function concerns the group itself. It has a task, decisions and a span of life. To help a group reach its aims is to see that the people in it can work together until it is done.',
      },
    ],
    practice: {
      id: 'Ingatkan tujuan di awal, tunjukkan sejauh mana, singkirkan satu hambatan setiap kali. Perhatikan kelompok sebagai satu sosok: hari ini ia bersemangat, lelah, atau takut?',
      en: 'Recall the aim at the start, show how far you have come, clear away one obstacle at a time. Look at the group as one being: is it keen today, tired, or afraid?',
    },
    example: {
      id: 'Kelompok “Bank Sampah” kehilangan semangat pada bulan keempat. Fasilitator menempel satu foto gang dari hari pertama. Mereka memandanginya lama, lalu membagi sisa pekerjaan.',
      en: 'In its fourth month the waste group loses heart. The facilitator puts up one photograph of the lane from the first day. They look at it for a long time, and then share out what is left to do.',
    },
    care: {
      id: 'Tujuan kelompok bukan alasan mengorbankan seorang anggota.',
      en: 'The group’s aim is no reason to sacrifice one of its members.',
    },
    related: ['D1', 'G2', 'T2', 'P4'],
    usedIn: ['planAims', 'wrapUpAims', 'groupStage'],
  },
  F3: {
    about: [
      {
        id: 'Kelompok tidak harus menunggu masalah. Kegiatan pencegahan menjaga agar orang tidak jatuh; kegiatan pengembangan membuat yang baik menjadi lebih kaya. Keduanya sering tampak sepele dari luar: bermain, memasak, berlatih berbicara.',
        en: 'A group need not wait for a problem. Preventive activity keeps people from falling; developmental activity makes richer what is well. From outside both often look like nothing much: playing, cooking, practising to speak.',
      },
    ],
    practice: {
      id: 'Tanyakan masa sulit apa yang akan datang bagi orang-orang ini: masuk sekolah, pensiun, musim paceklik. Rancang kegiatan yang membuat mereka lebih siap, dan katakan kaitannya.',
      en: 'Ask what hard passage lies ahead for these people: starting school, retirement, the lean season. Design activity that makes them readier for it, and say what the one has to do with the other.',
    },
    example: {
      id: 'Sebelum musim panen gagal yang diperkirakan, kelompok perempuan tani berlatih mengawetkan singkong dan berunding dengan tengkulak, lewat permainan peran yang penuh tawa. Ketika musim itu tiba, lima keluarga tidak berutang.',
      en: 'Before a harvest that is expected to fail, a group of women farmers practise preserving cassava and bargaining with traders, in role plays full of laughter. When the season comes, five families stay out of debt.',
    },
    care: {
      id: 'Hasil pencegahan sulit dilihat, maka mudah dipotong anggarannya. Catat apa yang kini dapat dilakukan orang.',
      en: 'The fruit of prevention is hard to see, so its money is easily cut. Record what people are now able to do.',
    },
    related: ['A2', 'A3', 'R7', 'D7'],
    usedIn: ['groupAims', 'planAgenda'],
  },
  F4: {
    about: [
      {
        id: 'Orang dan masyarakat saling membutuhkan, tetapi sering tidak saling menemukan. Pekerja sosial berdiri di tengahnya sebagai perantara: menolong keduanya menjangkau satu sama lain, sehingga kebutuhan orang bertemu dengan sumber yang ada. Hubungan itu timbal balik; masyarakat pun menerima sesuatu.',
        en: 'People and society need each other but often fail to meet. The social worker stands between them as a go-between: helping both to reach out, so that people’s needs meet the resources there are. The relation is mutual; society receives something, too.',
      },
      {
        id: 'Sebagai penolong Anda memberi; sebagai pemungkin Anda membuat orang mampu tanpa Anda. Yang kedua perlahan menggantikan yang pertama.',
        en: 'As a helping person you give; as an enabler you make people able without you. The second slowly takes the place of the first.',
      },
    ],
    practice: {
      id: 'Untuk setiap hambatan, periksa dua arah: apa yang perlu dipelajari orang ini, dan apa yang perlu diubah di sana? Antar, temani, lalu lepaskan.',
      en: 'With each obstacle look both ways: what does this person need to learn, and what needs to change over there? Take them, go with them, then let go.',
    },
    example: {
      id: 'Kelompok transpuan ditolak puskesmas. Fasilitator mendampingi dua anggota bertemu kepala puskesmas, yang mengaku stafnya tidak tahu cara menyapa. Kelompok melatih para staf itu satu siang. Kini keduanya saling menyapa dengan nama.',
      en: 'A group of transgender women is turned away at the health centre. The facilitator goes with two of them to its head, who admits that her staff do not know how to address them. The group trains the staff one afternoon. Now they greet each other by name.',
    },
    care: {
      id: 'Berdiri di tengah mudah menjadi berdiri di pihak yang lebih kuat. Tanyakan kepada kelompok di mana mereka melihat Anda.',
      en: 'Standing between easily becomes standing with the stronger. Ask the group where they see you.',
    },
    related: ['R1', 'R2', 'R4', 'N7'],
    usedIn: ['groupList', 'wrapUpAgreements'],
    alsoCalled: ['enabler', 'helping person', 'perantara', 'pemungkin'],
  },
};
