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
const toast = { id: '1', text: 'The note was deleted.', action: undo };
function say(toasts = [toast]) {
  return render(Toasts, { toasts, label: 'Messages', dismissLabel: 'Close', ondismiss: () => undefined });
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

/** What a tap at the middle of the button would reach. */
function reached(button: Element): Element | null {
  const { left, top, width, height } = button.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2);
}
const point = (type: string, target: Element) => target.dispatchEvent(new PointerEvent(type, { bubbles: true }));

it('do not come down under the finger that leaves the field for the button beside it', async () => {
  put(
    '<input style="inline-size: 10%" /><button class="add" style="block-size: 48px; inline-size: 85%">Add</button>',
    20,
  );
  say();
  const field = document.querySelector('input')!;
  const add = document.querySelector('.add')!;
  field.focus();
  await frame();
  expect(reached(add)).toBe(add);
  point('pointerdown', add);
  field.blur();
  await frame();
  expect(reached(add)).toBe(add);
  point('pointerup', add);
  expect(reached(add)).toBe(add);
  add.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await frame();
  expect(boxOf('.toast').bottom).toBeGreaterThan(window.innerHeight / 2);
});

it('take no tap that began before they were there, and none that is dragged away', async () => {
  put('<button class="below" style="block-size: 120px; inline-size: 100%">Present</button>', 0);
  const below = document.querySelector('.below')!;
  const shown = say([]);
  point('pointerdown', below);
  await shown.rerender({ toasts: [toast] });
  await frame();
  expect(reached(below)).toBe(below);
  point('pointercancel', below);
  await frame();
  // Now it lies over the button, and can be tapped itself.
  const undoButton = document.querySelector('.toast .act')!;
  expect(reached(undoButton)).toBe(undoButton);
  point('pointerdown', undoButton);
  await frame();
  expect(reached(undoButton)).toBe(undoButton);
});
