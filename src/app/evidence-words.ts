import type { Language } from '../base/language.ts';
import { principles } from '../content/principles.ts';
import type { Evidence } from '../practice/ending-evidence.ts';
import { gradeText } from '../practice/goal.ts';
import type { Formats } from '../text/formats.ts';
import type { EndingText } from '../text/id/ending.ts';

/** What the notebook holds on an element of the ending, as a sentence of one language. */
export function evidenceWords(
  evidence: Evidence,
  { facts }: Pick<EndingText, 'facts'>,
  formats: Formats,
  language: Language,
  nameOf: (member: string) => string,
): string {
  switch (evidence.of) {
    case 'aims':
      return facts.aims(evidence.met, evidence.partly, evidence.notYet, evidence.unjudged);
    case 'aimsLately':
      return facts.aimsLately(evidence.sessions, evidence.met, evidence.partly, evidence.notYet);
    case 'principle': {
      const name = principles.find(({ code }) => code === evidence.principle)?.name[language] ?? evidence.principle;
      return facts.principle(name, evidence.met, evidence.partly, evidence.notYet);
    }
    case 'goal':
      return evidence.first === evidence.last
        ? facts.goal(evidence.text, gradeText(evidence.last))
        : facts.goalMoved(evidence.text, gradeText(evidence.first), gradeText(evidence.last));
    case 'memberGoals':
      return facts.memberGoals(evidence.reached, evidence.graded);
    case 'incidents':
      return facts.incidents(evidence.count);
    case 'tones': {
      const { lately, before } = evidence;
      return facts.tones(lately.strained, lately.all, before.strained, before.all);
    }
    case 'notHeld':
      return facts.notHeld(evidence.count, evidence.all);
    case 'problems':
      return [
        facts.problems(evidence.count, evidence.sessions),
        evidence.countBefore === 0 ? '' : facts.problemsBefore(evidence.countBefore, evidence.sessionsBefore),
      ]
        .filter((sentence) => sentence !== '')
        .join(' ');
    case 'agreements':
      return facts.agreements(evidence.all, evidence.done, evidence.dropped, evidence.overdue);
    case 'attendance': {
      const { lately, before } = evidence;
      if (before.marked === 0) return facts.attendanceAll(lately.there, lately.marked);
      return facts.attendance(lately.there, lately.marked, before.there, before.marked);
    }
    case 'left':
      return facts.left(evidence.count, evidence.all);
    case 'relations':
      return facts.relations(evidence.strained, evidence.all);
    case 'notChosen': {
      const day = formats.date(evidence.date);
      if (evidence.members.length === 0) return facts.allChosen(day, evidence.answered);
      return facts.notChosen(formats.list(evidence.members.map(nameOf)), day, evidence.answered);
    }
    case 'decisions':
      return facts.decisions(evidence.count, evidence.sessions);
    case 'term':
      return [
        facts.term(evidence.planned, evidence.held),
        evidence.notHeld === 0 ? '' : facts.termNotHeld(evidence.notHeld),
      ]
        .filter((sentence) => sentence !== '')
        .join(' ');
    case 'lastDay':
      return (evidence.passed ? facts.lastDayPassed : facts.lastDay)(formats.date(evidence.endsOn));
    case 'leftBecause':
      return facts.leftBecause(
        nameOf(evidence.member),
        formats.date(evidence.leftOn),
        evidence.reason || facts.noReason,
      );
    case 'absentInRow':
      return facts.absentInRow(nameOf(evidence.member), evidence.times);
    case 'presence':
      return facts.presence(nameOf(evidence.member), evidence.turnout.there, evidence.turnout.marked);
  }
}
