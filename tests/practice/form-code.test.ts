import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formCodeFrom, readFormCode, shownFormCode } from '../../src/practice/form-code.ts';

const SIGNS = Array.from('0123456789CFHJKMNPRTWXY');
const code = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => formCodeFrom(bytes))
  .filter((made) => made !== undefined);

describe('the code of a paper form', () => {
  it('has seven signs, none of which is taken for another, and is read back as it is printed', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^[0-9CFHJKMNPRTWXY]{7}$/);
        expect(readFormCode(shownFormCode(made))).toEqual({ ok: true, code: made });
      }),
    );
  });

  it('tells every single wrong sign', () => {
    fc.assert(
      fc.property(code, fc.nat(6), (made, at) => {
        for (const sign of SIGNS) {
          if (sign === made[at]) continue;
          const wrong = made.slice(0, at) + sign + made.slice(at + 1);
          expect(readFormCode(wrong)).toMatchObject({ ok: false, fault: 'wrong' });
        }
      }),
    );
  });

  it('tells every two signs that changed places, neighbours or not', () => {
    fc.assert(
      fc.property(code, fc.nat(6), fc.nat(6), (made, a, b) => {
        fc.pre(made[a] !== made[b]);
        const signs = Array.from(made);
        [signs[a], signs[b]] = [signs[b] ?? '', signs[a] ?? ''];
        expect(readFormCode(signs.join(''))).toMatchObject({ ok: false, fault: 'wrong' });
      }),
    );
  });

  it('is read in any case, with spaces and hyphens anywhere, and with what an eye makes of a sign', () => {
    const likely: Record<string, string> = { 0: 'Oo0Qd', 1: 'Il1i', 2: '2zZ', 5: 'sS5', 6: 'G6g', 8: '8bB' };
    const typed = code.chain((made) =>
      fc
        .tuple(
          ...Array.from(made).map((sign) =>
            fc.tuple(
              fc.constantFrom(...Array.from(likely[sign] ?? sign + sign.toLowerCase())),
              fc.constantFrom('', ' ', '-', '–'),
            ),
          ),
        )
        .map((parts) => [made, parts.flat().join('')] as const),
    );
    fc.assert(
      fc.property(typed, ([made, text]) => {
        expect(readFormCode(text)).toEqual({ ok: true, code: made });
      }),
    );
  });

  it('says what is wrong: nothing typed, a sign no code has, too short, too long', () => {
    expect(readFormCode(' - ')).toEqual({ ok: false, fault: 'empty', sign: '' });
    expect(readFormCode('12A')).toEqual({ ok: false, fault: 'unknownSign', sign: 'A' });
    expect(readFormCode('123')).toEqual({ ok: false, fault: 'tooShort', sign: '' });
    expect(readFormCode('0000000')).toEqual({ ok: true, code: '0000000' });
    expect(readFormCode('00000000')).toEqual({ ok: false, fault: 'tooLong', sign: '' });
  });

  it('takes anything typed without a fault of its own', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readFormCode(text)));
  });

  it('is drawn evenly, and not at all from bytes that are not fair', () => {
    expect(formCodeFrom(new Uint8Array(16).fill(255))).toBeUndefined();
    const first = new Map<string, number>();
    for (let byte = 0; byte < 253; byte += 1) {
      const sign = formCodeFrom(new Uint8Array(6).fill(byte))?.[0] ?? '';
      first.set(sign, (first.get(sign) ?? 0) + 1);
    }
    expect(new Set(first.values())).toEqual(new Set([11]));
    expect(first.size).toBe(23);
  });
});
