import type { IconName } from './icon-paths.ts';

/** One line of a Menu: an act (`onclick`) or a place (`href`). */
export interface MenuItem {
  label: string;
  icon?: IconName | undefined;
  /** For what takes something away. */
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  href?: string | undefined;
  onclick?: (() => void) | undefined;
}
