/** What is missing in a backup as lines, the most first; names as on the health card. */
export function missingParts(
  missing: Readonly<Record<string, number>>,
  kinds: Readonly<Record<string, string>>,
  otherKind: string,
): readonly { readonly table: string; readonly name: string; readonly count: number }[] {
  return Object.entries(missing)
    .map(([table, count]) => ({ table, name: kinds[table] ?? otherKind, count }))
    .sort((a, b) => b.count - a.count || (a.table < b.table ? -1 : 1));
}
