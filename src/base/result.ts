/** An expected outcome as a value. Bugs throw; what a facilitator can meet is a `Result` with words in both languages. */
export type Result<T, P = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

/** What can go wrong and be told on the screen. A problem never carries practice data: ids and kinds only. */
export interface Problem {
  readonly kind: ProblemKind;
  /** Random id of the row concerned, where there is one. */
  readonly id?: string;
  /** Table of the row concerned, where there is one. */
  readonly table?: string;
}

export type ProblemKind =
  | 'wrongPassphrase'
  | 'wrongRecoveryCode'
  | 'waitBeforeTrying'
  | 'sealBroken'
  | 'newerThanApp'
  | 'newerDatabase'
  | 'storageFull'
  | 'storageLost'
  | 'storageBlocked'
  | 'notebookMissing'
  | 'sessionClosed'
  | 'agreementSigned'
  | 'recordSigned'
  | 'recordOpen'
  | 'notFound'
  | 'commentsOnly'
  | 'notYours'
  | 'locked'
  | 'unexpected';

export function success<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function failure<P extends Problem>(problem: P): Result<never, P> {
  return { ok: false, problem };
}
