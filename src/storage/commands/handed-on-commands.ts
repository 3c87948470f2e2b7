import type { Result } from '../../base/result.ts';
import { groupKind } from '../../practice/group.ts';
import { handedOnKind, nextNumber, signOf, type HandedOn, type PaperOf } from '../../practice/handed-on.ts';
import type { Item } from '../../practice/item.ts';
import type { Notebook } from '../notebook.ts';

export interface Handing extends PaperOf, Pick<HandedOn, 'reader' | 'toWhom' | 'form'> {
  /** Id of the group; '' for a paper of no one group. */
  readonly group: string;
}

/** What a copy is called by: the number counts, the sign says which tablet counted. */
export interface CopyNumber {
  /** Of the line that was written. */
  readonly id: string;
  readonly number: number;
  readonly sign: string;
}

export function handedOnCommands(notebook: Notebook) {
  const { agencySpace, device, name } = notebook.identity;
  return {
    /** Writes down that a copy leaves the app, and gives it its number. Goes before printing or saving. [ST17] */
    take({ group, ...handing }: Handing): Promise<Result<CopyNumber>> {
      return notebook.command(async (writing) => {
        const of = group === '' ? undefined : await writing.read(groupKind, group);
        if (group !== '' && !of) return writing.refuse({ kind: 'notFound', table: 'group', id: group });
        const space = of?.space ?? agencySpace;
        const parent = of?.id ?? agencySpace;
        const lines = await writing.children(handedOnKind, parent);
        const number = nextNumber(lines, handing);
        const sign = signOf(await writing.derivedId(space, 'copies', device));
        const id = await writing.create(
          handedOnKind,
          { space, parent },
          { ...handing, toWhom: handing.toWhom.trim(), number, sign, at: writing.now, by: name },
        );
        return { id, number, sign };
      });
    },
    /** It did not leave after all: whoever was to share it closed the list of apps. */
    takeBack(id: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(handedOnKind, id));
    },
  };
}
