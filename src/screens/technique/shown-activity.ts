import type { Language } from '../../base/language.ts';
import type { TechniqueText } from '../../text/id/technique.ts';
import { activities } from '../../content/activities.ts';
import type { Findable } from '../../practice/activity-search.ts';
import { programmeMedia } from '../../content/programme-media.ts';
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

/** Medium, length and size of an activity in one line. */
export function activityMeta(
  { medium, minutes, least, most }: ShownActivity,
  language: Language,
  words: TechniqueText['media'],
): string {
  return [
    programmeMedia.find(({ code }) => code === medium)?.name[language] ?? '',
    minutes === null ? '' : words.minutes(minutes),
    least === null || most === null ? '' : words.people(least, most),
  ]
    .filter(Boolean)
    .join(' · ');
}
