/** What whoever runs the server may set, read from the environment. */
export interface Settings {
  /** 127.0.0.1 unless told: a notebook on the same machine needs no open door to the network. */
  host: string;
  port: number;
  /** The folder with the built app; `none`: the relay alone. */
  appFolder: string;
}

const PORT = 4321;

/** Throws with a sentence for the person who started the server when PORT is not a port; 0 picks a free one. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>, appFolder: string): Settings {
  return {
    host: environment['HOST'] || '127.0.0.1',
    port: portFrom(environment['PORT']),
    appFolder: environment['LINGKAR_APP'] || appFolder,
  };
}

function portFrom(text: string | undefined): number {
  if (text === undefined || text.trim() === '') return PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT must be a whole number from 0 to 65535, not "${text}".`);
  }
  return port;
}
