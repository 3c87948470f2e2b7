import { afterEach, describe, expect, it } from 'vitest';
import { WakeLock } from '../../src/app/wake-lock.svelte.ts';

let hidden = false;
Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
afterEach(() => void (hidden = false));

/** A browser whose lock can be taken away, as hiding the page does. */
function browser() {
  const held = new Set<EventTarget & { release(): Promise<void> }>();
  let asked = 0;
  return {
    held,
    asked: () => asked,
    takeAway() {
      for (const sentinel of held) {
        held.delete(sentinel);
        sentinel.dispatchEvent(new Event('release'));
      }
    },
    wakeLock: {
      request() {
        asked += 1;
        const sentinel = Object.assign(new EventTarget(), {
          release() {
            held.delete(sentinel);
            sentinel.dispatchEvent(new Event('release'));
            return Promise.resolve();
          },
        });
        held.add(sentinel);
        return Promise.resolve(sentinel);
      },
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('wake lock', () => {
  it('holds the screen until it is let go', async () => {
    const waker = browser();
    const lock = new WakeLock(waker);
    const letGo = lock.hold();
    await settled();
    expect(lock.state).toBe('on');
    expect(waker.held.size).toBe(1);
    letGo();
    await settled();
    expect(lock.state).toBe('off');
    expect(waker.held.size).toBe(0);
  });

  it('asks again when the page comes back, for the browser let go meanwhile', async () => {
    const waker = browser();
    const lock = new WakeLock(waker);
    const letGo = lock.hold();
    await settled();
    hidden = true;
    waker.takeAway();
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(lock.state).toBe('off');
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(lock.state).toBe('on');
    expect(waker.held.size).toBe(1);
    letGo();
  });

  it('asks only once at a time, and no more after it was let go', async () => {
    const waker = browser();
    const lock = new WakeLock(waker);
    const letGo = lock.hold();
    document.dispatchEvent(new Event('visibilitychange'));
    letGo();
    await settled();
    expect(waker.asked()).toBe(1);
    expect(waker.held.size).toBe(0);
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(waker.asked()).toBe(1);
    expect(lock.state).toBe('off');
  });

  it('says when the browser refuses, or knows no such thing', async () => {
    const refusing = new WakeLock({ wakeLock: { request: () => Promise.reject(new Error('low battery')) } });
    const letGo = refusing.hold();
    await settled();
    expect(refusing.state).toBe('refused');
    letGo();
    expect(refusing.state).toBe('off');
    const without = new WakeLock({});
    without.hold()();
    expect(without.state).toBe('off');
    without.hold();
    expect(without.state).toBe('missing');
  });
});
