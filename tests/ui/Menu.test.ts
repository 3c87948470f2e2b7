import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import Menu from '../../src/ui/Menu.svelte';

function menu() {
  const edit = vi.fn();
  const never = vi.fn();
  render(Menu, {
    label: 'More',
    items: [
      { label: 'Edit', onclick: edit },
      { label: 'Not now', disabled: true, onclick: never },
      { label: 'Print', href: '#print' },
      { label: 'Delete', danger: true, onclick: never },
    ],
  });
  const button = screen.getByRole('button', { name: 'More' });
  const focused = () => document.activeElement?.textContent.trim();
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  return { edit, never, button, focused, press };
}

describe('Menu', () => {
  it('opens on its first line, moves past what is disabled, and around the ends', async () => {
    const { button, focused, press } = menu();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await fireEvent.click(button);
    await vi.waitFor(() => {
      expect(focused()).toBe('Edit');
    });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await press('ArrowDown');
    expect(focused()).toBe('Print');
    await press('End');
    expect(focused()).toBe('Delete');
    await press('ArrowDown');
    expect(focused()).toBe('Edit');
    await press('p');
    expect(focused()).toBe('Print');
  });

  it('closes on Escape and gives the focus back', async () => {
    const { button, press, focused } = menu();
    await fireEvent.click(button);
    await vi.waitFor(() => {
      expect(focused()).toBe('Edit');
    });
    await press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('does what was chosen once, and nothing for a disabled line', async () => {
    const { button, edit, never } = menu();
    await fireEvent.click(button);
    await fireEvent.click(screen.getByRole('menuitem', { name: 'Not now' }));
    expect(never).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByRole('menuitem', { name: 'Edit' }));
    expect(edit).toHaveBeenCalledOnce();
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('closes when something else is pressed', async () => {
    const { button } = menu();
    await fireEvent.click(button);
    expect(screen.getByRole('menu')).toBeTruthy();
    await fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
