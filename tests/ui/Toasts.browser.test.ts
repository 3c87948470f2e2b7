import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import '../../src/app.css';
import Toasts from '../../src/ui/Toasts.svelte';

const undo = { label: 'Undo', run: () => undefined };
/** Laid out, and come up to where they rest. */
const frame = () => new Promise((resolve) => setTimeout(resolve, 450));
const boxOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
const apart = (a: DOMRect, b: DOMRect) => a.bottom <= b.top || b.bottom <= a.top;

afterEach(() => {
  cleanup();
  document.querySelectorAll('.stage').forEach((one) => one.remove());
});

/** Something fixed so far above the lower edge. */
function put(html: string, bottom: number): void {
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.innerHTML = html;
  Object.assign(stage.style, { position: 'fixed', insetInline: '0', insetBlockEnd: `${bottom}px` });
  document.body.append(stage);
}
function say(): void {
  const toast = { id: '1', text: 'The note was deleted.', action: undo };
  render(Toasts, { toasts: [toast], label: 'Messages', dismissLabel: 'Close', ondismiss: () => undefined });
}

it('lie above the bar of a form, however high it has grown', async () => {
  put('<div class="action-bar" style="block-size: 190px"><button>Next</button></div>', 8);
  say();
  await frame();
  expect(apart(boxOf('.toast'), boxOf('.action-bar'))).toBe(true);
  expect(boxOf('.toast').top).toBeGreaterThan(0);
});

it('measure nothing any more once they are gone', async () => {
  const errors: unknown[] = [];
  const heard = (event: ErrorEvent) => {
    event.preventDefault();
    errors.push(event.message);
  };
  window.addEventListener('error', heard);
  say();
  await frame();
  window.dispatchEvent(new Event('scroll'));
  cleanup();
  await frame();
  window.removeEventListener('error', heard);
  expect(errors).toEqual([]);
});

it('lie above whatever else stays at the lower edge, such as the three views of a running session', async () => {
  put('<div class="edge-bar" style="block-size: 64px"><button>Journal</button></div>', 8);
  say();
  await frame();
  expect(apart(boxOf('.toast'), boxOf('.edge-bar'))).toBe(true);
});

it('go to the top while somebody types where they would lie, and come down again afterwards', async () => {
  put('<textarea style="inline-size: 90%; block-size: 120px"></textarea>', 4);
  say();
  await frame();
  const field = document.querySelector('textarea')!;
  expect(apart(boxOf('.toast'), boxOf('textarea'))).toBe(false);
  field.focus();
  await frame();
  expect(apart(boxOf('.toast'), boxOf('textarea'))).toBe(true);
  const button = document.querySelector<HTMLElement>('.toast .act')!;
  const { left, top } = button.getBoundingClientRect();
  expect(document.elementFromPoint(left + 4, top + 4)).toBe(button);
  field.blur();
  await frame();
  expect(boxOf('.toast').bottom).toBeGreaterThan(window.innerHeight / 2);
});
