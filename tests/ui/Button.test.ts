import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Button from '../../src/ui/Button.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>Keep</span>' }));

describe('Button', () => {
  it('submits nothing unless told to', () => {
    render(Button, { children });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Keep' }).type).toBe('button');
  });

  it('ignores taps while busy, keeps its name and the focus', async () => {
    const onclick = vi.fn();
    const { rerender } = render(Button, { children, onclick, type: 'submit' });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Keep' });
    button.focus();
    await rerender({ busy: true });
    expect(await fireEvent.click(button)).toBe(false);
    expect(onclick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
    await rerender({ busy: false });
    await fireEvent.click(button);
    expect(onclick).toHaveBeenCalledOnce();
  });

  it('is a link when it leads somewhere, and no link while disabled', async () => {
    const { rerender } = render(Button, { children, href: '#next' });
    expect(screen.getByRole('link', { name: 'Keep' }).getAttribute('href')).toBe('#next');
    await rerender({ disabled: true });
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true);
  });
});
