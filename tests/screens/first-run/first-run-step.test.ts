import { describe, expect, it } from 'vitest';
import { firstStep, stepBefore } from '../../../src/screens/first-run/first-run-step.ts';

describe('the steps of the first run', () => {
  it('begin with the language on a new tablet, and with the notebook where others are', () => {
    expect(firstStep(false)).toBe('language');
    expect(firstStep(true)).toBe('protect');
  });

  it('lead back one by one, and out only where there is something to go to', () => {
    expect(stepBefore('protect', false)).toBe('way');
    expect(stepBefore('way', false)).toBe('language');
    expect(stepBefore('protect', true)).toBeUndefined();
  });

  it('never lead back from the recovery code', () => {
    expect(stepBefore('code', false)).toBe('code');
    expect(stepBefore('code', true)).toBe('code');
  });
});
