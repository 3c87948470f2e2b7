import type { Activity } from '../activity.ts';

/** Exchange of experience, sports, self-care, home care. */
export const experienceActivities = [
  {
    code: 'X10d1',
    medium: 'X10d',
    name: { id: 'Garis waktu di lantai', en: 'A line of time on the floor' },
    aims: ['A1', 'A4'],
    minutes: 30,
    least: 3,
    most: 12,
    material: { id: 'Tali panjang, batu dan daun', en: 'A long rope, stones and leaves' },
    steps: [
      {
        id: 'Rentangkan tali: satu ujung dahulu, ujung lain hari ini. Setiap orang menaruh satu batu dan satu daun.',
        en: 'Lay out the rope: one end is then, the other today. Each puts down one stone and one leaf.',
      },
      {
        id: 'Batu untuk saat yang berat, daun untuk saat ketika ada yang menolong. Boleh tanpa penjelasan.',
        en: 'A stone for a hard time, a leaf for a time when somebody helped. No explanation is needed.',
      },
      {
        id: 'Berjalan di sepanjang tali. Berhenti pada daun, dan dengarkan siapa yang ingin bercerita.',
        en: 'Walk along the rope. Stop at the leaves, and listen to whoever wishes to tell.',
      },
    ],
    after: {
      id: 'Apa yang dahulu menolong, dan masih dapat menolong?',
      en: 'What helped then, and can still help now?',
    },
  },
  {
    code: 'X10d2',
    medium: 'X10d',
    name: { id: 'Yang pernah lewat sini', en: 'Those who have come through' },
    aims: ['A1', 'A2'],
    minutes: 35,
    least: 4,
    most: 20,
    material: {
      id: 'Dua kursi di tengah; tamu yang sudah diajak bicara sebelumnya',
      en: 'Two chairs in the middle; a guest one has talked to beforehand',
    },
    steps: [
      {
        id: 'Seorang yang sudah melewatinya bercerita sepuluh menit: bagaimana mulanya, apa yang tidak menolong, apa yang menolong.',
        en: 'One who has come through it tells for ten minutes: how it began, what did not help, what did.',
      },
      {
        id: 'Anggota bertanya. Pertanyaan yang terlalu dekat boleh dijawab dengan “belum hari ini”.',
        en: 'The listeners ask. A question that comes too close may be answered with “not today”.',
      },
      {
        id: 'Setiap orang menyebut satu hal yang ingin ia coba atau tanyakan lagi.',
        en: 'Each names one thing to try, or to ask again.',
      },
    ],
    after: { id: 'Apa yang membuat cerita itu dapat dipercaya?', en: 'What made that story believable?' },
  },
  {
    code: 'X10d3',
    medium: 'X10d',
    name: { id: 'Kotak “bagaimana Anda melakukannya?”', en: 'The box of “how do you do it?”' },
    aims: ['A2', 'A4'],
    minutes: 20,
    least: 4,
    most: 16,
    material: { id: 'Kotak, kertas kecil, pensil', en: 'A box, small papers, pencils' },
    steps: [
      {
        id: 'Setiap orang menulis satu pertanyaan dari hari-harinya, tanpa nama.',
        en: 'Each writes down one question from their days, without a name.',
      },
      {
        id: 'Ambil satu dan bacakan. Yang pernah menghadapinya bercerita: “waktu itu saya …”, bukan “seharusnya Anda …”.',
        en: 'Draw one and read it out. Whoever has met it tells: “that time I …”, not “you should …”.',
      },
      {
        id: 'Tiga jawaban cukup, lalu pertanyaan berikutnya.',
        en: 'Three answers are enough; then the next question.',
      },
    ],
    after: { id: 'Jawaban mana yang Anda bawa pulang?', en: 'Which answer do you take home?' },
  },
  {
    code: 'X10e1',
    medium: 'X10e',
    name: { id: 'Bola untuk semua', en: 'A ball for all' },
    aims: ['A3', 'A5'],
    minutes: 25,
    least: 8,
    most: 24,
    material: {
      id: 'Bola lunak, lapangan kecil, peluit, air minum',
      en: 'A soft ball, a small field, a whistle, water',
    },
    steps: [
      {
        id: 'Dua regu yang berimbang. Gol baru dihitung bila setiap orang di regu sudah menyentuh bola.',
        en: 'Two even teams. A goal counts only when everyone in the team has touched the ball.',
      },
      {
        id: 'Sesudah sepuluh menit, para pemain menambah satu aturan yang membuatnya lebih adil.',
        en: 'After ten minutes the players add one rule that makes it fairer.',
      },
      {
        id: 'Yang tidak berlari menjadi wasit bergantian, dengan keputusan yang tidak dibantah.',
        en: 'Those who do not run are referees in turn, and their word is not disputed.',
      },
    ],
    after: {
      id: 'Apa yang berubah ketika semua harus menyentuh bola?',
      en: 'What changed when everyone had to touch the ball?',
    },
  },
  {
    code: 'X10e2',
    medium: 'X10e',
    name: { id: 'Senam kursi', en: 'Moving on a chair' },
    aims: ['A2', 'A1'],
    minutes: 15,
    least: 2,
    most: 30,
    material: {
      id: 'Kursi yang kokoh tanpa roda; musik bila ada',
      en: 'Firm chairs without wheels; music if there is any',
    },
    steps: [
      {
        id: 'Duduk tegak. Putar bahu, pergelangan tangan dan kaki, masing-masing delapan kali.',
        en: 'Sit upright. Turn shoulders, wrists and ankles, eight times each.',
      },
      {
        id: 'Bergiliran memimpin satu gerakan; yang lain mengikuti sejauh tubuhnya mau.',
        en: 'In turn each leads one movement; the others follow as far as their bodies like.',
      },
      {
        id: 'Tutup dengan napas panjang, tangan di perut. Hentikan bila ada yang nyeri.',
        en: 'End by breathing slowly, a hand on the belly. Stop when anything hurts.',
      },
    ],
    after: { id: 'Bagian tubuh mana yang berterima kasih?', en: 'Which part of the body says thank you?' },
  },
  {
    code: 'X10e3',
    medium: 'X10e',
    name: { id: 'Estafet saling jaga', en: 'A relay of looking after' },
    aims: ['A3', 'A5'],
    minutes: 20,
    least: 6,
    most: 30,
    material: { id: 'Sendok, biji atau kelereng, kapur', en: 'Spoons, seeds or marbles, chalk' },
    steps: [
      {
        id: 'Dua regu, satu jalur. Bawa biji di atas sendok ke ujung dan kembali.',
        en: 'Two teams, one lane each. Carry a seed on a spoon to the end and back.',
      },
      {
        id: 'Siapa yang menjatuhkannya menunggu sampai seorang dari regunya datang menemani; lalu berdua melanjutkan.',
        en: 'Whoever drops it waits until one of the team comes to walk along; then both go on.',
      },
      {
        id: 'Menang bila semua sudah kembali, bukan bila yang pertama tiba.',
        en: 'A team wins when all are back, not when the first arrives.',
      },
    ],
    after: { id: 'Lebih mudah menolong atau ditolong?', en: 'Was it easier to help, or to be helped?' },
  },
  {
    code: 'X10f1',
    medium: 'X10f',
    name: { id: 'Merawat tangan', en: 'Caring for hands' },
    aims: ['A1', 'A4'],
    minutes: 20,
    least: 2,
    most: 16,
    material: {
      id: 'Air hangat, sabun, handuk, minyak kelapa, pemotong kuku',
      en: 'Warm water, soap, towels, coconut oil, nail clippers',
    },
    steps: [
      {
        id: 'Cuci tangan perlahan di air hangat, setiap jari. Keringkan.',
        en: 'Wash your hands slowly in warm water, each finger. Dry them.',
      },
      {
        id: 'Rapikan kuku dan pijat dengan setetes minyak: tangan sendiri dahulu.',
        en: 'Trim the nails and rub in a drop of oil: your own hands first.',
      },
      {
        id: 'Hanya bila keduanya mau, pijat tangan tetangga. Ceritakan apa yang sudah dikerjakan tangan itu.',
        en: 'Only if both wish, rub a neighbour’s hands. Tell what these hands have done.',
      },
    ],
    after: { id: 'Apa yang sudah dikerjakan tangan Anda tahun ini?', en: 'What have your hands done this year?' },
  },
  {
    code: 'X10f2',
    medium: 'X10f',
    name: { id: 'Tidur yang lebih baik', en: 'Better sleep' },
    aims: ['A2'],
    minutes: 25,
    least: 3,
    most: 20,
    material: { id: 'Kertas dan pensil, papan tulis', en: 'Paper and pencils, a board' },
    steps: [
      {
        id: 'Setiap orang menggambar malamnya: kapan berbaring, kapan terbangun, apa yang dipikirkan.',
        en: 'Each draws their night: when they lie down, when they wake, what they think of.',
      },
      {
        id: 'Berdua: apa satu hal kecil yang dapat diubah malam ini?',
        en: 'In twos: what one small thing can be changed tonight?',
      },
      {
        id: 'Coba bersama satu cara menenangkan napas, lima menit, dengan mata terbuka atau tertutup.',
        en: 'Try together one way to calm the breath, five minutes, eyes open or closed.',
      },
    ],
    after: {
      id: 'Siapa yang akan menanyakan kabar tidur Anda pekan depan?',
      en: 'Who will ask you next week how you slept?',
    },
  },
  {
    code: 'X10f3',
    medium: 'X10f',
    name: { id: 'Rambut dan cermin', en: 'Hair and a mirror' },
    aims: ['A1', 'A4'],
    minutes: 40,
    least: 2,
    most: 12,
    material: { id: 'Sisir bersih, gunting, cermin, kain penutup', en: 'Clean combs, scissors, a mirror, cloths' },
    steps: [
      {
        id: 'Siapkan sudut dengan cermin dan kursi. Seorang yang terampil memimpin; alat dibersihkan setiap kali.',
        en: 'Prepare a corner with mirror and chair. Someone skilled leads; tools are cleaned each time.',
      },
      {
        id: 'Setiap orang berkata apa yang ia inginkan. Tidak ada yang disisir tanpa persetujuannya.',
        en: 'Each says what they want. Nobody is combed without agreeing to it.',
      },
      {
        id: 'Di depan cermin: sebut satu hal yang Anda sukai pada wajah itu.',
        en: 'Before the mirror: name one thing you like in that face.',
      },
    ],
    after: { id: 'Kapan terakhir Anda melihat diri dengan ramah?', en: 'When did you last look at yourself kindly?' },
  },
  {
    code: 'X10g1',
    medium: 'X10g',
    name: { id: 'Memasak dari yang ada', en: 'Cooking from what there is' },
    aims: ['A2', 'A4'],
    minutes: 60,
    least: 3,
    most: 12,
    material: {
      id: 'Dapur, bahan yang dibawa setiap orang, air bersih',
      en: 'A kitchen, what each brings along, clean water',
    },
    steps: [
      {
        id: 'Letakkan semua bahan di meja. Kelompok memutuskan satu masakan yang murah dan bergizi.',
        en: 'Put everything on the table. Together decide on one dish that is cheap and nourishing.',
      },
      {
        id: 'Bagi tugas menurut yang ingin dipelajari, bukan menurut yang sudah biasa.',
        en: 'Share out the work by what each wants to learn, not by what they always do.',
      },
      {
        id: 'Makan bersama, hitung biayanya per orang, dan bersihkan dapur berdua-dua.',
        en: 'Eat together, count what it cost for each, and clean the kitchen in twos.',
      },
    ],
    after: { id: 'Pekerjaan siapa yang biasanya tidak terlihat?', en: 'Whose work usually goes unseen?' },
  },
  {
    code: 'X10g2',
    medium: 'X10g',
    name: { id: 'Rumah yang aman', en: 'A safe home' },
    aims: ['A2', 'A5'],
    minutes: 35,
    least: 3,
    most: 15,
    material: { id: 'Kertas, pensil warna', en: 'Paper, coloured pencils' },
    steps: [
      {
        id: 'Setiap orang menggambar denah rumahnya dari ingatan.',
        en: 'Each draws the plan of their home from memory.',
      },
      {
        id: 'Tandai tempat bahaya: api, listrik, air, obat, tangga. Tandai juga tempat yang paling disukai.',
        en: 'Mark where there is danger: fire, wires, water, medicine, stairs. Mark the best-loved place as well.',
      },
      {
        id: 'Berdua: satu perbaikan tanpa biaya, sebelum pekan depan.',
        en: 'In twos: one improvement that costs nothing, before next week.',
      },
    ],
    after: { id: 'Bagi siapa rumah itu paling tidak aman?', en: 'For whom is that home the least safe?' },
  },
  {
    code: 'X10g3',
    medium: 'X10g',
    name: { id: 'Kebun dalam ember', en: 'A garden in a bucket' },
    aims: ['A2', 'A5'],
    minutes: 45,
    least: 3,
    most: 20,
    material: { id: 'Ember bekas, tanah, bibit sayur, paku', en: 'Old buckets, soil, vegetable seedlings, a nail' },
    steps: [
      {
        id: 'Lubangi dasar ember, isi tanah, tanam. Satu ember untuk setiap dua orang.',
        en: 'Make holes in the bottom, fill in soil, plant. One bucket for every two.',
      },
      {
        id: 'Buat jadwal menyiram yang ditulis bersama, dengan pengganti bila berhalangan.',
        en: 'Write down together who waters when, and who steps in.',
      },
      {
        id: 'Pilih tempatnya di rumah atau di balai, dan siapa yang boleh memetik.',
        en: 'Choose where it stands, at home or in the hall, and who may pick.',
      },
    ],
    after: {
      id: 'Apa lagi yang tumbuh bila dijaga bergantian?',
      en: 'What else grows when it is looked after in turns?',
    },
  },
] as const satisfies readonly Activity[];
