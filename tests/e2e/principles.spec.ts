import { expect, test } from '@playwright/test';
import { lensHeads } from '../../src/content/lenses.ts';
import { principles } from '../../src/content/principles.ts';
import { noFindings, smallTargets } from './story/accessible.ts';
import { choose } from './story/choose.ts';
import { writeNote } from './story/run-session.ts';
import { samplePlaces } from './story/sample.ts';
import { textsIn } from './story/texts.ts';
import { visit } from './story/visiting.ts';
import { watched } from './story/watched-page.ts';
import { nextStep } from './story/wrap-up.ts';
import { toldIn } from './story/told-in.ts';

/** The principles from the plan to the course, in each language: prepared, looked back on, shown, seen as a whole. */
for (const language of toldIn('id')) {
  test(`the principles through a session and its course [${language}]`, async ({ page }) => {
    const { nothingWrong } = await watched(page);
    const texts = textsIn(language);
    const { plan, principles: words, run, wrapUp } = texts;
    const { group, sessions } = await samplePlaces(page, texts);
    const session = sessions.at(-1) ?? '';
    const t6 = principles.find(({ code }) => code === 'T6')!;
    const statement = t6.statements[0];
    const name = `T6 · ${texts.say(t6.name)}`;

    await visit(page, { screen: 'plan', session });
    await page.getByText(words.planOpen(0), { exact: true }).click();
    await page.getByText(name).click();
    const prepared = page.getByRole('radiogroup', { name: texts.say(statement.planning) });
    await choose(prepared.getByRole('radio', { name: words.planMarks.met, exact: true }));
    await expect(page.getByText(words.planOpen(1), { exact: true })).toBeVisible();
    await noFindings(page, 'plan, have I');
    expect(await smallTargets(page)).toEqual([]);

    await page.getByRole('button', { name: plan.begin }).click();
    await writeNote(page, texts, { text: 'Mereka memilih sendiri acaranya', kind: 'decision' });
    await page.getByRole('button', { name: run.end, exact: true }).first().click();
    await nextStep(page, texts, wrapUp.aimsHead);
    await nextStep(page, texts, wrapUp.principlesHead);
    const closed = new RegExp(`^${words.statements(0, 0).replace('0', '\\d+')}$`);
    await page.getByText(closed).nth(5).click();
    const asked = page.getByRole('radiogroup', { name: texts.say(statement.reflection) });
    await choose(asked.getByRole('radio', { name: wrapUp.marks.met, exact: true }));
    await expect(page.getByText(words.follows(wrapUp.marks.met))).toBeVisible();
    await expect(page.getByText(wrapUp.judged(1, 10))).toBeVisible();
    const open = page.locator('li').filter({ has: asked });
    await open.getByText(wrapUp.addNote, { exact: true }).click();
    await open.getByRole('button', { name: words.chooseEvidence }).click();
    const sheet = page.getByRole('dialog');
    await choose(sheet.getByRole('checkbox', { name: /Mereka memilih sendiri/ }));
    await noFindings(page, 'wrap-up, evidence');
    await sheet.getByRole('button', { name: texts.shell.done, exact: true }).click();
    await open.getByRole('button', { name: /Mereka memilih sendiri/ }).click();
    await expect(page.getByRole('dialog').getByText('Mereka memilih sendiri acaranya')).toBeVisible();
    await page.keyboard.press('Escape');
    await noFindings(page, 'wrap-up, statements');
    expect(await smallTargets(page)).toEqual([]);

    await choose(page.getByRole('radio', { name: words.lenses.S, exact: true }));
    const head = lensHeads('S').find((each) => (each.principles as readonly string[]).includes('T6'))!;
    await expect(page.getByRole('heading', { name: `${head.code} · ${texts.say(head.name)}` })).toBeVisible();

    // The lens stays when the course is opened.
    await visit(page, { screen: 'group', group });
    await page.getByRole('link', { name: texts.ways.course.name }).click();
    await expect(page.getByRole('table', { name: words.course })).toBeVisible();
    const picture = page.getByRole('table', { name: words.course });
    await expect(picture.getByRole('row')).toHaveCount(1 + 6);
    await choose(page.getByRole('radio', { name: words.lenses.T, exact: true }));
    await expect(picture.getByRole('row')).toHaveCount(1 + 10);
    await noFindings(page, 'course');
    await picture.getByRole('link').first().focus();
    for (const key of ['End', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
      await page.keyboard.press(key);
    }
    const sign = picture.locator('a:focus');
    await expect(sign).toHaveAccessibleName(new RegExp(`^T6 .*: ${wrapUp.marks.met}$`));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: wrapUp.principlesHead, exact: true })).toBeVisible();
    nothingWrong();
  });
}
