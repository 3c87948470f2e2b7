import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Form, type FormPlan } from '../../src/app/form.svelte.ts';
import { failure, success, type Result } from '../../src/base/result.ts';
import type { Json } from '../../src/base/json.ts';
import { emptyItem, writeFields, type Dot, type Item, type Seen } from '../../src/practice/item.ts';

interface Values {
  name: string;
  joinedOn: string;
}

let kept: { changes: Partial<Values>; seen: Seen }[];
let drafts: Map<string, Json>;
let answer: Result<Dot>;
let item: Item;

beforeEach(() => {
  vi.useFakeTimers();
  kept = [];
  drafts = new Map();
  answer = success(['dewi', 7] as const);
  item = writeFields(emptyItem('member', 1, 'g'), { name: 'Sari' }, { dot: ['dewi', 1], at: [1, 0], by: 'x' });
});

function form(over: Partial<FormPlan<Values>> = {}): Form<Values> {
  return new Form<Values>({
    place: 'member/1',
    drafts: {
      read: (place) => Promise.resolve(drafts.get(place)),
      keep: (place, value) => {
        drafts.set(place, value);
        return Promise.resolve(success(undefined));
      },
      drop: (place) => {
        drafts.delete(place);
        return Promise.resolve(success(undefined));
      },
    },
    live: () => ({ item, name: 'Sari', joinedOn: '' }),
    keep: (changes, seen) => {
      kept.push({ changes, seen });
      return Promise.resolve(answer);
    },
    check: (field, value) => (field === 'joinedOn' && value === '2026-02-30' ? 'no such day' : undefined),
    ...over,
  });
}

describe('a form', () => {
  it('keeps what was typed after a short pause, once, with what it had seen', async () => {
    const filled = form();
    filled.set('name', 'Sa');
    filled.set('name', 'Sari Dewi');
    expect(filled.state).toBe('keeping');
    expect(filled.pending).toBe(true);
    await vi.runAllTimersAsync();
    expect(kept).toEqual([{ changes: { name: 'Sari Dewi' }, seen: { name: [['dewi', 1]] } }]);
    expect(filled.state).toBe('kept');
    expect(filled.pending).toBe(false);
    filled.set('name', 'Sari D.');
    await vi.runAllTimersAsync();
    expect(kept[1]?.seen).toEqual({
      name: [
        ['dewi', 1],
        ['dewi', 7],
      ],
    });
  });

  it('puts half-written words down as a draft within a second, and drops it once kept', async () => {
    const filled = form();
    filled.set('name', 'setengah');
    await vi.advanceTimersByTimeAsync(300);
    expect(drafts.get('member/1')).toMatchObject({ values: { name: 'setengah' } });
    await vi.runAllTimersAsync();
    expect(drafts.size).toBe(0);
  });

  it('puts down drafts also under a hand that never rests', async () => {
    const filled = form();
    for (let letters = 1; letters <= 40; letters += 1) {
      filled.set('name', 'x'.repeat(letters));
      await vi.advanceTimersByTimeAsync(100);
      const draft = drafts.get('member/1') as { values: { name: string } } | undefined;
      if (letters > 10) expect(draft?.values.name.length).toBeGreaterThanOrEqual(letters - 5);
    }
  });

  it('keeps the rest when one value cannot be, and holds that one as a draft', async () => {
    const filled = form();
    filled.set('joinedOn', '2026-02-30');
    filled.set('name', 'Budi');
    await vi.runAllTimersAsync();
    expect(kept.map(({ changes }) => changes)).toEqual([{ name: 'Budi' }]);
    expect(filled.error('joinedOn')).toBe('no such day');
    expect(filled.get('joinedOn')).toBe('2026-02-30');
    expect(filled.pending).toBe(true);
    await filled.settle();
    expect(drafts.get('member/1')).toMatchObject({ values: { joinedOn: '2026-02-30' } });
  });

  it('leaves the text on the screen when the disk is full, and says so', async () => {
    answer = failure({ kind: 'storageFull' });
    const filled = form();
    filled.set('name', 'panjang sekali');
    await vi.runAllTimersAsync();
    expect(filled.state).toBe('failed');
    expect(filled.problem).toEqual({ kind: 'storageFull' });
    expect(filled.get('name')).toBe('panjang sekali');
    expect(filled.pending).toBe(true);
    answer = success(['dewi', 9] as const);
    await filled.keep();
    expect(filled.state).toBe('kept');
    expect(filled.problem).toBeUndefined();
  });

  it('comes back after a kill with the words and with what they had been written upon', async () => {
    const filled = form();
    filled.set('name', 'sebelum mati');
    await vi.advanceTimersByTimeAsync(300);
    const again = form();
    await again.ready;
    expect(again.get('name')).toBe('sebelum mati');
    expect(again.restored).toBe(true);
    await vi.runAllTimersAsync();
    expect(kept.at(-1)?.seen).toEqual({ name: [['dewi', 1]] });
  });

  it('without a keeping of its own only drafts, until it is handed in', async () => {
    const filled = new Form<Values>({
      place: 'note/1',
      drafts: {
        read: () => Promise.resolve(undefined),
        keep: (place, value) => {
          drafts.set(place, value);
          return Promise.resolve(success(undefined));
        },
        drop: (place) => {
          drafts.delete(place);
          return Promise.resolve(success(undefined));
        },
      },
      live: () => ({ name: '', joinedOn: '' }),
    });
    filled.set('name', 'catatan');
    await vi.runAllTimersAsync();
    expect(kept).toEqual([]);
    expect(drafts.size).toBe(1);
    expect(filled.typed()).toEqual({ name: 'catatan' });
    await filled.clear();
    expect(drafts.size).toBe(0);
    expect(filled.get('name')).toBe('');
  });
});
