/** Requests a minute, by whatever tells who asks. In memory of this process only. [SV11] */
import type { Clock } from '../../base/clock.ts';

export interface RateLimit {
  readonly most: number;
  /** In how many milliseconds a spent bucket is full again. */
  readonly within: number;
}

/** What is asked of a relay, by whom. */
export interface RelayRates {
  readonly byDevice: RateLimit;
  /** Without a token: whoever comes in, or guesses. */
  readonly byAddress: RateLimit;
  /** Tablets ask for `about` when they start, and older ones in every round; an agency's have one address. It tells nothing that could be guessed. */
  readonly aboutByAddress: RateLimit;
}

const MINUTE = 60_000;
export const perMinute = (most: number): RateLimit => ({ most, within: MINUTE });

export const USUAL_RATES: RelayRates = {
  byDevice: perMinute(1_200),
  byAddress: perMinute(120),
  aboutByAddress: perMinute(6_000),
};

interface Bucket {
  left: number;
  at: number;
}

const KEPT_MOST = 50_000;

export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();

  constructor(
    readonly clock: Clock,
    readonly limit: RateLimit,
  ) {}

  /** Takes one; answers 0, or the seconds to wait for the next. */
  take(who: string): number {
    const { most, within } = this.limit;
    const now = this.clock.now();
    const bucket = this.#buckets.get(who) ?? { left: most, at: now };
    // A clock that was put back gives nothing and takes nothing.
    const refilled = (Math.max(0, now - bucket.at) * most) / within;
    bucket.left = Math.min(most, bucket.left + refilled);
    bucket.at = now;
    this.#buckets.delete(who);
    this.#buckets.set(who, bucket);
    this.#forget();
    if (bucket.left < 1) return Math.max(1, Math.ceil(((1 - bucket.left) * within) / most / 1_000));
    bucket.left -= 1;
    return 0;
  }

  /** Who asked longest ago goes first: their bucket has filled meanwhile, or nearly so. */
  #forget(): void {
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > KEPT_MOST && oldest !== undefined) this.#buckets.delete(oldest);
  }
}

/** An address short enough to tell a network and no person: /24 of IPv4, /48 of IPv6. */
export function shortAddress(address: string | undefined): string {
  if (!address) return 'unknown';
  // Some proxies write the port behind it, which is another for each connection.
  const bare = address.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/(\.\d+):\d+$/, '$1');
  const plain = bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain.split('.').slice(0, 3).join('.');
  // Groups left out are zeros: else whoever has one network would have a bucket for each of its addresses.
  const [before = '', after] = plain.split('::');
  const left = before.split(':').filter(Boolean);
  const right = (after ?? '').split(':').filter(Boolean);
  const zeros =
    after === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].slice(0, 3);
  return groups.map((group) => (Number.parseInt(group, 16) || 0).toString(16)).join(':');
}
