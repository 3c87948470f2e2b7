/** Bringing another device into spaces: offer, answer, comparison, confirmation. [sync SY20 SY21] */
import * as v from 'valibot';
import { fromBase64Url, toBase64Url } from '../../base/bytes.ts';
import type { Json } from '../../base/json.ts';
import {
  comparisonWords,
  invitationFrom,
  newInvitationSecret,
  openAnswer,
  openOffer,
  sealAnswer,
  sealOffer,
  type Invitation,
} from '../../crypto/invitation.ts';
import { fromWords, toWords } from '../../crypto/words.ts';
import { presentDevice } from '../../protocol/membership.ts';
import { idSchema, keySchema, SPACE_ROLES, type SpaceRole } from '../../protocol/chain-entry.ts';
import { openLocal } from '../local-seal.ts';
import type { Chains } from './chains.ts';
import type { Guest, Host, OpenInvitationRow } from './invitation-row.ts';
import type { TablesAtHand } from './sync-tables.ts';
import { putLocal, readLocal, type Unlocked } from './unlocked.ts';

const DAYS = 24 * 3600_000;
/** As long as a relay keeps a mailbox. */
const OPEN_FOR = 10 * DAYS;
const SPACES_MOST = 300;

const short = v.pipe(v.string(), v.maxLength(200));
const about = { facilitator: idSchema, name: short, tablet: short };
const offerSchema = v.object({
  v: v.literal(1),
  spaces: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(SPACES_MOST)),
  role: v.picklist(SPACE_ROLES),
  own: v.boolean(),
  agencySpace: v.optional(idSchema),
  expires: v.number(),
  host: v.object({ ...about, device: idSchema, signingKey: keySchema }),
});
export type Offer = v.InferOutput<typeof offerSchema>;
const answerSchema = v.object({
  v: v.literal(1),
  guest: v.object({
    ...about,
    keys: v.object({ device: idSchema, signingKey: keySchema, sealingKey: keySchema, recoveryKey: keySchema }),
  }),
});

export interface InvitationShown {
  readonly mailbox: string;
  readonly mine: boolean;
  readonly state: OpenInvitationRow['state'];
  readonly spaces: readonly string[];
  readonly role: SpaceRole;
  readonly own: boolean;
  readonly expires: number;
  /** Whether the words must be compared before anybody is let in. */
  readonly byLink: boolean;
  /** For the QR code, the link, or to be read aloud. */
  readonly words: readonly string[];
  /** The other side, once it is known. */
  readonly other: { readonly name: string; readonly tablet: string } | undefined;
  /** Both people must read the same; there once there is an answer. [CR17] */
  readonly comparison: readonly string[] | undefined;
}

export class Invitations {
  constructor(
    readonly notebook: Unlocked,
    readonly chains: Chains,
  ) {}

  /** Makes an offer; answers the words of its secret. Only spaces in which this device may add others are offered. */
  async invite(
    spaces: readonly string[],
    role: SpaceRole,
    own: boolean,
  ): Promise<{ readonly mailbox: string; readonly words: readonly string[] } | undefined> {
    const { notebook, chains } = this;
    const { identity, random, clock } = notebook;
    const offered: string[] = [];
    for (const space of spaces.slice(0, SPACES_MOST))
      if ((await chains.own(space))?.role === 'facilitator') offered.push(space);
    if (offered.length === 0) return undefined;
    const secret = newInvitationSecret(random);
    const invitation = invitationOf(secret);
    const { device, signingKey } = (await chains.ownKeys()).public;
    const expires = clock.now() + OPEN_FOR;
    const agency = offered.includes(identity.agencySpace) ? { agencySpace: identity.agencySpace } : {};
    const host: Host = { ...chains.about(), device, signingKey };
    const content: Offer = { v: 1, spaces: offered, role, own, ...agency, expires, host };
    const offer = toBase64Url(sealOffer(invitation, content as unknown as Json, random));
    const { mailbox } = invitation;
    await this.#put({
      mailbox,
      secret: toBase64Url(secret),
      offer,
      spaces: offered,
      role,
      own,
      ...agency,
      expires,
      mine: true,
      state: 'unsent',
    });
    return { mailbox, words: toWords(secret) };
  }

  /** The mailbox that the words lead to; undefined when they are no such words. */
  mailboxOf(words: string): string | undefined {
    const secret = fromWords(words);
    return secret && invitationFrom(secret)?.mailbox;
  }

  /** What an offer says, before anything comes of it; undefined when the words do not open it. */
  readOffer(words: string, offer: string): Offer | undefined {
    const secret = fromWords(words);
    const invitation = secret && invitationFrom(secret);
    return invitation && readWith(offerSchema, openOffer(invitation, fromBase64Url(offer)));
  }

  /** Accepts an offer: keeps the answer, and asks for its spaces by the hand of the host. Answers the mailbox. */
  async accept(words: string, offer: string, tablet: string): Promise<string | undefined> {
    const { notebook, chains } = this;
    const read = this.readOffer(words, offer);
    const secret = fromWords(words);
    if (!read || !secret) return undefined;
    const invitation = invitationOf(secret);
    const { spaces, role, own, agencySpace, expires, host } = read;
    const { guest, answer } = await this.#answerTo(read, invitation, tablet);
    const { mailbox } = invitation;
    const agency = agencySpace === undefined ? {} : { agencySpace };
    for (const space of spaces)
      if (!(await chains.space(space))?.membership) await chains.ask(space, [host.signingKey]);
    const identity = { ...notebook.identity, tablet: guest.tablet };
    await notebook.tracked(() =>
      notebook.tables.write((tables) => putLocal(notebook, tables, 'self', 'self', identity as unknown as Json)),
    );
    notebook.become(identity);
    await this.#put({
      mailbox,
      secret: toBase64Url(secret),
      offer,
      spaces,
      role,
      own,
      ...agency,
      expires,
      mine: false,
      host,
      answer,
      state: 'unsent',
    });
    return mailbox;
  }

  /**
   * The answer of a device that is in every space of the offer: a relay that did not know it knows it by the invitation, and there is
   * nothing to be given. Undefined where something is. [SY20]
   */
  async answerAsMember(words: string, offer: string): Promise<string | undefined> {
    const read = this.readOffer(words, offer);
    const secret = fromWords(words);
    if (!read || !secret) return undefined;
    for (const space of read.spaces) if (!(await this.chains.own(space))) return undefined;
    const { tablet = '' } = this.notebook.identity;
    return (await this.#answerTo(read, invitationOf(secret), tablet)).answer;
  }

  async #answerTo({ own, host }: Offer, invitation: Invitation, tablet: string) {
    const { notebook, chains } = this;
    const guest: Guest = {
      ...chains.about(),
      ...(own && { facilitator: host.facilitator, name: host.name }),
      tablet: tablet.slice(0, 200),
      keys: (await chains.ownKeys()).public,
    };
    return { guest, answer: toBase64Url(sealAnswer(invitation, { v: 1, guest } as unknown as Json, notebook.random)) };
  }

  /**
   * The facilitator saw who answers, and compared the words where the secret came over a link: the device is added to every space
   * of the offer. Answers to how many.
   */
  async confirm(mailbox: string): Promise<number> {
    const row = await this.#get(mailbox);
    const guest = row && this.#guestOf(row);
    if (!row?.mine || !guest || row.state !== 'answered') return 0;
    const { keys, facilitator, name, tablet } = guest;
    const { role, own } = row;
    // A further tablet is of whoever invites, whatever the answer says.
    const whose = own ? { ...this.chains.about(), tablet } : { facilitator, name, tablet };
    let added = 0;
    for (const space of row.spaces)
      added += await this.chains.append(space, [{ op: 'add', device: keys, about: whose, role }]);
    await this.#put({ ...row, state: 'confirmed' });
    return added;
  }

  /** Told before the link is copied or shared. From then on nobody is let in by this invitation without comparing words. [SY20] */
  async leavesByLink(mailbox: string): Promise<void> {
    const row = await this.#get(mailbox);
    if (row?.mine && !row.byLink) await this.#put({ ...row, byLink: true });
  }

  async withdraw(mailbox: string): Promise<void> {
    const row = await this.#get(mailbox);
    if (row?.mine && row.state !== 'confirmed') await this.#put({ ...row, state: 'withdrawn' });
  }

  /** All that are open, those that expired left out once nobody waits for them. */
  async open(): Promise<readonly OpenInvitationRow[]> {
    const { notebook, chains } = this;
    const rows = await notebook.tables.read((tables) => tables.locals('invitations', ''));
    const found: OpenInvitationRow[] = [];
    for (const sealed of rows) {
      const row = openLocal(notebook.notebookKey, 'invitations', sealed) as unknown as OpenInvitationRow | undefined;
      if (!row) continue;
      if (row.mine) found.push((await this.#isIn(row)) ? { ...row, state: 'confirmed' } : row);
      else if (row.state === 'over') found.push(row);
      else {
        const standings = await Promise.all(row.spaces.map((space) => chains.space(space)));
        const over = standings.every((standing) => standing?.membership);
        found.push(over ? { ...row, state: 'over' } : row);
      }
    }
    return found;
  }

  async shown(): Promise<readonly InvitationShown[]> {
    return (await this.open()).map((row) => {
      const { mailbox, mine, state, spaces, role, own, expires, secret, offer, answer, byLink = false } = row;
      const other = row.mine ? this.#guestOf(row) : row.host;
      return {
        mailbox,
        mine,
        state,
        spaces,
        role,
        own,
        expires,
        byLink,
        words: toWords(fromBase64Url(secret)),
        other: other && { name: other.name, tablet: other.tablet },
        comparison: answer === undefined ? undefined : comparisonWords(fromBase64Url(offer), fromBase64Url(answer)),
      };
    });
  }

  /** Whether the device that answered is in all that was offered, under the keys of its answer. */
  async #isIn(row: OpenInvitationRow): Promise<boolean> {
    const keys = row.mine && row.state === 'answered' ? this.#guestOf(row)?.keys : undefined;
    if (!keys) return false;
    for (const space of row.spaces) {
      const membership = (await this.chains.space(space))?.membership;
      const there = membership && presentDevice(membership, keys.device);
      if (there?.signingKey !== keys.signingKey) return false;
    }
    return true;
  }

  /** The first answer that opens stays: the relay keeps one alone, and another would be somebody else's. */
  async takeAnswer(mailbox: string, answer: string): Promise<void> {
    const row = await this.#get(mailbox);
    if (!row?.mine || row.answer !== undefined) return;
    const answered: OpenInvitationRow = { ...row, answer, state: 'answered' };
    if (this.#guestOf(answered)) await this.#put(answered);
  }

  async offerSent(mailbox: string): Promise<void> {
    const row = await this.#get(mailbox);
    if (row?.mine && row.state === 'unsent') await this.#put({ ...row, state: 'open' });
  }

  async answerSent(mailbox: string): Promise<void> {
    const row = await this.#get(mailbox);
    if (row && !row.mine && row.state === 'unsent') await this.#put({ ...row, state: 'sent' });
  }

  async over(mailbox: string): Promise<void> {
    await this.#write((tables) => tables.deleteLocals('invitations', [mailbox]));
  }

  #guestOf({ secret, answer }: OpenInvitationRow): Guest | undefined {
    if (answer === undefined) return undefined;
    return readWith(answerSchema, openAnswer(invitationOf(fromBase64Url(secret)), fromBase64Url(answer)))?.guest;
  }

  async #get(mailbox: string): Promise<OpenInvitationRow | undefined> {
    const { notebook } = this;
    const read = await notebook.tables.read((tables) => readLocal(notebook, tables, 'invitations', mailbox));
    return read as unknown as OpenInvitationRow | undefined;
  }

  #put(row: OpenInvitationRow): Promise<unknown> {
    const { notebook } = this;
    return this.#write((tables) => putLocal(notebook, tables, 'invitations', row.mailbox, row as unknown as Json));
  }

  #write(body: (tables: TablesAtHand) => PromiseLike<unknown>): Promise<unknown> {
    const { notebook } = this;
    return notebook.tracked(() => notebook.tables.write(body));
  }
}

function invitationOf(secret: Uint8Array): Invitation {
  const invitation = invitationFrom(secret);
  if (!invitation) throw new RangeError('a secret of another length');
  return invitation;
}

function readWith<S extends v.GenericSchema>(schema: S, json: Json | undefined): v.InferOutput<S> | undefined {
  const read = v.safeParse(schema, json);
  return read.success ? read.output : undefined;
}
