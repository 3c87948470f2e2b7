import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../src/app.css';
import '../../src/typeface.css';
import Button from '../../src/ui/Button.svelte';
import Checkbox from '../../src/ui/Checkbox.svelte';
import ListRow from '../../src/ui/ListRow.svelte';
import NavLinks from '../../src/ui/NavLinks.svelte';

/** A facilitator who has set the letters of the phone to double size. */
beforeEach(async () => {
  document.documentElement.style.fontSize = '200%';
  await page.viewport(390, 844);
  const family = getComputedStyle(document.body).fontFamily;
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 16px ${family}`)));
});
afterEach(() => {
  document.documentElement.style.removeProperty('font-size');
});

/** Words that stand on more than one line. */
function brokenWords(within: Element): readonly string[] {
  const broken: string[] = [];
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (const { index, 0: word } of (text.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
}

it('breaks no word of a row, whatever stands at its end', () => {
  const { container } = render(ListRow, {
    title: 'Pertemuan 8',
    meta: 'Rab, 25 Nov, pukul 16.00',
    href: '#/',
    trailing: createRawSnippet(() => ({ render: () => '<span>Direncanakan</span>' })),
  });
  container.style.inlineSize = '356px';
  expect(brokenWords(container)).toEqual([]);
  expect(container.scrollWidth).toBeLessThanOrEqual(356);
});

it('breaks no word of a button in a narrow card', () => {
  const { container } = render(Button, {
    icon: 'calendar',
    children: createRawSnippet(() => ({ render: () => '<span>Rencanakan pertemuan</span>' })),
  });
  container.style.inlineSize = '300px';
  expect(brokenWords(container)).toEqual([]);
});

it('keeps the four ways at the foot of the screen in sight', () => {
  const { container } = render(NavLinks, {
    label: 'Menu',
    links: ['Kelompok', 'Rencana', 'Pelajari', 'Pengaturan'].map((label) => ({
      href: `#/${label}`,
      label,
      icon: 'people' as const,
      current: label === 'Kelompok',
    })),
  });
  container.style.inlineSize = '376px';
  expect(brokenWords(container)).toEqual([]);
  expect(container.getBoundingClientRect().height).toBeLessThan(90);
  for (const sign of container.querySelectorAll('svg')) expect(sign.getBoundingClientRect().width).toBeGreaterThan(14);
});

it('draws the mark of a checkbox only once it is checked, also where colours are forced', async () => {
  const { container } = render(Checkbox, { label: 'Membawa foto', checked: false });
  const mark = container.querySelector('svg')!;
  expect(getComputedStyle(mark).visibility).toBe('hidden');
  await page.getByRole('checkbox').click({ force: true });
  expect(getComputedStyle(mark).visibility).toBe('visible');
});
