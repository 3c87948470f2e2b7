/** Bytes of body that a request brought and took away, for the log. Of what is not read nothing is counted, whatever it says of its own length. [SV12] */
import type { Context } from 'hono';

export interface Traffic {
  bytesIn: number;
  bytesOut: number;
}

const counted = new WeakMap<Context, Traffic>();

/** The counts of this request, to be added to. Live streams, which go on when it is logged, count nothing. */
export function trafficOf(context: Context): Traffic {
  const known = counted.get(context);
  if (known) return known;
  const traffic = { bytesIn: 0, bytesOut: 0 };
  counted.set(context, traffic);
  return traffic;
}
