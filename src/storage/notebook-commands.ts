import { agencyCommands } from './commands/agency-commands.ts';
import { answerCommands } from './commands/answer-commands.ts';
import { attachmentCommands } from './commands/attachment-commands.ts';
import { attendanceCommands } from './commands/attendance-commands.ts';
import { goalCommands } from './commands/goal-commands.ts';
import { backupCommands } from './commands/backup-commands.ts';
import { commentCommands } from './commands/comment-commands.ts';
import { contactCommands } from './commands/contact-commands.ts';
import { agreementCommands } from './commands/agreement-commands.ts';
import { candidateCommands } from './commands/candidate-commands.ts';
import { formationCommands } from './commands/formation-commands.ts';
import { endingCommands } from './commands/ending-commands.ts';
import { discussionCommands } from './commands/discussion-commands.ts';
import { erasureCommands } from './commands/erasure-commands.ts';
import { groupCommands } from './commands/group-commands.ts';
import { handedOnCommands } from './commands/handed-on-commands.ts';
import { hypothesisCommands } from './commands/hypothesis-commands.ts';
import { guidedCommands } from './commands/guided-commands.ts';
import { journalCommands } from './commands/journal-commands.ts';
import { memberCommands } from './commands/member-commands.ts';
import { paperFormCommands } from './commands/paper-form-commands.ts';
import { peerChoiceCommands } from './commands/peer-choice-commands.ts';
import { recordCommands } from './commands/record-commands.ts';
import { referralCommands } from './commands/referral-commands.ts';
import { logLineCommands } from './commands/log-line-commands.ts';
import { resourceCommands } from './commands/resource-commands.ts';
import { sessionCommands } from './commands/session-commands.ts';
import { stepCommands } from './commands/step-commands.ts';
import { techniqueCommands } from './commands/technique-commands.ts';
import { suggestionCommands } from './commands/suggestion-commands.ts';
import { privateCardCommands } from './commands/private-card-commands.ts';
import { reinforcementCommands } from './commands/reinforcement-commands.ts';
import { turnCommands } from './commands/turn-commands.ts';
import type { Notebook } from './notebook.ts';

/** Everything a screen may ask a notebook to write. Each answers with what came of it; none throws what is expected. */
export function notebookCommands(notebook: Notebook) {
  return {
    agency: agencyCommands(notebook),
    backups: backupCommands(notebook),
    groups: groupCommands(notebook),
    members: memberCommands(notebook),
    sessions: sessionCommands(notebook),
    journal: journalCommands(notebook),
    attachments: attachmentCommands(notebook),
    attendance: attendanceCommands(notebook),
    steps: stepCommands(notebook),
    goals: goalCommands(notebook),
    answers: answerCommands(notebook),
    paperForms: paperFormCommands(notebook),
    peerChoices: peerChoiceCommands(notebook),
    comments: commentCommands(notebook),
    contacts: contactCommands(notebook),
    techniques: techniqueCommands(notebook),
    resources: resourceCommands(notebook),
    dailyLog: logLineCommands(notebook),
    records: recordCommands(notebook),
    referrals: referralCommands(notebook),
    guided: guidedCommands(notebook),
    formation: formationCommands(notebook),
    candidates: candidateCommands(notebook),
    agreements: agreementCommands(notebook),
    endings: endingCommands(notebook),
    erasures: erasureCommands(notebook),
    handedOn: handedOnCommands(notebook),
    suggestions: suggestionCommands(notebook),
    turns: turnCommands(notebook),
    discussions: discussionCommands(notebook),
    privateCards: privateCardCommands(notebook),
    reinforcements: reinforcementCommands(notebook),
    hypotheses: hypothesisCommands(notebook),
  };
}

export type NotebookCommands = ReturnType<typeof notebookCommands>;
