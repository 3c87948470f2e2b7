import { agencyKind } from '../../practice/agency.ts';
import { candidateKind } from '../../practice/candidate.ts';
import { groupKind, type Group } from '../../practice/group.ts';
import { handedOnKind, latestFirst, type HandedOn } from '../../practice/handed-on.ts';
import { versionsOf, type Item } from '../../practice/item.ts';
import { memberKind } from '../../practice/member.ts';
import type { KnownOfGroup } from '../../practice/redaction.ts';
import { resourceKind } from '../../practice/resource.ts';
import { sessionKind } from '../../practice/session.ts';
import { toldVersions } from '../../practice/told-versions.ts';
import type { Notebook } from '../notebook.ts';

export interface HandedList {
  readonly lines: readonly HandedOn[];
  /** Names by id. */
  readonly groups: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
  readonly sessions: ReadonlyMap<string, number | null>;
}

export function handedOnQueries(notebook: Notebook) {
  const space = notebook.identity.agencySpace;
  return {
    /** What left the app of one group, in no order. */
    ofGroup: (group: string): Promise<readonly HandedOn[]> => notebook.children(handedOnKind, group),
    /** Of the whole notebook. */
    all: (): Promise<readonly HandedOn[]> => notebook.all(handedOnKind),
    /** The latest first, with the names of what they were about; of one group, or ('') of the whole notebook. */
    async list(group: string): Promise<HandedList | undefined> {
      const one = group === '' ? undefined : await notebook.read(groupKind, group);
      if (group !== '' && !one) return undefined;
      const groups = one ? [one] : await notebook.all(groupKind);
      const ids = groups.map(({ id }) => id);
      const [lines, members, sessions] = await Promise.all([
        one ? notebook.children(handedOnKind, group) : notebook.all(handedOnKind),
        notebook.childrenOfAll(memberKind, ids),
        notebook.childrenOfAll(sessionKind, ids),
      ]);
      return {
        lines: latestFirst(lines),
        groups: new Map(groups.map(({ id, name }) => [id, name.trim()])),
        members: new Map(members.map(({ id, name, called }) => [id, name.trim() || called.trim()])),
        sessions: new Map(sessions.map(({ id, number }) => [id, number])),
      };
    },
    /** Whom and what a paper of the group may speak of; '' for one that speaks of all groups. */
    async known(group: string): Promise<KnownOfGroup> {
      const one = group === '' ? undefined : await notebook.read(groupKind, group);
      const groups: readonly Group[] = group === '' ? await notebook.all(groupKind) : one ? [one] : [];
      const ids = groups.map(({ id }) => id);
      const [members, candidates, sessions, resources, agency] = await Promise.all([
        notebook.childrenOfAll(memberKind, ids),
        notebook.childrenOfAll(candidateKind, ids),
        notebook.childrenOfAll(sessionKind, ids),
        notebook.children(resourceKind, space),
        notebook.derivedId(space, 'agency').then((id) => notebook.read(agencyKind, id)),
      ]);
      const known = new Set(members.map(({ id }) => id));
      const people = [
        ...members.map((member) => ({ ...member, birthYear: member.birthYear })),
        // A candidate who became a member stands in the member.
        ...candidates.filter(({ member }) => !known.has(member)).map((one) => ({ ...one, initials: '' })),
      ];
      return {
        people: people.map((person) => ({
          id: person.id,
          name: person.name,
          called: person.called,
          initials: person.initials,
          addedAt: person.addedAt,
          birthYear: person.birthYear,
          also: [...toldVersions(person.item, 'name'), ...toldVersions(person.item, 'called')],
          contact: toldVersions(person.item, 'contact').join('\n'),
        })),
        facilitators: [notebook.identity.name, ...groups.flatMap(({ item }) => listed(item, 'facilitators'))],
        groupNames: groups.flatMap(({ item }) => toldVersions(item, 'name')),
        agency: agency
          ? ['name', 'unit', 'address', 'contact', 'registration'].flatMap((field) => toldVersions(agency.item, field))
          : [],
        places: [...groups, ...sessions].flatMap(({ item }) => toldVersions(item, 'place')),
        resources: resources.flatMap(({ item }) => toldVersions(item, 'name')),
      };
    },
  };
}

/** Names of every version of a list. */
function listed(item: Item, field: string): readonly string[] {
  return versionsOf(item, field).flatMap(({ value }) =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [],
  );
}
