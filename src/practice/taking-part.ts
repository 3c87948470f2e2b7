/** Who takes part in a technique: whoever is present, unless they were taken in or out of it. */
import type { Attendance } from './attendance.ts';
import type { TechniqueRun } from './technique-run.ts';

type Marked = Pick<Attendance, 'member' | 'presence' | 'at'>;

/**
 * Members who take part, in the order given. Whatever was said last of a member counts: who was taken in here and is
 * marked absent afterwards has left; who was taken out and comes late has come.
 */
export function takingPart<M extends { readonly id: string }>(
  members: readonly M[],
  attendance: readonly Marked[],
  run: Pick<TechniqueRun, 'people'>,
): readonly M[] {
  const marks = new Map(attendance.map((mark) => [mark.member, mark]));
  const told = new Map(run.people.map((person) => [person.key, person]));
  return members.filter(({ id }) => {
    const mark = marks.get(id);
    const here = told.get(id);
    const marked = mark !== undefined && mark.presence !== '';
    if (here && !(marked && (mark.at ?? 0) > here.at)) return here.takes === 'in';
    return marked && (mark.presence === 'present' || mark.presence === 'late');
  });
}
