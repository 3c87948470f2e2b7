/** Makes something wrong out of something right: bytes, texts and JSON, each from what a seed draws. */
import { concatBytes, utf8 } from '../../src/base/bytes.ts';
import type { Json } from '../../src/base/json.ts';
import type { Dice } from '../simulation/dice.ts';

/** Names that every object has already, and what a careless look-up finds under them. */
export const INHERITED = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
];

/** Signs that are not seen, turn the direction, or end what nobody thought could end. */
const ODD_SIGNS = [
  ...[
    '\uFEFF',
    '\0',
    '\u202E',
    '\u2066',
    '\u2069',
    '\u200B',
    '\u200D',
    '\u200F',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u001a',
  ],
  ...[
    '\uD800',
    '\uDC00',
    '\uFFFF',
    '\u0301',
    '\u034F',
    '\r',
    '\n',
    '\r\n',
    '\v',
    '\t',
    '\\',
    '"',
    "'",
    '`',
    '=',
    '%00',
    '&#0;',
  ],
];

const INVALID_UTF8 = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xe2, 0x82], [0x80]];
const MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0, 0, 0xfe, 0xff],
];
const EXTREMES = [0, 1, 0x7f, 0xff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff];
/** What a pattern might walk through again and again. */
const REPEATED = [
  '(',
  '[',
  '"',
  ',',
  ';',
  ' ',
  '\t',
  '\n',
  '-',
  '_',
  '*',
  '.',
  '=',
  '<',
  '&',
  'a',
  '1',
  '/',
  '\u200B',
  '"",',
  'a ',
  '((',
  '{"',
  '[0,',
];
const MUCH = [50, 1_000, 5_000, 50_000];

type ByteChange = (dice: Dice, bytes: Uint8Array, corpus: readonly Uint8Array[]) => Uint8Array;

const BYTE_CHANGES: readonly ByteChange[] = [
  // One bit, and some.
  (dice, bytes) => changed(bytes, (copy) => flip(dice, copy)),
  (dice, bytes) =>
    changed(bytes, (copy) => {
      for (let n = dice.below(40); n >= 0; n -= 1) flip(dice, copy);
    }),
  // Cut at the end, at the beginning, in the middle.
  (dice, bytes) => bytes.slice(0, dice.below(bytes.length + 1)),
  (dice, bytes) => bytes.slice(dice.below(bytes.length + 1)),
  (dice, bytes) => {
    const [from, to] = stretch(dice, bytes.length);
    return concatBytes(bytes.subarray(0, from), bytes.subarray(to));
  },
  // A block twice, two in each other's place, one over another.
  (dice, bytes) => {
    const [from, to] = stretch(dice, bytes.length);
    return concatBytes(bytes.subarray(0, to), bytes.subarray(from));
  },
  (dice, bytes) => {
    const [a, b, c] = [0, 0, 0].map(() => dice.below(bytes.length + 1)).sort((x, y) => x - y) as [
      number,
      number,
      number,
    ];
    return concatBytes(bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c));
  },
  (dice, bytes) =>
    changed(bytes, (copy) => {
      const [from, to] = stretch(dice, copy.length);
      copy.copyWithin(dice.below(copy.length + 1), from, to);
    }),
  // The beginning of one file and the end of another.
  (dice, bytes, corpus) => {
    const other = dice.pick(corpus);
    return concatBytes(bytes.subarray(0, dice.below(bytes.length + 1)), other.subarray(dice.below(other.length + 1)));
  },
  // A length or a number at its extreme.
  (dice, bytes) =>
    changed(bytes, (copy) => {
      if (copy.length < 4) return;
      const at = dice.chance(0.5) ? dice.below(Math.min(64, copy.length - 3)) : dice.below(copy.length - 3);
      new DataView(copy.buffer).setUint32(at, dice.pick(EXTREMES), dice.chance(0.5));
    }),
  (dice, bytes) => inserted(dice, bytes, Uint8Array.from(dice.pick(INVALID_UTF8))),
  (dice, bytes) => concatBytes(Uint8Array.from(dice.pick(MARKS)), bytes),
  (dice, bytes) => inserted(dice, bytes, utf8(dice.pick([...ODD_SIGNS, ...INHERITED]))),
  (dice, bytes) => inserted(dice, bytes, utf8(dice.pick(REPEATED).repeat(dice.pick(MUCH)))),
  (dice, bytes) =>
    changed(bytes, (copy) => {
      const [from, to] = stretch(dice, copy.length);
      copy.fill(dice.pick([0, 0xff, 0x20]), from, to);
    }),
  (dice) => dice.bytes(dice.below(300)),
];

/** One of the corpus after one change or several. */
export function mutatedBytes(dice: Dice, corpus: readonly Uint8Array[]): Uint8Array {
  let bytes = dice.pick(corpus);
  for (let n = 1 + dice.below(3); n > 0; n -= 1) bytes = dice.pick(BYTE_CHANGES)(dice, bytes, corpus);
  return bytes;
}

type TextChange = (dice: Dice, text: string, corpus: readonly string[]) => string;

const TEXT_CHANGES: readonly TextChange[] = [
  (dice, text) => text.slice(0, dice.below(text.length + 1)),
  (dice, text) => text.slice(dice.below(text.length + 1)),
  (dice, text) => {
    const [from, to] = stretch(dice, text.length);
    return text.slice(0, to) + text.slice(from);
  },
  (dice, text) => {
    const [from, to] = stretch(dice, text.length);
    return text.slice(0, from) + Array.from(text.slice(from, to)).reverse().join('') + text.slice(to);
  },
  (dice, text, corpus) => text.slice(0, dice.below(text.length + 1)) + dice.pick(corpus),
  (dice, text) => within(dice, text, dice.pick(ODD_SIGNS)),
  (dice, text) => within(dice, text, dice.pick(INHERITED)),
  (dice, text) => within(dice, text, dice.pick(REPEATED).repeat(dice.pick(MUCH))),
  (dice, text) => Array.from(text, (sign) => (dice.chance(0.1) ? sign + dice.pick(ODD_SIGNS) : sign)).join(''),
  (_, text) => text.toUpperCase(),
  (_, text) => text.normalize('NFKD'),
  (dice, text) => {
    const lines = text.split(/\r?\n/);
    return lines.map(() => dice.pick(lines)).join(dice.pick(['\n', '\r', '\r\n', '\u2028', '\n\n']));
  },
  // As many columns as no table has.
  (dice, text) =>
    within(dice, text, dice.pick([',', ';', '\t', '|', 'nama,', '"",']).repeat(dice.pick([...MUCH, 100_000]))),
];

/** The same for texts; lone halves of signs included. */
export function mutatedText(dice: Dice, corpus: readonly string[]): string {
  let text = dice.pick(corpus);
  for (let n = 1 + dice.below(4); n > 0; n -= 1) text = dice.pick(TEXT_CHANGES)(dice, text, corpus);
  return text;
}

/**
 * JSON text of the value with a part of it changed: another type, a name that every object has, a depth or a length nobody
 * expects. As text, since a value cannot hold all that `JSON.parse` gives.
 */
export function mutatedJson(dice: Dice, value: Json): string {
  const text = JSON.stringify(dice.chance(0.9) ? changedIn(dice, value) : value);
  if (dice.chance(0.7)) return text;
  return dice.chance(0.5)
    ? `${text.slice(0, dice.below(text.length))}${dice.pick(ODD_SIGNS)}`
    : `${'['.repeat(dice.pick(MUCH))}${text}`;
}

function changedIn(dice: Dice, value: Json): Json {
  const inner = value !== null && typeof value === 'object' && dice.chance(0.75);
  if (!inner) return dice.chance(0.8) ? oddValue(dice) : [value, value];
  if (Array.isArray(value)) {
    const list = [...(value as readonly Json[])];
    const at = dice.below(list.length + 1);
    const part = list[at];
    if (part === undefined || dice.chance(0.2)) list.splice(at, dice.below(2), oddValue(dice));
    else list[at] = changedIn(dice, part);
    return list;
  }
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  const at = dice.below(entries.length + 1);
  const [name, part] = entries[at] ?? [];
  if (name === undefined || part === undefined) {
    const more = dice.pick([
      ...INHERITED,
      ...INHERITED.map((one) => `${one}/a`),
      '',
      'kind',
      'value',
      'x'.repeat(1000),
    ]);
    return owning([...entries, [more, oddValue(dice)]]);
  }
  const how = dice.below(7);
  if (how === 0) entries.splice(at, 1);
  else if (how === 1) entries[at] = [dice.pick(INHERITED), part];
  else entries[at] = [name, changedIn(dice, part)];
  return owning(entries);
}

/** With `__proto__` as a name like any other, as JSON has it. */
function owning(entries: readonly (readonly [string, Json])[]): Json {
  const object = Object.create(null) as Record<string, Json>;
  for (const [name, part] of entries)
    Object.defineProperty(object, name, { value: part, enumerable: true, configurable: true, writable: true });
  return object;
}

function oddValue(dice: Dice): Json {
  return dice.pick<Json>([
    ...[null, true, false, 0, -1, 1.5, -0, 2 ** 53, 1e308, Number.MIN_VALUE, '', ' ', 'x'.repeat(100_000)],
    ...[...ODD_SIGNS, ...INHERITED, '9'.repeat(400), 'A'.repeat(22)],
    ...[
      [],
      {},
      [[]],
      [null],
      { toString: null },
      { length: 2 ** 32 },
      deep(200),
      Array.from({ length: 10_000 }, () => 0),
    ],
  ]);
}

function deep(levels: number): Json {
  let value: Json = 0;
  for (let n = 0; n < levels; n += 1) value = n % 2 ? [value] : { a: value };
  return value;
}

function changed(bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  if (copy.length > 0) change(copy);
  return copy;
}

function flip(dice: Dice, bytes: Uint8Array): void {
  const at = dice.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8));
}

function stretch(dice: Dice, length: number): readonly [from: number, to: number] {
  const from = dice.below(length + 1);
  return [from, Math.min(length, from + dice.below(dice.chance(0.5) ? 64 : length + 1))];
}

function inserted(dice: Dice, bytes: Uint8Array, more: Uint8Array): Uint8Array {
  const at = dice.below(bytes.length + 1);
  return concatBytes(bytes.subarray(0, at), more, bytes.subarray(at));
}

function within(dice: Dice, text: string, more: string): string {
  const at = dice.below(text.length + 1);
  return text.slice(0, at) + more + text.slice(at);
}
