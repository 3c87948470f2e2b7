export interface Aged {
  readonly birthYear: number | null;
  readonly age: number | null;
  readonly ageToldIn: number | null;
}

/** Nobody known to have lived was older than 122; a slip of the finger usually gives far more. */
const OLDEST = 130;

/** Age a member reaches in that year, or undefined when neither birth year nor age is known or they make no sense. */
export function ageIn(member: Aged, year: number): number | undefined {
  const age =
    member.birthYear !== null
      ? year - member.birthYear
      : member.age !== null
        ? member.age + year - (member.ageToldIn ?? year)
        : undefined;
  return age === undefined || age < 0 || age > OLDEST ? undefined : age;
}

/** Why a birth year cannot be right, or undefined. */
export function birthYearFault(birthYear: number, thisYear: number): 'notWhole' | 'future' | 'tooLongAgo' | undefined {
  if (!Number.isInteger(birthYear)) return 'notWhole';
  if (birthYear > thisYear) return 'future';
  return thisYear - birthYear > OLDEST || birthYear < 1880 ? 'tooLongAgo' : undefined;
}

/** Whether it is an age in whole years that a person may have. */
export function isAge(age: number): boolean {
  return Number.isInteger(age) && age >= 0 && age <= OLDEST;
}
