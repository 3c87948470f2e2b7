/** Composition root of the keeper's commands: `npm run relay:admin -- <command>`. Exit code 1: not done, or not well. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { systemRandom } from '../base/random.ts';
import { KeeperFault, keeperHelp, runKeeperCommand } from './relay/keeper-commands.ts';
import { nodeHash, nodeVerify } from './relay/node-crypto.ts';
import { openStore } from './store/open-store.ts';
import { storePlaceFrom } from './store/store-place.ts';

// Copies of the store are for the keeper only.
process.umask(0o077);
const asked = process.argv.slice(2);
try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(): Promise<boolean> {
  const place = storePlaceFrom(process.env, join(import.meta.dirname, '../../.lingkar'));
  if (place.kind === 'memory') throw new KeeperFault('A store in memory can be asked by nobody but its relay.');
  if (place.kind === 'sqlite') {
    // A wrong folder must not look like an empty relay; only the first code may come before the first start.
    if (asked[0] !== 'code' && !existsSync(join(place.folder, 'relay.db')))
      throw new KeeperFault(`There is no store in ${place.folder}.`);
    const [command, file = ''] = asked;
    if (command === 'backup' && resolve(dirname(file)) === place.folder && basename(file).startsWith('relay.db'))
      throw new KeeperFault('The copy must not lie on the store itself.');
  }
  const store = await openStore(place, systemRandom);
  try {
    const done = await runKeeperCommand(
      {
        store,
        clock: systemClock,
        random: systemRandom,
        hash: nodeHash,
        verify: nodeVerify,
        say: (line) => console.log(line),
      },
      asked,
    );
    if (done === undefined) console.error(keeperHelp());
    return done ?? false;
  } finally {
    await store.close();
  }
}
