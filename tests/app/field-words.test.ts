import { describe, expect, it } from 'vitest';
import { fieldWords, WITHOUT_WORDS, type Saying } from '../../src/app/field-words.ts';
import type { Json } from '../../src/base/json.ts';
import { date, longText, moment, shortText, textList, time, yesNo } from '../../src/practice/field.ts';
import { emptyItem, merge, writeFields } from '../../src/practice/item.ts';
import type { Field, Kind } from '../../src/practice/kind.ts';
import { fieldsApart } from '../../src/practice/words-apart.ts';
import type { KindName } from '../../src/storage/database.ts';
import { KIND_NAMES, KINDS } from '../../src/storage/kinds.ts';
import { formatsIn } from '../../src/text/formats.ts';
import { loadWords } from '../../src/text/load-words.ts';

const [WATI, BUDI] = ['W'.repeat(21) + 'A', 'B'.repeat(21) + 'Q'];
const NAMES: Readonly<Record<string, string>> = { [WATI]: 'Wati', [BUDI]: 'Budi' };

/** What texts and lists hold, where these are no words of the facilitator's own but ids, or codes of our own. */
const IDS: readonly Json[] = [WATI, BUDI];
const HELD: Readonly<Record<string, readonly Json[]>> = {
  'group.aims': [['A1'], ['A2', 'A3']],
  'group.needs': [['need.feelings'], ['need.loss'], []],
  'goal.aims': [['A1'], ['A2']],
  'ownActivity.aims': [['A1'], ['A2']],
  'ownActivity.medium': ['X10a', 'X10b'],
  'techniqueRun.code': ['X1', 'X2'],
  'techniqueRun.activity': [WATI, BUDI],
  'ending.reasons': [['P5a'], ['P5b']],
  'paperForm.questions': [['check-going'], ['check-room']],
  'session.blocks/technique': ['X1', 'X2'],
  'planTemplate.blocks/technique': ['X1', 'X2'],
  'entry.about': [[WATI], [BUDI]],
  'peerChoice.to': [[WATI], [WATI, BUDI]],
  'record.sessions': [[WATI], [BUDI]],
  'paperForm.sessions': [[WATI], [BUDI]],
  ...Object.fromEntries(
    [
      'attendance.member',
      'answer.member',
      'candidate.member',
      'contact.member',
      'ending.member',
      'ending.voiceFacts/member',
      'goal.member',
      'grading.goal',
      'grading.session',
      'guided.member',
      'guided.session',
      'handedOn.member',
      'handedOn.session',
      'handedOn.record',
      'comment.about',
      'comment.answers',
      'hypothesisCheck.run',
      'paperForm.rows/member',
      'peerChoice.from',
      'peerChoice.session',
      'record.member',
      'referral.member',
      'referral.resource',
      'reinforcement.member',
      'reinforcement.run',
      'step.of',
      'step.session',
      'techniqueRun.reporters/member',
    ].map((path) => [path, IDS]),
  ),
};

interface Schema {
  readonly type: string;
  readonly options?: readonly string[];
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly pipe?: readonly Schema[];
}

/** At least two values that differ, all there are where these are few. */
function samplesOf(path: string, schema: Schema): readonly Json[] {
  const held = HELD[path];
  if (held) return held;
  if (schema.type === 'picklist') return (schema.options ?? []).filter((option) => option !== '');
  if (schema.type === 'boolean') return [true, false];
  if (schema.type === 'nullable') return samplesOf(path, schema.wrapped!);
  if (schema.type === 'number') return [1, 2];
  if (schema.type === 'array') return [['Satu'], ['Satu', 'Dua']];
  if (schema.type === 'string') return ['Satu', 'Dua'];
  throw new Error(`no sample of ${path}: ${schema.type}`);
}

function fieldSamples(path: string, field: Field<Json>): readonly Json[] {
  if (field === date) return ['2026-11-23', '2026-11-24'];
  if (field === time) return ['16:00', '17:30'];
  if (field === moment) return [Date.UTC(2026, 10, 23, 9), null];
  if (field === yesNo) return [true, false];
  return samplesOf(path, field.schema);
}

/** What a part is told once and for all: a line never goes to another list. */
const ONCE_INSIDE: ReadonlySet<string> = new Set(['techniqueRun.lines/list']);

/** Values of a part that differ in one thing each. */
function partSamples(path: string, schema: Schema): readonly (readonly Json[])[] {
  const entries = Object.entries(schema.entries ?? {}).filter(([, { type }]) => type !== 'exact_optional');
  const base = Object.fromEntries(entries.map(([name, of]) => [name, samplesOf(path + name, of)[0] ?? null]));
  return entries
    .filter(([name]) => !ONCE_INSIDE.has(path + name))
    .map(([name, of]) => samplesOf(path + name, of).map((value) => ({ ...base, [name]: value })));
}

/** Whether these two, written on two tablets, are counted among what awaits an eye. */
function counted(kind: Kind, field: string, mine: Json, theirs: Json): boolean {
  const item = emptyItem(kind.name, kind.schema, 'P'.repeat(22));
  const write = (device: string) => ({ dot: [device, 1] as const, at: [1, 0] as const, by: device });
  const apart = merge(
    writeFields(item, { [field]: mine }, write('a')),
    writeFields(item, { [field]: theirs }, write('b')),
  );
  return fieldsApart(kind, apart).length > 0;
}

interface Case {
  readonly kind: KindName;
  readonly field: string;
  readonly path: string;
  readonly values: readonly Json[];
}

function casesOf(name: KindName): readonly Case[] {
  const kind: Kind = KINDS[name];
  const fields = Object.entries(kind.fields).map(([field, of]) => ({ path: `${name}.${field}`, field, of }));
  const parts = Object.entries(kind.parts).map(([part, of]) => ({ path: `${name}.${part}/`, field: `${part}/k1`, of }));
  return [
    ...fields
      .filter(({ path }) => !Object.hasOwn(WITHOUT_WORDS, path))
      .map(({ path, field, of }) => ({ kind: name, field, path, values: fieldSamples(path, of) })),
    ...parts
      .filter(({ path }) => !Object.hasOwn(WITHOUT_WORDS, path))
      .flatMap(({ path, field, of }) =>
        partSamples(path, of as unknown as Schema).map((values) => ({ kind: name, field, path, values })),
      ),
  ].filter(({ field, values }) => values.some((value, at) => at > 0 && counted(kind, field, values[0]!, value)));
}

const CASES = KIND_NAMES.flatMap(casesOf);

describe.each(['id', 'en'] as const)('what was written apart in any field, in words, in %s [SH5]', (language) => {
  const told = async (): Promise<Saying> => ({
    language: { current: language, formats: formatsIn(language), words: await loadWords(language) },
    nameOf: (id) => NAMES[id],
  });

  it.each(KIND_NAMES)('tells each value of %s from the others', async (name) => {
    const saying = await told();
    for (const { kind, field, path, values } of CASES.filter((one) => one.kind === name)) {
      const words = values.map((value) => fieldWords(kind, field, value, saying));
      expect(words, path).not.toContain(undefined);
      expect(new Set(words).size, `${path}: ${words.join(', ')}`).toBe(values.length);
      // Only of a list may there be nothing.
      for (const [at, text] of words.entries()) if (!Array.isArray(values[at])) expect(text, path).not.toBe('');
    }
  });

  it('tells no sign of ours', async () => {
    const saying = await told();
    for (const { kind, field, path, values } of CASES) {
      const all = values.map((value) => fieldWords(kind, field, value, saying) ?? '').join(' ');
      expect(all, path).not.toMatch(new RegExp(`${WATI}|${BUDI}|undefined|\\[object|(^| )[A-Z]\\d+[a-z]?\\d*( |$)`));
      // Our codes are English words: in Indonesian none of them may be left.
      const codes = values.flat().filter((value) => typeof value === 'string' && /^[a-z]/.test(value));
      if (language === 'id') for (const code of codes) expect(all.split(' '), path).not.toContain(code);
    }
  });
});

describe('what no words are made of', () => {
  it('is named by kind and field that exist, and is no narrative', () => {
    for (const path of Object.keys(WITHOUT_WORDS)) {
      const [name, field] = path.split('.') as [KindName, string];
      const kind: Kind = KINDS[name];
      if (field.endsWith('/')) expect(kind.parts, path).toHaveProperty(field.slice(0, -1));
      else expect(kind.fields[field]?.narrative, path).toBe(false);
    }
  });

  it('is looked for among all kinds', () => {
    expect(new Set(CASES.map(({ kind }) => kind)).size).toBeGreaterThan(30);
    expect(CASES.some(({ path }) => path === 'attendance.presence')).toBe(true);
    expect([shortText, longText, textList].every(({ empty }) => empty.length === 0)).toBe(true);
  });
});
