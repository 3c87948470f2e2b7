/** Fills a fresh sample notebook with the invented group, eight sessions into its course, ending today. */
import type { Language } from '../base/language.ts';
import type { Result } from '../base/result.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { sampleFarewell, sampleReadiness } from '../content/sample-farewell.ts';
import { sampleContacts, sampleLogLines, sampleReferral, sampleResources } from '../content/sample-beside.ts';
import { sampleAgency, sampleGroup, sampleMembers, sampleSessions } from '../content/sample-group.ts';
import type { HeldSampleSession, NameOrWords, SampleSession } from '../content/sample-session.ts';
import { agencyKind } from '../practice/agency.ts';
import { attendanceKind } from '../practice/attendance.ts';
import { addDays, localDate, momentOf, weekday } from '../practice/calendar.ts';
import { endingKind } from '../practice/ending.ts';
import { contactKind } from '../practice/contact.ts';
import { entryKind } from '../practice/entry.ts';
import { groupKind, WEEKDAYS } from '../practice/group.ts';
import type { Changes } from '../practice/kind.ts';
import { markKind } from '../practice/mark.ts';
import { memberKind } from '../practice/member.ts';
import { newSession } from '../practice/next-session.ts';
import { logLineKind } from '../practice/log-line.ts';
import { referralKind } from '../practice/referral.ts';
import { resourceKind } from '../practice/resource.ts';
import { sessionKind, type BlockValue } from '../practice/session.ts';
import { stepKind } from '../practice/step.ts';
import { OUTCOME } from '../practice/technique-course.ts';
import { techniqueRunKind } from '../practice/technique-run.ts';
import type { Notebook } from '../storage/notebook.ts';
import type { Place, Writing } from '../storage/writing.ts';
import { fillSampleFormation } from './sample-formation.ts';
import { fillSampleProgress, type SampleHeld } from './sample-progress.ts';

const MINUTE = 60_000;
const WEEK = 7;

/** All of it or nothing: the sample is written in one transaction. */
export function fillSample(notebook: Notebook, language: Language): Promise<Result<void>> {
  return notebook.command((writing) => new SampleWriting(writing, notebook, language).all());
}

class SampleWriting {
  readonly #today: string;

  constructor(
    readonly writing: Writing,
    readonly notebook: Notebook,
    readonly language: Language,
  ) {
    this.#today = localDate(writing.now);
  }

  async all(): Promise<void> {
    const agencySpace = this.notebook.identity.agencySpace;
    await this.writing.put(
      agencyKind,
      await this.writing.derivedId(agencySpace, 'agency'),
      { space: agencySpace, parent: agencySpace },
      {
        name: sampleAgency.name,
        unit: this.#say(sampleAgency.unit),
        address: this.#say(sampleAgency.address),
        contact: this.#say(sampleAgency.contact),
        ...this.#agencyBook(),
      },
    );
    const space = await this.writing.foundSpace();
    const group = await this.#group({ space, parent: agencySpace });
    const members = await this.#members({ space, parent: group });
    const first = this.#dateIn(sampleGroup.startsWeeks);
    const at = momentOf(first, sampleGroup.usualTime);
    await fillSampleFormation(this.writing, { space, parent: group }, this.language, first, at);
    const held = new Map<number, SampleHeld>();
    for (const session of sampleSessions) {
      held.set(session.number, await this.#session({ space, parent: group }, session, members));
    }
    await this.#farewell({ space, parent: group }, members);
    await this.#beside({ space, parent: group }, members);
    await fillSampleProgress(this.writing, { space, parent: group }, this.language, members, held);
  }

  #group(place: Place): Promise<string> {
    return this.writing.create(groupKind, place, {
      name: sampleGroup.name,
      origin: sampleGroup.origin,
      purpose: this.#say(sampleGroup.purpose),
      aims: sampleGroup.aims,
      practiceField: sampleGroup.practiceField,
      needs: sampleGroup.needs,
      serves: this.#say(sampleGroup.serves),
      place: this.#say(sampleGroup.place),
      usualDay: WEEKDAYS[weekday(this.#today)] ?? '',
      usualTime: sampleGroup.usualTime,
      usualMinutes: sampleGroup.usualMinutes,
      plannedSessions: sampleGroup.plannedSessions,
      startsOn: this.#dateIn(sampleGroup.startsWeeks),
      endsOn: this.#dateIn(sampleGroup.endsWeeks),
      facilitators: sampleGroup.facilitators,
      stage: sampleGroup.stage,
    });
  }

  /** The good-bye of whoever left. */
  async #farewell(place: Place, members: readonly string[]): Promise<void> {
    const left = sampleMembers.findIndex((member) => member.left !== undefined);
    const [leaver, member] = [sampleMembers[left]?.left, members[left]];
    if (!leaver || member === undefined) return;
    const day = this.#dateOfSession(leaver.afterSession);
    const at = momentOf(day, sampleGroup.usualTime);
    const id = await this.writing.derivedId(place.space, 'ending', place.parent, member, '1');
    await this.writing.put(endingKind, id, place, {
      member,
      round: 1,
      begunAt: at,
      gains: this.#say(sampleFarewell.gains),
      generalising: this.#say(sampleFarewell.generalising),
      feelings: this.#say(sampleFarewell.feelings),
      elements: { P5e: { mark: 'holds' } },
      elementNotes: { P5e: { note: this.#say(sampleFarewell.note) } },
      readiness: sampleReadiness(member),
      decision: 'leave',
      decisionReason: this.#say(sampleFarewell.decisionReason),
      leavesOn: day,
      leavesBecause: this.#say(leaver.reason),
      stageBefore: sampleGroup.stage,
      decidedAt: at + 60 * MINUTE,
    });
  }

  async #members(place: Place): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const [index, member] of sampleMembers.entries()) {
      const joined = this.#dateOfSession(member.joinedSession);
      ids.push(
        await this.writing.create(memberKind, place, {
          name: member.name,
          called: member.called,
          initials: member.initials,
          birthYear: member.birthYear,
          sex: this.#say(member.sex),
          joinedOn: joined,
          needs: this.#say(member.needs),
          strengths: this.#say(member.strengths),
          cautions: member.cautions ? this.#say(member.cautions) : '',
          consentTo: this.#say(member.consentTo),
          consentOn: joined,
          leftOn: member.left ? this.#dateOfSession(member.left.afterSession) : '',
          leftReason: member.left ? this.#say(member.left.reason) : '',
          addedAt: momentOf(joined, sampleGroup.usualTime) + index,
        }),
      );
    }
    return ids;
  }

  async #session(place: Place, session: SampleSession, members: readonly string[]): Promise<SampleHeld> {
    const begun = momentOf(this.#dateIn(session.weeks), sampleGroup.usualTime);
    const occasion = {
      number: session.number,
      date: this.#dateIn(session.weeks),
      startsAt: sampleGroup.usualTime,
      plannedMinutes: session.plannedMinutes,
      place: this.#say(sampleGroup.place),
    };
    const plan = {
      purpose: this.#say(session.purpose),
      plannedMinutes: session.plannedMinutes,
      aims: session.aims.map((aim) => this.#say(aim)),
      blocks: session.blocks.map((block) => this.#block(block)),
    };
    const changes = newSession(occasion, plan, () => this.writing.newId());
    if (session.state === 'held') {
      const at = begun + session.begunLate * MINUTE;
      return { ...(await this.#held(place, session, members, changes, at)), date: occasion.date, at };
    } else {
      const notHeld = session.state === 'notHeld' ? { notHeldAt: begun, notHeldReason: this.#say(session.reason) } : {};
      const id = await this.writing.create(sessionKind, place, { ...changes, ...notHeld });
      return { id, date: occasion.date, at: begun };
    }
  }

  async #held(
    place: Place,
    session: HeldSampleSession,
    members: readonly string[],
    plan: Changes<typeof sessionKind>,
    begun: number,
  ): Promise<Pick<SampleHeld, 'id' | 'talk'>> {
    const ended = begun + session.lastedMinutes * MINUTE;
    const judged = Object.keys(plan.aims ?? {}).map((key, index) => ({ key, ...session.reached[index] }));
    const reached = Object.fromEntries(judged.map(({ key, mark }) => [key, { mark: mark ?? ('' as const) }]));
    const reachedNotes = Object.fromEntries(
      judged.flatMap(({ key, note }) => (note ? [[key, { note: this.#say(note) }]] : [])),
    );
    const id = await this.writing.create(sessionKind, place, {
      ...plan,
      reached,
      reachedNotes,
      begunAt: begun,
      endedAt: ended,
      closedAt: ended + 20 * MINUTE,
      atmosphere: this.#say(session.atmosphere),
      problems: this.#say(session.problems),
      reflection: this.#say(session.reflection),
      analysis: this.#say(session.analysis),
      roles: Object.fromEntries((session.roles ?? []).map((code) => [code, {}])),
      rolesNote: session.rolesNote ? this.#say(session.rolesNote) : '',
      nextPlan: this.#say(session.nextPlan),
      wrapUpStep: 'close',
    });
    const inside = { space: place.space, parent: id };
    let at = begun;
    let talk: SampleHeld['talk'];
    for (const [key, block] of Object.entries(plan.blocks ?? {})) {
      await this.writing.create(entryKind, inside, { at, act: 'blockBegun', block: key });
      const began = at;
      at += (block?.minutes ?? 0) * MINUTE;
      if (block && block.technique !== '') {
        const run = await this.writing.create(techniqueRunKind, inside, {
          code: block.technique,
          block: key,
          begunAt: began,
          endedAt: at,
          step: OUTCOME,
          useAgain: 'yes',
        });
        if (block.technique === 'X2') talk ??= { run, at: began };
      }
    }
    await this.writing.create(entryKind, inside, { at: ended, act: 'ended' });
    const entries: string[] = [];
    for (const entry of session.entries) {
      const made = await this.writing.create(entryKind, inside, {
        at: begun + entry.minute * MINUTE,
        kind: entry.kind,
        text: this.#say(entry.text),
        about: entry.about.map((index) => members[index] ?? ''),
        tone: entry.tone ?? '',
        code: entry.code ?? '',
      });
      entries.push(made);
    }
    for (const { member, presence, reason } of session.attendance) {
      const who = members[member] ?? '';
      await this.writing.put(attendanceKind, await this.writing.derivedId(place.space, 'attendance', id, who), inside, {
        member: who,
        presence,
        reason: reason ? this.#say(reason) : '',
        at: begun,
      });
    }
    for (const [code, { mark, note, shownBy = [] }] of Object.entries(session.marks)) {
      await this.writing.put(markKind, await this.writing.derivedId(place.space, 'mark', id, code), inside, {
        code,
        mark,
        note: note ? this.#say(note) : '',
        evidence: Object.fromEntries(shownBy.map((index) => [entries[index] ?? '', {}])),
      });
    }
    for (const step of session.steps) {
      await this.writing.create(stepKind, place, {
        kind: step.kind,
        text: this.#say(step.text),
        who: this.#name(step.who),
        due: this.#dateIn(step.dueWeeks),
        session: id,
        doneAt: step.doneWeeks === undefined ? null : momentOf(this.#dateIn(step.doneWeeks), sampleGroup.usualTime),
        madeAt: ended,
      });
    }
    return { id, talk };
  }

  #agencyBook() {
    const { book, founded, staff } = sampleAgency;
    return {
      programme: this.#say(book.programme),
      requirements: this.#say(book.requirements),
      process: this.#say(book.process),
      activityFields: this.#say(book.activityFields),
      limits: this.#say(book.limits),
      funds: this.#say(book.funds),
      founded,
      authority: 'district' as const,
      nature: 'non' as const,
      staff: Object.fromEntries(
        staff.map((one, index) => [
          this.writing.newId(),
          {
            name: one.name,
            work: one.work,
            role: this.#say(one.role),
            status: this.#say(one.status),
            since: one.since,
            field: '',
            qualification: '',
            addedAt: this.writing.now + index,
          },
        ]),
      ),
    };
  }

  /** Resources of the agency, a contact with its step, and a referral that waits for its appointment. */
  async #beside(place: Place, members: readonly string[]): Promise<void> {
    const { agencySpace } = this.notebook.identity;
    const day = (days: number) => addDays(this.#today, days);
    const at = (days: number) => momentOf(day(days), sampleGroup.usualTime);
    const resources: string[] = [];
    for (const [index, resource] of sampleResources.entries())
      resources.push(
        await this.writing.create(
          resourceKind,
          { space: agencySpace, parent: agencySpace },
          {
            name: this.#say(resource.name),
            sort: resource.sort,
            offers: this.#say(resource.offers),
            contact: this.#say(resource.contact),
            area: this.#say(resource.area),
            emergency: resource.emergency ?? false,
            checkedOn: day(-20),
            addedAt: at(-40) + index,
          },
        ),
      );
    const ticked = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, {}]));
    for (const contact of sampleContacts) {
      const madeAt = at(-contact.daysAgo);
      const of = await this.writing.create(contactKind, place, {
        member: members[contact.member] ?? '',
        date: day(-contact.daysAgo),
        way: contact.way,
        stage: contact.stage,
        said: this.#say(contact.said),
        mayTell: contact.mayTell ? this.#say(contact.mayTell) : '',
        techniques: ticked(contact.techniques),
        principles: ticked(contact.principles),
        madeAt,
      });
      await this.writing.create(stepKind, place, {
        kind: 'nextStep',
        text: this.#say(contact.step),
        who: sampleGroup.facilitators[0],
        due: day(contact.dueInDays),
        of,
        beside: true,
        madeAt,
      });
    }
    for (const line of sampleLogLines)
      await this.writing.create(logLineKind, place, {
        date: day(-line.daysAgo),
        startsAt: line.startsAt,
        minutes: line.minutes,
        work: line.work,
        planned: this.#say(line.planned),
        result: this.#say(line.result),
        by: sampleGroup.facilitators[0],
        madeAt: at(-line.daysAgo),
      });
    const { member, resource, daysAgo, covers, linked } = sampleReferral;
    await this.writing.create(referralKind, place, {
      member: members[member] ?? '',
      resource: resources[resource] ?? '',
      resourceName: sampleResources[resource] ? this.#say(sampleResources[resource].name) : '',
      need: this.#say(sampleReferral.need),
      request: this.#say(sampleReferral.request),
      consentOn: day(-daysAgo),
      firstOn: day(sampleReferral.firstInDays),
      covers: ticked(covers),
      done: Object.fromEntries(linked.map((code) => [code, { on: day(-daysAgo) }])),
      madeAt: at(-daysAgo),
    });
  }

  #block(block: HeldSampleSession['blocks'][number]): BlockValue {
    return {
      title: this.#say(block.title),
      minutes: block.minutes,
      technique: block.technique ?? '',
      material: block.material ? this.#say(block.material) : '',
      leads: block.leads === undefined ? '' : this.#name(block.leads),
    };
  }

  #dateIn(weeks: number): string {
    return addDays(this.#today, weeks * WEEK);
  }

  #dateOfSession(number: number): string {
    const session = sampleSessions.find((other) => other.number === number);
    if (!session) throw new Error('a sample member of no session');
    return this.#dateIn(session.weeks);
  }

  #say(words: Bilingual): string {
    return words[this.language];
  }

  #name(name: NameOrWords): string {
    return typeof name === 'string' ? name : this.#say(name);
  }
}
