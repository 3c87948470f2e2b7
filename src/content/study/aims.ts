import type { AimCode } from '../../practice/group.ts';
import type { Study } from '../study.ts';

export const studyOfAims: Record<AimCode, Study> = {
  A1: {
    about: [
      {
        id: 'Kelompok dengan tujuan ini berkumpul karena sesuatu sudah terganggu: hubungan yang retak, peran yang tidak lagi dapat dijalankan, kepercayaan yang hilang. Pengalaman di dalam kelompok dipakai untuk memperbaikinya, karena hubungan yang rusak paling baik dipulihkan di dalam hubungan.',
        en: 'A group with this aim meets because something has already suffered: a relation has broken, a role can no longer be filled, trust is gone. Experience in the group is used to mend it, for what was damaged between people heals best between people.',
      },
    ],
    practice: {
      id: 'Mulai dengan aman dan pelan. Rumuskan bersama tiap anggota satu hal yang ingin ia pulihkan, sekecil mungkin: dapat makan semeja, dapat menelepon adik. Latih di kelompok, coba di rumah, bahas kembali.',
      en: 'Begin safely and slowly. With each member word one thing they wish to restore, as small as can be: eating at one table, phoning a brother. Practise it in the group, try it at home, come back to it.',
    },
    example: {
      id: 'Dalam kelompok mantan warga binaan, Dedi ingin anaknya mau duduk di sampingnya lagi. Kelompok memainkan percakapan pertama itu tiga kali, dengan Dedi sebagai anak. Setelahnya ia berkata, “Ternyata saya menakutkan kalau diam.”',
      en: 'In a group of men back from prison Dedi wishes that his child would sit beside him again. The group plays that first talk three times, with Dedi as the child. Afterwards he says, “So I am frightening when I am silent.”',
    },
    care: {
      id: 'Jangan menjanjikan bahwa pihak lain akan ikut berubah. Kelompok dapat memulihkan kemampuan seseorang, bukan memutuskan jawaban orang lain.',
      en: 'Do not promise that the other side will change too. A group can restore what a person is able to do; it cannot decide what others will answer.',
    },
    related: ['D1', 'F1', 'C1', 'X1'],
    usedIn: ['groupAims', 'planAims'],
    alsoCalled: ['rehabilitasi', 'pemulihan', 'rehabilitation'],
  },
  A2: {
    about: [
      {
        id: 'Kelompok pencegahan bekerja dengan orang yang terancam, bukan yang sudah jatuh: keluarga di tengah tekanan, anak yang mulai membolos, perempuan di lingkungan yang keras. Pengalaman kelompok dipakai untuk mempertahankan yang masih baik dan menambah kekuatannya.',
        en: 'A preventive group works with people under threat, not with those who have already fallen: families under strain, children who begin to miss school, women in rough surroundings. Group experience keeps up what is still good and adds to it.',
      },
    ],
    practice: {
      id: 'Kenali bersama tanda-tanda awal, dan siapkan jawaban sebelum dibutuhkan: kepada siapa pergi, kalimat apa yang diucapkan, di mana tempat aman. Latihan singkat yang diulang lebih menolong daripada satu ceramah panjang.',
      en: 'Find the early signs together, and have answers ready before they are needed: whom to go to, what to say, where it is safe. Short practice repeated helps more than one long talk.',
    },
    example: {
      id: 'Kelompok remaja di pelabuhan melatih tiga cara menolak ajakan mengantar paket. Dua bulan kemudian Tegar ditawari uang besar. Ia memakai cara ketiga: berpura-pura ditelepon ibunya. “Malu, tetapi selamat,” katanya di kelompok.',
      en: 'A group of youths at the harbour practise three ways of refusing to carry a parcel. Two months later Tegar is offered a large sum. He uses the third: pretending that his mother is calling. “Embarrassing, but safe,” he tells the group.',
    },
    care: {
      id: 'Jangan menakut-nakuti dan jangan memberi cap “calon bermasalah”. Orang yang terus diperlakukan sebagai ancaman dapat memenuhi dugaan itu.',
      en: 'Do not frighten people, and do not label them “at risk” to their faces. Those who are always treated as a danger may come to fit the part.',
    },
    related: ['F3', 'R7', 'D1', 'C3'],
    usedIn: ['groupAims', 'planAims'],
    alsoCalled: ['preventif', 'preventive'],
  },
  A3: {
    about: [
      {
        id: 'Tidak semua kelompok berangkat dari masalah. Anak perlu teman bermain, remaja perlu teman sebaya yang membuatnya merasa cukup, lansia perlu didengar. Kelompok yang dibimbing memperlancar pertumbuhan yang wajar ini bagi orang yang kesempatannya sedikit.',
        en: 'Not every group starts from a problem. Children need playmates, young people need equals among whom they feel good enough, the old need to be heard. A guided group smooths this normal growth for those who have little chance of it.',
      },
    ],
    practice: {
      id: 'Isi programnya dengan hal yang cocok bagi usianya, dan beri waktu untuk bergaul tanpa acara. Yang Anda amati: apakah orang mulai saling mencari di luar pertemuan?',
      en: 'Fill the programme with what suits their age, and leave time for company without any agenda. What to look for: do people begin to seek each other out between meetings?',
    },
    example: {
      id: 'Anak-anak di rusun baru tidak saling kenal. Kelompok Sabtu hanya menyediakan lapangan, bola, dan seorang kakak pendamping. Pada minggu keenam mereka bertengkar soal aturan, lalu membuat aturannya sendiri. Itulah yang dicatat fasilitator sebagai kemajuan.',
      en: 'The children of a new block of flats do not know each other. The Saturday group offers no more than a field, a ball and a grown-up companion. In the sixth week they quarrel about the rules and then make rules of their own. That is what the facilitator records as progress.',
    },
    care: {
      id: '“Wajar” berbeda di setiap budaya dan bagi setiap orang, juga bagi anak dengan disabilitas. Jangan memakai satu ukuran untuk semua.',
      en: '“Normal” differs from one culture and one person to another, and for children with disabilities too. Do not measure all by one rule.',
    },
    related: ['C2', 'T8', 'X10', 'D7'],
    usedIn: ['groupAims', 'planAgenda'],
  },
  A4: {
    about: [
      {
        id: 'Di sini orang sudah berfungsi cukup baik dan ingin lebih: lebih percaya diri, lebih terampil, lebih kaya hidupnya. Jalannya adalah saling bertukar pengalaman. Apa yang bagi seorang anggota biasa saja dapat menjadi penemuan bagi anggota lain.',
        en: 'Here people function well enough and want more: more confidence, more skill, a richer life. The way is exchange of experience. What is ordinary for one member can be a discovery for another.',
      },
    ],
    practice: {
      id: 'Buat daftar keahlian di antara anggota pada awal kelompok, dan rancang program darinya. Gilirkan siapa yang memimpin, dengan pendampingan bagi yang baru pertama kali.',
      en: 'List the skills among members at the start, and draw the programme from them. Let members take turns in leading, with someone beside those who do it for the first time.',
    },
    example: {
      id: 'Bu Wulan pandai menjahit tetapi gemetar bila bicara di depan orang. Ia mengajari kelompok memasang ritsleting, duduk, tanpa berpidato. Tiga bulan kemudian ia menawarkan diri membuka pameran desa.',
      en: 'Bu Wulan sews well but trembles when she has to speak in public. She teaches the group to put in a zip, sitting down, without a speech. Three months later she offers to open the village fair.',
    },
    care: {
      id: 'Kemajuan mudah berubah menjadi perlombaan. Bandingkan orang dengan dirinya yang kemarin, bukan dengan tetangga duduknya.',
      en: 'Progress easily turns into a race. Compare people with what they were yesterday, not with whoever sits beside them.',
    },
    related: ['C4', 'T8', 'D2', 'R1'],
    usedIn: ['groupAims', 'planAgenda', 'memberList'],
    alsoCalled: ['pengembangan diri', 'personal development', 'enrichment'],
  },
  A5: {
    about: [
      {
        id: 'Kelompok adalah latihan kecil bagi kehidupan bersama. Di sini orang belajar berunding, memegang janji, mengurus uang bersama, berbeda pendapat tanpa berpisah. Kecakapan itu lalu dibawa ke musyawarah desa, sekolah, dan tempat kerja.',
        en: 'A group is a small rehearsal for life together. Here people learn to bargain, to keep a promise, to look after common money, to differ without parting. They then take that to the village assembly, the school and the workplace.',
      },
    ],
    practice: {
      id: 'Serahkan urusan yang nyata: kas, jadwal, surat kepada kepala desa. Biarkan kelompok memilih satu soal di sekitarnya yang cukup kecil untuk benar-benar diubah, lalu dampingi sampai ada hasilnya.',
      en: 'Hand over real business: the cash box, the timetable, the letter to the village head. Let the group choose one matter around them small enough to be truly changed, and stay with them until something comes of it.',
    },
    example: {
      id: 'Kelompok penyandang disabilitas Setara mengukur tinggi trotoar di depan pasar dan membawa foto serta angkanya ke rapat kelurahan. Yang berbicara bukan fasilitator, melainkan Mas Joko dari kursi rodanya. Dua titik dilandaikan tahun itu juga.',
      en: 'Setara, a group of people with disabilities, measure the kerbs in front of the market and take pictures and figures to the ward meeting. It is not the facilitator who speaks but Mas Joko from his wheelchair. Two places are lowered that same year.',
    },
    care: {
      id: 'Keikutsertaan tidak boleh dijadikan alat. Bila kelompok hanya dipanggil untuk tepuk tangan pada keputusan orang lain, katakan itu dengan terus terang.',
      en: 'Participation must not be made a tool. When the group is only called in to applaud what others decided, say so openly.',
    },
    related: ['T6', 'O3', 'V7', 'R4'],
    usedIn: ['groupAims', 'wrapUpAgreements'],
    alsoCalled: ['warga', 'citizenship'],
  },
};
