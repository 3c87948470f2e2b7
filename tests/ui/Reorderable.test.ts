import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Reorderable from '../../src/ui/Reorderable.svelte';

function list(items = ['tea', 'round', 'garden']) {
  const onreorder = vi.fn<(items: string[]) => void>();
  const view = render(Reorderable<string>, {
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
  return {
    onreorder,
    show: (next: string[]) => view.rerender({ items: next }),
    button: (name: string) => screen.getByRole('button', { name }),
    order: () => screen.getAllByRole('listitem').map((row) => row.querySelector('b')?.textContent),
  };
}

describe('Reorderable', () => {
  it('moves by buttons, says where to, and keeps the focus on the moved row', async () => {
    const { button, onreorder, order } = list();
    button('Down: tea').focus();
    await fireEvent.click(button('Down: tea'));
    expect(onreorder).toHaveBeenCalledWith(['round', 'tea', 'garden']);
    expect(order()).toEqual(['round', 'tea', 'garden']);
    expect(screen.getByRole('status').textContent).toBe('tea is 2 of 3');
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(button('Down: tea'));
    });
  });

  it('moves by the keys of the handle', async () => {
    const { button, onreorder, order } = list();
    button('Move garden').focus();
    await fireEvent.keyDown(button('Move garden'), { key: 'ArrowUp' });
    expect(order()).toEqual(['tea', 'garden', 'round']);
    await fireEvent.keyDown(button('Move garden'), { key: 'Home' });
    expect(order()).toEqual(['garden', 'tea', 'round']);
    await fireEvent.keyDown(button('Move garden'), { key: 'End' });
    expect(order()).toEqual(['tea', 'round', 'garden']);
    expect(onreorder).toHaveBeenCalledTimes(3);
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(button('Move garden'));
    });
  });

  it('does nothing past the ends, and says so without taking the focus away', async () => {
    const { button, onreorder } = list();
    expect(button('Up: tea').getAttribute('aria-disabled')).toBe('true');
    expect(button('Down: garden').getAttribute('aria-disabled')).toBe('true');
    await fireEvent.click(button('Up: tea'));
    await fireEvent.keyDown(button('Move garden'), { key: 'ArrowDown' });
    expect(onreorder).not.toHaveBeenCalled();
  });

  it('follows the list it is given, also after a move of its own', async () => {
    const { button, show, order } = list();
    await fireEvent.click(button('Down: tea'));
    await show(['garden', 'tea', 'round', 'goodbye']);
    expect(order()).toEqual(['garden', 'tea', 'round', 'goodbye']);
  });

  it('changes no array it was given', async () => {
    const given = Object.freeze(['tea', 'round', 'garden']) as string[];
    const { button, onreorder } = list(given);
    await fireEvent.click(button('Down: tea'));
    expect(onreorder).toHaveBeenCalledOnce();
    expect(given).toEqual(['tea', 'round', 'garden']);
  });
});
