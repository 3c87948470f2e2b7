import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import ChoiceGroup from '../../src/ui/ChoiceGroup.svelte';

const options = [
  { value: 'a', label: 'Light' },
  { value: 'b', label: 'Even', disabled: true },
  { value: 'c', label: 'Heavy' },
];
const radio = (name: string) => page.getByRole('radio', { name });

describe('ChoiceGroup', () => {
  it('is one tab stop; arrows choose, pass what is disabled, and go round', async () => {
    const onchange = vi.fn();
    render(ChoiceGroup, { label: 'Tone', options, value: 'a', onchange });
    await userEvent.keyboard('{Tab}');
    await expect.element(radio('Light')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(radio('Heavy')).toHaveFocus();
    await expect.element(radio('Heavy')).toBeChecked();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(radio('Light')).toBeChecked();
    expect(onchange.mock.calls).toEqual([['c'], ['a']]);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.getAttribute('type')).not.toBe('radio');
  });

  it('takes the answer back on a second tap only where that is allowed', async () => {
    const fixed = vi.fn();
    const first = render(ChoiceGroup, { label: 'Tone', options, value: 'a', onchange: fixed });
    await radio('Light').click({ force: true });
    expect(fixed).not.toHaveBeenCalled();
    await expect.element(radio('Light')).toBeChecked();
    await first.unmount();

    const loose = vi.fn();
    render(ChoiceGroup, { label: 'Tone', options, value: null, clearable: true, onchange: loose });
    await radio('Heavy').click({ force: true });
    await expect.element(radio('Heavy')).toBeChecked();
    await radio('Heavy').click({ force: true });
    await expect.element(radio('Heavy')).not.toBeChecked();
    await radio('Heavy').click({ force: true });
    await expect.element(radio('Heavy')).toBeChecked();
    expect(loose.mock.calls).toEqual([['c'], [null], ['c']]);
  });

  it('two groups on one page do not share their answer', async () => {
    render(ChoiceGroup, { label: 'One', options, value: 'a' });
    render(ChoiceGroup, { label: 'Two', options, value: 'c' });
    await expect
      .element(page.getByRole('radiogroup', { name: 'One' }).getByRole('radio', { name: 'Light' }))
      .toBeChecked();
    await expect
      .element(page.getByRole('radiogroup', { name: 'Two' }).getByRole('radio', { name: 'Heavy' }))
      .toBeChecked();
  });
});
