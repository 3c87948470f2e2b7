import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { systemRandom } from '../../src/base/random.ts';
import type { Result } from '../../src/base/result.ts';
import { draftsOf } from '../../src/storage/drafts.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { Notebooks } from '../../src/storage/notebooks.ts';
import { quickDerivation } from './quick-derivation.ts';

const PLACE = 'note/one-session';
const DRAFT = { values: { text: 'setengah kalimat' } };

let notebooks: Notebooks;
let notebook: Notebook;

beforeEach(async () => {
  notebooks = new Notebooks(systemClock, systemRandom, quickDerivation);
  notebook = got(await notebooks.protect('Rini', 'kopi hangat di teras sore')).notebook;
});

afterEach(async () => {
  await notebooks.delete(notebook.id);
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** Holds every draft there is, as a window does that is still typing. Answers how it dies. */
async function livingWindow(): Promise<() => Promise<void>> {
  const names = await notebook.database.drafts.toCollection().primaryKeys();
  const deaths = await Promise.all(
    names.map(
      (name) =>
        new Promise<() => Promise<unknown>>((alive) => {
          const over = navigator.locks.request(
            `lingkar.draft/${name}`,
            () =>
              new Promise<void>((die) =>
                alive(() => {
                  die();
                  return over;
                }),
              ),
          );
        }),
    ),
  );
  return async () => {
    await Promise.all(deaths.map((die) => die()));
  };
}

it('holds a real lock while it writes, and none once it is left [ST13]', async () => {
  const draft = draftsOf(notebook).at(PLACE);
  got(await draft.keep(DRAFT));
  const held = async () => ((await navigator.locks.query()).held ?? []).map(({ name }) => name ?? '');
  const [id] = await notebook.database.drafts.toCollection().primaryKeys();
  expect(await held()).toContain(`lingkar.draft/${id}`);
  draft.leave();
  await expect.poll(held).toEqual([]);
});

it('takes over only what no living window holds [ST13]', async () => {
  const left = draftsOf(notebook).at(PLACE);
  got(await left.keep(DRAFT));
  left.leave();
  const die = await livingWindow();
  expect(
    await draftsOf(notebook)
      .at(PLACE)
      .takeOver(() => true),
  ).toBeUndefined();
  await die();
  expect(
    await draftsOf(notebook)
      .at(PLACE)
      .takeOver(() => true),
  ).toEqual(DRAFT);
});
