/** So far a finger trembles that only rests on the handle. */
const SLACK = 6;

/**
 * Dragging one thing into a zone with finger, pen or mouse. A zone is whatever element carries `data-zone`, in the page or
 * in the tray that stands at its lower edge meanwhile, so that no list is too long to be dragged out of.
 */
export class ZoneDrag {
  /** Key of what is in the hand; undefined while nothing is. */
  held = $state<string | undefined>(undefined);
  /** The zone under the hand; undefined outside of all. */
  over = $state<string | undefined>(undefined);
  /** Where the hand is, in the window. */
  x = $state(0);
  y = $state(0);
  #pressed: { readonly key: string; readonly pointer: number; readonly x: number; readonly y: number } | undefined;
  #put: (key: string, zone: string) => void;

  /** `put` is called once, when the thing is let go over a zone. */
  constructor(put: (key: string, zone: string) => void) {
    this.#put = put;
  }

  press(event: PointerEvent & { currentTarget: HTMLElement }, key: string): void {
    // A palm on the glass is a second pointer, and a right button is no grip.
    if (event.button !== 0 || this.#pressed !== undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#pressed = { key, pointer: event.pointerId, x: event.clientX, y: event.clientY };
  }

  move(event: PointerEvent): void {
    const pressed = this.#pressed;
    if (event.pointerId !== pressed?.pointer) return;
    this.x = event.clientX;
    this.y = event.clientY;
    if (this.held === undefined && Math.hypot(this.x - pressed.x, this.y - pressed.y) < SLACK) return;
    this.held = pressed.key;
    this.over = zoneAt(this.x, this.y);
  }

  drop(event: PointerEvent): void {
    if (event.pointerId !== this.#pressed?.pointer) return;
    const { held } = this;
    const over = held === undefined ? undefined : zoneAt(event.clientX, event.clientY);
    this.cancel();
    if (held !== undefined && over !== undefined) this.#put(held, over);
  }

  /** Nothing was moved: the touch was taken away, or the hand thought better of it. */
  cancel(): void {
    this.#pressed = undefined;
    this.held = undefined;
    this.over = undefined;
  }
}

function zoneAt(x: number, y: number): string | undefined {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-zone]')?.dataset['zone'];
}
