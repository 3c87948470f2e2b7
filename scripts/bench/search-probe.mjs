/**
 * Runs in the page before anything of it: tells of the search when it was asked, answered, and had read everything. The worker
 * itself is the app's own, and is not touched.
 */
export function searchProbe() {
  const asked = new Map();
  const waits = new Set();
  const told = { ready: undefined, latest: 0, answered: new Map() };

  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (data?.kind !== 'answer') return;
        const now = performance.now();
        const { read, of } = data.answer;
        if (of > 0 && read >= of) told.ready ??= now;
        told.answered.set(data.ask, now);
        for (const wait of waits) wait();
      });
    }
    postMessage(request, ...more) {
      if (request?.kind === 'ask') {
        told.latest = request.ask;
        asked.set(request.ask, performance.now());
      }
      super.postMessage(request, ...more);
    }
  };

  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(undefined);
      });
    });

  const until = (holds) =>
    new Promise((resolve) => {
      const wait = () => {
        if (!holds()) return;
        waits.delete(wait);
        resolve();
      };
      waits.add(wait);
      wait();
    });

  window.lingkarSearch = {
    /** When everything had been read, on the page's clock. */
    ready: async () => {
      await until(() => told.ready !== undefined);
      return told.ready;
    },
    /** Of the next press of a key: until its answer was painted, and how much of that the worker took. Milliseconds. */
    press: () =>
      new Promise((resolve) => {
        const before = told.latest;
        addEventListener(
          'keydown',
          (event) => {
            const pressed = event.timeStamp;
            void (async () => {
              await until(() => told.latest > before && told.answered.has(told.latest));
              const ask = told.latest;
              resolve({ whole: (await painted()) - pressed, worker: told.answered.get(ask) - asked.get(ask) });
            })();
          },
          { capture: true, once: true },
        );
      }),
  };
}
