/** The app as a whole: which notebook is open, language, theme, toasts, address, cover. */
import type { Clock } from '../base/clock.ts';
import type { Problem, Result } from '../base/result.ts';
import type { Notebook } from '../storage/notebook.ts';
import type { Notebooks } from '../storage/notebooks.ts';
import { readMarkers, type NotebookMarker } from '../storage/notebook-marker.ts';
import { InstallOffer } from './install-offer.svelte.ts';
import { LaunchedFile } from './launched-file.svelte.ts';
import { LanguageState } from './language-state.svelte.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';
import { Router } from './router.svelte.ts';
import { ThemeState } from './theme-state.svelte.ts';
import { Toasts } from './toasts.svelte.ts';
import { UpdateState } from './update-state.svelte.ts';
import { watchIdle } from './idle-watch.ts';
import { typedOnScreen, unfinishedOnScreen } from './unfinished.ts';

export class AppState {
  readonly language = new LanguageState();
  readonly theme = new ThemeState();
  readonly toasts = new Toasts();
  readonly router = new Router();
  readonly launched = new LaunchedFile(this.router);
  readonly update = new UpdateState(() => this.busy);
  readonly install = new InstallOffer();
  #notebook = $state.raw<OpenNotebook | undefined>(undefined);
  #covered = $state<'byHand' | 'idle'>();
  #staged = false;
  #founding = $state(readMarkers().length === 0);
  #restoring = $state(false);
  #farewell = $state.raw<Problem | undefined>(undefined);
  #stopWatching: (() => void) | undefined;

  constructor(
    readonly clock: Clock,
    /** Fetches the notebooks of this tablet with all the code behind them; the same ones at every call. */
    readonly notebooks: () => Promise<Notebooks>,
  ) {}

  /** As the marker remembers them; the unlock screen shows these at once and corrects them by `Notebooks.list`. */
  get markers(): readonly NotebookMarker[] {
    return readMarkers();
  }

  /** The unlocked notebook, or undefined while locked. */
  get notebook(): OpenNotebook | undefined {
    return this.#notebook;
  }

  /** Whether a session runs, or something would be lost with a reload: nothing may reload the page now. */
  get busy(): boolean {
    const mine = this.#notebook ? this.#notebook.running || this.#notebook.unkept.any : typedOnScreen();
    return mine || unfinishedOnScreen();
  }

  get covered(): boolean {
    return this.#covered !== undefined;
  }

  /** Whether somebody wished all to be hidden. The cover of an idle tablet leaves what the group looks at beside it. */
  get coveredByHand(): boolean {
    return this.#covered === 'byHand';
  }

  /** Whether a new notebook is being founded; so at the very first start. */
  get founding(): boolean {
    return this.#founding;
  }

  set founding(founding: boolean) {
    this.#founding = founding;
  }

  /** Whether a backup is being restored, in place of the lock or of the first start. */
  get restoring(): boolean {
    return this.#restoring;
  }

  set restoring(restoring: boolean) {
    this.#restoring = restoring;
  }

  /** What went wrong after a notebook was locked, such as when it was being deleted; the unlock screen says it. */
  get farewell(): Problem | undefined {
    return this.#farewell;
  }

  set farewell(problem: Problem | undefined) {
    this.#farewell = problem;
  }

  /** Whether the screen shows the group only what it should see: that hides the notes as well as the cover does. */
  get staged(): boolean {
    return this.#staged;
  }

  set staged(staged: boolean) {
    this.#staged = staged;
  }

  /** Hides everything in one tap, on a second screen too; the session runs on underneath. */
  cover(): void {
    this.#covered = 'byHand';
  }

  /** Hides what stands on this screen, because nobody has touched it for long. */
  coverIdle(): void {
    this.#covered ??= 'idle';
  }

  uncover(): void {
    this.#covered = undefined;
  }

  /** Enters an unlocked notebook, once its words and the code of its screens have come. */
  async enter(opened: Notebook, { name, sample }: { readonly name: string; readonly sample: boolean }): Promise<void> {
    let notebook: OpenNotebook;
    try {
      const [{ OpenNotebook }] = await Promise.all([import('./open-notebook.svelte.ts'), this.language.loadFirst()]);
      notebook = new OpenNotebook(opened, sample, name, this.clock);
      // Before anything is drawn: a reload must not open the notes to whoever holds the tablet.
      await notebook.passing.resume();
      notebook.returnToSession(this.router);
    } catch (error) {
      // Its screens cannot be fetched: it must not stay open behind a lock that is still drawn.
      await opened.lock();
      throw error;
    }
    notebook.tellLost(this.toasts, this.language);
    this.#covered = undefined;
    this.#founding = false;
    this.#restoring = false;
    this.#notebook = notebook;
    notebook.passing.watchOthers(() => void this.lock());
    this.#stopWatching = watchIdle(
      this.clock,
      () => notebook.running,
      (due) => {
        if (due === 'cover') this.coverIdle();
        // The sample holds nobody's secrets, and has no passphrase to come back with.
        else if (!notebook.sample) void this.lock();
      },
      () => this.#staged,
    );
  }

  /** Says in words what kept a command from being kept. Answers whether all went well. */
  tell(result: Result<unknown>): boolean {
    if (!result.ok) {
      const { title, help } = this.language.first.shell.problems[result.problem.kind];
      this.toasts.say(`${title}. ${help}`, undefined, 'problem');
    }
    return result.ok;
  }

  /** Keeps what is half-written, then forgets keys, decrypted state and toasts. */
  async lock(): Promise<void> {
    const notebook = this.#notebook;
    if (!notebook) return;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    try {
      await notebook.unkept.keepAll();
    } finally {
      this.#notebook = undefined;
      this.#covered = undefined;
      this.toasts.clear();
      await notebook.lock();
    }
  }
}
