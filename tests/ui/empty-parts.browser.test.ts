import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import ActionBar from '../../src/ui/ActionBar.svelte';
import AppFrame from '../../src/ui/AppFrame.svelte';
import NoticesOfAFrame from './NoticesOfAFrame.svelte';
import StatusOfABar from './StatusOfABar.svelte';
import '../../src/app.css';

const snippet = (html: string) => createRawSnippet(() => ({ render: () => html }));
const button = snippet('<button type="button" style="min-block-size: 48px">Done</button>');

const heightOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().height;
const topOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().top;

describe.each([
  [390, 844],
  [1280, 800],
])('at %i × %i', (width, height) => {
  it('a bar whose status says nothing is no higher than one without, and screen readers still hear it', async () => {
    await page.viewport(width, height);
    const plain = render(ActionBar, { children: button });
    const alone = heightOf('.action-bar');
    await plain.unmount();
    const { rerender } = render(StatusOfABar, { state: 'idle' });
    expect(heightOf('.action-bar')).toBe(alone);
    const status = document.querySelector('[role="status"]')!;
    expect(status.checkVisibility()).toBe(true);
    await rerender({ state: 'kept' });
    await expect.element(page.getByText('Kept on this tablet')).toBeVisible();
    const said = status.getBoundingClientRect();
    const bar = document.querySelector('.action-bar')!.getBoundingClientRect();
    expect(said.top).toBeGreaterThanOrEqual(bar.top);
    expect(said.bottom).toBeLessThanOrEqual(bar.bottom);
    expect(said.width).toBeGreaterThan(20);
  });

  it('a frame without notices begins as high as one that could have any', async () => {
    await page.viewport(width, height);
    const plain = render(AppFrame, { children: snippet('<h1>Groups</h1>') });
    const alone = topOf('h1');
    await plain.unmount();
    const { rerender } = render(NoticesOfAFrame);
    expect(topOf('h1')).toBe(alone);
    await rerender({ update: true });
    await expect.element(page.getByText('An update is ready.')).toBeVisible();
    expect(topOf('h1')).toBeGreaterThan(alone + 18);
  });
});
