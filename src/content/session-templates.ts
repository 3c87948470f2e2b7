import type { TechniqueCode } from '../practice/session.ts';
import type { Bilingual } from './bilingual.ts';
import type { ContentEntry } from './content-entry.ts';

export interface TemplateBlock {
  readonly title: Bilingual;
  readonly minutes: number;
  readonly technique?: TechniqueCode;
  readonly material?: Bilingual;
  /** How to lead this block, for the facilitator's eyes. */
  readonly guidance: Bilingual;
}

/** A built-in plan to begin a session from. */
export interface SessionTemplate extends ContentEntry {
  readonly code: `template.${string}`;
  readonly purpose: Bilingual;
  readonly aims: readonly Bilingual[];
  readonly blocks: readonly TemplateBlock[];
}

export const sessionTemplates: readonly SessionTemplate[] = [
  {
    code: 'template.first',
    source: ['P3', 'T1', 'T2', 'T3'],
    name: { id: 'Pertemuan pertama', en: 'First meeting' },
    purpose: {
      id: 'Orang yang belum saling mengenal menjadi lingkaran yang cukup aman untuk mulai bekerja.',
      en: 'People who do not know each other become a circle safe enough to begin the work.',
    },
    aims: [
      {
        id: 'Setiap anggota mengenal nama panggilan semua orang dan sedikit tentang mereka.',
        en: 'Every member knows what each one is called, and a little about them.',
      },
      {
        id: 'Kelompok merumuskan untuk apa ia berkumpul, dengan katanya sendiri.',
        en: 'The group says in its own words what it has come together for.',
      },
      {
        id: 'Kelompok membuat kesepakatan bersama, termasuk tentang kerahasiaan.',
        en: 'The group makes its agreement, confidentiality included.',
      },
    ],
    blocks: [
      {
        title: { id: 'Menyambut dan duduk melingkar', en: 'Welcome and forming the circle' },
        minutes: 10,
        material: {
          id: 'Kursi atau tikar melingkar, minuman, kertas nama, spidol besar',
          en: 'Chairs or mats in a circle, drinks, name cards, thick markers',
        },
        guidance: {
          id: 'Sapa setiap orang di pintu dan tanyakan ia ingin dipanggil apa. Sampaikan siapa Anda, lembaga Anda, dan berapa lama pertemuan berlangsung.',
          en: 'Greet each person at the door and ask what they would like to be called. Say who you are, which agency you come from and how long the meeting lasts.',
        },
      },
      {
        title: { id: 'Berkenalan berpasangan', en: 'Getting to know each other in pairs' },
        minutes: 20,
        technique: 'X4',
        material: {
          id: 'Dua pertanyaan ditulis besar: “Apa yang membuat Anda tersenyum minggu ini?” dan “Apa yang Anda kuasai?”',
          en: 'Two questions in large letters: “What made you smile this week?” and “What are you good at?”',
        },
        guidance: {
          id: 'Beri tiap pasangan sepuluh menit, lalu setiap orang mengenalkan pasangannya dengan seizinnya. Pertanyaan yang ringan sudah cukup untuk hari ini.',
          en: 'Give each pair ten minutes; then everyone introduces their partner, with the partner’s leave. Light questions are enough for today.',
        },
      },
      {
        title: { id: 'Harapan dan kekhawatiran', en: 'Hopes and worries' },
        minutes: 15,
        technique: 'X2',
        material: { id: 'Kartu dua warna, tali dan jepitan', en: 'Cards in two colours, string and pegs' },
        guidance: {
          id: 'Satu kartu untuk harapan, satu untuk kekhawatiran, boleh digambar dan tanpa nama. Bacakan semua kekhawatiran dengan hormat sebelum menjawab satu pun.',
          en: 'One card for a hope, one for a worry; drawings are welcome and no names are needed. Read every worry aloud with respect before answering any.',
        },
      },
      {
        title: { id: 'Merumuskan tujuan bersama', en: 'Wording our common aim' },
        minutes: 15,
        technique: 'X2',
        material: { id: 'Kertas lebar untuk tulisan bersama', en: 'A large sheet for what we write together' },
        guidance: {
          id: 'Kelompokkan harapan yang serupa dan tanyakan, “Bila ini berhasil, apa yang akan kita lihat?” Sebutkan dengan jujur apa yang berada di luar jangkauan kelompok ini.',
          en: 'Sort hopes that belong together and ask, “If this works, what shall we see?” Say honestly what lies beyond this group.',
        },
      },
      {
        title: { id: 'Kesepakatan dan kerahasiaan', en: 'Our agreement and confidentiality' },
        minutes: 20,
        technique: 'X2',
        material: {
          id: 'Kertas kesepakatan untuk ditandai semua anggota',
          en: 'A sheet for the agreement, for all to mark',
        },
        guidance: {
          id: 'Biarkan anggota mengusulkan, lalu periksa satu per satu apakah semua sanggup. Jelaskan batas kerahasiaan: bila nyawa atau keselamatan seseorang terancam, Anda harus mencari pertolongan.',
          en: 'Let members propose, then check point by point whether everyone can keep it. Explain the limit of confidentiality: when someone’s life or safety is in danger, you have to seek help.',
        },
      },
      {
        title: { id: 'Putaran penutup', en: 'Closing round' },
        minutes: 10,
        guidance: {
          id: 'Setiap orang menyebut satu kata untuk perasaannya saat pulang; boleh melewati giliran. Ulangi hari dan jam pertemuan berikutnya, dan berterima kasih atas keberanian datang.',
          en: 'Each one says a single word for how they go home; passing is fine. Repeat day and hour of the next meeting and thank everyone for the courage to come.',
        },
      },
    ],
  },
  {
    code: 'template.working',
    source: ['P4', 'T5', 'T8', 'X1'],
    name: { id: 'Pertemuan kerja', en: 'Working session' },
    purpose: {
      id: 'Kelompok mencoba satu keterampilan atau membahas satu persoalan yang dibawa anggotanya.',
      en: 'The group tries out one skill, or works on one concern that its members have brought.',
    },
    aims: [
      {
        id: 'Anggota menengok kembali apa yang sudah dicoba sejak pertemuan lalu.',
        en: 'Members look back at what they have tried since last time.',
      },
      {
        id: 'Setiap anggota mencoba atau mengamati dari dekat satu cara baru.',
        en: 'Every member tries one new way, or watches it closely.',
      },
      {
        id: 'Setiap anggota memilih satu langkah kecil untuk dibawa pulang.',
        en: 'Every member chooses one small step to take home.',
      },
    ],
    blocks: [
      {
        title: { id: 'Pembukaan bersama', en: 'Opening together' },
        minutes: 5,
        guidance: {
          id: 'Pakai pembukaan yang sama setiap kali, misalnya lagu, hening sejenak, atau menyalakan lampu di tengah. Serahkan kepada anggota bila mereka siap.',
          en: 'Use the same opening each time, such as a song, a short silence or lighting a lamp in the middle. Hand it to members when they are ready.',
        },
      },
      {
        title: { id: 'Kabar hari ini', en: 'Check-in' },
        minutes: 15,
        material: { id: 'Benda bicara untuk dipegang bergiliran', en: 'A talking piece to pass around' },
        guidance: {
          id: 'Satu menit tiap orang, tanpa tanggapan. Perhatikan siapa yang datang dengan beban berat, dan tanyakan pelan-pelan saat jeda.',
          en: 'One minute each, without replies. Notice who arrives with a heavy load and ask them quietly at the break.',
        },
      },
      {
        title: { id: 'Menengok kesepakatan lalu', en: 'Looking back at what we agreed' },
        minutes: 10,
        technique: 'X8',
        material: { id: 'Daftar langkah dari pertemuan lalu', en: 'The list of steps from last time' },
        guidance: {
          id: 'Mulai dari yang berhasil, sekecil apa pun. Yang belum berhasil ditanyakan sebabnya, bukan disalahkan.',
          en: 'Begin with what worked, however small. Where it did not, ask what stood in the way, without blame.',
        },
      },
      {
        title: { id: 'Kegiatan utama: mencoba', en: 'Main activity: trying it out' },
        minutes: 30,
        technique: 'X1',
        material: {
          id: 'Dua kursi di tengah, kartu keadaan dari cerita anggota yang sudah disamarkan',
          en: 'Two chairs in the middle, situation cards from members’ stories, disguised',
        },
        guidance: {
          id: 'Beri contoh lebih dahulu, lalu mainkan keadaan yang ringan dan ulangi dengan cara lain. Siapa pun boleh berkata “berhenti”, dan pengamat mendapat tugas yang jelas.',
          en: 'Show an example first, then play a light situation and repeat it another way. Anyone may say “stop”, and those who watch get a clear task.',
        },
      },
      {
        title: { id: 'Jeda', en: 'Break' },
        minutes: 5,
        material: { id: 'Air minum dan makanan kecil', en: 'Water and a snack' },
        guidance: {
          id: 'Ajak semua berdiri dan melepas peran. Gunakan waktu ini untuk menyapa yang tadi diam.',
          en: 'Have everyone stand up and shake off their roles. Use the time for a word with those who were quiet.',
        },
      },
      {
        title: { id: 'Merenungkan bersama', en: 'Debrief' },
        minutes: 15,
        technique: 'X2',
        guidance: {
          id: 'Tanyakan berurutan: apa yang terjadi, apa yang dirasakan, apa yang dipelajari. Pemeran bicara lebih dahulu, pengamat sesudahnya.',
          en: 'Ask in this order: what happened, what was felt, what was learned. Those who played speak first, those who watched afterwards.',
        },
      },
      {
        title: { id: 'Langkah kecil untuk di rumah', en: 'A small step for home' },
        minutes: 10,
        technique: 'X4',
        material: { id: 'Kartu kecil untuk dibawa pulang', en: 'Small cards to take home' },
        guidance: {
          id: 'Bertiga, setiap orang memilih satu langkah yang dapat dilakukan dalam satu minggu. Langkah yang baik kecil, jelas, dan bergantung pada diri sendiri.',
          en: 'In threes, each chooses one step that can be done within a week. A good step is small, clear and depends on oneself.',
        },
      },
      {
        title: { id: 'Penilaian singkat dan putaran penutup', en: 'Short evaluation and closing round' },
        minutes: 10,
        guidance: {
          id: 'Minta satu hal yang menolong dan satu yang perlu diubah. Catat keduanya, lalu tutup dengan cara yang biasa.',
          en: 'Ask for one thing that helped and one to change. Note both, then close in the usual way.',
        },
      },
    ],
  },
  {
    code: 'template.closing',
    source: ['P5', 'T10', 'X8'],
    name: { id: 'Pertemuan penutup', en: 'Closing session' },
    purpose: {
      id: 'Kelompok menilai perjalanannya, berpisah dengan baik, dan tahu ke mana melangkah sesudahnya.',
      en: 'The group looks back on its journey, parts well and knows where to go from here.',
    },
    aims: [
      {
        id: 'Anggota dan fasilitator menilai bersama apa yang tercapai dan apa yang belum.',
        en: 'Members and facilitator judge together what was reached and what was not.',
      },
      {
        id: 'Setiap anggota mendengar kekuatannya disebut oleh orang lain.',
        en: 'Every member hears a strength of theirs named by others.',
      },
      {
        id: 'Setiap anggota tahu langkah selanjutnya dan tempat meminta bantuan.',
        en: 'Every member knows the next step and where to ask for help.',
      },
    ],
    blocks: [
      {
        title: { id: 'Pembukaan bersama', en: 'Opening together' },
        minutes: 5,
        guidance: {
          id: 'Pakai pembukaan yang sudah menjadi kebiasaan. Katakan dengan jelas bahwa ini pertemuan terakhir.',
          en: 'Use the opening the group has grown used to. Say plainly that this is the last meeting.',
        },
      },
      {
        title: { id: 'Bagaimana rasanya berpisah', en: 'How it feels to part' },
        minutes: 10,
        material: { id: 'Benda bicara', en: 'The talking piece' },
        guidance: {
          id: 'Sedih, lega, marah, dan bangga semuanya boleh ada. Jangan tergesa-gesa menghibur.',
          en: 'Sadness, relief, anger and pride may all be there. Do not hurry to console.',
        },
      },
      {
        title: { id: 'Menyusuri perjalanan kelompok', en: 'Walking through our journey' },
        minutes: 25,
        technique: 'X10',
        material: {
          id: 'Garis waktu panjang di lantai, kartu, benda kenangan dari pertemuan-pertemuan lalu',
          en: 'A long time line on the floor, cards, keepsakes from earlier meetings',
        },
        guidance: {
          id: 'Anggota meletakkan kartu pada saat yang berarti bagi mereka, juga saat yang sulit. Berjalanlah bersama dari awal sampai hari ini dan dengarkan ceritanya.',
          en: 'Members place cards where a moment mattered to them, hard ones too. Walk together from the beginning to today and listen to the stories.',
        },
      },
      {
        title: { id: 'Menilai bersama', en: 'Evaluating together' },
        minutes: 20,
        technique: 'X2',
        material: { id: 'Tujuan yang ditulis pada pertemuan pertama', en: 'The aims written at the first meeting' },
        guidance: {
          id: 'Periksa satu per satu: tercapai, sebagian, belum. Tanyakan juga apa yang sebaiknya Anda dan lembaga lakukan dengan cara lain.',
          en: 'Go through them one by one: reached, in part, not yet. Ask too what you and the agency should do differently.',
        },
      },
      {
        title: { id: 'Memberi kekuatan', en: 'Giving strengths' },
        minutes: 20,
        technique: 'X8',
        material: {
          id: 'Satu lembar kertas bernama untuk tiap anggota',
          en: 'One named sheet of paper for each member',
        },
        guidance: {
          id: 'Kertas berkeliling, setiap orang menulis atau membisikkan satu kekuatan yang pernah ia lihat. Pastikan tidak ada lembar yang kosong sebelum dibagikan.',
          en: 'The sheets go round; everyone writes, or whispers to a writer, one strength they have seen. See that no sheet is empty before they are handed over.',
        },
      },
      {
        title: { id: 'Sesudah ini', en: 'After this' },
        minutes: 15,
        technique: 'X2',
        material: {
          id: 'Daftar tempat bantuan yang sudah diperiksa',
          en: 'A list of places to get help, checked beforehand',
        },
        guidance: {
          id: 'Setiap orang menyebut satu langkah dan satu orang yang dapat dihubungi. Jelaskan tindak lanjut dari lembaga dan apa yang terjadi dengan catatan mereka.',
          en: 'Each names one step and one person to turn to. Explain the agency’s follow-up and what becomes of their records.',
        },
      },
      {
        title: { id: 'Upacara perpisahan', en: 'Farewell' },
        minutes: 15,
        material: {
          id: 'Makanan bersama, benda kecil untuk dibawa pulang',
          en: 'Shared food, something small to take home',
        },
        guidance: {
          id: 'Tutup dengan cara yang dipilih anggota. Ucapkan selamat jalan kepada setiap orang secara pribadi.',
          en: 'Close in the way members have chosen. Say goodbye to each person individually.',
        },
      },
    ],
  },
];
