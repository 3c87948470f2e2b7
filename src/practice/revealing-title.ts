import { folded } from './member-order.ts';

/** Words of a title that tell what brought people together, as they stand in it; `beginnings` are those of such words. */
export function revealingIn(title: string, beginnings: readonly string[]): readonly string[] {
  const words = title.trim().split(/\s+/u).filter(Boolean);
  const said = words.map((word) => folded(word).replace(/^[^\p{L}]+/u, ''));
  const found = new Set<string>();
  for (const beginning of beginnings) {
    const parts = beginning.split(' ');
    for (let at = 0; at + parts.length <= said.length; at += 1) {
      if (!parts.every((part, index) => said[at + index]?.startsWith(part))) continue;
      found.add(words.slice(at, at + parts.length).join(' '));
    }
  }
  return [...found];
}
