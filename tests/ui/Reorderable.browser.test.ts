import { createRawSnippet } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Reorderable from '../../src/ui/Reorderable.svelte';

afterEach(() => {
  scrollTo(0, 0);
});

function list(items: string[]) {
  const onreorder = vi.fn<(items: string[]) => void>();
  render(Reorderable<string>, {
    items,
    keyOf: (item: string) => item,
    nameOf: (item: string) => item,
    label: 'Agenda',
    words: {
      drag: (name: string) => `Move ${name}`,
      up: (name: string) => `Up: ${name}`,
      down: (name: string) => `Down: ${name}`,
      movedTo: (name: string, position: number, count: number) => `${name} is ${position} of ${count}`,
    },
    item: createRawSnippet<[string, number]>((item) => ({ render: () => `<b>${item()}</b>` })),
    onreorder,
  });
  const handle = (name: string) => {
    const found = document.querySelector<HTMLElement>(`[aria-label="Move ${name}"]`);
    if (found === null) throw new Error(`no handle of ${name}`);
    // Only a real pointer can be captured; these ones are made up.
    found.setPointerCapture = () => undefined;
    return found;
  };
  const order = () => [...document.querySelectorAll('li b')].map((each) => each.textContent);
  return { onreorder, handle, order };
}

function pointer(target: HTMLElement, type: string, clientY: number, pointerId = 1) {
  target.dispatchEvent(
    new PointerEvent(type, { bubbles: true, cancelable: true, pointerId, clientX: 20, clientY, button: 0 }),
  );
}
const middle = (element: HTMLElement) => {
  const box = element.getBoundingClientRect();
  return box.top + box.height / 2;
};

describe('Reorderable by touch', () => {
  it('follows the finger and hands on the new order once, on letting go', () => {
    const { handle, onreorder, order } = list(['tea', 'round', 'garden']);
    const tea = handle('tea');
    const end = middle(handle('garden')) + 5;
    pointer(tea, 'pointerdown', middle(tea));
    pointer(tea, 'pointermove', middle(handle('round')));
    pointer(tea, 'pointermove', end);
    expect(onreorder).not.toHaveBeenCalled();
    pointer(tea, 'pointerup', end);
    expect(onreorder.mock.calls).toEqual([[['round', 'garden', 'tea']]]);
    return vi.waitFor(() => {
      expect(order()).toEqual(['round', 'garden', 'tea']);
    });
  });

  it('changes nothing when the touch is taken away or let go at home', async () => {
    const { handle, onreorder, order } = list(['tea', 'round', 'garden']);
    const tea = handle('tea');
    pointer(tea, 'pointerdown', middle(tea));
    pointer(tea, 'pointermove', middle(handle('garden')) + 5);
    pointer(tea, 'pointercancel', 0);
    pointer(tea, 'pointerdown', middle(tea));
    pointer(tea, 'pointerup', middle(tea) + 3);
    expect(onreorder).not.toHaveBeenCalled();
    expect(order()).toEqual(['tea', 'round', 'garden']);
    await vi.waitFor(() => {
      expect(document.querySelector('li.dragged')).toBeNull();
    });
  });

  it('a second finger does not disturb the first', () => {
    const { handle, onreorder } = list(['tea', 'round', 'garden']);
    const tea = handle('tea');
    const round = handle('round');
    pointer(tea, 'pointerdown', middle(tea));
    pointer(round, 'pointerdown', middle(round), 2);
    pointer(round, 'pointermove', 900, 2);
    pointer(tea, 'pointermove', middle(round) + 5);
    pointer(tea, 'pointerup', middle(round) + 5);
    expect(onreorder.mock.calls).toEqual([[['round', 'tea', 'garden']]]);
  });

  it('scrolls the page at its lower edge, so that a long list can be passed', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `block ${index}`);
    const { handle, onreorder } = list(names);
    const first = handle('block 0');
    pointer(first, 'pointerdown', middle(first));
    pointer(first, 'pointermove', innerHeight - 5);
    await vi.waitFor(
      () => {
        expect(scrollY).toBeGreaterThan(300);
      },
      { timeout: 10_000 },
    );
    pointer(first, 'pointerup', innerHeight - 5);
    const next = onreorder.mock.calls[0]?.[0] ?? [];
    // Far beyond what was on the screen when the finger went down.
    expect(next.indexOf('block 0')).toBeGreaterThan(Math.floor((innerHeight + 200) / 70));
    expect([...next].sort()).toEqual([...names].sort());
  });
});
