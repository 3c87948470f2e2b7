import { resolve } from 'node:path';

/** Where the relay keeps what it is given. `folder` of SQLite is a whole path; `address` as in `postgres://…`. */
export type StorePlace =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly address: string };

/**
 * LINGKAR_DATA (a folder, or `memory`: forgotten when the program ends) and DATABASE_URL. `memory` goes before DATABASE_URL, so that tests on a
 * machine with a database never write into it. Throws with a sentence for the person at the terminal.
 */
export function storePlaceFrom(
  environment: Readonly<Record<string, string | undefined>>,
  usualFolder: string,
): StorePlace {
  const data = environment['LINGKAR_DATA']?.trim() ?? '';
  if (data === 'memory') return { kind: 'memory' };
  const address = environment['DATABASE_URL']?.trim() ?? '';
  if (address === '') return { kind: 'sqlite', folder: resolve(data === '' ? usualFolder : data) };
  // Not repeated in the sentence: there is a password in it.
  if (!/^postgres(ql)?:\/\//.test(address))
    throw new Error('DATABASE_URL must begin with postgres:// or postgresql://.');
  return { kind: 'postgres', address };
}
