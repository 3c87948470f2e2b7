/** `npm start`: on a fresh clone, too. Installs what is missing, builds when the sources changed, serves. */
import { build, buildIsCurrent } from './build.mjs';
import { ensurePackages } from './ensure-packages.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Lingkar needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

ensurePackages();
if (!buildIsCurrent()) {
  console.log('Building the app …');
  await build();
}
await import('./serve-built.mjs');
