export interface Figure {
  unit: 'kB' | 'ms' | 's' | 'MB' | 'MB/s' | '/s' | '×';
  most?: number;
  least?: number;
  blank?: string;
  empty?: string;
}
export const FIGURES: Readonly<Record<string, Figure>>;
export function verdict(name: string, value: number | undefined): 'OK' | 'OVER' | 'UNDER' | '';
export function tableOf(results: Readonly<Record<string, number>>): string;
export function outside(results: Readonly<Record<string, number>>): string[];
