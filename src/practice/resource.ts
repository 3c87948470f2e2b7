/** Someone or something a group and its members can turn to. Parent: the agency space, so that all its groups share it. */
import { choice, date, fields, longText, moment, shortText, yesNo } from './field.ts';
import type { Kind, View } from './kind.ts';
import { folded } from './member-order.ts';

/** Human, physical, institutional. [O2] */
export const RESOURCE_SORTS = ['O2b', 'O2c', 'O2d'] as const;
export type ResourceSort = (typeof RESOURCE_SORTS)[number];

export const resourceKind = {
  name: 'resource' as const,
  schema: 1,
  fields: fields({
    name: shortText,
    sort: choice(...RESOURCE_SORTS),
    offers: longText,
    /** The needs it answers: by standard, as people feel them, and as they are. [O2] */
    normative: longText,
    felt: longText,
    real: longText,
    contact: longText,
    hours: shortText,
    /** Conditions, papers to bring, cost. */
    terms: longText,
    area: shortText,
    checkedOn: date,
    trust: longText,
    /** To be called when somebody is in danger: stands at the top of the protection checklist. */
    emergency: yesNo,
    addedAt: moment,
  }),
  parts: {},
  upcasts: [],
} satisfies Kind;

export type Resource = View<typeof resourceKind>;

export interface ResourceWish {
  /** Words that must all be found, in any order, anywhere in the resource. */
  readonly words: string;
  readonly sort: ResourceSort | '';
}

const SEARCHED = ['name', 'offers', 'normative', 'felt', 'real', 'contact', 'terms', 'area', 'trust'] as const;

/** Resources that fit, by name; those without one come last. */
export function resourcesFor(
  resources: readonly Resource[],
  { words, sort }: ResourceWish,
  compare: (a: string, b: string) => number,
): readonly Resource[] {
  const wanted = folded(words).split(' ').filter(Boolean);
  return resources
    .filter((resource) => sort === '' || resource.sort === sort)
    .filter((resource) => {
      if (wanted.length === 0) return true;
      const text = folded(SEARCHED.map((field) => resource[field]).join(' '));
      return wanted.every((word) => text.includes(word));
    })
    .sort(
      (a, b) =>
        Number(a.name.trim() === '') - Number(b.name.trim() === '') ||
        compare(a.name, b.name) ||
        (a.addedAt ?? 0) - (b.addedAt ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** Whom to call when somebody is in danger. */
export function emergencyResources(
  resources: readonly Resource[],
  compare: (a: string, b: string) => number,
): readonly Resource[] {
  return resourcesFor(resources, { words: '', sort: '' }, compare).filter(({ emergency }) => emergency);
}
