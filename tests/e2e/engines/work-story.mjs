/**
 * What comes after the first note: a technique is led to its end, the session wrapped up and closed, its paper printed, a record written and signed, and
 * the notebook backed up and restored beside itself. Goes on from a running session on the screen; everything without a server.
 */
import { conductCards } from '../../../src/content/conduct-cards.ts';
import { techniques } from '../../../src/content/techniques.ts';
import { coursePlaces, OUTCOME } from '../../../src/practice/technique-course.ts';

const TECHNIQUE = 'X3';
const CAME_OF_IT = 'Bersepakat bertanya dulu sebelum memberi nasihat.';
const ATMOSPHERE = 'Hangat, lalu hening.';
const FEELING = 'Lega, dan sedikit cemas.';

export async function workStory(story, texts, { group, note, passphrase }) {
  const { engine } = story;
  const { backup, records, restore, run, shell, start, summary, technique, wrapUp } = texts;
  const goTo = (hash) => engine.run((to) => void (location.hash = to), hash);
  const session = /#\/sessions\/([^/]+)/.exec(await engine.run(() => location.hash))[1];

  await story.step('leads a technique to its end', async () => {
    const card = conductCards[TECHNIQUE];
    const name = texts.say(techniques.find(({ code }) => code === TECHNIQUE).name);
    await goTo(`#/sessions/${session}/techniques`);
    await story.press('button', name, { exact: false });
    await story.sees('heading', name);
    for (const place of coursePlaces(card.steps).slice(1)) {
      const step = card.steps.find(({ code }) => code === place);
      const called = step ? texts.say(step.name) : technique.places[place];
      await story.press('button', technique.next(called));
      await story.sees('heading', called);
      if (place === OUTCOME) break;
    }
    await story.fill(technique.outcome, CAME_OF_IT);
    await story.choose(technique.useAgains.yes);
    await story.press('button', technique.finish);
    await story.sees('text', CAME_OF_IT, { exact: false });
    // What it says lies over the end of the agenda for a while.
    await story.press('button', shell.close);
  });

  await story.step('wraps the session up, and closes it', async () => {
    await story.press('button', run.end);
    await story.sees('heading', wrapUp.attendanceHead);
    for (const head of [wrapUp.aimsHead, wrapUp.principlesHead, wrapUp.reflectionHead]) {
      await story.press('button', wrapUp.next);
      await story.sees('heading', head);
    }
    await story.fill(wrapUp.atmosphere, ATMOSPHERE);
    for (const head of [wrapUp.agreementsHead, wrapUp.closeHead]) {
      await story.press('button', wrapUp.next);
      await story.sees('heading', head);
    }
    await story.press('button', wrapUp.close);
  });

  await story.step('prints the summary', async () => {
    await goTo(`#/sessions/${session}/summary`);
    await story.sees('text', note, { exact: false });
    await engine.run(() => {
      window.printed = 0;
      window.print = () => (window.printed += 1);
    });
    await story.press('button', summary.print);
    const { printed, paper } = await engine.run(async () => {
      for (let tries = 0; tries < 100 && window.printed === 0; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return { printed: window.printed, paper: document.querySelector('main article').textContent };
    });
    if (printed !== 1) throw new Error(`the page was printed ${printed} times`);
    for (const words of [note, ATMOSPHERE])
      if (!paper.includes(words)) throw new Error('words are missing on the paper');
  });

  await story.step('writes a record, and signs it', async () => {
    await goTo(`#/sessions/${session}/wrap-up`);
    await story.press('link', records.begin);
    await story.press('button', records.make);
    await story.fill(records.columns.feeling, FEELING);
    await story.press('button', records.sign);
    await story.sees('text', records.locked, { exact: false });
    await story.sees('text', FEELING, { exact: false });
  });

  await story.step('backs the notebook up, and restores it beside itself', async () => {
    await goTo('#/settings/backup');
    await engine.run(() => {
      delete window.showSaveFilePicker;
      const usual = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        if (blob.size > 4096) window.madeFile = blob;
        return usual.call(URL, blob);
      };
    });
    await story.press('button', backup.now);
    await story.sees('text', backup.sinceUnchanged, { exact: false });
    await story.press('button', shell.lock);
    await story.press('button', start.haveBackup);
    await story.sees('heading', restore.title);
    await engine.run(() => {
      const files = new DataTransfer();
      files.items.add(new File([window.madeFile], 'lingkar.lingkar'));
      const input = document.querySelector('input[type=file]');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await story.fill(restore.passphrase, passphrase);
    await story.press('button', restore.open);
    await story.sees('heading', restore.previewTitle);
    await story.press('button', restore.restore);
    await story.press('button', restore.enter);
    await story.press('link', group, { exact: false });
    await story.sees('heading', group);
    await goTo(`#/sessions/${session}/summary`);
    await story.sees('text', note, { exact: false });
    const notebooks = await engine.run(
      async () => (await indexedDB.databases()).filter(({ name }) => /^lingkar-/.test(name)).length,
    );
    if (notebooks !== 2) throw new Error(`there are ${notebooks} notebooks`);
  });
}
