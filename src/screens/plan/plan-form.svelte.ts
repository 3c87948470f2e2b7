/**
 * The form of a plan, of a session or of a template: single fields, and aims and blocks that are each kept and merged
 * by themselves. A block that is added, moved or deleted passes through the same form as its words, so that nothing
 * written a moment ago is written over by an older copy.
 */
import { newId } from '../../base/id.ts';
import type { Random } from '../../base/random.ts';
import { Form, type FormPlan } from '../../app/form.svelte.ts';
import type { Dot, Item, Seen } from '../../practice/item.ts';
import type { Problem, Result } from '../../base/result.ts';
import { inPlace, newPlaces, nextPlace } from '../../practice/agenda.ts';
import { partField } from '../../practice/kind.ts';
import type { Aim, Block, BlockValue } from '../../practice/session.ts';

/** A block as it is being written: the minutes may for a moment be no number. */
export type DraftBlock = Omit<Block, 'minutes'> & { readonly minutes: number | null };
type Parts = 'blocks' | 'aims';
type Values = Record<string, unknown>;

export interface PlanSource {
  readonly item: Item;
  readonly blocks: readonly Block[];
  readonly aims: readonly Aim[];
}

export interface PlanFormPlan<S extends PlanSource> {
  readonly place: string;
  readonly drafts: FormPlan<Values>['drafts'];
  readonly random: Random;
  /** Names of the single fields this form writes. */
  readonly fields: readonly (keyof S & string)[];
  readonly live: () => S | undefined;
  /** `changes` as the commands take them: fields, and parts by key with null for a deleted one. */
  readonly keep: (changes: Record<string, unknown>, seen: Seen) => Promise<Result<Dot>>;
  /** Words for a value of a single field, or for minutes of a block ('minutes'), that cannot be kept. */
  readonly check: (field: string, value: unknown) => string | undefined;
}

const NEW_BLOCK_MINUTES = 10;

export class PlanForm<S extends PlanSource> {
  readonly form: Form<Values>;
  readonly #plan: PlanFormPlan<S>;

  constructor(plan: PlanFormPlan<S>) {
    this.#plan = plan;
    this.form = new Form<Values>({
      place: plan.place,
      drafts: plan.drafts,
      live: () => this.#flat(),
      keep: (changes, seen) => plan.keep(unflattened(changes), seen),
      check: (field, value) =>
        field.startsWith(partField('blocks', ''))
          ? value === null
            ? undefined
            : plan.check('minutes', (value as DraftBlock).minutes)
          : plan.check(field, value),
    });
  }

  get<F extends keyof S & string>(field: F): S[F] {
    return this.form.get(field) as S[F];
  }

  set<F extends keyof S & string>(field: F, value: S[F]): void {
    this.form.set(field, value);
  }

  /** In order. */
  get blocks(): readonly DraftBlock[] {
    return inPlace(this.#parts('blocks') as readonly DraftBlock[]);
  }

  /** In order. */
  get aims(): readonly Aim[] {
    return inPlace(this.#parts('aims') as readonly Aim[]);
  }

  minutesError(key: string): string | undefined {
    return this.form.error(partField('blocks', key));
  }

  /** Adds a block without a name at the end; answers its key. */
  addBlock(minutes = NEW_BLOCK_MINUTES): string {
    const block: BlockValue = {
      title: '',
      minutes,
      technique: '',
      material: '',
      leads: '',
      order: nextPlace(this.blocks),
    };
    return this.#add('blocks', block);
  }

  changeBlock({ key, ...block }: DraftBlock, change: Partial<Omit<DraftBlock, 'key'>>): void {
    this.form.set(partField('blocks', key), { ...block, ...change });
  }

  addAim(): string {
    return this.#add('aims', { text: '', order: nextPlace(this.aims) });
  }

  changeAim({ key, ...aim }: Aim, text: string): void {
    this.form.set(partField('aims', key), { ...aim, text });
  }

  /** Deletes an aim or a block; answers how to bring it back, also when the screen of this form is gone. */
  remove(parts: Parts, { key, ...part }: DraftBlock | Aim): () => Promise<Problem | undefined> {
    const field = partField(parts, key);
    this.form.set(field, null);
    return async () => {
      this.form.set(field, part);
      await this.form.settle();
      return this.form.problem;
    };
  }

  reorder(parts: Parts, inOrder: readonly (DraftBlock | Aim)[]): void {
    const places = newPlaces(inOrder);
    for (const { key, ...part } of inOrder) {
      const order = places.get(key);
      if (order !== undefined && order !== part.order) this.form.set(partField(parts, key), { ...part, order });
    }
  }

  #add(parts: Parts, part: object): string {
    const key = newId(this.#plan.random);
    this.form.set(partField(parts, key), part);
    return key;
  }

  #parts(parts: Parts): readonly (DraftBlock | Aim)[] {
    const found: Record<string, DraftBlock | Aim> = {};
    for (const part of this.#plan.live()?.[parts] ?? []) found[part.key] = part;
    const prefix = partField(parts, '');
    for (const [field, value] of Object.entries(this.form.typed())) {
      if (!field.startsWith(prefix)) continue;
      const key = field.slice(prefix.length);
      if (value === null) delete found[key];
      else found[key] = { ...(value as DraftBlock | Aim), key };
    }
    return Object.values(found);
  }

  #flat(): ({ readonly item?: Item } & Values) | undefined {
    const source = this.#plan.live();
    if (!source) return undefined;
    const flat: { item?: Item } & Values = { item: source.item };
    for (const field of this.#plan.fields) flat[field] = source[field];
    for (const { key, ...block } of source.blocks) flat[partField('blocks', key)] = block;
    for (const { key, ...aim } of source.aims) flat[partField('aims', key)] = aim;
    return flat;
  }
}

function unflattened(changes: Values): Record<string, unknown> {
  const nested: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(changes)) {
    const parts = (['blocks', 'aims'] as const).find((name) => field.startsWith(partField(name, '')));
    if (!parts) nested[field] = value;
    else {
      const key = field.slice(partField(parts, '').length);
      nested[parts] = { ...(nested[parts] as object | undefined), [key]: value };
    }
  }
  return nested;
}
