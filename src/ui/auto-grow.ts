import type { Attachment } from 'svelte/attachments';

/**
 * Makes a textarea as tall as its text where `field-sizing: content` is not known (Safari before 26, Firefox).
 * `text` is read so that a text set from outside grows the box too.
 */
export function autoGrow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    text();
    if (typeof CSS === 'undefined' || CSS.supports('field-sizing', 'content')) return;
    // Zero and not auto: with auto the page would jump while the box is measured at its rows.
    area.style.blockSize = '0';
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };
}
