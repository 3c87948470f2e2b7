import { describe, expect, it } from 'vitest';
import { observationPhrases } from '../../src/content/observation-phrases.ts';
import { principles } from '../../src/content/principles.ts';
import { sampleGroup, sampleMembers, sampleSessions } from '../../src/content/sample-group.ts';
import type { HeldSampleSession } from '../../src/content/sample-session.ts';
import { bilingualsIn } from './bilinguals-in.ts';

const held = sampleSessions.filter((session): session is HeldSampleSession => session.state === 'held');

function belongedTo(number: number): number[] {
  return sampleMembers.flatMap((member, index) =>
    member.joinedSession <= number && (member.left === undefined || number <= member.left.afterSession) ? [index] : [],
  );
}

describe('the sample group', () => {
  it('is mid-way: six held, the sixth not, the eighth planned for today, twelve in all', () => {
    expect(sampleSessions.map((session) => [session.number, session.weeks, session.state])).toEqual([
      [1, -7, 'held'],
      [2, -6, 'held'],
      [3, -5, 'held'],
      [4, -4, 'held'],
      [5, -3, 'held'],
      [6, -2, 'notHeld'],
      [7, -1, 'held'],
      [8, 0, 'planned'],
    ]);
    expect(sampleGroup.plannedSessions).toBe(12);
    expect(sampleGroup.endsWeeks - sampleGroup.startsWeeks + 1).toBe(sampleGroup.plannedSessions);
    expect(sampleGroup.startsWeeks).toBe(sampleSessions[0]?.weeks);
  });

  it('has eleven different people, one who left and one who came later', () => {
    expect(sampleMembers).toHaveLength(11);
    for (const key of ['name', 'called', 'initials'] as const) {
      expect(new Set(sampleMembers.map((member) => member[key])).size, key).toBe(11);
    }
    expect(sampleMembers.filter((member) => member.left !== undefined)).toHaveLength(1);
    expect(sampleMembers.filter((member) => member.joinedSession > 1)).toHaveLength(1);
    expect(sampleMembers.filter((member) => member.cautions !== undefined).length).toBeGreaterThanOrEqual(1);
    const years = sampleMembers.map((member) => member.birthYear);
    expect(Math.max(...years) - Math.min(...years)).toBeGreaterThan(30);
  });

  it('fits every agenda into the planned time', () => {
    for (const session of sampleSessions) {
      const total = session.blocks.reduce((sum, block) => sum + block.minutes, 0);
      expect(total, `session ${session.number}`).toBe(session.plannedMinutes);
    }
  });
});

describe.each(held)('session $number', (session) => {
  it('takes attendance of exactly the members who belonged then, with a reason unless present', () => {
    expect(session.attendance.map((mark) => mark.member)).toEqual(belongedTo(session.number));
    for (const mark of session.attendance) expect(mark.reason === undefined).toBe(mark.presence === 'present');
  });

  it('writes six to twelve entries, in order of time, about people who belonged then', () => {
    expect(session.entries.length).toBeGreaterThanOrEqual(6);
    expect(session.entries.length).toBeLessThanOrEqual(12);
    const minutes = session.entries.map((entry) => entry.minute);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    expect(Math.max(...minutes)).toBeLessThanOrEqual(session.lastedMinutes);
    for (const entry of session.entries) {
      for (const member of entry.about) expect(belongedTo(session.number), entry.text.en).toContain(member);
    }
  });

  it('says only of those who were there what they said and did', () => {
    const away = session.attendance
      .filter((mark) => mark.presence === 'absent' || mark.presence === 'excused')
      .map((mark) => mark.member);
    for (const entry of session.entries.filter((each) => each.kind !== 'followUp')) {
      for (const member of entry.about) expect(away, entry.text.en).not.toContain(member);
    }
  });

  it('names in the text everyone whom an observation, an incident or a follow-up is about', () => {
    for (const entry of session.entries.filter((each) => /^(observation|incident|followUp)$/.test(each.kind))) {
      // What was tapped begins with its phrase; whom it is about was chosen, and not written.
      const phrase = observationPhrases.find(({ code }) => code === entry.code);
      expect(phrase === undefined).toBe(entry.code === undefined);
      if (phrase) {
        expect(entry.text.id.startsWith(phrase.name.id)).toBe(true);
        expect(entry.text.en.startsWith(phrase.name.en)).toBe(true);
        continue;
      }
      for (const index of entry.about) {
        const called = sampleMembers[index]?.called ?? 'nobody';
        expect(entry.text.id).toContain(called);
        expect(entry.text.en).toContain(called);
      }
    }
  });

  it('judges every aim and all ten principles', () => {
    expect(session.reached).toHaveLength(session.aims.length);
    expect(Object.keys(session.marks)).toEqual(principles.map((principle) => principle.code));
  });

  it('agrees on one to three steps, due after the session', () => {
    expect(session.steps.length).toBeGreaterThanOrEqual(1);
    expect(session.steps.length).toBeLessThanOrEqual(3);
    for (const step of session.steps) {
      expect(step.dueWeeks, step.text.en).toBeGreaterThan(session.weeks);
      if (step.doneWeeks !== undefined) {
        expect(step.doneWeeks, step.text.en).toBeGreaterThanOrEqual(session.weeks);
        expect(step.doneWeeks, step.text.en).toBeLessThanOrEqual(0);
      }
    }
  });
});

it('leaves some steps open, so that they come back in the plan for today', () => {
  expect(
    held.flatMap((session) => session.steps).filter((step) => step.doneWeeks === undefined).length,
  ).toBeGreaterThan(1);
});

// Journal, reflection and analysis are for the file. All the rest may be printed for members, where others stand by initials.
it('names no member in what the members’ copy shows', () => {
  for (const session of sampleSessions) {
    const shown = {
      purpose: session.purpose,
      aims: session.aims,
      titles: session.blocks.map((block) => [block.title, block.material]),
      ...(session.state === 'held' && {
        reached: session.reached,
        marks: session.marks,
        atmosphere: session.atmosphere,
        problems: session.problems,
        nextPlan: session.nextPlan,
        steps: session.steps.map((step) => step.text),
      }),
    };
    for (const { path, text } of bilingualsIn(shown)) {
      for (const member of sampleMembers) {
        const name = member.called.split(' ').at(-1) ?? member.called;
        expect(`${text.id} ${text.en}`, `session ${session.number} ${path}`).not.toMatch(new RegExp(`\\b${name}\\b`));
      }
    }
  }
});
