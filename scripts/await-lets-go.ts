import type { Plugin } from 'vite';

/** Svelte's own file for `{#await}`. */
const FILE = '/svelte/src/internal/client/dom/blocks/await.js';

const CHANGES = [
  ['\t\t\t\ttry {\n\t\t\t\t\tfn();\n', '\t\t\t\tvar writes = untracked_writes;\n\t\t\t\ttry {\n\t\t\t\t\tfn();\n'],
  ['\t\t\t\t\tunset_context(false);\n', '\t\t\t\t\tunset_context(false);\n\t\t\t\t\tset_untracked_writes(writes);\n'],
] as const;
const IMPORT = "import { set_untracked_writes, untracked_writes } from '../../runtime.js';\n";

/** The file, changed. Throws where it is another one than is known here: then look whether Svelte lets go by itself by now. */
export function lettingGo(code: string): string {
  let changed = IMPORT + code;
  for (const [before, after] of CHANGES) {
    if (changed.split(before).length !== 2) throw new Error(`Svelte's await block is another one: ${before.trim()}`);
    changed = changed.replace(before, after);
  }
  return changed;
}

/**
 * Svelte 5.57 notes what is written while an effect runs, to be looked at when that effect is through, and clears the note there. An `{#await}` that
 * comes to its end writes its value outside of any effect, so its note stays for as long as the page does, and with it whatever was awaited: opened
 * notes, whole screens, after the notebook was locked. Here the note is put back as it was before. What a day leaves behind is measured
 * in tests/e2e/endurance.spec.ts.
 */
export function awaitLetsGo(): Plugin {
  let isChanged = false;
  return {
    name: 'lingkar-await-lets-go',
    enforce: 'pre',
    transform: {
      filter: { id: /svelte\/src\/internal\/client\/dom\/blocks\/await\.js$/ },
      handler(code, id) {
        if (!id.replaceAll('\\', '/').endsWith(FILE)) return;
        isChanged = true;
        return { code: lettingGo(code), map: null };
      },
    },
    generateBundle() {
      if (!isChanged) this.error('No await block was met: Svelte has put it elsewhere.');
    },
  };
}
