import type { SummaryText } from '../id/summary.ts';

export const summary: SummaryText = {
  title: 'Session summary',
};
