/** `npm run relay`: the relay alone, without the app; nothing is built. Installs what is missing. */
import { ensurePackages } from './ensure-packages.mjs';

ensurePackages();
process.env['LINGKAR_APP'] = 'none';
await import('./serve-built.mjs');
