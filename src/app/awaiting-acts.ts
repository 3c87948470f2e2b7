/** What can be done at once about what awaits an eye. */
import type { Json } from '../base/json.ts';
import { success, type Result } from '../base/result.ts';
import { presenceOf } from '../practice/attendance.ts';
import type { Dot, Seen } from '../practice/item.ts';
import { sessionOf, textOf, valueOf, type ApartField, type Awaiting, type OpenedItem } from './awaiting-view.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';

/** A text of a closed session, or one that was signed, changes where that is said, and not here. */
function isOpen(one: Awaiting): boolean {
  return sessionOf(one) === undefined || valueOf(sessionOf(one), 'closedAt') === null;
}

/** `against`: the writes it takes the place of. Answers the write, where it is known. */
export type Decider = (value: Json, against: readonly Dot[]) => Promise<Result<Dot | undefined>>;

/**
 * Puts one value in the place of these versions, under the rules of its kind; undefined where that is better done in its own place:
 * where it is a part of something, or something that happened, or its screen has more to say.
 */
export function decider(
  one: Awaiting,
  { field, text: length, versions }: ApartField,
  { commands }: OpenNotebook,
): Decider | undefined {
  const { opened } = one;
  if (!opened || !one.mayDecide || one.inTrash || !isOpen(one)) return undefined;
  if (field.includes('/') || field.endsWith('At')) return undefined;
  if (length === 'long' && versions.some(({ value }) => typeof value !== 'string')) return undefined;
  const { id, parent } = opened.view;
  const change = (value: Json, against: readonly Dot[]): [{ [field: string]: never }, Seen] => [
    { [field]: value as never },
    { [field]: against },
  ];
  switch (opened.kind) {
    case 'group':
      return (...by) => commands.groups.change(id, ...change(...by));
    case 'member':
      return (...by) => commands.members.change(id, ...change(...by));
    case 'session':
      return (...by) => commands.sessions.change(id, ...change(...by));
    case 'entry':
      return (...by) => commands.journal.change(parent, id, ...change(...by));
    case 'goal':
      return (...by) => commands.goals.change(id, ...change(...by));
    case 'contact':
      return (...by) => commands.contacts.change(id, ...change(...by));
    case 'referral':
      return (...by) => commands.referrals.change(id, ...change(...by));
    case 'resource':
      return (...by) => commands.resources.change(id, ...change(...by));
    case 'logLine':
      return (...by) => commands.dailyLog.change(id, ...change(...by));
    case 'step':
      return (...by) => commands.steps.change(id, ...change(...by));
    // Their long texts are decided on their own screens.
    case 'ownActivity':
      return length === 'long' ? undefined : (...by) => commands.agency.changeActivity(id, ...change(...by));
    case 'candidate':
      return length === 'long' ? undefined : (...by) => commands.candidates.change(id, ...change(...by));
    case 'attachment':
      return length === 'long' ? undefined : (...by) => commands.attachments.change(id, ...change(...by));
    case 'attendance':
      return attendanceDecider(opened, field, commands);
    default:
      return undefined;
  }
}

function attendanceDecider(
  opened: OpenedItem,
  field: string,
  { attendance }: OpenNotebook['commands'],
): Decider | undefined {
  const [session, member] = [opened.view.parent, textOf(opened, 'member')];
  if (field === 'reason')
    return (value, against) =>
      attendance.reason(session, member, typeof value === 'string' ? value : '', { reason: against });
  if (field !== 'presence') return undefined;
  return async (value, seen) => {
    const marked = await attendance.mark(session, [{ member, presence: presenceOf(value), seen }]);
    return marked.ok ? success(undefined) : marked;
  };
}

export interface Removing {
  readonly remove: () => Promise<Result<unknown>>;
  /** After the removal, with what it answered. */
  readonly bringBack: (former: unknown) => Promise<Result<unknown>>;
}

/** How it is deleted once more, by its kind's own rule; undefined where that is done in its place. */
export function removerOf(one: Awaiting, { commands }: OpenNotebook): Removing | undefined {
  const { opened } = one;
  if (!opened || !one.mayDecide || one.inTrash) return undefined;
  const { id, parent } = opened.view;
  const by = <T>(remove: () => Promise<Result<T>>, back: (former: T) => Promise<Result<unknown>>): Removing => ({
    remove,
    bringBack: (former) => back(former as T),
  });
  switch (opened.kind) {
    case 'session':
      return by(
        () => commands.sessions.remove(id),
        (former) => commands.sessions.bringBack(id, former),
      );
    case 'entry':
      return by(
        () => commands.journal.remove(parent, id),
        (former) => commands.journal.bringBack(parent, id, former),
      );
    case 'step':
      return by(
        () => commands.steps.remove(id),
        (former) => commands.steps.bringBack(id, former),
      );
    case 'goal':
      return by(
        () => commands.goals.remove(id),
        (former) => commands.goals.bringBack(id, former),
      );
    case 'grading':
      return by(
        () => commands.goals.removeGrading(id),
        (former) => commands.goals.bringBackGrading(id, former),
      );
    case 'contact':
      return by(
        () => commands.contacts.remove(id),
        (former) => commands.contacts.bringBack(id, former),
      );
    case 'referral':
      return by(
        () => commands.referrals.remove(id),
        (former) => commands.referrals.bringBack(id, former),
      );
    case 'guided':
      return by(
        () => commands.guided.remove(id),
        (former) => commands.guided.bringBack(id, former),
      );
    case 'resource':
      return by(
        () => commands.resources.remove(id),
        (former) => commands.resources.bringBack(id, former),
      );
    case 'logLine':
      return by(
        () => commands.dailyLog.remove(id),
        (former) => commands.dailyLog.bringBack(id, former),
      );
    case 'record':
      return by(
        () => commands.records.remove(id),
        (former) => commands.records.bringBack(id, former),
      );
    case 'candidate':
      return by(
        () => commands.candidates.remove(id),
        (former) => commands.candidates.bringBack(id, former),
      );
    case 'techniqueRun':
      return by(
        () => commands.techniques.remove(id),
        (former) => commands.techniques.bringBack(parent, id, former),
      );
    default:
      return undefined;
  }
}
