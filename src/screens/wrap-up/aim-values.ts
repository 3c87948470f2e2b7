import type { Json } from '../../base/json.ts';
import type { Item, Seen } from '../../practice/item.ts';
import { partField, type Changes } from '../../practice/kind.ts';
import { aimOf, judgementOf, noteOf, type Judgement, type Session, type sessionKind } from '../../practice/session.ts';

/** An aim and how far it was reached, as the form holds it: three parts of the session as fields of one thing. */
export interface AimValues {
  readonly text: string;
  readonly mark: Judgement | '';
  readonly note: string;
}

/** The values of one aim, with the versions of each that were written apart. */
export function aimValues(session: Session, key: string): AimValues & { readonly item: Item } {
  const { item } = session;
  const versions = (part: string, read: (value: Json) => Json) =>
    (item.fields[partField(part, key)] ?? []).map((version) => ({ ...version, value: read(version.value) }));
  return {
    text: session.aims.find((aim) => aim.key === key)?.text ?? '',
    mark: session.reached.find((reached) => reached.key === key)?.mark ?? '',
    note: session.reachedNotes.find((reached) => reached.key === key)?.note ?? '',
    item: {
      ...item,
      fields: {
        text: versions('aims', aimOf),
        mark: versions('reached', judgementOf),
        note: versions('reachedNotes', noteOf),
      },
    },
  };
}

/** What the form changed, as the command takes it. */
export function aimChanges(
  { text, mark, note }: Partial<AimValues>,
  shown: Seen,
  key: string,
): { readonly changes: Changes<typeof sessionKind>; readonly seen: Seen } {
  return {
    changes: {
      ...(text === undefined ? {} : { aims: { [key]: { text } } }),
      ...(mark === undefined ? {} : { reached: { [key]: { mark } } }),
      ...(note === undefined ? {} : { reachedNotes: { [key]: { note } } }),
    },
    seen: {
      [partField('aims', key)]: shown['text'] ?? [],
      [partField('reached', key)]: shown['mark'] ?? [],
      [partField('reachedNotes', key)]: shown['note'] ?? [],
    },
  };
}
