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
  const typed = fields('input:not([type="radio"], [type="checkbox"]), textarea').filter(({ value }) => value !== '');
  return typed.some((field) => !filledIn(field));
}

/** By the browser, from the passwords it keeps: after a reload it does so again. */
function filledIn(field: HTMLInputElement): boolean {
  try {
    return field.matches(':autofill');
  } catch {
    // An older engine has no such selector.
    return false;
  }
}

function fields(selector: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(selector)];
}
