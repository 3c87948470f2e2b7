/** Which parts the facilitator took in a session, and with which of their strategies. [R1–R6] */
import type { Session } from './session.ts';

/** Facilitator, broker, mediator, advocate, protector, conferee. */
export const TAKEN_ROLES = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'] as const;
export type TakenRole = (typeof TAKEN_ROLES)[number];

export interface RoleTaken {
  readonly role: TakenRole;
  /** Codes of the strategies used, in their order. */
  readonly strategies: readonly string[];
}

type Ticked = Pick<Session, 'roles'>;

/** The roles taken, in their order. Whoever used a strategy took its role, though another tablet unticked it meanwhile. */
export function rolesTaken({ roles }: Ticked): readonly RoleTaken[] {
  const ticked = roles.map(({ key }) => key);
  return TAKEN_ROLES.flatMap((role) => {
    const strategies = ticked.filter((code) => code.length > role.length && code.startsWith(role)).toSorted();
    return strategies.length > 0 || ticked.includes(role) ? [{ role, strategies }] : [];
  });
}

/**
 * What a tap on a role or a strategy changes; a role that is left goes with its strategies, those too that were ticked
 * a moment ago and are not on the screen yet (`waysOf`: all it has).
 */
export function roleTapped(
  session: Ticked,
  code: string,
  chosen: boolean,
  waysOf: (role: string) => readonly string[] = () => [],
): RoleChanges {
  if (chosen) return { [code]: {} };
  const used = rolesTaken(session).find(({ role }) => role === code)?.strategies ?? [];
  return Object.fromEntries([code, ...waysOf(code), ...used].map((each) => [each, null]));
}

export type RoleChanges = Readonly<Record<string, Record<string, never> | null>>;

/** In how many of the sessions each role was taken, and how often each of its strategies was used. */
export function roleCounts(sessions: readonly Ticked[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const session of sessions)
    for (const { role, strategies } of rolesTaken(session))
      for (const code of [role, ...strategies]) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
