import { PRESENCES } from '../../practice/attendance.ts';
import { isThere, mean, type MemberStep, type Mood } from '../../practice/progress.ts';
import type { Formats } from '../../text/formats.ts';
import type { ProgressText } from '../../text/id/progress.ts';

/** Presence in words: what was the case how often, for whoever does not see the strip. */
export function toldPresence(steps: readonly MemberStep[], words: ProgressText): string {
  const inside = steps.filter(({ presence }) => presence !== 'outside');
  const there = words.thereOf(inside.filter(({ presence }) => isThere(presence)).length, inside.length);
  const others = PRESENCES.filter((one) => one !== 'present')
    .map((one) => [one, inside.filter(({ presence }) => presence === one).length] as const)
    .filter(([, n]) => n > 0)
    .map(([one, n]) => words.times(n, words.presences[one]));
  return [there, ...others].join(', ');
}

/** One presence in words. */
export function sayPresence(presence: MemberStep['presence'], words: ProgressText): string {
  if (presence === '') return words.unmarked;
  return presence === 'outside' ? words.outside : words.presences[presence];
}

/** A value of a slider, or a mean of several, with one decimal at most. */
export function sayMood(value: number | null, formats: Formats, words: ProgressText): string {
  return value === null ? words.nothing : formats.number(Math.round(value * 10) / 10);
}

export function toldMood(moods: readonly Mood[], formats: Formats, words: ProgressText): string {
  const [came, went] = (['in', 'out'] as const).map((check) => mean(moods.flatMap((mood) => mood[check] ?? [])));
  if ((came ?? null) === null && (went ?? null) === null) return words.moodNone;
  return words.moodTold(sayMood(came ?? null, formats, words), sayMood(went ?? null, formats, words));
}

export function hasMood(moods: readonly Mood[]): boolean {
  return moods.some((mood) => mood.in !== null || mood.out !== null);
}
