/**
 * Events as the text of a calendar file (RFC 5545), written by hand: what is needed of the standard is small, and a
 * calendar that misreads a file does so in silence.
 *
 * Hours are written in UTC, out of the tablet's own time zone. A time without a zone is taken for UTC by some of the
 * widespread calendars and for local by others, and a named zone needs its rules in the file; the moment itself is read
 * alike by all, summer time included. A day without an hour stands as a day, in whatever zone.
 */
import { addDays, isDate, isTime, momentOf } from './calendar.ts';

export interface CalendarEvent {
  /** The same at every export, so that a calendar brings its entry up to date and does not double it. */
  readonly uid: string;
  /** When what it tells was last changed, in milliseconds. */
  readonly changedAt: number;
  /** ISO date. */
  readonly day: string;
  /** "16:30"; '' for the whole day. */
  readonly time: string;
  /** Length of an event with an hour; null while it is not known. */
  readonly minutes: number | null;
  readonly title: string;
  readonly note: string;
  readonly place: string;
  readonly cancelled: boolean;
}

export const REMINDERS = ['none', 'hour', 'day'] as const;
/** One hour or one day before; a whole day is reminded of at eight on it, or at eight on the day before. */
export type Reminder = (typeof REMINDERS)[number];

export interface CalendarFile {
  readonly name: string;
  /** Version of the app. */
  readonly version: string;
  /** Two letters. */
  readonly language: string;
  readonly madeAt: number;
  readonly reminder: Reminder;
}

/** In octets, without the line break. */
const LONGEST_LINE = 75;
const SECOND = 1000;
/** SEQUENCE counts seconds from here: until 2088 they fit the 31 bits that calendars keep it in. */
const COUNTED_FROM = Date.UTC(2020, 0, 1);
const LARGEST_SEQUENCE = 0x7f_ff_ff_ff;

const TRIGGERS: Record<Exclude<Reminder, 'none'>, { readonly hour: string; readonly day: string }> = {
  hour: { hour: '-PT1H', day: 'PT8H' },
  day: { hour: '-P1D', day: '-PT16H' },
};

/** Events whose day does not exist are left out. */
export function icsOf(events: readonly CalendarEvent[], file: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Lingkar//Lingkar ${file.version}//${file.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(file.name)}`,
    ...events.filter(({ day }) => isDate(day)).flatMap((event) => linesOf(event, file)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf(event: CalendarEvent, { madeAt, reminder }: CalendarFile): readonly string[] {
  const start = isTime(event.time) ? momentOf(event.day, event.time) : undefined;
  const when =
    start === undefined
      ? [`DTSTART;VALUE=DATE:${dayText(event.day)}`, `DTEND;VALUE=DATE:${dayText(addDays(event.day, 1))}`]
      : [
          `DTSTART:${momentText(start)}`,
          ...(event.minutes === null ? [] : [`DTEND:${momentText(start + event.minutes * 60 * SECOND)}`]),
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${momentText(madeAt)}`,
    `LAST-MODIFIED:${momentText(event.changedAt)}`,
    `SEQUENCE:${sequence(event.changedAt)}`,
    ...when,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.note === '' ? [] : [`DESCRIPTION:${escaped(event.note)}`]),
    ...(event.place === '' ? [] : [`LOCATION:${escaped(event.place)}`]),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // Where a calendar is shared with colleagues or a family, they see that time is taken, and not for what.
    'CLASS:PRIVATE',
    // A day with something due on it is not a day without time.
    `TRANSP:${start === undefined || event.cancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(reminder === 'none' || event.cancelled
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(event.title)}`,
          `TRIGGER:${TRIGGERS[reminder][start === undefined ? 'day' : 'hour']}`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
}

/** Rises with every change of what is told. What was exported twice without a change is told apart by DTSTAMP. */
function sequence(changedAt: number): number {
  return Math.min(LARGEST_SEQUENCE, Math.max(0, Math.floor((changedAt - COUNTED_FROM) / SECOND)));
}

function dayText(day: string): string {
  return day.replaceAll('-', '');
}

function momentText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** The text as a value: signs with a meaning of their own marked, line breaks told, other control signs left out. */
export function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** The line in pieces that fit, each but the first begun by a space; no sign is cut in two. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (size + octets > LONGEST_LINE) {
      pieces.push(piece);
      piece = ' ';
      size = 1;
    }
    piece += sign;
    size += octets;
  }
  return [...pieces, piece].join('\r\n');
}

/** In UTF-8; half of a sign is written as the sign for a broken one, which takes three. */
function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
}
