export interface Advisory {
  id: string;
  package: string;
  severity: string;
  title: string;
}
export interface AllowedAdvisory {
  id: string;
  package: string;
  why: string;
  /** The last day on which it counts, YYYY-MM-DD. */
  until: string;
}
export function readAudit(output: string): { advisories?: Advisory[]; notRun?: string; broken?: string };
export function unanswered(
  advisories: readonly Advisory[],
  allowed: readonly AllowedAdvisory[],
  least: string,
  today: string,
): Advisory[];
export function needless(allowed: readonly AllowedAdvisory[], advisories: readonly Advisory[]): AllowedAdvisory[];
export function faultsOfList(allowed: readonly Partial<AllowedAdvisory>[]): string[];
