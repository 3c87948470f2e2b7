export const progress = {
  title: 'Tujuan dan kemajuan',
  ofMember: (name: string) => `Kemajuan ${name}`,
  back: 'Ke kelompok',
  toMember: 'Ke halaman anggota',
  toGroup: 'Kemajuan seluruh kelompok',
  members: 'Tiap anggota',
  membersHint: 'Sentuh satu nama untuk melihat tujuan dan gambarannya.',
  noMembers: 'Belum ada anggota dalam kelompok ini.',
  goalCount: (n: number) => (n === 0 ? 'belum ada tujuan' : `${n} tujuan`),
  standing: (grade: string) => `sekarang ${grade}`,
};

export type ProgressText = typeof progress;
