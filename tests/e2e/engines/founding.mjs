/** The very first question of a tablet, and its answer. */
export async function chooseLanguage(story, texts) {
  await story.press('button', texts.language === 'id' ? 'Bahasa Indonesia' : 'English');
  await story.press('button', texts.firstRun.onward);
}

/** From the choice of the way into the open notebook, through the recovery code that is shown once and asked for. */
export async function protectNotebook(story, { firstRun, passphrase }, { name, passphrase: chosen }) {
  const { engine } = story;
  await story.press('button', firstRun.protectWay, { exact: false });
  await story.fill(firstRun.name, name);
  await story.fill(passphrase.label, chosen);
  await story.press('button', firstRun.protect);
  await story.sees('heading', passphrase.codeTitle);
  const code = await engine.run(() => [...document.querySelectorAll('ol li')].map((item) => item.textContent.trim()));
  if (code.length !== 7 || code.some((group) => !/^[0-9A-Z]{4}$/.test(group)))
    throw new Error('the recovery code is not seven groups of four');
  await story.press('button', passphrase.written);
  await story.sees('heading', passphrase.confirmTitle);
  for (let n = 1; n <= code.length; n += 1) {
    if (await engine.find('field', passphrase.group(n), { exact: false }))
      await story.fill(passphrase.group(n), code[n - 1].toLowerCase());
  }
  await story.press('button', passphrase.confirm);
}
