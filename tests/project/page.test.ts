// @vitest-environment jsdom
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const page = new DOMParser().parseFromString(await readFile(join(ROOT, 'index.html'), 'utf8'), 'text/html');

describe('index.html', () => {
  it('has no inline script and no inline style, which the security policy would refuse', () => {
    for (const script of page.querySelectorAll('script')) {
      expect(script.getAttribute('src')).toMatch(/^\//);
      expect(script.textContent).toBe('');
    }
    expect(page.querySelectorAll('style, [style]')).toHaveLength(0);
    const handlers = [...page.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
  });

  it('fetches nothing from elsewhere', () => {
    const addresses = [...page.querySelectorAll('[src], [href]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    );
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^\/(?!\/)/);
  });

  it('says in both languages that it needs JavaScript, and names nothing of the practice in its title', () => {
    const sentences = page.createElement('div');
    sentences.innerHTML =
      page.querySelector('noscript')?.innerHTML ?? page.querySelector('noscript')?.textContent ?? '';
    expect([...sentences.querySelectorAll('p')].map((sentence) => sentence.lang)).toEqual(['id', 'en']);
    expect(page.title).toBe('Lingkar');
  });

  it('points to icons that exist', async () => {
    for (const link of page.querySelectorAll('link[rel~="icon"], link[rel="apple-touch-icon"]')) {
      const bytes = await readFile(join(ROOT, 'public', link.getAttribute('href') ?? ''));
      expect(bytes.length).toBeGreaterThan(0);
    }
  });
});

describe('public', () => {
  it('has each picture of the icon in the size its name says', async () => {
    const names = (await readdir(join(ROOT, 'public/icons'))).filter((name) => name.endsWith('.png'));
    expect(names.length).toBeGreaterThanOrEqual(5);
    for (const name of names) {
      const bytes = await readFile(join(ROOT, 'public/icons', name));
      const size = name === 'apple-touch-icon.png' ? 180 : Number(/(\d+)\.png$/.exec(name)?.[1]);
      // The width and height of a PNG stand at bytes 16 and 20.
      expect([name, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([name, size, size]);
    }
  });
});
