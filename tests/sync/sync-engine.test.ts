import { describe, expect, it } from 'vitest';
import { SyncEngine, type EnginePorts } from '../../src/sync/sync-engine.ts';
import type { LiveHint } from '../../src/sync/live-stream.ts';
import { HandTimers, settled } from './hand-timers.ts';
import { BUDI, item, meeting, SPACE } from './meeting.ts';

async function running(changes: Partial<EnginePorts> = {}) {
  const { met, relay, notebooks } = await meeting(BUDI);
  const [sari, budi] = notebooks;
  const timers = new HandTimers();
  const live: { told: (hint: LiveHint) => void; lost: () => void; ended: boolean }[] = [];
  let event: (kind: 'focus' | 'online') => void = () => undefined;
  const broken: unknown[] = [];
  const lead = { taken: 0, given: 0 };
  const port = relay.for(sari);
  const engine = new SyncEngine({
    notebook: sari,
    relay: {
      ...port,
      live: (told, lost) => {
        const one = { told, lost, ended: false };
        live.push(one);
        return () => (one.ended = true);
      },
    },
    clock: { now: () => timers.now() },
    timers,
    fraction: () => 0.5,
    lead: (led) => {
      lead.taken += 1;
      led();
      return () => (lead.given += 1);
    },
    listen: (told) => {
      event = told;
      return () => (event = () => undefined);
    },
    roomForChunks: async () => true,
    broke: (error) => broken.push(error),
    ...changes,
  });
  const rounds = () => relay.calls.filter((call) => call === 'spaces').length;
  return {
    met,
    relay,
    sari,
    budi,
    timers,
    live,
    engine,
    rounds,
    broken,
    lead,
    event: (kind: 'focus' | 'online') => event(kind),
  };
}

describe('the engine [SY1]', () => {
  it('runs on opening, then every five minutes, on focus and when the network is back', async () => {
    const { engine, timers, rounds, event } = await running();
    engine.start();
    await timers.pass(0);
    expect(rounds()).toBe(1);
    await timers.pass(299_000);
    expect(rounds()).toBe(1);
    await timers.pass(2_000);
    expect(rounds()).toBe(2);
    event('focus');
    await settled();
    event('online');
    await settled();
    expect(rounds()).toBe(4);
    await engine.stop();
    event('focus');
    await timers.pass(1_000_000);
    expect(rounds()).toBe(4);
  });

  it('sends a kept note after two seconds, and hears of another’s by a hint', async () => {
    const { engine, timers, sari, budi, met, live } = await running();
    engine.start();
    await timers.pass(0);
    sari.write(SPACE, item(1), 'satu');
    engine.kept();
    await timers.pass(1_900);
    expect(sari.dirty(SPACE)).toBe(1);
    await timers.pass(200);
    expect(sari.dirty(SPACE)).toBe(0);
    budi.write(SPACE, item(2), 'dua');
    await met.round(budi);
    live[0]?.told({ space: SPACE, head: 2 });
    await settled();
    expect(Object.keys(sari.words(SPACE))).toHaveLength(2);
    await engine.stop();
  });

  it('takes the echo of its own push for no news', async () => {
    const { engine, timers, sari, live, rounds } = await running();
    engine.start();
    await timers.pass(0);
    sari.write(SPACE, item(1), 'satu');
    await engine.syncNow();
    const before = rounds();
    live[0]?.told({ space: SPACE, head: 1 });
    await timers.pass(1_000);
    expect(rounds()).toBe(before);
    live[0]?.told({ space: SPACE, head: 1 });
    await timers.pass(1_000);
    expect(rounds()).toBe(before + 1);
    await engine.stop();
  });

  it('one tab leads; the other waits until it may [SY1]', async () => {
    let led: () => void = () => undefined;
    const { engine, timers, rounds } = await running({ lead: (then) => ((led = then), () => undefined) });
    engine.start();
    await timers.pass(1_000_000);
    expect(engine.status.phase).toBe('elsewhere');
    expect(rounds()).toBe(0);
    expect(await engine.syncNow()).toBeUndefined();
    led();
    await settled();
    expect(rounds()).toBe(1);
    await engine.stop();
  });

  it('opens the live stream after a round that went well, and again when it broke off, later each time', async () => {
    const { engine, timers, live, rounds, relay } = await running();
    relay.otherwise = () => ({ problem: 'unreachable' });
    engine.start();
    await timers.pass(1_000);
    expect(live).toHaveLength(0);
    relay.otherwise = () => undefined;
    await timers.pass(1_500);
    expect(live).toHaveLength(1);
    for (const [times, wait] of [2_000, 4_000, 8_000].entries()) {
      live.at(-1)?.lost();
      await timers.pass(wait - 100);
      expect(live).toHaveLength(times + 1);
      await timers.pass(200);
      expect(live).toHaveLength(times + 2);
    }
    expect(rounds()).toBe(5);
    await engine.stop();
    expect(live.at(-1)?.ended).toBe(true);
  });
});

describe('what it says of itself [SY19]', () => {
  it('phase, progress, last success, next try and trouble', async () => {
    const { engine, timers, sari, relay } = await running();
    const shown: string[] = [];
    engine.subscribe(() => {
      const { phase, progress } = engine.status;
      const now = progress ? `${phase} ${progress.step} ${progress.done}` : phase;
      if (shown.at(-1) !== now) shown.push(now);
    });
    sari.write(SPACE, item(1), 'satu');
    engine.start();
    await timers.pass(0);
    expect(shown).toEqual(['elsewhere', 'working', 'working push 1', 'working', 'waiting']);
    expect(engine.status).toMatchObject({ lastSuccess: 0, nextTry: 300_000, trouble: undefined });
    relay.otherwise = () => ({ problem: 'slowDown', retryAfter: 90 });
    void engine.syncNow();
    await timers.pass(1_000);
    expect(engine.status).toMatchObject({
      phase: 'problem',
      trouble: { problem: 'slowDown' },
      lastSuccess: 0,
      nextTry: 90_000,
    });
    relay.otherwise = () => undefined;
    await timers.pass(90_000);
    expect(engine.status).toMatchObject({ phase: 'waiting', trouble: undefined, lastSuccess: 90_000 });
    await engine.stop();
    expect(engine.status.phase).toBe('off');
  });

  it('a bug is handed to the boundary, and the engine goes on after a while', async () => {
    const { engine, timers, sari, broken, rounds } = await running();
    const spaces = sari.spaces.bind(sari);
    sari.spaces = () => Promise.reject(new Error('a bug'));
    engine.start();
    await timers.pass(0);
    expect(broken).toHaveLength(1);
    expect(engine.status).toMatchObject({ phase: 'problem', trouble: { problem: 'broken' } });
    sari.spaces = spaces;
    await timers.pass(3_000);
    expect(rounds()).toBe(2);
    expect(engine.status.phase).toBe('waiting');
    await engine.stop();
  });

  it('answers a tap with the round that began after it; a voucher is shown until the relay has judged it', async () => {
    const { engine, timers, relay } = await running();
    engine.start();
    await timers.pass(0);
    const vouchers: unknown[] = [];
    relay.otherwise = (call, args) => {
      if (call === 'enrol') vouchers.push(args[0]);
      return call === 'enrol' && vouchers.length === 1 ? { problem: 'unreachable' } : undefined;
    };
    expect((await engine.syncNow({ code: 'wrong' }))?.trouble).toEqual({ problem: 'unreachable' });
    expect((await engine.syncNow())?.trouble).toEqual({ problem: 'notAllowed' });
    expect((await engine.syncNow())?.trouble).toBeUndefined();
    expect(vouchers).toEqual([{ code: 'wrong' }, { code: 'wrong' }]);
    await engine.stop();
  });
});

describe('before the lock [SY1]', () => {
  it('sends the last words at once, and touches nothing afterwards', async () => {
    const { engine, timers, sari, rounds } = await running();
    engine.start();
    await timers.pass(0);
    sari.write(SPACE, item(1), 'satu');
    engine.kept();
    const locked = engine.beforeLock(3_000);
    await timers.pass(100);
    await locked;
    expect(sari.dirty(SPACE)).toBe(0);
    expect(engine.status.phase).toBe('off');
    const before = rounds();
    await timers.pass(1_000_000);
    expect(rounds()).toBe(before);
  });

  it('waits three seconds at most for a relay that does not answer', async () => {
    const { engine, timers, sari, relay } = await running();
    engine.start();
    await timers.pass(0);
    sari.write(SPACE, item(1), 'satu');
    let answer: () => void = () => undefined;
    const port = relay.for(sari);
    Object.assign(engine.ports.relay, {
      spaces: () => new Promise((resolve) => (answer = () => resolve(port.spaces()))),
    });
    let over = false;
    void engine.beforeLock(3_000).then(() => (over = true));
    await timers.pass(2_900);
    expect(over).toBe(false);
    await timers.pass(200);
    expect(over).toBe(true);
    let touched = false;
    sari.outgoing = async () => ((touched = true), []);
    answer();
    await timers.pass(10_000);
    expect(touched).toBe(false);
    expect(sari.dirty(SPACE)).toBe(1);
  });

  it('does not wait at all where the relay wants no request now', async () => {
    const { engine, timers, relay } = await running();
    relay.otherwise = () => ({ problem: 'slowDown', retryAfter: 600 });
    engine.start();
    await timers.pass(0);
    await engine.beforeLock(3_000);
    expect(engine.status.phase).toBe('off');
  });

  it('gives up the lead for another tab', async () => {
    const { engine, timers, lead } = await running();
    engine.start();
    await timers.pass(0);
    await engine.beforeLock(3_000).catch(() => undefined);
    await timers.pass(4_000);
    expect(lead).toEqual({ taken: 1, given: 1 });
  });
});
