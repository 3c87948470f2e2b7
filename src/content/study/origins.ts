import type { Origin } from '../../practice/group.ts';
import type { Study } from '../study.ts';

export const studyOfOrigins: Record<'P0' | Origin, Study> = {
  P0: {
    about: [
      {
        id: 'Sebelum bertanya apa yang akan dikerjakan dengan kelompok, tanyakan bagaimana ia ada. Ada yang diwajibkan, ada yang dibentuk atas prakarsa luar, ada yang sudah lama hidup di masyarakat. Dari situ tampak bagaimana ia akan menerima Anda, dan penerimaan itu memengaruhi seluruh proses berikutnya.',
        en: 'Before asking what to do with a group, ask how it came to be. Some are ordered, some are formed on an initiative from outside, some have long lived in the community. From this you can tell how it will receive you, and that reception shapes all that follows.',
      },
      {
        id: 'Compton dan Galaway membagi proses pertolongan menjadi kontak, kontrak, dan tindakan. Cara terbentuknya kelompok terutama mewarnai kontak: siapa yang datang kepada siapa.',
        en: 'Compton and Galaway divide the helping process into contact, contract and action. How a group came about colours the contact above all: who comes to whom.',
      },
    ],
    practice: {
      id: 'Tanyakan kepada tiga orang dengan kedudukan berbeda, “Bagaimana ceritanya kelompok ini ada?” Jarang ketiganya sama. Perbedaannya menunjukkan apa yang perlu dibicarakan pada pertemuan pertama.',
      en: 'Ask three people in different positions, “How did this group begin?” Their answers are seldom the same. Where they differ you see what needs to be talked about at the first meeting.',
    },
    example: {
      id: 'Di kertas, kelompok itu “bentukan dinas”. Bagi anggotanya, mereka teman mengaji sejak kecil yang kebetulan diberi nama. Fasilitator membuang agenda perkenalannya dan ikut mengaji.',
      en: 'On paper the group was “formed by the office”. To its members they are friends who have read scripture together since childhood and happen to have been given a name. The facilitator drops her getting-to-know-you games and joins the reading.',
    },
    care: {
      id: 'Sikap pertama terhadap Anda sering bukan tentang Anda, melainkan tentang semua yang pernah datang sebelum Anda.',
      en: 'The first attitude towards you is often not about you but about everyone who came before.',
    },
    related: ['P0a', 'P0b', 'P0c', 'P1', 'T1'],
    usedIn: ['groupForming', 'groupBeginning', 'groupOrigin'],
    alsoCalled: ['Compton', 'Galaway', 'kontak kontrak tindakan', 'contact contract action'],
  },
  P0a: {
    gist: {
      id: 'Anggota hadir karena diwajibkan oleh yang berwenang.',
      en: 'Members attend because an authority requires it.',
    },
    about: [
      {
        id: 'Orang yang dipaksa hadir masih bebas dalam satu hal: apakah ia akan sungguh ikut serta. Penolakan pada awalnya wajar, bahkan sehat, sebab ia menjaga martabatnya. Kepercayaan tumbuh bila Anda jujur tentang wewenang yang Anda pegang dan tidak berpura-pura menjadi teman.',
        en: 'People who have to attend are still free in one thing: whether they will really take part. Reluctance at the start is normal, even healthy, for it guards their dignity. Trust grows when you are honest about the power you hold and do not pretend to be a friend.',
      },
    ],
    practice: {
      id: 'Pada pertemuan pertama: sebut kewajibannya, sebut apa yang akan Anda laporkan dan kepada siapa, akui bahwa mereka tidak memilih. Lalu bukalah yang dapat dipilih: jam, urutan, kegiatan, kapan bicara dan kapan diam.',
      en: 'At the first meeting: name what is compulsory, name what you will report and to whom, admit that they did not choose. Then open what can be chosen: the hour, the order, the activity, when to talk and when to keep silent.',
    },
    example: {
      id: 'Delapan remaja dikirim hakim. Mereka duduk dengan jaket menutup kepala. “Saya juga disuruh datang,” kata fasilitator, “bedanya, saya digaji. Jadi apa yang membuat dua jam ini tidak sia-sia?” Seorang menjawab, “Makan.” Mereka mulai dari makan.',
      en: 'Eight youths have been sent by the court. They sit with jackets over their heads. “I was told to come, too,” says the facilitator, “only I get paid. So what would make these two hours worth it?” “Food,” says one. They begin with food.',
    },
    care: {
      id: 'Jangan menjanjikan kerahasiaan yang tidak dapat Anda pegang. Sekali terbukti, kelompok selesai.',
      en: 'Do not promise a secrecy you cannot keep. Once found out, the group is over.',
    },
    related: ['P0', 'R5', 'T3', 'R1'],
    usedIn: ['groupForming', 'groupBeginning', 'groupOrigin'],
    alsoCalled: ['mandated', 'involuntary', 'wajib'],
  },
  P0b: {
    gist: {
      id: 'Prakarsa dari luar; anggota diajak atau dipilih.',
      en: 'The initiative comes from outside; members are invited or chosen.',
    },
    about: [
      {
        id: 'Inilah bentuk yang paling sering ditemui pekerja sosial: lembaga melihat kebutuhan, lalu mengajak orang yang memilikinya. Keanggotaannya pilihan, maka dapat juga ditinggalkan. Tiga minggu pertama menentukan apakah sekumpulan orang asing menjadi kelompok.',
        en: 'This is the form social workers meet most: an agency sees a need and invites those who have it. Membership is a choice, so it can be given up as well. The first three weeks decide whether a number of strangers turn into a group.',
      },
    ],
    practice: {
      id: 'Temui setiap orang sebelumnya. Pada pertemuan pertama cukup tiga hal: tahu nama, tahu mengapa masing-masing datang, dan pulang dengan satu pengalaman yang baik. Rumuskan tujuan bersama pada pertemuan kedua, bukan sebelumnya.',
      en: 'See everyone beforehand. At the first meeting three things are enough: knowing the names, knowing why each one came, and going home with one good experience. Word the common aim at the second meeting, not before.',
    },
    example: {
      id: 'Sebelas orang tua diundang lewat sekolah. Pada pertemuan pertama mereka saling mengira yang lain lebih berhasil. Fasilitator meminta tiap orang menyebut satu hal yang ia kerjakan keliru minggu itu, mulai dari dirinya sendiri. Tawa pertama datang pada menit kedua belas.',
      en: 'Eleven parents are invited through the school. At the first meeting each thinks the others do better. The facilitator asks everyone to name one thing they got wrong that week, beginning with herself. The first laugh comes in the twelfth minute.',
    },
    care: {
      id: 'Tujuan lembaga belum tentu tujuan anggota. Bila Anda tidak menanyakannya, mereka akan datang demi uang transportnya.',
      en: 'The agency’s aim need not be the members’. If you do not ask, they will come for the travel money.',
    },
    related: ['P0', 'P3', 'T1', 'G2'],
    usedIn: ['groupForming', 'groupBeginning', 'groupOrigin'],
    alsoCalled: ['formed group', 'kelompok bentukan'],
  },
  P0c: {
    gist: {
      id: 'Kelompok sudah ada sebelum Anda datang.',
      en: 'The group was there before you came.',
    },
    about: [
      {
        id: 'Arisan, kelompok ronda, anak-anak sudut gang, jemaat, geng: mereka punya pemimpin, bahasa, dan ingatan sendiri. Anda tidak membentuk apa pun; Anda diizinkan masuk. Kekuatannya besar, karena kelompok ini akan tetap ada setelah Anda pergi.',
        en: 'Savings circles, the night watch, the boys at the corner, a congregation, a gang: they have leaders, a language and a memory of their own. You form nothing; you are let in. Their strength is great, for they will still be there when you have gone.',
      },
    ],
    practice: {
      id: 'Minta diperkenalkan oleh seseorang yang dihormati. Datang beberapa kali tanpa membawa program. Kenali siapa yang sebenarnya memutuskan. Tawarkan satu hal kecil yang mereka butuhkan, lalu lihat apakah Anda diundang kembali.',
      en: 'Ask someone respected to introduce you. Come several times without a programme. Learn who really decides. Offer one small thing they need, and see whether you are asked back.',
    },
    example: {
      id: 'Fasilitator duduk di warung tempat para pemuda pengangguran berkumpul, selama dua minggu hanya main catur. Pada minggu ketiga Codet, pemimpinnya, bertanya, “Mas sebenarnya kerja apa?” Barulah percakapan itu mulai.',
      en: 'The facilitator sits in the food stall where young men without work gather, and for two weeks only plays chess. In the third week Codet, their leader, asks, “So what is it you do?” Only then does the talk begin.',
    },
    care: {
      id: 'Jangan mengangkat pemimpin baru menurut selera Anda. Dan jangan merusak dengan uang apa yang hidup tanpa uang.',
      en: 'Do not raise a new leader to your own taste. And do not spoil with money what lives without it.',
    },
    related: ['P0', 'D7', 'O1', 'T7'],
    usedIn: ['groupForming', 'groupBeginning', 'groupOrigin'],
    alsoCalled: ['natural group', 'kelompok alamiah'],
  },
};
