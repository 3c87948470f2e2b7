import { agreement } from './agreement.ts';
import { agencyBook } from './agency-book.ts';
import { apart } from './apart.ts';
import { attachments } from './attachments.ts';
import { backup } from './backup.ts';
import { calendar } from './calendar.ts';
import { comments } from './comments.ts';
import { dailyLog } from './daily-log.ts';
import { ending } from './ending.ts';
import { firstWords } from './first-words.ts';
import { erasure } from './erasure.ts';
import { goals } from './goals.ts';
import { beside } from './beside.ts';
import { formation } from './formation.ts';
import { cards } from './cards.ts';
import { circle } from './circle.ts';
import { forms } from './forms.ts';
import { guided } from './guided.ts';
import { handOn } from './hand-on.ts';
import { learn } from './learn.ts';
import { members } from './members.ts';
import { observing } from './observing.ts';
import { pass } from './pass.ts';
import { passOn } from './pass-on.ts';
import { plan } from './plan.ts';
import { principles } from './principles.ts';
import { progress } from './progress.ts';
import { reports } from './reports.ts';
import { records } from './records.ts';
import { resources } from './resources.ts';
import { rolesTaken } from './roles-taken.ts';
import { run } from './run.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { handOver } from './hand-over.ts';
import { sharing } from './sharing.ts';
import { sociogram } from './sociogram.ts';
import { suggestions } from './suggestions.ts';
import { takeAlong } from './take-along.ts';
import { summary } from './summary.ts';
import { technique } from './technique.ts';
import { ways } from './ways.ts';
import { wrapUp } from './wrap-up.ts';
import type { Words } from '../id/words.ts';

export const words: Words = {
  ...firstWords,
  search,
  settings,
  agencyBook,
  apart,
  attachments,
  backup,
  calendar,
  comments,
  erasure,
  members,
  observing,
  beside,
  records,
  resources,
  reports,
  forms,
  guided,
  handOn,
  plan,
  principles,
  rolesTaken,
  run,
  wrapUp,
  suggestions,
  takeAlong,
  summary,
  learn,
  ways,
  goals,
  progress,
  technique,
  pass,
  passOn,
  handOver,
  sharing,
  sociogram,
  formation,
  agreement,
  dailyLog,
  ending,
  circle,
  cards,
};
