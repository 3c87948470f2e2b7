import type { Conduct } from '../conduct.svelte.ts';

/** What was worded step by step, in the order of the card; blank steps left out. */
export function sentencesOf(conduct: Conduct): readonly string[] {
  const wording = conduct.card.steps.find(({ code }) => code === 'wording');
  return (wording?.prompts ?? [])
    .map(({ code }) => conduct.words(`wording-${code}`).trim())
    .filter((sentence) => sentence !== '');
}
