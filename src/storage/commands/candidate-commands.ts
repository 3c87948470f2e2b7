import type { Json } from '../../base/json.ts';
import type { Result } from '../../base/result.ts';
import { BOARD_PLACES, candidateKind, type BoardPlace, type Candidate } from '../../practice/candidate.ts';
import { formationKind, pairKey, pairOf } from '../../practice/formation.ts';
import { groupKind } from '../../practice/group.ts';
import { versionsOf, type Dot, type Item, type Seen } from '../../practice/item.ts';
import { partField, type Changes } from '../../practice/kind.ts';
import { memberKind } from '../../practice/member.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openGroup } from './open-group.ts';

export type CandidateChanges = Changes<typeof candidateKind>;

/** A person on the board: a candidate by their id, or a member by theirs. */
export interface OnBoard {
  readonly candidate: string | undefined;
  readonly member: string | undefined;
}

/** Where somebody stood before a move, with what was said of it on two tablets apart. */
export interface Stood {
  readonly person: OnBoard;
  /** The item of the board; undefined where it had said nothing yet. */
  readonly item: Item | undefined;
}

/** What undoing needs to know of candidates taken into the group. */
export interface TakenIn {
  readonly candidate: string;
  readonly member: string;
}

/** What undoing needs to know of a second group. */
export interface SecondGroup {
  readonly first: string;
  readonly group: string;
  readonly moved: readonly { readonly id: string; readonly former: Item; readonly there: string }[];
  /** Left open in the first group, and put to those who wait there. */
  readonly waiting: readonly Stood[];
}

/** Short fields a candidate hands on to the member they become; needs and strengths go with all their versions. */
const HANDED_ON = ['name', 'called', 'birthYear', 'age', 'ageToldIn', 'sex', 'contact'] as const;
const NARRATIVES = ['needs', 'strengths'] as const;

export function candidateCommands(notebook: Notebook) {
  return {
    /** Puts people on the board, all or none, and drops the draft they stood in. Answers their ids in the order given. */
    add(group: string, people: readonly CandidateChanges[], draft?: DraftName): Promise<Result<readonly string[]>> {
      return notebook.command(async (writing) => {
        const { space } = await openGroup(writing, group);
        if (draft !== undefined) writing.dropDraft(draft);
        const { now } = writing;
        const changes = people.map((person, index) => ({ addedAt: now + index, ...person }));
        return writing.createAll(candidateKind, { space, parent: group }, changes);
      });
    },
    change(id: string, changes: CandidateChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => writing.change(candidateKind, id, changes, seen));
    },
    /** What the board says of somebody, of a member too: the first word said makes the item that holds it. */
    place(group: string, person: OnBoard, changes: CandidateChanges, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command((writing) => place(writing, group, person, changes, seen));
    },
    /** The same for several at once, all or none. */
    placeAll(group: string, people: readonly OnBoard[], changes: CandidateChanges): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        for (const person of people) await place(writing, group, person, changes);
      });
    },
    /** Undo of moving people: each stands where they stood, at both places where two tablets had put them apart. */
    placeBack(group: string, people: readonly Stood[]): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        for (const { person, item } of people) await stand(writing, group, person, item);
      });
    },
    remove(id: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(candidateKind, id));
    },
    bringBack(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(candidateKind, id, former));
    },
    /**
     * Makes candidates members of the group, with all that is known of them. One who is a member already is passed
     * over: the member's id is derived, so that two tablets that take in the same person make one member. Answers
     * whom it took in.
     */
    takeIn(group: string, candidates: readonly string[], joinedOn: string): Promise<Result<readonly TakenIn[]>> {
      return notebook.command(async (writing: Writing) => {
        const { space } = await openGroup(writing, group);
        const taken: TakenIn[] = [];
        for (const id of candidates) {
          const candidate = await writing.read(candidateKind, id);
          if (!candidate) writing.refuse({ kind: 'notFound', table: 'candidate', id });
          if (candidate.member !== '' && (await writing.read(memberKind, candidate.member))) continue;
          const member = await writing.derivedId(space, 'member', id);
          await becomeMember(writing, { space, parent: group }, candidate, member, joinedOn);
          await writing.change(candidateKind, id, { member, board: 'in' });
          taken.push({ candidate: id, member });
        }
        return taken;
      });
    },
    /** Undo of taking in: they are candidates again, with all they had. */
    takeBack(taken: readonly TakenIn[]): Promise<Result<void>> {
      return notebook.command(async (writing: Writing) => {
        await writing.removeAll(
          memberKind,
          taken.map(({ member }) => member),
        );
        for (const { candidate } of taken) await writing.change(candidateKind, candidate, { member: '' });
      });
    },
    /**
     * Founds a second group for some of the candidates: what the first is for and how it came about goes along, its
     * members and agreement do not. `open` are in neither, and wait in the first. Answers what undoing needs.
     */
    splitOff(
      group: string,
      name: string,
      candidates: readonly string[],
      open: readonly Stood[] = [],
    ): Promise<Result<SecondGroup>> {
      return notebook.command(async (writing: Writing) => {
        const first = await openGroup(writing, group);
        const space = await writing.foundSpace();
        const { origin, purpose, aims, serves, usualMinutes, plannedSessions, facilitators } = first;
        const second = await writing.create(
          groupKind,
          { space, parent: first.parent },
          {
            name,
            origin,
            purpose,
            aims,
            serves,
            place: first.place,
            usualMinutes,
            plannedSessions,
            facilitators,
            stage: 'P3',
          },
        );
        const known = await writing.read(formationKind, await writing.derivedId(first.space, 'formation', group));
        const moved: { id: string; former: Item; there: string }[] = [];
        const ids = new Map<string, string>();
        for (const id of candidates) {
          const candidate = await writing.read(candidateKind, id);
          if (!candidate) writing.refuse({ kind: 'notFound', table: 'candidate', id });
          const there = await writing.create(candidateKind, { space, parent: second }, {});
          await writing.bringBack(candidateKind, there, candidate.item);
          moved.push({ id, former: await writing.remove(candidateKind, id), there });
          ids.set(id, there);
        }
        if (known) {
          const { client, consent, kindOfGroup, openness } = known;
          const formation = await writing.derivedId(space, 'formation', second);
          await writing.create(
            formationKind,
            { space, parent: second },
            { client, consent, kindOfGroup, openness },
            formation,
          );
          // With every version of every answer; pairs are named anew, for their people have other ids there.
          await writing.bringBack(formationKind, formation, secondFormation(known.item, ids));
        }
        for (const { person } of open) await place(writing, group, person, { board: 'waiting' });
        return { first: group, group: second, moved, waiting: open };
      });
    },
    /** Undo of that: everybody is back where they were, and the second group is gone. */
    joinAgain({ first, group, moved, waiting }: SecondGroup): Promise<Result<void>> {
      return notebook.command(async (writing: Writing) => {
        await writing.removeAll(
          candidateKind,
          moved.map(({ there }) => there),
        );
        const { space } = await openGroup(writing, group);
        await writing.removeAll(formationKind, [await writing.derivedId(space, 'formation', group)]);
        await writing.remove(groupKind, group);
        for (const { id, former } of moved) await writing.bringBack(candidateKind, id, former);
        for (const { person, item } of waiting) await stand(writing, first, person, item);
      });
    },
  };
}

async function place(
  writing: Writing,
  group: string,
  { candidate, member }: OnBoard,
  changes: CandidateChanges,
  seen?: Seen,
): Promise<Dot> {
  const { space } = await openGroup(writing, group);
  if (candidate !== undefined) return writing.change(candidateKind, candidate, changes, seen);
  if (member === undefined) throw new Error('nobody to place');
  const id = await writing.derivedId(space, 'candidate', member);
  return writing.put(candidateKind, id, { space, parent: group }, { member, ...changes }, seen);
}

async function stand(writing: Writing, group: string, person: OnBoard, item: Item | undefined): Promise<void> {
  // The earliest first, so that what was shown first before gets the latest stamp again.
  const stood = (item ? versionsOf(item, 'board') : []).map(({ value }) => placeOf(value)).reverse();
  await place(writing, group, person, { board: stood[0] ?? '' });
  for (const board of stood.slice(1)) await place(writing, group, person, { board }, { board: [] });
}

function placeOf(value: Json): BoardPlace | '' {
  return BOARD_PLACES.find((known) => known === value) ?? '';
}

async function becomeMember(
  writing: Writing,
  at: { readonly space: string; readonly parent: string },
  candidate: Candidate,
  member: string,
  joinedOn: string,
): Promise<void> {
  const known = Object.fromEntries(HANDED_ON.map((field) => [field, candidate[field]]));
  await writing.put(memberKind, member, at, { ...known, joinedOn, addedAt: writing.now });
  for (const field of NARRATIVES) {
    // The earliest first and each beside the others, so that none is chosen on the way.
    const texts = versionsOf(candidate.item, field).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    for (const text of texts.reverse()) await writing.change(memberKind, member, { [field]: text }, { [field]: [] });
  }
}

const OF_ONE_GROUP = /^(?:answers|elements|elementPlaces|elementResources|elementAims)\//;

/** What of a formation goes along into a second group: its answers, its elements, and conflicts within it. */
function secondFormation(item: Item, ids: ReadonlyMap<string, string>): Item {
  const fields: Record<string, Item['fields'][string]> = {};
  for (const [field, versions] of Object.entries(item.fields)) {
    if (OF_ONE_GROUP.test(field)) fields[field] = versions;
    const [part, pair] = field.split('/');
    if (part !== 'conflicts') continue;
    const [one, other] = (pairOf(pair ?? '') ?? []).map((id) => ids.get(id));
    if (one && other) fields[partField('conflicts', pairKey(one, other))] = versions;
  }
  return { ...item, fields };
}
