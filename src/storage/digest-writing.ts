import type { Json } from '../base/json.ts';
import {
  DIGEST_FORM,
  EMPTY_DIGEST,
  digestOf,
  withMember,
  withSession,
  withStep,
  type GroupDigest,
} from '../practice/group-digest.ts';
import { GLANCE_FORM, glanceOf, type GroupGlance } from '../practice/group-glance.ts';
import { groupKind, type Group } from '../practice/group.ts';
import { memberKind, type Member } from '../practice/member.ts';
import { sessionKind, type Session } from '../practice/session.ts';
import { stepKind, type Step } from '../practice/step.ts';
import type { KindName } from './database.ts';
import type { NotebookReader } from './notebook-reader.ts';

export interface GroupAtAGlance {
  readonly group: Group;
  readonly glance: GroupGlance;
}

/** What became of a row that a digest tells of; `view` is undefined once it is deleted. */
export interface DigestChange {
  readonly kind: KindName;
  readonly id: string;
  readonly view: unknown;
}

/** Which part of a digest tells of a kind. */
const PART_OF: Partial<Record<KindName, 'sessions' | 'members' | 'openSteps'>> = {
  session: 'sessions',
  member: 'members',
  step: 'openSteps',
};

export function isInDigest(kind: KindName): boolean {
  return kind in PART_OF;
}

/** Keeps the digests of groups in step with their rows, inside the same transaction. */
export class DigestWriting {
  readonly #changes = new Map<string, DigestChange[]>();
  readonly #forgotten = new Set<string>();

  constructor(readonly notebook: NotebookReader) {}

  /** Notes that a row of `group` changed. `view` is undefined once it is deleted. */
  changed(kind: KindName, group: string, id: string, view: unknown): void {
    if (!isInDigest(kind)) return;
    const changes = this.#changes.get(group) ?? [];
    changes.push({ kind, id, view });
    this.#changes.set(group, changes);
  }

  /** The digest of a group that was erased goes, instead of telling that it is empty. */
  forget(group: string): void {
    this.#forgotten.add(group);
  }

  async finish(): Promise<void> {
    for (const group of this.#forgotten) {
      this.#changes.delete(group);
      for (const id of [group, glanceId(group)]) await this.notebook.deleteLocal('digests', id);
    }
    for (const [group, changes] of this.#changes) {
      const before = readDigest(await this.notebook.readLocal('digests', group));
      // The rows are already written, so telling a missing digest anew takes these changes in as well.
      const after = before ? appliedAll(before, changes) : await tellDigest(this.notebook, group);
      await putDigest(this.notebook, group, after);
    }
  }
}

/** The digest of a group, told anew from the rows when there is none of this form. */
export async function groupDigest(notebook: NotebookReader, group: string): Promise<GroupDigest> {
  return readDigest(await notebook.readLocal('digests', group)) ?? tellDigest(notebook, group);
}

/**
 * All groups with what a list shows of them. Both tables are read at once and not one after the other: the first screen after
 * unlocking waits for it.
 */
export async function groupsAtAGlance(notebook: NotebookReader): Promise<readonly GroupAtAGlance[]> {
  const [groups, glances] = await Promise.all([notebook.all(groupKind), notebook.localsFrom('digests', GLANCE)]);
  return Promise.all(
    groups.map(async (group) => ({
      group,
      glance: readGlance(glances.get(glanceId(group.id))) ?? glanceOf(await groupDigest(notebook, group.id)),
    })),
  );
}

const DIGESTED = ['group', 'session', 'member', 'step'] as const;
/** Groups whose digests are opened in one transaction: whoever writes meanwhile waits no longer than that takes. */
const KEPT_TOGETHER = 5;

/** Writes the glances that are not there in the present form: of groups that nobody has written in since an update. */
export async function keepGlances(notebook: NotebookReader): Promise<void> {
  const { database } = notebook;
  const kept = await notebook.localsFrom('digests', GLANCE);
  const groups = await database.rowsOf('group').toCollection().primaryKeys();
  const lacking = groups.filter((group) => !readGlance(kept.get(glanceId(group))));
  const tables = [database.digests, database.keys, ...DIGESTED.map((kind) => database.rowsOf(kind))];
  for (let from = 0; from < lacking.length; from += KEPT_TOGETHER) {
    await notebook.tracked(() =>
      database.transaction('rw', tables, async () => {
        for (const group of lacking.slice(from, from + KEPT_TOGETHER))
          if (await notebook.read(groupKind, group))
            await putDigest(notebook, group, await groupDigest(notebook, group));
      }),
    );
  }
}

/** Beginning of the names under which glances lie; no id has its stroke. */
const GLANCE = 'glance/';
const glanceId = (group: string) => GLANCE + group;

/** What lies in `digests` of a group, by id: all that is told of it, and the little that the list of groups shows. */
export function digestRows(group: string, digest: GroupDigest): readonly (readonly [string, Json])[] {
  return [
    [group, digest as unknown as Json],
    [glanceId(group), glanceOf(digest) as unknown as Json],
  ];
}

export async function putDigest(notebook: NotebookReader, group: string, digest: GroupDigest): Promise<void> {
  await notebook.putLocals('digests', digestRows(group, digest));
}

async function tellDigest(notebook: NotebookReader, group: string): Promise<GroupDigest> {
  return digestOf(
    await notebook.children(sessionKind, group),
    await notebook.children(memberKind, group),
    await notebook.children(stepKind, group),
  );
}

/** Copies each part once and not once for every change: an import of five hundred members would else take seconds. */
export function appliedAll(digest: GroupDigest, changes: readonly DigestChange[]): GroupDigest {
  const parts = {
    sessions: { ...digest.sessions },
    members: { ...digest.members },
    openSteps: { ...digest.openSteps },
  };
  for (const change of changes) {
    const alone = applied(EMPTY_DIGEST, change);
    for (const part of ['sessions', 'members', 'openSteps'] as const) {
      if (part === PART_OF[change.kind]) delete parts[part][change.id];
      Object.assign(parts[part], alone[part]);
    }
  }
  return { ...digest, ...parts };
}

function applied(digest: GroupDigest, { kind, id, view }: DigestChange): GroupDigest {
  if (kind === 'session') return withSession(digest, id, view as Session | undefined);
  if (kind === 'member') return withMember(digest, id, view as Member | undefined);
  return withStep(digest, id, view as Step | undefined);
}

export function readDigest(value: Json | undefined): GroupDigest | undefined {
  if (!value || typeof value !== 'object' || !('form' in value) || value.form !== DIGEST_FORM) return undefined;
  return value as unknown as GroupDigest;
}

function readGlance(value: Json | undefined): GroupGlance | undefined {
  if (!value || typeof value !== 'object' || !('form' in value) || value.form !== GLANCE_FORM) return undefined;
  return value as unknown as GroupGlance;
}
