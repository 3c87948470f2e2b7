import fc from 'fast-check';

export const letter = fc.constantFrom(...Array.from('abcdeghiklmnoprstu'));
export const word = fc.string({ unit: letter, minLength: 5, maxLength: 14 });

/** A word as a finger slips: one letter wrong, missing, doubled, or two that changed places. */
export const slipped = word.chain((meant) =>
  fc
    .record({
      at: fc.nat(meant.length - 1),
      by: letter,
      how: fc.constantFrom('wrong', 'missing', 'doubled', 'swapped'),
    })
    .map(({ at, by, how }) => ({ meant, typed: slip(meant, at, by, how) }))
    .filter(({ typed }) => typed !== meant),
);

export function slip(meant: string, at: number, by: string, how: string): string {
  const [before, behind] = [meant.slice(0, at), meant.slice(at + 1)];
  if (how === 'wrong') return before + by + behind;
  if (how === 'missing') return before + behind;
  if (how === 'doubled') return before + (meant[at] ?? '') + (meant[at] ?? '') + behind;
  return before + (behind[0] ?? '') + (meant[at] ?? '') + behind.slice(1);
}
