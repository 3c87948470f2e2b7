import { describe, expect, it } from 'vitest';
import { TabletStorage } from '../../src/app/tablet-storage.svelte.ts';

describe('the storage of the tablet', () => {
  it('tells what the browser tells', async () => {
    const storage = new TabletStorage({
      persisted: () => Promise.resolve(true),
      estimate: () => Promise.resolve({ usage: 5, quota: 105 }),
    });
    await storage.ready;
    expect(storage.persisted).toBe(true);
    expect(storage.space).toEqual({ used: 5, left: 100 });
    expect(storage.canAsk).toBe(false);
  });

  it('shows a refusal, and a promise given later', async () => {
    let promised = false;
    const storage = new TabletStorage({
      persisted: () => Promise.resolve(promised),
      persist: () => Promise.resolve(promised),
    });
    await storage.ready;
    await storage.ask();
    expect([storage.persisted, storage.refused]).toEqual([false, true]);
    promised = true;
    await storage.ask();
    expect([storage.persisted, storage.refused]).toEqual([true, false]);
  });

  it('claims nothing where the browser has no such part', async () => {
    const storage = new TabletStorage(undefined);
    await storage.ready;
    expect([storage.persisted, storage.space, storage.canAsk]).toEqual([undefined, undefined, false]);
  });
});
