const { FOLDERS, SEPARATE_SUBFOLDERS, PACKAGES } = require('./scripts/boundaries/who-may-import-whom.cjs');

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const isFile = (place) => /\.\w+$/.test(place);
/** A pattern for what stands in these places of src. */
const inside = (places) => `^src/(${places.map((place) => escaped(place) + (isFile(place) ? '$' : '/')).join('|')})`;

const folderRules = Object.entries(FOLDERS).map(([folder, allowed]) => ({
  name: `${folder}-imports-only-what-it-may`,
  severity: 'error',
  from: { path: inside([folder]) },
  to: { path: '^src/', pathNot: inside([folder, ...allowed]) },
}));

const separateRules = SEPARATE_SUBFOLDERS.map((folder) => ({
  name: `${folder}-keep-apart`,
  comment: `One folder of ${folder} never imports another.`,
  severity: 'error',
  from: { path: `^src/${folder}/([^/]+)/` },
  to: { path: `^src/${folder}/[^/]+/`, pathNot: `^src/${folder}/$1/` },
}));

/** Packages resolve to node_modules/name/…, Node's own modules to their bare name. */
const packagePattern = (start) =>
  /[/-]$/.test(start) ? `^node_modules/${escaped(start)}` : `^node_modules/${escaped(start)}/`;
const npmPackages = Object.entries(PACKAGES).filter(([start]) => start !== 'node:');

const packageRules = npmPackages.map(([start, places]) => ({
  name: `package-${start}`,
  severity: 'error',
  from: { path: '^src/', pathNot: inside(places) },
  to: { path: packagePattern(start) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...folderRules,
    ...separateRules,
    ...packageRules,
    {
      name: 'package-not-in-the-table',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^node_modules/', pathNot: npmPackages.map(([start]) => packagePattern(start)).join('|') },
    },
    {
      name: 'node-only-in-server',
      severity: 'error',
      from: { path: '^src/', pathNot: inside(PACKAGES['node:']) },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan',
      comment: 'A file that nothing imports and that imports nothing is left over. Workers are started by address.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.worker\\.ts$', '\\.d\\.ts$', '\\.css$'] },
      to: {},
    },
    { name: 'must-resolve', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    {
      name: 'src-stands-alone',
      comment: 'Neither tests nor scripts nor a package from outside the lockfile reach the app.',
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: '^(src|node_modules)/', dependencyTypesNot: ['core'], couldNotResolve: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // By the path that was written: the test of these rules links node_modules into a folder of its own.
    preserveSymlinks: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'browser', 'default', 'node', 'types'],
      mainFields: ['module', 'main'],
    },
  },
};
