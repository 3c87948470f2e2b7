/** Offers and answers of invitations, both sides. Whether an invitation is over the relay says, for clocks may be days off. [SY20] */
import type { OpenInvitation } from './notebook-port.ts';
import { done, endsRound, type RoundContext, type StepEnd } from './round-context.ts';

export async function exchangeMailboxes(
  context: RoundContext,
  invitations: readonly OpenInvitation[],
): Promise<StepEnd<void>> {
  for (const invitation of invitations) {
    const ended = await (invitation.mine ? ownOffer(context, invitation) : ownAnswer(context, invitation));
    // What one mailbox is refused for says nothing of the next.
    if (!ended.ok && endsRound(ended.trouble)) return ended;
  }
  return done(undefined);
}

async function ownOffer(
  { notebook, relay, ask }: RoundContext,
  { mailbox, offer, expires, state }: OpenInvitation & { mine: true },
): Promise<StepEnd<void>> {
  if (state === 'confirmed' || state === 'withdrawn') {
    const gone = await ask(relay.deleteMailbox(mailbox));
    if (!gone.ok && gone.trouble.problem !== 'notFound') return gone;
    await notebook.invitationOver(mailbox);
    return done(undefined);
  }
  if (state === 'unsent') {
    const put = await ask(relay.putMailbox(mailbox, offer, expires));
    if (put.ok) await notebook.offerSent(mailbox);
    return put;
  }
  if (state === 'answered') return done(undefined);
  const there = await ask(relay.mailbox(mailbox));
  if (there.ok && there.value.answer !== undefined) await notebook.takeAnswer(mailbox, there.value.answer);
  if (!there.ok && there.trouble.problem === 'notFound') await notebook.invitationOver(mailbox);
  return there.ok ? done(undefined) : there;
}

async function ownAnswer(
  { notebook, relay, ask }: RoundContext,
  { mailbox, answer, state }: OpenInvitation & { mine: false },
): Promise<StepEnd<void>> {
  if (state === 'over') {
    await notebook.invitationOver(mailbox);
    return done(undefined);
  }
  if (state === 'sent') return done(undefined);
  const put = await ask(relay.answerMailbox(mailbox, answer));
  if (put.ok) {
    await notebook.answerSent(mailbox);
    return put;
  }
  if (put.trouble.problem === 'notFound') await notebook.invitationOver(mailbox);
  if (put.trouble.problem !== 'answered') return put;
  // Answered: by ourselves, when only the relay's word got lost, or by somebody who was first.
  const there = await ask(relay.mailbox(mailbox));
  if (!there.ok) return there;
  await (there.value.answer === answer ? notebook.answerSent(mailbox) : notebook.invitationOver(mailbox));
  return done(undefined);
}
