import type { Language } from '../base/language.ts';
import type { Principle } from '../content/principles.ts';
import type { OwnStatement } from '../practice/own-statements.ts';

/** A statement as it is asked in one moment of the work and one language. */
export interface AskedStatement {
  /** `T6.2`; of the agency's own `T6.<key>`. */
  readonly code: string;
  readonly text: string;
  readonly own: boolean;
  readonly retired: boolean;
}

/**
 * The statements of a principle, the agency's own after those that come with the app. One that was retired is only asked
 * where it was answered before.
 */
export function askedStatements(
  { code, statements }: Principle,
  own: readonly OwnStatement[],
  when: 'planning' | 'reflection',
  language: Language,
  answered: (code: string) => boolean,
): readonly AskedStatement[] {
  return [
    ...statements.map((each) => ({ code: each.code, text: each[when][language], own: false, retired: false })),
    ...own
      .filter((each) => each.principle === code && each[when].trim() !== '')
      .filter((each) => !each.retired || answered(each.code))
      .map((each) => ({ code: each.code, text: each[when], own: true, retired: each.retired })),
  ];
}
