import type { ChainBody } from '../../protocol/chain-entry.ts';

/** By author and content; index, hash before it, epoch and keys are of the end it was made upon. [PR8] */
export function sameOperation(a: ChainBody | undefined, b: ChainBody): boolean {
  const content = (body: ChainBody) => [
    body.op,
    body.by,
    'device' in body ? body.device : '',
    'role' in body ? body.role : '',
    'signingKey' in body ? body.signingKey : '',
    'old' in body ? body.old : '',
  ];
  return a !== undefined && content(a).join(' ') === content(b).join(' ');
}
