import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { createRawSnippet } from 'svelte';
import '../../src/app.css';
import '../../src/typeface.css';
import CheckGroup from '../../src/ui/CheckGroup.svelte';
import PageHeader from '../../src/ui/PageHeader.svelte';
import Steps from '../../src/ui/Steps.svelte';
import Tabs from '../../src/ui/Tabs.svelte';
import Tile from '../../src/ui/Tile.svelte';

const tabs = ['Satu per satu', 'Tempel daftar', 'Dari berkas'].map((label) => ({
  id: label,
  label,
  icon: 'list' as const,
}));
const steps = ['Persiapan', 'Rencana', 'Bentuk', 'Pertolongan', 'Akhir'].map((label) => ({ id: label, label }));

/** The letters of the app: how wide they are decides. */
beforeEach(async () => {
  const family = getComputedStyle(document.body).fontFamily;
  await Promise.all([600, 650].map((weight) => document.fonts.load(`${weight} 16px ${family}`)));
});

it('three tabs stand side by side on a phone, none of them beyond its edge', async () => {
  await page.viewport(390, 844);
  const { container } = render(Tabs, {
    label: 'Ways',
    tabs,
    value: 'Satu per satu',
    panel: createRawSnippet(() => ({ render: () => '<p></p>' })),
  });
  container.style.inlineSize = '356px';
  const strip = page.getByRole('tablist').element();
  expect(strip.scrollWidth).toBeLessThanOrEqual(strip.clientWidth);
});

it('each of five steps is as large as a fingertip on a phone, and the current one spelled out in one line', async () => {
  await page.viewport(390, 844);
  const { container } = render(Steps, {
    label: 'Stages',
    steps,
    current: 'Pertolongan',
    doneWord: 'done',
    onchoose: () => undefined,
  });
  container.style.inlineSize = '320px';
  const sizes = [...container.querySelectorAll('button')].map((button) => button.getBoundingClientRect());
  expect(Math.min(...sizes.map(({ width }) => width))).toBeGreaterThanOrEqual(47.5);
  expect(sizes.at(-1)!.right - sizes[0]!.left).toBeLessThanOrEqual(320.5);
  const name = page.getByText('Pertolongan').element();
  expect(name.getClientRects()).toHaveLength(1);
  expect(name.getBoundingClientRect().height).toBeLessThan(30);
});

it('ten thousand letters in a tile, below a title or in a choice leave room for everything else', async () => {
  await page.viewport(390, 844);
  const text = 'panjangsekali'.repeat(770).slice(0, 10_000);
  for (const { container } of [
    render(Tile, { title: 'Budi', detail: text, onclick: () => undefined }),
    render(PageHeader, { title: 'Menutup pertemuan', subtitle: text }),
    render(CheckGroup, { label: 'Tentang siapa', layout: 'strip', options: [{ value: 'b', label: text }], values: [] }),
  ]) {
    container.style.inlineSize = '160px';
    expect(container.textContent).toContain(text);
    expect(container.getBoundingClientRect().height).toBeLessThan(260);
  }
});
