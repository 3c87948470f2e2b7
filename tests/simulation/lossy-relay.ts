/** The relay's own service, asked through a link that loses, repeats and delays. Seen by one tablet. */
import type { RelayAnswer } from '../../src/server/relay/relay-answer.ts';
import type { Relay } from '../../src/server/relay/relay.ts';
import type { RelayDevice } from '../../src/server/store/relay-store.ts';
import { toBase64Url } from '../../src/base/bytes.ts';
import { readPulled, writePushed } from '../../src/protocol/parcel-pages.ts';
import { writeParcel } from '../../src/protocol/parcel.ts';
import { signedNonceBytes } from '../../src/protocol/device-nonce.ts';
import type { NotebookPort } from '../../src/sync/notebook-port.ts';
import type { Answer, RelayPort, Voucher } from '../../src/sync/relay-port.ts';
import type { Dice } from './dice.ts';

export interface Link {
  readonly relay: Relay;
  readonly dice: Dice;
  /** How likely a request is lost, its answer is lost, it comes twice, or comes once more much later. */
  loss: number;
  /** Called before each request: others may do something meanwhile. */
  meanwhile(): Promise<void>;
  /** Requests that come once more when nobody awaits them. */
  readonly late: (() => Promise<unknown>)[];
}

const UNREACHABLE = { ok: false, trouble: { problem: 'unreachable' } } as const;

export function lossyRelay(link: Link, who: () => NotebookPort): RelayPort {
  const { dice } = link;
  async function asked<T>(request: () => Promise<RelayAnswer<T>>): Promise<Answer<T>> {
    await link.meanwhile();
    if (dice.chance(link.loss)) return UNREACHABLE;
    if (link.loss > 0 && dice.chance(0.1)) link.late.push(request);
    const answer = await request();
    if (dice.chance(link.loss)) await request();
    if (dice.chance(link.loss)) return UNREACHABLE;
    return answer.ok ? answer : { ok: false, trouble: answer.problem };
  }
  /** By a device that is enrolled, under the name it had when it asked. */
  function known<T>(request: (device: RelayDevice) => Promise<RelayAnswer<T>>): Promise<Answer<T>> {
    const { device: name, signingKey } = who();
    return asked(async () => {
      const device = await link.relay.tools.store.device(name, signingKey);
      return device ? request(device) : { ok: false, problem: { problem: 'badSignature' } };
    });
  }
  return {
    about: () => asked(() => link.relay.about()),
    isMet: () => true,
    enrol: (voucher: Voucher) => {
      const { device, signingKey } = who();
      return asked(async () => {
        const given = await link.relay.proof.nonce(device);
        if (!given.ok) return given;
        const { nonce, relay: name } = given.value;
        const signature = toBase64Url(await who().sign(signedNonceBytes(name, device, nonce)));
        const enrolled = await link.relay.proof.enrol({ device, nonce, signature, signingKey, ...voucher });
        return enrolled.ok ? { ok: true, value: undefined } : enrolled;
      });
    },
    spaces: () => known((device) => link.relay.spacesOf(device)),
    chain: (space, after) => known((device) => link.relay.chain(device, space, after)),
    appendChain: async (space, after, entries) => {
      const answer = await known((device) => link.relay.appendChain(device, space, after, entries));
      return answer.ok ? { ok: true, value: undefined } : answer;
    },
    pull: async (space, after) => {
      const answer = await known((device) => link.relay.pull(device, space, after));
      if (!answer.ok) return answer;
      const page = readPulled(answer.value);
      return page ? { ok: true, value: page } : { ok: false, trouble: { problem: 'notTheRelay' } };
    },
    push: (space, parcels, head) => {
      const page = writePushed(parcels.map(writeParcel));
      return known((device) => link.relay.push(device, space, page, head));
    },
    putHead: (space, head) => known((device) => link.relay.putHead(device, space, head)),
    heads: (space) => known((device) => link.relay.heads(device, space)),
    drop: (space, drop) => known((device) => link.relay.drop(device, space, drop)),
    drops: (space, after) => known((device) => link.relay.drops(device, space, after)),
    missingChunks: (space, chunks) => known((device) => link.relay.missingChunks(device, space, chunks)),
    putChunk: (space, chunk, bytes) => known((device) => link.relay.putChunk(device, space, chunk, bytes)),
    chunk: (space, chunk) => known((device) => link.relay.chunk(device, space, chunk)),
    putMailbox: (mailbox, offer, expires) => known((device) => link.relay.putMailbox(device, mailbox, offer, expires)),
    answerMailbox: (mailbox, answer) => asked(() => link.relay.answerMailbox(mailbox, answer)),
    mailbox: (mailbox) => asked(() => link.relay.mailbox(mailbox)),
    deleteMailbox: (mailbox) => known((device) => link.relay.deleteMailbox(device, mailbox)),
    live: () => () => undefined,
  };
}
