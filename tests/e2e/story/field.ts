import type { Locator, Page } from '@playwright/test';

/** A text field by the words above it; a small word after them, such as "optional", does not matter. */
export function field(within: Page | Locator, label: string): Locator {
  const start = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return within.getByRole('textbox', { name: new RegExp(`^${start}(?![\\p{L}\\p{N}])`, 'u') });
}
