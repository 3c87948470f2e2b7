import type { Knowledge } from './knowledge.ts';

export interface Definition extends Knowledge {
  /** Who gave it; none for what sums up the others. */
  readonly author?: string;
}

/** What social group work is, in the words of those who shaped it. */
export const definitions = [
  {
    code: 'D1',
    source: ['D1'],
    author: 'National Association of Social Workers (NASW)',
    name: { id: 'NASW: layanan bagi kelompok', en: 'NASW: a service to groups' },
    meaning: {
      id: 'Layanan kepada kelompok, agar anggotanya lebih mampu menyesuaikan diri dan kelompok mencapai tujuannya.',
      en: 'A service to groups, so that members adjust better socially and the group reaches its aims.',
    },
  },
  {
    code: 'D2',
    source: ['D2'],
    author: 'Gisela Konopka',
    name: { id: 'Konopka: sadar dan mampu lewat kelompok', en: 'Konopka: awareness and capacity through a group' },
    meaning: {
      id: 'Orang menjadi sadar dan mampu dengan berhubungan dan menyumbang kepada kelompoknya.',
      en: 'People grow aware and able by relating to their group and contributing to it.',
    },
  },
  {
    code: 'D3',
    source: ['D3'],
    author: 'Harleigh B. Trecker',
    name: { id: 'Trecker: dibimbing dalam kegiatan bersama', en: 'Trecker: guided in shared activities' },
    meaning: {
      id: 'Kegiatan kelompok dibimbing agar orang bergaul dan bertumbuh, sesuai kebutuhan dan kemampuannya.',
      en: 'Group activities are guided so that people relate and grow, according to their needs and abilities.',
    },
  },
  {
    code: 'D4',
    source: ['D4'],
    author: 'Robert Klenk, Robert Ryan',
    name: { id: 'Klenk dan Ryan: pengalaman yang disengaja', en: 'Klenk and Ryan: purposeful experience' },
    meaning: {
      id: 'Fungsi sosial seseorang diperbaiki melalui pengalaman kelompok yang disusun dengan sadar.',
      en: 'A person’s social functioning is improved by group experience arranged on purpose.',
    },
  },
  {
    code: 'D5',
    source: ['D5'],
    author: 'Margaret E. Hartford',
    name: {
      id: 'Hartford: pengalaman kelompok sebagai alat utama',
      en: 'Hartford: group experience as the main medium',
    },
    meaning: {
      id: 'Pengalaman di dalam kelompok itulah alat utamanya, demi keberfungsian, pertumbuhan, dan perubahan.',
      en: 'Experience in the group is itself the main medium, for functioning, growth and change.',
    },
  },
  {
    code: 'D6',
    source: ['D6'],
    name: { id: 'Salah satu dari tiga metode utama', en: 'One of three main methods' },
    meaning: {
      id: 'Di samping pertolongan perorangan dan pengorganisasian masyarakat; kelompok adalah wadah sekaligus sarananya.',
      en: 'Beside casework and community organisation; the group is both the vessel and the means.',
    },
  },
  {
    code: 'D7',
    source: ['D7'],
    name: { id: 'Asal-usulnya: orang menolong diri bersama', en: 'Where it comes from: people helping themselves' },
    meaning: {
      id: 'Lahir dari upaya menghimpun orang untuk menolong diri sendiri, bukan dari pengobatan orang bermasalah.',
      en: 'Born from organising people to help themselves, not from treating the troubled.',
    },
  },
] as const satisfies readonly Definition[];

/** `D1` … `D7` */
export type DefinitionCode = (typeof definitions)[number]['code'];
