import { expect, it } from 'vitest';
import { reflectionPrompts } from '../../src/content/reflection-prompts.ts';

it('offers four to six prompts, for the reflection and for the analysis, each citing its ground', () => {
  expect(reflectionPrompts.length).toBeGreaterThanOrEqual(4);
  expect(reflectionPrompts.length).toBeLessThanOrEqual(6);
  expect(new Set(reflectionPrompts.map((prompt) => prompt.serves))).toEqual(new Set(['reflection', 'analysis']));
  for (const { code, source, prompt } of reflectionPrompts) {
    expect(source.length, code).toBeGreaterThan(0);
    for (const words of [prompt.id, prompt.en]) expect(words, code).toMatch(/\?/);
  }
});
