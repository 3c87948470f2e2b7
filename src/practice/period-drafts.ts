/** Records over a period: the daily log [K1], line by line, and the summary record [K4] of a group or of one member. */
import { aimsInPlace } from './agenda.ts';
import { isDate } from './calendar.ts';
import { isRestricted } from './entry.ts';
import { goalCourse, goalsOf } from './goal-course.ts';
import { heldSessions, sessionsNotHeld, turnout } from './group-history.ts';
import { dayOf } from './session-day.ts';
import { ledTechniques } from './led-techniques.ts';
import { memberExcerpts } from './member-excerpts.ts';
import {
  plain,
  source,
  written,
  type DraftParagraph,
  type RecordDraft,
  type RecordMatter,
  type RecordPhrases,
  type RecordWish,
} from './record-draft.ts';
import { referralMadeOn } from './referral.ts';
import { toldMinutes } from './session-drafts.ts';
import type { Session } from './session.ts';
import { isOpen } from './step.ts';
import { toldVersions } from './told-versions.ts';

export function inPeriod(day: string, { from, to }: Pick<RecordWish, 'from' | 'to'>): boolean {
  return isDate(day) && (from === '' || day >= from) && (to === '' || day <= to);
}

const byWords = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function dailyDraft(matter: RecordMatter, wish: RecordWish, say: RecordPhrases): RecordDraft {
  const sessions = heldSessions(matter.sessions).filter((session) => inPeriod(dayOf(session), wish));
  const rows = [
    ...sessions.map((session) => {
      const aims = aimsInPlace(session);
      const reached = aims.flatMap(({ key, text }) => {
        const mark = session.reached.find((one) => one.key === key)?.mark ?? '';
        return mark === '' ? [] : [say.aim(text, mark)];
      });
      const there = turnout(matter, [session]);
      return {
        day: dayOf(session),
        hour: session.startsAt,
        row: {
          section: 'days',
          who: '',
          sources: [source('session', session.id)],
          cells: {
            when: say.when(session, toldMinutes(session)),
            planned: [say.session(session), words(session, 'purpose')].filter(Boolean).join('\n'),
            target: aims.map(({ text }) => text).join('\n'),
            result: [there.marked === 0 ? '' : say.turnout(there.there, there.marked), ...reached]
              .filter(Boolean)
              .join('\n'),
            remarks: words(session, 'reflection'),
          },
        },
      };
    }),
    ...sessionsNotHeld(matter.sessions)
      .filter(({ date }) => inPeriod(date, wish))
      .map((session) => ({
        day: session.date,
        hour: session.startsAt,
        row: {
          section: 'days',
          who: '',
          sources: [source('session', session.id, 'notHeldReason')],
          cells: { when: say.date(session.date), planned: words(session, 'purpose'), result: say.notHeld(session) },
        },
      })),
    ...matter.contacts
      .filter(({ date }) => inPeriod(date, wish))
      .map((contact) => ({
        day: contact.date,
        hour: '',
        row: {
          section: 'days',
          who: '',
          sources: [source('contact', contact.id)],
          // The facilitator's own, wherever else it stands: a log for the administration must not carry a visit at home.
          restricted: true,
          cells: {
            when: say.date(contact.date),
            planned: `${say.contact(contact)} · ${say.nameOf(contact.member)}`,
            result: contact.said,
          },
        },
      })),
    ...matter.logLines
      .filter(({ date }) => inPeriod(date, wish))
      .map((line) => ({
        day: line.date,
        hour: line.startsAt,
        row: {
          section: 'days',
          who: '',
          sources: [source('logLine', line.id)],
          cells: {
            when: say.logWhen(line),
            planned: [say.logWork(line), ...toldVersions(line.item, 'planned')].filter(Boolean).join('\n'),
            target: toldVersions(line.item, 'target').join('\n'),
            result: toldVersions(line.item, 'result').join('\n'),
            remarks: toldVersions(line.item, 'remarks').join('\n'),
          },
        },
      })),
    // What has no hour stands behind what has one.
  ].sort((a, b) => byWords(a.day, b.day) || byWords(a.hour || '~', b.hour || '~'));
  return {
    code: 'K1',
    title: say.titles.K1,
    member: '',
    from: wish.from,
    to: wish.to,
    sessions: sessions.map(({ id }) => id),
    paragraphs: rows.map(({ row }) => row),
  };
}

export function summaryDraft(matter: RecordMatter, wish: RecordWish, say: RecordPhrases): RecordDraft {
  const { member } = wish;
  const mine = (id: string) => member === '' || id === member;
  const sessions = heldSessions(matter.sessions).filter((session) => inPeriod(dayOf(session), wish));
  const notHeld = sessionsNotHeld(matter.sessions).filter(({ date }) => inPeriod(date, wish));
  const ids = new Set(sessions.map(({ id }) => id));
  const { there, marked } = turnout(matter, sessions, member === '' ? undefined : member);
  const { group } = matter;
  const person = matter.members.find(({ id }) => id === member);
  const runs = matter.runs.filter(({ parent }) => ids.has(parent));
  const techniques = ledTechniques(runs, 'file');
  const contacts = matter.contacts.filter((contact) => mine(contact.member) && inPeriod(contact.date, wish));
  const referrals = matter.referrals.filter(
    (referral) => mine(referral.member) && inPeriod(referralMadeOn(referral), wish),
  );
  // What one member's summary takes over names nobody else, wherever it was written.
  const taken = member === '' ? (text: string) => text : memberExcerpts(matter.members, member);
  const fromSessions = (section: string, field: string) =>
    sessions.map((session) =>
      plain(section, said(say.session(session), words(session, field)), [source('session', session.id, field)]),
    );
  const earlier = matter.records
    .filter(
      (record) => record.code === 'K4' && record.member === member && record.lockedAt !== null && record.to < wish.from,
    )
    .sort((a, b) => (a.to < b.to ? -1 : 1))
    .at(-1);
  const last = sessions.at(-1);
  return {
    code: 'K4',
    title: [say.titles.K4, person ? say.nameOf(member) : group.name].filter(Boolean).join(' · '),
    member,
    from: wish.from || (sessions[0] ? dayOf(sessions[0]) : ''),
    to: wish.to || (last ? dayOf(last) : ''),
    sessions: sessions.map(({ id }) => id),
    paragraphs: written<DraftParagraph>([
      plain('period', say.held(sessions.length, notHeld.length, group.plannedSessions), [source('group', group.id)]),
      ...notHeld.map((session) =>
        plain('period', say.notHeld(session), [source('session', session.id, 'notHeldReason')]),
      ),
      marked === 0
        ? undefined
        : plain('attendance', say.turnout(there, marked), attendanceSources(matter, ids, member)),
      person && isDate(person.joinedOn)
        ? plain('attendance', say.joined(person.joinedOn), [source('member', person.id, 'joinedOn')])
        : undefined,
      ...(earlier ? cellsOf(earlier, 'diagnostic', 'opening') : []),
      person
        ? plain('opening', toldVersions(person.item, 'needs').join('\n\n'), [source('member', person.id, 'needs')])
        : plain('opening', toldVersions(group.item, 'serves').join('\n\n'), [source('group', group.id, 'serves')]),
      person
        ? plain('opening', toldVersions(person.item, 'strengths').join('\n\n'), [
            source('member', person.id, 'strengths'),
          ])
        : plain('opening', toldVersions(group.item, 'purpose').join('\n\n'), [source('group', group.id, 'purpose')]),
      ...(member === ''
        ? fromSessions('problems', 'problems')
        : ownNotes(matter, ids, wish, 'problems', say, (text) => text.trim())),
      techniques.length === 0
        ? undefined
        : plain(
            'services',
            say.techniques(techniques),
            runs.map(({ id }) => source('techniqueRun', id)),
          ),
      contacts.length === 0
        ? undefined
        : plain(
            'services',
            say.contacts(contacts.length),
            contacts.map(({ id }) => source('contact', id)),
          ),
      ...referrals.map((referral) =>
        plain('services', say.referral(referral, member === ''), [source('referral', referral.id)], member),
      ),
      ...progress(matter, member, wish, say),
      ...(member === '' ? sessions.flatMap((session) => aimMarks(session, say)) : []),
      ...(member === '' ? fromSessions('diagnostic', 'analysis') : []),
      last && member === ''
        ? plain('servicePlan', words(last, 'nextPlan'), [source('session', last.id, 'nextPlan')])
        : undefined,
      ...(member === ''
        ? matter.steps
            .filter((step) => !step.beside && isOpen(step))
            .map((step) => plain('servicePlan', say.step(step.text, step.who, step.due), [source('step', step.id)]))
        : []),
      ...closing(matter, member, say),
    ]).map((paragraph) =>
      member === '' ? paragraph : { ...paragraph, cells: { text: taken(paragraph.cells['text'] ?? '') } },
    ),
  };
}

function aimMarks(session: Session, say: RecordPhrases): readonly (DraftParagraph | undefined)[] {
  return aimsInPlace(session).map(({ key, text }) => {
    const mark = session.reached.find((one) => one.key === key)?.mark ?? '';
    if (mark === '') return undefined;
    return plain('progress', say.aim(text, mark), [source('session', session.id, `reached/${key}`)]);
  });
}

/** Graded goals, from the first to the last grade given in the period. */
export function progress(
  matter: RecordMatter,
  member: string,
  wish: Pick<RecordWish, 'from' | 'to'>,
  say: RecordPhrases,
  section = 'progress',
): readonly (DraftParagraph | undefined)[] {
  return goalsOf(matter.goals, member).map((goal) => {
    const points = goalCourse(matter.gradings, goal.id).filter(({ date }) => inPeriod(date, wish));
    const [first, last] = [points[0], points.at(-1)];
    const text = toldVersions(goal.item, 'text').join(' / ');
    return plain(
      section,
      text === '' ? '' : first && last ? say.goal(text, first.grade, last.grade) : say.goalUngraded(text),
      [source('goal', goal.id), ...points.map(({ id }) => source('grading', id))],
      member,
    );
  });
}

/** Notes of the journal that tell of a member, each in the words it may have without the others. [K5, "own excerpts only"] */
export function ownNotes(
  matter: RecordMatter,
  sessions: ReadonlySet<string>,
  { member, without }: Pick<RecordWish, 'member' | 'without'>,
  section: string,
  say: RecordPhrases,
  excerpt: (text: string) => string,
): readonly (DraftParagraph | undefined)[] {
  const days = new Map(matter.sessions.map((session) => [session.id, dayOf(session)]));
  return matter.entries
    .filter(
      ({ id, parent, about, act }) => act === '' && sessions.has(parent) && about.includes(member) && !without.has(id),
    )
    .map((entry) => {
      const text = toldVersions(entry.item, 'text').join('\n');
      const own = excerpt(text);
      return plain(
        section,
        own === '' ? '' : say.dated(days.get(entry.parent) ?? '', own),
        [source('entry', entry.id, 'text')],
        member,
        isRestricted(entry),
      );
    });
}

export function closing(
  matter: RecordMatter,
  member: string,
  say: RecordPhrases,
  section = 'closing',
): readonly (DraftParagraph | undefined)[] {
  const person = matter.members.find(({ id }) => id === member);
  const endings = matter.endings.filter((ending) => ending.member === member && ending.decidedAt !== null);
  return [
    ...endings.flatMap((ending) => [
      plain(section, say.decision(ending), [source('ending', ending.id)], member),
      ...(['gains', 'generalising', 'decisionReason'] as const).map((field) =>
        plain(section, toldVersions(ending.item, field).join('\n\n'), [source('ending', ending.id, field)], member),
      ),
    ]),
    person && isDate(person.leftOn)
      ? plain(section, say.left(person.leftOn, person.leftReason), [source('member', person.id, 'leftOn')], member)
      : undefined,
  ];
}

export function attendanceSources(matter: RecordMatter, sessions: ReadonlySet<string>, member: string) {
  return matter.attendance
    .filter((mark) => sessions.has(mark.parent) && (member === '' || mark.member === member))
    .map(({ id }) => source('attendance', id));
}

/** What an earlier record says in a section, its amendments included; what was restricted there is so here. */
function cellsOf(
  record: RecordMatter['records'][number],
  from: string,
  into: string,
): readonly (DraftParagraph | undefined)[] {
  const struck = new Set(record.struck.map(({ key }) => key));
  return record.paragraphs
    .filter(({ key, section }) => section === from && !struck.has(key))
    .map(({ key, restricted }) => {
      const text = record.cells.find((cell) => cell.key === `${key}-text`)?.text ?? '';
      const amended = record.amendments.filter(({ paragraph }) => paragraph === key).map((one) => one.text);
      return plain(
        into,
        [text, ...amended].filter(Boolean).join('\n'),
        [source('record', record.id, `cells/${key}-text`)],
        record.member,
        restricted,
      );
    });
}

function words(session: Session, field: string): string {
  return toldVersions(session.item, field).join('\n\n');
}

function said(who: string, text: string): string {
  return text === '' ? '' : `${who}: ${text}`;
}
