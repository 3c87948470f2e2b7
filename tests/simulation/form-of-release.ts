/**
 * What a release makes of the form of parcels: the newer one sends every other parcel in a form of its own, which the older one can only pass
 * over. Stands between engine and relay, for the real relay takes the one form there is.
 */
import type { RelayPort } from '../../src/sync/relay-port.ts';

export interface OfRelease {
  readonly release: number;
}

const NEWER = 2;
const nameOf = ({
  item,
  device,
  counter,
}: {
  readonly item: string;
  readonly device: string;
  readonly counter: number;
}) => `${item}/${device}/${counter}`;

/** `sent`: names of all that was sent in the newer form. */
export function inFormOfRelease(relay: RelayPort, tablet: OfRelease, sent: Set<string>): RelayPort {
  return {
    ...relay,
    push(space, parcels, head) {
      if (tablet.release >= NEWER) for (const parcel of parcels) if (parcel.counter % 2 === 0) sent.add(nameOf(parcel));
      return relay.push(space, parcels, head);
    },
    async pull(space, after) {
      const answer = await relay.pull(space, after);
      if (!answer.ok || tablet.release >= NEWER) return answer;
      const parcels = answer.value.parcels.map((one) => {
        const { seq, parcel } = one;
        if (!parcel || !sent.has(nameOf(parcel))) return one;
        return { seq, parcel: undefined, newer: { version: NEWER, space, device: parcel.device } };
      });
      return { ...answer, value: { ...answer.value, parcels } };
    },
  };
}
