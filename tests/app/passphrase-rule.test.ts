import { describe, expect, it } from 'vitest';
import { measurePassphrase } from '../../src/app/passphrase-rule.ts';

describe('the least a passphrase needs', () => {
  it.each([
    ['', 0, 0, false],
    ['elevenchars', 11, 1, false],
    ['twelve chars', 12, 2, true],
    ['            ', 0, 0, false],
    ['  padded  ', 6, 1, false],
    ['di ke si ya', 11, 4, true],
    ['di di di di', 11, 1, false],
    ['a b c d e', 9, 0, false],
    ['Di-ke.si,ya', 11, 4, true],
  ])('of %j: %i characters, %i words, enough: %s', (passphrase, characters, words, enough) => {
    expect(measurePassphrase(passphrase)).toEqual({ characters, words, enough });
  });

  it('counts a family of emoji and an accented letter as people do', () => {
    expect(measurePassphrase('👨‍👩‍👧‍👦é').characters).toBe(2);
  });

  it('takes ten thousand characters', () => {
    expect(measurePassphrase('kata '.repeat(2000)).enough).toBe(true);
  });
});
