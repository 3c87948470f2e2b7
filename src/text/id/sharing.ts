/** "Penghubung" is the relay, everywhere; what it is stands once, in `relay.what`. */
export const sharing = {
  sync: {
    title: 'Sinkronisasi',
    hint: 'Apa yang sudah terkirim, apa yang menunggu, dan kapan tablet lain terakhir terdengar.',
    sample: 'Buku contoh tinggal di tablet ini saja dan tidak disinkronkan.',
    state: 'Keadaan sekarang',
    kept: 'Di tablet ini',
    keptAll: 'Semua yang ditulis tersimpan di sini.',
    sent: 'Di penghubung',
    sentAll: 'Semua sudah terkirim.',
    sentWaiting: (n: string) => `${n} bagian menunggu dikirim.`,
    sentNever: 'Belum pernah terkirim.',
    heard: 'Dari tablet lain',
    heardNobody: 'Belum ada tablet lain.',
    heardOf: (name: string, when: string) => `Terakhir terdengar: ${name}, ${when}.`,
    heardNever: 'Belum terdengar apa pun.',
    met: (when: string) => `Terakhir bertemu penghubung ${when}.`,
    nextTry: (when: string) => `Dicoba lagi sendiri pukul ${when}.`,
    now: 'Sinkronkan sekarang',
    working: 'Sedang menyinkronkan …',
    pause: 'Jeda',
    goOn: 'Lanjutkan',
    paused:
      'Sinkronisasi dijeda. Yang sudah datang tetap tersimpan di sini, dan nanti dilanjutkan dari situ. Selama dijeda tidak ada yang diambil atau dikirim. Bila buku ini dibuka lagi, sinkronisasi berlanjut sendiri.',
    coming: 'Kelompok yang sedang datang',
    elsewhere: 'Jendela lain di tablet ini sedang menyinkronkan buku ini.',
    step: { pull: 'Mengambil', push: 'Mengirim', chunks: 'Lampiran' },
    progress: (step: string, done: string, of: string) => `${step}: ${done} dari sekitar ${of}`,
    progressExact: (step: string, done: string, of: string) => `${step}: ${done} dari ${of}`,
    progressOpen: (step: string, done: string) => `${step}: ${done}`,
    done: 'Selesai disinkronkan',
  },

  /** The clocks of tablet and relay, far apart. */
  clock: {
    minutes: (n: string) => `${n} menit`,
    hours: (n: string) => `${n} jam`,
    days: (n: string) => `${n} hari`,
    ahead: (apart: string) => `Jam tablet ini lebih cepat sekitar ${apart} daripada jam penghubung`,
    behind: (apart: string) => `Jam tablet ini lebih lambat sekitar ${apart} daripada jam penghubung`,
    help: 'Tidak ada yang ditolak dan tidak ada yang hilang, tetapi urutan waktu catatan dapat terlihat keliru. Periksa tanggal dan jam di setelan tablet. Bila di sini sudah benar, beri tahu yang menjalankan penghubung.',
  },

  /** In the bar above every screen. */
  sign: {
    alone: 'Tersimpan di tablet ini; tidak dihubungkan',
    sent: 'Tersimpan di sini dan sudah terkirim',
    waiting: 'Tersimpan di sini; menunggu dikirim',
    working: 'Sedang menyinkronkan',
    paused: 'Tersimpan di sini; sinkronisasi dijeda',
    offline: 'Tersimpan di sini; penghubung belum terjangkau',
    trouble: 'Sinkronisasi perlu dilihat',
  },

  relay: {
    title: 'Penghubung',
    what: 'Penghubung adalah komputer yang dijalankan lembaga Anda. Ia meneruskan catatan dari tablet ke tablet, tersegel; yang menjalankannya tidak dapat membacanya.',
    none: 'Tablet ini belum dihubungkan. Semua yang Anda tulis tetap tersimpan di sini dan berfungsi penuh tanpa penghubung.',
    byFile: {
      title: 'Anda berbagi lewat berkas titipan saja',
      text: 'Penghubung lembaga belum mengenal tablet ini, jadi belum ada yang berjalan sendiri. Agar dikenal, pilih salah satu: minta rekan yang tabletnya sudah terhubung mengundang Anda sekali lagi ke kelompok yang sama, atau minta kode pendaftaran dari yang menjalankan penghubung. Sampai saat itu teruslah bertukar berkas titipan.',
    },
    connected: 'Tablet ini sudah dihubungkan.',
    anew: {
      title: 'Hubungkan tablet ini sekali lagi',
      text: 'Semua yang Anda tulis tetap ada di sini. Ketik kode pendaftaran baru dari yang menjalankan penghubung, atau minta rekan yang sudah terhubung mengundang Anda sekali lagi ke kelompok yang sama. Sesudah itu semuanya dikirim lagi sendiri.',
    },
    connect: 'Hubungkan tablet ini',
    connecting: 'Sedang menghubungkan …',
    code: 'Kode pendaftaran',
    codeHint:
      'Dari orang yang menjalankan penghubung di lembaga Anda. Untuk tablet pertama saja; rekan lain cukup diundang.',
    codeEmpty: 'Ketik kode pendaftaran.',
    codeRefused:
      'Penghubung tidak menerima kode ini. Mungkin salah ketik, sudah dipakai, atau sudah lewat waktunya; mintalah kode baru.',
    joined: 'Tablet sudah dihubungkan',
    invited: 'Sudah menerima undangan?',
    join: 'Bergabung dengan undangan',
    learns: 'Apa yang diketahui penghubung',
    learnsList: [
      'Berapa ruang bersama yang ada, dan tablet mana (tanpa nama) ikut di dalamnya.',
      'Kapan tiap tablet mengirim atau mengambil, dari alamat jaringan mana, berapa bagian, dan kira-kira seberapa besar.',
      'Peran tiap tablet: fasilitator, ko-fasilitator, atau penyelia.',
    ] as readonly string[],
    learnsNot: 'Apa yang tidak diketahuinya',
    learnsNotList: [
      'Isi catatan, nama anggota, nama kelompok, nama Anda, dan nama tablet.',
      'Apakah sebuah bagian itu pertemuan, anggota, catatan, atau lampiran.',
      'Frasa sandi, kode pemulihan, dan kunci apa pun.',
    ] as readonly string[],
  },

  troubles: {
    unreachable: {
      title: 'Penghubung belum terjangkau',
      help: 'Mungkin tidak ada jaringan, atau penghubung sedang mati. Catatan Anda tersimpan di sini dan dikirim sendiri begitu tersambung.',
    },
    notTheRelay: {
      title: 'Yang menjawab bukan penghubung',
      help: 'Sering ini halaman masuk Wi-Fi. Buka peramban, masuk ke jaringan itu, lalu sinkronkan lagi. Bila terus begini, tanyakan kepada yang menjalankan penghubung.',
    },
    anotherRelay: {
      title: 'Penghubung di sini sudah diganti',
      help: 'Yang menjawab adalah penghubung lain, yang belum mengenal tablet ini. Tidak ada yang dikirim kepadanya sebelum Anda menghubungkan tablet ini sekali lagi. Bila Anda tidak tahu tentang penggantian itu, tanyakan dahulu kepada yang menjalankannya.',
    },
    forgotten: {
      title: 'Penghubung tidak mengenal tablet ini lagi',
      help: 'Mungkin penghubung dipulihkan dari salinan lama. Hubungkan tablet ini sekali lagi; sampai saat itu tidak ada yang dikirim, dan semua catatan tetap ada di sini.',
    },
    notEnrolled: {
      title: 'Tablet ini belum didaftarkan',
      help: 'Masukkan kode pendaftaran di bawah, atau bergabung dengan undangan.',
    },
    notAllowed: {
      title: 'Penghubung menolak tablet ini',
      help: 'Pendaftarannya mungkin dicabut. Tanyakan kepada yang menjalankan penghubung; semua catatan tetap ada di sini.',
    },
    otherProtocol: {
      title: 'Versi Lingkar dan penghubung berbeda',
      help: 'Perbarui Lingkar di tablet ini, atau minta penghubung diperbarui. Sampai saat itu tidak ada yang dikirim.',
    },
    appTooOld: {
      title: 'Lingkar di sini terlalu lama untuk penghubung',
      help: 'Perbarui Lingkar di tablet ini: buka saat ada internet, lalu setujui versi barunya. Sampai saat itu tidak ada yang dikirim; semua tersimpan di sini.',
    },
    serverTooOld: {
      title: 'Penghubung terlalu lama untuk Lingkar di sini',
      help: 'Minta yang menjalankan penghubung memperbaruinya. Sampai saat itu tidak ada yang dikirim; semua tersimpan di sini.',
    },
    slowDown: {
      title: 'Penghubung minta menunggu',
      help: 'Terlalu banyak permintaan sekaligus. Tablet mencoba lagi sendiri.',
    },
    noRoom: {
      title: 'Ruang di penghubung habis',
      help: 'Catatan tetap tersimpan di sini. Minta yang menjalankan penghubung menambah ruang.',
    },
    unavailable: {
      title: 'Penghubung sedang tidak dapat menerima',
      help: 'Biasanya hanya sebentar. Tablet mencoba lagi sendiri.',
    },
    broken: {
      title: 'Sinkronisasi terputus',
      help: 'Ada yang tidak berjalan semestinya. Tidak ada yang hilang di tablet ini; coba lagi, dan beri tahu yang menjalankan penghubung bila berulang.',
    },
  },

  /** What stands in the way in one shared space. */
  standing: {
    in: 'Ikut disinkronkan',
    invited: 'Menunggu isinya datang',
    out: 'Tablet ini tidak ikut lagi',
    outHelp:
      'Tidak ada lagi yang dikirim atau diterima di sini. Yang sudah ada di tablet ini tetap dapat dibaca; yang belum terkirim tinggal di tablet ini saja.',
    forked: 'Penghubung menunjukkan dua daftar anggota yang berbeda',
    forkedHelp:
      'Ini tidak boleh terjadi: penghubungnya dipulihkan dari cadangan yang keliru, atau ada yang mencoba menyusup. Di ruang ini tidak ada lagi yang dikirim atau diterima. Bandingkan daftar tablet dengan rekan Anda secara langsung dan beri tahu yang menjalankan penghubung.',
    tooOld: 'Lingkar di tablet ini terlalu lama',
    tooOldHelp: 'Rekan memakai versi yang lebih baru. Perbarui Lingkar di sini; isinya tidak disentuh sampai saat itu.',
    newer: 'Lingkar di tablet ini lebih lama daripada di tablet rekan',
    newerHelp:
      'Sebagian tulisan rekan baru dapat dibaca setelah Lingkar di sini diperbarui; sesudah itu datang sendiri. Tulisan Anda tetap terkirim dan tidak ada yang hilang. Untuk memperbarui, buka Lingkar saat ada internet, lalu setujui versi barunya.',
    lacksKeys: 'Kunci yang terbaru belum ada di tablet ini',
    lacksKeysHelp:
      'Misalnya karena buku ini dipulihkan dari cadangan lama. Yang ditulis di sini tersimpan dan menunggu, karena belum dapat disegel untuk rekan; tulisan terbaru rekan juga belum dapat dibuka. Tidak ada yang hilang. Minta rekan yang menjadi fasilitator di sini menyinkronkan tabletnya, lalu sinkronkan lagi di sini.',
    renewing: 'Buku ini pernah dipakai di dua tempat',
    renewingHelp:
      'Salinan lain dari buku ini menulis dengan nama tablet yang sama, misalnya setelah tablet dipulihkan. Tablet ini sedang mengambil nama baru dan kemudian melanjutkan sendiri.',
  },

  /** What a round came to in one shared space. */
  spaceTroubles: {
    called: (space: string, title: string) => `${space}: ${title}`,
    noRoom: {
      title: 'Ruang di penghubung habis',
      help: 'Yang muat sudah dikirim; sisanya tersimpan di sini dan menunggu. Minta yang menjalankan penghubung menambah ruang.',
    },
    notAllowed: {
      title: 'Di sini penghubung tidak menerima apa pun dari tablet ini',
      help: 'Mungkin perannya berubah atau tablet ini dikeluarkan. Semua tetap tersimpan di sini. Sinkronkan lagi; bila terus begini, tanyakan kepada rekan yang menjadi fasilitator di sini.',
    },
    notFound: {
      title: 'Yang ini tidak lengkap di penghubung',
      help: 'Mungkin penghubung dipulihkan dari cadangan. Semua tetap tersimpan di sini. Sinkronkan lagi; bila terus begini, beri tahu yang menjalankan penghubung.',
    },
    tooLarge: {
      title: 'Ada yang terlalu besar untuk penghubung',
      help: 'Itu tersimpan di sini, dan yang lain tetap jalan. Beri tahu yang menjalankan penghubung.',
    },
    refused: {
      title: 'Penghubung tidak menerima kiriman tablet ini',
      help: 'Semua tetap tersimpan di sini. Perbarui Lingkar di sini, lalu sinkronkan lagi; bila terus begini, beri tahu yang menjalankan penghubung.',
    },
    unsettled: {
      title: 'Daftar anggota berubah terus',
      help: 'Dicoba lagi sendiri. Bila terus begini, sinkronkan setelah tidak ada yang mengundang atau mengeluarkan.',
    },
    unanswered: {
      title: 'Satu bagian tidak mendapat jawaban',
      help: 'Selebihnya sudah terkirim. Bagian itu disebut di bawah, tersimpan di sini, dan dicoba lagi sendiri; bila terus begini, sisihkan dan beri tahu yang menjalankan penghubung.',
    },
    rolledBack: {
      title: 'Penghubung kembali ke keadaan lama',
      help: 'Yang hilang di sana dikirim ulang dari sini. Bila berulang, beri tahu yang menjalankan penghubung.',
    },
    exchanged: {
      title: 'Ada yang menukar isi daftar siapa yang ada di sini',
      help: 'Penghubung menunjukkan catatan atau kunci dalam daftar itu yang tidak ditandatangani tablet mana pun di sini. Tidak ada yang diambil darinya, dan sementara itu tidak ada yang dikirim dari sini; semua tetap tersimpan di tablet ini. Dicoba lagi sendiri. Bila terus begini, beri tahu rekan dan yang menjalankan penghubung secara langsung atau lewat telepon, dan jangan undang siapa pun ke sini sampai beres.',
    },
    garbage: {
      title: 'Sebagian jawaban penghubung tidak dapat dibaca',
      help: 'Jawaban itu dilewati, dan di sini tidak ada yang dikirim sampai dapat dibaca. Dicoba lagi sendiri; bila terus begini, beri tahu yang menjalankan penghubung.',
    },
  },

  /** Of attachments, where the texts went well. */
  pieceTroubles: {
    noRoom: {
      title: 'Ruang di penghubung tidak cukup untuk lampiran',
      help: 'Tulisannya sudah dikirim. Lampirannya tersimpan di sini dan sisanya menunggu. Minta yang menjalankan penghubung menambah ruang, atau buang lampiran yang tidak diperlukan lagi.',
    },
    tooLarge: {
      title: 'Ada lampiran yang terlalu besar untuk penghubung',
      help: 'Lampiran itu tersimpan di sini, dan dapat dibawa kepada rekan dengan berkas titipan. Beri tahu yang menjalankan penghubung.',
    },
    refused: {
      title: 'Belum semua lampiran dapat dikirim atau diambil',
      help: 'Yang ada di tablet ini tetap tersimpan. Sinkronkan lagi; bila terus begini, beri tahu yang menjalankan penghubung.',
    },
  },

  /** What was noticed on the way and stands in nobody's way. */
  noticed: {
    forged: 'Penghubung menunjukkan keterangan yang tidak dibuat tablet mana pun di sini',
    forgedHelp: (n: string) =>
      `${n} keterangan tentang apa yang sudah dikirim tidak ditandatangani oleh tabletnya. Semuanya dilewati dan tidak mengubah apa pun di sini. Tanyakan kepada rekan apakah semua tulisannya sudah Anda terima, dan beri tahu yang menjalankan penghubung.`,
    unasked: (n: string) => `Penghubung menyebut ${n} kelompok yang tidak diminta siapa pun di sini`,
    unaskedHelp:
      'Kelompok itu tidak diambil. Bila ada rekan yang ingin berbagi dengan Anda, mintalah undangan: kode di layarnya atau enam kata. Bila tidak, Anda tidak perlu berbuat apa-apa; tanyakan kepada yang menjalankan penghubung bila ini mengherankan.',
    notThere: (n: string) => `${n} bagian lampiran belum ada di penghubung`,
    notThereHelp:
      'Tablet tempat lampiran itu ditambahkan belum mengirimnya. Minta rekan menyinkronkan tabletnya; sesudah itu lampirannya datang sendiri.',
    unfit: (n: string) => `${n} bagian lampiran datang dalam keadaan rusak`,
    unfitHelp:
      'Bagian itu tidak disimpan, dan tidak ada yang berubah di tablet ini. Diambil lagi sendiri; bila terus begini, minta yang menambahkan lampirannya menambahkannya sekali lagi.',
    noRoomHere: 'Lampiran menunggu: ruang di tablet ini tinggal sedikit',
    noRoomHereHelp:
      'Lampiran datang sendiri bila ruang yang kosong lebih dari 200 MB. Yang diperlukan sekarang dapat diambil satu per satu di tempatnya.',
  },

  doubts: {
    withheld: 'Sebagian tulisannya belum sampai, padahal sudah dikirimnya.',
    other: 'Penghubung menunjukkan tulisan lain daripada yang dikirimnya.',
    self: 'Penghubung menyimpan tulisan tablet ini yang tidak dikenalnya.',
    badSignature: 'Tanda keasliannya tidak cocok.',
    newer: 'Memakai Lingkar yang lebih baru; sebagian tulisannya menunggu sampai Lingkar di sini diperbarui.',
    since: (when: string) => `Sejak ${when}.`,
    help: 'Dapat sembuh sendiri pada sinkronisasi berikutnya. Bila menetap, hubungi orangnya secara langsung dan beri tahu yang menjalankan penghubung.',
    unfit: (n: string) => `${n} bagian darinya ditolak karena tidak dapat dipastikan asalnya.`,
    unfitUnknown: (n: string) => `${n} bagian dari tablet yang tidak dikenal ditolak.`,
  },

  pending: {
    title: 'Menunggu dikirim',
    none: 'Tidak ada yang menunggu.',
    line: (kind: string, n: string) => `${kind}: ${n}`,
    waitingHere: (n: string) =>
      `${n} bagian sudah datang tetapi belum dapat dibuka; dibuka sendiri bila kuncinya atau versi barunya ada.`,
    more: (n: string) => `Dan ${n} lagi:`,
    pieces: (sent: string, of: string) => `${sent} dari ${of} bagian terkirim`,
    morePieces: (n: string) => `Dan ${n} lampiran lagi.`,
    stuck: 'Bila satu bagian menghalangi yang lain, sisihkan bagian itu saja; yang lain lalu dikirim.',
    setAside: 'Sisihkan',
    setAsideOf: (name: string) => `Sisihkan ${name}`,
    setAsideSaid: 'Disisihkan; yang lain dikirim pada sinkronisasi berikutnya',
    out: 'Tablet ini tidak lagi ikut: bagian ini tidak terkirim dan hanya ada di sini. Masih dapat dibaca, dicetak, dan diekspor.',
    aside: 'Disisihkan',
    asideHint: 'Bagian ini tidak ikut dikirim. Yang lain tetap jalan, dan di tablet ini bagian itu tetap utuh.',
    why: {
      tooLarge: 'terlalu besar',
      refused: 'ditolak penghubung',
      broken: 'segelnya rusak di tablet ini',
      byHand: 'disisihkan oleh Anda',
    },
    again: 'Coba lagi',
    againOf: (name: string) => `Coba lagi ${name}`,
    tried: 'Dicoba lagi pada sinkronisasi berikutnya',
  },

  /** What the facilitator calls the tablet in their hands. */
  thisTablet: {
    title: 'Tablet ini',
    unnamed:
      'Tablet ini belum diberi nama. Rekan melihat nama Anda saja, dan tidak tahu tablet mana yang terakhir terdengar.',
    named: (tablet: string) => `Rekan melihatnya sebagai “${tablet}”.`,
    give: 'Beri nama',
    change: 'Ubah nama',
    save: 'Simpan nama',
    saved: 'Nama tablet disimpan',
  },

  devices: {
    called: (name: string, tablet: string) => `${name} (${tablet})`,
    here: 'tablet ini',
    nameless: 'Nama belum terbaca',
    tabletless: 'tanpa nama',
    heard: (when: string) => `terakhir terdengar ${when}`,
    notHeard: 'belum pernah terdengar',
    joinedByInvitation: 'diundang',
  },

  roles: {
    facilitator: {
      name: 'Fasilitator',
      sees: 'Membaca dan menulis semuanya. Mengundang, mengubah peran, dan mengeluarkan.',
    },
    coFacilitator: {
      name: 'Ko-fasilitator',
      sees: 'Membaca dan menulis semuanya. Tidak mengundang dan tidak mengeluarkan.',
    },
    supervisor: {
      name: 'Penyelia',
      sees: 'Membaca semuanya, juga catatan proses dan refleksi. Menulis tanggapan saja.',
    },
  },

  group: {
    title: 'Siapa di kelompok ini',
    hint: 'Orang dan tablet yang ikut memegang kelompok ini; undang rekan.',
    agencyTitle: 'Siapa di lembaga ini',
    agencyHint: 'Kepala surat, buku data, direktori, dan rencana bersama.',
    agencyCard: 'Lembaga (dipakai bersama)',
    agencySees:
      'Kepala surat, buku data lembaga, direktori sumber, dan rencana sendiri. Tidak ada nama anggota kelompok.',
    groupSees:
      'Semua dari kelompok ini: anggota, pertemuan, catatan, penilaian, dan lampiran. Kelompok lain tidak ikut terlihat.',
    alone: 'Hanya Anda yang memegang ini.',
    people: 'Orang dan tablet',
    you: 'Anda',
    seesTitle: 'Yang terlihat oleh semua di sini',
    notConnected: 'Untuk berbagi, hubungkan dahulu tablet ini ke penghubung.',
    toSync: 'Ke sinkronisasi',
    invite: 'Undang seseorang',
    inviteOwn: 'Tambah tablet saya sendiri',
    mayNotInvite: 'Hanya fasilitator dapat mengundang dan mengeluarkan.',
    changeRole: 'Ubah peran',
    roleChanged: 'Peran diubah',
    lastFacilitator:
      'Selama ada orang lain di sini harus ada seorang fasilitator. Jadikan dahulu rekan sebagai fasilitator.',
    remove: 'Keluarkan',
    removeTitle: (name: string) => `Keluarkan tablet ${name}?`,
    removeCan:
      'Mulai sekarang tablet itu tidak menerima apa pun lagi dari sini, dan yang dikirimnya ditolak. Kunci baru dibagikan kepada yang tinggal.',
    removeCannot:
      'Yang sudah dibaca, dicetak, disalin, atau tersimpan di tablet itu tidak dapat ditarik kembali. Bila tablet hilang, frasa sandinya yang melindungi.',
    removed: 'Tablet dikeluarkan',
    leave: 'Keluar dari kelompok ini',
    leaveTitle: 'Keluar dari sini?',
    leaveText:
      'Tablet ini tidak menerima dan tidak mengirim apa pun lagi di sini. Yang sudah ada tetap dapat dibaca di tablet ini sampai Anda menghapusnya. Untuk kembali Anda perlu diundang lagi.',
    leaveUnsent: (n: string) => `${n} bagian masih harus dikirim. Itu dilakukan lebih dahulu.`,
    leaveStuck: (n: string) =>
      `${n} bagian tidak dapat dikirim sekarang dan tidak akan sampai kepada rekan. Di tablet ini bagian itu tetap dapat dibaca, dicetak, dan diekspor. Tetap lanjutkan?`,
    leaveAnyway: 'Tetap keluar',
    handOverAnyway: 'Tetap serahkan',
    left: 'Anda sudah keluar',
    handOver: 'Serahkan untuk seterusnya',
    handOverTitle: 'Serahkan kelompok ini untuk seterusnya',
    handOverText:
      'Orang yang Anda pilih menjadi fasilitator, lalu semua tablet Anda keluar. Kelompok ini kemudian dipegang olehnya; Anda tidak menerima apa-apa lagi.',
    handOverTo: 'Serahkan kepada',
    handOverNobody: 'Undang dahulu orang yang akan menerima; setelah ia bergabung Anda dapat menyerahkan di sini.',
    handOverDo: 'Serahkan',
    handOverRefused:
      'Belum diserahkan dan tidak ada yang berubah: yang Anda pilih mungkin sudah keluar. Lihat siapa yang ada di sini, lalu pilih lagi.',
    handedOver: (name: string) => `Diserahkan kepada ${name}`,
  },

  invite: {
    title: 'Undang',
    who: 'Siapa yang diundang?',
    person: 'Orang lain',
    own: 'Tablet saya sendiri',
    ownHint: 'Tablet kedua Anda memegang semua yang Anda pegang di ruang yang dipilih, atas nama Anda.',
    role: 'Sebagai apa?',
    spaces: 'Untuk apa?',
    spacesEmpty: 'Pilih paling sedikit satu.',
    how: 'Bagaimana undangannya sampai?',
    inPerson: 'Kami duduk bersama',
    inPersonHint: 'Ia memindai kode di layar ini, atau mengetik enam kata.',
    byLink: 'Lewat tautan',
    byLinkHint:
      'Siapa pun yang membaca pesan itu dapat membuka undangannya. Karena itu Anda berdua lalu membandingkan enam kata lewat telepon.',
    make: 'Buat undangan',
    refused: 'Undangan tidak dapat dibuat: Anda bukan fasilitator di ruang yang dipilih.',
    scan: 'Pindai dengan kamera tablet yang diundang',
    code: 'Kode QR undangan',
    orWords: 'Atau bacakan enam kata ini',
    link: 'Tautan undangan',
    copyLink: 'Salin tautan',
    share: 'Bagikan',
    shareText: 'Undangan ke Lingkar. Buka tautan ini di tablet Anda:',
    expires: (when: string) => `Berlaku sampai ${when}, untuk satu tablet.`,
    open: 'Undangan yang terbuka',
    states: {
      unsent: 'Belum sampai di penghubung; dikirim begitu tersambung',
      open: 'Menunggu jawaban',
      answered: 'Sudah dijawab: menunggu Anda',
      confirmed: 'Diterima; kunci sedang dikirim',
      withdrawn: 'Ditarik',
    },
    show: 'Tampilkan',
    withdraw: 'Tarik undangan',
    withdrawn: 'Undangan ditarik',
    answered: (name: string, tablet: string) => `${name} ingin bergabung dengan “${tablet}”`,
    answeredOwn: (tablet: string) => `Tablet “${tablet}” ingin bergabung atas nama Anda`,
    confirmAsk: 'Apakah ini orang yang Anda undang?',
    compareAsk: 'Telepon orangnya. Apakah ia membaca enam kata yang sama di tabletnya?',
    compareLabel: 'Enam kata untuk dibandingkan',
    compareSame: 'Ya, keenam kata sama',
    compareOther: 'Tidak sama',
    compareOtherTitle: 'Keenam kata tidak sama',
    compareOtherText:
      'Berarti ada yang menyela. Undangan ini ditarik dan tidak ada yang diberikan. Undanglah lagi, sebaiknya sambil bertemu.',
    confirm: 'Terima',
    refuse: 'Bukan, tarik',
    confirmed: (name: string) => `${name} sudah diterima`,
    willSee: 'Setelah diterima ia melihat:',
  },

  join: {
    title: 'Bergabung',
    hint: 'Pindai kode, ketik enam kata, atau buka tautan yang Anda terima.',
    text: 'Rekan atau lembaga mengundang Anda? Pindai kode di layarnya, atau ketik enam kata yang dibacakan.',
    scan: 'Pindai dengan kamera',
    scanStop: 'Tutup kamera',
    camera: 'Gambar kamera',
    asking: 'Peramban menanyakan izin kamera …',
    looking: 'Arahkan kamera ke kode QR di layar rekan.',
    cameraTroubles: {
      refused: 'Kamera tidak diizinkan. Ketik saja keenam kata di bawah; atau izinkan kamera di setelan peramban.',
      noCamera: 'Tidak ada kamera yang dapat dipakai di sini. Ketik saja keenam kata di bawah.',
      inUse: 'Kamera sedang dipakai aplikasi lain. Tutup aplikasi itu, atau ketik saja keenam kata di bawah.',
    },
    notAnInvitation: 'Kode ini bukan undangan Lingkar. Kamera terus mencari kode di layar rekan.',
    words: 'Enam kata',
    wordsHint: 'Huruf besar dan kecil sama saja. Tautan dapat ditempel utuh.',
    wrongWord: (position: number, word: string) => `Kata ke-${position} (“${word}”) keliru. Tanyakan ejaannya.`,
    missing: (n: number) => `Masih kurang ${n} kata.`,
    tooMany: (n: number) => `Ini ${n} kata; yang diperlukan enam.`,
    counted: (n: number) => `${n} dari 6 kata`,
    find: 'Cari undangan',
    finding: 'Sedang mencari undangan …',
    notFound: {
      title: 'Undangan ini tidak ditemukan',
      help: 'Mungkin ada kata yang keliru, sudah lewat waktunya, ditarik, atau belum sampai di penghubung. Periksa katanya, atau minta rekan menyinkronkan tabletnya.',
    },
    answered: {
      title: 'Undangan ini sudah dijawab tablet lain',
      help: 'Satu undangan berlaku untuk satu tablet. Bila bukan Anda yang menjawab, beri tahu rekan segera agar ia menariknya.',
    },
    unreadable: {
      title: 'Undangan ini tidak dapat dibaca',
      help: 'Mungkin dibuat dengan versi Lingkar yang lebih baru. Perbarui Lingkar di sini, lalu coba lagi.',
    },
    expired: { title: 'Undangan ini sudah lewat waktunya', help: 'Minta rekan membuat undangan baru.' },
    invites: (name: string) => `${name} mengundang Anda`,
    invitesOwn: 'Tablet ini menjadi tablet Anda yang lain',
    invitesOwnText: (name: string) => `Semua yang ditulis di sini kemudian atas nama ${name}.`,
    fromTablet: (tablet: string) => `dari tablet “${tablet}”`,
    to: (groups: string, agency: boolean) =>
      [groups, agency ? 'ruang lembaga' : ''].filter((part) => part !== '').join(' dan '),
    groups: (n: string) => `${n} kelompok`,
    asRole: (role: string) => `Sebagai ${role.toLowerCase()}`,
    namesLater: 'Nama kelompok baru terlihat setelah rekan menerima Anda.',
    alreadyIn: {
      title: 'Anda sudah ikut di sini',
      text: 'Undangan ini tidak memberi hal baru. Yang baru: tablet ini kini dikenal penghubung, jadi catatan Anda berdua berjalan sendiri.',
    },
    ownAgency: {
      title: 'Data lembaga Anda sendiri tetap terpisah',
      text: (name: string) =>
        `Buku ini sudah berisi data lembaga, misalnya kepala surat, direktori, atau catatan harian. Semuanya tetap di sini seperti adanya, dan ${name} tidak melihatnya. Data lembaga dari ${name} tidak dicampur ke dalamnya dan tidak tampil di buku ini; kelompok yang dibagikan tetap tampil. Bila Anda ingin memakai data lembaga dari ${name}, bergabunglah dengan buku catatan baru yang masih kosong.`,
    },
    yourName: 'Nama Anda, seperti dilihat rekan',
    yourNameHint: 'Nama fasilitator buku ini.',
    tablet: 'Nama tablet ini',
    tabletHint: 'Misalnya “Tablet kantor” atau “HP Sari”. Dilihat oleh rekan, tidak oleh penghubung.',
    tabletEmpty: 'Beri nama tablet ini.',
    accept: 'Kirim jawaban',
    sending: 'Sedang mengirim …',
    waitingTitle: 'Jawaban Anda sudah dikirim',
    waitingText: 'Sekarang rekan menerima Anda di tabletnya. Halaman ini boleh ditutup; kelompoknya muncul sendiri.',
    unsentTitle: 'Jawaban Anda menunggu jaringan',
    unsentText: 'Jawaban tersimpan di sini dan dikirim sendiri begitu penghubung terjangkau.',
    compare: 'Datang lewat tautan? Bacakan enam kata ini bila rekan menelepon:',
    compareHint: 'Bila kata di tabletnya lain, ada yang menyela: jangan lanjutkan.',
    doneTitle: 'Anda sudah bergabung',
    doneText: 'Isinya datang sedikit demi sedikit; yang sudah ada dapat langsung dipakai.',
    toGroups: 'Ke daftar kelompok',
    another: 'Undangan lain',
    sample: 'Buku contoh tidak dapat bergabung. Keluar dari contoh dan buat buku catatan Anda sendiri.',
  },
};

export type SharingText = typeof sharing;
