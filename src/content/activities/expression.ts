import type { Activity } from '../activity.ts';

/** Art, games, recreation. */
export const expressionActivities = [
  {
    code: 'X10a1',
    medium: 'X10a',
    name: { id: 'Satu lembar, banyak tangan', en: 'One sheet, many hands' },
    aims: ['A3', 'A5'],
    minutes: 25,
    least: 4,
    most: 16,
    material: { id: 'Satu lembar kertas besar, krayon, selotip', en: 'One large sheet of paper, crayons, tape' },
    steps: [
      {
        id: 'Setiap orang memilih satu warna dan menggambar di sudutnya sendiri, lima menit, tanpa bicara.',
        en: 'Each takes one colour and draws in their own corner for five minutes, without a word.',
      },
      {
        id: 'Kertas diputar seperempat. Lanjutkan gambar tetangga tanpa menutupi apa pun.',
        en: 'The sheet is turned by a quarter. Go on with the neighbour’s drawing, covering nothing.',
      },
      {
        id: 'Putar lagi sampai setiap orang kembali ke sudutnya. Beri nama pada gambar itu bersama-sama.',
        en: 'Turn again until all are back at their corner. Find a name for the picture together.',
      },
    ],
    after: {
      id: 'Bagaimana rasanya ketika orang lain meneruskan milik Anda?',
      en: 'How was it when someone else went on with what was yours?',
    },
  },
  {
    code: 'X10a2',
    medium: 'X10a',
    name: { id: 'Lagu dari rumah', en: 'A song from home' },
    aims: ['A3', 'A4'],
    minutes: 20,
    least: 3,
    most: 20,
    material: { id: 'Suara saja; bila ada, gitar atau kaleng', en: 'Voices only; a guitar or tins if there are any' },
    steps: [
      {
        id: 'Seorang demi seorang menyenandungkan sepotong lagu masa kecil. Boleh satu baris saja, boleh lewat.',
        en: 'One after the other hums a piece of a song from childhood. One line is enough, and anyone may pass.',
      },
      {
        id: 'Sesudah setiap lagu: siapa yang menyanyikannya untuk Anda?',
        en: 'After each song: who sang it to you?',
      },
      {
        id: 'Pilih satu lagu dan nyanyikan bersama, yang tidak hafal mengetuk irama.',
        en: 'Choose one song and sing it together; those who do not know it tap the rhythm.',
      },
    ],
    after: { id: 'Siapa yang ikut hadir lewat lagu itu?', en: 'Who else came into the room with that song?' },
  },
  {
    code: 'X10a3',
    medium: 'X10a',
    name: { id: 'Cerita berantai dari benda', en: 'A story passed along with things' },
    aims: ['A4', 'A2'],
    minutes: 20,
    least: 5,
    most: 14,
    material: {
      id: 'Sekantong benda sehari-hari, satu untuk setiap orang',
      en: 'A bag of everyday things, one for each',
    },
    steps: [
      {
        id: 'Setiap orang mengambil satu benda tanpa melihat.',
        en: 'Each takes one thing out of the bag without looking.',
      },
      {
        id: 'Orang pertama memulai cerita dengan bendanya; setiap orang menambah dua kalimat dengan bendanya sendiri.',
        en: 'The first begins a story with their thing; each adds two sentences with their own.',
      },
      {
        id: 'Dua orang terakhir harus membawa cerita itu pulang dengan baik.',
        en: 'The last two have to bring the story to a good end.',
      },
    ],
    after: {
      id: 'Di mana cerita itu berbelok, dan siapa yang membelokkannya?',
      en: 'Where did the story turn, and who made it turn?',
    },
  },
  {
    code: 'X10b1',
    medium: 'X10b',
    name: { id: 'Menara dari koran', en: 'A tower of newspaper' },
    aims: ['A3', 'A5'],
    minutes: 20,
    least: 6,
    most: 30,
    material: {
      id: 'Koran bekas dan selotip, sama banyak untuk setiap regu',
      en: 'Old newspapers and tape, as much for each team',
    },
    steps: [
      {
        id: 'Bagi menjadi regu beranggota tiga sampai lima. Dua menit merancang tanpa menyentuh kertas.',
        en: 'Form teams of three to five. Two minutes to plan without touching the paper.',
      },
      {
        id: 'Sepuluh menit membangun setinggi mungkin. Di tengah, lima menit tanpa bicara.',
        en: 'Ten minutes to build as high as possible; in the middle of it, five without speaking.',
      },
      {
        id: 'Lepaskan tangan. Setiap regu menceritakan caranya, juga yang roboh.',
        en: 'Hands off. Each team tells how it went about it, those whose tower fell as well.',
      },
    ],
    after: {
      id: 'Bagaimana regu Anda memutuskan, dan gagasan siapa yang hilang?',
      en: 'How did your team decide, and whose idea got lost?',
    },
  },
  {
    code: 'X10b2',
    medium: 'X10b',
    name: { id: 'Siapa pemimpin gerak?', en: 'Who leads the movement?' },
    aims: ['A3'],
    minutes: 10,
    least: 6,
    most: 25,
    material: { id: 'Ruang untuk berdiri melingkar', en: 'Room to stand in a circle' },
    steps: [
      {
        id: 'Satu orang keluar. Kelompok memilih seorang pemimpin gerak tanpa suara.',
        en: 'One goes outside. The others choose, without a sound, who leads the movement.',
      },
      {
        id: 'Semua menirukan pemimpin, yang mengganti gerak setiap beberapa detik. Yang di luar masuk dan menebak.',
        en: 'All copy the leader, who changes it every few seconds. The one outside comes in and guesses.',
      },
      {
        id: 'Yang ketahuan menjadi penebak. Beri setiap orang yang mau satu giliran memimpin.',
        en: 'Whoever is found out guesses next. Let everyone who wants lead once.',
      },
    ],
    after: {
      id: 'Kapan Anda memimpin tanpa terlihat, di luar permainan ini?',
      en: 'When do you lead without being seen, outside this game?',
    },
  },
  {
    code: 'X10b3',
    medium: 'X10b',
    name: { id: 'Dua benar, satu harapan', en: 'Two true, one hoped for' },
    aims: ['A3', 'A4'],
    minutes: 15,
    least: 4,
    most: 12,
    material: { id: 'Kertas kecil dan pensil, atau ingatan saja', en: 'Small papers and pencils, or memory alone' },
    steps: [
      {
        id: 'Setiap orang menyiapkan tiga kalimat tentang dirinya: dua benar, satu masih harapan.',
        en: 'Each prepares three sentences about themselves: two are true, one is still a hope.',
      },
      {
        id: 'Bergiliran membacakannya; yang lain menebak mana harapannya.',
        en: 'In turn they read them out; the others guess which is the hope.',
      },
      {
        id: 'Pemiliknya bercerita tentang harapan itu hanya sejauh yang ia mau.',
        en: 'The owner tells about the hope only as much as they wish.',
      },
    ],
    after: { id: 'Harapan siapa yang mengejutkan Anda?', en: 'Whose hope took you by surprise?' },
  },
  {
    code: 'X10c1',
    medium: 'X10c',
    name: { id: 'Minum teh pelan-pelan', en: 'Slow tea' },
    aims: ['A3', 'A2'],
    minutes: 20,
    least: 2,
    most: 20,
    material: {
      id: 'Teh atau air hangat, cangkir, satu makanan kecil',
      en: 'Tea or warm water, cups, one small thing to eat',
    },
    steps: [
      {
        id: 'Siapkan bersama: satu menuang, satu mengedarkan, satu memilih tempat duduk yang nyaman.',
        en: 'Prepare it together: one pours, one hands round, one finds the best place to sit.',
      },
      {
        id: 'Minum teguk pertama dalam diam. Perhatikan hangat, bau, dan suara di luar.',
        en: 'Drink the first sips in silence. Notice the warmth, the smell, the sounds outside.',
      },
      {
        id: 'Lalu bercakap apa saja, kecuali masalah. Siapa yang lupa menuang cangkir berikutnya.',
        en: 'Then talk about anything but problems. Whoever forgets pours the next round.',
      },
    ],
    after: { id: 'Kapan terakhir Anda beristirahat seperti ini?', en: 'When did you last rest like this?' },
  },
  {
    code: 'X10c2',
    medium: 'X10c',
    name: { id: 'Pasar kegemaran', en: 'A market of pleasures' },
    aims: ['A3', 'A4'],
    minutes: 30,
    least: 6,
    most: 24,
    material: {
      id: 'Meja atau tikar; setiap orang membawa kegemarannya',
      en: 'Tables or mats; each brings something they love doing',
    },
    steps: [
      {
        id: 'Separuh kelompok membuka lapak: melipat kertas, bersiul, meronce, mengenal daun.',
        en: 'Half of them open a stall: folding paper, whistling, stringing beads, knowing leaves.',
      },
      {
        id: 'Yang lain berkeliling dan mencoba, lima menit di setiap lapak.',
        en: 'The others go round and try, five minutes at each stall.',
      },
      {
        id: 'Bertukar: yang berkeliling kini membuka lapak.',
        en: 'Change over: those who went round now open theirs.',
      },
    ],
    after: {
      id: 'Apa yang Anda temukan tentang seseorang yang sudah lama Anda kenal?',
      en: 'What did you find out about someone you have known for long?',
    },
  },
  {
    code: 'X10c3',
    medium: 'X10c',
    name: { id: 'Jalan sore berdua-dua', en: 'An evening walk in twos' },
    aims: ['A2', 'A3'],
    minutes: 25,
    least: 4,
    most: 20,
    material: {
      id: 'Jalan yang aman dan rata; kursi bagi yang menunggu',
      en: 'A safe and level way; chairs for those who wait',
    },
    steps: [
      {
        id: 'Berpasangan dengan orang yang jarang diajak bicara. Sesuaikan langkah dengan yang paling lambat.',
        en: 'Pair up with someone you seldom talk to. Go at the pace of the slower one.',
      },
      {
        id: 'Berangkat: yang satu bercerita, yang lain hanya mendengarkan. Pulang: sebaliknya.',
        en: 'On the way out one tells and the other only listens; on the way back the other way round.',
      },
      {
        id: 'Yang tidak berjalan menyiapkan air minum dan menyambut semua kembali.',
        en: 'Those who do not walk prepare water and welcome all back.',
      },
    ],
    after: {
      id: 'Apa yang berubah ketika bicara sambil berjalan?',
      en: 'What is different when you talk while walking?',
    },
  },
] as const satisfies readonly Activity[];
