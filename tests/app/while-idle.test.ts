import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whileIdle } from '../../src/app/while-idle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each([true, false])('what nobody waits for, with an idle callback: %s', (known) => {
  let idle: (() => void)[];
  beforeEach(() => {
    idle = [];
    if (known) vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
    else Reflect.deleteProperty(window, 'requestIdleCallback');
  });
  const next = async () => {
    await vi.advanceTimersByTimeAsync(1000);
    for (const run of idle.splice(0)) run();
    await vi.advanceTimersByTimeAsync(0);
  };

  it('is done one after the other, and one that fails stops no other', async () => {
    const done: string[] = [];
    let finish: (() => void) | undefined;
    whileIdle([
      () => Promise.resolve(done.push('first')),
      () => Promise.reject(new Error('offline')),
      () => new Promise<void>((resolve) => (finish = resolve)).then(() => done.push('slow')),
      () => Promise.resolve(done.push('last')),
    ]);
    expect(done).toEqual([]);
    for (let i = 0; i < 5; i += 1) await next();
    expect(done).toEqual(['first']);
    finish?.();
    for (let i = 0; i < 2; i += 1) await next();
    expect(done).toEqual(['first', 'slow', 'last']);
  });

  it('is begun no more once it was stopped', async () => {
    const done: string[] = [];
    const stop = whileIdle([() => Promise.resolve(done.push('first')), () => Promise.resolve(done.push('second'))]);
    await next();
    stop();
    const before = [...done];
    for (let i = 0; i < 3; i += 1) await next();
    expect(done).toEqual(before);
    whileIdle([() => Promise.resolve(done.push('never'))])();
    await next();
    expect(done).toEqual(before);
  });
});
