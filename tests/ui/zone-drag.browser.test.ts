import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/app.css';
import InTwoZones from './InTwoZones.svelte';

function board(names: readonly string[] = ['Ani', 'Budi']) {
  const onput = vi.fn<(key: string, zone: string) => void>();
  const onopen = vi.fn<(key: string) => void>();
  render(InTwoZones, { names, onput, onopen });
  const grip = (name: string) => {
    const found = document.querySelector<HTMLElement>(`[title="Drag ${name}"]`)!;
    // Only a real pointer can be captured; these ones are made up.
    found.setPointerCapture = () => undefined;
    return found;
  };
  return { onput, onopen, grip };
}

type At = readonly [x: number, y: number];

function pointer(target: HTMLElement, type: string, [clientX, clientY]: At, pointerId = 1) {
  target.dispatchEvent(
    new PointerEvent(type, { bubbles: true, cancelable: true, pointerId, clientX, clientY, button: 0 }),
  );
}

function middle(element: Element): At {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

const tray = () => document.querySelector('.tray');
const inTray = (zone: string) => document.querySelector(`.tray [data-zone=${zone}]`)!;
const shown = () =>
  vi.waitFor(() => {
    expect(tray()).not.toBeNull();
  });

describe('dragging into a zone', () => {
  it('lets go where the hand is: in a zone of the page, or in the tray', async () => {
    const { onput, grip } = board();
    const ani = grip('Ani');
    pointer(ani, 'pointerdown', middle(ani));
    pointer(ani, 'pointermove', middle(document.querySelector('[data-zone=two]')!));
    await shown();
    pointer(ani, 'pointerup', middle(document.querySelector('[data-zone=two]')!));
    expect(onput.mock.calls).toEqual([['Ani', 'two']]);
    pointer(ani, 'pointerdown', middle(ani));
    pointer(ani, 'pointermove', [300, 300]);
    await shown();
    const three = middle(inTray('three'));
    pointer(ani, 'pointermove', three);
    await vi.waitFor(() => {
      expect(inTray('three').classList).toContain('over');
    });
    pointer(ani, 'pointerup', three);
    expect(onput.mock.calls.at(-1)).toEqual(['Ani', 'three']);
    await vi.waitFor(() => {
      expect(tray()).toBeNull();
    });
  });

  it('is no drag while the finger only rests, is taken away, or Escape is pressed', async () => {
    const { onput, onopen, grip } = board();
    const ani = grip('Ani');
    const [x, y] = middle(ani);
    pointer(ani, 'pointerdown', [x, y]);
    pointer(ani, 'pointermove', [x + 3, y + 3]);
    expect(tray()).toBeNull();
    pointer(ani, 'pointerup', [x + 3, y + 3]);
    pointer(ani, 'pointerdown', [x, y]);
    pointer(ani, 'pointermove', [x + 60, y + 60]);
    await shown();
    pointer(ani, 'pointercancel', [x, y]);
    pointer(ani, 'pointerdown', [x, y]);
    pointer(ani, 'pointermove', [x + 60, y + 60]);
    await shown();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    pointer(ani, 'pointerup', middle(document.querySelector('[data-zone=two]')!));
    expect(onput).not.toHaveBeenCalled();
    // The grip lies beside the row's own button, so that letting go of it opens nothing.
    expect(onopen).not.toHaveBeenCalled();
    expect(ani.closest('button')).toBeNull();
  });

  it('a second finger does not disturb the first, and the page stays where it is under the hand', () => {
    const { onput, grip } = board(Array.from({ length: 60 }, (_none, at) => `Person ${at}`));
    const [first, second] = [grip('Person 0'), grip('Person 1')];
    expect(getComputedStyle(first).touchAction).toBe('none');
    expect(first.getBoundingClientRect().width).toBeGreaterThanOrEqual(48);
    expect(first.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
    pointer(first, 'pointerdown', middle(first));
    pointer(second, 'pointerdown', middle(second), 2);
    pointer(first, 'pointermove', [200, 200]);
    pointer(second, 'pointermove', [10, 10], 2);
    pointer(second, 'pointerup', [10, 10], 2);
    expect(onput).not.toHaveBeenCalled();
    pointer(first, 'pointerup', [200, 200]);
    expect(onput.mock.calls).toEqual([['Person 0', 'one']]);
    expect(scrollY).toBe(0);
  });
});
