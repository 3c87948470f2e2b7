/**
 * A relay on SQLite as a process of its own, for the bench: with room for a thousand devices of one address, which a real one would slow down.
 * argv: folder. Answers over IPC with its port and an enrolment code for all; tells its memory when asked.
 */
import { createHash } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { register } from 'tsx/esm/api';

register();
const { systemClock } = await import('../../src/base/clock.ts');
const { newId } = await import('../../src/base/id.ts');
const { systemRandom } = await import('../../src/base/random.ts');
const { newEnrolmentCode, writtenCode } = await import('../../src/server/relay/enrolment-code.ts');
const { nodeHash, nodeVerify } = await import('../../src/server/relay/node-crypto.ts');
const { RelayLog } = await import('../../src/server/relay/relay-log.ts');
const { RelayMetrics } = await import('../../src/server/relay/relay-metrics.ts');
const { relayRoutes } = await import('../../src/server/relay/relay-routes.ts');
const { Relay } = await import('../../src/server/relay/relay.ts');
const { openSqliteStore } = await import('../../src/server/store/sqlite-store.ts');

const [folder] = process.argv.slice(2);
const store = await openSqliteStore(folder, () => newId(systemRandom));
const code = newEnrolmentCode(systemRandom);
const hash = createHash('sha256').update(writtenCode(code)).digest('base64url');
await store.addCode({ hash, account: newId(systemRandom), expires: Date.now() + 3_600_000, uses: 10_000 });
const quotas = { space: 1e9, account: 1e10, spaces: 10_000, chain: 16e6, drops: 4e6 };
const tools = { store, clock: systemClock, random: systemRandom, hash: nodeHash, verify: nodeVerify, quotas };
const roomy = { most: 1e9, within: 60_000 };
const { routes } = await relayRoutes({
  relay: new Relay(tools),
  clock: systemClock,
  log: new RelayLog(systemClock, () => undefined),
  metrics: new RelayMetrics(),
  addressOf: () => 'bench',
  rates: { byDevice: roomy, byAddress: roomy },
});
const app = new Hono();
app.route('/relay/v1', routes);
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.send({ port, code }));
// Longer than any pause of these clients: theirs does not ask again by itself when a connection it held was just closed, as a browser does.
server.keepAliveTimeout = 30_000;
process.on('message', () => process.send({ rss: process.memoryUsage().rss }, () => undefined));
process.on('disconnect', () => process.exit(0));
