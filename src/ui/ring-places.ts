/** Where seats stand on an oval around the middle, so that none covers another. Seen from above, the first one below. */
export interface RingPlace {
  readonly x: number;
  readonly y: number;
}

export interface Ring {
  /** Of the whole picture, in pixels. */
  readonly height: number;
  readonly seatWidth: number;
  readonly seatHeight: number;
  /** Middles of the seats, in order and clockwise. */
  readonly places: readonly RingPlace[];
}

/** Larger ones first; the last is a fingertip. */
const SEATS = [
  [124, 66],
  [96, 62],
  [76, 58],
  [58, 54],
] as const;
const GAP = 6;
const SAMPLES = 720;
/** An oval, and for many seats one that fills its corners more and more: at a slant they stand in each other's way. */
const ROUNDNESS = [2, 3.5, 8] as const;
/** Flatter than a circle where there is room: the lower edge of a tablet is soon reached. */
const FLATTEST = 0.62;

/** The roomiest ring for so many seats, or undefined where they do not fit: then a list is easier to read. */
export function ringPlaces(count: number, width: number, mostHeight: number): Ring | undefined {
  for (const [seatWidth, seatHeight] of SEATS) {
    const across = (width - seatWidth) / 2;
    if (across < seatWidth) continue;
    const highest = (mostHeight - seatHeight) / 2;
    const from = Math.min(highest, Math.max(seatHeight * 1.6, across * FLATTEST));
    for (const roundness of ROUNDNESS) {
      for (let up = from; up <= highest; up += 8) {
        const places = onOval(count, { across, up, roundness, seatWidth, seatHeight }).map(({ x, y }) => ({
          x: x + width / 2,
          y: y + up + seatHeight / 2,
        }));
        if (!anyCovered(places, seatWidth + GAP, seatHeight + GAP))
          return { height: Math.ceil(up * 2 + seatHeight), seatWidth, seatHeight, places };
      }
    }
  }
  return undefined;
}

interface Oval {
  readonly across: number;
  readonly up: number;
  readonly roundness: number;
  readonly seatWidth: number;
  readonly seatHeight: number;
}

/**
 * Points around 0, clockwise from the lowest one of the oval, each as far from the next as so many allow. Distances are
 * counted in seats, by the wider of across and down: so neighbours are apart wherever they sit.
 */
function onOval(count: number, { across, up, roundness, seatWidth, seatHeight }: Oval): readonly RingPlace[] {
  const points = Array.from({ length: SAMPLES }, (_, index) => {
    const turn = Math.PI / 2 + (2 * Math.PI * index) / SAMPLES;
    const at = (side: number) => Math.sign(side) * Math.abs(side) ** (2 / roundness);
    return { x: at(Math.cos(turn)) * across, y: at(Math.sin(turn)) * up };
  });
  const apart = (a: RingPlace, b: RingPlace) =>
    Math.max(Math.abs(b.x - a.x) / seatWidth, Math.abs(b.y - a.y) / seatHeight);
  const walked = (distance: number) => {
    const first = points[0] ?? { x: 0, y: up };
    const places = [first];
    for (const point of points) {
      if (places.length === count) break;
      if (apart(places.at(-1) ?? first, point) >= distance && apart(first, point) >= distance) places.push(point);
    }
    return places;
  };
  let [fits, tooFar] = [0, 40];
  for (let round = 0; round < 12; round += 1) {
    const between = (fits + tooFar) / 2;
    if (walked(between).length === count) fits = between;
    else tooFar = between;
  }
  return walked(fits);
}

function anyCovered(places: readonly RingPlace[], width: number, height: number): boolean {
  return places.some((a, index) =>
    places.slice(index + 1).some((b) => Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < height),
  );
}

/** The seat a point lies on, or -1. */
export function seatAt(ring: Ring, { x, y }: RingPlace): number {
  return ring.places.findIndex(
    (place) => Math.abs(place.x - x) <= ring.seatWidth / 2 && Math.abs(place.y - y) <= ring.seatHeight / 2,
  );
}

/** The seat whose place is nearest to a point: of a ring with none, -1. */
export function nearestPlace(ring: Ring, { x, y }: RingPlace): number {
  const away = ring.places.map((place) => Math.hypot(place.x - x, place.y - y));
  return away.indexOf(Math.min(...away));
}
