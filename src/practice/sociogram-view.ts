/** One day of choices, or the difference between two, as a picture and a table show it. */
import { isDate } from './calendar.ts';
import { isActive } from './member-order.ts';
import type { Member } from './member.ts';
import type { PeerChoice, PeerQuestion } from './peer-choice.ts';
import {
  choicesApart,
  notChosen,
  sociogramOf,
  tieChanges,
  type ChangedTie,
  type Sociogram,
  type Tie,
} from './sociogram.ts';

export interface SociogramView {
  readonly now: Sociogram;
  /** Of the other day; undefined where none is compared. */
  readonly before: Sociogram | undefined;
  /** Of both days the later one: its signs are drawn. */
  readonly later: Sociogram;
  readonly changes: readonly ChangedTie[] | undefined;
  /** Lines to be drawn. */
  readonly ties: readonly (Tie & Partial<ChangedTie>)[];
  /** Of both days: where people stand is told from all of them, so that two days can be laid over each other. */
  readonly ground: readonly Tie[];
  /** Whom nobody chose, of those who were there to be chosen. */
  readonly alone: readonly string[];
  /** What two tablets wrote apart. */
  readonly apart: readonly { readonly choice: PeerChoice; readonly ids: readonly string[] }[];
}

/** `members` in the order they are shown; `earlier` is the day compared with, '' for none. Dates are ISO. */
export function sociogramView(
  members: readonly Member[],
  choices: readonly PeerChoice[],
  { question, day, earlier }: { readonly question: PeerQuestion; readonly day: string; readonly earlier: string },
): SociogramView {
  const tookPart = (member: Member, date: string) =>
    isActive(member, date) && (!isDate(member.joinedOn) || member.joinedOn <= date);
  const days = [day, earlier].filter(isDate);
  const named = new Set(choices.filter(({ date }) => days.includes(date)).flatMap(({ from, to }) => [from, ...to]));
  // Who took part on the days in sight, and whoever chose or was chosen then all the same.
  const people = members
    .filter((member) => named.has(member.id) || days.some((date) => tookPart(member, date)))
    .map((member) => member.id);
  const now = sociogramOf(people, choices, day, question);
  const before = earlier === '' ? undefined : sociogramOf(people, choices, earlier, question);
  const changes = before && (earlier < day ? tieChanges(before.ties, now.ties) : tieChanges(now.ties, before.ties));
  const later = before && earlier > day ? before : now;
  const last = earlier > day ? earlier : day;
  const byId = new Map(members.map((member) => [member.id, member]));
  return {
    now,
    before,
    later,
    changes,
    ties: changes ?? now.ties,
    ground: [...now.ties, ...(before?.ties ?? [])],
    // Who left before the later day, or came after it, was not there to be chosen.
    alone: notChosen(later).filter((id) => {
      const member = byId.get(id);
      return member && (later.answered.has(id) || tookPart(member, last));
    }),
    apart: choices
      .filter((choice) => choice.question === question && (choice.date === day || choice.date === earlier))
      .flatMap((choice) => choicesApart(choice).map((ids) => ({ choice, ids }))),
  };
}
