import { fireEvent, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import type { NotebookInHand } from './notebook-in-hand.ts';

/** What a facilitator sees and could touch in a part of the screen, so that two lives of it can be compared. */
export interface Standing {
  /** Every field with what is written in it. */
  readonly fields: readonly string[];
  /** Radios and checkboxes that are chosen. */
  readonly chosen: readonly string[];
  /** All words there; but not whether they are kept, which a new life knows nothing of. */
  readonly text: string;
}

/** As it stands once nothing on it changes any more. */
export async function standing(part: () => Element): Promise<Standing> {
  let before = await now(part());
  for (let calm = 0; calm < CALM_LOOKS;) {
    await new Promise((resolve) => setTimeout(resolve, SETTLES_MS));
    const after = await now(part());
    calm = JSON.stringify(after) === JSON.stringify(before) ? calm + 1 : 0;
    before = after;
  }
  return before;
}

/** Longer than a command takes to come back as a live answer. */
const SETTLES_MS = 60;
/** More than one: on a busy machine a look may fall between a command and its answer. */
const CALM_LOOKS = 2;

async function now(part: Element): Promise<Standing> {
  await unfolded(part);
  const copy = part.cloneNode(true) as Element;
  for (const passing of copy.querySelectorAll('.save-state, option')) passing.remove();
  const choices = [...part.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')];
  return {
    fields: writable(part).map((field) => `${nameOf(field)}: ${field.value}`),
    chosen: choices.filter(({ checked }) => checked).map((choice) => `${groupOf(choice)} ${nameOf(choice)}`),
    text: copy.textContent.replace(/\s+/g, ' ').trim(),
  };
}

/** Opens all that waits behind a tap. */
export async function unfolded(part: Element): Promise<void> {
  for (let folded = closed(part); folded.length > 0; folded = closed(part)) {
    for (const details of folded) details.open = true;
    for (const details of folded) details.dispatchEvent(new Event('toggle'));
    await tick();
  }
}

function closed(part: Element): readonly HTMLDetailsElement[] {
  return [...part.querySelectorAll('details')].filter(({ open }) => !open);
}

export function writable(part: Element): readonly (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
  return [
    ...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
      'textarea, select, input:not([type=radio], [type=checkbox], [type=hidden], [type=file])',
    ),
  ].filter(({ disabled }) => !disabled);
}

export function nameOf(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): string {
  const label = field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? '';
  return label.replace(/\s+/g, ' ').trim();
}

export function groupOf(choice: HTMLInputElement): string {
  const group = choice.closest('[role=radiogroup], [role=group], fieldset');
  const by = group?.getAttribute('aria-labelledby');
  const label = by ? document.getElementById(by)?.textContent : group?.querySelector('legend')?.textContent;
  return (label ?? group?.getAttribute('aria-label') ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * Chooses the last answer wherever one is asked for (but in `passing` groups), ticks the first thing that can be, and types
 * into every field. Answers the words: each is another one, and begins with `place`.
 */
export async function filled(
  part: () => Element,
  place: string,
  passing: readonly string[] = [],
): Promise<readonly string[]> {
  await unfolded(part());
  const asked = [...part().querySelectorAll<HTMLElement>('[role=radiogroup]')]
    .flatMap((group) => [...group.querySelectorAll<HTMLInputElement>('input:not(:disabled)')].slice(-1))
    .filter((choice) => !passing.includes(groupOf(choice)));
  const ticked = [...part().querySelectorAll<HTMLInputElement>('input[type=checkbox]:not(:disabled)')].slice(0, 1);
  for (const choice of [...asked, ...ticked]) {
    if (!choice.isConnected || choice.checked) continue;
    await fireEvent.click(choice);
    await waitFor(() => {
      if (choice.isConnected && !choice.checked) throw new Error(`not chosen: ${groupOf(choice)} ${nameOf(choice)}`);
    });
  }
  // An answer may ask for more.
  await unfolded(part());
  const words: string[] = [];
  for (const field of writable(part())) {
    if (field instanceof HTMLSelectElement) continue;
    if (field.getAttribute('role') === 'spinbutton') {
      await fireEvent.input(field, { target: { value: '9' } });
    } else if (field instanceof HTMLTextAreaElement || field.type === 'text') {
      words.push(`${place} ${words.length} ${nameOf(field).slice(0, 12)}`.trim());
      await fireEvent.input(field, { target: { value: words.at(-1) } });
    }
  }
  return words;
}

/** Waits until all these words are on the disk: kept, or sealed as a draft. A kill may take what is not, for a second. */
export async function onDisk(
  { notebook }: NotebookInHand,
  words: readonly string[],
  kept: () => Promise<unknown>,
): Promise<void> {
  await waitFor(async () => {
    const drafts = [...(await notebook.allLocals('drafts')).values()];
    const there = JSON.stringify([drafts, await kept()]);
    const lost = words.filter((word) => !there.includes(word));
    if (lost.length > 0) throw new Error(`not on the disk: ${lost.join(', ')}`);
  });
}
