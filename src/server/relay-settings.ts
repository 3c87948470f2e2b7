/** What whoever runs the relay may set, read from the environment. [SV11] */
import { LIMITS } from '../protocol/limits.ts';
import { switchFrom, wholeFrom, type Environment } from './read-setting.ts';
import { perMinute, USUAL_RATES, type RelayRates } from './relay/rate-limits.ts';
import type { Quotas } from './store/relay-store.ts';
import { storePlaceFrom, type StorePlace } from './store/store-place.ts';

export interface RelaySettings {
  readonly place: StorePlace;
  readonly quotas: Quotas;
  readonly rates: RelayRates;
  /** Bytes of a page of parcels at most, either way. */
  readonly pageMost: number;
  /** Only then is the address of whoever asks taken from X-Forwarded-For: anybody can write that. */
  readonly behindProxy: boolean;
  /** A port of this machine alone for /metrics. */
  readonly metricsPort: number | undefined;
  /** With it /metrics stands on the public port too, for who sends it. */
  readonly metricsToken: string | undefined;
}

const KILOBYTE = 1_024;
const MEGABYTE = 1_000_000;
/** Far more than a space of 128 devices that come and go needs; what is erased names twenty thousand parcels. Beyond, drops go where they free as much. */
const DROPS = 4_000_000;
const MOST_MB = 1_000_000_000;
const MOST_RATE = 1_000_000;
/** The largest seal with what stands around it in a page: below, an item could be in the app that no page of it holds. [PR13] */
const LEAST_PAGE = LIMITS.seal / KILOBYTE + 1;
/** A round takes about ten requests for each space, and is begun anew where it was slowed down: with fewer it would never end. */
const LEAST_BY_DEVICE = 60;
/** Whoever joins proves their device, then looks into a mailbox every eight seconds; several may join from one address. */
const LEAST_BY_ADDRESS = 30;

/** Undefined where LINGKAR_RELAY is `off`. Throws with a sentence for the person at the terminal. */
export function relaySettingsFrom(environment: Environment, usualFolder: string): RelaySettings | undefined {
  const on = (environment['LINGKAR_RELAY'] ?? '').trim() || 'on';
  if (on === 'off') return undefined;
  if (on !== 'on') throw new Error(`LINGKAR_RELAY must be "on" or "off", not "${on}".`);
  return {
    place: storePlaceFrom(environment, usualFolder),
    quotas: quotasFrom(environment),
    rates: ratesFrom(environment),
    pageMost:
      wholeFrom(environment, 'LINGKAR_PAGE_KB', {
        usual: LIMITS.page / KILOBYTE,
        least: LEAST_PAGE,
        most: LIMITS.page / KILOBYTE,
      }) * KILOBYTE,
    behindProxy: switchFrom(environment, 'LINGKAR_BEHIND_PROXY'),
    metricsPort: environment['LINGKAR_METRICS_PORT']?.trim()
      ? wholeFrom(environment, 'LINGKAR_METRICS_PORT', { usual: 0, least: 0, most: 65_535 })
      : undefined,
    metricsToken: metricsTokenFrom(environment),
  };
}

function quotasFrom(environment: Environment): Quotas {
  const within = (usual: number) => ({ usual, least: 1, most: MOST_MB });
  const space = wholeFrom(environment, 'LINGKAR_SPACE_MB', within(2_000));
  const account = wholeFrom(environment, 'LINGKAR_ACCOUNT_MB', within(10_000));
  const spaces = wholeFrom(environment, 'LINGKAR_ACCOUNT_SPACES', within(200));
  if (space > account)
    throw new Error(
      `LINGKAR_SPACE_MB (${space}) must not be more than LINGKAR_ACCOUNT_MB (${account}): no space could ever hold that much.`,
    );
  return { space: space * MEGABYTE, account: account * MEGABYTE, spaces, chain: LIMITS.chain, drops: DROPS };
}

function ratesFrom(environment: Environment): RelayRates {
  const rate = (name: string, { most: usual }: { readonly most: number }, least: number) =>
    perMinute(wholeFrom(environment, name, { usual, least, most: MOST_RATE }));
  return {
    byDevice: rate('LINGKAR_DEVICE_REQUESTS', USUAL_RATES.byDevice, LEAST_BY_DEVICE),
    byAddress: rate('LINGKAR_ADDRESS_REQUESTS', USUAL_RATES.byAddress, LEAST_BY_ADDRESS),
    aboutByAddress: rate('LINGKAR_ABOUT_REQUESTS', USUAL_RATES.aboutByAddress, LEAST_BY_ADDRESS),
  };
}

function metricsTokenFrom(environment: Environment): string | undefined {
  const token = (environment['LINGKAR_METRICS_TOKEN'] ?? '').trim();
  if (token === '') return undefined;
  // Never repeated in the sentence.
  if (!/^[\x21-\x7e]{16,}$/.test(token))
    throw new Error('LINGKAR_METRICS_TOKEN must have 16 characters or more, without blanks.');
  return token;
}
