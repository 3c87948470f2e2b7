import type { Result } from '../../base/result.ts';
import { groupKind } from '../../practice/group.ts';
import { handedOnKind, nextNumber, signOf, type HandedOn, type PaperOf } from '../../practice/handed-on.ts';
import type { Item } from '../../practice/item.ts';
import type { DraftName } from '../draft-id.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';

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
  async function numbered(writing: Writing, { group, ...handing }: Handing): Promise<CopyNumber> {
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
  }

  return {
    /** Writes down that a copy leaves the app, and gives it its number; drops the draft its words grew in. Goes before printing or saving. [ST17] */
    take(handing: Handing, draft?: DraftName): Promise<Result<CopyNumber>> {
      return notebook.command(async (writing) => {
        if (draft !== undefined) writing.dropDraft(draft);
        return numbered(writing, handing);
      });
    },
    /** The same for several papers that leave together, such as a certificate for each; in their order. [ST17] */
    takeAll(handings: readonly Handing[]): Promise<Result<readonly CopyNumber[]>> {
      return notebook.command(async (writing) => {
        const numbers: CopyNumber[] = [];
        for (const handing of handings) numbers.push(await numbered(writing, handing));
        return numbers;
      });
    },
    /** It did not leave after all: whoever was to share it closed the list of apps. */
    takeBack(id: string): Promise<Result<Item>> {
      return notebook.command((writing) => writing.remove(handedOnKind, id));
    },
  };
}
