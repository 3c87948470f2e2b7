import { describe, expect, it } from 'vitest';
import { attendanceKind } from '../../src/practice/attendance.ts';
import { endingKind } from '../../src/practice/ending.ts';
import { groupKind } from '../../src/practice/group.ts';
import { emptyItem, merge, writeFields, type Item } from '../../src/practice/item.ts';
import type { Json } from '../../src/base/json.ts';
import type { Kind } from '../../src/practice/kind.ts';
import { paperFormKind } from '../../src/practice/paper-form.ts';
import { sessionKind } from '../../src/practice/session.ts';
import { signatureKind } from '../../src/practice/signature.ts';
import { apartUpTo, fieldsApart } from '../../src/practice/words-apart.ts';

function apart(kind: Kind, mine: Record<string, Json>, theirs: Record<string, Json>): Item {
  const item = emptyItem(kind.name, kind.schema, 'P'.repeat(22));
  const write = (device: string, n: number) => ({ dot: [device, n] as const, at: [n, 0] as const, by: device });
  return merge(writeFields(item, mine, write('a', 7)), writeFields(item, theirs, write('b', 3)));
}

describe('what was written apart', () => {
  it('is what differs in words', () => {
    const item = apart(sessionKind, { reflection: 'Hangat', place: 'Balai' }, { reflection: 'Warm', place: 'Balai' });
    expect(fieldsApart(sessionKind, item)).toEqual(['reflection']);
    expect(apartUpTo(sessionKind, item)).toEqual({ a: 7, b: 3 });
  });

  it('is not when something was tapped, where somebody stood, or in which order things lie', () => {
    const taps = apart(attendanceKind, { presence: 'present', at: 1 }, { presence: 'present', at: 2 });
    expect(fieldsApart(attendanceKind, taps)).toEqual([]);
    expect(apartUpTo(attendanceKind, taps)).toBeUndefined();
    const session = apart(
      sessionKind,
      { endedAt: 1, wrapUpStep: 'marks', 'blockPlaces/a': { order: 1 } },
      { endedAt: 2, wrapUpStep: 'done', 'blockPlaces/a': { order: 2 } },
    );
    expect(fieldsApart(sessionKind, session)).toEqual([]);
    const ending = apart(
      endingKind,
      { 'voiceFacts/x': { theme: 'gain', member: 'A', saidAt: 1 } },
      { 'voiceFacts/x': { theme: 'gain', member: '', saidAt: 2 } },
    );
    expect(fieldsApart(endingKind, ending)).toEqual(['voiceFacts/x']);
  });

  it('is not what a member answered for themselves, until when a suggestion stays away, or whose keying became a mark', () => {
    const ballots = apart(endingKind, { 'ballots/a': { mark: 'yes' } }, { 'ballots/a': { mark: 'no' } });
    expect(fieldsApart(endingKind, ballots)).toEqual([]);
    const signed = apart(signatureKind, { wording: 'k1', way: 'drawn' }, { wording: 'k2', way: 'drawn' });
    expect(fieldsApart(signatureKind, signed)).toEqual([]);
    const away = apart(groupKind, { 'putAway/x': { held: 3 } }, { 'putAway/x': { held: null } });
    expect(fieldsApart(groupKind, away)).toEqual([]);
    const cell = (wrote: boolean, presence = 'present') => ({ 'cells/1-1': { presence, wrote, left: false } });
    expect(fieldsApart(paperFormKind, apart(paperFormKind, cell(true), cell(false)))).toEqual([]);
    expect(fieldsApart(paperFormKind, apart(paperFormKind, cell(true), cell(true, 'late')))).toEqual(['cells/1-1']);
  });

  it('is whether something happened at all', () => {
    const item = apart(sessionKind, { closedAt: 1 }, { closedAt: null });
    expect(fieldsApart(sessionKind, item)).toEqual(['closedAt']);
  });
});
