import type { Line, TechniqueRun } from './technique-run.ts';

/** An idea, and those that were put under it. */
export interface IdeaCluster {
  readonly head: Line;
  readonly under: readonly Line[];
}

/**
 * Ideas as they were put together, in the order of the lines. Put under one that is itself put under another, an idea goes
 * to the head of that cluster; a ring (made on two tablets at once) is cut at its earliest line. What lies under a line that
 * is gone stands alone again.
 */
export function ideaClusters(lines: readonly Line[], under: TechniqueRun['under']): readonly IdeaCluster[] {
  const known = new Map(lines.map((line) => [line.key, line]));
  const above = new Map(under.filter(({ line }) => known.has(line)).map(({ key, line }) => [key, line]));

  function headOf(line: Line): Line {
    const way = [line];
    for (;;) {
      const next = known.get(above.get(way.at(-1)?.key ?? '') ?? '');
      if (!next) return way.at(-1) ?? line;
      const met = way.indexOf(next);
      if (met >= 0)
        return way.slice(met).reduce((first, one) => (lines.indexOf(one) < lines.indexOf(first) ? one : first));
      way.push(next);
    }
  }

  const heads = new Map(lines.map((line) => [line, headOf(line)]));
  return lines
    .filter((line) => heads.get(line) === line)
    .map((head) => ({ head, under: lines.filter((line) => line !== head && heads.get(line) === head) }));
}
