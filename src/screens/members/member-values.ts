import { dotsOf, type Seen } from '../../practice/item.ts';
import type { memberKind, Member } from '../../practice/member.ts';
import type { Changes } from '../../practice/kind.ts';

/**
 * A member as the form holds it: figures as they are typed, so that half a year of birth stays on the screen instead
 * of being lost.
 */
export interface MemberValues extends Omit<
  Member,
  'id' | 'space' | 'parent' | 'unreadable' | 'birthYear' | 'age' | 'ageToldIn' | 'addedAt'
> {
  readonly birthYear: string;
  readonly age: string;
}

export function memberValues(member: Member): MemberValues {
  const { birthYear, age, ...rest } = member;
  return { ...rest, birthYear: birthYear === null ? '' : String(birthYear), age: age === null ? '' : String(age) };
}

/** What the form changed, as the command takes it. An age is told in `year`; both are one statement and written as one. */
export function memberChanges(
  { birthYear, age, item: _item, ...rest }: Partial<MemberValues>,
  seen: Seen,
  member: Member | undefined,
  year: number,
): { readonly changes: Changes<typeof memberKind>; readonly seen: Seen } {
  return {
    changes: {
      ...rest,
      ...(birthYear === undefined ? {} : { birthYear: figure(birthYear) }),
      ...(age === undefined ? {} : { age: figure(age), ageToldIn: age.trim() === '' ? null : year }),
    },
    seen: age === undefined ? seen : { ...seen, ageToldIn: dotsOf(member?.item, 'ageToldIn') },
  };
}

function figure(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
