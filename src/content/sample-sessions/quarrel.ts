import type { HeldSampleSession } from '../sample-session.ts';

export const quarrel: HeldSampleSession = {
  state: 'held',
  number: 4,
  weeks: -4,
  plannedMinutes: 90,
  begunLate: 5,
  lastedMinutes: 104,
  purpose: {
    id: 'Membicarakan disiplin: antara tegas dan menyakiti.',
    en: 'To speak about discipline: between being firm and doing harm.',
  },
  aims: [
    {
      id: 'Anggota membandingkan cara mendisiplinkan dan akibatnya bagi anak.',
      en: 'Members compare ways of discipline and what they do to a child.',
    },
    {
      id: 'Perbedaan pendapat dapat diucapkan tanpa ada yang direndahkan.',
      en: 'Differences can be spoken without anyone being put down.',
    },
    {
      id: 'Kelompok melepas dengan baik anggota yang pindah.',
      en: 'The group says a good farewell to the member who is leaving.',
    },
  ],
  reached: [
    { mark: 'partly' },
    {
      mark: 'notYet',
      note: {
        id: 'Dua anggota terluka. Pembicaraan dihentikan dengan aman, belum selesai.',
        en: 'Two members were hurt. The talk was stopped safely, not finished.',
      },
    },
    { mark: 'met' },
  ],
  blocks: [
    { title: { id: 'Pembukaan dan kabar hari ini', en: 'Opening and check-in' }, minutes: 15, leads: 'Mas Dedi' },
    {
      title: { id: 'Kisah sebuah keluarga (disamarkan)', en: 'The story of a family (disguised)' },
      minutes: 20,
      technique: 'X3',
      material: { id: 'Lembar kisah, dibacakan', en: 'The story, read aloud' },
      leads: 'Arif',
    },
    {
      title: { id: 'Diskusi: tegas tanpa menyakiti', en: 'Discussion: firm without harm' },
      minutes: 30,
      technique: 'X2',
      leads: 'Ratna',
    },
    {
      title: { id: 'Melepas anggota yang pindah', en: 'Farewell to a member' },
      minutes: 15,
      technique: 'X8',
      leads: 'Mbah Lastri',
    },
    { title: { id: 'Penutup', en: 'Closing' }, minutes: 10, leads: 'Arif' },
  ],
  attendance: [
    { member: 0, presence: 'present' },
    { member: 1, presence: 'present' },
    { member: 2, presence: 'present' },
    { member: 3, presence: 'present' },
    { member: 4, presence: 'present' },
    { member: 5, presence: 'excused', reason: { id: 'Ujian di tempat kursus', en: 'Exam at her training course' } },
    { member: 6, presence: 'present' },
    {
      member: 7,
      presence: 'late',
      reason: { id: 'Menunggu pengganti di warung', en: 'Waited for someone to mind the shop' },
    },
    { member: 8, presence: 'present' },
    { member: 9, presence: 'present' },
  ],
  entries: [
    {
      minute: 9,
      kind: 'statement',
      about: [6],
      tone: 'warm',
      text: {
        id: '“Tiga menit itu saya coba di pematang. Anak saya tanya, Bapak sakit? Lalu ia bercerita.”',
        en: '“I tried those three minutes at the edge of the field. My son asked, are you ill, Father? Then he began to talk.”',
      },
    },
    {
      minute: 38,
      kind: 'statement',
      about: [1],
      tone: 'tense',
      text: {
        id: '“Saya dibesarkan dengan rotan dan saya jadi orang. Anak sekarang terlalu dimanja.”',
        en: '“I was raised with the cane and turned out all right. Children today are spoilt.”',
      },
    },
    {
      minute: 41,
      kind: 'incident',
      about: [3, 1],
      tone: 'tense',
      text: {
        id: 'Bu Lina menjawab keras bahwa cara seperti itulah yang membuat anak Pak Yosef tidak pulang. Pak Yosef berdiri dan keluar ke halaman. Saya menghentikan pembicaraan: kita membahas caranya, bukan orangnya.',
        en: 'Bu Lina answers sharply that this is just why Pak Yosef’s son stays away. Pak Yosef gets up and goes out to the yard. I stop the talk: we speak about the way, not about the person.',
      },
    },
    {
      minute: 43,
      kind: 'observation',
      about: [8],
      tone: 'withdrawn',
      text: {
        id: 'Bu Sekar menunduk dan menggenggam kursi ketika suara meninggi. Saya berpindah duduk ke sebelahnya.',
        en: 'Bu Sekar lowers her head and grips the chair as voices rise. I move to sit beside her.',
      },
    },
    {
      minute: 47,
      kind: 'observation',
      about: [0, 1],
      tone: 'calm',
      text: {
        id: 'Arif dan Mbah Lastri menemani Pak Yosef di halaman. Ia kembali sesudah delapan menit dan duduk dekat pintu.',
        en: 'Arif and Mbah Lastri keep Pak Yosef company in the yard. After eight minutes he is back and sits near the door.',
      },
    },
    {
      minute: 58,
      kind: 'statement',
      about: [0],
      tone: 'calm',
      text: {
        id: '“Saya juga pernah memukul. Sampai sekarang saya lebih ingat tangan saya daripada kenakalan anak saya.”',
        en: '“I have struck a child too. To this day I remember my hand better than what the child had done.”',
      },
    },
    {
      minute: 66,
      kind: 'decision',
      about: [],
      text: {
        id: 'Kelompok memutuskan tidak memaksakan perdamaian hari ini. Pembicaraan dilanjutkan pertemuan depan bila keduanya bersedia.',
        en: 'The group decides not to force a peace today. The talk goes on next time if both are willing.',
      },
    },
    {
      minute: 82,
      kind: 'observation',
      about: [9],
      tone: 'sad',
      text: {
        id: 'Pak Rudi berpamitan. Setiap orang menyebut satu kebaikannya; Pak Yosef memeluknya lama.',
        en: 'Pak Rudi says goodbye. Each names something good he has done; Pak Yosef holds him for a long while.',
      },
    },
    {
      minute: 98,
      kind: 'followUp',
      about: [1, 3],
      text: {
        id: 'Menemui Pak Yosef dan Bu Lina secara terpisah sebelum pertemuan depan, menanyakan kesediaan masing-masing.',
        en: 'See Pak Yosef and Bu Lina, each alone, before next time, and ask whether they are willing.',
      },
    },
    {
      minute: 101,
      kind: 'followUp',
      about: [8],
      text: {
        id: 'Menyapa Bu Sekar di posyandu. Hanya di sana.',
        en: 'A word with Bu Sekar at the health post. Only there.',
      },
    },
  ],
  marks: {
    T1: { mark: 'met' },
    T2: { mark: 'partly' },
    T3: {
      mark: 'met',
      shownBy: [2, 4],
      note: {
        id: 'Kami tetap menerima keduanya; batas jelas.',
        en: 'We kept accepting both of them; the limit was clear.',
      },
    },
    T4: { mark: 'met', shownBy: [3] },
    T5: {
      mark: 'notYet',
      shownBy: [2],
      note: {
        id: 'Saya membatasi setelah luka terjadi, bukan sebelumnya.',
        en: 'I set the limit after the hurt, not before it.',
      },
    },
    T6: {
      mark: 'met',
      shownBy: [6],
      note: { id: 'Kelompok menahan diri untuk tidak memaksa damai.', en: 'The group chose not to force a peace.' },
    },
    T7: {
      mark: 'met',
      note: { id: 'Acara diubah: diskusi dipersingkat.', en: 'Agenda changed: discussion cut short.' },
    },
    T8: { mark: 'partly' },
    T9: { mark: 'notYet' },
    T10: { mark: 'partly' },
  },
  roles: ['R1', 'R1c', 'R3', 'R3a', 'R3d', 'R3f'],
  rolesNote: {
    id: 'Saya menengahi lebih cepat daripada yang perlu; kelompok hampir menemukan jalannya sendiri.',
    en: 'I mediated sooner than need be; the group had almost found its own way.',
  },
  atmosphere: {
    id: 'Terbuka di awal, lalu tajam dan tegang. Hening yang berat, kemudian haru ketika berpamitan.',
    en: 'Open at first, then sharp and tense. A heavy silence, then tenderness at the farewell.',
  },
  problems: {
    id: 'Seorang anggota diserang secara pribadi dan meninggalkan lingkaran. Ditangani dengan menghentikan pembicaraan, menegaskan kesepakatan, menemani keduanya terpisah, dan menunda penyelesaian. Pertemuan lebih panjang empat belas menit dengan persetujuan semua.',
    en: 'A member was attacked personally and left the circle. We stopped the talk, recalled the agreement, kept each of the two company and put off the settling of it. The meeting ran fourteen minutes over, with everyone’s consent.',
  },
  reflection: {
    id: 'Saya terkejut dan sejenak ingin semuanya kembali manis. Saya sudah melihat tanda-tandanya minggu lalu dan tidak menamainya. Menemani Bu Sekar terasa lebih penting daripada melanjutkan acara. Arif tenang, dan itu menolong saya.',
    en: 'I was startled and for a moment wanted everything sweet again. I had seen the signs last week and had not named them. Staying beside Bu Sekar felt more important than going on. Arif was calm, and that helped me.',
  },
  analysis: {
    id: 'Kelompok cukup aman untuk berbeda, belum cukup terampil untuk berselisih. Serangan Bu Lina tampaknya lahir dari kepedulian pada anak, gurauan Pak Yosef dari rasa malu. Kelompok menunjukkan kedewasaan dengan tidak memaksa perdamaian. Bagi sebagian anggota, suara tinggi membangkitkan ketakutan dari tempat lain; ini diikuti dalam kontak pribadi dan dicatat di berkas masing-masing.',
    en: 'The group is safe enough to differ, not yet skilled enough to quarrel. Bu Lina’s attack seems to come from concern for the child, Pak Yosef’s jokes from shame. The group showed maturity in not forcing a peace. For some, raised voices wake fears from elsewhere; this is followed up in personal contact and recorded in their own files.',
  },
  nextPlan: {
    id: 'Percakapan pemulihan, hanya bila kedua pihak bersedia. Tinjau kesepakatan kelompok. Menyambut anggota baru.',
    en: 'A conversation of repair, only if both are willing. Look again at the group’s agreement. Welcome a newcomer.',
  },
  steps: [
    {
      kind: 'nextStep',
      text: {
        id: 'Menemui kedua anggota yang berselisih, masing-masing sendiri.',
        en: 'Meet the two members who quarrelled, each alone.',
      },
      who: 'Ratna',
      dueWeeks: -3,
      doneWeeks: -4,
    },
    {
      kind: 'nextStep',
      text: {
        id: 'Membicarakan kejadian ini dengan penyelia, tanpa nama.',
        en: 'Talk the incident over with the supervisor, without names.',
      },
      who: 'Ratna & Arif',
      dueWeeks: -3,
      doneWeeks: -3,
    },
  ],
};
