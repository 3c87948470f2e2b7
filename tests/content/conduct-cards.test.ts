import { expect, it } from 'vitest';
import { conductCards } from '../../src/content/conduct-cards.ts';
import { PRIVATE_TECHNIQUES } from '../../src/practice/led-techniques.ts';
import { TECHNIQUE_CODES } from '../../src/practice/session.ts';

it('hides from the members’ copy what its cue card hides from the group, and nothing else', () => {
  const hidden = TECHNIQUE_CODES.filter((code) => conductCards[code]?.hidden);
  expect([...PRIVATE_TECHNIQUES].sort()).toEqual([...hidden].sort());
});

it('has a cue card with steps for every technique', () => {
  for (const code of TECHNIQUE_CODES) expect(conductCards[code]?.steps.length, code).toBeGreaterThan(0);
});
