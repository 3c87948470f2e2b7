import { expect, type Locator } from '@playwright/test';

/** Presses a choice where a finger would: on its label, since the native radio or checkbox lies hidden below. */
export async function choose(choice: Locator): Promise<void> {
  await choice.locator('xpath=ancestor::label').click();
  await expect(choice).toBeChecked();
}
