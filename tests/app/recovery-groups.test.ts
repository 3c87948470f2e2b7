import { describe, expect, it } from 'vitest';
import { groupsOf, sameGroup } from '../../src/app/recovery-groups.ts';

describe('groups of a recovery code', () => {
  it('are seven of four characters', () => {
    expect(groupsOf('1P68-383J-706E-TDCF-N3FC-R42B-RFPA')).toEqual([
      '1P68',
      '383J',
      '706E',
      'TDCF',
      'N3FC',
      'R42B',
      'RFPA',
    ]);
  });

  it.each(['1P06', '1p06', ' ip o6 ', 'lPO6', '1P-06'])('is read back from %j', (typed) => {
    expect(sameGroup(typed, '1P06')).toBe(true);
  });

  it.each(['', '1P0', '1P066', '1P08'])('is not read back from %j', (typed) => {
    expect(sameGroup(typed, '1P06')).toBe(false);
  });

  it('never takes an empty field for a group that is missing', () => {
    expect(sameGroup('', undefined)).toBe(false);
    expect(sameGroup('', '')).toBe(false);
  });
});
