/** The first words of a round: which relay this is, whether both speak one protocol, and whether it knows this device. [SY10 SY17 SY18] */
import { readChainEntry } from '../protocol/chain-entry.ts';
import { PROTOCOL } from '../protocol/limits.ts';
import type { RelaySpaces } from '../protocol/relay-messages.ts';
import type { RelayProblem } from '../protocol/relay-problem.ts';
import type { NotebookPort, RelayRecord } from './notebook-port.ts';
import type { Voucher } from './relay-port.ts';
import { done, endsRound, type RoundContext, type StepEnd, type StepTrouble } from './round-context.ts';

/**
 * `notEnrolled`: nobody has vouched for this device yet. `anotherRelay`: not the one of before; `forgotten`: that one, and it does not know this device (any
 * more). Either way somebody must let the tablet in anew. [SY25]
 */
export type RoundTrouble = StepTrouble | { readonly problem: 'notEnrolled' | 'anotherRelay' | 'forgotten' };

/** Where both ends speak different protocols: which of them is the older one; undefined where that was not said. */
export function olderEnd(trouble: RoundTrouble): 'app' | 'relay' | undefined {
  const { oldest, newest } = trouble as Partial<RelayProblem>;
  if (oldest !== undefined && oldest > PROTOCOL) return 'app';
  return newest !== undefined && newest < PROTOCOL ? 'relay' : undefined;
}

export type Met =
  | {
      readonly ok: true;
      /** Relay's clock minus the tablet's, milliseconds, where they are more than five minutes apart. */
      readonly clockApart: number | undefined;
      /** Where its list of spaces told all that, so that nothing else had to be asked. */
      readonly listed?: RelaySpaces | undefined;
    }
  | { readonly ok: false; readonly trouble: RoundTrouble };

const APART = 5 * 60_000;

/** `voucher`: what the facilitator gave by hand; it also says that another relay than before is meant. */
export async function meetRelay(context: RoundContext, voucher?: Voucher): Promise<Met> {
  const { notebook, relay, ask, clock } = context;
  const known = await notebook.relay();
  const asked = clock.now();
  if (known?.enrolled && !voucher && relay.isMet()) {
    const listed = await ask(relay.spaces());
    if (listed.ok && listed.value.relay === known.relay && listed.value.history === known.history)
      return { ok: true, clockApart: clockApart(listed.value.now, asked, clock.now()), listed: listed.value };
    // It does not tell which it is, has become another one, or refuses: then its own words say why.
    if (!listed.ok && endsHere(listed.trouble)) return listed;
  }
  const answer = await ask(relay.about());
  if (!answer.ok) return answer;
  const { value: about } = answer;
  if (about.oldest > PROTOCOL || about.newest < PROTOCOL)
    return { ok: false, trouble: { problem: 'otherProtocol', oldest: about.oldest, newest: about.newest } };
  const met = { relay: about.relay, history: about.history };
  const another = known !== undefined && known.relay !== about.relay;
  if (another && !voucher) return { ok: false, trouble: { problem: 'anotherRelay' } };
  if (!another && known?.history !== about.history)
    await notebook.keepRelay({ ...met, enrolled: known?.enrolled ?? false });
  // Another one takes the place of the former not before it has let the tablet in: refused, it still belongs to that.
  const enrolled = await enrol(context, voucher, another ? { ...met, enrolled: false } : undefined);
  if (!enrolled.ok) return enrolled;
  return { ok: true, clockApart: clockApart(about.now, asked, clock.now()) };
}

function clockApart(relays: number | undefined, asked: number, answered: number): number | undefined {
  if (relays === undefined) return undefined;
  const apart = relays - (asked + answered) / 2;
  return Math.abs(apart) > APART ? apart : undefined;
}

/** Asking once more, in other words, would be of no use. */
function endsHere({ problem }: StepTrouble): boolean {
  return problem === 'interrupted' || problem === 'unreachable' || problem === 'slowDown';
}

/** Makes the device known to the relay where it is not: by hand, by an invitation that was accepted, or in the place of a former one. `another`: where that is not the one of before. */
export async function enrol(context: RoundContext, voucher?: Voucher, another?: RelayRecord) {
  const { notebook, relay, ask } = context;
  const known = another ?? (await notebook.relay());
  if (!known || (known.enrolled && !voucher)) return done(undefined);
  // Known by a code alone, the relay would not let it read how a chain goes on in which it still stands under its former name. [server SV8]
  const vouchers = [...(await renewals(notebook)), voucher ?? (await accepted(notebook))];
  let answer: StepEnd<void> | undefined;
  for (const by of vouchers) {
    if (!by) continue;
    answer = await ask(relay.enrol(by));
    if (answer.ok) await notebook.keepRelay({ ...known, enrolled: true });
    // Only where it was refused another may do; a relay that could not answer is shown the same once more in the next round.
    if (answer.ok || endsRound(answer.trouble)) break;
  }
  return answer ?? ({ ok: false, trouble: { problem: 'notEnrolled' } } as const);
}

async function accepted(notebook: NotebookPort): Promise<Voucher | undefined> {
  const found = (await notebook.invitations()).find(({ mine, state }) => !mine && state === 'unsent');
  return found && { mailbox: found.mailbox };
}

/** The entries that put this device in the place of the one it was, where it was put back: the one it was may be out of one space and still in another. */
async function renewals(notebook: NotebookPort): Promise<readonly Voucher[]> {
  // A restored notebook has a name the relay never heard, and can pull nothing under it: its new name comes first.
  if ((await notebook.spaces()).some(({ state }) => state === 'renewing')) await notebook.renew();
  return (await notebook.spaces()).flatMap(({ space, chainPending }) => {
    // Of a backup that was made in the middle of another renewal, not the entry of that one.
    const entry = chainPending.find((one) => {
      const body = readChainEntry(one);
      return body?.op === 'renew' && body.device === notebook.device;
    });
    return entry ? [{ renews: { space, entry } }] : [];
  });
}
