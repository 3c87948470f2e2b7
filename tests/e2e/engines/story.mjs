const PATIENCE = 60_000;
const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

/** What a person does and sees in one engine, step by step; each waits until what it needs is on the screen. */
export class Story {
  constructor(engine) {
    this.engine = engine;
  }

  tell(words) {
    console.log(`      ${words}`);
  }

  async step(name, work) {
    const begun = performance.now();
    try {
      await work();
    } catch (error) {
      const picture = process.env['LINGKAR_PICTURES'];
      if (picture) await this.engine.picture(`${picture}-${name.replace(/\W+/g, '-')}.png`).catch(() => undefined);
      throw new Error(`${name}: ${error.message}`, { cause: error });
    }
    console.log(`    ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  }

  /** The element of this role and these words (`exact: false`: that hold these words), once it is on the screen. */
  async sees(role, words, options) {
    return this.#seesAny([role], words, options);
  }

  async press(role, words, options) {
    return this.pressAny([role], words, options);
  }

  /** Presses a link or a button, whichever bears the words. */
  async pressAny(roles, words, options) {
    await this.#until(`no ${roles.join(' or ')} to press says “${words}”`, async () => {
      const element = await this.#find(roles, words, options);
      if (element === undefined) return undefined;
      await this.#bring(element);
      await this.engine.click(element);
      return true;
    });
  }

  async choose(words) {
    const element = await this.sees('choice', words, { exact: false });
    await this.#bring(element);
    await this.engine.run((input) => {
      if (!input.checked) input.click();
    }, element);
  }

  /**
   * Types into the field of this label, key by key. A driver on a busy machine may lose a key (seen once with WebKit): then it is told, and typed once
   * more into the empty field, as a person would. A field that eats words does so again.
   */
  async fill(label, words) {
    const element = await this.sees('field', label, { exact: false });
    await this.engine.type(element, words);
    const value = await this.#valueOf(element);
    if (value === words) return;
    this.tell(`the field “${label}” held “${value}” instead of what was typed, and was typed into again`);
    await this.engine.run((field) => {
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, element);
    await this.engine.type(element, words);
    const again = await this.#valueOf(element);
    if (again !== words) throw new Error(`the field “${label}” holds “${again}” and not what was typed, twice`);
  }

  /** To the middle of the screen when it is beyond its edge: not every driver scrolls, and at the edges lie the bars. */
  #bring(element) {
    return this.engine.run((one) => {
      const shown = one.labels?.[0] ?? one;
      const { top, bottom } = shown.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) shown.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, element);
  }

  #valueOf(element) {
    return this.engine.run((field) => field.value, element);
  }

  async #seesAny(roles, words, options) {
    return this.#until(`no ${roles.join(' or ')} says “${words}”`, () => this.#find(roles, words, options));
  }

  async #find(roles, words, options) {
    for (const role of roles) {
      const element = await this.engine.find(role, words, options);
      if (element !== undefined) return element;
    }
    return undefined;
  }

  async #until(complaint, attempt) {
    const end = performance.now() + PATIENCE;
    let reason = '';
    while (performance.now() < end) {
      try {
        const found = await attempt();
        if (found !== undefined) return found;
      } catch (error) {
        // Drawn anew between finding and pressing, or still covered: look again.
        reason = ` (${error.message.split('\n')[0]})`;
      }
      await pause();
    }
    throw new Error(complaint + reason);
  }
}
