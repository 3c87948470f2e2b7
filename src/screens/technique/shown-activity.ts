import type { Language } from '../../base/language.ts';
import { activities } from '../../content/activities.ts';
import type { Findable } from '../../practice/activity-search.ts';
import type { OwnActivity } from '../../practice/own-activity.ts';

/** An activity as it is read on the screen: of the catalogue, or of the agency's own. */
export interface ShownActivity extends Findable {
  /** Its code, or its id. */
  readonly key: string;
  readonly own: OwnActivity | undefined;
  readonly name: string;
  readonly material: string;
  readonly steps: readonly string[];
  readonly after: string;
}

/** Own ones first: who wrote them down will look for them. */
export function shownActivities(own: readonly OwnActivity[], language: Language): readonly ShownActivity[] {
  return [
    ...own.map((activity): ShownActivity => {
      const { id, name, medium, aims, minutes, least, most, material, steps, after } = activity;
      const lines = steps.split('\n').map((line) => line.trim());
      return {
        key: id,
        own: activity,
        name,
        medium,
        aims,
        minutes,
        least,
        most,
        material,
        steps: lines.filter(Boolean),
        after,
      };
    }),
    ...activities.map((activity): ShownActivity => {
      const { code, medium, name, aims, minutes, least, most, material, steps, after } = activity;
      return {
        key: code,
        own: undefined,
        name: name[language],
        medium,
        aims,
        minutes,
        least,
        most,
        material: material[language],
        steps: steps.map((step) => step[language]),
        after: after[language],
      };
    }),
  ];
}
