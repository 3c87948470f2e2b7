import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Signals } from '../../src/app/signals.svelte.ts';

/** An audio system that remembers which tones were begun. */
function sounding(state: AudioContextState = 'running') {
  const tones: number[] = [];
  const param = { value: 0, setValueAtTime: vi.fn(), linearRampToValueAtTime: vi.fn() };
  class Audio {
    state = state;
    currentTime = 0;
    destination = {};
    resume = vi.fn(() => {
      this.state = 'running';
      return Promise.resolve();
    });
    close = vi.fn(() => Promise.resolve());
    createGain() {
      return { gain: param, connect: (to: unknown) => to };
    }
    createOscillator() {
      const frequency = { value: 0 };
      return { frequency, connect: (to: unknown) => to, start: () => tones.push(frequency.value), stop: vi.fn() };
    }
  }
  const vibrate = vi.fn(() => true);
  return { tones, vibrate, port: { AudioContext: Audio as unknown as new () => AudioContext, navigator: { vibrate } } };
}

beforeEach(() => localStorage.clear());

describe('the signals at the end of a step', () => {
  it('sound and tremble once a tap has allowed it; the warning is another than the end', () => {
    const { tones, vibrate, port } = sounding();
    const signals = new Signals(port);
    signals.give('end');
    expect(tones).toEqual([]);
    signals.prime();
    signals.give('end');
    const end = [...tones];
    expect(end.length).toBeGreaterThan(1);
    signals.give('warning');
    expect(tones.slice(end.length)).toHaveLength(1);
    expect(vibrate).toHaveBeenCalledTimes(3);
  });

  it('can each be off, and stay off on this tablet', () => {
    const { tones, vibrate, port } = sounding();
    const signals = new Signals(port);
    signals.prime();
    signals.sound = false;
    signals.give('end');
    expect(tones).toEqual([]);
    expect(vibrate).toHaveBeenCalledTimes(1);
    signals.vibration = false;
    signals.give('end');
    expect(vibrate).toHaveBeenCalledTimes(1);
    const next = new Signals(port);
    expect([next.sound, next.vibration]).toEqual([false, false]);
    next.sound = true;
    next.give('end');
    expect(tones.length).toBeGreaterThan(0);
  });

  it('wake a sound the browser has put to sleep', () => {
    const { tones, port } = sounding('suspended');
    const signals = new Signals(port);
    signals.prime();
    signals.give('end');
    expect(tones.length).toBeGreaterThan(0);
  });

  it('do no harm where a tablet has neither, or refuses', () => {
    const bare = new Signals({ navigator: {} });
    bare.prime();
    expect(bare.canVibrate).toBe(false);
    expect(() => bare.give('end')).not.toThrow();
    const refusing = vi.fn(function refuse() {
      throw new Error('not allowed');
    });
    const refused = new Signals({ AudioContext: refusing as unknown as new () => AudioContext, navigator: {} });
    refused.prime();
    expect(() => refused.give('end')).not.toThrow();
  });
});
