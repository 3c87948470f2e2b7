/** Records built from sessions: the process record [K2], and the summarised one [K3] of one or several related sessions. */
import { aimsInPlace, blocksInPlace } from './agenda.ts';
import { isRestricted, type Entry } from './entry.ts';
import { heldSessions } from './group-history.ts';
import { dayOf } from './session-day.ts';
import { inTime } from './in-time.ts';
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
import type { RecordSource } from './record.ts';
import { rolesTaken } from './roles-taken.ts';
import { sessionMembers } from './session-members.ts';
import type { Session } from './session.ts';
import { stepsOfSession } from './wrap-up.ts';
import { toldVersions } from './told-versions.ts';

/** Notes of these sessions that can stand in a record, in order of time: no taps on the clock, nothing empty. */
export function recordedEntries(matter: Pick<RecordMatter, 'entries'>, sessions: readonly string[]): readonly Entry[] {
  return matter.entries
    .filter(({ parent, act, text }) => sessions.includes(parent) && act === '' && text.trim() !== '')
    .sort(inTime('at'));
}

/** How long a session took, by the clock; as planned where the clock does not say. */
export function toldMinutes({ begunAt, endedAt, plannedMinutes }: Session): number | null {
  return begunAt !== null && endedAt !== null ? Math.round((endedAt - begunAt) / 60_000) : plannedMinutes;
}

export function processDraft(matter: RecordMatter, wish: RecordWish, say: RecordPhrases): RecordDraft {
  const sessions = chosen(matter, wish);
  const notes = recordedEntries(matter, wish.sessions).filter(({ id }) => !wish.without.has(id));
  return {
    ...frame(matter, wish, sessions, say),
    paragraphs: [
      ...sessions.flatMap((session) => beginning(matter, session, say)),
      ...inOrder(matter, notes, sessions, say),
      ...sessions.flatMap((session) => conclusion(matter, session, say)),
    ],
  };
}

export function summarisedDraft(matter: RecordMatter, wish: RecordWish, say: RecordPhrases): RecordDraft {
  const sessions = chosen(matter, wish);
  const notes = recordedEntries(matter, wish.sessions).filter(({ id }) => !wish.without.has(id));
  const many = sessions.length > 1;
  const told = (entry: Entry) => {
    const about = entry.about.map(say.nameOf).join(', ');
    const session = sessions.find(({ id }) => id === entry.parent);
    const words = toldVersions(entry.item, 'text').join('\n');
    return [many && session ? say.session(session) : '', about ? `${about}: ${words}` : words]
      .filter(Boolean)
      .join(' · ');
  };
  return {
    ...frame(matter, wish, sessions, say),
    paragraphs: [
      ...sessions.flatMap((session) => beginning(matter, session, say)),
      ...written(
        notes.map((entry) =>
          plain(
            isTurn(entry) ? 'turningPoints' : 'episodes',
            told(entry),
            [source('entry', entry.id, 'text')],
            one(entry),
            isRestricted(entry),
          ),
        ),
      ),
      ...sessions.flatMap((session) =>
        written(
          runsOf(matter, session).map((run) =>
            plain('interventions', say.techniqueOutcome(run.code, run.outcome), [
              source('techniqueRun', run.id, 'outcome'),
            ]),
          ),
        ),
      ),
      ...participation(matter, notes, sessions, say),
      ...sessions.flatMap((session) => conclusion(matter, session, say)),
    ],
  };
}

/** Decisions and incidents turn a session; all else are episodes of it. */
function isTurn({ kind }: Entry): boolean {
  return kind === 'decision' || kind === 'incident';
}

function one({ about }: Entry): string {
  return about.length === 1 ? (about[0] ?? '') : '';
}

function chosen(matter: RecordMatter, wish: RecordWish): readonly Session[] {
  return heldSessions(matter.sessions).filter(({ id }) => wish.sessions.includes(id));
}

function frame(
  _matter: RecordMatter,
  { code, member }: RecordWish,
  sessions: readonly Session[],
  say: RecordPhrases,
): Omit<RecordDraft, 'paragraphs'> {
  const days = sessions.map(dayOf).filter(Boolean);
  return {
    code,
    title: [say.titles[code], sessions.map(say.session).join(', ')].filter(Boolean).join(' · '),
    member,
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    sessions: sessions.map(({ id }) => id),
  };
}

function beginning(matter: RecordMatter, session: Session, say: RecordPhrases): readonly DraftParagraph[] {
  const marks = matter.attendance.filter(({ parent }) => parent === session.id);
  const people = sessionMembers(matter.members, dayOf(session), marks);
  const state = new Map(marks.map(({ member, presence }) => [member, presence]));
  const names = (there: boolean) =>
    people
      .filter(({ id }) => {
        const presence = state.get(id) ?? '';
        return there ? presence === 'present' || presence === 'late' : presence === 'absent' || presence === 'excused';
      })
      .map(({ id }) => say.nameOf(id));
  const [there, away] = [names(true), names(false)];
  const aims = aimsInPlace(session);
  const blocks = blocksInPlace(session);
  const before = previous(matter, session);
  return written([
    plain(
      'identification',
      [
        say.when(session, toldMinutes(session)),
        there.length > 0 ? say.present(there) : '',
        away.length > 0 ? say.absent(away) : '',
      ]
        .filter(Boolean)
        .join('\n'),
      [source('session', session.id), ...marks.map(({ id }) => source('attendance', id))],
    ),
    plain('purpose', told(session, 'purpose'), [source('session', session.id, 'purpose')]),
    ...aims.map(({ key, text }) => plain('purpose', text, [source('session', session.id, `aims/${key}`)])),
    before && plain('planBefore', told(before, 'nextPlan'), [source('session', before.id, 'nextPlan')]),
    plain('planBefore', blocks.map(({ title, minutes: long }) => say.block(title, long)).join('\n'), [
      source('session', session.id, 'blocks'),
    ]),
    plain('climate', told(session, 'atmosphere'), [source('session', session.id, 'atmosphere')]),
  ]);
}

/** The course, row by row: what was said stands under words, what was seen under the language of the body. [K2b] */
function inOrder(
  matter: RecordMatter,
  notes: readonly Entry[],
  sessions: readonly Session[],
  say: RecordPhrases,
): readonly DraftParagraph[] {
  const rows = notes.map((entry) => {
    const words = toldVersions(entry.item, 'text').join('\n');
    const tone = say.tone(entry.tone);
    const seen = entry.kind === 'observation';
    const others = entry.about.length > 1 ? `${entry.about.map(say.nameOf).join(', ')}: ` : '';
    return {
      at: entry.at ?? 0,
      row: {
        section: 'course',
        who: one(entry),
        sources: [source('entry', entry.id, 'text')],
        restricted: isRestricted(entry),
        cells: {
          words: seen ? '' : others + words,
          nonVerbal: [seen ? others + words : '', tone].filter(Boolean).join(' · '),
        },
      },
    };
  });
  const techniques = sessions.flatMap((session) =>
    runsOf(matter, session).map((run) => ({
      at: run.endedAt ?? run.begunAt ?? 0,
      row: {
        section: 'course',
        who: 'facilitator',
        sources: [source('techniqueRun', run.id, 'outcome')],
        cells: { words: run.outcome.trim(), skill: say.technique(run.code) },
      },
    })),
  );
  return [...rows, ...techniques].sort((a, b) => a.at - b.at).map(({ row }) => row);
}

function participation(
  matter: RecordMatter,
  notes: readonly Entry[],
  sessions: readonly Session[],
  say: RecordPhrases,
): readonly DraftParagraph[] {
  const ids = new Set(sessions.map(({ id }) => id));
  const there = new Map<string, RecordSource[]>();
  for (const mark of matter.attendance)
    if (ids.has(mark.parent) && (mark.presence === 'present' || mark.presence === 'late'))
      there.set(mark.member, [...(there.get(mark.member) ?? []), source('attendance', mark.id)]);
  return matter.members.flatMap(({ id }) => {
    const sources = there.get(id);
    if (!sources) return [];
    const count = notes.filter(({ about }) => about.includes(id)).length;
    return [
      {
        section: 'participation',
        who: id,
        sources,
        cells: { part: say.taken(count) },
      },
    ];
  });
}

function conclusion(matter: RecordMatter, session: Session, say: RecordPhrases): readonly DraftParagraph[] {
  const roles = rolesTaken(session).map(({ role }) => say.role(role));
  return written([
    ...aimsInPlace(session).map(({ key, text }) => {
      const mark = session.reached.find((one) => one.key === key)?.mark ?? '';
      return mark === ''
        ? undefined
        : plain('changes', say.aim(text, mark), [source('session', session.id, `reached/${key}`)]);
    }),
    plain('role', [roles.join(', '), told(session, 'rolesNote')].filter(Boolean).join('\n'), [
      source('session', session.id, 'roles'),
    ]),
    plain('role', told(session, 'reflection'), [source('session', session.id, 'reflection')]),
    plain('assessment', told(session, 'problems'), [source('session', session.id, 'problems')]),
    plain('assessment', told(session, 'analysis'), [source('session', session.id, 'analysis')]),
    ...stepsOfSession(matter.steps, session.id).map((step) =>
      plain('nextPlan', say.step(step.text, step.who, step.due), [source('step', step.id)]),
    ),
    plain('nextPlan', told(session, 'nextPlan'), [source('session', session.id, 'nextPlan')]),
  ]);
}

function runsOf({ runs }: RecordMatter, session: Session) {
  return runs.filter(({ parent, outcome }) => parent === session.id && outcome.trim() !== '').sort(inTime('begunAt'));
}

function previous(matter: RecordMatter, session: Session): Session | undefined {
  const held = heldSessions(matter.sessions);
  return held[held.findIndex(({ id }) => id === session.id) - 1];
}

function told(session: Session, field: string): string {
  return toldVersions(session.item, field).join('\n\n');
}
