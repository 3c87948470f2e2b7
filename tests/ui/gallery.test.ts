// @vitest-environment node
import { expect, it } from 'vitest';
import { inspect, type Look } from './gallery/inspect.ts';

const looks: Look[] = [
  { width: 1280, height: 800, theme: 'light', open: '' },
  { width: 800, height: 1280, theme: 'dark', open: '' },
  { width: 320, height: 640, theme: 'light', open: '' },
  { width: 390, height: 844, theme: 'dark', open: 'toasts' },
  { width: 390, height: 844, theme: 'light', open: 'sheet' },
  { width: 1280, height: 800, theme: 'dark', open: 'sheet' },
  { width: 390, height: 844, theme: 'light', open: 'dialog' },
];

it('every component passes axe, the security policy, 48 px and 320 px', async () => {
  expect(await inspect(looks)).toEqual([]);
}, 240_000);
