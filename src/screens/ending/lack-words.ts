import type { EndingLack } from '../../practice/ending-steps.ts';
import type { EndingText } from '../../text/id/ending.ts';

/** What is not yet known, in words. */
export function lackWords(lack: EndingLack, { lacks }: EndingText): string {
  return 'count' in lack ? lacks[lack.of](lack.count) : lacks[lack.of];
}
