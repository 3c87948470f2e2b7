/**
 * Dates and times as people write them: local, without a zone. "2026-11-23", "16:30". A session held in Papua keeps
 * its hour when its notes are read in Jakarta.
 */
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const DAY_MS = 86_400_000;

/** Whether the text names a day that exists (30 February does not). */
export function isDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

export function isTime(text: string): boolean {
  return TIME.test(text);
}

/** The day `days` later (negative: earlier). The date must be one `isDate` accepts. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Minutes after midnight. */
export function minutesOf(time: string): number {
  const parts = TIME.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : Number.NaN;
}

/** "16:30" plus 45 → "17:15"; runs over midnight without naming the day. */
export function addMinutes(time: string, minutes: number): string {
  const total = (((minutesOf(time) + minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** Local date of a moment (milliseconds since 1970 UTC) on this tablet. */
export function localDate(moment: number): string {
  const day = new Date(moment);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
}

/** Local time of day of a moment on this tablet. */
export function localTime(moment: number): string {
  const day = new Date(moment);
  return `${String(day.getHours()).padStart(2, '0')}:${String(day.getMinutes()).padStart(2, '0')}`;
}

/** The moment of a local date and time on this tablet, in milliseconds since 1970 UTC; NaN when either is not one. */
export function momentOf(date: string, time: string): number {
  return isDate(date) && isTime(time) ? new Date(`${date}T${time}:00`).getTime() : Number.NaN;
}
