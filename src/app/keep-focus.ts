/**
 * Keeps the focus on the page. Whoever works by keyboard or by ear deletes a row, and the button they stood on goes with
 * it: the browser then puts them at the very top. Here they go on at what stands nearest.
 */

/** Fields for text are left out: to stand in one unasked would bring up the keyboard of a tablet. */
const STOPS =
  'a[href], button:enabled, summary, input:is([type="checkbox"], [type="radio"]):enabled, select:enabled, [tabindex="0"]';
const FIELDS = 'input, textarea, select, label, [contenteditable]';
/** One for each layer that may go at once: a toast or the cover, a sheet, the screen below. */
const REMEMBERED = 6;

/** Where the focus was, and how one came there from the dialog or the main part that holds it. */
interface Place {
  readonly element: HTMLElement;
  readonly way: readonly { readonly parent: Element; readonly index: number }[];
  /** Absent for what lies outside of both, such as a toast: nothing near it is worth going to. */
  readonly root: HTMLElement | null;
}

function placeOf(element: HTMLElement): Place {
  const root = element.closest<HTMLElement>('dialog, #main');
  const way: { parent: Element; index: number }[] = [];
  for (let child: Element = element; root && child !== root && child.parentElement; child = child.parentElement)
    way.push({ parent: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
  return { element, way, root };
}

function usable(element: Element): element is HTMLElement {
  return (
    element.isConnected &&
    element.matches(STOPS) &&
    element.closest('[inert]') === null &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

/** What now stands where the child was, else the last before it. */
function nearest(parent: Element, index: number): HTMLElement | undefined {
  const children = [...parent.children];
  const stops = (child: Element) => [child, ...child.querySelectorAll(STOPS)].filter(usable);
  return children.slice(index).flatMap(stops).at(0) ?? children.slice(0, index).flatMap(stops).at(-1);
}

function instead({ way, root }: Place): HTMLElement | undefined {
  for (const { parent, index } of way) {
    if (!parent.isConnected) continue;
    // Nothing of the screen is left: another one stands here, and is read from its top.
    if (parent === root) return root.querySelector<HTMLElement>('h1, h2') ?? root;
    const found = nearest(parent, index);
    if (found) return found;
  }
  return undefined;
}

/** A button that is disabled keeps the focus until the next frame is drawn. */
function isLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches(':disabled');
}

/** Begins to watch; answers how to stop. */
export function keepFocus(): () => void {
  /** The newest first. */
  let places: readonly Place[] = [];
  let looking = false;

  function came({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement) || target.id === 'main') return;
    const place = placeOf(target);
    places = [place, ...places.filter(({ element }) => element !== place.element)].slice(0, REMEMBERED);
  }
  /** A finger or the mouse that goes nowhere in particular has left the place. */
  function left({ target }: PointerEvent) {
    if (target instanceof Element && target.closest(`${STOPS}, ${FIELDS}`) === null) places = [];
  }
  function look() {
    looking = false;
    const newest = places[0];
    if (!newest || !isLost()) return;
    if (newest.element.isConnected && !newest.element.matches(':disabled') && newest.element.checkVisibility()) return;
    const standing = places.filter(
      ({ root }) => root?.isConnected && (!(root instanceof HTMLDialogElement) || root.open),
    );
    const next = standing.map((place) => (usable(place.element) ? place.element : instead(place))).find(Boolean);
    next?.focus({ preventScroll: true });
  }
  // In the next frame: whoever takes something away may have a better place in mind.
  const observer = new MutationObserver(() => {
    if (looking || places.length === 0 || !isLost()) return;
    looking = true;
    requestAnimationFrame(look);
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', came);
  document.addEventListener('pointerdown', left, { capture: true, passive: true });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', came);
    document.removeEventListener('pointerdown', left, { capture: true });
  };
}
