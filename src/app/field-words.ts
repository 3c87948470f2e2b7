/**
 * What a value of any field says, for a list of what was written apart: the name of a code as its own screen calls it, a day as it is
 * spoken, whom an id means. So nothing that awaits an eye is told as a sign of ours, or not at all. [SH5]
 */
import type { Json } from '../base/json.ts';
import { isId } from '../base/id.ts';
import { groupAims } from '../content/aims.ts';
import { activities } from '../content/activities.ts';
import { casework } from '../content/casework.ts';
import { checkQuestions } from '../content/check-questions.ts';
import { groupEndings } from '../content/endings.ts';
import { entryKinds, tones } from '../content/entry-kinds.ts';
import { fieldsOfPractice } from '../content/fields-of-practice.ts';
import { groupKinds } from '../content/group-kinds.ts';
import { guidedSheets } from '../content/guided-sheets.ts';
import { groupNeeds } from '../content/needs.ts';
import { groupOrigins } from '../content/origins.ts';
import { peerQuestions } from '../content/peer-questions.ts';
import { principles } from '../content/principles.ts';
import { programmeMedia } from '../content/programme-media.ts';
import { processQuestions } from '../content/process-questions.ts';
import { groupStages } from '../content/stages.ts';
import { isDate, isTime } from '../practice/calendar.ts';
import { gradeText } from '../practice/goal.ts';
import type { KindName } from '../storage/database.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { fieldName } from './awaiting-view.ts';
import type { LanguageState } from './language-state.svelte.ts';
import { techniqueName } from './technique-name.ts';

export interface Saying {
  readonly language: Pick<LanguageState, 'current' | 'formats' | 'words'>;
  /** Whom or what an id means; undefined where nothing here is called by it. */
  readonly nameOf: (id: string) => string | undefined;
}

/**
 * What no words here are made of, by kind and field, `/` behind a part: it is written once, with the item, under an id or a key that
 * nobody else has, so it is never apart; or its words stand on its own screen alone.
 */
export const WITHOUT_WORDS: Readonly<Record<string, 'once' | 'itsScreen'>> = {
  // Taps on the clock and in a circle, openings, erasures, copies: rows of their own that nothing changes later.
  'entry.code': 'once',
  'entry.act': 'once',
  'entry.block': 'once',
  'entry.minutes': 'once',
  'turn.act': 'once',
  'turn.from': 'once',
  'turn.to': 'once',
  'erasure.gone': 'once',
  'erasure.changed': 'once',
  'handedOn.paper': 'once',
  'handedOn.sign': 'once',
  'amendment.target': 'once',
  'comment.aboutKind': 'once',
  // The name of an item, out of which its id is made: another name is another item.
  'mark.code': 'once',
  'answer.check': 'once',
  'signature.person': 'once',
  'ending.round': 'once',
  'feedbackSheet.form': 'once',
  'paperForm.code': 'once',
  // What a file is, told by the one tablet that took it in.
  'attachment.mediaType': 'once',
  'attachment.bytes': 'once',
  'attachment.chunks': 'once',
  'attachment.hash': 'once',
  'attachment.picture': 'once',
  'attachment.state': 'once',
  'techniqueRun.block': 'once',
  // Under random keys, never written anew.
  'techniqueRun.taps/': 'once',
  'techniqueRun.splits/': 'once',
  'techniqueRun.apart/': 'once',
  'groupAgreement.wordings/': 'once',
  'signature.strokes/': 'once',
  'record.paragraphs/': 'once',
  'record.signed/': 'once',
  'record.amendments/': 'once',
  // Named by the cards of a technique: its screen tells what was chosen apart.
  'techniqueRun.choices/': 'itsScreen',
  'techniqueRun.roles/': 'itsScreen',
  'techniqueRun.under/': 'itsScreen',
  // Drawn, and not spoken.
  'agency.logo': 'itsScreen',
};

/** Inside a part: when something was tapped, in which order, in which list it lies, and whose key became the mark is nobody's word. */
const UNSAID: ReadonlySet<string> = new Set(['order', 'at', 'addedAt', 'saidAt', 'list', 'wrote']);

/** Years are written without a sign between their thousands. */
const YEARS: ReadonlySet<string> = new Set(['birthYear', 'ageToldIn']);

/** The words of a value, '' where it is empty; undefined where none are made here. */
export function fieldWords(kind: KindName, field: string, value: Json, saying: Saying): string | undefined {
  const path = field.includes('/') ? `${kind}.${fieldName(field)}/` : `${kind}.${field}`;
  return Object.hasOwn(WITHOUT_WORDS, path) ? undefined : said(path, value, saying);
}

function said(path: string, value: Json, saying: Saying): string {
  const { formats, words } = saying.language;
  const name = path.split(/[./]/).at(-1) ?? '';
  if (typeof value === 'boolean') return saidYes(path, value, saying);
  if (typeof value === 'number') return saidNumber(name, path, value, saying);
  if (typeof value === 'string') return saidText(path, value, saying);
  if (value === null) return name.endsWith('At') || name === 'at' ? words.apart.notYet : '';
  if (Array.isArray(value))
    return formats.list((value as readonly Json[]).map((one) => said(path, one, saying)).filter(Boolean));
  return Object.entries(value)
    .filter(([inside]) => !UNSAID.has(inside))
    .map(([inside, of]) => said(path + inside, of, saying))
    .filter(Boolean)
    .join(' · ');
}

function saidYes(path: string, value: boolean, { language: { words } }: Saying): string {
  if (path === 'agency.phrases/helps') return value ? words.observing.helps : words.observing.wants;
  if (path.endsWith('.restricted')) return value ? words.run.restrictedSign : words.run.notRestricted;
  return value ? words.apart.yes : words.apart.no;
}

function saidNumber(name: string, path: string, value: number, { language: { formats, words } }: Saying): string {
  if (name.endsWith('At') || name === 'at') return formats.dateTimeOf(value);
  if (path === 'grading.grade') return gradeText(value);
  if (name.toLowerCase().endsWith('minutes')) return words.plan.minutes(value);
  return YEARS.has(name) ? String(value) : formats.number(value);
}

function saidText(path: string, value: string, { language, nameOf }: Saying): string {
  const { formats, words, current } = language;
  if (value === '') return '';
  const known = codes(language)[path]?.[value];
  if (known !== undefined) return typeof known === 'string' ? known : known[current];
  if (path === 'group.usualDay') return formats.weekday(Number(value));
  if (path.endsWith('blocks/technique') || path === 'techniqueRun.code') return techniqueName(value, current);
  if (isId(value)) return nameOf(value) ?? words.apart.unknown;
  if (isDate(value)) return formats.date(value);
  return isTime(value) ? formats.time(value) : value;
}

type Codes = Readonly<Record<string, string | Bilingual>>;

function named(all: readonly { readonly code: string; readonly name: Bilingual }[]): Codes {
  return Object.fromEntries(all.map(({ code, name }) => [code, name]));
}

/** Of each field that holds codes their names: by kind and field, or by kind, part, `/`, and name inside it. */
function codes({ words }: Saying['language']): Readonly<Record<string, Codes | undefined>> {
  const { agencyBook, attachments, beside, cards, comments, ending, erasure, formation, forms, resources } = words;
  const { marks } = words.wrapUp;
  const label = ({ code, label: name }: (typeof entryKinds)[number]) => ({ code, name });
  return {
    'agency.authority': agencyBook.authorities,
    'agency.nature': agencyBook.natures,
    'agency.staff/work': agencyBook.works,
    'agency.statements/principle': named(principles),
    'agency.phrases/point': named(processQuestions),
    'group.origin': named(groupOrigins),
    'group.aims': named(groupAims),
    'group.practiceField': named(fieldsOfPractice),
    'group.needs': named(groupNeeds),
    'group.stage': named(groupStages),
    'session.reached/mark': marks,
    'entry.kind': named(entryKinds.map(label)),
    'entry.tone': named(tones),
    'attendance.presence': words.run.presences,
    'mark.mark': marks,
    'step.kind': words.wrapUp.kinds,
    'techniqueRun.activity': named(activities),
    'techniqueRun.useAgain': words.technique.useAgains,
    'techniqueRun.people/takes': words.apart.takes,
    'ownActivity.medium': named(programmeMedia),
    'ownActivity.aims': named(groupAims),
    'goal.aims': named(groupAims),
    'answer.by': words.apart.answeredBy,
    'peerChoice.question': named(peerQuestions),
    'peerChoice.by': words.apart.answeredBy,
    'contact.way': beside.ways,
    'contact.stage': named(casework.find(({ code }) => code === 'W6')?.parts ?? []),
    'resource.sort': resources.sorts,
    'referral.outcome': resources.outcomes,
    'referral.served': resources.served,
    'guided.code': Object.fromEntries(Object.entries(guidedSheets).map(([code, { name }]) => [code, name])),
    'formation.client': formation.clients,
    'formation.consent': formation.consents,
    'formation.kindOfGroup': named(groupKinds),
    'formation.openness': formation.opennesses,
    'candidate.belongs': { old: formation.isOld, new: formation.isNew },
    'candidate.board': formation.places,
    'candidate.ready': formation.ready,
    'candidate.readiness/mark': formation.readyMarks,
    'signature.role': words.agreement.roles,
    'signature.way': words.apart.signedBy,
    'ending.reasons': named(groupEndings),
    'ending.decision': ending.decisions,
    'ending.stageBefore': named(groupStages),
    'ending.voiceFacts/theme': ending.themes,
    'ending.elements/mark': ending.weights,
    'ending.readiness/mark': ending.readiness,
    'hypothesisCheck.state': cards.states,
    'record.code': words.records.names,
    'logLine.work': words.dailyLog.works,
    'erasure.what': { member: words.settings.kinds['member'] ?? '', group: words.settings.kinds['group'] ?? '' },
    'erasure.reason': erasure.reasons,
    'attachment.consent': attachments.record.consents,
    'handedOn.reader': words.handOn.readers,
    'handedOn.form': words.handOn.log.forms,
    'paperForm.is': forms.names,
    'paperForm.names': forms.rowNamesOf,
    'paperForm.questions': named(checkQuestions),
    'paperForm.cells/presence': words.run.presences,
    'comment.ability': comments.abilities,
  };
}
