/**
 * What stands on the screen and nowhere else: a reload would take it away. The forms of a notebook put their words down
 * by themselves and are asked one by one (Unkept). This is all the rest, found where it shows, so that no screen has to
 * think of it: an open dialog, something under way, what is shown only once (marked `data-shown-once`), a chosen file.
 */
const MARKS = 'dialog[open], [aria-busy="true"], [data-shown-once]';

export function unfinishedOnScreen(): boolean {
  return document.querySelector(MARKS) !== null || fields('input[type="file"]').some(({ files }) => files?.length);
}

/** Whether anything is typed on this screen: before a notebook is open nobody puts it down. */
export function typedOnScreen(): boolean {
  return fields('input:not([type="radio"], [type="checkbox"]), textarea').some(({ value }) => value !== '');
}

function fields(selector: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(selector)];
}
