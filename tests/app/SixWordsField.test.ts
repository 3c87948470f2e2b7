import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import SixWordsField from '../../src/app/SixWordsField.svelte';
import { sharing } from '../../src/text/en/sharing.ts';

const { join } = sharing;
const SIX = 'lusab babad gutih tugad dafus zivan';

function field(props: { value?: string; handedIn?: boolean }) {
  render(SixWordsField, { label: join.words, hint: join.wordsHint, words: join, ...props });
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: join.words });
}

describe('field of six words [CR15]', () => {
  it('points at the word that is none, and tells its place', () => {
    const input = field({ value: 'lusab babed gutih' });
    expect(screen.getByText(join.wrongWord(2, 'babed'))).toBeTruthy();
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('leaves the word under the fingers in peace until it is finished', async () => {
    const input = field({ value: 'lusab bab' });
    expect(input.getAttribute('aria-invalid')).toBeNull();
    await fireEvent.input(input, { target: { value: 'lusab bab ' } });
    expect(screen.getByText(join.wrongWord(2, 'bab'))).toBeTruthy();
  });

  it('counts along, and says what is missing once somebody goes on', () => {
    field({ value: 'lusab babad', handedIn: true });
    expect(screen.getByText(join.counted(2))).toBeTruthy();
    expect(screen.getByText(join.missing(4))).toBeTruthy();
  });

  it('finds nothing wrong with six', () => {
    const input = field({ value: SIX, handedIn: true });
    expect(input.getAttribute('aria-invalid')).toBeNull();
    expect(screen.getByText(join.counted(6))).toBeTruthy();
  });

  it('takes the words out of a pasted message, and leaves nothing else of it', async () => {
    const input = field({});
    const message = `Halo! https://lingkar.example/#/join/${SIX.split(' ').join('-')}\nSampai nanti`;
    const clipboardData = { getData: () => message };
    await fireEvent(input, Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData }));
    expect(input.value).toBe(SIX);
  });
});
