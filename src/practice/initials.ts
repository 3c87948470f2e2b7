/**
 * Initials stand for a member where names must not be read: in room mode and in the members' copy of a summary.
 * Within a group no two members ever share them.
 */
export interface Initialled {
  readonly id: string;
  readonly name: string;
  readonly called: string;
  /** As the member chose them; '' to derive them from the name. */
  readonly initials: string;
  readonly addedAt: number | null;
}

/** Chosen initials may be a short word or a sign, but must fit a tile. */
const LONGEST = 4;
const NAMELESS = '?';
let segmenter: Intl.Segmenter | undefined;
/** Of these each letter is a sign by itself. */
const PLAIN = /^[ -~]*$/;
const WORD_SIGN = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** "Siti Nur Rahma" → "SR", "Wati" → "WA", "🌻" → "🌻", '' → ''. */
export function initialsOf(name: string): string {
  const words = name
    // A name of ten thousand signs costs no more than one of a hundred: its first and last word decide.
    .split(/[\s\-_/.,;:()<>"']+/u)
    .filter((word) => WORD_SIGN.test(word));
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return '';
  const letters = words.length === 1 ? signs(first, 2) : [...signs(first, 1), ...signs(last, 1)];
  return letters.join('').toUpperCase();
}

/** Initials of everyone in a group, by member id; equal ones are told apart by a number ("SR", "SR2"). */
export function initialsIn(members: readonly Initialled[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const found = new Map<string, string>();
  // Who chose theirs goes first, then in the order of joining the list: a newcomer never changes another's initials.
  const inOrder = [...members].sort(
    (a, b) => Number(chosen(b) !== '') - Number(chosen(a) !== '') || (a.addedAt ?? 0) - (b.addedAt ?? 0) || byId(a, b),
  );
  for (const member of inOrder) {
    const wanted = chosen(member) || initialsOf(member.name) || initialsOf(member.called) || NAMELESS;
    let initials = wanted;
    for (let n = 2; taken.has(initials.toUpperCase()); n += 1) initials = `${wanted}${n}`;
    taken.add(initials.toUpperCase());
    found.set(member.id, initials);
  }
  return found;
}

function chosen(member: Initialled): string {
  return signs(member.initials.trim(), LONGEST).join('').trim();
}

/** The first signs as a reader counts them: a family emoji or a letter with its accent is one. */
function signs(text: string, most: number): string[] {
  // Longer than any sign in use, so that only the beginning of a long text is looked at.
  const beginning = text.slice(0, most * 32);
  // Asking the segmenter for the first time takes as long as drawing a list of members, and most names have one sign a letter.
  if (PLAIN.test(beginning)) return Array.from(beginning.slice(0, most));
  segmenter ??= typeof Intl.Segmenter === 'function' ? new Intl.Segmenter() : undefined;
  const all = segmenter ? Array.from(segmenter.segment(beginning), ({ segment }) => segment) : Array.from(beginning);
  return all.slice(0, most);
}

function byId(a: Initialled, b: Initialled): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
