/**
 * Which texts of each kind are searched: all that somebody wrote in words. A test looks through all kinds, so that no field can be
 * forgotten: what is no words of anybody's stands in `WITHOUT_SEARCH` with the reason.
 */
import type { Json } from '../../base/json.ts';
import type { Item } from '../item.ts';
import { versionsOf } from '../item.ts';

export interface SearchedTexts {
  /** Texts, and lists of texts. */
  readonly fields?: readonly string[];
  /** By part, the texts inside it. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
}

const PLAN = { blocks: ['title', 'material', 'leads'], aims: ['text'] };

export const SEARCHED: Readonly<Record<string, SearchedTexts>> = {
  agency: {
    fields: [
      'name',
      'unit',
      'address',
      'contact',
      'registration',
      'programme',
      'policies',
      'procedures',
      'requirements',
      'process',
      'structure',
      'caseRecording',
      'activityFields',
      'limits',
      'founded',
      'funds',
      'legalBasis',
    ],
    parts: {
      staff: ['name', 'role', 'field', 'qualification', 'status', 'since'],
      statements: ['planning', 'reflection'],
      phrases: ['text'],
    },
  },
  group: { fields: ['name', 'purpose', 'serves', 'place', 'facilitators', 'keptBecause'] },
  member: {
    fields: [
      'name',
      'called',
      'initials',
      'sex',
      'contact',
      'leftReason',
      'needs',
      'strengths',
      'cautions',
      'consentTo',
      'keptBecause',
    ],
  },
  session: {
    fields: [
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
    parts: { ...PLAN, reachedNotes: ['note'] },
  },
  entry: { fields: ['text'] },
  attendance: { fields: ['reason'] },
  mark: { fields: ['note'] },
  step: { fields: ['text', 'who'] },
  amendment: { fields: ['text', 'reason'] },
  planTemplate: { fields: ['name', 'purpose'], parts: PLAN },
  techniqueRun: { fields: ['aim', 'outcome'], parts: { words: ['text'], lines: ['text'] } },
  ownActivity: { fields: ['name', 'material', 'steps', 'after'] },
  goal: { fields: ['text', 'farBelow', 'below', 'expected', 'above', 'farAbove'] },
  grading: { fields: ['note'] },
  contact: { fields: ['person', 'problem', 'place', 'process', 'said', 'mayTell'] },
  resource: {
    fields: ['name', 'offers', 'normative', 'felt', 'real', 'contact', 'hours', 'terms', 'area', 'trust'],
  },
  referral: {
    fields: ['resourceName', 'need', 'story', 'request', 'consentTo', 'withWhom', 'outcomeNote', 'servedNote'],
    parts: { words: ['text'] },
  },
  guided: { fields: ['title'], parts: { words: ['text'] } },
  formation: {
    parts: {
      answers: ['text'],
      elements: ['text'],
      elementResources: ['text'],
      elementAims: ['text'],
      conflicts: ['text'],
    },
  },
  candidate: { fields: ['name', 'called', 'sex', 'contact', 'needs', 'strengths', 'elsewhere', 'readyNote'] },
  groupAgreement: { fields: ['norms', 'facilitatorRole', 'memberRole', 'confidentiality', 'duration'] },
  signature: { fields: ['name'] },
  ending: {
    fields: ['gains', 'generalising', 'feelings', 'decisionReason', 'leavesBecause', 'publicName', 'certificateTitle'],
    parts: { voices: ['text'], elementNotes: ['note'], readinessNotes: ['note'] },
  },
  reinforcement: { fields: ['deed', 'effect'] },
  hypothesisCheck: { fields: ['note'] },
  record: {
    fields: ['title'],
    parts: { cells: ['text'], signed: ['name'], amendments: ['text', 'reason', 'by'] },
  },
  logLine: { fields: ['planned', 'target', 'result', 'remarks', 'by'] },
  attachment: { fields: ['name', 'source', 'consentNote'] },
  handedOn: { fields: ['toWhom', 'sign'] },
  paperForm: { fields: ['code'] },
  feedbackSheet: { fields: ['words'] },
  comment: { fields: ['text', 'by'] },
};

/**
 * Texts that are nobody's words. An id or a code of ours; a day; what is a copy of words that are searched elsewhere; a trace the
 * app leaves by itself, which its own screen lists.
 */
export const WITHOUT_SEARCH: Readonly<Record<string, 'code' | 'copy' | 'day' | 'id' | 'picture' | 'trace'>> = {
  'agency.logo': 'picture',
  'group.aims': 'code',
  'group.needs': 'code',
  'session.wrapUpStep': 'code',
  'session.blocks/technique': 'code',
  'entry.about': 'id',
  'entry.code': 'code',
  'entry.block': 'id',
  'attendance.member': 'id',
  'mark.code': 'code',
  'step.session': 'id',
  'step.of': 'id',
  'amendment.target': 'code',
  'planTemplate.blocks/technique': 'code',
  'techniqueRun.code': 'code',
  'techniqueRun.block': 'id',
  'techniqueRun.activity': 'code',
  'techniqueRun.step': 'code',
  'techniqueRun.roles/part': 'code',
  'techniqueRun.taps/step': 'code',
  'techniqueRun.choices/value': 'code',
  'techniqueRun.lines/list': 'code',
  'techniqueRun.under/line': 'id',
  'techniqueRun.splits/reporters': 'id',
  'techniqueRun.splits/groups': 'id',
  'techniqueRun.splits/instead': 'id',
  'techniqueRun.reporters/member': 'id',
  'techniqueRun.apart/a': 'id',
  'techniqueRun.apart/b': 'id',
  'ownActivity.medium': 'code',
  'ownActivity.aims': 'code',
  'goal.member': 'id',
  'goal.aims': 'code',
  'grading.goal': 'id',
  'grading.session': 'id',
  'answer.member': 'id',
  'peerChoice.session': 'id',
  'peerChoice.from': 'id',
  'peerChoice.to': 'id',
  'contact.member': 'id',
  'referral.member': 'id',
  'referral.resource': 'id',
  'referral.done/on': 'day',
  'guided.member': 'id',
  'guided.session': 'id',
  'guided.stage': 'code',
  'guided.done/on': 'day',
  'formation.stands/step': 'code',
  'formation.stands/question': 'code',
  'candidate.member': 'id',
  'groupAgreement.wordings/purpose': 'copy',
  'groupAgreement.wordings/aims': 'code',
  'groupAgreement.wordings/serves': 'copy',
  'groupAgreement.wordings/place': 'copy',
  'groupAgreement.wordings/usualDay': 'day',
  'groupAgreement.wordings/usualTime': 'day',
  'groupAgreement.wordings/startsOn': 'day',
  'groupAgreement.wordings/endsOn': 'day',
  'groupAgreement.wordings/facilitators': 'copy',
  'groupAgreement.wordings/norms': 'copy',
  'groupAgreement.wordings/facilitatorRole': 'copy',
  'groupAgreement.wordings/memberRole': 'copy',
  'groupAgreement.wordings/confidentiality': 'copy',
  'groupAgreement.wordings/duration': 'copy',
  'signature.person': 'id',
  'signature.wording': 'id',
  'ending.member': 'id',
  'ending.reasons': 'code',
  'ending.voiceFacts/member': 'id',
  'ending.stands/step': 'code',
  'turn.from': 'id',
  'turn.to': 'id',
  'reinforcement.member': 'id',
  'reinforcement.run': 'id',
  'hypothesisCheck.run': 'id',
  'record.member': 'id',
  'record.sessions': 'id',
  'record.paragraphs/section': 'code',
  'record.paragraphs/who': 'id',
  'record.paragraphs/sources': 'id',
  'record.signed/role': 'code',
  'record.signed/on': 'day',
  'record.amendments/paragraph': 'id',
  'caseOpening.by': 'trace',
  'erasure.by': 'trace',
  'attachment.mediaType': 'code',
  'attachment.hash': 'code',
  'attachment.picture': 'picture',
  'handedOn.paper': 'code',
  'handedOn.member': 'id',
  'handedOn.session': 'id',
  'handedOn.record': 'id',
  'handedOn.by': 'trace',
  'paperForm.sessions': 'id',
  'paperForm.questions': 'code',
  'paperForm.rows/member': 'id',
  'feedbackSheet.form': 'id',
  'comment.about': 'id',
  'comment.answers': 'id',
  'comment.settledBy': 'trace',
};

/** Shown on demand alone, as on their own screen: what is written there is found, and no word of it is told beside the find. */
const ON_DEMAND: ReadonlySet<string> = new Set(['member.cautions']);

/** All that is told of a find, and what is only found by. */
export interface ItemTexts {
  readonly shown: readonly string[];
  readonly onDemand: readonly string[];
}

/** Every version of every text of an item: what was written apart is found by either. What was taken away again is not. */
export function textsOfItem(kind: string, item: Item): ItemTexts {
  const searched = SEARCHED[kind];
  const shown: string[] = [];
  const onDemand: string[] = [];
  if (!searched) return { shown, onDemand };
  for (const field of searched.fields ?? []) {
    if (item.fields[field] === undefined) continue;
    const into = ON_DEMAND.has(`${kind}.${field}`) ? onDemand : shown;
    for (const { value } of versionsOf(item, field)) take(value, into);
  }
  if (searched.parts) {
    for (const name of Object.keys(item.fields)) {
      const cut = name.indexOf('/');
      const inside = cut > 0 ? searched.parts[name.slice(0, cut)] : undefined;
      if (!inside || isStruck(kind, item, name.slice(0, cut), name.slice(cut + 1))) continue;
      for (const { value } of versionsOf(item, name)) {
        if (value === null || typeof value !== 'object' || Array.isArray(value)) continue;
        for (const property of inside) take((value as Readonly<Record<string, Json>>)[property], shown);
      }
    }
  }
  return { shown: [...new Set(shown)], onDemand: [...new Set(onDemand)] };
}

function take(value: Json | undefined, into: string[]): void {
  if (Array.isArray(value)) for (const one of value as readonly Json[]) take(one, into);
  else if (typeof value === 'string' && value.trim() !== '') into.push(value);
}

/** Words of an ending and paragraphs of a record that were taken out again lie where they were, for an undo. */
function isStruck(kind: string, item: Item, part: string, key: string): boolean {
  if (kind === 'ending' && part === 'voices') return item.fields[`struck/${key}`] !== undefined;
  if (kind !== 'record' || part !== 'cells') return false;
  // A cell is named by its paragraph and its column; a paragraph's key may hold a dash itself.
  const paragraph = key.slice(0, key.lastIndexOf('-'));
  return item.fields[`struck/${paragraph}`] !== undefined;
}
