/** What whoever runs the server may set, read from the environment. */
import { wholeFrom, type Environment } from './read-setting.ts';

export interface Settings {
  /** 127.0.0.1 unless told: a notebook on the same machine needs no open door to the network. */
  host: string;
  port: number;
  /** The folder with the built app; `none`: the relay alone. */
  appFolder: string;
  /** Open at once; one more is closed unheard. */
  connections: number;
}

/** Throws with a sentence for the person who started the server when a value is none; port 0 picks a free one. */
export function settingsFrom(environment: Environment, appFolder: string): Settings {
  return {
    host: environment['HOST'] || '127.0.0.1',
    port: wholeFrom(environment, 'PORT', { usual: 4_321, least: 0, most: 65_535 }),
    appFolder: environment['LINGKAR_APP'] || appFolder,
    connections: wholeFrom(environment, 'LINGKAR_CONNECTIONS', { usual: 10_000, least: 10, most: 1_000_000 }),
  };
}
