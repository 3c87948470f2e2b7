import type { Result } from '../../base/result.ts';
import { authorOf, commentKind, type Ability, type Comment, type Commented } from '../../practice/comment.ts';
import { dotsOf, type Dot, type Item, type Seen } from '../../practice/item.ts';
import type { DraftName } from '../draft-id.ts';
import { KINDS } from '../kinds.ts';
import type { Notebook } from '../notebook.ts';
import type { Writing } from '../writing.ts';
import { openGroup } from './open-group.ts';

/** What a supervisor writes in a group, and all they write in it; facilitators answer. [SY7 SH11] */
export function commentCommands(notebook: Notebook) {
  async function ofId(writing: Writing, id: string): Promise<Comment> {
    const comment = await writing.read(commentKind, id);
    if (!comment) writing.refuse({ kind: 'notFound', table: 'comment', id });
    return comment;
  }

  /** Only who wrote it changes its words or takes it back. */
  async function own(writing: Writing, id: string): Promise<Comment> {
    const comment = await ofId(writing, id);
    if (authorOf(comment) !== notebook.identity.facilitator) writing.refuse({ kind: 'notYours', table: 'comment', id });
    return comment;
  }

  /** Asked when it is written: a notebook that came into another one's agency goes on under another identity. */
  const signed = ({ now }: Writing) => ({ by: notebook.identity.name, at: now });

  return {
    /** Begins a talk about something in a group, and drops the draft it grew in. Answers the id of the comment. */
    write(
      group: string,
      about: Commented,
      words: { readonly text: string; readonly ability?: Ability | '' },
      draft?: DraftName,
    ): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space } = await openGroup(writing, group);
        const found = await writing.read(KINDS[about.kind], about.id);
        if (found?.space !== space) writing.refuse({ kind: 'notFound', table: about.kind, id: about.id });
        if (draft !== undefined) writing.dropDraft(draft);
        const changes = { ...words, aboutKind: about.kind, about: about.id, ...signed(writing) };
        return writing.create(commentKind, { space, parent: group }, changes);
      });
    },
    answer(comment: string, text: string, draft?: DraftName): Promise<Result<string>> {
      return notebook.command(async (writing) => {
        const { space, parent, aboutKind, about } = await ofId(writing, comment);
        if (draft !== undefined) writing.dropDraft(draft);
        const changes = { aboutKind, about, answers: comment, text, ...signed(writing) };
        return writing.create(commentKind, { space, parent }, changes);
      });
    },
    amend(id: string, text: string, seen?: Seen): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        const { item } = await own(writing, id);
        const all = seen && { ...seen, amendedAt: dotsOf(item, 'amendedAt') };
        return writing.change(commentKind, id, { text, amendedAt: writing.now }, all);
      });
    },
    /** Marks the talk that a comment begins as settled, or as open again. Whoever may comment may do so. */
    settle(id: string, settled: boolean): Promise<Result<Dot>> {
      return notebook.command(async (writing) => {
        await ofId(writing, id);
        const { by, at } = signed(writing);
        return writing.change(commentKind, id, { settledAt: settled ? at : null, settledBy: settled ? by : '' });
      });
    },
    /** Takes one's own comment back; answers what it held, for undo. Answers of others stay. */
    remove(id: string): Promise<Result<Item>> {
      return notebook.command(async (writing) => {
        await own(writing, id);
        return writing.remove(commentKind, id);
      });
    },
    bringBack(id: string, former: Item): Promise<Result<void>> {
      return notebook.command((writing) => writing.bringBack(commentKind, id, former));
    },
  };
}
