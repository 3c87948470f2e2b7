import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { momentOf } from '../../src/practice/calendar.ts';
import { escaped, folded, icsOf, type CalendarEvent, type CalendarFile } from '../../src/practice/ics-writing.ts';

const FILE: CalendarFile = {
  name: 'Kelompok',
  version: '0.1.0',
  language: 'id',
  madeAt: Date.UTC(2026, 10, 20, 3, 4, 5),
  reminder: 'none',
};

const EVENT: CalendarEvent = {
  uid: 'session-1@lingkar',
  changedAt: Date.UTC(2026, 10, 1),
  day: '2026-11-23',
  time: '16:30',
  minutes: 90,
  title: 'Pertemuan kelompok 5',
  note: '',
  place: '',
  cancelled: false,
};

const hardText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('\\', ';', ',', ':', '"', '\n', '\r', '\t', ' ', '\0', '\u0007', 'é', '🌻', '한', 'n', 'N'),
    maxLength: 300,
  }),
  fc.string({ unit: fc.constantFrom('👩‍👩‍👧', 'ü', 'a', '\u{1F3FD}'), minLength: 60, maxLength: 160 }),
);

const day = fc
  .date({ min: new Date('2020-01-02'), max: new Date('2080-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc.oneof(
  fc.constant(''),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
);
const event: fc.Arbitrary<CalendarEvent> = fc.record({
  uid: fc.uuid().map((id) => `step-${id}@lingkar`),
  changedAt: fc.integer({ min: 0, max: 4e12 }),
  day,
  time,
  minutes: fc.option(fc.integer({ min: 1, max: 1440 })),
  title: hardText,
  note: hardText,
  place: hardText,
  cancelled: fc.boolean(),
});

/** What goes to the disk and comes back: bytes, as a calendar reads them. */
function throughDisk(text: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text));
}

function read(text: string): ICAL.Component[] {
  const parsed = new ICAL.Component(ICAL.parse(throughDisk(text)) as unknown[] as never);
  return parsed.getAllSubcomponents('vevent');
}

const valueOf = (component: ICAL.Component | undefined, name: string) => component?.getFirstPropertyValue(name);
const shown = (text: string) => throughDisk(text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, ''));

describe('a calendar file', () => {
  it('is read back word for word by another program', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 5 }),
        fc.constantFrom('none' as const, 'hour' as const, 'day' as const),
        (events, reminder) => {
          const found = read(icsOf(events, { ...FILE, reminder }));
          expect(found).toHaveLength(events.length);
          for (const [index, told] of events.entries()) {
            const one = found[index];
            expect(valueOf(one, 'uid')).toBe(told.uid);
            expect(valueOf(one, 'summary')).toBe(shown(told.title));
            expect(valueOf(one, 'description') ?? '').toBe(shown(told.note));
            expect(valueOf(one, 'location') ?? '').toBe(shown(told.place));
            expect(valueOf(one, 'status')).toBe(told.cancelled ? 'CANCELLED' : 'CONFIRMED');
            expect(valueOf(one, 'class')).toBe('PRIVATE');
            const start = valueOf(one, 'dtstart') as ICAL.Time;
            const end = valueOf(one, 'dtend') as ICAL.Time | null;
            if (told.time === '') {
              expect(start.isDate).toBe(true);
              expect(start.toString()).toBe(told.day);
              expect(end?.subtractDate(start).toSeconds()).toBe(86_400);
            } else {
              const at = momentOf(told.day, told.time);
              expect(start.toJSDate().getTime()).toBe(at);
              if (told.minutes === null) expect(end).toBeNull();
              else expect(end?.toJSDate().getTime()).toBe(at + told.minutes * 60_000);
            }
            const alarms = one?.getAllSubcomponents('valarm') ?? [];
            expect(alarms).toHaveLength(reminder === 'none' || told.cancelled ? 0 : 1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('holds no line beyond 75 octets, cuts no sign in two, and ends every line with CRLF', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 3 }), (events) => {
        const bytes = new TextEncoder().encode(icsOf(events, FILE));
        const lines: Uint8Array[] = [];
        let from = 0;
        for (const [at, byte] of bytes.entries()) {
          if (byte !== 0x0a) continue;
          expect(bytes[at - 1]).toBe(0x0d);
          lines.push(bytes.subarray(from, at - 1));
          from = at + 1;
        }
        expect(from).toBe(bytes.length);
        for (const line of lines) {
          expect(line.length).toBeLessThanOrEqual(75);
          expect(line.length).toBeGreaterThan(0);
          expect(line.includes(0x0d)).toBe(false);
          // A sign cut in two would not decode.
          new TextDecoder('utf-8', { fatal: true }).decode(line);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('unfolds to what was folded', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const line = `SUMMARY:${escaped(text)}`;
        expect(folded(line).replaceAll('\r\n ', '')).toBe(line);
      }),
    );
    expect(folded(`A:${'x'.repeat(73)}`)).not.toContain('\r\n');
    expect(folded(`A:${'x'.repeat(74)}`)).toBe(`A:${'x'.repeat(73)}\r\n x`);
    expect(folded(`A:${'x'.repeat(72)}é`)).toBe(`A:${'x'.repeat(72)}\r\n é`);
  });

  it('counts up with every change, within what a calendar can hold', () => {
    const sequence = (changedAt: number) =>
      Number(valueOf(read(icsOf([{ ...EVENT, changedAt }], FILE))[0], 'sequence'));
    const first = sequence(Date.UTC(2026, 10, 1));
    expect(sequence(Date.UTC(2026, 10, 1, 0, 0, 1))).toBe(first + 1);
    expect(sequence(0)).toBe(0);
    expect(sequence(8e15)).toBe(2 ** 31 - 1);
  });

  it('reminds an hour before, and on a whole day at eight', () => {
    const trigger = (time: string, reminder: 'hour' | 'day') => {
      const [found] = read(icsOf([{ ...EVENT, time }], { ...FILE, reminder }));
      return String(valueOf(found?.getFirstSubcomponent('valarm') ?? undefined, 'trigger'));
    };
    expect(trigger('16:30', 'hour')).toBe('-PT1H');
    expect(trigger('16:30', 'day')).toBe('-P1D');
    expect(trigger('', 'hour')).toBe('PT8H');
    expect(trigger('', 'day')).toBe('-PT16H');
  });

  it('leaves out what has no day that exists', () => {
    expect(read(icsOf([{ ...EVENT, day: '' }, { ...EVENT, day: '2026-02-30' }, EVENT], FILE))).toHaveLength(1);
  });
});

describe('the hour of an event', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('is the moment it has in the zone of the tablet, in summer and in winter', () => {
    const startIn = (tz: string, day: string) => {
      process.env['TZ'] = tz;
      return /DTSTART:(\S+)/.exec(icsOf([{ ...EVENT, day }], FILE))?.[1];
    };
    expect(startIn('Asia/Jayapura', '2026-11-23')).toBe('20261123T073000Z');
    expect(startIn('Asia/Jakarta', '2026-11-23')).toBe('20261123T093000Z');
    expect(startIn('Europe/Amsterdam', '2026-11-23')).toBe('20261123T153000Z');
    expect(startIn('Europe/Amsterdam', '2026-07-23')).toBe('20260723T143000Z');
  });
});
