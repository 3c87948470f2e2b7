/**
 * The form of a plan, of a session or of a template: single fields, and aims and blocks that are each kept and merged
 * by themselves, their words apart from their places. A block that is added, moved or deleted passes through the same
 * form as its words, so that nothing written a moment ago is written over by an older copy.
 */
import { newId } from '../../base/id.ts';
import type { Random } from '../../base/random.ts';
import { Form, type FormPlan } from '../../app/form.svelte.ts';
import type { Dot, Item, Seen, Version } from '../../practice/item.ts';
import type { Problem, Result } from '../../base/result.ts';
import { inPlace, newPlaces } from '../../practice/agenda.ts';
import { partField } from '../../practice/kind.ts';
import type { Aim, Block, BlockValue, PartPlace } from '../../practice/session.ts';

/** A block as it is being written: the minutes may for a moment be no number. */
export type DraftBlock = Omit<Block, 'minutes'> & { readonly minutes: number | null };
type Parts = 'blocks' | 'aims';
const PLACES = { blocks: 'blockPlaces', aims: 'aimPlaces' } as const;
const MAPS = ['blocks', 'blockPlaces', 'aims', 'aimPlaces'] as const;
type Values = Record<string, unknown>;

export interface PlanSource {
  readonly item: Item;
  readonly blocks: readonly Block[];
  readonly blockPlaces: readonly PartPlace[];
  readonly aims: readonly Aim[];
  readonly aimPlaces: readonly PartPlace[];
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
  /** Any value of a plan in words. */
  readonly say: (field: string, value: unknown) => string;
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
      say: plan.say,
    });
  }

  get<F extends keyof S & string>(field: F): S[F] {
    return this.form.get(field) as S[F];
  }

  set<F extends keyof S & string>(field: F, value: S[F]): void {
    this.form.set(field, value);
  }

  /** What the plan was read from; undefined while it loads. */
  get item(): Item | undefined {
    return this.#plan.live()?.item;
  }

  /** In order. */
  get blocks(): readonly DraftBlock[] {
    return inPlace(this.#typedOver<DraftBlock>('blocks', this.#plan.live()?.blocks ?? []), this.#places('blocks'));
  }

  /** In order. */
  get aims(): readonly Aim[] {
    return inPlace(this.#typedOver<Aim>('aims', this.#plan.live()?.aims ?? []), this.#places('aims'));
  }

  minutesError(key: string): string | undefined {
    return this.form.error(partField('blocks', key));
  }

  /** Whether a part was deleted here, and is shown all the same because of what was written to it elsewhere. */
  cameBack(parts: Parts, key: string): boolean {
    return this.form.get(partField(parts, key)) === null;
  }

  /** Adds a block without a name at the end; answers its key. */
  addBlock(minutes = NEW_BLOCK_MINUTES): string {
    const block: BlockValue = { title: '', minutes, technique: '', material: '', leads: '' };
    return this.#add('blocks', block);
  }

  changeBlock({ key, ...block }: DraftBlock, change: Partial<Omit<DraftBlock, 'key'>>): void {
    this.#change('blocks', key, { ...block, ...change });
  }

  addAim(): string {
    return this.#add('aims', { text: '' });
  }

  changeAim({ key }: Aim, text: string): void {
    this.#change('aims', key, { text });
  }

  /**
   * Deletes an aim or a block as it stands on the screen, with every version of it that was written apart; answers how
   * to bring all of them back, also when the screen of this form is gone.
   */
  remove(parts: Parts, { key }: { readonly key: string }): () => Promise<Problem | undefined> {
    const former = [partField(parts, key), partField(PLACES[parts], key)].map((field) => {
      const others = this.form.others(field);
      const value = this.form.get(field);
      this.#replace(field, null, others);
      return { field, value, others };
    });
    return async () => {
      let problem: Problem | undefined;
      for (const { field, value, others } of former) {
        // Each beside the others, as they stood; the one that was shown first is written last.
        for (const other of [...others].reverse()) {
          const back = await this.#plan.keep(unflattened({ [field]: other.value }), { [field]: [] });
          if (!back.ok) problem = back.problem;
        }
        if (value !== null && value !== undefined) this.form.set(field, value);
      }
      await this.form.settle();
      return this.form.problem ?? problem;
    };
  }

  /** Writes places only: what is meant by a part, and what is written of it meanwhile, stays as it is. */
  reorder(parts: Parts, inOrder: readonly { readonly key: string }[]): void {
    const keys = inOrder.map(({ key }) => key);
    for (const [key, order] of newPlaces(keys, this.#places(parts))) {
      const field = partField(PLACES[parts], key);
      this.#replace(field, { order }, this.form.others(field));
    }
  }

  #add(parts: Parts, part: object): string {
    const before = parts === 'blocks' ? this.blocks : this.aims;
    const key = newId(this.#plan.random);
    this.form.set(partField(parts, key), part);
    this.reorder(parts, [...before, { key }]);
    return key;
  }

  #change(parts: Parts, key: string, part: object): void {
    const field = partField(parts, key);
    // Of a part that came back, the version on the screen is the latest of those written elsewhere.
    if (this.cameBack(parts, key)) this.#replace(field, part, this.form.others(field).slice(0, 1));
    else this.form.set(field, part);
  }

  #replace(field: string, value: unknown, others: readonly Version[]): void {
    if (others.length > 0) this.form.decide(field, value, others);
    else this.form.set(field, value);
  }

  #places(parts: Parts): readonly PartPlace[] {
    const map = PLACES[parts];
    return this.#typedOver(map, this.#plan.live()?.[map] ?? []);
  }

  /**
   * Entries of one map as they are kept, under what was typed here. Words stay on top of other versions, which are
   * shown below them. A deletion covers none; nor does a move, for of places there is nothing to decide: the latest counts.
   */
  #typedOver<P extends { readonly key: string }>(map: (typeof MAPS)[number], kept: readonly P[]): readonly P[] {
    const found = Object.fromEntries(kept.map((entry) => [entry.key, entry]));
    const places = map === 'blockPlaces' || map === 'aimPlaces';
    const prefix = partField(map, '');
    for (const [field, value] of Object.entries(this.form.typed())) {
      if (!field.startsWith(prefix)) continue;
      const key = field.slice(prefix.length);
      if ((value === null || places) && this.form.others(field).length > 0) continue;
      if (value === null) delete found[key];
      else found[key] = { ...(value as P), key };
    }
    return Object.values(found);
  }

  #flat(): ({ readonly item?: Item } & Values) | undefined {
    const source = this.#plan.live();
    if (!source) return undefined;
    const flat: { item?: Item } & Values = { item: source.item };
    for (const field of this.#plan.fields) flat[field] = source[field];
    for (const map of MAPS) {
      for (const { key, ...entry } of source[map]) flat[partField(map, key)] = entry;
    }
    return flat;
  }
}

function unflattened(changes: Values): Record<string, unknown> {
  const nested: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(changes)) {
    const map = MAPS.find((name) => field.startsWith(partField(name, '')));
    if (!map) nested[field] = value;
    else {
      const key = field.slice(partField(map, '').length);
      nested[map] = { ...(nested[map] as object | undefined), [key]: value };
    }
  }
  return nested;
}
