import type { FieldOfPracticeCode } from '../fields-of-practice.ts';
import type { Study } from '../study.ts';

export const studyOfFieldsOfPractice: Record<FieldOfPracticeCode, Study> = {
  B1: {
    about: [
      {
        id: 'Sering disebut pertolongan langsung: satu orang ditolong menyesuaikan diri dengan lingkungannya, atau tekanan ekonomi dan sosial yang mengganggunya diubah. Yang ditangani adalah kesulitan pribadi dan perasaan: trauma, tekanan, kehilangan, duka.',
        en: 'Often called direct help: one person is helped to adjust to their surroundings, or the economic and social pressures that disturb them are changed. It deals with personal and emotional difficulty: trauma, stress, loss, grief.',
      },
      {
        id: 'Contohnya pendampingan remaja yang lari dari rumah, penempatan anak, perlindungan anak korban kekerasan, pertolongan dalam krisis bagi orang dengan HIV.',
        en: 'Examples are counselling for young people who ran away, placing children, protecting children from abuse, crisis help for people with HIV.',
      },
    ],
    practice: {
      id: 'Bagi fasilitator kelompok, bidang ini hadir ketika seorang anggota memerlukan lebih dari yang dapat diberikan lingkaran. Kenali siapa di lembaga atau di sekitar yang mengerjakannya, dan bagaimana menghubunginya.',
      en: 'For a group facilitator this field comes in when a member needs more than the circle can give. Know who does it in the agency or nearby, and how to reach them.',
    },
    example: {
      id: 'Mira, 15, datang ke kelompok dengan tas besar. Ia tidak pulang sejak kemarin. Malam itu ia bertemu konselor, dan pekan berikutnya ia kembali ke kelompok, dengan tas kecil.',
      en: 'Mira, 15, comes to the group with a large bag. She has not been home since yesterday. That night she sees a counsellor, and the week after she is back in the group, with a small one.',
    },
    care: {
      id: 'Kata “terapi” menuntut latihan dan wewenang. Jangan menyebut percakapan biasa dengan nama itu.',
      en: 'The word “therapy” calls for training and authority. Do not give that name to an ordinary talk.',
    },
    related: ['W1', 'G13', 'R5', 'F1'],
    usedIn: ['memberList'],
    alsoCalled: ['casework', 'konseling', 'counselling', 'krisis', 'crisis'],
  },
  B2: {
    about: [
      {
        id: 'Kesulitan pribadi dan perasaan ditangani melalui kelompok: dinamika kelompok, kegiatan alam terbuka, dan kegiatan bersama lainnya. Orang yang bergulat dengan alkohol atau napza, misalnya, ditolong dengan membentuk kelompok mereka. Kegiatannya luas: seni, permainan, rekreasi, berbagi pengalaman dan pengetahuan, olahraga, perawatan diri dan rumah, kecakapan hidup.',
        en: 'Personal and emotional difficulty is dealt with through a group: group dynamics, outdoor activities and other things done together. People who struggle with alcohol or drugs, for example, are helped by forming a group of theirs. Its activities are many: art, games, recreation, exchange of experience and knowledge, sports, self-care and home care, life skills.',
      },
    ],
    practice: {
      id: 'Inilah bidang yang didampingi Lingkar: membentuk, merencanakan, menjalankan, mencatat, menilai, mengakhiri. Bidang lain tetap terbuka di sampingnya.',
      en: 'This is the field that Lingkar accompanies: forming, planning, running, recording, evaluating, ending. The other fields stay open beside it.',
    },
    example: {
      id: 'Delapan orang yang berhenti minum membuat kopi bersama setiap Minggu malam, saat terberat dalam pekan. Setahun kemudian enam dari delapan masih datang, dan mereka menyebutnya “jam kopi”, bukan terapi.',
      en: 'Eight people who gave up drinking make coffee together every Sunday night, the hardest hour of the week. A year later six of the eight still come, and they call it “coffee hour”, not therapy.',
    },
    care: {
      id: 'Kelompok tidak cocok bagi setiap orang pada setiap saat. Dalam krisis yang akut, pertolongan perorangan didahulukan.',
      en: 'A group does not suit everyone at every time. In acute crisis, help for the one person comes first.',
    },
    related: ['D6', 'X10', 'P4', 'A1'],
    usedIn: ['groupBeginning', 'planAgenda'],
    alsoCalled: ['group therapy', 'terapi kelompok', 'napza', 'narkoba', 'alkohol', 'addiction', 'drugs'],
  },
  B3: {
    about: [
      {
        id: 'Tujuannya masyarakat setempat yang mampu: mengenali masalah dan kebutuhan di wilayahnya, merencanakan dan mengoordinasikan kegiatan bersama, dan menilai hasilnya. Pekerja sosial menjadi perencana, fasilitator, pendamping program, atau broker ke sumber di luar wilayah.',
        en: 'Its aim is a local community that is able: to find problems and needs of its area, to plan and coordinate joint action, and to judge the result. The social worker is planner, facilitator, companion of the programme, or broker to resources beyond the area.',
      },
    ],
    practice: {
      id: 'Kelompok Anda dapat menjadi pintu masuk. Tanyakan siapa yang tidak pernah diajak bicara di kampung ini, dan mulai dari sana.',
      en: 'Your group can be the door. Ask whom nobody in this neighbourhood ever talks to, and begin there.',
    },
    example: {
      id: 'Dari kelompok ibu muda lahir pos gizi, dari pos gizi kebun bersama, dari kebun musyawarah tentang air. Tidak ada yang merencanakan semuanya; setiap langkah membuka langkah berikut.',
      en: 'A group of young mothers gives birth to a nutrition post, the post to a common garden, the garden to an assembly on water. Nobody planned it all; each step opened the next.',
    },
    care: {
      id: 'Suara paling keras jarang mewakili semua. Dengarkan yang tidak datang ke rapat.',
      en: 'The loudest voice seldom stands for all. Listen to those who do not come to meetings.',
    },
    related: ['O1', 'O3', 'O4', 'A5'],
    usedIn: ['wrapUpAgreements'],
    alsoCalled: ['community development', 'pengembangan masyarakat', 'terapi komunitas'],
  },
  B4: {
    about: [
      {
        id: 'Lembaga sendiri dapat ditolong bekerja lebih baik. Bidang ini mengelola pelayanan: merancang tujuan, susunan, dan program, serta menerjemahkan kebijakan umum ke dalam pelayanan lembaga. Pengelolaan kasus, pencatatan kasus, dan konferensi kasus sering termasuk di sini.',
        en: 'Agencies themselves can be helped to work better. This field manages services: it designs aims, structure and programmes, and turns public policy into what the agency does. Case management, case recording and case conference are often counted here.',
      },
    ],
    practice: {
      id: 'Sebagai fasilitator Anda menyumbang dengan tiga hal: catatan yang dapat dipercaya, angka yang jujur, dan keberanian menyampaikan apa yang dialami kelompok dari pelayanan lembaga.',
      en: 'As a facilitator you contribute three things: records that can be trusted, honest figures, and the courage to tell what the group experiences of the agency’s service.',
    },
    example: {
      id: 'Dari ringkasan sembilan kelompok, yayasan melihat bahwa sepertiga pertemuan batal karena ruangan dipakai rapat. Aturannya diubah: kelompok lebih dahulu.',
      en: 'From the summaries of nine groups the foundation sees that a third of the meetings failed because the room was taken for conferences. The rule is changed: groups first.',
    },
    care: {
      id: 'Tata kelola ada demi orang yang dilayani. Bila formulir lebih penting daripada pertemuan, katakanlah.',
      en: 'Management is there for those who are served. When forms matter more than meetings, say so.',
    },
    related: ['K6', 'K8', 'R6', 'T10'],
    usedIn: ['agencyHead', 'summaryCopy'],
    alsoCalled: ['human service management', 'manajemen kasus', 'case management', 'case recording'],
  },
  B5: {
    about: [
      {
        id: 'Banyak yang dibawa orang ke kelompok berakar pada aturan: syarat bantuan, batas usia, jam layanan. Analisis kebijakan menelaah apa yang dimaksud suatu kebijakan, siapa yang dijangkau dan siapa yang terlewat, apa akibatnya, dan apa yang dapat diusulkan.',
        en: 'Much that people bring to a group has its root in regulations: conditions of aid, age limits, opening hours. Policy analysis studies what a policy means to do, whom it reaches and whom it misses, what it brings about, and what could be proposed.',
      },
    ],
    practice: {
      id: 'Bila tiga orang dari tiga kelompok menceritakan hambatan yang sama, itu bukan lagi kasus. Kumpulkan tanpa nama, hitung, dan bawa kepada yang mengerjakan kebijakan.',
      en: 'When three people from three groups tell of the same obstacle, it is no longer a case. Collect it without names, count, and take it to those who work on policy.',
    },
    example: {
      id: 'Beasiswa menuntut surat dari ayah. Di tiga kelompok ada sebelas anak tanpa ayah yang dapat menulis. Satu lembar analisis membuat dinas menerima surat dari wali.',
      en: 'A scholarship asks for a letter from the father. In three groups there are eleven children without a father who could write one. A single page of analysis moves the office to accept a letter from a guardian.',
    },
    care: {
      id: 'Cerita menggerakkan, angka meyakinkan; keduanya perlu izin orang yang mengalaminya.',
      en: 'Stories move, figures convince; both need the consent of those who lived them.',
    },
    related: ['R4', 'K11', 'O2', 'V3'],
    usedIn: [],
    alsoCalled: ['kebijakan', 'policy', 'regulasi'],
  },
  B6: {
    about: [
      {
        id: 'Penelitian pekerjaan sosial mencari pengetahuan yang dapat dipakai untuk menolong: apa yang terjadi pada orang dalam keadaan ini, cara apa yang menolong, bagi siapa, dan dengan akibat sampingan apa. Ia tertib caranya dan terbuka tentang batasnya.',
        en: 'Social work research looks for knowledge that can be used to help: what happens to people in a given situation, which ways help, whom, and with what side effects. It is orderly in its manner and open about its limits.',
      },
    ],
    practice: {
      id: 'Anda pun meneliti dalam ukuran kecil bila mengajukan dugaan, mencatat dengan cara yang sama beberapa pekan, lalu melihat apakah dugaan itu bertahan. Bagikan juga yang tidak terbukti.',
      en: 'You do research on a small scale whenever you make a guess, record in the same way for some weeks, and then see whether the guess holds. Share what did not prove true as well.',
    },
    example: {
      id: 'Tono menduga lingkaran bicara membuat yang pendiam lebih sering bicara. Ia menghitung selama enam pertemuan, tiga dengan dan tiga tanpa. Dugaannya benar bagi lima orang, dan keliru bagi dua.',
      en: 'Tono guesses that a talking circle makes the quiet speak more. He counts for six meetings, three with and three without. He is right about five people, and wrong about two.',
    },
    care: {
      id: 'Orang yang datang minta tolong tidak datang untuk diteliti. Persetujuannya harus bebas, dan menolak tidak boleh merugikannya.',
      en: 'People who come for help have not come to be studied. Their consent must be free, and refusing must cost them nothing.',
    },
    related: ['K11', 'K10', 'T10', 'recording-measures'],
    usedIn: ['summaryCopy', 'wrapUpReflection'],
    alsoCalled: ['riset', 'research', 'penelitian'],
  },
};
