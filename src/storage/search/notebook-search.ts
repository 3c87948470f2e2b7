/**
 * Reads a notebook once, row by row, holds its words in memory and answers what is asked of them; follows whatever is written, in
 * this window or another. Made to run in a worker: nothing of it is on the disk, and with the worker it is gone. [SE2]
 */
import Dexie from 'dexie';
import { isDeleted } from '../../practice/item.ts';
import { isInTrash } from '../../practice/kind.ts';
import { excerptOf } from '../../practice/search/excerpt.ts';
import { askedWords } from '../../practice/search/folded-words.ts';
import type { SearchAnswer, SearchHit, SearchQuestion } from '../../practice/search/search-answer.ts';
import {
  dayOfMinutes,
  leadsOfItem,
  membersOfItem,
  minutesOfItem,
  minutesOn,
  SORT_OF,
  textOf,
} from '../../practice/search/searched-facts.ts';
import { SEARCHED, textsOfItem } from '../../practice/search/searched-texts.ts';
import { TextIndex } from '../../practice/search/text-index.ts';
import { KIND_TABLES, type KindName, type NotebookDatabase, type Row } from '../database.ts';
import { KIND_NAMES, KINDS } from '../kinds.ts';
import { rowPages } from '../row-pages.ts';
import { openRow, type OpeningKeys } from '../sealed-row.ts';
import { epochOf } from '../../crypto/seal.ts';
import { FoundPlaces, type Standing } from './found-places.ts';

/** Few: between two pages questions are answered. */
const PAGE = 64;
const MOST_HITS = 50;
/** Between what is told of a find and what is only found by. */
const ON_DEMAND = '\f';
/** What finds are part of comes first, then what is looked for most. */
const READ_FIRST: readonly KindName[] = ['group', 'member', 'session', 'entry'];

export interface SearchPorts {
  /** What opens the rows of a space in that epoch; undefined where there is nothing. */
  keysOf(space: string, epoch: number): Promise<OpeningKeys | undefined>;
  /** More was read, or something changed: the same question may have another answer now. */
  told(): void;
  /** The notebook can be read no more. */
  lost(): void;
}

type MutatedParts = Readonly<Record<string, unknown>>;

export class NotebookSearch {
  readonly #index = new TextIndex();
  readonly #places = new FoundPlaces();
  readonly #leads = new Map<string, number>();
  readonly #leadTexts: string[] = [];
  readonly #kinds: readonly KindName[];
  readonly #keys = new Map<string, OpeningKeys>();
  /** Spaces and epochs nothing opens: asked for again when keys come. */
  readonly #lacking = new Set<string>();
  /** Ids of what was written and is not read again yet; 'all' where it is not known which. */
  readonly #changed = new Map<KindName, Set<string> | 'all'>();
  /** Changed while everything is read: the page that holds them comes too late. */
  readonly #touched = new Set<string>();
  #working: Promise<void> | undefined;
  #reading = true;
  #stopped = false;
  #read = 0;
  #of = 0;
  readonly #mutated = (parts: unknown) => this.#noteChanges(parts as MutatedParts);

  constructor(
    readonly database: NotebookDatabase,
    readonly ports: SearchPorts,
  ) {
    this.#kinds = [...READ_FIRST, ...KIND_NAMES.filter((kind) => !READ_FIRST.includes(kind))].filter(
      (kind) => SEARCHED[kind] !== undefined || FoundPlaces.has(kind),
    );
  }

  /** Reads all there is, page by page; answers meanwhile are of what was read so far. */
  async read(): Promise<void> {
    // Before the first page: what is written from now on is told.
    Dexie.on('storagemutated', this.#mutated);
    const counts = await Promise.all(this.#kinds.map((kind) => this.database.rowsOf(kind).count()));
    this.#of = counts.reduce((sum, count) => sum + count, 0);
    for (const kind of this.#kinds) {
      for await (const page of rowPages(this.database.rowsOf(kind), PAGE)) {
        if (this.#stopped) return;
        for (const row of page) if (!this.#touched.has(row.id)) await this.#take(kind, row);
        this.#read += page.length;
        await this.#follow();
        this.ports.told();
      }
    }
    this.#reading = false;
    this.#touched.clear();
    this.#working = this.#followAll();
    await this.#working;
  }

  stop(): void {
    this.#stopped = true;
    Dexie.on.storagemutated.unsubscribe(this.#mutated);
  }

  answer({ words, group, member, sort, since }: SearchQuestion): SearchAnswer {
    // A single letter begins nearly every text; a single figure may be meant.
    const asked = askedWords(words).filter((word) => word.length > 1 || /\p{N}/u.test(word));
    const inGroup = group === '' ? 0 : (this.#places.knownNumber(group) ?? -1);
    const about = member === '' ? 0 : (this.#places.knownNumber(member) ?? -1);
    const earliest = since === '' ? 0 : minutesOn(since);
    const { total, best, withSlips } = this.#index.search(asked.some((word) => word.length > 1) ? asked : [], {
      most: MOST_HITS,
      minutes: (at) => this.#minutes(at),
      first: (at) => this.#isKind(at, 'group') || this.#isKind(at, 'member'),
      wanted: (at) => {
        const standing = this.#standing(at);
        return (
          standing !== undefined &&
          (inGroup === 0 || standing.group === inGroup) &&
          (about === 0 || this.#index.isAbout(at, about) || this.#index.parentOf(at) === about) &&
          (sort === '' || SORT_OF[this.#kindOf(at)] === sort) &&
          (earliest === 0 || this.#minutes(at) >= earliest)
        );
      },
    });
    return {
      total,
      withSlips,
      hits: best.map(({ at }) => this.#hit(at, asked)),
      read: this.#reading ? Math.min(this.#read, this.#of) : this.#of,
      of: this.#of,
      groups: this.#places.groups(),
      members: inGroup > 0 ? this.#places.membersOf(inGroup) : [],
    };
  }

  #hit(at: number, asked: readonly string[]): SearchHit {
    const kind = this.#kindOf(at);
    const standing = this.#standing(at) ?? { group: 0, session: 0 };
    const leads = this.#leadTexts[this.#index.leadsOf(at) - 1] ?? '';
    const parent = this.#index.parentOf(at);
    const besideOf = kind === 'step' ? (this.#places.knownNumber(leads) ?? parent) : parent;
    const besideKind = this.#places.kindOf(besideOf);
    const [shown = '', onDemand] = this.#index.textOf(at).split(ON_DEMAND);
    const excerpt = excerptOf(shown, asked);
    return {
      kind,
      id: this.#index.idOf(at),
      group: this.#places.group(standing.group),
      session: this.#places.session(standing.session || this.#sessionOfLead(kind, leads)),
      members: this.#index.membersOf(at).flatMap((member) => this.#places.member(member) ?? []),
      beside:
        besideKind === undefined || besideKind === 'group' || besideKind === 'session'
          ? undefined
          : { kind: besideKind, id: this.#places.idOf(besideOf) },
      leads,
      day: dayOfMinutes(this.#minutes(at)),
      excerpt,
      onDemand: onDemand !== undefined && !excerpt.pieces.some(({ marked }) => marked),
    };
  }

  /** Undefined for what is not there any more, or belongs to what is not. */
  #standing(at: number): Standing | undefined {
    const standing = this.#places.standing(this.#index.parentOf(at));
    const kind = this.#kindOf(at);
    // A note stays where it was written when one of those it is about goes; what is of one member goes with them.
    if (kind === 'entry' || standing === undefined) return standing;
    if (!this.#index.membersOf(at).every((member) => this.#places.isThere(member))) return undefined;
    return this.#isLeadThere(kind, at) ? standing : undefined;
  }

  /** Whether what it is written about is still there. */
  #isLeadThere(kind: KindName, at: number): boolean {
    const leads = this.#leadTexts[this.#index.leadsOf(at) - 1] ?? '';
    if (kind === 'grading') return this.#places.isThere(this.#places.knownNumber(leads) ?? 0);
    if (kind !== 'comment') return true;
    const [about = '', id = ''] = leads.split('/');
    if (about !== 'entry') return this.#places.isThere(this.#places.knownNumber(id) ?? 0);
    const note = this.#index.find(id);
    return note !== undefined && this.#index.textOf(note) !== '' && this.#standing(note) !== undefined;
  }

  #minutes(at: number): number {
    return this.#index.minutesOf(at) || this.#places.minutesOf(this.#index.parentOf(at));
  }

  #sessionOfLead(kind: KindName, leads: string): number {
    if (kind === 'step') return this.#places.knownNumber(leads) ?? 0;
    if (kind !== 'comment') return 0;
    const [about = '', id = ''] = leads.split('/');
    if (about === 'session') return this.#places.knownNumber(id) ?? 0;
    const note = about === 'entry' ? this.#index.find(id) : undefined;
    return note === undefined ? 0 : (this.#places.standing(this.#index.parentOf(note))?.session ?? 0);
  }

  #kindOf(at: number): KindName {
    return this.#kinds[this.#index.kindOf(at)] ?? 'entry';
  }

  #isKind(at: number, kind: KindName): boolean {
    return this.#kinds[this.#index.kindOf(at)] === kind;
  }

  /** What is not in it so far. */
  async #take(kind: KindName, row: Row): Promise<void> {
    const keys = await this.#keysFor(row);
    const opened = openRow(KINDS[kind], row, keys);
    // The notebook itself names what cannot be opened.
    if (!opened.ok) return;
    const item = opened.value;
    const isOwn = kind === 'group' || kind === 'session';
    const parent = row.parent === row.space || kind === 'group' ? 0 : this.#places.numberOf(row.parent);
    if (FoundPlaces.has(kind)) this.#places.put(kind, row.id, parent, item);
    const there = !isDeleted(item) && !isInTrash(item);
    const { shown, onDemand } = there ? textsOfItem(kind, item) : { shown: [], onDemand: [] };
    // A case record is opened on purpose, and who did is written down: no word of it but its title is told beside a find. [K5]
    const title = kind === 'record' && textOf(item, 'code') === 'K5' ? textOf(item, 'title') : undefined;
    const told = title === undefined ? shown : [title];
    const hidden = title === undefined ? onDemand : shown;
    this.#index.add({
      id: row.id,
      kind: this.#kinds.indexOf(kind),
      parent: isOwn ? this.#places.numberOf(row.id) : parent,
      leads: this.#leadOf(leadsOfItem(kind, item)),
      members: membersOfItem(kind, row.id, item).map((member) => this.#places.numberOf(member)),
      minutes: minutesOfItem(kind, item),
      stamp: stampOf(row),
      text: told.join('\n').replaceAll(ON_DEMAND, ' ') + (hidden.length > 0 ? ON_DEMAND + hidden.join('\n') : ''),
    });
  }

  #leadOf(leads: string): number {
    if (leads === '') return 0;
    let number = this.#leads.get(leads);
    if (number === undefined) {
      number = this.#leadTexts.push(leads);
      this.#leads.set(leads, number);
    }
    return number;
  }

  async #keysFor({ space, sealed }: Row): Promise<OpeningKeys | undefined> {
    const epoch = epochOf(sealed) ?? 0;
    const known = this.#keys.get(space);
    const lacking = `${space}/${epoch}`;
    if (known?.epochs[epoch] !== undefined || this.#lacking.has(lacking)) return known;
    const keys = await this.ports.keysOf(space, epoch);
    if (keys) this.#keys.set(space, keys);
    if (keys?.epochs[epoch] === undefined) this.#lacking.add(lacking);
    return keys;
  }

  /** Dexie tells of every write of every window: by table, then the ids as points and stretches. */
  #noteChanges(parts: MutatedParts): void {
    const mine = `idb://${this.database.name}/`;
    const opensMore = parts[`${mine}keys/`] !== undefined && this.#lacking.size > 0;
    if (opensMore) this.#lacking.clear();
    for (const kind of this.#kinds) {
      // A window that slept was told of nothing.
      if (opensMore || parts['all']) this.#changed.set(kind, 'all');
      // Behind the name of the table none of an index: the ids themselves.
      const ids = parts[`${mine}${KIND_TABLES[kind]}/`];
      const gone = parts[`${mine}${KIND_TABLES[kind]}/:dels`];
      if (ids) this.#noteRange(kind, ids);
      if (gone) this.#noteRange(kind, gone);
    }
    if (this.#changed.size === 0 || this.#reading) return;
    this.#working ??= this.#followAll();
  }

  #noteRange(kind: KindName, range: unknown): void {
    for (const { from, to } of rangesIn(range)) {
      const noted = this.#changed.get(kind);
      if (noted === 'all') return;
      // A stretch: everything between may have changed.
      if (typeof from !== 'string' || from !== to) this.#changed.set(kind, 'all');
      else if (noted) noted.add(from);
      else this.#changed.set(kind, new Set([from]));
    }
  }

  async #followAll(): Promise<void> {
    // Not at once: whoever begins it notes first that it is under way.
    await Promise.resolve();
    try {
      while (this.#changed.size > 0 && !this.#stopped) await this.#follow();
    } catch {
      // The database was closed under it: what is held is of before, and must not be taken for what there is.
      this.stop();
      this.ports.lost();
    } finally {
      this.#working = undefined;
    }
    this.ports.told();
  }

  async #follow(): Promise<void> {
    for (const [kind, ids] of this.#changed) {
      if (this.#stopped) return;
      // Not known which: that waits until everything was read once.
      if (ids === 'all' && this.#reading) continue;
      this.#changed.delete(kind);
      const changed = ids === 'all' ? await this.#changedOf(kind) : [...ids];
      for (const page of pagesOf(changed)) await this.#refresh(kind, page);
    }
  }

  /** Of a kind what is another one than was read, or gone. Told by the seals: nothing is opened for it. */
  async #changedOf(kind: KindName): Promise<readonly string[]> {
    const held = this.#index.heldOf(this.#kinds.indexOf(kind));
    const changed: string[] = [];
    for await (const page of rowPages(this.database.rowsOf(kind), PAGE)) {
      for (const row of page) {
        if (held.get(row.id) !== stampOf(row)) changed.push(row.id);
        held.delete(row.id);
      }
    }
    return [...changed, ...held.keys()];
  }

  async #refresh(kind: KindName, ids: readonly string[]): Promise<void> {
    const rows = await this.database.rowsOf(kind).bulkGet([...ids]);
    this.#index.remove(ids);
    for (const [i, row] of rows.entries()) {
      const id = ids[i] ?? '';
      if (this.#reading) this.#touched.add(id);
      if (row) await this.#take(kind, row);
      else this.#places.drop(id);
    }
  }
}

/** The end of the seal: no two are alike. */
function stampOf({ sealed }: Row): number {
  return new DataView(sealed.buffer, sealed.byteOffset + sealed.length - 4, 4).getUint32(0);
}

function pagesOf(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, page) => ids.slice(page * PAGE, (page + 1) * PAGE));
}

interface Stretch {
  readonly from: unknown;
  readonly to: unknown;
}

/** The tree in which Dexie tells ranges; what came from another window has lost its way to be walked. */
function rangesIn(range: unknown): readonly Stretch[] {
  const found: Stretch[] = [];
  const open: unknown[] = [range];
  while (open.length > 0) {
    const node = open.pop();
    if (node === null || typeof node !== 'object' || !('from' in node) || !('to' in node)) continue;
    const { from, to, l, r } = node as Stretch & { readonly l?: unknown; readonly r?: unknown };
    found.push({ from, to });
    open.push(l, r);
  }
  return found;
}
