/** What a field hands to the input it frames; spread it on the native element: `<input {...control} />`. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
  // Not the native `required`: browsers would report it in their own language, not the one chosen in the app.
  'aria-required': 'true' | undefined;
}

/** The props every field shares; words arrive translated. */
export interface FieldProps {
  label: string;
  /** Label for screen readers only, where the surroundings already say it. */
  hideLabel?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  /** Small word after the label, such as "optional"; only where it is not obvious. */
  note?: string | undefined;
  id?: string | undefined;
}

/** Ties hint and error to the input at `id`; their elements are expected as `<id>-hint` and `<id>-error`. */
export function fieldControl(id: string, field: Pick<FieldProps, 'hint' | 'error' | 'required'>): FieldControl {
  const described = [field.hint ? `${id}-hint` : '', field.error ? `${id}-error` : ''].filter((part) => part !== '');
  return {
    id,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': field.error ? 'true' : undefined,
    'aria-required': field.required ? 'true' : undefined,
  };
}
