/**
 * The short story, in Indonesian: a notebook is protected, a group formed, a member added, a session planned and begun,
 * a note kept; then the server is stopped, the page loaded again, the notebook unlocked, and the note is still there. The work
 * that follows (work-story.mjs) is done without a server.
 */
import { sessionTemplates } from '../../../src/content/session-templates.ts';
import { groups } from '../../../src/text/id/groups.ts';
import { members } from '../../../src/text/id/members.ts';
import { plan } from '../../../src/text/id/plan.ts';
import { run } from '../../../src/text/id/run.ts';
import { settings } from '../../../src/text/id/settings.ts';
import { shell } from '../../../src/text/id/shell.ts';
import { start } from '../../../src/text/id/start.ts';
import { textsIn } from '../story/texts.ts';
import { chooseLanguage, protectNotebook } from './founding.mjs';
import { Story } from './story.mjs';
import { workStory } from './work-story.mjs';

const NAME = 'Ibu Rini';
const PASSPHRASE = 'kopi hangat menunggu di teras bambu';
const GROUP = 'Lansia Melati';
const MEMBER = 'Siti Rahma';
const NOTE = 'Siti bercerita tentang cucunya, dan semua tertawa bersama.';

/** Runs the story; throws at the first thing that is not as told. `server` is stopped on the way. */
export async function shortStory(engine, server) {
  const story = new Story(engine);
  const texts = textsIn('id');
  await engine.open(server.address);

  await story.step('protects a notebook', async () => {
    await chooseLanguage(story, texts);
    await protectNotebook(story, texts, { name: NAME, passphrase: PASSPHRASE });
    await story.sees('heading', groups.emptyTitle);
  });

  await story.step('forms a group and adds a member', async () => {
    await story.pressAny(['link', 'button'], groups.emptyAction);
    await story.fill(groups.name, GROUP);
    await story.press('button', groups.foundIt);
    await story.sees('heading', GROUP);
    await story.pressAny(['link', 'button'], groups.addMembers);
    await story.fill(members.name, MEMBER);
    await story.press('button', members.addOne);
    await story.sees('text', MEMBER, { exact: false });
    await story.press('link', members.backToMembers);
    await story.press('link', members.backToGroup);
  });

  await story.step('plans a session from a template and begins it', async () => {
    await story.pressAny(['link', 'button'], groups.planFirst);
    await story.sees('heading', plan.newTitle);
    await story.choose(sessionTemplates[0].name.id);
    await story.press('button', plan.create);
    await story.sees('heading', plan.session(1));
    await story.press('button', plan.begin);
    await story.sees('text', sessionTemplates[0].blocks[0].title.id, { exact: false });
  });

  await story.step('keeps a note', async () => {
    await story.fill(run.note, NOTE);
    await story.press('button', run.keepNote);
    await story.sees('text', NOTE);
  });

  await story.step('opens without a server, and the note is still there', async () => {
    await engine.run(async () => {
      await navigator.serviceWorker.ready;
      while (navigator.serviceWorker.controller === null) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await server.stop();
    const answered = await fetch(server.address).then(
      () => true,
      () => false,
    );
    if (answered) throw new Error('the server still answers');
    await engine.reload();
    await story.fill(start.passphrase, PASSPHRASE);
    await story.press('button', start.unlock);
    await story.sees('text', NOTE);
  });

  await workStory(story, texts, { group: GROUP, note: NOTE, passphrase: PASSPHRASE });

  await story.step('names what this engine lacks, on the health card', async () => {
    const lacking = await engine.run(() =>
      Object.entries({
        serviceWorker: 'serviceWorker' in navigator,
        persist: typeof navigator.storage?.persist === 'function',
        estimate: typeof navigator.storage?.estimate === 'function',
        databases: typeof indexedDB.databases === 'function',
        wakeLock: 'wakeLock' in navigator,
        clipboard: typeof navigator.clipboard?.writeText === 'function',
        print: typeof window.print === 'function',
        savePicker: 'showSaveFilePicker' in window,
        shareFiles: typeof navigator.canShare === 'function',
        camera: typeof navigator.mediaDevices?.getUserMedia === 'function',
        sound: typeof navigator.mediaDevices?.getUserMedia === 'function' && 'MediaRecorder' in window,
      })
        .filter(([, there]) => !there)
        .map(([name]) => name),
    );
    await engine.run(() => (location.hash = '#/settings/health'));
    await story.sees('heading', settings.lacks);
    if (lacking.length === 0) await story.sees('text', settings.lacksNothing);
    for (const name of lacking) await story.sees('text', settings.lack[name]);
    for (const [name, words] of Object.entries(settings.lack)) {
      if (!lacking.includes(name) && (await engine.find('text', words))) throw new Error(`it wrongly lacks: ${name}`);
    }
    await story.sees('text', settings.offlineReady);
    story.tell(lacking.length === 0 ? 'lacks nothing' : `lacks ${lacking.join(', ')}`);
  });

  await story.step('locks, and nothing of it is left on the screen', async () => {
    await story.press('button', shell.lock);
    await story.sees('field', start.passphrase, { exact: false });
    const left = await engine.run(() => document.documentElement.outerHTML + document.title + location.href);
    for (const word of [NOTE, GROUP, MEMBER]) {
      if (left.includes(word)) throw new Error('words of the notebook are still in the page');
    }
  });

  if (engine.failures.length > 0) throw new Error(`the page met errors: ${engine.failures.join('; ')}`);
}
