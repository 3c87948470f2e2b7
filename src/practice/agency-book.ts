/** What of the eighteen items of the agency data book is known. [K6] */
import * as v from 'valibot';
import { staffSchema, type Agency } from './agency.ts';
import { versionsOf, type Item } from './item.ts';
import { partField } from './kind.ts';
import { toldVersions } from './told-versions.ts';

/** The item by its letter, and where its words stand; staff is told from who works there. */
export const BOOK_ITEMS = [
  { code: 'K6a', field: 'name' },
  { code: 'K6b', field: 'address' },
  { code: 'K6c', field: 'programme' },
  { code: 'K6d', field: 'policies' },
  { code: 'K6e', field: 'procedures' },
  { code: 'K6f', field: 'requirements' },
  { code: 'K6g', field: 'process' },
  { code: 'K6h', field: 'structure' },
  { code: 'K6i', field: 'caseRecording' },
  { code: 'K6j', field: 'activityFields' },
  { code: 'K6k', field: 'limits' },
  { code: 'K6l', field: 'authority' },
  { code: 'K6m', field: 'founded' },
  { code: 'K6n', field: 'funds' },
  { code: 'K6o', staff: 'professional' },
  { code: 'K6p', field: 'nature' },
  { code: 'K6q', staff: 'administrative' },
  { code: 'K6r', field: 'legalBasis' },
] as const;

export type BookItem = (typeof BOOK_ITEMS)[number];
export type BookField = Extract<BookItem, { field: string }>['field'];
export type StaffWork = Extract<BookItem, { staff: string }>['staff'];
export type StaffMember = Agency['staff'][number];

/** In the order they were written down. */
export function staffOf(agency: Agency | undefined, work: StaffWork): readonly StaffMember[] {
  return (agency?.staff ?? [])
    .filter((one) => one.work === work)
    .sort((a, b) => a.addedAt - b.addedAt || (a.key < b.key ? -1 : 1));
}

/** What is noted of one person, the version that is shown first, then those written apart; equal ones once. */
export function staffOutOf(item: Item | undefined, key: string): readonly Omit<StaffMember, 'key'>[] {
  const told = item ? versionsOf(item, partField('staff', key)) : [];
  const people = told.flatMap(({ value }) => {
    const parsed = v.safeParse(staffSchema, value);
    return parsed.success ? [parsed.output] : [];
  });
  const alike = (one: (typeof people)[number]) => `${one.work} ${staffLine(one)}`;
  return people.filter((one, at) => people.findIndex((other) => alike(other) === alike(one)) === at);
}

/** One person in one line. */
export function staffLine(one: Omit<StaffMember, 'key' | 'work' | 'addedAt'>): string {
  const { name, role, field, qualification, status, since } = one;
  return [name, role, field, qualification, status, since].filter((part) => part.trim() !== '').join(' · ');
}

/** Names of everyone who works there, professionals first, each once; every version that was written apart. */
export function staffNames(agency: Agency | undefined): readonly string[] {
  const people = [...staffOf(agency, 'professional'), ...staffOf(agency, 'administrative')];
  const names = people.flatMap(({ key }) => staffOutOf(agency?.item, key).map(({ name }) => name.trim()));
  return [...new Set(names.filter((name) => name !== ''))];
}

/** What was written to an item, every version that was written apart; none for what is not yet known. */
export function bookWords(agency: Agency | undefined, field: BookField): readonly string[] {
  return agency ? toldVersions(agency.item, field) : [];
}

export function isKnown(agency: Agency | undefined, item: BookItem): boolean {
  return 'staff' in item ? staffOf(agency, item.staff).length > 0 : bookWords(agency, item.field).length > 0;
}

/** Of the eighteen. */
export function knownItems(agency: Agency | undefined): number {
  return BOOK_ITEMS.filter((item) => isKnown(agency, item)).length;
}
