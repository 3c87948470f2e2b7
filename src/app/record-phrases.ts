import type { Language } from '../base/language.ts';
import { tones } from '../content/entry-kinds.ts';
import { roles } from '../content/roles.ts';
import { attachmentSort, hashBeginning } from '../practice/attachment.ts';
import { dayOf } from '../practice/session-day.ts';
import { gradeText } from '../practice/goal.ts';
import { shownName } from '../practice/member-order.ts';
import type { Member } from '../practice/member.ts';
import type { RecordPhrases } from '../practice/record-draft.ts';
import type { Session } from '../practice/session.ts';
import { formatsIn } from '../text/formats.ts';
import type { Words } from '../text/id/words.ts';
import { techniqueName } from './technique-name.ts';
import { withinSentence } from './within-sentence.ts';

/** How facts become sentences of a record in one language. */
export function recordPhrases(
  language: Language,
  words: Pick<Words, 'dailyLog' | 'records' | 'beside' | 'resources' | 'ending' | 'attachments'>,
  members: readonly Member[],
): RecordPhrases {
  const formats = formatsIn(language);
  const { dailyLog, records, beside, resources, ending, attachments } = words;
  const { say } = records;
  const names = new Map(members.map((member) => [member.id, shownName(member)]));
  const nameOf = (member: string) => names.get(member) || records.someone;
  const session = ({ number }: Session) =>
    number === null ? say.sessionNoNumber : say.session(formats.number(number));
  return {
    titles: records.names,
    nameOf,
    session,
    date: (day) => formats.date(day),
    when: (of, minutes) =>
      [
        formats.longDate(dayOf(of)),
        formats.time(of.startsAt),
        minutes === null ? '' : say.minutes(minutes),
        of.place.trim() === '' ? '' : say.place(of.place.trim()),
      ]
        .filter(Boolean)
        .join(', '),
    present: (all) => say.present(formats.list(all)),
    absent: (all) => say.absent(formats.list(all)),
    block: (title, minutes) => say.block(title, minutes),
    aim: (text, mark) => say.aim(withinSentence(text), say.marks[mark] ?? mark),
    tone: (tone) => tones.find(({ code }) => code === tone)?.name[language].toLowerCase() ?? '',
    technique: (code) => techniqueName(code, language),
    techniqueOutcome: (code, outcome) => `${techniqueName(code, language)}: ${outcome.trim()}`,
    role: (code) => roles.find((role) => role.code === code)?.name[language] ?? code,
    step: (text, who, due) =>
      [text, [who, due === '' ? '' : say.due(formats.date(due))].filter(Boolean).join(', ')]
        .filter(Boolean)
        .join(' – '),
    taken: (n) => say.taken(n),
    held: (held, notHeld, planned) =>
      [say.held(held, notHeld), planned === null ? '' : say.ofPlanned(planned)].filter(Boolean).join(' '),
    notHeld: (of) =>
      say.notHeld([session(of), formats.date(of.date)].filter(Boolean).join(', '), withinSentence(of.notHeldReason)),
    turnout: (there, marked) => say.turnout(there, marked),
    techniques: (codes) => say.techniques(formats.list(codes.map((code) => techniqueName(code, language)))),
    contacts: (n) => say.contacts(n),
    contact: ({ way, date }) => say.contact(way === '' ? say.aContact : beside.ways[way], formats.date(date)),
    referral: ({ member, resourceName, outcome }, named) => {
      const told = say.referral(
        resourceName.trim() || say.elsewhere,
        outcome === '' ? '' : resources.outcomes[outcome],
      );
      return named ? say.referralOf(nameOf(member), told) : told;
    },
    goal: (text, first, last) => say.goal(withinSentence(text), gradeText(first), gradeText(last)),
    goalUngraded: (text) => say.goalUngraded(withinSentence(text)),
    identity: ({ name, called, sex, birthYear, age, contact }) =>
      [
        [name, called.trim() && called.trim() !== name.trim() ? say.called(called.trim()) : '']
          .filter(Boolean)
          .join(', '),
        [sex, birthYear === null ? (age === null ? '' : say.aged(age)) : say.born(birthYear)]
          .filter(Boolean)
          .join(', '),
        contact,
      ]
        .filter(Boolean)
        .join('\n'),
    joined: (day) => say.joined(formats.date(day)),
    left: (day, reason) => say.left(formats.date(day), withinSentence(reason)),
    consent: (to, on) => say.consent(to, formats.date(on)),
    logWhen: ({ date, startsAt, minutes }) =>
      [
        formats.longDate(date),
        startsAt === '' ? '' : formats.time(startsAt),
        minutes === null ? '' : say.minutes(minutes),
      ]
        .filter(Boolean)
        .join(', '),
    logWork: ({ work, by }) => [work === '' ? '' : dailyLog.works[work], by.trim()].filter(Boolean).join(' · '),
    dated: (day, text) => say.dated(formats.date(day), text),
    attachment: (one) =>
      [
        attachments.sorts[attachmentSort(one.mediaType)],
        one.name.trim() || attachments.unnamed,
        formats.date(one.date),
        one.source.trim(),
        attachments.hashBegins(hashBeginning(one)),
      ]
        .filter(Boolean)
        .join(' · '),
    decision: ({ decision }) => (decision === '' ? '' : ending.decisions[decision]),
  };
}
