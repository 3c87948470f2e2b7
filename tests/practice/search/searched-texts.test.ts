import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/base/json.ts';
import { date, time } from '../../../src/practice/field.ts';
import { emptyItem, merge, writeFields } from '../../../src/practice/item.ts';
import type { Field, Kind } from '../../../src/practice/kind.ts';
import { SEARCH_SORTS, SORT_OF } from '../../../src/practice/search/searched-facts.ts';
import { SEARCHED, textsOfItem, WITHOUT_SEARCH } from '../../../src/practice/search/searched-texts.ts';
import { KIND_NAMES, KINDS } from '../../../src/storage/kinds.ts';
import { search as en } from '../../../src/text/en/search.ts';
import { search as id } from '../../../src/text/id/search.ts';

interface Schema {
  readonly type: string;
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
}

/** Whether words may stand in it: a text, or whatever holds one. Choices among our codes hold none. */
function holdsText(schema: Schema): boolean {
  if (schema.type === 'string') return true;
  if (schema.type === 'array' && schema.item) return holdsText(schema.item);
  if (schema.wrapped) return holdsText(schema.wrapped);
  return schema.type === 'object' && Object.values(schema.entries ?? {}).some(holdsText);
}

/** Every place of every kind in which words may stand. */
const PLACES = KIND_NAMES.flatMap((name) => {
  const kind: Kind = KINDS[name];
  const fields = Object.entries(kind.fields)
    .filter(([, of]) => of !== (date as Field<Json>) && of !== (time as Field<Json>))
    .filter(([, of]) => holdsText(of.schema as unknown as Schema))
    .map(([field]) => ({ path: `${name}.${field}`, searched: SEARCHED[name]?.fields?.includes(field) === true }));
  const parts = Object.entries(kind.parts).flatMap(([part, of]) =>
    Object.entries((of as unknown as Schema).entries ?? {})
      .filter(([, inside]) => holdsText(inside))
      .map(([inside]) => ({
        path: `${name}.${part}/${inside}`,
        searched: SEARCHED[name]?.parts?.[part]?.includes(inside) === true,
      })),
  );
  return [...fields, ...parts];
});

describe('every text of every kind', () => {
  it('is searched, or named with the reason why not, and never both', () => {
    expect(PLACES.length).toBeGreaterThan(150);
    const undecided = PLACES.filter(({ path, searched }) => searched === Object.hasOwn(WITHOUT_SEARCH, path));
    expect(undecided.map(({ path }) => path)).toEqual([]);
  });

  it('is named only where there is one', () => {
    const known = new Set(PLACES.map(({ path }) => path));
    expect(Object.keys(WITHOUT_SEARCH).filter((path) => !known.has(path))).toEqual([]);
    const listed = Object.entries(SEARCHED).flatMap(([kind, { fields = [], parts = {} }]) => [
      ...fields.map((field) => `${kind}.${field}`),
      ...Object.entries(parts).flatMap(([part, inside]) => inside.map((one) => `${kind}.${part}/${one}`)),
    ]);
    expect(listed.filter((path) => !known.has(path))).toEqual([]);
  });

  it('of a narrative is searched always', () => {
    for (const name of KIND_NAMES)
      for (const [field, of] of Object.entries((KINDS[name] as Kind).fields))
        if (of.narrative) expect(SEARCHED[name]?.fields, `${name}.${field}`).toContain(field);
  });

  it('has a sort to be looked for among, and a name in both languages', () => {
    for (const kind of Object.keys(SEARCHED)) {
      expect(SEARCH_SORTS, kind).toContain(SORT_OF[kind]);
      expect(id.kinds[kind], kind).toBeTruthy();
      expect(en.kinds[kind], kind).toBeTruthy();
    }
  });
});

const write = (device: string, n = 1) => ({ dot: [device, n] as const, at: [n, 0] as const, by: device });
const item = (kind: string) => emptyItem(kind, 1, 'P'.repeat(22));

describe('the texts of an item', () => {
  it('are all that were written apart', () => {
    const apart = merge(
      writeFields(item('entry'), { text: 'Sari tertawa' }, write('a')),
      writeFields(item('entry'), { text: 'Sari menangis' }, write('b')),
    );
    expect([...textsOfItem('entry', apart).shown].sort()).toEqual(['Sari menangis', 'Sari tertawa']);
  });

  it('are those inside its parts, without what was taken out again', () => {
    const ending = writeFields(
      item('ending'),
      {
        'voices/a': { text: 'terima kasih' },
        'voices/b': { text: 'salah tulis' },
        'struck/b': {},
        gains: 'percaya diri',
      },
      write('a'),
    );
    expect([...textsOfItem('ending', ending).shown].sort()).toEqual(['percaya diri', 'terima kasih']);
    const record = writeFields(
      item('record'),
      { 'cells/k1-text': { text: 'tinggal' }, 'cells/k-2-text': { text: 'pergi' }, 'struck/k-2': {} },
      write('a'),
    );
    expect(textsOfItem('record', record).shown).toEqual(['tinggal']);
  });

  it('keep apart what is shown on demand', () => {
    const member = writeFields(item('member'), { name: 'Sari', cautions: 'alergi kacang' }, write('a'));
    expect(textsOfItem('member', member)).toEqual({ shown: ['Sari'], onDemand: ['alergi kacang'] });
  });
});
