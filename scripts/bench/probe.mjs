/**
 * Runs in the page before anything of it, and only watches. A moment counts when what is on the screen has been
 * painted: the frame after the change has begun and the task after that frame runs. All times are of the page's own
 * clock, in milliseconds since its navigation began.
 */
export function probe() {
  const commits = [];
  const watches = new Set();
  let pointer;

  function painted() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(undefined);
      });
    });
  }

  function look() {
    for (const watch of watches) {
      if (!watch.holds()) continue;
      watches.delete(watch);
      void painted().then(watch.seen);
    }
  }

  /** The moment at which `holds` was true and painted. */
  function shown(holds) {
    return new Promise((seen) => {
      watches.add({ holds, seen });
      look();
    });
  }

  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  addEventListener('pointerdown', (event) => (pointer = event.timeStamp), { capture: true });

  // An item is kept once a transaction over its table, begun after the press, has completed.
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = begin.apply(this, args);
    if (transaction.mode === 'readwrite') {
      const begun = performance.now();
      const tables = [...transaction.objectStoreNames];
      transaction.addEventListener('complete', () => commits.push({ begun, at: performance.now(), tables }));
    }
    return transaction;
  };

  const signature = (element) =>
    [
      element.textContent,
      ...['aria-label', 'aria-pressed', 'aria-checked', 'data-state', 'class'].map((name) =>
        element.getAttribute(name),
      ),
    ].join('|');

  let measured;

  window.lingkarProbe = {
    shown,
    selectorShown: (selector) => shown(() => document.querySelector(selector) !== null),
    countShown: (selector, count) => shown(() => document.querySelectorAll(selector).length >= count),
    /** Waits for what the next press brings about: `element` looks otherwise, or `text` stands in an element. */
    expectPress({ table, element, selector, text }) {
      pointer = undefined;
      commits.length = 0;
      const before = element && signature(element);
      const holds = element
        ? () => pointer !== undefined && element.isConnected && signature(element) !== before
        : () =>
            pointer !== undefined &&
            [...document.querySelectorAll(selector)].some((found) => found.textContent.includes(text));
      measured = (async () => {
        const seen = await shown(holds);
        let commit;
        while ((commit = commits.find(({ begun, tables }) => begun >= pointer && tables.includes(table))) === undefined)
          await new Promise((resolve) => setTimeout(resolve, 1));
        return { painted: seen - pointer, committed: commit.at - pointer };
      })();
    },
    pressMeasured: () => measured,
    /** How long a fixed piece of work takes, to see that the CPU is really slowed. */
    work() {
      const begun = performance.now();
      let sum = 0;
      for (let i = 0; i < 3e7; i += 1) sum = (sum + i * 31) % 1_000_003;
      return { ms: performance.now() - begun, sum };
    },
  };
}
