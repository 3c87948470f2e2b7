import type { Knowledge } from './knowledge.ts';

/** Community organisation around the group: for groups that act on their surroundings. */
export const community = [
  {
    code: 'O1',
    source: ['O1'],
    name: { id: 'Pengorganisasian masyarakat', en: 'What community organisation is' },
    meaning: {
      id: 'Menolong masyarakat menemukan kebutuhannya dan mengerahkan sumber untuk memenuhinya.',
      en: 'Helping a community find its needs and bring resources to bear on them.',
    },
    parts: [
      {
        code: 'O1a',
        name: { id: 'Menurut Leonard W. Mayo', en: 'According to Leonard W. Mayo' },
        meaning: {
          id: 'Terutama dikerjakan antara lembaga-lembaga masyarakat, menyangkut suatu masalah.',
          en: 'Above all a matter among the agencies of a community, about a given problem.',
        },
      },
      {
        code: 'O1b',
        name: { id: 'Menurut Murray G. Ross', en: 'According to Murray G. Ross' },
        meaning: {
          id: 'Proses ketika masyarakat menentukan kebutuhan dan tujuannya, lalu menyusun urutannya.',
          en: 'A process in which a community settles its needs and aims, and puts them in order.',
        },
      },
    ],
  },
  {
    code: 'O2',
    source: ['O2'],
    name: { id: 'Tiga unsur: pengerahan, sumber, kebutuhan', en: 'Three elements: mobilising, resources, need' },
    meaning: {
      id: 'Orang digerakkan, sumber digali, dan kebutuhan dipahami dari tiga sisi.',
      en: 'People are moved, resources are drawn on, and need is seen from three sides.',
    },
    parts: [
      {
        code: 'O2a',
        name: { id: 'Pengerahan', en: 'Mobilising' },
        meaning: {
          id: 'Gerak bersama berbagai pihak untuk menggarap sesuatu yang dibutuhkan.',
          en: 'A joint movement of many sides to work on what is needed.',
        },
      },
      {
        code: 'O2b',
        name: { id: 'Sumber manusia', en: 'Human resources' },
        meaning: {
          id: 'Kecakapan, tenaga, pengaruh, dan jejaring orang.',
          en: 'People’s skills, strength, influence and ties.',
        },
      },
      {
        code: 'O2c',
        name: { id: 'Sumber fisik', en: 'Physical resources' },
        meaning: {
          id: 'Tanah, air, bangunan, alat, dan bahan.',
          en: 'Land, water, buildings, tools and material.',
        },
      },
      {
        code: 'O2d',
        name: { id: 'Sumber kelembagaan', en: 'Institutional resources' },
        meaning: {
          id: 'Puskesmas, sekolah, rumah ibadah, lembaga swadaya, kantor desa.',
          en: 'Health centre, school, house of prayer, voluntary agency, village office.',
        },
      },
      {
        code: 'O2e',
        name: { id: 'Kebutuhan normatif', en: 'Normative need' },
        meaning: {
          id: 'Diukur dari patokan yang seharusnya, yang kerap tertinggal dari perubahan masyarakat.',
          en: 'Measured by a standard of what ought to be, which often lags behind a changing society.',
        },
      },
      {
        code: 'O2f',
        name: { id: 'Kebutuhan yang dirasakan', en: 'Felt need' },
        meaning: {
          id: 'Apa yang dirasakan masyarakat sendiri, menurut pandangan mereka.',
          en: 'What the community itself feels, as it sees things.',
        },
      },
      {
        code: 'O2g',
        name: { id: 'Kebutuhan nyata', en: 'Real need' },
        meaning: {
          id: 'Yang sungguh ada dan mendesak untuk dipahami, juga bila belum disebut.',
          en: 'What is truly there and has to be understood soon, also where nobody has named it.',
        },
      },
    ],
  },
  {
    code: 'O3',
    source: ['O3'],
    name: { id: 'Empat tahap Friedlander', en: 'Friedlander’s four stages' },
    meaning: {
      id: 'Menyelidiki, mendiagnosis, merencanakan, melaksanakan; setiap tahap bertumpu pada yang sebelumnya.',
      en: 'Inquiry, diagnosis, planning, implementation; each rests on the one before.',
    },
    parts: [
      {
        code: 'O3a',
        name: { id: 'Penyelidikan', en: 'Inquiry' },
        meaning: {
          id: 'Peserta yang berminat memeriksa usul itu, kelayakannya, dan semua data serta faktanya.',
          en: 'Those who care look into the proposal, whether it can be done, and all facts and data.',
        },
      },
      {
        code: 'O3b',
        name: { id: 'Diagnosis bersama', en: 'Diagnosis' },
        meaning: {
          id: 'Masalah dipilah dan saluran serta alat untuk mendekatinya ditemukan.',
          en: 'The problem is sorted out, and the channels and tools to approach it are found.',
        },
      },
      {
        code: 'O3c',
        name: { id: 'Perencanaan', en: 'Planning' },
        meaning: {
          id: 'Fakta dipisahkan dari pendapat, sikap bergeser, dan tindakan disusun.',
          en: 'Fact is told from opinion, attitudes shift, and action is drawn up.',
        },
      },
      {
        code: 'O3d',
        name: { id: 'Pelaksanaan', en: 'Implementation' },
        meaning: {
          id: 'Rencana dijalankan seperti disusun, dan hasilnya dilihat bersama.',
          en: 'The plan is carried out as it was drawn up, and its result is looked at together.',
        },
      },
    ],
  },
  {
    code: 'O4',
    source: ['O4'],
    name: { id: 'Peran pekerja di masyarakat', en: 'The worker’s parts in the community' },
    meaning: {
      id: 'Perencana, fasilitator, pendamping program, dan broker bagi sumber dari luar.',
      en: 'Planner, facilitator, companion of the programme, and broker for resources from outside.',
    },
    parts: [
      {
        code: 'O4a',
        name: { id: 'Perencana', en: 'Planner' },
        meaning: {
          id: 'Menolong masyarakat menyusun langkah, waktu, dan pembagian kerja.',
          en: 'Helping the community lay out steps, times and who does what.',
        },
      },
      {
        code: 'O4b',
        name: { id: 'Fasilitator', en: 'Facilitator' },
        meaning: {
          id: 'Menjaga agar semua suara didengar ketika mereka memutuskan.',
          en: 'Seeing that all voices are heard when they decide.',
        },
      },
      {
        code: 'O4c',
        name: { id: 'Pendamping program', en: 'Companion of the programme' },
        meaning: {
          id: 'Berjalan di samping, menguatkan, dan menolong menilai hasilnya.',
          en: 'Walking alongside, giving heart, and helping to judge the result.',
        },
      },
      {
        code: 'O4d',
        name: { id: 'Broker, penghubung', en: 'Broker' },
        meaning: {
          id: 'Menghubungkan masyarakat dengan sumber pelayanan di luar wilayahnya.',
          en: 'Linking the community to services beyond its own area.',
        },
      },
    ],
  },
] as const satisfies readonly Knowledge[];

/** `O1` … `O4` */
export type CommunityCode = (typeof community)[number]['code'];
