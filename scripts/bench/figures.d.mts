export interface Figure {
  unit: 'kB' | 'ms' | 's' | 'MB' | 'MB/s' | '/s' | '×' | '%' | 'kills' | 'notes' | 'findings' | 'of 100';
  most?: number;
  least?: number;
  blank?: string;
  dexie?: string;
  empty?: string;
}
export const FIGURES: Readonly<Record<string, Figure>>;
export function verdict(name: string, value: number | undefined): 'OK' | 'OVER' | 'UNDER' | '';
export function tableOf(results: Readonly<Record<string, number>>): string;
export function outside(results: Readonly<Record<string, number>>): string[];
export function ratiosOf(results: Readonly<Record<string, number>>): Record<string, number>;
export const WORSE_MOST: number;
export function worse(
  results: Readonly<Record<string, number>>,
  kept: Readonly<Record<string, number>>,
): { name: string; now: number; then: number }[];
