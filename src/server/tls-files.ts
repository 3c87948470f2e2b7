/** Certificate and key from files, read again when they change: a certificate is renewed every few weeks, and nobody restarts for it. */
import { readFileSync, statSync } from 'node:fs';
import { createSecureContext } from 'node:tls';

export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

/** LINGKAR_TLS_CERT and LINGKAR_TLS_KEY: both or neither. Throws with a sentence for the person at the terminal. */
export function tlsFilesFrom(environment: Readonly<Record<string, string | undefined>>): TlsFiles | undefined {
  const cert = environment['LINGKAR_TLS_CERT']?.trim() ?? '';
  const key = environment['LINGKAR_TLS_KEY']?.trim() ?? '';
  if ((cert === '') !== (key === ''))
    throw new Error('LINGKAR_TLS_CERT and LINGKAR_TLS_KEY go together: set both or neither.');
  return cert === '' ? undefined : { cert, key };
}

export interface KeyPair {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Throws where a file is missing or the two do not belong together. */
export function readKeyPair({ cert, key }: TlsFiles): KeyPair {
  const pair = { cert: readFileSync(cert), key: readFileSync(key) };
  createSecureContext(pair);
  return pair;
}

/** Tells apart one state of the files from the next. */
export function stampOf({ cert, key }: TlsFiles): string {
  return [cert, key].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0).join(' ');
}
