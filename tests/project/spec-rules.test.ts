import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name).replaceAll('\\', '/'));

const tests = files('tests')
  .filter((name) => name.endsWith('.ts') && !name.endsWith('spec-rules.test.ts'))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n');

describe.each(files('src').filter((name) => name.endsWith('SPEC.md')))('%s', (spec) => {
  const rules = [...readFileSync(spec, 'utf8').matchAll(/^- \*\*([A-Z]+\d+) /gm)].map((found) => found[1] ?? '');

  it('has rules, each with an id of its own', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it.each(rules)('%s is cited by a test', (rule) => {
    expect(tests).toMatch(new RegExp(`\\[(?:[A-Z0-9 ]+ )?${rule}(?: [A-Z0-9 ]+)?\\]`));
  });
});
