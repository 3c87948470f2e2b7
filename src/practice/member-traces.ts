/**
 * Where a notebook tells of one member, kind by kind, and where free words stand in which a name may be written. Erasing
 * somebody for good rests on it: what is theirs goes, what tells of others too stays without them. A test fails on a kind,
 * or a field of words, that is not listed here.
 */
import { isObject } from '../base/is-object.ts';
import type { Json } from '../base/json.ts';
import { versionsOf, type Item } from './item.ts';

export interface MemberTraces {
  /** Fields that hold a member's id: the item is that member's, and goes with them. */
  readonly theirs?: readonly string[];
  /** Fields that hold an id among others', in a list: the id is taken out. */
  readonly among?: readonly string[];
  /** Among those of `among`: nobody left in it, and the item goes too. */
  readonly goesAlone?: true;
  /** Fields that hold an id of one who merely takes part: emptied. */
  readonly emptied?: readonly string[];
  /** Parts whose key is the member's id, or begins or ends with it and a dash: taken out. */
  readonly keyed?: readonly string[];
  /** Parts in which a property holds the id: taken out where it makes the part ("out"), emptied otherwise. */
  readonly holding?: readonly { readonly part: string; readonly property: string; readonly out: boolean }[];
  /** Fields that hold the id of another item: gone with it, when that goes. */
  readonly of?: readonly string[];
  /** Words in fields. */
  readonly words?: readonly string[];
  /** Words in parts: part → the properties in which they stand. */
  readonly wordParts?: Readonly<Record<string, readonly string[]>>;
}

const NOTE = ['note'];
const TEXT = ['text'];

export const MEMBER_TRACES: Readonly<Record<string, MemberTraces>> = {
  agency: {},
  group: { words: ['name', 'purpose', 'serves', 'place', 'keptBecause'] },
  member: { words: ['needs', 'strengths', 'cautions', 'consentTo', 'leftReason', 'keptBecause'] },
  session: {
    words: [
      'place',
      'purpose',
      'notHeldReason',
      'atmosphere',
      'problems',
      'reflection',
      'analysis',
      'nextPlan',
      'rolesNote',
    ],
    wordParts: { blocks: ['title', 'material', 'leads'], aims: TEXT, reachedNotes: NOTE },
  },
  entry: { among: ['about'], goesAlone: true, words: ['text'] },
  attendance: { theirs: ['member'], words: ['reason'] },
  mark: { words: ['note'] },
  step: { of: ['of'], words: ['text', 'who'] },
  amendment: { words: ['text', 'reason'] },
  planTemplate: {},
  techniqueRun: {
    words: ['aim', 'outcome'],
    keyed: ['people', 'roles'],
    holding: [
      { part: 'reporters', property: 'member', out: true },
      { part: 'apart', property: 'a', out: true },
      { part: 'apart', property: 'b', out: true },
    ],
    wordParts: { words: TEXT, lines: TEXT },
  },
  ownActivity: {},
  goal: { theirs: ['member'], words: ['text', 'farBelow', 'below', 'expected', 'above', 'farAbove'] },
  grading: { of: ['goal'], words: ['note'] },
  answer: { theirs: ['member'] },
  peerChoice: { theirs: ['from'], among: ['to'] },
  contact: { theirs: ['member'], words: ['person', 'problem', 'place', 'process', 'said', 'mayTell'] },
  resource: {},
  referral: {
    theirs: ['member'],
    words: ['need', 'story', 'request', 'consentTo', 'withWhom', 'outcomeNote', 'servedNote'],
    wordParts: { words: TEXT },
  },
  guided: { theirs: ['member'], words: ['title'], wordParts: { words: TEXT } },
  formation: {
    keyed: ['conflicts'],
    wordParts: {
      answers: TEXT,
      elements: TEXT,
      elementResources: TEXT,
      elementAims: TEXT,
      conflicts: TEXT,
    },
  },
  candidate: { theirs: ['member'], words: ['needs', 'strengths', 'elsewhere', 'readyNote'] },
  groupAgreement: {
    words: ['norms', 'facilitatorRole', 'memberRole', 'confidentiality', 'duration'],
  },
  signature: { theirs: ['person'] },
  ending: {
    theirs: ['member'],
    words: ['gains', 'generalising', 'feelings', 'decisionReason', 'leavesBecause', 'publicName', 'certificateTitle'],
    keyed: ['ballots', 'turns', 'readiness', 'readinessNotes'],
    holding: [{ part: 'voiceFacts', property: 'member', out: false }],
    wordParts: { voices: TEXT, elementNotes: NOTE, readinessNotes: NOTE },
  },
  turn: { emptied: ['from', 'to'] },
  reinforcement: { theirs: ['member'], words: ['deed', 'effect'] },
  hypothesisCheck: { of: ['run'], words: ['note'] },
  erasure: {},
  // Goes with the record of whoever it tells of.
  caseOpening: {},
  logLine: { words: ['planned', 'target', 'result', 'remarks'] },
  attachment: { words: ['name', 'source', 'consentNote'] },
  // What left stays written down; about whom it was goes.
  handedOn: { emptied: ['member'], words: ['toWhom'] },
  // The row stays on the paper, and nobody's.
  paperForm: { holding: [{ part: 'rows', property: 'member', out: false }] },
  feedbackSheet: { words: ['words'] },
  comment: { of: ['about', 'answers'], words: ['text'] },
  record: {
    theirs: ['member'],
    words: ['title'],
    holding: [{ part: 'paragraphs', property: 'who', out: false }],
    wordParts: { cells: TEXT, amendments: ['text', 'reason'] },
  },
};

/** What becomes of one item when a member is erased. */
export type Fate =
  | { readonly fate: 'goes' }
  | { readonly fate: 'changes'; readonly changes: Readonly<Record<string, Json | undefined>>; readonly named: boolean }
  | { readonly fate: 'stays' };

const STAYS: Fate = { fate: 'stays' };

export interface Leaver {
  /** The member's id, and those of the candidates they came from. */
  readonly ids: ReadonlySet<string>;
  /** The words without their name; the same words where it does not stand in them. */
  readonly withoutName: (text: string) => string;
}

/**
 * `gone`: ids of items that go with the member, itself among them. A record that was signed keeps its words (`asSigned`): it says what was
 * signed, and goes with the group.
 */
export function fateOf(item: Item, leaver: Leaver, gone: ReadonlySet<string>, asSigned = false): Fate {
  const traces = MEMBER_TRACES[item.kind];
  if (!traces) return STAYS;
  const ids = (field: string) => versionsOf(item, field).map(({ value }) => value);
  const isTheirs = (value: Json | undefined) => typeof value === 'string' && leaver.ids.has(value);
  if (gone.has(item.parent) || (traces.theirs ?? []).some((field) => ids(field).some(isTheirs)))
    return { fate: 'goes' };
  if ((traces.of ?? []).some((field) => ids(field).some((id) => typeof id === 'string' && gone.has(id))))
    return { fate: 'goes' };

  const changes: Record<string, Json | undefined> = {};
  for (const field of traces.among ?? []) {
    const lists = ids(field).filter((value): value is readonly string[] => Array.isArray(value));
    if (!lists.some((list) => list.some(isTheirs))) continue;
    const others = [...new Set(lists.flat())].filter((id) => !leaver.ids.has(id));
    if (others.length === 0 && traces.goesAlone) return { fate: 'goes' };
    changes[field] = others;
  }
  for (const field of traces.emptied ?? []) if (ids(field).some(isTheirs)) changes[field] = '';
  let named = false;
  for (const field of Object.keys(item.fields)) {
    const [part = '', key] = field.split('/');
    if (key === undefined) {
      if (!asSigned && traces.words?.includes(field)) {
        const without = withoutNames(ids(field), []);
        if (without !== undefined) [changes[field], named] = [without, true];
      }
      continue;
    }
    if (traces.keyed?.includes(part) && namesThem(key)) {
      changes[field] = undefined;
      continue;
    }
    for (const { property, out } of (traces.holding ?? []).filter((held) => held.part === part)) {
      const value = ids(field)[0];
      if (isObject(value) && ids(field).some((version) => isObject(version) && isTheirs(version[property])))
        changes[field] = out ? undefined : { ...value, [property]: '' };
    }
    const properties = traces.wordParts?.[part];
    if (!asSigned && properties && !(field in changes)) {
      const without = withoutNames(ids(field), properties);
      if (without !== undefined) [changes[field], named] = [without, true];
    }
  }
  return Object.keys(changes).length === 0 ? STAYS : { fate: 'changes', changes, named };

  function namesThem(key: string): boolean {
    return [...leaver.ids].some((id) => key === id || key.startsWith(`${id}-`) || key.endsWith(`-${id}`));
  }

  /** One value for all that stood there, words written apart one below the other; undefined where no name stands in it. */
  function withoutNames(values: readonly Json[], properties: readonly string[]): Json | undefined {
    const [first] = values;
    if (typeof first === 'string') return joined(values);
    if (!isObject(first)) return undefined;
    const changed: Record<string, Json> = {};
    for (const property of properties) {
      const text = joined(values.map((value) => (isObject(value) ? value[property] : undefined)));
      if (text !== undefined) changed[property] = text;
    }
    return Object.keys(changed).length === 0 ? undefined : { ...first, ...changed };
  }

  function joined(values: readonly (Json | undefined)[]): string | undefined {
    const texts = values.filter((value) => typeof value === 'string');
    const without = texts.map((text) => leaver.withoutName(text));
    return without.every((text, index) => text === texts[index]) ? undefined : [...new Set(without)].join('\n\n');
  }
}
