import type { Notebook } from './notebook.ts';
import { agencyQueries } from './queries/agency-queries.ts';
import { attachmentQueries } from './queries/attachment-queries.ts';
import { goalQueries } from './queries/goal-queries.ts';
import { backupQueries } from './queries/backup-queries.ts';
import { besideQueries } from './queries/beside-queries.ts';
import { calendarQueries } from './queries/calendar-queries.ts';
import { formationQueries } from './queries/formation-queries.ts';
import { commentQueries } from './queries/comment-queries.ts';
import { endingQueries } from './queries/ending-queries.ts';
import { erasureQueries } from './queries/erasure-queries.ts';
import { handedOnQueries } from './queries/handed-on-queries.ts';
import { groupQueries } from './queries/group-queries.ts';
import { paperFormQueries } from './queries/paper-form-queries.ts';
import { privateCardQueries } from './queries/private-card-queries.ts';
import { progressQueries } from './queries/progress-queries.ts';
import { reportQueries } from './queries/report-queries.ts';
import { recordQueries } from './queries/record-queries.ts';
import { logLineQueries } from './queries/log-line-queries.ts';
import { resourceQueries } from './queries/resource-queries.ts';
import { sessionQueries } from './queries/session-queries.ts';
import { tableQueries } from './queries/table-queries.ts';
import { techniqueQueries } from './queries/technique-queries.ts';
import { suggestionQueries } from './queries/suggestion-queries.ts';
import { turnQueries } from './queries/turn-queries.ts';

/** Everything a screen may ask a notebook to read; made for live queries, so each answers anew when its rows change. */
export function notebookQueries(notebook: Notebook) {
  return {
    agency: agencyQueries(notebook),
    attachments: attachmentQueries(notebook),
    backups: backupQueries(notebook),
    calendar: calendarQueries(notebook),
    comments: commentQueries(notebook),
    groups: groupQueries(notebook),
    sessions: sessionQueries(notebook),
    goals: goalQueries(notebook),
    progress: progressQueries(notebook),
    beside: besideQueries(notebook),
    tables: tableQueries(notebook),
    techniques: techniqueQueries(notebook),
    reports: reportQueries(notebook),
    records: recordQueries(notebook),
    resources: resourceQueries(notebook),
    dailyLog: logLineQueries(notebook),
    formation: formationQueries(notebook),
    endings: endingQueries(notebook),
    erasures: erasureQueries(notebook),
    handedOn: handedOnQueries(notebook),
    suggestions: suggestionQueries(notebook),
    turns: turnQueries(notebook),
    paperForms: paperFormQueries(notebook),
    privateCards: privateCardQueries(notebook),
  };
}

export type NotebookQueries = ReturnType<typeof notebookQueries>;
