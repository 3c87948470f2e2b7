import { describe, expect, it } from 'vitest';
import { Form } from '../../src/app/form.svelte.ts';
import { success } from '../../src/base/result.ts';
import { DraftsInMemory } from './drafts-in-memory.ts';
import { emptyItem, merge, versionsOf, writeFields, type Dot, type Item, type Seen } from '../../src/practice/item.ts';

interface Values {
  needs: string;
}

function written(item: Item, device: string, n: number, ms: number, needs: string, seen?: Seen): Item {
  return writeFields(item, { needs }, { dot: [device, n], at: [ms, 0], by: device }, seen);
}

/** An item whose text was written on two tablets apart, and a form over it. */
function apart() {
  const born = written(emptyItem('member', 1, 'group'), 'a', 1, 1, 'first');
  let item = merge(
    written(born, 'a', 2, 10, 'mine', { needs: [['a', 1]] }),
    written(born, 'b', 1, 5, 'theirs', { needs: [['a', 1]] }),
  );
  let n = 2;
  const form = new Form<Values>({
    place: 'x',
    drafts: new DraftsInMemory(),
    live: () => ({ item, needs: versionsOf(item, 'needs')[0]?.value as string }),
    keep: async (changes, seen) => {
      const dot: Dot = ['a', (n += 1)];
      item = written(item, 'a', n, 10 + n, changes.needs ?? '', seen);
      return success(dot);
    },
  });
  const texts = () => versionsOf(item, 'needs').map(({ value }) => value);
  const arrive = (text: string) => {
    item = merge(item, written(emptyItem('member', 1, 'group'), 'c', 1, 99, text));
  };
  return { form, texts, arrive };
}

const others = (form: Form<Values>) => form.others('needs').map(({ value }) => value);

describe('a text written apart', () => {
  it('stays beside mine when I go on writing', async () => {
    const { form, texts } = apart();
    expect(form.get('needs')).toBe('mine');
    expect(others(form)).toEqual(['theirs']);
    form.set('needs', 'mine, longer');
    await form.keep();
    form.set('needs', 'mine, longer still');
    await form.keep();
    expect(texts()).toEqual(['mine, longer still', 'theirs']);
    expect(others(form)).toEqual(['theirs']);
  });

  it('goes only when decided on, and takes nothing along that came in meanwhile', async () => {
    const { form, texts, arrive } = apart();
    form.set('needs', 'mine, longer');
    await form.keep();
    const shown = form.others('needs');
    arrive('a third');
    form.decide('needs', 'mine\n\ntheirs', shown);
    await form.keep();
    expect(texts()).toEqual(['a third', 'mine\n\ntheirs']);
    expect(others(form)).toEqual(['a third']);
  });

  it('is not made by keeping the same words twice at once', async () => {
    const { form, texts } = apart();
    form.set('needs', 'longer');
    await Promise.all([form.keep(), form.keep(), form.settle()]);
    expect(texts()).toEqual(['longer', 'theirs']);
  });

  it('can be put away for a text that was already kept', async () => {
    const { form, texts } = apart();
    form.set('needs', 'mine is enough');
    await form.keep();
    form.decide('needs', 'mine is enough', form.others('needs'));
    await form.keep();
    expect(texts()).toEqual(['mine is enough']);
    expect(others(form)).toEqual([]);
  });
});
