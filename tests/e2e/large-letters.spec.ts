import { expect, test, type Page } from '@playwright/test';
import type { Language } from '../../src/base/language.ts';
import type { Route } from '../../src/app/routes.ts';
import { withLetters } from './story/other-letters.ts';
import { samplePlaces, type SamplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';

/** Places of each kind: lists, forms, wide tables, pictures, papers, ways of several steps. */
const places = ({ group, sessions, members }: SamplePlaces): readonly Route[] => {
  const [held = ''] = sessions;
  const session = sessions.at(-1) ?? '';
  const [member = ''] = members;
  return [
    { screen: 'groups' },
    { screen: 'group', group },
    { screen: 'formation', group },
    { screen: 'agreement', group },
    { screen: 'course', group },
    { screen: 'progress', group },
    { screen: 'sociogram', group },
    { screen: 'beside', group },
    { screen: 'ending', group },
    { screen: 'members', group },
    { screen: 'member', group, member },
    { screen: 'records', group },
    { screen: 'plan', session },
    { screen: 'wrapUp', session: held },
    { screen: 'summary', session: held },
    { screen: 'techniques', session },
    { screen: 'activities' },
    { screen: 'learn' },
    { screen: 'agency' },
    { screen: 'agencyPapers' },
    { screen: 'settings' },
  ];
};

/** What of the page lies beyond its side, and how much of its height is taken by what stays at the edges (0–1). */
const measured = (page: Page) =>
  page.evaluate(() => {
    let stays = 0;
    for (const part of document.querySelectorAll<HTMLElement>('header.top, .nav, .action-bar')) {
      const { top, bottom, width } = part.getBoundingClientRect();
      const stuck = getComputedStyle(part).position === 'sticky' && width > innerWidth / 2;
      if (stuck) stays += Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    }
    return { beyond: document.documentElement.scrollWidth - innerWidth, stays: stays / innerHeight };
  });

for (const [name, language, letters, width, height, most] of [
  ['letters of double size on a phone', 'en', 32, 390, 844, 0.4],
  ['letters of double size on a tablet', 'id', 32, 800, 1280, 0.4],
  ['a screen enlarged four times', 'id', 16, 320, 256, 0.35],
] as const satisfies readonly (readonly [string, Language, number, number, number, number])[]) {
  test(`${name}: no page goes beyond the side, and what stays at the edges leaves room to read`, async ({
    baseURL,
  }) => {
    const options = {
      baseURL: baseURL!,
      viewport: { width, height },
      locale: language === 'id' ? 'id-ID' : 'en-GB',
      hasTouch: true,
    };
    await withLetters(letters, options, async (page) => {
      const found = await samplePlaces(page, textsIn(language));
      const asked = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      expect(parseFloat(asked)).toBeGreaterThanOrEqual(letters);
      for (const route of places(found)) {
        await visit(page, route);
        const { beyond, stays } = await measured(page);
        expect.soft(beyond, `${route.screen}: px beyond the side`).toBeLessThanOrEqual(0);
        expect.soft(stays, `${route.screen}: share of the height`).toBeLessThan(most);
        if (route.screen === 'formation') {
          const dots = await page
            .locator('main .dot')
            .evaluateAll((all) => all.map((dot) => dot.getBoundingClientRect()));
          const names = await page
            .locator('main [aria-current="step"] .name')
            .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
          for (const one of names)
            for (const dot of dots) {
              const apart =
                dot.left >= one.right - 1 ||
                dot.right <= one.left + 1 ||
                dot.top >= one.bottom ||
                dot.bottom <= one.top;
              expect.soft(apart, 'the name of the step lies beside the dots').toBe(true);
            }
        }
      }
      await visit(page, { screen: 'formation', group: found.group });
      const edges = await page.evaluate(() => {
        const bar = document.querySelector('.action-bar')!;
        const nav = document.querySelector('.nav')!;
        return getComputedStyle(bar).position === 'sticky'
          ? { bar: bar.getBoundingClientRect().bottom, nav: nav.getBoundingClientRect().top }
          : { bar: 0, nav: 0 };
      });
      expect(edges.bar, 'the buttons of a form end above the ways').toBeLessThanOrEqual(edges.nav + 1);
    });
  });
}
