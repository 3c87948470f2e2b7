import { beforeEach, describe, expect, it } from 'vitest';
import { Passing, passedPlace, type PassedAround } from '../../src/app/passing.svelte.ts';
import { draftsOf } from '../../src/storage/drafts.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { openTestNotebook } from '../storage/open-test-notebook.ts';

const passed: PassedAround = { session: 'session', what: 'in', hard: false, pin: '4711' };
let notebook: Notebook;
let passing: Passing;

beforeEach(async () => {
  localStorage.clear();
  notebook = await openTestNotebook();
  passing = new Passing(draftsOf(notebook), notebook.id);
});

/** As after a reload, or a lock: nothing is remembered but what stands on the disk. */
async function anew(before = passing): Promise<Passing> {
  before.leave();
  const next = new Passing(draftsOf(notebook), notebook.id);
  await next.resume();
  return next;
}

describe('a tablet on its way around', () => {
  it('is found again after a kill, with its PIN, and is over once it was ended', async () => {
    expect((await passing.begin(passed)).ok).toBe(true);
    const again = await anew();
    expect(again.now).toEqual(passed);
    expect(again.opens('4711', 0)).toBe(true);
    expect((await again.end()).ok).toBe(true);
    expect(again.now).toBeUndefined();
    expect((await anew(again)).now).toBeUndefined();
  });

  it('is found again with the agreement that goes around, and leads to that one screen', async () => {
    const signing: PassedAround = { group: 'group', what: 'agreement', pin: '4711' };
    await passing.begin(signing);
    const again = await anew();
    expect(again.now).toEqual(signing);
    expect(passedPlace(again.now!)).toEqual({ screen: 'signing', group: 'group' });
    expect(passedPlace(passed)).toEqual({ screen: 'pass', session: 'session' });
  });

  it('opens by its PIN alone, and makes wrong ones wait', async () => {
    await passing.begin(passed);
    for (let n = 0; n < 3; n += 1) expect(passing.opens('0000', 1000)).toBe(false);
    expect(passing.waitUntil).toBe(31_000);
    expect(passing.opens('4711', 30_999)).toBe(false);
    expect(passing.opens('4711', 31_000)).toBe(true);
  });

  it('opens for nobody while nothing goes around', () => {
    expect(passing.opens('4711', 0)).toBe(false);
    expect(passing.opens('', 0)).toBe(false);
  });

  it('is not handed out when it could not be put on the disk', async () => {
    await notebook.lock();
    const begun = await passing.begin(passed);
    expect(begun.ok).toBe(false);
    expect(passing.now).toBeUndefined();
  });

  it('is told to every other window of the notebook, so that nobody swipes over to the notes; and to no window of another', async () => {
    const heard: string[] = [];
    const other = new Passing(draftsOf(notebook), notebook.id);
    const stranger = new Passing(draftsOf(notebook), 'another');
    other.watchOthers(() => heard.push('other'));
    stranger.watchOthers(() => heard.push('stranger'));
    // A flag that a kill left standing must not keep the change from being one.
    localStorage.setItem(`lingkar.passing.${notebook.id}`, 'on');
    const changes: (readonly [string, string | null])[] = [];
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (this.getItem(key) !== value) changes.push([key, value]);
      set.call(this, key, value);
    };
    await passing.begin(passed);
    Storage.prototype.setItem = set;
    expect(changes).toEqual([[`lingkar.passing.${notebook.id}`, 'on']]);
    // What a browser then tells the others.
    for (const [key, newValue] of changes) window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
    expect(heard).toEqual(['other']);
    window.dispatchEvent(new StorageEvent('storage', { key: changes[0]![0], newValue: null }));
    other.leave();
    window.dispatchEvent(new StorageEvent('storage', { key: changes[0]![0], newValue: 'on' }));
    expect(heard).toEqual(['other']);
    stranger.leave();
  });

  it('leaves nothing of its PIN in the clear', async () => {
    await passing.begin(passed);
    const rows = await notebook.database.drafts.toArray();
    expect(rows).toHaveLength(1);
    const text = rows.map(({ id, sealed }) => id + new TextDecoder('latin1').decode(sealed)).join('');
    expect(text).not.toContain('4711');
    expect(text).not.toContain('session');
    expect(JSON.stringify(Object.entries(localStorage))).not.toMatch(/4711|session/);
  });
});
