/** What each device says it holds on the relay, and drops, without which what was let go of would look withheld. [SY10 PR9 PR11] */
import { fromBase64Url } from '../base/bytes.ts';
import { readHead, signHead, signedHeadBytes, type DeviceHead, type SignedHead } from '../protocol/device-head.ts';
import { readDrop, signedDropBytes, type Drop, type SignedDrop } from '../protocol/drop-request.ts';
import type { Membership } from '../protocol/membership.ts';
import type { RelayHeads } from '../protocol/relay-messages.ts';
import type { HeadDoubt, NotebookPort, SentParcel, SpaceSync } from './notebook-port.ts';
import { done, MOST_ANSWERS, type RoundContext, type StepEnd } from './round-context.ts';

/** What this device holds on the relay, signed; `sending`: and will hold once these are there. */
export async function signedOwnHead(
  { notebook, clock }: RoundContext,
  space: string,
  sending?: readonly SentParcel[],
): Promise<{ readonly head: SignedHead; readonly counter: number } | undefined> {
  const own = await notebook.ownHead(space, sending);
  if (own.counter === 0) return undefined;
  const head = await signHead({ ...own, at: clock.now() }, (bytes) => notebook.sign(bytes));
  return { head, counter: own.counter };
}

/** Signs and puts the own head, once there is something to say. Answers how many heads were put into the space by then, where the relay tells. */
export async function sendHead(
  context: RoundContext,
  space: string,
): Promise<StepEnd<{ readonly heads?: number | undefined; readonly sync?: SpaceSync | undefined }>> {
  const { notebook, relay, ask } = context;
  const own = await signedOwnHead(context, space);
  if (!own) return done({});
  const answer = await ask(relay.putHead(space, own.head));
  if (!answer.ok) return answer;
  const sync = await notebook.headSent(space, own.counter, answer.value.heads);
  return done({ heads: answer.value.heads, sync });
}

export interface CheckedHeads {
  readonly heads: readonly { readonly head: DeviceHead; readonly heardAt: number }[];
  /** Of devices that belong, with a signature that is not theirs, or about another space or device. */
  readonly forged: number;
}

/** The heads that devices of this space signed themselves. */
export async function checkHeads(
  space: string,
  { heads }: RelayHeads,
  membership: Membership,
  notebook: Pick<NotebookPort, 'verify'>,
): Promise<CheckedHeads> {
  const checked = await Promise.all(
    heads.map(async ({ heardAt, ...signed }) => {
      const head = await soundHead(space, signed, membership, notebook);
      return head && { head, heardAt };
    }),
  );
  const sound = checked.filter((one) => one !== undefined);
  return { heads: sound, forged: heads.length - sound.length };
}

async function soundHead(
  space: string,
  signed: SignedHead,
  membership: Membership,
  notebook: Pick<NotebookPort, 'verify'>,
): Promise<DeviceHead | undefined> {
  const head = readHead(signed);
  const key = head && membership.devices.get(head.device)?.signingKey;
  if (head?.space !== space || key === undefined) return undefined;
  return (await notebook.verify(key, signedHeadBytes(signed), fromBase64Url(signed.signature))) ? head : undefined;
}

/** Whether the relay shows less of this device than it acknowledged: its state was put back, or parcels of ours are gone. */
export function wentBack({ device }: NotebookPort, headCounter: number, { heads }: CheckedHeads): boolean {
  const shown = heads.find(({ head }) => head.device === device);
  return (shown?.head.counter ?? 0) < headCounter;
}

export async function takeHeads(
  { notebook }: RoundContext,
  { space }: SpaceSync,
  { heads, forged }: CheckedHeads,
  count: number,
): Promise<readonly HeadDoubt[]> {
  return notebook.takeHeads(space, heads, count, forged);
}

/**
 * Asks which pieces the relay has of attachments that were erased before they were ever read here, sends the drops that were signed here, and takes those of
 * others that the relay has beyond the known ones. `noRoom`: the relay had none for one of them, which keeps back neither the next, that may free some,
 * nor what others dropped. [SH15 SY15]
 */
export async function exchangeDrops(
  { notebook, relay, ask }: RoundContext,
  { space, drops: known, membership }: SpaceSync,
): Promise<StepEnd<{ readonly noRoom: boolean }>> {
  let noRoom = false;
  for (const { attachment, pieces } of await notebook.attachmentsInDoubt(space)) {
    const missing = await ask(relay.missingChunks(space, pieces));
    if (!missing.ok) return missing;
    const lacking = new Set(missing.value);
    await notebook.piecesFound(
      space,
      attachment,
      pieces.filter((piece) => !lacking.has(piece)),
    );
  }
  for (const drop of await notebook.dropsPending(space)) {
    const answer = await ask(relay.drop(space, drop));
    if (answer.ok) await notebook.dropSent(space, drop);
    else if (answer.trouble.problem === 'noRoom') noRoom = true;
    else return answer;
  }
  let after = known;
  for (let answers = 0; answers < MOST_ANSWERS; answers += 1) {
    const answer = await ask(relay.drops(space, after));
    if (!answer.ok) return answer;
    const { drops, more } = answer.value;
    if (drops.length === 0 || !membership) break;
    const sound = await soundDrops(space, drops, membership, notebook);
    after += drops.length;
    await notebook.takeDrops(space, sound, after);
    if (!more) break;
  }
  return done({ noRoom });
}

/** Of these drops those that a facilitator of this space signed for it. */
async function soundDrops(
  space: string,
  drops: readonly SignedDrop[],
  membership: Membership,
  notebook: Pick<NotebookPort, 'verify'>,
): Promise<readonly Drop[]> {
  const sound: Drop[] = [];
  for (const signed of drops) {
    const drop = readDrop(signed);
    const by = drop && membership.devices.get(drop.by);
    // Whoever was a facilitator once may have been one when it was signed; the relay judged that at the time.
    const may = by?.role === 'facilitator' || by?.former.some(({ role }) => role === 'facilitator');
    if (drop?.space !== space || !by || !may) continue;
    if (await notebook.verify(by.signingKey, signedDropBytes(signed), fromBase64Url(signed.signature)))
      sound.push(drop);
  }
  return sound;
}
