/**
 * Two chains of one space that met in a file: which of them goes on. Tablets that write apart make entries apart, and no relay says yet
 * which came first; whoever made an entry makes it anew upon the other end, nobody else can. [PR8 HO6]
 */
import { readChainEntry, type ChainEntry } from '../../protocol/chain-entry.ts';
import { sameOperation } from './same-operation.ts';

export type Meeting =
  /** What is here says all that the other does, or cannot give way. */
  | { readonly kind: 'ours' }
  /** The other goes on; upon its end these own entries are made anew. */
  | { readonly kind: 'theirs'; readonly remake: readonly ChainEntry[] }
  /** They have not begun with the same entry: not one space, whatever its name. */
  | { readonly kind: 'strangers' };

/** `onRelay`: how many of ours the relay holds; to these nothing that comes in a file is preferred. */
export function meetingOf(
  ours: readonly ChainEntry[],
  theirs: readonly ChainEntry[],
  onRelay: number,
  device: string,
): Meeting {
  const common = commonLength(ours, theirs);
  if (common === theirs.length) return { kind: 'ours' };
  if (common === ours.length) return { kind: 'theirs', remake: [] };
  if (common === 0) return { kind: 'strangers' };
  if (common < onRelay) return { kind: 'ours' };
  const lacking = lackingIn(theirs, ours.slice(common));
  if (lacking.some((entry) => readChainEntry(entry)?.by !== device)) return { kind: 'ours' };
  if (lackingIn(ours, theirs.slice(common)).length > 0) return { kind: 'theirs', remake: lacking };
  // Both know the same operations in another order: all who meet take the same of the two.
  const lower = (theirs.at(-1)?.signature ?? '') < (ours.at(-1)?.signature ?? '');
  return lacking.length === 0 && lower ? { kind: 'theirs', remake: [] } : { kind: 'ours' };
}

export function commonLength(a: readonly ChainEntry[], b: readonly ChainEntry[]): number {
  let length = 0;
  while (length < a.length && a[length]?.body === b[length]?.body && a[length]?.signature === b[length]?.signature)
    length += 1;
  return length;
}

/** Of these entries those whose operation does not stand in the chain. */
export function lackingIn(chain: readonly ChainEntry[], entries: readonly ChainEntry[]): readonly ChainEntry[] {
  const there = new Map(chain.map(readChainEntry).map((body) => [body?.operation, body]));
  return entries.filter((entry) => {
    const body = readChainEntry(entry);
    const same = there.get(body?.operation);
    return !same || !sameOperation(body, same);
  });
}
