import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultsOfList, needless, readAudit, unanswered, type AllowedAdvisory } from '../../scripts/advisories.mjs';
import { runtimeLicences, unsuitable } from '../../scripts/licences.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** As npm 11 prints it; one package is there because of another. */
const ANSWER = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    minimist: {
      name: 'minimist',
      severity: 'critical',
      isDirect: false,
      via: [
        {
          source: 1097677,
          name: 'minimist',
          dependency: 'minimist',
          title: 'Prototype Pollution in minimist',
          url: 'https://github.com/advisories/GHSA-xvch-5gv4-984h',
          severity: 'critical',
          range: '<0.2.4',
        },
        {
          source: 77,
          name: 'minimist',
          title: 'Slow',
          url: 'https://example.org/77',
          severity: 'moderate',
          range: '*',
        },
      ],
      effects: ['mkdirp'],
      range: '<=0.2.3',
      nodes: ['node_modules/minimist'],
      fixAvailable: true,
    },
    mkdirp: { name: 'mkdirp', severity: 'critical', isDirect: true, via: ['minimist'], effects: [], range: '0.4.1' },
  },
  metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 2, total: 2 } },
});
const [pollution, slow] = [
  { id: 'GHSA-xvch-5gv4-984h', package: 'minimist', severity: 'critical', title: 'Prototype Pollution in minimist' },
  { id: '77', package: 'minimist', severity: 'moderate', title: 'Slow' },
];

describe('what the registry answers', () => {
  it('is read for its advisories, each once, though several packages are touched by it', () => {
    expect(readAudit(ANSWER)).toEqual({ advisories: [pollution, slow] });
    const nothing = { auditReportVersion: 2, vulnerabilities: {}, metadata: {} };
    expect(readAudit(JSON.stringify(nothing))).toEqual({ advisories: [] });
  });

  it.each([
    [
      // A mirror that hands out packages and nothing else.
      {
        message: '405 Method Not Allowed - POST https://mirror.example.org/-/npm/v1/security/advisories/bulk',
        method: 'POST',
        uri: 'https://mirror.example.org/-/npm/v1/security/advisories/bulk',
        headers: { allow: ['GET,HEAD'] },
        statusCode: 405,
        body: '',
        error: { summary: '', detail: '' },
      },
      'the registry answers "405 Method Not Allowed"',
    ],
    [
      { message: '404 Not Found - POST https://mirror.example.org/-/npm/v1/security/audits/quick', statusCode: 404 },
      'the registry answers "404 Not Found"',
    ],
    [
      {
        message: 'request to https://mirror.example.org/-/npm failed, reason: getaddrinfo ENOTFOUND mirror.example.org',
        error: { summary: '', detail: '' },
      },
      'the registry answers "request to … failed, reason: getaddrinfo ENOTFOUND mirror.example.org"',
    ],
    [{ error: { code: 'ENOAUDIT', summary: 'Your configured registry does not support audit requests.' } }, 'support'],
    [{ auditReportVersion: 3, findings: [] }, 'another form'],
    [{}, 'another form'],
  ])('is no answer where it offers none, and neither good nor bad: %#', (answer, words) => {
    const read = readAudit(JSON.stringify(answer));
    expect(read.notRun).toContain(words);
    expect(read).toEqual({ notRun: read.notRun });
  });

  it.each(['', 'null', '<html>Sign in</html>', '[1', '7', '"no"'])(
    'is no answer where it is no report: %s',
    (output) => {
      expect(Object.keys(readAudit(output))).toEqual(['notRun']);
    },
  );

  it('is not waited for in vain where the fault is ours', () => {
    const error = { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.' };
    expect(readAudit(JSON.stringify({ error }))).toEqual({ broken: error.summary });
  });
});

describe('the list of what does not matter', () => {
  const entry = (over: Partial<AllowedAdvisory> = {}): AllowedAdvisory => ({
    id: 'GHSA-xvch-5gv4-984h',
    package: 'minimist',
    why: 'Only our own arguments are read by it.',
    until: '2026-12-31',
    ...over,
  });
  const known = [pollution, slow] as const;

  it('speaks for this advisory of this package, until the end of its last day', () => {
    expect(unanswered(known, [], 'moderate', '2026-12-01')).toEqual(known);
    expect(unanswered(known, [entry()], 'moderate', '2026-12-31')).toEqual([slow]);
    expect(unanswered(known, [entry()], 'moderate', '2027-01-01')).toEqual(known);
    expect(unanswered(known, [entry({ package: 'mkdirp' })], 'high', '2026-12-01')).toEqual([pollution]);
    expect(unanswered(known, [entry({ id: '77' })], 'high', '2026-12-01')).toEqual([pollution]);
  });

  it('is not asked below the severity that counts, and one nobody has heard of counts', () => {
    expect(unanswered(known, [], 'high', '2026-12-01')).toEqual([pollution]);
    expect(unanswered([{ ...slow, severity: 'dire' }], [], 'critical', '2026-12-01')).toHaveLength(1);
  });

  it('gets shorter again: what no advisory asks for is told', () => {
    expect(needless([entry(), entry({ id: 'GHSA-aaaa-bbbb-cccc' })], known)).toMatchObject([
      { id: 'GHSA-aaaa-bbbb-cccc' },
    ]);
  });

  it('takes no entry without a reason, a package and a day that exists', () => {
    expect(faultsOfList([entry()])).toEqual([]);
    for (const over of [{ why: 'no' }, { why: '' }, { until: '2026-02-30' }, { until: 'never' }, { package: '' }])
      expect(faultsOfList([entry(over)])).toHaveLength(1);
    expect(faultsOfList([{}])).toHaveLength(3);
  });

  it('of this project is whole', () => {
    const { advisories } = JSON.parse(readFileSync(join(ROOT, 'scripts/audit-allowed.json'), 'utf8')) as {
      advisories: AllowedAdvisory[];
    };
    expect(faultsOfList(advisories)).toEqual([]);
    expect(advisories.length).toBeLessThanOrEqual(10);
  });
});

describe('licences', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lingkar-licences-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });
  const put = (path: string, content: unknown) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(content));
  };

  it('are read of all that runs, bundled and of other platforms too, and not of what only builds it', () => {
    put('package-lock.json', {
      packages: {
        '': { license: 'AGPL-3.0-or-later' },
        'node_modules/a': { license: 'MIT' },
        'node_modules/a/node_modules/@in/side': { inBundle: true },
        'node_modules/elsewhere': { optional: true, license: 'ISC' },
        'node_modules/both': { devOptional: true, license: 'MIT' },
        'node_modules/builds': { dev: true, license: 'GPL-2.0-only' },
        'node_modules/silent': {},
      },
    });
    // What lies there counts for more than what the lockfile says of it.
    put('node_modules/a/package.json', { license: 'GPL-2.0-only' });
    put('node_modules/a/node_modules/@in/side/package.json', { licenses: [{ type: 'MIT' }, { type: 'BSD' }] });
    const licences = runtimeLicences(root);
    expect(licences.map(({ package: name, licence }) => [name, licence])).toEqual([
      ['a', 'GPL-2.0-only'],
      ['@in/side', 'MIT OR BSD'],
      ['elsewhere', 'ISC'],
      ['both', 'MIT'],
      ['silent', undefined],
    ]);
    expect(unsuitable(licences, ['MIT', 'ISC']).map(({ package: name }) => name)).toEqual(['a', 'silent']);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-2.0-only)', true],
    ['GPL-2.0-only OR (Apache-2.0 AND MIT)', true],
    ['MIT AND GPL-2.0-only', false],
    ['MIT AND (GPL-2.0-only OR ISC)', false],
    ['SEE LICENSE IN LICENSE', false],
    ['MIT AND', false],
    ['(MIT', false],
    ['MIT)', false],
    ['UNLICENSED', false],
    ['', false],
  ])('%s: %s', (licence, suitable) => {
    const one = { package: 'a', path: 'node_modules/a', licence };
    expect(unsuitable([one], ['MIT', 'Apache-2.0'])).toEqual(suitable ? [] : [one]);
  });
});
