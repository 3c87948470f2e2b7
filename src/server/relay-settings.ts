/** What whoever runs the relay may set, read from the environment. */
import type { Quotas } from './store/relay-store.ts';
import { storePlaceFrom, type StorePlace } from './store/store-place.ts';

export interface RelaySettings {
  readonly place: StorePlace;
  readonly quotas: Quotas;
  /** Only then is the address of whoever asks taken from X-Forwarded-For: anybody can write that. */
  readonly behindProxy: boolean;
  /** A port of this machine alone for /metrics. */
  readonly metricsPort: number | undefined;
  /** With it /metrics stands on the public port too, for who sends it. */
  readonly metricsToken: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const MEGABYTE = 1_000_000;
const USUAL = { space: 2_000, account: 10_000, spaces: 200 };

/** Undefined where LINGKAR_RELAY is `off`. Throws with a sentence for the person at the terminal. */
export function relaySettingsFrom(environment: Environment, usualFolder: string): RelaySettings | undefined {
  const on = (environment['LINGKAR_RELAY'] ?? '').trim() || 'on';
  if (on === 'off') return undefined;
  if (on !== 'on') throw new Error(`LINGKAR_RELAY must be "on" or "off", not "${on}".`);
  const token = (environment['LINGKAR_METRICS_TOKEN'] ?? '').trim();
  if (token !== '' && token.length < 16) throw new Error('LINGKAR_METRICS_TOKEN must have 16 characters or more.');
  return {
    place: storePlaceFrom(environment, usualFolder),
    quotas: {
      space: wholeFrom(environment, 'LINGKAR_SPACE_MB', USUAL.space) * MEGABYTE,
      account: wholeFrom(environment, 'LINGKAR_ACCOUNT_MB', USUAL.account) * MEGABYTE,
      spaces: wholeFrom(environment, 'LINGKAR_ACCOUNT_SPACES', USUAL.spaces),
    },
    behindProxy: environment['LINGKAR_BEHIND_PROXY'] === '1',
    metricsPort: environment['LINGKAR_METRICS_PORT']?.trim()
      ? wholeFrom(environment, 'LINGKAR_METRICS_PORT', 0, 65_535)
      : undefined,
    metricsToken: token === '' ? undefined : token,
  };
}

function wholeFrom(environment: Environment, name: string, usual: number, most = 1e9): number {
  const text = (environment[name] ?? '').trim();
  const value = text === '' ? usual : Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new Error(`${name} must be a whole number from 0 to ${most}, not "${text}".`);
  return value;
}
