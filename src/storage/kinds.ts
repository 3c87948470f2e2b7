import { agencyKind } from '../practice/agency.ts';
import { amendmentKind } from '../practice/amendment.ts';
import { answerKind } from '../practice/answer.ts';
import { attachmentKind } from '../practice/attachment.ts';
import { attendanceKind } from '../practice/attendance.ts';
import { candidateKind } from '../practice/candidate.ts';
import { caseOpeningKind } from '../practice/case-opening.ts';
import { commentKind } from '../practice/comment.ts';
import { contactKind } from '../practice/contact.ts';
import { endingKind } from '../practice/ending.ts';
import { entryKind } from '../practice/entry.ts';
import { erasureKind } from '../practice/erasure.ts';
import { feedbackSheetKind } from '../practice/feedback-sheet.ts';
import { formationKind } from '../practice/formation.ts';
import { goalKind } from '../practice/goal.ts';
import { gradingKind } from '../practice/grading.ts';
import { groupAgreementKind } from '../practice/group-agreement.ts';
import { groupKind } from '../practice/group.ts';
import { guidedKind } from '../practice/guided.ts';
import { handedOnKind } from '../practice/handed-on.ts';
import { hypothesisCheckKind } from '../practice/hypothesis-check.ts';
import { logLineKind } from '../practice/log-line.ts';
import { markKind } from '../practice/mark.ts';
import { memberKind } from '../practice/member.ts';
import { ownActivityKind } from '../practice/own-activity.ts';
import { paperFormKind } from '../practice/paper-form.ts';
import { peerChoiceKind } from '../practice/peer-choice.ts';
import { planTemplateKind } from '../practice/plan-template.ts';
import { recordKind } from '../practice/record.ts';
import { referralKind } from '../practice/referral.ts';
import { reinforcementKind } from '../practice/reinforcement.ts';
import { resourceKind } from '../practice/resource.ts';
import { sessionKind } from '../practice/session.ts';
import { signatureKind } from '../practice/signature.ts';
import { stepKind } from '../practice/step.ts';
import { techniqueRunKind } from '../practice/technique-run.ts';
import { turnKind } from '../practice/turn.ts';
import type { KindName } from './database.ts';
import type { NamedKind } from './notebook-reader.ts';

/** The kind that lies in each table. */
export const KINDS: { readonly [N in KindName]: NamedKind & { readonly name: N } } = {
  agency: agencyKind,
  group: groupKind,
  member: memberKind,
  session: sessionKind,
  entry: entryKind,
  attendance: attendanceKind,
  mark: markKind,
  step: stepKind,
  amendment: amendmentKind,
  planTemplate: planTemplateKind,
  techniqueRun: techniqueRunKind,
  ownActivity: ownActivityKind,
  goal: goalKind,
  grading: gradingKind,
  answer: answerKind,
  peerChoice: peerChoiceKind,
  contact: contactKind,
  resource: resourceKind,
  referral: referralKind,
  guided: guidedKind,
  formation: formationKind,
  candidate: candidateKind,
  groupAgreement: groupAgreementKind,
  signature: signatureKind,
  ending: endingKind,
  turn: turnKind,
  reinforcement: reinforcementKind,
  hypothesisCheck: hypothesisCheckKind,
  record: recordKind,
  logLine: logLineKind,
  caseOpening: caseOpeningKind,
  erasure: erasureKind,
  attachment: attachmentKind,
  handedOn: handedOnKind,
  paperForm: paperFormKind,
  feedbackSheet: feedbackSheetKind,
  comment: commentKind,
};

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];
