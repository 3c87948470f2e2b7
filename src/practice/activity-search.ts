/** Finds activities that fit: the time there is, the people there are, what it is for, the medium. */

export interface Findable {
  readonly medium: string;
  readonly aims: readonly string[];
  /** null for "not yet known": such a one fits always. */
  readonly minutes: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

export interface ActivityWish {
  /** At most so long; null for any. */
  readonly minutes: number | null;
  /** People who take part; 0 for any number. */
  readonly people: number;
  /** '' for any. */
  readonly aim: string;
  readonly medium: string;
}

export function fits(activity: Findable, { minutes, people, aim, medium }: ActivityWish): boolean {
  return (
    (minutes === null || activity.minutes === null || activity.minutes <= minutes) &&
    (people === 0 ||
      ((activity.least === null || activity.least <= people) && (activity.most === null || activity.most >= people))) &&
    (aim === '' || activity.aims.length === 0 || activity.aims.includes(aim)) &&
    (medium === '' || activity.medium === medium)
  );
}
