import { beforeEach, describe, expect, it } from 'vitest';
import { Unkept, type Keepable } from '../../src/app/unkept.svelte.ts';
import type { Problem } from '../../src/base/result.ts';

interface Held extends Keepable {
  pending: boolean;
  problem: Problem | undefined;
  text: string;
  left: number;
}

let unkept: Unkept;
let lost: [Problem, string][];

beforeEach(() => {
  unkept = new Unkept();
  lost = [];
  unkept.onLost = (problem, words) => lost.push([problem, words]);
});

function held(over: Partial<Held> = {}): Held {
  return {
    pending: true,
    problem: undefined,
    text: 'setengah kalimat',
    left: 0,
    settle: () => Promise.resolve(),
    leave() {
      this.left += 1;
    },
    ...over,
  };
}

describe('words not yet kept', () => {
  it('hold back what would run them over, until their form is gone', () => {
    const stop = unkept.add(held());
    expect(unkept.any).toBe(true);
    stop();
    expect(unkept.any).toBe(false);
  });

  it('let go of what their form held when it has left', () => {
    const form = held();
    unkept.add(form)();
    expect(form.left).toBe(1);
  });

  it('are told when their form leaves and they can be kept nowhere any more', () => {
    unkept.add(held({ problem: { kind: 'notFound' } }))();
    expect(lost).toEqual([[{ kind: 'notFound' }, 'setengah kalimat']]);
  });

  it.each<[string, Partial<Held>]>([
    ['they wait as a draft', {}],
    ['they are kept after all', { pending: false, problem: { kind: 'notFound' } }],
    ['there are none', { text: '', problem: { kind: 'notFound' } }],
    ['the notebook is locked', { problem: { kind: 'locked' } }],
  ])('are not told of where %s', (_why, over) => {
    unkept.add(held(over))();
    expect(lost).toEqual([]);
  });

  it('are settled by every form, also beside one that fails', async () => {
    const settled: string[] = [];
    unkept.add(held({ settle: () => Promise.reject(new Error('bug')) }));
    unkept.add(held({ settle: async () => void settled.push('other') }));
    await unkept.keepAll();
    expect(settled).toEqual(['other']);
  });
});
