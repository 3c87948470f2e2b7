/**
 * What the paper of one member tells beside goals and pictures: contacts, referrals, techniques they took part in, and how ready
 * they were to part. A copy for the member says when there were contacts and not what was written of them, and leaves out
 * how the facilitator judged their readiness, as the closing record does.
 */
import type { Attendance } from './attendance.ts';
import { localDate } from './calendar.ts';
import type { Contact, ContactWay } from './contact.ts';
import { heldIn, READINESS, readinessKey, type Ending, type Readiness } from './ending.ts';
import { inTime } from './in-time.ts';
import { versionsOf } from './item.ts';
import { partField } from './kind.ts';
import { tellable } from './led-techniques.ts';
import { referralMadeOn, type Referral } from './referral.ts';
import type { Told } from './session-summary.ts';
import type { SummaryReader } from './summary-reader.ts';
import { takingPart } from './taking-part.ts';
import type { TechniqueRun } from './technique-run.ts';
import { toldVersions } from './told-versions.ts';

/** Of the whole group, in no order; what is told is picked out. */
export interface BesideMatter {
  readonly contacts: readonly Contact[];
  readonly referrals: readonly Referral[];
  readonly endings: readonly Ending[];
  readonly runs: readonly TechniqueRun[];
}

export interface MemberBeside {
  /** By day, those without one last. `said` is for the file alone. */
  readonly contacts: readonly { readonly date: string; readonly way: ContactWay | ''; readonly said: Told }[];
  readonly referrals: readonly {
    /** ISO date, '' where nobody noted it. */
    readonly on: string;
    readonly to: Told;
    readonly need: Told;
    readonly outcome: Referral['outcome'];
    readonly served: Referral['served'];
  }[];
  /** In how many sessions they took part in each, and the parts they played, most first. */
  readonly techniques: readonly {
    readonly code: string;
    readonly sessions: number;
    readonly parts: readonly string[];
  }[];
  /** One line for each ending at which it was judged; `own`: their own good-bye while the group went on. */
  readonly readiness: readonly {
    readonly on: string;
    readonly own: boolean;
    readonly marks: readonly Readiness[];
    readonly notes: Told;
  }[];
}

/** `text`: what stands in the copy for a text that was written. */
export function memberBeside(
  { contacts, referrals, endings, runs }: BesideMatter,
  attendance: readonly Attendance[],
  member: string,
  reader: SummaryReader,
  text: (text: string) => string,
): MemberBeside {
  const file = reader === 'file';
  const all = (texts: Told): Told => texts.map(text).filter((one) => one !== '');
  return {
    contacts: contacts
      .filter((contact) => contact.member === member)
      .sort((a, b) => plainly(a.date || '9999', b.date || '9999') || byMaking(a, b))
      .map(({ date, way, item }) => ({ date, way, said: file ? all(toldVersions(item, 'said')) : [] })),
    referrals: referrals
      .filter((referral) => referral.member === member)
      .sort(byMaking)
      .map((referral) => ({
        on: referralMadeOn(referral),
        to: all(toldVersions(referral.item, 'resourceName')),
        need: all(toldVersions(referral.item, 'need')),
        outcome: referral.outcome,
        served: referral.served,
      })),
    techniques: techniquesOf(runs, attendance, member, reader, text),
    readiness: file ? readinessIn(endings, member) : [],
  };
}

const byMaking = inTime('madeAt');

function techniquesOf(
  runs: readonly TechniqueRun[],
  attendance: readonly Attendance[],
  member: string,
  reader: SummaryReader,
  text: (text: string) => string,
): MemberBeside['techniques'] {
  const marks = new Map(attendance.filter((mark) => mark.member === member).map((mark) => [mark.parent, mark]));
  const told = new Map<string, { readonly sessions: Set<string>; readonly parts: Set<string> }>();
  for (const run of [...runs].sort(inTime('begunAt'))) {
    const code = tellable(run.code, reader);
    const mark = marks.get(run.parent);
    if (code === '' || takingPart([{ id: member }], mark ? [mark] : [], run).length === 0) continue;
    const one = told.get(code) ?? { sessions: new Set(), parts: new Set() };
    one.sessions.add(run.parent);
    const part = run.roles.find(({ key }) => key === member)?.part;
    const played = run.lines.find(({ key }) => key === part)?.text.trim();
    if (played) one.parts.add(text(played));
    told.set(code, one);
  }
  return [...told]
    .map(([code, { sessions, parts }]) => ({ code, sessions: sessions.size, parts: [...parts] }))
    .sort((a, b) => b.sessions - a.sessions || plainly(a.code, b.code));
}

function readinessIn(endings: readonly Ending[], member: string): MemberBeside['readiness'] {
  return endings
    .filter((ending) => ending.member === '' || ending.member === member)
    .sort(inTime('begunAt'))
    .map((ending) => ({
      on: ending.decidedAt !== null ? localDate(ending.decidedAt) : ending.evaluatedOn,
      own: ending.member === member,
      marks: [
        ...new Set(
          versionsOf(ending.item, partField('readiness', readinessKey(member))).flatMap(({ value }) => {
            const mark = heldIn('mark')(value);
            return READINESS.filter((one) => one === mark);
          }),
        ),
      ],
      notes: toldVersions(ending.item, partField('readinessNotes', member), (value) => {
        const words = heldIn('note')(value);
        return typeof words === 'string' ? words : '';
      }),
    }))
    .filter(({ marks, notes }) => marks.length > 0 || notes.length > 0);
}

function plainly(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
