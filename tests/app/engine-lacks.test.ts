import { describe, expect, it } from 'vitest';
import { clearsUnvisited, engineLacks, installWay, type Engine } from '../../src/app/engine-lacks.ts';

const whole = {
  navigator: {
    serviceWorker: {},
    storage: { persist: () => undefined, estimate: () => undefined },
    wakeLock: {},
    clipboard: {},
    canShare: () => true,
    mediaDevices: {},
  },
  MediaRecorder: {},
  showSaveFilePicker: {},
  indexedDB: { databases: () => undefined },
  print: () => undefined,
} as unknown as Engine;

describe('what an engine lacks', () => {
  it('is nothing for a whole one', () => {
    expect(engineLacks(whole)).toEqual([]);
  });

  it('sees what is there but not counted among its parts, as browsers define their classes', () => {
    const window = Object.defineProperties({}, Object.getOwnPropertyDescriptors(whole));
    for (const name of Object.keys(whole)) Object.defineProperty(window, name, { enumerable: false });
    expect(engineLacks(window as Engine)).toEqual([]);
  });

  it('names each missing part', () => {
    expect(engineLacks({ navigator: {} })).toEqual([
      'serviceWorker',
      'persist',
      'estimate',
      'databases',
      'wakeLock',
      'clipboard',
      'print',
      'savePicker',
      'shareFiles',
      'camera',
      'sound',
    ]);
    expect(engineLacks({ ...whole, navigator: { ...whole.navigator, wakeLock: undefined } as never })).toEqual([
      'wakeLock',
    ]);
  });
});

describe('the way to install', () => {
  const MAC_SAFARI =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
  it.each([
    ['an iPad, which says it is a Mac', MAC_SAFARI, 5, 'ios'],
    ['Safari on a Mac', MAC_SAFARI, 0, 'safariMac'],
    ['an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1', 5, 'ios'],
    ['Firefox on Android', 'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 5, 'firefoxAndroid'],
    ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 0, 'firefoxDesktop'],
    [
      'Chrome on Android',
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Mobile Safari/537.36',
      5,
      'menu',
    ],
  ])('of %s', (_name, userAgent, touchPoints, way) => {
    expect(installWay(userAgent, touchPoints)).toBe(way);
  });

  it('says where pages that nobody visits for a week are cleared: in Safari, and in nothing that is installed', () => {
    expect(clearsUnvisited('ios', false)).toBe(true);
    expect(clearsUnvisited('safariMac', false)).toBe(true);
    expect(clearsUnvisited('ios', true)).toBe(false);
    for (const way of ['firefoxAndroid', 'firefoxDesktop', 'menu'] as const)
      expect(clearsUnvisited(way, false)).toBe(false);
  });
});
