import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { addOneByOne, addFromTable, pasteNames } from './add-members.ts';
import { choose } from './choose.ts';
import { field } from './field.ts';
import { describeGroup, formGroup, newGroupLink } from './form-group.ts';
import { chooseLanguage, coverButton, protectNotebook } from './founding.ts';
import { kept } from './kept.ts';
import { lock, unlock } from './locking.ts';
import { printedPages, running } from './pdf-text.ts';
import { agendaNames, builtIn, changeBlock, moveByKeyboard, planFrom } from './plan-session.ts';
import {
  everyonePresent,
  giveReason,
  markBy,
  noteField,
  notes,
  secondsOnClock,
  tile,
  welcomeNewcomer,
  writeNote,
} from './run-session.ts';
import { switchLanguage, toGroups } from './switching.ts';
import { textsIn, type Texts } from './texts.ts';
import { idInAddress, visit } from './visiting.ts';
import { agree, amend, closeSession, judgeAims, judgePrinciples, nextStep, reflect } from './wrap-up.ts';

/** What the facilitator of the story writes; none of these words stands in the app. */
export const STORY = {
  facilitator: 'Ratna Widuri',
  group: 'Lingkar Kemuning',
  purpose: 'Saling menguatkan sesudah banjir besar.',
  names: [
    'Siti Rahmawati',
    'Budi Santoso',
    'Wati',
    'Dewi Lestari',
    'Agus Prayogo',
    'Rina',
    'Joko Widagdo',
    'Maya',
    'Tono',
    'Lilis',
    'Hasanudin',
    'Yuniarti',
  ],
  called: [
    { name: 'Yosef Nainggolan', called: 'Pak Yosef' },
    { name: 'Maria Gorety', called: 'Bu Maria' },
  ],
  tabled: ['Kartini Wibowo', 'Muhamad Hatta'],
  newcomer: { name: 'Ujang Suherman', called: 'Ujang' },
  block: 'Kenalan dua-dua',
  analysis: 'Anggota yang pendiam mulai percaya diri.',
  reflection: 'Saya terlalu cepat memberi nasihat.',
  atmosphere: 'Hangat, lalu hening ketika Budi bercerita.',
  problems: 'Hujan deras di atap; kami mendekatkan kursi.',
  nextPlan: 'Melanjutkan cerita rumah lama',
  agreement: { text: 'Membawa foto rumah lama', who: 'Siti Rahmawati' },
} as const;

/** Everything of one evening, from an empty tablet to the amended, printed, handed-on summary. */
export async function wholeStory(
  page: Page,
  texts: Texts,
  open: () => Promise<unknown>,
  reopen: () => Promise<unknown>,
) {
  const { groups, handOn, members, plan, run, summary, wrapUp, shell } = texts;
  const otherTexts = textsIn(texts.language === 'id' ? 'en' : 'id');

  // An empty tablet: language, protection.
  await open();
  await chooseLanguage(page, texts);
  await protectNotebook(page, texts, { name: STORY.facilitator });

  // The language is switched in the middle of an unsaved draft: the words stay.
  await page.getByRole('link', { name: groups.emptyAction }).tap();
  await field(page, groups.name).fill('Setengah nama');
  await switchLanguage(page, texts, otherTexts);
  await page.goBack();
  await expect(field(page, otherTexts.groups.name)).toHaveValue('Setengah nama');
  await switchLanguage(page, otherTexts, texts);
  await toGroups(page, texts);

  // The group.
  await formGroup(page, texts, { name: STORY.group, origin: 'P0b', purpose: STORY.purpose });
  const group = idInAddress(page, 'groups');
  await describeGroup(page, texts, {
    aims: ['A2', 'A4'],
    serves: 'Keluarga di bantaran kali',
    place: 'Balai RW 04',
    usualDay: 3,
    usualTime: '16:00',
    usualMinutes: 90,
    planned: 12,
  });

  // Its members, in all three ways.
  await page.getByRole('link', { name: groups.addMembers }).first().tap();
  await pasteNames(page, texts, STORY.names);
  await page.getByRole('link', { name: members.add }).tap();
  await addOneByOne(page, texts, STORY.called);
  const table = [
    `${members.fields.name};${members.fields.birthYear};${members.fields.cautions}`,
    `${STORY.tabled[0]};1979;asma`,
    'Sukarno;lama sekali;',
    `${STORY.tabled[1]};1988;`,
  ].join('\n');
  await addFromTable(page, texts, table, {
    good: 2,
    bad: [{ line: 3, fault: members.fault({ kind: 'birthYear', value: 'lama sekali' }) }],
  });
  const everyone = STORY.names.length + STORY.called.length + STORY.tabled.length;
  await expect(page.getByRole('list', { name: members.list }).getByRole('listitem')).toHaveCount(everyone);

  // The plan: from a ready one, a block changed, another moved by the arrow keys.
  await visit(page, { screen: 'group', group });
  await page.getByRole('link', { name: groups.planFirst }).tap();
  const ready = builtIn('template.first');
  await planFrom(page, texts, texts.say(ready.name));
  const titles: string[] = ready.blocks.map(({ title }) => texts.say(title));
  expect(await agendaNames(page, texts)).toEqual(titles);
  await changeBlock(page, texts, titles[1] ?? '', {
    title: STORY.block,
    minutes: 25,
    material: 'kartu bergambar',
    leads: STORY.facilitator,
  });
  await moveByKeyboard(page, texts, titles[4] ?? '', 'ArrowUp');
  const planned = [titles[0], STORY.block, titles[2], titles[4], titles[3], titles[5]];
  await expect.poll(() => agendaNames(page, texts)).toEqual(planned);
  await kept(page, texts);
  await page.reload();
  await unlock(page, texts);
  await expect.poll(() => agendaNames(page, texts)).toEqual(planned);
  const session = idInAddress(page, 'sessions');

  // The room: attendance by taps, the clock, notes.
  await page.getByRole('button', { name: plan.begin }).tap();
  await markBy(page, texts, 'Siti Rahmawati', 1, 'present');
  await markBy(page, texts, 'Budi Santoso', 2, 'late');
  const reason = await giveReason(page, texts, 'Wati', 'excused');
  await everyonePresent(page, texts);
  await welcomeNewcomer(page, texts, STORY.newcomer.name, STORY.newcomer.called);
  await expect(page.getByText(run.counts(everyone - 1, 'present'))).toBeVisible();

  const before = await secondsOnClock(page);
  await page.getByRole('button', { name: run.lengthen(5), exact: true }).tap();
  await expect.poll(() => secondsOnClock(page)).toBeGreaterThan(before + 5 * 60 - 30);
  await page.getByRole('button', { name: run.next(STORY.block) }).tap();
  await expect(page.getByRole('heading', { name: STORY.block })).toBeVisible();
  await expect.poll(() => secondsOnClock(page)).toBeGreaterThan(24 * 60);

  await writeNote(page, texts, {
    text: 'Budi menangis, Siti memegang tangannya',
    kind: 'observation',
    about: ['Budi Santoso', 'Siti Rahmawati'],
    tone: 'sad',
  });
  await writeNote(page, texts, { text: 'Kami tidak sendiri', kind: 'statement', about: ['Pak Yosef'] });
  await writeNote(page, texts, { text: 'Bergiliran membawa minuman', kind: 'decision' });
  await writeNote(page, texts, { text: 'Catatan yang keliru', kind: 'incident' });
  const wrong = notes(page, texts).filter({ hasText: 'Catatan yang keliru' });
  await wrong.getByRole('button').first().tap();
  await page.getByRole('dialog').getByRole('button', { name: run.removeEntry }).tap();
  await expect(wrong).toHaveCount(0);
  await page.getByRole('button', { name: shell.undo, exact: true }).last().tap();
  await wrong.getByRole('button').first().tap();
  await field(page.getByRole('dialog'), run.text).fill('Lampu padam sebentar');
  await page.getByRole('dialog').getByRole('button', { name: shell.done, exact: true }).tap();
  await expect(notes(page, texts).filter({ hasText: 'Lampu padam sebentar' })).toBeVisible();

  // Initials only, then nothing at all to be seen.
  await page.getByRole('button', { name: run.roomMode }).tap();
  await expect(page.locator('main')).not.toContainText('Siti Rahmawati');
  await page.getByRole('button', { name: run.roomMode }).tap();
  await coverButton(page, texts).tap();
  await expect(page.getByRole('dialog', { name: shell.covered })).toBeVisible();
  await expect(page.getByText(STORY.block).first()).toBeHidden();
  await page.getByRole('button', { name: shell.uncover }).tap();

  // Reloaded in the middle, with a note half written: the same place, the right clock, the words.
  await noteField(page, texts).fill('Belum selesai ditu');
  await page.waitForTimeout(1_000);
  const due = Date.now() / 1_000 + (await secondsOnClock(page));
  await reopen();
  await unlock(page, texts);
  await expect(page.getByRole('heading', { name: STORY.block })).toBeVisible();
  expect(idInAddress(page, 'sessions')).toBe(session);
  expect(Math.abs((await secondsOnClock(page)) - (due - Date.now() / 1_000))).toBeLessThan(3);
  await expect(noteField(page, texts)).toHaveValue('Belum selesai ditu');
  await noteField(page, texts).fill('Belum selesai ditulis, sekarang sudah');
  await page.getByRole('button', { name: run.keepNote }).tap();
  await expect(tile(page, texts, 'Wati')).toContainText(run.presences.excused);

  // The end, and the wrap-up.
  await page.getByRole('button', { name: run.end, exact: true }).first().tap();
  await expect(page.getByRole('heading', { name: wrapUp.attendanceHead })).toBeVisible();
  await expect(page.getByText(wrapUp.attendanceAll)).toBeVisible();
  await nextStep(page, texts, wrapUp.aimsHead);
  await judgeAims(page, texts, ['met', 'partly', 'notYet'], 'Nama panggilan hampir semua diingat');
  await nextStep(page, texts, wrapUp.principlesHead);
  await judgePrinciples(page, texts, (code) => (code === 'T9' ? 'notYet' : code === 'T10' ? 'notApplicable' : 'met'));
  await nextStep(page, texts, wrapUp.reflectionHead);
  await reflect(page, texts, STORY);
  await nextStep(page, texts, wrapUp.agreementsHead);
  const day = await page.evaluate(() => {
    const date = new Date(Date.now() + 7 * 86_400_000);
    return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
  });
  await agree(page, texts, { ...STORY.agreement, due: day });
  await field(page, wrapUp.nextPlan).fill(STORY.nextPlan);
  await nextStep(page, texts, wrapUp.closeHead);
  await closeSession(page, texts);

  // The summary: on the screen, on paper for the file and for members, and as a file of its own.
  await visit(page, { screen: 'summary', session });
  const onFile = [
    summary.page.title,
    summary.page.copyFile,
    STORY.group,
    summary.page.sessionOf(1, 12),
    STORY.facilitator,
    summary.page.attendance,
    reason,
    summary.page.newcomer,
    summary.page.purpose,
    summary.page.aims,
    summary.page.programme,
    STORY.block,
    summary.page.course,
    'Budi menangis, Siti memegang tangannya',
    'Belum selesai ditulis, sekarang sudah',
    summary.page.agreements,
    STORY.agreement.text,
    summary.page.problems,
    STORY.problems,
    summary.page.analysis,
    STORY.analysis,
    summary.page.nextPlan,
    STORY.nextPlan,
    summary.page.principles,
    summary.page.supervisor,
    summary.page.confidential,
  ];
  const paper = page.getByRole('article', { name: summary.paper });
  for (const text of onFile)
    expect(running(await paper.innerText()).toLowerCase()).toContain(running(text).toLowerCase());

  const filePages = await printedPages(page);
  const printed = filePages.map(running);
  expect(printed.length).toBeGreaterThanOrEqual(1);
  for (const [index, text] of printed.entries())
    expect(text).toContain(`${summary.page.footPage} ${index + 1} ${summary.page.footOf} ${printed.length}`);
  const whole = letters(printed.join(' '));
  for (const text of onFile) expect(whole, text).toContain(letters(text));

  await choose(page.getByRole('radio', { name: summary.forMembers }));
  await expect(paper).toContainText(summary.page.copyMembers);
  const forMembers = running((await printedPages(page)).join(' '));
  const parts = [
    ...STORY.names,
    ...STORY.tabled,
    ...STORY.called.flatMap(({ name, called }) => [name, called]),
    STORY.newcomer.name,
  ]
    .flatMap((name) => [name, ...name.split(' ')])
    .filter((part) => part.length > 2 && !['Pak', 'Bu'].includes(part));
  const named = parts.filter((part) => new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'iu').test(forMembers));
  expect(named, 'names in the members’ copy').toEqual([]);
  for (const text of [STORY.analysis, STORY.reflection, summary.page.analysis, summary.page.reflection])
    expect(letters(forMembers)).not.toContain(letters(text));
  expect(letters(forMembers)).toContain(letters(STORY.problems));

  await choose(page.getByRole('radio', { name: summary.forFile }));
  await expect(paper).toContainText(summary.page.copyFile);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: summary.save }).tap();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${summary.fileName(1)}-${handOn.fileNames.file}.html`);
  const html = await readFile(await download.path(), 'utf8');
  expect(html).not.toMatch(/<script|https?:\/\//i);
  const alone = await page.context().newPage();
  await alone.setContent(html);
  const fromFile = (await printedPages(alone)).map(running);
  await alone.close();
  expect(fromFile.length).toBe(printed.length);
  for (const text of onFile) expect(letters(fromFile.join(' ')), text).toContain(letters(text));
  expect(fromFile[0]).toContain(`${summary.page.footPage} 1 ${summary.page.footOf} ${printed.length}`);

  // Closed is closed; what was forgotten is added with its date, and the former text stays.
  await visit(page, { screen: 'wrapUp', session });
  await amend(page, texts, wrapUp.parts.problems, 'Hujan berhenti sebelum penutup', 'teringat kemudian');
  await expect(page.locator('main')).toContainText(STORY.problems);
  await visit(page, { screen: 'summary', session });
  await expect(paper).toContainText('Hujan berhenti sebelum penutup');
  await expect(paper).toContainText(STORY.problems);

  // What is still open comes back in the plan of the next session.
  await visit(page, { screen: 'group', group });
  await page.getByRole('link', { name: groups.planNext }).first().tap();
  await expect(page.getByText(plan.openStepsFollow(1))).toBeVisible();
  await page.getByRole('button', { name: plan.create, exact: true }).tap();
  await expect(page.getByRole('checkbox', { name: STORY.agreement.text })).toBeVisible();
  await expect(page.locator('main')).toContainText(STORY.nextPlan);

  // Locked, nothing is left to be read; unlocked, it is the same place.
  await lock(page, texts);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(STORY.agreement.text);
  await unlock(page, texts);
  await expect(page.getByRole('checkbox', { name: STORY.agreement.text })).toBeVisible();
  await toGroups(page, texts);
  await expect(newGroupLink(page, texts)).toBeVisible();
  await expect(page.getByRole('link', { name: STORY.group })).toBeVisible();
}

/** Letters and figures alone: a line broken in the middle of a word or sentence must not matter. */
function letters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
