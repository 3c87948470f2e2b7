import type { KnowledgePart } from './knowledge.ts';

/**
 * The eighteen items of the agency data book (K6). The source counts eighteen and names seventeen, procedures and
 * requirements in one breath; here they are two items, which makes the eighteen. The library says so.
 */
export const agencyDataItems = [
  {
    code: 'K6a',
    name: { id: 'Nama lembaga', en: 'Name' },
    meaning: {
      id: 'Nama resmi, dan nama yang biasa disebut orang.',
      en: 'The official name, and what people call it.',
    },
  },
  {
    code: 'K6b',
    name: { id: 'Alamat', en: 'Address' },
    meaning: {
      id: 'Tempat, telepon, dan jam orang dapat datang.',
      en: 'Place, telephone, and the hours when people can come.',
    },
  },
  {
    code: 'K6c',
    name: { id: 'Program kerja', en: 'Work programme' },
    meaning: { id: 'Apa yang dikerjakan pada tahun berjalan.', en: 'What is being done in the present year.' },
  },
  {
    code: 'K6d',
    name: { id: 'Kebijakan', en: 'Policies' },
    meaning: {
      id: 'Pegangan yang menentukan siapa dilayani dan bagaimana.',
      en: 'The rules that settle who is served and how.',
    },
  },
  {
    code: 'K6e',
    name: { id: 'Prosedur pelayanan', en: 'Procedures of service' },
    meaning: {
      id: 'Urutan langkah dari orang datang sampai selesai dilayani.',
      en: 'The steps from a person’s arrival until the service is over.',
    },
  },
  {
    code: 'K6f',
    name: { id: 'Syarat yang harus dipenuhi', en: 'Requirements' },
    meaning: {
      id: 'Surat, batas usia, atau keadaan yang diminta.',
      en: 'Papers, age limits or circumstances that are asked for.',
    },
  },
  {
    code: 'K6g',
    name: { id: 'Proses, cara, dan waktu pelayanan', en: 'Process, methods and time of service' },
    meaning: {
      id: 'Metode yang dipakai, dan berapa lama biasanya berlangsung.',
      en: 'The methods in use, and how long it usually takes.',
    },
  },
  {
    code: 'K6h',
    name: { id: 'Struktur organisasi', en: 'Structure' },
    meaning: {
      id: 'Siapa bertanggung jawab kepada siapa.',
      en: 'Who answers to whom.',
    },
  },
  {
    code: 'K6i',
    name: { id: 'Pencatatan dan pelaporan kasus', en: 'Recording and reporting of cases' },
    meaning: {
      id: 'Wawancara, keterangan, dan data klien: siapa menulis, menyimpan, dan membacanya.',
      en: 'Interviews, information and client data: who writes, keeps and reads them.',
    },
  },
  {
    code: 'K6j',
    name: { id: 'Bidang kegiatan', en: 'Fields of activity' },
    meaning: { id: 'Bidang fungsi tempat lembaga bekerja.', en: 'The functional fields the agency works in.' },
  },
  {
    code: 'K6k',
    name: { id: 'Batas khusus', en: 'Limits' },
    meaning: {
      id: 'Apa yang tidak dilayani, dan ke mana orang diarahkan.',
      en: 'What is not served, and where people are sent instead.',
    },
  },
  {
    code: 'K6l',
    name: { id: 'Wilayah kewenangan', en: 'Area of authority' },
    meaning: {
      id: 'Kabupaten atau kota, provinsi, nasional, atau internasional.',
      en: 'District or city, province, national or international.',
    },
  },
  {
    code: 'K6m',
    name: { id: 'Tanggal berdiri', en: 'Founding date' },
    meaning: { id: 'Sejak kapan lembaga ini ada.', en: 'Since when the agency has existed.' },
  },
  {
    code: 'K6n',
    name: { id: 'Sumber dana', en: 'Funds' },
    meaning: { id: 'Dari mana dana dapat diperoleh.', en: 'Where money can come from.' },
  },
  {
    code: 'K6o',
    name: { id: 'Tenaga profesional tiap bidang', en: 'Professional staff per field' },
    meaning: {
      id: 'Berapa orang, dengan keahlian apa, di bidang mana.',
      en: 'How many people, with which training, in which field.',
    },
  },
  {
    code: 'K6p',
    name: { id: 'Sifat lembaga', en: 'Nature' },
    meaning: {
      id: 'Berpanti, setengah panti, atau tanpa panti.',
      en: 'Institutional, semi-institutional or non-institutional.',
    },
  },
  {
    code: 'K6q',
    name: { id: 'Tenaga administrasi dan statusnya', en: 'Administrative staff and status' },
    meaning: { id: 'Berapa orang, tetap atau kontrak.', en: 'How many people, permanent or on contract.' },
  },
  {
    code: 'K6r',
    name: { id: 'Landasan hukum', en: 'Legal basis' },
    meaning: {
      id: 'Akta, izin, dan peraturan yang mendasari berdirinya.',
      en: 'The deed, licence and regulations on which it was founded.',
    },
  },
] as const satisfies readonly KnowledgePart[];

/** `K6a` … `K6r` */
export type AgencyDataItemCode = (typeof agencyDataItems)[number]['code'];
