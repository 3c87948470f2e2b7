import type { RunText } from '../id/run.ts';

export const run: RunText = {};
