import { afterEach, describe, expect, it, vi } from 'vitest';
import { canShare, forgetSavedFiles, saveFile, shareFile } from '../../src/app/save-file.ts';

const file = new File(['x'], 'ringkasan-4-berkas.html', { type: 'text/html' });

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const name of ['share', 'canShare', 'userAgentData'])
    delete (navigator as unknown as Record<string, unknown>)[name];
});

function give(name: 'share' | 'canShare' | 'userAgentData', answer: unknown): void {
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

  it('goes into the share sheet of Chromium under a name that it takes, and is not offered where it would be refused', async () => {
    give('userAgentData', {});
    give('canShare', () => true);
    const shared: File[] = [];
    give('share', ({ files }: { files: File[] }) => {
      shared.push(...files);
      return Promise.resolve();
    });
    const bytes = new Uint8Array([0, 255, 7]);
    const sealed = new File([bytes], 'lingkar-2026.lingkar', { type: 'application/octet-stream' });
    expect(canShare(sealed.type, sealed.name)).toBe(true);
    expect(await shareFile(sealed)).toBe('shared');
    expect(shared[0]).toMatchObject({ name: 'lingkar-2026.lingkar.txt', type: 'text/plain' });
    expect(new Uint8Array(await shared[0]!.arrayBuffer())).toEqual(bytes);
    await shareFile(file);
    expect(shared[1]).toBe(file);
    for (const [name, isOffered] of [
      ['a.html', true],
      ['a.csv', true],
      ['a.docx', false],
      ['a.ics', false],
    ] as const)
      expect(canShare('text/plain', name), name).toBe(isOffered);
  });

  it('keeps its own name in the share sheet of another engine', async () => {
    give('canShare', () => true);
    const shared: File[] = [];
    give('share', ({ files }: { files: File[] }) => Promise.resolve(shared.push(...files)));
    const sealed = new File(['x'], 'lingkar-2026.lingkar', { type: 'application/octet-stream' });
    await shareFile(sealed);
    expect(shared).toEqual([sealed]);
    expect(canShare('text/calendar', 'a.ics')).toBe(true);
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
