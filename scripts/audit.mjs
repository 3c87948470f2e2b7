/**
 * `npm run audit`: asks the registry what it knows against our packages, and looks under which licences they stand. What
 * was looked at and does not matter here stands in audit-allowed.json, with the reason and the day after which it counts
 * again. The last line is in the words of `npm test`; where the registry has no answer, that is told and counts as skipped.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfList, needless, readAudit, unanswered } from './advisories.mjs';
import { runtimeLicences, unsuitable } from './licences.mjs';

const ROOT = join(import.meta.dirname, '..');
const LIST = 'scripts/audit-allowed.json';
/** What runs with the app or the relay is met by everybody; what only builds and tests it, by us alone. */
const ASKED = [
  { what: 'packages the app and the relay run with', args: ['--omit=dev'], least: 'moderate' },
  { what: 'packages for development', args: [], least: 'high' },
];

const allowed = JSON.parse(readFileSync(join(ROOT, LIST), 'utf8'));
const today = new Date().toISOString().slice(0, 10);
const counts = { passed: 0, failed: 0, skipped: 0 };

function say(outcome, sentence, complaints = []) {
  counts[outcome] += 1;
  console.log([sentence, ...complaints].join('\n  '));
}

function askRegistry(args) {
  // Tried once, and not for long: whether others can be reached is no matter of this project.
  const options = ['--json', '--fetch-retries=0', '--fetch-timeout=20000', ...args];
  const { stdout } = spawnSync('npm', ['audit', ...options], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  return readAudit(stdout ?? '');
}

function lookForAdvisories({ what, args, least }) {
  const { advisories, notRun, broken } = askRegistry(args);
  if (notRun !== undefined) return say('skipped', `Not run: audit of the ${what}: ${notRun}.`);
  if (broken !== undefined) return say('failed', `Audit of the ${what}: ${broken}`);
  const open = unanswered(advisories, allowed.advisories, least, today);
  const told = open.map((one) => `${one.severity}: ${one.package}, ${one.title} (${one.id})`);
  if (open.length > 0) say('failed', `Known against the ${what}, and not on the list of ${LIST}:`, told);
  else say('passed', `Nothing of severity ${least} or higher is known against the ${what}.`);
  return advisories;
}

const faults = faultsOfList(allowed.advisories);
if (faults.length > 0) say('failed', `Faults in ${LIST}:`, faults);

const advisories = ASKED.map(lookForAdvisories);
if (advisories.every((some) => some !== undefined))
  for (const { id, package: name } of needless(allowed.advisories, advisories.flat()))
    console.log(`${LIST}: ${id} of ${name} is no longer needed.`);

const packages = runtimeLicences(ROOT);
const others = unsuitable(packages, allowed.licences);
if (others.length === 0)
  say('passed', `All ${packages.length} packages to run with stand under a licence on the list.`);
else
  say(
    'failed',
    'Under a licence that nobody has weighed against AGPL-3.0-or-later:',
    others.map(({ path, licence }) => `${path}: ${licence ?? 'not told'}`),
  );

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
