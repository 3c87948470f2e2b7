/** The list with the element at `from` standing at `to`; out-of-range positions leave a copy as it was. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list];
  if (from === to || from < 0 || to < 0 || from >= copy.length || to >= copy.length) return copy;
  const taken = copy.splice(from, 1);
  copy.splice(to, 0, ...taken);
  return copy;
}
