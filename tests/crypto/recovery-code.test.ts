import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecoveryCode, readCode, writeCode } from '../../src/crypto/recovery-code.ts';
import { systemRandom } from '../../src/base/random.ts';

const secret = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('recovery code [CR5]', () => {
  it('is seven groups of four and reads back, however it is typed', () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        const code = writeCode(bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(readCode(code)).toEqual(bytes);
        expect(readCode(` ${code.toLowerCase().replace(/-/g, ' ')} `)).toEqual(bytes);
        expect(readCode(code.replace(/0/g, 'o').replace(/1/g, 'l'))).toEqual(bytes);
      }),
    );
  });

  it('notices one wrong letter nearly always, and a missing one always', () => {
    let unnoticed = 0;
    for (let run = 0; run < 2_000; run += 1) {
      const code = newRecoveryCode(systemRandom).replace(/-/g, '');
      const at = run % 26;
      const wrong = code.slice(0, at) + (code[at] === '7' ? '8' : '7') + code.slice(at + 1);
      if (readCode(wrong)) unnoticed += 1;
      expect(readCode(code.slice(0, -1))).toBeUndefined();
    }
    expect(unnoticed).toBeLessThan(10);
  });

  it('refuses what is no code', () => {
    for (const text of ['', 'hello', 'U'.repeat(28), '0'.repeat(29)]) expect(readCode(text)).toBeUndefined();
  });
});
