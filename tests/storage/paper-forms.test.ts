import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { feedbackSheetKind, paperFeedback, valuesTo } from '../../src/practice/feedback-sheet.ts';
import { readFormCode } from '../../src/practice/form-code.ts';
import { cellAt, formRows } from '../../src/practice/paper-form.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook } from './open-test-notebook.ts';

let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;
let session: string;
let sari: string;
let budi: string;
let form: string;

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

const refusal = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.kind);

async function matter(id = form) {
  const found = await queries.paperForms.matter(id);
  if (!found) throw new Error('no form');
  return found;
}

const presences = async () =>
  Object.fromEntries((await queries.sessions.attendance(session)).map(({ member, presence }) => [member, presence]));

beforeEach(async () => {
  notebook = await openTestNotebook();
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = got(await commands.groups.add({ name: 'Teras Sore' }));
  session = got(await commands.sessions.plan(group, { number: 1, date: '2026-11-20', startsAt: '16:00' }));
  [sari = '', budi = ''] = got(await commands.members.add(group, [{ name: 'Sari' }, { name: 'Budi' }]));
  form = got(
    await commands.paperForms.make(group, {
      ...{ is: 'attendance', sessions: [session], members: [sari, budi], blanks: 2, names: 'name' },
    }),
  );
});

describe('a paper form', () => {
  it('gets a code of its own that leads to it and to no other, and holds neither name nor group', async () => {
    const codes = new Set<string>();
    for (let at = 0; at < 20; at += 1) {
      const made = got(
        await commands.paperForms.make(group, { is: 'feedback', session, questions: ['check-going'], sheets: 3 }),
      );
      codes.add((await matter(made)).form.code);
    }
    codes.add((await matter()).form.code);
    expect(codes.size).toBe(21);
    for (const code of codes) {
      expect(readFormCode(code).ok).toBe(true);
      expect(await queries.paperForms.byCode(code)).toHaveLength(1);
    }
    expect(await queries.paperForms.byCode('0000000')).toEqual([]);
  });

  it('is not found once it or its group is gone, and comes back by undo', async () => {
    const { code } = (await matter()).form;
    const former = got(await commands.paperForms.remove(form));
    expect(await queries.paperForms.byCode(code)).toEqual([]);
    got(await commands.paperForms.bringBack(form, former));
    expect(await queries.paperForms.byCode(code)).toHaveLength(1);
    got(await commands.erasures.toTrash('group', group));
    expect(await queries.paperForms.byCode(code)).toEqual([]);
    expect(await queries.paperForms.matter(form)).toBeUndefined();
    expect((await queries.paperForms.all()).forms).toEqual([]);
  });

  it('keeps its rows when members leave and join', async () => {
    got(await commands.members.change(sari, { leftOn: '2026-11-01' }));
    got(await commands.members.add(group, [{ name: 'Ani' }]));
    expect(formRows((await matter()).form).map(({ member }) => member)).toEqual([sari, budi, '', '']);
    got(await commands.paperForms.mark({ form, row: 1, column: 1 }, 'present'));
    expect(await presences()).toEqual({ [sari]: 'present' });
  });

  it('keeps the row of somebody who was erased, and nobody stands in it', async () => {
    got(await commands.paperForms.mark({ form, row: 1, column: 1 }, 'present'));
    got(await commands.erasures.toTrash('member', sari));
    expect(refusal(await commands.paperForms.mark({ form, row: 1, column: 1 }, 'late'))).toBe('notFound');
    got(await commands.erasures.member(sari, 'asked'));
    expect(formRows((await matter()).form).map(({ member }) => member)).toEqual(['', budi, '', '']);
    expect(refusal(await commands.paperForms.mark({ form, row: 1, column: 1 }, 'late'))).toBe('notFound');
    got(await commands.paperForms.mark({ form, row: 2, column: 1 }, 'late'));
    expect(await presences()).toEqual({ [budi]: 'late' });
  });
});

describe('attendance that is keyed in', () => {
  it('becomes an ordinary mark; a wrong key is corrected and taken back', async () => {
    const at = { form, row: 1, column: 1 };
    got(await commands.paperForms.mark(at, 'present'));
    got(await commands.paperForms.mark(at, 'late'));
    expect(await presences()).toEqual({ [sari]: 'late' });
    got(await commands.paperForms.mark(at, ''));
    expect(await presences()).toEqual({ [sari]: '' });
    expect((await matter()).form.cells).toEqual([]);
  });

  it('stays beside a mark that was kept before, until somebody decides', async () => {
    const at = { form, row: 1, column: 1 };
    got(await commands.attendance.mark(session, [{ member: sari, presence: 'excused' }]));
    got(await commands.paperForms.mark(at, 'present'));
    expect(await presences()).toEqual({ [sari]: 'excused' });
    expect(cellAt((await matter()).form, 1, 1)?.presence).toBe('present');
    got(await commands.paperForms.settle(at, 'kept'));
    expect(await presences()).toEqual({ [sari]: 'excused' });
    got(await commands.paperForms.settle(at, 'paper'));
    expect(await presences()).toEqual({ [sari]: 'present' });
  });

  it('is refused for a closed session, and nothing of it stays in the form', async () => {
    got(await commands.sessions.begin(session));
    got(await commands.sessions.close(session));
    expect(refusal(await commands.paperForms.mark({ form, row: 1, column: 1 }, 'late'))).toBe('sessionClosed');
    expect((await matter()).form.cells).toEqual([]);
  });

  it('is refused in a row or column that the paper does not have', async () => {
    for (const at of [
      { form, row: 3, column: 1 },
      { form, row: 99, column: 1 },
      { form, row: 1, column: 2 },
      { form, row: 1, column: 0 },
    ])
      expect(refusal(await commands.paperForms.mark(at, 'late'))).toBe('notFound');
    expect(await presences()).toEqual({});
  });

  it('makes a member of a name on an empty row, once; and seats one who came after the printing', async () => {
    const ani = got(await commands.paperForms.welcome({ form, row: 3, column: 1 }, { name: 'Ani' }));
    expect(refusal(await commands.paperForms.welcome({ form, row: 3, column: 1 }, { name: 'Ani' }))).toBe('notFound');
    const [dewi = ''] = got(await commands.members.add(group, [{ name: 'Dewi' }]));
    got(await commands.attendance.mark(session, [{ member: dewi, presence: 'late' }]));
    got(await commands.paperForms.seat({ form, row: 4, column: 1 }, dewi));
    expect(refusal(await commands.paperForms.seat({ form, row: 1, column: 1 }, dewi))).toBe('notFound');
    expect(await presences()).toEqual({ [ani]: 'present', [dewi]: 'late' });
    expect((await queries.groups.members(group)).map(({ name }) => name).sort()).toEqual([
      'Ani',
      'Budi',
      'Dewi',
      'Sari',
    ]);
    expect(formRows((await matter()).form).map(({ member }) => member)).toEqual([sari, budi, ani, dewi]);
  });
});

describe('a session that took place without the tablet', () => {
  it('is held on its day; one that has begun here keeps its clock', async () => {
    got(await commands.sessions.tookPlace(session, 1000, 2000));
    const held = await queries.sessions.one(session);
    expect([held?.begunAt, held?.endedAt]).toEqual([1000, 2000]);
    got(await commands.sessions.tookPlace(session, 5000, 6000));
    expect((await queries.sessions.one(session))?.begunAt).toBe(1000);
  });
});

describe('feedback sheets that are keyed in', () => {
  const questions = ['check-going', 'check-room'];
  let asked: string;

  beforeEach(async () => {
    asked = got(await commands.paperForms.make(group, { is: 'feedback', session, questions, sheets: 5 }));
  });

  const told = async () => paperFeedback((await matter(asked)).sheets, questions);

  it('are counted, one for each number; an empty one counts as a sheet and answers nothing', async () => {
    got(await commands.paperForms.value(asked, 1, 'check-going', 8));
    got(await commands.paperForms.value(asked, 1, 'check-going', 6));
    got(await commands.paperForms.value(asked, 2, 'check-going', 10));
    got(await commands.paperForms.value(asked, 2, 'check-room', 0));
    got(await commands.paperForms.value(asked, 2, 'check-room', null));
    got(await commands.paperForms.words(asked, 2, 'terima kasih'));
    for (const number of [1, 2, 3]) got(await commands.paperForms.sheetDone(asked, number));
    const { sheets, empty, answers, words } = await told();
    expect({ sheets, empty, words }).toEqual({ sheets: 3, empty: 1, words: ['terima kasih'] });
    expect(answers).toEqual([
      { question: 'check-going', values: [6, 10], mean: 8 },
      { question: 'check-room', values: [], mean: null },
    ]);
  });

  it('may come in after the session was closed, and change nothing in it', async () => {
    got(await commands.sessions.begin(session));
    got(await commands.sessions.close(session));
    const before = await queries.sessions.one(session);
    got(await commands.paperForms.value(asked, 1, 'check-going', 3));
    expect((await told()).sheets).toBe(1);
    expect(await queries.sessions.one(session)).toEqual(before);
  });

  it('are nobody’s answers: no member has one by them', async () => {
    got(await commands.paperForms.value(asked, 1, 'check-going', 3));
    expect(await queries.progress.answers(session)).toEqual([]);
  });

  it('are taken out and brought back', async () => {
    got(await commands.paperForms.value(asked, 4, 'check-going', 3));
    const former = got(await commands.paperForms.removeSheet(asked, 4));
    expect((await told()).sheets).toBe(0);
    got(await commands.paperForms.bringSheetBack(asked, 4, former));
    const [sheet] = (await matter(asked)).sheets;
    expect(sheet && valuesTo(sheet, 'check-going')).toEqual([3]);
  });

  it('lose the name of a member who is erased out of their words, and go with the group', async () => {
    got(await commands.paperForms.words(asked, 1, 'Sari selalu menolong saya'));
    got(await commands.erasures.toTrash('member', sari));
    got(await commands.erasures.member(sari, 'asked'));
    const { words } = await told();
    expect(words.join()).not.toContain('Sari');
    expect(words.join()).toContain('selalu menolong saya');
    got(await commands.erasures.toTrash('group', group));
    got(await commands.erasures.group(group, 'asked'));
    expect(await notebook.all(feedbackSheetKind)).toEqual([]);
  });
});
