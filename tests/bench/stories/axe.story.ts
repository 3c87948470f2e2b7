import { expect, test } from '@playwright/test';
import { findings } from '../../e2e/story/accessible.ts';
import { everyScreen } from '../../e2e/story/every-screen.ts';
import { samplePlaces } from '../../e2e/story/sample.ts';
import { textsIn } from '../../e2e/story/texts.ts';
import { figure } from './figure.ts';

/** Below this the links of some screen are no longer found, and the figure says less than it seems to. */
const SCREENS = 73;
/** What only buttons lead to. */
const BY_BUTTON = ['#/join', '#/settings/hand-over', '#/settings/hand-over/open', '#/settings/sync/awaiting'];

for (const { name, language, ...look } of [
  { name: 'light, on a tablet', language: 'id', colorScheme: 'light', viewport: { width: 800, height: 1280 } },
  { name: 'dark, on a phone', language: 'en', colorScheme: 'dark', viewport: { width: 320, height: 844 } },
  { name: 'forced colours', language: 'id', forcedColors: 'active', viewport: { width: 1280, height: 800 } },
] as const) {
  test.describe(name, () => {
    const { viewport, ...media } = look;
    test.use({ viewport });

    test('every screen that links lead to', async ({ page }, info) => {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await samplePlaces(page, textsIn(language));
      let found = 0;
      const screens = await everyScreen(page, ['#/', '#/settings', ...BY_BUTTON], async ({ screen }) => {
        const here = await findings(page, screen);
        for (const finding of here) console.log(`axe.story: ${name}: ${JSON.stringify(finding)}`);
        found += here.length;
      });
      expect(screens.length).toBeGreaterThanOrEqual(SCREENS);
      figure(info, 'axe_violations', found);
    });
  });
}
