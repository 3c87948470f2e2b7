/** What is settled and done about the small groups of one run: who sits where, who reports, which ideas belong together. */
import { newId } from '../../base/id.ts';
import { localDate, addDays } from '../../practice/calendar.ts';
import {
  buzzSeats,
  drawReporters,
  groupKey,
  latestSplit,
  reportCounts,
  reseated,
  standingSplits,
  type BuzzGroup,
  type BuzzSeats,
} from '../../practice/buzz-seats.ts';
import { splitUp } from '../../practice/buzz-split.ts';
import { ideaClusters, type IdeaCluster } from '../../practice/idea-clusters.ts';
import type { Pair } from '../../practice/kept-apart.ts';
import type { Split } from '../../practice/technique-run.ts';
import type { Conduct } from './conduct.svelte.ts';

/** Who joined no longer ago counts as new. */
const NEW_DAYS = 30;
const USUAL_SIZE = 4;

export class BuzzTable {
  constructor(readonly conduct: Conduct) {}

  get size(): number {
    return Number(this.conduct.choice('size')) || USUAL_SIZE;
  }

  get way(): string {
    return this.conduct.choice('way') || 'random';
  }

  /** Pairs to be kept apart, of people who are still members. */
  get apart(): readonly Conduct['run']['apart'][number][] {
    const members = new Set(this.conduct.members.map(({ id }) => id));
    return this.conduct.run.apart.filter(({ a, b }) => members.has(a) && members.has(b));
  }

  get seats(): BuzzSeats | undefined {
    return buzzSeats(
      this.conduct.run,
      this.conduct.people.map(({ id }) => id),
    );
  }

  /** Splits drawn apart on two tablets, the latest first; none where one stands alone. */
  get apartSplits(): readonly Split[] {
    const standing = standingSplits(this.conduct.run);
    return standing.length > 1 ? standing : [];
  }

  /** Lets one of the splits that stand take the place of the others. They stay in the notebook; answers how to undo it. */
  async decideFor({ key, ...split }: Split): Promise<(() => void) | undefined> {
    const { conduct } = this;
    const others = conduct.run.splits.map((other) => other.key).filter((other) => other !== key);
    const kept = await conduct.change({ splits: { [key]: { ...split, instead: others } } });
    return kept ? () => void conduct.change({ splits: { [key]: split } }) : undefined;
  }

  /** Pairs that should be apart, and sit together all the same, as the room may see them. */
  get together(): readonly string[] {
    const groups = this.seats?.groups ?? [];
    return this.apart
      .filter(({ a, b }) => groups.some(({ members }) => members.includes(a) && members.includes(b)))
      .map(({ a, b }) => `${this.conduct.nameOf(a)} + ${this.conduct.nameOf(b)}`);
  }

  /** Whether people differ in it at all, so that mixing by it means something. */
  differs(by: string): boolean {
    return new Set(this.conduct.people.map(({ id }) => this.#kindOf(id, by))).size > 1;
  }

  /** Draws groups and reporters; answers the key of the split, or undefined when it was not kept. */
  async draw(): Promise<string | undefined> {
    const { conduct } = this;
    const by = this.way;
    const { groups } = splitUp(
      {
        people: conduct.people.map(({ id }) => id),
        size: this.size,
        apart: this.apart.map(({ a, b }): Pair => [a, b]),
        mixedBy: by === 'random' ? undefined : (person) => this.#kindOf(person, by),
        // Drawn again, they sit with others than just now.
        before: [conduct.run, ...this.#earlier].flatMap((run) => latestSplit(run)?.groups ?? []),
      },
      conduct.random,
    );
    return this.#seat(groups);
  }

  /** Seats whoever came later, or was left alone; the reporters of groups that stay keep their turn. */
  async reseat(): Promise<string | undefined> {
    const { seats } = this;
    if (!seats) return undefined;
    const apart = new Set(this.apart.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
    return this.#seat(
      reseated(seats, (a, b) => apart.has(`${a} ${b}`)),
      seats.groups,
    );
  }

  /** Puts one member into another group. */
  async move(member: string, to: BuzzGroup): Promise<string | undefined> {
    const { seats } = this;
    if (!seats) return undefined;
    const groups = seats.groups.map(({ members, number }) => [
      ...members.filter((other) => other !== member),
      ...(number === to.number ? [member] : []),
    ]);
    return this.#seat(
      groups.filter((group) => group.length > 0),
      seats.groups,
    );
  }

  async report(group: BuzzGroup, member: string): Promise<void> {
    await this.conduct.change({ reporters: { [group.key]: { member } } });
  }

  /** Groups that have not reported in this round, in order, without those nobody is left of. */
  get waiting(): readonly BuzzGroup[] {
    return (this.seats?.groups ?? []).filter(({ members, reportedAt }) => members.length > 0 && reportedAt === null);
  }

  get nextToReport(): BuzzGroup | undefined {
    return this.waiting[0];
  }

  reporterWords({ reporter, members }: BuzzGroup): string {
    const { app } = this.conduct;
    const others = members.filter((member) => member !== reporter).map((member) => this.conduct.nameOf(member));
    return app.language.words.technique.buzz.reporter(this.conduct.nameOf(reporter), app.language.formats.list(others));
  }

  async hasReported({ key }: BuzzGroup): Promise<void> {
    await this.conduct.change({ reported: { [key]: { at: this.conduct.notebook.clock.now() } } });
  }

  /** All groups report once more. */
  async anotherRound(): Promise<void> {
    const keys = (this.seats?.groups ?? []).map(({ key }) => key);
    await this.conduct.change({ reported: Object.fromEntries(keys.map((key) => [key, null])) });
  }

  /** Ideas as they were put together, in the order they were added. */
  get clusters(): readonly IdeaCluster[] {
    return ideaClusters(this.conduct.lines('ideas'), this.conduct.run.under);
  }

  /** Those with votes, most first. */
  get ranked(): readonly { readonly key: string; readonly text: string; readonly n: number }[] {
    return this.clusters
      .map(({ head }) => ({ key: head.key, text: head.text, n: this.conduct.tally(head.key) }))
      .filter(({ n }) => n > 0)
      .sort((a, b) => b.n - a.n);
  }

  /** Adds what was voted for to the words of the outcome. */
  intoOutcome(votes: (text: string, n: number) => string): void {
    const { form } = this.conduct;
    const before = ((form.get('outcome') as string | undefined) ?? '').trim();
    // Counted apart on two tablets and not decided on, it is told by both numbers.
    const told = this.ranked
      .flatMap(({ key, text }) => this.conduct.counts(key).map((n) => votes(text, n)))
      .filter((line) => !before.includes(line));
    form.set('outcome', [before, ...told].filter(Boolean).join('\n'));
    void form.keep();
  }

  get #earlier() {
    return this.conduct.earlier.filter(({ code }) => code === 'X4');
  }

  async #seat(groups: readonly (readonly string[])[], before: readonly BuzzGroup[] = []): Promise<string | undefined> {
    const { conduct } = this;
    const counts = reportCounts(this.#earlier);
    const drawn = drawReporters(groups, (person) => counts.get(person) ?? 0, conduct.random);
    const reporting = new Set(before.map(({ reporter }) => reporter));
    const reporters = groups.map((group, number) => group.find((one) => reporting.has(one)) ?? drawn[number] ?? '');
    const key = newId(conduct.random);
    const at = conduct.notebook.clock.now();
    // Whoever has reported has reported, wherever the others sit now.
    const done = before.filter(({ reportedAt }) => reportedAt !== null).map(({ reporter }) => reporter);
    const reported = Object.fromEntries(
      reporters.flatMap((reporter, number) => (done.includes(reporter) ? [[groupKey({ key }, number), { at }]] : [])),
    );
    const instead = conduct.run.splits.map((split) => split.key);
    const kept = await conduct.change({
      splits: { [key]: { at, groups: groups.map((group) => [...group]), reporters: [...reporters], instead } },
      reported,
    });
    return kept ? key : undefined;
  }

  #kindOf(person: string, by: string): string {
    const member = this.conduct.members.find(({ id }) => id === person);
    if (by === 'sex') return (member?.sex ?? '').trim().toLowerCase();
    const since = addDays(localDate(this.conduct.notebook.clock.now()), -NEW_DAYS);
    return member && member.joinedOn !== '' && member.joinedOn >= since ? 'new' : 'old';
  }
}
