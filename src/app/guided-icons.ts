import type { GuidedCode } from '../practice/guided.ts';
import type { IconName } from '../ui/icon-paths.ts';

export const GUIDED_ICONS: Readonly<Record<GuidedCode, IconName>> = {
  R3: 'people',
  R4: 'message',
  R5: 'shield',
  O3: 'flag',
};
