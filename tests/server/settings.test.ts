import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../src/server/settings.ts';

describe('settingsFrom', () => {
  it('stays on this machine, on 4321, unless told', () => {
    expect(settingsFrom({}, '/app')).toEqual({ host: '127.0.0.1', port: 4321, appFolder: '/app', connections: 10_000 });
    expect(settingsFrom({ HOST: '', PORT: ' ' }, '/app')).toEqual({
      host: '127.0.0.1',
      port: 4321,
      appFolder: '/app',
      connections: 10_000,
    });
  });

  it('takes HOST, PORT and the folder from the environment', () => {
    const environment = { HOST: '0.0.0.0', PORT: '8080', LINGKAR_APP: '/elsewhere', LINGKAR_CONNECTIONS: '50' };
    expect(settingsFrom(environment, '/app')).toEqual({
      host: '0.0.0.0',
      port: 8080,
      appFolder: '/elsewhere',
      connections: 50,
    });
  });

  it.each(['http', '-1', '65536', '80.5', '4321x'])('refuses the port %s with a sentence', (PORT) => {
    expect(() => settingsFrom({ PORT }, '/app')).toThrow(`PORT must be a whole number from 0 to 65535, not "${PORT}".`);
  });

  it('refuses a number of connections with which nobody would get in', () => {
    expect(() => settingsFrom({ LINGKAR_CONNECTIONS: '9' }, '/app')).toThrow(
      'LINGKAR_CONNECTIONS must be a whole number from 10 to 1000000, not "9".',
    );
  });
});
