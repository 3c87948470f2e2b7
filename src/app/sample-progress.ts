/** Goals with their way, check-ins and check-outs, talking circles, and who chose whom, of the invented group. */
import type { Language } from '../base/language.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { questionsOf } from '../content/check-questions.ts';
import {
  sampleChecks,
  sampleCircles,
  sampleFeedback,
  sampleGoals,
  sampleRounds,
  type SampleCheck,
  type SampleCircle,
  type SampleFeedback,
  type SampleGoal,
  type SampleRound,
} from '../content/sample-progress.ts';
import { answerKind, CHECKS } from '../practice/answer.ts';
import { feedbackSheetKind } from '../practice/feedback-sheet.ts';
import { formCodeFrom } from '../practice/form-code.ts';
import { goalKind, type StepField } from '../practice/goal.ts';
import { gradingKind } from '../practice/grading.ts';
import { paperFormKind } from '../practice/paper-form.ts';
import { peerChoiceKind, type PeerQuestion } from '../practice/peer-choice.ts';
import { turnKind } from '../practice/turn.ts';
import type { Place, Writing } from '../storage/writing.ts';

/** A session of the sample that took place. */
export interface SampleHeld {
  readonly id: string;
  readonly date: string;
  readonly at: number;
  /** Its first discussion, where it had one. */
  readonly talk?: { readonly run: string; readonly at: number } | undefined;
}

/** How long a turn in a circle of the sample lasts. */
const TURN_MS = 40_000;
const DAY_MS = 86_400_000;
const CODE_BYTES = 16;

/** `place`: below the group. `held`: the sessions by their numbers. */
export async function fillSampleProgress(
  writing: Writing,
  place: Place,
  language: Language,
  members: readonly string[],
  held: ReadonlyMap<number, SampleHeld>,
): Promise<void> {
  const filling = new ProgressWriting(writing, place, language, members, held);
  for (const goal of sampleGoals) await filling.goal(goal);
  for (const check of sampleChecks) await filling.check(check);
  for (const circle of sampleCircles) await filling.circle(circle);
  for (const round of sampleRounds) await filling.round(round);
  await filling.feedback(sampleFeedback);
}

class ProgressWriting {
  constructor(
    readonly writing: Writing,
    readonly place: Place,
    readonly language: Language,
    readonly members: readonly string[],
    readonly held: ReadonlyMap<number, SampleHeld>,
  ) {}

  async goal({ member, text, steps, grades }: SampleGoal): Promise<void> {
    const { place, members } = this;
    const begun = this.#heldIn(1);
    const fields = Object.entries(steps).map(([field, words]) => [field, this.#say(words)]);
    const goal = await this.writing.create(goalKind, place, {
      member: member === undefined ? '' : (members[member] ?? ''),
      text: this.#say(text),
      ...(Object.fromEntries(fields) as Readonly<Record<StepField, string>>),
      since: begun.date,
      madeAt: begun.at,
    });
    for (const [number, { grade, note }] of Object.entries(grades)) {
      const { id, date, at } = this.#heldIn(Number(number));
      await this.writing.put(gradingKind, await this.writing.derivedId(place.space, 'grading', goal, id), place, {
        goal,
        session: id,
        date,
        grade,
        note: note ? this.#say(note) : '',
        at,
      });
    }
  }

  async feedback({ session, printed, sheets }: SampleFeedback): Promise<void> {
    const { writing, place } = this;
    const { id, at } = this.#heldIn(session);
    const questions = questionsOf('out').map(({ code }) => code);
    const form = await writing.create(paperFormKind, place, {
      ...{ is: 'feedback', sessions: [id], questions, sheets: printed },
      code: formCodeFrom(writing.notebook.random.bytes(CODE_BYTES)) ?? '',
      madeAt: at - DAY_MS,
    });
    for (const [index, { values, words }] of sheets.entries()) {
      const number = index + 1;
      const given = questions.flatMap((code, n) => {
        const value = values[n];
        return typeof value === 'number' ? [[code, { value }] as const] : [];
      });
      await writing.put(
        feedbackSheetKind,
        await writing.derivedId(place.space, 'feedbackSheet', form, String(number)),
        { space: place.space, parent: id },
        {
          ...{ form, number, keyedAt: at + DAY_MS, words: words ? this.#say(words) : '' },
          values: Object.fromEntries(given),
        },
      );
    }
  }

  async check(check: SampleCheck): Promise<void> {
    const { members } = this;
    const { space } = this.place;
    const { id, at } = this.#heldIn(check.session);
    for (const which of CHECKS) {
      const codes = questionsOf(which).map(({ code }) => code);
      for (const [index, sliders] of Object.entries(check[which])) {
        const member = members[Number(index)] ?? '';
        const values = Object.fromEntries(codes.map((code, n) => [code, { value: sliders[n] ?? 0 }]));
        const answerId = await this.writing.derivedId(space, 'answer', id, member, which);
        const changes = { member, check: which, by: 'member' as const, at, values };
        await this.writing.put(answerKind, answerId, { space, parent: id }, changes);
      }
    }
  }

  /** Turn after turn, each as long as the other. */
  async circle({ session, speak }: SampleCircle): Promise<void> {
    const { talk } = this.#heldIn(session);
    if (!talk) throw new Error('a sample circle of no discussion');
    const inside = { space: this.place.space, parent: talk.run };
    for (const [turn, member] of speak.entries()) {
      const from = this.members[member] ?? '';
      await this.writing.create(turnKind, inside, { at: talk.at + turn * TURN_MS, act: 'speaks', from });
    }
    await this.writing.create(turnKind, inside, { at: talk.at + speak.length * TURN_MS, act: 'still' });
  }

  async round({ session, chosen }: SampleRound): Promise<void> {
    const { place, members } = this;
    const { id, date, at } = this.#heldIn(session);
    for (const [question, all] of Object.entries(chosen)) {
      for (const [index, to] of Object.entries(all)) {
        const from = members[Number(index)] ?? '';
        const choiceId = await this.writing.derivedId(place.space, 'peerChoice', place.parent, date, question, from);
        await this.writing.put(peerChoiceKind, choiceId, place, {
          date,
          session: id,
          question: question as PeerQuestion,
          from,
          to: to.map((one) => members[one] ?? ''),
          by: 'member',
          at,
        });
      }
    }
  }

  #heldIn(number: number): SampleHeld {
    const found = this.held.get(number);
    if (!found) throw new Error('a sample of no session');
    return found;
  }

  #say(words: Bilingual): string {
    return words[this.language];
  }
}
