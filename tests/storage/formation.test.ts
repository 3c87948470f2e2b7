import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { boardOf, conflictsOn, standingAt } from '../../src/practice/board.ts';
import { candidateKind } from '../../src/practice/candidate.ts';
import { formationKind, pairKey } from '../../src/practice/formation.ts';
import { beganOn } from '../../src/practice/group-digest.ts';
import {
  groupAgreementKind,
  holdingWords,
  latestAgreement,
  undecidedFacts,
} from '../../src/practice/group-agreement.ts';
import { groupKind } from '../../src/practice/group.ts';
import { versionsOf } from '../../src/practice/item.ts';
import { memberKind } from '../../src/practice/member.ts';
import { signatureKind, signedStrokes, strokesInOrder } from '../../src/practice/signature.ts';
import type { Notebook } from '../../src/storage/notebook.ts';
import { notebookCommands, type NotebookCommands } from '../../src/storage/notebook-commands.ts';
import { notebookQueries, type NotebookQueries } from '../../src/storage/notebook-queries.ts';
import { otherTablet } from './other-tablet.ts';
import { openTestNotebook, turnedClock, type TurnedClock } from './open-test-notebook.ts';

const TODAY = '2026-11-23';

let clock: TurnedClock;
let notebook: Notebook;
let commands: NotebookCommands;
let queries: NotebookQueries;
let group: string;

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

beforeEach(async () => {
  clock = turnedClock();
  notebook = await openTestNotebook(undefined, clock);
  commands = notebookCommands(notebook);
  queries = notebookQueries(notebook);
  group = got(await commands.groups.add({ name: 'Teras', purpose: 'Saling menguatkan', facilitators: ['Ratna'] }));
});

const whole = async () => (await queries.formation.whole(group))!;
async function board() {
  const found = await whole();
  return boardOf({ ...found, today: TODAY, began: beganOn(found.digest) });
}
const add = async (...names: readonly string[]) =>
  got(
    await commands.candidates.add(
      group,
      names.map((name) => ({ name })),
    ),
  );

describe('what is found out on the way', () => {
  it('is one item for the group, in which answers written apart to one question both stay', async () => {
    got(await commands.formation.change(group, { answers: { P1b: { text: 'teman bicara' } } }, {}));
    got(await commands.formation.change(group, { answers: { P1b: { text: 'anak marah' }, P1c: { text: 'x' } } }, {}));
    const { formation } = await whole();
    expect(await notebook.children(formationKind, group)).toHaveLength(1);
    expect(versionsOf(formation!.item, 'answers/P1b').map(({ value }) => value)).toEqual([
      { text: 'anak marah' },
      { text: 'teman bicara' },
    ]);
    expect(versionsOf(formation!.item, 'answers/P1c')).toHaveLength(1);
  });

  it('remembers where this tablet stands, and touches no answer by that', async () => {
    got(await commands.formation.change(group, { answers: { P1b: { text: 'teman' } } }));
    got(await commands.formation.stand(group, 'diagnosis', 'P2c'));
    const { formation } = await whole();
    expect(formation?.stands).toEqual([{ key: notebook.identity.device, step: 'diagnosis', question: 'P2c' }]);
    expect(formation?.answers).toEqual([{ key: 'P1b', text: 'teman' }]);
  });

  it('is refused for a group that is not there', async () => {
    const answer = await commands.formation.change('aaaaaaaaaaaaaaaaaaaaaa', { client: 'group' });
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
  });
});

describe('the board', () => {
  it('holds candidates and members, and says of a member what it is told without touching the member', async () => {
    await add('Sari', 'Budi');
    clock.turn(1_000);
    const [member = ''] = got(await commands.members.add(group, [{ name: 'Mbah Lastri', joinedOn: TODAY }]));
    expect((await board()).map(({ name, place }) => [name, place])).toEqual([
      ['Sari', 'waiting'],
      ['Budi', 'waiting'],
      ['Mbah Lastri', 'in'],
    ]);
    const before = (await queries.groups.member(member))!.item;
    const first = (await board())[2]!;
    got(await commands.candidates.place(group, { candidate: undefined, member }, { board: 'waiting' }));
    const after = (await board())[2]!;
    expect(after.place).toBe('waiting');
    expect(after.key).toBe(first.key);
    expect((await queries.groups.member(member))!.item).toEqual(before);
    // From another tablet that did not know of it: the same item.
    got(await commands.candidates.place(group, { candidate: undefined, member }, { ready: 'ready' }));
    expect(await board()).toHaveLength(3);
  });

  it('takes people in with all that is known of them, versions written apart included, and gives them back by undo', async () => {
    const [sari = '', budi = ''] = await add('Sari', 'Budi');
    got(await commands.candidates.change(sari, { age: 31, ageToldIn: 2026, sex: 'perempuan', contact: '0812' }));
    got(await commands.candidates.change(sari, { needs: 'teman bicara' }, {}));
    got(await commands.candidates.change(sari, { needs: 'mengasuh anak' }, { needs: [] }));
    got(await commands.formation.change(group, { conflicts: { [pairKey(sari, budi)]: { text: 'utang' } } }));
    const taken = got(await commands.candidates.takeIn(group, [sari, budi], TODAY));
    expect(taken).toHaveLength(2);
    const member = (await queries.groups.member(taken[0]!.member))!;
    expect(member).toMatchObject({ name: 'Sari', age: 31, ageToldIn: 2026, sex: 'perempuan', contact: '0812' });
    expect(member.joinedOn).toBe(TODAY);
    expect(
      versionsOf(member.item, 'needs')
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['mengasuh anak', 'teman bicara']);
    const people = await board();
    // Taken in within one moment: either may stand first.
    expect(people.map(({ place, member: of }) => `${place} ${of?.name}`).sort()).toEqual(['in Budi', 'in Sari']);
    expect(conflictsOn(people, (await whole()).formation)).toMatchObject([{ text: 'utang' }]);
    // A second tap, or a second tablet, takes nobody in twice.
    expect(got(await commands.candidates.takeIn(group, [sari, budi], TODAY))).toEqual([]);
    expect(await queries.groups.members(group)).toHaveLength(2);

    got(await commands.candidates.takeBack(taken));
    expect(await queries.groups.members(group)).toEqual([]);
    expect((await board()).map(({ name, member: of }) => [name, of])).toEqual([
      ['Sari', undefined],
      ['Budi', undefined],
    ]);
    got(await commands.candidates.takeIn(group, [sari], '2026-12-01'));
    expect(await queries.groups.members(group)).toMatchObject([{ name: 'Sari', joinedOn: '2026-12-01' }]);
  });

  it('founds a second group for some, and joins both again by undo', async () => {
    const [a = '', b = '', c = ''] = await add('A', 'B', 'C');
    got(await commands.formation.change(group, { kindOfGroup: 'talk', answers: { P2a: { text: 'tabah' } } }));
    const conflicts = { [pairKey(a, b)]: { text: 'ab' }, [pairKey(b, c)]: { text: 'bc' } };
    got(await commands.formation.change(group, { conflicts }));
    const second = got(await commands.candidates.splitOff(group, 'Teras 2', [b, c]));
    expect((await board()).map(({ name }) => name)).toEqual(['A']);
    const there = (await queries.formation.whole(second.group))!;
    expect(there.group).toMatchObject({ name: 'Teras 2', purpose: 'Saling menguatkan', stage: 'P3' });
    expect(there.formation).toMatchObject({ kindOfGroup: 'talk', answers: [{ key: 'P2a', text: 'tabah' }] });
    const others = boardOf({ ...there, today: TODAY, began: '' });
    expect(others.map(({ name }) => name)).toEqual(['B', 'C']);
    expect(conflictsOn(others, there.formation).map(({ text }) => text)).toEqual(['bc']);
    expect((await notebook.children(candidateKind, second.group))[0]?.space).toBe(there.group.space);

    got(await commands.candidates.joinAgain(second));
    expect((await board()).map(({ name }) => name).sort()).toEqual(['A', 'B', 'C']);
    expect((await queries.groups.all()).map(({ group: one }) => one.id)).toEqual([group]);
  });

  it('leaves some open, who wait meanwhile, and stand where they stood by undo', async () => {
    const [a = '', b = '', c = ''] = await add('A', 'B', 'C');
    const at = (candidate: string) => ({ candidate, member: undefined });
    got(await commands.candidates.placeAll(group, [a, b, c].map(at), { board: 'in' }));
    const open = { person: at(c), item: (await whole()).candidates.find(({ id }) => id === c)!.item };
    const second = got(await commands.candidates.splitOff(group, 'Teras 2', [b], [open]));
    expect((await board()).map(({ name, place }) => [name, place])).toEqual([
      ['A', 'in'],
      ['C', 'waiting'],
    ]);
    got(await commands.candidates.joinAgain(second));
    expect((await board()).map(({ name, place }) => [name, place])).toEqual([
      ['A', 'in'],
      ['B', 'in'],
      ['C', 'in'],
    ]);
  });

  it('moves people back to both places where two tablets had put them, and to none where nothing was said', async () => {
    const [sari = ''] = await add('Sari');
    clock.turn(1_000);
    const [member = ''] = got(await commands.members.add(group, [{ name: 'Lastri', joinedOn: TODAY }]));
    const there = await otherTablet({ notebook, clock }, candidateKind, sari);
    there.write({ board: 'elsewhere' });
    got(await commands.candidates.change(sari, { board: 'in' }));
    await there.meet();
    const before = await board();
    expect(before).toMatchObject([{ place: 'in', otherPlaces: ['elsewhere'] }, { place: 'in' }]);
    const people = [
      { candidate: sari, member: undefined },
      { candidate: undefined, member },
    ];
    got(await commands.candidates.placeAll(group, people, { board: 'waiting' }));
    expect((await board()).map(({ place, otherPlaces }) => [place, otherPlaces])).toEqual([
      ['waiting', []],
      ['waiting', []],
    ]);
    const stood = people.map((person, index) => ({ person, item: before[index]!.candidate?.item }));
    got(await commands.candidates.placeBack(group, stood));
    expect((await board()).map(({ place, otherPlaces }) => [place, otherPlaces])).toEqual([
      ['in', ['elsewhere']],
      ['in', []],
    ]);
  });

  it('stands for one and for a hundred', async () => {
    const one = await add('Sendiri');
    expect(standingAt(await board(), 'waiting')).toHaveLength(1);
    const many = await add(...Array.from({ length: 99 }, (_none, index) => `Orang ${index}`));
    got(
      await commands.candidates.placeAll(
        group,
        [...one, ...many].map((candidate) => ({ candidate, member: undefined })),
        { board: 'in' },
      ),
    );
    expect(standingAt(await board(), 'in')).toHaveLength(100);
    expect(got(await commands.candidates.takeIn(group, [...one, ...many], TODAY))).toHaveLength(100);
    expect(await notebook.children(memberKind, group)).toHaveLength(100);
    expect((await queries.groups.one(group))?.digest.members).toBeDefined();
    expect(Object.keys((await queries.groups.one(group))!.digest.members)).toHaveLength(100);
  });
});

describe('the agreement', () => {
  const ratna = { person: 'facilitator:ratna', name: 'Ratna', role: 'facilitator' as const };
  const sari = { person: 'sari', name: 'Sari', role: 'member' as const };
  const held = async () => {
    const found = await whole();
    return holdingWords(found.group, latestAgreement(found.agreements), found.signatures);
  };

  it('is begun once, changes until somebody has signed, and is fixed from then on', async () => {
    got(await commands.agreements.change(group, { norms: 'tepat waktu' }, {}));
    got(await commands.agreements.change(group, { duration: 'dua belas kali' }, {}));
    expect((await whole()).agreements).toHaveLength(1);
    const signature = got(await commands.agreements.sign(group, sari, 'spoken'));
    const refused = await commands.agreements.change(group, { norms: 'lain' }, {});
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'agreementSigned' } });
    got(await commands.groups.change(group, { purpose: 'Maksud yang lain sekali' }));
    expect(await held()).toMatchObject([{ purpose: 'Saling menguatkan', norms: 'tepat waktu' }]);
    // Taken back, the words are free again.
    got(await commands.agreements.unsign(signature));
    got(await commands.agreements.change(group, { norms: 'tepat waktu, telepon disimpan' }));
    expect(await held()).toMatchObject([
      { purpose: 'Maksud yang lain sekali', norms: 'tepat waktu, telepon disimpan' },
    ]);
  });

  it('founds a new version that begins with the same words and leaves the signed one as it is', async () => {
    got(await commands.agreements.change(group, { norms: 'tepat waktu' }));
    expect(got(await commands.agreements.renew(group))).toBe((await whole()).agreements[0]?.id);
    got(await commands.agreements.sign(group, sari, 'spoken'));
    const signed = (await whole()).agreements[0]!;
    const renewed = got(await commands.agreements.renew(group));
    expect(renewed).not.toBe(signed.id);
    got(await commands.agreements.change(group, { norms: 'tepat waktu dan saling kabar' }));
    const { agreements, signatures } = await whole();
    expect(agreements).toHaveLength(2);
    expect(latestAgreement(agreements)).toMatchObject({ version: 2, norms: 'tepat waktu dan saling kabar' });
    expect(agreements.find(({ id }) => id === signed.id)?.item).toEqual(signed.item);
    expect(signatures.map(({ parent }) => parent)).toEqual([signed.id]);
    got(await commands.agreements.takeBack(renewed));
    expect((await whole()).agreements).toHaveLength(1);
    got(await commands.agreements.renew(group));
    expect(latestAgreement((await whole()).agreements)).toMatchObject({ version: 2, norms: 'tepat waktu' });
  });

  it('keeps a signature stroke by stroke, and counts it only once it is signed', async () => {
    got(await commands.agreements.change(group, { norms: 'tepat waktu' }));
    const id = got(await commands.agreements.stroke(group, ratna, [1, 1, 5, 5]));
    expect(got(await commands.agreements.stroke(group, ratna, [9, 9]))).toBe(id);
    const only = async () => (await whole()).signatures[0]!;
    expect(strokesInOrder((await only()).strokes).map(({ points }) => points)).toEqual([
      [1, 1, 5, 5],
      [9, 9],
    ]);
    expect((await only()).signedAt).toBeNull();
    got(await commands.agreements.change(group, { norms: 'masih boleh diubah' }));
    got(await commands.agreements.unstroke(id, [strokesInOrder((await only()).strokes)[1]!.key]));
    got(await commands.agreements.sign(group, ratna, 'drawn'));
    expect(await only()).toMatchObject({ person: ratna.person, way: 'drawn', role: 'facilitator' });
    expect((await only()).signedAt).toBe(notebook.clock.now());
    expect((await only()).strokes).toHaveLength(1);
    expect((await held())[0]?.norms).toBe('masih boleh diubah');
  });

  it('prints one signature of a person who drew on two tablets, and keeps the other', async () => {
    got(await commands.agreements.change(group, { norms: 'tepat waktu' }));
    const id = got(await commands.agreements.stroke(group, ratna, [1, 1, 5, 5]));
    const elsewhere = await otherTablet({ notebook, clock }, signatureKind, id);
    elsewhere.write({ strokes: { theirs: { at: 1, points: [7, 7, 8, 8] } } });
    elsewhere.write({ signedAt: 1, way: 'drawn' });
    got(await commands.agreements.sign(group, ratna, 'drawn'));
    await elsewhere.meet();
    const [signature] = (await whole()).signatures;
    expect(signature!.strokes).toHaveLength(2);
    // The clock of the other tablet is behind: here it was signed last.
    expect(signedStrokes(signature!).map(({ points }) => points)).toEqual([[1, 1, 5, 5]]);
    // Taken over from a backup, the strokes are of a tablet that is no more.
    const { item, strokes } = signature!;
    expect(signedStrokes({ item: { ...item, fields: { ...item.fields, signedAt: [] } }, strokes })).toHaveLength(2);
  });

  it('holds by both wordings where one person signed different ones on two tablets', async () => {
    got(await commands.agreements.change(group, { norms: 'tepat waktu' }));
    const id = got(await commands.agreements.sign(group, sari, 'spoken'));
    const signature = await otherTablet({ notebook, clock }, signatureKind, id);
    const agreement = await otherTablet({ notebook, clock }, groupAgreementKind, (await whole()).agreements[0]!.id);
    const { key: _key, ...first } = (await whole()).agreements[0]!.wordings[0]!;
    agreement.write({ wordings: { elsewhere: { ...first, norms: 'saling kabar', at: first.at + 1 } } });
    signature.write({ wording: 'elsewhere' });
    // Meanwhile she signs here once more.
    got(await commands.agreements.sign(group, sari, 'spoken'));
    await agreement.meet();
    await signature.meet();
    expect((await held()).map(({ norms }) => norms)).toEqual(['tepat waktu', 'saling kabar']);
  });

  it('names the facts of the group that were written apart, until they are decided', async () => {
    const there = await otherTablet({ notebook, clock }, groupKind, group);
    there.write({ place: 'Mushola', plannedSessions: 8, startsOn: '2026-12-01' });
    got(await commands.groups.change(group, { place: 'Balai RW', plannedSessions: 8 }));
    await there.meet();
    expect(undecidedFacts((await whole()).group)).toEqual(['place']);
    got(await commands.groups.change(group, { place: 'Balai RW' }));
    expect(undecidedFacts((await whole()).group)).toEqual([]);
  });

  it('gives everyone who signs the same words one wording', async () => {
    got(await commands.agreements.sign(group, ratna, 'spoken'));
    got(await commands.agreements.sign(group, sari, 'spoken'));
    const { agreements, signatures } = await whole();
    expect(agreements[0]?.wordings).toHaveLength(1);
    expect(new Set(signatures.map(({ wording }) => wording)).size).toBe(1);
  });
});
