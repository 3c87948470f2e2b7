import Dexie, { type Table } from 'dexie';

/** One item as it lies on the disk, and as it will travel. All but these clear columns is inside the seal. [ST1] */
export interface Row {
  readonly id: string;
  readonly space: string;
  readonly parent: string;
  /** 1 until the relay holds it. */
  readonly dirty: 0 | 1;
  /**
   * Number of the device's write of the space that made the row what it is: the counter of its parcel. Rows of an older release, out
   * of a backup, and those that came from others have none. [SY4]
   */
  readonly n?: number;
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
export const DATABASE_VERSION = 3;

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
  comment: 'comments',
} as const;

export type KindName = keyof typeof KIND_TABLES;

/** Sealed values of sharing, of this tablet alone. [SH1] */
export const SHARING_TABLES = [
  'chains',
  'roles',
  'syncs',
  'seen',
  'waiting',
  'invitations',
  'drops',
  'attention',
] as const;

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
  /** The membership chain of each space, as far as it is known here. */
  declare readonly chains: Table<LocalRow, string>;
  /** The role of this device in each space that has a chain. */
  declare readonly roles: Table<LocalRow, string>;
  /** Where each space stands with the relay; and, id 'relay', which relay that is. */
  declare readonly syncs: Table<LocalRow, string>;
  /** Which parcels were seen, page by page. */
  declare readonly seen: Table<LocalRow, string>;
  /** Parcels that cannot be opened yet. */
  declare readonly waiting: Table<LocalRow, string>;
  declare readonly invitations: Table<LocalRow, string>;
  /** Items erased here whose parcels the relay is still to let go. */
  declare readonly drops: Table<LocalRow, string>;
  /** Items the facilitator should look at. */
  declare readonly attention: Table<LocalRow, string>;

  constructor(notebook: string) {
    // Chromium's default durability is relaxed since 121: a power cut would take a note the screen called kept.
    // Without Dexie's cache a live query never shows a row before it is committed: what is on the screen is kept.
    super(databaseName(notebook), { chromeTransactionDurability: 'strict', cache: 'disabled' });
    // The last one hands out what is to be sent, the lowest number first; a row without a number is not in it.
    const items = Object.fromEntries(
      Object.values(KIND_TABLES).map((table) => [table, 'id, parent, space, [space+dirty+n]']),
    );
    this.version(DATABASE_VERSION).stores({
      ...items,
      chunks: 'id, parent, space, [space+dirty]',
      keys: 'id',
      counters: 'id',
      drafts: 'id',
      digests: 'id',
      backups: 'id',
      self: 'id',
      ...Object.fromEntries(SHARING_TABLES.map((table) => [table, 'id'])),
    });
  }

  rowsOf(kind: KindName): Table<Row, string> {
    return this.table(KIND_TABLES[kind]);
  }
}

export function databaseName(notebook: string): string {
  return `lingkar-${notebook}`;
}
