/**
 * Where a row lands that was dragged by `offset` pixels: it passes a neighbour once its own edge has crossed the
 * neighbour's middle. `boxes` are the rows at rest, top to bottom.
 */
export function landing(boxes: readonly { top: number; height: number }[], from: number, offset: number): number {
  const own = boxes[from];
  if (own === undefined) return from;
  const top = own.top + offset;
  const bottom = top + own.height;
  let to = from;
  boxes.forEach((box, index) => {
    const middle = box.top + box.height / 2;
    if (index > from && bottom > middle) to = Math.max(to, index);
    if (index < from && top < middle) to = Math.min(to, index);
  });
  return to;
}
