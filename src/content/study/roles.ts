import type { RoleCode } from '../roles.ts';
import type { Study } from '../study.ts';

export const studyOfRoles: Record<RoleCode, Study> = {
  R1: {
    about: [
      {
        id: 'Inilah peran dasar. Fasilitator bertanggung jawab menolong orang menjadi mampu menghadapi tekanan keadaan atau masa peralihan: kehilangan, pindah, sakit, menjadi orang tua. Ia tidak menyelesaikan bagi mereka; ia memungkinkan mereka menyelesaikan.',
        en: 'This is the basic role. The facilitator is responsible for helping people become able to meet pressure and passages: loss, moving, illness, becoming a parent. They do not solve it for them; they make it possible for them to solve it.',
      },
      {
        id: 'Enam strateginya saling melengkapi. Biasanya harapan dan perasaan lebih dahulu, baru memilah masalah.',
        en: 'Its six strategies complete each other. Usually hope and feelings come first, and only then the splitting of the problem.',
      },
    ],
    practice: {
      id: 'Sesudah pertemuan, tandai strategi mana yang Anda pakai. Bila selalu dua yang sama, pilih satu yang lain untuk pekan depan, dan siapkan satu kalimatnya.',
      en: 'After a meeting mark which strategies you used. If it is always the same two, choose another for next week and have one sentence ready.',
    },
    example: {
      id: 'Lusi ditinggal suaminya dengan tiga anak dan utang. Kelompok menemani tangisnya (perasaan), Bu Sri bercerita tentang tahun pertamanya sendiri (harapan), mereka menghitung bahwa Lusi selama ini yang mengelola warung (kekuatan), lalu memisahkan: makan minggu ini, utang bulan ini, sekolah tahun ini (memilah).',
      en: 'Lusi’s husband has left her with three children and debts. The group stays with her tears (feelings), Bu Sri tells of her own first year (hope), they reckon that it was Lusi who ran the stall all along (strengths), and then take apart: food this week, debt this month, school this year (splitting).',
    },
    care: {
      id: 'Memberi harapan bukan berkata “pasti bisa”. Harapan palsu membuat orang makin sendirian.',
      en: 'To give hope is not to say “you’ll surely manage”. False hope leaves people more alone.',
    },
    partsTitle: { id: 'Enam strategi', en: 'Six strategies' },
    related: ['F4', 'N5', 'C1', 'P2'],
    usedIn: ['runJournal', 'wrapUpReflection', 'wrapUpRoles'],
    alsoCalled: ['enabler', 'pemungkin', 'facilitator'],
  },
  R2: {
    about: [
      {
        id: 'Kata broker berasal dari pasar modal: orang menyewa seseorang yang tahu seluk-beluk pasar agar memperoleh hasil terbaik. Pekerja sosial bergerak di pasar lain, yakni jaringan pelayanan sosial. Tugasnya dua: menghubungkan orang dengan barang dan layanan, dan menjaga mutu sambungan itu.',
        en: 'The word broker comes from the stock market: one hires somebody who knows the market in order to get the best out of it. The social worker moves in another market, the network of social services. The job is twofold: linking people with goods and services, and keeping up the quality of the link.',
      },
    ],
    practice: {
      id: 'Buat buku sumber: nama, layanan, syarat, jam, orang yang dapat dihubungi, kapan terakhir diperiksa. Saat merujuk, telepon bersama orangnya. Seminggu kemudian tanyakan: sampai? Disambut? Menolong?',
      en: 'Keep a book of resources: name, service, conditions, hours, a person to ask for, when last checked. When you refer someone, phone together with them. A week later ask: did you get there? Were you received? Did it help?',
    },
    example: {
      id: 'Tiga anggota dirujuk ke pelatihan menjahit; dua berhenti setelah sehari karena tidak sanggup membaca pola. Fasilitator kembali ke pelatihnya, dan kini ada kelas dengan contoh kain.',
      en: 'Three members are referred to a sewing course; two drop out after a day because they cannot read the patterns. The facilitator goes back to the trainer, and now there is a class with cloth samples.',
    },
    care: {
      id: 'Merujuk bukan menyingkirkan. Selama sambungannya belum terjadi, orang itu masih bersama Anda.',
      en: 'To refer is not to get rid of. As long as the link does not hold, the person is still with you.',
    },
    partsTitle: { id: 'Tiga prinsip utama', en: 'Three main principles' },
    related: ['T9', 'G8', 'O2', 'V3'],
    usedIn: ['directory', 'besideReferrals', 'runJournal', 'wrapUpAgreements', 'wrapUpRoles'],
    alsoCalled: ['rujukan', 'referral', 'linking', 'penghubung'],
  },
  R3: {
    about: [
      {
        id: 'Ketika perbedaan menjadi tajam dan mengarah pada pertentangan, diperlukan kekuatan ketiga yang tidak memihak. Mediator mengejar kesepakatan yang memberi sesuatu kepada kedua pihak. Ketujuh tekniknya dapat dijalani berurutan, seperti jalan setapak.',
        en: 'Where differences grow sharp and turn towards conflict, a third force is needed that takes no side. The mediator seeks an agreement that gives something to both. The seven techniques can be walked in order, like a path.',
      },
    ],
    practice: {
      id: 'Temui kedua pihak sendiri-sendiri dahulu. Pertemukan di tempat netral dengan aturan bicara. Tulis soalnya dalam satu kalimat yang dapat diterima keduanya. Cari apa yang sama-sama mereka inginkan. Tutup dengan langkah kecil, tertulis, dengan tanggal.',
      en: 'See the two sides separately first. Bring them together in a neutral place with rules for speaking. Write the matter in one sentence that both accept. Look for what both want. Close with a small step, in writing, with a date.',
    },
    example: {
      id: 'Dua pengurus kelompok tani saling menuduh soal pupuk. Keduanya ingin anggota tidak pindah. Soalnya ternyata satu: tidak ada catatan siapa mengambil berapa. Mereka sepakat pada buku tulis dengan dua tanda tangan.',
      en: 'Two leaders of a farmers’ group accuse each other over fertiliser. Both want members not to leave. The matter turns out to be a single one: nobody wrote down who took how much. They agree on a notebook with two signatures.',
    },
    care: {
      id: 'Jangan menengahi kekerasan dan jangan menengahi bila satu pihak takut. Di sana yang diperlukan adalah pelindung (R5).',
      en: 'Do not mediate violence, and do not mediate where one side is afraid. What is needed there is a protector (R5).',
    },
    partsTitle: { id: 'Tujuh teknik', en: 'Seven techniques' },
    related: ['N6', 'G9', 'R5', 'X5'],
    usedIn: ['mediating', 'guidedSheets', 'runJournal', 'wrapUpAgreements', 'wrapUpRoles'],
    alsoCalled: ['mediator', 'konflik', 'conflict', 'perdamaian', 'win-win'],
  },
  R4: {
    about: [
      {
        id: 'Pembelaan adalah bagian pekerjaan sosial yang bersentuhan dengan politik: menyuarakan kepentingan orang atau kelompok kepada mereka yang memutuskan. Ia dapat menyangkut satu orang, misalnya hak atas jaminan, atau satu golongan. Ketujuh acuannya menjaga agar pembelaan tetap adil dan mengubah sesuatu, bukan hanya bersuara keras.',
        en: 'Advocacy is the part of social work that touches politics: speaking for people or groups to those who decide. It may be for one person, say their right to an allowance, or for a whole category. Its seven references keep it fair and able to change something, not merely loud.',
      },
    ],
    practice: {
      id: 'Tanyakan dahulu kepada yang dibela: apa yang mereka inginkan, dan siapa yang mau berbicara sendiri? Kumpulkan fakta dan dokumen. Cari siapa yang memutuskan dan apa kesulitannya. Datang bersama, dengan satu permintaan yang jelas. Catat jawabannya.',
      en: 'Ask those concerned first: what do they want, and who will speak for themselves? Gather facts and documents. Find out who decides and what makes it hard for them. Go together, with one clear request. Record the answer.',
    },
    example: {
      id: 'Sekolah menolak anak dengan HIV. Kelompok orang tua membawa surat peraturan, seorang dokter, dan dua ibu murid lain. Mereka tidak menuntut permintaan maaf; mereka meminta pertemuan wali murid. Anak itu masuk sebulan kemudian.',
      en: 'A school refuses a child with HIV. The parents’ group brings the regulation, a doctor, and two mothers of other pupils. They do not demand an apology; they ask for a meeting of all parents. A month later the child starts school.',
    },
    care: {
      id: 'Anda pulang, mereka tinggal. Timbang bersama akibatnya bagi mereka sebelum bersuara.',
      en: 'You go home, they stay. Weigh with them what it may cost them before you speak up.',
    },
    partsTitle: { id: 'Tujuh acuan', en: 'Seven references' },
    related: ['V3', 'O3', 'A5', 'B5'],
    usedIn: ['guidedSheets', 'runJournal', 'wrapUpAgreements', 'wrapUpRoles'],
    alsoCalled: ['advokasi', 'advocacy', 'advokat'],
  },
  R5: {
    about: [
      {
        id: 'Ada saat ketika menolong berarti melindungi. Hukum memberi pekerja sosial tanggung jawab dan legitimasi untuk bertindak bagi orang yang lemah dan rentan: anak, orang dengan disabilitas, penyintas kekerasan, lansia yang terlantar. Peran ini menuntut kejelasan, karena kebebasan orang ikut dipertaruhkan.',
        en: 'There are times when to help is to protect. The law gives social workers responsibility and legitimacy to act for the weak and vulnerable: children, people with disabilities, survivors of violence, the neglected old. This role asks for clarity, for people’s freedom is at stake.',
      },
    ],
    practice: {
      id: 'Ketahui sebelum dibutuhkan: nomor unit perlindungan, rumah aman, siapa yang wajib Anda beri tahu. Bila terjadi: amankan, dengarkan tanpa menginterogasi, catat kata-katanya, hubungi penyelia hari itu juga, dan jelaskan kepada yang bersangkutan apa yang akan terjadi.',
      en: 'Know it before you need it: the number of the protection unit, the safe house, whom you are obliged to tell. When it happens: make safe, listen without interrogating, note the words, call your supervisor the same day, and explain to the person what will happen.',
    },
    example: {
      id: 'Sesudah permainan, Ningsih, sembilan tahun, tidak mau pulang. “Ini bukan salah Ningsih,” kata fasilitator, dan tidak bertanya lebih dari yang perlu. Ia menelepon penyelia dan unit perlindungan, tinggal bersama anak itu, dan menulis kalimat Ningsih apa adanya.',
      en: 'After the games Ningsih, nine, does not want to go home. “It is not your fault,” says the facilitator, and asks no more than she must. She calls her supervisor and the protection unit, stays with the child, and writes down Ningsih’s sentence as it was.',
    },
    care: {
      id: 'Jangan menyelidiki sendiri dan jangan menghubungi terduga pelaku. Jangan menjanjikan kepada anak bahwa Anda tidak akan memberi tahu siapa pun.',
      en: 'Do not investigate yourself, and do not contact the suspect. Do not promise a child that you will tell nobody.',
    },
    partsTitle: { id: 'Tiga prinsip', en: 'Three principles' },
    related: ['V5', 'recording-law', 'R3', 'K12'],
    usedIn: ['guidedSheets', 'runJournal', 'summaryCopy', 'wrapUpRoles'],
    alsoCalled: ['perlindungan', 'protection', 'safeguarding', 'kekerasan', 'violence'],
  },
  R6: {
    about: [
      {
        id: 'Satu orang sering ditolong banyak pihak yang tidak saling tahu. Konferensi kasus mempertemukan mereka: pekerja sosial, perawat, guru, penyelia, kadang klien sendiri. Tujuannya satu gambaran dan satu rencana, dengan pembagian yang jelas.',
        en: 'One person is often helped by many who do not know of each other. A case conference brings them together: social worker, nurse, teacher, supervisor, at times the client. Its aim is one picture and one plan, with a clear sharing of parts.',
      },
    ],
    practice: {
      id: 'Siapkan ringkasan satu halaman dan satu pertanyaan yang hendak dijawab. Minta persetujuan orangnya, dan bawa suaranya: apa yang ia ingin kita ketahui? Akhiri dengan siapa mengerjakan apa sampai kapan, dan siapa yang memberi tahu orangnya.',
      en: 'Prepare one page of summary and one question to be answered. Ask the person’s consent and bring their voice: what do they want us to know? End with who does what until when, and who tells the person.',
    },
    example: {
      id: 'Tiga lembaga membantu keluarga Pak Gito, masing-masing dengan jadwal kunjungan. Dalam konferensi ternyata ia kehilangan enam hari kerja sebulan karena kunjungan. Mereka menyatukannya menjadi satu hari.',
      en: 'Three agencies help Pak Gito’s family, each with its own visits. At the conference it turns out that he loses six working days a month to them. They join them into one.',
    },
    care: {
      id: 'Hanya yang perlu diketahui, hanya kepada yang perlu tahu. Cerita tentang anggota lain tidak ikut dibawa.',
      en: 'Only what needs to be known, only to those who need to know. Stories of other members stay out.',
    },
    related: ['B4', 'K12', 'X3', 'K5'],
    usedIn: ['summaryCopy', 'wrapUpAgreements', 'wrapUpRoles'],
    alsoCalled: ['case conference', 'konferensi kasus', 'konferensi', 'conferee'],
  },
  R7: {
    about: [
      {
        id: 'Visi pekerja sosial masyarakat singkat: menolong orang agar mampu menolong dirinya sendiri, mandiri, ikut serta, dan berdaya. Misinya tiga: memecahkan masalah, mengelola sumber, mendidik untuk mencegah. Semboyan yang dikenal di kalangan relawan di Indonesia berkata bahwa tidak ada hari tanpa pengabdian.',
        en: 'The vision of a community social worker is short: to help people so that they can help themselves, standing on their own feet, taking part, with power of their own. The mission has three parts: solving problems, managing resources, educating to prevent. A motto known among volunteers in Indonesia says that no day should pass without service.',
      },
    ],
    practice: {
      id: 'Uji pekerjaan Anda sekali sebulan dengan satu pertanyaan: apa yang kini dapat mereka lakukan tanpa saya, yang bulan lalu belum?',
      en: 'Test your work once a month by one question: what can they do without me now that they could not a month ago?',
    },
    example: {
      id: 'Ibu Sulastri mengetuk pintu fasilitator setiap pagi untuk mengurus surat-surat orang lain. Pada bulan ketiga ia berhenti mengetuk. Ketika ditanya, ia menunjuk papan di rumahnya: “Bantu urus surat, gratis, tanya Lastri.”',
      en: 'Every morning Ibu Sulastri knocks at the facilitator’s door about other people’s papers. In the third month she stops. Asked why, she points to a board on her house: “Help with papers, free, ask Lastri.”',
    },
    care: {
      id: 'Pengabdian setiap hari tidak berarti tanpa istirahat. Penolong yang habis tidak menolong siapa pun.',
      en: 'Service every day does not mean without rest. A helper who is used up helps nobody.',
    },
    partsTitle: { id: 'Tiga misi', en: 'A mission in three parts' },
    related: ['F4', 'D7', 'V5', 'W2'],
    usedIn: ['groupList'],
    alsoCalled: ['visi', 'misi', 'motto', 'semboyan', 'vision', 'mission'],
  },
};
