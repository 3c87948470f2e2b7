import { cleanup } from '@testing-library/svelte';
import { vi } from 'vitest';
import { Form } from '../../src/app/form.svelte.ts';

/** So long a hand rests before half-written words are put down as drafts, and, later, are kept. */
const PUT_DOWN_MS = 350;
const KEPT_MS = 700;

/**
 * As when the browser dies under a hand that has rested for a moment: no form is settled on the way out, and what a timer
 * would still have kept is not. What the dead one held can be taken over.
 */
export async function kill(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PUT_DOWN_MS));
  const dead = [vi.spyOn(Form.prototype, 'settle'), vi.spyOn(Form.prototype, 'keep')];
  for (const spy of dead) spy.mockImplementation(() => Promise.resolve());
  cleanup();
  await new Promise((resolve) => setTimeout(resolve, KEPT_MS));
  for (const spy of dead) spy.mockRestore();
}
