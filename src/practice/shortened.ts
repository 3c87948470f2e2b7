/**
 * The beginning of a text for a place that shows one or two lines, such as a row or a title; an ellipsis says that
 * there is more. `most` counts UTF-16 units; a sign is never cut in two.
 */
export function shortened(text: string, most = 80): string {
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= most && text.trim().length <= most * 4) return line;
  const cut = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.trimEnd()}…`;
}
