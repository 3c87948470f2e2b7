/** Who plays whom in a role play (X1), and who observes. */
import type { Random } from '../base/random.ts';
import { byTurn } from './drawing-lots.ts';
import type { Line, TechniqueRun } from './technique-run.ts';

export interface Cast {
  /** By character, in the order of the list: who plays it. More than one where two tablets chose apart. */
  readonly players: readonly { readonly character: Line; readonly people: readonly string[] }[];
  readonly observers: readonly string[];
}

/** `people`: ids of those who take part now; a player who has left plays no more. */
export function castOf(characters: readonly Line[], people: readonly string[], roles: TechniqueRun['roles']): Cast {
  const partOf = new Map(roles.map(({ key, part }) => [key, part]));
  const players = characters.map((character) => ({
    character,
    people: people.filter((person) => partOf.get(person) === character.key),
  }));
  const playing = new Set(players.flatMap((each) => each.people));
  return { players, observers: people.filter((person) => !playing.has(person)) };
}

/** Parts by member, as the run keeps them; '' for those who play no more. */
export type Parts = Readonly<Record<string, string>>;

/** The part of one person: whoever had it before observes, and so does this person's former part find nobody. */
export function castOne(cast: Cast, character: string, person: string): Parts {
  const former = cast.players.find((each) => each.character.key === character)?.people ?? [];
  return { ...Object.fromEntries(former.map((one) => [one, ''])), ...(person === '' ? {} : { [person]: character }) };
}

/** Players by lot, those first who have played least so far. Where there are too few, some characters stay open. */
export function drawnCast(
  cast: Cast,
  people: readonly string[],
  playsOf: (person: string) => number,
  random: Random,
): Parts {
  const drawn = byTurn(people, playsOf, random);
  return Object.fromEntries(drawn.map((person, index) => [person, cast.players[index]?.character.key ?? '']));
}

/** Each takes the part of the next: with two players they change places. Characters nobody plays are passed over. */
export function reversedCast({ players }: Cast): Parts {
  const played = players.filter((each) => each.people.length > 0);
  return Object.fromEntries(
    played.flatMap(({ people }, index) => {
      const next = played[(index + 1) % played.length];
      return people.map((person) => [person, next?.character.key ?? '']);
    }),
  );
}

/** How often each has played in these runs. */
export function playCounts(runs: readonly Pick<TechniqueRun, 'roles'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { roles } of runs) {
    for (const { key, part } of roles) if (part !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
