import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castOf, castOne, drawnCast, playCounts, reversedCast, type Parts } from '../../src/practice/role-cast.ts';
import { seededRandom } from '../storage/open-test-notebook.ts';

const character = (key: string) => ({ key, list: 'characters', text: key, at: 1 });
const characters = ['employer', 'laras', 'neighbour'].map(character);
const roles = (parts: Parts) => Object.entries(parts).map(([key, part]) => ({ key, part }));
const people = ['sari', 'budi', 'wati', 'tono'];

describe('who plays whom', () => {
  it('lets all observe until somebody plays, and drops a player who has left', () => {
    expect(castOf(characters, people, []).observers).toEqual(people);
    const parts = roles({ sari: 'laras', gone: 'employer' });
    const cast = castOf(characters, people, parts);
    expect(cast.players.map((each) => each.people)).toEqual([[], ['sari'], []]);
    expect(cast.observers).toEqual(['budi', 'wati', 'tono']);
  });

  it('gives a part to one person, and the one before observes', () => {
    const cast = castOf(characters, people, roles({ sari: 'laras' }));
    expect(castOne(cast, 'laras', 'budi')).toEqual({ sari: '', budi: 'laras' });
    expect(castOne(cast, 'laras', '')).toEqual({ sari: '' });
  });

  it('shows both when two tablets chose apart', () => {
    const cast = castOf(characters, people, roles({ sari: 'laras', budi: 'laras' }));
    expect(cast.players[1]?.people).toEqual(['sari', 'budi']);
  });

  it('changes places between two, and goes round among more, whatever stays open', () => {
    const two = castOf(characters, people, roles({ sari: 'employer', budi: 'laras' }));
    expect(reversedCast(two)).toEqual({ sari: 'laras', budi: 'employer' });
    expect(reversedCast(castOf(characters, people, []))).toEqual({});
    const three = castOf(characters, people, roles({ sari: 'employer', budi: 'laras', wati: 'neighbour' }));
    expect(reversedCast(three)).toEqual({ sari: 'laras', budi: 'neighbour', wati: 'employer' });
  });

  it('draws one player for each character as far as people go, those first who played least', () => {
    fc.assert(
      fc.property(fc.subarray(people), fc.nat(), (there, seed) => {
        const cast = castOf(characters, there, []);
        const drawn = castOf(characters, there, roles(drawnCast(cast, there, () => 0, seededRandom(seed))));
        const played = drawn.players.filter((each) => each.people.length === 1);
        expect(played).toHaveLength(Math.min(there.length, characters.length));
        expect(drawn.players.every((each) => each.people.length <= 1)).toBe(true);
      }),
    );
    const counts = playCounts([{ roles: roles({ sari: 'laras', budi: '' }) }, { roles: roles({ wati: 'x' }) }]);
    const one = drawnCast(
      castOf([character('laras')], people, []),
      ['sari', 'wati', 'tono'],
      (person) => counts.get(person) ?? 0,
      seededRandom(3),
    );
    expect(Object.entries(one).find(([, part]) => part !== '')?.[0]).toBe('tono');
  });
});
