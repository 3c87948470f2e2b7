import { describe, expect, it } from 'vitest';
import { sessionTemplates } from '../../src/content/session-templates.ts';

it('offers a first meeting, a working session and a closing session', () => {
  expect(sessionTemplates.map((template) => template.code)).toEqual([
    'template.first',
    'template.working',
    'template.closing',
  ]);
});

describe.each(sessionTemplates)('$code', (template) => {
  it('fits an afternoon', () => {
    const total = template.blocks.reduce((sum, block) => sum + block.minutes, 0);
    expect(total).toBeGreaterThanOrEqual(75);
    expect(total).toBeLessThanOrEqual(120);
    for (const block of template.blocks) expect(block.minutes % 5, block.title.en).toBe(0);
  });

  it('has two or three aims, and at least one technique', () => {
    expect(template.aims.length).toBeGreaterThanOrEqual(2);
    expect(template.aims.length).toBeLessThanOrEqual(3);
    expect(template.blocks.some((block) => block.technique !== undefined)).toBe(true);
  });

  it('guides each block in one or two sentences', () => {
    for (const { guidance } of template.blocks) {
      for (const words of [guidance.id, guidance.en]) {
        expect(words.split(/(?<=[.?!]) /).length, words).toBeLessThanOrEqual(2);
      }
    }
  });
});
