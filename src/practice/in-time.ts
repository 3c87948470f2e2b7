import { compareStamps, versionsOf, type Item } from './item.ts';

type Timed<F extends string> = { readonly id: string; readonly item?: Item } & { readonly [field in F]: number | null };

/**
 * Orders by the moment in `field`. Of one moment, what was written later stands later: by the stamp of the value shown,
 * which no later edit of other fields moves, then by its dot. A total order, the same on every tablet that holds the
 * same items; what has no stamp comes first, by its id.
 */
export function inTime<F extends string>(field: F): (a: Timed<F>, b: Timed<F>) => number {
  return (a, b) => {
    const apart = (a[field] ?? 0) - (b[field] ?? 0);
    if (apart !== 0) return apart;
    const [inA, inB] = [a, b].map(({ item }) => item && versionsOf(item, field)[0]);
    if (inA && inB) return compareStamps(inA, inB) || byId(a, b);
    return inA ? 1 : inB ? -1 : byId(a, b);
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
