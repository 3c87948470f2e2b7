/**
 * The figures that were kept, in docs/numbers.json, and the table of them in docs/numbers.md. Each figure says when it was taken; references are kept with
 * the figure they were taken beside, so a ratio never mixes two runs of one machine with those of another.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableOf } from './figures.mjs';

const DOCS = join(import.meta.dirname, '../../docs');
const FILE = join(DOCS, 'numbers.json');
const PAGE = join(DOCS, 'numbers.md');
const TABLE = /(<!-- table -->\n)[\s\S]*?(\n<!-- end of the table -->)/;

/** Name → value, of all that were kept. */
export function keptResults() {
  return Object.fromEntries(Object.entries(kept().figures).map(([name, { value }]) => [name, value]));
}

function kept() {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

/** Of these days the figures in the table are. */
export function tableBlock({ machine, figures }) {
  const days = [...new Set(Object.values(figures).map(({ taken }) => taken))].sort();
  const results = Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value]));
  return `\`\`\`\n${tableOf(results)}\n\`\`\`\n\n${machine}; taken on ${days.join(', ')}.`;
}

/** The page with the table of these figures in it. */
export function pageWith(page, figures) {
  if (!TABLE.test(page)) throw new Error('docs/numbers.md has no place for the table');
  return page.replace(TABLE, (_, begin, end) => `${begin}\n${tableBlock(figures)}\n${end}`);
}

/** Keeps what was measured; what was not measured this time stays as it was. */
export function keep(results, { machine, day }) {
  const figures = { ...kept().figures };
  for (const [name, value] of Object.entries(results)) figures[name] = { value, taken: day };
  const now = { machine, figures };
  writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), now));
}

export const readKept = () => ({ kept: kept(), page: readFileSync(PAGE, 'utf8') });
