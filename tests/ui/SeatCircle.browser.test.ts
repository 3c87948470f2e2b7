import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SeatCircle from '../../src/ui/SeatCircle.svelte';

afterEach(() => {
  scrollTo(0, 0);
});

const NAMES = ['You', 'Ani', 'Budi', 'Citra', 'Dewi'];

async function circle(way: 'arranging' | 'talking') {
  const onarrange = vi.fn<(order: string[]) => void>();
  const ontap = vi.fn<(id: string) => void>();
  const ondrag = vi.fn<(from: string, to: string) => void>();
  render(SeatCircle, {
    label: 'Circle',
    seats: NAMES.map((name) => ({ id: name.toLowerCase(), name })),
    ...(way === 'talking'
      ? { ontap, ondrag }
      : {
          arranging: {
            taken: (name: string) => `${name} taken`,
            movedTo: (name: string, position: number, count: number) => `${name} ${position} of ${count}`,
            onarrange,
          },
        }),
  });
  const seat = (name: string) => {
    const found = [...document.querySelectorAll<HTMLElement>('.seat')].find((each) => each.textContent.includes(name));
    if (!found) throw new Error(`no seat of ${name}`);
    // Only a real pointer can be captured; these ones are made up.
    found.setPointerCapture = () => undefined;
    return found;
  };
  // Laid out by its true width, and no longer by a likely one.
  await vi.waitFor(() => {
    const width = document.querySelector('.frame')?.clientWidth;
    expect(document.querySelector('.lines')?.getAttribute('width')).toBe(String(width));
  });
  const order = () => [...document.querySelectorAll('.seat .name')].map((each) => each.textContent.trim());
  const said = () => document.querySelector('p[role=status]')?.textContent;
  return { onarrange, ontap, ondrag, seat, order, said };
}

const middle = (element: HTMLElement) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};
function pointer(target: HTMLElement, type: string, { x, y }: { x: number; y: number }, pointerId = 1) {
  target.dispatchEvent(
    new PointerEvent(type, { bubbles: true, cancelable: true, pointerId, clientX: x, clientY: y, button: 0 }),
  );
}
function carry(from: HTMLElement, to: { x: number; y: number }) {
  pointer(from, 'pointerdown', middle(from));
  pointer(from, 'pointermove', to);
  pointer(from, 'pointerup', to);
}

describe('seats put in order', () => {
  it('by dragging one around: the others make room, and the new order is handed on once', async () => {
    const { seat, order, onarrange, said } = await circle('arranging');
    const [ani, end] = [seat('Ani'), middle(seat('Citra'))];
    pointer(ani, 'pointerdown', middle(ani));
    pointer(ani, 'pointermove', end);
    await vi.waitFor(() => {
      // Under the finger, and Budi has moved up to where Ani sat.
      expect(middle(ani).x).toBeCloseTo(end.x, 0);
    });
    expect(onarrange).not.toHaveBeenCalled();
    pointer(ani, 'pointerup', end);
    await vi.waitFor(() => expect(order()).toEqual(['You', 'Budi', 'Citra', 'Ani', 'Dewi']));
    expect(onarrange.mock.calls).toEqual([[['you', 'budi', 'citra', 'ani', 'dewi']]]);
    expect(said()).toBe('Ani 4 of 5');
  });

  it('not when the touch is taken away, trembles, or is let go at home', async () => {
    const { seat, order, onarrange } = await circle('arranging');
    const ani = seat('Ani');
    pointer(ani, 'pointerdown', middle(ani));
    pointer(ani, 'pointermove', middle(seat('Citra')));
    pointer(ani, 'pointercancel', middle(seat('Citra')));
    carry(ani, { x: middle(ani).x + 5, y: middle(ani).y });
    carry(ani, { x: middle(ani).x + 20, y: middle(ani).y });
    await vi.waitFor(() => expect(document.querySelector('.carried')).toBeNull());
    expect(onarrange).not.toHaveBeenCalled();
    expect(order()).toEqual(NAMES);
  });

  it('a second finger does not disturb the first', async () => {
    const { seat, onarrange } = await circle('arranging');
    const [ani, budi] = [seat('Ani'), seat('Budi')];
    pointer(ani, 'pointerdown', middle(ani));
    pointer(budi, 'pointerdown', middle(budi), 2);
    pointer(budi, 'pointermove', middle(seat('Dewi')), 2);
    pointer(ani, 'pointermove', middle(budi));
    pointer(ani, 'pointerup', middle(budi));
    expect(onarrange.mock.calls).toEqual([[['you', 'budi', 'ani', 'citra', 'dewi']]]);
  });

  it('by two taps: one takes a seat up, the next says where; Escape puts it down again', async () => {
    const { seat, order, onarrange, said } = await circle('arranging');
    seat('Dewi').click();
    await vi.waitFor(() => expect(said()).toBe('Dewi taken'));
    expect(seat('Dewi').getAttribute('aria-pressed')).toBe('true');
    seat('Dewi').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(seat('Dewi').getAttribute('aria-pressed')).toBe('false'));
    seat('Dewi').click();
    await vi.waitFor(() => expect(seat('Dewi').getAttribute('aria-pressed')).toBe('true'));
    seat('Ani').click();
    await vi.waitFor(() => expect(order()).toEqual(['You', 'Dewi', 'Ani', 'Budi', 'Citra']));
    expect(onarrange).toHaveBeenCalledTimes(1);
    expect(said()).toBe('Dewi 2 of 5');
  });

  it('by arrow keys around the ring, keeping the focus on the seat', async () => {
    const { seat, order } = await circle('arranging');
    const key = (name: string, pressed: string) =>
      seat(name).dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
    seat('Dewi').focus();
    key('Dewi', 'ArrowRight');
    await vi.waitFor(() => expect(order()).toEqual(['Dewi', 'You', 'Ani', 'Budi', 'Citra']));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Dewi'));
    key('Dewi', 'End');
    await vi.waitFor(() => expect(order()).toEqual(NAMES));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Dewi'));
  });
});

describe('seats one talks from', () => {
  it('a drag leads from one to another and is no tap; the key pressed after it is one', async () => {
    const { seat, ondrag, ontap } = await circle('talking');
    carry(seat('Ani'), middle(seat('Citra')));
    expect(ondrag.mock.calls).toEqual([['ani', 'citra']]);
    // What a mouse adds at the end of a drag.
    seat('Ani').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    expect(ontap).not.toHaveBeenCalled();
    carry(seat('Ani'), middle(seat('Citra')));
    // A touch adds nothing; Enter on a seat comes as a click without a pointer.
    seat('Budi').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
    expect(ontap.mock.calls).toEqual([['budi']]);
  });

  it('a drag that ends beside all seats says nothing', async () => {
    const { seat, ondrag, ontap } = await circle('talking');
    const { x, y } = middle(seat('Ani'));
    carry(seat('Ani'), { x: x + 5000, y });
    expect(ondrag).not.toHaveBeenCalled();
    expect(ontap).not.toHaveBeenCalled();
  });
});
