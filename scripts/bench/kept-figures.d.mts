export interface KeptFigures {
  machine: string;
  figures: Record<string, { value: number; taken: string }>;
}
export function keptResults(): Record<string, number>;
export function tableBlock(figures: KeptFigures): string;
export function pageWith(page: string, figures: KeptFigures): string;
export function keep(results: Readonly<Record<string, number>>, of: { machine: string; day: string }): void;
export function readKept(): { kept: KeptFigures; page: string };
