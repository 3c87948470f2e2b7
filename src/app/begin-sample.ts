import type { Problem } from '../base/result.ts';
import type { AppState } from './app-state.svelte.ts';

/**
 * Founds the sample notebook in the language of the screen, fills it and enters it; an older sample is replaced.
 * Answers what kept it from being made.
 */
export async function beginSample(app: AppState): Promise<Problem | undefined> {
  const name = app.language.start.sample;
  try {
    const [notebooks, { fillSample }] = await Promise.all([app.notebooks(), import('./sample-notebook.ts')]);
    const founded = await notebooks.foundSample(name);
    if (!founded.ok) return founded.problem;
    const filled = await fillSample(founded.value, app.language.current);
    if (!filled.ok) {
      await founded.value.lock();
      await notebooks.delete(founded.value.id);
      return filled.problem;
    }
    await app.enter(founded.value, { name, sample: true });
    app.router.go({ screen: 'groups' });
    return undefined;
  } catch {
    // A part of the app could not be fetched; the words ask to reload.
    return { kind: 'unexpected' };
  }
}
