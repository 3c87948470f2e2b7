/** `npm run relay:admin -- <command>`: the keeper's commands, on the store that LINGKAR_DATA or DATABASE_URL names. */
import { register } from 'tsx/esm/api';

register();
await import('../src/server/admin.ts');
