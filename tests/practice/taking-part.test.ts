import { describe, expect, it } from 'vitest';
import type { Presence } from '../../src/practice/attendance.ts';
import { takingPart } from '../../src/practice/taking-part.ts';

const members = ['sari', 'budi', 'wati'].map((id) => ({ id }));
const mark = (member: string, presence: Presence | '', at: number) => ({ member, presence, at });
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
const nothing = { people: [] };

describe('who takes part', () => {
  it('are those present or late; nobody while nobody is marked', () => {
    expect(ids(takingPart(members, [], nothing))).toEqual([]);
    const marks = [mark('sari', 'present', 1), mark('budi', 'late', 1), mark('wati', 'excused', 1)];
    expect(ids(takingPart(members, marks, nothing))).toEqual(['sari', 'budi']);
  });

  it('can be chosen without any mark, and taken out although present', () => {
    const people = [
      { key: 'wati', takes: 'in' as const, at: 5 },
      { key: 'sari', takes: 'out' as const, at: 5 },
    ];
    expect(ids(takingPart(members, [mark('sari', 'present', 1)], { people }))).toEqual(['wati']);
  });

  it('leaves when marked absent afterwards, and comes back when marked present after that', () => {
    const people = [{ key: 'sari', takes: 'in' as const, at: 5 }];
    expect(ids(takingPart(members, [mark('sari', 'absent', 9)], { people }))).toEqual([]);
    expect(ids(takingPart(members, [mark('sari', 'absent', 4)], { people }))).toEqual(['sari']);
    const out = [{ key: 'sari', takes: 'out' as const, at: 5 }];
    expect(ids(takingPart(members, [mark('sari', 'late', 9)], { people: out }))).toEqual(['sari']);
  });

  it('minds no mark that was taken away again', () => {
    const people = [{ key: 'sari', takes: 'in' as const, at: 5 }];
    expect(ids(takingPart(members, [mark('sari', '', 9)], { people }))).toEqual(['sari']);
  });
});
