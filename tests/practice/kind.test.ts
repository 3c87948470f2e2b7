import { describe, expect, it } from 'vitest';
import { emptyItem, writeFields } from '../../src/practice/item.ts';
import { flatten, upcast, view, type Kind } from '../../src/practice/kind.ts';
import { memberKind } from '../../src/practice/member.ts';
import { sessionKind } from '../../src/practice/session.ts';

const write = { dot: ['a', 1] as const, at: [1, 0] as const, by: 'x' };

describe('flatten', () => {
  it('refuses the key of a part that no row could hold: it would be sealed, and never read again', () => {
    const step = (key: string) => () => flatten(sessionKind, { aims: { [key]: { text: 'x' } } });
    expect(step('prepare-scene')).not.toThrow();
    for (const key of ['prepare.scene', 'a/b', '', 'x'.repeat(65)]) expect(step(key)).toThrow();
  });
});

describe('view', () => {
  it('reads fields and parts, and knows no deleted item', () => {
    const block = { title: 'Pembukaan', minutes: 10, technique: '', material: '', leads: '' };
    const item = writeFields(
      emptyItem('session', 1, 'g'),
      flatten(sessionKind, { number: 3, blocks: { k1: block }, blockPlaces: { k1: { order: 1 } } }),
      write,
    );
    const session = view(sessionKind, 'id', 'space', item);
    expect(session?.number).toBe(3);
    expect(session?.blocks).toEqual([{ key: 'k1', ...block }]);
    expect(session?.blockPlaces).toEqual([{ key: 'k1', order: 1 }]);
    expect(session?.date).toBe('');
    expect(view(sessionKind, 'id', 'space', emptyItem('session', 1, 'g'))).toBeUndefined();
  });

  it('takes no part of an item for one of the kind that only every object has', () => {
    const item = writeFields(emptyItem('session', 1, 'g'), { number: 3, 'constructor/a': 1, 'toString/b': {} }, write);
    expect(view(sessionKind, 'id', 'space', item)).toMatchObject({ number: 3, unreadable: [] });
  });

  it('names a value of unknown form instead of hiding it, and keeps it in the item', () => {
    const item = writeFields(emptyItem('member', 1, 'g'), { name: 'Sari', joinedOn: '2026-02-31' }, write);
    const member = view(memberKind, 'id', 'space', item);
    expect(member?.name).toBe('Sari');
    expect(member?.joinedOn).toBe('');
    expect(member?.unreadable).toEqual(['joinedOn']);
    expect(member?.item.fields['joinedOn']?.[0]?.value).toBe('2026-02-31');
  });
});

describe('upcast', () => {
  it('takes an old item through every release up to the present', () => {
    const kind: Kind = {
      name: 'thing',
      schema: 3,
      fields: {},
      parts: {},
      upcasts: [
        (item) => ({ ...item, fields: { ...item.fields, b: item.fields['a'] ?? [] } }),
        (item) => ({ ...item, fields: { c: item.fields['b'] ?? [] } }),
      ],
    };
    const old = writeFields(emptyItem('thing', 1, 'p'), { a: 'kept' }, write);
    const now = upcast(kind, old);
    expect(now.schema).toBe(3);
    expect(now.fields['c']?.[0]?.value).toBe('kept');
  });
});
