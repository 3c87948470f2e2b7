/**
 * Answers the `labels` of a field from its own id and the label around it. jsdom asks every label of the document for
 * its field, and each of those walks through the document: it grows with the square of a screen, and every name of a
 * button asks for it.
 */
const LABELABLE = 'button, input:not([type=hidden i]), meter, output, progress, select, textarea';
const FIELDS = [
  'HTMLButtonElement',
  'HTMLInputElement',
  'HTMLMeterElement',
  'HTMLOutputElement',
  'HTMLProgressElement',
  'HTMLSelectElement',
  'HTMLTextAreaElement',
] as const;
type Field = InstanceType<(typeof globalThis)[(typeof FIELDS)[number]]>;
type LabelsGetter = (this: Field) => NodeListOf<HTMLLabelElement> | null;

/** Some files draw nothing, and run without a window. */
const drawn = 'window' in globalThis;
/** jsdom's own, by the name of the interface; what is answered here must agree with it. */
export const labelsOfJsdom = new Map<string, LabelsGetter>();

/** A value within quotes of a selector. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

function quickLabels(field: Field): HTMLLabelElement[] {
  const { id } = field;
  const root = field.getRootNode() as Document | DocumentFragment | Element;
  const first = id !== '' && root.querySelector(`[id=${quoted(id)}]`) === field;
  const named = first ? [...root.querySelectorAll<HTMLLabelElement>(`label[for=${quoted(id)}]`)] : [];
  const around: HTMLLabelElement[] = [];
  for (let at = field.closest('label'); at; at = at.parentElement?.closest('label') ?? null) {
    if (!at.hasAttribute('for') && at.querySelector(LABELABLE) === field) around.push(at);
  }
  return [...named, ...around].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

for (const name of drawn ? FIELDS : []) {
  const { prototype } = globalThis[name];
  const get = Object.getOwnPropertyDescriptor(prototype, 'labels')?.get as LabelsGetter | undefined;
  if (!get) throw new Error(`jsdom knows no labels of ${name}`);
  labelsOfJsdom.set(name, get);
  Object.defineProperty(prototype, 'labels', {
    configurable: true,
    enumerable: true,
    get(this: Field) {
      return this instanceof HTMLInputElement && this.type === 'hidden' ? null : quickLabels(this);
    },
  });
}
