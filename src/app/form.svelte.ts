/**
 * A form over an item of the notebook. What is typed is kept by itself after a short pause; what cannot be kept yet
 * (a date that does not exist, a full disk) stays on the screen and is put down as a sealed draft, so that a kill
 * takes a second of typing at most. A field shows the live value until it is touched here; from then on it shows
 * what was typed, and keeping it replaces only what the facilitator had seen. Each form has a draft of its own: what
 * another window types at the same place is never touched. [design §4, §5, ST13]
 */
import type { Json } from '../base/json.ts';
import type { Problem, Result } from '../base/result.ts';
import { versionsOf, type Dot, type Item, type Seen, type Version } from '../practice/item.ts';
import type { DraftName } from '../storage/draft-id.ts';
import type { Keepable } from './unkept.svelte.ts';

export type KeepState = 'idle' | 'keeping' | 'kept' | 'failed';

/** A form's own draft at a place: see DraftWriter of storage. */
export interface OwnDraft {
  takeOver(free: () => boolean): Promise<Json | undefined>;
  keep(value: Json): Promise<Result<void>>;
  drop(): Promise<Result<void>>;
  handIn<T>(command: (draft: DraftName | undefined) => Promise<Result<T>>): Promise<Result<T>>;
  leave(): void;
}

export interface FormPlan<V extends object> {
  /** Names the draft, by ids only: "member/<id>". */
  readonly place: string;
  readonly drafts: { at(place: string): OwnDraft };
  /** The live values; undefined while they load. `item` is what the values were read from, absent for something new. */
  readonly live: () => ({ readonly item?: Item } & V) | undefined;
  /**
   * Keeps changed fields; `seen` names what this form had shown of them. Answers the dot of the write. Absent for a
   * form that is handed in by a button: then only the draft is kept by itself.
   */
  readonly keep?: (changes: Partial<V>, seen: Seen) => Promise<Result<Dot>>;
  /** Words for a value that cannot be kept as it is, or undefined. */
  readonly check?: (field: keyof V & string, value: unknown, form: Form<V>) => string | undefined;
  /**
   * A value in words, for copying it out: the name of a code, a date as it is spoken; '' for none. Undefined, or
   * without it: all texts the value holds.
   */
  readonly say?: (field: keyof V & string, value: unknown) => string | undefined;
}

const KEEP_AFTER_MS = 450;
const DRAFT_AFTER_MS = 250;

export class Form<V extends object> implements Keepable {
  readonly #plan: FormPlan<V>;
  readonly #draft: OwnDraft;
  /** Fields touched here, by name. */
  #own = $state<Record<string, unknown>>({});
  readonly #keptValues: Record<string, unknown> = {};
  /** What a touched field stood for; versions written apart are not among them until they are decided on. */
  readonly #seen = $state<Record<string, readonly Dot[]>>({});
  #state = $state<KeepState>('idle');
  #problem = $state.raw<Problem | undefined>(undefined);
  #restored = $state(false);
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  /** Resolves when a draft left by an earlier life of this form has been read back. */
  readonly ready: Promise<void>;

  constructor(plan: FormPlan<V>) {
    this.#plan = plan;
    this.#draft = plan.drafts.at(plan.place);
    this.ready = this.#restore();
  }

  get state(): KeepState {
    return this.#state;
  }

  /** Why the last keeping failed; the text is still on the screen. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Whether words of an earlier, interrupted life of this form stand in it. */
  get restored(): boolean {
    return this.#restored;
  }

  /** Whether something typed here is not kept yet. */
  get pending(): boolean {
    return this.#dirty().length > 0;
  }

  get<F extends keyof V & string>(field: F): V[F] {
    if (field in this.#own) return this.#own[field] as V[F];
    return this.#plan.live()?.[field] as V[F];
  }

  set<F extends keyof V & string>(field: F, value: V[F]): void {
    if (!(field in this.#own)) this.#seen[field] = this.#shown(field);
    this.#put(field, value);
  }

  /** Versions of a field that stand in the item beside the one on the screen: written apart, and not decided on. */
  others(field: keyof V & string): readonly Version[] {
    const item = this.#plan.live()?.item;
    if (!item) return [];
    const seen = (field in this.#own ? (this.#seen[field] ?? []) : this.#shown(field)).map(String);
    return versionsOf(item, field).filter(({ dot }) => !seen.includes(String(dot)));
  }

  /** The version on the screen as it lies in the item; undefined where that is not there, or not kept yet. */
  standing(field: keyof V & string): Version | undefined {
    const item = this.#plan.live()?.item;
    const others = this.others(field).map(({ dot }) => String(dot));
    return item && versionsOf(item, field).find(({ dot }) => !others.includes(String(dot)));
  }

  /**
   * Decides between versions written apart: the value replaces what stood in this field and the versions named. Any
   * other one, such as what came in a moment ago, stays.
   */
  decide<F extends keyof V & string>(field: F, value: V[F], against: readonly Version[]): void {
    const before = field in this.#own ? (this.#seen[field] ?? []) : this.#shown(field);
    this.#seen[field] = [...before, ...against.map(({ dot }) => dot)];
    // Deciding for a text that was kept before is a write all the same: it puts the others away.
    delete this.#keptValues[field];
    this.#put(field, value);
    void this.keep();
  }

  #put(field: keyof V & string, value: unknown): void {
    this.#own[field] = value;
    this.#state = 'keeping';
    this.#draftSoon();
    if (!this.#plan.keep) return;
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.keep(), KEEP_AFTER_MS);
  }

  /** Words about the field's present value, where it cannot be kept. */
  error(field: keyof V & string): string | undefined {
    return field in this.#own ? this.#plan.check?.(field, this.#own[field], this) : undefined;
  }

  /** All values as they stand on the screen; for a form handed in by a button, and for copying them out. */
  values(): Partial<V> {
    return { ...this.#plan.live(), ...this.typed() };
  }

  /** All words typed here, for copying them out where they cannot be kept. */
  get text(): string {
    const { say } = this.#plan;
    return Object.entries(this.typed())
      .flatMap(([field, value]) => wordsOf(say?.(field as keyof V & string, value) ?? value))
      .join('\n\n');
  }

  /** Only what was typed here. */
  typed(): Partial<V> {
    return $state.snapshot(this.#own) as unknown as Partial<V>;
  }

  /** Keeps what can be kept now. */
  async keep(): Promise<void> {
    clearTimeout(this.#keepTimer);
    // One after the other: leaving a field while its timer keeps would else write the same words twice, side by side.
    const next = () => this.#keepNow();
    this.#running = (this.#running ?? Promise.resolve()).then(next, next);
    await this.#running;
  }

  async settle(): Promise<void> {
    try {
      if (this.#plan.keep) await this.keep();
    } finally {
      this.#stopDraftTimer();
      await this.#keepDraft();
    }
  }

  /**
   * Hands the form in: `command` keeps its words and drops the draft of that name, in one transaction. When that went
   * well the form is empty again but for what a quick hand has typed since; else the text stays, and the form says why.
   */
  async handIn<T>(command: (draft: DraftName | undefined) => Promise<Result<T>>): Promise<Result<T>> {
    const handed: Readonly<Record<string, unknown>> = this.typed();
    this.#stopDraftTimer();
    const result = await this.#draft.handIn(command);
    if (result.ok) await this.#empty(this.#since(handed));
    else {
      this.#fail(result.problem);
      this.#draftSoon();
    }
    return result;
  }

  /** Throws away what was typed, and its draft with it. */
  async clear(): Promise<void> {
    await this.#empty({});
  }

  /** Its screen is gone, and its words are settled: what stands in the draft is for whoever opens this form next. */
  leave(): void {
    this.#draft.leave();
  }

  /** Leaves `rest` in the form; a draft that was left behind, and waited, comes into an empty one. */
  async #empty(rest: Readonly<Record<string, unknown>>): Promise<void> {
    clearTimeout(this.#keepTimer);
    this.#stopDraftTimer();
    this.#own = {};
    this.#restored = false;
    this.#state = 'kept';
    this.#problem = undefined;
    const dropped = this.#draft.drop();
    for (const [field, value] of Object.entries(rest)) this.set(field as keyof V & string, value as never);
    await dropped;
    void this.#restore();
  }

  /** What was typed after these values were handed in: the end of a text that goes on, else the field as it stands. */
  #since(handed: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const rest: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(this.typed())) {
      const before = handed[field];
      if (same(value, before)) continue;
      rest[field] =
        typeof value === 'string' && typeof before === 'string' && value.startsWith(before)
          ? value.slice(before.length)
          : value;
    }
    return rest;
  }

  #fail(problem: Problem): void {
    this.#problem = problem;
    this.#state = 'failed';
  }

  /** The version that `get` shows of an untouched field: the latest. */
  #shown(field: string): readonly Dot[] {
    const item = this.#plan.live()?.item;
    return item
      ? versionsOf(item, field)
          .slice(0, 1)
          .map(({ dot }) => dot)
      : [];
  }

  #dirty(): string[] {
    const { keep, live } = this.#plan;
    // A form that is handed in holds nothing when all typed into it was deleted again.
    const known = (keep ? this.#keptValues : (live() ?? {})) as Readonly<Record<string, unknown>>;
    return Object.keys(this.#own).filter((field) => !same(this.#own[field], known[field]));
  }

  async #keepNow(): Promise<void> {
    const { keep } = this.#plan;
    const fields = this.#dirty().filter((field) => this.error(field as keyof V & string) === undefined);
    if (!keep || fields.length === 0) {
      if (this.#state === 'keeping' && !this.pending) this.#state = 'kept';
      if (keep && !this.pending) await this.#draft.drop();
      return;
    }
    const changes: Record<string, unknown> = Object.fromEntries(
      fields.map((field) => [field, $state.snapshot(this.#own[field])]),
    );
    const result = await keep(changes as Partial<V>, this.#seenOf(fields));
    if (!result.ok) {
      this.#fail(result.problem);
      await this.#keepDraft();
      return;
    }
    for (const field of fields) {
      this.#keptValues[field] = changes[field];
      // The form has seen what it wrote itself; what another tab wrote meanwhile it has not.
      this.#seen[field] = [...(this.#seen[field] ?? []), result.value];
    }
    this.#problem = undefined;
    this.#state = this.pending ? 'keeping' : 'kept';
    // The draft tells only what is still unkept: words kept since must not come back from it as the newer ones.
    if (this.pending) await this.#keepDraft();
    else {
      await this.#draft.drop();
      void this.#restore();
    }
  }

  #draftSoon(): void {
    // Counted from the first key and not from the last: a hand that never rests must not lose more than a second either.
    this.#draftTimer ??= setTimeout(() => {
      this.#draftTimer = undefined;
      void this.#keepDraft();
    }, DRAFT_AFTER_MS);
  }

  #stopDraftTimer(): void {
    clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
  }

  #seenOf(fields: readonly string[]): Seen {
    return Object.fromEntries(fields.map((field) => [field, this.#seen[field] ?? []]));
  }

  async #keepDraft(): Promise<void> {
    const dirty = this.#dirty();
    if (dirty.length === 0) {
      await this.#draft.drop();
      return;
    }
    const values = Object.fromEntries(dirty.map((field) => [field, $state.snapshot(this.#own[field])]));
    const draft = { values, seen: this.#seenOf(dirty) } as unknown as Json;
    const result = await this.#draft.keep(draft);
    if (!result.ok) this.#fail(result.problem);
  }

  /** Brings back a draft that was left behind, one at a time: the next one when this one is kept. */
  async #restore(): Promise<void> {
    const draft = (await this.#draft.takeOver(() => !this.pending)) as Partial<Draft> | undefined;
    if (!draft) return;
    for (const [field, value] of Object.entries(draft.values ?? {})) {
      this.#seen[field] = draft.seen?.[field] ?? [];
      this.#own[field] = value;
      this.#restored = true;
    }
    if (this.#plan.keep) await this.keep();
  }
}

interface Draft {
  readonly values: Readonly<Record<string, Json>>;
  readonly seen: Seen;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The texts of a value: of a part (a block of an agenda) all it holds; a list is of ids or codes. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return value && typeof value === 'object' && !Array.isArray(value) ? Object.values(value).flatMap(wordsOf) : [];
}
