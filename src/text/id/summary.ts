export const summary = {};

export type SummaryText = typeof summary;
