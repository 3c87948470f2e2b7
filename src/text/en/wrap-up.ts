import type { WrapUpText } from '../id/wrap-up.ts';

export const wrapUp: WrapUpText = {
  title: 'Wrapping up',
};
