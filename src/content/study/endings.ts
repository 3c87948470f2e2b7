import type { GroupEndingCode } from '../endings.ts';
import type { Study } from '../study.ts';

export const studyOfEndings: Record<GroupEndingCode, Study> = {
  P5a: {
    about: [
      {
        id: 'Akhir yang paling menggembirakan: yang dicari sudah ditemukan. Ini terutama terlihat pada kelompok yang bertujuan memulihkan. “Tercapai” perlu dinyatakan oleh anggota sendiri, dengan tanda yang mereka sepakati pada awalnya.',
        en: 'The happiest end: what was sought has been found. It is seen above all in groups that meant to heal. That aims are reached has to be said by the members themselves, by the signs they agreed at the start.',
      },
    ],
    practice: {
      id: 'Letakkan tujuan semula di samping keadaan sekarang, satu demi satu. Rayakan. Lalu bedakan: apa yang sudah dapat dilakukan tanpa kelompok, dan apa yang masih memerlukan tempat lain.',
      en: 'Lay the first aims beside the present state, one by one. Celebrate. Then tell apart: what can be done without the group by now, and what still needs another place.',
    },
    example: {
      id: 'Kelompok ayah selesai dua pertemuan lebih cepat, karena semua sudah tiga pekan makan malam bersama anak. Pertemuan terakhir dipakai untuk mengundang keluarga.',
      en: 'The fathers’ group finishes two meetings early, because for three weeks all have eaten supper with their children. The last meeting is used to invite the families.',
    },
    care: {
      id: 'Anggota kadang menemukan masalah baru agar tidak perlu berpisah. Dengarkan, lalu tanyakan apakah itu rindu yang mendahului.',
      en: 'Members sometimes find new problems so as not to part. Listen, then ask whether it is missing each other ahead of time.',
    },
    related: ['P5', 'T2', 'T10'],
    usedIn: ['endingElements', 'wrapUpAims', 'groupStage'],
  },
  P5b: {
    about: [
      {
        id: 'Maladaptasi: lingkungan berubah atau menekan, dan kelompok tidak menemukan cara yang berhasil untuk menjawabnya. Pasar digusur, dana dihentikan, anggotanya terpencar ke pekerjaan. Bukan kesalahan siapa-siapa, tetapi perlu dilihat dengan terang.',
        en: 'Maladaptation: the surroundings change or press, and the group finds no working answer. The market is cleared, funds are stopped, members scatter to jobs. It is nobody’s fault, but it needs to be seen plainly.',
      },
    ],
    practice: {
      id: 'Tanyakan dahulu apakah kelompok dapat berubah bentuk: lebih kecil, lain waktu, tujuan yang lebih sempit. Bila tidak, akhiri dengan mengakui apa yang menekan dari luar, agar anggota tidak pulang dengan rasa gagal.',
      en: 'Ask first whether the group can change its shape: smaller, another hour, a narrower aim. If not, end by naming what pressed from outside, so that members do not go home with a sense of failure.',
    },
    example: {
      id: 'Setelah pabrik menerapkan kerja malam, kelompok buruh tinggal empat orang. Mereka mencoba pagi hari, dua kali, lalu memutuskan berhenti. Tiga nama pengacara dan satu grup pesan tetap tinggal.',
      en: 'After the factory brings in night shifts, four are left of the workers’ group. They try mornings, twice, and then decide to stop. Three names of lawyers and one message list remain.',
    },
    care: {
      id: 'Jangan menutupi tekanan luar dengan bahasa halus. Bila ada ketidakadilan, catat dan bawa ke tempat yang semestinya.',
      en: 'Do not cover outside pressure with gentle words. Where there is injustice, record it and take it where it belongs.',
    },
    related: ['P5', 'R4', 'O3'],
    usedIn: ['endingElements', 'wrapUpReflection', 'groupStage'],
    alsoCalled: ['maladaptasi', 'maladaptation'],
  },
  P5c: {
    about: [
      {
        id: 'Untuk bertahan, kelompok memerlukan paling sedikit: cukup orang, alasan yang sama, rasa aman, dan satu dua hubungan yang hidup. Bila syarat itu tidak terpenuhi, anggota berkurang satu per satu, atau kelompok pecah.',
        en: 'To last, a group needs at the least: enough people, a common reason, safety, and one or two relations that are alive. Where these conditions are not met, members drop away one by one, or the group breaks.',
      },
    ],
    practice: {
      id: 'Perhatikan tanda awalnya: rombongan kecil yang tetap, rahasia yang bocor, tidak ada yang menanyakan yang absen. Bicarakan terbuka. Bila memang tidak terpadu, membagi atau mengakhiri lebih jujur daripada menahan.',
      en: 'Notice the early signs: cliques that never change, secrets that leak, nobody asking after the absent. Talk about it openly. Where it truly does not hold, to divide or to end is more honest than to keep on.',
    },
    example: {
      id: 'Pengurus dan anggota biasa digabung dalam satu kelompok; yang biasa diam. Setelah lima pertemuan, fasilitator mengakui di depan semua orang bahwa susunannya keliru. Dua kelompok baru lahir dari pengakuan itu.',
      en: 'Officers and ordinary people were put into one group; the ordinary ones kept silent. After five meetings the facilitator admits before all that the composition was wrong. Two new groups are born from that.',
    },
    care: {
      id: 'Sering susunannya yang keliru, bukan orangnya. Pelajari apa yang perlu dipilih lain kali.',
      en: 'Often it is the composition that was wrong and not the people. Learn what to choose differently next time.',
    },
    related: ['P5', 'P3', 'G3'],
    usedIn: ['endingElements', 'wrapUpReflection', 'groupStage'],
    alsoCalled: ['integrasi', 'integration', 'bubar'],
  },
  P5d: {
    about: [
      {
        id: 'Kelompok berakhir karena waktunya sudah tiba, seperti disepakati. Akhir yang diketahui sejak awal memberi bentuk pada seluruh proses: orang tahu berapa lama mereka punya, dan menjelang akhir sering bekerja paling sungguh-sungguh.',
        en: 'The group ends because its time has come, as agreed. An end known from the start gives shape to the whole: people know how long they have, and near the end they often work hardest.',
      },
    ],
    practice: {
      id: 'Sebut sisa pertemuan secara teratur: “tinggal empat”. Siapkan penutup yang dirancang anggota. Sepakati tindak lanjut dengan tanggal, dan apa yang terjadi dengan catatan, foto, dan uang kas.',
      en: 'Say regularly how many meetings remain: “four to go”. Prepare a closing designed by the members. Agree on follow-up with dates, and on what becomes of notes, photographs and the cash box.',
    },
    example: {
      id: 'Dua belas pertemuan, dua belas batu dalam mangkuk; setiap kali satu diambil. Ketika mangkuk kosong, setiap orang mendapat satu batu dan mengucapkan satu kalimat kepada orang di sebelahnya.',
      en: 'Twelve meetings, twelve stones in a bowl; each time one is taken out. When the bowl is empty everyone receives a stone and says one sentence to the person beside them.',
    },
    care: {
      id: 'Waktu habis tidak berarti orang siap. Tanyakan tiap anggota, dan sediakan jalan bagi yang belum.',
      en: 'Time being up does not mean that people are ready. Ask each member, and have a way for those who are not.',
    },
    related: ['P5', 'T2', 'T10'],
    usedIn: ['endingElements', 'groupTerm', 'plans', 'groupStage'],
    alsoCalled: ['planned ending', 'penutupan terencana'],
  },
  P5e: {
    about: [
      {
        id: 'Seorang anggota berhenti sementara kelompok berjalan terus: ia pindah, mendapat kerja, sakit, atau merasa cukup. Kepergiannya menyentuh dua pihak, yang pergi dan yang tinggal, dan keduanya perlu diberi waktu.',
        en: 'One member stops while the group goes on: they move, find work, fall ill, or feel it is enough. Their going touches two sides, the one who leaves and those who stay, and both need time.',
      },
    ],
    practice: {
      id: 'Bila mungkin, mintalah satu pertemuan untuk berpamitan. Tanyakan apa yang dibawa dan apa yang ditinggalkan. Bila ia pergi tanpa pamit, hubungi sekali dengan ramah, dan bicarakan kursi kosongnya di kelompok.',
      en: 'If possible, ask for one meeting to say goodbye. Ask what they take along and what they leave. Where someone goes without a word, get in touch once, kindly, and talk in the group about the empty chair.',
    },
    example: {
      id: 'Rahma mendapat kerja di pulau lain. Setiap orang menuliskan baginya satu kekuatan yang mereka lihat. Ia menyimpannya di dompet; setahun kemudian ia mengirim fotonya.',
      en: 'Rahma finds work on another island. Each writes for her one strength they have seen. She keeps it in her purse; a year later she sends a picture of it.',
    },
    care: {
      id: 'Hormati alasannya, juga bila Anda tidak mendapat penjelasan. Alasan pribadi itu miliknya; catat hanya yang ia setujui.',
      en: 'Respect the reason, also if you are given none. Personal reasons are the member’s own; record only what they agree to.',
    },
    related: ['P5', 'G13', 'V5'],
    usedIn: ['endingElements', 'memberList', 'runAttendance'],
    alsoCalled: ['keluar', 'berhenti', 'leaving', 'dropping out'],
  },
};
