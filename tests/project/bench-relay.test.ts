import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const RUN = { devices: 8, each: 2, pause: 200 };

/** Runs the bench of the relay with few devices in a process of its own. Code of `started` sees `relay`, its process; that of `said` each `line` too. */
function measured({ started = '', said = '' } = {}): Promise<{
  readonly code: number;
  readonly out: string;
  readonly err: string;
}> {
  const program = `
    import { channel } from 'node:diagnostics_channel';
    let relay;
    channel('child_process').subscribe(({ process: child }) => { relay ??= child; ${started} });
    const { measureRelay } = await import('./scripts/bench/measure-relay.mjs');
    const results = {};
    const say = (line) => { console.log(line); ${said} };
    await measureRelay({ results, say }, ${JSON.stringify(RUN)});
    console.log(JSON.stringify(results));`;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--input-type=module', '-e', program],
      { cwd: ROOT, timeout: 90_000 },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? -1) : 0, out, err }),
    );
  });
}

describe('the bench of many devices on one relay', () => {
  it('ends with both figures, says how far it is, and hears of everything', async () => {
    const { code, out, err } = await measured();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trim().split('\n');
    expect(lines.slice(0, -1)).toEqual([
      '8 devices on one relay: they are let in …',
      '8 devices on one relay: they begin to listen …',
      '8 devices on one relay: they write …',
      expect.stringMatching(/^8 devices on one relay: all is written, [0-8] heard of everything by hints …$/),
    ]);
    const results = JSON.parse(lines.at(-1) ?? '') as Record<string, number>;
    expect(results['relay_1000_devices_ack_p99_ms']).toBeGreaterThan(0);
    expect(results['relay_1000_devices_rss_mb']).toBeGreaterThan(20);
  });

  it('ends with an error that says how far it came when the relay dies', async () => {
    const { code, err } = await measured({ said: `if (/they write/.test(line)) relay.kill('SIGKILL');` });
    expect(code).toBe(1);
    expect(err).toContain('while they write');
  });

  it('ends with an error when the relay does not even start', async () => {
    const { code, err } = await measured({ started: `setImmediate(() => relay.kill('SIGKILL'));` });
    expect(code).toBe(1);
    expect(err).toContain('the relay ended (SIGKILL) while the relay starts');
  });
});
