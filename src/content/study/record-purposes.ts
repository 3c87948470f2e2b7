import type { RecordPurposeCode } from '../record-purposes.ts';
import type { Study } from '../study.ts';

export const studyOfRecordPurposes: Record<RecordPurposeCode, Study> = {
  K7: {
    about: [
      {
        id: 'Tujuan pertama catatan adalah pertolongannya sendiri. Catatan menolong Anda memahami masalah, memilih arah, melihat apakah sesuatu berubah, dan tahu kapan selesai. Bila catatan tidak pernah dibuka lagi, ia tidak melayani praktik.',
        en: 'The first purpose of a record is the help itself. It helps you understand the problem, choose a direction, see whether something changes, and know when it is done. A record never opened again does not serve practice.',
      },
    ],
    practice: {
      id: 'Baca dua menit sebelum setiap pertemuan: kesepakatan yang terbuka, siapa yang perlu diperhatikan, satu pelajaran. Tulis dengan pertanyaan di benak: apa yang akan ingin saya ketahui pekan depan?',
      en: 'Read for two minutes before each meeting: open agreements, whom to watch for, one lesson. Write with a question in mind: what shall I want to know next week?',
    },
    example: {
      id: 'Dari enam catatan berturut-turut fasilitator melihat bahwa pertengkaran selalu terjadi pada akhir bulan. Bukan soal orangnya: upah belum turun. Pertemuan akhir bulan dimulai dengan makan.',
      en: 'From six records in a row the facilitator sees that quarrels always come at the end of the month. It is not about persons: wages are not yet paid. Meetings at the month’s end now begin with food.',
    },
    care: {
      id: 'Catatan dapat mengurung orang dalam keadaannya yang lama. Periksa apakah yang tertulis masih berlaku.',
      en: 'Records can lock people into what they used to be. Check whether what stands there still holds.',
    },
    related: ['K3', 'T10', 'P2', 'N8'],
    usedIn: ['runJournal', 'planAims', 'wrapUpReflection'],
  },
  K8: {
    about: [
      {
        id: 'Lembaga bertanggung jawab kepada yayasan, donatur, masyarakat, dan pemerintah; ia rapat, menghitung, menilai pelayanannya. Dan ketika seorang klien dirujuk atau fasilitatornya berganti, catatan menjaga agar pertolongan tidak mulai dari nol.',
        en: 'An agency answers to its foundation, donors, public and government; it meets, counts, and judges its services. And when a client is referred or the facilitator changes, records see to it that help does not start from nothing.',
      },
    ],
    practice: {
      id: 'Untuk administrasi hampir selalu cukup angka dan keadaan, tanpa nama dan cerita. Tanyakan kepada yang meminta: untuk keputusan apa ini dipakai? Beri sebanyak itu.',
      en: 'Administration nearly always makes do with figures and facts, without names and stories. Ask whoever wants them: what decision is this for? Give that much.',
    },
    example: {
      id: 'Dinas meminta daftar nama peserta. Fasilitator bertanya gunanya: menghitung kursi. Ia mengirim jumlah menurut usia dan jenis kelamin. Tidak ada yang menanyakan namanya lagi.',
      en: 'An office asks for the list of participants. The facilitator asks what for: to count chairs. She sends the number by age and sex. Nobody asks for names again.',
    },
    care: {
      id: 'Angka untuk laporan tidak boleh mengubah cara Anda bekerja, misalnya mengejar jumlah hadir.',
      en: 'Figures for a report must not change how you work, for instance into chasing attendance.',
    },
    related: ['K4', 'K6', 'B4', 'R6'],
    usedIn: ['summaryReader', 'handedOnList', 'summaryCopy', 'agencyHead', 'paperForms'],
    alsoCalled: ['statistik', 'statistics', 'laporan', 'accountability', 'akuntabilitas'],
  },
  K9: {
    about: [
      {
        id: 'Dalam supervisi yang dipelajari bukan hanya klien, melainkan Anda: bagaimana Anda bertanya, memelihara hubungan, memahami, menolong, dan mengakhiri. Catatan memberi penyelia sesuatu untuk dilihat bersama Anda.',
        en: 'In supervision it is not only the client who is studied but you: how you ask, keep up relations, understand, help and end. A record gives the supervisor something to look at with you.',
      },
    ],
    practice: {
      id: 'Bawa satu saat yang sulit, bukan seluruh pertemuan. Catatan proses paling cocok, karena memuat perasaan Anda. Datanglah dengan pertanyaan, bukan pembelaan.',
      en: 'Bring one difficult moment, not the whole meeting. A process record serves best, because it holds your feelings. Come with a question, not a defence.',
    },
    example: {
      id: 'Lukman membawa lima menit percakapan yang membuatnya marah. Penyelia bertanya, “Siapa yang dahulu bicara seperti itu kepada Mas Lukman?” Ia tertawa getir. Pekan berikutnya ia dapat mendengar anggota itu.',
      en: 'Lukman brings five minutes of talk that made him angry. “Who used to speak to you like that?” asks his supervisor. He laughs bitterly. The week after he can hear that member.',
    },
    care: {
      id: 'Supervisi bukan pengawasan. Sepakati apa yang tinggal di ruangan itu, dan samarkan klien.',
      en: 'Supervision is not surveillance. Agree on what stays in that room, and disguise the client.',
    },
    related: ['K2', 'W3', 'T3'],
    usedIn: ['summaryReader', 'wrapUpReflection', 'summaryCopy'],
    alsoCalled: ['penyelia', 'supervisor', 'supervisi'],
  },
  K10: {
    about: [
      {
        id: 'Catatan yang baik memperlihatkan teori bekerja: bagaimana prinsip tampak dalam satu sore yang nyata, di mana ia sulit, apa yang diperbaiki. Mahasiswa dan rekan baru belajar lebih cepat darinya daripada dari uraian.',
        en: 'A good record shows theory at work: how a principle looks on one real afternoon, where it gets hard, what was put right. Students and new colleagues learn faster from it than from explanations.',
      },
    ],
    practice: {
      id: 'Pilih penggalan pendek. Ganti nama, tempat, dan ciri; gabungkan dua orang bila perlu. Ajukan pertanyaan sebelum memperlihatkan apa yang Anda lakukan.',
      en: 'Choose a short passage. Change names, places and features; merge two people if need be. Ask a question before you show what you did.',
    },
    example: {
      id: 'Dosen membacakan pembukaan sebuah kelompok wajib dan berhenti pada kalimat, “Kami cuma disuruh.” Tiap mahasiswa menulis jawabannya. Baru kemudian ia membacakan jawaban fasilitatornya.',
      en: 'A lecturer reads the opening of a compulsory group and stops at, “We were just told to come.” Each student writes an answer. Only then does she read what the facilitator said.',
    },
    care: {
      id: 'Izin untuk ditolong bukan izin untuk dijadikan contoh. Mintalah tersendiri, atau ubah sampai tak seorang pun dikenali.',
      en: 'Consent to being helped is no consent to being an example. Ask separately, or change it until nobody can be recognised.',
    },
    related: ['K2', 'X3', 'B6'],
    usedIn: ['summaryReader', 'summaryCopy'],
    alsoCalled: ['pendidikan', 'pengajaran', 'education', 'mahasiswa', 'students'],
  },
  K11: {
    about: [
      {
        id: 'Dari banyak catatan dapat dicari pola: cara mana yang menolong siapa, dalam keadaan apa; juga bahan bagi penelitian kebijakan. Syaratnya catatan dibuat dengan cara yang sama dan jujur, termasuk tentang yang gagal.',
        en: 'Many records together let one look for patterns: which way helped whom, in what circumstances; they serve policy research as well. The condition is that records were made in the same manner and honestly, failures included.',
      },
    ],
    practice: {
      id: 'Tentukan pertanyaannya sebelum mengumpulkan. Hilangkan semua pengenal langsung, dan pikirkan pengenal tidak langsung. Simpan kunci penyamaran di tempat lain. Sampaikan hasilnya kembali kepada kelompok.',
      en: 'Settle the question before collecting. Remove all direct identifiers, and think of the indirect ones. Keep the key to the pseudonyms elsewhere. Bring the findings back to the groups.',
    },
    example: {
      id: 'Dua puluh kelompok dibandingkan: yang memilih aturannya sendiri pada pertemuan kedua bertahan rata-rata empat pekan lebih lama. Peneliti menulis juga tiga kelompok yang tidak demikian.',
      en: 'Twenty groups are compared: those that chose their own rules at the second meeting lasted four weeks longer on average. The researcher also reports the three that did not.',
    },
    care: {
      id: 'Tanpa nama tidak berarti tidak dikenali. Bagi orang yang mengenal desanya, tiga fakta sudah cukup.',
      en: 'Nameless is not unrecognisable. To someone who knows the village, three facts are enough.',
    },
    related: ['B6', 'B5', 'T10', 'recording-measures'],
    usedIn: ['summaryReader', 'handedOnList', 'summaryCopy'],
    alsoCalled: ['penelitian', 'research', 'riset'],
  },
  K12: {
    about: [
      {
        id: 'Perawat, guru, psikolog, polisi, dan pekerja sosial melihat orang yang sama dengan mata berbeda. Catatan yang jelas membuat mereka dapat bekerja sama tanpa orang itu harus mengulang ceritanya di setiap meja.',
        en: 'Nurse, teacher, psychologist, police and social worker see the same person with different eyes. A clear record lets them work together without the person having to repeat their story at every desk.',
      },
    ],
    practice: {
      id: 'Tulis tanpa istilah yang hanya dipahami profesi sendiri. Sebut apa yang Anda amati, apa yang dilakukan, apa yang Anda minta dari penerima, dan batas pemakaiannya. Perlihatkan kepada orangnya sebelum dikirim.',
      en: 'Write without terms that only your own profession knows. Say what you observed, what was done, what you ask of the reader, and within what limits it may be used. Show it to the person before it goes.',
    },
    example: {
      id: '“Relasi sosial terganggu” tidak berarti apa-apa bagi bidan. “Tidak keluar rumah sejak melahirkan, tiga minggu; menangis setiap sore” membuatnya datang hari itu.',
      en: '“Impaired social relations” means nothing to the midwife. “Has not left the house since giving birth, three weeks; cries every afternoon” made her come the same day.',
    },
    care: {
      id: 'Persetujuan berlaku untuk penerima tertentu dan maksud tertentu. Kirim bagian yang perlu saja.',
      en: 'Consent holds for a given reader and a given purpose. Send only the part that is needed.',
    },
    related: ['R6', 'W3', 'R2', 'recording-law'],
    usedIn: ['summaryReader', 'summaryCopy', 'memberConsent'],
    alsoCalled: ['rujukan', 'referral', 'antar profesi', 'interprofessional'],
  },
};
