import { expect, type Page } from '@playwright/test';
import { sessionTemplates } from '../../../src/content/session-templates.ts';
import { choose } from './choose.ts';
import { kept } from './kept.ts';
import type { Texts } from './texts.ts';

export type BuiltInPlan = (typeof sessionTemplates)[number];

export function builtIn(code: string): BuiltInPlan {
  const template = sessionTemplates.find((other) => other.code === code);
  if (!template) throw new Error(`no built-in plan ${code}`);
  return template;
}

/** From the screen "plan a session" to the plan made from what is chosen there. */
export async function planFrom(page: Page, texts: Texts, label: string): Promise<void> {
  await choose(page.getByRole('radio', { name: label }));
  await page.getByRole('button', { name: texts.plan.create, exact: true }).click();
  await expect(page.getByRole('list', { name: texts.plan.agenda })).toBeVisible();
}

/** Names of the blocks in the order in which they stand on the plan. */
export async function agendaNames(page: Page, texts: Texts): Promise<readonly string[]> {
  const list = page.getByRole('list', { name: texts.plan.agenda });
  const fields = await list.getByRole('textbox', { name: new RegExp(`^${texts.plan.block} \\d+$`) }).all();
  return Promise.all(fields.map((field) => field.inputValue()));
}

/** Moves a block by the arrow keys on its handle. */
export async function moveByKeyboard(page: Page, texts: Texts, name: string, key: 'ArrowUp' | 'ArrowDown') {
  const handle = page.getByRole('button', { name: texts.plan.drag(name), exact: true });
  await handle.focus();
  await handle.press(key);
  await expect(handle).toBeFocused();
}

export async function changeBlock(
  page: Page,
  texts: Texts,
  name: string,
  change: { readonly title: string; readonly minutes: number; readonly material: string; readonly leads: string },
): Promise<void> {
  const list = page.getByRole('list', { name: texts.plan.agenda });
  const at = (await agendaNames(page, texts)).indexOf(name);
  await list.getByRole('textbox', { name: `${texts.plan.block} ${at + 1}`, exact: true }).fill(change.title);
  await page
    .getByRole('spinbutton', { name: `${texts.plan.blockMinutes}, ${change.title}`, exact: true })
    .fill(String(change.minutes));
  await page.getByRole('button', { name: texts.plan.details(change.title), exact: true }).click();
  await list.getByLabel(texts.plan.material).fill(change.material);
  await list.getByLabel(texts.plan.leads).fill(change.leads);
  await page.getByRole('button', { name: texts.plan.hideDetails(change.title), exact: true }).click();
  await kept(page, texts);
}

export async function changeMinutes(page: Page, texts: Texts, name: string, minutes: number): Promise<void> {
  await page
    .getByRole('spinbutton', { name: `${texts.plan.blockMinutes}, ${name}`, exact: true })
    .fill(String(minutes));
}
