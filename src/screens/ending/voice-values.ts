import type { VoiceTheme } from '../../practice/ending.ts';

export interface VoiceValues {
  readonly text: string;
  readonly theme: VoiceTheme;
  readonly member: string;
}

export const NEW_VOICE: VoiceValues = { text: '', theme: 'helped', member: '' };

/** Where the draft of words stands that are not added yet. */
export function newVoicePlace(ending: string): string {
  return `voice/${ending}`;
}
