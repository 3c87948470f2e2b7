import { describe, expect, it } from 'vitest';
import { closeSecondWindow, drawInto } from '../../src/app/second-window.ts';

function opened(): { readonly window: Window; readonly closes: () => number } {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  let closes = 0;
  const window = frame.contentWindow!;
  Object.assign(window, { close: () => (closes += 1) });
  return { window, closes: () => closes };
}

describe('a second window', () => {
  it('is dressed as this one, under a title that names nobody', () => {
    const { window } = opened();
    document.documentElement.setAttribute('data-theme', 'dark');
    const place = drawInto(window.document, document, 'Lingkar');
    expect(window.document.title).toBe('Lingkar');
    expect(window.document.documentElement.getAttribute('data-theme')).toBe('dark');
    expect(window.document.body.children).toHaveLength(1);
    expect(place.tagName).toBe('MAIN');
  });

  it('is emptied before it is closed, for a browser that would keep it open', () => {
    const { window, closes } = opened();
    drawInto(window.document, document, 'Lingkar').textContent = 'Sari, Budi';
    closeSecondWindow(window);
    expect(window.document.body.textContent).toBe('');
    expect(closes()).toBe(1);
  });

  it('is closed even where somebody has led it elsewhere', () => {
    let closed = false;
    const window = {
      get document(): Document {
        throw new DOMException('of another origin', 'SecurityError');
      },
      close: () => (closed = true),
    } as unknown as Window;
    closeSecondWindow(window);
    expect(closed).toBe(true);
  });
});
