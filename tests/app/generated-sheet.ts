/** Sheets of every kind of block, with the words of a test in every place that holds words. */
import fc from 'fast-check';
import type { Sheet, SheetBlock, SheetText } from '../../src/app/sheet.ts';
import { DOT } from '../practice/logo-of-a-dot.ts';
import { TELLS } from '../../src/practice/paper-reader.ts';

export function generatedSheet(text: fc.Arbitrary<string>, name: fc.Arbitrary<string>): fc.Arbitrary<Sheet> {
  const told: fc.Arbitrary<SheetText> = fc.record({
    text,
    others: fc.array(text, { maxLength: 1 }),
    also: fc.constant('Ditulis juga:'),
  });
  const tells = fc.option(fc.constantFrom(...TELLS), { nil: undefined, freq: 4 });
  const few = { minLength: 1, maxLength: 2 };
  const picture = name.map((label) => ({ width: 9, height: 9, strokes: [], labels: [{ x: 1, y: 1, text: label }] }));
  const facts = fc.array(
    fc
      .record({ label: text, value: told, tells })
      .map(({ tells: mark, ...row }) => (mark ? { ...row, tells: mark } : row)),
    few,
  );
  const columns = fc.array(
    fc
      .record({ label: text, width: fc.constant('wide' as const), tells })
      .map(({ tells: mark, ...column }) => (mark ? { ...column, tells: mark } : column)),
    few,
  );
  const leaf: fc.Arbitrary<SheetBlock> = fc.oneof(
    facts.map((rows) => ({ is: 'facts' as const, rows })),
    told.map((one) => ({ is: 'text' as const, text: one })),
    text.map((one) => ({ is: 'aside' as const, text: one })),
    fc
      .array(fc.record({ who: name, state: text, remark: text }), few)
      .map((rows) => ({ is: 'roll' as const, narrow: false, rows })),
    fc
      .record({
        caption: text,
        columns,
        cells: fc.array(fc.array(told, { minLength: 2, maxLength: 2 }), few),
        mark: tells,
      })
      .map(({ caption, columns: heads, cells, mark }) => ({
        ...{ is: 'table' as const, caption, columns: heads, long: false },
        rows: cells.map((row) => row.slice(0, heads.length)),
        rowTells: cells.map((_row, at) => (at === 0 ? mark : undefined)),
      })),
    fc
      .record({
        caption: text,
        columns,
        cells: fc.array(fc.array(told, { minLength: 2, maxLength: 2 }), few),
        words: text,
      })
      .map(({ caption, columns: heads, cells, words }) => ({
        ...{ is: 'table' as const, caption, columns: heads, long: true, form: { code: '7K3-M0P1', words } },
        rows: cells.map((row) => row.slice(0, heads.length)),
      })),
    fc
      .record({
        words: text,
        names: fc.uniqueArray(text, few),
        asks: fc.uniqueArray(fc.record({ question: text, low: text, high: text }), {
          ...few,
          selector: ({ question }) => question,
        }),
        free: text,
      })
      .map(({ words, ...rest }) => ({
        ...{ is: 'slips' as const, form: { code: '7K3-M0P1', words }, steps: ['0', '1'] },
        ...rest,
      })),
    fc
      .array(fc.record({ name: told, picture: fc.option(picture, { nil: undefined }), told, hint: text }), few)
      .map((rows) => ({ is: 'pictures' as const, rows })),
    fc.array(fc.record({ picture, word: text }), few).map((signs) => ({ is: 'key' as const, signs })),
    fc
      .array(
        fc.record({
          code: text,
          name: text,
          sign: fc.constant('full' as const),
          word: text,
          notes: fc.array(text, few),
        }),
        few,
      )
      .map((marks) => ({ is: 'marks' as const, marks })),
    fc
      .array(fc.record({ role: text, name, drawn: fc.constant('M1 1h5'), said: text }), few)
      .map((rows) => ({ is: 'signatures' as const, rows })),
  );
  const block: fc.Arbitrary<SheetBlock> = fc.oneof(
    leaf,
    fc.record({ heading: text, blocks: fc.array(leaf, few), tells }).map(({ heading, blocks, tells: mark }) => ({
      ...{ is: 'section' as const, heading, blocks },
      ...(mark ? { tells: mark } : {}),
    })),
  );
  return fc.record({
    language: fc.constantFrom('id' as const, 'en' as const),
    page: fc.constantFrom('file' as const, 'agreement' as const),
    letterhead: fc
      .record({
        name: text,
        lines: fc.array(text, few),
        copy: text,
        logo: fc.option(fc.constant(DOT), { nil: undefined }),
      })
      .map(({ logo, ...head }) => (logo ? { ...head, logo } : head)),
    title: text,
    subtitles: fc.array(name, few),
    notice: text,
    blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
    foot: fc.record({ left: text, page: fc.constant('Halaman'), of: fc.constant('dari') }),
  });
}

/** Every text anywhere in a value, found without knowing what a sheet is. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
