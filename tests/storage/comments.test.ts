import { beforeEach, describe, expect, it } from 'vitest';
import { versionsOf } from '../../src/practice/item.ts';
import { draftsOf } from '../../src/storage/drafts.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { shareNotebook } from '../../src/storage/sharing/share-notebook.ts';
import type { SharedNotebook } from '../../src/storage/sharing/shared-notebook.ts';
import { backupOf, must, opened, PASSPHRASE, restoredFrom } from './backup/backup-in-hand.ts';
import { memoryLocalStorage } from './memory-local-storage.ts';
import { openTestNotebook, testNotebooks, turnedClock, type TurnedClock } from './open-test-notebook.ts';
import { bringTogether, PlainRelay, round, syncChain } from './sharing/exchange.ts';

const MOST = { parcels: 512, bytes: 4_000_000 };
const REFUSED = { ok: false, problem: { kind: 'commentsOnly' } };

interface Hand {
  readonly notebook: Notebook;
  readonly commands: NotebookCommands;
  readonly queries: NotebookQueries;
}

const inHand = (notebook: Notebook): Hand => ({
  notebook,
  commands: notebookCommands(notebook),
  queries: notebookQueries(notebook),
});

let clock: TurnedClock;
let rini: Hand;
let group: string;
let session: string;
let member: string;
let space: string;

beforeEach(async () => {
  globalThis.localStorage = memoryLocalStorage();
  clock = turnedClock();
  rini = inHand(await openTestNotebook(undefined, clock));
  group = must(await rini.commands.groups.add({ name: 'Teras Sore' }));
  member = must(await rini.commands.members.add(group, [{ name: 'Ani' }]))[0]!;
  session = must(await rini.commands.sessions.plan(group, { number: 1, purpose: 'Bertemu' }));
  space = (await rini.notebook.database.rowsOf('group').get(group))!.space;
});

const text = async ({ queries }: Hand, id: string) =>
  (await queries.comments.about(group, [id])).map(({ first, answers }) => [first, ...answers].map((one) => one.text));

describe('comments of one notebook', () => {
  it('stand below what they are about, with name and time, and drop the draft they grew in', async () => {
    const { commands, queries, notebook } = rini;
    const draft = draftsOf(notebook).at(`comment/${session}`);
    await draft.keep({ text: 'Mengapa' });
    const about = { kind: 'session', id: session } as const;
    const id = must(
      await draft.handIn((name) =>
        commands.comments.write(group, about, { text: 'Mengapa diam?', ability: 'asking' }, name),
      ),
    );
    expect(await notebook.database.drafts.count()).toBe(0);
    clock.turn(1000);
    must(await commands.comments.answer(id, 'Saya menunggu.'));
    const [talk] = await queries.comments.about(group, [session]);
    expect(talk).toMatchObject({
      first: { text: 'Mengapa diam?', ability: 'asking', by: notebook.identity.name, aboutKind: 'session' },
      answers: [{ text: 'Saya menunggu.', about: session, answers: id }],
      settled: false,
    });
    expect(talk!.first.at).toBeLessThan(talk!.answers[0]!.at!);
    expect(await queries.comments.about(group, [group])).toEqual([]);
    expect(await queries.comments.standing(group)).toBe('alone');
  });

  it('are amended, settled, taken back and brought back', async () => {
    const { commands } = rini;
    const id = must(await commands.comments.write(group, { kind: 'member', id: member }, { text: 'Lirih' }));
    const one = async () => (await rini.queries.comments.about(group, [member]))[0];
    must(await commands.comments.amend(id, 'Lirih sekali'));
    expect((await one())?.first).toMatchObject({ text: 'Lirih sekali', amendedAt: clock.now() });
    must(await commands.comments.settle(id, true));
    expect(await one()).toMatchObject({ settled: true, first: { settledBy: rini.notebook.identity.name } });
    must(await commands.comments.settle(id, false));
    expect(await one()).toMatchObject({ settled: false, first: { settledBy: '' } });
    const former = must(await commands.comments.remove(id));
    expect(await one()).toBeUndefined();
    must(await commands.comments.bringBack(id, former));
    expect((await one())?.first.text).toBe('Lirih sekali');
  });

  it('are refused about what is not there, or lies in another group', async () => {
    const other = must(await rini.commands.groups.add({ name: 'Lain' }));
    const refused = await rini.commands.comments.write(other, { kind: 'member', id: member }, { text: 'x' });
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'notFound', id: member } });
  });

  it('are told by the group while they are open, without those about what lies in the trash [ST16]', async () => {
    const { commands, queries } = rini;
    const note = must(await commands.journal.note(session, { text: 'Mereka datang.' }));
    const told = async () =>
      (await queries.comments.openElsewhere(group)).map(({ talk, session: where }) => [talk.first.text, where?.id]);
    must(await commands.comments.write(group, { kind: 'group', id: group }, { text: 'kelompok' }));
    const onMember = must(await commands.comments.write(group, { kind: 'member', id: member }, { text: 'anggota' }));
    clock.turn(1000);
    must(await commands.comments.write(group, { kind: 'entry', id: note }, { text: 'jurnal' }));
    expect(await told()).toEqual([
      ['jurnal', session],
      ['anggota', undefined],
    ]);
    must(await commands.erasures.toTrash('member', member));
    expect(await told()).toEqual([['jurnal', session]]);
    must(await commands.erasures.fromTrash('member', member));
    must(await commands.comments.settle(onMember, true));
    expect(await told()).toEqual([['jurnal', session]]);
  });

  it('go with an erased member, and lose the name where they are about something else [ST15]', async () => {
    const { commands } = rini;
    const own = must(await commands.comments.write(group, { kind: 'member', id: member }, { text: 'tentang dia' }));
    must(await commands.comments.answer(own, 'baik'));
    const other = must(await commands.comments.write(group, { kind: 'session', id: session }, { text: 'Ani diam.' }));
    must(await commands.erasures.toTrash('member', member));
    must(await commands.erasures.member(member, 'asked'));
    expect(await text(rini, member)).toEqual([]);
    expect(await text(rini, session)).toEqual([['N.N. diam.']]);
    const row = await rini.notebook.database.rowsOf('comment').get(other);
    expect(row).toBeTruthy();
    expect(await rini.notebook.database.rowsOf('comment').count()).toBe(3);
  });
});

describe('a group that a supervisor shares', () => {
  let tuti: Hand;
  let here: SharedNotebook;
  let there: SharedNotebook;
  let relay: PlainRelay;

  const sync = async () => {
    for (const shared of [there, here, there]) await round(shared, relay, space);
  };

  async function together(): Promise<void> {
    tuti = inHand(await openTestNotebook(undefined, clock));
    [here, there] = [shareNotebook(rini.notebook), shareNotebook(tuti.notebook)];
    relay = new PlainRelay();
    await here.spaces();
    await there.spaces();
    await bringTogether(here, there, relay, [space], 'supervisor');
    await sync();
  }

  it('takes her comment and his answer to both, and nothing else of hers [SH11 SY7]', async () => {
    await together();
    expect(await tuti.queries.comments.standing(group)).toBe('commentsOnly');
    expect(await rini.queries.comments.standing(group)).toBe('shares');
    const about = { kind: 'session', id: session } as const;
    const id = must(await tuti.commands.comments.write(group, about, { text: 'Apa yang Anda rasakan?' }));
    await sync();
    must(await rini.commands.comments.answer(id, 'Saya cemas.'));
    await sync();
    for (const hand of [rini, tuti])
      expect(await text(hand, session)).toEqual([['Apa yang Anda rasakan?', 'Saya cemas.']]);
    expect(await here.attention()).toEqual([]);

    const rows = async () =>
      Promise.all([
        tuti.notebook.database.rowsOf('member').toArray(),
        tuti.notebook.database.rowsOf('session').toArray(),
        tuti.notebook.database.counters.toArray(),
        tuti.notebook.database.digests.toArray(),
        tuti.notebook.database.drafts.toArray(),
      ]);
    const draft = draftsOf(tuti.notebook).at(`note/${session}`);
    await draft.keep({ text: 'Catatan saya' });
    const before = await rows();
    const { commands } = tuti;
    expect(await commands.members.change(member, { needs: 'x' })).toMatchObject(REFUSED);
    expect(await commands.members.add(group, [{ name: 'Budi' }])).toMatchObject(REFUSED);
    expect(await commands.sessions.remove(session)).toMatchObject(REFUSED);
    expect(await commands.erasures.toTrash('group', group)).toMatchObject(REFUSED);
    expect(await draft.handIn((name) => commands.journal.note(session, { text: 'Catatan saya' }, name))).toMatchObject(
      REFUSED,
    );
    // Nothing was written, not even the draft dropped whose words were refused.
    expect(await rows()).toEqual(before);
    expect(await there.outgoing(space, 0, MOST)).toEqual([]);
    // What is hers alone she writes as ever.
    expect((await commands.groups.add({ name: 'Kelompok saya' })).ok).toBe(true);
  });

  it('lets nobody change the words of another', async () => {
    await together();
    const about = { kind: 'group', id: group } as const;
    const id = must(await tuti.commands.comments.write(group, about, { text: 'Baik.' }));
    await sync();
    const refused = { ok: false, problem: { kind: 'notYours' } };
    expect(await rini.commands.comments.amend(id, 'Baik sekali.')).toMatchObject(refused);
    expect(await rini.commands.comments.remove(id)).toMatchObject(refused);
    must(await rini.commands.comments.settle(id, true));
    clock.turn(1000);
    must(await tuti.commands.comments.amend(id, 'Baik, tetapi cepat.'));
    await sync();
    for (const hand of [rini, tuti])
      expect((await hand.queries.comments.about(group, [group]))[0]?.first).toMatchObject({
        text: 'Baik, tetapi cepat.',
        settledBy: rini.notebook.identity.name,
      });
  });

  it('takes the line that she opened a case record to the list of who did [SY7]', async () => {
    await together();
    const record = must(
      await rini.commands.records.begin(group, {
        code: 'K5',
        title: 'Ani',
        member,
        from: '',
        to: '',
        sessions: [],
        paragraphs: [],
      }),
    );
    await sync();
    must(await tuti.commands.records.opened(record));
    await sync();
    expect(await rini.queries.records.openings(record)).toHaveLength(1);
  });

  it('lets her erase a group of her own, though the line about it stands in an agency she only reads [SY7 ST15]', async () => {
    tuti = inHand(await openTestNotebook(undefined, clock));
    [here, there] = [shareNotebook(rini.notebook), shareNotebook(tuti.notebook)];
    relay = new PlainRelay();
    await here.spaces();
    await there.spaces();
    const { agencySpace } = rini.notebook.identity;
    await bringTogether(here, there, relay, [agencySpace], 'supervisor');
    expect(tuti.notebook.identity.agencySpace).toBe(agencySpace);
    const { groups, erasures, agency } = notebookCommands(tuti.notebook);
    const own = must(await groups.add({ name: 'Kelompok saya' }));
    must(await erasures.toTrash('group', own));
    expect((await erasures.group(own, 'asked')).ok).toBe(true);
    expect(await agency.change({ name: 'Bukan lembaga saya' })).toMatchObject(REFUSED);
    for (const shared of [there, here]) await round(shared, relay, agencySpace);
    expect(await rini.notebook.database.rowsOf('erasure').count()).toBe(1);
  });

  it('lets her write once she is made a facilitator, and no more when that is taken back [SH11]', async () => {
    await together();
    const { device } = tuti.notebook.identity;
    await here.changeRole(space, device, 'coFacilitator');
    await syncChain(here, relay, space);
    await syncChain(there, relay, space);
    expect(await tuti.queries.comments.standing(group)).toBe('shares');
    must(await tuti.commands.members.change(member, { needs: 'didengar' }));
    await here.changeRole(space, device, 'supervisor');
    await syncChain(here, relay, space);
    await syncChain(there, relay, space);
    expect(await tuti.commands.members.change(member, { needs: 'x' })).toMatchObject(REFUSED);
  });

  it('keeps both wordings of a comment that she amended on two tablets apart', async () => {
    await together();
    const about = { kind: 'group', id: group } as const;
    const id = must(await tuti.commands.comments.write(group, about, { text: 'Baik.' }));
    const seen = { text: [] };
    must(await tuti.commands.comments.amend(id, 'Baik sekali.', seen));
    const item = (await tuti.queries.comments.about(group, [group]))[0]!.first.item;
    expect(versionsOf(item, 'text').map(({ value }) => value)).toEqual(['Baik sekali.', 'Baik.']);
    must(await tuti.commands.comments.amend(id, 'Cukup.', seen));
    expect(versionsOf((await tuti.queries.comments.about(group, [group]))[0]!.first.item, 'amendedAt')).toHaveLength(1);
  });
});

describe('a notebook put back from the backup of a supervisor [SH11 BK2]', () => {
  it('still reads and comments only, before it has met the relay', async () => {
    const notebooks = testNotebooks(41, clock);
    const tuti = must(await notebooks.protect('Bu Tuti', PASSPHRASE)).notebook;
    const [here, there] = [shareNotebook(rini.notebook), shareNotebook(tuti)];
    const relay = new PlainRelay();
    await here.spaces();
    await there.spaces();
    await bringTogether(here, there, relay, [space], 'supervisor');
    for (const shared of [here, there]) await round(shared, relay, space);
    const backup = must(await opened(await backupOf(notebooks, tuti)));
    const back = (await restoredFrom(testNotebooks(42, clock), backup)).notebook;
    expect(await notebookCommands(back).members.change(member, { needs: 'x' })).toMatchObject(REFUSED);
    const again = shareNotebook(back);
    await again.spaces();
    await again.renew();
    expect(await notebookQueries(back).comments.standing(group)).toBe('commentsOnly');
    expect(await notebookCommands(back).members.change(member, { needs: 'x' })).toMatchObject(REFUSED);
  });
});
