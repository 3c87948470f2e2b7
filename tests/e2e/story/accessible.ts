import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds on the present screen, dialogs included: breaches of WCAG 2.2 AA and of good practice, slight ones too. */
export async function findings(page: Page, where: string) {
  // What fades in has other colours until it stands. What leaves the page meanwhile takes its animation along.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  // Without its rule for the size of targets, which takes what a bar at the edge covers for small: `smallTargets` asks for twice as much.
  // The usual way opens one more page for each look, for the sake of frames from elsewhere, and takes three times as long: there are no frames here.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, impact, nodes, tags }) => ({
    where,
    id,
    breach: impact === 'serious' || impact === 'critical' || tags.some((tag) => tag.startsWith('wcag')),
    nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  }));
}

/** Fails with every breach of WCAG on the present screen, and with whatever else axe calls serious. */
export async function noFindings(page: Page, where: string): Promise<void> {
  expect((await findings(page, where)).filter(({ breach }) => breach)).toEqual([]);
}

/** What can be tapped and is smaller than a fingertip, with its size; links within a sentence are no targets. */
export async function smallTargets(page: Page, least = 48): Promise<readonly string[]> {
  return page.evaluate((size) => {
    const small: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=switch]',
    )) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      // A native choice lies below its label, and the label is what a finger meets.
      const target =
        element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
          ? (element.closest('label') ?? element)
          : element;
      const { width, height } = target.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      if (target.matches('.visually-hidden, .visually-hidden *')) continue;
      // Half a pixel is lost to rounding at some widths.
      if (width < size - 0.5 || height < size - 0.5)
        small.push(`${target.outerHTML.slice(0, 120)} ${width.toFixed(0)}×${height.toFixed(0)}`);
    }
    return small;
  }, least);
}

/** Fields whose text the browser would put into its own files, outside of every seal. */
export async function rememberedFields(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')]
      .filter((field) => !['radio', 'checkbox', 'file', 'password', 'hidden'].includes(field.type))
      .filter((field) => field.getAttribute('autocomplete') !== 'off')
      .map((field) => field.outerHTML.slice(0, 160)),
  );
}

/** Headings whose words a narrow place breaks in the middle, as “Journa l”. */
export async function brokenHeadings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const heading of document.querySelectorAll<HTMLElement>('h1, h2, h3')) {
      if (!heading.checkVisibility() || heading.matches('.visually-hidden')) continue;
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        for (const { index, 0: word } of (text.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(heading.innerText);
        }
      }
    }
    return broken;
  });
}
