import type { ProblemKind, Result } from '../../base/result.ts';
import { storageProblem } from '../storage-problem.ts';

export type HandOverProblemKind =
  /** Of another kind altogether, or empty. */
  | 'notAHandOver'
  | 'isABackup'
  | 'newerFile'
  /** Cut, changed, or not signed by who says to have made it. Nothing of it was taken. */
  | 'fileDamaged'
  /** The device does not hand it out (any more). */
  | 'fileUnreadable'
  /** Sealed to another tablet. */
  | 'otherDevice'
  | 'wrongWords'
  /** This device does not belong to one of the chosen spaces, or its chain has halted. */
  | 'notIn'
  /** Whom it is for is not in yet, and this device may not let anybody in. */
  | 'mayNotAdd'
  | ProblemKind;

export interface HandOverProblem {
  readonly kind: HandOverProblemKind;
  /** Which space it is about, where it is about one. */
  readonly space?: string;
}

export function refused(kind: HandOverProblemKind, space?: string): Result<never, HandOverProblem> {
  return { ok: false, problem: { kind, ...(space !== undefined && { space }) } };
}

/** The expected problem behind an error of the disk or of the file; a bug is thrown on. */
export function problemOf(error: unknown): Result<never, HandOverProblem> {
  if (error instanceof DOMException && error.name === 'NotReadableError') return refused('fileUnreadable');
  const problem = storageProblem(error);
  if (!problem) throw error;
  return refused(problem.kind);
}
