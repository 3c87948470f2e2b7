import { expect, type Page } from '@playwright/test';
import { principles } from '../../../src/content/principles.ts';
import type { Judgement } from '../../../src/practice/session.ts';
import { choose } from './choose.ts';
import { field } from './field.ts';
import { kept } from './kept.ts';
import type { Texts } from './texts.ts';

/** The six steps of the wrap-up, each from its head to the next one. */

export async function nextStep(page: Page, texts: Texts, head: string): Promise<void> {
  await page.getByRole('button', { name: texts.wrapUp.next, exact: true }).click();
  await expect(page.getByRole('heading', { name: head, exact: true })).toBeVisible();
}

export async function judgeAims(page: Page, texts: Texts, judgements: readonly Judgement[], note: string) {
  const aims = page.getByRole('radiogroup');
  await expect(aims).toHaveCount(judgements.length);
  for (const [index, mark] of judgements.entries())
    await choose(aims.nth(index).getByRole('radio', { name: texts.wrapUp.marks[mark], exact: true }));
  await page.getByText(texts.wrapUp.addNote, { exact: true }).first().click();
  await field(page, texts.wrapUp.note).first().fill(note);
  await field(page, texts.wrapUp.note).first().blur();
  await kept(page, texts);
}

export async function judgePrinciples(page: Page, texts: Texts, judge: (code: string) => Judgement): Promise<void> {
  for (const { code, name } of principles) {
    const row = page.getByRole('radiogroup', { name: `${code} · ${texts.say(name)}` });
    await choose(row.getByRole('radio', { name: texts.wrapUp.marks[judge(code)], exact: true }));
  }
  await expect(page.getByText(texts.wrapUp.judged(principles.length, principles.length))).toBeVisible();
}

export async function reflect(
  page: Page,
  texts: Texts,
  words: {
    readonly atmosphere: string;
    readonly problems: string;
    readonly reflection: string;
    readonly analysis: string;
  },
): Promise<void> {
  const { wrapUp } = texts;
  await field(page, wrapUp.atmosphere).fill(words.atmosphere);
  await field(page, wrapUp.problems).fill(words.problems);
  await field(page, wrapUp.reflection).fill(words.reflection);
  await field(page, wrapUp.analysis).fill(words.analysis);
  await kept(page, texts);
}

export async function agree(
  page: Page,
  texts: Texts,
  agreement: { readonly text: string; readonly who: string; readonly due: string },
): Promise<void> {
  const { wrapUp } = texts;
  await field(page, wrapUp.what).fill(agreement.text);
  await page.getByLabel(wrapUp.who, { exact: true }).first().fill(agreement.who);
  await page.getByLabel(wrapUp.due, { exact: true }).first().fill(agreement.due);
  await page.getByRole('button', { name: wrapUp.add, exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: agreement.text })).toBeVisible();
  await expect(field(page, wrapUp.what)).toHaveValue('');
}

export async function closeSession(page: Page, texts: Texts): Promise<void> {
  await page.getByRole('button', { name: texts.wrapUp.close, exact: true }).click();
  await expect(page.getByRole('button', { name: texts.wrapUp.close, exact: true })).toBeHidden();
}

/** Adds a dated amendment to the closed session on the screen. */
export async function amend(page: Page, texts: Texts, part: string, text: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: texts.wrapUp.amendOf(part), exact: true }).click();
  const sheet = page.getByRole('dialog');
  await field(sheet, texts.wrapUp.amendText).fill(text);
  await field(sheet, texts.wrapUp.amendReason).fill(reason);
  await sheet.getByRole('button', { name: texts.wrapUp.amendKeep }).click();
  await expect(sheet).toBeHidden();
  await expect(page.locator('main').getByText(text)).toBeVisible();
}
