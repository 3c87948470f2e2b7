/** What the stage of the group, its term, and what is still open ask for. */
import { daysBetween, isDate } from '../calendar.ts';
import { LAST_DAYS, LAST_SESSIONS } from '../ending-due.ts';
import type { Stage } from '../group.ts';
import { neglected as neglectedOf, type NeglectReason } from '../neglected.ts';
import type { Finding, Rule } from './suggestion.ts';

/** After so many sessions a group has usually left its beginning. */
const BEGINNING = 3;

/** Tasks that lie nearest in each stage. [G1–G13] */
export const TASKS_OF_STAGE: Readonly<Record<Stage, readonly string[]>> = {
  P1: ['G1', 'G2', 'G4'],
  P2: ['G2', 'G4', 'G8'],
  P3: ['G10', 'G3', 'G6', 'G1'],
  P4: ['G3', 'G5', 'G6', 'G7', 'G9', 'G11'],
  P5: ['G12', 'G13', 'G9'],
};

const NEGLECT_WEIGHTS: Readonly<Record<NeglectReason, number>> = { notYet: 58, open: 33, partly: 34 };

/** The group keeps its own agreements, or it does not. [G7] */
export const overdue: Rule = {
  name: 'overdue',
  code: 'G7',
  weight: 55,
  find: ({ steps, today }) => {
    const late = steps.filter(
      ({ due, doneAt, droppedAt }) => doneAt === null && droppedAt === null && isDate(due) && due < today,
    );
    return late.length === 0 ? [] : [{ count: late.length, act: { to: 'group' } }];
  },
};

/** A report that waits is written from a worse memory each day. [G12] */
export const waiting: Rule = {
  name: 'waiting',
  code: 'G12',
  weight: 65,
  find: ({ held, today }) => {
    const open = held.filter(({ status, date }) => status === 'ended' && isDate(date) && date < today);
    const [session] = open;
    return session ? [{ count: open.length, act: { to: 'session', session } }] : [];
  },
};

/** Three sessions before the last one, or past it. [P5] */
export const endNear: Rule = {
  name: 'endNear',
  code: 'P5',
  weight: 75,
  find: ({ group: { plannedSessions, stage }, held }) => {
    if (plannedSessions === null || stage === 'P5' || held.length === 0) return [];
    const left = plannedSessions - held.length;
    return left > LAST_SESSIONS ? [] : [{ count: Math.max(0, left), of: plannedSessions, act: { to: 'ending' } }];
  },
};

/** The same by the calendar, where no number of sessions was settled. [P5d] */
export const endDate: Rule = {
  name: 'endDate',
  code: 'P5d',
  weight: 75,
  find: ({ group: { plannedSessions, stage, endsOn }, held, today }) => {
    if (plannedSessions !== null || stage === 'P5' || held.length === 0 || !isDate(endsOn)) return [];
    const left = daysBetween(today, endsOn);
    return left > LAST_DAYS ? [] : [{ count: Math.max(0, left), act: { to: 'ending' } }];
  },
};

/** Still called a beginning after three sessions. [P4] */
export const stageStays: Rule = {
  name: 'stageStays',
  code: 'P4',
  weight: 35,
  find: ({ group: { stage }, held }) =>
    ['P1', 'P2', 'P3'].includes(stage) && held.length >= BEGINNING
      ? [{ count: held.length, codes: [stage], act: { to: 'group' } }]
      : [],
};

/** One task of the present stage, another after each session: what is read once a week is still read in the tenth. */
export const stageTask: Rule = {
  name: 'stageTask',
  code: 'tasks',
  weight: 10,
  find: ({ group: { stage }, held }) => {
    const tasks = stage === '' ? [] : TASKS_OF_STAGE[stage];
    const task = tasks[held.length % Math.max(1, tasks.length)];
    return task === undefined ? [] : [{ about: task, code: task, codes: [stage] }];
  },
};

/** Principles met in none of the last three sessions. [T1–T10] */
export const neglected: Rule = {
  name: 'neglected',
  code: 'principles',
  weight: 58,
  find: ({ marks }) =>
    neglectedOf(marks).map(({ code, reason, marks: told }): Finding => ({
      about: code,
      code,
      variant: reason,
      count: told.filter((mark) => mark === reason).length,
      weight: NEGLECT_WEIGHTS[reason],
    })),
};
