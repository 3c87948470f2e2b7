import { beforeEach, describe, expect, it } from 'vitest';
import { fillSample } from '../../src/app/sample-notebook.ts';
import type { Result } from '../../src/base/result.ts';
import { emptyItem, eraseItem, merge, writeFields, type Item } from '../../src/practice/item.ts';
import { MEMBER_TRACES } from '../../src/practice/member-traces.ts';
import { memberKind } from '../../src/practice/member.ts';
import { TRASH_DAYS } from '../../src/practice/trash.ts';
import { KIND_NAMES, KINDS } from '../../src/storage/kinds.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { draftsOf } from '../../src/storage/drafts.ts';
import { sealRow, unsealRow } from '../../src/storage/sealed-row.ts';
import { openTestNotebook, turnedClock, type TurnedClock } from './open-test-notebook.ts';

let clock: TurnedClock;
let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;

beforeEach(async () => {
  clock = turnedClock();
  notebook = await openTestNotebook(undefined, clock);
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
});

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

/** Everything that lies on the disk under this notebook's keys, kind by kind, as it would be read with the passphrase. */
async function unsealed(space?: string): Promise<readonly { readonly kind: string; readonly item: Item }[]> {
  const found: { kind: string; item: Item }[] = [];
  for (const kind of KIND_NAMES) {
    for (const row of await notebook.database.rowsOf(kind).toArray()) {
      if (space !== undefined && row.space !== space) continue;
      const item = unsealRow(row, await notebook.keyring.of(row.space));
      if (item) found.push({ kind, item });
    }
  }
  return found;
}

/** Texts that hold an id, a code, a day, a word of ours, or the name of a facilitator: never what somebody wrote of a member. */
const NO_WORDS = new Set(
  (
    'group.usualTime group.startsOn group.endsOn group.keptUntil ' +
    // Their own, which go with them; other people's are their own names.
    'member.name member.called member.initials member.sex member.contact member.joinedOn member.leftOn member.consentOn ' +
    'member.keptUntil candidate.name candidate.called candidate.sex candidate.contact signature.name signature.wording ' +
    'session.date session.startsAt session.wrapUpStep session/blocks.technique entry.code entry.block mark.code step.due ' +
    'step.session amendment.target techniqueRun.code techniqueRun.block techniqueRun.activity techniqueRun.step ' +
    'techniqueRun/roles.part techniqueRun/taps.step techniqueRun/choices.value techniqueRun/lines.list ' +
    'techniqueRun/under.line goal.since goal.until grading.session grading.date peerChoice.date peerChoice.session ' +
    'contact.date referral.resource referral.resourceName referral.consentOn referral.firstOn referral.firstAt ' +
    'referral/done.on guided.session guided.stage guided/done.on formation/stands.step formation/stands.question ' +
    'ending.evaluatedOn ending.newEndsOn ending.leavesOn ending/stands.step reinforcement.run record.from record.to ' +
    'record/paragraphs.section record/signed.name record/signed.role record/signed.on record/amendments.paragraph ' +
    'logLine.date logLine.startsAt logLine.by caseOpening.by ' +
    'record/amendments.by handedOn.paper handedOn.session handedOn.record handedOn.sign handedOn.by attachment.date attachment.mediaType attachment.hash attachment.picture ' +
    'paperForm.code feedbackSheet.form comment.by comment.settledBy'
  ).split(' '),
);

describe('what is known of the traces of a member', () => {
  it('says for every kind where its words stand and whose it is', () => {
    const silent: string[] = [];
    for (const name of KIND_NAMES) {
      const kind = KINDS[name];
      const traces = MEMBER_TRACES[name];
      if (!traces) {
        silent.push(name);
        continue;
      }
      const listed = new Set([
        ...(traces.theirs ?? []),
        ...(traces.among ?? []),
        ...(traces.emptied ?? []),
        ...(traces.of ?? []),
        ...(traces.words ?? []),
      ]);
      for (const field of listed) expect(Object.keys(kind.fields), name).toContain(field);
      // What belongs to the agency lies in another space, and is not searched.
      const needsWords = !['agency', 'resource', 'planTemplate', 'ownActivity', 'erasure', 'caseOpening'].includes(
        name,
      );
      // The words of an agreement as they were signed stay, as those of a signed record do.
      for (const [field, { schema }] of Object.entries(kind.fields)) {
        const named = `${name}.${field}`;
        if (needsWords && isText(schema) && !listed.has(field) && !NO_WORDS.has(named)) silent.push(named);
      }
      for (const [part, schema] of Object.entries(kind.parts)) {
        if (!needsWords || (name === 'groupAgreement' && part === 'wordings')) continue;
        for (const [property, of] of Object.entries('entries' in schema ? (schema.entries as object) : {})) {
          const named = `${name}/${part}.${property}`;
          const known =
            traces.wordParts?.[part]?.includes(property) || traces.holding?.some((held) => held.part === part);
          if (isText(of as { type: string }) && !known && !NO_WORDS.has(named)) silent.push(named);
        }
      }
      for (const part of [
        ...(traces.keyed ?? []),
        ...Object.keys(traces.wordParts ?? {}),
        ...(traces.holding ?? []).map((held) => held.part),
      ])
        expect(Object.keys(kind.parts), name).toContain(part);
    }
    expect(silent).toEqual([]);
  });
});

function isText({ type }: { readonly type: string }): boolean {
  return type === 'string';
}

describe('an erased item [ST15]', () => {
  const write = (device: string, n: number) => ({ dot: [device, n] as const, at: [n, 0] as const, by: 'x' });

  it('takes in nothing that was written elsewhere meanwhile, whichever way it meets it', () => {
    const begun = writeFields(emptyItem('member', 1, 'g'), { name: 'Sari' }, write('a', 1));
    const erased = eraseItem(begun, write('a', 2));
    const edited = writeFields(begun, { needs: 'didengar' }, write('b', 1));
    expect(merge(erased, edited)).toEqual(merge(edited, erased));
    expect(merge(erased, edited)).toMatchObject({ fields: {}, erased: true });
    expect(merge(merge(edited, erased), edited)).toEqual(merge(erased, edited));
  });
});

describe('the trash [ST16]', () => {
  it('hides a member and a group from every list, keeps all of them, and gives them back whole', async () => {
    const group = got(await commands.groups.add({ name: 'Teras Sore' }));
    const [sari = '', rudi = ''] = got(await commands.members.add(group, [{ name: 'Sari' }, { name: 'Rudi' }]));
    const session = got(await commands.sessions.plan(group, { number: 1, purpose: 'saling percaya' }));

    got(await commands.erasures.toTrash('member', sari));
    expect((await queries.groups.members(group)).map(({ id }) => id)).toEqual([rudi]);
    expect(await queries.groups.member(sari)).toBeUndefined();
    expect(Object.keys((await queries.groups.one(group))!.digest.members)).toEqual([rudi]);
    expect(await queries.erasures.trash()).toMatchObject([{ what: 'member', name: 'Sari', groupName: 'Teras Sore' }]);
    expect(await commands.members.change(sari, { name: 'Sari Dewi' })).toMatchObject({
      ok: false,
      problem: { kind: 'notFound' },
    });

    got(await commands.erasures.toTrash('group', group));
    expect(await queries.groups.all()).toEqual([]);
    expect((await queries.erasures.trash()).map(({ what }) => what)).toEqual(['group']);

    got(await commands.erasures.fromTrash('group', group));
    got(await commands.erasures.fromTrash('member', sari));
    expect(await queries.erasures.trash()).toEqual([]);
    expect((await queries.groups.members(group)).map(({ name }) => name).sort()).toEqual(['Rudi', 'Sari']);
    expect(Object.keys((await queries.groups.one(group))!.digest.members).sort()).toEqual([sari, rudi].sort());
    expect((await queries.sessions.one(session))!.purpose).toBe('saling percaya');
  });

  it('erases nothing that does not lie in it', async () => {
    const group = got(await commands.groups.add({ name: 'Teras Sore' }));
    const [sari = ''] = got(await commands.members.add(group, [{ name: 'Sari' }]));
    expect(await commands.erasures.member(sari, 'asked')).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
    expect(await commands.erasures.group(group, 'due')).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
    expect(await queries.erasures.log()).toEqual([]);
  });
});

describe('erasing a member for good [ST15]', () => {
  it.each(['id', 'en'] as const)(
    'leaves neither id nor name of anybody of the sample anywhere (%s)',
    async (language) => {
      got(await fillSample(notebook, language));
      const group = (await queries.groups.all())[0]!.group;
      const members = await queries.groups.members(group.id);
      const before = await unsealed(group.space);
      for (const member of members.slice(0, 4)) {
        const own = before.filter(({ item }) => JSON.stringify(item).includes(member.id)).length;
        expect(own).toBeGreaterThan(1);
        got(await commands.erasures.toTrash('member', member.id));
        const preview = (await queries.erasures.preview('member', member.id))!;
        const gone = got(await commands.erasures.member(member.id, 'asked'));
        expect(gone).toBe(Object.values(preview.gone).reduce((sum, n) => sum + n, 0));
        const others = members.filter(({ id }) => id !== member.id).flatMap(({ name, called }) => `${name} ${called}`);
        const words = member.name.split(/\s+/).filter((word) => word.length > 2 && !others.join(' ').includes(word));
        for (const { kind, item } of await unsealed(group.space)) {
          // Small groups as they were drawn name ids that lead nowhere; a signed record keeps what was signed.
          if (kind === 'techniqueRun' || (kind === 'record' && item.fields['lockedAt'])) continue;
          const text = JSON.stringify(item.fields);
          expect(text, kind).not.toContain(member.id);
          for (const word of words) expect(text, kind).not.toMatch(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'));
        }
      }
      // The others are as they were.
      const stayed = await queries.groups.members(group.id);
      expect(stayed.map(({ name }) => name).sort()).toEqual(
        members
          .slice(4)
          .map(({ name }) => name)
          .sort(),
      );
      expect(await queries.erasures.log()).toHaveLength(4);
      expect(notebook.problems()).toEqual([]);
    },
  );

  it('keeps what tells of others: a note about two stays, without the one', async () => {
    const group = got(await commands.groups.add({ name: 'Teras Sore' }));
    const [sari = '', rudi = '', other = ''] = got(
      await commands.members.add(group, [{ name: 'Sari Dewi' }, { name: 'Rudi' }, { name: 'Sari Utami' }]),
    );
    const session = got(await commands.sessions.plan(group, { number: 1 }));
    got(await commands.journal.note(session, { text: 'Hanya tentang Sari Dewi', about: [sari] }));
    got(
      await commands.journal.note(session, { text: 'Sari Dewi menolong Rudi. Sari tersenyum.', about: [sari, rudi] }),
    );
    const goal = got(await commands.goals.add(group, { text: 'berani bertanya', member: sari }));
    const others = got(await commands.goals.add(group, { text: 'Rudi dan Sari Dewi berdamai', member: rudi }));
    got(await commands.erasures.toTrash('member', sari));
    expect(await queries.erasures.preview('member', sari)).toMatchObject({
      gone: { member: 1, entry: 1, goal: 1 },
      changed: 2,
      named: 2,
    });
    got(await commands.erasures.member(sari, 'asked'));
    const entries = await queries.sessions.entries(session);
    // "Sari" alone is the name of another member too, and stays.
    expect(entries.map(({ text, about }) => ({ text, about }))).toEqual([
      { text: 'N.N. menolong Rudi. Sari tersenyum.', about: [rudi] },
    ]);
    const { goals } = await queries.goals.ofGroup(group);
    expect(goals.map(({ id, text }) => ({ id, text }))).toEqual([{ id: others, text: 'Rudi dan N.N. berdamai' }]);
    expect(goals.some(({ id }) => id === goal)).toBe(false);
    expect((await queries.groups.members(group)).map(({ id }) => id).sort()).toEqual([rudi, other].sort());
  });

  it('does away with words another tablet wrote meanwhile, and nothing brings the member back', async () => {
    const group = got(await commands.groups.add({ name: 'Teras Sore' }));
    const [sari = ''] = got(await commands.members.add(group, [{ name: 'Sari' }]));
    const row = (await notebook.database.rowsOf('member').get(sari))!;
    const keys = (await notebook.keyring.of(row.space))!;
    const there = unsealRow(row, keys)!;
    got(await commands.erasures.toTrash('member', sari));
    got(await commands.erasures.member(sari, 'mistake'));
    const edited = writeFields(there, { needs: 'ditulis di tablet lain' }, { dot: ['t2', 1], at: [9e12, 0], by: 'y' });
    const mine = unsealRow((await notebook.database.rowsOf('member').get(sari))!, keys)!;
    await notebook.database.rowsOf('member').put(sealRow(sari, row.space, merge(mine, edited), keys, notebook.random));
    expect(await queries.groups.member(sari)).toBeUndefined();
    expect(JSON.stringify(await unsealed(row.space))).not.toContain('ditulis di tablet lain');
    expect(await commands.members.bringBack(sari, there)).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
    expect(await commands.erasures.fromTrash('member', sari)).toMatchObject({ ok: false });
  });

  it('drops what was half-written about the member, and takes the name out of what else is half-written', async () => {
    const group = got(await commands.groups.add({ name: 'Teras Sore' }));
    const [sari = ''] = got(await commands.members.add(group, [{ name: 'Sari' }]));
    const session = got(await commands.sessions.plan(group, { number: 1 }));
    const drafts = draftsOf(notebook);
    got(await drafts.at(`member/${sari}`).keep({ needs: 'setengah jadi' }));
    got(await drafts.at(`note/${session}`).keep({ text: 'Hari ini Sari diam' }));
    got(await commands.erasures.toTrash('member', sari));
    got(await commands.erasures.member(sari, 'asked'));
    expect(await drafts.all(`member/${sari}`)).toEqual([]);
    expect(await drafts.all(`note/${session}`)).toEqual([{ text: 'Hari ini N.N. diam' }]);
  });
});

describe('erasing a group for good [ST15]', () => {
  it('leaves frames that say nothing, and touches no other group', async () => {
    got(await fillSample(notebook, 'id'));
    const other = got(await commands.groups.add({ name: 'Kelompok lain', purpose: 'tetap ada' }));
    const group = (await queries.groups.all()).find(({ group: { id } }) => id !== other)!.group;
    got(await commands.erasures.toTrash('group', group.id));
    const told: number[] = [];
    const gone = got(await commands.erasures.group(group.id, 'due', (done) => told.push(done)));
    expect(gone).toBeGreaterThan(100);
    expect(told.at(-1)).toBe(gone);
    const left = await unsealed(group.space);
    expect(left).toHaveLength(gone);
    expect(left.every(({ item }) => item.erased && Object.keys(item.fields).length === 0)).toBe(true);
    expect((await queries.groups.all()).map(({ group: { name } }) => name)).toContain('Kelompok lain');
    expect((await queries.groups.one(other))!.group.purpose).toBe('tetap ada');
    expect(await queries.erasures.trash()).toEqual([]);
    expect(await queries.erasures.log()).toMatchObject([{ what: 'group', reason: 'due', gone, by: 'Ibu Rini' }]);
    expect(JSON.stringify(await queries.erasures.log())).not.toContain(group.name);
    expect(await notebook.database.digests.get(group.id)).toBeUndefined();
  });

  it('erases rows that cannot be read, too', async () => {
    const group = got(await commands.groups.add({ name: 'Teras Sore' }));
    const [sari = ''] = got(await commands.members.add(group, [{ name: 'Sari' }]));
    const row = (await notebook.database.rowsOf('member').get(sari))!;
    await notebook.database
      .rowsOf('member')
      .put({ ...row, sealed: row.sealed.map((byte, at) => (at > 40 ? byte ^ 1 : byte)) });
    got(await commands.erasures.toTrash('group', group));
    expect(got(await commands.erasures.group(group, 'asked'))).toBe(2);
    const [item] = (await unsealed(row.space)).filter(({ kind }) => kind === memberKind.name);
    expect(item?.item).toMatchObject({ erased: true, fields: {} });
  });
});

describe('retention', () => {
  it('says what is due by the periods of the agency, and what is kept longer', async () => {
    const group = got(await commands.groups.add({ name: 'Teras Sore' }));
    const [sari = ''] = got(
      await commands.members.add(group, [{ name: 'Sari', leftOn: '2020-02-29' }, { name: 'Rudi' }]),
    );
    expect(await queries.erasures.due('2026-11-25')).toEqual([]);
    got(await commands.agency.change({ keepMembers: 5, keepGroups: 5 }));
    expect(await queries.erasures.due('2026-11-25')).toMatchObject([
      { what: 'member', id: sari, name: 'Sari', groupName: 'Teras Sore', since: '2020-02-29', due: '2025-02-28' },
    ]);
    got(await commands.erasures.keepUntil('member', sari, '2027-01-01', 'masih ada perkara'));
    expect(await queries.erasures.due('2026-11-25')).toEqual([]);
    expect(await queries.erasures.due('2027-01-01')).toMatchObject([{ id: sari, due: '2027-01-01' }]);
    got(await commands.groups.archive(group));
    clock.turn(TRASH_DAYS * 86_400_000);
    expect(await queries.erasures.due('2032-01-01')).toMatchObject([{ what: 'group', id: group }]);
  });
});
