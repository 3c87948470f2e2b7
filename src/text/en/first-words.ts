import { groups } from './groups.ts';
import { shell } from './shell.ts';
import type { FirstWords } from '../id/first-words.ts';

export const firstWords: FirstWords = { shell, groups };
