import { describe, expect, it } from 'vitest';
import { LEAST_SCORE } from '../../src/app/passphrase-rule.ts';
import { strengthOf } from '../../src/app/passphrase-strength.ts';

describe('strength', () => {
  it.each([
    ['bismillah123', 'common'],
    ['cintaku sayangku', 'common'],
    ['indonesia indonesia', 'repeated'],
    ['aaaaaaaaaaaaaaa', 'repeated'],
    ['bu sari bu sari', 'name'],
    ['qwertyuiop12', 'common'],
    ['merdeka1945!!', undefined],
    ['kopi pagi teras', 'common'],
    ['passwordpassword', 'repeated'],
  ])('of %j is too little, because of: %s', (passphrase, weakness) => {
    const strength = strengthOf(passphrase, ['Bu Sari']);
    expect(strength.score).toBeLessThan(LEAST_SCORE);
    if (weakness) expect(strength.weakness).toBe(weakness);
  });

  it.each(['kopi hangat di teras sore', 'purple fish climb mountains', 'xkqzvb-trwpla', 'gJ7#pQ2vLx9!'])(
    'of %j is good',
    (passphrase) => {
      expect(strengthOf(passphrase, ['Bu Sari']).score).toBeGreaterThanOrEqual(3);
    },
  );

  it("falls when the words are the person's own name", () => {
    const passphrase = 'wulandari prameswari';
    const stranger = strengthOf(passphrase, ['Budi']);
    const herself = strengthOf(passphrase, ['Wulandari Prameswari']);
    expect(herself.score).toBeLessThan(stranger.score);
    expect(herself.weakness).toBe('name');
  });

  it('judges a pasted page quickly, an empty one and right-to-left writing without falling over', () => {
    const begun = performance.now();
    expect(strengthOf('lorem ipsum '.repeat(900), []).score).toBeTypeOf('number');
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(strengthOf('', []).score).toBe(0);
    expect(strengthOf('مرحبا بكم في مجموعتنا', []).score).toBeTypeOf('number');
  });
});
