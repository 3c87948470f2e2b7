/**
 * A technique as it is led: where it stands, who takes part, what was written, and every act upon it. One for each run
 * on the screen; all parts of the screen, those of a single technique among them, read and write through it.
 */
import { newId } from '../../base/id.ts';
import type { Json } from '../../base/json.ts';
import type { Random } from '../../base/random.ts';
import type { Result } from '../../base/result.ts';
import type { AppState } from '../../app/app-state.svelte.ts';
import { Form } from '../../app/form.svelte.ts';
import type { OpenNotebook } from '../../app/open-notebook.svelte.ts';
import type { Signals } from '../../app/signals.svelte.ts';
import { tick } from '../../app/ticking-clock.svelte.ts';
import type { ConductCard, ConductStep } from '../../content/conduct-card.ts';
import { countsApart, versionsApart } from '../../practice/chosen-apart.ts';
import { dotsOf, versionsOf, type Seen, type Version } from '../../practice/item.ts';
import { partField } from '../../practice/kind.ts';
import type { ShownMember } from '../../practice/shown-members.ts';
import { stepTimer, type StepTimer } from '../../practice/step-timer.ts';
import { takingPart } from '../../practice/taking-part.ts';
import { coursePosition, type CoursePosition } from '../../practice/technique-course.ts';
import type { Line, TechniqueRun } from '../../practice/technique-run.ts';

type Commands = OpenNotebook['commands']['techniques'];
type LedTechnique = NonNullable<Awaited<ReturnType<OpenNotebook['queries']['techniques']['led']>>>;
type TechniqueRunChanges = Parameters<Commands['change']>[1];
type TimerTouch = Parameters<Commands['touch']>[1][number];
type Values = Record<string, unknown>;
/** Maps of a run whose entries are typed, and so pass through the form. */
const TYPED = ['words', 'lines'] as const;
/** Maps of a run that may be chosen apart. */
const CHOSEN = ['choices', 'tallies', 'people', 'roles', 'under', 'reporters'] as const;

/** What the screen found, and keeps up to date. */
export interface ConductSource extends LedTechnique {
  /** Members of this day, under the names the room may see. */
  readonly shown: readonly ShownMember[];
  readonly card: ConductCard;
  /** Its steps; of some techniques they follow from what was chosen. */
  readonly steps: readonly ConductStep[];
}

export class Conduct {
  readonly form: Form<Values>;
  readonly #time;
  readonly #source: () => ConductSource | undefined;

  constructor(
    readonly app: AppState,
    readonly notebook: OpenNotebook,
    readonly signals: Signals,
    readonly id: string,
    source: () => ConductSource | undefined,
  ) {
    this.#source = source;
    this.#time = tick(notebook.clock, 500);
    this.form = new Form<Values>({
      place: `technique/${id}`,
      drafts: notebook.drafts,
      live: () => this.#flat(),
      keep: (changes, seen) => notebook.commands.techniques.change(id, nested(changes), seen),
    });
  }

  get #now(): ConductSource {
    const source = this.#source();
    if (!source) throw new Error('a technique drawn before it was read');
    return source;
  }

  /** Whether there is anything to draw: a second window may outlive what it showed. */
  get ready(): boolean {
    return this.#source() !== undefined;
  }

  get random(): Random {
    return this.notebook.notebook.random;
  }

  get run(): TechniqueRun {
    return this.#now.run;
  }

  /** Other runs of this group, the latest first. */
  get earlier(): readonly TechniqueRun[] {
    return this.#now.earlier;
  }

  get session(): LedTechnique['session'] {
    return this.#now.session;
  }

  get group(): LedTechnique['group'] {
    return this.#now.group;
  }

  get attendance(): LedTechnique['attendance'] {
    return this.#now.attendance;
  }

  /** All members of the group, for rules; names for the room are in `shown`. */
  get members(): LedTechnique['members'] {
    return this.#now.members;
  }

  get card(): ConductCard {
    return this.#now.card;
  }

  get steps(): readonly ConductStep[] {
    return this.#now.steps;
  }

  /** Members of this day, under the names the room may see. */
  get shown(): readonly ShownMember[] {
    return this.#now.shown;
  }

  /** Those of them who take part now. */
  readonly people: readonly ShownMember[] = $derived.by(() => {
    const source = this.#source();
    return source ? takingPart(source.shown, source.attendance, source.run) : [];
  });

  /** Name of a member for the room; '' for somebody who is no member any more. */
  nameOf(member: string): string {
    return this.shown.find(({ id }) => id === member)?.name ?? '';
  }

  get position(): CoursePosition {
    return coursePosition(this.steps, this.run.step);
  }

  /** The step of the card one stands at; undefined at the places around the steps. */
  get step(): ConductStep | undefined {
    const { step } = this.position;
    return step && this.steps.find(({ code }) => code === step.code);
  }

  /** What the group is asked now: the question written for it, else that of the step; where the step asks anew, its own. */
  get question(): string {
    const written = this.words('prepare-question').trim();
    return this.step?.asksAnew ? this.task || written : written || this.task;
  }

  /** What stands above it, smaller: what the step is about, or the question it all began with; '' where it says the same. */
  get above(): string {
    const other = this.step?.asksAnew ? this.words('prepare-question').trim() : this.task;
    return other === this.question ? '' : other;
  }

  /** What the group does now, as the card says; '' where it says nothing to them. */
  get task(): string {
    return this.step?.shows?.[this.app.language.current] ?? '';
  }

  get ended(): boolean {
    return this.run.endedAt !== null;
  }

  /** The clock of a step as it stands now. */
  timerOf(step: ConductStep): StepTimer {
    return stepTimer(step.code, this.minutesOf(step), this.run.taps, this.#time.current);
  }

  /** Minutes a step is to have: those chosen here, else those of the card. */
  minutesOf(step: ConductStep): number {
    const chosen = Number(this.choice(`minutes-${step.code}`) || Number.NaN);
    return Number.isFinite(chosen) && chosen > 0 ? chosen : step.minutes;
  }

  /** Goes to a place of the course; the clock of the step that is left is done. */
  async goTo(place: string): Promise<void> {
    this.signals.prime();
    const left = this.step;
    // Said of a step without a running clock as well: whoever had the word in it has it no longer.
    const over = left !== undefined && left.code !== place && this.timerOf(left).phase !== 'done';
    await this.form.settle();
    await this.#tell(
      this.notebook.commands.techniques.goTo(this.id, place, over ? [{ act: 'done', step: left.code }] : []),
    );
  }

  /**
   * What two tablets put into a field apart, latest first, each once; none where they agree. `say` tells a value in words,
   * '' for one that says nothing.
   */
  apart(field: string, say: (value: Json) => string): readonly Version[] {
    return versionsApart(this.run.item, field, say);
  }

  /** Decides for one of them. What came in since they were shown stays beside it. */
  decide(field: string, value: Json): Promise<boolean> {
    return this.change(nested({ [field]: value }), { [field]: dotsOf(this.run.item, field) });
  }

  /** A tap on a clock. */
  async touch(...touches: readonly TimerTouch[]): Promise<void> {
    this.signals.prime();
    await this.#tell(this.notebook.commands.techniques.touch(this.id, touches));
  }

  async take(members: readonly string[], takes: 'in' | 'out'): Promise<void> {
    const seen = this.#shown(members.map((member) => partField('people', member)));
    await this.#tell(this.notebook.commands.techniques.take(this.id, members, takes, seen));
  }

  /** Any other act: one command, that replaces all there is, or what was seen of it. Answers whether it was kept. */
  change(changes: TechniqueRunChanges, seen?: Seen): Promise<boolean> {
    return this.#tell(this.notebook.commands.techniques.change(this.id, changes, seen));
  }

  /** What was chosen under a name; '' when nothing was. */
  choice(name: string): string {
    return this.run.choices.find(({ key }) => key === name)?.value ?? '';
  }

  /** Chooses in place of what is shown; what another tablet chose apart stays to be decided on. */
  choose(name: string, value: string): Promise<boolean> {
    return this.change({ choices: { [name]: { value } } }, this.#shown([partField('choices', name)]));
  }

  /** Hands or taps counted under a name. */
  tally(name: string): number {
    return this.run.tallies.find(({ key }) => key === name)?.n ?? 0;
  }

  /** What was counted under a name, latest first: more than one number where two tablets counted apart. */
  counts(name: string): readonly number[] {
    return countsApart(this.run.item, partField('tallies', name));
  }

  /** One more, or one back. What another tablet counted apart stays to be decided on. */
  count(name: string, by: 1 | -1): Promise<boolean> {
    return this.#tell(this.notebook.commands.techniques.count(this.id, name, by));
  }

  /** A number that was said and not counted, in place of what is shown. */
  answer(name: string, n: number): Promise<boolean> {
    return this.change({ tallies: { [name]: { n } } }, this.#shown([partField('tallies', name)]));
  }

  /** Field of the form for the words at a prompt. */
  wordsField(prompt: string): string {
    return partField('words', prompt);
  }

  words(prompt: string): string {
    return (this.form.get(this.wordsField(prompt)) as { text: string } | undefined)?.text ?? '';
  }

  write(prompt: string, text: string): void {
    this.form.set(this.wordsField(prompt), { text });
  }

  /** Field of the form for a line. */
  lineField(key: string): string {
    return partField('lines', key);
  }

  /** Lines of a list in the order they were added, what is typed just now among them. */
  lines(list: string): readonly Line[] {
    const found: Record<string, Line> = Object.fromEntries(this.run.lines.map((line) => [line.key, line]));
    const prefix = partField('lines', '');
    for (const [field, value] of Object.entries(this.form.typed())) {
      if (!field.startsWith(prefix)) continue;
      const key = field.slice(prefix.length);
      if (value !== null) found[key] = { ...(value as Omit<Line, 'key'>), key };
      // Deleted here; what was written to it elsewhere at the same time brings it back.
      else if (this.form.others(field).length === 0) delete found[key];
    }
    return Object.values(found)
      .filter((line) => line.list === list)
      .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  }

  /** Field of the form for a line that is still being written. */
  newLineName(list: string): string {
    return `new-${list}`;
  }

  /** Adds a line and keeps it at once; answers its key. */
  addLine(list: string, text: string): string {
    const key = newId(this.random);
    this.form.set(this.lineField(key), { list, text, at: this.notebook.clock.now() });
    if (this.words(this.newLineName(list)) !== '') this.write(this.newLineName(list), '');
    void this.form.keep();
    return key;
  }

  writeLine({ key, list, at }: Line, text: string): void {
    this.form.set(this.lineField(key), { list, text, at });
  }

  /** Deletes a line, and offers to bring it back. */
  removeLine({ key, ...line }: Line, removed: string): void {
    this.form.set(this.lineField(key), null);
    void this.form.keep();
    this.app.toasts.say(removed, {
      label: this.app.language.words.shell.undo,
      run: () => {
        this.form.set(this.lineField(key), line);
        void this.form.settle();
      },
    });
  }

  /** The values of fields that are on the screen: the latest of each. */
  #shown(fields: readonly string[]): Seen {
    const latest = (field: string) => versionsOf(this.run.item, field).slice(0, 1);
    return Object.fromEntries(fields.map((field) => [field, latest(field).map(({ dot }) => dot)]));
  }

  async #tell(result: Promise<Result<unknown>>): Promise<boolean> {
    return this.app.tell(await result);
  }

  #flat(): ({ readonly item: TechniqueRun['item'] } & Values) | undefined {
    const run = this.#source()?.run;
    if (!run) return undefined;
    const flat: { item: TechniqueRun['item'] } & Values = {
      item: run.item,
      aim: run.aim,
      outcome: run.outcome,
      useAgain: run.useAgain,
    };
    for (const map of TYPED) for (const { key, ...entry } of run[map]) flat[partField(map, key)] = entry;
    return flat;
  }
}

/** Fields of the form as a command takes them. */
function nested(changes: Values): TechniqueRunChanges {
  const all: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(changes)) {
    const map = [...TYPED, ...CHOSEN].find((name) => field.startsWith(partField(name, '')));
    if (!map) all[field] = value;
    else all[map] = { ...(all[map] as object | undefined), [field.slice(partField(map, '').length)]: value };
  }
  return all;
}
