/** Everyone who may make up a group: its members, and those who may yet join, as one board. [P3] */
import { BOARD_PLACES, READINESS, type BoardPlace, type Candidate, type Readiness } from './candidate.ts';
import { pairKey, pairOf, type Formation } from './formation.ts';
import { ageIn } from './member-age.ts';
import { isActive, isNewcomer, shownName } from './member-order.ts';
import type { Member } from './member.ts';
import { shortWords } from './short-words.ts';
import { otherVersions } from './told-versions.ts';

export interface BoardPerson {
  /** Of the candidate where there is one, else of the member. */
  readonly id: string;
  /** Stays the same when the board first says something of a member, and when a candidate becomes one. */
  readonly key: string;
  readonly candidate: Candidate | undefined;
  readonly member: Member | undefined;
  /** As they want to be called; may be ''. */
  readonly name: string;
  readonly place: BoardPlace;
  /** Where else another tablet put them, as long as nobody has decided. */
  readonly otherPlaces: readonly BoardPlace[];
  readonly isNew: boolean;
  readonly age: number | undefined;
  readonly sex: string;
  /** Words short enough to be counted. */
  readonly needs: readonly string[];
  readonly abilities: readonly string[];
  readonly ready: Readiness | '';
  /** What else another tablet says of it, as long as nobody has decided. */
  readonly otherReady: readonly Readiness[];
}

export interface BoardSource {
  readonly candidates: readonly Candidate[];
  readonly members: readonly Member[];
  /** ISO days: today, and the group's first session held, '' when there was none. */
  readonly today: string;
  readonly began: string;
}

/** In the order of adding. Who has left the group stands on the board no more. */
export function boardOf({ candidates, members, today, began }: BoardSource): readonly BoardPerson[] {
  const year = Number(today.slice(0, 4));
  const byId = new Map(members.map((member) => [member.id, member]));
  const standing = new Set<string>();
  const people: (BoardPerson & { readonly at: number })[] = [];
  const add = (candidate: Candidate | undefined, member: Member | undefined) => {
    const who = member ?? candidate;
    if (!who || (member && !isActive(member, today))) return;
    const place = candidate?.board || (member ? 'in' : 'waiting');
    const apart = <T extends string>(field: string, known: readonly T[]) =>
      candidate ? otherVersions(candidate.item, field, (value) => known.find((one) => one === value) ?? '') : [];
    people.push({
      id: candidate?.id ?? who.id,
      key: candidate && (!member || shownName(candidate) !== '') ? candidate.id : who.id,
      candidate,
      member,
      name: shownName(who),
      place,
      otherPlaces: apart('board', BOARD_PLACES).filter((other) => other !== place),
      isNew: candidate?.belongs ? candidate.belongs === 'new' : !member || isNewcomer(member, began, today),
      age: ageIn(who, year),
      sex: who.sex.trim(),
      needs: shortWords(who.needs),
      abilities: shortWords(who.strengths),
      ready: candidate?.ready ?? '',
      otherReady: apart('ready', READINESS),
      at: who.addedAt ?? 0,
    });
  };
  for (const candidate of [...candidates].sort(byAdding)) {
    const member = byId.get(candidate.member);
    // Taken in twice apart, or put on the board on two tablets: one person all the same.
    if (member && standing.has(member.id)) continue;
    // The member it stood for was deleted, and it never held more than the place of them.
    if (!member && candidate.member !== '' && shownName(candidate) === '') continue;
    if (member) standing.add(member.id);
    add(candidate, member);
  }
  for (const member of members) if (!standing.has(member.id)) add(undefined, member);
  return people.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ at: _at, ...person }) => person);
}

/** Those of whom everybody who wrote it down says that they are ready. */
export function readyAmong(people: readonly BoardPerson[]): readonly BoardPerson[] {
  return people.filter(({ ready, otherReady }) => ready === 'ready' && otherReady.length === 0);
}

/** Those who stand at that place. */
export function standingAt(board: readonly BoardPerson[], place: BoardPlace): readonly BoardPerson[] {
  return board.filter((person) => person.place === place);
}

export interface Conflict {
  readonly one: BoardPerson;
  readonly other: BoardPerson;
  /** Keys under which it stands in the formation: more than one where it was noted before and after joining. */
  readonly keys: readonly string[];
  readonly text: string;
}

/** Known conflicts among the people of the board; each pair once, who stands first on the board first. */
export function conflictsOn(
  board: readonly BoardPerson[],
  formation: Pick<Formation, 'conflicts'> | undefined,
): readonly Conflict[] {
  const people = new Map<string, BoardPerson>();
  for (const person of board) for (const id of idsOf(person)) people.set(id, person);
  const found = new Map<string, Conflict>();
  for (const { key, text } of formation?.conflicts ?? []) {
    const [one, other] = (pairOf(key) ?? [])
      .flatMap((id) => people.get(id) ?? [])
      .sort((a, b) => board.indexOf(a) - board.indexOf(b));
    if (!one || !other || one === other) continue;
    const pair = pairKey(one.id, other.id);
    const known = found.get(pair);
    if (!known) found.set(pair, { one, other, keys: [key], text });
    else found.set(pair, { ...known, keys: [...known.keys, key], text: [known.text, text].filter(Boolean).join('\n') });
  }
  return [...found.values()];
}

/** Every id a person is known by: as a candidate, and as the member they are. */
function idsOf({ candidate, member }: BoardPerson): readonly string[] {
  return [candidate?.id, member?.id].filter((id) => id !== undefined);
}

function byAdding(a: Candidate, b: Candidate): number {
  return (a.addedAt ?? 0) - (b.addedAt ?? 0) || (a.id < b.id ? -1 : 1);
}
