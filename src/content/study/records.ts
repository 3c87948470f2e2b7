import type { RecordCode } from '../records.ts';
import type { Study } from '../study.ts';

export const studyOfRecords: Record<RecordCode, Study> = {
  K1: {
    about: [
      {
        id: 'Catatan harian memuat apa yang Anda hadapi hari itu dalam pekerjaan: jam berapa, berapa lama, apa isinya, bersama siapa. Ia bukan karangan, melainkan jejak. Dari sini semua catatan lain disusun, juga pertanggungjawaban waktu Anda.',
        en: 'The daily log holds what you met with in a day’s work: at what hour, for how long, about what, with whom. It is no essay but a trail. All other records are made from it, and the account of your time as well.',
      },
      {
        id: 'Bentuk yang lazim: nomor, hari dan tanggal, kegiatan yang direncanakan, sasaran, hasil, keterangan. Pada keterangan boleh ada perasaan Anda sendiri.',
        en: 'The usual form: number, day and date, planned activity, target, result, remarks. In the remarks there is room for your own feeling.',
      },
    ],
    practice: {
      id: 'Isi setiap hari, juga pada hari tanpa pertemuan. Satu baris per peristiwa cukup. Bandingkan rencana dan hasil tanpa membela diri: selisihnya yang mengajar.',
      en: 'Fill it in every day, also on days without a meeting. One line an event is enough. Compare plan and result without defending yourself: it is the difference that teaches.',
    },
    example: {
      id: '“Selasa, 14.00, 40 menit. Rencana: menengok R. di rumah. Sasaran: tahu mengapa dua kali absen. Hasil: ibunya sakit; R. menjaga adik. Bersedia datang bila boleh membawa adik. Keterangan: saya lega, dan malu sudah menduga malas.”',
      en: '“Tuesday, 14:00, 40 minutes. Plan: visit R. at home. Target: learn why absent twice. Result: mother ill; R. minds a brother. Will come if the brother may come, too. Remarks: I am relieved, and ashamed of having thought him lazy.”',
    },
    care: {
      id: 'Buku harian yang hilang membuka banyak orang. Pakai inisial, dan simpan terkunci.',
      en: 'A lost log exposes many people. Use initials, and keep it locked.',
    },
    related: ['K2', 'K8', 'recording-rules', 'G12'],
    usedIn: ['runJournal', 'locking', 'recordMaking'],
    alsoCalled: ['buku harian', 'diary', 'log', 'buku catatan harian'],
  },
  K2: {
    about: [
      {
        id: 'Catatan proses paling terperinci dan paling pribadi sifatnya. Ia mengikuti satu wawancara atau pertemuan langkah demi langkah: apa yang ditanyakan dan dijawab, bagaimana wajah, nada, dan gerak berubah, apa tanggapan klien dan apa tanggapan Anda. Ia menunjukkan bukan hanya apa yang terjadi, tetapi bagaimana Anda bekerja.',
        en: 'The process record is the most detailed and the most personal. It follows one interview or meeting step by step: what was asked and answered, how faces, tone and movement changed, how the client reacted and how you did. It shows not only what happened but how you work.',
      },
    ],
    practice: {
      id: 'Tulis segera, sebelum bercakap dengan siapa pun. Empat kolom menolong: siapa dan kata-katanya; bahasa tubuh; perasaan saya; keterampilan atau analisis. Tutup dengan penilaian dan rencana. Serahkan kepada penyelia untuk dikomentari.',
      en: 'Write at once, before talking to anyone. Four columns help: who and their words; body language; my feeling; skill or analysis. Close with assessment and plan. Hand it to your supervisor for comment.',
    },
    example: {
      id: '“Bu T.: ‘Terserah Ibu saja.’ (menunduk, memilin kain) — Saya: kesal, ingin mendesak. — Saya katakan: ‘Kalau terserah Ibu T., apa yang dipilih?’ — Ia tertawa kecil, pertama kali. Keterampilan: mengembalikan pilihan.”',
      en: '“Bu T.: ‘Whatever you say.’ (looks down, twists her cloth) — I: annoyed, wanting to push. — I say: ‘And if it were up to you, what would you choose?’ — She gives a small laugh, the first. Skill: handing back the choice.”',
    },
    care: {
      id: 'Buatlah hanya ketika ada yang hendak dipelajari; ia memakan waktu. Dan simpan terpisah: ini bukan catatan untuk dibagikan.',
      en: 'Make one only when there is something to learn from it; it takes time. And keep it apart: it is not a record to hand round.',
    },
    partsTitle: { id: 'Tiga bagian', en: 'Three parts' },
    related: ['K3', 'K9', 'N8', 'recording-rules'],
    usedIn: ['runJournal', 'wrapUpReflection', 'recordMaking'],
    alsoCalled: ['process recording', 'verbatim'],
  },
  K3: {
    about: [
      {
        id: 'Serupa dengan catatan proses, tetapi tanpa dialog penuh. Yang diceritakan adalah saat-saat yang menentukan, dalam kalimat tidak langsung. Satu catatan dapat merangkum beberapa pertemuan yang erat kaitannya.',
        en: 'Like the process record but without the full dialogue. What is told are the moments that mattered, in indirect speech. One record may gather several closely related meetings.',
      },
      {
        id: 'Di dalam kelompok bentuk ini paling sering dipakai: cukup kaya untuk diteruskan orang lain, cukup pendek untuk ditulis malam itu juga.',
        en: 'In group work this form is used the most: rich enough for someone else to carry on from, short enough to be written the same night.',
      },
    ],
    practice: {
      id: 'Pilih tiga sampai lima titik balik. Untuk setiap anggota satu dua kalimat: bagian yang diambil, sumbangan, perasaan yang tampak. Lalu apa yang Anda lakukan, penilaian, rencana.',
      en: 'Choose three to five turning points. For each member a sentence or two: the part taken, the contribution, the feeling that showed. Then what you did, your assessment, your plan.',
    },
    example: {
      id: '“Kelompok semula enggan membahas uang. Setelah Y. menceritakan utangnya, tiga anggota mengaku mengalami hal serupa. D. diam, tetapi menawarkan mengantar Y. ke koperasi. Fasilitator menahan diri untuk tidak memberi saran.”',
      en: '“At first the group was reluctant to talk about money. After Y. told of his debts, three members said they knew the same. D. kept silent but offered to go with Y. to the cooperative. The facilitator held back from giving advice.”',
    },
    care: {
      id: 'Kalimat tidak langsung mudah berubah menjadi penafsiran. Bila kata-kata persisnya penting, kutiplah.',
      en: 'Indirect speech easily turns into interpretation. Where the exact words matter, quote them.',
    },
    related: ['K2', 'K4', 'recording-summary', 'G12'],
    usedIn: ['wrapUpReflection', 'summaryCopy', 'recordMaking'],
    alsoCalled: ['summarised process record', 'summarized'],
  },
  K4: {
    about: [
      {
        id: 'Catatan ringkas mengolah beberapa laporan menjadi satu gambaran utuh atas suatu masa: dari mana mulai, apa yang ditemui, pelayanan apa yang diberikan, sampai di mana sekarang. Biasanya dibuat pada pertengahan, ketika berganti fasilitator, dan pada penutupan.',
        en: 'The summary record works several reports into one picture of a period: where it started, what was met, what services were given, where things stand. It is usually made half-way, when facilitators change, and at closing.',
      },
    ],
    practice: {
      id: 'Masa, jumlah pertemuan dan kehadiran, keadaan awal, masalah, pelayanan, kemajuan per tujuan, ringkasan diagnostik, rencana pelayanan. Pada penutupan tambahkan: hasil, alasan berakhir, rujukan, tindak lanjut.',
      en: 'Period, number of meetings and attendance, opening state, problems, services, progress per aim, diagnostic summary, service plan. At closing add: gains, reason for ending, referrals, follow-up.',
    },
    example: {
      id: '“Januari–Maret, sebelas pertemuan, rata-rata hadir sembilan. Tujuan kedua tercapai sebagian: tujuh anggota kini berbicara tanpa diminta. Masih terbuka: transport bagi dua orang di seberang sungai.”',
      en: '“January to March, eleven meetings, nine present on average. Second aim partly reached: seven members now speak without being asked. Still open: transport for two across the river.”',
    },
    care: {
      id: 'Ringkasan cenderung merapikan. Sebut juga yang tidak berhasil, dan apa yang belum diketahui.',
      en: 'Summaries tend to tidy up. Say as well what did not work, and what is not yet known.',
    },
    related: ['K3', 'K8', 'P5', 'T10'],
    usedIn: ['summaryCopy', 'wrapUpAims', 'recordMaking'],
    alsoCalled: ['summary record', 'rangkuman', 'ringkasan diagnostik'],
  },
  K5: {
    about: [
      {
        id: 'Catatan kasus menghimpun seluruh proses dengan satu orang, dari perkenalan sampai pengakhiran, tentang dirinya dan lingkungannya. Bahannya dari catatan harian dan catatan proses. Lampirannya (ijazah, surat dokter, rapor) disimpan dalam satu map. Sifatnya rahasia.',
        en: 'The case record gathers the whole process with one person, from first contact to termination, about them and their surroundings. Its material comes from daily logs and process records. Its papers (certificates, doctor’s notes, school reports) are kept in one folder. It is confidential.',
      },
    ],
    practice: {
      id: 'Satu orang, satu map. Mulai dengan persetujuan dan batasnya: untuk apa, siapa boleh membaca, sampai kapan disimpan. Dari catatan kelompok hanya bagian tentang orang itu yang masuk; anggota lain dengan inisial. Catat siapa yang membukanya.',
      en: 'One person, one folder. Begin with consent and its limits: for what, who may read it, kept until when. From group notes only what concerns this person goes in; others by initials. Record who opens it.',
    },
    example: {
      id: 'Ketika Wulandari pindah kota, ia meminta membaca mapnya. Ia menemukan kalimat, “W. menghindar.” Ia menambahkan di pinggirnya, “Saya takut waktu itu.” Kedua kalimat itu sekarang sama-sama ada.',
      en: 'When Wulandari moves to another town she asks to read her folder. She finds the sentence, “W. evades.” In the margin she writes, “I was afraid then.” Both sentences now stand there.',
    },
    care: {
      id: 'Orang yang membaca mapnya tidak melihat dirinya, melainkan pandangan orang lain tentang dirinya. Tulislah dengan membayangkan ia membacanya.',
      en: 'People who read their folder do not see themselves but someone else’s view of them. Write as if they were reading along.',
    },
    related: ['W3', 'recording-law', 'recording-rules', 'K12'],
    usedIn: ['memberList', 'memberConsent', 'locking', 'recordMaking'],
    alsoCalled: ['case record', 'berkas kasus', 'map klien', 'client file'],
  },
  K6: {
    about: [
      {
        id: 'Buku data lembaga menjawab pertanyaan yang selalu kembali: siapa kita, apa yang kita lakukan, untuk siapa, dengan apa, atas dasar apa. Bila tersusun sekali, ia mengisi kepala surat, usulan dana, dan penjelasan kepada kelompok.',
        en: 'The agency data book answers the questions that always come back: who are we, what do we do, for whom, with what, on what basis. Set down once, it serves letterheads, proposals, and the explanation to the group.',
      },
      {
        id: 'Jumlahnya biasa disebut delapan belas, tetapi daftar yang diajarkan hanya menyebut tujuh belas: prosedur dan syarat disebut dalam satu butir. Di sini keduanya berdiri sendiri, sebab urutan langkah dan surat yang diminta memang ditanyakan terpisah; maka genaplah delapan belas.',
        en: 'They are usually said to be eighteen, yet the list as it is taught names seventeen: procedures and requirements stand in one item. Here they are two, since people ask for the steps and for the papers separately; that makes the eighteen.',
      },
      {
        id: 'Di sampingnya ada daftar kelompok tanpa cerita: jumlah, jenis, tanggal, pertemuan yang jadi dan tidak, kehadiran, teknik, hasil, rujukan, jam kerja.',
        en: 'Beside it stands a register of groups without any narrative: number, kind, dates, sessions held and not held, attendance, techniques, outcomes, referrals, staff hours.',
      },
    ],
    practice: {
      id: 'Isi bersama rekan yang paling lama bekerja di sana. Beri tanggal pada setiap hal, dan periksa setahun sekali. Yang belum diketahui ditulis belum diketahui.',
      en: 'Fill it in with whoever has worked there longest. Date every item, and check it once a year. What is not known is written down as not known.',
    },
    example: {
      id: 'Donatur bertanya sampai kabupaten mana yayasan boleh bekerja. Tak seorang pun yakin. Dari akta ternyata: satu provinsi. Mereka menulisnya pada butir wilayah kewenangan, dan membatalkan satu janji.',
      en: 'A donor asks how far the foundation is entitled to work. Nobody is sure. The deed says: one province. They write it under area of authority, and take back a promise.',
    },
    care: {
      id: 'Jumlah yang kecil pun dapat membuka orang: “satu anggota, perempuan, 14 tahun” di satu desa sudah sebuah nama.',
      en: 'Small numbers can give people away: “one member, female, aged 14” in one village is as good as a name.',
    },
    partsTitle: { id: 'Delapan belas butir', en: 'Eighteen items' },
    related: ['K8', 'G1', 'B4', 'N7'],
    usedIn: ['agencyHead'],
    alsoCalled: ['data lembaga', 'profil lembaga', 'agency profile'],
  },
};
