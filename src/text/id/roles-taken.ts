export const rolesTaken = {
  title: 'Peran yang saya ambil',
  text: 'Bagi Anda sendiri; tidak masuk salinan anggota. Semua boleh dilewati.',
  open: (taken: number) =>
    taken === 0 ? 'Tandai peran dan strateginya' : `Tandai peran dan strateginya (${taken} diambil)`,
  roles: 'Peran',
  strategies: (role: string) => `Dengan cara apa: ${role}`,
  note: 'Catatan tentang peran',

  course: 'Peran dari pertemuan ke pertemuan',
  courseText: 'Angka menunjukkan berapa strategi yang ditandai; tanda centang berarti diambil tanpa strategi.',
  role: 'Peran',
  total: 'Seluruhnya',
  timesOf: (times: number, of: number) => `${times} dari ${of}`,
  cellNone: 'tidak diambil',
  cellTaken: 'diambil',
  cellStrategies: (n: number) => `diambil dengan ${n} strategi`,
  often: 'Strategi yang paling sering',
  times: (name: string, n: number) => `${name} (${n} kali)`,
  never: 'Belum pernah ditandai',
};

export type RolesTakenText = typeof rolesTaken;
