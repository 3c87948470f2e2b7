import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { fillSample } from '../../src/app/sample-notebook.ts';
import { mayBeWritten } from '../../src/practice/referral-letter.ts';
import { notebookQueries } from '../../src/storage/notebook-queries.ts';
import { openTestNotebook } from '../storage/open-test-notebook.ts';

describe.each(['id', 'en'] as const)('the sample notebook in %s', (language) => {
  it('shows a contact with its step, a directory with an emergency number, and an open referral with consent', async () => {
    const notebook = await openTestNotebook();
    expect(await fillSample(notebook, language)).toMatchObject({ ok: true });
    const queries = notebookQueries(notebook);
    const [group] = await queries.groups.all();
    const id = group!.group.id;
    const members = new Set((await queries.groups.members(id)).map((member) => member.id));
    const [contact] = await queries.beside.contacts(id);
    expect(members).toContain(contact!.member);
    expect(await queries.beside.steps(id)).toMatchObject([{ of: contact!.id, beside: true }]);
    const [referral] = await queries.beside.referrals(id);
    expect(members).toContain(referral!.member);
    expect(await queries.resources.one(referral!.resource)).toMatchObject({ name: referral!.resourceName });
    expect(referral!.closedAt).toBeNull();
    expect(mayBeWritten(referral!)).toBe(true);
    const sessions = Object.keys(group!.digest.sessions);
    const whole = await Promise.all(sessions.map((session) => queries.sessions.whole(session)));
    const shown = whole.flatMap((one) => (one?.marks ?? []).flatMap(({ evidence }) => evidence.map(({ key }) => key)));
    const notes = new Set(whole.flatMap((one) => (one?.entries ?? []).map((entry) => entry.id)));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.every((entry) => notes.has(entry))).toBe(true);
    expect((await queries.resources.all()).filter(({ emergency }) => emergency)).toHaveLength(1);
    expect((await queries.groups.steps(id)).every(({ beside }) => !beside)).toBe(true);
  });
});
