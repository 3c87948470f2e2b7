import type { DeviceShown } from '../../app/space-view.ts';

/** Whose tablet, and which: a facilitator may have several. */
export function calledDevice(
  { name, tablet }: Pick<DeviceShown, 'name' | 'tablet'>,
  words: { readonly nameless: string; readonly called: (name: string, tablet: string) => string },
): string {
  const whose = name ?? words.nameless;
  return tablet === undefined || tablet === '' ? whose : words.called(whose, tablet);
}
