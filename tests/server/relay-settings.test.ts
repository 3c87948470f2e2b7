import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/protocol/limits.ts';
import { writePushed } from '../../src/protocol/parcel-pages.ts';
import { signParcels, writeParcel } from '../../src/protocol/parcel.ts';
import { nodeHash } from '../../src/server/relay/node-crypto.ts';
import { relaySettingsFrom } from '../../src/server/relay-settings.ts';
import { someId } from '../suites/relay-store-suite.ts';
import { TestDevice } from './relay/test-device.ts';

const minute = (most: number) => ({ most, within: 60_000 });

describe('relaySettingsFrom [SV11]', () => {
  it('keeps SQLite in the usual folder, trusts no proxy and shows no figures, unless told', () => {
    const usual = {
      place: { kind: 'sqlite', folder: '/usual' },
      quotas: { space: 2e9, account: 1e10, spaces: 200, chain: 16_777_216, drops: 4e6 },
      rates: { byDevice: minute(1_200), byAddress: minute(120), aboutByAddress: minute(6_000) },
      pageMost: 4_194_304,
      behindProxy: false,
      metricsPort: undefined,
      metricsToken: undefined,
    };
    expect(relaySettingsFrom({}, '/usual')).toEqual(usual);
    const empty = {
      LINGKAR_SPACE_MB: '',
      LINGKAR_DEVICE_REQUESTS: ' ',
      LINGKAR_PAGE_KB: '',
      LINGKAR_BEHIND_PROXY: '',
      LINGKAR_METRICS_TOKEN: '',
    };
    expect(relaySettingsFrom(empty, '/usual')).toEqual(usual);
  });

  it('takes what is set', () => {
    const environment = {
      LINGKAR_DATA: 'memory',
      LINGKAR_SPACE_MB: '5',
      LINGKAR_ACCOUNT_MB: '6',
      LINGKAR_ACCOUNT_SPACES: '7',
      LINGKAR_DEVICE_REQUESTS: '100',
      LINGKAR_ADDRESS_REQUESTS: '30',
      LINGKAR_ABOUT_REQUESTS: ' 300 ',
      LINGKAR_PAGE_KB: '1025',
      LINGKAR_BEHIND_PROXY: '1',
      LINGKAR_METRICS_PORT: '9100',
      LINGKAR_METRICS_TOKEN: 'sixteen-or-more-signs',
    };
    expect(relaySettingsFrom(environment, '/usual')).toEqual({
      place: { kind: 'memory' },
      quotas: { space: 5e6, account: 6e6, spaces: 7, chain: 16_777_216, drops: 4e6 },
      rates: { byDevice: minute(100), byAddress: minute(30), aboutByAddress: minute(300) },
      pageMost: 1_049_600,
      behindProxy: true,
      metricsPort: 9_100,
      metricsToken: 'sixteen-or-more-signs',
    });
    expect(relaySettingsFrom({ LINGKAR_RELAY: 'off' }, '/usual')).toBeUndefined();
  });

  it.each([
    [{ LINGKAR_RELAY: 'no' }, 'LINGKAR_RELAY must be "on" or "off", not "no".'],
    [{ LINGKAR_SPACE_MB: '-1' }, 'LINGKAR_SPACE_MB must be a whole number from 1 to 1000000000, not "-1".'],
    [{ LINGKAR_SPACE_MB: '0' }, 'LINGKAR_SPACE_MB must be a whole number from 1 to 1000000000, not "0".'],
    [{ LINGKAR_ACCOUNT_MB: '1e9' }, 'LINGKAR_ACCOUNT_MB must be a whole number from 1 to 1000000000, not "1e9".'],
    [
      { LINGKAR_ACCOUNT_SPACES: '0x10' },
      'LINGKAR_ACCOUNT_SPACES must be a whole number from 1 to 1000000000, not "0x10".',
    ],
    [
      { LINGKAR_SPACE_MB: '20000' },
      'LINGKAR_SPACE_MB (20000) must not be more than LINGKAR_ACCOUNT_MB (10000): no space could ever hold that much.',
    ],
    [{ LINGKAR_DEVICE_REQUESTS: '59' }, 'LINGKAR_DEVICE_REQUESTS must be a whole number from 60 to 1000000, not "59".'],
    [
      { LINGKAR_ADDRESS_REQUESTS: '29' },
      'LINGKAR_ADDRESS_REQUESTS must be a whole number from 30 to 1000000, not "29".',
    ],
    [
      { LINGKAR_ABOUT_REQUESTS: 'many' },
      'LINGKAR_ABOUT_REQUESTS must be a whole number from 30 to 1000000, not "many".',
    ],
    [{ LINGKAR_PAGE_KB: '1024' }, 'LINGKAR_PAGE_KB must be a whole number from 1025 to 4096, not "1024".'],
    [{ LINGKAR_PAGE_KB: '4097' }, 'LINGKAR_PAGE_KB must be a whole number from 1025 to 4096, not "4097".'],
    [{ LINGKAR_BEHIND_PROXY: 'true' }, 'LINGKAR_BEHIND_PROXY must be "1" or "0", not "true".'],
    [{ LINGKAR_METRICS_PORT: '70000' }, 'LINGKAR_METRICS_PORT must be a whole number from 0 to 65535, not "70000".'],
    [{ LINGKAR_METRICS_TOKEN: 'short' }, 'LINGKAR_METRICS_TOKEN must have 16 characters or more, without blanks.'],
    [
      { LINGKAR_METRICS_TOKEN: 'sixteen or more signs' },
      'LINGKAR_METRICS_TOKEN must have 16 characters or more, without blanks.',
    ],
  ])('refuses %o with a sentence', (environment, sentence) => {
    expect(() => relaySettingsFrom(environment, '/usual')).toThrow(new Error(sentence));
  });

  it('lets the largest item the app may hold through the smallest page a keeper may set', async () => {
    const rini = await TestDevice.made();
    const place = { space: someId(), device: rini.device, counter: 1, epoch: 0 };
    // Signed with fifteen others, its proof is longest.
    const sealed = (length: number) => ({ ...place, item: someId(), sealed: new Uint8Array(length) });
    const together = [sealed(LIMITS.seal), ...Array.from({ length: 15 }, () => sealed(80))];
    const [largest] = await signParcels(together, nodeHash, (bytes) => rini.signer.sign(bytes));
    if (!largest) throw new Error('not signed');
    const least = relaySettingsFrom({ LINGKAR_PAGE_KB: '1025' }, '/usual')?.pageMost;
    expect(writePushed([writeParcel(largest)]).length).toBeLessThanOrEqual(least ?? 0);
  });
});
