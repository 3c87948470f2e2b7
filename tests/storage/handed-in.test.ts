import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import type { DraftName } from '../../src/storage/draft-id.ts';
import type { DraftWriter } from '../../src/storage/draft-writer.ts';
import { draftsOf } from '../../src/storage/drafts.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { openTestNotebook } from './open-test-notebook.ts';

const PLACE = 'place/of-the-draft';
const NOWHERE = 'AAAAAAAAAAAAAAAAAAAAAA';

let notebook: Notebook;
let commands: NotebookCommands;
let group: string;
let session: string;
let draft: DraftWriter;

beforeEach(async () => {
  notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  session = got(await commands.sessions.plan(group, { number: 1 }));
  draft = draftsOf(notebook).at(PLACE);
  got(await draft.keep({ values: { text: 'setengah kalimat' } }));
});

const drafts = () => draftsOf(notebook).all(PLACE);

/** Each way of handing words in by a button; after a kill they must not come up as half-written once more. */
interface Of {
  readonly group: string;
  readonly session: string;
  readonly draft: DraftName | undefined;
}
const ways: Record<string, (of: Of) => Promise<Result<unknown>>> = {
  'an agreement': (of) => commands.steps.add(of.group, { text: 'Mencoba' }, of.draft),
  'an amendment': (of) => commands.sessions.amend(of.session, '', 'Ternyata lain', '', of.draft),
  members: (of) => commands.members.add(of.group, [{ name: 'Sari' }, { name: 'Yosef' }], of.draft),
  'a newcomer': (of) => commands.attendance.welcome(of.session, { name: 'Wati' }, of.draft),
  'a note': (of) => commands.journal.note(of.session, { text: 'Budi mulai' }, of.draft),
  'a reason': (of) => commands.sessions.notHeld(of.session, 'Hujan', of.draft),
};

describe.each(Object.entries(ways))('handing in %s', (_name, handIn) => {
  it('takes its draft away with it', async () => {
    got(await draft.handIn((name) => handIn({ group, session, draft: name })));
    expect(await drafts()).toEqual([]);
  });

  it('leaves the draft where it could not be kept', async () => {
    const refused = await draft.handIn((name) => handIn({ group: NOWHERE, session: NOWHERE, draft: name }));
    expect(refused.ok).toBe(false);
    expect(await drafts()).toEqual([{ values: { text: 'setengah kalimat' } }]);
  });
});

it('takes in five hundred members at once', async () => {
  const names = Array.from({ length: 500 }, (_member, index) => ({ name: `Anggota ${index + 1}` }));
  const ids = got(await commands.members.add(group, names));
  expect(new Set(ids).size).toBe(500);
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}
