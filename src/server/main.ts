/** Composition root of the server: the built app and, later, the relay. Started by `npm start`. */
import { join } from 'node:path';
import { readAppFiles } from './app-files.ts';
import { lingkarServer } from './http.ts';
import { listen } from './listening.ts';
import { settingsFrom } from './settings.ts';

try {
  const settings = settingsFrom(process.env, join(import.meta.dirname, '../../dist'));
  const server = lingkarServer(await readAppFiles(settings.appFolder));
  const listening = await listen(server, settings);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void listening.stop().then(() => process.exit(0)));
  }
  console.log(`Lingkar: ${listening.address}`);
} catch (error) {
  // A wrong setting or a taken port is for the person at the terminal: a sentence, no trace.
  console.error(`Lingkar did not start. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
