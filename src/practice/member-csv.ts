/**
 * Members out of the rows of a table: which column means what, and line by line either a member or every reason why
 * not. Nothing is dropped unseen: good and bad lines together are all lines of the file.
 */
import { isDate } from './calendar.ts';
import { birthYearFault, isAge } from './member-age.ts';
import { folded } from './member-order.ts';

/** A record of the file with the line it begins on, counted from 1 as a text editor does. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote was opened and not closed, or closed in the middle: its cells cannot be trusted. */
  readonly broken: boolean;
}

export const CSV_FIELDS = [
  'name',
  'called',
  'initials',
  'birthYear',
  'age',
  'sex',
  'contact',
  'joinedOn',
  'leftOn',
  'leftReason',
  'needs',
  'strengths',
  'cautions',
  'consentTo',
  'consentOn',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** For each column of the file what it holds; '' leaves it out. */
export type CsvMapping = readonly (CsvField | '')[];

/** What a line gives of a member; only what the file says. */
export type CsvMember = {
  -readonly [F in Exclude<CsvField, 'birthYear' | 'age'>]?: string;
} & { birthYear?: number; age?: number; ageToldIn?: number };

export type CsvFault =
  | { readonly kind: 'blank' }
  | { readonly kind: 'quotes' }
  | { readonly kind: 'noName' }
  | { readonly kind: 'tooManyCells'; readonly cells: number; readonly columns: number }
  | { readonly kind: 'date'; readonly field: CsvField; readonly value: string }
  | { readonly kind: 'birthYear'; readonly value: string }
  | { readonly kind: 'age'; readonly value: string }
  | { readonly kind: 'twoValues'; readonly field: CsvField };

export interface GoodLine {
  readonly line: number;
  readonly member: CsvMember;
}

export interface BadLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** At least one. */
  readonly faults: readonly CsvFault[];
}

const DATES: ReadonlySet<CsvField> = new Set(['joinedOn', 'leftOn', 'consentOn']);
const LONG_TEXTS: ReadonlySet<CsvField> = new Set(['needs', 'strengths', 'cautions', 'consentTo']);

/** Words of headings in both languages, folded; a heading fits when it is one of them, or else begins with one. */
const HEADINGS: Readonly<Record<CsvField, readonly string[]>> = {
  name: ['nama lengkap', 'nama anggota', 'nama', 'full name', 'name', 'member', 'anggota', 'peserta', 'participant'],
  called: [
    'nama panggilan',
    'panggilan',
    'dipanggil',
    'sapaan',
    'nickname',
    'called',
    'what to call',
    'known as',
    'alias',
  ],
  initials: ['inisial', 'singkatan', 'initials'],
  birthYear: [
    'tahun lahir',
    'tanggal lahir',
    'tgl lahir',
    'lahir',
    'birth year',
    'year of birth',
    'date of birth',
    'birth date',
    'birthdate',
    'birthday',
    'born',
    'dob',
  ],
  age: ['umur', 'usia', 'age'],
  sex: ['jenis kelamin', 'kelamin', 'gender', 'sex', 'jk', 'l/p', 'p/l', 'm/f', 'f/m'],
  contact: [
    'kontak',
    'nomor telepon',
    'no telepon',
    'telepon',
    'telp',
    'no telp',
    'hp',
    'no hp',
    'nomor hp',
    'wa',
    'whatsapp',
    'contact',
    'phone',
    'mobile',
    'telephone',
    'email',
    'e-mail',
    'surel',
  ],
  joinedOn: [
    'bergabung',
    'tanggal bergabung',
    'tgl bergabung',
    'tanggal masuk',
    'tgl masuk',
    'masuk',
    'joined',
    'date joined',
    'join date',
    'since',
  ],
  leftOn: ['keluar', 'tanggal keluar', 'tgl keluar', 'berhenti', 'left', 'date left', 'left on', 'leaving date'],
  leftReason: ['alasan keluar', 'alasan berhenti', 'reason for leaving', 'reason left', 'leaving reason'],
  needs: ['kebutuhan', 'needs', 'need'],
  strengths: ['kekuatan', 'kelebihan', 'strengths', 'strength'],
  cautions: ['perhatian khusus', 'hal yang perlu diperhatikan', 'cautions', 'caution', 'warnings', 'medical'],
  consentTo: ['persetujuan', 'setuju', 'izin', 'consent to', 'consent', 'agreed to'],
  consentOn: ['tanggal persetujuan', 'tgl persetujuan', 'consent date', 'date of consent', 'consent on'],
};

/** What each column seems to hold by the words of its heading; '' where they say nothing. */
export function guessMapping(headings: readonly string[]): CsvMapping {
  const taken = new Set<CsvField>();
  return headings.map((heading) => {
    const field = fieldOf(heading);
    if (field === undefined || taken.has(field)) return '';
    taken.add(field);
    return field;
  });
}

/** Whether the first row names columns instead of a member. */
export function looksLikeHeadings(row: CsvRow | undefined): boolean {
  return row?.cells.some((cell) => fieldOf(cell) !== undefined) ?? false;
}

/** Reads each row by the mapping. `year` is the present one: ages are told in it, and nobody is born after it. */
export function readMembers(
  rows: readonly CsvRow[],
  mapping: CsvMapping,
  year: number,
): { readonly good: readonly GoodLine[]; readonly bad: readonly BadLine[] } {
  const good: GoodLine[] = [];
  const bad: BadLine[] = [];
  for (const row of rows) {
    const { member, faults } = readRow(row, mapping, year);
    if (faults.length > 0) bad.push({ line: row.line, cells: row.cells, faults });
    else good.push({ line: row.line, member });
  }
  return { good, bad };
}

/** A day as files write it: 2026-11-23, 23/11/2026, 23.11.2026, 3-1-2026. '' when there is no such day. */
export function readDay(text: string): string {
  const clean = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?)?$/.exec(clean);
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(clean);
  const [year, month, day] = iso ? iso.slice(1) : local ? local.slice(1).reverse() : [];
  if (year === undefined || month === undefined || day === undefined) return '';
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : '';
}

function readRow(
  row: CsvRow,
  mapping: CsvMapping,
  year: number,
): { readonly member: CsvMember; readonly faults: readonly CsvFault[] } {
  const member: CsvMember = {};
  if (row.cells.every((cell) => cell.trim() === '')) return { member, faults: [{ kind: 'blank' }] };
  const faults: CsvFault[] = row.broken ? [{ kind: 'quotes' }] : [];
  // A cell beyond the last heading would be lost: more often a comma nobody quoted than an empty tail.
  if (row.cells.slice(mapping.length).some((cell) => cell.trim() !== '')) {
    faults.push({ kind: 'tooManyCells', cells: row.cells.length, columns: mapping.length });
  }
  for (const field of new Set(mapping)) {
    if (field === '') continue;
    const values = row.cells.filter((cell, column) => mapping[column] === field && cell.trim() !== '');
    const value = single(field, values);
    if (value === undefined) faults.push({ kind: 'twoValues', field });
    else if (value !== '') take(member, faults, field, value, year);
  }
  if (!member.name) {
    // Some lists hold only what people are called.
    if (member.called) {
      member.name = member.called;
      delete member.called;
    } else faults.push({ kind: 'noName' });
  }
  return { member, faults };
}

/** The one text of a field; columns of a text are joined (first name, last name), of anything else must agree. */
function single(field: CsvField, values: readonly string[]): string | undefined {
  const clean = values.map((value) => (LONG_TEXTS.has(field) ? value.trim() : value.replace(/\s+/gu, ' ').trim()));
  if (LONG_TEXTS.has(field)) return clean.join('\n');
  if (DATES.has(field) || field === 'birthYear' || field === 'age') {
    return new Set(clean).size > 1 ? undefined : (clean[0] ?? '');
  }
  return clean.join(' ');
}

function take(member: CsvMember, faults: CsvFault[], field: CsvField, value: string, year: number): void {
  if (field === 'birthYear') {
    const day = readDay(value);
    const birthYear = day ? Number(day.slice(0, 4)) : /^\d{4}$/.test(value) ? Number(value) : Number.NaN;
    if (birthYearFault(birthYear, year)) faults.push({ kind: 'birthYear', value });
    else member.birthYear = birthYear;
  } else if (field === 'age') {
    const age = /^(\d{1,3})(?:\s*(?:tahun|thn|th|years?|yrs?|y)\.?)?$/i.exec(value);
    if (!age || !isAge(Number(age[1]))) faults.push({ kind: 'age', value });
    else {
      member.age = Number(age[1]);
      member.ageToldIn = year;
    }
  } else if (DATES.has(field)) {
    const day = readDay(value);
    if (day === '') faults.push({ kind: 'date', field, value });
    else member[field] = day;
  } else member[field] = value;
}

/** In signs. What is longer names no column, and is looked at no further: a table may hold anything. */
const LONGEST_HEADING = 200;

function fieldOf(heading: string): CsvField | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const text = folded(heading.replace(/[_*:.]+/g, ' ').replace(/\(.*?\)/g, ' '));
  if (text === '') return undefined;
  const exact = CSV_FIELDS.find((field) => HEADINGS[field].includes(text));
  if (exact) return exact;
  const beginnings = CSV_FIELDS.flatMap((field) => HEADINGS[field].map((word) => ({ field, word }))).filter(
    ({ word }) => text.startsWith(`${word} `),
  );
  // "Nama panggilan anak" is closer to "nama panggilan" than to "nama".
  return beginnings.sort((a, b) => b.word.length - a.word.length)[0]?.field;
}
