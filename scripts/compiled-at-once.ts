import type { Plugin } from 'vite';

const HINT = '//# allFunctionsCalledOnLoad';

/**
 * Tells the engine that the functions of these chunks run as soon as they are there. So told, Chromium compiles them
 * beside the page while they are read, and not one by one while somebody waits; for other engines it is a comment. It
 * must be the first line: after the build's own, later ones go unread.
 */
export function compiledAtOnce(...names: readonly string[]): Plugin {
  return {
    name: 'lingkar-compiled-at-once',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && names.includes(chunk.name)) chunk.code = `${HINT}\n${chunk.code}`;
        }
      },
    },
  };
}
