/** Bytes of attachments, after all texts of all spaces. Chunk by chunk, so that what arrived stays whenever it breaks off. [SY16] */
import type { NotebookPort } from './notebook-port.ts';
import { done, isForThisAlone, type RoundContext, type StepEnd, type StepTrouble } from './round-context.ts';
import type { RelayTrouble } from './relay-port.ts';

export interface ChunksEnd {
  readonly sent: number;
  readonly fetched: number;
  /** Did not open as what they should be. */
  readonly unfit: number;
  /** Chunks whose attachment is here and that no tablet has brought to the relay yet. */
  readonly notThere: number;
  /** Some were left where they are, for too little is free on this tablet. */
  readonly noRoomHere?: true;
  /** Why not all was sent: no room on the relay, or not allowed; or a piece was refused, and the others went. */
  readonly refused?: RelayTrouble;
}

const AT_ONCE = 100;
/** Names of all there are, to say how far it is; so many that no space has more. */
const ALL = 100_000;
/** Pieces refused one after the other, after which it is not for these pieces. */
const REFUSED_MOST = 3;
/** A space whose list never ends still lets the next one have its turn; the next round goes on here. */
const MOST_BATCHES = 1_000;

export async function exchangeChunks(context: RoundContext, space: string): Promise<StepEnd<ChunksEnd>> {
  const sent = await sendChunks(context, space);
  if (!sent.ok) return sent;
  const fetched = await fetchChunks(context, space);
  return fetched.ok ? done({ ...fetched.value, ...sent.value }) : fetched;
}

async function sendChunks(
  context: RoundContext,
  space: string,
): Promise<StepEnd<{ readonly sent: number; readonly refused?: RelayTrouble }>> {
  const { notebook, relay, ask, progress } = context;
  let sent = 0;
  const left = new Set<string>();
  let refused: RelayTrouble | undefined;
  let inARow = 0;
  /** With those that the relay had already. */
  let there = 0;
  const all = await notebook.chunksOutgoing(space, ALL);
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const waiting = batch === 0 ? all : await notebook.chunksOutgoing(space, AT_ONCE + left.size);
    const names = waiting.filter((name) => !left.has(name)).slice(0, AT_ONCE);
    if (names.length === 0) break;
    const answer = await ask(relay.missingChunks(space, names));
    if (!answer.ok) return ended(answer.trouble, sent);
    const missing = new Set(answer.value);
    there += names.length - missing.size;
    await notebook.chunksSent(
      space,
      names.filter((name) => !missing.has(name)),
    );
    for (const name of names.filter((one) => missing.has(one))) {
      const bytes = await notebook.chunk(space, name);
      // Thrown away meanwhile: there is nothing to send any more.
      if (!bytes) continue;
      const put = await ask(relay.putChunk(space, name, bytes));
      if (!put.ok) {
        inARow += 1;
        const { trouble } = put;
        const isOver = trouble.problem === 'interrupted' || inARow >= REFUSED_MOST;
        if (isOver || !(await isOfThatPiece(context, trouble))) return ended(trouble, sent);
        left.add(name);
        refused ??= trouble;
        continue;
      }
      inARow = 0;
      await notebook.chunksSent(space, [name]);
      sent += 1;
      there += 1;
      progress({ space, step: 'chunks', done: there, of: Math.max(all.length, there) });
    }
  }
  return done({ sent, ...(refused && { refused }) });
}

/** Whether others may go all the same. [SY15] */
async function isOfThatPiece(context: RoundContext, trouble: StepTrouble): Promise<boolean> {
  return trouble.problem === 'tooLarge' || trouble.problem === 'malformed' || isForThisAlone(context, trouble);
}

function ended(
  trouble: Extract<StepEnd<never>, { ok: false }>['trouble'],
  sent: number,
): StepEnd<{ readonly sent: number; readonly refused?: RelayTrouble }> {
  const ofTheSpace =
    trouble.problem === 'noRoom' ||
    trouble.problem === 'notAllowed' ||
    trouble.problem === 'notFound' ||
    trouble.problem === 'tooLarge';
  return ofTheSpace ? done({ sent, refused: trouble }) : { ok: false, trouble };
}

async function fetchChunks(
  context: RoundContext,
  space: string,
): Promise<StepEnd<Omit<ChunksEnd, 'sent' | 'refused'>>> {
  const { notebook, progress, roomForChunks } = context;
  const failed = new Set<string>();
  const came = { fetched: 0, unfit: 0, notThere: 0 };
  const all = await notebook.chunksWanted(space, ALL);
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const listed = batch === 0 ? all.slice(0, AT_ONCE) : await notebook.chunksWanted(space, AT_ONCE + failed.size);
    const wanted = listed.filter((name) => !failed.has(name));
    if (wanted.length === 0) break;
    for (const name of wanted) {
      if (!(await roomForChunks())) return done({ ...came, noRoomHere: true });
      const end = await fetchChunk(context, space, name);
      if (!end.ok) return end;
      came[end.value] += 1;
      if (end.value !== 'fetched') failed.add(name);
      const tried = came.fetched + failed.size;
      progress({ space, step: 'chunks', done: tried, of: Math.max(all.length, tried) });
    }
  }
  return done(came);
}

/** What fetching by hand needs of a notebook; names of what is missing are known to `takeChunk` from then on. */
interface FetchingNotebook extends Pick<NotebookPort, 'takeChunk'> {
  chunksMissing(space: string, attachment: string): Promise<readonly string[]>;
}

/** Chunks of one attachment that do not lie here, because somebody asks for them by hand: whatever room there is. [SY16] */
export async function fetchAttachment(
  context: Pick<RoundContext, 'relay' | 'ask'> & { readonly notebook: FetchingNotebook },
  space: string,
  attachment: string,
): Promise<StepEnd<Omit<ChunksEnd, 'sent' | 'refused'>>> {
  const came = { fetched: 0, unfit: 0, notThere: 0 };
  for (const name of await context.notebook.chunksMissing(space, attachment)) {
    const end = await fetchChunk(context, space, name);
    if (!end.ok) return end;
    came[end.value] += 1;
  }
  return done(came);
}

async function fetchChunk(
  {
    notebook,
    relay,
    ask,
  }: Pick<RoundContext, 'relay' | 'ask'> & { readonly notebook: Pick<NotebookPort, 'takeChunk'> },
  space: string,
  name: string,
): Promise<StepEnd<'fetched' | 'unfit' | 'notThere'>> {
  const answer = await ask(relay.chunk(space, name));
  if (answer.ok) return done((await notebook.takeChunk(space, name, answer.value)) ? 'fetched' : 'unfit');
  return answer.trouble.problem === 'notFound' ? done('notThere') : answer;
}
