/** Sends what is dirty in a space, page by page; the next pages are signed while one is on its way. [SY5 SY9 SY15] */
import { LEAVES_MOST } from '../protocol/hashing.ts';
import type { SignedHead } from '../protocol/device-head.ts';
import { LIMITS } from '../protocol/limits.ts';
import { signParcels, type ParcelContent, type SignedParcel } from '../protocol/parcel.ts';
import { signedOwnHead } from './exchange-heads.ts';
import type { NotebookPort, SpaceSync } from './notebook-port.ts';
import type { RelayPort, RelayTrouble } from './relay-port.ts';
import { done, isForThisAlone, isNoAnswer, type RoundContext, type StepEnd } from './round-context.ts';

export interface PushedRows {
  readonly sent: number;
  readonly setAside: number;
  /** Head of the space after each page. */
  readonly heads: readonly number[];
  /** How many heads were put into the space by then, where the own one went along. */
  readonly told: number | undefined;
  /** How the space stands with the last page acknowledged; undefined where none was. */
  readonly sync: SpaceSync | undefined;
  /**
   * `moved`: chain or epoch are others by now, settle and go on. `noRoom`: what is left does not fit on the relay. `unanswered`: for what is left there was no
   * answer, though the relay is there.
   */
  readonly end: 'all' | 'moved' | 'noRoom' | 'unanswered' | { readonly refused: RelayTrouble };
}

/** Bytes of a parcel around its seal at most, with its length in the page: head, proof of sixteen, signature. */
const AROUND_SEAL = 4 + 65 + 2 + 4 * 32 + 64;
/** Pages begin small, for where the network breaks off every few seconds a large one never arrives, and grow while they do. */
const FIRST_PAGE = { parcels: 64, bytes: 262_144 };
/** Pages that are signed while one is on its way. */
const AHEAD = 2;
/** Single items without room after which the rest is left for another round. */
const NO_ROOM_MOST = 3;
/** Single items without an answer, none with one between them, after which it is not for these items that none comes. */
const UNANSWERED_MOST = 3;

/** `tells`: the own head goes along with the last page. */
export async function pushSpace(context: RoundContext, space: string, tells: boolean): Promise<StepEnd<PushedRows>> {
  const page = new PageSender(context, space);
  const ended = await pushPages(context, space, page, tells);
  await page.settled();
  return ended.ok ? done(page.result(ended.value)) : ended;
}

async function pushPages(
  context: RoundContext,
  space: string,
  page: PageSender,
  tells: boolean,
): Promise<StepEnd<PushedRows['end']>> {
  const { notebook, progress } = context;
  const pages = new SignedPages(notebook, space);
  let after = 0;
  for (;;) {
    const { parcels, tooLarge, last, full } = await pages.next(after);
    for (const item of tooLarge) await page.setAside(item, 'tooLarge');
    if (last === undefined && !page.sweptAgain(after)) return done('all');
    // From the beginning once more: a row that was written or sealed anew meanwhile may count less than what was looked at.
    after = last ?? 0;
    const ended = await (tells && !full ? page.sendLast(parcels) : page.send(parcels));
    if (!ended.ok) return ended;
    if (ended.value !== 'all') return ended;
    progress({ space, step: 'push', done: page.sent });
    if (full) continue;
    await page.settled();
    if (!page.moreMayBe) return done('all');
  }
}

/**
 * Pages one after the other, some of them signed before they are asked for: reading and signing one takes about as long as sending one, and neither
 * shall wait for the other.
 */
class SignedPages {
  #limit = FIRST_PAGE;
  readonly #coming: Promise<SignedPage | undefined>[] = [];

  constructor(
    readonly notebook: NotebookPort,
    readonly space: string,
  ) {}

  /** `after`: the number up to which the page before it looked. */
  async next(after: number): Promise<SignedPage> {
    const coming = await this.#coming.shift();
    // Not full, that one was the last: what was written since is looked for anew.
    if (!coming) this.#coming.length = 0;
    const page = coming ?? (await this.#signed(after));
    while (this.#coming.length < AHEAD) this.#begin(this.#coming.at(-1) ?? Promise.resolve(page));
    return page;
  }

  #begin(before: Promise<SignedPage | undefined>): void {
    const next = before.then((page) =>
      page?.full === true && page.last !== undefined ? this.#signed(page.last) : undefined,
    );
    // Whatever comes of the pages before it, this one throws to nobody but who asks for it.
    next.catch(() => undefined);
    this.#coming.push(next);
  }

  #signed(after: number): Promise<SignedPage> {
    const limit = this.#limit;
    this.#limit = grown(limit);
    return signedPage(this.notebook, this.space, after, limit);
  }
}

function grown({ parcels, bytes }: { parcels: number; bytes: number }) {
  const most = LIMITS.page - LIMITS.pageParcels * AROUND_SEAL;
  return { parcels: Math.min(LIMITS.pageParcels, parcels * 2), bytes: Math.min(most, bytes * 2) };
}

interface SignedPage {
  readonly parcels: readonly SignedParcel[];
  readonly tooLarge: readonly string[];
  /** Counter up to which rows were looked at; undefined: none left. */
  readonly last: number | undefined;
  /** As many as were asked for: most likely there are more. */
  readonly full: boolean;
}

async function signedPage(
  notebook: NotebookPort,
  space: string,
  after: number,
  most: { readonly parcels: number; readonly bytes: number },
): Promise<SignedPage> {
  const rows = await notebook.outgoing(space, after, most);
  const fit = rows.filter(({ sealed }) => sealed.length <= LIMITS.seal);
  const groups: ParcelContent[][] = [];
  for (let from = 0; from < fit.length; from += LEAVES_MOST) groups.push(fit.slice(from, from + LEAVES_MOST));
  const signed = await Promise.all(
    groups.map((group) => signParcels(group, notebook.hash, (bytes) => notebook.sign(bytes))),
  );
  return {
    parcels: signed.flat(),
    tooLarge: rows.filter((row) => !fit.includes(row)).map(({ item }) => item),
    last: rows.at(-1)?.counter,
    full: rows.length >= most.parcels || sum(rows.map(({ sealed }) => sealed.length)) * 2 > most.bytes,
  };
}

type Pushed = Extract<Awaited<ReturnType<RelayPort['push']>>, { readonly ok: true }>['value'];

/** Sends pages, and halves one that is refused until the item it is refused for stands alone. [SY15] */
class PageSender {
  sent = 0;
  /** False: the last that arrived was all there is. */
  moreMayBe = true;
  #sentBefore = 0;
  #aside = 0;
  readonly #heads: number[] = [];
  #told: number | undefined;
  #sync: SpaceSync | undefined;
  /** What was acknowledged last, on its way to the disk. */
  #keeping: Promise<void> = Promise.resolve();
  #withoutRoom = 0;
  #withoutAnswer = 0;
  #unansweredInARow = 0;

  constructor(
    readonly context: RoundContext,
    readonly space: string,
  ) {}

  /** Whether something went out since the rows were last looked at from the first on. */
  sweptAgain(after: number): boolean {
    const again = after > 0 && this.sent > this.#sentBefore && this.#withoutRoom + this.#withoutAnswer === 0;
    this.#sentBefore = this.sent;
    return again;
  }

  result(end: PushedRows['end']): PushedRows {
    const left = this.#withoutRoom > 0 ? 'noRoom' : this.#withoutAnswer > 0 ? 'unanswered' : 'all';
    return {
      sent: this.sent,
      setAside: this.#aside,
      heads: this.#heads,
      end: end === 'all' ? left : end,
      told: this.#told,
      sync: this.#sync,
    };
  }

  /** Once all that was acknowledged is known on this tablet. */
  settled(): Promise<void> {
    return this.#keeping;
  }

  async setAside(item: string, why: 'tooLarge' | 'refused'): Promise<void> {
    await this.context.notebook.setAside(this.space, item, why);
    this.#aside += 1;
  }

  /** With the head as it will be with this page, once the pages before it are known here. */
  async sendLast(parcels: readonly SignedParcel[]): Promise<StepEnd<PushedRows['end']>> {
    if (parcels.length === 0) return done('all');
    await this.settled();
    return this.send(parcels, await signedOwnHead(this.context, this.space, parcels));
  }

  async send(
    parcels: readonly SignedParcel[],
    told?: { readonly head: SignedHead; readonly counter: number },
  ): Promise<StepEnd<PushedRows['end']>> {
    if (parcels.length === 0) return done('all');
    const { relay, ask } = this.context;
    const answer = await ask(relay.push(this.space, parcels, told?.head));
    return this.#answered(parcels, answer, told);
  }

  async #answered(
    parcels: readonly SignedParcel[],
    answer: StepEnd<Pushed>,
    told?: { readonly head: SignedHead; readonly counter: number },
  ): Promise<StepEnd<PushedRows['end']>> {
    const [first] = parcels;
    if (!first) return done('all');
    if (answer.ok) {
      // Kept while the next page is on its way; a kill in between costs sending this one again.
      await this.#keeping;
      this.#keeping = this.#keep(parcels, answer.value, told?.counter);
      // Thrown to whoever waits for it.
      this.#keeping.catch(() => undefined);
      this.sent += parcels.length;
      this.#unansweredInARow = 0;
      this.#heads.push(answer.value.head);
      return done('all');
    }
    switch (answer.trouble.problem) {
      case 'chainMoved':
      case 'staleEpoch':
        return done('moved');
      case 'notAllowed':
      case 'notFound':
        return done({ refused: answer.trouble });
      case 'noRoom':
        if (parcels.length > 1) return this.#halves(parcels);
        this.#withoutRoom += 1;
        return done(this.#withoutRoom < NO_ROOM_MOST ? 'all' : 'noRoom');
      case 'tooLarge':
      case 'malformed':
      case 'badSignature':
        // The head may be what is refused.
        if (told) return this.send(parcels);
        if (parcels.length > 1) return this.#halves(parcels);
        await this.setAside(first.item, answer.trouble.problem === 'tooLarge' ? 'tooLarge' : 'refused');
        return done('all');
      default:
        return (await isForThisAlone(this.context, answer.trouble)) ? this.#unanswered(parcels, answer) : answer;
    }
  }

  /**
   * Where the relay answers something else right after, it may be for one of these items that it did not: it breaks over one, or something on the way
   * holds that one back. It shall stop neither the others nor the spaces behind this one. [SY15]
   */
  async #unanswered(
    parcels: readonly SignedParcel[],
    answer: StepEnd<Pushed> & { readonly ok: false },
  ): Promise<StepEnd<PushedRows['end']>> {
    if (parcels.length > 1) return this.#halves(parcels);
    const { relay, ask } = this.context;
    // A network that comes and goes is not to be taken for it: once more, alone.
    const again = await ask(relay.push(this.space, parcels));
    if (again.ok || !isNoAnswer(again.trouble)) return this.#answered(parcels, again);
    this.#withoutAnswer += 1;
    this.#unansweredInARow += 1;
    return this.#unansweredInARow < UNANSWERED_MOST ? done('all') : answer;
  }

  async #keep(
    parcels: readonly SignedParcel[],
    { head, taken, heads }: Pushed,
    counter: number | undefined,
  ): Promise<void> {
    const { notebook } = this.context;
    const told = counter === undefined || heads === undefined ? undefined : { counter, heads };
    const at = taken === undefined ? undefined : { head, taken, told };
    const kept = await notebook.sent(this.space, parcels, at);
    this.moreMayBe = kept.more;
    this.#told = told?.heads;
    this.#sync = kept.sync;
  }

  async #halves(parcels: readonly SignedParcel[]): Promise<StepEnd<PushedRows['end']>> {
    const middle = Math.ceil(parcels.length / 2);
    const first = await this.send(parcels.slice(0, middle));
    return first.ok && first.value === 'all' ? this.send(parcels.slice(middle)) : first;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
