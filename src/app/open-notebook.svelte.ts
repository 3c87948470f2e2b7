/** What screens get of an unlocked notebook: queries, commands, drafts, and what the frame shows of its state. */
import type { Clock } from '../base/clock.ts';
import type { Problem, Result } from '../base/result.ts';
import { draftsOf, type Drafts } from '../storage/drafts.ts';
import type { Notebook } from '../storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../storage/notebook-queries.ts';
import { copyText } from './copy-text.ts';
import { forgetSavedFiles } from './save-file.ts';
import { Passing } from './passing.svelte.ts';
import { localDate } from '../practice/calendar.ts';
import type { Searching } from './searching.svelte.ts';
import type { Syncing } from './syncing.svelte.ts';
import type { Router } from './router.svelte.ts';
import { runningPlace } from './running-place.ts';
import type { LanguageState } from './language-state.svelte.ts';
import type { Toasts } from './toasts.svelte.ts';
import type { SoundRecording } from './sound-recording.svelte.ts';
import { Unkept } from './unkept.svelte.ts';
import { Whereabouts } from './whereabouts.svelte.ts';

export class OpenNotebook {
  readonly id: string;
  readonly queries: NotebookQueries;
  readonly commands: NotebookCommands;
  readonly drafts: Drafts;
  readonly unkept = new Unkept();
  readonly whereabouts = new Whereabouts();
  /** The tablet on its way around among the members. */
  readonly passing: Passing;
  #name = $state('');
  #problems = $state.raw<readonly Problem[]>([]);
  #running = $state(false);
  #recording = $state.raw<SoundRecording | undefined>(undefined);
  #closedElsewhere = $state(false);
  #syncing = $state.raw<Syncing | undefined>(undefined);
  #opening: Promise<Syncing> | undefined;
  #searching: Searching | undefined;
  #locked = false;

  constructor(
    readonly notebook: Notebook,
    readonly sample: boolean,
    name: string,
    readonly clock: Clock,
  ) {
    this.id = notebook.id;
    this.#name = name;
    this.queries = notebookQueries(notebook);
    this.commands = notebookCommands(notebook);
    this.drafts = draftsOf(notebook);
    this.passing = new Passing(this.drafts, notebook.id);
    notebook.onProblem(() => {
      // Found while a query runs; told afterwards, for state may not change in the middle of rendering.
      queueMicrotask(() => {
        this.#problems = notebook.problems();
      });
    });
    notebook.database.on('versionchange', () => {
      this.#closedElsewhere = true;
      void this.#syncing?.stop();
      notebook.giveWay();
      return false;
    });
  }

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
  }

  /** Facilitator as they named themselves when they founded the notebook. */
  get facilitator(): string {
    return this.notebook.identity.name;
  }

  /** Rows met so far that could not be opened. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Whether a session is on the screen and running, or sound is recorded: then the cover replaces the lock, and no update is offered. */
  get running(): boolean {
    return this.#running || this.#recording !== undefined;
  }

  set running(running: boolean) {
    this.#running = running;
  }

  /** The recording under way; it goes on while screens change. */
  get recording(): SoundRecording | undefined {
    return this.#recording;
  }

  set recording(recording: SoundRecording | undefined) {
    this.#recording = recording;
  }

  /** Sync of this notebook, fetched and begun when it is first asked for. */
  sync(): Promise<Syncing> {
    return (this.#opening ??= this.#openSync());
  }

  /** Once it has begun. */
  get syncing(): Syncing | undefined {
    return this.#syncing;
  }

  /** The search of this notebook, fetched when it is first asked for; nothing is read before somebody looks at it. */
  async search(): Promise<Searching> {
    const { Searching } = await import('./searching.svelte.ts');
    this.#searching ??= new Searching(this.notebook, () => localDate(this.clock.now()));
    if (this.#locked) this.#searching.stop();
    return this.#searching;
  }

  /** From the front door back to where a session runs; any other address is where somebody wants to be. */
  returnToSession(router: Router): void {
    const session = runningPlace(this.id);
    if (session !== undefined && router.route.screen === 'groups') router.replace({ screen: 'run', session });
  }

  /** Another window updated or deleted this notebook. */
  get closedElsewhere(): boolean {
    return this.#closedElsewhere;
  }

  /** From now on words that could not be kept when their form left the screen are told, and can be copied. */
  tellLost(toasts: Toasts, language: LanguageState): void {
    this.unkept.onLost = ({ kind }, text) => {
      const { problems, lostWords, copy, copied } = language.first.shell;
      const tell = (): void => {
        const act = async () => {
          if (await copyText(text)) toasts.say(copied);
          else tell();
        };
        // They are nowhere else: it stays until it is answered.
        toasts.say(`${problems[kind].title}. ${lostWords}`, { label: copy, run: () => void act() }, 'problem', null);
      };
      tell();
    };
  }

  /** Forgets keys and decrypted rows, once commands under way are over. Forms must have been asked to keep before. */
  async lock(): Promise<void> {
    forgetSavedFiles();
    // First of all: it holds every word that was read, and keys of its own. [SE3]
    this.#locked = true;
    this.#searching?.stop();
    this.passing.leave();
    // Its last piece is sealed while there are keys; it is the file then, as far as it came. [AT8]
    await this.#recording?.stop('locked');
    await (await this.#opening?.catch(() => undefined))?.beforeLock();
    await this.notebook.lock();
  }

  async #openSync(): Promise<Syncing> {
    const { Syncing } = await import('./syncing.svelte.ts');
    const syncing = await new Syncing(this.notebook).begin();
    this.#syncing = syncing;
    return syncing;
  }
}

export type CommandResult<T> = Promise<Result<T>>;
