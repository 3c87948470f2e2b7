import { localDate } from '../practice/calendar.ts';
import { namesOf } from '../practice/shown-members.ts';
import { basisOf } from '../practice/suggestions/basis.ts';
import type { RuleName, Suggestion } from '../practice/suggestions/suggestion.ts';
import { allSuggestions, isPutAway, suggestions } from '../practice/suggestions/suggestions.ts';
import type { AwayFor } from '../storage/commands/suggestion-commands.ts';
import type { AppState } from './app-state.svelte.ts';
import { live } from './live.svelte.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';
import { saidSuggestion, type SaidSuggestion } from './said-suggestion.ts';

/** Plan and page of the group have a word of their own on the ending. */
const ENDING: readonly RuleName[] = ['endNear', 'endDate'];

export interface ShownSuggestion extends Suggestion, SaidSuggestion {}

/** What is suggested for a group: for one of its sessions, or for the group as it stands. */
export class Suggesting {
  readonly #ground;
  readonly #basis = $derived.by(() => {
    const ground = this.#ground.current;
    return ground ? basisOf(ground, localDate(this.notebook.clock.now())) : undefined;
  });
  readonly #away = $derived.by(() => {
    const ground = this.#ground.current;
    return ground && { session: ground.session, group: ground.group, held: ground.held.length };
  });
  /** The few that are shown; undefined until they are known. */
  readonly shown = $derived.by(() =>
    this.#basis && this.#away
      ? suggestions(this.#basis, this.#away, this.inRoom ? [] : ENDING).map((each) => this.#said(each))
      : undefined,
  );
  /** What would be suggested, and was put away. */
  readonly putAway = $derived.by(() => {
    const away = this.#away;
    if (!this.#basis || !away) return [];
    return allSuggestions(this.#basis)
      .filter(({ name, rule }) => isPutAway(name, away) && (this.inRoom || !ENDING.includes(rule)))
      .map((each) => this.#said(each));
  });

  /** `inRoom`: steps are made in the session itself, not before it. `initials`: whether members must not be named here. */
  constructor(
    readonly app: AppState,
    readonly notebook: OpenNotebook,
    readonly group: string,
    readonly session: string | undefined,
    readonly inRoom = false,
    readonly initials: () => boolean = () => false,
  ) {
    this.#ground = live(async () => (await notebook.queries.suggestions.ground(group, session)) ?? null);
  }

  /** Not this time: for the session in hand, else until one more has been held. */
  get thisTime(): AwayFor {
    return this.session === undefined ? { held: this.#away?.held ?? 0 } : { session: this.session };
  }

  async put({ name }: Suggestion, away: AwayFor): Promise<void> {
    const { app, notebook, group } = this;
    const words = app.language.words.suggestions;
    if (!app.tell(await notebook.commands.suggestions.putAway(group, name, away))) return;
    const done = 'session' in away ? words.putAwayDone : away.held === null ? words.neverDone : words.putAwayUntil;
    app.toasts.say(done, {
      label: app.language.words.shell.undo,
      run: () =>
        void notebook.commands.suggestions.putAway(group, name, away, false).then((result) => app.tell(result)),
    });
  }

  /** Takes up again what was put away, in whatever way it was. */
  async takeUpAgain({ name }: Suggestion): Promise<void> {
    const { commands } = this.notebook;
    const { session, group } = this.#away ?? {};
    if (session?.putAway.some(({ key }) => key === name))
      this.app.tell(await commands.suggestions.putAway(this.group, name, { session: this.session ?? '' }, false));
    if (group?.putAway.some(({ key }) => key === name))
      this.app.tell(await commands.suggestions.putAway(this.group, name, { held: null }, false));
  }

  /** Makes a step of the group of it, for the facilitator to do. */
  async makeStep({ name, step: text }: ShownSuggestion): Promise<void> {
    const { app, notebook, group, session, inRoom } = this;
    const away = this.thisTime;
    const step = { text, who: notebook.facilitator, session: inRoom ? (session ?? '') : '' };
    const result = await notebook.commands.suggestions.takeUp(group, name, away, step);
    if (!app.tell(result) || !result.ok) return;
    const { value: made } = result;
    app.toasts.say(app.language.words.suggestions.stepMade, {
      label: app.language.words.shell.undo,
      run: () => void notebook.commands.suggestions.letGo(group, name, away, made).then((back) => app.tell(back)),
    });
  }

  #said(suggestion: Suggestion): ShownSuggestion {
    const { current, formats, words } = this.app.language;
    const names = namesOf(this.#ground.current?.members ?? [], this.initials(), words.suggestions.nameless);
    return { ...suggestion, ...saidSuggestion(suggestion, names, current, words.suggestions, formats) };
  }
}
