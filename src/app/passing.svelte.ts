/**
 * While the tablet goes around among the members: what they are asked, and the PIN that ends it. Nothing else is drawn
 * then, whatever the address says. It stands in a sealed draft, so that a kill or a reload lands in it again and never in
 * the journal.
 */
import { success, type Result } from '../base/result.ts';
import type { OwnDraft } from './form.svelte.ts';
import { forgetPreference, keepPreference, preferenceKey, readPreference } from './preference.ts';
import type { Route } from './routes.ts';

export const PASSED = ['in', 'out', 'choices', 'evaluation'] as const;

/** A check-in, a check-out, choices among members, or the look back at the end; all of them asked in a session. */
export interface PassedInSession {
  readonly session: string;
  readonly what: (typeof PASSED)[number];
  /** Also asks the question that can hurt. */
  readonly hard: boolean;
  readonly pin: string;
}

/** The agreement of a group, to be signed. */
export interface PassedAgreement {
  readonly group: string;
  readonly what: 'agreement';
  readonly pin: string;
}

export type PassedAround = PassedInSession | PassedAgreement;

/** The one screen that is drawn while it goes around. */
export function passedPlace(passed: PassedAround): Route {
  return passed.what === 'agreement'
    ? { screen: 'signing', group: passed.group }
    : { screen: 'pass', session: passed.session };
}

/** So many wrong PINs are let pass; each further one costs a wait. */
const FREE_TRIES = 3;
const WAIT_MS = 30_000;

export class Passing {
  readonly #draft: OwnDraft;
  /** Beside the sealed draft, in the clear, and saying no more than that there is one: unlocking need not look for it in vain. */
  readonly #flag: `passing.${string}`;
  #now = $state.raw<PassedAround | undefined>(undefined);
  #wrong = 0;
  #waitUntil = 0;
  #stopWatching: (() => void) | undefined;

  constructor(drafts: { at(place: string): OwnDraft }, notebook: string) {
    this.#draft = drafts.at('passing');
    this.#flag = `passing.${notebook}`;
  }

  /** What goes around at this moment; undefined while the facilitator has the tablet. */
  get now(): PassedAround | undefined {
    return this.#now;
  }

  /** Goes on with a round that a kill or a reload broke off. */
  async resume(): Promise<void> {
    if (readPreference(this.#flag) === undefined) return;
    const left = (await this.#draft.takeOver(() => true)) as unknown;
    if (isPassed(left)) this.#now = left;
  }

  /** Begins once it is on the disk: a tablet whose round would be forgotten by a kill is not handed out. */
  async begin(passed: PassedAround): Promise<Result<void>> {
    const kept = await this.#draft.keep({ ...passed });
    if (kept.ok) {
      // Anew each time: other windows are told only of what changes.
      forgetPreference(this.#flag);
      keepPreference(this.#flag, 'on');
      this.#now = passed;
      this.#wrong = 0;
      this.#waitUntil = 0;
    }
    return kept;
  }

  /** Whether the PIN is the right one; never before a wait that wrong ones have earned is over. */
  opens(pin: string, now: number): boolean {
    if (this.#now === undefined || now < this.#waitUntil) return false;
    if (pin === this.#now.pin) return true;
    this.#wrong += 1;
    if (this.#wrong >= FREE_TRIES) this.#waitUntil = now + WAIT_MS;
    return false;
  }

  /** Moment before which no PIN is looked at. */
  get waitUntil(): number {
    return this.#waitUntil;
  }

  /** Calls `begun` when another window hands this notebook around: whoever holds the tablet could else swipe over to this one. */
  watchOthers(begun: () => void): void {
    this.#stopWatching?.();
    const key = preferenceKey(this.#flag);
    const told = (change: StorageEvent) => {
      if (change.key === key && change.newValue !== null) begun();
    };
    window.addEventListener('storage', told);
    this.#stopWatching = () => window.removeEventListener('storage', told);
  }

  /** Lets go of its draft, for whoever opens the notebook next, perhaps in this very window. */
  leave(): void {
    this.#stopWatching?.();
    this.#draft.leave();
  }

  async end(): Promise<Result<void>> {
    const dropped = this.#now === undefined ? success(undefined) : await this.#draft.drop();
    if (dropped.ok) {
      this.#now = undefined;
      forgetPreference(this.#flag);
    }
    return dropped;
  }
}

function isPassed(value: unknown): value is PassedAround {
  if (typeof value !== 'object' || value === null) return false;
  const { group, session, what, hard, pin } = value as Record<string, unknown>;
  if (typeof pin !== 'string') return false;
  if (what === 'agreement') return typeof group === 'string';
  return PASSED.some((one) => one === what) && typeof session === 'string' && typeof hard === 'boolean';
}
