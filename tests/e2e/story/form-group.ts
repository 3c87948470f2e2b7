import { expect, type Page } from '@playwright/test';
import { groupAims } from '../../../src/content/aims.ts';
import { groupOrigins } from '../../../src/content/origins.ts';
import type { AimCode, Origin } from '../../../src/practice/group.ts';
import { choose } from './choose.ts';
import { kept } from './kept.ts';
import type { Texts } from './texts.ts';

/** From the list of groups to the page of a newly formed one. */
export async function formGroup(
  page: Page,
  texts: Texts,
  { name, origin, purpose }: { name: string; origin?: Origin; purpose?: string },
): Promise<void> {
  await page.getByRole('link', { name: texts.groups.emptyAction }).or(newGroupLink(page, texts)).click();
  await page.getByLabel(texts.groups.name).fill(name);
  const kind = groupOrigins.find(({ code }) => code === origin);
  if (kind) {
    await choose(page.getByRole('radio', { name: texts.say(kind.name) }));
    await expect(page.getByText(texts.say(kind.start))).toBeVisible();
  }
  if (purpose) await page.getByLabel(texts.groups.purpose).fill(purpose);
  await page.getByRole('button', { name: texts.groups.foundIt }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

export function newGroupLink(page: Page, texts: Texts) {
  return page.getByRole('link', { name: texts.groups.add, exact: true });
}

/** Everything else about a group, on its own form that keeps itself; from the group's page and back to it. */
export async function describeGroup(
  page: Page,
  texts: Texts,
  group: {
    readonly aims: readonly AimCode[];
    readonly serves: string;
    readonly place: string;
    readonly usualDay: number;
    readonly usualTime: string;
    readonly usualMinutes: number;
    readonly planned: number;
  },
): Promise<void> {
  const { groups, formats } = texts;
  await page.getByRole('button', { name: groups.more, exact: true }).click();
  await page.getByRole('menuitem', { name: groups.edit, exact: true }).click();
  await expect(page.getByRole('heading', { name: groups.editTitle, level: 1 })).toBeVisible();
  for (const code of group.aims) {
    const aim = groupAims.find((other) => other.code === code);
    if (aim) await choose(page.getByRole('checkbox', { name: texts.say(aim.name) }));
  }
  await page.getByLabel(groups.serves).fill(group.serves);
  await page.getByLabel(groups.place, { exact: true }).fill(group.place);
  await choose(page.getByRole('radio', { name: formats.weekday(group.usualDay), exact: true }));
  await page.getByLabel(groups.usualTime, { exact: true }).fill(group.usualTime);
  await page.getByRole('spinbutton', { name: groups.usualMinutes }).fill(String(group.usualMinutes));
  await page.getByRole('spinbutton', { name: groups.planned }).fill(String(group.planned));
  await kept(page, texts);
  await page.getByRole('link', { name: texts.shell.done, exact: true }).click();
  await expect(page.getByRole('heading', { name: groups.editTitle, level: 1 })).toBeHidden();
}
