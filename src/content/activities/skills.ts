import type { Activity } from '../activity.ts';

/** Life skills, group dynamics, outdoor activities. */
export const skillActivities = [
  {
    code: 'X10h1',
    medium: 'X10h',
    name: { id: 'Uang seminggu', en: 'Money for a week' },
    aims: ['A4', 'A2'],
    minutes: 35,
    least: 3,
    most: 20,
    material: { id: 'Biji jagung sebagai uang, gambar kebutuhan', en: 'Maize as money, pictures of needs' },
    steps: [
      {
        id: 'Setiap pasangan mendapat dua puluh biji untuk seminggu dan membaginya pada gambar.',
        en: 'Each pair gets twenty grains for a week and lays them out on the pictures.',
      },
      {
        id: 'Hari ketiga: anak sakit, bayar empat biji. Dari mana diambil?',
        en: 'On the third day a child is ill: pay four grains. Where do they come from?',
      },
      {
        id: 'Bandingkan cara setiap pasangan, tanpa menyebut mana yang benar.',
        en: 'Compare how each pair did it, without saying which is right.',
      },
    ],
    after: {
      id: 'Keputusan mana yang paling sulit diambil berdua?',
      en: 'Which decision was hardest to take together?',
    },
  },
  {
    code: 'X10h2',
    medium: 'X10h',
    name: { id: 'Berkata tidak', en: 'Saying no' },
    aims: ['A4', 'A2'],
    minutes: 25,
    least: 4,
    most: 20,
    material: {
      id: 'Kartu permintaan yang ditulis kelompok sendiri',
      en: 'Cards of requests, written by the people themselves',
    },
    steps: [
      {
        id: 'Berpasangan. Yang satu meminta, yang lain hanya berkata “tidak” dengan tenang, makin jelas setiap kali.',
        en: 'In pairs. One asks, the other only says “no”, calmly and clearer each time.',
      },
      {
        id: 'Tambahkan satu alasan yang jujur, lalu satu tawaran lain.',
        en: 'Add one honest reason, and then one other offer.',
      },
      {
        id: 'Bertukar. Perhatikan tubuh: bahu, mata, suara.',
        en: 'Change over. Watch the body: shoulders, eyes, voice.',
      },
    ],
    after: { id: 'Kepada siapa paling sulit berkata tidak?', en: 'To whom is it hardest to say no?' },
  },
  {
    code: 'X10h3',
    medium: 'X10h',
    name: { id: 'Telepon pertama', en: 'The first call' },
    aims: ['A4', 'A5'],
    minutes: 25,
    least: 3,
    most: 15,
    material: {
      id: 'Telepon, nomor layanan yang sudah diperiksa',
      en: 'A phone, numbers of services that were checked',
    },
    steps: [
      {
        id: 'Kumpulkan apa yang perlu dikatakan ketika menelepon puskesmas, sekolah, atau kantor desa.',
        en: 'Collect what one needs to say when calling the health centre, the school or the village office.',
      },
      {
        id: 'Latih berdua, punggung menghadap punggung, dengan satu gangguan di tengah.',
        en: 'Practise in twos, back to back, with one interruption half-way.',
      },
      {
        id: 'Bila ada yang siap: satu telepon sungguhan, dengan yang lain duduk di dekatnya.',
        en: 'If anyone is ready: one real call, with the others sitting close.',
      },
    ],
    after: { id: 'Apa yang membuat suara Anda lebih mantap?', en: 'What made your voice steadier?' },
  },
  {
    code: 'X10i1',
    medium: 'X10i',
    name: { id: 'Simpul manusia', en: 'The knot of hands' },
    aims: ['A3', 'A5'],
    minutes: 15,
    least: 6,
    most: 14,
    material: {
      id: 'Ruang kosong; sapu tangan bagi yang tidak ingin bersentuhan',
      en: 'Free space; kerchiefs for those who would rather not touch',
    },
    steps: [
      {
        id: 'Berdiri melingkar rapat. Setiap tangan memegang ujung sapu tangan orang yang berbeda.',
        en: 'Stand in a close circle. Each hand takes the end of a different person’s kerchief.',
      },
      {
        id: 'Uraikan simpul tanpa melepaskan. Lima menit pertama tanpa bicara.',
        en: 'Undo the knot without letting go. The first five minutes without a word.',
      },
      {
        id: 'Boleh melepaskan satu pegangan, tetapi hanya bila semua setuju yang mana.',
        en: 'One hold may be let go, but only when all agree which.',
      },
    ],
    after: {
      id: 'Kapan simpul itu mulai terurai, dan karena apa?',
      en: 'When did the knot begin to open, and by what?',
    },
  },
  {
    code: 'X10i2',
    medium: 'X10i',
    name: { id: 'Peta kelompok', en: 'A map of us' },
    aims: ['A3'],
    minutes: 15,
    least: 5,
    most: 30,
    material: {
      id: 'Lantai yang luas, empat kertas bertuliskan arah',
      en: 'A wide floor, four papers with the directions',
    },
    steps: [
      {
        id: 'Lantai adalah peta. Berdirilah di tempat Anda lahir; sebut nama dan tempat.',
        en: 'The floor is a map. Stand where you were born; say your name and the place.',
      },
      {
        id: 'Lalu di tempat Anda merasa paling di rumah. Lalu di tempat yang ingin Anda datangi.',
        en: 'Then where you feel most at home. Then where you would like to go.',
      },
      {
        id: 'Di setiap tempat, bicaralah dua menit dengan orang yang paling dekat.',
        en: 'At each place talk for two minutes with whoever stands nearest.',
      },
    ],
    after: {
      id: 'Siapa yang berdiri dekat Anda tanpa Anda duga?',
      en: 'Who stood near you without your expecting it?',
    },
  },
  {
    code: 'X10i3',
    medium: 'X10i',
    name: { id: 'Jembatan buta', en: 'Led by a voice' },
    aims: ['A3', 'A2'],
    minutes: 20,
    least: 4,
    most: 20,
    material: {
      id: 'Kursi dan botol sebagai rintangan, penutup mata bagi yang mau',
      en: 'Chairs and bottles as obstacles, blindfolds for those who wish',
    },
    steps: [
      {
        id: 'Sepakati tanda berhenti. Berpasangan: yang satu menutup mata, yang lain menuntun dengan suara.',
        en: 'Agree on a sign to stop. In pairs: one closes the eyes, the other leads by voice.',
      },
      {
        id: 'Lewati rintangan pelan-pelan. Membuka mata selalu boleh.',
        en: 'Pass the obstacles slowly. Opening one’s eyes is always allowed.',
      },
      {
        id: 'Bertukar, lalu ceritakan satu kalimat penuntun yang menolong.',
        en: 'Change over, then tell one leading sentence that helped.',
      },
    ],
    after: { id: 'Apa yang membuat Anda percaya, dan apa yang tidak?', en: 'What made you trust, and what did not?' },
  },
  {
    code: 'X10j1',
    medium: 'X10j',
    name: { id: 'Menyeberang bersama', en: 'Crossing together' },
    aims: ['A5', 'A3'],
    minutes: 30,
    least: 6,
    most: 20,
    material: {
      id: 'Papan atau kardus, satu lebih sedikit daripada orangnya; kotak obat',
      en: 'Boards or cardboard, one fewer than there are people; a first-aid kit',
    },
    steps: [
      {
        id: 'Sungai sepuluh langkah. Kaki hanya boleh di papan; papan yang ditinggalkan hanyut.',
        en: 'A river ten steps wide. Feet on the boards only; a board left alone drifts away.',
      },
      {
        id: 'Rancang lima menit, lalu menyeberang. Yang tidak menyeberang mengamati dan menjaga keamanan.',
        en: 'Plan for five minutes, then cross. Those who do not cross observe and keep everyone safe.',
      },
      {
        id: 'Bila seseorang jatuh, semua kembali dan mengubah rencananya.',
        en: 'If anyone falls, all go back and change the plan.',
      },
    ],
    after: { id: 'Siapa yang menunggu siapa?', en: 'Who waited for whom?' },
  },
  {
    code: 'X10j2',
    medium: 'X10j',
    name: { id: 'Satu jam di sawah', en: 'An hour in the fields' },
    aims: ['A2', 'A4'],
    minutes: 60,
    least: 4,
    most: 20,
    material: {
      id: 'Topi, air minum, kotak obat, izin pemilik lahan',
      en: 'Hats, water, a first-aid kit, leave of the owner',
    },
    steps: [
      {
        id: 'Berangkat bersama, hitung orang. Sepuluh menit duduk berjauhan dalam diam, tetap terlihat.',
        en: 'Set out together, count heads. Sit apart in silence for ten minutes, within sight.',
      },
      {
        id: 'Setiap orang mencari satu benda yang mirip dirinya, dan membiarkannya di tempatnya.',
        en: 'Each finds one thing that is like them, and leaves it where it is.',
      },
      {
        id: 'Berkeliling melihat benda setiap orang. Hitung orang sebelum pulang.',
        en: 'Go round to see each one’s thing. Count heads before going home.',
      },
    ],
    after: { id: 'Apa yang Anda dengar ketika diam?', en: 'What did you hear when it was silent?' },
  },
  {
    code: 'X10j3',
    medium: 'X10j',
    name: { id: 'Mencari jalan pulang', en: 'Finding the way home' },
    aims: ['A5', 'A4'],
    minutes: 45,
    least: 6,
    most: 24,
    material: {
      id: 'Peta gambar tangan, peluit untuk setiap regu, kotak obat',
      en: 'A map drawn by hand, a whistle for each team, a first-aid kit',
    },
    steps: [
      {
        id: 'Regu beranggota empat sampai enam. Satu membaca peta, satu menjaga waktu, satu menjaga yang paling lambat.',
        en: 'Teams of four to six. One reads the map, one keeps time, one looks after the slowest.',
      },
      {
        id: 'Di setiap tanda, bertukar tugas. Satu tiupan peluit: berhenti; tiga: minta tolong.',
        en: 'At each mark the tasks change. One whistle: stop; three: help is needed.',
      },
      {
        id: 'Regu tiba bila semua anggotanya tiba.',
        en: 'A team has arrived when all of it has.',
      },
    ],
    after: {
      id: 'Tugas mana yang cocok bagi Anda, dan mana yang mengejutkan?',
      en: 'Which task suited you, and which surprised you?',
    },
  },
] as const satisfies readonly Activity[];
