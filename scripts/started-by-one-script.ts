import type { Plugin } from 'vite';

/** The name of the chunk that holds `src/main.ts`; see `codeSplitting` in the build's configuration. */
const START = 'start';

/**
 * Lets the page ask for the start script itself. The build puts an entry of its own before it that does nothing but
 * import it: one more question to the service worker, and one more module to link, before anything is drawn. Fails the
 * build where the entry holds more than that import.
 */
export function startedByOneScript(): Plugin {
  return {
    name: 'lingkar-started-by-one-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entry = chunks.find(({ isEntry, name }) => isEntry && name !== START);
        const start = chunks.find(({ name }) => name === START);
        if (!entry || !start) throw new Error('The build has no entry that imports the start script.');
        if (!/^import\s*["'][^"']+["'];?\s*$/.test(entry.code)) throw new Error(`The entry does more: ${entry.code}`);
        const importers = chunks.filter(({ imports }) => imports.includes(entry.fileName));
        if (importers.length > 0) throw new Error(`The entry is needed by ${importers[0]?.fileName ?? ''}.`);
        delete bundle[entry.fileName];
        return html
          .replace(new RegExp(`\\s*<link rel="modulepreload"[^>]*${start.fileName}">`), '')
          .replace(entry.fileName, start.fileName);
      },
    },
  };
}
