import { groups } from './groups.ts';
import { shell } from './shell.ts';

/** The words on the screen right after unlocking, fetched while the key is derived. Whoever waits there waits for these. */
export const firstWords = { shell, groups };

export type FirstWords = typeof firstWords;
