import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
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

beforeEach(async () => {
  notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  session = got(await commands.sessions.plan(group, { number: 1 }));
  got(await draftsOf(notebook).keep(PLACE, { values: { text: 'setengah kalimat' } }));
});

const draft = () => draftsOf(notebook).read(PLACE);

/** Each way of handing words in by a button; after a kill they must not come up as half-written once more. */
const ways: Record<string, (of: { group: string; session: string }) => Promise<Result<unknown>>> = {
  'an agreement': (of) => commands.steps.add(of.group, { text: 'Mencoba' }, PLACE),
  'an amendment': (of) => commands.sessions.amend(of.session, '', 'Ternyata lain', '', PLACE),
  members: (of) => commands.members.add(of.group, [{ name: 'Sari' }, { name: 'Yosef' }], PLACE),
};

describe.each(Object.entries(ways))('handing in %s', (_name, handIn) => {
  it('takes its draft away with it', async () => {
    got(await handIn({ group, session }));
    expect(await draft()).toBeUndefined();
  });

  it('leaves the draft where it could not be kept', async () => {
    expect((await handIn({ group: NOWHERE, session: NOWHERE })).ok).toBe(false);
    expect(await draft()).toEqual({ values: { text: 'setengah kalimat' } });
  });
});

it('takes in five hundred members at once', async () => {
  const names = Array.from({ length: 500 }, (_member, index) => ({ name: `Anggota ${index + 1}` }));
  const ids = got(await commands.members.add(group, names, PLACE));
  expect(new Set(ids).size).toBe(500);
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}
