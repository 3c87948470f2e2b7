/**
 * Finds an element in the page as a person would name it: what it is and the words it bears. One and the same in every
 * engine, since their drivers differ in what they offer. Answers the element or undefined; runs in the page.
 */
export function findInPage(role, words, { exact = true, nth = 0 } = {}) {
  const CANDIDATES = {
    button: 'button, [role="button"], summary, input[type="submit"]',
    link: 'a[href], [role="link"]',
    field: 'input:not([type="radio"]):not([type="checkbox"]):not([type="hidden"]), textarea, select',
    choice: 'input[type="radio"], input[type="checkbox"], [role="radio"], [role="checkbox"], [role="switch"]',
    heading: 'h1, h2, h3, [role="heading"]',
    tab: '[role="tab"]',
    menuitem: '[role="menuitem"]',
    text: 'p, li, td, dd, span, strong, h1, h2, h3, label, output, code, div, time',
  };
  const flat = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const shown = (element) => {
    if (element.closest('[inert], [hidden], [aria-hidden="true"]')) return false;
    const style = getComputedStyle(element);
    return element.getClientRects().length > 0 && style.visibility !== 'hidden';
  };
  const nameOf = (element) => {
    const by = element.getAttribute('aria-labelledby');
    if (by)
      return flat(
        by
          .split(/\s+/)
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
    const label = element.getAttribute('aria-label');
    if (label) return flat(label);
    if (element.labels?.length) return flat([...element.labels].map((found) => found.textContent).join(' '));
    return flat(element.textContent);
  };
  const wanted = flat(words);
  const fits = (name) => (exact ? name === wanted : name.includes(wanted));
  // A radio or checkbox is often drawn by its label and itself too small to have a place of its own.
  const visible = (element) => shown(element) || (element.labels && [...element.labels].some(shown));
  let found = [...document.querySelectorAll(CANDIDATES[role])].filter((e) => fits(nameOf(e)) && visible(e));
  // Of the elements around a text only the innermost says it.
  if (role === 'text') found = found.filter((e) => !found.some((other) => other !== e && e.contains(other)));
  return found[nth];
}
