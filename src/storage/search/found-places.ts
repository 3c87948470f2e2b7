/** What finds belong to: groups, sessions, members and what else holds something. Few beside the notes, so an object each. */
import { initialsIn } from '../../practice/initials.ts';
import { isDeleted, type Item } from '../../practice/item.ts';
import { isInTrash } from '../../practice/kind.ts';
import { shownName } from '../../practice/member-order.ts';
import type { FoundMember, FoundSession } from '../../practice/search/search-answer.ts';
import { minutesOfItem, textOf, valueOf } from '../../practice/search/searched-facts.ts';
import { sessionStatus } from '../../practice/session-status.ts';
import type { KindName } from '../database.ts';

const PLACE_KINDS: ReadonlySet<KindName> = new Set<KindName>([
  'group',
  'session',
  'member',
  'techniqueRun',
  'goal',
  'contact',
  'referral',
  'guided',
  'formation',
  'candidate',
  'groupAgreement',
  'ending',
  'record',
  'logLine',
  'resource',
]);

interface Place {
  readonly kind: KindName;
  readonly id: string;
  /** Number of what it belongs to; 0 for the agency. */
  readonly parent: number;
  readonly minutes: number;
  readonly name: string;
  readonly called: string;
  readonly initials: string;
  readonly addedAt: number | null;
  readonly session: FoundSession | undefined;
}

/** Where something stands; undefined inside for what it does not stand in. */
export interface Standing {
  readonly group: number;
  readonly session: number;
}

const NOWHERE: Standing = { group: 0, session: 0 };

export class FoundPlaces {
  readonly #numbers = new Map<string, number>();
  readonly #places: (Place | undefined)[] = [undefined];
  readonly #ids: string[] = [''];
  /** Told anew when a place changes. */
  readonly #standings = new Map<number, Standing | undefined>();
  readonly #initials = new Map<number, ReadonlyMap<string, string>>();

  static has(kind: KindName): boolean {
    return PLACE_KINDS.has(kind);
  }

  /** The same number for the same id for ever; 0 for ''. */
  numberOf(id: string): number {
    if (id === '') return 0;
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.#ids.length;
      this.#numbers.set(id, number);
      this.#ids.push(id);
      this.#places.push(undefined);
    }
    return number;
  }

  /** The number of an id that was met; undefined for one nothing belongs to. */
  knownNumber(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  idOf(number: number): string {
    return this.#ids[number] ?? '';
  }

  put(kind: KindName, id: string, parent: number, item: Item): void {
    const number = this.numberOf(id);
    this.#changed();
    if (isDeleted(item) || isInTrash(item)) {
      this.#places[number] = undefined;
      return;
    }
    const addedAt = valueOf(item, 'addedAt');
    this.#places[number] = {
      kind,
      id,
      parent,
      minutes: minutesOfItem(kind, item),
      name: textOf(item, 'name'),
      called: textOf(item, 'called'),
      initials: textOf(item, 'initials'),
      addedAt: typeof addedAt === 'number' ? addedAt : null,
      session: kind === 'session' ? foundSession(id, item) : undefined,
    };
  }

  drop(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#places[number] = undefined;
    this.#changed();
  }

  isThere(number: number): boolean {
    return this.#places[number] !== undefined;
  }

  /** In which group and session a place stands; undefined where it, or what it belongs to, is not there (any more). */
  standing(number: number): Standing | undefined {
    if (number === 0) return NOWHERE;
    const told = this.#standings.get(number);
    // Asked of every find: mostly it is there.
    if (told || this.#standings.has(number)) return told;
    // A place that is part of itself stands nowhere, and no forged parent leads round for ever.
    this.#standings.set(number, undefined);
    const standing = this.#standingOf(number);
    this.#standings.set(number, standing);
    return standing;
  }

  minutesOf(number: number): number {
    return this.#places[number]?.minutes ?? 0;
  }

  kindOf(number: number): KindName | undefined {
    return this.#places[number]?.kind;
  }

  group(number: number): { readonly id: string; readonly name: string } | undefined {
    const place = this.#places[number];
    return place?.kind === 'group' ? { id: place.id, name: place.name.trim() } : undefined;
  }

  session(number: number): FoundSession | undefined {
    return this.#places[number]?.session;
  }

  member(number: number): FoundMember | undefined {
    const place = this.#places[number];
    if (place?.kind !== 'member') return undefined;
    return { id: place.id, name: shownName(place), initials: this.#initialsIn(place.parent).get(place.id) ?? '' };
  }

  groups(): readonly { readonly id: string; readonly name: string }[] {
    return this.#places.flatMap((place, number) => (place?.kind === 'group' ? (this.group(number) ?? []) : []));
  }

  membersOf(group: number): readonly FoundMember[] {
    return this.#places.flatMap((place, number) =>
      place?.kind === 'member' && place.parent === group ? (this.member(number) ?? []) : [],
    );
  }

  #standingOf(number: number): Standing | undefined {
    const place = this.#places[number];
    if (!place) return undefined;
    if (place.kind === 'group') return { group: number, session: 0 };
    const above = this.standing(place.parent);
    return above && (place.kind === 'session' ? { ...above, session: number } : above);
  }

  #initialsIn(group: number): ReadonlyMap<string, string> {
    let initials = this.#initials.get(group);
    if (!initials) {
      const members = this.#places.filter((place) => place?.kind === 'member' && place.parent === group);
      initials = initialsIn(members.filter((member) => member !== undefined));
      this.#initials.set(group, initials);
    }
    return initials;
  }

  #changed(): void {
    this.#standings.clear();
    this.#initials.clear();
  }
}

function foundSession(id: string, item: Item): FoundSession {
  const moment = (field: string) => {
    const value = valueOf(item, field);
    return typeof value === 'number' ? value : null;
  };
  return {
    id,
    number: moment('number'),
    status: sessionStatus({
      begunAt: moment('begunAt'),
      endedAt: moment('endedAt'),
      closedAt: moment('closedAt'),
      notHeldAt: moment('notHeldAt'),
    }),
  };
}
