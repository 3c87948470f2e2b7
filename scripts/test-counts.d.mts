export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  complaints: string[];
}
export function countsOfVitest(reportPath: string, about: { root: string; files: string[] }): Counts;
export function countsOfPlaywright(reportPath: string, about: { root: string; files: string[] }): Counts;
export function countsOfLastLine(output: string): Counts;
export function named(...parts: string[]): string;
