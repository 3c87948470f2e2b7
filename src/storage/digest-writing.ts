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
import type { Group } from '../practice/group.ts';
import { memberKind, type Member } from '../practice/member.ts';
import { sessionKind, type Session } from '../practice/session.ts';
import { stepKind, type Step } from '../practice/step.ts';
import type { KindName } from './database.ts';
import { GROUP_LIST, groupListAfter } from './group-list-row.ts';
import type { NotebookReader } from './notebook-reader.ts';

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
  /** Groups written themselves; undefined: deleted. */
  readonly #groups = new Map<string, Group | undefined>();
  readonly #forgotten = new Set<string>();

  constructor(readonly notebook: NotebookReader) {}

  /** Notes that a row of `group` changed. `view` is undefined once it is deleted. */
  changed(kind: KindName, group: string, id: string, view: unknown): void {
    if (kind === 'group') this.#groups.set(id, view as Group | undefined);
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
    const { notebook } = this;
    for (const group of this.#forgotten) {
      this.#changes.delete(group);
      this.#groups.set(group, undefined);
      await notebook.deleteLocal('digests', group);
    }
    const digests = new Map<string, GroupDigest>();
    for (const [group, changes] of this.#changes) {
      const before = readDigest(await notebook.readLocal('digests', group));
      // The rows are already written, so telling a missing digest anew takes these changes in as well.
      const after = before ? appliedAll(before, changes) : await tellDigest(notebook, group);
      await notebook.putLocal('digests', group, after as unknown as Json);
      digests.set(group, after);
    }
    if (digests.size + this.#groups.size === 0) return;
    const before = await notebook.readLocal('digests', GROUP_LIST);
    const changes = { digests, groups: this.#groups };
    const after = await groupListAfter(before, changes, (group) => groupDigest(notebook, group));
    if (after) await notebook.putLocal('digests', GROUP_LIST, after);
  }
}

/** The digest of a group, told anew from the rows when there is none of this form. */
export async function groupDigest(notebook: NotebookReader, group: string): Promise<GroupDigest> {
  return readDigest(await notebook.readLocal('digests', group)) ?? tellDigest(notebook, group);
}

/** The same, written down where there was none of this form. */
export async function keptDigest(notebook: NotebookReader, group: string): Promise<GroupDigest> {
  const kept = readDigest(await notebook.readLocal('digests', group));
  if (kept) return kept;
  const told = await tellDigest(notebook, group);
  await notebook.putLocal('digests', group, told as unknown as Json);
  return told;
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
