/** Composition root of the server: the built app and the relay. Started by `npm start` and `npm run relay`. */
import { join } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { systemRandom } from '../base/random.ts';
import { readAppFiles } from './app-files.ts';
import { lingkarServer, metricsServer } from './http.ts';
import { listen } from './listening.ts';
import { relaySettingsFrom } from './relay-settings.ts';
import { runningRelay } from './running-relay.ts';
import { settingsFrom } from './settings.ts';
import { tlsFilesFrom } from './tls-files.ts';

const PATIENCE_MS = 10_000;

try {
  const settings = settingsFrom(process.env, join(import.meta.dirname, '../../dist'));
  const relaySettings = relaySettingsFrom(process.env, join(import.meta.dirname, '../../.lingkar'));
  const tls = tlsFilesFrom(process.env);
  const files = settings.appFolder === 'none' ? undefined : await readAppFiles(settings.appFolder);
  const write = (line: string) => void process.stdout.write(`${line}\n`);
  const relay =
    relaySettings && (await runningRelay(relaySettings, { clock: systemClock, random: systemRandom, write }));
  const listening = await listen(lingkarServer(files, relay), { ...settings, tls });
  const measured =
    relay && relaySettings.metricsPort !== undefined
      ? await listen(metricsServer(relay.metrics), { host: '127.0.0.1', port: relaySettings.metricsPort })
      : undefined;
  // Nothing new, live streams ended, what is under way answered, and only then the store. [SV14]
  const stop = async () => {
    const served = Promise.all([listening.stop(PATIENCE_MS), measured?.stop(0)]);
    await relay?.stopLive();
    await served;
    await relay?.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
  if (tls) process.on('SIGHUP', () => void listening.reload());
  console.log(`Lingkar: ${listening.address}`);
  const code = await relay?.firstCode();
  if (code !== undefined)
    console.log(`No device is known to the relay yet. Code for the first one, good for ten days: ${code}`);
} catch (error) {
  // A wrong setting or a taken port is for the person at the terminal: a sentence, no trace.
  console.error(`Lingkar did not start. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
