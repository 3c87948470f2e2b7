export interface Figure {
  unit: 'kB' | 'ms' | 'MB' | '×';
  most?: number;
  blank?: string;
  empty?: string;
}
export const FIGURES: Readonly<Record<string, Figure>>;
export function verdict(name: string, value: number | undefined): 'OK' | 'OVER' | '';
export function tableOf(results: Readonly<Record<string, number>>): string;
export function over(results: Readonly<Record<string, number>>): string[];
