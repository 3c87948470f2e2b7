import Dexie, { type Table } from 'dexie';

/** One item as it lies on the disk, and as it will travel. All but these clear columns is inside the seal. [ST1] */
export interface Row {
  readonly id: string;
  readonly space: string;
  readonly parent: string;
  /** 1 until the relay holds it. */
  readonly dirty: 0 | 1;
  /** Bytes of the seal. */
  readonly size: number;
  readonly sealed: Uint8Array;
}

/** A sealed value of this tablet alone: a space's keys or counter, a draft, a digest. */
export interface LocalRow {
  readonly id: string;
  readonly sealed: Uint8Array;
}

/**
 * Raised with each change of the tables; the app refuses a database of a higher one instead of guessing. A database of a
 * lower one gets the tables it lacks on opening. [ST9]
 */
export const DATABASE_VERSION = 2;

/** The same as IndexedDB counts it: Dexie multiplies by ten. */
export const NATIVE_VERSION = DATABASE_VERSION * 10;

/** Tables of items, one per kind, named in the plural. */
export const KIND_TABLES = {
  agency: 'agencies',
  group: 'groups',
  member: 'members',
  session: 'sessions',
  entry: 'entries',
  attendance: 'attendances',
  mark: 'marks',
  step: 'steps',
  amendment: 'amendments',
  planTemplate: 'planTemplates',
  techniqueRun: 'techniqueRuns',
  ownActivity: 'ownActivities',
  goal: 'goals',
  grading: 'gradings',
  answer: 'answers',
  peerChoice: 'peerChoices',
  contact: 'contacts',
  resource: 'resources',
  referral: 'referrals',
  guided: 'guidedSheets',
  formation: 'formations',
  candidate: 'candidates',
  groupAgreement: 'groupAgreements',
  signature: 'signatures',
  ending: 'endings',
  turn: 'turns',
  reinforcement: 'reinforcements',
  hypothesisCheck: 'hypothesisChecks',
  record: 'records',
  logLine: 'logLines',
  caseOpening: 'caseOpenings',
  erasure: 'erasures',
  attachment: 'attachments',
  handedOn: 'handedOns',
  paperForm: 'paperForms',
  feedbackSheet: 'feedbackSheets',
} as const;

export type KindName = keyof typeof KIND_TABLES;

export class NotebookDatabase extends Dexie {
  declare readonly keys: Table<LocalRow, string>;
  declare readonly counters: Table<LocalRow, string>;
  /** Sealed pieces of attachments; parent: the attachment. [AT1] */
  declare readonly chunks: Table<Row, string>;
  declare readonly drafts: Table<LocalRow, string>;
  declare readonly digests: Table<LocalRow, string>;
  /** One row, id 'last': when this tablet last made a backup. */
  declare readonly backups: Table<LocalRow, string>;
  /** One row, id 'self': who this notebook is on this tablet. */
  declare readonly self: Table<LocalRow, string>;

  constructor(notebook: string) {
    // Chromium's default durability is relaxed since 121: a power cut would take a note the screen called kept.
    // Without Dexie's cache a live query never shows a row before it is committed: what is on the screen is kept.
    super(databaseName(notebook), { chromeTransactionDurability: 'strict', cache: 'disabled' });
    const items = Object.fromEntries(Object.values(KIND_TABLES).map((table) => [table, 'id, parent, space, dirty']));
    this.version(DATABASE_VERSION).stores({
      ...items,
      chunks: 'id, parent, space, dirty',
      keys: 'id',
      counters: 'id',
      drafts: 'id',
      digests: 'id',
      backups: 'id',
      self: 'id',
    });
  }

  rowsOf(kind: KindName): Table<Row, string> {
    return this.table(KIND_TABLES[kind]);
  }
}

export function databaseName(notebook: string): string {
  return `lingkar-${notebook}`;
}
