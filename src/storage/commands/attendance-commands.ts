import type { Result } from '../../base/result.ts';
import { attendanceKind, type Presence } from '../../practice/attendance.ts';
import { dotsOf, type Dot, type Item, type Seen } from '../../practice/item.ts';
import { memberKind } from '../../practice/member.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import type { MemberChanges } from './member-commands.ts';
import { openSession } from './open-session.ts';

export interface AttendanceMark {
  readonly member: string;
  /** '' takes the mark away again. */
  readonly presence: Presence | '';
  readonly reason?: string;
  /**
   * The marks that whoever taps had before their eyes: one of another tablet that is not among them stays beside this one until
   * somebody decides. This tablet's own give way all the same, for quick taps come before the screen tells of the last. Without it
   * the mark takes the place of all. [SH5]
   */
  readonly seen?: readonly Dot[] | undefined;
}

/** Puts one mark of a session, within a command. */
export async function putAttendance(
  writing: Writing,
  space: string,
  session: string,
  { member, presence, reason, seen }: AttendanceMark,
): Promise<void> {
  const id = await writing.derivedId(space, 'attendance', session, member);
  const changes = { member, presence, at: writing.now, ...(reason !== undefined && { reason }) };
  const { device } = writing.notebook.identity;
  await writing.put(
    attendanceKind,
    id,
    { space, parent: session },
    changes,
    seen && ((found) => replacedBy(found, Object.keys(changes), seen, device)),
  );
}

/** Of the presence what was seen and what this tablet wrote itself; of all else whatever is there. */
function replacedBy(found: Item, fields: readonly string[], seen: readonly Dot[], device: string): Seen {
  const own = dotsOf(found, 'presence').filter(([by]) => by === device);
  return {
    ...Object.fromEntries(fields.map((field) => [field, dotsOf(found, field)])),
    presence: [...seen, ...own],
  };
}

export function attendanceCommands(notebook: Notebook) {
  return {
    /** Marks members in one go, all or none: one tap for one, one tap for everyone. */
    mark(session: string, marks: readonly AttendanceMark[]): Promise<Result<void>> {
      return notebook.command(async (writing) => {
        const { space } = await openSession(writing, session);
        for (const mark of marks) await putAttendance(writing, space, session, mark);
      });
    },
    /** The reason alone; the mark stays. `seen` as in a change: a reason written apart stays beside this one. */
    reason(session: string, member: string, reason: string, seen: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        const { space } = await openSession(writing, session);
        const id = await writing.derivedId(space, 'attendance', session, member);
        const known = await writing.read(attendanceKind, id);
        const changes = known ? { reason } : { member, reason };
        return writing.put(attendanceKind, id, { space, parent: session }, changes, seen);
      });
    },
    /**
     * Adds a newcomer to the group and marks them present, in one go, and drops the draft they grew in. Answers the
     * member's id.
     */
    welcome(session: string, newcomer: MemberChanges, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space, parent: group } = await openSession(writing, session);
        if (draft !== undefined) writing.dropDraft(draft);
        const changes = { addedAt: writing.now, ...newcomer };
        const member = await writing.create(memberKind, { space, parent: group }, changes);
        await putAttendance(writing, space, session, { member, presence: 'present' });
        return member;
      });
    },
  };
}
