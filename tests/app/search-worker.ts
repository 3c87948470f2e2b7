import { SearchDesk, type SearchReport, type SearchRequest } from '../../src/app/search-desk.ts';

/** A worker that runs in the window itself, for engines that have none: messages are copied and come later, as a real one's do. */
export class WorkerInWindow {
  static running = 0;
  onmessage: ((event: MessageEvent<SearchReport>) => void) | null = null;
  onerror: (() => void) | null = null;
  #ended = false;
  readonly #desk = new SearchDesk((report) => {
    const data = structuredClone(report);
    setTimeout(() => {
      if (!this.#ended) this.onmessage?.({ data } as MessageEvent<SearchReport>);
    });
  });

  constructor() {
    WorkerInWindow.running += 1;
  }

  postMessage(request: SearchRequest): void {
    const data = structuredClone(request);
    setTimeout(() => {
      if (!this.#ended) this.#desk.hear(data);
    });
  }

  terminate(): void {
    if (this.#ended) return;
    this.#ended = true;
    WorkerInWindow.running -= 1;
    this.#desk.close();
  }
}
