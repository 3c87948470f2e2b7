import type { Attachment } from 'svelte/attachments';

/**
 * Opens a native dialog as long as it stands on the page and gives the focus back when it goes.
 *
 * The first focus goes to what carries `data-autofocus`, else to the title: were it the first button, a screen reader
 * would say "close" before it said what this is.
 */
export function modalDialog(): Attachment<HTMLDialogElement> {
  return (dialog) => {
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    dialog.showModal();
    const first = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.querySelector<HTMLElement>('h2');
    first?.focus();
    return () => {
      if (dialog.open) dialog.close();
      // What opened it may have gone meanwhile (its row deleted); then the main part is the next best place.
      const back = before?.isConnected && before !== document.body ? before : document.getElementById('main');
      back?.focus({ preventScroll: true });
    };
  };
}
