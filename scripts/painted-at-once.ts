import type { Plugin } from 'vite';

/**
 * Lets the first frame wait for the start script. Without this an empty page is styled, laid out and painted first, and
 * the lock only in the frame after it. Browsers that do not know the attribute pass it over. Written here because the
 * build puts a script element of its own into the page.
 */
export function paintedAtOnce(): Plugin {
  return {
    name: 'lingkar-painted-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
    },
  };
}
