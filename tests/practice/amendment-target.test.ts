import { describe, expect, it } from 'vitest';
import { AMENDED_FIELDS, readTarget, targetText, type AmendmentTarget } from '../../src/practice/amendment-target.ts';

describe('the target of an amendment', () => {
  it('is read back as it was written', () => {
    const targets: AmendmentTarget[] = [
      { of: 'whole' },
      { of: 'entry', entry: 'abc_DEF-1' },
      { of: 'attendance', member: 'abc:def' },
      { of: 'principle', code: 'T7' },
      ...AMENDED_FIELDS.map((field) => ({ of: 'field' as const, field })),
    ];
    for (const target of targets) expect(readTarget(targetText(target))).toEqual(target);
  });

  it('of a later release is read as the whole session, so that its text still stands somewhere', () => {
    for (const text of ['weather', 'entry:', 'attendance:', 'principle:', 'ENTRY:x'])
      expect(readTarget(text)).toEqual({ of: 'whole' });
  });
});
