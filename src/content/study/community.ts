import type { CommunityCode } from '../community.ts';
import type { Study } from '../study.ts';

export const studyOfCommunity: Record<CommunityCode, Study> = {
  O1: {
    about: [
      {
        id: 'Pengorganisasian masyarakat adalah proses membuat kebutuhan dan sumber kesejahteraan di suatu tempat makin lama makin bertemu. Mayo menekankan lembaga-lembaga: pekerjaan itu terutama terjadi di antara mereka, menyangkut suatu soal. Murray G. Ross menekankan warga: masyarakat sendiri menentukan kebutuhan dan tujuannya, menyusun urutannya, dan menemukan keyakinan untuk bertindak.',
        en: 'Community organisation is a process by which needs and welfare resources of a place come to meet better and better. Mayo stresses agencies: the work goes on above all among them, about a given matter. Murray G. Ross stresses the people: the community itself settles its needs and aims, puts them in order, and finds the confidence to act.',
      },
    ],
    practice: {
      id: 'Bila kelompok berkali-kali terbentur hal yang sama di luar, ajukan pertanyaan: apakah ini masalah kita, atau masalah tempat ini? Bila yang kedua, cari siapa lagi yang mengalaminya, dan siapa yang sudah mengerjakannya.',
      en: 'When a group runs into the same thing outside again and again, ask: is this our problem, or this place’s? If the latter, look for who else has it, and who is working on it already.',
    },
    example: {
      id: 'Kelompok lansia terus terlambat karena jembatan. Mereka menemukan bahwa anak sekolah dan pedagang sayur juga memutar. Tiga kelompok yang tidak pernah bertemu duduk bersama untuk pertama kali.',
      en: 'A group of elders keeps being late because of a bridge. They find that schoolchildren and vegetable sellers go the long way round, too. Three groups that had never met sit down together for the first time.',
    },
    care: {
      id: 'Jangan mengorganisasi orang untuk tujuan yang tidak mereka pilih. Dan ketahui siapa yang akan kehilangan sesuatu bila hal ini berubah.',
      en: 'Do not organise people for aims they did not choose. And know who stands to lose something if things change.',
    },
    partsTitle: { id: 'Dua pengertian', en: 'Two definitions' },
    related: ['D6', 'B3', 'P0c', 'A5'],
    usedIn: ['guidedSheets', 'runJournal', 'wrapUpAgreements'],
    alsoCalled: ['Mayo', 'Ross', 'community organization', 'pengembangan masyarakat', 'community development'],
  },
  O2: {
    about: [
      {
        id: 'Tiga unsur saling menunggu. Pengerahan tanpa sumber menjadi keramaian, sumber tanpa kebutuhan menjadi barang menganggur, kebutuhan tanpa gerak menjadi keluhan. Sumbernya tiga macam: manusia, fisik, kelembagaan.',
        en: 'Three elements wait for one another. Mobilising without resources is noise, resources without need lie idle, need without movement is complaint. Resources are of three kinds: human, physical, institutional.',
      },
      {
        id: 'Kebutuhan pun tiga macam, dan ketiganya jarang sama: yang menurut patokan, yang dirasakan orang, dan yang nyata. Pekerjaan yang baik memperlihatkan selisihnya.',
        en: 'Needs, too, are of three kinds and seldom the same: by a standard, as people feel it, and real. Good work shows where they differ.',
      },
    ],
    practice: {
      id: 'Gambar tiga kolom sumber dan tiga kolom kebutuhan di kertas besar, dan isi bersama. Beri tanda pada sumber yang belum pernah dipakai, dan pada kebutuhan yang hanya ada di satu kolom.',
      en: 'Draw three columns of resources and three of needs on a large sheet, and fill them in together. Mark resources never used so far, and needs that stand in one column only.',
    },
    example: {
      id: 'Patokan: satu posyandu cukup. Dirasakan: kurang obat. Nyata, setelah dihitung: separuh ibu tidak sampai ke sana karena menyeberang jalan besar. Sumber yang belum dipakai: seorang polisi yang tinggal di gang itu.',
      en: 'By standard: one health post is enough. Felt: not enough medicine. Real, once counted: half the mothers never get there because of the main road. A resource not used so far: a policeman who lives in the lane.',
    },
    care: {
      id: 'Kebutuhan yang dirasakan tidak boleh diremehkan sebagai “hanya perasaan”. Dari sanalah orang bergerak.',
      en: 'Felt need must not be belittled as “only a feeling”. It is from there that people move.',
    },
    partsTitle: { id: 'Pengerahan, tiga sumber, tiga kebutuhan', en: 'Mobilising, three resources, three needs' },
    related: ['T9', 'G8', 'R2', 'P1'],
    usedIn: ['guidedSheets', 'directory', 'runJournal', 'memberList'],
    alsoCalled: ['mobilizing', 'sumber daya', 'kebutuhan normatif', 'felt need', 'aset', 'assets'],
  },
  O3: {
    about: [
      {
        id: 'Walter A. Friedlander membagi jalannya menjadi empat tahap. Keempatnya mirip dengan pertolongan perorangan, hanya pelakunya banyak, sehingga setiap tahap juga perundingan. Yang khas pada tahap ketiga: sikap dan pengetahuan orang berubah ketika fakta dipisahkan dari pendapat.',
        en: 'Walter A. Friedlander divides the way into four stages. They resemble casework, only that many people act, so that each stage is a negotiation as well. Typical of the third: attitudes and knowledge change when fact is told from opinion.',
      },
    ],
    practice: {
      id: 'Tentukan di tahap mana kelompok berada, dan jangan melompat. Untuk setiap tahap sepakati satu hasil yang dapat dipegang: daftar fakta, rumusan masalah, rencana dengan nama dan tanggal, catatan pelaksanaan.',
      en: 'Find out at which stage the group is, and do not jump. For each stage agree on one result that can be held in hand: a list of facts, a wording of the problem, a plan with names and dates, notes on how it went.',
    },
    example: {
      id: 'Kelompok pemuda ingin lampu jalan. Penyelidikan: mereka menghitung titik gelap selama tiga malam. Diagnosis: listrik ada, tagihannya yang diperebutkan dua RT. Perencanaan: iuran bersama. Pelaksanaan: enam lampu, satu kotak kas, dua tanda tangan.',
      en: 'A youth group wants street lights. Inquiry: for three nights they count the dark spots. Diagnosis: there is power, but two wards quarrel over the bill. Planning: a shared levy. Implementation: six lamps, one cash box, two signatures.',
    },
    care: {
      id: 'Penyelidikan yang tak pernah selesai adalah cara halus untuk tidak bertindak.',
      en: 'An inquiry that never ends is a gentle way of not acting.',
    },
    partsTitle: { id: 'Empat tahap', en: 'Four stages' },
    related: ['W6', 'P2', 'A5', 'R4'],
    usedIn: ['guidedSheets', 'planAgenda', 'wrapUpAgreements'],
    alsoCalled: ['Friedlander', 'aksi masyarakat', 'community action'],
  },
  O4: {
    about: [
      {
        id: 'Di tengah masyarakat Anda berganti peran: menolong merencanakan, menjaga percakapan, mendampingi program, menghubungkan dengan sumber di luar. Keempatnya berbeda, dan masyarakat berhak tahu peran mana yang sedang Anda pegang.',
        en: 'In the community you change parts: helping to plan, minding the conversation, accompanying the programme, linking to resources outside. The four differ, and people have a right to know which of them you hold at the moment.',
      },
    ],
    practice: {
      id: 'Katakan perpindahannya: “Sekarang saya bicara sebagai penghubung, bukan sebagai pemimpin rapat.” Serahkan kembali setiap peran begitu ada warga yang sanggup memegangnya.',
      en: 'Say when you change: “I speak as the go-between now, not as the one who leads the meeting.” Hand back each part as soon as someone from the place can hold it.',
    },
    example: {
      id: 'Pada awal proyek air bersih, Dewi merencanakan, memimpin rapat, dan menelepon dinas. Setahun kemudian Pak Kasim merencanakan, Mbak Yuni memimpin rapat, dan Dewi hanya menelepon. Tahun ketiga nomornya dihapus dari papan.',
      en: 'When the water project begins, Dewi plans, leads the meetings and phones the office. A year later Pak Kasim plans, Mbak Yuni leads, and Dewi only phones. In the third year her number is wiped off the board.',
    },
    care: {
      id: 'Pendamping yang tak tergantikan telah gagal dalam hal yang terpenting.',
      en: 'A companion who cannot be replaced has failed in what matters most.',
    },
    partsTitle: { id: 'Empat peran', en: 'Four parts' },
    related: ['R1', 'R2', 'B3', 'F4'],
    usedIn: ['guidedSheets', 'wrapUpReflection'],
  },
};
