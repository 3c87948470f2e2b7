/**
 * Reads how many tests of a stage passed and failed. Each function also takes the test files that stand in the
 * folders: a file that was never collected counts as failed, for tests that do not run look just like tests that pass.
 */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

const nothing = () => ({ passed: 0, failed: 0, skipped: 0, complaints: [] });

function report(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function complainOfUnseen(counts, files, seen) {
  for (const file of files.filter((file) => !seen.has(file))) {
    counts.failed += 1;
    counts.complaints.push(`${file} was not run`);
  }
}

/** From the report of vitest's JSON reporter. */
export function countsOfVitest(reportPath, { root, files }) {
  const counts = nothing();
  const json = report(reportPath);
  if (json === undefined) return { ...counts, failed: 1, complaints: ['there is no report'] };
  const seen = new Set();
  for (const file of json.testResults) {
    const name = relative(root, file.name).split(sep).join('/');
    seen.add(name);
    const statuses = file.assertionResults.map((test) => test.status);
    counts.passed += statuses.filter((status) => status === 'passed').length;
    counts.failed += statuses.filter((status) => status === 'failed').length;
    counts.skipped += statuses.filter((status) => !['passed', 'failed'].includes(status)).length;
    if (statuses.length === 0 || (file.status === 'failed' && !statuses.includes('failed'))) {
      counts.failed += 1;
      counts.complaints.push(`${name} has no test that could run`);
    }
  }
  complainOfUnseen(counts, files, seen);
  return counts;
}

/** From the report of Playwright's JSON reporter. */
export function countsOfPlaywright(reportPath, { root, files }) {
  const counts = nothing();
  const json = report(reportPath);
  if (json === undefined) return { ...counts, failed: 1, complaints: ['there is no report'] };
  const seen = new Set();
  const visit = (suite) => {
    const path = isAbsolute(suite.file) ? suite.file : resolve(json.config.rootDir, suite.file);
    if (suite.specs.length > 0) seen.add(relative(root, path).split(sep).join('/'));
    (suite.suites ?? []).forEach(visit);
  };
  json.suites.forEach(visit);
  counts.passed = json.stats.expected;
  counts.failed = json.stats.unexpected + json.stats.flaky;
  counts.skipped = json.stats.skipped;
  complainOfUnseen(counts, files, seen);
  return counts;
}

/** From what a script printed, when its last line is in the words of `npm test` itself. */
export function countsOfLastLine(output) {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  const match = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line.trim());
  if (match === null) return { ...nothing(), failed: 1, complaints: ['its last line is not "N passed, N failed"'] };
  return { passed: Number(match[1]), failed: Number(match[2]), skipped: Number(match[3] ?? 0), complaints: [] };
}

/** `join` of the parts with slashes, as the functions above name files. */
export const named = (...parts) =>
  join(...parts)
    .split(sep)
    .join('/');
