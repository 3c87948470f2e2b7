/** The search of an open notebook, as the screen sees it: what is asked, what was found, how far everything is read. */
import { addDays } from '../practice/calendar.ts';
import type { SearchAnswer } from '../practice/search/search-answer.ts';
import { PERIODS, type Period } from '../practice/search/search-period.ts';
import type { SearchSort } from '../practice/search/searched-facts.ts';
import type { Notebook } from '../storage/notebook.ts';
import { handedKeys } from '../storage/search/handed-keys.ts';
import type { SearchReport, SearchRequest } from './search-desk.ts';
import { startSearch } from './start-search.ts';

export class Searching {
  #words = $state('');
  #group = $state('');
  #member = $state('');
  #sort = $state<SearchSort | ''>('');
  #period = $state<Period | ''>('');
  #answer = $state.raw<SearchAnswer | undefined>(undefined);
  #lost = $state(false);
  #worker: Worker | undefined;
  #asked = 0;
  #watched = false;
  #stopped = false;

  constructor(
    readonly notebook: Notebook,
    /** The present day. */
    readonly today: () => string,
  ) {}

  get words(): string {
    return this.#words;
  }

  set words(words: string) {
    this.#words = words;
    this.#ask();
  }

  get group(): string {
    return this.#group;
  }

  /** Another group has other members. */
  set group(group: string) {
    this.#group = group;
    this.#member = '';
    this.#ask();
  }

  get member(): string {
    return this.#member;
  }

  set member(member: string) {
    this.#member = member;
    this.#ask();
  }

  get sort(): SearchSort | '' {
    return this.#sort;
  }

  set sort(sort: SearchSort | '') {
    this.#sort = sort;
    this.#ask();
  }

  get period(): Period | '' {
    return this.#period;
  }

  set period(period: Period | '') {
    this.#period = period;
    this.#ask();
  }

  /** Whether anything but the words narrows what is found. */
  get narrowed(): boolean {
    return this.#group !== '' || this.#member !== '' || this.#sort !== '' || this.#period !== '';
  }

  widen(): void {
    this.#group = '';
    this.#member = '';
    this.#sort = '';
    this.#period = '';
    this.#ask();
  }

  /** Of the latest question that was answered; undefined before the first. */
  get answer(): SearchAnswer | undefined {
    return this.#answer;
  }

  /** Whether the notebook can be read no more from here. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Begins to read the notebook, if that has not begun; from now on somebody looks at the answers. */
  watch(): () => void {
    this.#watched = true;
    if (!this.#worker && !this.#stopped) this.#begin();
    this.#ask();
    return () => {
      this.#watched = false;
    };
  }

  /** Forgets all that was read, asked and found, for good. [SE3] */
  stop(): void {
    this.#stopped = true;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#asked += 1;
    this.#words = '';
    this.#group = '';
    this.#member = '';
    this.#sort = '';
    this.#period = '';
    this.#answer = undefined;
  }

  #begin(): void {
    this.#lost = false;
    const worker = startSearch();
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<SearchReport>) => void this.#hear(worker, data);
    worker.onerror = () => this.#fail(worker);
    this.#send({ kind: 'open', notebook: this.notebook.id });
  }

  async #hear(worker: Worker, report: SearchReport): Promise<void> {
    if (worker !== this.#worker) return;
    switch (report.kind) {
      case 'keysLacking': {
        const { space, epoch } = report;
        const keys = await handedKeys(this.notebook, space, epoch);
        if (worker === this.#worker) this.#send({ kind: 'keys', space, epoch, keys });
        break;
      }
      case 'answer':
        if (report.ask === this.#asked) this.#answer = report.answer;
        break;
      case 'told':
        if (this.#watched) this.#ask();
        break;
      case 'lost':
        this.#fail(worker);
        break;
    }
  }

  #fail(worker: Worker): void {
    if (worker !== this.#worker) return;
    worker.terminate();
    this.#worker = undefined;
    this.#answer = undefined;
    this.#lost = true;
  }

  #ask(): void {
    if (!this.#worker) return;
    this.#asked += 1;
    const period = this.#period;
    this.#send({
      kind: 'ask',
      ask: this.#asked,
      question: {
        words: this.#words,
        group: this.#group,
        member: this.#member,
        sort: this.#sort,
        since: period === '' ? '' : addDays(this.today(), -PERIODS[period]),
      },
    });
  }

  #send(request: SearchRequest): void {
    this.#worker?.postMessage(request);
  }
}
