import type { Language } from '../base/language.ts';

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** Dates, times and numbers as each language writes them. Dates are local days ("2026-11-23"), never moments. */
export interface Formats {
  readonly locale: string;
  /** "Senin, 23 November 2026"; '' for no date. */
  longDate(date: string): string;
  /** "23 Nov 2026"; '' for no date. */
  date(date: string): string;
  /** "Sen, 23 Nov"; '' for no date. */
  shortDate(date: string): string;
  /** "16.30" in Indonesian, "16:30" in English; '' for no time. */
  time(time: string): string;
  /** Local time of day of a moment. */
  timeOf(moment: number): string;
  /** Local date and time of a moment. */
  dateTimeOf(moment: number): string;
  /** '0' Sunday … '6' Saturday. */
  weekday(day: number): string;
  number(value: number): string;
  /** 0.42 → "42%". */
  percent(share: number): string;
  /** Compares names as the language sorts them. */
  compare(a: string, b: string): number;
  /** "Sari, Budi dan Wati". */
  list(parts: readonly string[]): string;
}

export function formatsIn(language: Language): Formats {
  const locale = LOCALES[language];
  const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options));
  const long = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const middle = dates({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const short = dates({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const clock = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const whole = dates({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  const day = dates({ weekday: 'long', timeZone: 'UTC' });
  const number = once(() => new Intl.NumberFormat(locale));
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const collator = once(() => new Intl.Collator(locale, { sensitivity: 'base', numeric: true }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const onDay = (format: () => Intl.DateTimeFormat) => (date: string) => {
    const moment = Date.parse(`${date}T00:00:00Z`);
    return Number.isNaN(moment) ? date : format().format(moment);
  };
  return {
    locale,
    longDate: onDay(long),
    date: onDay(middle),
    shortDate: onDay(short),
    time: (time) => (language === 'id' ? time.replace(':', '.') : time),
    timeOf: (moment) => clock().format(moment),
    dateTimeOf: (moment) => whole().format(moment),
    // 4 January 1970 was a Sunday.
    weekday: (index) => day().format((3 + index) * 86_400_000),
    number: (value) => number().format(value),
    percent: (share) => percent().format(share),
    compare: (a, b) => collator().compare(a, b),
    list: (parts) => list().format(parts),
  };
}

/** Made when it is first needed and then kept: ten of these at the start would cost more than the unlock screen. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
