/** How far back is looked: days before today. */
export const PERIODS = { month: 31, quarter: 92, year: 366 } as const;
export type Period = keyof typeof PERIODS;
