import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import TextArea from '../../src/ui/TextArea.svelte';
import TextField from '../../src/ui/TextField.svelte';

const hard = {
  'ten thousand characters': 'a'.repeat(10_000),
  emoji: '👩🏽‍🌾🇮🇩 ok',
  'right to left': 'اجتماع المجموعة',
  'like HTML': '<img src=x onerror="alert(1)"><script>x</script>',
};

// A type and not an interface: only a type fits the index signatures of native attributes.
type Shared = {
  label: string;
  value?: string;
  hint?: string;
  error?: string | undefined;
  required?: boolean;
  id?: string;
  name?: string;
  autocomplete?: 'name';
  inputmode?: 'email';
  disabled?: boolean;
  oninput?: () => void;
  onblur?: () => void;
};

describe.each([
  ['TextField', (props: Shared) => render(TextField, props)],
  ['TextArea', (props: Shared) => render(TextArea, props)],
] as const)('%s', (_, draw) => {
  it.each(Object.entries(hard))('takes %s whole, as text', async (_name, text) => {
    const oninput = vi.fn();
    const { container } = draw({ label: 'Words', value: '', oninput });
    const input = screen.getByLabelText<HTMLInputElement | HTMLTextAreaElement>('Words');
    await fireEvent.input(input, { target: { value: text } });
    expect(input.value).toBe(text);
    expect(oninput).toHaveBeenCalledOnce();
    expect(input.getAttribute('dir')).toBe('auto');
    expect(input.getAttribute('maxlength')).toBeNull();
    expect(container.querySelector('img, script')).toBeNull();
  });

  it('ties hint and error to the input and marks it', async () => {
    const { rerender } = draw({ label: 'Name', hint: 'As they say it', error: 'Missing', required: true });
    const input = screen.getByLabelText(/Name/);
    const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => document.getElementById(id)?.textContent.trim())).toEqual(['As they say it', 'Missing']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-required')).toBe('true');
    await rerender({ error: undefined });
    expect(input.getAttribute('aria-invalid')).toBeNull();
    expect(input.getAttribute('aria-describedby')).toBe(ids[0]);
  });

  it('hands attributes and events of its caller to the native element', async () => {
    const onblur = vi.fn();
    draw({
      label: 'Name',
      id: 'own',
      name: 'n',
      autocomplete: 'name',
      inputmode: 'email',
      disabled: false,
      onblur,
    });
    const input = screen.getByLabelText('Name');
    expect(input.id).toBe('own');
    expect(input.getAttribute('name')).toBe('n');
    expect(input.getAttribute('autocomplete')).toBe('name');
    expect(input.getAttribute('inputmode')).toBe('email');
    await fireEvent.blur(input);
    expect(onblur).toHaveBeenCalledOnce();
  });

  it('gives two fields of the same name their own ids', () => {
    draw({ label: 'First' });
    draw({ label: 'Second' });
    expect(screen.getByLabelText('First').id).not.toBe(screen.getByLabelText('Second').id);
  });
});
