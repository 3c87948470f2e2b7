import { expect, it } from 'vitest';
import { ballotsOn, endingKind } from '../../src/practice/ending.ts';
import type { Group } from '../../src/practice/group.ts';
import { notebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook } from './open-test-notebook.ts';
import type { Result } from '../../src/base/result.ts';

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

async function groupAtItsEnd() {
  const notebook = await openTestNotebook();
  const commands = notebookCommands(notebook);
  const queries = notebookQueries(notebook);
  const group = got(
    await commands.groups.add({ name: 'Teras Sore', stage: 'P4', plannedSessions: 12, endsOn: '2026-12-20' }),
  );
  const [member = ''] = got(await commands.members.add(group, [{ name: 'Sari Dewi' }]));
  const state = async (): Promise<Group> => {
    const found = await queries.groups.one(group);
    if (!found) throw new Error('no group');
    return found.group;
  };
  return { notebook, commands, queries, group, member, state };
}

it('a round is begun once, however often and wherever it is asked for', async () => {
  const { commands, queries, group, member } = await groupAtItsEnd();
  const first = got(await commands.endings.begin(group));
  expect(got(await commands.endings.begin(group))).toBe(first);
  const bye = got(await commands.endings.begin(group, member));
  expect(bye).not.toBe(first);
  expect(await queries.endings.rounds(group)).toHaveLength(2);
  expect(await queries.endings.one(first)).toMatchObject({ round: 1, member: '', parent: group });
});

it('two tablets that begin the same round write into one item', async () => {
  const { notebook, commands, group } = await groupAtItsEnd();
  const id = got(await commands.endings.begin(group));
  const { space } = (await notebook.read(endingKind, id)) ?? { space: '' };
  // What the other tablet derives from the same names.
  expect(await notebook.derivedId(space, 'ending', group, '', '1')).toBe(id);
});

it('ending sets the stage and can be taken back as it was', async () => {
  const { commands, queries, group, state } = await groupAtItsEnd();
  const id = got(await commands.endings.begin(group));
  const before = got(await commands.endings.decide(id, 'end'));
  expect((await state()).stage).toBe('P5');
  expect(await queries.endings.one(id)).toMatchObject({ decision: 'end', stageBefore: 'P4' });
  got(await commands.endings.takeBack(id, before));
  expect((await state()).stage).toBe('P4');
  expect((await queries.endings.one(id))?.decidedAt).toBeNull();
});

it('extending writes the new term into the group, only what is new, and back', async () => {
  const { commands, group, state } = await groupAtItsEnd();
  got(await commands.groups.change(group, { stage: 'P5' }));
  const id = got(await commands.endings.begin(group));
  got(await commands.endings.change(id, { newPlanned: 16 }));
  const before = got(await commands.endings.decide(id, 'extend'));
  expect(await state()).toMatchObject({ stage: 'P4', plannedSessions: 16, endsOn: '2026-12-20' });
  got(await commands.endings.takeBack(id, before));
  expect(await state()).toMatchObject({ stage: 'P5', plannedSessions: 12, endsOn: '2026-12-20' });
});

it('changing leads back to planning', async () => {
  const { commands, group, state } = await groupAtItsEnd();
  const id = got(await commands.endings.begin(group));
  const before = got(await commands.endings.decide(id, 'change'));
  expect((await state()).stage).toBe('P2');
  got(await commands.endings.takeBack(id, before));
  expect((await state()).stage).toBe('P4');
});

it('a member leaves while the group stays as it is', async () => {
  const { commands, queries, group, member, state } = await groupAtItsEnd();
  const id = got(await commands.endings.begin(group, member));
  got(await commands.endings.change(id, { leavesOn: '2026-11-24', leavesBecause: 'Pindah' }));
  const before = got(await commands.endings.decide(id, 'leave'));
  expect(await queries.groups.member(member)).toMatchObject({ leftOn: '2026-11-24', leftReason: 'Pindah' });
  expect((await state()).stage).toBe('P4');
  got(await commands.endings.takeBack(id, before));
  expect(await queries.groups.member(member)).toMatchObject({ leftOn: '', leftReason: '' });
});

it('a member who was deleted meanwhile cannot be recorded as leaving, and nothing of it is written', async () => {
  const { commands, queries, group, member } = await groupAtItsEnd();
  const id = got(await commands.endings.begin(group, member));
  got(await commands.members.remove(member));
  expect(await commands.endings.decide(id, 'leave')).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
  expect((await queries.endings.one(id))?.decidedAt).toBeNull();
});

it('opening again founds a new round, leads back to the former stage, and keeps the former readable', async () => {
  const { commands, queries, group, state } = await groupAtItsEnd();
  const id = got(await commands.endings.begin(group));
  got(await commands.endings.change(id, { gains: 'Saling percaya' }));
  got(await commands.endings.decide(id, 'end'));
  got(await commands.groups.archive(group));
  const reopened = got(await commands.endings.reopen(id));
  expect(await state()).toMatchObject({ stage: 'P4', archivedAt: null });
  expect(await queries.endings.one(reopened.ending)).toMatchObject({ round: 2, gains: '', decidedAt: null });
  expect(await queries.endings.one(id)).toMatchObject({ round: 1, gains: 'Saling percaya', decision: 'end' });

  got(await commands.endings.closeAgain(reopened));
  expect((await state()).stage).toBe('P5');
  expect((await state()).archivedAt).not.toBeNull();
  expect(await queries.endings.one(reopened.ending)).toBeUndefined();
  expect(got(await commands.endings.begin(group))).toBe(reopened.ending);
});

it('undoing an opening never takes words away that were written since', async () => {
  const { commands, queries, group } = await groupAtItsEnd();
  const id = got(await commands.endings.begin(group));
  got(await commands.endings.decide(id, 'end'));
  const reopened = got(await commands.endings.reopen(id));
  got(await commands.endings.stand(reopened.ending, 'gains'));
  got(await commands.endings.change(reopened.ending, { gains: 'Kata baru' }));
  got(await commands.endings.closeAgain(reopened));
  expect((await queries.endings.one(reopened.ending))?.gains).toBe('Kata baru');
});

it('words of a member are added, struck and brought back; they never leave the item', async () => {
  const { commands, queries, group, member } = await groupAtItsEnd();
  const id = got(await commands.endings.begin(group));
  const voice = { text: 'Saya berani bicara', theme: 'helped' as const, member };
  const key = got(await commands.endings.addVoice(id, voice));
  got(await commands.endings.strike(id, key));
  expect(await queries.endings.one(id)).toMatchObject({ voices: [{ key, text: voice.text }], struck: [{ key }] });
  got(await commands.endings.strike(id, key, false));
  expect((await queries.endings.one(id))?.struck).toEqual([]);
});

it('a turn with the tablet is kept whole, counts once for each member, and its words name nobody', async () => {
  const { commands, queries, group, member } = await groupAtItsEnd();
  const [other = ''] = got(await commands.members.add(group, [{ name: 'Yosef' }]));
  const id = got(await commands.endings.begin(group));
  got(await commands.endings.vote(id, member, { 'look-safe': 'yes', 'look-turn': '' }, 'Terima kasih'));
  got(await commands.endings.vote(id, other, { 'look-safe': 'no' }, ''));
  got(await commands.endings.vote(id, member, { 'look-safe': 'partly' }, ''));
  const ending = await queries.endings.one(id);
  if (!ending) throw new Error('no ending');
  expect(ballotsOn(ending, 'look-safe')).toEqual({ yes: 0, partly: 1, no: 1 });
  expect(ballotsOn(ending, 'look-turn')).toEqual({ yes: 0, partly: 0, no: 0 });
  expect(ending.turns.map(({ key }) => key).sort()).toEqual([member, other].sort());
  expect(ending.voices).toMatchObject([{ text: 'Terima kasih' }]);
  expect(ending.voiceFacts).toMatchObject([{ member: '' }]);
});

it('follow-up of the group stands among its open steps; that of one member stays beside it', async () => {
  const { commands, queries, group, member } = await groupAtItsEnd();
  const whole = got(await commands.endings.begin(group));
  const bye = got(await commands.endings.begin(group, member));
  const open = got(await commands.endings.addStep(whole, { text: 'Bertemu lagi', due: '2027-01-10' }));
  const quiet = got(await commands.endings.addStep(bye, { text: 'Telepon Sari' }));
  const digest = (await queries.groups.one(group))?.digest;
  expect(Object.keys(digest?.openSteps ?? {})).toEqual([open]);
  const steps = (await queries.endings.of(group))?.steps ?? [];
  expect(steps.find(({ id }) => id === quiet)).toMatchObject({ of: bye, beside: true });
});

it('nothing is written upon an ending that is not there', async () => {
  const { commands, group } = await groupAtItsEnd();
  const nowhere = 'A'.repeat(22);
  for (const answer of [
    await commands.endings.begin(nowhere),
    await commands.endings.change(group, { gains: 'x' }),
    await commands.endings.decide(nowhere, 'end'),
    await commands.endings.addStep(nowhere, { text: 'x' }),
    await commands.endings.reopen(nowhere),
  ])
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
});
