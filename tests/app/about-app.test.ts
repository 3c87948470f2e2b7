import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildName, VERSION } from '../../src/app/about-app.ts';

describe('about the app', () => {
  it('tells the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(VERSION).toBe(version);
  });

  it('tells the build from the name of its first file, and says when there is none', () => {
    const page = document.implementation.createHTMLDocument();
    expect(buildName(page)).toBe('dev');
    page.head.innerHTML = '<script type="module" crossorigin src="/assets/index-C4u_9a-c.js"></script>';
    expect(buildName(page)).toBe('C4u_9a-c');
  });
});
