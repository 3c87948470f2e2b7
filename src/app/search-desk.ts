/** What happens in the worker of the search: it hears requests and posts reports. Apart from the worker, so that it can be told without one. */
import type { SearchAnswer, SearchQuestion } from '../practice/search/search-answer.ts';
import { NotebookDatabase } from '../storage/database.ts';
import type { OpeningKeys } from '../storage/sealed-row.ts';
import { NotebookSearch } from '../storage/search/notebook-search.ts';

export type SearchRequest =
  | { readonly kind: 'open'; readonly notebook: string }
  | { readonly kind: 'keys'; readonly space: string; readonly epoch: number; readonly keys: OpeningKeys | undefined }
  | { readonly kind: 'ask'; readonly ask: number; readonly question: SearchQuestion };

export type SearchReport =
  | { readonly kind: 'keysLacking'; readonly space: string; readonly epoch: number }
  | { readonly kind: 'answer'; readonly ask: number; readonly answer: SearchAnswer }
  /** The last question may have another answer by now. */
  | { readonly kind: 'told' }
  | { readonly kind: 'lost' };

/** ms between two reports that more was read. */
const TOLD_EVERY = 400;

export class SearchDesk {
  #search: NotebookSearch | undefined;
  #database: NotebookDatabase | undefined;
  readonly #waiting = new Map<string, (keys: OpeningKeys | undefined) => void>();
  #asked: Extract<SearchRequest, { kind: 'ask' }> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly post: (report: SearchReport) => void) {}

  hear(request: SearchRequest): void {
    switch (request.kind) {
      case 'open':
        void this.#open(request.notebook);
        break;
      case 'keys':
        this.#waiting.get(asking(request))?.(request.keys);
        this.#waiting.delete(asking(request));
        break;
      case 'ask':
        // Of several questions that waited, only the last is still asked.
        if (!this.#asked) setTimeout(() => this.#answer());
        this.#asked = request;
        break;
    }
  }

  close(): void {
    this.#search?.stop();
    this.#database?.close();
    clearTimeout(this.#telling);
  }

  async #open(notebook: string): Promise<void> {
    const database = new NotebookDatabase(notebook);
    this.#database = database;
    // Another window upgrades or deletes it: this one must neither hold that up nor found it anew.
    database.on('versionchange', () => {
      this.#lost();
      return false;
    });
    const search = new NotebookSearch(database, {
      keysOf: (space, epoch) => this.#keysOf(space, epoch),
      told: () => this.#tell(),
      lost: () => this.#lost(),
    });
    this.#search = search;
    try {
      await search.read();
    } catch {
      this.#lost();
    }
  }

  #answer(): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if (!asked || !this.#search) return;
    this.post({ kind: 'answer', ask: asked.ask, answer: this.#search.answer(asked.question) });
  }

  /** Rows are taken one after the other: of one space and epoch nobody asks twice at once. */
  #keysOf(space: string, epoch: number): Promise<OpeningKeys | undefined> {
    return new Promise((given) => {
      this.#waiting.set(asking({ space, epoch }), given);
      this.post({ kind: 'keysLacking', space, epoch });
    });
  }

  #tell(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      this.post({ kind: 'told' });
    }, TOLD_EVERY);
  }

  #lost(): void {
    this.close();
    this.post({ kind: 'lost' });
  }
}

function asking({ space, epoch }: { readonly space: string; readonly epoch: number }): string {
  return `${space}/${epoch}`;
}
