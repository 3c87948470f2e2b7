import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LONGEST_LOGO, logoBytes, logoPicture, logoSize } from '../../src/practice/logo.ts';
import { DOT, sized } from './logo-of-a-dot.ts';

const accepted = (text: string) => v.safeParse(logoPicture.schema, text).success;

describe('the logo of an agency', () => {
  it('is a PNG that says how large it is', () => {
    expect(logoSize(DOT)).toEqual({ width: 1, height: 1 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (width, height) => {
        expect(logoSize(sized(width, height))).toEqual({ width, height });
      }),
    );
    expect([...logoBytes(DOT).slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(logoBytes(DOT)).toHaveLength(atob(DOT.slice(DOT.indexOf(',') + 1)).length);
  });

  it('is nothing else: no address, no other kind of picture, no words, none of no size', () => {
    for (const wrong of [
      'https://example.org/logo.png',
      'data:image/svg+xml;base64,PHN2Zz4=',
      'data:text/html;base64,iVBORw0KGgoAAAA',
      `${DOT}" onerror="alert(1)`,
      'data:image/png;base64,iVBORw0KGgo',
      sized(0, 4),
    ])
      expect(accepted(wrong)).toBe(false);
    expect(accepted('')).toBe(true);
    expect(accepted(DOT)).toBe(true);
    fc.assert(fc.property(fc.string(), (text) => accepted(text) === (text === '')));
  });

  it('is small: every screen that asks who the agency is reads it along', () => {
    const body = 'A'.repeat(LONGEST_LOGO);
    expect(accepted(`${DOT.slice(0, -8)}${body}`)).toBe(false);
  });
});
