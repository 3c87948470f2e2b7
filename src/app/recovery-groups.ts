/** The seven groups of four as they stand on the sheet. */
export function groupsOf(code: string): readonly string[] {
  return code.split('-');
}

/** Whether a group was read off correctly; small letters and the usual mix-ups (O for 0, I and L for 1) count as read. */
export function sameGroup(typed: string, group: string | undefined): boolean {
  const read = typed
    .toUpperCase()
    .replace(/[\s–—-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return group !== undefined && group !== '' && read === group;
}
