import { landing } from './landing.ts';

const EDGE = 72;

/** Dragging one row of a vertical list with finger, pen or mouse; the page scrolls along near its edges. */
export class RowDrag {
  /** Index of the row in the hand, or null. */
  from = $state<number | null>(null);
  to = $state(0);
  #offset = $state(0);
  #step = 0;
  #boxes: { top: number; height: number }[] = [];
  #pointer = 0;
  #startY = 0;
  #startScroll = 0;
  #y = 0;
  #frame = 0;
  #list: () => HTMLElement;
  #put: (from: number, to: number) => void;

  /** `put` is called once, when the row is let go in another place. */
  constructor(list: () => HTMLElement, put: (from: number, to: number) => void) {
    this.#list = list;
    this.#put = put;
  }

  start(event: PointerEvent & { currentTarget: HTMLElement }, index: number): void {
    if (event.button !== 0 || this.from !== null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const rows = [...this.#list().children].map((row) => row.getBoundingClientRect());
    this.#boxes = rows.map(({ top, height }) => ({ top, height }));
    const [first, second] = rows;
    const gap = first !== undefined && second !== undefined ? second.top - first.bottom : 0;
    this.#step = (rows[index]?.height ?? 0) + gap;
    this.#pointer = event.pointerId;
    this.#startY = this.#y = event.clientY;
    this.#startScroll = this.#scrolled();
    this.#offset = 0;
    this.from = this.to = index;
    this.#frame = requestAnimationFrame(this.#follow);
  }

  move(event: PointerEvent): void {
    if (this.from === null || event.pointerId !== this.#pointer) return;
    this.#y = event.clientY;
    this.#place();
  }

  drop(): void {
    const { from, to } = this;
    this.cancel();
    if (from !== null && from !== to) this.#put(from, to);
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.from = null;
    this.#offset = 0;
  }

  /** The CSS transform of the row at `index` while dragging; null otherwise. */
  shift(index: number): string | null {
    if (this.from === null) return null;
    if (index === this.from) return `translateY(${this.#offset}px)`;
    if (index > this.from && index <= this.to) return `translateY(${-this.#step}px)`;
    if (index < this.from && index >= this.to) return `translateY(${this.#step}px)`;
    return 'translateY(0)';
  }

  #place(): void {
    if (this.from === null) return;
    this.#offset = this.#y - this.#startY + this.#scrolled() - this.#startScroll;
    this.to = landing(this.#boxes, this.from, this.#offset);
  }

  #follow = (): void => {
    if (this.from === null) return;
    const speed = this.#y < EDGE ? this.#y - EDGE : this.#y > innerHeight - EDGE ? this.#y - innerHeight + EDGE : 0;
    if (speed !== 0) {
      this.#scroller().scrollBy(0, speed / 5);
      this.#place();
    }
    this.#frame = requestAnimationFrame(this.#follow);
  };

  #scroller(): Element {
    for (let at = this.#list().parentElement; at !== null; at = at.parentElement) {
      if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
    }
    return document.scrollingElement ?? document.documentElement;
  }

  #scrolled(): number {
    return this.#scroller().scrollTop;
  }
}
