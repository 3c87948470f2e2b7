/** A small generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CONSONANTS = 'bdfghjklmnprstvwz';
const VOWELS = 'aeiou';

/** Words that stand in no language and in no file: twelve letters, easy to say, each another one. */
export function oddWords(count: number, random: () => number): readonly string[] {
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)] ?? 'x';
  const words = new Set<string>();
  while (words.size < count) {
    let word = '';
    for (let syllable = 0; syllable < 6; syllable += 1) word += pick(CONSONANTS) + pick(VOWELS);
    words.add(word);
  }
  return [...words];
}
