/** Serves the app as it was built last (HOST, PORT). The server is TypeScript and runs as it is written, through tsx. */
import { register } from 'tsx/esm/api';

register();
await import('../src/server/main.ts');
