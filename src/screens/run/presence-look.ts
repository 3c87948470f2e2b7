import type { Presence } from '../../practice/attendance.ts';
import type { IconName } from '../../ui/icon-paths.ts';
import type { Tone } from '../../ui/tone.ts';

/** Colour and sign of each presence; the word always stands beside them. */
export const PRESENCE_LOOK: Record<Presence | 'unmarked', { readonly tone: Tone; readonly icon: IconName }> = {
  unmarked: { tone: 'plain', icon: 'circle' },
  present: { tone: 'good', icon: 'checkCircle' },
  late: { tone: 'warm', icon: 'clock' },
  absent: { tone: 'attention', icon: 'xCircle' },
  excused: { tone: 'calm', icon: 'minusCircle' },
};
