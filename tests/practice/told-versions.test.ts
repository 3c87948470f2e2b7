import { describe, expect, it } from 'vitest';
import { sessionKind } from '../../src/practice/session.ts';
import { toldVersions } from '../../src/practice/told-versions.ts';
import { madeView, writtenApart } from './made-view.ts';

describe('versions of a text to be told', () => {
  const { item } = madeView(sessionKind, 's', { reflection: ' Tenang. \n' });

  it('are trimmed, and none when nothing was written', () => {
    expect(toldVersions(item, 'reflection')).toEqual(['Tenang.']);
    expect(toldVersions(item, 'analysis')).toEqual([]);
  });

  it('are all told, latest first, equal and blank ones not twice', () => {
    const two = writtenApart(sessionKind, item, 'b', { reflection: 'Riuh.' });
    const same = writtenApart(sessionKind, two, 'c', { reflection: 'Tenang.' });
    const blank = writtenApart(sessionKind, same, 'd', { reflection: '  ' });
    expect(toldVersions(blank, 'reflection')).toEqual(['Tenang.', 'Riuh.']);
  });
});
