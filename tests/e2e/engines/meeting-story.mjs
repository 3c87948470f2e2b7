/**
 * Two engines share a group over a real relay, each in a language of its own: one is invited by the text that a QR code holds, both write
 * after weeks without a relay, meet again with both texts, and the guest is removed.
 */
import { href } from '../../../src/app/routes.ts';
import { textsIn } from '../story/texts.ts';
import { chooseLanguage, protectNotebook } from './founding.mjs';
import { Story } from './story.mjs';

const PASSPHRASE = 'kopi hangat menunggu di teras bambu';
const GROUP = 'Ibu Tangguh';
const TABLET = 'Tablet kantor';
const PURPOSES = { host: 'To be strong for each other at home', guest: 'Saling menguatkan di tempat kerja' };
const DAYS = 21;
const AFTERWARDS = 'For those who stay';

/** Runs the story; throws at the first thing that is not as told. `relay`: a server of tests/e2e/story/relay-server.ts. */
export async function meetingStory(hostEngine, guestEngine, relay) {
  const en = textsIn('en');
  const id = textsIn('id');
  const host = new Story(hostEngine);
  const guest = new Story(guestEngine);
  let group = '';
  let six = [];

  await host.step('host: protects a notebook and forms a group', async () => {
    await hostEngine.open(relay.address);
    await chooseLanguage(host, en);
    await protectNotebook(host, en, { name: 'Sari', passphrase: PASSPHRASE });
    await host.pressAny(['link', 'button'], en.groups.emptyAction);
    await host.fill(en.groups.name, GROUP);
    await host.press('button', en.groups.foundIt);
    await host.sees('heading', GROUP);
    group = /groups\/([\w-]{22})/.exec(await hostEngine.run(() => location.hash))[1];
  });

  await host.step('host: connects, and invites a co-facilitator', async () => {
    await goes(host, { screen: 'sync' });
    await host.fill(en.sharing.relay.code, relay.code);
    await host.press('button', en.sharing.relay.connect);
    await host.sees('text', en.sharing.relay.connected);
    await goes(host, { screen: 'sharing', group });
    await host.press('button', en.sharing.group.invite);
    await host.fill(en.sharing.join.tablet, 'Office tablet');
    await host.press('button', en.sharing.invite.make);
    await host.sees('text', en.sharing.invite.states.open);
    six = await spoken(host, en.sharing.join.words);
    if (six.length !== 6) throw new Error('an invitation has six words');
  });

  await guest.step('guest: joins by the text of the code, on a tablet without a notebook', async () => {
    await guestEngine.open(`${relay.address}/#/join/${six.join('-')}`);
    await chooseLanguage(guest, id);
    if ((await guestEngine.run(() => location.href)).includes(six[0]))
      throw new Error('the secret is still in the address');
    await protectNotebook(guest, id, { name: 'Budi', passphrase: PASSPHRASE });
    await guest.press('button', id.sharing.join.find);
    await guest.sees('text', id.sharing.join.invites('Sari'), { exact: false });
    await guest.fill(id.sharing.join.tablet, TABLET);
    await guest.press('button', id.sharing.join.accept);
    await guest.sees('heading', id.sharing.join.waitingTitle);
  });

  await host.step('host: lets the guest in', async () => {
    // Neither taps for it: while they wait for each other, both tablets look by themselves.
    await host.sees('heading', en.sharing.invite.answered('Budi', TABLET));
    await host.choose(en.sharing.invite.inPerson);
    await host.press('button', en.sharing.invite.confirm);
    await host.sees('text', TABLET, { exact: false });
  });

  await guest.step('guest: the group is there', async () => {
    await goes(guest, { screen: 'groups' });
    await guest.sees('text', GROUP, { exact: false });
  });

  await host.step('both write weeks later, in which there was no relay', async () => {
    for (const { engine } of [host, guest])
      await engine.run(async () => {
        await navigator.serviceWorker.ready;
        while (navigator.serviceWorker.controller === null) await new Promise((resolve) => setTimeout(resolve, 50));
      });
    await relay.pause();
    for (const [story, texts, purpose] of [
      [host, en, PURPOSES.host],
      [guest, id, PURPOSES.guest],
    ]) {
      await weeksPass(story, texts);
      await goes(story, { screen: 'editGroup', group });
      await story.fill(texts.groups.purpose, purpose);
      await keeps(story, texts);
      await goes(story, { screen: 'sync' });
      await story.press('button', texts.sharing.sync.now);
      await story.sees('text', texts.sharing.troubles.unreachable.title, { exact: false });
    }
    await relay.resume(DAYS);
  });

  await host.step('both texts stand on both', async () => {
    await syncs(guest, id);
    await syncs(host, en);
    await syncs(guest, id);
    for (const [story, texts] of [
      [host, en],
      [guest, id],
    ]) {
      await goes(story, { screen: 'editGroup', group });
      await story.sees('text', texts.shell.alsoWritten(1), { exact: false });
      const standing = await story.engine.run(() =>
        [document.body.innerText, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join('\n'),
      );
      for (const purpose of Object.values(PURPOSES))
        if (!standing.includes(purpose)) throw new Error('a text that was written apart is missing');
    }
  });

  await host.step('the guest is removed, hears of it, and gets nothing more', async () => {
    await goes(host, { screen: 'sharing', group });
    await host.press('button', 'Budi', { exact: false });
    await host.press('menuitem', en.sharing.group.remove);
    await host.sees('text', en.sharing.group.removeCannot, { exact: false });
    await host.press('button', en.sharing.group.remove);
    await host.sees('text', en.sharing.group.removed, { exact: false });
    await syncs(host, en);
    await goes(host, { screen: 'editGroup', group });
    await host.fill(en.groups.serves, AFTERWARDS);
    await keeps(host, en);
    await syncs(host, en);
    await syncs(guest, id);
    await goes(guest, { screen: 'sharing', group });
    await guest.sees('text', id.sharing.standing.out, { exact: false });
    await goes(guest, { screen: 'editGroup', group });
    const serves = await guestEngine.run(
      (field) => field.value,
      await guest.sees('field', id.groups.serves, { exact: false }),
    );
    if (serves !== '') throw new Error('a tablet that was removed still gets what is written');
  });

  for (const { failures } of [hostEngine, guestEngine])
    if (failures.length > 0) throw new Error(`a page met errors: ${failures.join('; ')}`);
}

const goes = (story, route) => story.engine.run((to) => void (location.hash = to), href(route));

async function syncs(story, texts) {
  await goes(story, { screen: 'sync' });
  await story.press('button', texts.sharing.sync.now);
  await story.sees('text', texts.sharing.sync.done, { exact: false });
}

/** The notebook is locked, opened again after that time, and only the time of day is another one. */
async function weeksPass(story, texts) {
  await story.press('button', texts.shell.lock);
  await story.sees('field', texts.start.passphrase);
  await story.engine.run((ahead) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...parts) {
        if (parts.length === 0) super(Real.now() + ahead);
        else super(...parts);
      }
      static now() {
        return Real.now() + ahead;
      }
    };
  }, DAYS * 86_400_000);
  await story.fill(texts.start.passphrase, PASSPHRASE);
  await story.press('button', texts.start.unlock);
  await story.sees('button', texts.shell.lock);
}

/** Waits until the form says that what it holds is on this tablet. */
async function keeps(story, texts) {
  await story.sees('text', texts.shell.kept, { exact: false });
  await story.engine.run(async () => {
    while (document.querySelector('.save-state:is(.keeping, .failed)'))
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

function spoken(story, label) {
  return story.engine.run(
    (wanted) => [...document.querySelectorAll(`ol[aria-label="${wanted}"] li`)].map((item) => item.textContent.trim()),
    label,
  );
}
