import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|svelte)$/.test(path));

/** Files whose code, and not only their types, is there as soon as this one is. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(`src/${path}`, 'utf8');
  return [...text.matchAll(/^\s*(?:import|export)(?!\s+type\b)[^;'"(]*?['"]([^'"]+)['"]/gm)].map(
    (match) => match[1] ?? '',
  );
}

const isStudy = (target: string) => /(^|\/)study\/[a-z-]+\.ts$/.test(target);
const isLibrary = (target: string) => /(^|\/)library\.ts$/.test(target);

it('the pages of the library weigh on no screen: they are fetched, by one file, once somebody wants to read', () => {
  const whoTakesStudies = sources.filter((path) => importsOf(path).some(isStudy));
  expect(whoTakesStudies).toEqual(['content/library.ts']);
  expect(sources.filter((path) => importsOf(path).some(isLibrary))).toEqual([]);
  const fetching = sources.filter((path) => /import\('[^']*\/library\.ts'\)/.test(readFileSync(`src/${path}`, 'utf8')));
  expect(fetching).toEqual(['app/opened-library.ts']);
});
