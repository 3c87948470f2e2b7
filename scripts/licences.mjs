/** Under which licences the packages stand that the app and the relay run with, the ones they bundle included. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every package that is there when development packages are left out, with its licence: as it says itself where it is
 * installed, else (another platform's) as the lockfile says. `licence`: undefined where neither knows.
 */
export function runtimeLicences(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, locked]) => ({
      package: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      path,
      licence: ownLicence(join(root, path)) ?? locked.license,
    }));
}

function ownLicence(folder) {
  let about;
  try {
    about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
  const { license, licenses } = about;
  // Old packages write an object, or several of them to choose from.
  const told = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ');
  return typeof told === 'string' && told !== '' ? told : undefined;
}

/** The packages whose licence is none of the allowed ones, or not told. */
export function unsuitable(packages, allowed) {
  return packages.filter(({ licence }) => licence === undefined || !fits(licence, allowed));
}

/** Of "A OR B" one is enough, of "A AND B" both are needed; what is neither a name nor these is not guessed at. */
function fits(expression, allowed) {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  const either = () => {
    let fit = both();
    while (words[0] === 'OR') {
      words.shift();
      const other = both();
      fit ||= other;
    }
    return fit;
  };
  const both = () => {
    let fit = one();
    while (words[0] === 'AND') {
      words.shift();
      const other = one();
      fit &&= other;
    }
    return fit;
  };
  const one = () => {
    const word = words.shift();
    if (word !== '(') return allowed.includes(word);
    const fit = either();
    return words.shift() === ')' && fit;
  };
  const fit = either();
  return fit && words.length === 0;
}
