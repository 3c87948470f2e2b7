import { describe, expect, it } from 'vitest';
import { FIGURES } from '../../scripts/bench/figures.mjs';
import { figuresOf, STORY_FIGURES } from '../../scripts/bench/measure-stories.mjs';

const told = (status: string, name: string, value: number) => ({
  tests: [
    {
      results: [
        {
          status,
          annotations: [{ type: 'figure', description: JSON.stringify({ name, value }) }, { type: 'slow' }],
        },
      ],
    },
  ],
});

describe('what the stories of the bench hand over', () => {
  it('is taken from those that came to their end, however deep they stand', () => {
    const report = {
      suites: [
        { specs: [told('passed', 'kill_rounds', 10)], suites: [{ specs: [told('passed', 'kill_lost', 0)] }] },
        { specs: [told('failed', 'kill_rounds', 10), { tests: [{ results: [{ status: 'passed' }] }] }] },
      ],
    };
    expect(figuresOf(report)).toEqual([
      { name: 'kill_rounds', value: 10 },
      { name: 'kill_lost', value: 0 },
    ]);
    expect(figuresOf({})).toEqual([]);
  });

  it('is explained by the list of figures', () => {
    for (const name of STORY_FIGURES) expect(Object.keys(FIGURES)).toContain(name);
  });
});
