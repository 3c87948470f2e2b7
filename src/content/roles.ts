import type { Knowledge } from './knowledge.ts';

/** The parts a facilitator may take, each with its strategies. */
export const roles = [
  {
    code: 'R1',
    source: ['R1'],
    name: { id: 'Fasilitator, pemungkin', en: 'Facilitator, enabler' },
    meaning: {
      id: 'Menolong orang menjadi mampu menghadapi tekanan hidup dan masa peralihan.',
      en: 'Helping people become able to meet the pressures and passages of life.',
    },
    parts: [
      {
        code: 'R1a',
        name: { id: 'Memberi harapan', en: 'Giving hope' },
        meaning: {
          id: 'Harapan yang berpijak pada kenyataan: apa yang pernah berhasil, siapa yang pernah melewatinya.',
          en: 'Hope with its feet on the ground: what has worked before, who has come through it.',
        },
      },
      {
        code: 'R1b',
        name: { id: 'Mengurangi penolakan dan keraguan', en: 'Reducing resistance and ambivalence' },
        meaning: {
          id: 'Kedua sisi keraguan diberi suara; yang dipaksa justru mengeras.',
          en: 'Both sides of a doubt are given a voice; what is pushed only hardens.',
        },
      },
      {
        code: 'R1c',
        name: { id: 'Mengakui dan mengatur perasaan', en: 'Acknowledging and regulating feelings' },
        meaning: {
          id: 'Perasaan disebut namanya, diberi tempat, lalu dituntun kembali ke takaran yang tertanggungkan.',
          en: 'Feelings are named, given a place, and led back to a measure that can be borne.',
        },
      },
      {
        code: 'R1d',
        name: { id: 'Menemukan dan menguatkan kekuatan', en: 'Finding and supporting strengths' },
        meaning: {
          id: 'Kekuatan pribadi dan modal sosial dicari dengan sengaja, lalu dipakai.',
          en: 'Personal strengths and social assets are looked for on purpose, and put to use.',
        },
      },
      {
        code: 'R1e',
        name: { id: 'Memilah masalah', en: 'Splitting the problem' },
        meaning: {
          id: 'Masalah yang besar dibagi menjadi bagian yang dapat diselesaikan satu per satu.',
          en: 'A large problem is divided into parts that can be solved one at a time.',
        },
      },
      {
        code: 'R1f',
        name: { id: 'Menjaga arah pada tujuan', en: 'Keeping the focus' },
        meaning: {
          id: 'Kelompok diingatkan pada tujuannya dan pada jalan yang sudah dipilihnya sendiri.',
          en: 'The group is reminded of its aim and of the way it chose for itself.',
        },
      },
    ],
  },
  {
    code: 'R2',
    source: ['R2'],
    name: { id: 'Broker, penghubung', en: 'Broker' },
    meaning: {
      id: 'Mempertemukan orang dengan barang dan layanan yang tepat, dan menjaga mutunya.',
      en: 'Bringing people together with the right goods and services, and watching their quality.',
    },
    parts: [
      {
        code: 'R2a',
        name: { id: 'Menemukan sumber yang tepat', en: 'Finding the right resources' },
        meaning: {
          id: 'Mengenal apa yang ada di masyarakat, di mana, untuk siapa, dan dengan syarat apa.',
          en: 'Knowing what the community has, where, for whom and on what terms.',
        },
      },
      {
        code: 'R2b',
        name: { id: 'Menghubungkan dengan tetap', en: 'Linking consistently' },
        meaning: {
          id: 'Mengantar sampai sambungannya terjadi, bukan hanya memberi alamat.',
          en: 'Seeing the link through until it holds, not just handing over an address.',
        },
      },
      {
        code: 'R2c',
        name: { id: 'Menilai kegunaannya', en: 'Evaluating how well it serves' },
        meaning: {
          id: 'Bertanya kembali: apakah sumber itu sungguh menjawab kebutuhannya?',
          en: 'Asking afterwards: did the resource really meet the need?',
        },
      },
    ],
  },
  {
    code: 'R3',
    source: ['R3'],
    name: { id: 'Mediator, penengah', en: 'Mediator' },
    meaning: {
      id: 'Menjadi pihak ketiga ketika perbedaan berubah menjadi pertentangan.',
      en: 'Being the third party where a difference has turned into conflict.',
    },
    parts: [
      {
        code: 'R3a',
        name: { id: 'Mencari kepentingan bersama', en: 'Looking for common interests' },
        meaning: {
          id: 'Apa yang sama-sama mereka inginkan, di bawah hal yang mereka perebutkan?',
          en: 'What do both want, underneath what they are fighting over?',
        },
      },
      {
        code: 'R3b',
        name: { id: 'Saling mengakui keabsahan', en: 'Granting each other’s legitimacy' },
        meaning: {
          id: 'Setiap pihak mengakui bahwa kepentingan pihak lain boleh ada.',
          en: 'Each side grants that the other’s interest has a right to exist.',
        },
      },
      {
        code: 'R3c',
        name: { id: 'Menghindari menang–kalah', en: 'Avoiding win and lose' },
        meaning: {
          id: 'Tidak ada pemungutan suara, tidak ada siapa yang benar; yang dicari jalan keluar bagi keduanya.',
          en: 'No vote, no verdict on who is right; what is sought is a way out for both.',
        },
      },
      {
        code: 'R3d',
        name: { id: 'Memusatkan pertentangan pada pokoknya', en: 'Locating the conflict in an issue' },
        meaning: {
          id: 'Dari “orang itu” menjadi “soal itu”: sempit, jelas, dapat dibicarakan.',
          en: 'From “that person” to “that matter”: narrow, clear, open to talk.',
        },
      },
      {
        code: 'R3e',
        name: { id: 'Mengakui nilai hubungan', en: 'Seeing the worth of going on' },
        meaning: {
          id: 'Kedua pihak mengakui bahwa meneruskan hubungan lebih baik daripada bertikai terus.',
          en: 'Both admit that going on together is better than going on with the conflict.',
        },
      },
      {
        code: 'R3f',
        name: { id: 'Melancarkan komunikasi', en: 'Facilitating communication' },
        meaning: {
          id: 'Menjaga giliran, mengulang dengan kata yang lebih tenang, memeriksa apakah sudah dipahami.',
          en: 'Keeping turns, saying it again in calmer words, checking that it was understood.',
        },
      },
      {
        code: 'R3g',
        name: { id: 'Meyakinkan dengan wajar', en: 'Using persuasive procedure' },
        meaning: {
          id: 'Mengajak dengan alasan, contoh, dan langkah kecil yang dapat dicoba; tidak pernah dengan ancaman.',
          en: 'Winning people over by reasons, examples and a small step to try; never by threat.',
        },
      },
    ],
  },
  {
    code: 'R4',
    source: ['R4'],
    name: { id: 'Pembela', en: 'Advocate' },
    meaning: {
      id: 'Menyuarakan kepentingan orang yang tidak didengar kepada pihak yang memutuskan.',
      en: 'Speaking for those who are not heard, to those who decide.',
    },
    parts: [
      {
        code: 'R4a',
        name: { id: 'Keterbukaan', en: 'Openness' },
        meaning: { id: 'Berbagai pandangan boleh hadir di meja.', en: 'Different views may come to the table.' },
      },
      {
        code: 'R4b',
        name: { id: 'Perwakilan yang luas', en: 'Broad representation' },
        meaning: {
          id: 'Semua yang terkena akibatnya ikut diwakili.',
          en: 'All who are touched by the matter are represented.',
        },
      },
      {
        code: 'R4c',
        name: { id: 'Keadilan', en: 'Fairness' },
        meaning: {
          id: 'Setiap pihak dipandang setara, juga yang tidak pandai berbicara.',
          en: 'Every side counts the same, also the one that is not good with words.',
        },
      },
      {
        code: 'R4d',
        name: { id: 'Mengurangi permusuhan', en: 'Less hostility' },
        meaning: {
          id: 'Dicari keputusan yang meredakan, bukan yang menambah lawan.',
          en: 'A decision is sought that calms, not one that makes more enemies.',
        },
      },
      {
        code: 'R4e',
        name: { id: 'Berbekal keterangan', en: 'Information' },
        meaning: {
          id: 'Pandangan disampaikan bersama dokumen dan analisis.',
          en: 'Views are put forward with documents and analysis behind them.',
        },
      },
      {
        code: 'R4f',
        name: { id: 'Mendukung keikutsertaan', en: 'Support of participation' },
        meaning: {
          id: 'Orang yang dibela ikut bersuara dan ikut memutuskan.',
          en: 'Those who are spoken for speak and decide as well.',
        },
      },
      {
        code: 'R4g',
        name: { id: 'Kepekaan', en: 'Sensitivity' },
        meaning: {
          id: 'Pengambil keputusan didorong untuk sungguh mendengar.',
          en: 'Those who decide are moved to listen in earnest.',
        },
      },
    ],
  },
  {
    code: 'R5',
    source: ['R5'],
    name: { id: 'Pelindung', en: 'Protector' },
    meaning: {
      id: 'Bertindak demi keselamatan orang yang lemah dan rentan, dengan mandat dari hukum.',
      en: 'Acting for the safety of the weak and vulnerable, with a mandate from the law.',
    },
    parts: [
      {
        code: 'R5a',
        name: { id: 'Menentukan siapa klien utama', en: 'Settling who is the main client' },
        meaning: {
          id: 'Bila kepentingan bertabrakan, keselamatan siapa yang didahulukan?',
          en: 'Where interests clash, whose safety comes first?',
        },
      },
      {
        code: 'R5b',
        name: { id: 'Mengikuti proses perlindungan', en: 'Following the protection process' },
        meaning: {
          id: 'Setiap tindakan sesuai dengan urutan dan wewenang yang berlaku, dan dicatat.',
          en: 'Each act follows the steps and powers laid down, and is recorded.',
        },
      },
      {
        code: 'R5c',
        name: { id: 'Berkomunikasi dengan semua pihak', en: 'Communicating with all parties' },
        meaning: {
          id: 'Yang dilindungi, keluarga, lembaga, dan yang berwenang tahu apa yang terjadi dan mengapa.',
          en: 'The one protected, the family, the agency and the authorities know what happens and why.',
        },
      },
    ],
  },
  {
    code: 'R6',
    source: ['R6'],
    name: { id: 'Peserta konferensi kasus', en: 'Conferee' },
    meaning: {
      id: 'Membahas keadaan seseorang bersama rekan dan profesi lain, demi satu rencana.',
      en: 'Going through a person’s situation with colleagues and other professions, towards one plan.',
    },
  },
  {
    code: 'R7',
    source: ['R7'],
    name: { id: 'Visi, misi, dan semboyan', en: 'Vision, mission and motto' },
    meaning: {
      id: 'Menolong orang agar mampu menolong dirinya sendiri.',
      en: 'Helping people so that they can help themselves.',
    },
    parts: [
      {
        code: 'R7a',
        name: { id: 'Memecahkan masalah', en: 'Solving problems' },
        meaning: {
          id: 'Bersama orang yang mengalaminya, bukan di atas kepalanya.',
          en: 'Together with those who have them, not over their heads.',
        },
      },
      {
        code: 'R7b',
        name: { id: 'Mengelola sumber', en: 'Managing resources' },
        meaning: {
          id: 'Sumber yang ada ditemukan, dipertemukan, dan dipakai dengan hemat.',
          en: 'What there is gets found, joined up and used sparingly.',
        },
      },
      {
        code: 'R7c',
        name: { id: 'Mendidik untuk mencegah', en: 'Educating to prevent' },
        meaning: {
          id: 'Agar keadaan yang menggerus kepercayaan dan kemampuan diri tidak sempat terjadi.',
          en: 'So that what wears away confidence and ability does not come about.',
        },
      },
    ],
  },
] as const satisfies readonly Knowledge[];

/** `R1` … `R7` */
export type RoleCode = (typeof roles)[number]['code'];
