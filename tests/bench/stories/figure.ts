import type { TestInfo } from '@playwright/test';

/** Hands what a story counted to the bench, which adds up the counts of one name. */
export function figure(info: TestInfo, name: string, value: number): void {
  info.annotations.push({ type: 'figure', description: JSON.stringify({ name, value }) });
}
