// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');

/** The declarations of colours in the block that begins with this selector after this point of the file. */
function colours(after: string, selector: string): Map<string, string> {
  const from = css.indexOf(selector, css.indexOf(after));
  if (from < 0) throw new Error(`no ${selector} after ${after}`);
  const block = css.slice(from, css.indexOf('}', from));
  return new Map([...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]));
}
function declarations(selector: string): string[] {
  const from = css.indexOf(`${selector} {`);
  return css
    .slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const light = colours('/* theme: light */', ':root {');
const dark = colours('/* theme: dark', ":root[data-theme='dark'] {");

/** WCAG 2.2 relative luminance of #rrggbb. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ['paper', 'surface', 'raised', 'sunken'];
const tones = ['accent', 'good', 'warm', 'attention', 'problem', 'calm', 'plain'];
const text: [string, string][] = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent'].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ...['accent', 'accent-strong'].map((fill): [string, string] => ['on-accent', fill]),
  ...['problem', 'problem-strong'].map((fill): [string, string] => ['on-problem', fill]),
  ...tones.flatMap((tone) =>
    [`${tone}-soft`, 'paper', 'surface', 'raised'].map((ground): [string, string] => [`${tone}-ink`, ground]),
  ),
  // The little number at a link of the navigation; links inside a hovered row; buttons in a banner.
  ['raised', 'attention'],
  ['accent', 'accent-soft'],
];
/** Borders of what can be used, bars, rings: 3 : 1. */
const shapes: [string, string][] = [
  ...['line-strong', 'focus', ...tones].flatMap((shape) =>
    ['paper', 'surface', 'raised'].map((ground): [string, string] => [shape, ground]),
  ),
  ...tones.map((tone): [string, string] => [tone, `${tone}-soft`]),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s theme', (_, palette) => {
  const hex = (name: string): string => {
    const found = palette.get(name);
    if (found === undefined) throw new Error(`no colour --${name}`);
    return found;
  };

  it.each(text)('text %s on %s can be read (4.5 : 1)', (ink, ground) => {
    expect(contrast(hex(ink), hex(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)('shape %s on %s can be seen (3 : 1)', (shape, ground) => {
    expect(contrast(hex(shape), hex(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe('both copies of the dark theme', () => {
  it('are the same', () => {
    const chosen = declarations(":root[data-theme='dark']");
    expect(chosen.length).toBeGreaterThan(35);
    expect(declarations(":root:not([data-theme='light'])")).toEqual(chosen);
  });

  it('name the same colours as the light one', () => {
    expect([...dark.keys()]).toEqual([...light.keys()]);
  });
});

describe('the measure itself', () => {
  it('agrees with WCAG on black, white and the grey that just passes', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeGreaterThan(4.5);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });
});
