/** The steps of a behaviour that is shown, in their order, and which of them have been shown. [X9] */
import { inPlace } from './agenda.ts';
import type { Line, TechniqueRun } from './technique-run.ts';

/** Lines of a run that hold the steps. */
export const MODEL_LIST = 'model';

type Run = Pick<TechniqueRun, 'places' | 'choices'>;

/** Places of the steps, by the key of the line. */
export function modelPlaces(run: Pick<Run, 'places'>): readonly { readonly key: string; readonly order: number }[] {
  const prefix = `${MODEL_LIST}-`;
  return run.places
    .filter(({ key }) => key.startsWith(prefix))
    .map(({ key, order }) => ({ key: key.slice(prefix.length), order }));
}

/** `lines` of the list, in the order of adding; as they follow each other. Those nobody moved come after, as they were added. */
export function modelSteps<L extends Pick<Line, 'key'>>(lines: readonly L[], run: Pick<Run, 'places'>): readonly L[] {
  const places = modelPlaces(run);
  const placed = new Set(places.map(({ key }) => key));
  return [
    ...inPlace(
      lines.filter(({ key }) => placed.has(key)),
      places,
    ),
    ...lines.filter(({ key }) => !placed.has(key)),
  ];
}

/** Name under which a run keeps that a step was shown. */
export function shownName(line: string): string {
  return `shown-${line}`;
}

export function wasShown(run: Pick<Run, 'choices'>, line: string): boolean {
  return run.choices.some(({ key, value }) => key === shownName(line) && value !== '');
}
