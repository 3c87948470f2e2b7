import { describe, expect, it } from 'vitest';
import { relaySettingsFrom } from '../../src/server/relay-settings.ts';

describe('relaySettingsFrom', () => {
  it('keeps SQLite in the usual folder, trusts no proxy and shows no figures, unless told', () => {
    expect(relaySettingsFrom({}, '/usual')).toEqual({
      place: { kind: 'sqlite', folder: '/usual' },
      quotas: { space: 2e9, account: 1e10, spaces: 200 },
      behindProxy: false,
      metricsPort: undefined,
      metricsToken: undefined,
    });
  });

  it('takes what is set', () => {
    const environment = {
      LINGKAR_DATA: 'memory',
      LINGKAR_SPACE_MB: '5',
      LINGKAR_ACCOUNT_MB: '6',
      LINGKAR_ACCOUNT_SPACES: '7',
      LINGKAR_BEHIND_PROXY: '1',
      LINGKAR_METRICS_PORT: '9100',
      LINGKAR_METRICS_TOKEN: 'sixteen-or-more-signs',
    };
    expect(relaySettingsFrom(environment, '/usual')).toEqual({
      place: { kind: 'memory' },
      quotas: { space: 5e6, account: 6e6, spaces: 7 },
      behindProxy: true,
      metricsPort: 9_100,
      metricsToken: 'sixteen-or-more-signs',
    });
    expect(relaySettingsFrom({ LINGKAR_RELAY: 'off' }, '/usual')).toBeUndefined();
  });

  it.each([
    [{ LINGKAR_RELAY: 'no' }, 'LINGKAR_RELAY must be "on" or "off", not "no".'],
    [{ LINGKAR_SPACE_MB: '-1' }, 'LINGKAR_SPACE_MB must be a whole number from 0 to 1000000000, not "-1".'],
    [{ LINGKAR_METRICS_PORT: '70000' }, 'LINGKAR_METRICS_PORT must be a whole number from 0 to 65535, not "70000".'],
    [{ LINGKAR_METRICS_TOKEN: 'short' }, 'LINGKAR_METRICS_TOKEN must have 16 characters or more.'],
  ])('refuses %o with a sentence', (environment, sentence) => {
    expect(() => relaySettingsFrom(environment, '/usual')).toThrow(sentence);
  });
});
