// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { iconPaths } from '../../src/ui/icon-paths.ts';

it.each(Object.entries(iconPaths))('%s is a path of known commands inside its grid', (_, path) => {
  expect(path).toMatch(/^M[\d\s.,\-MmLlHhVvCcSsAaZz]+$/);
  for (const [, x, y] of path.matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(Number(x)).toBeLessThanOrEqual(24);
    expect(Number(y)).toBeGreaterThanOrEqual(0);
    expect(Number(y)).toBeLessThanOrEqual(24);
  }
});

it('no component writes practice words, HTML from text, or a style attribute', () => {
  const folder = join(import.meta.dirname, '../../src/ui');
  const components = readdirSync(folder).filter((name) => name.endsWith('.svelte'));
  expect(components.length).toBeGreaterThan(40);
  for (const name of components) {
    const source = readFileSync(join(folder, name), 'utf8');
    const markup = source.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '');
    expect(markup, name).not.toContain('{@html');
    expect(markup, name).not.toMatch(/\sstyle=/);
    // Words between tags that are no expression would be shown untranslated.
    const visible = markup
      .replace(/\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, '')
      .replace(/<[^<>]*(?:=>[^<>]*)*>/g, '')
      .replace(/&nbsp;/g, '');
    expect(visible.match(/[A-Za-z]{2,}/g) ?? [], name).toEqual([]);
  }
});
