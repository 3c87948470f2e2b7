import type { IconName } from './icon-paths.ts';
import type { Tone } from './tone.ts';

/** One way to answer in a ChoiceGroup or CheckGroup. */
export interface ChoiceOption<V extends string = string> {
  value: V;
  label: string;
  hint?: string | undefined;
  icon?: IconName | undefined;
  /** Colour once chosen; teal when not given. */
  tone?: Tone | undefined;
  disabled?: boolean | undefined;
}
