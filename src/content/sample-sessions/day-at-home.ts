import type { HeldSampleSession } from '../sample-session.ts';

export const dayAtHome: HeldSampleSession = {
  state: 'held',
  number: 2,
  weeks: -6,
  plannedMinutes: 90,
  begunLate: 2,
  lastedMinutes: 90,
  purpose: {
    id: 'Melihat satu hari di rumah dari mata orang tua dan dari mata anak.',
    en: 'To look at a day at home through the eyes of the parent and of the child.',
  },
  aims: [
    {
      id: 'Anggota menemukan saat dalam sehari yang paling sering menjadi tegang.',
      en: 'Members find the hour of the day that most often turns tense.',
    },
    {
      id: 'Setiap anggota menyebut satu hal yang ingin ia ubah pada dirinya sendiri.',
      en: 'Each member names one thing they would like to change in themselves.',
    },
  ],
  reached: [
    { mark: 'met' },
    {
      mark: 'partly',
      note: {
        id: 'Sebagian masih menyebut apa yang harus diubah anaknya.',
        en: 'Some still named what the child should change.',
      },
    },
  ],
  blocks: [
    { title: { id: 'Pembukaan dan kabar hari ini', en: 'Opening and check-in' }, minutes: 15, leads: 'Ratna' },
    {
      title: { id: 'Menggambar peta satu hari', en: 'Drawing the map of a day' },
      minutes: 25,
      technique: 'X10',
      material: { id: 'Kertas, krayon, contoh peta', en: 'Paper, crayons, a sample map' },
      leads: 'Arif',
    },
    {
      title: { id: 'Rapat kumbang: jam yang paling panas', en: 'Buzz groups: the hottest hour' },
      minutes: 20,
      technique: 'X4',
      leads: 'Ratna',
    },
    {
      title: { id: 'Menarik benang merah', en: 'Drawing the threads together' },
      minutes: 20,
      technique: 'X2',
      leads: 'Ratna',
    },
    { title: { id: 'Penilaian dan penutup', en: 'Evaluation and closing' }, minutes: 10, leads: 'Arif' },
  ],
  attendance: [
    { member: 0, presence: 'present' },
    { member: 1, presence: 'present' },
    { member: 2, presence: 'present' },
    { member: 3, presence: 'present' },
    {
      member: 4,
      presence: 'excused',
      reason: { id: 'Rapat di sekolah putrinya', en: 'Meeting at his daughter’s school' },
    },
    { member: 5, presence: 'present' },
    { member: 6, presence: 'present' },
    { member: 7, presence: 'present' },
    { member: 8, presence: 'present' },
    {
      member: 9,
      presence: 'late',
      reason: { id: 'Mengantar pesanan lemari', en: 'Delivering a cupboard he had made' },
    },
  ],
  entries: [
    {
      minute: 6,
      kind: 'observation',
      about: [8],
      tone: 'calm',
      text: {
        id: 'Bu Sekar datang untuk pertama kali. Bu Endang menyodorkan teh dan duduk di sebelahnya.',
        en: 'Bu Sekar comes for the first time. Bu Endang hands her tea and sits beside her.',
      },
    },
    {
      minute: 28,
      kind: 'observation',
      about: [6],
      tone: 'calm',
      text: {
        id: 'Pak Hasan menggambar dua garis yang berjalan sejajar: dirinya dan putranya di ladang. “Seharian dekat, tidak pernah bicara.”',
        en: 'Pak Hasan draws two lines running side by side: himself and his son in the field. “Near all day and never a word.”',
      },
    },
    {
      minute: 39,
      kind: 'statement',
      about: [0],
      tone: 'warm',
      text: {
        id: '“Cucu saya paling banyak bicara waktu saya memasak. Mungkin karena saya tidak menatapnya.”',
        en: '“My grandson talks most while I cook. Perhaps because I am not looking at him.”',
      },
    },
    {
      minute: 47,
      kind: 'observation',
      about: [2, 5],
      tone: 'lively',
      text: {
        id: 'Dalam kelompok bertiga, Bu Aini bicara panjang untuk pertama kali. Tika bertanya dan mencatat untuknya.',
        en: 'In a group of three Bu Aini speaks at length for the first time. Tika asks and takes notes for her.',
      },
    },
    {
      minute: 61,
      kind: 'observation',
      about: [],
      text: {
        id: 'Ketiga kelompok kecil menemukan jam yang sama: menjelang magrib, saat semua lelah dan telepon masih di tangan.',
        en: 'All three small groups arrive at the same hour: around sunset, when all are tired and phones are still in hand.',
      },
    },
    {
      minute: 70,
      kind: 'statement',
      about: [3],
      text: {
        id: '“Saya pulang mengajar lalu mengajar lagi. Anak saya bilang, Mama seperti papan tulis.”',
        en: '“I come home from teaching and teach again. My daughter says, Mama, you are like a blackboard.”',
      },
    },
    {
      minute: 78,
      kind: 'decision',
      about: [],
      text: {
        id: 'Pertemuan depan berlatih mendengarkan. Dipilih kelompok dari tiga usul dengan menempelkan biji jagung.',
        en: 'Next time we practise listening. Chosen by the group from three proposals, each laying a grain of maize.',
      },
    },
    {
      minute: 86,
      kind: 'statement',
      about: [],
      tone: 'warm',
      text: {
        id: 'Yang menolong hari ini: menggambar. Yang perlu diubah: lebih banyak waktu di kelompok kecil.',
        en: 'What helped today: drawing. What to change: more time in the small groups.',
      },
    },
  ],
  marks: {
    T1: {
      mark: 'met',
      note: {
        id: 'Anggota yang baru datang disambut semua, bukan hanya oleh kami.',
        en: 'The one who came for the first time was welcomed by all, not only by us.',
      },
    },
    T2: { mark: 'partly' },
    T3: { mark: 'met' },
    T4: { mark: 'met' },
    T5: { mark: 'partly' },
    T6: { mark: 'met' },
    T7: { mark: 'partly' },
    T8: { mark: 'met' },
    T9: {
      mark: 'notYet',
      note: { id: 'Belum menyentuh sumber di luar kelompok.', en: 'Nothing yet from outside the group.' },
    },
    T10: { mark: 'met' },
  },
  roles: ['R1', 'R1e', 'R2', 'R2a'],
  atmosphere: {
    id: 'Tekun saat menggambar, ramai di kelompok kecil, hening yang nyaman ketika seorang nenek bercerita.',
    en: 'Absorbed while drawing, lively in the small groups, a comfortable hush while a grandmother told her story.',
  },
  problems: {
    id: 'Pembicaraan beberapa kali beralih ke keluhan tentang anak. Saya mengajak kembali dengan bertanya, “Lalu apa yang Anda lakukan pada saat itu?”',
    en: 'The talk slid several times into complaints about the children. I led it back by asking, “And what did you do at that moment?”',
  },
  reflection: {
    id: 'Krayon membuka lebih banyak daripada pertanyaan saya. Saya senang Bu Aini menemukan suaranya, dan saya menahan diri untuk tidak memujinya di depan semua orang.',
    en: 'The crayons opened more than my questions did. I was glad that Bu Aini found her voice, and held back from praising her in front of everyone.',
  },
  analysis: {
    id: 'Anggota mulai melihat bahwa masalahnya serupa; rasa sendirian berkurang. Kelompok kecil adalah tempat aman bagi yang pendiam. Bu Lina dan Pak Yosef sama-sama ingin memimpin arah; untuk sekarang keduanya menyumbang.',
    en: 'Members begin to see that their troubles are alike; they feel less alone. Small groups are the safe place for the quiet ones. Bu Lina and Pak Yosef both like to set the direction; for now both contribute.',
  },
  nextPlan: {
    id: 'Latihan mendengarkan dengan bermain peran; mulai dari contoh yang ringan.',
    en: 'Practise listening through role play; begin with a light example.',
  },
  steps: [
    {
      kind: 'agreement',
      text: {
        id: 'Memperhatikan satu sore menjelang magrib tanpa mengubah apa pun.',
        en: 'Watch one evening around sunset without changing anything.',
      },
      who: { id: 'Semua anggota', en: 'All members' },
      dueWeeks: -5,
      doneWeeks: -5,
    },
    {
      kind: 'nextStep',
      text: {
        id: 'Menanyakan jadwal konselor di puskesmas.',
        en: 'Ask for the counsellor’s hours at the community health centre.',
      },
      who: 'Arif',
      dueWeeks: -4,
      doneWeeks: -3,
    },
  ],
};
