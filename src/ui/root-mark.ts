import type { Attachment } from 'svelte/attachments';

/** What stands on the page and changes what stands far from it: room at the lower edge, whether the page scrolls. */
export type RootMark = 'has-nav' | 'has-action-bar' | 'has-dialog';

const standing = new Map<RootMark, number>();

/**
 * As long as the element stands, the root of the page carries the class `mark`. In place of `:root:has(…)`, which makes
 * the browser ask anew at every node that comes or goes anywhere, and style every choice on the page again: a fifth of
 * the frame in which a kept note appears.
 */
export function rootMark(mark: RootMark): Attachment {
  return () => {
    standing.set(mark, (standing.get(mark) ?? 0) + 1);
    document.documentElement.classList.add(mark);
    return () => {
      const left = (standing.get(mark) ?? 1) - 1;
      standing.set(mark, left);
      if (left === 0) document.documentElement.classList.remove(mark);
    };
  };
}
