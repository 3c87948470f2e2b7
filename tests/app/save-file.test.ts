import { afterEach, describe, expect, it, vi } from 'vitest';
import { canShare, forgetSavedFiles, saveFile, shareFile } from '../../src/app/save-file.ts';

const file = new File(['x'], 'ringkasan-4-berkas.html', { type: 'text/html' });

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const name of ['share', 'canShare']) delete (navigator as unknown as Record<string, unknown>)[name];
});

function give(name: 'share' | 'canShare', answer: unknown): void {
  Object.defineProperty(navigator, name, { configurable: true, value: answer });
}

describe('a file', () => {
  it('goes into the downloads under its name, and its address is given back later', () => {
    vi.useFakeTimers();
    const made = vi.fn(() => 'blob:x');
    const revoked = vi.fn();
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: revoked });
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(`${this.download} ${this.href}`);
    });
    saveFile(file);
    expect(made).toHaveBeenCalledWith(file);
    expect(clicked).toEqual(['ringkasan-4-berkas.html blob:x']);
    expect(document.querySelector('a[download]')).toBeNull();
    expect(revoked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(revoked).toHaveBeenCalledWith('blob:x');
  });

  it('has no address any more once the notebook is locked', () => {
    vi.useFakeTimers();
    const addresses = ['blob:1', 'blob:2', 'blob:3'];
    const revoked = vi.fn();
    Object.assign(URL, { createObjectURL: () => addresses.shift(), revokeObjectURL: revoked });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    saveFile(file);
    vi.advanceTimersByTime(60_000);
    saveFile(file);
    saveFile(file);
    forgetSavedFiles();
    expect(revoked.mock.calls).toEqual([['blob:1'], ['blob:2'], ['blob:3']]);
    forgetSavedFiles();
    vi.advanceTimersByTime(60_000);
    expect(revoked).toHaveBeenCalledTimes(3);
  });

  it('is offered for sharing only where the browser takes files', () => {
    expect(canShare('text/html', 'a.html')).toBe(false);
    give('canShare', ({ files }: { files: File[] }) => files[0]?.type === 'text/html');
    expect(canShare('text/html', 'a.html')).toBe(true);
  });

  it('tells apart what was shared, left and refused', async () => {
    give('share', () => Promise.resolve());
    expect(await shareFile(file)).toBe('shared');
    give('share', () => Promise.reject(new DOMException('left', 'AbortError')));
    expect(await shareFile(file)).toBe('left');
    give('share', () => Promise.reject(new DOMException('no', 'NotAllowedError')));
    expect(await shareFile(file)).toBe('refused');
  });
});
