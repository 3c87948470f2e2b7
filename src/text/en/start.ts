import type { StartText } from '../id/start.ts';

export const start: StartText = {
  appName: 'Lingkar',
  tagline: 'A notebook for leading groups',
  loading: 'Opening …',
};
