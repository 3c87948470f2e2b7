import type { Mark } from '../practice/mark.ts';
import type { Judgement } from '../practice/session.ts';
import { Form } from './form.svelte.ts';
import type { OpenNotebook } from './open-notebook.svelte.ts';

export interface MarkValues {
  mark: Judgement | '';
  note: string;
}

/**
 * The forms of a session's marks, one for each code: a statement that stands in two places of a screen is the same
 * form in both, so that neither shows what the other has just changed. Made by a screen that leaves it when it goes.
 */
export class MarkForms {
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a form is made when it is first asked for, and stays
  readonly #forms = new Map<string, { readonly form: Form<MarkValues>; readonly stop: () => void }>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- never changed, but made anew with the marks
  readonly #byCode = $derived.by(() => new Map(this.marks().map((mark) => [mark.code, mark])));

  /** `marks`: the live marks of the session. */
  constructor(
    readonly notebook: OpenNotebook,
    readonly session: string,
    readonly marks: () => readonly Mark[],
  ) {}

  markOf(code: string): Mark | undefined {
    return this.#byCode.get(code);
  }

  of(code: string): Form<MarkValues> {
    const known = this.#forms.get(code);
    if (known) return known.form;
    const { notebook, session } = this;
    const form = new Form<MarkValues>({
      place: `mark/${session}/${code}`,
      drafts: notebook.drafts,
      live: () => this.markOf(code) ?? { mark: '' as const, note: '' },
      // A mark is made again in one tap; what is worth copying are the words.
      say: (field) => (field === 'mark' ? '' : undefined),
      keep: (changes, seen) => notebook.commands.sessions.mark(session, code, changes.mark, changes.note, seen),
    });
    this.#forms.set(code, { form, stop: notebook.unkept.add(form) });
    return form;
  }

  /** Keeps what is still on its way, and lets go of every form. */
  leave(): void {
    for (const { form, stop } of this.#forms.values()) void form.settle().finally(stop);
  }
}
