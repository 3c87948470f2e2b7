import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Tabs from '../../src/ui/Tabs.svelte';

function tabs() {
  const onchange = vi.fn();
  render(Tabs, {
    label: 'Parts',
    tabs: [
      { id: 'one', label: 'One' },
      { id: 'two', label: 'Two' },
      { id: 'three', label: 'Three' },
    ],
    value: 'one',
    onchange,
    panel: createRawSnippet<[string]>((id) => ({ render: () => `<p>Panel ${id()}</p>` })),
  });
  return { onchange, tab: (name: string) => screen.getByRole('tab', { name }) };
}

describe('Tabs', () => {
  it('names the panel by its tab and has one tab stop', () => {
    const { tab } = tabs();
    expect(tab('One').getAttribute('aria-selected')).toBe('true');
    expect(screen.getAllByRole('tab').map((each) => each.tabIndex)).toEqual([0, -1, -1]);
    const panel = screen.getByRole('tabpanel', { name: 'One' });
    expect(panel.textContent).toBe('Panel one');
    expect(tab('One').getAttribute('aria-controls')).toBe(panel.id);
  });

  it('moves choice and focus by arrows, around the ends, and by Home and End', async () => {
    const { tab, onchange } = tabs();
    tab('One').focus();
    await fireEvent.keyDown(tab('One'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(tab('Two'));
    expect(screen.getByRole('tabpanel').textContent).toBe('Panel two');
    await fireEvent.keyDown(tab('Two'), { key: 'End' });
    expect(document.activeElement).toBe(tab('Three'));
    await fireEvent.keyDown(tab('Three'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(tab('One'));
    await fireEvent.keyDown(tab('One'), { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(tab('Three'));
    await fireEvent.keyDown(tab('Three'), { key: 'Home' });
    expect(onchange.mock.calls.map(([id]) => id as unknown)).toEqual(['two', 'three', 'one', 'three', 'one']);
  });

  it('leaves shortcuts of the browser alone', async () => {
    const { tab, onchange } = tabs();
    await fireEvent.keyDown(tab('One'), { key: 'ArrowRight', altKey: true });
    expect(onchange).not.toHaveBeenCalled();
  });
});
