import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Form, type FormPlan } from '../../src/app/form.svelte.ts';
import { failure, success, type Result } from '../../src/base/result.ts';
import { emptyItem, writeFields, type Dot, type Item, type Seen } from '../../src/practice/item.ts';
import { DraftsInMemory } from './drafts-in-memory.ts';

interface Values {
  name: string;
  joinedOn: string;
}

let kept: { changes: Partial<Values>; seen: Seen }[];
let drafts: DraftsInMemory;
let answer: Result<Dot>;
let item: Item;

beforeEach(() => {
  vi.useFakeTimers();
  kept = [];
  drafts = new DraftsInMemory();
  answer = success(['dewi', 7] as const);
  item = writeFields(emptyItem('member', 1, 'g'), { name: 'Sari' }, { dot: ['dewi', 1], at: [1, 0], by: 'x' });
});

function form(over: Partial<FormPlan<Values>> = {}): Form<Values> {
  return new Form<Values>({
    place: 'member/1',
    drafts,
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
    expect(drafts.all('member/1')).toMatchObject([{ values: { name: 'setengah' } }]);
    await vi.runAllTimersAsync();
    expect(drafts.rows.size).toBe(0);
  });

  it('puts down drafts also under a hand that never rests', async () => {
    const filled = form();
    for (let letters = 1; letters <= 40; letters += 1) {
      filled.set('name', 'x'.repeat(letters));
      await vi.advanceTimersByTimeAsync(100);
      const draft = drafts.all('member/1')[0] as { values: { name: string } } | undefined;
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
    expect(drafts.all('member/1')).toMatchObject([{ values: { joinedOn: '2026-02-30' } }]);
  });

  it('puts codes and dates into words for copying out, and leaves words as they are', () => {
    const say: FormPlan<Values>['say'] = (field, value) =>
      field === 'joinedOn' ? (value === '' ? '' : `since ${String(value)}`) : undefined;
    const filled = form({ say });
    filled.set('name', 'Sari');
    filled.set('joinedOn', '2026-11-23');
    expect(filled.text).toBe('Sari\n\nsince 2026-11-23');
    filled.set('joinedOn', '');
    expect(filled.text).toBe('Sari');
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
    drafts.kill();
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
      drafts,
      live: () => ({ name: '', joinedOn: '' }),
    });
    filled.set('name', 'catatan');
    await vi.runAllTimersAsync();
    expect(kept).toEqual([]);
    expect(drafts.rows.size).toBe(1);
    expect(filled.typed()).toEqual({ name: 'catatan' });
    await filled.clear();
    expect(drafts.rows.size).toBe(0);
    expect(filled.get('name')).toBe('');
  });
});

describe('a form that is handed in', () => {
  const note = () => form({ keep: undefined as never, live: () => ({ name: '', joinedOn: '' }) });
  const wellKept = async () => success(undefined);

  /** A draft as a window leaves it behind that dies in the middle of these words. */
  async function leftBehind(name: string): Promise<void> {
    note().set('name', name);
    await vi.advanceTimersByTimeAsync(300);
    drafts.kill();
  }

  it('never touches what another window types at the same place [ST13]', async () => {
    const [here, there] = [note(), note()];
    there.set('name', 'di sana');
    here.set('name', 'di sini');
    await vi.advanceTimersByTimeAsync(300);
    expect(drafts.all('member/1')).toMatchObject([{ values: { name: 'di sana' } }, { values: { name: 'di sini' } }]);
    await here.handIn(wellKept);
    await here.clear();
    expect(drafts.all('member/1')).toMatchObject([{ values: { name: 'di sana' } }]);
    const third = note();
    await third.ready;
    expect(third.restored).toBe(false);
  });

  it('brings back every draft that was left behind, one after the other [ST13]', async () => {
    await leftBehind('satu');
    note().set('name', 'dua');
    await vi.advanceTimersByTimeAsync(300);
    drafts.kill();
    const filled = note();
    await filled.ready;
    const seen: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      expect(filled.restored).toBe(true);
      seen.push(filled.get('name'));
      await filled.handIn(wellKept);
      await vi.runAllTimersAsync();
    }
    expect(seen.sort()).toEqual(['dua', 'satu']);
    expect(filled.restored).toBe(false);
    expect(filled.get('name')).toBe('');
    expect(drafts.rows.size).toBe(0);
  });

  it('lets words typed at once come first, and brings the draft back after them [ST13]', async () => {
    await leftBehind('dahulu');
    const filled = note();
    filled.set('name', 'lebih cepat');
    await filled.ready;
    expect(filled.get('name')).toBe('lebih cepat');
    await filled.handIn(wellKept);
    await vi.runAllTimersAsync();
    expect(filled.get('name')).toBe('dahulu');
  });

  it('is no draft any more when all that was typed is deleted again', async () => {
    const filled = note();
    filled.set('name', 'salah');
    await vi.advanceTimersByTimeAsync(300);
    expect(drafts.rows.size).toBe(1);
    filled.set('name', '');
    await vi.runAllTimersAsync();
    expect(filled.pending).toBe(false);
    expect(drafts.rows.size).toBe(0);
  });

  it('keeps what a quick hand types on meanwhile, and puts it down', async () => {
    const filled = note();
    filled.set('name', 'Pertama.');
    filled.set('joinedOn', '2026-01-01');
    await filled.handIn(async () => {
      filled.set('name', 'Pertama. Kedua.');
      return success(undefined);
    });
    expect(filled.get('name')).toBe(' Kedua.');
    expect(filled.get('joinedOn')).toBe('');
    await vi.runAllTimersAsync();
    expect(drafts.all('member/1')).toMatchObject([{ values: { name: ' Kedua.' } }]);
  });

  it('keeps what was begun anew meanwhile whole', async () => {
    const filled = note();
    filled.set('name', 'Pertama.');
    await filled.handIn(async () => {
      filled.set('name', 'Lain sekali');
      return success(undefined);
    });
    expect(filled.get('name')).toBe('Lain sekali');
  });

  it('puts the words down where handing in failed, and says why', async () => {
    const filled = note();
    filled.set('name', 'tidak muat');
    await filled.handIn(async () => failure({ kind: 'storageFull' }));
    expect(filled.state).toBe('failed');
    expect(filled.problem).toEqual({ kind: 'storageFull' });
    expect(filled.get('name')).toBe('tidak muat');
    await vi.runAllTimersAsync();
    expect(drafts.all('member/1')).toMatchObject([{ values: { name: 'tidak muat' } }]);
  });

  it('writes nothing of its own beside the command that keeps its words', async () => {
    const filled = note();
    filled.set('name', 'catatan');
    await filled.handIn(wellKept);
    await vi.runAllTimersAsync();
    expect(drafts.writes).toBe(0);
  });
});

describe('a form that keeps itself', () => {
  it('keeps the words of every window that died, each upon what it had seen [ST13]', async () => {
    for (const name of ['satu', 'dua']) {
      const killed = form({ keep: () => new Promise(() => undefined) });
      killed.set('name', name);
    }
    await vi.advanceTimersByTimeAsync(300);
    drafts.kill();
    const again = form();
    await vi.runAllTimersAsync();
    expect(kept.map(({ changes, seen }) => ({ ...changes, ...seen }))).toEqual([
      { name: [['dewi', 1]] },
      { name: [['dewi', 1]] },
    ]);
    expect(kept.map(({ changes }) => changes.name).sort()).toEqual(['dua', 'satu']);
    expect(again.pending).toBe(false);
    expect(drafts.rows.size).toBe(0);
  });
});

describe('what a form was told', () => {
  it('can be copied out as plain text, with the words of its parts', () => {
    const filled = new Form<Record<string, unknown>>({ place: 'plan/1', drafts, live: () => ({}) });
    filled.set('purpose', 'Saling percaya');
    filled.set('number', 3);
    filled.set('aims', ['m1', 'm2']);
    filled.set('blocks/a', { title: 'Pembukaan', minutes: 10, material: ' ' });
    expect(filled.text).toBe('Saling percaya\n\nPembukaan');
  });
});
