/** Statements that an agency has added to the principles; they are asked beside the ones that come with the app. */
import type { Agency } from './agency.ts';
import type { PrincipleCode } from './principle-marks.ts';

export interface OwnStatement {
  readonly key: string;
  /** Of its marks: `T6.<key>`. */
  readonly code: string;
  readonly principle: PrincipleCode;
  /** As typed, in whatever language; '' where it is not asked then. */
  readonly planning: string;
  readonly reflection: string;
  /** No longer asked; marks it has stay. */
  readonly retired: boolean;
}

/** In the order they were added; equal moments fall to the key, so that two tablets show the same. */
export function ownStatements(agency: Pick<Agency, 'statements' | 'retired'> | undefined): readonly OwnStatement[] {
  if (!agency) return [];
  const retired = new Set(agency.retired.map(({ key }) => key));
  return [...agency.statements]
    .sort((a, b) => a.addedAt - b.addedAt || (a.key < b.key ? -1 : 1))
    .map(({ key, principle, planning, reflection }) => ({
      key,
      code: `${principle}.${key}`,
      principle,
      planning,
      reflection,
      retired: retired.has(key),
    }));
}
